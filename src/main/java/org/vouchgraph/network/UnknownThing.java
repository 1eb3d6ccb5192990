package org.vouchgraph.network;

/** There is no such person, program, source or workspace that this workspace can see. */
public final class UnknownThing extends VouchgraphException {

	public UnknownThing(String message) {
		super(message);
	}

}
