package org.vouchgraph.network;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One import (or one workspace's entries by hand). Every record and fact knows its
 * source.
 *
 * @param id the source's number
 * @param workspace whose it is
 * @param shared whether all workspaces may see what it says
 * @param name the file's name
 * @param sha256 the file's checksum in hexadecimal; empty for entries by hand
 * @param format the importer's code, {@code by-hand}, {@code correction}, {@code capture}
 * or {@code interaction}
 * @param at when it was begun
 * @param state how far it came
 * @param read records of the file
 * @param added records new to the store
 * @param merged records of people, papers and so on that the store knew already under the
 * same identifier
 * @param skipped records left out
 * @param problems the problems as JSON; null where there were none
 */
public record Source(long id, String workspace, boolean shared, String name, String sha256, String format, Instant at,
		State state, long read, long added, long merged, long skipped, @Nullable String problems) {

	/** The format code of entries by hand. */
	public static final String BY_HAND = "by-hand";

	/**
	 * The format code of what a user says in a {@linkplain Judgements.Ruling ruling}: a
	 * source of its own for each.
	 */
	public static final String CORRECTION = "correction";

	/**
	 * The format code of what a user notes of somebody she met: a source of its own for
	 * each note.
	 */
	public static final String CAPTURE = "capture";

	/**
	 * The format code of what a user logs as having happened: a source of its own for
	 * each.
	 */
	public static final String INTERACTION = "interaction";

	/** What to call it where a fact's origin is told. */
	public String title() {
		return this.format.equals(BY_HAND) ? "entered by hand" : this.name;
	}

	/** Whether it is a file that was read, and not what a user said here. */
	public boolean isImport() {
		return !Set.of(BY_HAND, CORRECTION, CAPTURE, INTERACTION).contains(this.format);
	}

	/** How far an import came. Only {@link #COMPLETE} sources are visible. */
	public enum State {

		IMPORTING, COMPLETE, UNDOING

	}

	/** A source that is to be begun. */
	public record New(String workspace, boolean shared, String name, String sha256, String format) {
	}

	/** What one batch did. */
	public record Written(long added, long merged) {
	}

	/** What stands in the report at the end. */
	public record Counts(long read, long added, long merged, long skipped, @Nullable String problems) {
	}

}
