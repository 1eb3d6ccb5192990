package org.vouchgraph.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleUnaryOperator;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Gap.Effect;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;

/**
 * Which single unconfirmed tie is most worth confirming.
 * <p>
 * <b>Definition.</b> A tie is inferred if it is not {@link Network#CONFIRMED}. Candidates
 * are the inferred ties on the paths of every target on whose best path a weakest tie is
 * inferred. If a candidate is confirmed, it works in both directions with the chance c(p)
 * ≥ p, where p is that of its likelier direction now; its gain is Σ weight(t) · (a(t) −
 * b(t)) over all targets, with b(t) the chance of the best path to the same question now
 * and a(t) that in the network with the tie confirmed. Sought are the candidates of the
 * greatest gains above 0.
 * <p>
 * <b>Method.</b> On the paths seen, a candidate's gain is at least what the product of
 * their ties with its new chance makes likelier. The candidates for which this bound is
 * greatest, twice as many as are wanted and at least {@value #LEAST_TRIED}, are tried: a
 * version of the network with the tie confirmed is asked about all targets. So every gain
 * given is exact; that no other candidate has a greater one is certain where there are no
 * more than were tried.
 * <p>
 * <b>Sources.</b> The nearest known problem is the most vital link, to its opposite: K.
 * Malik, A. K. Mittal, S. K. Gupta: The k most vital arcs in the shortest path problem,
 * 1989, doi:10.1016/0167-6377(89)90065-5.
 * <p>
 * <b>Time and space.</b> O(paths · ties) for the bounds; for each candidate tried, one
 * search for each target that has paths or could get one, and O(people) for the version
 * (O(people + arcs) where its spare room is used up, and where a tie does not work the
 * same in both directions). The first version takes the spare room of the network given.
 * <p>
 * <b>Empty, disconnected, unknown.</b> Without paths there are no candidates. A wanted
 * number out of range, and a confirmed chance that is not in (0, 1), are an
 * {@link InvalidRequest}. Out of time, or where a search gives up, the target counts
 * nothing for that tie and the result says that it stopped early.
 * <p>
 * The same question on the same network has the same answer, on however many threads.
 * Safe for use by several threads.
 */
public final class EvidenceGaps {

	/** The most gaps that can be asked for. */
	public static final int MOST = 100;

	private static final int LEAST_TRIED = 16;

	private static final double ROUNDING = 1e-9;

	private final IntroductionSearch search;

	private final Workers workers;

	/** On one thread. */
	public EvidenceGaps(IntroductionSearch search) {
		this(search, 1);
	}

	/**
	 * On several threads.
	 * @param threads in [1..64]
	 */
	public EvidenceGaps(IntroductionSearch search, int threads) {
		this.search = search;
		this.workers = new Workers(threads);
	}

	/**
	 * The ties most worth confirming.
	 * @param question as it was asked for the reaches
	 * @param reaches as {@link TargetCoverage} found them in this network
	 * @param confirmed the chance of a tie that has this chance now, if somebody confirms
	 * it; where it is smaller, the tie keeps what it has
	 * @param most how many at most, in [1..{@value #MOST}]
	 */
	public Gaps of(Network network, Question question, List<Reach> reaches, DoubleUnaryOperator confirmed, int most,
			Patience patience) {
		if (most < 1 || most > MOST) {
			throw new InvalidRequest("gaps " + most + " is not in [1.." + MOST + "]");
		}
		Comparator<Tie> byKeys = Comparator.comparingLong((Tie tie) -> network.key(tie.from))
			.thenComparingLong((tie) -> network.key(tie.to));
		Map<Long, Double> seen = new HashMap<>();
		Map<Long, Tie> ties = candidates(network, reaches, confirmed);
		reaches.forEach((reach) -> addSeen(reach, ties, seen));
		List<Tie> tried = ties.values()
			.stream()
			.sorted(Comparator.comparingDouble((Tie tie) -> -seen.get(tie.pair())).thenComparing(byKeys))
			.limit(Math.max(LEAST_TRIED, 2 * most))
			.toList();
		boolean known = reaches.stream().noneMatch((reach) -> reach.answer() instanceof Answer.StoppedEarly);
		Trial trial = new Trial(network, question, reaches, patience, !known);
		Scratch scratch = new Scratch(network);
		List<Gap> gaps = new ArrayList<>();
		for (Tie tie : tried) {
			if (patience.isOver()) {
				trial.stopped.set(true);
				break;
			}
			gaps.add(trial.gap(tie, scratch.with(tie)));
		}
		List<Gap> best = gaps.stream()
			.filter((gap) -> gap.gain() > 0)
			.sorted(Comparator.comparingDouble((Gap gap) -> -gap.gain())
				.thenComparingLong((gap) -> network.key(gap.from()))
				.thenComparingLong((gap) -> network.key(gap.to())))
			.limit(most)
			.toList();
		return new Gaps(best, trial.stopped.get());
	}

