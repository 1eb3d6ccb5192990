package org.vouchgraph.perf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.vouchgraph.coverage.Concentration;
import org.vouchgraph.coverage.EvidenceGaps;
import org.vouchgraph.coverage.Gaps;
import org.vouchgraph.coverage.Group;
import org.vouchgraph.coverage.LossTest;
import org.vouchgraph.coverage.Losses;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Shares;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.coverage.TargetCoverage;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;
import org.vouchgraph.structure.StructuralHoles;

/**
 * The graph part of reports of weak spots: applicants who each have so many targets, and
 * groups of 5 to 400 people who know each other, as an institution's do.
 */
final class WeakSpotsWorld {

	static final int APPLICANTS = 20;

	private static final int GROUPS = 60;

	private static final int SMALLEST = 5;

	private static final int LARGEST = 400;

	private static final int GAPS = 10;

	private final Network network;

	private final TargetCoverage coverage;

	private final LossTest lossTest;

	private final EvidenceGaps evidenceGaps;

	private final int[] applicants;

	private final List<Target> targets = new ArrayList<>();

	/**
	 * In this network.
	 * @param network renumbered, so that who knows each other is near each other
	 */
	WeakSpotsWorld(Network network, int targets, int threads, IntroductionSearch search) {
		this.network = network;
		this.coverage = new TargetCoverage(search, threads);
		this.lossTest = new LossTest(search, threads);
		this.evidenceGaps = new EvidenceGaps(search, threads);
		int[][] pairs = IntroductionTimings.pairs(network, targets, 4);
		Random random = new Random(5);
		for (int[] pair : pairs) {
			this.targets.add(new Target(pair[1], 1 + random.nextInt(3)));
		}
		this.applicants = new int[APPLICANTS];
		int[][] others = IntroductionTimings.pairs(network, APPLICANTS, 6);
		for (int i = 0; i < APPLICANTS; i++) {
			this.applicants[i] = others[i][0];
		}
	}

	Question question(int number) {
		return Question.of(this.applicants[Math.floorMod(number, APPLICANTS)], 0).withWidenTo(6);
	}

	List<Reach> coverage(Question question) {
		return this.coverage.of(this.network, question, this.targets, Patience.ENDLESS);
	}

	Losses people(Question question, List<Reach> reaches) {
		return this.lossTest.people(this.network, question, reaches, Patience.ENDLESS);
	}

	/** Half of them around those who are on the best paths. */
	List<Group> groups(List<Reach> reaches) {
		Random random = new Random(7);
		List<Group> groups = new ArrayList<>();
		for (int i = 0; i < GROUPS; i++) {
			int size = (int) (SMALLEST * Math.pow((double) LARGEST / SMALLEST, i / (GROUPS - 1.0)));
			Reach reach = reaches.get(random.nextInt(reaches.size()));
			int middle = (i % 2 == 0 || reach.paths().isEmpty()) ? reach.target().person()
					: reach.paths().get(0).people()[1];
			int from = Math.max(0, Math.min(this.network.size() - size, middle - random.nextInt(size)));
			Set<Integer> people = new HashSet<>();
			for (int person = from; person < from + size; person++) {
				people.add(person);
			}
			groups.add(new Group(i, people));
		}
		return groups;
	}

	Losses groups(Question question, List<Reach> reaches) {
		return this.lossTest.groups(this.network, question, reaches, groups(reaches), Patience.ENDLESS);
	}

	Gaps gaps(Question question, List<Reach> reaches) {
		return this.evidenceGaps.of(this.network, question, reaches, (chance) -> 1 - 0.4 * (1 - chance), GAPS,
				Patience.ENDLESS);
	}

	/** By whom the weight of what is reached begins. */
	Shares<Integer> concentration(List<Reach> reaches) {
		Map<Integer, Double> weights = new TreeMap<>();
		for (Reach reach : reaches) {
			if (!reach.paths().isEmpty()) {
				weights.merge(reach.paths().get(0).people()[1], reach.target().weight() * reach.best(), Double::sum);
			}
		}
		return Concentration.of(weights);
	}

	double[] holes(Question question) {
		StructuralHoles<Integer, Integer> holes = new StructuralHoles<>(new NetworkGraph(this.network),
				this.network::chance);
		return new double[] { holes.constraint(question.applicant()), holes.effectiveSize(question.applicant()) };
	}

}
