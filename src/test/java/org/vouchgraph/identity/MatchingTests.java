package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vouchgraph.identity.Reason.Code;
import org.vouchgraph.identity.Settled.Answer;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Small closed worlds, and what is proposed in them. */
class MatchingTests {

	private final InMemoryStore store = new InMemoryStore();

	private final List<Statement> said = new ArrayList<>();

	private long source;

	MatchingTests() {
		this.store.save(new Workspace("mine", "Zoe Applicant", true));
		// A crowd, so that names have frequencies.
		for (int i = 0; i < 60; i++) {
			person("crowd" + i, "Given" + (char) ('a' + i % 26) + "x" + i + " Family" + i);
		}
	}

	private MatchingTests person(String ref, String name) {
		return person(ref, name, null);
	}

	private MatchingTests person(String ref, String name, String country) {
		this.said.add(new Statement.Person(ref, name, null, null, Set.of(), null, country, null, ref));
		return this;
	}

	private MatchingTests at(String person, String organization, int year) {
		this.said.add(new Statement.Organization(organization, organization, OrganizationKind.INSTITUTION, Set.of(),
				null, null, null, organization));
		this.said.add(new Statement.Affiliation(person, organization, null, year, year, false, person));
		return this;
	}

	private MatchingTests paper(String paper, int year, String... authors) {
		return paper(paper, year, authors.length, authors);
	}

	private MatchingTests paper(String paper, int year, int size, String... authors) {
		this.said.add(new Statement.Publication(paper, paper, year, null, size, Set.of(), paper));
		for (String author : authors) {
			this.said.add(new Statement.Authorship(author, paper, 0, null, paper));
		}
		return this;
	}

	private static Set<Identifier> ids(String... keys) {
		Set<Identifier> ids = new HashSet<>();
		Arrays.stream(keys).map(Identifier::ofKey).forEach(ids::add);
		return ids;
	}

	private Matches match() {
		return match(Settled.NOTHING);
	}

	private Matches match(Settled settled) {
		this.source = this.store.read("mine", true, "file", this.said.toArray(Statement[]::new));
		Visible visible = this.store.visible("mine");
		SameRecords same = new Grouping(this.store).group(visible);
		return new Matching(this.store, this.store, MatchingOptions.DEFAULTS).match(visible, same, settled,
				Progress.NONE);
	}

	private long id(String ref) {
		return this.store.id(this.source, RecordKind.PERSON, ref);
	}

	private static List<Code> codes(Proposal proposal) {
		return proposal.reasons().stream().map(Reason::code).toList();
	}

	/**
	 * <pre>
	 * Ana Silveira   -- Porto, with Rui and Eva
	 * Ana Silveira   -- Porto, with Rui and Eva, another paper
	 * </pre>
	 */
	@Test
	void mergesEqualNamesWithOrganizationAndCoauthorsInCommon() {
		twice("Ana Silveira", "Ana Silveira");
		Matches matches = match();
		Proposal clear = of(matches.clear(), "a1", "a2");
		assertThat(clear.decision()).isEqualTo(Proposal.Decision.CLEAR);
		assertThat(clear.kind()).isEqualTo(RecordKind.PERSON);
		assertThat(codes(clear)).contains(Code.SAME_NAME, Code.SAME_ORGANIZATION, Code.SHARED_COAUTHORS);
		assertThat(clear.reasons()).filteredOn((reason) -> reason.code() == Code.SHARED_COAUTHORS)
			.singleElement()
			.satisfies((reason) -> {
				assertThat(reason.arguments()).containsExactly("2", "Eva Kopp", "Rui Mota");
				assertThat(reason.speaksFor()).isTrue();
			});
		// So are the co-authors, of whom each is on both papers as well.
		assertThat(matches.clear()).hasSize(3);
		assertThat(matches.ask()).isEmpty();
	}

	private void twice(String one, String two) {
		person("a1", one).person("r1", "Rui Mota").person("e1", "Eva Kopp").paper("w1", 2019, "a1", "r1", "e1");
		person("a2", two).person("r2", "Rui Mota").person("e2", "Eva Kopp").paper("w2", 2020, "a2", "r2", "e2");
		at("a1", "University of Porto", 2019).at("a2", "University of Porto", 2020);
	}

