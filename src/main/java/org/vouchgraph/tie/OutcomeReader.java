package org.vouchgraph.tie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Called;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.Visible;
import org.vouchgraph.tie.TieReader.Ends;

/**
 * Reads what became of an applicant's asks, and what that teaches.
 * <p>
 * <b>Definition.</b> An ask is a logged {@code asked} of one person about another, on one
 * day; an ask about nobody (for a letter, for advice) is no trial of an introduction. It
 * has passed if that person {@code introduced} the applicant to the other on that day or
 * later, but before asking the same again; else it has not, if a {@code declined} or
 * {@code no-answer} of the same person about the other or about nobody was logged in that
 * time, or it has been open for longer than the field pack allows; else it is open. An
 * introduction that comes after all undoes a silence.
 * <p>
 * What was expected of an ask is worked out from what was known before its day: papers
 * and stays of that year and before, what was stated by then, what was logged on earlier
 * days, and what had been learned from asks settled by then (A. P. Dawid, The prequential
 * approach, J. R. Stat. Soc. A 147 (1984), doi:10.2307/2981683). It is not kept, so that
 * a paper imported later counts as known when it was written.
 * <p>
 * <b>Time and space.</b> Reads all interactions of the applicant and the ties to whom she
 * asked; the square of the number of asks, to learn before each from those before it.
 * <p>
 * <b>Without an applicant or asks</b> there is nothing.
 */
public final class OutcomeReader {

	private static final String ASKED = "asked";

	private static final String INTRODUCED = "introduced";

	private static final String DECLINED = "declined";

	private static final String NO_ANSWER = "no-answer";

	private static final Set<String> TOLD = Set.of(ASKED, INTRODUCED, DECLINED, NO_ANSWER);

	private static final Comparator<Dealt> BY_DAY = Comparator.comparing(Dealt::on)
		.thenComparingLong(Dealt::person)
		.thenComparingLong(Dealt::about)
		.thenComparing(Dealt::kind);

	private final Records records;

	private final FieldPack pack;

	public OutcomeReader(Records records, FieldPack pack) {
		this.records = records;
		this.pack = pack;
	}

	/**
	 * What is known of asks.
	 *
	 * @param learned from those that are settled
	 * @param asks by day; about whom and of whom in the order of their keys
	 */
	public record Outcomes(Learned learned, List<Ask> asks) {

		/** Nothing was asked. */
		public static final Outcomes NONE = new Outcomes(Learned.NOTHING, List.of());

		public Outcomes {
			asks = List.copyOf(asks);
		}

	}

	/**
	 * What became of the asks of a workspace's applicant.
	 * @param visible what it may see
	 * @param same which records are the same
	 * @param workspace its code
	 * @param today nothing later counts
	 */
	public Outcomes read(Visible visible, SameRecords same, String workspace, LocalDate today) {
		Known self = this.records.withIdentifier(visible, new Identifier(Identifier.Scheme.APPLICANT, workspace))
			.stream()
			.findFirst()
			.orElse(null);
		if (self == null) {
			return Outcomes.NONE;
		}
		long applicant = same.key(self.id());
		List<Long> hers = Arrays.stream(same.records(applicant)).boxed().toList();
		List<Dealt> dealt = dealt(visible, same, this.records.interactions(visible, hers), today);
		List<Asked> asked = asked(dealt, today);
		if (asked.isEmpty()) {
			return Outcomes.NONE;
		}
		return weighed(applicant, asked, evidence(visible, same, applicant, asked, today));
	}

	private List<Dealt> dealt(Visible visible, SameRecords same, List<KnownFact> facts, LocalDate today) {
		List<KnownFact> told = facts.stream()
			.filter((fact) -> fact.said() instanceof Statement.Interaction said && !said.on().isAfter(today)
					&& TOLD.contains(said.interactionKind()))
			.toList();
		if (told.stream().noneMatch((fact) -> ((Statement.Interaction) fact.said()).interactionKind().equals(ASKED))) {
			return List.of();
		}
		Set<Called> named = new LinkedHashSet<>();
		told.forEach((fact) -> {
			String about = ((Statement.Interaction) fact.said()).about();
			if (about != null) {
				named.add(new Called(fact.source(), RecordKind.PERSON, about));
			}
		});
		Map<Called, Long> keys = new HashMap<>();
		for (Known known : this.records.called(visible, named)) {
			keys.put(new Called(known.source(), RecordKind.PERSON, known.said().ref()), same.key(known.id()));
		}
		return told.stream().map((fact) -> {
			Statement.Interaction said = (Statement.Interaction) fact.said();
			Long about = (said.about() == null) ? null
					: keys.get(new Called(fact.source(), RecordKind.PERSON, said.about()));
			return new Dealt(same.key(fact.person()), (about == null) ? Dealt.NOBODY : about, said.interactionKind(),
					said.on());
		}).distinct().sorted(BY_DAY).toList();
	}

