package org.vouchgraph.network;

/** A value is out of its range; the message names the value and the range. */
public final class InvalidRequest extends VouchgraphException {

	public InvalidRequest(String message) {
		super(message);
	}

}
