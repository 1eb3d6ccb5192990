package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.vouchgraph.network.Judgements.Decision;
import org.vouchgraph.network.Judgements.Finding;
import org.vouchgraph.network.Judgements.Likeness;
import org.vouchgraph.network.Judgements.Ruling;
import org.vouchgraph.network.Judgements.Verdict;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;

/** Decisions, rulings and likenesses at random, on whatever a workspace sees. */
public final class RandomJudgements {

	private final Workspaces workspaces;

	private final Sources sources;

	private final Records records;

	private final Judgements judgements;

	private final Random random;

	private int last;

	public RandomJudgements(Workspaces workspaces, Sources sources, Records records, Judgements judgements,
			Random random) {
		this.workspaces = workspaces;
		this.sources = sources;
		this.records = records;
		this.judgements = judgements;
		this.random = random;
	}

	/** Judges something, and says what. */
	public String judge(String workspace) {
		Visible visible = this.workspaces.visible(workspace);
		RecordKind kind = Stream
			.of(RecordKind.PERSON, RecordKind.PERSON, RecordKind.ORGANIZATION, RecordKind.PUBLICATION)
			.skip(this.random.nextInt(4))
			.findFirst()
			.orElseThrow();
		List<Known> all = new ArrayList<>(this.records.listAll(visible, kind, 100_000));
		all.sort(java.util.Comparator.comparingLong(Known::id));
		if (all.size() < 2) {
			return "nothing to judge";
		}
		Known one = all.get(this.random.nextInt(all.size()));
		Known other = all.get(this.random.nextInt(all.size()));
		switch (this.random.nextInt(6)) {
			case 0 -> {
				List<Decision> decisions = this.judgements.decisions(workspace);
				if (decisions.isEmpty()) {
					return "nothing to withdraw";
				}
				this.judgements.withdrawDecision(workspace, decisions.get(0).id());
				return "withdraw " + decisions.get(0);
			}
			case 1 -> {
				List<Likeness> found = new ArrayList<>();
				for (int i = 0; i < 4; i++) {
					Known a = all.get(this.random.nextInt(all.size()));
					Known b = all.get(this.random.nextInt(all.size()));
					if (a.id() != b.id()) {
						found.add(new Likeness(kind, Math.min(a.id(), b.id()), Math.max(a.id(), b.id()),
								this.random.nextInt(3) > 0, 0.9, List.of("alike"), List.of()));
					}
				}
				this.judgements.found(visible, found);
				return "find " + found;
			}
			case 2 -> {
				List<Ruling> rulings = this.judgements.rulings(workspace);
				if (rulings.size() > 2) {
					this.judgements.withdrawRuling(workspace, rulings.get(0).id());
					return "withdraw " + rulings.get(0);
				}
				return ruleOn(visible, workspace);
			}
			case 3 -> {
				return ruleOn(visible, workspace);
			}
			default -> {
				if (one.id() == other.id()) {
					return "nothing to decide";
				}
				Verdict verdict = Verdict.values()[this.random.nextInt(3)];
				Decision decision = new Decision("", kind, verdict,
						Handle.of(List.of(spoken(one)), List.of(spoken(other))),
						Handle.of(List.of(spoken(other)), List.of(spoken(one))), one.said().name(), other.said().name(),
						"", LocalDate.of(2026, 11, 24));
				return "decide " + this.judgements.decide(workspace, decision) + " " + verdict + " " + one.id() + " "
						+ other.id();
			}
		}
	}

	private String ruleOn(Visible visible, String workspace) {
		List<Long> people = this.records.listAll(visible, RecordKind.PERSON, 100_000).stream().map(Known::id).toList();
		List<KnownFact> facts = new ArrayList<>(this.records.factsOf(visible, people));
		if (facts.isEmpty()) {
			return "nothing to rule on";
		}
		KnownFact fact = facts.get(this.random.nextInt(facts.size()));
		Known person = this.records.list(visible, Set.of(fact.person())).get(0);
		if (this.random.nextInt(3) == 0) {
			Known other = this.records.list(visible, Set.of(people.get(this.random.nextInt(people.size())))).get(0);
			Ruling ruling = new Ruling("r" + ++this.last, FactKind.TIE, Finding.REJECTED,
					Handle.of(List.of(spoken(person))), Handle.of(List.of(spoken(other))), RecordKind.PERSON, "",
					"said", null, LocalDate.of(2026, 11, 24), 0);
			this.judgements.rule(workspace, ruling);
			return "deny " + ruling;
		}
		Ruling ruling = new Ruling("r" + ++this.last, FactKind.of(fact.said()), Finding.REJECTED,
				Handle.of(List.of(spoken(person))), Handle.of(List.of(spoken(fact.other()))),
				fact.other().said().kind(), FactKind.detail(fact.said()), "said", null, LocalDate.of(2026, 11, 24), 0);
		this.judgements.rule(workspace, ruling);
		return "rule " + ruling;
	}

	private Handle.Spoken spoken(Known known) {
		return new Handle.Spoken(this.sources.find(known.source()).orElseThrow().format(), known.said());
	}

}
