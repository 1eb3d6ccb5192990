package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.DescribePlaces.Post;
import org.vouchgraph.usecase.DescribePlaces.Present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the pages of institutions, societies, committees and meetings tell. */
class DescribePlacesTests {

	@TempDir
	Path folder;

	private UseCaseFixture fixture;

	private DescribePlaces places;

	@BeforeEach
	void open() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.places = new DescribePlaces(this.fixture.network, Unrejected.records(this.fixture.store),
				this.fixture.store, this.fixture.rulings);
	}

	private DescribePlaces.OrganizationPage organization(String name) {
		return this.places.organization(UseCaseFixture.WORKSPACE, this.fixture.key(name, RecordKind.ORGANIZATION));
	}

	private DescribePlaces.MeetingPage meeting(String name, RecordKind kind) {
		return this.places.meeting(UseCaseFixture.WORKSPACE, this.fixture.key(name, kind));
	}

	private static String line(Present person) {
		return person.name() + (person.tie() == null ? "" : person.tie().confirmed() ? " (known)" : " (inferred)")
				+ person.posts().shown().stream().map(DescribePlacesTests::line).toList();
	}

	private static String line(Post post) {
		return post.role() + (post.at() == null ? "" : " at " + post.at().name()) + " " + post.from() + "-"
				+ (post.current() ? "now" : post.to()) + " " + post.source().name() + " " + post.source().at();
	}

	private void readSocieties() throws Exception {
		this.fixture.read("societies.csv", """
				society,committee,person,role,from,to,country
				Test Society of Hearts,Education Committee,Cy Chair,chair,2021,,US
				Test Society of Hearts,Education Committee,Mo Member,member,2015,2018,US
				Test Society of Hearts,,Pat President,president,2024,,US
				""");
		this.fixture.read("contacts.csv", """
				name,closeness,since
				Mo Member,close,2024-05-01
				Cy Chair,acquainted,2020-05-01
				""");
		this.fixture.read("meetings.csv",
				"""
						meeting,start,end,place,country,virtual,deadline,organizer,session,session_date,person,role
						Hearts 2025,2025-01-23,2025-01-26,Chicago,US,no,2024-08-15,Test Society of Hearts,Valves,2025-01-24,Cy Chair,chair
						Hearts 2025,2025-01-23,2025-01-26,Chicago,US,no,2024-08-15,Test Society of Hearts,Valves,2025-01-24,Mo Member,speaker
						Hearts 2025,2025-01-23,2025-01-26,Chicago,US,no,2024-08-15,Test Society of Hearts,Openings,2025-01-23,Mo Member,speaker
						Hearts 2025,2025-01-23,2025-01-26,Chicago,US,no,2024-08-15,Test Society of Hearts,,,Al Attendee,attendee
						Hearts 2026,2026-01-20,2026-01-22,,,yes,,Test Society of Hearts,,,Al Attendee,attendee
						""");
	}

	@Test
	void tellsOfASocietyItsCommitteesItsMeetingsAndWhoIsThere() throws Exception {
		readSocieties();
		DescribePlaces.OrganizationPage page = organization("Test Society of Hearts");
		assertThat(page.kind()).isEqualTo("society");
		assertThat(page.town()).isNotNull().satisfies((town) -> {
			assertThat(town.value()).isEqualTo(new DescribePlaces.Town(null, "US"));
			assertThat(town.source().name()).isEqualTo("societies.csv");
		});
		assertThat(page.parent()).isNull();
		assertThat(page.parts().shown()).singleElement().satisfies((part) -> {
			assertThat(part.thing().kind()).isEqualTo("committee");
			assertThat(part.thing().name()).isEqualTo("Education Committee");
			assertThat(part.source().at()).isEqualTo("line 2");
		});
		assertThat(page.meetings().shown()).extracting((meeting) -> meeting.thing().name())
			.as("the latest first")
			.containsExactly("Hearts 2026", "Hearts 2025");
		assertThat(page.people().shown()).extracting(DescribePlacesTests::line)
			.as("whom the applicant knows best, then others")
			.containsExactly("Mo Member (known)[member at Education Committee 2015-2018 societies.csv line 3]",
					"Cy Chair (known)[chair at Education Committee 2021-now societies.csv line 2]",
					"Pat President[president 2024-now societies.csv line 4]");
		assertThat(page.people().more()).isZero();
	}

	@Test
	void tellsOfACommitteeToWhatItBelongs() throws Exception {
		readSocieties();
		DescribePlaces.OrganizationPage page = organization("Education Committee");
		assertThat(page.kind()).isEqualTo("committee");
		assertThat(page.parent()).isNotNull()
			.satisfies((parent) -> assertThat(parent.value().name()).isEqualTo("Test Society of Hearts"));
		assertThat(page.people().shown()).extracting(DescribePlacesTests::line)
			.containsExactly("Mo Member (known)[member 2015-2018 societies.csv line 3]",
					"Cy Chair (known)[chair 2021-now societies.csv line 2]");
	}

	@Test
	void tellsOfAnInstitutionItsProgramsAndWhatSeveralSourcesSayAlikeOnce() throws Exception {
		this.fixture.read("programs.csv", """
				program,kind,institution,city,country,person,person_role,from
				Bay Program,fellowship,Bay Hospital,Bay City,US,Dee Director,director,2018
				""");
		String contacts = """
				name,institution,position,city,country,closeness,since
				Ann Attending,Bay Hospital,Surgeon,Bay City,US,close,2024-05-01
				""";
		this.fixture.read("contacts.csv", contacts);
		this.fixture.read("again.csv", contacts + "Bo Attending,Bay Hospital,Surgeon,Bay City,US,close,2024-05-01\n");
		DescribePlaces.OrganizationPage page = organization("Bay Hospital");
		assertThat(page.kind()).isEqualTo("institution");
		assertThat(page.town()).isNotNull()
			.satisfies((town) -> assertThat(town.value()).isEqualTo(new DescribePlaces.Town("Bay City", "US")));
		assertThat(page.programs().shown()).extracting((part) -> part.thing().name()).containsExactly("Bay Program");
		assertThat(page.people().shown()).extracting(DescribePlacesTests::line)
			.containsExactly("Ann Attending (known)[Surgeon null-now contacts.csv line 2]",
					"Bo Attending (known)[Surgeon null-now again.csv line 3]",
					"Dee Director[director at Bay Program 2018-now programs.csv line 2]");
	}

	@Test
	void saysHowManyMoreThereAre() throws Exception {
		StringBuilder rows = new StringBuilder("society,committee,person,role,from,to\n");
		for (int i = 0; i < 130; i++) {
			rows.append("Large Society,,Member Number")
				.append((char) ('a' + i / 26))
				.append((char) ('a' + i % 26))
				.append(",member,")
				.append(1890 + i)
				.append(',')
				.append(1890 + i)
				.append('\n');
		}
		this.fixture.read("societies.csv", rows.toString());
		DescribePlaces.Bounded<Present> people = organization("Large Society").people();
		assertThat(people.count()).isEqualTo(130);
		assertThat(people.shown()).hasSize(100);
		assertThat(people.more()).isEqualTo(30);
		assertThat(people.shown().get(0).posts().shown().get(0).from()).as("the latest first").isEqualTo(2019);
	}

	@Test
	void tellsOfAMeetingItsDaysItsSessionsAndWhomTheApplicantKnows() throws Exception {
		readSocieties();
		DescribePlaces.MeetingPage page = meeting("Hearts 2025", RecordKind.MEETING);
		assertThat(page.days()).isNotNull().satisfies((days) -> {
			assertThat(days.value())
				.isEqualTo(new DescribePlaces.Days(LocalDate.of(2025, 1, 23), LocalDate.of(2025, 1, 26)));
			assertThat(days.source().at()).isEqualTo("line 2");
		});
		assertThat(page.venue()).isNotNull()
			.satisfies(
					(venue) -> assertThat(venue.value()).isEqualTo(new DescribePlaces.Venue(false, "Chicago", "US")));
		assertThat(page.deadline()).isNotNull()
			.satisfies((deadline) -> assertThat(deadline.value()).isEqualTo(LocalDate.of(2024, 8, 15)));
		assertThat(page.organizer()).isNotNull()
			.satisfies((organizer) -> assertThat(organizer.value().kind()).isEqualTo("society"));
		assertThat(page.sessions().shown())
			.extracting((session) -> session.name() + " " + session.on() + " "
					+ session.people().shown().stream().map(DescribePlacesTests::line).toList())
			.containsExactly("Openings 2025-01-23 [Mo Member (known)[speaker null-null meetings.csv line 4]]",
					"Valves 2025-01-24 [Mo Member (known)[speaker null-null meetings.csv line 3],"
							+ " Cy Chair (known)[chair null-null meetings.csv line 2]]");
		assertThat(page.people().shown()).extracting(DescribePlacesTests::line)
			.containsExactly(
					"Mo Member (known)[speaker at Valves null-null meetings.csv line 3,"
							+ " speaker at Openings null-null meetings.csv line 4]",
					"Cy Chair (known)[chair at Valves null-null meetings.csv line 2]",
					"Al Attendee[attendee null-null meetings.csv line 5]");
	}

	@Test
	void leadsFromASessionToItsMeetingAndLeavesUnknownWhatNobodySays() throws Exception {
		readSocieties();
		assertThat(meeting("Valves", RecordKind.SESSION).name()).isEqualTo("Hearts 2025");
		DescribePlaces.MeetingPage virtual = meeting("Hearts 2026", RecordKind.MEETING);
		assertThat(virtual.venue()).isNotNull()
			.satisfies((venue) -> assertThat(venue.value()).isEqualTo(new DescribePlaces.Venue(true, null, null)));
		assertThat(virtual.deadline()).isNull();
		assertThat(virtual.sessions().shown()).isEqualTo(List.of());
	}

	@Test
	void tellsTheDeadlineThatWasReadLast() throws Exception {
		readSocieties();
		this.fixture.read("meetings-2.csv", """
				meeting,start,deadline
				Hearts 2025,2025-01-23,2024-09-01
				""");
		assertThat(meeting("Hearts 2025", RecordKind.MEETING).deadline()).isNotNull().satisfies((deadline) -> {
			assertThat(deadline.value()).isEqualTo(LocalDate.of(2024, 9, 1));
			assertThat(deadline.source().name()).isEqualTo("meetings-2.csv");
		});
	}

	@Test
	void saysWhatItLooksForWhereThereIsNoSuchThing() throws Exception {
		readSocieties();
		long person = this.fixture.key("Mo Member", RecordKind.PERSON);
		assertThatThrownBy(() -> this.places.organization(UseCaseFixture.WORKSPACE, person))
			.isInstanceOf(UnknownThing.class)
			.hasMessage(
					"There is no institution, society or committee number " + person + " in the workspace \"mine\".");
		assertThatThrownBy(() -> this.places.meeting(UseCaseFixture.WORKSPACE, 999_999))
			.isInstanceOf(UnknownThing.class);
	}

	@Test
	void whatIsSaidOfWhoIsThereCanBeRuledOnThere() throws Exception {
		readSocieties();
		DescribePlaces.OrganizationPage society = organization("Test Society of Hearts");
		Present chair = society.people()
			.shown()
			.stream()
			.filter((person) -> person.name().equals("Cy Chair"))
			.findFirst()
			.orElseThrow();
		Describe.FactLine fact = chair.posts().shown().get(0).fact();
		assertThat(fact.words()).isEqualTo("Chair of Education Committee since 2021");
		RuleOnFacts.RulingLine ruling = this.fixture.rulings.rule(UseCaseFixture.WORKSPACE, chair.key(), fact.id(),
				"rejected", Correction.NOTHING, "He left");
		society = organization("Test Society of Hearts");
		assertThat(society.people().shown()).extracting(Present::name).doesNotContain("Cy Chair");
		assertThat(society.rulings()).as("to be taken back where it was made").containsExactly(ruling);
		this.fixture.rulings.withdraw(UseCaseFixture.WORKSPACE, ruling.id());
		assertThat(organization("Test Society of Hearts").people().shown()).extracting(Present::name)
			.contains("Cy Chair");
	}

}
