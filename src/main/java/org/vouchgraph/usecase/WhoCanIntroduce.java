package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.AtLeastOne;
import org.vouchgraph.introduction.DisjointPaths;
import org.vouchgraph.introduction.IndependentWays;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.MostDisjointPaths;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.tie.Learned;
import org.vouchgraph.tie.TieReader;
import org.vouchgraph.tie.TieReader.Ends;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.EvidenceLine;
import org.vouchgraph.usecase.WhoAnswer.Filters;
import org.vouchgraph.usecase.WhoAnswer.Hinges;
import org.vouchgraph.usecase.WhoAnswer.Hop;
import org.vouchgraph.usecase.WhoAnswer.Origin;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.TargetAnswer;
import org.vouchgraph.usecase.WhoAnswer.TargetPerson;
import org.vouchgraph.usecase.WhoAnswer.Thing;
import org.vouchgraph.usecase.WhoAnswer.Together;

/**
 * Answers "who can introduce me to this person, or to the people of this program", with
 * the evidence behind every tie.
 */
public final class WhoCanIntroduce {

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final IntroductionSearch search;

	private final Duration patience;

	/** The seed makes an estimate the same for the same paths. */
	private final AtLeastOne atLeastOne = new AtLeastOne(1);

	private final Map<String, Standing> standing = new ConcurrentHashMap<>();

