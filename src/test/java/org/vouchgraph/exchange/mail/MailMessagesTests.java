package org.vouchgraph.exchange.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.TextInput;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.Interaction;
import org.vouchgraph.network.Statement.Person;

import static org.assertj.core.api.Assertions.assertThat;

class MailMessagesTests {

	static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String ME = "Me Myself <me@example.org>";

	private static final String ANN = "Ann Roe <ann@example.com>";

	private final MailMessages importer = new MailMessages(NOW);

	private int ids;

	/** A message of an mbox; {@code more} are further lines of its header. */
	private String message(String from, String to, String date, String... more) {
		return "From 1@xxx Fri Sep 16 22:26:51 +0000 2016\nFrom: " + from + "\nTo: " + to + "\nDate: " + date
				+ "\nMessage-ID: <" + ++this.ids + "@example.org>\nSubject: secret\n"
				+ String.join("", List.of(more).stream().map((line) -> line + "\n").toList()) + "\nsecret body\n\n";
	}

	private String received(String from, String date, String... more) {
		return message(from, ME, date, more).replace("Subject: secret",
				"Delivered-To: me@example.org\nSubject: secret");
	}

	private String sent(String to, String date, String... more) {
		return message(ME, to, date, more);
	}

	private CollectingSink read(String... messages) {
		return Reading.read(this.importer, String.join("", messages));
	}

	@Test
	void saysWithWhomMailWentBothWaysAMonthAtATime() {
		CollectingSink sink = read(sent(ANN, "Mon, 2 Mar 2026 10:00:00 +0100"),
				received(ANN, "Tue, 3 Mar 2026 08:00:00 -0500"), sent(ANN, "Mon, 30 Mar 2026 23:59:00 -0800"),
				received(ANN, "Wed, 1 Apr 2026 08:00:00 +0000"), sent(ANN, "5 May 26 10:00 GMT"));
		assertThat(sink.statements()).containsExactly(
				new Person(Statement.APPLICANT, "me", null, null, java.util.Set.of(), null, null, null, "line 1"),
				new Person("ann@example.com", "Ann Roe", null, null,
						java.util.Set.of(new Identifier(Scheme.EMAIL, "ann@example.com")), null, null, null, "line 1"),
				new Interaction("ann@example.com", "wrote", LocalDate.of(2026, 3, 30), "wrote 2, received 1", null,
						"line 20"),
				new Interaction("ann@example.com", "wrote", LocalDate.of(2026, 5, 5), "wrote 1, received 0", null,
						"line 39"));
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(5);
		assertThat(sink.everything()).doesNotContain("secret");
	}

