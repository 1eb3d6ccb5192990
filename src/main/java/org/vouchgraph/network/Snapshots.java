package org.vouchgraph.network;

import java.util.Map;
import java.util.Optional;

/**
 * Port: networks kept for the next start, one a workspace. Losing them costs time, never
 * an answer.
 */
public interface Snapshots {

	/** Keeps nothing. */
	Snapshots NONE = new Snapshots() {

		@Override
		public Optional<Snapshot> find(String workspace) {
			return Optional.empty();
		}

		@Override
		public boolean save(Snapshot snapshot) {
			return false;
		}

		@Override
		public void forget() {
			// There is nothing.
		}

	};

	/**
	 * A network and what it was read from.
	 *
	 * @param network the people and ties, with the change number at which they were read
	 * @param same the records that are the same
	 * @param visible what the workspace could see
	 * @param about what else has to be the same for it to be of use
	 */
	record Snapshot(Network network, SameRecords same, Visible visible, Map<String, String> about) {

		public Snapshot {
			about = Map.copyOf(about);
		}

	}

	/** What was kept for the workspace, unless it is damaged. */
	Optional<Snapshot> find(String workspace);

	/**
	 * Keeps this for its workspace, in place of what was kept.
	 * @return whether it is kept
	 */
	boolean save(Snapshot snapshot);

	/**
	 * Forgets what was kept of all workspaces.
	 * @throws java.io.UncheckedIOException if something of it is still there
	 */
	void forget();

}
