package org.vouchgraph.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agendas on an {@link InMemoryStore}. */
final class InMemoryAgenda implements Agenda {

	private final InMemoryStore store;

	private final Map<String, Map<String, Item>> items = new HashMap<>();

	InMemoryAgenda(InMemoryStore store) {
		this.store = store;
	}

	@Override
	public List<Item> items(String workspace) {
		return List.copyOf(this.items.getOrDefault(workspace, Map.of()).values());
	}

	@Override
	public void keep(String workspace, Item item) {
		if (this.store.find(workspace).isEmpty()) {
			throw new UnknownThing("There is no workspace \"" + workspace + "\".");
		}
		this.store.judged();
		this.items.computeIfAbsent(workspace, (any) -> new LinkedHashMap<>()).put(item.id(), item);
	}

	@Override
	public boolean remove(String workspace, String id) {
		this.store.judged();
		return this.items.getOrDefault(workspace, new LinkedHashMap<>()).remove(id) != null;
	}

	@Override
	public void forget(Handle erased) {
		this.items.values().forEach((all) -> all.values().removeIf((item) -> item.names(erased)));
	}

}