	private Proposal of(List<Proposal> proposals, String one, String two) {
		long a = Math.min(id(one), id(two));
		long b = Math.max(id(one), id(two));
		return proposals.stream()
			.filter((proposal) -> proposal.one() == a && proposal.two() == b)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no proposal of " + one + " and " + two + " in " + proposals));
	}

	private boolean isThere(List<Proposal> proposals, String one, String two) {
		long a = Math.min(id(one), id(two));
		long b = Math.max(id(one), id(two));
		return proposals.stream().anyMatch((proposal) -> proposal.one() == a && proposal.two() == b);
	}

	@Test
	void mergesInitialsWithOrganizationAndCoauthorsInCommon() {
		twice("Ana B. Silveira", "Silveira AB");
		assertThat(codes(of(match().clear(), "a1", "a2"))).contains(Code.INITIALS_FIT);
	}

	@Test
	void asksWhereSomebodyElseHasTheInitials() {
		twice("Ana Silveira", "Silveira A");
		person("other", "Alice Silveira");
		Matches matches = match();
		assertThat(isThere(matches.clear(), "a1", "a2")).isFalse();
		assertThat(isThere(matches.ask(), "a1", "a2")).isTrue();
		assertThat(of(matches.ask(), "a1", "a2").reasons())
			.filteredOn((reason) -> reason.code() == Code.SOMEBODY_ELSE_FITS)
			.singleElement()
			.satisfies((reason) -> {
				assertThat(reason.arguments()).containsExactly("2");
				assertThat(reason.speaksFor()).isFalse();
			});
	}

	/**
	 * Ana B. and Alice B. Silveira, one place, the same colleagues: who is Silveira AB?
	 */
	@Test
	void asksWhereSomebodyElseFitsAsWell() {
		twice("Ana B. Silveira", "Silveira AB");
		person("a3", "Alice B. Silveira").at("a3", "University of Porto", 2020);
		person("r3", "Rui Mota").person("e3", "Eva Kopp").paper("w3", 2021, "a3", "r3", "e3");
		Matches matches = match();
		assertThat(sets(matches)).noneMatch((set) -> set.contains(id("a1")) || set.contains(id("a3")));
		assertThat(isThere(matches.ask(), "a1", "a2") || isThere(matches.ask(), "a2", "a3")).isTrue();
	}

	/** However few people the data have, there are many of that name. */
	@Test
	void asksAboutACommonNameWithNothingButAnOrganizationInCommon() {
		person("a1", "John Smith").at("a1", "Mayo Clinic", 2020)
			.person("a2", "John Smith")
			.at("a2", "Mayo Clinic", 2020);
		person("b1", "Juno Quezal").at("b1", "Mayo Clinic", 2020)
			.person("b2", "Juno Quezal")
			.at("b2", "Mayo Clinic", 2020);
		Matches matches = match();
		assertThat(isThere(matches.ask(), "a1", "a2")).isTrue();
		assertThat(isThere(matches.clear(), "b1", "b2")).isTrue();
	}

	@Test
	void neverMergesByTheRarestName() {
		person("a1", "Xanthippe Quezalcoatlova").person("a2", "Xanthippe Quezalcoatlova");
		Matches matches = match();
		assertThat(matches.clear()).isEmpty();
		assertThat(of(matches.ask(), "a1", "a2").probability()).isGreaterThan(0.8);
	}

	@Test
	void aCountryIsNotEnoughEither() {
		person("a1", "Xanthippe Quezalcoatlova", "GR").person("a2", "Xanthippe Quezalcoatlova", "GR");
		Matches matches = match();
		assertThat(matches.clear()).isEmpty();
		assertThat(codes(of(matches.ask(), "a1", "a2"))).contains(Code.SAME_COUNTRY);
	}

	@Test
	void differentOrcidsAreTwoPeopleWhateverElse() {
		twice("Ana Silveira", "Ana Silveira");
		this.said.add(new Statement.Person("a1", "Ana Silveira", null, null, ids("orcid:0000-0002-1825-0097"), null,
				null, null, "a1"));
		this.said.add(new Statement.Person("a2", "Ana Silveira", null, null, ids("orcid:0000-0001-5109-3700"), null,
				null, null, "a2"));
		Matches matches = match();
		assertThat(isThere(matches.clear(), "a1", "a2")).isFalse();
		assertThat(isThere(matches.ask(), "a1", "a2")).isFalse();
	}

