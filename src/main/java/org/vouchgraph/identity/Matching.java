package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.identity.NameComparison.Level;
import org.vouchgraph.identity.Settled.Answer;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.Visible;

/**
 * Finds records of one person or organization that no identifier joins, and says for each
 * pair whether it is clear, to be asked, or left apart.
 * <p>
 * <b>Definition.</b> Pairs that share a key ({@link Blocking}) are compared
 * ({@link Comparison}). From {@link MatchingOptions#clear()} on, and where something
 * beside the name speaks for it, a pair is merged, the likeliest first; a merge is
 * refused that would bring together two ORCIDs, two authors of one list, names of two
 * people, or what the user said is different. A pair waits for the user if its names are
 * not equal and somebody else, who is certainly another, fits one of the two nearly as
 * well. What was merged is compared again as one. Of the pairs that remain from
 * {@link MatchingOptions#ask()} on, those are asked that connect the most with the fewest
 * questions: a maximum spanning forest.
 * <p>
 * <b>Time and space.</b> Near linear in records; all of them are held: a million, each of
 * one paper, fit 3 GB.
 * <p>
 * <b>The answer</b> depends only on what is visible and on what was settled, not on the
 * order in which it is read. A name alone never makes a pair clear.
 */
public final class Matching {

	/** Whoever fits this much worse than another is no doubt. */
	private static final double NEARLY = 3;

	private static final double RULED_OUT = Double.NEGATIVE_INFINITY;

	/** Less than any that is kept. */
	private static final double UNLIKELY = -Double.MAX_VALUE;

	private static final int PROGRESS = 1 << 16;

	private final Traits traits;

	private final Evidences evidences;

	private final MatchingOptions options;

	public Matching(Traits traits, Evidences evidences, MatchingOptions options) {
		this.traits = traits;
		this.evidences = evidences;
		this.options = options;
	}

	/**
	 * Compares all that is visible.
	 * @param same the records that are known to be the same
	 * @param settled what the user has said of these sets, by their smallest records
	 * @param progress is told how far it is, and stops it by whatever it throws
	 */
	public Matches match(Visible visible, SameRecords same, Settled settled, Progress progress) {
		progress.at(Progress.Stage.READING, 0, 1);
		OrganizationMatching organizations = new OrganizationMatching(Organizations.read(this.traits, visible, same),
				settled, this.options);
		progress.at(Progress.Stage.ORGANIZATIONS, 0, 1);
		organizations.match();
		Crowd crowd = Crowd.read(this.traits, this.evidences, visible, same, organizations.known(),
				(record) -> organizations.key(same.key(record)), this.options.fewAuthors());
		progress.at(Progress.Stage.BLOCKING, 0, 1);
		long[] pairs = new Blocking(crowd, this.options).pairs();
		Matches people = new Run(crowd, settled, progress).run(pairs);
		return organizations.matches().and(people);
	}

	/** One matching of people. */
	private final class Run {

		private final Settled settled;

		private final Progress progress;

		private final Comparison comparison;

		/** By number; merged ones at the number of the first. */
		private final Profile[] profiles;

		private final int[] parent;

		private final List<Proposal> clear = new ArrayList<>();

		/** Pairs that nothing rules out: what does stays with whatever is merged. */
		private long[] possible = {};

		private long compared;

		Run(Crowd crowd, Settled settled, Progress progress) {
			this.settled = settled;
			this.progress = progress;
			this.comparison = new Comparison(crowd, Matching.this.options);
			this.profiles = crowd.people.toArray(Profile[]::new);
			this.parent = IntStream.range(0, this.profiles.length).toArray();
		}

		Matches run(long[] pairs) {
			Edges edges = compare(pairs, null);
			for (int round = 0; round < Matching.this.options.rounds(); round++) {
				this.progress.at(Progress.Stage.MERGING, round, Matching.this.options.rounds());
				boolean[] grown = new boolean[this.profiles.length];
				if (!merge(edges, grown)) {
					break;
				}
				edges = compare(current(), new Known(edges, grown));
			}
			return new Matches(this.clear, questions(edges), this.compared);
		}

		/** The pairs as they are after what was merged. */
		private long[] current() {
			Longs now = new Longs();
			for (long pair : this.possible) {
				int one = root((int) (pair >> 32));
				int two = root((int) pair);
				if (one != two) {
					now.add(((long) Math.min(one, two) << 32) | Math.max(one, two));
				}
			}
			return now.sortedDistinct();
		}

