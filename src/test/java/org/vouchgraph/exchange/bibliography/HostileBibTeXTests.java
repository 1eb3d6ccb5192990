package org.vouchgraph.exchange.bibliography;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.HostileInputs;
import org.vouchgraph.exchange.HostileInputs.Case;

import static org.assertj.core.api.Assertions.assertThat;

class HostileBibTeXTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String ENTRY = "@article{k,\n author = {Roe, Ann},\n title = {A title},\n year = 2019,\n doi = {10.1000/x}\n}\n";

	private final BibTeXEntries importer = new BibTeXEntries(NOW, Ceilings.USUAL);

	static Stream<Case> common() {
		return HostileInputs.from(ENTRY.repeat(5)).stream();
	}

	@ParameterizedTest
	@MethodSource
	void common(Case bad) {
		assertThat(HostileInputs.outcome(this.importer, bad.bytes())).matches("\\d+( \\w+)*");
	}

	static Stream<Arguments> ofItsOwn() {
		StringBuilder doubling = new StringBuilder("@string{a0 = {ha}}\n");
		for (int i = 1; i < 60; i++) {
			doubling.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
		}
		return Stream.of(Arguments.of("strings that double", doubling + ENTRY.replace("{A title}", "a59"), "1"),
				Arguments.of("a string of itself", "@string{a = a # a}\n" + ENTRY.replace("{A title}", "a # a"), "1"),
				Arguments.of("strings joined for ever", ENTRY.replace("{A title}", "{a}" + " # {b}".repeat(100_000)),
						"1 Skipped"),
				Arguments.of("20,000 strings", "@string{a = {b}}\n".repeat(20_000) + ENTRY, "1"),
				Arguments.of("unknown string", ENTRY.replace("{A title}", "nosuch"), "1"),
				Arguments.of("deep braces", ENTRY.replace("A title", "{".repeat(100_000) + "}".repeat(100_000)),
						"1 Skipped"),
				Arguments.of("braces never closed", ENTRY.replace("A title", "{".repeat(100_000)) + ENTRY, "2 Skipped"),
				Arguments.of("braces closed too often", ENTRY.replace("A title", "A}}}} title") + ENTRY, "2"),
				Arguments.of("an entry of 3 MB", ENTRY.replace("A title", "T".repeat(3_000_000)) + ENTRY, "2 Skipped"),
				Arguments.of("an entry without end", ENTRY + "@article{x, title = {" + "word\n".repeat(1_000_000),
						"2 Skipped"),
				Arguments.of("entries without end", "@article{x,\n".repeat(20_000) + ENTRY, "20001 Skipped"),
				Arguments.of("at signs for ever", ENTRY + "@".repeat(1_000_000), "1"),
				Arguments.of("accents for ever", ENTRY.replace("A title", "\\'".repeat(100_000)), "1 Doubtful"),
				Arguments.of("commands for ever", ENTRY.replace("A title", "\\x{\\y}".repeat(50_000) + "A"), "1"),
				Arguments.of("missing comma", ENTRY.replace("},\n title", "}\n title"), "1 Skipped"),
				Arguments.of("two commas", ENTRY.replace("},\n title", "},,\n title"), "1 Skipped"),
				Arguments.of("quote within quotes", ENTRY.replace("{A title}", "\"a \"b\" c\""), "1 Skipped"),
				Arguments.of("empty entry", "@article{k,\n}\n", "1 Skipped"),
				Arguments.of("nothing but a key", "@article{k}\n" + ENTRY, "2 Skipped"),
				Arguments.of("key with spaces", ENTRY.replace("{k,", "{a key (2) é,"), "1"),
				Arguments.of("no key", ENTRY.replace("{k,", "{"), "1"),
				Arguments.of("title twice", ENTRY.replace("year", "title = {B title},\n year"), "1"),
				Arguments.of("comment without end", ENTRY + "@comment{ {\n" + ENTRY, "2"),
				Arguments.of("preamble", "@preamble{ \"\\newcommand{\\x}{y}\" }\n" + ENTRY, "1"),
				Arguments.of("future year", ENTRY.replace("2019", "2999"), "1 Doubtful"),
				Arguments.of("year in words", ENTRY.replace("2019", "{in press}"), "1 Doubtful"),
				Arguments.of("bad DOI", ENTRY.replace("10.1000/x", "none"), "1 Doubtful"),
				Arguments.of("a number of another register", ENTRY.replace("year", "pmid = {PMC77},\n year"),
						"1 Doubtful"),
				Arguments.of("no title", ENTRY.replace("title = {A title},", ""), "1 Doubtful"),
				Arguments.of("and for ever", ENTRY.replace("Roe, Ann", "Roe, Ann" + " and ".repeat(50_000)), "1"),
				Arguments.of("others only", ENTRY.replace("Roe, Ann", "others"), "1 Doubtful"),
				Arguments.of("commas only", ENTRY.replace("Roe, Ann", ",,,"), "1 Doubtful"),
				Arguments.of("20,000 authors", ENTRY.replace("Roe, Ann", "Roe, Ann" + " and Poe, Bo".repeat(20_000)),
						"1"),
				Arguments.of("input command", ENTRY.replace("A title", "\\input{/etc/passwd} \\write18{x} A"), "1"),
				Arguments.of("same twice", ENTRY + ENTRY, "2"),
				Arguments.of("HTML", "<html>@article{</html>", "1 Skipped"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void ofItsOwn(String name, String text, String outcome) {
		assertThat(HostileInputs.outcome(this.importer, Case.of(name, text).bytes())).isEqualTo(outcome);
	}

}
