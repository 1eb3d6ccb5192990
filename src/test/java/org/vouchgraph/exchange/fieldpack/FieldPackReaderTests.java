package org.vouchgraph.exchange.fieldpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
		assertThat(pack.prior(EvidenceKind.INTERACTION).details()).hasSize(13);
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

	@Test
	void readsWhatAnApplicantNeeds() throws IOException {
		FieldPack.Coverage coverage = this.reader.readShipped("cardiothoracic-img").coverage();
		assertThat(coverage.rolesPerPerson()).isEqualTo(2);
		assertThat(coverage.fieldWords()).containsExactly("cardiothoracic", "cardiac surg", "cardiovascular surg",
				"thoracic surg", "heart surg", "heart and lung");
		assertThat(coverage.leastChance()).isEqualTo(0.1);
		assertThat(coverage.leastWays()).isEqualTo(2);
		assertThat(coverage.largestShare()).isEqualTo(0.4);
		assertThat(coverage.highestConstraint()).isEqualTo(0.5);
		assertThat(coverage.days()).isEqualTo(new FieldPack.Days(3, 7, 14, 30, 21, 60, 30, 180, 540));
		assertThat(coverage.needs()).extracting(FieldPack.Need::code)
			.containsExactly("mentors", "near-peers", "letter-writers", "target-system", "sponsors");
		assertThat(coverage.needs().get(1))
			.isEqualTo(new FieldPack.Need("near-peers", "Near-peers", Set.of("near-peer"), 9, 2, 4, false, false, false,
					new FieldPack.Span(1, 5), "Who got in one to five years ago knows what works now, and answers."));
		assertThat(coverage.needs().get(2).knowsWork()).isTrue();
		assertThat(coverage.needs().get(3))
			.isEqualTo(new FieldPack.Need("target-system", "A mentor or sponsor of the field where you want to train",
					Set.of("career-mentor", "research-mentor", "skills-mentor", "sponsor"), 1, 1, 1, true, true, false,
					null, "Directors believe whom they know; at least one voice must come from their own system."));
	}

	@Test
	void readsWhatMakesTiesAndWhatMeetingsTake() throws IOException {
		FieldPack.Planning planning = this.reader.readShipped("cardiothoracic-img").planning();
		assertThat(planning.ties().actions()).extracting(FieldPack.Action::code)
			.containsExactly("introduction", "meeting", "rotation", "research-fellowship", "shared-project",
					"committee");
		assertThat(planning.ties().action("introduction").works()).isEqualTo(1);
		assertThat(planning.ties().action("rotation").works()).isEqualTo(0.3);
		assertThat(planning.ties().actions())
			.allSatisfy((action) -> assertThat(action.reference()).contains("doi:10."));
		assertThat(planning.meetings().mostAYear()).isEqualTo(2);
		assertThat(planning.meetings().speech()).isEqualTo(new FieldPack.Span(20, 30));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			least-way: 0.01;        least-way: 0;              least-way "0" is not a number in (0..1)
			closing: 0.1;           closing: 1;                closing "1" is not a number in (0..1)
			hours: 200;             hours: 0;                  hours "0" is not a whole number in [1..20000]
			introduction:;          introduktion:;             "introduktion" is not known in actions
			works: 0.3;             works: 1.2;                works "1.2" is not a number in (0..1)
			works: 0.3;             wroks: 0.3;                "wroks" is not known in rotation
			tie: 0.25;              '';                        "tie" is missing
			people: 5;              people: 0;                 people "0" is not a whole number in [1..100]
			most-a-year: 2;         most-a-year: 0;            most-a-year "0" is not a whole number in [1..20]
			currency: USD;          currency: dollars;         currency "dollars" must be three capital letters
			virtual: 100;           virtual: -1;               virtual "-1" is not a whole number in [0..1000000]
			least: 20, most: 30;    least: 31, most: 30;       most "30" is not a whole number in [31..600]
			words-a-minute: 140;    words-a-minute: 900;       words-a-minute "900" is not a whole number in [60..300]
			""")
	void refusesPlanningThatIsNotRightAndNamesTheLine(String from, String to, String message) throws IOException {
		String pack = shipped();
		int planning = pack.indexOf("\nplanning:");
		String rest = pack.substring(planning);
		assertThat(rest).contains(from);
		refuses(pack.substring(0, planning)
				+ rest.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement((to == null) ? "" : to)), message);
	}

	@Test
	void readsFieldWordsInLowerCase() throws IOException {
		assertThat(read(shipped().replace("- cardiothoracic", "- CARDIOthoracic")).coverage().fieldWords())
			.startsWith("cardiothoracic");
	}

	@Test
	void readsAFieldThatNeedsNobody() throws IOException {
		assertThat(read(shipped().replaceFirst("(?s)\n  needs:.*?(?=\n\n)", "\n  needs: []\n")).coverage().needs())
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			roles-per-person: 2;    roles-per-person: 0;       roles-per-person "0" is not a whole number in [1..20]
			roles-per-person: 2;    roles-per-person: 21;      roles-per-person "21" is not a whole number in [1..20]
			roles-per-person: 2;    role-per-person: 2;        "role-per-person" is not known in coverage
			roles-per-person: 2;    # gone;                    "roles-per-person" is missing
			- cardiothoracic;       '- {word: heart}';         "field-words" lists plain words
			- cardiothoracic;       '- ""';                    "field-words" is empty
			least-chance: 0.1;      least-chance: 0;           least-chance "0" is not a number in (0..1)
			least-chance: 0.1;      least-chance: 1;           least-chance "1" is not a number in (0..1)
			least-chance: 0.1;      least-chance: low;         least-chance "low" is not a number in (0..1)
			least-chance: 0.1;      # gone;                    "least-chance" is missing
			least-ways: 2;          least-ways: 0;             least-ways "0" is not a whole number in [1..10]
			least-ways: 2;          least-ways: 11;            least-ways "11" is not a whole number in [1..10]
			largest-share: 0.4;     largest-share: 1;          largest-share "1" is not a number in (0..1)
			largest-share: 0.4;     # gone;                    "largest-share" is missing
			highest-constraint: 0.5; highest-constraint: 2;    highest-constraint "2" is not a number in (0..2)
			highest-constraint: 0.5; highest-constraint: 0;    highest-constraint "0" is not a number in (0..2)
			follow-up-from: 3;      follow-up-from: 8;         follow-up-from 8 is later than follow-up-by 7
			keep-in-touch: 180;     keep-in-tuoch: 180;        "keep-in-tuoch" is not known in days
			- code: mentors;        '- mentors\n    - code: mentors'; a need has names and values, such as
			code: near-peers;       code: mentors;             the need "mentors" stands twice
			code: near-peers;       code: Near peers;          must be 1 to 60 of the characters a-z
			title: Near-peers;      'title: ""';               "title" is empty
			roles: [near-peer];     roles: [peer];             the role "peer" is none of career-mentor, research-mentor
			roles: [near-peer];     roles: [];                 "roles" is empty. Name at least one
			roles: [near-peer];     roles: near-peer;          "roles" must be a list
			roles: [near-peer];     roles: [[near-peer]];      "roles" lists plain words
			roles: [near-peer];     # gone;                    "roles" is missing
			from: 9;                from: 21;                  from "21" is not a whole number in [0..20]
			from: 9;                from: -1;                  from "-1" is not a whole number in [0..20]
			least: 2;               least: 0;                  least "0" is not a whole number in [1..20]
			least: 2;               least: 5;                  good "4" is not a whole number in [5..20]
			good: 4;                good: 21;                  good "21" is not a whole number in [2..20]
			good: 4;                # gone;                    "good" is missing
			knows-work: true;       know-work: true;           "know-work" is not known in a need
			knows-work: true;       knows-work: maybe;         knows-work "maybe" must be true or false
			in-field: true;         in-field: [true];          "in-field" must be a single value
			in-target-country: true; in-target-country: US;    in-target-country "US" must be true or false
			{least: 1, most: 5};    {least: 6, most: 5};       most "5" is not a whole number in [6..20]
			{least: 1, most: 5};    {least: 1, most: 21};      most "21" is not a whole number in [1..20]
			{least: 1, most: 5};    {least: -1, most: 5};      least "-1" is not a whole number in [0..20]
			{least: 1, most: 5};    {least: 1};                "most" is missing
			{least: 1, most: 5};    {least: 1, most: 5, a: 3}; "a" is not known in years-ahead
			{least: 1, most: 5};    3;                         "years-ahead" must hold names with values
			reason: A letter weighs; '# A letter weighs';      "reason" is missing
			""")
	void refusesNeedsThatAreNotRightAndNamesTheLine(String from, String to, String message) throws IOException {
		String pack = shipped();
		int coverage = pack.indexOf("\ncoverage:");
		String needs = pack.substring(coverage);
		assertThat(needs).contains(from);
		refuses(pack.substring(0, coverage)
				+ needs.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to.replace("\\n", "\n"))), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "follow-up-from", "follow-up-by", "thanks-by", "outcome-by", "ask-again", "open-ask",
			"same-words", "keep-in-touch", "record-old" })
	void asksForEveryNumberOfDays(String name) throws IOException {
		String line = "\n    " + name + ": \\d+";
		assertThat(shipped()).containsPattern(line);
		refuses(shipped().replaceFirst(line, ""), "\"" + name + "\" is missing");
		for (String wrong : List.of("0", "3651", "-5", "7.5", "soon")) {
			refuses(shipped().replaceFirst(line, "\n    " + name + ": " + wrong),
					name + " \"" + wrong + "\" is not a whole number in [1..3650]");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			coverage:.*;             '';                       "coverage" is missing
			coverage:.*;             coverage: none;           "coverage" must hold names with values
			field-words:.*?(?=\\n  #); field-words: [];        "field-words" is empty. Name at least one
			field-words:.*?(?=\\n  #); field-words: heart;     "field-words" must be a list
			field-words:.*?(?=\\n  #); '';                     "field-words" is missing
			days:.*?(?=\\n  needs);  days: 7;                  "days" must hold names with values
			days:.*?(?=\\n  needs);  '';                       "days" is missing
			needs:.*;                needs: none;              "needs" must be a list
			needs:.*;                '';                       "needs" is missing
			""")
	void refusesCoverageWithoutItsParts(String part, String to, String message) throws IOException {
		refuses(shipped().replaceFirst("(?s)(?<=\\n {0,4})" + part, Matcher.quoteReplacement(to)), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					kind-strength: 8;        kind-strength: 0;          kind-strength "0" is not a number in (0..1000)
					tie-strength: 4;         '';                        "tie-strength" is missing
					least-outcomes: 10;      least-outcomes: 0;         least-outcomes "0" is not a whole number in [1..100000]
					months: 3;               months: -1;                months "-1" is not a whole number in [0..120]
					least: 2\\n    most: 3;  'least: 4\\n    most: 3';  most "3" is not a whole number in [4..10]
					'opens: "09-01"';        'opens: "09-31"';          opens "09-31" is not a day of the year
					code: first-near-peers;  code: first-mentors;       the aim "first-mentors" stands twice
					counts: papers;          counts: pages;             counts "pages" is none of roles, papers, meetings
					roles: [sponsor]\\n        in-target-country; 'roles: [patron]\\n        in-target-country'; the role "patron" is none of
					start: graduate;         start: student;            the stage "student" is none of
					'from: [researcher]';    'from: [resident]';        the stage "resident" is none of
					'- [J-1, H-1B]';         '- [J-1]';                 barred lists pairs of visas
					code: transitional;      code: research;            the step "research" stands twice
					chance: 0.02;            chance: 1;                 chance "1" is not a number in (0..1)
					strength: 3;             strength: 0;               strength "0" is not a number in (0..1000)
					""")
	void refusesPlansForYearsThatAreNotRight(String from, String to, String message) throws IOException {
		String pack = shipped();
		String before = from.replace("\\n", "\n");
		// Roles and needs above have words of these as well: the last is meant.
		int at = pack.lastIndexOf(before);
		assertThat(at).as(from).isPositive();
		refuses(pack.substring(0, at) + ((to == null) ? "" : to.replace("\\n", "\n"))
				+ pack.substring(at + before.length()), message);
	}

	private void refuses(String spoilt, String message) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> read(spoilt))
			.withMessageMatching("(?s)Field pack test.yaml, line \\d+: .*")
			.withMessageContaining(message);
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
		refuses(spoilt, message);
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
