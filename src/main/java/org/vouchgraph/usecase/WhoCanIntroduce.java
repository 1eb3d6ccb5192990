package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.IndependentWays;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.tie.TieReader;
import org.vouchgraph.tie.TieReader.Ends;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.EvidenceLine;
import org.vouchgraph.usecase.WhoAnswer.Filters;
import org.vouchgraph.usecase.WhoAnswer.Hop;
import org.vouchgraph.usecase.WhoAnswer.Origin;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.TargetAnswer;
import org.vouchgraph.usecase.WhoAnswer.TargetPerson;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Answers "who can introduce me to this person, or to the people of this program", with
 * the evidence behind every tie.
 */
public final class WhoCanIntroduce {

	private static final String DIRECTOR = "director";

	private static final List<String> TARGET_ROLES = List.of(DIRECTOR, "associate-director", "faculty");

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final IntroductionSearch search;

	private final IndependentWays independentWays;

	private final People people;

	public WhoCanIntroduce(CurrentNetwork network, Records records, Sources sources, IntroductionSearch search,
			IndependentWays independentWays) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.search = search;
		this.independentWays = independentWays;
		this.people = new People(records);
	}

	/**
	 * The answer.
	 * @throws UnknownThing if the workspace cannot see the target, or whoever a filter
	 * names
	 */
	public WhoAnswer ask(WhoQuestion question) {
		View view = this.network.of(question.workspace());
		long applicant = (question.from() == null) ? this.people.applicant(view)
				: key(view, new Kind.Ref(Kind.PERSON, question.from()));
		List<Known> targetRecords = this.people.thing(view, question.target());
		long targetKey = view.same().key(targetRecords.get(0).id());
		Map<Long, String> targets = targets(view, question.target(), targetRecords);
		Set<Integer> leftOut = new HashSet<>();
		List<Long> without = new ArrayList<>();
		for (long person : question.without()) {
			long key = key(view, new Kind.Ref(Kind.PERSON, person));
			without.add(key);
			leftOut.add(view.network().indexOf(key));
		}
		Set<Integer> through = (question.through() == null) ? null : members(view, question.through());
		Map<Long, Question> questions = new LinkedHashMap<>();
		Map<Long, Answer> answers = new LinkedHashMap<>();
		for (long target : targets.keySet()) {
			Question each = Question.of(view.network().indexOf(applicant), view.network().indexOf(target))
				.withPaths(question.paths())
				.withMaxTies(question.ties())
				.withFilters(new org.vouchgraph.introduction.Filters(question.confirmed(), question.warm(), false, 0,
						leftOut, through));
			questions.put(target, each);
			answers.put(target, this.search.find(view.network(), each));
		}
		// A picture of the ways to a whole faculty would show none of them.
		Set<Long> drawn = new LinkedHashSet<>(targets.keySet());
		if (targets.containsValue(DIRECTOR)) {
			drawn.removeIf((target) -> !DIRECTOR.equals(targets.get(target)));
		}
		Telling telling = new Telling(view, applicant, answers, drawn, without);
		List<TargetAnswer> told = new ArrayList<>();
		targets.forEach((target, role) -> {
			Answer answer = answers.get(target);
			boolean several = drawn.contains(target) && paths(answer).size() > 1 && leadsThere(answer);
			told.add(telling.answer(target, role, answer, question.ties(), several
					? WhoWords.together(this.independentWays.find(view.network(), questions.get(target))) : null));
		});
		String message = targets.isEmpty()
				? "Nobody is known at this program yet. Add its director in the sheet programs.csv and import it."
				: null;
		return new WhoAnswer(view.workspace(), view.date(), telling.line(applicant),
				new Thing(question.target().kind().code(), targetKey, People.name(targetRecords),
						Search.detail(targetRecords, null)),
				new Filters(question.paths(), question.ties(), question.confirmed(), question.warm(),
						without.stream().map(telling::line).toList(),
						(question.through() == null) ? null : thing(view, question.through())),
				message, told, telling.picture());
	}

	private long key(View view, Kind.Ref person) {
		return view.same().key(this.people.thing(view, person).get(0).id());
	}

	private Thing thing(View view, Kind.Ref ref) {
		List<Known> known = this.people.thing(view, ref);
		return new Thing(ref.kind().code(), view.same().key(ref.key()), People.name(known), Search.detail(known, null));
	}

	/** The people to reach, with their role; directors first. */
	private Map<Long, String> targets(View view, Kind.Ref target, List<Known> targetRecords) {
		Map<Long, String> people = new LinkedHashMap<>();
		if (target.kind() == Kind.PERSON) {
			people.put(view.same().key(targetRecords.get(0).id()), "");
			return people;
		}
		Map<Long, String> roles = new HashMap<>();
		for (KnownFact fact : this.records.factsOn(view.visible(), targetRecords.stream().map(Known::id).toList())) {
			if (fact.said() instanceof Statement.Position position && TARGET_ROLES.contains(position.role())
					&& People.end(position.from(), position.to(), position.current()) >= view.date().getYear()) {
				roles.merge(view.same().key(fact.person()), position.role(),
						(before, now) -> (TARGET_ROLES.indexOf(before) <= TARGET_ROLES.indexOf(now)) ? before : now);
			}
		}
		roles.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Long, String> entry) -> TARGET_ROLES.indexOf(entry.getValue()))
				.thenComparing(Map.Entry::getKey))
			.forEach((entry) -> people.put(entry.getKey(), entry.getValue()));
		return people;
	}

	/** The people of an institution, society or committee, or the one person. */
	private Set<Integer> members(View view, Kind.Ref ref) {
		List<Known> known = this.people.thing(view, ref);
		Set<Integer> members = new LinkedHashSet<>();
		if (ref.kind() == Kind.PERSON) {
			members.add(view.network().indexOf(view.same().key(known.get(0).id())));
			return members;
		}
		List<Long> ids = new ArrayList<>(known.stream().map(Known::id).toList());
		this.records.partsOf(view.visible(), ids)
			.stream()
			.filter((part) -> Kind.of(part.said()) == Kind.COMMITTEE)
			.forEach((part) -> ids.add(part.id()));
		for (KnownFact fact : this.records.factsOn(view.visible(), ids)) {
			members.add(view.network().indexOf(view.same().key(fact.person())));
		}
		members.remove(-1);
		return members;
	}

	/** Puts answers into words; holds what it looked up for one question. */
	private final class Telling {

		private final View view;

		private final long applicant;

		private final Map<Long, PersonLine> lines;

		private final Map<Ends, Tie> hops;

		private final Map<Long, String> sourceNames = new HashMap<>();

		private final Set<Long> drawn;

		private final List<Path> onPaths = new ArrayList<>();

		private final List<Long> around;

		Telling(View view, long applicant, Map<Long, Answer> answers, Set<Long> drawn, List<Long> others) {
			this.view = view;
			this.applicant = applicant;
			this.drawn = drawn;
			List<Path> paths = answers.values().stream().flatMap((answer) -> paths(answer).stream()).toList();
			Set<Long> onPath = new LinkedHashSet<>(List.of(applicant));
			onPath.addAll(answers.keySet());
			onPath.addAll(others);
			Set<Ends> pairs = new LinkedHashSet<>();
			for (Path path : paths) {
				for (int i = 0; i < path.people().length; i++) {
					onPath.add(key(path.people()[i]));
					if (i > 0) {
						pairs.add(new Ends(key(path.people()[i - 1]), key(path.people()[i])));
					}
				}
			}
			List<Answer> seen = drawn.stream().map(answers::get).toList();
			seen.stream().filter(WhoCanIntroduce::leadsThere).forEach((answer) -> this.onPaths.addAll(paths(answer)));
			if (this.onPaths.isEmpty()) {
				seen.forEach((answer) -> this.onPaths.addAll(paths(answer)));
			}
			this.lines = new HashMap<>(WhoCanIntroduce.this.people.described(view, onPath));
			this.hops = new TieReader(WhoCanIntroduce.this.records, view.model()).list(view.visible(), view.same(),
					pairs);
			this.around = PathPicture.around(view.network(), applicant, drawn);
			this.lines.putAll(WhoCanIntroduce.this.people.lines(view,
					this.around.stream().filter((key) -> !this.lines.containsKey(key)).toList()));
			WhoCanIntroduce.this.sources.list(view.workspace().code())
				.forEach((source) -> this.sourceNames.put(source.id(),
						source.format().equals(Source.BY_HAND) ? "entered by hand" : source.name()));
		}

		private long key(int index) {
			return this.view.network().key(index);
		}

		PersonLine line(long key) {
			PersonLine line = this.lines.get(key);
			return (line != null) ? line : new PersonLine(key, "(unnamed)", null);
		}

		WhoAnswer.Picture picture() {
			return PathPicture.draw(this.view.network(), this.applicant, this.drawn, this.onPaths, this.around,
					(key) -> line(key).name());
		}

		TargetAnswer answer(long target, String role, Answer answer, int ties, WhoAnswer.@Nullable Together together) {
			PersonLine line = line(target);
			List<PathCard> cards = paths(answer).stream().map((path) -> card(path, target)).toList();
			boolean found = leadsThere(answer);
			// At a program the role says it all.
			String detail = role.isEmpty() ? line.detail() : null;
			return new TargetAnswer(new TargetPerson(target, line.name(), detail, role.isEmpty() ? null : role),
					outcome(answer), WhoWords.message(answer, line.name(), ties, cards),
					WhoWords.nextStep(answer, line.name(), cards), together, ties, found ? cards : List.of(),
					found ? List.of() : cards);
		}

		private PathCard card(Path path, long target) {
			List<PersonLine> people = Arrays.stream(path.people()).mapToObj((index) -> line(key(index))).toList();
			List<Hop> hops = new ArrayList<>();
			for (int i = 1; i < path.people().length; i++) {
				hops.add(hop(path.people()[i - 1], path.people()[i]));
			}
			boolean warm = hops.stream().noneMatch(Hop::onlineOnly);
			return new PathCard(path.chance(), Words.percent(path.chance()), Words.chance(path.chance()), warm,
					hops.stream().allMatch(Hop::confirmed), true, people, pathStep(people, hops, line(target).name()),
					hops);
		}

		private Hop hop(int from, int to) {
			Network network = this.view.network();
			int arc = network.arc(from, to);
			double chance = network.chance(arc);
			boolean confirmed = (network.flags(arc) & Network.CONFIRMED) != 0;
			boolean onlineOnly = (network.flags(arc) & Network.ONLINE_ONLY) != 0;
			Tie tie = this.hops.get(new Ends(key(from), key(to)));
			if (tie == null) {
				throw new IllegalStateException("no evidence for the tie " + key(from) + " to " + key(to));
			}
			List<EvidenceLine> lines = tie.evidence()
				.stream()
				.map((piece) -> new EvidenceLine(piece.kind().code(), Words.evidence(piece), piece.kind().confirmed(),
						piece.origins()
							.stream()
							.map((origin) -> new Origin(origin.source(),
									this.sourceNames.getOrDefault(origin.source(), "source " + origin.source()),
									origin.at()))
							.toList()))
				.toList();
			return new Hop(key(from), key(to), chance, Words.percent(chance), Words.chance(chance), confirmed,
					onlineOnly, Words.summary(tie.evidence()), lines);
		}

		private String pathStep(List<PersonLine> people, List<Hop> hops, String target) {
			String first = people.get(1).name();
			Hop hop = hops.get(0);
			if (hop.onlineOnly()) {
				return "You and " + first + " are connected online only. Meet or write first; ask for nothing yet.";
			}
			if (people.size() == 2) {
				return hop.confirmed() ? "You know " + target + " yourself. Write directly."
						: "The files suggest that you know " + target + ". If so, confirm it and write directly.";
			}
			String ask = "Ask " + first + " whether an introduction to " + people.get(2).name() + " would be welcome.";
			return hop.confirmed() ? ask : "Make sure that you know " + first + " well enough to ask. Then: " + ask;
		}

	}

	/** Whether the answer's paths are what was asked for, and not offered instead. */
	private static boolean leadsThere(Answer answer) {
		return answer instanceof Answer.Found || answer instanceof Answer.StoppedEarly;
	}

	private static List<Path> paths(Answer answer) {
		if (answer instanceof Answer.Found found) {
			return found.paths();
		}
		if (answer instanceof Answer.OutOfReach outOfReach) {
			return outOfReach.nearest();
		}
		if (answer instanceof Answer.TooFar tooFar) {
			return List.of(tooFar.shortest());
		}
		if (answer instanceof Answer.Filtered filtered) {
			return List.of(filtered.without());
		}
		if (answer instanceof Answer.StoppedEarly stopped) {
			return stopped.paths();
		}
		return List.of();
	}

	private static String outcome(Answer answer) {
		if (answer instanceof Answer.Found) {
			return "found";
		}
		if (answer instanceof Answer.Yourself) {
			return "yourself";
		}
		if (answer instanceof Answer.NoTiesOfYours) {
			return "no-ties-of-yours";
		}
		if (answer instanceof Answer.NoTiesOfTarget) {
			return "no-ties-of-target";
		}
		if (answer instanceof Answer.OutOfReach) {
			return "out-of-reach";
		}
		if (answer instanceof Answer.StoppedEarly) {
			return "stopped-early";
		}
		return (answer instanceof Answer.TooFar) ? "too-far" : "filtered";
	}

}
