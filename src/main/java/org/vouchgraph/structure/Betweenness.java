package org.vouchgraph.structure;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * Betweenness: on how many likeliest paths between others a person is, from a sample of
 * the people from whom they start.
 * <p>
 * <b>Definition.</b> B(v) = Σ σ(s,t,v) / σ(s,t) over ordered pairs of people s ≠ t other
 * than v, where σ(s,t) is the number of paths from s to t of the least cost, the sum of
 * −ln chance, and σ(s,t,v) that of those through v: a path that is as likely in both
 * directions counts in both. With n people and k sources drawn at random, with
 * replacement, B(v) is estimated by n/k times the sum over the sources of their terms;
 * with all sources it is exact.
 * <p>
 * <b>Error.</b> With the chance 1 − δ, every person's estimate is at once within ε(v) of
 * B(v): {@link #error(int)}. The term of a source is in [0, n − 2]; ε(v) is the smaller
 * of Hoeffding's bound, n(n − 2) √(ln(2m/δ′) / 2k), the same for all, and the empirical
 * Bernstein bound with the sample variance V(v) of the terms, n (√(2 V ln(4m/δ′) / k) + 7
 * (n − 2) ln(4m/δ′) / 3(k − 1)), each with δ′ = δ/2, for the m people who have ties both
 * to them and from them (for others both B and estimate are 0). Both are worst cases:
 * with few sources they are larger than the scores, and the order of the highest scores
 * is good long before.
 * <p>
 * <b>Sources.</b> U. Brandes: A faster algorithm for betweenness centrality, 2001,
 * doi:10.1080/0022250X.2001.9990249; U. Brandes, C. Pich: Centrality estimation in large
 * networks, 2007, doi:10.1142/S0218127407018403; W. Hoeffding: Probability inequalities
 * for sums of bounded random variables, 1963, doi:10.1080/01621459.1963.10500830; A.
 * Maurer, M. Pontil: Empirical Bernstein bounds and sample variance penalization, 2009,
 * doi:10.48550/arXiv.0907.3740; the queue: R. Dial: Algorithm 360: shortest-path forest
 * with topological ordering, 1969, doi:10.1145/363269.363610.
 * <p>
 * <b>Time and space.</b> O(arcs + people · log of those at about the same distance) for
 * each source, when made; about 100 bytes a person, 130 with two threads. Sources are
 * shared out to two halves, each added up in its order, so that the sums are the same to
 * the last bit with one thread and with two.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Nobody has no scores; who is on no path between
 * others has 0, as everybody has in a network of fewer than three. A person out of range
 * is an {@link InvalidRequest}. More paths than a double can count are an
 * {@link ArithmeticException}, as with JGraphT.
 * <p>
 * As JGraphT's {@code BetweennessCentrality} on a
 * {@link org.vouchgraph.network.NetworkGraph}, not normalized. Immutable; safe for use by
 * several threads.
 */
public final class Betweenness implements VertexScoringAlgorithm<Integer, Double> {

	private static final int HALVES = 2;

	private final double[] scores;

	private final int sources;

	private final boolean exact;

	private final double[] errors;

	/**
	 * What is asked for.
	 *
	 * @param sources how many, at least 1; at least as many as people for exact scores
	 * @param seed the same seed draws the same sources
	 * @param delta the chance that some error is larger than said, in (0, 1)
	 * @param threads 1 or 2
	 */
	public record Options(int sources, long seed, double delta, int threads) {
		public Options {
			if (sources < 1) {
				throw new InvalidRequest("sources " + sources + " is not in [1.." + Integer.MAX_VALUE + "]");
			}
			if (!(delta > 0 && delta < 1)) {
				throw new InvalidRequest("delta " + delta + " is not in (0..1)");
			}
			if (threads < 1 || threads > HALVES) {
				throw new InvalidRequest("threads " + threads + " is not in [1.." + HALVES + "]");
			}
		}

		/** Every source, on one thread. */
		public static Options all() {
			return new Options(Integer.MAX_VALUE, 0, 0.05, 1);
		}

		/** So many sources, on one thread; errors hold with 95 %. */
		public static Options sampled(int sources, long seed) {
			return new Options(sources, seed, 0.05, 1);
		}
	}

	public Betweenness(Network network, Options options) {
		int people = network.size();
		this.exact = options.sources >= people;
		this.sources = Math.min(options.sources, people);
		int[] drawn = this.exact ? IntStream.range(0, people).toArray()
				: new SplittableRandom(options.seed).ints(this.sources, 0, people).toArray();
		int middle = this.sources / HALVES;
		double width = BucketQueue.width(network);
		Half[] halves = { new Half(network, width, Arrays.copyOf(drawn, middle)),
				new Half(network, width, Arrays.copyOfRange(drawn, middle, this.sources)) };
		if (options.threads == 1) {
			halves[0].run();
			halves[1].run();
		}
		else {
			// A thread of its own, as a pool may have none to spare.
			CompletableFuture<Void> first = CompletableFuture.runAsync(halves[0],
					(task) -> new Thread(task, "betweenness").start());
			halves[1].run();
			join(first);
		}
		double scale = this.exact ? 1 : (double) people / this.sources;
		this.scores = new double[people];
		for (int person = 0; person < people; person++) {
			this.scores[person] = scale * (halves[0].sums[person] + halves[1].sums[person]);
		}
		this.errors = this.exact ? new double[people] : errors(network, halves, options.delta / 2);
	}

	private static void join(CompletableFuture<Void> half) {
		try {
			half.join();
		}
		catch (CompletionException failed) {
			throw (failed.getCause() instanceof RuntimeException cause) ? cause : failed;
		}
	}

	private double[] errors(Network network, Half[] halves, double delta) {
		int people = network.size();
		boolean[] between = between(network);
		int count = 0;
		for (boolean is : between) {
			count += is ? 1 : 0;
		}
		double hoeffding = people * (people - 2.0) * Math.sqrt(Math.log(2 * count / delta) / (2.0 * this.sources));
		double logarithm = Math.log(4 * count / delta);
		double[] errors = new double[people];
		for (int person = 0; person < people; person++) {
			if (between[person]) {
				double sum = halves[0].sums[person] + halves[1].sums[person];
				double squares = halves[0].squares[person] + halves[1].squares[person];
				errors[person] = Math.min(hoeffding, bernstein(people, sum, squares, logarithm));
			}
		}
		return errors;
	}

	private double bernstein(int people, double sum, double squares, double logarithm) {
		if (this.sources < 2) {
			return Double.POSITIVE_INFINITY;
		}
		double variance = Math.max(0, squares - sum * sum / this.sources) / (this.sources - 1);
		return people * (Math.sqrt(2 * variance * logarithm / this.sources)
				+ 7 * (people - 2.0) * logarithm / (3.0 * (this.sources - 1)));
	}

	/** Who has ties both to her and from her. */
	private static boolean[] between(Network network) {
		boolean[] between = new boolean[network.size()];
		for (int person = 0; person < network.size(); person++) {
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				between[network.head(arc)] = network.degree(network.head(arc)) > 0;
			}
		}
		return between;
	}

	/** The score of a person. */
	public double score(int person) {
		return this.scores[known(person)];
	}

	/**
	 * How far the score of a person may be off, with the chance 1 − δ for all at once; 0
	 * where all sources were taken.
	 */
	public double error(int person) {
		return this.errors[known(person)];
	}

	/** The largest of the errors. */
	public double largestError() {
		return Arrays.stream(this.errors).max().orElse(0);
	}

	/** How many sources were taken. */
	public int sources() {
		return this.sources;
	}

	/** Whether every source was taken. */
	public boolean isExact() {
		return this.exact;
	}

	private int known(int person) {
		if (person < 0 || person >= this.scores.length) {
			throw new InvalidRequest("person " + person + " is not in [0.." + this.scores.length + ")");
		}
		return person;
	}

	@Override
	public Double getVertexScore(Integer person) {
		return score(person);
	}

	/** A view of the scores. */
	@Override
	public Map<Integer, Double> getScores() {
		double[] scores = this.scores;
		return new AbstractMap<>() {

			@Override
			public boolean containsKey(Object person) {
				return person instanceof Integer index && index >= 0 && index < scores.length;
			}

			@Override
			public @Nullable Double get(Object person) {
				return containsKey(person) ? scores[(Integer) person] : null;
			}

			@Override
			public Set<Entry<Integer, Double>> entrySet() {
				return new AbstractSet<>() {

					@Override
					public int size() {
						return scores.length;
					}

					@Override
					public Iterator<Entry<Integer, Double>> iterator() {
						return IntStream.range(0, scores.length)
							.mapToObj((person) -> Map.entry(person, scores[person]))
							.iterator();
					}

				};
			}

		};
	}

	/** The terms of some sources, added up one after the other. */
	private static final class Half implements Runnable {

		final double[] sums;

		final double[] squares;

		private final Network network;

		private final double width;

		private final int[] sources;

		Half(Network network, double width, int[] sources) {
			this.network = network;
			this.width = width;
			this.sources = sources;
			this.sums = new double[network.size()];
			this.squares = new double[network.size()];
		}

		@Override
		public void run() {
			Paths paths = new Paths(this.network, this.width);
			for (int source : this.sources) {
				paths.from(source);
				paths.addTo(this.sums, this.squares);
			}
		}

	}

	/** The paths of least cost from one source to everybody. */
	private static final class Paths {

		private final Network network;

		private final double[] distance;

		/** How many paths of least cost lead to a person. */
		private final double[] ways;

		/** On how many paths to others she is, each weighed by its share. */
		private final double[] dependency;

		/** Who comes before a person; -1 for nobody. */
		private final int[] before;

		/** Who else does, as a list in the two arrays after; -1 at its end. */
		private final int[] others;

		private int[] other = new int[1024];

		private int[] nextOther = new int[1024];

		private int otherCount;

		/** In the order of distance. */
		private final int[] settled;

		private int count;

		private final BucketQueue queue;

		Paths(Network network, double width) {
			int people = network.size();
			this.network = network;
			this.distance = new double[people];
			this.ways = new double[people];
			this.dependency = new double[people];
			this.before = new int[people];
			this.others = new int[people];
			this.settled = new int[people];
			this.queue = new BucketQueue(this.distance, width);
			Arrays.fill(this.distance, Double.POSITIVE_INFINITY);
		}

		void from(int source) {
			this.count = 0;
			this.otherCount = 0;
			this.distance[source] = 0;
			this.ways[source] = 1;
			this.before[source] = -1;
			this.others[source] = -1;
			this.queue.add(source);
			for (int person = this.queue.next(); person >= 0; person = this.queue.next()) {
				this.settled[this.count++] = person;
				settle(person);
			}
		}

		private void settle(int person) {
			Network rows = this.network;
			double[] distances = this.distance;
			double here = distances[person];
			this.ways[person] = (this.before[person] < 0) ? 1 : waysTo(person);
			for (int arc = rows.firstArc(person), end = rows.endArc(person); arc < end; arc++) {
				int to = rows.head(arc);
				double there = here + rows.cost(arc);
				double known = distances[to];
				if (there < known) {
					distances[to] = there;
					this.before[to] = person;
					this.others[to] = -1;
					this.queue.add(to);
				}
				else if (there == known && there > here) {
					alsoBefore(to, person);
				}
			}
		}

		private double waysTo(int person) {
			double ways = this.ways[this.before[person]];
			for (int at = this.others[person]; at >= 0; at = this.nextOther[at]) {
				ways += this.ways[this.other[at]];
			}
			if (Double.isInfinite(ways)) {
				throw new ArithmeticException("more paths lead to person " + person + " than a double can count");
			}
			return ways;
		}

		private void alsoBefore(int to, int person) {
			if (this.otherCount == this.other.length) {
				this.other = Arrays.copyOf(this.other, 2 * this.otherCount);
				this.nextOther = Arrays.copyOf(this.nextOther, 2 * this.otherCount);
			}
			this.other[this.otherCount] = person;
			this.nextOther[this.otherCount] = this.others[to];
			this.others[to] = this.otherCount++;
		}

		/** Adds the terms of the source, and forgets it. */
		void addTo(double[] sums, double[] squares) {
			for (int i = this.count - 1; i > 0; i--) {
				int person = this.settled[i];
				double each = (1 + this.dependency[person]) / this.ways[person];
				int first = this.before[person];
				this.dependency[first] += this.ways[first] * each;
				for (int at = this.others[person]; at >= 0; at = this.nextOther[at]) {
					this.dependency[this.other[at]] += this.ways[this.other[at]] * each;
				}
			}
			this.dependency[this.settled[0]] = 0;
			// Everybody, in the order in which they stand in memory.
			for (int person = 0; person < sums.length; person++) {
				double term = this.dependency[person];
				sums[person] += term;
				squares[person] += term * term;
				this.dependency[person] = 0;
				this.distance[person] = Double.POSITIVE_INFINITY;
			}
		}

	}

}
