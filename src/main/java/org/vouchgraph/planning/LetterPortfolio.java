package org.vouchgraph.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The letter writers whose word reaches furthest.
 * <p>
 * <b>Definition.</b> A writer {@code w} is heard at a program {@code p} with a chance
 * {@code v(w, p)}: the strongest direct tie to anybody who selects there, 1 for who
 * selects there herself. A set {@code S} is worth {@code Σ weight(p) · (1 − Π(1 − v(w,
 * p)))}. Wanted is the set of at most {@code most} writers that is worth most; with one
 * from the target system, where any is; and with at least {@code least}, where there are
 * so many, even if the last adds nothing. Of sets worth the same: fewer writers, longer
 * time worked together, smaller keys.
 * <p>
 * <b>Method.</b> The worth is monotone and submodular, so what writers can still add is
 * at most the sum of what the best of them are worth alone: branch and bound with that,
 * from the worthiest writer on, is exact. A. H. Land and A. G. Doig, An automatic method
 * of solving discrete programming problems, Econometrica 28 (1960), doi:10.2307/1910129;
 * L. A. Wolsey, An analysis of the greedy algorithm for the submodular set covering
 * problem, Combinatorica 2 (1982), doi:10.1007/BF02579435, for the bound.
 * <p>
 * <b>Time and space.</b> At worst {@code C(n, most)} sets of {@code n} writers, each in
 * the number of programs; in memory the programs times {@code most}. Forty writers and
 * three letters are under ten thousand sets.
 * <p>
 * <b>Without writers</b> nobody is chosen; without programs everybody is worth 0, and who
 * has worked with the applicant longest is chosen.
 */
public final class LetterPortfolio {

	/** Less is the rounding of sums in another order. */
	private static final double SAME = 1e-12;

	private final List<Writer> writers;

	private final double[] weights;

	private final int least;

	private final int most;

	/**
	 * Among these.
	 * @param writers each person once; all of them may be asked
	 * @param weights of the programs, by their number from 0
	 * @param least fewer letters are too few, at least 1
	 * @param most more are not sent, at least {@code least}
	 */
	public LetterPortfolio(List<Writer> writers, double[] weights, int least, int most) {
		if (least < 1 || most < least) {
			throw new IllegalArgumentException("letters [" + least + ".." + most + "] are not in [1..]");
		}
		this.weights = weights.clone();
		this.least = least;
		this.most = most;
		this.writers = writers.stream()
			.sorted(Comparator.comparingDouble((Writer writer) -> -alone(writer)).thenComparing(Writer.LONGEST))
			.toList();
	}

	/**
	 * Somebody who could write.
	 *
	 * @param person her key
	 * @param months for which she has worked with the applicant, at least 0
	 * @param inTargetSystem whether she works where the applicant wants to train
	 * @param heard the chance with which she is heard at each program, by its number; in
	 * [0, 1]; programs at which she is not are left out
	 */
	public record Writer(long person, int months, boolean inTargetSystem, Map<Integer, Double> heard) {

		static final Comparator<Writer> LONGEST = Comparator.comparingInt((Writer writer) -> -writer.months)
			.thenComparingLong(Writer::person);

		public Writer {
			heard = Map.copyOf(heard);
		}

	}

	/**
	 * Who is to write.
	 *
	 * @param writers the worthiest alone first
	 * @param worth of all of them together
	 * @param inTargetSystem whether one of them is from the target system
	 * @param considered how many sets were looked at
	 */
	public record Chosen(List<Writer> writers, double worth, boolean inTargetSystem, long considered) {
		public Chosen {
			writers = List.copyOf(writers);
		}
	}

	/** The best set. */
	public Chosen choose() {
		boolean any = this.writers.stream().anyMatch(Writer::inTargetSystem);
		Search search = new Search(any);
		search.from(0, 0, 0, false);
		return new Chosen(search.best, search.bestWorth, search.best.stream().anyMatch(Writer::inTargetSystem),
				search.considered);
	}

