package org.vouchgraph.exchange.ror;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement.Organization;
import org.vouchgraph.network.Statement.OrganizationKind;

import static org.assertj.core.api.Assertions.assertThat;

class RorInstitutionsTests {

	/** {@code names} and {@code rest} are JSON. */
	static String institution(String id, String names, String rest) {
		return "{\"id\":\"https://ror.org/" + id + "\",\"names\":[" + names + "],\"locations\":[{\"geonames_details\":"
				+ "{\"name\":\"Oakland\",\"country_code\":\"US\"}}],\"status\":\"active\"" + rest + "}";
	}

	static String name(String value, String types) {
		return "{\"value\":\"" + value + "\",\"types\":[\"" + types.replace(" ", "\",\"") + "\"],\"lang\":\"en\"}";
	}

	private final RorInstitutions importer = new RorInstitutions(Ceilings.USUAL);

	private static Identifier key(String key) {
		return Identifier.ofKey(key);
	}

	private Organization only(String json) {
		return Reading.read(this.importer, json).only(Organization.class);
	}

	@Test
	void saysARecordAsRorGivesIt() {
		CollectingSink sink = Reading.read(this.importer, Reading.resource("ror/example_record_v2_1.json"));
		assertThat(sink.only(Organization.class)).isEqualTo(new Organization("00pjdza24",
				"University of California System", OrganizationKind.INSTITUTION, Set.of(key("ror:00pjdza24"),
						key("name:university of california system"), key("name:universite de californie")),
				"Oakland", "US", null, "record 00pjdza24"));
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void saysTheParentFirstAndLetsItsOwnRecordAddTheRest() {
		String child = institution("01an7q238", name("University of California, Berkeley", "ror_display label"),
				",\"relationships\":[{\"type\":\"related\",\"label\":\"X\",\"id\":\"https://ror.org/02jbv0t02\"},"
						+ "{\"type\":\"parent\",\"label\":\"University of California System\",\"id\":\"https://ror.org/00pjdza24\"},"
						+ "{\"type\":\"parent\",\"label\":\"Another\",\"id\":\"https://ror.org/02jbv0t02\"}]");
		String parent = institution("00pjdza24", name("University of California System", "ror_display label"), "");
		CollectingSink sink = Reading.read(this.importer, "[" + child + "," + parent + "]");
		assertThat(sink.all(Organization.class)).containsExactly(
				new Organization("00pjdza24", "University of California System", OrganizationKind.INSTITUTION,
						Set.of(key("ror:00pjdza24")), null, null, null, "record 01an7q238"),
				new Organization("01an7q238", "University of California, Berkeley", OrganizationKind.INSTITUTION,
						Set.of(key("ror:01an7q238"), key("name:university of california berkeley")), "Oakland", "US",
						"00pjdza24", "record 01an7q238"),
				new Organization("00pjdza24", "University of California System", OrganizationKind.INSTITUTION,
						Set.of(key("ror:00pjdza24"), key("name:university of california system")), "Oakland", "US",
						null, "record 00pjdza24"));
		assertThat(sink.records()).isEqualTo(2);
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void letsNoNameDecideThatSeveralHave() {
		String json = "[" + institution("01an7q238",
				name("St. Mary's Hospital", "ror_display label") + "," + name("Mercy Heart Center", "alias"), "") + ","
				+ institution("02jbv0t02", name("St Marys Hospital", "ror_display label"), "") + ","
				+ institution("03yrm5c26",
						name("Harbor Hospital", "ror_display label") + "," + name("Mercy Heart Center", "alias"), "")
				+ "]";
		assertThat(Reading.read(this.importer, json).all(Organization.class)).extracting(Organization::identifiers)
			.containsExactly(Set.of(key("ror:01an7q238")), Set.of(key("ror:02jbv0t02")),
					Set.of(key("ror:03yrm5c26"), key("name:harbor hospital")));
	}

	@Test
	void letsShortAliasesAcronymsAndSingleWordsDecideNothing() {
		Organization said = only(
				institution("01an7q238", name("Harbor", "ror_display label") + "," + name("Harbor Heart", "alias") + ","
						+ name("Harbor Heart Center", "alias") + "," + name("H H C", "acronym"), ""));
		assertThat(said.name()).isEqualTo("Harbor");
		assertThat(said.identifiers()).containsExactlyInAnyOrder(key("ror:01an7q238"), key("name:harbor heart center"));
	}

	@Test
	void takesTheSameNameInTwoLanguagesForOne() {
		assertThat(only(institution("01an7q238",
				name("Mayo Clinic", "ror_display label") + "," + name("Mayo Clinic", "label"), ""))
			.identifiers()).contains(key("name:mayo clinic"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "inactive", "withdrawn" })
	void leavesOutWhatIsNoMore(String status) {
		String gone = institution("01an7q238", name("Harbor Hospital", "ror_display label"), "").replace("\"active\"",
				"\"" + status + "\"");
		String there = institution("02jbv0t02", name("Harbor Hospital", "ror_display label"), "");
		CollectingSink sink = Reading.read(this.importer, "[" + gone + "," + there + "]");
		assertThat(sink.records()).isEqualTo(2);
		assertThat(sink.only(Organization.class).identifiers()).contains(key("name:harbor hospital"));
		assertThat(sink.problems()).isEmpty();
	}

	@Test
	void readsAPageOfTheApiAndSaysTheSameEachTime() {
		String page = "{\"number_of_results\":1,\"time_taken\":2,\"items\":["
				+ institution("01an7q238", name("Harbor Hospital", "ror_display label"), "")
				+ "],\"meta\":{\"types\":[]}}";
		assertThat(this.importer.recognises(new Sample("r.json", page))).isTrue();
		CollectingSink sink = Reading.read(this.importer, page);
		assertThat(sink.only(Organization.class).ref()).isEqualTo("01an7q238");
		assertThat(Reading.read(this.importer, page).statements()).isEqualTo(sink.statements());
	}

	@Test
	void doesNotRecogniseWhatOnlyNamesRor() {
		for (String head : List.of("", "{\"id\":\"https://ror.org/01an7q238\",\"name\":\"v1\"}",
				"{\"meta\":{},\"results\":[{\"id\":\"https://openalex.org/W1\"}]}", "ror_display,names\n")) {
			assertThat(this.importer.recognises(new Sample("r.json", head))).as(head).isFalse();
		}
	}

	@Test
	void tellsSharedNamesAmongManyAndHardlyAnyOther() {
		SharedNames shared = new SharedNames();
		for (int i = 0; i < 400_000; i++) {
			shared.add(Set.of("name " + i));
		}
		for (int i = 0; i < 1000; i++) {
			shared.add(Set.of("name " + i * 7));
		}
		int wrong = 0;
		for (int i = 0; i < 400_000; i++) {
			boolean twice = i % 7 == 0 && i < 7000;
			assertThat(!twice || shared.contains("name " + i)).isTrue();
			wrong += (!twice && shared.contains("name " + i)) ? 1 : 0;
		}
		assertThat(wrong).isLessThan(400);
	}

}
