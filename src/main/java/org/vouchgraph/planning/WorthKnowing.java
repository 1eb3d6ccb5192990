package org.vouchgraph.planning;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Target;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * What it would be worth to an applicant to know somebody.
 * <p>
 * <b>Definition.</b> For a target T of weight w, reached now with the chance b by at most
 * h ties, let r(x) be the chance of the likeliest path from a person x to T of at most h
 * − 1 ties under the filters of the question; 1 for T herself. If the applicant had a tie
 * of the chance t to x, T would be reached with max(b, t · r(x)): a loopless path has one
 * tie of the applicant's only, its first, and what leads from x back through the
 * applicant is no likelier than what she has now. So nothing else needs to be searched,
 * whichever ties are made; they pass every filter. The worth of x is Σ w · (t · r(x) − b)
 * over the targets where that is above 0. A way less likely than a least chance counts as
 * none.
 * <p>
 * <b>Method and sources.</b> From each target back, layer by layer of ties (R. Bellman:
 * On a routing problem, 1958, doi:10.1090/qam/102435), and no further than where t · r
 * would have to be above b: rows lie in the order of cost, so each ends there.
 * <p>
 * <b>Time and space.</b> O(h · arcs within that bound) for each target, on all
 * processors; O(people) for each thread, and for what is asked for.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Without targets nobody is worth anything. A target
 * of which it is not known how it is reached counts nothing, and the answer says that it
 * stopped early, as it does out of time. A question with people to lead through, which is
 * another problem, and chances that are not in (0, 1) are an {@link InvalidRequest}.
 * <p>
 * The same question on the same network has the same answer. Safe for use by several
 * threads.
 */
public final class WorthKnowing {

	/** Targets of which what was found is kept until it is added up, in their order. */
	private static final int BLOCK = 64;

	private final Network network;

	private final Network turned;

	private final Question question;

	private final List<Reach> reaches;

	private final double leastWay;

	private final ConcurrentLinkedQueue<Scratch> scratches = new ConcurrentLinkedQueue<>();

	private volatile boolean stoppedEarly;

	/**
	 * For these targets.
	 * @param question as it was asked for the reaches
	 * @param reaches as {@link org.vouchgraph.coverage.TargetCoverage} found them in this
	 * network
	 * @param leastWay a way less likely is none; in (0, 1)
	 */
	public WorthKnowing(Network network, Question question, List<Reach> reaches, double leastWay) {
		if (question.filters().through() != null) {
			throw new InvalidRequest("what a tie is worth cannot be asked for ways through certain people only");
		}
		requireChance("least way", leastWay);
		this.network = network;
		this.turned = network.reversed();
		this.question = question;
		this.reaches = List.copyOf(reaches);
		this.leastWay = leastWay;
		this.stoppedEarly = reaches.stream().anyMatch(WorthKnowing::isUnknown);
	}

	/**
	 * How the targets are reached, as far as plans need it: the likeliest paths, without
	 * how many ways there are apart.
	 */
	public static List<Reach> reaches(IntroductionSearch search, Network network, Question question,
			List<Target> targets, Patience patience) {
		return targets.stream().map((target) -> {
			Answer answer = search.find(network, question.withTarget(target.person()), patience);
			List<Path> paths = (answer instanceof Answer.Found found) ? found.paths()
					: (answer instanceof Answer.StoppedEarly stopped) ? stopped.paths() : List.of();
			return new Reach(target, paths, answer, 0, 0, answer instanceof Answer.StoppedEarly);
		}).toList();
	}

	static void requireChance(String what, double chance) {
		if (!(chance > 0 && chance < 1)) {
			throw new InvalidRequest(what + " " + chance + " is not in (0..1)");
		}
	}

	List<Reach> reaches() {
		return this.reaches;
	}

	Network network() {
		return this.network;
	}

	double leastWay() {
		return this.leastWay;
	}

	/** Whether something was not found out for want of time. */
	public boolean stoppedEarly() {
		return this.stoppedEarly;
	}

	/**
	 * What each person is worth, by index, if the applicant had a tie of this chance.
	 */
	public double[] worth(double tie, Patience patience) {
		requireChance("tie", tie);
		double[] worth = new double[this.network.size()];
		inBlocks(tie, null, patience, (target, found) -> {
			Reach reach = this.reaches.get(target);
			double now = now(reach);
			for (int i = 0; i < found.people.length; i++) {
				worth[found.people[i]] += reach.target().weight() * Math.max(0, tie * Math.exp(-found.costs[i]) - now);
			}
		});
		return worth;
	}

	/**
	 * How likely the rest of a way is from each of some people on.
	 * @param people distinct
	 * @param tie the highest chance of a tie to any of them
	 */
	Rests rests(int[] people, double tie, Patience patience) {
		requireChance("tie", tie);
		int[] place = new int[this.network.size()];
		Arrays.fill(place, -1);
		for (int i = 0; i < people.length; i++) {
			place[people[i]] = i;
		}
		Rests rests = new Rests(people.length);
		inBlocks(tie, place, patience, (target, found) -> {
			for (int i = 0; i < found.people.length; i++) {
				rests.add(place[found.people[i]], target, Math.exp(-found.costs[i]));
			}
		});
		return rests;
	}

	/** What is reached with less than the least way is not reached. */
	double now(Reach reach) {
		return (reach.best() < this.leastWay) ? 0 : reach.best();
	}

	private interface Sink {

		void take(int target, Found found);

	}

