package org.vouchgraph.cli;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.StoreUnavailable;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.VouchgraphException;

/** What a command tells the shell. */
final class ExitCode {

	static final int OK = 0;

	/** The question was answered, and the answer is that there is none. */
	static final int NONE = 1;

	/** The command or a value was wrong. */
	static final int USAGE = 2;

	/** A file could not be read, or was stopped. */
	static final int REFUSED = 3;

	/** The store is locked, damaged or not reachable. */
	static final int STORE = 4;

	/** There is no such person, program, import or workspace. */
	static final int UNKNOWN = 5;

	/** A fault of Vouchgraph. */
	static final int FAULT = 70;

	private ExitCode() {
	}

	static int of(Throwable ex) {
		if (ex instanceof VouchgraphException known) {
			if (known instanceof InvalidRequest) {
				return USAGE;
			}
			if (known instanceof UnknownThing) {
				return UNKNOWN;
			}
			if (known instanceof StoreUnavailable) {
				return STORE;
			}
		}
		return FAULT;
	}

}
