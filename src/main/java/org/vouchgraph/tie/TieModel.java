package org.vouchgraph.tie;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.FieldPack.Prior;

/**
 * From evidence to the chance that a request passes between two people, at a given day.
 * <p>
 * <b>Definition.</b> Every piece of evidence is worth {@code p = prior · 2^(−age/h)},
 * with the kind's (or its detail's) prior chance and half-life {@code h} from the field
 * pack. A paper of {@code n} authors is worth {@code p = 1 − (1 − prior)^s} with Newman's
 * weight {@code s = 2^(−age/h)/(n − 1)}, so that several papers together are worth
 * {@code 1 − (1 − prior)^Σs}. Independent pieces combine by noisy-OR,
 * {@code p = 1 − Π(1 − pᵢ)}: first within a kind, up to the kind's cap; then all inferred
 * kinds, up to the highest inferred chance; then these with the confirmed ones, up to the
 * highest chance.
 * <p>
 * Dates: ages are never negative. A paper or session without a year counts as
 * {@value #UNDATED_AGE} years old; a session or stay that lies in the future counts
 * nothing. What people say without a date is said now. A stay ages from the year in which
 * the overlap ended, and not at all while it goes on. Papers, institutions, committees
 * and sessions of more people than the pack allows count nothing.
 * <p>
 * Confirmed is what somebody stated, or an interaction that shows that the two deal with
 * each other. To ask, and to hear no, nothing, or an outcome, does not show that: of such
 * pieces only the strongest counts, however many there are, and as inferred.
 * <p>
 * Chances are the same in both directions. What outcomes of an applicant's asks have
 * taught moves the chances of her own ties, within the same ceilings: {@link Learned}.
 * <p>
 * <b>Sources.</b> M. E. J. Newman, The structure of scientific collaboration networks,
 * PNAS 98 (2001), doi:10.1073/pnas.98.2.404, and Scientific collaboration networks II,
 * Phys. Rev. E 64 (2001), doi:10.1103/PhysRevE.64.016132, for the weight 1/(n − 1); J.
 * Pearl, Probabilistic Reasoning in Intelligent Systems (1988), for noisy-OR.
 * <p>
 * <b>Time and space.</b> Constant for a piece, linear in the pieces of a tie.
 * <p>
 * <b>Without evidence</b>, or with none that counts, the chance is 0: there is no tie.
 */
public final class TieModel {

	/** To be raised when the same evidence comes to other chances, or other people. */
	private static final String RULES = "1";

	/** How old a paper or session without a year is taken to be, in years. */
	public static final int UNDATED_AGE = 20;

	/** Interactions that do not show that two people deal with each other. */
	private static final Set<String> UNANSWERED = Set.of("asked", "declined", "no-answer", "outcome");

	/** The last slot of a tie's sums, for what is {@link #UNANSWERED}. */
	private static final int UNANSWERED_SLOT = EvidenceKind.values().length;

	/** How many sums a tie has: one a kind, one for what is unanswered. */
	static final int SLOTS = UNANSWERED_SLOT + 1;

	private static final EvidenceKind[] KINDS = EvidenceKind.values();

	private static final double DAYS_PER_YEAR = 365.2425;

	private final FieldPack pack;

	private final LocalDate today;

	private final Learned learned;

	private final double[] lowest = new double[KINDS.length];

	private final double lowestInferred;

	private final double lowestOfAll;

	/**
	 * The model of a field on a day.
	 * @param pack the field's priors
	 * @param today the day at which ages are taken
	 */
	public TieModel(FieldPack pack, LocalDate today) {
		this(pack, today, Learned.NOTHING);
	}

	/**
	 * The model of a field on a day, after what an applicant's outcomes have taught.
	 * @param learned of the applicant whose network it is
	 */
	public TieModel(FieldPack pack, LocalDate today, Learned learned) {
		this.pack = pack;
		this.today = today;
		this.learned = learned;
		for (EvidenceKind kind : KINDS) {
			this.lowest[kind.ordinal()] = Math.log1p(-pack.prior(kind).cap());
		}
		this.lowestInferred = Math.log1p(-pack.highestInferred());
		this.lowestOfAll = Math.log1p(-pack.highestChance());
	}

	/** What outcomes have taught. */
	public Learned learned() {
		return this.learned;
	}

