package org.vouchgraph.exchange.vcard;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileVCardTests {

	private static final String CARD = card("FN:Ann Roe\nN:Roe;Ann;;;\nEMAIL:ann@x.org\nORG:Mercy General");

	private final VCards importer = new VCards(Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from(CARD.repeat(5)).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		return Stream.of(Arguments.of("a calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "0 Refused"),
				Arguments.of("begins without end", "BEGIN:VCARD\n".repeat(10_000), "10000 Skipped"),
				Arguments.of("ends without begin", "END:VCARD\n".repeat(10_000) + CARD, "1"),
				Arguments.of("no end", CARD + "BEGIN:VCARD\nFN:A\n", "2 Skipped"),
				Arguments.of("no version", CARD.replace("VERSION:3.0\n", ""), "1"),
				Arguments.of("version 9.9", CARD.replace("3.0", "9.9"), "1"),
				Arguments.of("version last", CARD.replace("VERSION:3.0\n", "").replace("END", "VERSION:3.0\nEND"), "1"),
				Arguments.of("no name", card("TEL:1"), "1 Skipped"),
				Arguments.of("a name of punctuation", card("FN:???"), "1 Skipped"),
				Arguments.of("nothing in it", card(""), "1 Skipped"),
				Arguments.of("5,000 nested agents",
						"BEGIN:VCARD\nFN:Ann Roe\n" + "AGENT:\nBEGIN:VCARD\n".repeat(5000) + "END:VCARD\n".repeat(5001),
						"1"),
				Arguments.of("agents that never end",
						"BEGIN:VCARD\nFN:Ann Roe\n" + "AGENT:\nBEGIN:VCARD\n".repeat(5000), "1 Skipped"),
				Arguments.of("agent and the card after it never end",
						"BEGIN:VCARD\nFN:Ann Roe\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\n" + CARD, "2 Skipped"),
				Arguments.of("20,000 nested components",
						card("FN:Ann Roe\n" + "BEGIN:X\n".repeat(20_000) + "END:X\n".repeat(20_000)), "1"),
				Arguments.of("an agent on its line", card("FN:Ann Roe\nAGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD\\n"), "1"),
				Arguments.of("a photograph of 20 MB", card("FN:Ann Roe\nPHOTO;ENCODING=b:" + "A".repeat(20_000_000)),
						"1"),
				Arguments.of("a photograph of 20 MB, folded",
						card("FN:Ann Roe\nPHOTO;ENCODING=b:" + (" " + "A".repeat(74) + "\n").repeat(270_000)), "1"),
				Arguments.of("a photograph of 20 MB, not folded",
						card("FN:Ann Roe\nPHOTO;BASE64:\n" + ("A".repeat(74) + "\n").repeat(270_000)), "1"),
				Arguments.of("a photograph in a file", card("FN:Ann Roe\nPHOTO;VALUE=uri:file:///etc/passwd"), "1"),
				Arguments.of("a photograph on the web", card("FN:Ann Roe\nPHOTO;VALUE=uri:http://127.0.0.1:1/x"), "1"),
				Arguments.of("bad base64", card("FN:Ann Roe\nKEY;ENCODING=b:!!!"), "1"),
				Arguments.of("a note of 5 MB", card("FN:Ann Roe\nNOTE:" + "x".repeat(5_000_000)), "1 Doubtful"),
				Arguments.of("a note of 5 MB, folded", card("FN:Ann Roe\nNOTE:" + "x\n ".repeat(2_000_000)),
						"1 Doubtful"),
				Arguments.of("soft breaks for ever",
						card("FN:Ann Roe\nNOTE;QUOTED-PRINTABLE:" + "x=\n".repeat(1_000_000)), "1 Doubtful"),
				Arguments.of("a card of 2 MB", card("FN:Ann Roe\n" + "TEL:123456789\n".repeat(150_000)), "1 Skipped"),
				Arguments.of("10,000 telephone numbers", card("FN:Ann Roe\n" + "TEL:1\n".repeat(10_000)), "1"),
				Arguments.of("10,000 e-mail addresses", card("FN:Ann Roe\n" + "EMAIL:a@x.org\n".repeat(10_000)), "1"),
				Arguments.of("unknown character set", card("FN:Ann Roe\nNOTE;CHARSET=KLINGON;QUOTED-PRINTABLE:=FF=ZZ"),
						"1 Doubtful"),
				Arguments.of("bad quoted-printable", card("FN:Ann Roe\nNOTE;ENCODING=QUOTED-PRINTABLE:=FF=ZZ"),
						"1 Doubtful"),
				Arguments.of("a name in an unknown character set",
						card("FN;CHARSET=../x;ENCODING=QUOTED-PRINTABLE:=C3"), "1 Doubtful Skipped"),
				Arguments.of("a control character in quoted-printable",
						card("FN;ENCODING=QUOTED-PRINTABLE:Ann=00 R=E2=80=AEoe"), "1"),
				Arguments.of("broken folding", card("FN:Ann\nRoe\nNOTE:x\nand more"), "1 Doubtful"),
				Arguments.of("no colon", card("FN Ann Roe"), "1 Doubtful Skipped"),
				Arguments.of("birthday 0000-00-00", card("FN:Ann Roe\nBDAY:0000-00-00"), "1"),
				Arguments.of("the same card twice", CARD + CARD, "2"),
				Arguments.of("one UID for two", card("UID:1\nFN:Ann Roe") + card("UID:1\nFN:Ben Roe"), "2"),
				Arguments.of("related to herself", card("UID:1\nFN:Ann Roe\nRELATED:urn:uuid:1"), "1"),
				Arguments.of("XML with an entity",
						card("FN:Ann Roe\nXML:<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e\\;</a>"),
						"1"),
				Arguments.of("empty values", card("FN:Ann Roe\nN:\nUID:\nKIND:\nADR:\nORG:\nURL:\nNOTE:\nEMAIL:\nTEL:"),
						"1"),
				Arguments.of("bad e-mail", card("FN:Ann Roe\nEMAIL:not an address"), "1 Doubtful"),
				Arguments.of("bad ORCID", card("FN:Ann Roe\nURL:https://orcid.org/0000-0002-1825-0098"), "1 Doubtful"),
				Arguments.of("bad URLs",
						card("FN:Ann Roe\nURL:javascript:x\nURL:http://%%%\nIMPP:%%%:x\nTEL;VALUE=uri::"), "1"),
				Arguments.of("a formula", card("FN:=HYPERLINK(\"http://x\")"), "1"),
				Arguments.of("a path for an id", card("UID:../../etc/passwd\nFN:Ann Roe"), "1"),
				Arguments.of("blanks around", " BEGIN : VCARD\n FN : x\n", "0 Refused"),
				Arguments.of("lower case", CARD.toLowerCase(java.util.Locale.ROOT), "1"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

	private static String card(String lines) {
		return "BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD\n";
	}

}
