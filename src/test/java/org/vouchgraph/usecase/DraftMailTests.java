package org.vouchgraph.usecase;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.DraftMail.FlawLine;
import org.vouchgraph.usecase.DraftMail.Order;
import org.vouchgraph.usecase.DraftMail.Sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Mails are drafted from what is known, blocked where they must be, kept, and erased with
 * people.
 */
class DraftMailTests {

	private static final String MINE = UseCaseFixture.WORKSPACE;

	private static final String CONTACTS = """
			name,email,institution,position,closeness,since
			Ada Example,ada@example.org,Harbor Hospital,Surgeon,close,2026-01-01
			Bo Sample,bo@example.org,Harbor Hospital,Surgeon,acquainted,2026-01-01
			Cy Unknown,cy@example.org,Mercy General,Surgeon,,
			""";

	private static final String INTERACTIONS = """
			person,date,kind,person_email,summary,about
			Ada Example,2026-11-03,met,ada@example.org,We spoke of the sutures.,
			Ada Example,2026-11-20,advised,ada@example.org,Told me to apply early,
			""";

	private static final String WORKS = """
			{"id":"https://openalex.org/W1","title":"Valve repair at altitude","publication_year":2025,"authorships":[\
			{"author":{"id":"https://openalex.org/A1","display_name":"Dee Director"}},\
			{"author":{"id":"https://openalex.org/A2","display_name":"Ed Other"}}]}
			{"id":"https://openalex.org/W2","title":"Sheep hearts","publication_year":2020,"authorships":[\
			{"author":{"id":"https://openalex.org/A1","display_name":"Dee Director"}}]}
			""";

	@TempDir
	Path folder;

	private UseCaseFixture fixture;

	private DraftMail drafts;

