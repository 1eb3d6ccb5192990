package org.vouchgraph.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;

/** Workspaces as nodes; each has one source of entries by hand. */
final class Neo4jWorkspaces implements Workspaces {

	private final Cypher saveWorkspace = Cypher.load("workspace/save-workspace");

	private final Cypher findWorkspace = Cypher.load("workspace/find-workspace");

	private final Cypher listWorkspaces = Cypher.load("workspace/list-workspaces");

	private final Cypher listVisibleSources = Cypher.load("workspace/list-visible-sources");

	private final Cypher renameApplicant = Cypher.load("workspace/rename-applicant");

	private final Graph graph;

	private final Neo4jSources sources;

	Neo4jWorkspaces(Graph graph, Neo4jSources sources) {
		this.graph = graph;
		this.sources = sources;
	}

	@Override
	public void save(Workspace workspace) {
		this.graph.write((transaction) -> {
			Map<String, Object> properties = new HashMap<>();
			properties.put("code", workspace.code());
			properties.put("applicant", workspace.applicant());
			properties.put("fictional", workspace.fictional());
			properties.put("applies", workspace.aim().applies());
			properties.put("countries", workspace.aim().countries());
			transaction.run(this.saveWorkspace, properties);
			long byHand = this.sources.findByHand(transaction, workspace.code())
				.orElseGet(() -> this.sources.create(transaction,
						new Source.New(workspace.code(), false, "Entries by hand", "", Source.BY_HAND),
						Source.State.COMPLETE));
			Statement.Person applicant = new Statement.Person(Statement.APPLICANT, workspace.applicant(), null, null,
					Set.of(new Identifier(Identifier.Scheme.APPLICANT, workspace.code())), null, null, null,
					"workspace " + workspace.code());
			this.sources.write(transaction, byHand, List.of(applicant));
			String key = StoredRecord.key(byHand, RecordKind.PERSON, Statement.APPLICANT);
			transaction.run(this.renameApplicant,
					Map.of("key", key, "name", workspace.applicant(), "words", Names.normalise(workspace.applicant())));
			this.sources.renamed(transaction, byHand, key);
			return null;
		});
	}

	@Override
	public Optional<Workspace> find(String code) {
		return this.graph.list(this.findWorkspace, Map.of("code", code))
			.stream()
			.map(Neo4jWorkspaces::workspace)
			.findFirst();
	}

	@Override
	public List<Workspace> list() {
		return this.graph.list(this.listWorkspaces, Map.of()).stream().map(Neo4jWorkspaces::workspace).toList();
	}

	@Override
	public Visible visible(String code) {
		List<Long> sources = this.graph.list(this.listVisibleSources, Map.of("code", code))
			.stream()
			.map((row) -> row.get("id").asLong())
			.toList();
		// Whoever has a workspace has entries by hand.
		if (sources.isEmpty()) {
			throw unknown(code);
		}
		return new Visible(code, sources);
	}

	static UnknownThing unknown(String code) {
		return new UnknownThing("There is no workspace \"" + code + "\". Make it first, or check its spelling.");
	}

	private static Workspace workspace(Record row) {
		Value applies = row.get("applies");
		return new Workspace(row.get("code").asString(), row.get("applicant").asString(),
				row.get("fictional").asBoolean(),
				new Aim(applies.isNull() ? null : applies.asInt(), row.get("countries").asList(Value::asString)));
	}

}