	/** Sums of fractions depend on their order, so it is that of the targets. */
	private void inBlocks(double tie, int @Nullable [] wanted, Patience patience, Sink sink) {
		for (int from = 0; from < this.reaches.size(); from += BLOCK) {
			int first = from;
			int count = Math.min(BLOCK, this.reaches.size() - from);
			Found[] found = new Found[count];
			IntStream.range(0, count)
				.parallel()
				.forEach((i) -> found[i] = search(this.reaches.get(first + i), tie, wanted, patience));
			for (int i = 0; i < count; i++) {
				sink.take(first + i, found[i]);
			}
		}
	}

	private static boolean isUnknown(Reach reach) {
		return reach.answer() instanceof Answer.StoppedEarly;
	}

	private Found search(Reach reach, double tie, int @Nullable [] wanted, Patience patience) {
		if (patience.isOver()) {
			this.stoppedEarly = true;
			return Found.NOBODY;
		}
		if (isUnknown(reach) || reach.target().person() == this.question.applicant()) {
			return Found.NOBODY;
		}
		int ties = (reach.answer() instanceof Answer.Found found) ? found.ties() : this.question.maxTies();
		double bound = Math.log(tie) - Math.log(Math.max(now(reach), this.leastWay));
		Scratch scratch = this.scratches.poll();
		if (scratch == null) {
			scratch = new Scratch(this.network.size());
		}
		try {
			return scratch.search(reach.target().person(), ties - 1, bound, wanted);
		}
		finally {
			this.scratches.add(scratch);
		}
	}

	/** Some people and the costs of the likeliest rests from them. */
	private record Found(int[] people, double[] costs) {

		private static final Found NOBODY = new Found(new int[0], new double[0]);

	}

	/** For each of some people the targets to which she leads, and how likely. */
	static final class Rests {

		private final int[][] targets;

		private final double[][] chances;

		private final int[] counts;

		Rests(int people) {
			this.targets = new int[people][0];
			this.chances = new double[people][0];
			this.counts = new int[people];
		}

		private void add(int person, int target, double chance) {
			int count = this.counts[person]++;
			if (count == this.targets[person].length) {
				int length = Math.max(4, 2 * count);
				this.targets[person] = Arrays.copyOf(this.targets[person], length);
				this.chances[person] = Arrays.copyOf(this.chances[person], length);
			}
			this.targets[person][count] = target;
			this.chances[person][count] = chance;
		}

		int count(int person) {
			return this.counts[person];
		}

		/** The number of the target among the reaches. */
		int target(int person, int i) {
			return this.targets[person][i];
		}

		double chance(int person, int i) {
			return this.chances[person][i];
		}

	}

	/** The labels of one search, cleared after it. */
	private final class Scratch {

		private final double[] costs;

		/** Whose label changed in the layer so marked. */
		private final int[] layers;

		private int[] touched = new int[64];

		private int[] people = new int[64];

		private double[] labels = new double[64];

		private int[] next = new int[64];

		Scratch(int size) {
			this.costs = new double[size];
			Arrays.fill(this.costs, Double.POSITIVE_INFINITY);
			this.layers = new int[size];
		}

		/**
		 * Everybody from whom a path leads there.
		 * @param ties of a rest, at most
		 * @param bound a rest of this cost or more is of no use
		 */
		Found search(int target, int ties, double bound, int @Nullable [] wanted) {
			Filters filters = WorthKnowing.this.question.filters();
			Network turned = WorthKnowing.this.turned;
			int count = 0;
			int frontier = 0;
			if (bound > 0) {
				this.costs[target] = 0;
				this.touched[count++] = target;
				this.people[frontier++] = target;
			}
			for (int layer = 1; layer <= ties && frontier > 0; layer++) {
				// A label that falls within this layer is of a path of one tie more.
				this.labels = roomy(this.labels, frontier);
				for (int i = 0; i < frontier; i++) {
					this.labels[i] = this.costs[this.people[i]];
				}
				int found = 0;
				for (int i = 0; i < frontier; i++) {
					double cost = this.labels[i];
					int end = turned.endArc(this.people[i]);
					for (int arc = turned.firstArc(this.people[i]); arc < end; arc++) {
						double then = cost + turned.cost(arc);
						if (then >= bound) {
							break;
						}
						int person = turned.head(arc);
						if (then < this.costs[person] && person != WorthKnowing.this.question.applicant()
								&& filters.allow(turned.flags(arc)) && !filters.leftOut().contains(person)) {
							if (this.costs[person] == Double.POSITIVE_INFINITY) {
								this.touched = roomy(this.touched, count);
								this.touched[count++] = person;
							}
							this.costs[person] = then;
							if (this.layers[person] != layer) {
								this.layers[person] = layer;
								this.next = roomy(this.next, found);
								this.next[found++] = person;
							}
						}
					}
				}
				int[] done = this.people;
				this.people = this.next;
				this.next = done;
				frontier = found;
			}
			return gather(count, wanted);
		}

		private Found gather(int count, int @Nullable [] wanted) {
			int kept = 0;
			int[] who = new int[count];
			double[] costs = new double[count];
			for (int i = 0; i < count; i++) {
				int person = this.touched[i];
				if (wanted == null || wanted[person] >= 0) {
					who[kept] = person;
					costs[kept++] = this.costs[person];
				}
				this.costs[person] = Double.POSITIVE_INFINITY;
				this.layers[person] = 0;
			}
			return new Found(Arrays.copyOf(who, kept), Arrays.copyOf(costs, kept));
		}

		private static int[] roomy(int[] some, int count) {
			return (count < some.length) ? some : Arrays.copyOf(some, 2 * count + 1);
		}

		private static double[] roomy(double[] some, int count) {
			return (count < some.length) ? some : Arrays.copyOf(some, 2 * count + 1);
		}

	}

}