	/**
	 * All that chances follow from but the evidence, its outcomes and the day, as text:
	 * where it is the same, so are the chances.
	 */
	public String rules() {
		StringBuilder rules = new StringBuilder(RULES).append(' ').append(this.pack.highestChance());
		rules.append(' ').append(this.pack.highestInferred()).append(' ').append(this.pack.largestByline());
		rules.append(' ').append(this.pack.learning().kindStrength());
		rules.append(' ').append(this.pack.learning().tieStrength());
		// After so long silence is an outcome.
		rules.append(' ').append(this.pack.coverage().days().openAsk());
		for (EvidenceKind kind : KINDS) {
			Prior prior = this.pack.prior(kind);
			rules.append('\n').append(kind.code()).append(' ').append(prior.chance());
			rules.append(' ').append(prior.halfLife()).append(' ').append(prior.cap());
			rules.append(' ').append(prior.largestGroup()).append(' ').append(new TreeMap<>(prior.details()));
		}
		return rules.toString();
	}

	/** The year of the day at which ages are taken. */
	int thisYear() {
		return this.today.getYear();
	}

	/** The most people that a paper, place or session can have and count something. */
	int largestGathering() {
		return Stream.of(EvidenceKind.SAME_INSTITUTION, EvidenceKind.SAME_COMMITTEE, EvidenceKind.SAME_SESSION)
			.mapToInt((kind) -> this.pack.prior(kind).largestGroup())
			.reduce(this.pack.largestByline(), Math::max);
	}

	/** Whether so many people at one paper, place or session count nothing. */
	boolean tooLarge(EvidenceKind kind, int people) {
		int largest = (kind == EvidenceKind.CO_AUTHORSHIP) ? this.pack.largestByline()
				: this.pack.prior(kind).largestGroup();
		return people > largest;
	}

	/**
	 * What one paper is worth.
	 * @param authors all its authors
	 * @param year of publication, or {@link Evidences#UNKNOWN}
	 * @return a chance in [0, 1); 0 for fewer than two authors and for more than the
	 * pack's largest byline
	 */
	public double coAuthorship(int authors, int year) {
		if (authors < 2 || tooLarge(EvidenceKind.CO_AUTHORSHIP, authors)) {
			return 0;
		}
		Prior prior = this.pack.prior(EvidenceKind.CO_AUTHORSHIP);
		double weight = faded(prior, yearsSince(year)) / (authors - 1);
		return -Math.expm1(weight * Math.log1p(-prior.chance()));
	}

	/**
	 * What one session is worth.
	 * @param people how many take part
	 * @param year in which it is, or {@link Evidences#UNKNOWN}
	 * @return a chance in [0, 1); 0 for groups that are too large and future sessions
	 */
	public double sameSession(int people, int year) {
		Prior prior = this.pack.prior(EvidenceKind.SAME_SESSION);
		if (tooLarge(EvidenceKind.SAME_SESSION, people) || year > thisYear()) {
			return 0;
		}
		return prior.chance() * faded(prior, yearsSince(year));
	}

	/**
	 * What it is worth to have been at one institution or on one committee together.
	 * @param kind same institution or same committee
	 * @param people how many were there
	 * @param overlap the years in which the two were both there
	 * @return a chance in [0, 1); 0 for groups that are too large
	 */
	double samePlace(EvidenceKind kind, int people, Years overlap) {
		if (tooLarge(kind, people)) {
			return 0;
		}
		Prior prior = this.pack.prior(kind);
		return prior.chance() * faded(prior, Math.max(0, thisYear() - overlap.to()));
	}

	/**
	 * What it is worth that somebody said or logged something, or that the two are
	 * connected on a social network.
	 * @param kind stated, interaction or online
	 * @param detail the closeness or the interaction's kind
	 * @param day epoch day, or {@link Evidences#UNKNOWN}
	 * @return a chance in [0, 1)
	 */
	public double said(EvidenceKind kind, String detail, long day) {
		Prior prior = this.pack.prior(kind);
		double chance = prior.details().getOrDefault(code(detail), prior.chance());
		double age = (day == Evidences.UNKNOWN) ? 0
				: Math.max(0, (this.today.toEpochDay() - (double) day) / DAYS_PER_YEAR);
		return chance * faded(prior, age);
	}

	/**
	 * What a piece of evidence that was weighed on another day is worth on this one; 0
	 * where it was not known before. Years count as known from their first day, and what
	 * is logged from the day after.
	 */
	double worth(Evidence piece) {
		boolean dated = piece.day() != Evidences.UNKNOWN;
		return switch (piece.kind()) {
			case CO_AUTHORSHIP -> (piece.from() > thisYear()) ? 0 : coAuthorship(piece.size(), piece.from());
			case SAME_SESSION -> sameSession(piece.size(), piece.from());
			case SAME_INSTITUTION, SAME_COMMITTEE -> (piece.from() > thisYear()) ? 0
					: samePlace(piece.kind(), piece.size(), new Years(piece.from(), piece.to()));
			case STATED, ONLINE ->
				(dated && piece.day() > this.today.toEpochDay()) ? 0 : said(piece.kind(), piece.detail(), piece.day());
			case INTERACTION ->
				(dated && piece.day() >= this.today.toEpochDay()) ? 0 : said(piece.kind(), piece.detail(), piece.day());
		};
	}

