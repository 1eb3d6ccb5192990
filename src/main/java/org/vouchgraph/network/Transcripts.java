package org.vouchgraph.network;

import java.util.function.ObjLongConsumer;

/**
 * Port: everything that sources say, in their own words and in an order that is always
 * the same, so that it can be said again in another store. Facts that were rejected are
 * told as well: the files do say them.
 */
public interface Transcripts {

	/**
	 * Every record of the kind, in the order in which they were said first.
	 * @param record takes what is said, and the number of the source that says it
	 */
	void records(Visible visible, RecordKind kind, ObjLongConsumer<Statement.Record> record);

	/**
	 * Every fact of the kind, by the records of their people.
	 * @param fact takes what is said, and the number of the source that says it
	 */
	void facts(Visible visible, FactKind kind, ObjLongConsumer<Statement.Fact> fact);

}