	/**
	 * With a limit on time.
	 * @param patience how long a question may take before it is answered with what was
	 * found
	 */
	public WhoCanIntroduce(CurrentNetwork network, Records records, Sources sources, IntroductionSearch search,
			Duration patience) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.search = search;
		this.patience = patience;
	}

	/**
	 * The answer.
	 * @throws UnknownThing if the workspace cannot see the target, or whoever a condition
	 * names
	 */
	public WhoAnswer ask(WhoQuestion question) {
		return ask(question, true);
	}

	/** The same, where private notes may be left out of the evidence. */
	WhoAnswer ask(WhoQuestion question, boolean notes) {
		Patience limit = Patience.of(this.patience);
		View view = this.network.of(question.workspace());
		Network people = view.network();
		Records remembered = new RememberedRecords(this.records);
		Asking asking = new Asking(view, remembered);
		Conditions conditions = question.conditions();
		Standing standing = this.standing.compute(question.workspace(),
				(workspace, before) -> (before != null && before.isOf(view)) ? before : standing(view, asking));
		long applicant = (question.from() == null) ? standing.applicant : asking.person(question.from());
		Map<Long, String> targets = asking.targets(question.target());
		List<Long> without = conditions.without().stream().map(asking::person).toList();
		Question asked = asking.question(applicant, conditions, question.paths(), question.perIntroducer());
		Map<Long, Answer> answers = new LinkedHashMap<>();
		for (long each : targets.keySet()) {
			answers.put(each, this.search.find(people, asked.withTarget(people.indexOf(each)), limit));
		}
		// A picture of the ways to a whole faculty would show none of them.
		Set<Long> drawn = new LinkedHashSet<>(targets.keySet());
		if (targets.containsValue(Asking.DIRECTOR)) {
			drawn.removeIf((each) -> !Asking.DIRECTOR.equals(targets.get(each)));
		}
		IndependentWays ways = new IndependentWays(this.search);
		Map<Long, DisjointPaths> most = new HashMap<>();
		for (long each : drawn) {
			if (asked.filters().leastChance() == 0 && asked.filters().through() == null
					&& answers.get(each) instanceof Answer.Found) {
				most.put(each,
						new MostDisjointPaths().find(people, asked.applicant(), people.indexOf(each), asked.filters()));
			}
		}
		List<Long> others = new ArrayList<>(without);
		most.values().forEach((paths) -> paths.cut().forEach((person) -> others.add(people.key(person))));
		Telling telling = new Telling(view, remembered, standing, applicant, answers, drawn, others, notes);
		List<TargetAnswer> told = new ArrayList<>();
		targets.forEach((each, role) -> {
			Together together = null;
			if (drawn.contains(each) && answers.get(each) instanceof Answer.Found found && found.paths().size() > 1) {
				// Ways that share nobody have no introducer twice, whatever was asked.
				together = WhoWords.together(
						ways.find(people,
								asked.withTarget(people.indexOf(each))
									.withMaxTies(found.ties())
									.withPerIntroducer(Question.ANY_NUMBER),
								limit),
						found.paths().size(), this.atLeastOne.of(people, found.paths()));
			}
			Hinges hinges = most.containsKey(each)
					? WhoWords.hinges(most.get(each),
							most.get(each).cut().stream().map((person) -> telling.line(people.key(person))).toList())
					: null;
			told.add(telling.answer(each, role, asked, answers.get(each), together, hinges));
		});
		String message = targets.isEmpty() ? Asking.NOBODY_AT_PROGRAM : null;
		return new WhoAnswer(view.workspace(), view.date(), telling.line(applicant),
				asking.thing(question.target(), telling::line),
				new Filters(question.paths(), conditions.ties(), conditions.confirmed(), conditions.warm(),
						conditions.remote(), conditions.least(),
						(question.perIntroducer() == WhoQuestion.ANY_NUMBER) ? null : question.perIntroducer(),
						without.stream().map(telling::line).toList(),
						(conditions.through() == null) ? null : asking.thing(conditions.through())),
				message, told, telling.picture());
	}

	private Standing standing(View view, Asking asking) {
		Map<Long, String> names = new HashMap<>();
		this.sources.list(view.workspace().code()).forEach((source) -> names.put(source.id(), source.title()));
		return Standing.of(view, asking.asker(null), names);
	}

	/**
	 * What questions to one version of a network need again and again: of whoever was on
	 * a path, most are on another at the next question.
	 *
	 * @param described lines of people on paths
	 * @param names of people who are but drawn
	 */
	private record Standing(long version, LocalDate date, long applicant, Map<Long, String> sourceNames,
			Map<Long, PersonLine> described, Map<Long, PersonLine> names, Map<Ends, Tie> ties) {

		/** A tie with its evidence takes about a thousand bytes. */
		private static final int MOST = 20_000;

		static Standing of(View view, long applicant, Map<Long, String> sourceNames) {
			return new Standing(view.network().version(), view.date(), applicant, sourceNames,
					new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
		}

		boolean isOf(View view) {
			return this.version == view.network().version() && this.date.equals(view.date());
		}

		static <K, V> void remember(Map<K, V> memory, Map<K, V> more) {
			if (memory.size() < MOST) {
				memory.putAll(more);
			}
		}

	}

	/** Puts answers into words; holds what it looked up for one question. */
	private static final class Telling {

		private final View view;

		private final Standing standing;

		private final long applicant;

		private final Map<Long, PersonLine> lines;

		private final Map<Ends, Tie> hops;

		private final Set<Long> drawn;

		private final List<Path> onPaths = new ArrayList<>();

		private final List<Long> around;

		/** Whether private notes are told. */
		private final boolean notes;

		Telling(View view, Records records, Standing standing, long applicant, Map<Long, Answer> answers,
				Set<Long> drawn, List<Long> others, boolean notes) {
			this.view = view;
			this.notes = notes;
			this.standing = standing;
			this.applicant = applicant;
			this.drawn = drawn;
			Set<Long> described = new LinkedHashSet<>(List.of(applicant));
			described.addAll(answers.keySet());
			described.addAll(others);
			Set<Ends> pairs = new LinkedHashSet<>();
			answers.values().stream().flatMap((answer) -> paths(answer).stream()).forEach((path) -> {
				for (int i = 0; i < path.people().length; i++) {
					described.add(key(path.people()[i]));
					if (i > 0) {
						pairs.add(new Ends(key(path.people()[i - 1]), key(path.people()[i])));
					}
				}
			});
			List<Answer> seen = drawn.stream().map(answers::get).toList();
			seen.stream().filter(WhoCanIntroduce::leadsThere).forEach((answer) -> this.onPaths.addAll(paths(answer)));
			if (this.onPaths.isEmpty()) {
				seen.forEach((answer) -> this.onPaths.addAll(paths(answer)));
			}
			this.around = PathPicture.around(view.network(), applicant, drawn);
			this.lines = new HashMap<>();
			this.hops = new HashMap<>();
			this.around.forEach((key) -> put(this.lines, key, standing.names.get(key)));
			described.forEach((key) -> put(this.lines, key, standing.described.get(key)));
			pairs.forEach((ends) -> put(this.hops, ends, standing.ties.get(ends)));
			described.removeAll(standing.described.keySet());
			pairs.removeAll(this.hops.keySet());
			Set<Long> named = new LinkedHashSet<>(this.around);
			named.removeAll(this.lines.keySet());
			named.addAll(described);
			if (!named.isEmpty() || !pairs.isEmpty()) {
				read(records, described, named, pairs);
			}
		}

		/** Reads what is not remembered. */
		private void read(Records records, Set<Long> described, Set<Long> named, Set<Ends> pairs) {
			Set<Long> met = new LinkedHashSet<>(described);
			pairs.forEach((ends) -> met.addAll(List.of(ends.from(), ends.to())));
			Records.Glance glance = records.glance(this.view.visible(), this.view.records(named),
					this.view.records(met));
			Map<Long, PersonLine> read = People.described(this.view, named, glance);
			this.lines.putAll(read);
			Map<Long, PersonLine> onPaths = new HashMap<>(read);
			onPaths.keySet().retainAll(described);
			Standing.remember(this.standing.described, onPaths);
			Standing.remember(this.standing.names, read);
			Map<Ends, Tie> ties = new TieReader(records, this.view.model()).list(this.view.visible(), this.view.same(),
					pairs, glance);
			this.hops.putAll(ties);
			Standing.remember(this.standing.ties, ties);
		}

		private static <K, V> void put(Map<K, V> to, K key, @Nullable V value) {
			if (value != null) {
				to.put(key, value);
			}
		}

		private long key(int index) {
			return this.view.network().key(index);
		}

		PersonLine line(long key) {
			PersonLine line = this.lines.get(key);
			return (line != null) ? line : PersonLine.unnamed(key);
		}

		WhoAnswer.Picture picture() {
			return PathPicture.draw(this.view.network(), this.applicant, this.drawn, this.onPaths, this.around,
					(key) -> line(key).name());
		}

		TargetAnswer answer(long target, String role, Question asked, Answer answer, @Nullable Together together,
				@Nullable Hinges hinges) {
			PersonLine line = line(target);
			boolean found = leadsThere(answer);
			List<PathCard> cards = new ArrayList<>();
			for (Path path : paths(answer)) {
				PathCard card = card(path, target);
				cards.add((!found || cards.isEmpty()) ? card : card.withBelow(PathComparison.of(cards.get(0), card)));
			}
			int searched = (answer instanceof Answer.Found enough) ? enough.ties() : asked.widenTo();
			// At a program the role says it all.
			String detail = role.isEmpty() ? line.detail() : null;
			return new TargetAnswer(new TargetPerson(target, line.name(), detail, role.isEmpty() ? null : role),
					outcome(answer), WhoWords.message(answer, line.name(), asked, cards),
					WhoWords.nextStep(answer, line.name(), cards), WhoWords.widened(answer, asked.maxTies(), cards),
					together, hinges, searched, found ? cards : List.of(), found ? List.of() : cards);
		}

		private PathCard card(Path path, long target) {
			List<PersonLine> people = Arrays.stream(path.people()).mapToObj((index) -> line(key(index))).toList();
			List<Hop> hops = new ArrayList<>();
			for (int i = 1; i < path.people().length; i++) {
				hops.add(hop(path.people()[i - 1], path.people()[i]));
			}
			boolean warm = hops.stream().noneMatch(Hop::onlineOnly);
			int outcomes = hops.stream().mapToInt(Hop::outcomes).sum();
			return new PathCard(path.chance(), Words.percent(path.chance()), Words.chance(path.chance()), warm,
					hops.stream().allMatch(Hop::confirmed), outcomes == 0, outcomes, people,
					pathStep(people, hops, line(target).name()), hops, null);
		}

		private Hop hop(int from, int to) {
			Tie tie = this.hops.get(new Ends(key(from), key(to)));
			if (tie == null) {
				throw new IllegalStateException("no evidence for the tie " + key(from) + " to " + key(to));
			}
			return WhoCanIntroduce.hop(this.view, tie, this.notes ? tie.evidence() : Words.withoutNotes(tie.evidence()),
					this.standing.sourceNames());
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

	/** A tie in plain words, with the chance that the network has. */
	static Hop hop(View view, Tie tie, Map<Long, String> sourceNames) {
		return hop(view, tie, tie.evidence(), sourceNames);
	}

	/** The same, with the evidence that is to be shown. */
	static Hop hop(View view, Tie tie, List<Evidence> shown, Map<Long, String> sourceNames) {
		Network network = view.network();
		int arc = network.arc(network.indexOf(tie.from()), network.indexOf(tie.to()));
		double chance = network.chance(arc);
		List<EvidenceLine> lines = shown.stream()
			.map((piece) -> new EvidenceLine(piece.kind().code(), Words.evidence(piece), piece.kind().confirmed(),
					piece.origins()
						.stream()
						.map((origin) -> new Origin(origin.source(),
								sourceNames.getOrDefault(origin.source(), "source " + origin.source()), origin.at()))
						.toList()))
			.toList();
		Learned.Behind behind = view.model().learned().behind(tie.from(), tie.to(), tie.evidence());
		return new Hop(tie.from(), tie.to(), chance, Words.percent(chance), Words.chance(chance),
				(network.flags(arc) & Network.CONFIRMED) != 0, (network.flags(arc) & Network.ONLINE_ONLY) != 0,
				(network.flags(arc) & Network.REMOTE) != 0, behind.own() + behind.others(), WhoWords.learned(behind),
				Words.summary(shown), lines);
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
