package org.vouchgraph.network;

import java.util.List;

/**
 * What one workspace may see: the sources that were read in full and are either shared or
 * its own. Every read of the store is bounded by it, which is what keeps one applicant's
 * notes from another's, and a half-read file from everybody. Facts that its user rejected
 * are not seen either.
 *
 * @param workspace the workspace's code
 * @param sources the ids of those sources
 * @param rejected the facts that are held not to be so
 */
public record Visible(String workspace, List<Long> sources, Rejected rejected) {

	public Visible {
		sources = List.copyOf(sources);
	}

	/** Where nothing was rejected. */
	public Visible(String workspace, List<Long> sources) {
		this(workspace, sources, Rejected.NONE);
	}

	public Visible without(Rejected other) {
		return new Visible(this.workspace, this.sources, other);
	}

}
