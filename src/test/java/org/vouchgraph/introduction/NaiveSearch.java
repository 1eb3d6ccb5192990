package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.vouchgraph.introduction.Answer.Filter;
import org.vouchgraph.network.Network;

/**
 * The oracle: lists every loopless path by depth-first search, whatever its length, and
 * picks from the list. For small networks only.
 */
public final class NaiveSearch implements IntroductionSearch {

	/** The indices of these networks are in the order of the keys. */
	static final Comparator<int[]> SMALLER_FROM_TARGET = (a, b) -> {
		for (int i = 1; i <= Math.min(a.length, b.length); i++) {
			int difference = a[a.length - i] - b[b.length - i];
			if (difference != 0) {
				return difference;
			}
		}
		return a.length - b.length;
	};

	@Override
	public AllPaths findAll(Network network, Question question, int[] targets, Patience patience) {
		List<List<Path>> paths = new ArrayList<>();
		for (int target : targets) {
			paths.add((find(network, question.withTarget(target)) instanceof Answer.Found found) ? found.paths()
					: List.of());
		}
		return new AllPaths(paths, false);
	}

	@Override
	public Answer find(Network network, Question question, Patience patience) {
		int from = question.applicant();
		int to = question.target();
		if (from == to) {
			return new Answer.Yourself();
		}
		Comparator<int[]> byCost = Comparator.comparingDouble((path) -> cost(network, path));
		Comparator<int[]> byTies = Comparator.comparingInt((path) -> path.length);
		Comparator<int[]> likeliest = byCost.thenComparing(byTies).thenComparing(SMALLER_FROM_TARGET);
		Comparator<int[]> shortest = byTies.thenComparing(likeliest);
		List<int[]> all = list(network, from, to);
		Set<Filter> none = EnumSet.noneOf(Filter.class);
		List<int[]> found = List.of();
		int ties = question.maxTies();
		for (; found.size() < question.paths(); ties++) {
			int most = ties;
			found = capped(question,
					all.stream()
						.filter((path) -> path.length - 1 <= most && passes(network, question, path, none))
						.sorted(likeliest)
						.toList());
			if (ties == question.widenTo() || found.size() == question.paths()) {
				break;
			}
		}
		int widest = question.widenTo();
		Predicate<int[]> near = (path) -> path.length - 1 <= widest;
		if (!found.isEmpty()) {
			return new Answer.Found(found.stream().map((path) -> path(network, path)).toList(), ties);
		}
		if (network.degree(from) == 0) {
			return new Answer.NoTiesOfYours();
		}
		boolean known = false;
		for (int person = 0; person < network.size(); person++) {
			known |= network.arc(person, to) >= 0;
		}
		if (!known) {
			return new Answer.NoTiesOfTarget();
		}
		List<int[]> nearby = all.stream().filter(near).sorted(likeliest).toList();
		if (!nearby.isEmpty()) {
			return filtered(network, question, nearby);
		}
		// Up to six ties the shortest first, then the likeliest.
		List<int[]> lengthy = Stream
			.concat(all.stream().filter((path) -> path.length - 1 <= 6).sorted(shortest),
					all.stream().filter((path) -> path.length - 1 > 6).sorted(likeliest))
			.toList();
		for (int[] path : lengthy) {
			if (passes(network, question, path, none)) {
				return new Answer.TooFar(path(network, path));
			}
		}
		if (!lengthy.isEmpty()) {
			return filtered(network, question, lengthy);
		}
		Question whomever = question.withFilters(question.filters().withThrough(null));
		Predicate<int[]> withinThree = near.and((path) -> path.length - 1 <= 3);
		List<int[]> nearest = new ArrayList<>();
		for (int person = 0; person < network.size(); person++) {
			if (person != from && !question.filters().leftOut().contains(person)) {
				list(network, from, person).stream()
					.filter(withinThree.and((path) -> passes(network, whomever, path, none)))
					.min(likeliest)
					.ifPresent(nearest::add);
			}
		}
		nearest.sort(Comparator.comparingInt((int[] path) -> -network.degree(path[path.length - 1]))
			.thenComparing(byCost)
			.thenComparingInt((path) -> path[path.length - 1]));
		return new Answer.OutOfReach(nearest.stream().limit(5).map((path) -> path(network, path)).toList());
	}

