package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Answer.Filter;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * The k likeliest loopless paths with at most h ties, exactly.
 * <p>
 * <b>Definition.</b> Among the loopless paths P = (applicant, …, target) of at most h
 * arcs that satisfy the filters, the first k by (cost, ties, indices of the people in
 * order), where cost(P) = Σ −ln chance(arc). Filters: an arc is used only if its flags
 * allow it; a person left out is never strictly between applicant and target; with
 * {@code through} at least one of those people is strictly between them (neither
 * applicant nor target counts). Labels D(v, r), the least cost of a walk from v to the
 * target of at most r ties, are computed exactly: for r up to h/2 pushed from the target,
 * for more pulled where the search asks for them. Partial paths are then expanded in the
 * order of (cost so far + D(last, ties left), ties, indices). As D never exceeds the cost
 * of a loopless rest, paths come out in their order, and the search ends with the k-th.
 * The state of a person is doubled with {@code through}: passed or not.
 * <p>
 * <b>Sources.</b> P. E. Hart, N. J. Nilsson, B. Raphael: A Formal Basis for the Heuristic
 * Determination of Minimum Cost Paths, 1968, doi:10.1109/TSSC.1968.300136; labels on one
 * side of a hop-constrained enumeration: S. Sun et al., PathEnum, 2021,
 * doi:10.1145/3448016.3457290.
 * <p>
 * <b>Time and space.</b> O(arcs within h/2 ties of either end) for the labels; each path
 * costs O(h) expansions unless walks that are not loopless look better. At worst, as many
 * partial paths as there are (with {@code through} and no limit on ties the problem is
 * NP-hard): after a number of partial paths the answer is {@link Answer.StoppedEarly}.
 * O(people) bits and integers for each thread, kept for the next question.
 * <p>
 * <b>No path.</b> Tried in this order: {@link Answer.Yourself},
 * {@link Answer.NoTiesOfYours}, {@link Answer.NoTiesOfTarget}, {@link Answer.Filtered}
 * (some path within h ties without filters), {@link Answer.TooFar} (a path of any length
 * under the filters), {@link Answer.Filtered} (a path of any length without filters),
 * {@link Answer.OutOfReach}. An index that the network does not have is an
 * {@link InvalidRequest}.
 * <p>
 * Sums of chances up to 0.99999 are exact in double, so that equal costs are seen as
 * equal whatever the order of the ties. Safe for use by several threads.
 */
public final class BestFirstSearch implements IntroductionSearch {

	/** How many partial paths are looked at before a search is given up. */
	public static final int DEFAULT_STEPS = 2_000_000;

	private static final int NEAREST = 5;

	private final int steps;

	private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

	public BestFirstSearch() {
		this(DEFAULT_STEPS);
	}

	/**
	 * With another limit.
	 * @param steps how many partial paths a search may look at, at least 1
	 */
	public BestFirstSearch(int steps) {
		if (steps < 1) {
			throw new InvalidRequest("steps " + steps + " is not in [1.." + Integer.MAX_VALUE + "]");
		}
		this.steps = steps;
	}

	@Override
	public AllPaths findAll(Network network, Question question, int[] targets, Patience patience) {
		return new AllPaths(Arrays.stream(targets)
			.mapToObj((target) -> (find(network, question.withTarget(target), patience) instanceof Answer.Found found)
					? found.paths() : List.<Path>of())
			.toList(), false);
	}

	@Override
	public Answer find(Network network, Question question, Patience patience) {
		requireKnown("applicant", question.applicant(), network);
		requireKnown("target", question.target(), network);
		question.filters().leftOut().forEach((person) -> requireKnown("left out", person, network));
		if (question.filters().through() != null) {
			question.filters().through().forEach((person) -> requireKnown("through", person, network));
		}
		if (question.applicant() == question.target()) {
			return new Answer.Yourself();
		}
		Scratch scratch = this.idle.poll();
		if (scratch == null) {
			scratch = new Scratch(this.steps);
		}
		try {
			return answer(scratch, network, question);
		}
		finally {
			scratch.release();
			this.idle.add(scratch);
		}
	}

