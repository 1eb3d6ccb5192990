package org.vouchgraph.identity;

/** Is told how far matching is, and may stop it. */
@FunctionalInterface
public interface Progress {

	/** Looks on. */
	Progress NONE = (stage, done, of) -> {
	};

	/**
	 * Told now and then. Whatever this throws stops the matching and reaches its caller;
	 * nothing was changed.
	 * @param done in [0..{@code of}]
	 */
	void at(Stage stage, long done, long of);

	/** What is being done. */
	enum Stage {

		READING, ORGANIZATIONS, BLOCKING, COMPARING, MERGING

	}

}
