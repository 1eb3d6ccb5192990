package org.vouchgraph.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.vouchgraph.demo.DemoWorld.Committee;
import org.vouchgraph.demo.DemoWorld.Dated;
import org.vouchgraph.demo.DemoWorld.Human;
import org.vouchgraph.demo.DemoWorld.Institution;
import org.vouchgraph.demo.DemoWorld.Meeting;
import org.vouchgraph.demo.DemoWorld.Paper;
import org.vouchgraph.demo.DemoWorld.Post;
import org.vouchgraph.demo.DemoWorld.Program;
import org.vouchgraph.demo.DemoWorld.Rank;
import org.vouchgraph.demo.DemoWorld.Seat;
import org.vouchgraph.demo.DemoWorld.Session;
import org.vouchgraph.demo.DemoWorld.Size;
import org.vouchgraph.demo.DemoWorld.Stay;

/**
 * Makes a {@link DemoWorld} from a seed. People work in teams that write together again
 * and again; some move between the institutions of their {@link Circle}; committees and
 * sessions mix a circle's institutions. Only the {@link Cast} ties circles to each other.
 */
final class WorldBuilder {

	private static final int[] BYLINE = { 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8 };

	private static final List<String> JOURNALS = List.of("Annals of Imaginary Thoracic Surgery",
			"Journal of Fictional Heart Surgery", "Made-up Archives of Lung Surgery", "Invented Letters in Perfusion",
			"Proceedings of the Northlight Society of Thoracic Surgeons");

	private static final List<String> PROCEDURES = List.of("Harbor stitch", "Lanternplasty", "Tidal perfusion",
			"Twin-lantern bypass", "Keyhole moonlight repair", "The folded-sail patch", "Drift cannulation",
			"Paper-crane anastomosis", "The beacon graft", "Slow-clock cardioplegia", "Compass segmentectomy",
			"The quiet-valve technique");

	private static final List<String> CONDITIONS = List.of("the leaking mitral valve", "the aortic root",
			"the dissected arch", "early lung cancer", "empyema", "coronary disease of many vessels",
			"the univentricular heart", "oesophageal cancer", "the failing Fontan circuit", "the transplanted lung",
			"atrial fibrillation", "chest wall defects");

	private static final List<String> DESIGNS = List.of("cohort of # patients", "registry of # operations",
			"trial in # patients", "survey of # trainees", "series of # cases", "simulation with # runs",
			"matched comparison of # pairs");

	private static final List<String> TOPICS = List.of("Mitral Evening", "The Aortic Root", "Lungs before Breakfast",
			"Robotic Beginnings", "Education and Simulation", "Hearts in Failure", "Small Incisions", "How I Teach It",
			"Research in Progress", "The Difficult Arch");

	private final Random random;

	private final Size size;

	private final long seed;

	private final Map<Circle, List<Institution>> institutions = new EnumMap<>(Circle.class);

	private final List<Human> people = new ArrayList<>();

	private final List<List<Human>> staff = new ArrayList<>();

	private final List<List<Human>> former = new ArrayList<>();

	private final List<Lab> labs = new ArrayList<>();

	private final List<Paper> papers = new ArrayList<>();

	private final List<Program> programs = new ArrayList<>();

	private final List<Committee> committees = new ArrayList<>();

	private final List<Meeting> meetings = new ArrayList<>();

	WorldBuilder(Size size, long seed) {
		this.size = size;
		this.seed = seed;
		this.random = new Random(seed);
	}

	DemoWorld build() {
		found();
		settle();
		Cast cast = new Cast(this.institutions, this.staff);
		formTeams(cast);
		bridge(cast);
		writeForEverybody();
		writeTheRest();
		train();
		convene();
		meet(cast);
		List<Institution> all = this.institutions.values().stream().flatMap(Collection::stream).toList();
		return new DemoWorld(this.seed, all, List.copyOf(this.people), List.copyOf(this.papers),
				List.copyOf(this.programs), List.copyOf(this.committees), List.copyOf(this.meetings),
				new StoryTeller(cast, this.random).tell());
	}