	private static void requireKnown(String what, int person, Network network) {
		if (person < 0 || person >= network.size()) {
			throw new InvalidRequest(what + ": person " + person + " is not in [0.." + network.size() + ")");
		}
	}

	private static Answer answer(Scratch scratch, Network network, Question question) {
		List<Path> paths = scratch.likeliest(network, question);
		if (scratch.stopped) {
			return new Answer.StoppedEarly(paths);
		}
		if (!paths.isEmpty()) {
			return new Answer.Found(paths, question.maxTies());
		}
		if (network.degree(question.applicant()) == 0) {
			return new Answer.NoTiesOfYours();
		}
		if (network.reversed().degree(question.target()) == 0) {
			return new Answer.NoTiesOfTarget();
		}
		Question one = question.withPaths(1);
		Set<Filter> set = filters(one);
		Answer answer = filtered(one, set, (asked) -> scratch.likeliest(network, asked), scratch);
		if (answer == null) {
			answer = first(scratch, scratch.longer(network, one), Answer.TooFar::new);
		}
		if (answer == null) {
			answer = filtered(one, set, (asked) -> scratch.longer(network, asked), scratch);
		}
		return (answer != null) ? answer : new Answer.OutOfReach(scratch.nearest(network, one));
	}

	/** The filters that stand in the way of what is sought, or null where none does. */
	private static @Nullable Answer filtered(Question question, Set<Filter> set, Function<Question, List<Path>> sought,
			Scratch scratch) {
		if (set.isEmpty()) {
			return null;
		}
		Answer without = first(scratch, sought.apply(without(question, set)), (path) -> new Answer.Filtered(set, path));
		if (!(without instanceof Answer.Filtered) || set.size() == 1) {
			return without;
		}
		Set<Filter> alone = EnumSet.noneOf(Filter.class);
		for (Filter filter : set) {
			boolean leads = !sought.apply(without(question, EnumSet.of(filter))).isEmpty();
			if (scratch.stopped) {
				return new Answer.StoppedEarly(List.of());
			}
			if (leads) {
				alone.add(filter);
			}
		}
		if (alone.isEmpty()) {
			return without;
		}
		return first(scratch, sought.apply(without(question, alone)), (path) -> new Answer.Filtered(alone, path));
	}

	private static @Nullable Answer first(Scratch scratch, List<Path> paths, Function<Path, Answer> answer) {
		if (scratch.stopped) {
			return new Answer.StoppedEarly(List.of());
		}
		return paths.isEmpty() ? null : answer.apply(paths.get(0));
	}

	private static Set<Filter> filters(Question question) {
		Set<Filter> set = EnumSet.noneOf(Filter.class);
		if (question.filters().confirmedOnly()) {
			set.add(Filter.CONFIRMED_ONLY);
		}
		if (question.filters().warmOnly()) {
			set.add(Filter.WARM_ONLY);
		}
		if (!question.filters().leftOut().isEmpty()) {
			set.add(Filter.LEFT_OUT);
		}
		if (question.filters().through() != null) {
			set.add(Filter.THROUGH);
		}
		return set;
	}

	private static Question without(Question question, Set<Filter> filters) {
		return question
			.withFilters(new Filters(question.filters().confirmedOnly() && !filters.contains(Filter.CONFIRMED_ONLY),
					question.filters().warmOnly() && !filters.contains(Filter.WARM_ONLY), false, 0,
					filters.contains(Filter.LEFT_OUT) ? Set.of() : question.filters().leftOut(),
					filters.contains(Filter.THROUGH) ? null : question.filters().through()));
	}

	/** What one question needs at a time; none of it outlives the question. */
	private static final class Scratch {

		private static final double NONE = Double.POSITIVE_INFINITY;

		/** Beyond this size the arrays of a rare large search are not kept. */
		private static final int KEPT = 1 << 17;

		/** Up to so many ties, chains are looked for from both ends. */
		private static final int NEARBY = 6;

		private final int steps;

		/** Whether the last search was given up. */
		private boolean stopped;

		private Network network;

		private int applicant;

		private int target;

		private int maxTies;

		private int flagMask;

		private int flagsWanted;

		private boolean someLeftOut;

		private final States leftOut = new States();

		private boolean mustPass;

