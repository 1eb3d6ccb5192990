package org.vouchgraph.tie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;

/**
 * What the outcomes of an applicant's asks say about her ties.
 * <p>
 * <b>Definition.</b> An ask is a trial of the tie along which it went: it passed or it
 * did not. What is learned holds for the applicant's own ties, because how people answer
 * her says little of how they answer each other. It works on two levels, and no outcome
 * counts on both for the same tie.
 * <ul>
 * <li><b>By kind of evidence.</b> Of an outcome each kind {@code k} gets the share
 * {@code w} that it had in the tie's {@code −ln(1 − p)} on the day of the ask. Of all
 * outcomes of <em>other</em> ties, {@code n = Σw} were tried, {@code s} of them passed,
 * and {@code e} were expected to by the priors, {@code m = e/n}. With the prior
 * {@code Beta(S·m, S·(1 − m))} the posterior mean is {@code (S·m + s)/(S + n)}; what the
 * kind is worth is moved by the ratio of its odds to those of {@code m}. Where all asks
 * went along ties of one kind and of one chance {@code p}, a new such tie comes to
 * {@code (S·p + s)/(S + n)}.</li>
 * <li><b>By tie.</b> With the chance {@code q} that follows, the prior is
 * {@code Beta(T·q, T·(1 − q))}; with {@code n} outcomes of the tie itself, {@code s} of
 * them passed, its chance is {@code (T·q + s)/(T + n)}.</li>
 * </ul>
 * {@code S} and {@code T} are how many outcomes the field pack's priors are worth.
 * <p>
 * <b>Source.</b> A. Gelman et al., Bayesian Data Analysis, 3rd edition (2013),
 * doi:10.1201/b16018, section 2.4, for the conjugate prior of a share and its worth in
 * outcomes.
 * <p>
 * <b>Time and space.</b> Linear in the outcomes to make, and for each tie in the outcomes
 * of that tie.
 * <p>
 * <b>Without outcomes</b> every chance stays as the priors have it.
 */
public final class Learned {

	private static final EvidenceKind[] KINDS = EvidenceKind.values();

	/** Nobody's key is below zero. */
	private static final long NOBODY = -1;

	/** From nothing. */
	public static final Learned NOTHING = new Learned(NOBODY, List.of());

	private final long applicant;

	private final List<Outcome> outcomes;

	private final Sums all;

	private final Map<Long, Sums> own = new HashMap<>();

	private Learned(long applicant, List<Outcome> outcomes) {
		this.applicant = applicant;
		this.outcomes = List.copyOf(outcomes);
		this.all = new Sums();
		for (Outcome outcome : outcomes) {
			this.all.add(outcome);
			this.own.computeIfAbsent(outcome.person, (person) -> new Sums()).add(outcome);
		}
	}

	/**
	 * From these outcomes.
	 * @param applicant her key
	 * @param outcomes in an order that is always the same, as sums are to the last bit
	 */
	public static Learned from(long applicant, List<Outcome> outcomes) {
		return outcomes.isEmpty() ? NOTHING : new Learned(applicant, outcomes);
	}

	/**
	 * One ask that was settled.
	 *
	 * @param person the key of who was asked
	 * @param passed whether the request passed
	 * @param prior the chance by the priors alone on the day of the ask; 0 where no tie
	 * was known
	 * @param shares of each kind of evidence in it, by the kinds' order; they add up to
	 * 1, or to 0 where nothing known says that the two deal with each other
	 */
	public record Outcome(long person, boolean passed, double prior, List<Double> shares) {

		public Outcome {
			shares = List.copyOf(shares);
		}

	}

	/**
	 * How many outcomes stand behind the chance of a tie.
	 *
	 * @param own of the tie itself
	 * @param others of other ties of the applicant with evidence of a kind that this one
	 * has
	 */
	public record Behind(int own, int others) {

		/** Neither. */
		public static final Behind NONE = new Behind(0, 0);

		public boolean isNone() {
			return this.own == 0 && this.others == 0;
		}

	}

	/** The key of whose outcomes they are; of nobody where there are none. */
	public long applicant() {
		return this.applicant;
	}

	/** Whether there is no outcome at all. */
	public boolean isNothing() {
		return this.outcomes.isEmpty();
	}

	/** How many outcomes stand behind a tie of these two with this evidence. */
	public Behind behind(long from, long to, List<Evidence> evidence) {
		Long other = other(from, to);
		if (other == null) {
			return Behind.NONE;
		}
		int own = 0;
		int others = 0;
		for (Outcome outcome : this.outcomes) {
			if (outcome.person == other) {
				own++;
			}
			else if (evidence.stream().anyMatch((piece) -> outcome.shares.get(piece.kind().ordinal()) > 0)) {
				others++;
			}
		}
		return new Behind(own, others);
	}

