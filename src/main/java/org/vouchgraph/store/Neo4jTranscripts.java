package org.vouchgraph.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

import org.neo4j.driver.Record;

import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Transcripts;
import org.vouchgraph.network.Visible;

/**
 * Reads everything, one range of record numbers after the other, so that neither side
 * holds more than a range and the order is that of the numbers.
 */
final class Neo4jTranscripts implements Transcripts {

	private static final long RANGE = 5_000;

	private final Cypher findLastRecord = Cypher.load("evidence/find-last-record");

	private final Cypher listRecords = Cypher.load("transcript/list-records");

	private final Cypher listFacts = Cypher.load("transcript/list-facts");

	private final Graph graph;

	Neo4jTranscripts(Graph graph) {
		this.graph = graph;
	}

	@Override
	public void records(Visible visible, RecordKind kind, ObjLongConsumer<Statement.Record> record) {
		read(this.listRecords, visible, "kind", kind.name(), (row) -> {
			org.vouchgraph.network.Records.Known known = StoredRecord.read(row);
			record.accept(known.said(), known.source());
		});
	}

	@Override
	public void facts(Visible visible, FactKind kind, ObjLongConsumer<Statement.Fact> fact) {
		type(kind).ifPresent((type) -> read(this.listFacts, visible, "type", type.name(),
				(row) -> fact.accept(StoredFact.said(row), row.get("fact").get("source").asLong())));
	}

	private void read(Cypher statement, Visible visible, String name, String value, Consumer<Record> row) {
		long last = this.graph.list(this.findLastRecord, Map.of()).get(0).get("last").asLong();
		for (long from = 1; from <= last; from += RANGE) {
			this.graph.forEach(statement,
					Map.of(name, value, "from", from, "to", from + RANGE, "sources", visible.sources()), row);
		}
	}

	private static Optional<StoredFact.Type> type(FactKind kind) {
		return switch (kind) {
			case AUTHORSHIP -> Optional.of(StoredFact.Type.WROTE);
			case AFFILIATION -> Optional.of(StoredFact.Type.WORKED_AT);
			case MEMBERSHIP -> Optional.of(StoredFact.Type.MEMBER_OF);
			case PARTICIPATION -> Optional.of(StoredFact.Type.TOOK_PART_IN);
			case POSITION -> Optional.of(StoredFact.Type.HOLDS_POSITION_IN);
			case ACQUAINTANCE -> Optional.of(StoredFact.Type.KNOWS);
			case ROLE -> Optional.of(StoredFact.Type.HAS_ROLE);
			case INTERACTION -> Optional.of(StoredFact.Type.INTERACTED_WITH);
			case TARGET -> Optional.of(StoredFact.Type.WANTS_TO_REACH);
			// No source says a tie.
			case TIE -> Optional.empty();
		};
	}

}