		private final States through = new States();

		/**
		 * A state is a person; with {@code through}, a person who has not passed is her
		 * index plus this.
		 */
		private int unpassed;

		/** Labels from one end: the least cost with at most 0, 1, … ties. */
		private final States near = new States();

		private int nearWidth;

		private double[] nearCost = new double[1024];

		/** At which level the label was improved last. */
		private int[] nearLevel = new int[256];

		/**
		 * Labels for more ties than {@link #near} has, pulled on demand; NaN: not yet.
		 */
		private final States far = new States();

		private int farWidth;

		private double[] farCost = new double[256];

		private int[] farTies = new int[256];

		private int[] frontier = new int[256];

		private int[] nextFrontier = new int[256];

		/**
		 * Chains of any length: hops to the target; their cost is in {@link #nearCost}.
		 */
		private int[] nearHops = new int[256];

		private int nodes;

		private int[] nodeState = new int[256];

		private int[] nodeParent = new int[256];

		private int[] nodeDepth = new int[256];

		private double[] nodeCost = new double[256];

		/** What nodes are ordered by; then by the indices of the people. */
		private double[] nodeFirst = new double[256];

		private double[] nodeSecond = new double[256];

		private int heapSize;

		private int[] heap = new int[256];

		Scratch(int steps) {
			this.steps = steps;
		}

		/** The k likeliest paths with at most h ties. */
		List<Path> likeliest(Network network, Question question) {
			return likeliest(network, question, question.maxTies());
		}

		private List<Path> likeliest(Network network, Question question, int maxTies) {
			begin(network, question, question.applicant(), question.target(), question.filters().through());
			this.maxTies = maxTies;
			int levels = maxTies / 2;
			label(network.reversed(), this.target, this.applicant, levels);
			this.farWidth = Math.max(0, this.maxTies - 1 - levels);
			return enumerate(question.paths(), false);
		}

		/**
		 * The likeliest among the shortest paths, where none has as few ties as asked.
		 */
		List<Path> longer(Network network, Question question) {
			// Mostly one or two ties more do, and then only two neighbourhoods are
			// touched. None is shorter, so the likeliest is among the shortest.
			for (int ties = question.maxTies() + 1; ties <= NEARBY; ties++) {
				List<Path> paths = likeliest(network, question, ties);
				if (this.stopped || !paths.isEmpty()) {
					return paths;
				}
			}
			return shortest(network, question);
		}

		/** The likeliest among the shortest paths of any length. */
		private List<Path> shortest(Network network, Question question) {
			begin(network, question, question.applicant(), question.target(), question.filters().through());
			this.maxTies = Integer.MAX_VALUE;
			labelByHops();
			return enumerate(1, true);
		}

		/** Paths to the best connected people within reach, through whomever. */
		List<Path> nearest(Network network, Question question) {
			begin(network, question, question.applicant(), question.target(), null);
			label(network, this.applicant, this.target, this.maxTies);
			int[] best = new int[NEAREST];
			int found = 0;
			for (int slot = 0; slot < this.near.count; slot++) {
				if (this.near.member[slot] == this.applicant) {
					continue;
				}
				int at = found;
				while (at > 0 && isBetterConnected(slot, best[at - 1])) {
					at--;
				}
				if (at < NEAREST) {
					found = Math.min(found + 1, NEAREST);
					System.arraycopy(best, at, best, at + 1, found - at - 1);
					best[at] = slot;
				}
			}
			int[] people = new int[found];
			for (int i = 0; i < found; i++) {
				people[i] = this.near.member[best[i]];
			}
			List<Path> paths = new ArrayList<>(found);
			for (int person : people) {
				begin(network, question, question.applicant(), person, null);
				label(network.reversed(), person, this.applicant, this.maxTies / 2);
				this.farWidth = Math.max(0, this.maxTies - 1 - this.maxTies / 2);
				paths.addAll(enumerate(1, false));
			}
			return paths;
		}

		private boolean isBetterConnected(int slot, int other) {
			int person = this.near.member[slot];
			int otherPerson = this.near.member[other];
			int more = Integer.compare(this.network.degree(person), this.network.degree(otherPerson));
			if (more == 0) {
				more = Double.compare(nearCost(other, this.maxTies), nearCost(slot, this.maxTies));
			}
			return (more != 0) ? more > 0 : person < otherPerson;
		}

