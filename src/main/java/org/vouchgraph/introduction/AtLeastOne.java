package org.vouchgraph.introduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * The chance that at least one of several paths works, where they may share ties.
 * <p>
 * <b>Definition.</b> Each tie works with its chance, independently of the others, and
 * works or fails for all the paths that it is on; a path works if all its ties do. (A tie
 * is an arc: the way back between the same two people is another one.) Sought is the
 * chance that some path works. For paths that share no tie it is 1 − Π(1 − chance(P)).
 * Else it is computed by factoring: of a tie with the chance p that is on the most paths,
 * it is p times the chance where it works plus 1 − p times that where it fails; groups of
 * paths that share no tie with others are taken apart at each step. If this takes more
 * steps than allowed, it is estimated as the share of random states of the ties in which
 * some path works, with Wilson's interval.
 * <p>
 * <b>Sources.</b> A. Satyanarayana, M. K. Chang: Network reliability and the factoring
 * theorem, 1983, doi:10.1002/net.3230130107; that no way is fast for all sets: L. G.
 * Valiant: The complexity of enumeration and reliability problems, 1979,
 * doi:10.1137/0208032; E. B. Wilson: Probable inference, the law of succession, and
 * statistical inference, 1927, doi:10.1080/01621459.1927.10502953.
 * <p>
 * <b>Time and space.</b> With s shared ties at most 2^s steps of O(s · paths): always
 * exact up to 14 shared ties by default, and mostly far beyond. An estimate takes O(ties)
 * for each sample.
 * <p>
 * <b>No path.</b> The chance 0, exactly. A path of fewer than two people, or with two
 * people in a row who have no tie, is an {@link InvalidRequest}.
 * <p>
 * The same paths have the same answer, estimates included. Safe for use by several
 * threads.
 */
public final class AtLeastOne {

	/** How many ties are tried both ways before the chance is estimated. */
	public static final int DEFAULT_STEPS = 1 << 14;

	/** How many states an estimate looks at. */
	public static final int DEFAULT_SAMPLES = 100_000;

	// Of the normal distribution, 95 % are within so many standard deviations.
	private static final double NORMAL_95 = 1.959963984540054;

	private final int steps;

	private final int samples;

	private final long seed;

	/** With the defaults. */
	public AtLeastOne(long seed) {
		this(DEFAULT_STEPS, DEFAULT_SAMPLES, seed);
	}

	/**
	 * With other limits.
	 * @param steps at least 0: at 0, whatever shares ties is estimated
	 * @param samples at least 1
	 */
	public AtLeastOne(int steps, int samples, long seed) {
		if (steps < 0) {
			throw new InvalidRequest("steps " + steps + " is not in [0.." + Integer.MAX_VALUE + "]");
		}
		if (samples < 1) {
			throw new InvalidRequest("samples " + samples + " is not in [1.." + Integer.MAX_VALUE + "]");
		}
		this.steps = steps;
		this.samples = samples;
		this.seed = seed;
	}

	/** A chance in [0, 1], and what it is worth. */
	public sealed interface Chance {

		double chance();

		/** To the last digits of a double. */
		record Exact(double chance) implements Chance {
		}

		/**
		 * The share of random states.
		 *
		 * @param low the chance is in [low, high] for 95 of 100 seeds
		 * @param samples how many states were looked at
		 */
		record Estimated(double chance, double low, double high, int samples) implements Chance {
		}

	}

	/** The chance that at least one works; of the paths only the people matter. */
	public Chance of(Network network, List<Path> paths) {
		Map<Integer, Integer> uses = new HashMap<>();
		List<Set<Integer>> arcs = new ArrayList<>();
		for (Path path : paths) {
			Set<Integer> ties = arcs(network, path);
			ties.forEach((arc) -> uses.merge(arc, 1, Integer::sum));
			arcs.add(ties);
		}
		Map<Integer, Integer> shared = new HashMap<>();
		List<Part> parts = new ArrayList<>();
		for (Set<Integer> ties : arcs) {
			double own = 1;
			BitSet bits = new BitSet();
			for (int arc : ties) {
				if (uses.get(arc) == 1) {
					own *= network.chance(arc);
				}
				else {
					bits.set(shared.computeIfAbsent(arc, (key) -> shared.size()));
				}
			}
			parts.add(new Part(own, bits));
		}
		double[] chances = new double[shared.size()];
		shared.forEach((arc, bit) -> chances[bit] = network.chance(arc));
		Factoring factoring = new Factoring(chances, this.steps);
		double exact = factoring.any(parts);
		return factoring.isWithinSteps() ? new Chance.Exact(exact) : estimate(parts, chances);
	}