	private static Answer filtered(Network network, Question question, List<int[]> sorted) {
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
		if (question.filters().remoteOnly()) {
			set.add(Filter.REMOTE_ONLY);
		}
		if (question.filters().leastChance() > 0) {
			set.add(Filter.LEAST_CHANCE);
		}
		Set<Filter> alone = EnumSet.noneOf(Filter.class);
		for (Filter filter : set) {
			if (sorted.stream().anyMatch((path) -> passes(network, question, path, EnumSet.of(filter)))) {
				alone.add(filter);
			}
		}
		Set<Filter> away = alone.isEmpty() ? set : alone;
		int[] without = sorted.stream()
			.filter((path) -> passes(network, question, path, away))
			.findFirst()
			.orElseThrow();
		return new Answer.Filtered(away, path(network, without));
	}

	/** At most so many by each introducer, and so many in all. */
	private static List<int[]> capped(Question question, List<int[]> sorted) {
		List<int[]> some = new ArrayList<>();
		Map<Integer, Integer> byIntroducer = new HashMap<>();
		for (int[] path : sorted) {
			if (some.size() < question.paths()
					&& (path.length == 2 || byIntroducer.merge(path[1], 1, Integer::sum) <= question.perIntroducer())) {
				some.add(path);
			}
		}
		return some;
	}

	public static boolean passes(Network network, Question question, int[] path, Set<Filter> away) {
		boolean through = question.filters().through() == null || away.contains(Filter.THROUGH);
		if (!away.contains(Filter.LEAST_CHANCE) && Math.exp(-cost(network, path)) < question.filters().leastChance()) {
			return false;
		}
		for (int i = 1; i < path.length; i++) {
			byte flags = network.flags(network.arc(path[i - 1], path[i]));
			if (question.filters().confirmedOnly() && !away.contains(Filter.CONFIRMED_ONLY)
					&& (flags & Network.CONFIRMED) == 0) {
				return false;
			}
			if (question.filters().warmOnly() && !away.contains(Filter.WARM_ONLY)
					&& (flags & Network.ONLINE_ONLY) != 0) {
				return false;
			}
			if (question.filters().remoteOnly() && !away.contains(Filter.REMOTE_ONLY)
					&& (flags & Network.REMOTE) == 0) {
				return false;
			}
			if (i < path.length - 1) {
				if (question.filters().leftOut().contains(path[i]) && !away.contains(Filter.LEFT_OUT)) {
					return false;
				}
				through = through || Objects.requireNonNull(question.filters().through()).contains(path[i]);
			}
		}
		return through;
	}

	private static Path path(Network network, int[] people) {
		return new Path(people, Math.exp(-cost(network, people)));
	}

	public static double cost(Network network, int[] people) {
		double cost = 0;
		for (int i = 1; i < people.length; i++) {
			cost += network.cost(network.arc(people[i - 1], people[i]));
		}
		return cost;
	}

	public static List<int[]> list(Network network, int from, int to) {
		List<int[]> paths = new ArrayList<>();
		extend(network, new int[] { from }, to, paths);
		return paths;
	}

	private static void extend(Network network, int[] path, int to, List<int[]> paths) {
		int last = path[path.length - 1];
		if (last == to) {
			paths.add(path);
			return;
		}
		for (int person = 0; person < network.size(); person++) {
			int next = person;
			if (network.arc(last, person) >= 0 && Arrays.stream(path).noneMatch((p) -> p == next)) {
				int[] longer = Arrays.copyOf(path, path.length + 1);
				longer[path.length] = person;
				extend(network, longer, to, paths);
			}
		}
	}

}