	/** What a set is worth; writers may be any. */
	public double worth(List<Writer> some) {
		double worth = 0;
		for (int program = 0; program < this.weights.length; program++) {
			double unheard = 1;
			for (Writer writer : some) {
				unheard *= 1 - writer.heard.getOrDefault(program, 0.0);
			}
			worth += this.weights[program] * (1 - unheard);
		}
		return worth;
	}

	private double alone(Writer writer) {
		return worth(List.of(writer));
	}

	/** The state of one search. */
	private final class Search {

		private final boolean needsTargetSystem;

		/** What each writer is worth alone; falling. */
		private final double[] alone;

		/** By depth: the chance that none of the chosen is heard at each program. */
		private final double[][] unheard;

		private final Writer[] chosen;

		private List<Writer> best = List.of();

		private double bestWorth = -1;

		private long considered;

		Search(boolean needsTargetSystem) {
			this.needsTargetSystem = needsTargetSystem;
			this.alone = LetterPortfolio.this.writers.stream().mapToDouble(LetterPortfolio.this::alone).toArray();
			this.unheard = new double[LetterPortfolio.this.most + 1][LetterPortfolio.this.weights.length];
			Arrays.fill(this.unheard[0], 1);
			this.chosen = new Writer[LetterPortfolio.this.most];
		}

		/** Looks at all sets that the chosen can grow into with writers from here on. */
		void from(int next, int count, double worth, boolean inTargetSystem) {
			if (count > 0 || LetterPortfolio.this.writers.isEmpty()) {
				consider(count, worth, inTargetSystem);
			}
			if (count == LetterPortfolio.this.most) {
				return;
			}
			for (int i = next; i < this.alone.length; i++) {
				if (worth + atMost(i, count) < this.bestWorth - SAME) {
					// Whoever follows is worth no more.
					return;
				}
				Writer writer = LetterPortfolio.this.writers.get(i);
				this.chosen[count] = writer;
				from(i + 1, count + 1, worth + add(writer, count), inTargetSystem || writer.inTargetSystem);
			}
		}

		/** What the writers from here on can add at most. */
		private double atMost(int next, int count) {
			double sum = 0;
			int last = Math.min(this.alone.length, next + LetterPortfolio.this.most - count);
			for (int i = next; i < last; i++) {
				sum += this.alone[i];
			}
			return sum;
		}

		private double add(Writer writer, int count) {
			double added = 0;
			System.arraycopy(this.unheard[count], 0, this.unheard[count + 1], 0, this.unheard[count].length);
			for (Map.Entry<Integer, Double> heard : writer.heard.entrySet()) {
				int program = heard.getKey();
				double before = this.unheard[count][program];
				this.unheard[count + 1][program] = before * (1 - heard.getValue());
				added += LetterPortfolio.this.weights[program] * before * heard.getValue();
			}
			return added;
		}

		private void consider(int count, double worth, boolean inTargetSystem) {
			this.considered++;
			int enough = Math.min(LetterPortfolio.this.least, LetterPortfolio.this.writers.size());
			if (count < enough || this.needsTargetSystem && !inTargetSystem) {
				return;
			}
			List<Writer> set = new ArrayList<>(Arrays.asList(this.chosen).subList(0, count));
			if (worth > this.bestWorth + SAME || worth >= this.bestWorth - SAME && ORDER.compare(set, this.best) < 0) {
				this.best = set;
				this.bestWorth = worth;
			}
		}

	}

	/** Fewer, longer together, smaller keys. */
	private static final Comparator<List<Writer>> ORDER = Comparator
		.<List<Writer>>comparingInt((set) -> set.isEmpty() ? Integer.MAX_VALUE : set.size())
		.thenComparingInt((set) -> -set.stream().mapToInt(Writer::months).sum())
		.thenComparing((set) -> set.stream().map(Writer::person).sorted().toList().toString());

}