		private void begin(Network network, Question question, int applicant, int target,
				@Nullable Set<Integer> through) {
			clear();
			this.network = network;
			this.applicant = applicant;
			this.target = target;
			this.maxTies = question.maxTies();
			this.flagMask = (question.filters().confirmedOnly() ? Network.CONFIRMED : 0)
					| (question.filters().warmOnly() ? Network.ONLINE_ONLY : 0);
			this.flagsWanted = question.filters().confirmedOnly() ? Network.CONFIRMED : 0;
			int size = network.size();
			this.someLeftOut = !question.filters().leftOut().isEmpty();
			if (this.someLeftOut) {
				this.leftOut.reserve(size);
				for (int person : question.filters().leftOut()) {
					if (person != applicant && person != target) {
						this.leftOut.add(person);
					}
				}
			}
			this.mustPass = through != null;
			if (through != null) {
				this.through.reserve(size);
				for (int person : through) {
					if (person != applicant && person != target) {
						this.through.add(person);
					}
				}
			}
			this.unpassed = size;
			int states = this.mustPass ? 2 * size : size;
			this.near.reserve(states);
			this.far.reserve(states);
		}

		private void clear() {
			this.stopped = false;
			this.leftOut.clear();
			this.through.clear();
			this.near.clear();
			this.far.clear();
			this.nodes = 0;
			this.heapSize = 0;
		}

		/** Lets go of the network and of arrays that only a rare question needs. */
		void release() {
			clear();
			this.network = null;
			if (this.nearCost.length > KEPT) {
				this.nearCost = new double[1024];
				this.nearLevel = new int[256];
				this.nearHops = new int[256];
				this.near.shrink();
			}
			if (this.farCost.length > KEPT) {
				this.farCost = new double[256];
				this.farTies = new int[256];
				this.far.shrink();
			}
			if (this.nodeState.length > KEPT) {
				this.nodeState = new int[256];
				this.nodeParent = new int[256];
				this.nodeDepth = new int[256];
				this.nodeCost = new double[256];
				this.nodeFirst = new double[256];
				this.nodeSecond = new double[256];
				this.heap = new int[256];
			}
		}

		private int person(int state) {
			return (state >= this.unpassed) ? state - this.unpassed : state;
		}

		private boolean isShut(Network rows, int arc) {
			// Without a filter the flags need not come from memory.
			return this.flagMask != 0 && (rows.flags(arc) & this.flagMask) != this.flagsWanted;
		}

		private boolean isBarred(int person) {
			return this.someLeftOut && this.leftOut.contains(person);
		}

		/** The state after a tie to this person; never asked for the target. */
		private int next(int state, int person) {
			return (state >= this.unpassed && !this.through.contains(person)) ? person + this.unpassed : person;
		}

		// Labels from one end.

		/**
		 * Pushes labels along the rows from one end, level by level; nobody walks over
		 * either end again.
		 */
		private void label(Network rows, int from, int other, int levels) {
			this.nearWidth = levels + 1;
			int origin = nearSlot(from);
			Arrays.fill(this.nearCost, 0, this.nearWidth, 0);
			this.frontier[0] = origin;
			int improved = 1;
			for (int level = 1; level <= levels && improved > 0; level++) {
				int size = improved;
				improved = 0;
				for (int i = 0; i < size; i++) {
					int slot = this.frontier[i];
					int state = this.near.member[slot];
					int person = person(state);
					double cost = nearCost(slot, level - 1);
					for (int arc = rows.firstArc(person); arc < rows.endArc(person); arc++) {
						int before = rows.head(arc);
						if (isShut(rows, arc) || before == other || before == from || isBarred(before)) {
							continue;
						}
						double sum = cost + rows.cost(arc);
						if (state < this.unpassed) {
							improved = improve(before, level, sum, improved);
						}
						if (canComeUnpassed(state, person, before)) {
							improved = improve(before + this.unpassed, level, sum, improved);
						}
					}
				}
				int[] swap = this.frontier;
				this.frontier = this.nextFrontier;
				this.nextFrontier = swap;
			}
		}