	private static Map<Long, Tie> candidates(Network network, List<Reach> reaches, DoubleUnaryOperator confirmed) {
		Map<Long, Tie> ties = new LinkedHashMap<>();
		for (Reach reach : reaches) {
			if (!reach.paths().isEmpty() && isWeakestInferred(network, reach.paths().get(0).people())) {
				for (Path path : reach.paths()) {
					int[] people = path.people();
					for (int i = 1; i < people.length; i++) {
						int place = i;
						int arc = network.arc(people[i - 1], people[i]);
						if ((network.flags(arc) & Network.CONFIRMED) == 0) {
							ties.merge(Tie.pair(people[i - 1], people[i]),
									Tie.of(network, people[i - 1], people[i], place, confirmed), Tie::nearer);
						}
					}
				}
			}
		}
		return ties;
	}

	private static boolean isWeakestInferred(Network network, int[] people) {
		float most = 0;
		boolean inferred = false;
		for (int i = 1; i < people.length; i++) {
			int arc = network.arc(people[i - 1], people[i]);
			boolean here = (network.flags(arc) & Network.CONFIRMED) == 0;
			inferred = (network.cost(arc) > most) ? here : inferred || here && network.cost(arc) == most;
			most = Math.max(most, network.cost(arc));
		}
		return inferred;
	}

	/** Adds what each candidate gains at this target on the paths seen. */
	private static void addSeen(Reach reach, Map<Long, Tie> ties, Map<Long, Double> seen) {
		Map<Long, Double> best = new HashMap<>();
		for (Path path : reach.paths()) {
			int[] people = path.people();
			for (int i = 1; i < people.length; i++) {
				Tie tie = ties.get(Tie.pair(people[i - 1], people[i]));
				if (tie != null) {
					double now = (people[i - 1] == tie.from) ? tie.chance : tie.back;
					best.merge(tie.pair(), path.chance() / now * tie.confirmed, Math::max);
				}
			}
		}
		best.forEach((pair, then) -> seen.merge(pair, reach.target().weight() * Math.max(0, then - reach.best()),
				Double::sum));
	}

	/**
	 * A candidate.
	 *
	 * @param place on the path where it is nearest to the applicant
	 * @param chance of the arc from the first to the second
	 * @param back that of the arc the other way; 0 where there is none
	 * @param confirmed that of both if it is confirmed
	 * @param flags of the arc
	 * @param backFlags of the arc the other way
	 */
	private record Tie(int from, int to, int place, double chance, double back, double confirmed, byte flags,
			byte backFlags) {

		static Tie of(Network network, int from, int to, int place, DoubleUnaryOperator confirmed) {
			int arc = network.arc(from, to);
			int turned = network.arc(to, from);
			double back = (turned < 0) ? 0 : network.chance(turned);
			double now = Math.max(network.chance(arc), back);
			double then = confirmed.applyAsDouble(now);
			if (!(then > 0 && then < 1)) {
				throw new InvalidRequest("confirmed chance " + then + " of a tie of " + now + " is not in (0..1)");
			}
			return new Tie(from, to, place, network.chance(arc), back, Math.max(now, then), network.flags(arc),
					(turned < 0) ? 0 : network.flags(turned));
		}

		static long pair(int one, int other) {
			return (long) Math.min(one, other) << 32 | Math.max(one, other);
		}

		long pair() {
			return pair(this.from, this.to);
		}

		Tie nearer(Tie other) {
			return (other.place < this.place) ? other : this;
		}

		boolean isSameBothWays() {
			return this.chance == this.back && this.flags == this.backFlags;
		}

		boolean isOn(Path path) {
			int[] people = path.people();
			for (int i = 1; i < people.length; i++) {
				if (pair(people[i - 1], people[i]) == pair()) {
					return true;
				}
			}
			return false;
		}

		byte confirmedFlags() {
			return (byte) ((this.flags | Network.CONFIRMED) & ~Network.ONLINE_ONLY);
		}

	}

	/** Versions of the network, in each of which one tie is confirmed. */
	private static final class Scratch {

		private final Network network;

		private Network latest;

		/** The tie to take back before the next. */
		private @Nullable Tie changed;