	/**
	 * What was tried of one kind of evidence, in shares of outcomes.
	 *
	 * @param tried how many, greater than 0
	 * @param expected how many of them were to pass by the priors
	 * @param passed how many did
	 */
	public record OfKind(EvidenceKind kind, double tried, double expected, double passed) {
	}

	/** All kinds of evidence of which something was tried, the most tried first. */
	public List<OfKind> kinds() {
		return Arrays.stream(KINDS)
			.map((kind) -> new OfKind(kind, this.all.tried[kind.ordinal()], this.all.expected[kind.ordinal()],
					this.all.succeeded[kind.ordinal()]))
			.filter((one) -> one.tried > 0)
			.sorted(Comparator.comparingDouble(OfKind::tried).reversed().thenComparing(OfKind::kind))
			.toList();
	}

	/** What is to be corrected in a tie of these two, or null if nothing is. */
	@Nullable Correction correction(long from, long to) {
		Long other = other(from, to);
		return (other == null) ? null : new Correction(this.all, this.own.get(other));
	}

	/** Who the other is where one of the two is the applicant; else null. */
	private @Nullable Long other(long from, long to) {
		if (isNothing() || (from != this.applicant && to != this.applicant)) {
			return null;
		}
		return (from == this.applicant) ? to : from;
	}

	/** All of it in a line, to be {@linkplain #parse read} again. */
	public String spelled() {
		return this.outcomes.stream()
			.map((outcome) -> outcome.person + " " + outcome.passed + " " + outcome.prior + " "
					+ outcome.shares.stream().map(String::valueOf).collect(Collectors.joining(" ")))
			.collect(Collectors.joining(";", this.applicant + ":", ""));
	}

	/**
	 * What was {@linkplain #spelled() spelled}, to the last bit.
	 * @throws IllegalArgumentException if it was not
	 */
	public static Learned parse(String spelled) {
		int colon = spelled.indexOf(':');
		if (colon < 0) {
			throw new IllegalArgumentException("nothing learned: \"" + spelled + "\"");
		}
		List<Outcome> outcomes = new ArrayList<>();
		for (String one : spelled.substring(colon + 1).split(";")) {
			String[] words = one.split(" ");
			if (words.length == 3 + KINDS.length) {
				outcomes.add(new Outcome(Long.parseLong(words[0]), Boolean.parseBoolean(words[1]),
						Double.parseDouble(words[2]), Arrays.stream(words).skip(3).map(Double::valueOf).toList()));
			}
		}
		return from(Long.parseLong(spelled.substring(0, colon)), outcomes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Learned learned && this.applicant == learned.applicant
				&& this.outcomes.equals(learned.outcomes);
	}

	@Override
	public int hashCode() {
		return this.outcomes.hashCode();
	}

	@Override
	public String toString() {
		return spelled();
	}

	/** Outcomes added up, by kind and in all. */
	private static final class Sums {

		private final double[] tried = new double[KINDS.length];

		private final double[] expected = new double[KINDS.length];

		private final double[] succeeded = new double[KINDS.length];

		private int asked;

		private int passed;

		void add(Outcome outcome) {
			for (int kind = 0; kind < KINDS.length; kind++) {
				double share = outcome.shares.get(kind);
				this.tried[kind] += share;
				this.expected[kind] += share * outcome.prior;
				this.succeeded[kind] += outcome.passed ? share : 0;
			}
			this.asked++;
			this.passed += outcome.passed ? 1 : 0;
		}

	}

	/** What outcomes change in one tie. */
	static final class Correction {

		/** Less than this of an outcome is but rounding. */
		private static final double NOTHING_TRIED = 1e-9;

		private final Sums all;

		private final @Nullable Sums own;

		private Correction(Sums all, @Nullable Sums own) {
			this.all = all;
			this.own = own;
		}

		/**
		 * What a kind's evidence is worth then.
		 * @param survival {@code ln(1 − p)} by the priors, at most 0
		 * @param strength {@code S}
		 */
		double corrected(int kind, double survival, double strength) {
			double tried = this.all.tried[kind] - ((this.own == null) ? 0 : this.own.tried[kind]);
			if (tried < NOTHING_TRIED || survival == 0) {
				return survival;
			}
			double expected = this.all.expected[kind] - ((this.own == null) ? 0 : this.own.expected[kind]);
			double succeeded = this.all.succeeded[kind] - ((this.own == null) ? 0 : this.own.succeeded[kind]);
			double mean = expected / tried;
			double posterior = (strength * mean + succeeded) / (strength + tried);
			double odds = posterior / (1 - posterior) * (1 - mean) / mean;
			double chance = -Math.expm1(survival);
			return Math.log((1 - chance) / (1 - chance + odds * chance));
		}

		/**
		 * The chance of the tie then.
		 * @param chance after the kinds were corrected
		 * @param strength {@code T}
		 */
		double corrected(double chance, double strength) {
			return (this.own == null) ? chance : (strength * chance + this.own.passed) / (strength + this.own.asked);
		}

	}

}
