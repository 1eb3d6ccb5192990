package org.vouchgraph.embedded;

/**
 * The database could not be started: another process uses it, its files are damaged, or
 * the directory cannot be written. The message says which, and what to do. Nothing in the
 * directory was changed or lost.
 */
public final class DatabaseNotStarted extends RuntimeException {

	DatabaseNotStarted(String message) {
		super(message);
	}

	DatabaseNotStarted(String message, Throwable cause) {
		super(message, cause);
	}

}