		/**
		 * Whether the person before may not have passed yet when the state is reached.
		 */
		private boolean canComeUnpassed(int state, int person, int before) {
			return this.mustPass && (state >= this.unpassed || this.through.contains(person))
					&& !this.through.contains(before);
		}

		private int improve(int state, int level, double cost, int improved) {
			int slot = nearSlot(state);
			int at = slot * this.nearWidth;
			if (!(cost < this.nearCost[at + level])) {
				return improved;
			}
			Arrays.fill(this.nearCost, at + level, at + this.nearWidth, cost);
			if (this.nearLevel[slot] == level) {
				return improved;
			}
			this.nearLevel[slot] = level;
			if (improved == this.nextFrontier.length) {
				this.nextFrontier = Arrays.copyOf(this.nextFrontier, 2 * improved);
			}
			this.nextFrontier[improved] = slot;
			return improved + 1;
		}

		private int nearSlot(int state) {
			int slot = this.near.find(state);
			if (slot < 0) {
				slot = this.near.add(state);
				int end = (slot + 1) * this.nearWidth;
				if (end > this.nearCost.length) {
					this.nearCost = Arrays.copyOf(this.nearCost, Math.max(end, 2 * this.nearCost.length));
				}
				Arrays.fill(this.nearCost, end - this.nearWidth, end, NONE);
				if (slot == this.nearLevel.length) {
					this.nearLevel = Arrays.copyOf(this.nearLevel, 2 * slot);
				}
				this.nearLevel[slot] = 0;
			}
			return slot;
		}

		private double nearCost(int slot, int ties) {
			return this.nearCost[slot * this.nearWidth + ties];
		}

		/** The least cost of a walk from the state to the target. */
		private double bound(int state, int ties) {
			if (ties < this.nearWidth) {
				int slot = this.near.find(state);
				return (slot < 0) ? NONE : nearCost(slot, ties);
			}
			// In this order: pulling may replace the array.
			int at = pull(state, ties);
			return this.farCost[at];
		}

		/** The fewest ties of a walk of that cost. */
		private int boundTies(int state, int ties) {
			if (ties >= this.nearWidth) {
				int at = pull(state, ties);
				return this.farTies[at];
			}
			int slot = this.near.find(state);
			double cost = nearCost(slot, ties);
			int fewest = 0;
			while (nearCost(slot, fewest) != cost) {
				fewest++;
			}
			return fewest;
		}

		private int pull(int state, int ties) {
			int slot = this.far.find(state);
			if (slot < 0) {
				slot = this.far.add(state);
				int end = (slot + 1) * this.farWidth;
				if (end > this.farCost.length) {
					this.farCost = Arrays.copyOf(this.farCost, Math.max(end, 2 * this.farCost.length));
					this.farTies = Arrays.copyOf(this.farTies, this.farCost.length);
				}
				Arrays.fill(this.farCost, end - this.farWidth, end, Double.NaN);
			}
			int at = slot * this.farWidth + ties - this.nearWidth;
			if (!Double.isNaN(this.farCost[at])) {
				return at;
			}
			double best = NONE;
			int fewest = 0;
			int person = person(state);
			for (int arc = this.network.firstArc(person); arc < this.network.endArc(person); arc++) {
				double cost = this.network.cost(arc);
				int to = this.network.head(arc);
				if (cost > best || isShut(this.network, arc) || to == this.applicant || isBarred(to)) {
					continue;
				}
				int rest = 0;
				if (to == this.target) {
					if (state >= this.unpassed) {
						continue;
					}
				}
				else {
					int next = next(state, to);
					cost += bound(next, ties - 1);
					if (cost > best || cost == NONE) {
						continue;
					}
					rest = boundTies(next, ties - 1);
				}
				if (cost < best || rest + 1 < fewest) {
					best = cost;
					fewest = rest + 1;
				}
			}
			this.farCost[at] = best;
			this.farTies[at] = fewest;
			return at;
		}

