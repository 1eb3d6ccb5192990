package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.vouchgraph.network.Records.Known;

/** Judgements on an {@link InMemoryStore}, by definition rather than by speed. */
final class InMemoryJudgements implements Judgements {

	private final InMemoryStore store;

	private final Map<String, List<Decision>> decisions = new HashMap<>();

	private final Map<String, TreeMap<String, Ruling>> rulings = new HashMap<>();

	private final Map<String, List<Likeness>> likenesses = new HashMap<>();

	private int last;

	InMemoryJudgements(InMemoryStore store) {
		this.store = store;
	}

	@Override
	public Judged on(Visible visible) {
		List<Decided.Group> clear = likenesses(visible).stream()
			.filter(Likeness::clear)
			.map((likeness) -> new Decided.Group(likeness.kind() == RecordKind.PERSON,
					List.of(likeness.one(), likeness.other())))
			.toList();
		Set<Long> own = this.store.records(visible)
			.filter((known) -> format(known).equals(Source.CORRECTION))
			.map(Known::id)
			.collect(Collectors.toSet());
		List<Decision> decisions = decisions(visible.workspace());
		List<Ruling> rulings = rulings(visible.workspace());
		if (decisions.isEmpty() && rulings.isEmpty()) {
			return Judged.of(decisions, rulings, clear, Set.of(), (handle, kind) -> Set.of());
		}
		List<Known> all = this.store.records(visible).toList();
		return Judged.of(decisions, rulings, clear, own,
				(handle, kind) -> all.stream()
					.filter((known) -> known.said().kind() == kind && finds(handle, known))
					.map(Known::id)
					.collect(Collectors.toSet()));
	}

	private String format(Known known) {
		return this.store.find(known.source()).orElseThrow().format();
	}

	boolean finds(Handle handle, Known known) {
		return known.said().identifiers().stream().map(Identifier::key).anyMatch(handle.identifiers()::contains)
				|| (handle.sayings().stream().anyMatch((saying) -> saying.ref().equals(known.said().ref()))
						&& handle.sayings().contains(Handle.Saying.of(format(known), known.said())));
	}

	@Override
	public List<Decision> decisions(String workspace) {
		List<Decision> newest = new ArrayList<>(this.decisions.getOrDefault(workspace, List.of()));
		Collections.reverse(newest);
		return newest;
	}

	@Override
	public String decide(String workspace, Decision decision) {
		known(workspace);
		this.store.judged();
		String id = decision.id().isEmpty() ? "d" + ++this.last : decision.id();
		List<Decision> all = this.decisions.computeIfAbsent(workspace, (any) -> new ArrayList<>());
		all.removeIf((other) -> decision.isInTheStead(other));
		all.add(new Decision(id, decision.kind(), decision.verdict(), decision.one(), decision.other(),
				decision.oneName(), decision.otherName(), decision.ruling(), decision.on()));
		return id;
	}

	@Override
	public boolean withdrawDecision(String workspace, String id) {
		this.store.judged();
		return this.decisions.getOrDefault(workspace, new ArrayList<>())
			.removeIf((decision) -> decision.id().equals(id));
	}

	@Override
	public List<Ruling> rulings(String workspace) {
		return List.copyOf(this.rulings.getOrDefault(workspace, new TreeMap<>()).values());
	}

	@Override
	public void rule(String workspace, Ruling ruling) {
		known(workspace);
		this.store.judged();
		this.rulings.computeIfAbsent(workspace, (any) -> new TreeMap<>()).put(ruling.id(), ruling);
	}

	@Override
	public boolean withdrawRuling(String workspace, String id) {
		this.store.judged();
		return this.rulings.getOrDefault(workspace, new TreeMap<>()).remove(id) != null;
	}

	@Override
	public void found(Visible visible, Collection<Likeness> found) {
		this.store.judged();
		this.likenesses.put(visible.workspace(), List.copyOf(found));
	}

	@Override
	public List<Likeness> likenesses(Visible visible) {
		Set<Long> seen = this.store.records(visible).map(Known::id).collect(Collectors.toSet());
		return this.likenesses.getOrDefault(visible.workspace(), List.of())
			.stream()
			.filter((likeness) -> seen.contains(likeness.one()) && seen.contains(likeness.other()))
			.toList();
	}

	@Override
	public void forget(Handle erased, Collection<String> names) {
		this.store.judged();
		this.decisions.values()
			.forEach((all) -> all
				.removeIf((decision) -> decision.one().meets(erased) || decision.other().meets(erased)));
		this.rulings.values()
			.forEach((all) -> all.values()
				.removeIf((ruling) -> ruling.person().meets(erased) || ruling.other().meets(erased)));
		this.likenesses.replaceAll((workspace, all) -> all.stream()
			.map((likeness) -> new Likeness(likeness.kind(), likeness.one(), likeness.other(), likeness.clear(),
					likeness.chance(), without(likeness.pro(), names), without(likeness.contra(), names)))
			.toList());
	}

	private static List<String> without(List<String> reasons, Collection<String> names) {
		return reasons.stream().filter((reason) -> names.stream().noneMatch(reason::contains)).toList();
	}

	private void known(String workspace) {
		if (this.store.find(workspace).isEmpty()) {
			throw new UnknownThing("There is no workspace \"" + workspace + "\".");
		}
	}

}
