package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.List;

/** Port: the findings of reports that an applicant does not want to see. */
public interface Dismissals {

	/** All of a workspace, by finding. */
	List<Dismissal> dismissed(String workspace);

	/**
	 * Keeps it, in the place of an earlier one of the same finding.
	 * @throws UnknownThing if there is no such workspace
	 */
	void dismiss(String workspace, Dismissal dismissal);

	/** Whether there was one of the finding; there is none afterwards. */
	boolean restore(String workspace, String finding);

	/**
	 * One finding that is hidden.
	 *
	 * @param finding its id
	 * @param facts the fingerprint of what it rested on then
	 * @param reason in the applicant's words
	 * @param about the ids of all records of the people whom it names: when one of them
	 * is erased, so is this
	 */
	record Dismissal(String finding, String facts, String reason, LocalDate on, List<Long> about) {
		public Dismissal {
			about = List.copyOf(about);
		}
	}

}
