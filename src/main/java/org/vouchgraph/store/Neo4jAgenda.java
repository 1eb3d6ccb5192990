package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Handle;

/** Items of agendas as nodes of their workspace. */
final class Neo4jAgenda implements Agenda {

	private final Cypher listItems = Cypher.load("agenda/list-items");

	private final Cypher saveItem = Cypher.load("agenda/save-item");

	private final Cypher deleteItems = Cypher.load("agenda/delete-items");

	private final Cypher listAllItems = Cypher.load("agenda/list-all-items");

	private final Graph graph;

	Neo4jAgenda(Graph graph) {
		this.graph = graph;
	}

	@Override
	public List<Item> items(String workspace) {
		return this.graph.list(this.listItems, Map.of("workspace", workspace)).stream().map(Neo4jAgenda::item).toList();
	}

	@Override
	public void keep(String workspace, Item item) {
		Properties properties = Properties.none()
			.with("id", item.id())
			.with("kind", item.kind().name())
			.with("person", item.person())
			.with("name", item.name())
			.with("aboutName", item.aboutName())
			.with("due", item.due())
			.with("line", item.line())
			.with("made", item.made())
			.with("state", item.state().name())
			.with("snoozedTo", item.snoozedTo())
			.with("interaction", item.interaction())
			.with("settledBy", item.settledBy());
		if (item.about() != null) {
			properties.with("about", item.about());
		}
		boolean known = this.graph.write((transaction) -> !transaction
			.list(this.saveItem, Map.of("workspace", workspace, "id", item.id(), "properties", properties.asMap(),
					"number", transaction.change()))
			.isEmpty());
		if (!known) {
			throw Neo4jWorkspaces.unknown(workspace);
		}
	}

	@Override
	public boolean remove(String workspace, String id) {
		return this.graph.write((
				transaction) -> transaction.single(this.deleteItems, Map.of("workspace", workspace, "ids", List.of(id)))
					.get("gone")
					.asLong() > 0);
	}

	@Override
	public void forget(Handle erased) {
		Map<String, List<String>> named = new HashMap<>();
		for (Record row : this.graph.list(this.listAllItems, Map.of())) {
			Item item = item(row);
			if (item.names(erased)) {
				named.computeIfAbsent(row.get("workspace").asString(), (any) -> new ArrayList<>()).add(item.id());
			}
		}
		if (!named.isEmpty()) {
			this.graph.write((transaction) -> {
				named.forEach((workspace, ids) -> transaction.run(this.deleteItems,
						Map.of("workspace", workspace, "ids", ids)));
				return null;
			});
		}
	}

	private static Item item(Record row) {
		Properties stored = Properties.of(row.get("item").asMap());
		String aboutName = stored.find("aboutName");
		return new Item(stored.text("id"), Kind.valueOf(stored.text("kind")), stored.handle("person"),
				stored.text("name"), (aboutName == null) ? null : stored.handle("about"), aboutName, stored.day("due"),
				stored.text("line"), stored.dayGiven("made"), State.valueOf(stored.text("state")),
				stored.day("snoozedTo"), stored.text("interaction"), stored.text("settledBy"));
	}

}
