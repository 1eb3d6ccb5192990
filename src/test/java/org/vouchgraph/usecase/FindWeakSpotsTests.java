package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Weak spots of small worlds.
 *
 * <pre>
 *           ┌─ Ada ─── Dee (director, weight 3) ┄ Cy (faculty)
 *   Fay ────┤
 *           └─ Bo (mentor and sponsor)
 * </pre>
 */
class FindWeakSpotsTests {

	private static final String TIES = """
			person,other,closeness,role,since,act,target_weight
			Ada Example,Dee Director,close,,,,
			Dee Director,,,,,,3
			Bo Sample,,,career-mentor,2025-01-01,,
			Bo Sample,,,sponsor,2025-01-01,called the director about me,
			""";

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private FindWeakSpots weakSpots;

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.weakSpots = new FindWeakSpots(this.fixture.network, this.fixture.store, this.fixture.store,
				this.fixture.store, this.fixture.store, new BestFirstSearch(), this.fixture.pack,
				UseCaseFixture.PATIENCE);
		aim(2027, "GB", "CA");
		this.fixture.read("contacts.csv", """
				name,email,institution,position,country,closeness,since
				Ada Example,ada@example.org,Harbor Hospital,surgeon,US,close,2026-01-01
				Bo Sample,bo@example.org,Green Hospital,cardiac surgeon,GB,knows well,2026-01-01
				""");
		this.fixture.read("programs.csv", """
				program,kind,institution,country,person,person_role,from,to
				Bay Thoracic Surgery Program,fellowship,Bay Hospital,GB,Cy Faculty,faculty,2020,
				Bay Thoracic Surgery Program,,,,Dee Director,director,2020,
				""");
		this.fixture.read("ties.csv", TIES);
	}

	private void aim(Integer applies, String... countries) {
		this.fixture.store.save(
				new Workspace(UseCaseFixture.WORKSPACE, "Fay Applicant", false, new Aim(applies, List.of(countries))));
	}

	private WeakSpots report() {
		return this.weakSpots.find(UseCaseFixture.WORKSPACE);
	}

	private WhatIf.Answer tryOut(WhatIf change) {
		return this.weakSpots.tryOut(UseCaseFixture.WORKSPACE, change);
	}

	private long key(String name) {
		return this.fixture.key(name, RecordKind.PERSON);
	}

	private static List<Finding> of(List<Finding> findings, Kind kind) {
		return findings.stream().filter((finding) -> finding.kind() == kind).toList();
	}

	private static Stream<String> ids(List<Finding> findings) {
		return findings.stream().map(Finding::id);
	}

	@Test
	void saysOnWhomATargetHingesAndWhatToDo() {
		Finding loss = of(report().findings(), Kind.LOSS_OF_PERSON).get(0);
		assertThat(loss.title())
			.isEqualTo("You cannot afford to lose Ada Example: 1 of 1 targets goes only through Ada Example.");
		assertThat(loss.why()).isEqualTo("No way would be left to Dee Director.");
		assertThat(loss.next()).startsWith("Nothing is logged between you: make the first contact with Ada Example")
			.contains("Bay Thoracic Surgery Program");
		assertThat(loss.severity()).isEqualTo(Severity.SERIOUS);
		assertThat(loss.people()).extracting((person) -> person.name()).containsExactly("Ada Example");
	}

	@Test
	void tellsHowATargetIsReached() {
		WeakSpots.TargetLine line = report().targets().get(0);
		assertThat(line.person().name()).isEqualTo("Dee Director");
		assertThat(line.ties()).isEqualTo(2);
		assertThat(line.apart()).isEqualTo(1);
		assertThat(line.weak()).isTrue();
		assertThat(line.introducer()).isNotNull().extracting((person) -> person.name()).isEqualTo("Ada Example");
		assertThat(line.onlyThrough()).extracting((person) -> person.name()).containsExactly("Ada Example");
		assertThat(of(report().findings(), Kind.WEAK_TARGET)).singleElement()
			.extracting(Finding::title)
			.isEqualTo("There is no second way to Dee Director.");
	}

	@Test
	void anOnlineConnectionAloneIsNoWay() throws Exception {
		this.fixture.read("more.csv", """
				person,target_weight
				Eve Example,2
				""");
		assertThat(of(report().findings(), Kind.OUT_OF_REACH)).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo("You have no way to Eve Example.");
			assertThat(finding.why()).isEqualTo("Nothing imported so far ties Eve Example to anybody.");
		});
	}

	@Test
	void needsAreHeldAgainstWhatPeopleAre() {
		WeakSpots report = report();
		assertThat(report.outlook().sentence())
			.isEqualTo("You apply in 2027, within a year or so, in the United Kingdom and Canada.");
		assertThat(report.roles()).filteredOn((line) -> line.need().equals("target-system"))
			.extracting((line) -> line.title() + ": " + line.sentence())
			.containsExactly(
					"A mentor or sponsor of the field where you want to train (Canada): Nobody; at least 1 is"
							+ " needed.",
					"A mentor or sponsor of the field where you want to train (the United Kingdom): Well filled.");
		assertThat(ids(of(report.findings(), Kind.ROLE_MISSING))).contains("role-missing:near-peers",
				"role-missing:letter-writers", "role-missing:target-system:CA");
	}

	@Test
	void saysWhichNeedsCompeteForTheSamePerson() {
		// Bo alone is mentor, sponsor, and the voice in the United Kingdom.
		assertThat(of(report().findings(), Kind.ROLES_COMPETE)).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).endsWith("need the same people: Bo Sample.")
				.contains("“Mentors”", "“Sponsors”");
			assertThat(finding.people()).extracting((person) -> person.name()).containsExactly("Bo Sample");
		});
	}

	@Test
	void namesWhoCouldFillAPlace() {
		Finding missing = of(report().findings(), Kind.ROLE_MISSING).stream()
			.filter((finding) -> finding.id().equals("role-missing:letter-writers"))
			.findFirst()
			.orElseThrow();
		assertThat(missing.remedies()).extracting((remedy) -> remedy.person().name()).contains("Ada Example");
		assertThat(missing.next())
			.isEqualTo("Begin with Ada Example, whom you know: ask for a small thing first, not" + " for the role.");
	}

	@Test
	void assumesTheStricterWhereNothingIsSaid() {
		aim(null);
		WeakSpots report = report();
		assertThat(report.outlook().yearsBefore()).isEqualTo(1);
		assertThat(report.outlook().countries()).containsExactly("GB");
		assertThat(report.outlook().sentence()).startsWith("You have not said when you apply")
			.contains("the countries of your targets");
		aim(2031, "GB");
		assertThat(report().roles()).filteredOn((line) -> line.need().equals("sponsors"))
			.extracting((line) -> line.due())
			.containsExactly(false);
	}

	@Test
	void theSameReportAlwaysSaysTheSame() {
		assertThat(report()).isEqualTo(report());
	}

	@Test
	void whatIsDismissedComesBackWhenItsFactsChange() throws Exception {
		String id = "loss-of-person:" + key("Ada Example");
		Finding dismissed = this.weakSpots.dismiss(UseCaseFixture.WORKSPACE, id, "  We are family ");
		assertThat(dismissed.dismissed()).isNotNull();
		WeakSpots after = report();
		assertThat(ids(after.findings())).doesNotContain(id);
		assertThat(after.dismissed()).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo(id);
			assertThat(finding.dismissed())
				.isEqualTo(new WeakSpots.Dismissed("We are family", LocalDate.of(2026, 11, 24)));
		});
		assertThat(after.summary()).endsWith("1 is dismissed.");
		this.fixture.read("more.csv", """
				person,other,closeness,target_weight
				Ada Example,Eve Example,close,
				Eve Example,,,2
				""");
		assertThat(ids(report().findings())).contains(id);
		assertThat(report().dismissed()).isEmpty();
	}

	@Test
	void whatIsDismissedCanBeShownAgain() {
		String id = "loss-of-person:" + key("Ada Example");
		this.weakSpots.dismiss(UseCaseFixture.WORKSPACE, id, "Later");
		this.weakSpots.restore(UseCaseFixture.WORKSPACE, id);
		assertThat(ids(report().findings())).contains(id);
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.weakSpots.restore(UseCaseFixture.WORKSPACE, id))
			.withMessageContaining(id);
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> this.weakSpots.dismiss(UseCaseFixture.WORKSPACE, "going-cold:99999", "Never"))
			.withMessageContaining("going-cold:99999");
		assertThatExceptionOfType(InvalidRequest.class)
			.isThrownBy(() -> this.weakSpots.dismiss(UseCaseFixture.WORKSPACE, id, "  "))
			.withMessageContaining("1 to 500");
	}

	@Test
	void aDismissalNamesAllWhomItIsAbout() {
		this.weakSpots.dismiss(UseCaseFixture.WORKSPACE, "loss-of-person:" + key("Ada Example"), "Later");
		CurrentNetwork.View view = this.fixture.network.of(UseCaseFixture.WORKSPACE);
		assertThat(this.fixture.store.dismissed(UseCaseFixture.WORKSPACE).get(0).about())
			.containsAll(view.records(List.of(key("Ada Example"), key("Dee Director"))));
	}

	@Test
	void takingSomebodyAwayShowsWhatBreaksAndSavesNothing() {
		WeakSpots before = report();
		long changes = this.fixture.store.changes();
		WhatIf.Answer answer = tryOut(new WhatIf(List.of(key("Ada Example")), null, null, null, null, null, null));
		assertThat(answer.changes()).containsExactly("Without Ada Example.");
		assertThat(ids(answer.opened())).contains("out-of-reach:" + key("Dee Director"));
		assertThat(ids(answer.closed())).contains("loss-of-person:" + key("Ada Example"));
		assertThat(answer.targets()).singleElement().satisfies((target) -> {
			assertThat(target.before()).isNotNull();
			assertThat(target.after()).isNull();
		});
		assertThat(answer.sentence()).endsWith("Nothing was saved.");
		assertThat(this.fixture.store.changes()).isEqualTo(changes);
		assertThat(report()).isEqualTo(before);
	}

	@Test
	void aTieMoreIsASecondWay() {
		WhatIf.Answer answer = tryOut(new WhatIf(null, null, null,
				List.of(new WhatIf.NewTie(key("Bo Sample"), key("Dee Director"), "close")), null, null, null));
		assertThat(answer.changes()).containsExactly("Bo Sample and Dee Director would be close.");
		assertThat(ids(answer.closed())).contains("weak-target:" + key("Dee Director"),
				"loss-of-person:" + key("Ada Example"));
		answer = tryOut(new WhatIf(null, null, null, null,
				List.of(new WhatIf.Pair(key("Ada Example"), key("Dee Director"))), null, null));
		assertThat(ids(answer.opened())).contains("out-of-reach:" + key("Dee Director"));
	}

	@Test
	void somebodyNewFillsAPlaceAndOpensAWay() {
		WhatIf.Answer answer = tryOut(new WhatIf(null, null, List.of(new WhatIf.NewPerson("Prof. Nova", "CA",
				"knows-well", List.of(key("Dee Director")), List.of("research-mentor"))), null, null, null, null));
		assertThat(answer.changes()).containsExactly("With Prof. Nova in Canada, who is in the field.",
				"You and Prof. Nova would know each other well.",
				"Prof. Nova and Dee Director would know each other well.", "Prof. Nova would be your research mentor.");
		assertThat(ids(answer.closed())).contains("role-missing:target-system:CA", "weak-target:" + key("Dee Director"),
				"no-tie-there:CA");
	}

	@Test
	void aRoleLessAndAPlaceLess() {
		WhatIf.Answer answer = tryOut(new WhatIf(null, null, null, null, null, null,
				List.of(new WhatIf.NewRole(key("Bo Sample"), "sponsor", null))));
		assertThat(answer.changes()).containsExactly("Bo Sample would no longer be your sponsor.");
		// Two needs are left for Bo, and that is what one person carries.
		assertThat(of(answer.closed(), Kind.ROLES_COMPETE)).hasSize(1);
		long harbor = this.fixture.key("Harbor Hospital", RecordKind.ORGANIZATION);
		answer = tryOut(new WhatIf(null, List.of("institution:" + harbor), null, null, null, null, null));
		assertThat(answer.changes()).containsExactly("Without everybody at Harbor Hospital: 1 person (targets stay).");
		assertThat(ids(answer.opened())).contains("out-of-reach:" + key("Dee Director"));
	}

	@Test
	void refusesChangesThatCannotBe() {
		long applicant = key("Fay Applicant");
		assertRefused(new WhatIf(List.of(applicant), null, null, null, null, null, null), "applicant");
		assertRefused(new WhatIf(null, null, null, List.of(new WhatIf.NewTie(key("Bo Sample"), applicant, "friends")),
				null, null, null), "friends");
		assertRefused(new WhatIf(null, null, null, null, null,
				List.of(new WhatIf.NewRole(key("Bo Sample"), "friend", null)), null), "friend");
		assertRefused(
				new WhatIf(List.of(key("Bo Sample")), null, null,
						List.of(new WhatIf.NewTie(key("Bo Sample"), applicant, "close")), null, null, null),
				"taken away");
		assertRefused(new WhatIf(null, null, List.of(new WhatIf.NewPerson("Nova", "Canada", null, null, null)), null,
				null, null, null), "Canada");
		assertThatExceptionOfType(UnknownThing.class)
			.isThrownBy(() -> tryOut(new WhatIf(List.of(99_999L), null, null, null, null, null, null)));
		assertThat(tryOut(WhatIf.NOTHING).sentence()).isEqualTo("Nothing was changed.");
	}

	private void assertRefused(WhatIf change, String message) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> tryOut(change)).withMessageContaining(message);
	}

	@Test
	void whoHasNothingYetIsToldWhatToDo() {
		this.fixture.store.save(new Workspace("empty", "New Comer", false));
		WeakSpots report = this.weakSpots.find("empty");
		assertThat(report.summary()).startsWith("You have named nobody whom you want to reach yet");
		assertThat(report.targets()).isEmpty();
		assertThat(ids(report.findings())).contains("role-missing:mentors");
		assertThat(report.spread().sentence()).isEqualTo("No tie of yours is known yet.");
	}

}
