package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * Port: what the users of workspaces have decided: who is the same ({@link Decision}) and
 * what is so ({@link Ruling}); and the likenesses that were found, for them to decide on.
 */
public interface Judgements {

	/** All that was decided, on the records that are visible now. */
	Judged on(Visible visible);

	/** The decisions of a workspace, the newest first. */
	List<Decision> decisions(String workspace);

	/**
	 * Keeps a decision in the place of all earlier ones on the same two.
	 * @return its id
	 * @throws UnknownThing if there is no such workspace
	 */
	String decide(String workspace, Decision decision);

	/** Whether there was such a decision; there is none afterwards. */
	boolean withdrawDecision(String workspace, String id);

	/** The rulings of a workspace, the newest first. */
	List<Ruling> rulings(String workspace);

	/**
	 * Keeps a ruling in the place of an earlier one with the same id.
	 * @throws UnknownThing if there is no such workspace
	 */
	void rule(String workspace, Ruling ruling);

	/** Whether there was such a ruling; there is none afterwards. */
	boolean withdrawRuling(String workspace, String id);

	/**
	 * Keeps the likenesses found among what is visible, in the place of all found before.
	 */
	void found(Visible visible, Collection<Likeness> likenesses);

	/** The likenesses of records that are visible. */
	List<Likeness> likenesses(Visible visible);

	/**
	 * Forgets what was decided on somebody who is erased, and her names in the reasons of
	 * likenesses.
	 */
	void forget(Handle erased, Collection<String> names);

	/** What somebody says of two people, or of two things. */
	enum Verdict {

		SAME, DIFFERENT,

		/** Asked, and not known: nothing but an identifier joins them. */
		UNSURE

	}

	/**
	 * A decision on who is the same.
	 *
	 * @param id unique, empty before it is kept
	 * @param kind of both
	 * @param ruling the id of the ruling to which it belongs, or empty: such are no
	 * decisions of their own
	 * @param oneName what the one was called then
	 */
	record Decision(String id, RecordKind kind, Verdict verdict, Handle one, Handle other, String oneName,
			String otherName, String ruling, LocalDate on) {

		/** Whether an earlier decision on the same two goes when this one is kept. */
		public boolean isInTheStead(Decision earlier) {
			return this.ruling.isEmpty() && earlier.ruling.isEmpty() && this.kind == earlier.kind
					&& ((this.one.meets(earlier.one) && this.other.meets(earlier.other))
							|| (this.one.meets(earlier.other) && this.other.meets(earlier.one)));
		}

	}

	/** What somebody says of a fact. */
	enum Finding {

		CONFIRMED, CORRECTED, REJECTED

	}

	/**
	 * A ruling on a fact.
	 *
	 * @param id unique
	 * @param fact what kind of fact
	 * @param person whose
	 * @param other with what
	 * @param otherKind what that is
	 * @param detail {@link FactKind#detail}
	 * @param words what was ruled on, in plain words
	 * @param source the source that says what is so instead, or as well; 0 where there is
	 * none
	 */
	record Ruling(String id, FactKind fact, Finding finding, Handle person, Handle other, RecordKind otherKind,
			String detail, String words, @Nullable String reason, LocalDate on, long source) {

		/** Whether what sources say of it is no longer seen. */
		public boolean isAgainst() {
			return this.finding != Finding.CONFIRMED;
		}

	}

	/**
	 * A ruling that goes against what some records say.
	 *
	 * @param people records of the person
	 * @param others records of the other
	 */
	record Against(FactKind fact, String detail, Set<Long> people, Set<Long> others) {

		public Against {
			people = Set.copyOf(people);
			others = Set.copyOf(others);
		}

	}

	/**
	 * What was decided, on records.
	 *
	 * @param unsure what the user was asked and did not know
	 * @param own records of the sources of rulings, which nothing goes against
	 */
	record Judged(Decided decided, List<Decided.Apart> unsure, List<Against> against, Set<Long> own) {

		public static final Judged NONE = new Judged(Decided.NONE, List.of(), List.of(), Set.of());

		public Judged {
			unsure = List.copyOf(unsure);
			against = List.copyOf(against);
			own = Set.copyOf(own);
		}