	private void found() {
		int number = 0;
		for (Circle circle : Circle.values()) {
			int count = (circle == Circle.MAIN) ? (people(circle) + 26) / 27 : circle.places().size();
			List<Institution> founded = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				Circle.Place place = circle.places().get(i % circle.places().size());
				int edition = i / circle.places().size() + 1;
				String name = (edition == 1) ? place.name() : place.name() + " " + edition;
				founded.add(new Institution(++number, name, place.city(), place.country(), circle));
				this.staff.add(new ArrayList<>());
				this.former.add(new ArrayList<>());
			}
			this.institutions.put(circle, founded);
		}
	}

	private int people(Circle circle) {
		return (circle == Circle.MAIN) ? circle.people() + this.size.people() - Size.DEMO.people() : circle.people();
	}

	private void settle() {
		Set<String> names = new HashSet<>(Set.of(DemoWorld.APPLICANT));
		for (Circle circle : Circle.values()) {
			List<Institution> places = this.institutions.get(circle);
			int left = people(circle);
			for (int i = 0; i < places.size(); i++) {
				int share = left / (places.size() - i);
				left -= share;
				for (int k = 0; k < share; k++) {
					settle(places.get(i), k, names);
				}
			}
		}
		// Two pairs who share a name, as happens; the sheets tell them apart by the city.
		shareName(Circle.MAIN, 7, 14);
		shareName(Circle.MAIN, 11, 6);
	}

	private void settle(Institution institution, int k, Set<String> names) {
		Rank rank = rank(institution, k);
		List<Stay> stays = Cast.stays(institution, k, this.institutions);
		if (stays.isEmpty()) {
			stays = stays(institution, k, rank);
		}
		FictionalNames.Name name = name(stays);
		for (int tries = 0; tries < 20 && names.contains(name.full()); tries++) {
			name = name(stays);
		}
		int number = this.people.size() + 1;
		String bracket = names.add(name.full()) ? null : "no. " + number;
		add(new Human(number, name, bracket, rank, stays));
	}

	private void add(Human human) {
		this.people.add(human);
		human.stays().forEach((stay) -> listOf(human, stay).add(human));
	}

	private List<Human> listOf(Human human, Stay stay) {
		int index = stay.institution().number() - 1;
		return (stay == human.stays().get(0)) ? this.staff.get(index) : this.former.get(index);
	}

	private FictionalNames.Name name(List<Stay> stays) {
		boolean fromHome = stays.stream().anyMatch((stay) -> stay.institution().circle() == Circle.HOME);
		return fromHome ? FictionalNames.turkish(this.random) : FictionalNames.any(this.random);
	}

	private static Rank rank(Institution institution, int k) {
		if (k == 0) {
			return Rank.CHIEF;
		}
		if (institution.name().endsWith("Faculty of Medicine")) {
			return (k < 4) ? Rank.FACULTY : Rank.STUDENT;
		}
		if (k < 10) {
			return Rank.FACULTY;
		}
		return (k % 3 == 0) ? Rank.FELLOW : Rank.RESIDENT;
	}

	private List<Stay> stays(Institution institution, int k, Rank rank) {
		int from = switch (rank) {
			case CHIEF -> between(2000, 2011);
			// The second and third lead teams, and so have been there for long.
			case FACULTY -> (k < 4) ? between(2004, 2012) : between(2008, 2020);
			case FELLOW -> between(2021, 2025);
			case RESIDENT -> between(2019, 2025);
			case STUDENT -> between(2017, 2020);
		};
		Stay now = new Stay(institution, from, DemoWorld.NOW);
		List<Institution> places = this.institutions.get(institution.circle());
		boolean moves = places.size() > 2 && k >= 4 && this.random.nextInt(100) < 35;
		if (!moves) {
			return List.of(now);
		}
		Institution before = pick(places);
		return (before == institution) ? List.of(now) : List.of(now, new Stay(before, from - between(2, 6), from - 1));
	}

	private void shareName(Circle circle, int one, int other) {
		Human first = this.staff.get(this.institutions.get(circle).get(one).number() - 1).get(6);
		Human second = this.staff.get(this.institutions.get(circle).get(other).number() - 1).get(8);
		replace(first, first.name());
		replace(second, first.name());
	}

	private void replace(Human human, FictionalNames.Name name) {
		Human named = new Human(human.number(), name, human.home().city(), human.rank(), human.stays());
		this.people.set(human.number() - 1, named);
		human.stays().forEach((stay) -> listOf(human, stay).replaceAll((member) -> (member == human) ? named : member));
	}

	private void formTeams(Cast cast) {
		for (Circle circle : Circle.values()) {
			int first = this.labs.size();
			for (Institution institution : this.institutions.get(circle)) {
				List<Human> members = this.staff.get(institution.number() - 1)
					.stream()
					.filter((human) -> human.rank() != Rank.STUDENT)
					.toList();
				int teams = Math.max(1, Math.min(3, members.size() / 7));
				for (int t = 0; t < teams; t++) {
					Lab lab = new Lab(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
					for (int m = t; m < members.size(); m += teams) {
						lab.members().add(members.get(m));
					}
					this.labs.add(lab);
				}
				for (Human human : this.former.get(institution.number() - 1)) {
					if (!cast.travels(human)) {
						this.labs.get(this.labs.size() - 1 - this.random.nextInt(teams)).alumni().add(human);
					}
				}
			}
			// A ring of partners keeps the circle in one piece; chance adds a few more.
			List<Lab> ours = this.labs.subList(first, this.labs.size());
			for (int i = 0; i < ours.size(); i++) {
				ours.get(i).partners().add(ours.get((i + 1) % ours.size()));
				ours.get(i).partners().add(pick(ours));
			}
		}
	}

	/** The papers that tie the circles to each other, and nothing else does. */
	private void bridge(Cast cast) {
		for (Cast.JointWork work : cast.jointWork()) {
			for (int year : work.years()) {
				publish(year, work.authors());
			}
		}
	}

	private void writeForEverybody() {
		for (Lab lab : this.labs) {
			List<Human> members = lab.members();
			for (int i = 1; i < members.size(); i += 3) {
				Set<Human> authors = new LinkedHashSet<>(members.subList(i, Math.min(i + 3, members.size())));
				int from = authors.stream().mapToInt(Human::since).max().orElseThrow();
				authors.add(lab.lead());
				publish(between(Math.max(2012, from), 2026), List.copyOf(authors));
			}
		}
	}

	private void writeTheRest() {
		while (this.papers.size() < this.size.papers()) {
			Lab lab = pick(this.labs);
			// Recent years more often: the field grows.
			int year = 2026 - (int) (15 * this.random.nextDouble() * this.random.nextDouble());
			List<Human> active = active(lab, year);
			if (active.size() < 3) {
				continue;
			}
			int wanted = BYLINE[this.random.nextInt(BYLINE.length)];
			Set<Human> authors = new LinkedHashSet<>();
			for (int tries = 0; authors.size() < wanted - 1 && tries < 20; tries++) {
				// Squared, so that some write more than others.
				double skewed = this.random.nextDouble() * this.random.nextDouble();
				authors.add(active.get((int) (skewed * active.size())));
			}
			if (this.random.nextInt(100) < 30) {
				List<Human> guests = active(pick(lab.partners()), year);
				if (!guests.isEmpty()) {
					authors.add(pick(guests));
				}
			}
			authors.remove(lab.lead());
			authors.add(lab.lead());
			if (authors.size() > 1) {
				publish(year, List.copyOf(authors));
			}
		}
	}

	private static List<Human> active(Lab lab, int year) {
		List<Human> active = new ArrayList<>();
		for (Human human : lab.members()) {
			if (human.since() <= year) {
				active.add(human);
			}
		}
		for (Human human : lab.alumni()) {
			if (human.stays().get(1).covers(year)) {
				active.add(human);
			}
		}
		return active;
	}

	private void publish(int year, List<Human> authors) {
		int number = this.papers.size() + 1;
		String design = pick(DESIGNS).replace("#", Integer.toString(between(24, 980)));
		String title = "[Fictional] " + pick(PROCEDURES) + " for " + pick(CONDITIONS) + ": a made-up " + design;
		this.papers.add(new Paper(number, title, pick(JOURNALS), year, authors));
	}

	private void train() {
		for (Circle circle : Circle.values()) {
			List<Institution> places = this.institutions.get(circle);
			for (int i = 0; i < places.size(); i++) {
				boolean home = circle == Circle.HOME;
				String kind = home ? List.of("other", "traditional").get(i)
						: List.of("integrated", "fellowship", "integrated", "traditional", "general-surgery")
							.get(i % 5);
				boolean two = i % 3 == 1 && ((circle == Circle.MAIN && i < 18) || circle == Circle.WEST);
				train(places.get(i), kind, two ? Share.FIRST_HALF : Share.ALL, true);
				if (two) {
					// Of two programs nobody knows who directs them.
					boolean known = circle == Circle.WEST || (i != 7 && i != 16);
					train(places.get(i), (i % 4 == 2) ? "general-surgery" : "research-fellowship", Share.SECOND_HALF,
							known);
				}
			}
		}
	}

	/** Fills a program with its share of an institution's people. */
	private void train(Institution institution, String kind, Share share, boolean directorKnown) {
		List<Human> here = this.staff.get(institution.number() - 1);
		boolean first = share != Share.SECOND_HALF;
		List<Post> posts = new ArrayList<>();
		if (directorKnown) {
			Human director = here.get(first ? 0 : 1);
			posts.add(new Post(director, "director", Math.max(director.since(), between(2012, 2023)), DemoWorld.NOW));
		}
		if (first) {
			Human associate = here.get(1);
			posts.add(new Post(associate, "associate-director", Math.max(associate.since(), between(2014, 2024)),
					DemoWorld.NOW));
		}
		for (int k = 2; k < here.size(); k++) {
			Human human = here.get(k);
			if (human.rank() != Rank.STUDENT && share.holds(k)) {
				posts.add(new Post(human, (human.rank() == Rank.FACULTY) ? "faculty" : "trainee", human.since(),
						DemoWorld.NOW));
			}
		}
		List<Human> gone = this.former.get(institution.number() - 1);
		for (Human human : gone.subList(0, Math.min(first ? 3 : 0, gone.size()))) {
			posts.add(new Post(human, "alumnus", human.stays().get(1).from(), human.stays().get(1).to()));
		}
		String name = institution.shortName() + " " + switch (kind) {
			case "integrated" -> "Integrated Thoracic Surgery Residency";
			case "traditional" -> "Traditional Thoracic Surgery Residency";
			case "fellowship" -> "Thoracic Surgery Fellowship";
			case "general-surgery" -> "General Surgery Residency";
			case "research-fellowship" -> "Cardiac Research Fellowship";
			default -> "Doctor of Medicine Program";
		};
		boolean silent = Cast.imgUnknown(institution);
		Dated img = silent ? null : img();
		Dated visa = silent ? null : visa(institution.country());
		this.programs.add(new Program(name, kind, institution, img, visa, posts));
	}

	private @Nullable Dated img() {
		int size = between(5, 14);
		String words = between(0, Math.min(5, size)) + " of " + size + " trainees were international graduates";
		return dated(words);
	}

	private @Nullable Dated visa(String country) {
		List<String> known = country.equals("US") ? List.of("J-1", "J-1 and H-1B", "J-1", "none")
				: List.of("work visa sponsored", "none");
		return dated(pick(known));
	}

	/** A fact of last year, or an old one, or nothing. */
	private @Nullable Dated dated(String words) {
		int luck = this.random.nextInt(10);
		if (luck < 3) {
			return null;
		}
		LocalDate asOf = (luck < 5) ? LocalDate.of(between(2015, 2020), between(1, 12), between(1, 28))
				: LocalDate.of(2026, between(1, 10), between(1, 28));
		return new Dated(words, asOf);
	}

	private void convene() {
		society("Northlight Society of Thoracic Surgeons", "US", Circle.MAIN, "Education Committee",
				"Program Committee", "International Members Committee", "Workforce Committee",
				"Quality and Registry Committee");
		society("Atlantic Lantern Association for Heart Surgery", "US", Circle.MAIN, "Scientific Program Committee",
				"Mitral Working Group", "Fellowship Committee", "Ethics Committee");
		society("Society of Imagined Cardiothoracic Trainees", "US", Circle.MAIN, "Mentorship Committee",
				"Bootcamp Committee", "Newsletter Committee");
		society("Golden Coast Society of Thoracic Surgeons", "US", Circle.WEST, "Program Committee",
				"Membership Committee", "Simulation Committee", "Research Committee");
		society("Southern Cross Fictional Heart Society", "AU", Circle.FAR, "Scientific Committee",
				"Training Committee", "Outreach Committee");
		society("Aegean Society for Fictional Heart Surgery", "TR", Circle.HOME, "Congress Committee",
				"Young Surgeons Committee", "Registry Committee");
	}

	private void society(String society, String country, Circle circle, String... names) {
		boolean trainees = society.contains("Trainees");
		for (String name : names) {
			List<Seat> seats = new ArrayList<>();
			for (Human human : some(circle, between(6, 11), trainees)) {
				int from = Math.max(human.since(), between(2015, 2025));
				int to = from + between(2, 4);
				seats.add(
						new Seat(human, seats.isEmpty() ? "chair" : "member", from, (to >= 2026) ? DemoWorld.NOW : to));
			}
			this.committees.add(new Committee(society, country, name, seats));
		}
		// Plain members come from everywhere: a large society is no tie.
		List<Seat> members = new ArrayList<>();
		Set<Human> joined = new LinkedHashSet<>(some(circle, 12, trainees));
		for (Circle other : Circle.values()) {
			if (other != Circle.HOME && circle == Circle.MAIN && !trainees) {
				joined.add(first(other));
			}
		}
		joined.forEach((human) -> members
			.add(new Seat(human, "member", Math.max(human.since(), between(2010, 2024)), DemoWorld.NOW)));
		this.committees.add(new Committee(society, country, null, members));
	}

	private Human first(Circle circle) {
		return this.staff.get(this.institutions.get(circle).get(0).number() - 1).get(0);
	}

	/** Some people of a circle, seniors or trainees. */
	private List<Human> some(Circle circle, int count, boolean trainees) {
		List<Institution> places = this.institutions.get(circle);
		Set<Human> some = new LinkedHashSet<>();
		while (some.size() < count) {
			Human human = pick(this.staff.get(pick(places).number() - 1));
			boolean senior = human.rank() == Rank.CHIEF || human.rank() == Rank.FACULTY;
			if (human.rank() != Rank.STUDENT && senior != trainees) {
				some.add(human);
			}
		}
		return List.copyOf(some);
	}

	private void meet(Cast cast) {
		String northlight = "Northlight Society of Thoracic Surgeons";
		String atlantic = "Atlantic Lantern Association for Heart Surgery";
		String trainees = "Society of Imagined Cardiothoracic Trainees";
		String golden = "Golden Coast Society of Thoracic Surgeons";
		String southern = "Southern Cross Fictional Heart Society";
		String aegean = "Aegean Society for Fictional Heart Surgery";
		List<Human> nobody = List.of();
		meeting("Northlight Annual Meeting 2025", "2025-01-23", 4, "Chicago", "US", "2024-08-15", northlight,
				Circle.MAIN, 8, cast.directors(), false);
		meeting("Aegean Heart Days 2025", "2025-04-10", 3, "İzmir", "TR", "2025-01-15", aegean, Circle.HOME, 3, nobody,
				true);
		meeting("Atlantic Lantern Congress 2025", "2025-10-08", 4, "Lisbon", "PT", "2025-04-30", atlantic, Circle.MAIN,
				7, nobody, true);
		meeting("Northlight Annual Meeting 2026", "2026-01-29", 4, "Tampa", "US", "2025-08-15", northlight, Circle.MAIN,
				8, nobody, false);
		meeting("Golden Coast Summer Meeting 2026", "2026-06-18", 3, "San Diego", "US", "2026-02-01", golden,
				Circle.WEST, 6, nobody, false);
		meeting("Imagined Trainees Bootcamp 2026", "2026-07-16", 3, "Boston", "US", "2026-04-01", trainees, Circle.MAIN,
				5, nobody, true);
		meeting("Atlantic Lantern Congress 2026", "2026-10-14", 4, "Vienna", "AT", "2026-04-30", atlantic, Circle.MAIN,
				7, nobody, true);
		meeting("Southern Cross Heart Meeting 2026", "2026-11-05", 3, "Adelaide", "AU", "2026-06-30", southern,
				Circle.FAR, 5, nobody, false);
		meeting("Imagined Trainees Journal Club, December 2026", "2026-12-03", 1, null, null, null, trainees,
				Circle.MAIN, 2, cast.directors().subList(0, 2), true);
		meeting("Northlight Annual Meeting 2027", "2027-01-28", 4, "San Antonio", "US", "2026-12-05", northlight,
				Circle.MAIN, 8, cast.directors(), true);
		meeting("Aegean Heart Days 2027", "2027-04-15", 3, "İzmir", "TR", "2027-01-15", aegean, Circle.HOME, 3, nobody,
				false);
		meeting("Golden Coast Summer Meeting 2027", "2027-06-17", 3, "Portland", "US", "2027-02-01", golden,
				Circle.WEST, 5, nobody, false);
	}

	private void meeting(String name, String start, int days, @Nullable String place, @Nullable String country,
			@Nullable String deadline, String organizer, Circle circle, int sessions, List<Human> attendees,
			boolean applicantAttends) {
		LocalDate first = LocalDate.parse(start);
		boolean bootcamp = name.contains("Bootcamp");
		List<Session> program = new ArrayList<>();
		for (int s = 0; s < sessions; s++) {
			List<Human> speakers = some(circle, between(4, 8), bootcamp && s == 0);
			program.add(new Session(TOPICS.get(s), first.plusDays((long) s * days / sessions), speakers,
					bootcamp && s == 0));
		}
		this.meetings.add(new Meeting(name, first, first.plusDays(days - 1), place, country, place == null,
				(deadline != null) ? LocalDate.parse(deadline) : null, organizer, program, attendees,
				applicantAttends));
	}

	private int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	private <T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/** Which of an institution's people are in a program. */
	private enum Share {

		ALL, FIRST_HALF, SECOND_HALF;

		private boolean holds(int k) {
			return this == ALL || (k % 2 == 0) == (this == FIRST_HALF);
		}

	}

	/** A team: its lead, who signs last, its members, and who has left it. */
	private record Lab(List<Human> members, List<Human> alumni, List<Lab> partners) {

		private Human lead() {
			return this.members.get(0);
		}

	}

}
