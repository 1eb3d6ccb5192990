package org.vouchgraph.store;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;
import org.vouchgraph.network.Dismissals;

/** Dismissals as nodes of their workspace. */
final class Neo4jDismissals implements Dismissals {

	private final Cypher listDismissals = Cypher.load("dismissal/list-dismissals");

	private final Cypher saveDismissal = Cypher.load("dismissal/save-dismissal");

	private final Cypher deleteDismissal = Cypher.load("dismissal/delete-dismissal");

	private final Graph graph;

	Neo4jDismissals(Graph graph) {
		this.graph = graph;
	}

	@Override
	public List<Dismissal> dismissed(String workspace) {
		return this.graph.list(this.listDismissals, Map.of("workspace", workspace))
			.stream()
			.map((row) -> new Dismissal(row.get("finding").asString(), row.get("facts").asString(),
					row.get("reason").asString(), row.get("on").asLocalDate(), row.get("about").asList(Value::asLong)))
			.toList();
	}

	@Override
	public void dismiss(String workspace, Dismissal dismissal) {
		boolean known = this.graph
			.write((transaction) -> !transaction
				.list(this.saveDismissal,
						Map.of("workspace", workspace, "finding", dismissal.finding(), "facts", dismissal.facts(),
								"reason", dismissal.reason(), "on", dismissal.on(), "about", dismissal.about()))
				.isEmpty());
		if (!known) {
			throw Neo4jWorkspaces.unknown(workspace);
		}
	}

	@Override
	public boolean restore(String workspace, String finding) {
		return this.graph.write((transaction) -> transaction
			.single(this.deleteDismissal, Map.of("workspace", workspace, "finding", finding))
			.get("gone")
			.asLong() > 0);
	}

}