	@Test
	void differentNpisAreTwoPeople() {
		twice("Ana Silveira", "Ana Silveira");
		this.said
			.add(new Statement.Person("a1", "Ana Silveira", null, null, ids("npi:1234567893"), null, null, null, "a1"));
		this.said
			.add(new Statement.Person("a2", "Ana Silveira", null, null, ids("npi:1234567802"), null, null, null, "a2"));
		Matches matches = match();
		assertThat(isThere(matches.clear(), "a1", "a2")).isFalse();
		assertThat(isThere(matches.ask(), "a1", "a2")).isFalse();
	}

	@Test
	void twoOpenAlexIdsSpeakAgainstButDoNotForbid() {
		twice("Ana Silveira", "Ana Silveira");
		this.said
			.add(new Statement.Person("a1", "Ana Silveira", null, null, ids("openalex:A1"), null, null, null, "a1"));
		this.said
			.add(new Statement.Person("a2", "Ana Silveira", null, null, ids("openalex:A2"), null, null, null, "a2"));
		assertThat(of(match().clear(), "a1", "a2").reasons())
			.filteredOn((reason) -> reason.code() == Code.OTHER_OPENALEX_ID)
			.singleElement()
			.satisfies((reason) -> assertThat(reason.speaksFor()).isFalse());
	}

	@Test
	void twoAuthorsOfOnePaperAreTwoPeople() {
		twice("Ana Silveira", "Ana Silveira");
		paper("both", 2021, "a1", "a2");
		Matches matches = match();
		assertThat(isThere(matches.clear(), "a1", "a2")).isFalse();
		assertThat(isThere(matches.ask(), "a1", "a2")).isFalse();
	}

	@Test
	void aMergeByWayOfOthersNeverJoinsTwoAuthorsOfOnePaper() {
		// Three of one name; the first and the third wrote a paper together.
		twice("Ana Silveira", "Ana Silveira");
		person("a3", "Ana Silveira").at("a3", "University of Porto", 2020);
		person("r3", "Rui Mota").person("e3", "Eva Kopp").paper("w3", 2021, "a3", "r3", "e3");
		paper("both", 2021, "a1", "a3");
		Matches matches = match();
		Set<Set<Long>> sets = sets(matches);
		assertThat(sets).noneMatch((set) -> set.contains(id("a1")) && set.contains(id("a3")));
	}

	private static Set<Set<Long>> sets(Matches matches) {
		List<Set<Long>> sets = new ArrayList<>();
		for (Proposal proposal : matches.clear()) {
			Set<Long> joined = new HashSet<>(List.of(proposal.one(), proposal.two()));
			sets.removeIf((set) -> !Collections.disjoint(set, joined) && joined.addAll(set) | true);
			sets.add(joined);
		}
		return new HashSet<>(sets);
	}

	@Test
	void whatTheUserSaidIsDifferentStaysApartByWayOfOthersToo() {
		twice("Ana Silveira", "Ana Silveira");
		person("a3", "Ana Silveira").at("a3", "University of Porto", 2020);
		person("r3", "Rui Mota").person("e3", "Eva Kopp").paper("w3", 2021, "a3", "r3", "e3");
		Matches first = match();
		assertThat(sets(first)).anyMatch((set) -> set.containsAll(List.of(id("a1"), id("a2"), id("a3"))));
		Visible visible = this.store.visible("mine");
		Settled settled = (one, two) -> (one == Math.min(id("a1"), id("a3")) && two == Math.max(id("a1"), id("a3")))
				? Answer.DIFFERENT : Answer.NONE;
		Matches second = new Matching(this.store, this.store, MatchingOptions.DEFAULTS).match(visible, SameRecords.NONE,
				settled, Progress.NONE);
		assertThat(sets(second)).noneMatch((set) -> set.contains(id("a1")) && set.contains(id("a3")));
		assertThat(isThere(second.ask(), "a1", "a3")).isFalse();
	}

	@Test
	void whoeverWasUnsureIsNotAskedAgainAndNothingIsMergedForHer() {
		twice("Ana Silveira", "Ana Silveira");
		Matches matches = match((one, two) -> Answer.UNSURE);
		assertThat(matches.clear()).isEmpty();
		assertThat(matches.ask()).isEmpty();
	}

