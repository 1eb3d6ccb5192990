package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Narrative;

/** Drafts, and what applicants tell of themselves, as nodes of their workspace. */
final class Neo4jDrafts implements Drafts {

	private final Cypher findNarrative = Cypher.load("draft/find-narrative");

	private final Cypher saveNarrative = Cypher.load("draft/save-narrative");

	private final Cypher listDrafts = Cypher.load("draft/list-drafts");

	private final Cypher listAllDrafts = Cypher.load("draft/list-all-drafts");

	private final Cypher saveDraft = Cypher.load("draft/save-draft");

	private final Cypher deleteDrafts = Cypher.load("draft/delete-drafts");

	private final Graph graph;

	Neo4jDrafts(Graph graph) {
		this.graph = graph;
	}

	@Override
	public Narrative narrative(String workspace) {
		Map<Narrative.Field, String> told = new EnumMap<>(Narrative.Field.class);
		for (Record row : this.graph.list(this.findNarrative, Map.of("workspace", workspace))) {
			Properties stored = Properties.of(row.get("narrative").asMap());
			for (Narrative.Field field : Narrative.Field.values()) {
				String text = stored.find(field.code());
				if (text != null) {
					told.put(field, text);
				}
			}
		}
		return new Narrative(told);
	}

	@Override
	public void tell(String workspace, Narrative narrative) {
		Properties properties = Properties.none();
		narrative.texts().forEach((field, text) -> properties.with(field.code(), text));
		boolean known = this.graph.write((transaction) -> !transaction
			.list(this.saveNarrative, Map.of("workspace", workspace, "properties", properties.asMap()))
			.isEmpty());
		if (!known) {
			throw Neo4jWorkspaces.unknown(workspace);
		}
	}

	@Override
	public List<Draft> drafts(String workspace) {
		return this.graph.list(this.listDrafts, Map.of("workspace", workspace))
			.stream()
			.map(Neo4jDrafts::draft)
			.toList();
	}

	@Override
	public void keep(String workspace, Draft draft) {
		Properties properties = Properties.none()
			.with("id", draft.id())
			.with("template", draft.template())
			.with("to", draft.to())
			.with("toName", draft.toName())
			.with("aboutName", draft.aboutName())
			.with("subject", draft.subject())
			.with("body", draft.body())
			.with("changed", draft.changed())
			.with("sent", draft.sent());
		if (draft.about() != null) {
			properties.with("about", draft.about());
		}
		boolean known = this.graph.write((transaction) -> !transaction
			.list(this.saveDraft, Map.of("workspace", workspace, "id", draft.id(), "properties", properties.asMap(),
					"number", transaction.change()))
			.isEmpty());
		if (!known) {
			throw Neo4jWorkspaces.unknown(workspace);
		}
	}

	@Override
	public boolean discard(String workspace, String id) {
		return this.graph.write((transaction) -> transaction
			.single(this.deleteDrafts, Map.of("workspace", workspace, "ids", List.of(id)))
			.get("gone")
			.asLong() > 0);
	}

	@Override
	public void forget(Handle erased) {
		Map<String, List<String>> concerned = new HashMap<>();
		for (Record row : this.graph.list(this.listAllDrafts, Map.of())) {
			Draft draft = draft(row);
			if (draft.concerns(erased)) {
				concerned.computeIfAbsent(row.get("workspace").asString(), (any) -> new ArrayList<>()).add(draft.id());
			}
		}
		if (!concerned.isEmpty()) {
			this.graph.write((transaction) -> {
				concerned.forEach((workspace, ids) -> transaction.run(this.deleteDrafts,
						Map.of("workspace", workspace, "ids", ids)));
				return null;
			});
		}
	}

	private static Draft draft(Record row) {
		Properties stored = Properties.of(row.get("draft").asMap());
		String aboutName = stored.text("aboutName");
		return new Draft(stored.text("id"), stored.text("template"), stored.handle("to"), stored.text("toName"),
				aboutName.isEmpty() ? null : stored.handle("about"), aboutName, stored.text("subject"),
				stored.text("body"), stored.dayGiven("changed"), stored.day("sent"));
	}

}
