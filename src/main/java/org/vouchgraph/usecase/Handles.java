package org.vouchgraph.usecase;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;

/** What the records of a workspace are found by again, after they were imported anew. */
final class Handles {

	private final Map<Long, String> formats = new HashMap<>();

	Handles(Sources sources, String workspace) {
		sources.list(workspace).forEach((source) -> this.formats.put(source.id(), source.format()));
	}

	/** Of records of one person or thing. */
	Handle of(Collection<Known> records) {
		return Handle.of(spoken(records));
	}

	/** Of records that are to be told from others. */
	Handle of(Collection<Known> records, Collection<Known> others) {
		return Handle.of(spoken(records), spoken(others));
	}

	/** Whether the record is one that a ruling wrote, beside what files say. */
	boolean isOfRuling(Known record) {
		return this.formats.getOrDefault(record.source(), "").equals(Source.CORRECTION);
	}

	private List<Handle.Spoken> spoken(Collection<Known> records) {
		return records.stream()
			.map((known) -> new Handle.Spoken(this.formats.getOrDefault(known.source(), ""), known.said()))
			.toList();
	}

}
