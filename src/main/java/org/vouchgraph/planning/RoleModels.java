package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Programs by how often people like the applicant got in.
 * <p>
 * <b>Definition.</b> Of the people on the rosters of programs some are like the applicant
 * (of the same school or country), some are not, and of the others it is not known; those
 * count neither way. With {@code l} of {@code n} known ones alike at a program, and
 * {@code L} of {@code N} at all programs, its share is smoothed to
 * {@code (k·(L + ½)/(N + 1) + l)/(k + n)}: {@code k} people who are as all others are
 * stand beside its own, so that one resident of one does not make a program of nobody but
 * them. {@code (L + ½)/(N + 1)} is the mean of the whole under Jeffreys' prior.
 * <p>
 * <b>Source.</b> B. Efron and C. Morris, Data analysis using Stein's estimator and its
 * generalizations, J. Am. Stat. Assoc. 70 (1975), doi:10.1080/01621459.1975.10479864, for
 * shares drawn to that of the whole; Y. Sun et al., PathSim, Proc. VLDB 4 (2011),
 * doi:10.14778/3402707.3402736, for people alike by the kind of way between them.
 * <p>
 * <b>Time and space.</b> Linear in the people, but for sorting.
 * <p>
 * <b>Without people</b> there are no programs; a program of unknown people alone has the
 * share of the whole, and says that nobody there is known.
 *
 * @param programs with somebody alike first, then by share, then by key
 * @param alike of all people
 * @param known of how many of all people it is known whether they are alike
 * @param unknown of how many it is not
 */
public record RoleModels(List<Program> programs, int alike, int known, int unknown) {

	public RoleModels {
		programs = List.copyOf(programs);
	}

	/** How somebody is like the applicant. */
	public enum Likeness {

		/** Trained at the same school. */
		SCHOOL,

		/** Came from the same country. */
		COUNTRY,

		/** Came from elsewhere. */
		NEITHER,

		/** Nothing says where from. */
		UNKNOWN;

		boolean isAlike() {
			return this == SCHOOL || this == COUNTRY;
		}

	}

	/**
	 * Somebody on a roster.
	 *
	 * @param person her key
	 * @param program its key
	 * @param likeness to the applicant
	 * @param since the year in which she came, 0 where unknown
	 */
	public record Member(long person, long program, Likeness likeness, int since) {
	}

	/**
	 * A program and who of its people is like the applicant.
	 *
	 * @param key of the program
	 * @param alike of the same school first, then who came last
	 * @param known of how many of its people it is known whether they are alike
	 * @param unknown of how many it is not
	 * @param share of people alike, smoothed; in (0, 1)
	 */
	public record Program(long key, List<Member> alike, int known, int unknown, double share) {
		public Program {
			alike = List.copyOf(alike);
		}
	}

	/**
	 * Counts the people of all rosters.
	 * @param members each person once a program
	 * @param strength {@code k}, how many people the whole is worth beside a program's
	 * own; greater than 0
	 */
	public static RoleModels of(List<Member> members, double strength) {
		if (!(strength > 0)) {
			throw new IllegalArgumentException("strength " + strength + " is not in (0..)");
		}
		Map<Long, List<Member>> rosters = new TreeMap<>();
		members.forEach((member) -> rosters.computeIfAbsent(member.program, (key) -> new ArrayList<>()).add(member));
		int alike = (int) members.stream().filter((member) -> member.likeness.isAlike()).count();
		int unknown = (int) members.stream().filter((member) -> member.likeness == Likeness.UNKNOWN).count();
		int known = members.size() - unknown;
		double whole = (alike + 0.5) / (known + 1);
		List<Program> programs = new ArrayList<>();
		rosters.forEach((key, roster) -> {
			List<Member> like = roster.stream()
				.filter((member) -> member.likeness.isAlike())
				.sorted(Comparator.comparing(Member::likeness)
					.thenComparing(Comparator.comparingInt(Member::since).reversed())
					.thenComparingLong(Member::person))
				.toList();
			int unsaid = (int) roster.stream().filter((member) -> member.likeness == Likeness.UNKNOWN).count();
			int said = roster.size() - unsaid;
			programs.add(new Program(key, like, said, unsaid, (strength * whole + like.size()) / (strength + said)));
		});
		programs.sort(Comparator.comparing((Program program) -> program.alike.isEmpty())
			.thenComparing(Comparator.comparingDouble(Program::share).reversed())
			.thenComparingLong(Program::key));
		return new RoleModels(programs, alike, known, unknown);
	}

}
