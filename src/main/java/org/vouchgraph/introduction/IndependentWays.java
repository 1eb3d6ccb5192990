package org.vouchgraph.introduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * Several ways in at once: paths that share nobody, so that one refusal ends one of them
 * only.
 * <p>
 * <b>Definition.</b> Let 𝒫 be the loopless paths of at most h ties that satisfy the
 * filters of the {@link Question} (with {@code through}, each of them does). Sought is a
 * set S ⊆ 𝒫 of at most m paths, no two with anybody in common but applicant and target,
 * with the greatest chance that at least one works, 1 − Π(1 − chance(P)) over P ∈ S: the
 * greatest weight Σ −ln(1 − chance(P)). (A flow of least cost on −ln chance would find
 * the set whose ways most likely <em>all</em> work, which nobody asks for.) What is
 * computed: the best set, exactly, among the paths seen. Seen are the n likeliest paths,
 * the n likeliest without the person who is on most of those (a hub), the n likeliest
 * without either, and so on for at most r rounds. It is {@link Ways#proven()} the best of
 * all if no better one could be made with unseen paths: such a path either avoids the
 * hubs of all rounds, and is no likelier than the last path of the last round; or it
 * avoids the first i, passes the next, and is no likelier than the last path of round i,
 * and no other path of the set passes that hub. Sets that mix seen paths with such
 * supposed ones are searched the same way; none may outweigh the answer. Of sets of equal
 * weight, the one whose paths come first by (chance, ties, indices). An unproven answer
 * is made up, while it has fewer than m paths, by the likeliest path that shares nobody
 * with it, as long as a search finds one.
 * <p>
 * <b>Sources.</b> To find the most disjoint paths of at most h ties is NP-hard for h ≥ 5:
 * A. Itai, Y. Perl, Y. Shiloach: The complexity of finding maximum disjoint paths with
 * length constraints, 1982, doi:10.1002/net.3230120306; hence the flag. Without the limit
 * on ties, and for the other aim: J. W. Suurballe, R. E. Tarjan: A quick method for
 * finding shortest pairs of disjoint paths, 1984, doi:10.1002/net.3230140209.
 * <p>
 * <b>Time and space.</b> At most r + m searches, of n paths each for the r; each round
 * branches over the rn paths seen, and compares those that it chooses with all others: at
 * worst (rn)^m sets and O((rn)²) bits, in practice few beyond the pairs, as a branch ends
 * when the likeliest remaining paths could not outweigh the best set even if they shared
 * nobody.
 * <p>
 * <b>No path.</b> No ways and the chance 0, proven unless the search was given up; also
 * where applicant and target are the same. {@link IntroductionSearch} tells why. An index
 * that the network does not have is an {@link InvalidRequest}.
 * <p>
 * The same question on the same network has the same answer. Safe for use by several
 * threads.
 */
public final class IndependentWays {

	/** How many ways are wanted where nobody says. */
	public static final int DEFAULT_MOST = 3;

	/** The most ways that can be asked for. */
	public static final int MOST = 4;

	private static final int LISTED = 100;

	private static final int ROUNDS = 8;

	private final IntroductionSearch search;

	private final int listed;

	private final int rounds;

	public IndependentWays(IntroductionSearch search) {
		this(search, LISTED, ROUNDS);
	}

	/**
	 * With other limits.
	 * @param listed how many paths are listed in a round, in [2..100]: the only path of a
	 * list of one may have nobody to leave out
	 * @param rounds at least 1
	 */
	IndependentWays(IntroductionSearch search, int listed, int rounds) {
		this.search = search;
		this.listed = listed;
		this.rounds = rounds;
	}

	/** At most three ways. */
	public Ways find(Network network, Question question) {
		return find(network, question, DEFAULT_MOST);
	}

	/** At most three ways, or what was found when patience is over. */
	public Ways find(Network network, Question question, Patience patience) {
		return find(network, question, DEFAULT_MOST, patience);
	}

	/**
	 * At most so many ways.
	 * @param question its number of paths does not matter
	 * @param most in [1..{@value #MOST}]
	 */
	public Ways find(Network network, Question question, int most) {
		return find(network, question, most, Patience.ENDLESS);
	}

	private Ways find(Network network, Question question, int most, Patience patience) {
		if (most < 1 || most > MOST) {
			throw new InvalidRequest("ways " + most + " is not in [1.." + MOST + "]");
		}
		Set<Path> seen = new TreeSet<>(Path.LIKELIEST);
		List<Path> supposed = new ArrayList<>();
		Set<Integer> leftOut = new HashSet<>(question.filters().leftOut());
		double unseen = 1;
		for (int round = 1;; round++) {
			Answer answer = this.search.find(network, without(question, leftOut, this.listed), patience);
			List<Path> list = paths(answer);
			seen.addAll(list);
			Selection best = Selection.of(seen, most);
			boolean stopped = answer instanceof Answer.StoppedEarly;
			boolean all = !stopped && list.size() < this.listed;
			List<Path> possible = new ArrayList<>(seen);
			possible.addAll(supposed);
			if (!all) {
				unseen = list.isEmpty() ? unseen : list.get(list.size() - 1).chance();
				Path avoidsHubs = new Path(new int[] { question.applicant(), question.target() }, unseen);
				possible.addAll(Collections.nCopies(most, avoidsHubs));
			}
			if (Selection.of(possible, most).weight <= best.weight) {
				return ways(best.paths, true);
			}
			if (all || stopped || round == this.rounds) {
				return ways(madeUp(network, question, best.paths, most, patience), false);
			}
			int hub = hub(list);
			supposed.add(new Path(new int[] { question.applicant(), hub, question.target() }, unseen));
			leftOut.add(hub);
		}
	}

	private static Question without(Question question, Set<Integer> leftOut, int paths) {
		return question.withPaths(paths).withFilters(question.filters().withLeftOut(leftOut));
	}

	private static List<Path> paths(Answer answer) {
		if (answer instanceof Answer.Found found) {
			return found.paths();
		}
		return (answer instanceof Answer.StoppedEarly stopped) ? stopped.paths() : List.of();
	}

	/** Who is on most of the paths, applicant and target aside. */
	private static int hub(List<Path> paths) {
		Map<Integer, Integer> counts = new TreeMap<>();
		for (Path path : paths) {
			between(path).forEach((person) -> counts.merge(person, 1, Integer::sum));
		}
		return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
	}

	private static Set<Integer> between(Path path) {
		Set<Integer> between = new HashSet<>();
		for (int i = 1; i < path.ties(); i++) {
			between.add(path.people()[i]);
		}
		return between;
	}

	private List<Path> madeUp(Network network, Question question, List<Path> best, int most, Patience patience) {
		Set<Path> ways = new TreeSet<>(Path.LIKELIEST);
		ways.addAll(best);
		Set<Integer> leftOut = new HashSet<>(question.filters().leftOut());
		best.forEach((way) -> leftOut.addAll(between(way)));
		while (ways.size() < most) {
			// Two, as the first may be the tie to the target, which has nobody to leave
			// out.
			List<Path> more = new ArrayList<>(
					paths(this.search.find(network, without(question, leftOut, 2), patience)));
			more.removeIf(ways::contains);
			if (more.isEmpty()) {
				break;
			}
			ways.add(more.get(0));
			leftOut.addAll(between(more.get(0)));
		}
		return List.copyOf(ways);
	}

	private static Ways ways(List<Path> paths, boolean proven) {
		double weight = 0;
		for (Path path : paths) {
			weight += weight(path);
		}
		// As exact for a chance in a billion as for an even one.
		return new Ways(paths, -Math.expm1(-weight), proven);
	}

	private static double weight(Path path) {
		return -Math.log1p(-path.chance());
	}

	/** The heaviest set of paths that share nobody, by branch and bound. */
	private static final class Selection {

		private final Path[] sorted;

		private final double[] weights;

		/** For each path that was chosen, those after it that share nobody with it. */
		private final @Nullable BitSet[] disjoint;

		private final Deque<Integer> chosen = new ArrayDeque<>();

		private List<Path> paths = List.of();

		private double weight;

		private Selection(Collection<Path> paths) {
			this.sorted = paths.stream().sorted(Path.LIKELIEST).toArray(Path[]::new);
			this.weights = Arrays.stream(this.sorted).mapToDouble(IndependentWays::weight).toArray();
			this.disjoint = new BitSet[this.sorted.length];
		}

		/** Few paths are ever chosen, so that most pairs need not be compared. */
		private BitSet disjoint(int path) {
			BitSet disjoint = this.disjoint[path];
			if (disjoint == null) {
				disjoint = new BitSet();
				for (int other = path + 1; other < this.sorted.length; other++) {
					disjoint.set(other, shareNobody(this.sorted[path].people(), this.sorted[other].people()));
				}
				this.disjoint[path] = disjoint;
			}
			return disjoint;
		}

		private static boolean shareNobody(int[] one, int[] other) {
			for (int i = 1; i < one.length - 1; i++) {
				for (int j = 1; j < other.length - 1; j++) {
					if (one[i] == other[j]) {
						return false;
					}
				}
			}
			return true;
		}

		static Selection of(Collection<Path> paths, int most) {
			Selection selection = new Selection(paths);
			BitSet all = new BitSet();
			all.set(0, paths.size());
			selection.extend(0, most, all);
			return selection;
		}

		private void extend(double sum, int most, BitSet open) {
			if (sum > this.weight) {
				this.weight = sum;
				this.paths = this.chosen.stream().map((i) -> this.sorted[i]).toList();
			}
			for (int i = open.nextSetBit(0); i >= 0
					&& atBest(sum, most, open, i) > this.weight; i = open.nextSetBit(i + 1)) {
				BitSet rest = (BitSet) disjoint(i).clone();
				rest.and(open);
				this.chosen.addLast(i);
				extend(sum + this.weights[i], most - 1, rest);
				this.chosen.removeLast();
			}
		}

		/**
		 * If the next paths shared nobody. Sums are made in order of weight, so that the
		 * same weights always make the same sum, to the last bit.
		 */
		private double atBest(double sum, int most, BitSet open, int from) {
			double best = sum;
			int next = from;
			for (int left = most; left > 0 && next >= 0; left--) {
				best += this.weights[next];
				next = open.nextSetBit(next + 1);
			}
			return best;
		}

	}

}