	/**
	 * What each kind's evidence, up to its cap, has in all of it: {@code −ln(1 − p)},
	 * scaled to add up to 1; all 0 where nothing shows that the two deal with each other.
	 */
	double[] shares(Collection<Evidence> evidence) {
		double[] sums = sums(evidence);
		double[] shares = new double[KINDS.length];
		double all = 0;
		for (int kind = 0; kind < shares.length; kind++) {
			shares[kind] = -Math.max(sums[kind], this.lowest[kind]);
			all += shares[kind];
		}
		for (int kind = 0; kind < shares.length; kind++) {
			// Not minus zero: it is spelled otherwise.
			shares[kind] = (all == 0) ? 0 : shares[kind] / all + 0.0;
		}
		return shares;
	}

	/**
	 * What all evidence between two people is worth together by the priors. The order
	 * does not matter, and more evidence is never worth less.
	 * @param evidence what stands between them, each thing once
	 */
	public Strength strength(Collection<Evidence> evidence) {
		return strength(sums(evidence), 0, null);
	}

	/** The same after what outcomes have taught about a tie of these two. */
	public Strength strength(Collection<Evidence> evidence, long from, long to) {
		return strength(sums(evidence), 0, this.learned.correction(from, to));
	}

	private static double[] sums(Collection<Evidence> evidence) {
		double[] sums = new double[SLOTS];
		for (Evidence piece : evidence) {
			add(sums, 0, piece.kind(), piece.detail(), Math.log1p(-piece.chance()));
		}
		return sums;
	}

	/**
	 * Adds a piece to a tie's sums of {@code ln(1 − p)}.
	 * @param sums the sums of many ties
	 * @param at where those of this tie begin
	 * @param survival {@code ln(1 − p)} of the piece
	 */
	static void add(double[] sums, int at, EvidenceKind kind, String detail, double survival) {
		if (kind == EvidenceKind.INTERACTION && UNANSWERED.contains(code(detail))) {
			sums[at + UNANSWERED_SLOT] = Math.min(sums[at + UNANSWERED_SLOT], survival);
		}
		else {
			sums[at + kind.ordinal()] += survival;
		}
	}

	/**
	 * What the sums of a tie, filled by {@link #add}, come to.
	 * @param correction what outcomes have taught about it, or null
	 */
	Strength strength(double[] sums, int at, Learned.@Nullable Correction correction) {
		double inferred = sums[at + UNANSWERED_SLOT];
		double confirmed = 0;
		double warm = 0;
		double remote = sums[at + UNANSWERED_SLOT];
		for (EvidenceKind kind : KINDS) {
			double sum = Math.max(sums[at + kind.ordinal()], this.lowest[kind.ordinal()]);
			if (correction != null) {
				sum = correction.corrected(kind.ordinal(), sum, this.pack.learning().kindStrength());
			}
			if (kind.confirmed()) {
				confirmed += sum;
			}
			else {
				inferred += sum;
			}
			if (kind != EvidenceKind.ONLINE) {
				warm += sum;
			}
			if (kind.remote()) {
				remote += sum;
			}
		}
		double all = Math.max(Math.max(inferred, this.lowestInferred) + confirmed, this.lowestOfAll);
		// The rounding of exp and log must not lift the chance over its ceiling.
		double ceiling = (confirmed < 0) ? this.pack.highestChance()
				: Math.min(this.pack.highestInferred(), this.pack.highestChance());
		double chance = -Math.expm1(all);
		if (correction != null && chance > 0) {
			chance = correction.corrected(chance, this.pack.learning().tieStrength());
		}
		return new Strength(Math.min(chance, ceiling), confirmed < 0, warm == 0, remote < 0);
	}

	private double yearsSince(int year) {
		return (year == Evidences.UNKNOWN) ? UNDATED_AGE : Math.max(0, thisYear() - (double) year);
	}

	private static double faded(Prior prior, double age) {
		return Math.pow(2, -age / prior.halfLife());
	}

	/** {@code KNOWS_WELL} is {@code knows-well} in the field pack. */
	private static String code(String detail) {
		return detail.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What a tie is worth.
	 *
	 * @param chance that a request passes, in [0, 1); 0 where there is no tie
	 * @param confirmed whether somebody stated it or logged dealings
	 * @param onlineOnly whether nothing shows that the two ever dealt with each other:
	 * all there is, is a connection on a social network or a request without a good
	 * answer
	 * @param remote whether it rests on more than having been in the same place
	 */
	public record Strength(double chance, boolean confirmed, boolean onlineOnly, boolean remote) {
	}

}
