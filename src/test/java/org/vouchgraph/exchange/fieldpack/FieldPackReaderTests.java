package org.vouchgraph.exchange.fieldpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FieldPackReaderTests {

	private final FieldPackReader reader = new FieldPackReader();

	@Test
	void readsTheShippedPack() throws IOException {
		FieldPack pack = this.reader.readShipped("cardiothoracic-img");
		assertThat(pack.code()).isEqualTo("cardiothoracic-img");
		assertThat(pack.highestChance()).isEqualTo(0.95);
		assertThat(pack.highestInferred()).isEqualTo(0.5);
		assertThat(pack.largestByline()).isEqualTo(100);
		assertThat(pack.prior(EvidenceKind.ONLINE).cap()).isLessThanOrEqualTo(0.05);
		assertThat(pack.prior(EvidenceKind.SAME_INSTITUTION).largestGroup()).isEqualTo(40);
		assertThat(pack.prior(EvidenceKind.STATED).details()).containsEntry("acquainted", 0.25)
			.containsEntry("knows-well", 0.5)
			.containsEntry("close", 0.75);
		assertThat(pack.prior(EvidenceKind.INTERACTION).details()).hasSize(12);
		assertThat(pack.roles()).extracting(FieldPack.Role::code)
			.containsExactly("career-mentor", "research-mentor", "skills-mentor", "sponsor", "near-peer",
					"letter-writer", "connector");
		assertThat(pack.roles()).filteredOn(FieldPack.Role::needsAct)
			.singleElement()
			.extracting(FieldPack.Role::code)
			.isEqualTo("sponsor");
		assertThat(pack.roles()).allSatisfy((role) -> {
			assertThat(role.quietDays()).isGreaterThanOrEqualTo(7);
			assertThat(role.cadenceDays()).isBetween(90, 180);
		});
		assertThat(pack.evidence().values()).allSatisfy((prior) -> assertThat(prior.reference()).contains("doi:10."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			highest-chance: 0.95;   highest-chance: 1.5;       highest-chance "1.5" is not a number in (0..1)
			highest-chance: 0.95;   highest-chance: NaN;       highest-chance "NaN" is not a number in (0..1)
			highest-chance: 0.95;   highest-chance: 0.4;       highest-inferred 0.5 is higher than highest-chance 0.4
			highest-chance: 0.95;   highest-chance:;           highest-chance "" is not a number
			highest-chance: 0.95;   highest-chanse: 0.95;      "highest-chanse" is not known in a field pack
			largest-byline: 100;    largest-byline: 1;         largest-byline "1" is not a whole number in [2..100000]
			largest-byline: 100;    # gone;                    "largest-byline" is missing
			half-life: 6;           half-life: 0;              half-life "0" is not a number in (0..1000)
			half-life: 6;           half-live: 6;              "half-live" is not known in co-authorship
			largest-group: 40;      largest-group: many;       largest-group "many" is not a whole number
			chance: 0.35;           chance: 0.9;               chance 0.9 is higher than the cap 0.5
			close: 0.75;            closer: 0.75;              "closer" is not known in details of stated
			close: 0.75;            '';                        "close" is missing
			same-session:;          same-sesion:;              "same-sesion" is not known in evidence
			needs-act: true;        needs-act: maybe;          needs-act "maybe" must be true or false
			code: sponsor;          code: near-peer;           the role "near-peer" stands twice
			quiet-days: 14;         quiet-days: 400;           quiet-days 400 is longer than cadence-days 90
			title: Sponsor;         'title: ""';               "title" is empty
			code: sponsor;          code: Le sponsor;          must be 1 to 60 of the characters a-z
			roles:;                 'roles: none\nrest:';      "rest" is not known
			evidence:;              'evidence: none\nrest:';   "rest" is not known
			title: Cardio;          'code: again\ntitle: Cardio'; "code" stands twice
			""")
	void refusesWhatIsNotRightAndNamesTheLine(String from, String to, String message) throws IOException {
		String pack = shipped();
		assertThat(pack).contains(from);
		String spoilt = pack.replaceFirst(Pattern.quote(from),
				Matcher.quoteReplacement((to == null) ? "" : to.replace("\\n", "\n")));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> read(spoilt))
			.withMessageMatching("(?s)Field pack test.yaml, line \\d+: .*")
			.withMessageContaining(message);
	}

	@Test
	void namesTheVeryLine() {
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> read("code: x\ntitle: X\nhighest-chance: 0.9\nhighest-inferred: 2\n"))
			.withMessage("Field pack test.yaml, line 4: highest-inferred \"2\" is not a number in (0..1).");
	}

	@ParameterizedTest
	@CsvSource({ "''", "[", "a: [1", "a: b: c", "'- a'", "word", "'a: &x 1'", "'%'" })
	void refusesWhatIsNoPack(String content) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> read(content))
			.withMessageStartingWith("Field pack test.yaml");
	}

	@Test
	void refusesAFileNestedToTheStacksEnd() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> read("a: " + "[".repeat(900)))
			.withMessageContaining("nested too deeply");
	}

	@Test
	void refusesAPackThatIsNotThere() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.reader.readShipped("astronomy"))
			.withMessage("There is no field pack \"astronomy\". Look at its spelling.");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> this.reader.readShipped("../secret"));
	}

	private FieldPack read(String content) throws IOException {
		return this.reader.read("test.yaml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

	private static String shipped() throws IOException {
		try (InputStream in = FieldPackReaderTests.class.getResourceAsStream("/fieldpacks/cardiothoracic-img.yaml")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
