package org.vouchgraph.network;

import java.util.List;
import java.util.Optional;

/** Port: the workspaces of a store. */
public interface Workspaces {

	/**
	 * Makes the workspace, or updates its applicant's name. Its by-hand source then says
	 * the person {@link Statement#APPLICANT} with that name.
	 */
	void save(Workspace workspace);

	Optional<Workspace> find(String code);

	List<Workspace> list();

	/**
	 * What the workspace may see now.
	 * @throws UnknownThing if there is no such workspace
	 */
	Visible visible(String code);

}
