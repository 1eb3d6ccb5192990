package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Gap;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Tie;
import org.vouchgraph.tie.TieReader;
import org.vouchgraph.tie.TieReader.Ends;
import org.vouchgraph.usecase.WeakSpots.Because;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** The ties whose confirmation would change most, in words. */
final class EvidenceFindings {

	private static final int MOST_PIECES = 3;

	private static final int MOST_NAMED = 4;

	private final Situation situation;

	private final Records records;

	EvidenceFindings(Situation situation, Records records) {
		this.situation = situation;
		this.records = records;
	}

	List<Finding> of(List<Gap> gaps) {
		Map<Ends, Gap> pairs = new LinkedHashMap<>();
		gaps.forEach((gap) -> pairs.put(new Ends(key(gap.from()), key(gap.to())), gap));
		Map<Ends, Tie> ties = new TieReader(this.records, this.situation.view().model())
			.list(this.situation.view().visible(), this.situation.view().same(), pairs.keySet());
		List<Finding> findings = new ArrayList<>();
		pairs.forEach((ends, gap) -> findings.add(finding(gap, ties.get(ends), findings.isEmpty())));
		return findings;
	}

	private long key(int person) {
		return this.situation.network().key(person);
	}

	private Finding finding(Gap gap, @Nullable Tie tie, boolean first) {
		boolean mine = gap.from() == this.situation.me();
		PersonLine from = this.situation.person(gap.from());
		PersonLine to = this.situation.person(gap.to());
		List<String> targets = gap.effects()
			.stream()
			.map((effect) -> this.situation.person(effect.target().person()).name())
			.toList();
		Gap.Effect most = gap.effects().get(0);
		String title = mine ? "You have not said whether you know " + to.name() + "."
				: "Nobody has confirmed that " + from.name() + " knows " + to.name() + ".";
		Draft draft = new Draft(Kind.UNCONFIRMED_TIE,
				List.of(Math.min(key(gap.from()), key(gap.to())), Math.max(key(gap.from()), key(gap.to()))), title)
			.matters(first ? Severity.IMPORTANT : Severity.WORTH_KNOWING, gap.gain())
			.why("The tie is inferred (" + Words.percent(gap.chance()) + "). If they know each other well, your way to "
					+ Words.listed(targets, MOST_NAMED) + " gets better"
					+ ((targets.size() == 1) ? ": " : ", to the first ") + Words.percent(most.after()) + " instead of "
					+ ((most.before() == 0) ? "none" : Words.percent(most.before())) + ".")
			.next(mine ? "If you know " + to.name() + ", say so in the sheet contacts.csv, or write and see."
					: "Ask " + from.name() + " whether, and how well, they know " + to.name()
							+ "; then note it in the sheet ties.csv.")
			.rests(gap.effects().stream().map((effect) -> key(effect.target().person())).sorted().toList());
		if (!mine) {
			draft.people(from);
		}
		draft.people(to);
		if (tie != null) {
			tie.evidence()
				.stream()
				.limit(MOST_PIECES)
				.forEach((piece) -> draft.because(new Because(Words.evidence(piece), null,
						piece.origins()
							.stream()
							.map((origin) -> this.situation.source(origin.source(), origin.at()))
							.toList())));
		}
		for (Gap.Effect effect : gap.effects()) {
			PersonLine target = this.situation.person(effect.target().person());
			draft.because(
					target.name() + ": " + ((effect.before() == 0) ? "no way" : Words.percent(effect.before()))
							+ " now, " + Words.percent(effect.after()) + " then",
					new Thing("person", target.key(), target.name(), target.detail()));
		}
		return draft.done();
	}

}