	@Test
	void saysNothingOfMailThatWentOneWay() {
		CollectingSink sink = read(received("Stranger <s@example.com>", "2 Mar 2026 10:00"),
				sent("Silent <silent@example.com>", "2 Mar 2026 10:00"));
		assertThat(sink.statements()).isEmpty();
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void saysWhereAMailboxHoldsOneDirectionOnly() {
		CollectingSink inbox = read(received(ANN, "2 Mar 2026 10:00"), received(ANN, "3 Mar 2026 10:00"));
		assertThat(inbox.statements()).isEmpty();
		assertThat(inbox.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("only messages that came to its owner"));
		CollectingSink outbox = read(sent(ANN, "2 Mar 2026 10:00", "X-Gmail-Labels: Sent,Opened"));
		assertThat(outbox.statements()).isEmpty();
		assertThat(outbox.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("only messages that its owner sent"));
	}

	@Test
	void takesAnAnswerBetweenTwoForAnExchange() {
		CollectingSink sink = read(received(ANN, "2 Mar 2026 10:00", "In-Reply-To: <x@example.org>"),
				received("Bob <bob@example.com>", "2 Mar 2026 10:00", "In-Reply-To: <y@example.org>")
					.replace("To: Me Myself <me@example.org>\n", "To: me@example.org, c@example.com\n"));
		assertThat(sink.only(Interaction.class)).isEqualTo(new Interaction("ann@example.com", "wrote",
				LocalDate.of(2026, 3, 2), "wrote 0, received 1", null, "line 1"));
		CollectingSink sent = read(sent("Cy <cy@example.com>", "2 Mar 2026 10:00", "In-Reply-To: <z@example.org>",
				"X-Gmail-Labels: Sent"));
		assertThat(sent.only(Interaction.class).summary()).isEqualTo("wrote 1, received 0");
	}

	@Test
	void readsASingleMessage() {
		String eml = "Delivered-To: me@example.org\nFrom: " + ANN + "\nTo: me@example.org\n"
				+ "Date: 2 Mar 2026 10:00\nIn-Reply-To: <x@example.org>\nSubject: secret\n\nFrom the body: secret\n"
				+ "\nFrom a@b Fri Sep 16 22:26:51 2016\nFrom: Other <o@example.com>\n";
		assertThat(this.importer.recognises(new Sample("a.eml", eml))).isTrue();
		CollectingSink sink = Reading.read(this.importer, eml);
		assertThat(sink.records()).isEqualTo(1);
		assertThat(sink.only(Interaction.class).person()).isEqualTo("ann@example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "List-Id: <surgeons.example.com>", "List-Unsubscribe: <mailto:x@example.com>",
			"Precedence: bulk", "Precedence:  List", "Auto-Submitted: auto-replied", "X-Gmail-Labels: Spam,Unread",
			"X-Gmail-Labels: Trash", "X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=" })
	void leavesOutMassMailingsAndTheUnwanted(String line) {
		assertThat(read(sent(ANN, "2 Mar 2026 10:00"), received(ANN, "2 Mar 2026 10:00", line)).statements()).isEmpty();
	}

	@Test
	void takesWhatIsNotAutomatic() {
		assertThat(read(sent(ANN, "2 Mar 2026 10:00"), received(ANN, "2 Mar 2026 10:00", "Auto-Submitted: no"))
			.all(Interaction.class)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "noreply@example.com", "No-Reply@example.com", "do-not-reply@example.com",
			"account.noreply@example.com", "mailer-daemon@example.com", "list-bounces@example.com",
			"notifications@example.com", "newsletter@example.com" })
	void leavesOutMachines(String address) {
		assertThat(read(sent(address, "2 Mar 2026 10:00"), received(address, "2 Mar 2026 10:00")).statements())
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "newsome@example.com", "rooter@example.com", "nor.eply@example.com" })
	void takesNobodyForAMachine(String address) {
		assertThat(
				read(sent(address, "2 Mar 2026 10:00"), received(address, "2 Mar 2026 10:00")).all(Interaction.class))
			.hasSize(1);
	}

	@Test
	void leavesOutAnnouncements() {
		StringBuilder many = new StringBuilder(ANN);
		for (int i = 0; i < 20; i++) {
			many.append(", p").append(i).append("@example.com");
		}
		String answer = received(ANN, "3 Mar 2026 10:00");
		assertThat(read(sent(many.toString(), "2 Mar 2026 10:00"), answer).statements()).isEmpty();
		String fewer = many.substring(0, many.lastIndexOf(","));
		assertThat(read(sent(fewer, "2 Mar 2026 10:00"), answer).all(Interaction.class)).hasSize(1);
	}

	@Test
	void countsACopyOnce() {
		String one = sent(ANN, "2 Mar 2026 10:00");
		CollectingSink sink = read(one, one, received(ANN, "3 Mar 2026 10:00"));
		assertThat(sink.only(Interaction.class).summary()).isEqualTo("wrote 1, received 1");
	}

