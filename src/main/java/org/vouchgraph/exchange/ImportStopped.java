package org.vouchgraph.exchange;

/** Thrown through an importer when the user stops it. */
public final class ImportStopped extends RuntimeException {

	public ImportStopped() {
		super("The import was stopped.", null, false, false);
	}

}
