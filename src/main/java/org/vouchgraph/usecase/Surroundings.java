package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * A part of a network, ready to draw.
 *
 * @param around whose surroundings; of the kind {@code applicant} around her, and of the
 * kind {@code all} where it is everybody
 * @param summary what is to be seen, in a sentence or two
 * @param people how many are in it, after filters
 * @param ties how many there are among them, after filters
 * @param folded whether communities stand for their people
 * @param paths the likeliest warm way from the applicant to each target that is in it;
 * some of the people on it may be outside
 * @param gateways through whom alone others are reached, most first
 * @param weakSpotsKnown whether the report was made already; else {@code weakSpots} is
 * empty, and the report is being made
 * @param cut what was left out and how to see it, or null
 */
public record Surroundings(Workspace workspace, LocalDate date, Thing around, String title, String summary, int people,
		int ties, boolean folded, List<Node> nodes, List<Edge> edges, List<Community> communities, List<Way> paths,
		List<Gateway> gateways, boolean weakSpotsKnown, List<Weak> weakSpots, @Nullable String cut) {

	/**
	 * Somebody, or a community.
	 *
	 * @param id the key, or the id of the community
	 * @param key null for a community
	 * @param kind {@code applicant}, {@code target}, {@code introducer}, {@code person}
	 * or {@code community}
	 * @param place where she works, or null
	 * @param x from -1 to 1, to the right
	 * @param y from -1 to 1, downwards
	 * @param degree how many ties are shown
	 * @param people how many she stands for: 1, or those of the community
	 * @param chance of the likeliest warm way from the applicant; null where there is
	 * none
	 * @param community in which she is
	 * @param gateway whether others are reached through her alone
	 * @param weak whether a weak spot is about her
	 * @param inferred whether none of the ties shown was stated or logged
	 */
	public record Node(String id, @Nullable Long key, String kind, String name, @Nullable String place, double x,
			double y, int degree, int people, @Nullable Double chance, String community, boolean gateway, boolean weak,
			boolean inferred) {
	}

	/**
	 * A tie, or all ties between two communities.
	 *
	 * @param chance of the likeliest
	 * @param confirmed whether one was stated or logged
	 * @param online whether all are but connections on a network
	 * @param kinds of evidence; empty for ties of communities
	 * @param first year of evidence, or null
	 * @param last year of evidence, or null
	 * @param ties how many it stands for
	 * @param bridge whether it alone joins two parts of what is shown
	 */
	public record Edge(String from, String to, double chance, boolean confirmed, boolean online, List<String> kinds,
			@Nullable Integer first, @Nullable Integer last, int ties, boolean bridge) {
	}

	/**
	 * People who have more to do with each other than with the rest.
	 *
	 * @param people how many of them are in what is shown
	 * @param colour in [0..7]
	 * @param key of the place whose name it has; null where it has a person's
	 * @param kind of that place, or null
	 */
	public record Community(String id, String name, int people, int colour, @Nullable Long key, @Nullable String kind) {
	}

	/** The likeliest warm way to a target, by the keys of the people on it. */
	public record Way(long target, String name, double chance, List<Long> people) {
	}

	/**
	 * Somebody through whom alone others are reached.
	 *
	 * @param people how many, targets or not
	 * @param targets how many of them the applicant wants to reach
	 */
	public record Gateway(long key, String name, String why, int people, int targets) {
	}

	/** A weak spot, and whom of what is shown it is about. */
	public record Weak(String id, String severity, String title, List<Long> people) {
	}

}
