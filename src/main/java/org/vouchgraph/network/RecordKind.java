package org.vouchgraph.network;

/** The kinds of record that a source holds. */
public enum RecordKind {

	PERSON, ORGANIZATION, PUBLICATION, PROGRAM, MEETING, SESSION

}
