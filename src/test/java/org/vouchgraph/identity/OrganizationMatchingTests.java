package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.identity.Reason.Code;
import org.vouchgraph.identity.Settled.Answer;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

class OrganizationMatchingTests {

	private final InMemoryStore store = new InMemoryStore();

	private final List<Statement> said = new ArrayList<>();

	private long source;

	OrganizationMatchingTests() {
		this.store.save(new Workspace("mine", "Zoe Applicant", true));
	}

	@ParameterizedTest(name = "{0} | {1}")
	@CsvSource(delimiter = '|', textBlock = """
			University of Porto              | Universidade do Porto            | true
			University of Porto              | Porto University                 | true
			The University of Porto          | Univ. Porto                      | true
			Universität Zürich               | University of Zurich             | true
			Università di Bologna            | University of Bologna            | true
			Hôpital Saint-Louis              | Hospital St. Louis               | true
			Московский университет           | Moskovskiy university            | true
			St. Mary's Hospital              | Saint Marys Hospital             | true
			Institut Pasteur                 | Pasteur Institute                | true
			Research & Health Center Bern    | Bern Center of Health Research   | true
			University of Porto              | University Hospital of Porto     | false
			University of Porto              | University of Lisbon             | false
			University of Porto              | University of Porto Alegre       | false
			Medical University of Vienna     | University of Vienna             | false
			""")
	void comparesNamesAsSetsOfWords(String one, String two, boolean equal) {
		String form = OrganizationName.of(one).form();
		assertThat(form).isNotEmpty();
		assertThat(form.equals(OrganizationName.of(two).form())).as(form).isEqualTo(equal);
	}

	@ParameterizedTest
	@CsvSource({ "University", "Hospital", "University Hospital", "Department of Surgery", "Mercy", "The Clinic", "-" })
	void tooGeneralNamesNameNothing(String name) {
		assertThat(OrganizationName.of(name).form()).isEmpty();
	}

	@Test
	void readsInstitutionsOutOfPrintedAffiliations() {
		assertThat(OrganizationName.printed("Department of Surgery, Universidade do Porto, 4200 Porto, Portugal"))
			.containsExactly("porto university");
		assertThat(OrganizationName.printed("Surgeon at Mayo Clinic")).containsExactly("clinic mayo");
		assertThat(OrganizationName.printed("Porto, Portugal")).isEmpty();
		assertThat(OrganizationName.printed("x".repeat(100_000))).isEmpty();
	}

	private OrganizationMatchingTests organization(String ref, String name, @Nullable String city,
			@Nullable String country, @Nullable String partOf, String... identifiers) {
		return ofKind(ref, name, OrganizationKind.INSTITUTION, city, country, partOf, identifiers);
	}

	private OrganizationMatchingTests ofKind(String ref, String name, OrganizationKind kind, @Nullable String city,
			@Nullable String country, @Nullable String partOf, String... identifiers) {
		Set<Identifier> ids = new HashSet<>();
		for (String key : identifiers) {
			ids.add(Identifier.ofKey(key));
		}
		this.said.add(new Statement.Organization(ref, name, kind, ids, city, country, partOf, ref));
		return this;
	}

	private Matches match() {
		this.source = this.store.read("mine", true, "file", this.said.toArray(Statement[]::new));
		return new Matching(this.store, this.store, MatchingOptions.DEFAULTS).match(this.store.visible("mine"),
				SameRecords.NONE, Settled.NOTHING, Progress.NONE);
	}

	/** What is proposed, such as {@code CLEAR a b}. */
	private List<String> proposed() {
		Matches matches = match();
		Map<Long, String> refs = new HashMap<>();
		this.said.forEach((each) -> {
			if (each instanceof Statement.Organization organization) {
				refs.put(this.store.id(this.source, RecordKind.ORGANIZATION, organization.ref()), organization.ref());
			}
		});
		List<Proposal> all = new ArrayList<>(matches.clear());
		all.addAll(matches.ask());
		assertThat(all).allMatch((proposal) -> proposal.kind() == RecordKind.ORGANIZATION);
		return all.stream()
			.map((proposal) -> proposal.decision() + " " + refs.get(proposal.one()) + " " + refs.get(proposal.two()))
			.sorted()
			.toList();
	}

	@Test
	void mergesEqualNamesInOneCountryOrCity() {
		organization("a", "University of Porto", null, "PT", null);
		organization("b", "Universidade do Porto", null, "PT", null);
		organization("c", "St. Mary Hospital", "Boston", "US", null);
		organization("d", "Hospital Saint Mary", "Boston", "US", null);
		assertThat(proposed()).containsExactly("CLEAR a b", "CLEAR c d");
	}

	@Test
	void asksWhereNoPlaceIsKnownOrManyHaveTheName() {
		organization("a", "University of Porto", null, "PT", null);
		organization("b", "Universidade do Porto", null, null, null);
		organization("c", "St. Mary Hospital", null, "US", null);
		organization("d", "Hospital Saint Mary", null, "US", null);
		assertThat(proposed()).containsExactly("ASK a b", "ASK c d");
	}

