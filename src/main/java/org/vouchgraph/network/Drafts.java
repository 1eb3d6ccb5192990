package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Port: what an applicant tells of herself, and the mails that she drafts. */
public interface Drafts {

	/**
	 * What the workspace's applicant has told; nothing where she has not.
	 */
	Narrative narrative(String workspace);

	/**
	 * Keeps it in the place of what she told before.
	 * @throws UnknownThing if there is no such workspace
	 */
	void tell(String workspace, Narrative narrative);

	/** All drafts of a workspace, the last changed first. */
	List<Draft> drafts(String workspace);

	/**
	 * Keeps a draft in the place of the one with the same id.
	 * @throws UnknownThing if there is no such workspace
	 */
	void keep(String workspace, Draft draft);

	/** Whether there was one with the id; there is none afterwards. */
	boolean discard(String workspace, String id);

	/** Forgets the drafts of all workspaces that go to somebody, or name her. */
	void forget(Handle erased);

	/**
	 * A mail that is not sent yet, or was.
	 *
	 * @param id unique
	 * @param template the code of its template
	 * @param to who reads it
	 * @param toName what that person was called then
	 * @param about whom it concerns, or null
	 * @param aboutName what that person was called then; empty where there is none
	 * @param changed when it was last changed
	 * @param sent when the applicant said that she sent it, or null
	 */
	record Draft(String id, String template, Handle to, String toName, @Nullable Handle about, String aboutName,
			String subject, String body, LocalDate changed, @Nullable LocalDate sent) {

		/** Whether it goes to somebody, or names her. */
		public boolean concerns(Handle person) {
			return this.to.meets(person) || (this.about != null && this.about.meets(person));
		}

	}

	/** The draft with the id, if the workspace has it. */
	default Optional<Draft> find(String workspace, String id) {
		return drafts(workspace).stream().filter((draft) -> draft.id().equals(id)).findFirst();
	}

}