		/** Keeps what is worth a question, or a doubt about another. */
		private Edges compare(long[] pairs, @Nullable Known known) {
			double[] sums = new double[pairs.length];
			byte[] levels = new byte[pairs.length];
			int chunk = PROGRESS;
			for (int from = 0; from < pairs.length; from += chunk) {
				this.progress.at(Progress.Stage.COMPARING, from, pairs.length);
				IntStream.range(from, Math.min(pairs.length, from + chunk)).parallel().forEach((i) -> {
					int one = (int) (pairs[i] >> 32);
					int two = (int) pairs[i];
					if (known != null && !known.grown[one] && !known.grown[two]) {
						int at = Arrays.binarySearch(known.edges.pairs, pairs[i]);
						sums[i] = (at < 0) ? UNLIKELY : known.edges.sums[at];
						levels[i] = (at < 0) ? 0 : known.edges.levels[at];
						return;
					}
					Comparison.Result result = this.comparison.compare(this.profiles[one], this.profiles[two], false);
					sums[i] = (result == null) ? RULED_OUT : result.sum();
					levels[i] = (result == null) ? 0 : level(result);
				});
			}
			this.compared += (known == null) ? pairs.length : 0;
			this.possible = IntStream.range(0, pairs.length)
				.filter((i) -> sums[i] != RULED_OUT)
				.mapToLong((i) -> pairs[i])
				.toArray();
			int[] kept = IntStream.range(0, pairs.length)
				.filter((i) -> sums[i] >= Matching.this.options.ask() - NEARLY)
				.toArray();
			return new Edges(Arrays.stream(kept).mapToLong((i) -> pairs[i]).toArray(),
					Arrays.stream(kept).mapToDouble((i) -> sums[i]).toArray(), bytes(levels, kept));
		}

		private static byte level(Comparison.Result result) {
			return (byte) (result.level().ordinal() + (result.corroborated() ? Edges.CORROBORATED : 0));
		}

		private static byte[] bytes(byte[] all, int[] kept) {
			byte[] some = new byte[kept.length];
			for (int i = 0; i < kept.length; i++) {
				some[i] = all[kept[i]];
			}
			return some;
		}

		/** Merges what is clear; true where anything was. */
		private boolean merge(Edges edges, boolean[] grown) {
			Neighbours neighbours = new Neighbours(edges, this.profiles.length, this.profiles);
			boolean any = false;
			for (int edge : edges.byLikelihood()) {
				if (edges.sums[edge] < Matching.this.options.clear()) {
					break;
				}
				int from = edges.one(edge);
				int to = edges.two(edge);
				int one = root(from);
				int two = root(to);
				if (one == two || !edges.corroborated(edge)
						|| (edges.level(edge) != Level.EQUAL && isInDoubt(edges, edge, neighbours))) {
					continue;
				}
				Answer answer = answer(this.profiles[one], this.profiles[two]);
				if (answer == Answer.DIFFERENT || answer == Answer.UNSURE
						|| !fits(this.profiles[one], this.profiles[two])) {
					continue;
				}
				Comparison.Result result = this.comparison.compare(neighbours.before[from], neighbours.before[to],
						true);
				if (result == null) {
					continue;
				}
				propose(this.clear, one, two, result, Proposal.Decision.CLEAR);
				int first = Math.min(one, two);
				this.profiles[first] = Profile.merged(this.profiles[one], this.profiles[two]);
				this.parent[Math.max(one, two)] = first;
				grown[first] = true;
				any = true;
			}
			return any;
		}

		/** What two profiles need that are merged by way of others. */
		private static boolean fits(Profile one, Profile two) {
			return !Comparison.isRuledOut(one, two) && Comparison.names(one, two) != null;
		}

		/** Whether somebody else, who cannot be the same, fits one of the two as well. */
		private boolean isInDoubt(Edges edges, int edge, Neighbours neighbours) {
			return isInDoubt(edges, edge, edges.one(edge), edges.two(edge), neighbours)
					|| isInDoubt(edges, edge, edges.two(edge), edges.one(edge), neighbours);
		}

