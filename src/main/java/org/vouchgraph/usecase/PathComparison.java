package org.vouchgraph.usecase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.vouchgraph.usecase.WhoAnswer.Hop;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Why one path stands before another, tie by tie. Ties that both have make no difference
 * and are not looked at.
 *
 * @param factor how many times as likely the first is, at least 1
 * @param first its weakest tie of those that the other does not have
 * @param other the other's weakest tie of those that the first does not have
 * @param sentence all of it in plain words
 */
public record PathComparison(double factor, WeakestTie first, WeakestTie other, String sentence) {

	/** Below this the two are as good as equally likely. */
	private static final double EQUAL = 1.005;

	/** A tie that makes the difference. */
	public record WeakestTie(long from, long to, double chance, String percent, String words, boolean confirmed) {

		private static WeakestTie of(Hop hop) {
			return new WeakestTie(hop.from(), hop.to(), hop.chance(), hop.percent(), hop.words(), hop.confirmed());
		}

	}

	static PathComparison of(PathCard first, PathCard other) {
		double factor = Math.max(1, first.chance() / other.chance());
		Hop firstWeakest = weakest(first, other);
		Hop otherWeakest = weakest(other, first);
		Map<Long, String> names = new HashMap<>();
		first.people().forEach((person) -> names.put(person.key(), person.name()));
		other.people().forEach((PersonLine person) -> names.put(person.key(), person.name()));
		return new PathComparison(factor, WeakestTie.of(firstWeakest), WeakestTie.of(otherWeakest),
				sentence(factor, first, other, firstWeakest, otherWeakest, names));
	}

	private static Hop weakest(PathCard path, PathCard other) {
		Set<List<Long>> shared = other.hops().stream().map(PathComparison::ends).collect(Collectors.toSet());
		// Two paths between the same people always differ in a tie of each.
		return path.hops()
			.stream()
			.filter((hop) -> !shared.contains(ends(hop)))
			.min(Comparator.comparingDouble(Hop::chance))
			.orElseThrow(() -> new IllegalArgumentException("the two paths are the same"));
	}

	private static List<Long> ends(Hop hop) {
		return List.of(hop.from(), hop.to());
	}

	private static String sentence(double factor, PathCard first, PathCard other, Hop firstWeakest, Hop otherWeakest,
			Map<Long, String> names) {
		int more = other.hops().size() - first.hops().size();
		if (factor < EQUAL) {
			return (more > 0) ? "Below the first because it takes " + Words.count(more, "tie", "ties")
					+ " more and is no likelier." : "As likely as the first, with as many ties.";
		}
		String reason;
		if (otherWeakest.chance() < firstWeakest.chance()) {
			reason = "its tie " + told(otherWeakest, names)
					+ ", is weaker than any that only the first has; there the weakest is " + told(firstWeakest, names);
		}
		else if (more > 0) {
			reason = "it takes " + other.hops().size() + " ties where the first takes " + first.hops().size()
					+ ", and every tie can fail";
		}
		else {
			reason = "more of its ties are weak, though its weakest, " + told(otherWeakest, names)
					+ ", is no weaker than " + told(firstWeakest, names) + " of the first";
		}
		return "Below the first because " + reason + ". The first is " + Words.times(factor) + " as likely.";
	}

	private static String told(Hop hop, Map<Long, String> names) {
		String sureness = hop.confirmed() ? "confirmed" : hop.onlineOnly() ? "online only" : "inferred";
		return names.get(hop.from()) + " → " + names.get(hop.to()) + ", " + hop.words() + " (" + hop.percent() + ", "
				+ sureness + ")";
	}

}
