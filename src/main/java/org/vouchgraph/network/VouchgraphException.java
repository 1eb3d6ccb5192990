package org.vouchgraph.network;

/**
 * The one root of what can go wrong that a user can do something about. Mapped once for
 * the web (problem details) and once for the command line (exit codes).
 */
public abstract sealed class VouchgraphException extends RuntimeException
		permits UnknownThing, InvalidRequest, StoreUnavailable {

	VouchgraphException(String message) {
		super(message);
	}

	VouchgraphException(String message, Throwable cause) {
		super(message, cause);
	}

}