	@BeforeEach
	void importFiles() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.drafts = this.fixture.drafts;
		this.fixture.read("contacts.csv", CONTACTS);
		this.fixture.read("interactions.csv", INTERACTIONS);
		this.fixture.read("works.jsonl", WORKS);
	}

	private long person(String name) {
		return this.fixture.key(name, RecordKind.PERSON);
	}

	private Order order(String template, String to, @Nullable String about) {
		return new Order(template, person(to), (about == null) ? null : (Long) person(about), null);
	}

	private static List<String> codes(Sheet sheet) {
		return sheet.check().flaws().stream().map(FlawLine::code).toList();
	}

	@Test
	void asksForAnIntroductionWithWhatIsKnown() {
		this.drafts.templates();
		new TellStory(this.fixture.store.drafts(), stationery()).tell(MINE,
				Map.of("seek", "I look for a research fellowship."));
		Sheet sheet = this.drafts.compose(MINE, order("introduction", "Ada Example", "Dee Director"));
		assertThat(sheet.subject()).isEqualTo("Introduction to Dr Director?");
		assertThat(sheet.to().email()).isEqualTo("ada@example.org");
		assertThat(sheet.body()).isEqualTo(
				"""
						Dear Dr Example,

						Thank you for your time when we met on 3 November 2026.

						I look for a research fellowship. Dee Director is somebody whose work bears on it, above all "Valve repair at altitude".

						If you think that it fits, would you be willing to introduce me to Dr Director by e-mail? A few lines that you can forward are below. If it is not the right moment, I understand, and nothing changes between us.

						With thanks,
						Fay Applicant
						""");
		assertThat(sheet.papers()).extracting(DraftMail.PaperLine::title)
			.containsExactly("Valve repair at altitude", "Sheep hearts");
		assertThat(codes(sheet)).isEmpty();
		assertThat(sheet.check().link()).startsWith("mailto:ada@example.org?subject=Introduction%20to%20Dr%20Director");
	}

	@Test
	void followsUpFromTheNoteOfTheMeetingAndThanksForTheLastHelp() {
		assertThat(this.drafts.compose(MINE, order("follow-up", "Ada Example", null)).body())
			.contains("on 3 November 2026. You will remember it by this: We spoke of the sutures.");
		assertThat(this.drafts.compose(MINE, order("thank-you", "Ada Example", null)).body())
			.contains("thank you for your advice on 20 November 2026.");
	}

	@Test
	void takesNoBracketOfATitleForABlank() throws Exception {
		this.fixture.read("translated.jsonl", """
				{"id":"https://openalex.org/W3","title":"[Valves of the Alps].","publication_year":2026,"authorships":[\
				{"author":{"id":"https://openalex.org/A1","display_name":"Dee Director"}}]}
				""");
		Sheet sheet = this.drafts.compose(MINE, order("introduction", "Ada Example", "Dee Director"));
		assertThat(sheet.body()).contains("above all \"Valves of the Alps\".");
		assertThat(sheet.check().flaws()).filteredOn((flaw) -> flaw.code().equals("blanks"))
			.allSatisfy((flaw) -> assertThat(flaw.what()).doesNotContain("Alps"));
		assertThat(Words.title("[Fictional] Compass of 116 cases.")).isEqualTo("Compass of 116 cases");
		assertThat(Words.title("[Herz]")).isEqualTo("Herz");
		assertThat(Words.title("A [new] valve?")).isEqualTo("A [new] valve");
	}

	@Test
	void tellsWhatToAskAndWhatIsDoneThere() throws Exception {
		this.fixture.read("roles.csv", """
				person,person_email,role,since
				Ada Example,ada@example.org,sponsor,2026-01-01
				""");
		assertThat(this.drafts.compose(MINE, order("thank-you", "Ada Example", null)).questions()).containsExactly(
				"What would you need to have seen of me to say so to a director?",
				"Whom may I tell that you know my work?");
		assertThat(this.drafts.compose(MINE, order("thank-you", "Bo Sample", null)).questions())
			.contains("May I tell you what came of it?");
		assertThat(stationery().customs(List.of("TR", "GB"))).singleElement().asString().contains("Mr, Miss");
		assertThat(stationery().customs(List.of("TR"))).isEmpty();
	}

	@Test
	void blocksAFirstMailUntilAPaperOfTheirsIsLinked() {
		Sheet sheet = this.drafts.compose(MINE, order("cold-mail", "Dee Director", null));
		assertThat(sheet.check().blocked()).startsWith("A first mail needs a paper of Dee Director");
		assertThat(sheet.check().link()).isNull();
		assertThat(sheet.check().missing()).hasSize(8);
		assertThat(codes(sheet)).contains("blanks", "nothing-specific");
		Sheet kept = this.drafts.keep(MINE, order("cold-mail", "Dee Director", null), null, sheet.subject(),
				sheet.body());
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.drafts.file(MINE, kept.id()))
			.withMessageContaining("choose one");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.drafts.sent(MINE, kept.id(), null));

		long sheep = sheet.papers().get(1).key();
		Sheet linked = this.drafts.compose(MINE, new Order("cold-mail", person("Dee Director"), null, sheep));
		assertThat(linked.check().blocked()).isNull();
		assertThat(linked.body()).contains("your paper \"Sheep hearts\"");
		assertThat(linked.subject()).isEqualTo("A question on your paper of 2020");
		assertThat(codes(linked)).containsExactly("blanks");

		assertThat(this.drafts.compose(MINE, order("cold-mail", "Cy Unknown", null)).check().blocked())
			.startsWith("No paper of Cy Unknown is known here");
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.drafts.compose(MINE, new Order("cold-mail", person("Cy Unknown"), null, sheep)));
	}

	@Test
	void asksNoFavourOfSomebodyUnknown() {
		assertThat(codes(this.drafts.compose(MINE, order("introduction", "Dee Director", "Ed Other"))))
			.contains("first-contact-ask");
		assertThat(codes(this.drafts.compose(MINE, order("introduction", "Bo Sample", "Dee Director"))))
			.doesNotContain("first-contact-ask");
	}

	@Test
	void keepsChangesListsAndDiscards() {
		Order order = order("introduction", "Ada Example", "Dee Director");
		Sheet kept = this.drafts.keep(MINE, order, null, " One\r\nBcc: x ", "Dear Dr Example\r\n");
		assertThat(kept.subject()).isEqualTo("One Bcc: x");
		Sheet again = this.drafts.keep(MINE, order, kept.id(), "Two", "Dear Dr Example");
		assertThat(again.id()).isEqualTo(kept.id());
		assertThat(this.drafts.list(MINE)).singleElement().satisfies((line) -> {
			assertThat(line.subject()).isEqualTo("Two");
			assertThat(line.to().key()).isEqualTo(person("Ada Example"));
			assertThat(line.about().name()).isEqualTo("Dee Director");
			assertThat(line.changed()).isEqualTo("2026-11-24");
			assertThat(line.sent()).isNull();
		});
		assertThat(this.drafts.open(MINE, kept.id()).body()).isEqualTo("Dear Dr Example");
		this.drafts.discard(MINE, kept.id());
		assertThat(this.drafts.list(MINE)).isEmpty();
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.drafts.discard(MINE, kept.id()));
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.drafts.keep(MINE, order, "none", "Two", "text"));
	}

	@Test
	void logsWhatWasSent() {
		Order order = order("introduction", "Ada Example", "Dee Director");
		Sheet sheet = this.drafts.compose(MINE, order);
		String id = this.drafts.keep(MINE, order, null, sheet.subject(), sheet.body()).id();
		DraftMail.Sent sent = this.drafts.sent(MINE, id, LocalDate.of(2026, 11, 23));
		assertThat(sent.draft().sent()).isEqualTo("2026-11-23");
		assertThat(facts("Ada Example"))
			.anyMatch((words) -> words.startsWith("Asked") && words.contains("Introduction to Dr Director?"));
		assertThat(codes(this.drafts.compose(MINE, order("update", "Ada Example", null)))).contains("too-soon");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.drafts.sent(MINE, id, null));
		this.fixture.interactions.undo(MINE, sent.interaction());
		assertThat(facts("Ada Example")).noneMatch((words) -> words.startsWith("Asked"));
	}

	@Test
	void seesThatADepartmentGetsOneMailTwice() {
		Order first = order("update", "Ada Example", null);
		String body = "Dear Dr Example,\n\nour abstract on valves was accepted in Lisbon. Thank you for your advice.\n";
		this.drafts.keep(MINE, first, null, "News", body);
		DraftMail.Check check = this.drafts.check(MINE, order("update", "Bo Sample", null), null, "News",
				body.replace("Example", "Sample"));
		assertThat(check.flaws()).filteredOn((flaw) -> flaw.code().equals("alike"))
			.singleElement()
			.satisfies((flaw) -> assertThat(flaw.what())
				.contains("your mail to Ada Example, who works at the same place"));
	}

	@Test
	void isShownAndErasedWithThePerson() {
		Order order = order("introduction", "Ada Example", "Dee Director");
		this.drafts.keep(MINE, order, null, "One", "Private words");
		assertThat(this.fixture.describe.person(MINE, person("Dee Director")).drafts()).singleElement()
			.satisfies((draft) -> assertThat(draft.body()).isEqualTo("Private words"));
		this.fixture.erase.erase(MINE, person("Dee Director"));
		assertThat(this.drafts.list(MINE)).isEmpty();
	}

	@Test
	void opensInAMailProgram() {
		new TellStory(this.fixture.store.drafts(), stationery()).tell(MINE, Map.of("email", "fay@example.org"));
		Order order = order("thank-you", "Ada Example", null);
		String id = this.drafts.keep(MINE, order, null, "Thank you", "Dear Dr Example, thank you.").id();
		assertThat(new String(this.drafts.file(MINE, id), StandardCharsets.US_ASCII)).contains("X-Unsent: 1\r\n",
				"From: Fay Applicant <fay@example.org>\r\n", "To: Ada Example <ada@example.org>\r\n",
				"Subject: Thank you\r\n");
	}

	@Test
	void refusesWhatCannotBe() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.drafts.compose(MINE, order("poem", "Ada Example", null)))
			.withMessageStartingWith("There is no kind of mail \"poem\"; there are introduction, blurb");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.drafts.compose(MINE, order("introduction", "Ada Example", null)))
			.withMessageContaining("needs to know about whom");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.drafts.compose(MINE, order("thank-you", "Fay Applicant", null)));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(
				() -> this.drafts.check(MINE, order("thank-you", "Ada Example", null), null, "x", "y".repeat(20_001)));
	}

	@Test
	void tellsWhatIsMissingBeforeTheFirstMail() {
		TellStory stories = new TellStory(this.fixture.store.drafts(), stationery());
		assertThat(stories.story(MINE).ready()).isFalse();
		assertThat(stories.story(MINE).summary())
			.startsWith("Before you write to somebody new, 8 things are missing: ");
		TellStory.Story told = stories.tell(MINE, Map.of("who", "A  resident\n in Ankara.", "why", "w", "seek", "s",
				"email", "e@x.org", "profile", "p", "cv", "c", "photo", "p"));
		assertThat(told.texts()).containsEntry("who", "A resident in Ankara.");
		assertThat(told.summary())
			.isEqualTo("Before you write to somebody new, 1 thing is missing: your visa status in one line.");
		assertThat(stories.tell(MINE, Map.of("visa", "J-1")).ready()).isTrue();
		assertThat(stories.tell(MINE, Map.of("visa", " ")).ready()).isFalse();
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> stories.tell(MINE, Map.of("age", "30")));
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> stories.tell(MINE, Map.of("who", "x".repeat(601))));
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> stories.tell("nobody", Map.of("who", "x")));
	}

	private List<String> facts(String name) {
		return this.fixture.describe.person(MINE, person(name)).facts().stream().map((fact) -> fact.words()).toList();
	}

	private static org.vouchgraph.network.Stationery stationery() {
		try {
			return new org.vouchgraph.exchange.fieldpack.StationeryReader().readShipped("cardiothoracic-img");
		}
		catch (java.io.IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
