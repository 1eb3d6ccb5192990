package org.vouchgraph.perf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Network;
import org.vouchgraph.planning.Action;
import org.vouchgraph.planning.AskCampaign;
import org.vouchgraph.planning.Attempt;
import org.vouchgraph.planning.MeetingCandidate;
import org.vouchgraph.planning.MeetingChoice;
import org.vouchgraph.planning.MeetingChooser;
import org.vouchgraph.planning.NextBestTie;
import org.vouchgraph.planning.TieOptions;
import org.vouchgraph.planning.TiePlan;
import org.vouchgraph.planning.WorthKnowing;

/**
 * The graph part of plans: applicants who each have so many targets, the thousand people
 * who are most worth knowing to be introduced to, and 400 places of 5 to 40 people who
 * know each other.
 */
final class PlanningWorld {

	static final int APPLICANTS = 20;

	private static final int INTRODUCTIONS = 1000;

	private static final int PLACES = 400;

	private static final int MEETINGS = 80;

	private static final int NEAR = 20;

	private static final double TIE = 0.4;

	private static final TieOptions OPTIONS = new TieOptions(100, 20, 0.1, 0.1);

	private final Network network;

	private final BestFirstSearch search = new BestFirstSearch();

	private final List<Target> targets = new ArrayList<>();

	private final int[][] applicants;

	/**
	 * In this network.
	 * @param network renumbered, so that who knows each other is near each other
	 */
	PlanningWorld(Network network, int targets) {
		this.network = network;
		Random random = new Random(5);
		for (int[] pair : IntroductionTimings.pairs(network, targets, 4)) {
			this.targets.add(new Target(pair[1], 1 + random.nextInt(3)));
		}
		this.applicants = IntroductionTimings.pairs(network, APPLICANTS, 6);
	}

	Question question(int number) {
		return Question.of(this.applicants[Math.floorMod(number, APPLICANTS)][0], 0).withWidenTo(6);
	}

	List<Reach> reaches(Question question) {
		return WorthKnowing.reaches(this.search, this.network, question, this.targets, Patience.ENDLESS);
	}

	WorthKnowing worthKnowing(Question question, List<Reach> reaches) {
		return new WorthKnowing(this.network, question, reaches, 0.01);
	}

	/**
	 * Introducers of each target, however unlikely, and who is asked for whom in a year.
	 */
	AskCampaign.Plan asks(Question question, FieldPack.Asks rules) {
		int[] all = this.targets.stream().mapToInt(Target::person).toArray();
		List<List<Path>> ways = this.search
			.findAll(this.network, question.withPaths(8).withPerIntroducer(1), all, Patience.ENDLESS)
			.paths();
		List<AskCampaign.Wanted> wanted = IntStream.range(0, all.length)
			.mapToObj((i) -> new AskCampaign.Wanted(all[i], this.targets.get(i).weight(), ways.get(i)))
			.toList();
		return AskCampaign.of(LocalDate.of(2026, 11, 24), rules,
				new AskCampaign.Limits(rules.perIntroducer(), 100, 4, 21), wanted, Map.of(), Map.of(), 0);
	}

	double[] worth(WorthKnowing worth) {
		return worth.worth(TIE, Patience.ENDLESS);
	}

	List<Action> actions(Question question, double[] worth) {
		Random random = new Random(7);
		List<Action> actions = new ArrayList<>();
		List<Integer> best = IntStream.range(0, worth.length)
			.filter((person) -> person != question.applicant() && worth[person] > 0)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer person) -> -worth[person])
				.thenComparing(Comparator.naturalOrder()))
			.limit(INTRODUCTIONS)
			.toList();
		for (int person : best) {
			actions.add(new Action(4, 0.05 + 0.3 * random.nextDouble(), List.of(new Attempt(person, 1, 0.25))));
		}
		for (int i = 0; i < PLACES && !best.isEmpty(); i++) {
			int size = 5 + random.nextInt(36);
			int middle = best.get(random.nextInt(best.size()));
			int from = Math.max(0, Math.min(this.network.size() - size, middle - random.nextInt(size)));
			List<Attempt> attempts = IntStream.range(from, from + size)
				.filter((person) -> person != question.applicant())
				.mapToObj((person) -> new Attempt(person, 0.6, TIE))
				.toList();
			actions.add(new Action(30 + random.nextInt(200), 0.3, attempts));
		}
		return actions;
	}

	TiePlan plan(WorthKnowing worth, List<Action> actions) {
		return new NextBestTie().plan(worth, actions, OPTIONS, Patience.ENDLESS);
	}

	/** Meetings that bring twenty targets near each, at most three of them, for 5000. */
	MeetingChoice meetings() {
		Random random = new Random(9);
		List<MeetingCandidate> meetings = new ArrayList<>();
		for (int i = 0; i < MEETINGS; i++) {
			Map<Integer, Double> near = new TreeMap<>();
			for (int j = 0; j < NEAR; j++) {
				near.put(random.nextInt(this.targets.size()), 0.05 + 0.5 * random.nextDouble());
			}
			meetings.add(new MeetingCandidate(100 + random.nextInt(3000), near));
		}
		double[] weights = this.targets.stream().mapToDouble(Target::weight).toArray();
		return new MeetingChooser().choose(meetings, weights, 3, 5000, Patience.ENDLESS);
	}

}
