package org.vouchgraph.usecase;

import org.vouchgraph.network.UnknownThing;

/** Finds where an applicant's coverage would break, and what would change if. */
public final class FindWeakSpots {

	/**
	 * The report.
	 * @throws UnknownThing if there is no such workspace
	 */
	public WeakSpots find(String workspace) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * What would change; nothing is saved.
	 * @throws UnknownThing if the workspace cannot see whom it names
	 */
	public WhatIf.Answer tryOut(String workspace, WhatIf change) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Hides a finding until its facts change.
	 * @param id of a finding of the present report
	 * @param reason in the user's words, 1 to 500 characters
	 * @throws UnknownThing if the report has no such finding
	 */
	public WeakSpots.Finding dismiss(String workspace, String id, String reason) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Shows a finding again.
	 * @throws UnknownThing if no such finding was dismissed
	 */
	public WeakSpots.Finding restore(String workspace, String id) {
		throw new UnsupportedOperationException("not yet");
	}

}
