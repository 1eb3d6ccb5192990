package org.vouchgraph.network;

import java.util.List;

/**
 * What one workspace may see: the sources that were read in full and are either shared or
 * its own. Every read of the store is bounded by it, which is what keeps one applicant's
 * notes from another's, and a half-read file from everybody.
 *
 * @param workspace the workspace's code
 * @param sources the ids of those sources
 */
public record Visible(String workspace, List<Long> sources) {

	public Visible {
		sources = List.copyOf(sources);
	}

}