	@Test
	void asksAboutAChangedFamilyNameAndNeverMergesIt() {
		twice("Anastasia Silveira", "Anastasia Sousa");
		Matches matches = match();
		assertThat(isThere(matches.clear(), "a1", "a2")).isFalse();
		assertThat(codes(of(matches.ask(), "a1", "a2"))).contains(Code.FAMILY_NAME_CHANGED, Code.SHARED_COAUTHORS);
	}

	@Test
	void aPartOfAnOrganizationsNameIsNoOrganizationInCommon() {
		person("a1", "Ana Silveira").person("a2", "Ana Silveira");
		at("a1", "University of Porto", 2019).at("a2", "Porto Business School of the University of Porto", 2019);
		assertThat(codes(of(match().ask(), "a1", "a2"))).contains(Code.OTHER_ORGANIZATIONS)
			.doesNotContain(Code.SAME_ORGANIZATION, Code.SAME_ORGANIZATION_NAME);
	}

	@Test
	void anAffiliationPrintedOnAPaperCountsByTheInstitutionItNames() {
		person("a1", "Ana Silveira").person("a2", "Ana Silveira")
			.at("a1", "University of Porto", 2019)
			.paper("w", 2020);
		this.said
			.add(new Statement.Authorship("a2", "w", 1, "Department of Surgery, Universidade do Porto, Portugal", "w"));
		assertThat(of(match().clear(), "a1", "a2").reasons())
			.filteredOn((reason) -> reason.code() == Code.SAME_ORGANIZATION_NAME)
			.singleElement()
			.satisfies((reason) -> assertThat(reason.arguments()).containsExactly("University of Porto"));
	}

	@Test
	void coauthorsOfAHugePaperSayLittle() {
		person("a1", "Ana Silveira").person("r1", "Rui Mota").paper("w1", 2019, 250, "a1", "r1");
		person("a2", "Ana Silveira").person("r2", "Rui Mota").paper("w2", 2019, 250, "a2", "r2");
		Matches matches = match();
		assertThat(isThere(matches.clear(), "a1", "a2")).isFalse();
		assertThat(of(matches.ask(), "a1", "a2").reasons())
			.filteredOn((reason) -> reason.code() == Code.SHARED_COAUTHORS)
			.singleElement()
			.satisfies((reason) -> assertThat(reason.weight()).isBetween(0.0, 0.1));
	}

	@Test
	void yearsApartSpeakAgainst() {
		person("a1", "Ana Silveira").paper("w1", 1970, "a1").person("a2", "Ana Silveira").paper("w2", 2020, "a2");
		Matches matches = match();
		assertThat(matches.clear()).isEmpty();
		assertThat(matches.ask()).noneMatch((proposal) -> codes(proposal).contains(Code.YEARS_APART));
	}

	@Test
	void onePaperInTwoSourcesShowsThatItsAuthorsOfLikeNameAreOne() {
		this.said.add(new Statement.Publication("w", "w", 2020, null, 1, ids("doi:10.1/x"), "w"));
		person("a", "Elizabeth Taylorson");
		this.said.add(new Statement.Authorship("a", "w", 1, null, "w"));
		long other = this.store.read("mine", true, "other",
				new Statement.Publication("w", "w", 2020, null, 1, ids("doi:10.1/x"), "w"),
				new Statement.Person("a", "Liz Taylorson", null, null, Set.of(), null, null, null, "a"),
				new Statement.Authorship("a", "w", 1, null, "w"));
		Matches matches = match();
		long one = this.store.id(other, RecordKind.PERSON, "a");
		assertThat(matches.clear().size() + matches.ask().size()).isEqualTo(1);
		Proposal proposal = matches.clear().isEmpty() ? matches.ask().get(0) : matches.clear().get(0);
		assertThat(List.of(proposal.one(), proposal.two())).containsExactlyInAnyOrder(one, id("a"));
		assertThat(codes(proposal)).contains(Code.SAME_PAPER_IN_TWO_SOURCES, Code.NAME_VARIANT);
	}

	@Test
	void anEmptyStoreHasNoProposals() {
		this.said.clear();
		Matches matches = match();
		assertThat(matches.clear()).isEmpty();
		assertThat(matches.ask()).isEmpty();
	}

