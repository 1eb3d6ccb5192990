package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts on an {@link InMemoryStore}. */
final class InMemoryDrafts implements Drafts {

	private final InMemoryStore store;

	private final Map<String, Narrative> narratives = new HashMap<>();

	private final Map<String, List<Draft>> drafts = new HashMap<>();

	InMemoryDrafts(InMemoryStore store) {
		this.store = store;
	}

	@Override
	public Narrative narrative(String workspace) {
		return this.narratives.getOrDefault(workspace, Narrative.UNTOLD);
	}

	@Override
	public void tell(String workspace, Narrative narrative) {
		known(workspace);
		this.narratives.put(workspace, narrative);
	}

	@Override
	public List<Draft> drafts(String workspace) {
		return List.copyOf(this.drafts.getOrDefault(workspace, List.of()));
	}

	@Override
	public void keep(String workspace, Draft draft) {
		known(workspace);
		discard(workspace, draft.id());
		this.drafts.computeIfAbsent(workspace, (any) -> new ArrayList<>()).add(0, draft);
	}

	@Override
	public boolean discard(String workspace, String id) {
		return this.drafts.getOrDefault(workspace, new ArrayList<>()).removeIf((draft) -> draft.id().equals(id));
	}

	@Override
	public void forget(Handle erased) {
		this.drafts.values().forEach((all) -> all.removeIf((draft) -> draft.concerns(erased)));
	}

	private void known(String workspace) {
		if (this.store.find(workspace).isEmpty()) {
			throw new UnknownThing("There is no workspace \"" + workspace + "\".");
		}
	}

}
