package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.vouchgraph.network.Decided;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Visible;

/** Judgements as nodes of their workspace, likenesses as relationships of records. */
final class Neo4jJudgements implements Judgements {

	private static final int AT_ONCE = 2000;

	private final Cypher listJudgements = Cypher.load("judgement/list-judgements");

	private final Cypher listHandled = Cypher.load("judgement/list-handled");

	private final Cypher listDecisions = Cypher.load("judgement/list-decisions");

	private final Cypher saveDecision = Cypher.load("judgement/save-decision");

	private final Cypher deleteDecisions = Cypher.load("judgement/delete-decisions");

	private final Cypher listRulings = Cypher.load("judgement/list-rulings");

	private final Cypher saveRuling = Cypher.load("judgement/save-ruling");

	private final Cypher deleteRulings = Cypher.load("judgement/delete-rulings");

	private final Cypher listLikenesses = Cypher.load("judgement/list-likenesses");

	private final Cypher createLikenesses = Cypher.load("judgement/create-likenesses");

	private final Cypher deleteSomeLikenesses = Cypher.load("judgement/delete-some-likenesses");

	private final Cypher clearNames = Cypher.load("judgement/clear-names");

	private final Cypher listAllHandles = Cypher.load("judgement/list-all-handles");

	private final Graph graph;

	Neo4jJudgements(Graph graph) {
		this.graph = graph;
	}

	@Override
	public Judged on(Visible visible) {
		List<Decision> decisions = new ArrayList<>();
		List<Ruling> rulings = new ArrayList<>();
		List<Decided.Group> clear = new ArrayList<>();
		for (Record row : this.graph.list(this.listJudgements,
				Map.of("workspace", visible.workspace(), "sources", visible.sources()))) {
			Properties judgement = Properties.of(row.get("judgement").asMap());
			switch (row.get("what").asString()) {
				case "decision" -> decisions.add(decision(judgement));
				case "ruling" -> rulings.add(ruling(judgement));
				default -> clear.add(new Decided.Group(judgement.text("kind").equals(RecordKind.PERSON.name()),
						List.of(row.get("one").asLong(), row.get("other").asLong())));
			}
		}
		if (decisions.isEmpty() && rulings.isEmpty()) {
			return new Judged(new Decided(List.of(), List.of(), clear), List.of(), List.of(), Set.of());
		}
		Handled handled = new Handled();
		decisions.forEach((decision) -> {
			handled.look(decision.one(), decision.kind());
			handled.look(decision.other(), decision.kind());
		});
		rulings.stream().filter(Ruling::isAgainst).forEach((ruling) -> {
			handled.look(ruling.person(), RecordKind.PERSON);
			handled.look(ruling.other(), ruling.otherKind());
		});
		handled.read(this.graph, this.listHandled, visible);
		return Judged.of(decisions, rulings, clear, handled.own(), handled::records);
	}

	@Override
	public List<Decision> decisions(String workspace) {
		return this.graph.list(this.listDecisions, Map.of("workspace", workspace))
			.stream()
			.map((row) -> decision(Properties.of(row.get("judgement").asMap())))
			.toList();
	}

	@Override
	public String decide(String workspace, Decision decision) {
		String id = decision.id().isEmpty() ? UUID.randomUUID().toString() : decision.id();
		List<String> earlier = decisions(workspace).stream().filter(decision::isInTheStead).map(Decision::id).toList();
		Properties properties = Properties.none()
			.with("id", id)
			.with("kind", decision.kind().name())
			.with("verdict", decision.verdict().name())
			.with("one", decision.one())
			.with("other", decision.other())
			.with("oneName", decision.oneName())
			.with("otherName", decision.otherName())
			.with("ruling", decision.ruling())
			.with("on", decision.on());
		boolean known = this.graph.write((transaction) -> {
			if (!earlier.isEmpty()) {
				transaction.run(this.deleteDecisions, Map.of("workspace", workspace, "ids", earlier));
			}
			return !transaction
				.list(this.saveDecision,
						Map.of("workspace", workspace, "properties", properties.asMap(), "number",
								transaction.change()))
				.isEmpty();
		});
		if (!known) {
			throw Neo4jWorkspaces.unknown(workspace);
		}
		return id;
	}

	@Override
	public boolean withdrawDecision(String workspace, String id) {
		return delete(this.deleteDecisions, workspace, List.of(id));
	}

	private boolean delete(Cypher statement, String workspace, List<String> ids) {
		return this.graph
			.write((transaction) -> transaction.single(statement, Map.of("workspace", workspace, "ids", ids))
				.get("gone")
				.asLong() > 0);
	}

	@Override
	public List<Ruling> rulings(String workspace) {
		return this.graph.list(this.listRulings, Map.of("workspace", workspace))
			.stream()
			.map((row) -> ruling(Properties.of(row.get("judgement").asMap())))
			.toList();
	}