		/**
		 * What judgements say of records.
		 * @param likenesses that are clear
		 * @param own records of the sources of rulings
		 * @param find the visible records of a kind that a handle finds
		 */
		public static Judged of(Collection<Decision> decisions, Collection<Ruling> rulings,
				Collection<Decided.Group> likenesses, Set<Long> own, BiFunction<Handle, RecordKind, Set<Long>> find) {
			List<Decided.Group> same = new ArrayList<>();
			List<Decided.Apart> apart = new ArrayList<>();
			List<Decided.Group> clear = new ArrayList<>(likenesses);
			List<Decided.Apart> unsure = new ArrayList<>();
			for (Decision decision : decisions) {
				boolean people = decision.kind() == RecordKind.PERSON;
				Set<Long> ones = find.apply(decision.one(), decision.kind());
				Set<Long> others = find.apply(decision.other(), decision.kind());
				if (ones.isEmpty() || others.isEmpty()) {
					continue;
				}
				switch (decision.verdict()) {
					case SAME -> {
						Set<Long> all = new HashSet<>(ones);
						all.addAll(others);
						same.add(new Decided.Group(people, List.copyOf(all)));
					}
					case DIFFERENT -> apart.add(new Decided.Apart(people, List.copyOf(ones), List.copyOf(others)));
					case UNSURE -> {
						unsure.add(new Decided.Apart(people, List.copyOf(ones), List.copyOf(others)));
						clear.removeIf((group) -> group.records().stream().anyMatch(ones::contains)
								&& group.records().stream().anyMatch(others::contains));
					}
				}
			}
			List<Against> against = rulings.stream()
				.filter(Ruling::isAgainst)
				.map((ruling) -> new Against(ruling.fact(), ruling.detail(),
						find.apply(ruling.person(), RecordKind.PERSON), find.apply(ruling.other(), ruling.otherKind())))
				.toList();
			return new Judged(new Decided(same, apart, clear), unsure, against, own);
		}

		/** The facts that are not seen where these records are the same. */
		public Rejected rejected(SameRecords same) {
			Set<Rejected.Fact> facts = new HashSet<>();
			for (Against ruling : this.against) {
				for (long person : all(same, ruling.people())) {
					for (long other : all(same, ruling.others())) {
						facts.add(new Rejected.Fact(ruling.fact(), person, other, ruling.detail()));
					}
				}
			}
			return Rejected.of(facts);
		}

		private Set<Long> all(SameRecords same, Set<Long> records) {
			Set<Long> all = new HashSet<>();
			for (long record : records) {
				for (long other : same.records(record)) {
					all.add(other);
				}
			}
			all.removeAll(this.own);
			return all;
		}

	}

	/**
	 * Two people or two things that may be one.
	 *
	 * @param one the smallest record of the one
	 * @param other that of the other, greater
	 * @param clear whether they are joined without asking
	 * @param chance that they are one, in (0, 1)
	 * @param pro what speaks for it, in plain words
	 * @param contra what speaks against it
	 */
	record Likeness(RecordKind kind, long one, long other, boolean clear, double chance, List<String> pro,
			List<String> contra) {

		public Likeness {
			if (one >= other) {
				throw new IllegalArgumentException("records " + one + " and " + other + " are not in ascending order");
			}
			pro = List.copyOf(pro);
			contra = List.copyOf(contra);
		}

	}

	/** The decision with the id, if the workspace has it. */
	default Optional<Decision> findDecision(String workspace, String id) {
		return decisions(workspace).stream().filter((decision) -> decision.id().equals(id)).findFirst();
	}

	/** Takes the decisions back that belong to a ruling or note. */
	default void withdrawDecisionsOf(String workspace, String ruling) {
		decisions(workspace).stream()
			.filter((decision) -> decision.ruling().equals(ruling))
			.forEach((decision) -> withdrawDecision(workspace, decision.id()));
	}

	/** The ruling with the id, if the workspace has it. */
	default Optional<Ruling> findRuling(String workspace, String id) {
		return rulings(workspace).stream().filter((ruling) -> ruling.id().equals(id)).findFirst();
	}

}
