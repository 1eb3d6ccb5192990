package org.vouchgraph.usecase;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.InvalidRequest;

/**
 * Which part of a network to show.
 *
 * @param around whose surroundings, or the place's whose people; null for the applicant's
 * @param all whether everybody is to be shown
 * @param steps people within so many ties, in [0..2]
 * @param kinds ties with evidence of one of these; empty for all
 * @param since ties with evidence from that year or later; null for all
 * @param least ties that are at least so likely, in [0, 1)
 * @param confirmed only ties that a person stated or logged
 * @param open the ids of communities to be shown person by person
 * @param most how many people are shown before their communities are, in [1..5000]
 * @param mostTies how many ties are drawn, in [1..20000]; nobody loses her likeliest
 */
public record SurroundingsQuestion(String workspace, Kind.@Nullable Ref around, boolean all, int steps,
		Set<EvidenceKind> kinds, @Nullable Integer since, double least, boolean confirmed, Set<String> open, int most,
		int mostTies) {

	/** How many people are shown one by one if nothing else is said. */
	public static final int USUAL_MOST = 2000;

	/** How many ties are drawn if nothing else is said. */
	public static final int USUAL_MOST_TIES = 3000;

	private static final int HIGHEST_MOST = 5000;

	private static final int HIGHEST_MOST_TIES = 20_000;

	private static final int MOST_STEPS = 2;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private static final Set<Kind> CENTRES = EnumSet.of(Kind.PERSON, Kind.PROGRAM, Kind.SOCIETY, Kind.COMMITTEE,
			Kind.INSTITUTION, Kind.MEETING);

	public SurroundingsQuestion {
		kinds = Set.copyOf(kinds);
		open = Set.copyOf(open);
		if (around != null && !CENTRES.contains(around.kind())) {
			throw new InvalidRequest("around \"" + around + "\" is none of me, all, "
					+ CENTRES.stream().map((kind) -> kind.code() + ":KEY").collect(Collectors.joining(", ")));
		}
		if (steps < 0 || steps > MOST_STEPS) {
			throw new InvalidRequest("steps " + steps + " is not in [0.." + MOST_STEPS + "]");
		}
		if (since != null && (since < FIRST_YEAR || since > LAST_YEAR)) {
			throw new InvalidRequest("since " + since + " is not a year in [" + FIRST_YEAR + ".." + LAST_YEAR + "]");
		}
		if (!(least >= 0 && least < 1)) {
			throw new InvalidRequest("the least chance " + least + " is not in [0..1); 5 percent is 0.05");
		}
		if (most < 1 || most > HIGHEST_MOST) {
			throw new InvalidRequest("most " + most + " is not in [1.." + HIGHEST_MOST + "]");
		}
		if (mostTies < 1 || mostTies > HIGHEST_MOST_TIES) {
			throw new InvalidRequest("mostTies " + mostTies + " is not in [1.." + HIGHEST_MOST_TIES + "]");
		}
	}

	/**
	 * The surroundings without a filter.
	 * @param around {@code me}, {@code all}, or a kind and a key, such as
	 * {@code program:40}
	 * @param steps null for two around a person and none around a place
	 */
	public static SurroundingsQuestion of(String workspace, String around, @Nullable Integer steps) {
		String centre = around.strip().toLowerCase(Locale.ROOT);
		boolean all = centre.equals("all");
		Kind.Ref ref = (all || centre.isEmpty() || centre.equals("me")) ? null : ref(centre);
		boolean place = all || (ref != null && ref.kind() != Kind.PERSON);
		return new SurroundingsQuestion(workspace, ref, all, (steps != null) ? steps : place ? 0 : MOST_STEPS, Set.of(),
				null, 0, false, Set.of(), USUAL_MOST, USUAL_MOST_TIES);
	}

	private static Kind.Ref ref(String centre) {
		try {
			return Kind.Ref.parse(centre);
		}
		catch (InvalidRequest ex) {
			throw new InvalidRequest("around \"" + centre + "\" is none of me, all, "
					+ CENTRES.stream().map((kind) -> kind.code() + ":KEY").collect(Collectors.joining(", ")));
		}
	}

	/**
	 * With ties of these kinds only.
	 * @throws InvalidRequest naming the kinds there are
	 */
	public SurroundingsQuestion withKinds(Collection<String> codes) {
		Set<EvidenceKind> some = EnumSet.noneOf(EvidenceKind.class);
		for (String code : codes) {
			if (!code.isBlank()) {
				some.add(kind(code.strip()));
			}
		}
		return new SurroundingsQuestion(this.workspace, this.around, this.all, this.steps, some, this.since, this.least,
				this.confirmed, this.open, this.most, this.mostTies);
	}

	private static EvidenceKind kind(String code) {
		for (EvidenceKind kind : EvidenceKind.values()) {
			if (kind.code().equals(code)) {
				return kind;
			}
		}
		throw new InvalidRequest("the kind of evidence \"" + code + "\" is none of "
				+ Arrays.stream(EvidenceKind.values()).map(EvidenceKind::code).collect(Collectors.joining(", ")));
	}

	public SurroundingsQuestion withSince(@Nullable Integer year) {
		return new SurroundingsQuestion(this.workspace, this.around, this.all, this.steps, this.kinds, year, this.least,
				this.confirmed, this.open, this.most, this.mostTies);
	}

	public SurroundingsQuestion withLeast(double chance) {
		return new SurroundingsQuestion(this.workspace, this.around, this.all, this.steps, this.kinds, this.since,
				chance, this.confirmed, this.open, this.most, this.mostTies);
	}

	public SurroundingsQuestion withConfirmed(boolean only) {
		return new SurroundingsQuestion(this.workspace, this.around, this.all, this.steps, this.kinds, this.since,
				this.least, only, this.open, this.most, this.mostTies);
	}

	/** With these communities shown person by person; unknown ones do no harm. */
	public SurroundingsQuestion withOpen(Collection<String> communities) {
		return new SurroundingsQuestion(this.workspace, this.around, this.all, this.steps, this.kinds, this.since,
				this.least, this.confirmed,
				communities.stream()
					.map(String::strip)
					.filter((id) -> !id.isEmpty())
					.collect(Collectors.toCollection(LinkedHashSet::new)),
				this.most, this.mostTies);
	}

	public SurroundingsQuestion withMost(int people) {
		return new SurroundingsQuestion(this.workspace, this.around, this.all, this.steps, this.kinds, this.since,
				this.least, this.confirmed, this.open, people, this.mostTies);
	}

	public SurroundingsQuestion withMostTies(int ties) {
		return new SurroundingsQuestion(this.workspace, this.around, this.all, this.steps, this.kinds, this.since,
				this.least, this.confirmed, this.open, this.most, ties);
	}

	/** Whether ties are told apart by what stands behind them. */
	boolean asksForEvidence() {
		return !this.kinds.isEmpty() || this.since != null;
	}

	/** The same for all questions about the same people, before ties are left out. */
	String scope() {
		return (this.all ? "all" : (this.around == null) ? "me" : this.around.kind().code() + "-" + this.around.key())
				+ "-" + this.steps;
	}

}
