package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Answer.Filter;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * The k likeliest loopless paths with at most h ties, or with any number, exactly.
 * <p>
 * <b>Definition.</b> Among the loopless paths P = (applicant, …, target) of at most h
 * arcs that satisfy the filters, the first k by (cost, ties, keys of the people from the
 * target back), where cost(P) = Σ −ln chance(arc). Filters: an arc is used only if its
 * flags allow it; a person left out is never strictly between applicant and target; with
 * {@code through} at least one of those people is strictly between them (neither
 * applicant nor target counts); no path is less likely than the least chance. With a cap,
 * a path is passed over if so many before it begin with the same introducer.
 * <p>
 * <b>Method.</b> Partial paths, from the target back, are expanded in the order of (cost
 * so far + D(person, ties left), ties, keys), where the label D never exceeds the cost of
 * a loopless rest: so paths come out in their order, and the search ends with the k-th
 * ({@link Enumeration}). Up to four ties, labels are those of all walks from the
 * applicant ({@link Layers}): two layers are pushed from her, the rest is pulled where it
 * is asked for. For more ties, and without a limit, they are those of the cheap walks
 * only, from two balls of equal size around either end ({@link Balls}), which grow until
 * k paths are inside; where there are too few, the layers tell for certain. With
 * {@code through} a person counts twice: passed or not. An introducer whose share is used
 * up is barred, and the search begun again.
 * <p>
 * <b>Sources.</b> P. E. Hart, N. J. Nilsson, B. Raphael: A Formal Basis for the Heuristic
 * Determination of Minimum Cost Paths, 1968, doi:10.1109/TSSC.1968.300136; labels on one
 * side of a hop-constrained enumeration: S. Sun et al., PathEnum, 2021,
 * doi:10.1145/3448016.3457290.
 * <p>
 * <b>Time and space.</b> O(arcs within h/2 ties of either end) for the layers, much less
 * for the balls; each path costs O(h) expansions unless walks that are not loopless look
 * better. At worst, as many partial paths as there are (with {@code through} and no limit
 * on ties the problem is NP-hard): after a number of partial paths, or when patience is
 * over, the answer is {@link Answer.StoppedEarly}. O(people) bits and integers for each
 * thread, kept for the next question, as are the layers of the last applicant.
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

	private final SearchPool pool;

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
		this.pool = new SearchPool(steps);
	}

	@Override
	public Answer find(Network network, Question question, Patience patience) {
		requireKnown(network, question);
		requireKnown("target", question.target(), network);
		if (question.applicant() == question.target()) {
			return new Answer.Yourself();
		}
		return this.pool.use(network, question, patience, (search) -> answer(search, network, question));
	}

	@Override
	public AllPaths findAll(Network network, Question question, int[] targets, Patience patience) {
		requireKnown(network, question);
		for (int target : targets) {
			requireKnown("target", target, network);
		}
		return this.pool.use(network, question, patience, (search) -> {
			List<List<Path>> all = new ArrayList<>(targets.length);
			boolean stopped = false;
			for (int target : targets) {
				stopped = stopped || patience.isOver();
				boolean none = stopped || target == question.applicant();
				all.add(none ? List.of() : search.widening(network, question.withTarget(target)).paths());
			}
			return new AllPaths(all, stopped || search.everStopped());
		});
	}

	/** How many arcs all searches so far have looked at, to see what they cost. */
	public long scanned() {
		return this.pool.scanned();
	}

	static void requireKnown(Network network, Question question) {
		requireKnown("applicant", question.applicant(), network);
		question.filters().leftOut().forEach((person) -> requireKnown("left out", person, network));
		Set<Integer> through = question.filters().through();
		if (through != null) {
			through.forEach((person) -> requireKnown("through", person, network));
		}
	}

	static void requireKnown(String what, int person, Network network) {
		if (person < 0 || person >= network.size()) {
			throw new InvalidRequest(what + ": person " + person + " is not in [0.." + network.size() + ")");
		}
	}

	private static Answer answer(PathSearch search, Network network, Question question) {
		Answer.Found found = search.widening(network, question);
		if (search.stopped()) {
			return new Answer.StoppedEarly(found.paths());
		}
		if (!found.paths().isEmpty()) {
			return found;
		}
		if (network.degree(question.applicant()) == 0) {
			return new Answer.NoTiesOfYours();
		}
		if (network.reversed().degree(question.target()) == 0) {
			return new Answer.NoTiesOfTarget();
		}
		Question one = question.withPaths(1).withMaxTies(question.widenTo()).withPerIntroducer(Question.ANY_NUMBER);
		Set<Filter> set = filters(one);
		Answer answer = filtered(one, set, (asked) -> search.likeliest(network, asked, asked.maxTies()), search);
		if (answer == null) {
			answer = first(search, search.longer(network, one), Answer.TooFar::new);
		}
		if (answer == null) {
			answer = filtered(one, set, (asked) -> search.longer(network, asked), search);
		}
		if (answer == null) {
			List<Path> nearest = search.nearest(network, one);
			answer = search.stopped() ? new Answer.StoppedEarly(List.of()) : new Answer.OutOfReach(nearest);
		}
		return answer;
	}

	/** The filters that stand in the way of what is sought, or null where none does. */
	private static @Nullable Answer filtered(Question question, Set<Filter> set, Function<Question, List<Path>> sought,
			PathSearch search) {
		if (set.isEmpty()) {
			return null;
		}
		Answer without = first(search, sought.apply(without(question, set)), (path) -> new Answer.Filtered(set, path));
		if (!(without instanceof Answer.Filtered) || set.size() == 1) {
			return without;
		}
		Set<Filter> alone = EnumSet.noneOf(Filter.class);
		for (Filter filter : set) {
			boolean leads = !sought.apply(without(question, EnumSet.of(filter))).isEmpty();
			if (search.stopped()) {
				return new Answer.StoppedEarly(List.of());
			}
			if (leads) {
				alone.add(filter);
			}
		}
		if (alone.isEmpty()) {
			return without;
		}
		return first(search, sought.apply(without(question, alone)), (path) -> new Answer.Filtered(alone, path));
	}

	private static @Nullable Answer first(PathSearch search, List<Path> paths, Function<Path, Answer> answer) {
		if (search.stopped()) {
			return new Answer.StoppedEarly(List.of());
		}
		return paths.isEmpty() ? null : answer.apply(paths.get(0));
	}

	private static Set<Filter> filters(Question question) {
		Filters filters = question.filters();
		Set<Filter> set = EnumSet.noneOf(Filter.class);
		if (filters.confirmedOnly()) {
			set.add(Filter.CONFIRMED_ONLY);
		}
		if (filters.warmOnly()) {
			set.add(Filter.WARM_ONLY);
		}
		if (filters.remoteOnly()) {
			set.add(Filter.REMOTE_ONLY);
		}
		if (filters.leastChance() > 0) {
			set.add(Filter.LEAST_CHANCE);
		}
		if (!filters.leftOut().isEmpty()) {
			set.add(Filter.LEFT_OUT);
		}
		if (filters.through() != null) {
			set.add(Filter.THROUGH);
		}
		return set;
	}

	private static Question without(Question question, Set<Filter> away) {
		Filters filters = question.filters();
		return question.withFilters(new Filters(filters.confirmedOnly() && !away.contains(Filter.CONFIRMED_ONLY),
				filters.warmOnly() && !away.contains(Filter.WARM_ONLY),
				filters.remoteOnly() && !away.contains(Filter.REMOTE_ONLY),
				away.contains(Filter.LEAST_CHANCE) ? 0 : filters.leastChance(),
				away.contains(Filter.LEFT_OUT) ? Set.of() : filters.leftOut(),
				away.contains(Filter.THROUGH) ? null : filters.through()));
	}

}