		/** Labels every state from which the target can be reached by (ties, cost). */
		private void labelByHops() {
			Network rows = this.network.reversed();
			this.nearWidth = 1;
			this.frontier[0] = nearSlot(this.target);
			this.nearCost[0] = 0;
			this.nearHops[0] = 0;
			int size = 1;
			for (int hops = 1; size > 0; hops++) {
				int reached = 0;
				for (int i = 0; i < size; i++) {
					int slot = this.frontier[i];
					int state = this.near.member[slot];
					int person = person(state);
					for (int arc = rows.firstArc(person); arc < rows.endArc(person); arc++) {
						int before = rows.head(arc);
						if (isShut(rows, arc) || before == this.applicant || before == this.target
								|| isBarred(before)) {
							continue;
						}
						double sum = this.nearCost[slot] + rows.cost(arc);
						if (state < this.unpassed) {
							reached = reach(before, hops, sum, reached);
						}
						if (canComeUnpassed(state, person, before)) {
							reached = reach(before + this.unpassed, hops, sum, reached);
						}
					}
				}
				int[] swap = this.frontier;
				this.frontier = this.nextFrontier;
				this.nextFrontier = swap;
				size = reached;
			}
		}

		private int reach(int state, int hops, double cost, int reached) {
			int slot = this.near.find(state);
			if (slot >= 0) {
				if (this.nearHops[slot] == hops) {
					this.nearCost[slot] = Math.min(this.nearCost[slot], cost);
				}
				return reached;
			}
			slot = nearSlot(state);
			if (slot >= this.nearHops.length) {
				this.nearHops = Arrays.copyOf(this.nearHops, 2 * slot);
			}
			this.nearHops[slot] = hops;
			this.nearCost[slot] = cost;
			if (reached == this.nextFrontier.length) {
				this.nextFrontier = Arrays.copyOf(this.nextFrontier, 2 * reached);
			}
			this.nextFrontier[reached] = slot;
			return reached + 1;
		}

		// Enumeration from the applicant.

		/**
		 * The first paths by (cost, ties, people), or, by hops, by (ties, cost, people).
		 */
		private List<Path> enumerate(int paths, boolean byHops) {
			List<Path> found = new ArrayList<>(paths);
			add(-1, this.mustPass ? this.applicant + this.unpassed : this.applicant, 0, 0, 0);
			while (this.heapSize > 0) {
				int node = pop();
				if (this.nodeState[node] == this.target) {
					found.add(path(node));
					if (found.size() == paths) {
						break;
					}
					continue;
				}
				if (this.nodes > this.steps) {
					this.stopped = true;
					break;
				}
				expand(node, byHops);
			}
			return found;
		}

		private void expand(int node, boolean byHops) {
			int state = this.nodeState[node];
			int person = person(state);
			int depth = this.nodeDepth[node] + 1;
			int left = this.maxTies - depth;
			double soFar = this.nodeCost[node];
			for (int arc = this.network.firstArc(person); arc < this.network.endArc(person); arc++) {
				int to = this.network.head(arc);
				if (isShut(this.network, arc) || to == this.applicant || isBarred(to)) {
					continue;
				}
				double cost = soFar + this.network.cost(arc);
				if (to == this.target) {
					if (state < this.unpassed) {
						add(node, to, cost, byHops ? depth : cost, byHops ? cost : depth);
					}
					continue;
				}
				int next = next(state, to);
				if (byHops) {
					int slot = this.near.find(next);
					// Only a path that has to pass somebody could come back to itself:
					// every
					// other step of a shortest path comes nearer.
					if (slot >= 0 && !(this.mustPass && isOnPath(to, node))) {
						add(node, next, cost, depth + this.nearHops[slot], cost + this.nearCost[slot]);
					}
				}
				else {
					double rest = bound(next, left);
					if (rest != NONE && !isOnPath(to, node)) {
						add(node, next, cost, cost + rest, depth + boundTies(next, left));
					}
				}
			}
		}

		private boolean isOnPath(int person, int node) {
			for (int at = node; at >= 0; at = this.nodeParent[at]) {
				if (person(this.nodeState[at]) == person) {
					return true;
				}
			}
			return false;
		}