	@Test
	void namesWithoutLettersAreComparedWithNobody() {
		person("a1", "???").person("a2", "???").person("b1", "-").person("b2", "12");
		Matches matches = match();
		assertThat(matches.clear()).isEmpty();
		assertThat(matches.ask()).isEmpty();
	}

	@Test
	void stopsWhenItsProgressSaysSo() {
		twice("Ana Silveira", "Ana Silveira");
		match();
		Visible visible = this.store.visible("mine");
		for (Progress.Stage stage : Progress.Stage.values()) {
			assertThatExceptionOfType(IllegalStateException.class).as("%s", stage)
				.isThrownBy(() -> new Matching(this.store, this.store, MatchingOptions.DEFAULTS).match(visible,
						SameRecords.NONE, Settled.NOTHING, (at, done, of) -> {
							if (at == stage) {
								throw new IllegalStateException("stopped");
							}
						}))
				.withMessage("stopped");
		}
	}

	/** Random worlds without anything but names and countries: nothing is ever merged. */
	@Test
	void namesAloneNeverMerge() {
		for (long seed = 0; seed < 30; seed++) {
			Random random = new Random(seed);
			InMemoryStore world = new InMemoryStore();
			world.save(new Workspace("mine", "Zoe Applicant", true));
			List<Statement> people = new ArrayList<>();
			for (int i = 0; i < 80; i++) {
				people.add(new Statement.Person("p" + i, RandomPeople.name(random), null, null, Set.of(), null,
						(random.nextInt(2) == 0) ? "PT" : null, null, "p" + i));
			}
			world.read("mine", true, "file", people.toArray(Statement[]::new));
			// However low the limit is set.
			Matches matches = new Matching(world, world, MatchingOptions.DEFAULTS.withLimits(-20, -20))
				.match(world.visible("mine"), SameRecords.NONE, Settled.NOTHING, Progress.NONE);
			assertThat(matches.ask()).as("seed " + seed).isNotEmpty();
			assertThat(matches.clear()).as("seed " + seed).isEmpty();
			assertThat(matches.compared()).as("seed " + seed).isPositive();
		}
	}

	/** The same statements in another order, with the same numbers of records. */
	@Test
	void doesNotDependOnTheOrderOfReading() {
		for (long seed = 0; seed < 20; seed++) {
			RandomPeople world = new RandomPeople(seed, 120);
			Matches one = world.match(null);
			Matches two = world.match(new Random(seed + 1));
			assertThat(two).as("seed " + seed).isEqualTo(one);
			assertThat(one.clear().size() + one.ask().size()).as("seed " + seed).isPositive();
		}
	}

	/** Whatever was merged contradicts nothing that is known for certain. */
	@Test
	void mergedSetsNeverHoldTwoOrcidsOrTwoAuthorsOfOnePaper() {
		int merged = 0;
		for (long seed = 0; seed < 40; seed++) {
			RandomPeople world = new RandomPeople(seed, 150);
			for (Set<Long> set : sets(world.match(null))) {
				assertThat(world.orcids(set)).as("seed " + seed).hasSizeLessThanOrEqualTo(1);
				assertThat(world.papers(set)).as("seed " + seed).doesNotHaveDuplicates();
				merged++;
			}
		}
		assertThat(merged).isGreaterThan(100);
	}

	/** More evidence for the same pair never lowers its chance. */
	@Test
	void everySharedCoauthorRaisesTheChance() {
		double before = 0;
		for (int shared = 0; shared < 3; shared++) {
			MatchingTests world = new MatchingTests();
			world.person("a1", "Ana Silveira")
				.person("a2", "Ana Silveira")
				.paper("w1", 2019, "a1")
				.paper("w2", 2019, "a2");
			for (int i = 0; i < shared; i++) {
				String name = "Rarename" + (char) ('a' + i) + " Coauthor" + (char) ('a' + i);
				world.person("c" + i, name).person("d" + i, name);
				world.said.add(new Statement.Authorship("c" + i, "w1", 0, null, "w1"));
				world.said.add(new Statement.Authorship("d" + i, "w2", 0, null, "w2"));
			}
			Matches matches = world.match();
			List<Proposal> all = new ArrayList<>(matches.clear());
			all.addAll(matches.ask());
			double now = world.of(all, "a1", "a2").probability();
			assertThat(now).isGreaterThan(before);
			before = now;
		}
	}

}
