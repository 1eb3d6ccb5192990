package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Workspace;

/**
 * The answer to "who can introduce me", ready to show.
 *
 * @param workspace whose question it was
 * @param date the day at which ties were weighed
 * @param applicant who asked
 * @param target the person or program asked for
 * @param filters what the question was held to
 * @param message where there is nobody to answer for: why, in plain words
 * @param answers one for each person at the target, each complete
 * @param picture the people of all paths and those around them, laid out
 */
public record WhoAnswer(Workspace workspace, LocalDate date, PersonLine applicant, Thing target, Filters filters,
		@Nullable String message, List<TargetAnswer> answers, Picture picture) {

	/** A person in a line. */
	public record PersonLine(long key, String name, @Nullable String detail) {

		static PersonLine unnamed(long key) {
			return new PersonLine(key, "(unnamed)", null);
		}

	}

	/** Anything in a line. */
	public record Thing(String kind, long key, String name, @Nullable String detail) {
	}

	/** A person at the target, with her role there. */
	public record TargetPerson(long key, String name, @Nullable String detail, @Nullable String role) {
	}

	/**
	 * What the question was held to.
	 *
	 * @param paths how many were wanted
	 * @param ties the most ties on a path; null where no limit was set
	 * @param least the least chance of a path, 0 where any did
	 * @param perIntroducer the most paths that begin with the same person; null where it
	 * did not matter
	 */
	public record Filters(int paths, @Nullable Integer ties, boolean confirmed, boolean warm, boolean remote,
			double least, @Nullable Integer perIntroducer, List<PersonLine> without, @Nullable Thing through) {
	}

	/**
	 * The answer for one person.
	 *
	 * @param outcome {@code found}, {@code yourself}, {@code no-ties-of-yours},
	 * {@code no-ties-of-target}, {@code out-of-reach}, {@code too-far}, {@code filtered},
	 * {@code stopped-early}
	 * @param message the outcome in plain words
	 * @param nextStep what to do now, or null
	 * @param widened why and how far longer paths were searched as well, or null
	 * @param together several ways that share nobody, where there are some
	 * @param hinges on whom all ways hinge, however long; null with filters under which
	 * that cannot be told
	 * @param searchedTies the most ties that were allowed
	 * @param paths the likeliest first
	 * @param shown where there is no path: the paths offered instead
	 */
	public record TargetAnswer(TargetPerson person, String outcome, String message, @Nullable String nextStep,
			@Nullable String widened, @Nullable Together together, @Nullable Hinges hinges, int searchedTies,
			List<PathCard> paths, List<PathCard> shown) {
	}

	/**
	 * Ways that share nobody but the two ends: the chance that at least one of them
	 * works.
	 *
	 * @param ways how many
	 * @param anyShown the chance that at least one of all paths shown works, what they
	 * share counted once
	 * @param best whether no other choice of ways is known to be better
	 * @param sentence all of it in plain words
	 */
	public record Together(int ways, double chance, String percent, String words, double anyShown, boolean best,
			String sentence) {
	}

	/**
	 * On whom all ways to a target hinge.
	 *
	 * @param ways how many ways there can be at once that share nobody, however long; the
	 * own tie to the target among them
	 * @param people a smallest group without whom no way would be left but the own tie
	 * @param sentence all of it in plain words
	 */
	public record Hinges(int ways, List<PersonLine> people, String sentence) {
		public Hinges {
			people = List.copyOf(people);
		}
	}

	/**
	 * One introduction path.
	 *
	 * @param warm whether no tie of it is an online connection alone
	 * @param confirmed whether every tie was stated or logged by a person
	 * @param priorDriven whether its chance rests on the field pack's priors alone
	 * @param outcomes how many outcomes of the applicant's asks stand behind its chance
	 * @param below why it stands below the first, or null where it is the first
	 */
	public record PathCard(double chance, String percent, String words, boolean warm, boolean confirmed,
			boolean priorDriven, int outcomes, List<PersonLine> people, String nextStep, List<Hop> hops,
			@Nullable PathComparison below) {

		PathCard withBelow(PathComparison reason) {
			return new PathCard(this.chance, this.percent, this.words, this.warm, this.confirmed, this.priorDriven,
					this.outcomes, this.people, this.nextStep, this.hops, reason);
		}

	}

	/**
	 * One tie of a path.
	 *
	 * @param onlineOnly whether it is an online connection alone
	 * @param remote whether it rests on more than having been in the same place, and so
	 * carries over distance
	 * @param outcomes how many outcomes of the applicant's asks stand behind its chance
	 * @param learned which outcomes those are, in plain words; null where there are none
	 */
	public record Hop(long from, long to, double chance, String percent, String words, boolean confirmed,
			boolean onlineOnly, boolean remote, int outcomes, @Nullable String learned, String summary,
			List<EvidenceLine> evidence) {
	}

	/** One piece of evidence in plain words. */
	public record EvidenceLine(String kind, String words, boolean confirmed, List<Origin> sources) {
	}

	/** Where something is said. */
	public record Origin(long id, String name, String at) {
	}

	/** People and ties with positions in [-1, 1]. */
	public record Picture(List<Node> nodes, List<Edge> edges) {

		/**
		 * A person in the picture.
		 *
		 * @param kind {@code applicant}, {@code introducer}, {@code target} or
		 * {@code neighbour}
		 */
		public record Node(long key, String name, String kind, double x, double y, int degree) {
		}

		/** A tie in the picture. */
		public record Edge(long from, long to, double chance, boolean confirmed, boolean onlineOnly, boolean onPath) {
		}

	}

}
