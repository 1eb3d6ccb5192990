package org.vouchgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.Visible;
import org.vouchgraph.store.Graph.Transaction;

/**
 * What each write touches, noted in the transaction that writes it: one node a write, the
 * last few thousand of them. What a source says that is not visible yet needs no note, as
 * all its records come into sight at once.
 */
final class ChangeNotes {

	/** A note of more records than this only says that there are too many. */
	private static final int MOST_NOTED = 20_000;

	private final Cypher noteChange = Cypher.load("change/note-change");

	private final Cypher listChanges = Cypher.load("change/list-changes");

	private final Cypher listRecordsOfSource = Cypher.load("change/list-records-of-source");

	private final Cypher listRecordsAndNeighbours = Cypher.load("change/list-records-and-neighbours");

	private final Cypher listNeighbours = Cypher.load("change/list-neighbours");

	private final Cypher listNumbers = Cypher.load("record/list-numbers");

	private final Graph graph;

	ChangeNotes(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Notes what was written to a source that is visible already.
	 * @param records keys of records that are new or say more now, and of both ends of
	 * new authorships
	 * @param ends keys of the ends of other facts
	 * @param unclear whether more may be touched than that
	 */
	void written(Transaction transaction, long source, Collection<String> records, Collection<String> ends,
			boolean unclear) {
		Set<String> others = new HashSet<>(ends);
		others.removeAll(records);
		note(transaction, source, numbers(transaction, records), numbers(transaction, others), unclear);
	}

	private List<Long> numbers(Transaction transaction, Collection<String> keys) {
		return keys.isEmpty() ? List.of()
				: transaction.list(this.listNumbers, Map.of("keys", List.copyOf(keys)))
					.stream()
					.map((row) -> row.get("id").asLong())
					.toList();
	}

	/** Notes that a source is no longer visible, while its records are still there. */
	void hidden(Transaction transaction, long source) {
		Record row = transaction.single(this.listRecordsAndNeighbours,
				Map.of("source", source, "limit", MOST_NOTED + 1));
		Set<Long> records = new HashSet<>(row.get("ids").asList(Value::asLong));
		boolean all = records.size() <= MOST_NOTED;
		records.addAll(row.get("neighbours").asList(Value::asLong));
		note(transaction, source, records, List.of(), !all);
	}

	/** Notes that records of any source are to be taken away. */
	void erased(Transaction transaction, List<Long> ids) {
		Set<Long> records = new HashSet<>(ids);
		boolean things = false;
		for (Record row : transaction.list(this.listNeighbours, Map.of("ids", ids))) {
			// Sessions take their year from a meeting, for example.
			things |= !row.get("kind").asString().equals(RecordKind.PERSON.name());
			records.addAll(row.get("neighbours").asList(Value::asLong));
		}
		note(transaction, null, records, List.of(), things);
	}

	private void note(Transaction transaction, @Nullable Long source, Collection<Long> records, Collection<Long> ends,
			boolean unclear) {
		boolean tooMany = records.size() + ends.size() > MOST_NOTED;
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("number", transaction.change());
		parameters.put("source", source);
		parameters.put("records", tooMany ? List.of() : List.copyOf(records));
		parameters.put("ends", tooMany ? List.of() : List.copyOf(ends));
		parameters.put("unclear", unclear || tooMany);
		transaction.run(this.noteChange, parameters);
	}

	/** What {@link org.vouchgraph.network.Sources#touched} promises. */
	Optional<Touched> touched(Visible before, long since, Visible now, int atMost) {
		Set<Long> sources = new HashSet<>(before.sources());
		sources.addAll(now.sources());
		Set<Long> records = new HashSet<>();
		Set<Long> ends = new HashSet<>();
		long until = since;
		long noted = 0;
		for (Record row : this.graph.list(this.listChanges, Map.of("since", since, "sources", List.copyOf(sources)))) {
			until = row.get("until").asLong();
			if (row.get("number").isNull()) {
				continue;
			}
			if (row.get("unclear").asBoolean()) {
				return Optional.empty();
			}
			noted += (row.get("number").asLong() <= until) ? 1 : 0;
			records.addAll(row.get("records").asList(Value::asLong));
			ends.addAll(row.get("ends").asList(Value::asLong));
		}
		// Older notes are gone, and a program of before there were notes writes none.
		if (noted != until - since) {
			return Optional.empty();
		}
		List<Long> appeared = new ArrayList<>(now.sources());
		appeared.removeAll(new HashSet<>(before.sources()));
		for (long source : appeared) {
			records.addAll(this.graph
				.list(this.listRecordsOfSource,
						Map.of("source", source, "limit", (long) atMost + 1, "sources", now.sources()))
				.get(0)
				.get("ids")
				.asList(Value::asLong));
			if (records.size() > atMost) {
				return Optional.empty();
			}
		}
		ends.removeAll(records);
		return (records.size() + ends.size() > atMost) ? Optional.empty() : Optional.of(new Touched(records, ends));
	}

}
