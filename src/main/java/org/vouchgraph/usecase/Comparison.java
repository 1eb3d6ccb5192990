package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.TargetLine;

/** What is different between two reports. */
final class Comparison {

	/** A chance that moves less has not moved. */
	private static final double NOTHING = 1e-9;

	private Comparison() {
	}

	static WhatIf.Answer of(Situation situation, TriedOut tried, WeakSpotReport before, WeakSpotReport after) {
		Map<String, Finding> then = byId(after.findings());
		Map<String, Finding> now = byId(before.findings());
		List<Finding> closed = new ArrayList<>();
		List<WhatIf.Changed> changed = new ArrayList<>();
		now.forEach((id, finding) -> {
			Finding other = then.get(id);
			if (other == null) {
				closed.add(finding);
			}
			else if (!other.facts().equals(finding.facts()) || other.severity() != finding.severity()) {
				changed.add(new WhatIf.Changed(finding, other));
			}
		});
		List<Finding> opened = then.entrySet()
			.stream()
			.filter((entry) -> !now.containsKey(entry.getKey()))
			.map(Map.Entry::getValue)
			.toList();
		List<WhatIf.TargetChange> targets = targets(before.targets(), after.targets());
		return new WhatIf.Answer(situation.view().workspace(), situation.date(),
				sentence(tried.words().isEmpty(), opened, closed, targets,
						before.stoppedEarly() || after.stoppedEarly()),
				tried.words(), opened, closed, changed, targets);
	}

	private static Map<String, Finding> byId(List<Finding> findings) {
		Map<String, Finding> byId = new LinkedHashMap<>();
		findings.forEach((finding) -> byId.put(finding.id(), finding));
		return byId;
	}

	private static List<WhatIf.TargetChange> targets(List<TargetLine> before, List<TargetLine> after) {
		Map<Long, TargetLine> then = new LinkedHashMap<>();
		after.forEach((line) -> then.put(line.person().key(), line));
		List<WhatIf.TargetChange> changes = new ArrayList<>();
		for (TargetLine line : before) {
			TargetLine other = then.get(line.person().key());
			double chance = (other == null) ? 0 : other.chance();
			if (Math.abs(chance - line.chance()) > NOTHING) {
				changes.add(new WhatIf.TargetChange(line.person(), likely(line), (other == null) ? null : likely(other),
						(chance - line.chance()) * line.weight()));
			}
		}
		changes.sort(java.util.Comparator.comparingDouble((WhatIf.TargetChange change) -> -Math.abs(change.gain()))
			.thenComparing((change) -> change.person().key()));
		return changes;
	}

	private static @Nullable String likely(TargetLine line) {
		return (line.chance() == 0) ? null : line.words() + " (" + line.percent() + ")";
	}

	private static String sentence(boolean nothing, List<Finding> opened, List<Finding> closed,
			List<WhatIf.TargetChange> targets, boolean stopped) {
		if (nothing) {
			return "Nothing was changed.";
		}
		String early = stopped ? " A report was stopped early: there may be more." : "";
		if (opened.isEmpty() && closed.isEmpty() && targets.isEmpty()) {
			return "It would make no difference that can be seen." + early;
		}
		long better = targets.stream().filter((target) -> target.gain() > 0).count();
		long worse = targets.size() - better;
		List<String> parts = new ArrayList<>();
		if (better > 0) {
			parts.add("you would reach " + Words.count(better, "target", "targets") + " better");
		}
		if (worse > 0) {
			parts.add("you would reach " + Words.count(worse, "target", "targets") + " worse or not at all");
		}
		if (!opened.isEmpty()) {
			parts.add(Words.count(opened.size(), "weak spot", "weak spots") + " would open");
		}
		if (!closed.isEmpty()) {
			parts.add(Words.count(closed.size(), "weak spot", "weak spots") + " would close");
		}
		return Words.capital(Words.listed(parts)) + ". Nothing was saved." + early;
	}

}