		private Path path(int node) {
			int[] people = new int[this.nodeDepth[node] + 1];
			int at = node;
			for (int i = people.length - 1; i >= 0; i--) {
				people[i] = person(this.nodeState[at]);
				at = this.nodeParent[at];
			}
			return new Path(people, Math.exp(-this.nodeCost[node]));
		}

		private void add(int parent, int state, double cost, double first, double second) {
			int node = this.nodes++;
			if (node == this.nodeState.length) {
				this.nodeState = Arrays.copyOf(this.nodeState, 2 * node);
				this.nodeParent = Arrays.copyOf(this.nodeParent, 2 * node);
				this.nodeDepth = Arrays.copyOf(this.nodeDepth, 2 * node);
				this.nodeCost = Arrays.copyOf(this.nodeCost, 2 * node);
				this.nodeFirst = Arrays.copyOf(this.nodeFirst, 2 * node);
				this.nodeSecond = Arrays.copyOf(this.nodeSecond, 2 * node);
				this.heap = Arrays.copyOf(this.heap, 2 * node);
			}
			this.nodeState[node] = state;
			this.nodeParent[node] = parent;
			this.nodeDepth[node] = (parent < 0) ? 0 : this.nodeDepth[parent] + 1;
			this.nodeCost[node] = cost;
			this.nodeFirst[node] = first;
			this.nodeSecond[node] = second;
			int at = this.heapSize++;
			while (at > 0 && isBefore(node, this.heap[(at - 1) >> 1])) {
				this.heap[at] = this.heap[(at - 1) >> 1];
				at = (at - 1) >> 1;
			}
			this.heap[at] = node;
		}

		private int pop() {
			int top = this.heap[0];
			int last = this.heap[--this.heapSize];
			int at = 0;
			while (2 * at + 1 < this.heapSize) {
				int child = 2 * at + 1;
				if (child + 1 < this.heapSize && isBefore(this.heap[child + 1], this.heap[child])) {
					child++;
				}
				if (!isBefore(this.heap[child], last)) {
					break;
				}
				this.heap[at] = this.heap[child];
				at = child;
			}
			this.heap[at] = last;
			return top;
		}

		private boolean isBefore(int node, int other) {
			double first = this.nodeFirst[node];
			double otherFirst = this.nodeFirst[other];
			if (first != otherFirst) {
				return first < otherFirst;
			}
			double second = this.nodeSecond[node];
			double otherSecond = this.nodeSecond[other];
			return (second != otherSecond) ? second < otherSecond : hasSmallerIndices(node, other);
		}

		/**
		 * Neither path begins with the other: a node leaves the heap before its children
		 * enter.
		 */
		private boolean hasSmallerIndices(int node, int other) {
			int a = node;
			int b = other;
			while (this.nodeDepth[a] > this.nodeDepth[b]) {
				a = this.nodeParent[a];
			}
			while (this.nodeDepth[b] > this.nodeDepth[a]) {
				b = this.nodeParent[b];
			}
			while (this.nodeParent[a] != this.nodeParent[b]) {
				a = this.nodeParent[a];
				b = this.nodeParent[b];
			}
			return person(this.nodeState[a]) < person(this.nodeState[b]);
		}

	}

	/** A set of states with a number for each, cleared in the time it took to fill. */
	private static final class States {

		private long[] bits = new long[0];

		private int[] slot = new int[0];

		private int[] member = new int[256];

		private int count;

		void reserve(int states) {
			if (this.slot.length < states) {
				this.bits = new long[(states >> 6) + 1];
				this.slot = new int[states];
			}
		}

		boolean contains(int state) {
			return (this.bits[state >> 6] & (1L << state)) != 0;
		}

		int find(int state) {
			// The bits of a million people fit the second-level cache; most are not in.
			return contains(state) ? this.slot[state] : -1;
		}

		int add(int state) {
			int added = this.count++;
			if (added == this.member.length) {
				this.member = Arrays.copyOf(this.member, 2 * added);
			}
			this.member[added] = state;
			this.slot[state] = added;
			this.bits[state >> 6] |= 1L << state;
			return added;
		}

		void clear() {
			for (int i = 0; i < this.count; i++) {
				this.bits[this.member[i] >> 6] = 0;
			}
			this.count = 0;
		}

		void shrink() {
			this.member = new int[256];
		}

	}

}