	private static Set<Integer> arcs(Network network, Path path) {
		int[] people = path.people();
		if (people.length < 2) {
			throw new InvalidRequest("a path has " + people.length + " people: it needs two or more");
		}
		Set<Integer> arcs = new HashSet<>();
		for (int i = 0; i < people.length; i++) {
			if (people[i] < 0 || people[i] >= network.size()) {
				throw new InvalidRequest("on a path: person " + people[i] + " is not in [0.." + network.size() + ")");
			}
			int arc = (i == 0) ? -1 : network.arc(people[i - 1], people[i]);
			if (i > 0 && arc < 0) {
				throw new InvalidRequest("on a path: people " + people[i - 1] + " and " + people[i]
						+ " have no tie: find the path anew");
			}
			if (i > 0) {
				arcs.add(arc);
			}
		}
		return arcs;
	}

	private Chance estimate(List<Part> parts, double[] chances) {
		SplittableRandom random = new SplittableRandom(this.seed);
		int worked = 0;
		boolean[] works = new boolean[chances.length];
		int[] drawnIn = new int[chances.length];
		for (int sample = 1; sample <= this.samples; sample++) {
			for (Part part : parts) {
				boolean all = random.nextDouble() < part.own;
				for (int tie = part.shared.nextSetBit(0); all && tie >= 0; tie = part.shared.nextSetBit(tie + 1)) {
					if (drawnIn[tie] != sample) {
						drawnIn[tie] = sample;
						works[tie] = random.nextDouble() < chances[tie];
					}
					all = works[tie];
				}
				if (all) {
					worked++;
					break;
				}
			}
		}
		double share = (double) worked / this.samples;
		double z = NORMAL_95 * NORMAL_95 / this.samples;
		double middle = (share + z / 2) / (1 + z);
		double half = Math.sqrt(z * share * (1 - share) + z * z / 4) / (1 + z);
		// At the ends, rounding must not leave the share itself outside.
		return new Chance.Estimated(share, Math.max(0, Math.min(share, middle - half)),
				Math.min(1, Math.max(share, middle + half)), this.samples);
	}

	/**
	 * What is left of a path.
	 *
	 * @param own the chance that the ties work that are on no other path
	 * @param shared the other ties
	 */
	private record Part(double own, BitSet shared) {
	}

	/** Conditions on shared ties, one after the other. */
	private static final class Factoring {

		private final double[] chances;

		private int left;

		Factoring(double[] chances, int steps) {
			this.chances = chances;
			this.left = steps;
		}

		/** Whether what was computed is to be trusted. */
		boolean isWithinSteps() {
			return this.left >= 0;
		}

		/** The chance that any of the parts works. */
		double any(List<Part> parts) {
			double any = 0;
			for (List<Part> group : groups(parts)) {
				// Added up so that small chances keep their digits.
				any += (1 - any) * ((group.size() == 1) ? alone(group.get(0)) : anyOf(group));
			}
			return any;
		}

		private double alone(Part part) {
			return part.shared.stream().mapToDouble((tie) -> this.chances[tie]).reduce(part.own, (a, b) -> a * b);
		}

		private double anyOf(List<Part> group) {
			this.left = Math.max(-1, this.left - 1);
			if (this.left < 0) {
				return 0;
			}
			int tie = mostShared(group);
			List<Part> working = new ArrayList<>();
			List<Part> failing = new ArrayList<>();
			for (Part part : group) {
				if (part.shared.get(tie)) {
					BitSet rest = (BitSet) part.shared.clone();
					rest.clear(tie);
					working.add(new Part(part.own, rest));
				}
				else {
					working.add(part);
					failing.add(part);
				}
			}
			return this.chances[tie] * any(working) + (1 - this.chances[tie]) * any(failing);
		}

		private int mostShared(List<Part> group) {
			int[] uses = new int[this.chances.length];
			group.forEach((part) -> part.shared.stream().forEach((tie) -> uses[tie]++));
			int most = 0;
			for (int tie = 1; tie < uses.length; tie++) {
				most = (uses[tie] > uses[most]) ? tie : most;
			}
			return most;
		}

		/** Parts of different groups share nothing. */
		private static List<List<Part>> groups(List<Part> parts) {
			List<List<Part>> groups = new ArrayList<>();
			List<Part> rest = new ArrayList<>(parts);
			while (!rest.isEmpty()) {
				List<Part> group = new ArrayList<>();
				Deque<Part> open = new ArrayDeque<>(List.of(rest.remove(rest.size() - 1)));
				while (!open.isEmpty()) {
					Part part = open.remove();
					group.add(part);
					for (int i = rest.size() - 1; i >= 0; i--) {
						if (rest.get(i).shared.intersects(part.shared)) {
							open.add(rest.remove(i));
						}
					}
				}
				groups.add(group);
			}
			return groups;
		}

	}

}
