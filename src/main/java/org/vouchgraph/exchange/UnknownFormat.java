package org.vouchgraph.exchange;

/** Thrown when a file fits none of the formats that can be read. */
public final class UnknownFormat extends UnreadableFile {

	UnknownFormat(Problem.Refused problem) {
		super(problem);
	}

}
