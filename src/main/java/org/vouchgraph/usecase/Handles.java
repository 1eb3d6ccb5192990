package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Judgements.Decision;
import org.vouchgraph.network.Judgements.Verdict;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;

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

	/**
	 * The decision that joins what a source of the user's own says with whom or what it
	 * is about, also where no identifier does.
	 * @param format of that source
	 * @param own its record
	 * @param known all records of whom or what it is about
	 * @param joined those of them by which these are found again
	 * @param id of the ruling or note, with which the decision goes
	 */
	Decision joining(String format, Statement.Record own, Collection<Known> known, Collection<Known> joined, String id,
			LocalDate on) {
		Handle one = Handle.of(List.of(new Handle.Spoken(format, own)),
				known.stream().map((each) -> new Handle.Spoken("", each.said())).toList());
		return new Decision("", own.kind(), Verdict.SAME, one, of(joined), own.name(), own.name(), id, on);
	}

	/**
	 * Those of the records that do not go when the user takes back what she said; where
	 * there are none, all.
	 */
	List<Known> lasting(List<Known> records) {
		List<Known> lasting = records.stream().filter((record) -> !isOwn(record)).toList();
		return lasting.isEmpty() ? records : lasting;
	}

	private boolean isOwn(Known record) {
		String format = this.formats.getOrDefault(record.source(), "");
		return format.equals(Source.CORRECTION) || format.equals(Source.INTERACTION);
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
