package org.vouchgraph.exchange;

import org.vouchgraph.network.Statement;

/**
 * Where an importer puts what it reads, as it reads. Calls may block while the store
 * writes.
 */
public interface StatementSink {

	/** A record of the file was begun: a paper, a row, a card. */
	void recordRead();

	/**
	 * One thing that the file says.
	 * @throws ImportStopped if the user stopped the import
	 */
	void say(Statement statement);

	/** Something that could not be taken as it stands. */
	void problem(Problem problem);

}