	@Test
	void knowsTheOwnerByAllHerAddresses() {
		CollectingSink sink = read(received(ANN, "1 Mar 2026 10:00"), received(ANN, "2 Mar 2026 10:00"),
				message("Me <second@example.org>", ANN, "2 Mar 2026 10:00", "X-Gmail-Labels: Sent"),
				message(ANN, "third@example.org", "4 Mar 2026 10:00", "X-Original-To: third@example.org"));
		assertThat(sink.all(Person.class)).extracting(Person::ref).containsExactly("@applicant", "ann@example.com");
		assertThat(sink.only(Interaction.class).summary()).isEqualTo("wrote 1, received 3");
		assertThat(sink.problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Delivered-To", "X-Delivered-To", "X-Original-To", "Envelope-to" })
	void knowsTheOwnerByWhatServersNote(String field) {
		CollectingSink sink = read(sent(ANN, "2 Mar 2026 10:00"),
				message(ANN, "all@example.com", "2 Mar 2026 10:00", field + ": <me@example.org>"));
		assertThat(sink.only(Interaction.class).person()).isEqualTo("ann@example.com");
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void tellsTheOwnerByWhoTakesPartWhereNothingElseIsNoted() {
		CollectingSink sink = read(sent(ANN, "2 Mar 2026 10:00"), message(ANN, ME, "2 Mar 2026 10:00"),
				message("Bob <bob@example.com>", ME, "2 Mar 2026 10:00"));
		assertThat(sink.only(Interaction.class).person()).isEqualTo("ann@example.com");
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.text()).isEqualTo("me@example.org"));
	}

	@Test
	void takesNobodyWhereTheOwnerCannotBeTold() {
		CollectingSink sink = read(sent(ANN, "2 Mar 2026 10:00"), message(ANN, ME, "2 Mar 2026 10:00"));
		assertThat(sink.statements()).isEmpty();
		assertThat(sink.records()).isEqualTo(2);
		assertThat(sink.problems()).singleElement().isInstanceOf(Problem.Skipped.class);
	}

	@Test
	void beginsNoMessageInABody() {
		String body = """
				From time to time
				From: a line

				From the desk of me 10:00 2020
				no field

				From x@y Fri Sep 16 22:26:51 2016

				From: Bad <bad@example.com>
				>From x@y Fri Sep 16 22:26:51 2016
				X: y

				""";
		CollectingSink sink = read(sent(ANN, "2 Mar 2026 10:00") + body, received(ANN, "3 Mar 2026 10:00"));
		assertThat(sink.records()).isEqualTo(2);
		assertThat(sink.all(Interaction.class)).hasSize(1);
	}

	@Test
	void findsMessagesWithoutBodies() {
		String bare = sent(ANN, "2 Mar 2026 10:00").replace("\nsecret body\n\n", "");
		CollectingSink sink = read(bare, bare.replace("<1@", "<9@") + "\n", received(ANN, "3 Mar 2026 10:00"));
		assertThat(sink.records()).isEqualTo(3);
		assertThat(sink.only(Interaction.class).summary()).isEqualTo("wrote 2, received 1");
	}

	@Test
	void readsAllLineEndsFoldedFieldsAndASecondTo() {
		String folded = sent("x@example.com,\n Bob\n\t<bob@example.com>\nTo: " + ANN, "Mon,\n 2 Mar 2026\n 10:00");
		String all = folded + received(ANN, "3 Mar 2026 10:00") + received("bob@example.com", "3 Mar 2026 10:00");
		for (String end : List.of("\n", "\r\n", "\r")) {
			CollectingSink sink = read(all.replace("\n", end));
			assertThat(sink.all(Person.class)).extracting(Person::name).containsExactly("me", "Ann Roe", "Bob");
			assertThat(sink.all(Interaction.class)).extracting(Interaction::at).containsOnly("line 1");
		}
	}

	@Test
	void takesTheDayOfTheSeparatorWhereTheDateIsNone() {
		CollectingSink sink = read(sent(ANN, "soon"), received(ANN, "Fri, 31 Feb 2999 10:00"),
				sent(ANN, "1 Jan 1970 00:00"));
		assertThat(sink.only(Interaction.class)).satisfies((wrote) -> {
			assertThat(wrote.on()).isEqualTo(LocalDate.of(2016, 9, 16));
			assertThat(wrote.summary()).isEqualTo("wrote 2, received 1");
		});
		CollectingSink none = read(sent(ANN, "soon").replace("Sep 16 22:26:51 +0000 2016", "10:00 2016"),
				received(ANN, "3 Mar 2026 10:00"));
		assertThat(none.problems()).first()
			.satisfies(
					(problem) -> assertThat(problem.message()).isEqualTo("The message has no date that can be read."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ann@example.com | ann@example.com
			<ANN@Example.com> | ann@example.com
			Ann Roe <ann@example.com> | Ann Roe
			"Roe, Ann" <ann@example.com> | Ann Roe
			"Ann Roe, MD" <ann@example.com> | Ann Roe, MD
			"Ann \\"Annie\\" Roe" <ann@example.com> | Ann "Annie" Roe
			'Ann Roe' <ann@example.com> | Ann Roe
			ann@example.com (Ann Roe) | Ann Roe
			Ann (of (all) people) Roe <ann@example.com> | Ann Roe
			=?utf-8?q?J=C3=B6rg_M=C3=BCller?= <ann@example.com> | Jörg Müller
			=?UTF-8?B?SsO2cmc=?= =?UTF-8?B?IE3DvGxsZXI=?= <ann@example.com> | Jörg Müller
			=?iso-8859-1*de?q?J=F6rg?= <ann@example.com> | Jörg
			=?windows-1254?Q?=DEule?= <ann@example.com> | Şule
			"=?utf-8?q?Roe=2C_Ann?=" <ann@example.com> | Ann Roe
			=?no-such-set?q?Ann?= <ann@example.com> | Ann
			=?utf-8?x?Ann?= <ann@example.com> | =?utf-8?x?Ann?=
			"ann@example.com" <ann@example.com> | ann@example.com
			Ann Roe via Surgeons <ann@example.com> | ann@example.com
			<@a.example,@b.example:ann@example.com> | ann@example.com
			Surgeons: Ann Roe <ann@example.com>; | Ann Roe
			"Ann <ann@example.com> | Ann
			??? <ann@example.com> | ann@example.com
			""")
	void readsNames(String written, String name) {
		CollectingSink sink = read(sent(written, "2 Mar 2026 10:00"),
				received("<ann@example.com>", "3 Mar 2026 10:00"));
		assertThat(sink.all(Person.class)).filteredOn((person) -> !person.ref().equals(Statement.APPLICANT))
			.extracting(Person::name)
			.containsExactly(name);
	}

	@Test
	void takesTheNameThatIsUsedMostThenTheLongest() {
		CollectingSink sink = read(sent("A <ann@example.com>", "2 Mar 2026 10:00"),
				received("Ann <ann@example.com>", "3 Mar 2026 10:00"),
				received("Ann Roe <ann@example.com>", "3 Mar 2026 10:00"));
		assertThat(sink.all(Person.class)).extracting(Person::name).contains("Ann Roe");
	}

	@Test
	void readsBytesBeyondAsciiAsUtf8OrWindows1252() {
		String mail = sent("Jörg <j@example.com>", "2 Mar 2026 10:00")
				+ received("Jörg <j@example.com>", "3 Mar 2026 10:00");
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
			CollectingSink sink = Reading.read(this.importer, new TextInput("m", mail.getBytes(charset)));
			assertThat(sink.all(Person.class)).extracting(Person::name).contains("Jörg");
		}
	}

	@Test
	void forgetsStrangersFirstWhereThereAreTooMany() {
		MailMessages small = new MailMessages(NOW, 8);
		StringBuilder mail = new StringBuilder(sent(ANN, "2 Mar 2026 10:00"));
		for (int i = 0; i < 50; i++) {
			mail.append(received("s" + i + "@example.com", "3 Mar 2026 10:00"));
		}
		mail.append(received(ANN, "4 Mar 2026 10:00"));
		CollectingSink sink = Reading.read(small, mail.toString());
		assertThat(sink.only(Interaction.class).summary()).isEqualTo("wrote 1, received 1");
		assertThat(sink.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("the 8 that are counted"));
		StringBuilder known = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			known.append(sent("k" + i + "@example.com", "3 Mar 2026 10:00"))
				.append(received("k" + i + "@example.com", "3 Mar 2026 10:00"));
		}
		assertThat(Reading.read(small, known.toString()).all(Interaction.class)).hasSize(20);
	}

	@Test
	void saysTheSameEachTimeAndInWhateverOrder() {
		String[] mail = { sent(ANN, "2 Mar 2026 10:00"), received(ANN, "2 Mar 2026 10:00"),
				sent("bob@example.com", "7 Mar 2026 10:00"), received("Bob <bob@example.com>", "9 Mar 2026 10:00") };
		List<Statement> first = read(mail).statements();
		assertThat(read(mail).statements()).isEqualTo(first).hasSize(5);
		assertThat(read(mail[3], mail[2], mail[1], mail[0]).all(Interaction.class))
			.extracting(Interaction::person, Interaction::on, Interaction::summary)
			.isEqualTo(read(mail).all(Interaction.class)
				.stream()
				.map((wrote) -> org.assertj.core.groups.Tuple.tuple(wrote.person(), wrote.on(), wrote.summary()))
				.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "From x@y Fri Sep 16 22:26:51 2016\nX-A: b\nFrom: a\n\nbody",
			"From - Mon Jan 01 00:00:00 2020\nX-Mozilla-Status: 0001\nReceived: x\n\ty\nFrom: a@b.org",
			"Received: from x\n by y\nFrom: a@b.org\n\nbody", "Message-ID: <x>\nFrom: a@b.org" })
	void recognises(String head) {
		assertThat(this.importer.recognises(new Sample("m", head))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "From the beginning\nwas the word", "From: a@b.org", "Title: x\nFrom: 2020\n",
			"From: a\nsome words\nDate: b", "{\"From\": 1}", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD",
			"From,To,Date\na,b,c\n", "PMID- 123\nFAU - Roe" })
	void doesNotRecognise(String head) {
		assertThat(this.importer.recognises(new Sample("m", head))).isFalse();
	}

}
