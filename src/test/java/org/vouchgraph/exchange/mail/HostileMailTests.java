package org.vouchgraph.exchange.mail;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class HostileMailTests {

	private static final String LINE = "From 1@xxx Fri Sep 16 22:26:51 +0000 2016\n";

	private static final String SENT = LINE
			+ "From: me@example.org\nTo: Ann Roe <ann@example.com>\nDate: Fri, 16 Sep 2016 10:00:00 +0000\n"
			+ "X-Gmail-Labels: Sent\nSubject: secret\n\nsecret\n\n";

	private static final String RECEIVED = LINE
			+ "Delivered-To: me@example.org\nFrom: Ann Roe <ann@example.com>\nTo: me@example.org\n"
			+ "Date: Sat, 17 Sep 2016 10:00:00 +0000\nSubject: secret\n\nsecret\n\n";

	private final MailMessages importer = new MailMessages(MailMessagesTests.NOW);

	static Stream<Case> common() {
		return HostileInputs.from(SENT + RECEIVED).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	private static String with(String line) {
		return RECEIVED.replace("Subject: secret", line);
	}

	static Stream<Arguments> ofItsOwn() {
		String both = SENT + RECEIVED;
		return Stream.of(Arguments.of("words", "Dear Ann,\nhow are you?\n", "0 Refused"),
				Arguments.of("no separator before the first", both.substring(LINE.length()), "1 Doubtful"),
				Arguments.of("a separator alone", LINE, "0 Refused"),
				Arguments.of("separators alone", LINE.repeat(1000), "0 Refused"),
				Arguments.of("empty lines first", "\n\n\n" + both, "2"),
				Arguments.of("empty lines alone", "\n".repeat(1_000_000), "0 Refused"),
				Arguments.of("a separator as the last line", both + LINE, "2"),
				Arguments.of("cut within a header", both + LINE + "From: x@example.com\nTo: me@exa", "3"),
				Arguments.of("cut within an encoded word", both + with("X: y").replace("Ann Roe", "=?utf-8?q?An"), "3"),
				Arguments.of("a header of 2 MB", both + with("X: y\n".repeat(400_000)), "3 Skipped"),
				Arguments.of("a field of 20 MB", both + with("X: " + "y".repeat(20_000_000)), "3"),
				Arguments.of("a sender of 20 MB", both + RECEIVED.replace("Ann Roe", "A".repeat(20_000_000)),
						"3 Skipped"),
				Arguments.of("100,000 fields", both + with("Cc: x@example.com\n".repeat(50_000) + "X: y"), "3"),
				Arguments.of("300,000 folded lines",
						both + with("To: a@example.com" + "\n ,b@example.com".repeat(50_000)), "3"),
				Arguments.of("a body of one line of 50 MB", both + "A".repeat(50_000_000) + "\n\n" + RECEIVED, "3"),
				Arguments.of("a body of zero bytes", both + "\0".repeat(1_000_000) + "\n\n" + RECEIVED, "3"),
				Arguments.of("10,000 recipients", both + with("Cc: " + "x%@example.com,".repeat(10_000)), "3"),
				Arguments.of("10,000 parts in parts",
						both + with(("Content-Type: multipart/mixed; boundary=b\n\n--b\n").repeat(10_000)), "3"),
				Arguments.of("a comment nested 100,000 deep", both + RECEIVED.replace("Ann Roe", "(".repeat(60_000)),
						"3 Skipped"),
				Arguments.of("a comment that never ends", both + RECEIVED.replace("Ann Roe", "Ann (Roe"), "3 Skipped"),
				Arguments.of("a quote that never ends", both + RECEIVED.replace("Ann Roe", "\"Ann"), "3"),
				Arguments.of("undisclosed recipients",
						both + RECEIVED.replace("To: me@example.org", "To: undisclosed-recipients:;"), "3"),
				Arguments.of("groups in groups", both + RECEIVED.replace("To: me", "To: a:b:c:;;; me"), "3"),
				Arguments.of("no sender", both + RECEIVED.replace("From: Ann Roe <ann@example.com>\n", ""),
						"3 Skipped"),
				Arguments.of("an empty sender", both + RECEIVED.replace("Ann Roe <ann@example.com>", "<>"),
						"3 Skipped"),
				Arguments.of("a sender without a domain", both + RECEIVED.replace("ann@example.com", "ann"),
						"3 Skipped"),
				Arguments.of("two senders", both + RECEIVED.replace("From: Ann", "From: bob@example.com\nFrom: Ann"),
						"3"),
				Arguments.of("year 2999", (SENT + RECEIVED).replace("Sep 2016 10", "Sep 2999 10"), "2"),
				Arguments.of("no date at all", (SENT + RECEIVED).replace("Sep", "Foo"), "2 Skipped"),
				Arguments.of("31 February", both.replace("16 Sep", "31 Feb").replace("Sep 16", "Feb 31"),
						"2 Doubtful Skipped"),
				Arguments.of("a date of 1 MB", both + RECEIVED.replace("17 Sep 2016", "1".repeat(1_000_000)), "3"),
				Arguments.of("encoded words without end",
						both + RECEIVED.replace("Ann Roe", "=?utf-8?q?" + "=C3=B6".repeat(5000)), "3"),
				Arguments.of("encoded words in encoded words",
						both + RECEIVED.replace("Ann Roe", "=?utf-8?q?=3D=3Futf-8=3Fq=3FAnn=3F=3D?="), "3"),
				Arguments.of("an unknown character set", both + RECEIVED.replace("Ann Roe", "=?x-none?b?QW5u?="), "3"),
				Arguments.of("base64 that is none", both + RECEIVED.replace("Ann Roe", "=?utf-8?b?!!!!?="), "3"),
				Arguments.of("line ends in an encoded word",
						both + RECEIVED.replace("Ann Roe", "=?utf-8?q?Ann=0D=0ABcc=3A_x?="), "3"),
				Arguments.of("reordering in an encoded word",
						both + RECEIVED.replace("Ann Roe", "=?utf-8?q?A=E2=80=AEnn?="), "3"),
				Arguments.of("look-alike letters in the address", both + RECEIVED.replace("ann@example", "аnn@example"),
						"3"),
				Arguments.of("a formula", both + RECEIVED.replace("Ann Roe", "=HYPERLINK(\"http://x\")"), "3"),
				Arguments.of("Content-Length lies", both + with("Content-Length: 999999999") + RECEIVED, "4"),
				Arguments.of("no Message-ID", RECEIVED.repeat(1000) + SENT, "1001"),
				Arguments.of("one Message-ID for all", with("Message-ID: <1>").repeat(1000) + SENT, "1001"),
				Arguments.of("junk in the header", with("no field\n:\n \t\n: x\n\u00E9: y"), "1 Doubtful"),
				Arguments.of("labels without end", with("X-Gmail-Labels: " + ",".repeat(60_000)) + SENT, "2"),
				Arguments.of("a reply loop",
						(SENT + RECEIVED).replace("Subject", "In-Reply-To: <x>\nSubject").repeat(500), "1000"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	@Test
	void keepsWhatIsSoundBesideABadMessage() {
		CollectingSink sink = Reading.read(this.importer, SENT + with("X: y\n".repeat(400_000))
				+ RECEIVED.replace("From: ", "From: <>,") + LINE + "\0\0\n\n" + RECEIVED);
		assertThat(sink.only(Statement.Interaction.class).summary()).isEqualTo("wrote 1, received 2");
		assertThat(sink.everything()).doesNotContain("secret");
	}

}