	@Test
	void neverJoinsTwoCountriesCitiesRegisterEntriesOrSorts() {
		organization("a", "Trinity University", null, "US", null);
		organization("b", "University of Trinity", null, "IE", null);
		organization("c", "Hospital Saint Mary", "Boston", "US", null);
		organization("d", "St. Mary Hospital", "Chicago", "US", null);
		organization("e", "University of Porto", null, "PT", null, "ror:043pwc612");
		organization("f", "Porto University", null, "PT", null, "ror:03yrm5c26");
		ofKind("g", "European Heart Society", OrganizationKind.SOCIETY, null, "FR", null);
		ofKind("h", "European Society of Heart", OrganizationKind.INSTITUTION, null, "FR", null);
		assertThat(proposed()).isEmpty();
	}

	@Test
	void aMergeByWayOfOthersNeverJoinsTwoRegisterEntries() {
		organization("a", "University of Porto", null, "PT", null, "ror:043pwc612");
		organization("b", "Porto University", null, "PT", null);
		organization("c", "Universidade do Porto", null, "PT", null, "ror:03yrm5c26");
		assertThat(proposed()).hasSize(1).allMatch((text) -> text.startsWith("CLEAR"));
	}

	@Test
	void namesOfTheRegisterAreNamesToo() {
		organization("a", "LMU Munich", null, "DE", null, "name:ludwig maximilian university of munich");
		organization("b", "Ludwig-Maximilian-Universität Munich", null, "DE", null);
		assertThat(proposed()).containsExactly("CLEAR a b");
	}

	@Test
	void aWholeAndItsPartAreTwo() {
		organization("a", "University of Porto", "Porto", "PT", null);
		organization("b", "Porto University", "Porto", "PT", "a");
		assertThat(proposed()).isEmpty();
	}

	@Test
	void departmentsOfOneNameAreOneOnlyWithinOneWhole() {
		organization("u", "University of Porto", "Porto", "PT", null);
		organization("v", "University of Lisbon", "Lisbon", "PT", null);
		organization("a", "Department of Cardiology", null, "PT", "u");
		organization("b", "Cardiology Department", null, "PT", "v");
		organization("c", "Dept. Cardiology", null, "PT", "u");
		assertThat(proposed()).containsExactly("CLEAR a c");
	}

	@Test
	void asksAboutAcronymsAndSlipsInOneCityOnly() {
		organization("a", "Oregon Health Sciences University", "Portland", "US", null);
		organization("b", "OHSU", "Portland", "US", null);
		organization("c", "OHSU", null, "US", null);
		organization("d", "Klinikum Grosshadern Munich", "Munich", "DE", null);
		organization("e", "Klinikum Grosshaderm Munich", "Munich", "DE", null);
		assertThat(proposed()).containsExactly("ASK a b", "ASK d e");
	}

	@Test
	void neitherMergesNorAsksAgainWhatTheUserAnswered() {
		organization("a", "University of Porto", null, "PT", null);
		organization("b", "Universidade do Porto", null, "PT", null);
		organization("c", "Univ. Porto", null, "PT", null);
		match();
		long a = this.store.id(this.source, RecordKind.ORGANIZATION, "a");
		long b = this.store.id(this.source, RecordKind.ORGANIZATION, "b");
		for (Answer answer : List.of(Answer.DIFFERENT, Answer.UNSURE)) {
			Settled settled = (one, two) -> (one == Math.min(a, b) && two == Math.max(a, b)) ? answer : Answer.NONE;
			Matches matches = new Matching(this.store, this.store, MatchingOptions.DEFAULTS)
				.match(this.store.visible("mine"), SameRecords.NONE, settled, Progress.NONE);
			// The third goes with either, never with both.
			assertThat(matches.clear()).as("%s", answer).hasSize(1);
			assertThat(matches.clear().get(0).one() == a && matches.clear().get(0).two() == b).isFalse();
			assertThat(matches.ask()).as("%s", answer).isEmpty();
		}
	}

	/** What is merged counts as one place for those who work there. */
	@Test
	void mergedOrganizationsAreOneForTheirPeople() {
		organization("a", "University of Porto", null, "PT", null);
		organization("b", "Universidade do Porto", null, "PT", null);
		for (String ref : List.of("p", "q")) {
			this.said.add(new Statement.Person(ref, "Xanthippe Quezal", null, null, Set.of(), null, null, null, ref));
		}
		this.said.add(new Statement.Affiliation("p", "a", null, 2019, 2020, false, "p"));
		this.said.add(new Statement.Affiliation("q", "b", null, 2019, 2020, false, "q"));
		Matches matches = match();
		List<Proposal> all = new ArrayList<>(matches.clear());
		all.addAll(matches.ask());
		assertThat(all).filteredOn((proposal) -> proposal.kind() == RecordKind.PERSON)
			.singleElement()
			.satisfies((proposal) -> assertThat(proposal.reasons()).extracting(Reason::code)
				.contains(Code.SAME_ORGANIZATION, Code.SAME_COUNTRY));
	}

}
