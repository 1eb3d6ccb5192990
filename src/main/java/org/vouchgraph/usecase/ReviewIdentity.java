package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Decided;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Judgements.Decision;
import org.vouchgraph.network.Judgements.Judged;
import org.vouchgraph.network.Judgements.Likeness;
import org.vouchgraph.network.Judgements.Verdict;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Lets the user say who is the same: answers to the questions that likenesses raise,
 * joining and telling apart of her own, and taking each of these back.
 */
public final class ReviewIdentity {

	/** So many facts of either side are shown with a question. */
	private static final int FACTS = 6;

	private static final int MOST_RECORDS = 20_000;

	private static final int MOST_OTHERS = 3;

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final Judgements judgements;

	private final Grouping grouping;

	private final Clock clock;

	private final People people;

	public ReviewIdentity(CurrentNetwork network, Records records, Sources sources, Judgements judgements,
			Grouping grouping, Clock clock) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.judgements = judgements;
		this.grouping = grouping;
		this.clock = clock;
		this.people = new People(records);
	}

	/**
	 * How it stands with who is the same.
	 *
	 * @param waiting how many questions wait in all
	 * @param questions the likeliest of them
	 * @param joined what was joined without asking, the least likely first
	 * @param joinedCount how many that are in all
	 * @param decisions what the user decided, the newest first
	 */
	public record Standing(int waiting, List<Question> questions, int joinedCount, List<Question> joined,
			List<DecisionLine> decisions) {
	}

	/**
	 * Whether two are one.
	 *
	 * @param kind {@code person}, {@code institution} and so on
	 * @param words how likely it is that they are one, in words: what it rests on orders
	 * pairs, and is no chance that anybody has counted
	 * @param likeness in (0, 1), to order questions by
	 * @param pro what speaks for it
	 * @param contra what speaks against it
	 */
	public record Question(String kind, Side one, Side other, String words, double likeness, List<String> pro,
			List<String> contra) {
	}

	/**
	 * One of two.
	 *
	 * @param record its smallest record, by which answers name it
	 * @param key the person or thing that it is part of now
	 * @param facts some of what is known, in plain words
	 * @param sources where it is from
	 */
	public record Side(long record, long key, String name, @Nullable String detail, List<String> otherNames,
			List<String> facts, List<String> sources) {
	}

	/** A decision, ready to show. */
	public record DecisionLine(String id, String kind, String verdict, String one, String other, LocalDate on) {

		static DecisionLine of(Decision decision) {
			return new DecisionLine(decision.id(), decision.kind().name().toLowerCase(Locale.ROOT),
					decision.verdict().name().toLowerCase(Locale.ROOT), decision.oneName(), decision.otherName(),
					decision.on());
		}

	}

	/**
	 * How it stands.
	 * @param limit of questions, and of joined ones, in [1..200]
	 */
	public Standing standing(String workspace, int limit) {
		if (limit < 1 || limit > 200) {
			throw new InvalidRequest("limit " + limit + " is not in [1..200]");
		}
		View view = this.network.of(workspace);
		List<Likeness> all = this.judgements.likenesses(view.visible());
		List<Likeness> waiting = all.stream()
			.filter((likeness) -> !likeness.clear() && isOpen(view, likeness))
			.sorted(Comparator.comparingDouble(Likeness::chance).reversed().thenComparingLong(Likeness::one))
			.toList();
		Set<Decided.Group> clear = new HashSet<>(view.judged().decided().clear());
		List<Likeness> joined = all.stream()
			.filter((likeness) -> likeness.clear()
					&& view.same().key(likeness.one()) == view.same().key(likeness.other())
					&& clear.contains(new Decided.Group(likeness.kind() == RecordKind.PERSON,
							List.of(likeness.one(), likeness.other()))))
			.sorted(Comparator.comparingDouble(Likeness::chance).thenComparingLong(Likeness::one))
			.toList();
		return new Standing(waiting.size(), questions(view, waiting, limit), joined.size(),
				questions(view, joined, limit),
				this.judgements.decisions(workspace)
					.stream()
					.filter((decision) -> decision.ruling().isEmpty())
					.map(DecisionLine::of)
					.toList());
	}

	/** Whether the user has still to answer it. */
	private static boolean isOpen(View view, Likeness likeness) {
		SameRecords same = view.same();
		return same.key(likeness.one()) != same.key(likeness.other())
				&& !isAnswered(view.judged(), same, likeness.one(), likeness.other());
	}

	/** Whether the user told the two apart, or did not know. */
	static boolean isAnswered(Judged judged, SameRecords same, long one, long other) {
		Set<Long> ones = set(same, one);
		Set<Long> others = set(same, other);
		for (Collection<Decided.Apart> some : List.of(judged.decided().apart(), judged.unsure())) {
			for (Decided.Apart apart : some) {
				if ((meets(apart.ones(), ones) && meets(apart.others(), others))
						|| (meets(apart.ones(), others) && meets(apart.others(), ones))) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean meets(Collection<Long> some, Set<Long> others) {
		return some.stream().anyMatch(others::contains);
	}

	private static Set<Long> set(SameRecords same, long record) {
		Set<Long> set = new HashSet<>();
		for (long each : same.records(record)) {
			set.add(each);
		}
		return set;
	}

	private List<Question> questions(View view, List<Likeness> likenesses, int limit) {
		List<Likeness> some = likenesses.stream().limit(limit).toList();
		if (some.isEmpty()) {
			return List.of();
		}
		SameRecords apart = withoutLikenesses(view, some);
		Map<Long, List<Long>> sides = new HashMap<>();
		some.forEach((likeness) -> {
			for (long record : new long[] { likeness.one(), likeness.other() }) {
				sides.computeIfAbsent(record, (any) -> Arrays.stream(apart.records(record)).boxed().toList());
			}
		});
		Map<Long, Side> told = new Told(view, sides).sides();
		List<Question> questions = new ArrayList<>();
		for (Likeness likeness : some) {
			Side one = told.get(likeness.one());
			Side other = told.get(likeness.other());
			if (one != null && other != null) {
				questions.add(new Question(likeness.kind().name().toLowerCase(Locale.ROOT), one, other,
						words(likeness.chance()), likeness.chance(), likeness.pro(), contra(likeness, told, some)));
			}
		}
		return questions;
	}

	private static String words(double chance) {
		if (chance >= 0.95) {
			return "very likely one";
		}
		return (chance >= 0.75) ? "likely one" : "perhaps one";
	}

	/** What speaks against it, and with whom else either is asked about. */
	private static List<String> contra(Likeness likeness, Map<Long, Side> told, List<Likeness> all) {
		List<String> contra = new ArrayList<>(likeness.contra());
		if (!likeness.clear()) {
			for (long record : new long[] { likeness.one(), likeness.other() }) {
				all.stream()
					.filter((other) -> other != likeness && (other.one() == record || other.other() == record))
					.map((other) -> told.get((other.one() == record) ? other.other() : other.one()))
					.filter(Objects::nonNull)
					.limit(MOST_OTHERS)
					.forEach((other) -> contra.add("Another question asks whether "
							+ Objects.requireNonNull(told.get(record)).name() + " is " + other.name() + "."));
			}
		}
		return contra;
	}

	/**
	 * The sets around these likenesses as they would be if nothing were joined unasked.
	 */
	private SameRecords withoutLikenesses(View view, List<Likeness> some) {
		Set<Long> records = new HashSet<>();
		some.forEach((likeness) -> {
			records.addAll(set(view.same(), likeness.one()));
			records.addAll(set(view.same(), likeness.other()));
		});
		return withoutLikenesses(view, records);
	}

	private SameRecords withoutLikenesses(View view, Set<Long> records) {
		Decided decided = view.judged().decided();
		if (decided.clear().isEmpty()) {
			return view.same();
		}
		return this.grouping
			.regroup(new Visible(view.visible().workspace(), view.visible().sources()),
					new Decided(decided.same(), decided.apart(), List.of()), view.same(), records, MOST_RECORDS)
			.map(Grouping.Regrouped::same)
			.orElse(view.same());
	}

	/**
	 * Says whether two are one.
	 * @param one a record or the number of the one
	 * @param other of the other
	 * @param verdict {@code same}, {@code different} or {@code unsure}
	 * @throws UnknownThing if the workspace sees no such record
	 * @throws InvalidRequest if the verdict is none, they are of two kinds, or an
	 * identifier joins them
	 */
	public DecisionLine decide(String workspace, long one, long other, String verdict) {
		Verdict said = verdict(verdict);
		View view = this.network.of(workspace);
		Set<Long> around = set(view.same(), one);
		around.addAll(set(view.same(), other));
		SameRecords same = withoutLikenesses(view, around);
		if (same.key(one) == same.key(other)) {
			throw new InvalidRequest((said == Verdict.SAME) ? "They are one already."
					: "An identifier or a decision joins these two. Take the decision back, or tell apart by their "
							+ "records which are whose.");
		}
		return keep(view, known(view, set(same, one)), known(view, set(same, other)), said);
	}

	/**
	 * Tells records of one person or thing from its others.
	 * @param key the person or thing
	 * @param records those that are somebody else's
	 * @throws UnknownThing if the workspace sees no such person or thing
	 * @throws InvalidRequest if none or all of its records are named
	 */
	public DecisionLine split(String workspace, long key, Collection<Long> records) {
		View view = this.network.of(workspace);
		Set<Long> all = set(view.same(), key);
		Set<Long> some = new TreeSet<>(records);
		if (some.isEmpty() || !all.containsAll(some) || some.size() == all.size()) {
			throw new InvalidRequest("Name some of the records " + new TreeSet<>(all) + " and not all of them.");
		}
		Set<Long> rest = new TreeSet<>(all);
		rest.removeAll(some);
		return keep(view, known(view, some), known(view, rest), Verdict.DIFFERENT);
	}

	private List<Known> known(View view, Collection<Long> ids) {
		List<Known> known = this.records.list(view.visible(), ids);
		if (known.isEmpty()) {
			throw new UnknownThing(
					"The workspace \"" + view.workspace().code() + "\" has no record " + ids.iterator().next() + ".");
		}
		return known;
	}

	private DecisionLine keep(View view, List<Known> ones, List<Known> others, Verdict verdict) {
		RecordKind kind = ones.get(0).said().kind();
		if (kind != others.get(0).said().kind()) {
			throw new InvalidRequest("A " + kind.name().toLowerCase(Locale.ROOT) + " and a "
					+ others.get(0).said().kind().name().toLowerCase(Locale.ROOT) + " cannot be one.");
		}
		String workspace = view.workspace().code();
		Handles handles = new Handles(this.sources, workspace);
		Handle one = handles.of(ones, others);
		Handle other = handles.of(others, ones);
		if (one.isEmpty() || other.isEmpty()) {
			throw new InvalidRequest("Nothing that the files say tells these two apart.");
		}
		Decision decision = new Decision("", kind, verdict, one, other, People.name(ones), People.name(others), "",
				LocalDate.now(this.clock));
		String id = this.judgements.decide(workspace, decision);
		return DecisionLine.of(this.judgements.findDecision(workspace, id).orElse(decision));
	}

	/** The decisions on a person. */
	List<DecisionLine> on(String workspace, List<Known> known) {
		Handle handle = new Handles(this.sources, workspace).of(known);
		return this.judgements.decisions(workspace)
			.stream()
			.filter((decision) -> decision.ruling().isEmpty()
					&& (decision.one().meets(handle) || decision.other().meets(handle)))
			.map(DecisionLine::of)
			.toList();
	}

	/**
	 * Takes a decision back.
	 * @throws UnknownThing if the workspace has no such decision
	 */
	public void withdraw(String workspace, String id) {
		if (this.judgements.findDecision(workspace, id).filter((decision) -> decision.ruling().isEmpty()).isEmpty()
				|| !this.judgements.withdrawDecision(workspace, id)) {
			throw new UnknownThing("There is no decision \"" + id + "\" in the workspace \"" + workspace + "\".");
		}
	}

	private static Verdict verdict(String code) {
		for (Verdict verdict : Verdict.values()) {
			if (verdict.name().equalsIgnoreCase(code.strip())) {
				return verdict;
			}
		}
		throw new InvalidRequest("verdict \"" + code + "\" is none of same, different, unsure");
	}

	/** What is told of the two sides of questions. */
	private final class Told {

		private final View view;

		private final Map<Long, List<Long>> sides;

		private final Map<Long, Known> known = new HashMap<>();

		private final Map<Long, List<KnownFact>> facts = new HashMap<>();

		private final Map<Long, Source> sources = new HashMap<>();

		Told(View view, Map<Long, List<Long>> sides) {
			this.view = view;
			this.sides = sides;
			Set<Long> ids = new LinkedHashSet<>();
			sides.values().forEach(ids::addAll);
			ReviewIdentity.this.records.list(view.visible(), ids).forEach((one) -> this.known.put(one.id(), one));
			List<Long> persons = ids.stream()
				.filter((id) -> this.known.containsKey(id) && this.known.get(id).said().kind() == RecordKind.PERSON)
				.toList();
			if (!persons.isEmpty()) {
				ReviewIdentity.this.records.factsOf(view.visible(), persons)
					.forEach((fact) -> this.facts.computeIfAbsent(fact.person(), (any) -> new ArrayList<>()).add(fact));
			}
			ReviewIdentity.this.sources.list(view.workspace().code())
				.forEach((source) -> this.sources.put(source.id(), source));
		}

		Map<Long, Side> sides() {
			Map<Long, PersonLine> lines = ReviewIdentity.this.people.described(this.view,
					this.sides.keySet().stream().map(this.view.same()::key).distinct().toList());
			Map<Long, Side> told = new HashMap<>();
			this.sides.forEach((record, ids) -> {
				List<Known> all = ids.stream().filter(this.known::containsKey).map(this.known::get).toList();
				if (!all.isEmpty()) {
					told.put(record, side(record, all, lines.get(this.view.same().key(record))));
				}
			});
			return told;
		}

		private Side side(long record, List<Known> all, @Nullable PersonLine line) {
			String name = People.name(all);
			List<String> otherNames = all.stream()
				.map((known) -> known.said().name())
				.distinct()
				.filter((other) -> !other.equals(name))
				.sorted()
				.toList();
			List<String> words = all.stream()
				.flatMap((known) -> this.facts.getOrDefault(known.id(), List.of()).stream())
				.sorted(Comparator.comparing((KnownFact fact) -> fact.said() instanceof Statement.Authorship))
				.map((fact) -> Describe.words(this.view, fact))
				.distinct()
				.limit(FACTS)
				.toList();
			List<String> from = all.stream()
				.map((known) -> this.sources.get(known.source()))
				.filter(Objects::nonNull)
				.map(Source::title)
				.distinct()
				.sorted()
				.toList();
			boolean person = all.get(0).said().kind() == RecordKind.PERSON;
			String detail = person
					? ((line == null || this.view.same().key(record) != line.key()) ? null : line.detail())
					: Search.detail(all, null);
			return new Side(record, this.view.same().key(record), name, detail, otherNames, words, from);
		}

	}

}