		Scratch(Network network) {
			this.network = network;
			this.latest = network;
		}

		Network with(Tie tie) {
			// A version of the version before shares its arcs; one of the original needs
			// arcs of its own.
			boolean goesOn = this.changed == null || this.changed.isSameBothWays();
			Network.Changes changes = (goesOn ? this.latest : this.network).change();
			if (this.changed != null && goesOn) {
				changes.tie(key(this.changed.from), key(this.changed.to), this.changed.chance, this.changed.flags);
			}
			changes.tie(key(tie.from), key(tie.to), tie.confirmed, tie.confirmedFlags());
			this.latest = changes.build(this.network.version());
			this.changed = tie;
			return this.latest;
		}

		private long key(int person) {
			return this.network.key(person);
		}

	}

	/** One question's gaps. */
	private final class Trial {

		private final Network network;

		private final Question question;

		private final List<Reach> reaches;

		private final Patience patience;

		private final AtomicBoolean stopped;

		Trial(Network network, Question question, List<Reach> reaches, Patience patience, boolean stopped) {
			this.network = network;
			this.question = question;
			// What is known of the applicant is kept for as many ties as in the question
			// before.
			this.reaches = reaches.stream().sorted(Comparator.comparingInt(Trial::ties)).toList();
			this.patience = patience;
			this.stopped = new AtomicBoolean(stopped);
		}

		private static int ties(Reach reach) {
			return (reach.answer() instanceof Answer.Found found) ? found.ties() : Question.ANY_TIES;
		}

		Gap gap(Tie tie, Network then) {
			double[] after = new double[this.reaches.size()];
			EvidenceGaps.this.workers.each(after.length, (i) -> {
				Reach reach = this.reaches.get(i);
				after[i] = mayGain(reach, tie) ? best(then, question(reach, tie), reach) : 0;
			});
			List<Effect> effects = new ArrayList<>();
			double gain = 0;
			for (int i = 0; i < after.length; i++) {
				Reach reach = this.reaches.get(i);
				if (after[i] > reach.best()) {
					effects.add(new Effect(reach.target(), reach.best(), after[i]));
					gain += reach.target().weight() * (after[i] - reach.best());
				}
			}
			effects.sort(Comparator
				.comparingDouble((Effect effect) -> -effect.target().weight() * (effect.after() - effect.before()))
				.thenComparingLong((effect) -> this.network.key(effect.target().person())));
			return new Gap(tie.from, tie.to, tie.chance, tie.confirmed, gain, effects);
		}

		/** The best path's chance; 0 where there is none or none was found in time. */
		private double best(Network then, Question asked, Reach reach) {
			int[] target = { reach.target().person() };
			IntroductionSearch.AllPaths found = EvidenceGaps.this.search.findAll(then, asked, target, this.patience);
			if (found.stoppedEarly()) {
				this.stopped.set(true);
			}
			List<Path> paths = found.paths().get(0);
			return paths.isEmpty() ? 0 : paths.get(0).chance();
		}

		/** Whether it is not certain beforehand that nothing changes at the target. */
		private boolean mayGain(Reach reach, Tie tie) {
			if (reach.answer() instanceof Answer.StoppedEarly) {
				// It is not known what there is to be gained.
				return false;
			}
			if (!hasSamePaths(tie)) {
				return true;
			}
			if (reach.paths().isEmpty()) {
				return false;
			}
			List<Path> paths = reach.paths();
			boolean all = paths.size() < this.question.paths();
			double unseen = (this.question.perIntroducer() < Question.ANY_NUMBER) ? reach.best()
					: all ? 0 : paths.get(paths.size() - 1).chance();
			if (unseen * tie.confirmed / tie.chance * (1 + ROUNDING) > reach.best()) {
				return true;
			}
			return paths.stream()
				.anyMatch((path) -> tie.isOn(path)
						&& path.chance() * tie.confirmed / tie.chance * (1 + ROUNDING) > reach.best());
		}

		/** Where no path is new, nor the number of ties allowed, one path will do. */
		private Question question(Reach reach, Tie tie) {
			if (hasSamePaths(tie) && reach.answer() instanceof Answer.Found found) {
				return this.question.withMaxTies(found.ties()).withPaths(1).withPerIntroducer(Question.ANY_NUMBER);
			}
			return this.question;
		}

		/** Whether there are the same paths then as now, if with other chances. */
		private boolean hasSamePaths(Tie tie) {
			return tie.isSameBothWays() && this.question.filters().leastChance() == 0;
		}

	}

}
