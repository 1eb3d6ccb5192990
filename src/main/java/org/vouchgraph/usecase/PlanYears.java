package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Held;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.FieldPack.YearAim;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.planning.YearPlan;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WeakSpots.Outlook;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Holds the field's yearly aims against what the applicant has. */
public final class PlanYears {

	private static final List<String> SPEAKING = List.of("speaker", "chair", "organizer");

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final FieldPack pack;

	public PlanYears(CurrentNetwork network, Records records, Sources sources, FieldPack pack) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.pack = pack;
	}

	/**
	 * The plan.
	 *
	 * @param outlook when and where she applies
	 * @param message in plain words
	 * @param goals in the order of their days
	 * @param reviewDue whether the year of applying has passed, so that the review is
	 * what comes next
	 * @param review what to look through after a year without a place
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, Outlook outlook, String message,
			List<GoalLine> goals, boolean reviewDue, List<String> review) {
	}

	/**
	 * An aim.
	 *
	 * @param state {@code met}, {@code late}, {@code due} or {@code ahead}
	 * @param by the day by which it should be met
	 * @param have what counts for it
	 * @param missing how many too few there are
	 * @param sentence how it stands, and what to do
	 */
	public record GoalLine(String code, String title, String state, LocalDate by, int least, int good,
			List<HaveLine> have, int missing, String sentence, String reason) {
	}

	/**
	 * Something that counts for an aim.
	 *
	 * @param thing where it has a page; else null
	 */
	public record HaveLine(String words, @Nullable LocalDate on, @Nullable Thing thing) {
	}

	/**
	 * The plan of today.
	 * @throws UnknownThing if there is no such workspace
	 */
	public Answer plan(String workspace) {
		View view = this.network.of(workspace);
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(view, this.pack, remembered, this.sources);
		Having having = new Having(situation, remembered);
		Map<String, List<YearPlan.Thing>> things = new LinkedHashMap<>();
		FieldPack.YearRules rules = this.pack.planning().years();
		rules.aims().forEach((aim) -> things.put(aim.code(), having.list(aim)));
		Outlook outlook = situation.outlook();
		int applies = Objects.requireNonNullElse(outlook.applies(), situation.date().getYear() + outlook.yearsBefore());
		YearPlan plan = YearPlan.of(rules.aims(), applies, rules.opens(), situation.date(), things);
		List<GoalLine> goals = plan.goals().stream().map((goal) -> line(goal, having)).toList();
		boolean reviewDue = outlook.applies() != null && outlook.applies() < situation.date().getYear();
		return new Answer(view.workspace(), view.date(), situation.line(situation.applicant()), outlook,
				message(plan, reviewDue), goals, reviewDue, rules.review());
	}

	private static String message(YearPlan plan, boolean reviewDue) {
		long met = count(plan, YearPlan.State.MET);
		long late = count(plan, YearPlan.State.LATE);
		long due = count(plan, YearPlan.State.DUE);
		String words = met + " of " + Words.count(plan.goals().size(), "aim", "aims") + " met"
				+ ((late > 0) ? ", " + late + " late" : "") + ((due > 0) ? ", " + due + " due within a year" : "") + "."
				+ balance(plan);
		return reviewDue ? words + " The year in which you applied has passed: look through the list for that, and set"
				+ " the year in which you apply next." : words;
	}

	/** People against the record: neither opens a door without the other. */
	private static String balance(YearPlan plan) {
		List<YearPlan.Goal> people = plan.goals().stream().filter((goal) -> isOfPeople(goal.aim())).toList();
		List<YearPlan.Goal> work = plan.goals().stream().filter((goal) -> !isOfPeople(goal.aim())).toList();
		if (people.isEmpty() || work.isEmpty()) {
			return "";
		}
		double ofPeople = (double) met(people) / people.size();
		double ofWork = (double) met(work) / work.size();
		return " People: " + met(people) + " of " + people.size() + "; work: " + met(work) + " of " + work.size() + "."
				+ ((ofPeople < ofWork) ? " A record alone opens no door: look after the people next."
						: (ofPeople > ofWork) ? " The people are there: give them work to speak of." : "");
	}

	private static boolean isOfPeople(YearAim aim) {
		return aim.counts() == FieldPack.Counts.ROLES || aim.counts() == FieldPack.Counts.LETTERS;
	}

	private static long met(List<YearPlan.Goal> goals) {
		return goals.stream().filter((goal) -> goal.state() == YearPlan.State.MET).count();
	}

	private static long count(YearPlan plan, YearPlan.State state) {
		return plan.goals().stream().filter((goal) -> goal.state() == state).count();
	}

	private static GoalLine line(YearPlan.Goal goal, Having having) {
		YearAim aim = goal.aim();
		String by = Words.date(goal.by());
		String sentence = switch (goal.state()) {
			case MET -> Words.count(goal.have().size(), "is", "are") + " there" + ((goal.better() > 0)
					? "; " + Words.count(goal.better(), "more", "more") + " would be better." : ", which is enough.");
			case LATE -> Words.count(goal.missing(), "is", "are") + " missing since " + by + ". " + how(aim);
			case DUE -> Words.count(goal.missing(), "is", "are") + " missing until " + by + ". " + how(aim);
			case AHEAD -> Words.count(goal.missing(), "is", "are") + " missing; there is time until " + by + ".";
		};
		return new GoalLine(aim.code(), aim.title(), goal.state().name().toLowerCase(Locale.ROOT), goal.by(),
				aim.least(), aim.good(),
				goal.have()
					.stream()
					.map((thing) -> new HaveLine(thing.words(), thing.on(), having.thing(thing.key())))
					.toList(),
				goal.missing(), sentence, aim.reason());
	}

	/** What helps, and how the tool comes to know of it. */
	private static String how(YearAim aim) {
		return switch (aim.counts()) {
			case ROLES -> "Weak spots name who could; note the role once somebody agrees.";
			case PAPERS -> "Ask a research mentor for a project that can be finished; import the paper once it is out.";
			case MEETINGS -> "Choose one under Meetings; note that you were there.";
			case TALKS -> "Hand in an abstract; the next deadlines are under Meetings.";
			case ROTATIONS ->
				"Ask where you know somebody; then add yourself (\"me\") to the program in the sheet programs.csv.";
			case LETTERS -> "See Letters for whom to ask; note each letter once it is written.";
		};
	}

	/** What the applicant has, by what counts. */
	private static final class Having {

		private final Situation situation;

		private final List<KnownFact> facts;

		private final Map<Long, Thing> things = new TreeMap<>();

		private final Map<Long, Known> meetings = new TreeMap<>();

		Having(Situation situation, Records records) {
			this.situation = situation;
			View view = situation.view();
			this.facts = records.factsOf(view.visible(), view.records(List.of(situation.applicant())))
				.stream()
				.filter((fact) -> view.same().key(fact.person()) == situation.applicant())
				.toList();
			List<Long> parents = this.facts.stream()
				.filter((fact) -> fact.other().said() instanceof Statement.Session && fact.other().parent() != 0)
				.map((fact) -> fact.other().parent())
				.toList();
			records.list(view.visible(), parents).forEach((meeting) -> this.meetings.put(meeting.id(), meeting));
		}

		@Nullable Thing thing(long key) {
			return this.things.get(key);
		}

		List<YearPlan.Thing> list(YearAim aim) {
			return switch (aim.counts()) {
				case ROLES -> roles(aim);
				case PAPERS -> papers();
				case MEETINGS -> meetings(false);
				case TALKS -> meetings(true);
				case ROTATIONS -> rotations(aim);
				case LETTERS -> letters();
			};
		}

		private List<YearPlan.Thing> roles(YearAim aim) {
			List<YearPlan.Thing> things = new ArrayList<>();
			this.situation.roles().forEach((person, held) -> {
				List<Held> counting = held.stream()
					.filter((one) -> aim.roles().contains(one.role()) && (one.act() || !needsAct(one.role())))
					.toList();
				if (!counting.isEmpty() && (!aim.inTargetCountry() || this.situation.where()
					.countries(person)
					.stream()
					.anyMatch(this.situation.outlook().countries()::contains))) {
					things.add(person(person, this.situation.role(counting.get(0).role()), counting.get(0).since()));
				}
			});
			return things;
		}

		private boolean needsAct(String role) {
			return this.situation.pack().roles().stream().anyMatch((one) -> one.code().equals(role) && one.needsAct());
		}

		private YearPlan.Thing person(long person, String what, @Nullable LocalDate on) {
			PersonLine line = this.situation.line(person);
			this.things.put(person, new Thing(Kind.PERSON.code(), person, line.name(), line.detail()));
			return new YearPlan.Thing(person, line.name() + ", " + what, on);
		}

		private List<YearPlan.Thing> papers() {
			Map<Long, YearPlan.Thing> papers = new TreeMap<>();
			for (KnownFact fact : this.facts) {
				if (fact.said() instanceof Statement.Authorship
						&& fact.other().said() instanceof Statement.Publication paper) {
					long key = key(fact.other());
					papers.putIfAbsent(key,
							new YearPlan.Thing(key,
									"“" + paper.name() + "”"
											+ ((paper.year() == null) ? "" : " (" + paper.year() + ")"),
									(paper.year() == null) ? null : LocalDate.of(paper.year(), 1, 1)));
				}
			}
			return List.copyOf(papers.values());
		}

		private List<YearPlan.Thing> meetings(boolean speaking) {
			Map<Long, YearPlan.Thing> found = new TreeMap<>();
			for (KnownFact fact : this.facts) {
				if (!(fact.said() instanceof Statement.Participation at) || speaking && !SPEAKING.contains(at.role())) {
					continue;
				}
				Known gathering = fact.other();
				Known meeting = (at.gatheringKind() == RecordKind.SESSION) ? this.meetings.get(gathering.parent())
						: gathering;
				if (meeting != null && meeting.said() instanceof Statement.Meeting said) {
					long key = key(meeting);
					String words = speaking && gathering != meeting ? gathering.said().name() + ", " + said.name()
							: said.name();
					this.things.put(key, new Thing(Kind.MEETING.code(), key, said.name(), null));
					found.putIfAbsent(speaking ? key(gathering) : key, new YearPlan.Thing(key, words, said.start()));
				}
			}
			return List.copyOf(found.values());
		}

		private List<YearPlan.Thing> rotations(YearAim aim) {
			Map<Long, YearPlan.Thing> found = new TreeMap<>();
			for (KnownFact fact : this.facts) {
				Integer from;
				String country;
				if (fact.said() instanceof Statement.Affiliation said
						&& fact.other().said() instanceof Statement.Organization at) {
					from = said.from();
					country = at.country();
				}
				else if (fact.said() instanceof Statement.Position said
						&& fact.other().said() instanceof Statement.Program at) {
					from = said.from();
					country = at.country();
				}
				else {
					continue;
				}
				if (!aim.inTargetCountry()
						|| country != null && this.situation.outlook().countries().contains(country)) {
					long key = key(fact.other());
					this.things.put(key,
							new Thing(Kind.of(fact.other().said()).code(), key, fact.other().said().name(), null));
					found.putIfAbsent(key, new YearPlan.Thing(key, fact.other().said().name(),
							(from == null) ? null : LocalDate.of(from, 1, 1)));
				}
			}
			return List.copyOf(found.values());
		}

		private List<YearPlan.Thing> letters() {
			List<YearPlan.Thing> letters = new ArrayList<>();
			this.situation.logs()
				.forEach((person, log) -> log.stream()
					.filter((entry) -> entry.kind().equals("letter"))
					.reduce((one, later) -> later)
					.ifPresent((last) -> letters.add(person(person, "letter", last.on()))));
			return letters;
		}

		private long key(Known known) {
			return this.situation.view().same().key(known.id());
		}

	}

}
