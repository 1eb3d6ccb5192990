package org.vouchgraph.network;

/** The store is locked by another process, damaged, out of space, or not reachable. */
public final class StoreUnavailable extends VouchgraphException {

	public StoreUnavailable(String message) {
		super(message);
	}

	public StoreUnavailable(String message, Throwable cause) {
		super(message, cause);
	}

}