		private boolean isInDoubt(Edges edges, int edge, int one, int two, Neighbours neighbours) {
			for (int i = neighbours.begin[one]; i < neighbours.begin[one + 1]; i++) {
				int other = neighbours.edges[i];
				if (other == edge || edges.sums[other] <= edges.sums[edge] - NEARLY) {
					continue;
				}
				int third = (edges.one(other) == one) ? edges.two(other) : edges.one(other);
				if (third != two && !fits(neighbours.before[third], neighbours.before[two])) {
					return true;
				}
			}
			return false;
		}

		private Answer answer(Profile one, Profile two) {
			return this.settled.answer(one.sets, two.sets);
		}

		/** The likeliest that connect what is not yet connected. */
		private List<Proposal> questions(Edges edges) {
			List<Proposal> questions = new ArrayList<>();
			int[] connected = IntStream.range(0, this.profiles.length).toArray();
			for (int edge : edges.byLikelihood()) {
				if (edges.sums[edge] < Matching.this.options.ask()
						|| questions.size() == Matching.this.options.mostQuestions()) {
					break;
				}
				int one = root(edges.one(edge));
				int two = root(edges.two(edge));
				if (one == two || root(connected, one) == root(connected, two)
						|| answer(this.profiles[one], this.profiles[two]) != Answer.NONE) {
					continue;
				}
				Comparison.Result result = this.comparison.compare(this.profiles[one], this.profiles[two], true);
				if (result == null || result.sum() < Matching.this.options.ask()) {
					continue;
				}
				connected[root(connected, one)] = root(connected, two);
				propose(questions, one, two, result, Proposal.Decision.ASK);
			}
			questions.sort(Proposal.LIKELIEST_FIRST);
			return questions;
		}

		private void propose(List<Proposal> to, int one, int two, Comparison.Result result,
				Proposal.Decision decision) {
			long a = this.profiles[one].key;
			long b = this.profiles[two].key;
			to.add(new Proposal(RecordKind.PERSON, Math.min(a, b), Math.max(a, b), decision, result.probability(),
					result.reasons()));
		}

		private int root(int number) {
			return root(this.parent, number);
		}

		private static int root(int[] parent, int number) {
			int root = number;
			while (parent[root] != root) {
				parent[root] = parent[parent[root]];
				root = parent[root];
			}
			return root;
		}

	}

	/** What is known from the round before. */
	private record Known(Edges edges, boolean[] grown) {
	}

	/**
	 * Compared pairs, ascending.
	 *
	 * @param levels ordinals of {@link Level}, and whether the pair is corroborated
	 */
	private record Edges(long[] pairs, double[] sums, byte[] levels) {

		static final byte CORROBORATED = 16;

		int one(int edge) {
			return (int) (this.pairs[edge] >> 32);
		}

		int two(int edge) {
			return (int) this.pairs[edge];
		}

		Level level(int edge) {
			return Level.values()[this.levels[edge] & (CORROBORATED - 1)];
		}

		boolean corroborated(int edge) {
			return (this.levels[edge] & CORROBORATED) != 0;
		}

		int[] byLikelihood() {
			return IntStream.range(0, this.pairs.length).boxed().sorted((a, b) -> {
				int bySum = Double.compare(this.sums[b], this.sums[a]);
				return (bySum != 0) ? bySum : Long.compare(this.pairs[a], this.pairs[b]);
			}).mapToInt(Integer::intValue).toArray();
		}

	}

	/** The edges of each profile, and the profiles as they were when compared. */
	private static final class Neighbours {

		final int[] begin;

		final int[] edges;

		final Profile[] before;

		Neighbours(Edges edges, int size, Profile[] profiles) {
			this.before = profiles.clone();
			this.begin = new int[size + 1];
			for (int edge = 0; edge < edges.pairs.length; edge++) {
				this.begin[edges.one(edge) + 1]++;
				this.begin[edges.two(edge) + 1]++;
			}
			for (int i = 0; i < size; i++) {
				this.begin[i + 1] += this.begin[i];
			}
			this.edges = new int[2 * edges.pairs.length];
			int[] at = this.begin.clone();
			for (int edge = 0; edge < edges.pairs.length; edge++) {
				this.edges[at[edges.one(edge)]++] = edge;
				this.edges[at[edges.two(edge)]++] = edge;
			}
		}

	}

}