	@Override
	public void rule(String workspace, Ruling ruling) {
		Properties properties = Properties.none()
			.with("id", ruling.id())
			.with("fact", ruling.fact().name())
			.with("finding", ruling.finding().name())
			.with("person", ruling.person())
			.with("other", ruling.other())
			.with("otherKind", ruling.otherKind().name())
			.with("detail", ruling.detail())
			.with("words", ruling.words())
			.with("reason", ruling.reason())
			.with("on", ruling.on())
			.with("source", ruling.source());
		boolean known = this.graph.write(
				(transaction) -> !transaction
					.list(this.saveRuling,
							Map.of("workspace", workspace, "id", ruling.id(), "properties", properties.asMap(),
									"number", transaction.change()))
					.isEmpty());
		if (!known) {
			throw Neo4jWorkspaces.unknown(workspace);
		}
	}

	@Override
	public boolean withdrawRuling(String workspace, String id) {
		return delete(this.deleteRulings, workspace, List.of(id));
	}

	@Override
	public void found(Visible visible, Collection<Likeness> likenesses) {
		String workspace = visible.workspace();
		boolean more = true;
		while (more) {
			more = this.graph.write((transaction) -> transaction
				.single(this.deleteSomeLikenesses, Map.of("workspace", workspace, "limit", AT_ONCE))
				.get("gone")
				.asLong() > 0);
		}
		List<Map<String, Object>> rows = likenesses.stream().map(Neo4jJudgements::row).toList();
		for (int i = 0; i < rows.size(); i += AT_ONCE) {
			List<Map<String, Object>> some = rows.subList(i, Math.min(rows.size(), i + AT_ONCE));
			this.graph.write((transaction) -> transaction.run(this.createLikenesses,
					Map.of("workspace", workspace, "sources", visible.sources(), "rows", some)));
		}
	}

	private static Map<String, Object> row(Likeness likeness) {
		return Map.of("one", likeness.one(), "other", likeness.other(), "clear", likeness.clear(), "chance",
				likeness.chance(), "pro", likeness.pro(), "contra", likeness.contra());
	}

	@Override
	public List<Likeness> likenesses(Visible visible) {
		return this.graph
			.list(this.listLikenesses, Map.of("workspace", visible.workspace(), "sources", visible.sources()))
			.stream()
			.map((row) -> new Likeness(RecordKind.valueOf(row.get("kind").asString()), row.get("one").asLong(),
					row.get("other").asLong(), row.get("clear").asBoolean(), row.get("chance").asDouble(),
					row.get("pro").asList(Value::asString), row.get("contra").asList(Value::asString)))
			.toList();
	}

	@Override
	public void forget(Handle erased, Collection<String> names) {
		Map<String, List<String>> decisions = new HashMap<>();
		Map<String, List<String>> rulings = new HashMap<>();
		for (Record row : this.graph.list(this.listAllHandles, Map.of())) {
			Properties judgement = Properties.of(row.get("judgement").asMap());
			String workspace = row.get("workspace").asString();
			if (row.get("what").asString().equals("decision")) {
				Decision decision = decision(judgement);
				if (decision.one().meets(erased) || decision.other().meets(erased)) {
					decisions.computeIfAbsent(workspace, (any) -> new ArrayList<>()).add(decision.id());
				}
			}
			else {
				Ruling ruling = ruling(judgement);
				if (ruling.person().meets(erased) || ruling.other().meets(erased)) {
					rulings.computeIfAbsent(workspace, (any) -> new ArrayList<>()).add(ruling.id());
				}
			}
		}
		this.graph.write((transaction) -> {
			decisions.forEach((workspace, ids) -> transaction.run(this.deleteDecisions,
					Map.of("workspace", workspace, "ids", ids)));
			rulings.forEach((workspace, ids) -> transaction.run(this.deleteRulings,
					Map.of("workspace", workspace, "ids", ids)));
			return transaction.run(this.clearNames, Map.of("names", List.copyOf(names)));
		});
	}

	private static Decision decision(Properties stored) {
		return new Decision(stored.text("id"), RecordKind.valueOf(stored.text("kind")),
				Verdict.valueOf(stored.text("verdict")), stored.handle("one"), stored.handle("other"),
				stored.text("oneName"), stored.text("otherName"), stored.text("ruling"), stored.dayGiven("on"));
	}

	private static Ruling ruling(Properties stored) {
		return new Ruling(stored.text("id"), FactKind.valueOf(stored.text("fact")),
				Finding.valueOf(stored.text("finding")), stored.handle("person"), stored.handle("other"),
				RecordKind.valueOf(stored.text("otherKind")), stored.text("detail"), stored.text("words"),
				stored.find("reason"), stored.dayGiven("on"), stored.number("source"));
	}

}