	private List<Asked> asked(List<Dealt> dealt, LocalDate today) {
		List<Dealt> asks = dealt.stream()
			.filter((one) -> one.kind.equals(ASKED) && one.about != Dealt.NOBODY && one.person != one.about)
			.toList();
		List<Asked> asked = new ArrayList<>();
		for (Dealt ask : asks) {
			LocalDate again = asks.stream()
				.filter((other) -> other.person == ask.person && other.about == ask.about && other.on.isAfter(ask.on))
				.map(Dealt::on)
				.findFirst()
				.orElse(LocalDate.MAX);
			List<Dealt> after = dealt.stream()
				.filter((other) -> other.person == ask.person && !other.on.isBefore(ask.on) && other.on.isBefore(again))
				.toList();
			asked.add(settled(ask, after, today));
		}
		return asked;
	}

	private Asked settled(Dealt ask, List<Dealt> after, LocalDate today) {
		LocalDate introduced = first(after, (one) -> one.kind.equals(INTRODUCED) && one.about == ask.about);
		if (introduced != null) {
			return new Asked(ask, Ask.Answer.INTRODUCED, introduced);
		}
		LocalDate declined = first(after, (one) -> one.kind.equals(DECLINED) && one.concerns(ask.about));
		if (declined != null) {
			return new Asked(ask, Ask.Answer.DECLINED, declined);
		}
		LocalDate nothing = first(after, (one) -> one.kind.equals(NO_ANSWER) && one.concerns(ask.about));
		LocalDate tooLate = ask.on.plusDays(this.pack.coverage().days().openAsk() + 1L);
		if (nothing == null && !today.isBefore(tooLate)) {
			nothing = tooLate;
		}
		return new Asked(ask, (nothing == null) ? Ask.Answer.OPEN : Ask.Answer.SILENCE, nothing);
	}

	private static @Nullable LocalDate first(List<Dealt> dealt, java.util.function.Predicate<Dealt> which) {
		return dealt.stream().filter(which).map(Dealt::on).findFirst().orElse(null);
	}

	/** All evidence between the applicant and whom she asked. */
	private Map<Long, List<Evidence>> evidence(Visible visible, SameRecords same, long applicant,
			Collection<Asked> asked, LocalDate today) {
		Map<Long, Ends> ends = new TreeMap<>();
		asked.forEach((one) -> ends.put(one.ask.person, new Ends(applicant, one.ask.person)));
		Map<Ends, Tie> ties = new TieReader(this.records, new TieModel(this.pack, today)).list(visible, same,
				ends.values());
		Map<Long, List<Evidence>> evidence = new LinkedHashMap<>();
		ties.forEach((between, tie) -> evidence.put(between.to(), tie.evidence()));
		return evidence;
	}

	private Outcomes weighed(long applicant, List<Asked> asked, Map<Long, List<Evidence>> evidence) {
		List<Learned.Outcome> outcomes = new ArrayList<>();
		List<Ask> asks = new ArrayList<>();
		List<LocalDate> settled = new ArrayList<>();
		for (Asked one : asked) {
			LocalDate day = one.ask.on;
			// What was learned by then is of asks settled on an earlier day. An ask that
			// is settled has its outcome at the same place as its day in this list.
			List<Learned.Outcome> before = new ArrayList<>();
			for (int i = 0; i < settled.size(); i++) {
				if (settled.get(i).isBefore(day)) {
					before.add(outcomes.get(i));
				}
			}
			TieModel model = new TieModel(this.pack, day, Learned.from(applicant, before));
			List<Evidence> known = evidence.getOrDefault(one.ask.person, List.of())
				.stream()
				.map((piece) -> piece.worth(model.worth(piece)))
				.filter((piece) -> piece.chance() > 0)
				.toList();
			double prior = model.strength(known).chance();
			double predicted = model.strength(known, applicant, one.ask.person).chance();
			asks.add(new Ask(one.ask.person, one.ask.about, day, one.answer, one.settled, prior, predicted));
			if (one.settled != null) {
				outcomes.add(new Learned.Outcome(one.ask.person, one.answer == Ask.Answer.INTRODUCED, prior,
						Arrays.stream(model.shares(known)).boxed().toList()));
				settled.add(one.settled);
			}
		}
		return new Outcomes(Learned.from(applicant, outcomes), asks);
	}

	/** Something that was logged. */
	private record Dealt(long person, long about, String kind, LocalDate on) {

		static final long NOBODY = -1;

		boolean concerns(long other) {
			return this.about == NOBODY || this.about == other;
		}

	}

	/** An ask and what became of it. */
	private record Asked(Dealt ask, Ask.Answer answer, @Nullable LocalDate settled) {
	}

}
