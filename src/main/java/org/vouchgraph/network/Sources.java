package org.vouchgraph.network;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Port: writes what sources say, source by source, and takes it back. */
public interface Sources {

	/** The complete source with this content in this workspace, if it was read before. */
	Optional<Source> findSame(String workspace, String format, String sha256);

	/** Begins a source; what it says stays invisible until {@link #complete}. */
	Source begin(Source.New source);

	/**
	 * Begins a source that was read before, in another store: the same, with the moment
	 * at which it was begun there.
	 */
	Source begin(Source.New source, Instant at);

	/**
	 * Writes statements of a source that was begun. Safe to repeat: the same statement
	 * twice is one.
	 * @throws InvalidRequest if a fact names a record that the source has not said
	 */
	Source.Written write(long source, List<? extends Statement> statements);

	/** Makes what the source says visible, all at once. */
	Source complete(long source, Source.Counts counts);

	/**
	 * Takes back all that the source said.
	 * @param progress told how many records are gone so far
	 * @throws UnknownThing if there is no such source, or it is entries by hand
	 */
	void undo(long source, LongConsumer progress);

	/**
	 * The sources of the workspace and the shared ones, newest first, by-hand ones too.
	 */
	List<Source> list(String workspace);

	Optional<Source> find(long source);

	/** The id of the workspace's entries by hand, which are visible at once. */
	long byHand(String workspace);

	/**
	 * Removes records (of a person, say) with all facts on them, whatever their source.
	 * @return how many records are gone
	 */
	long erase(Collection<Long> records);

	/**
	 * What writing has touched since a moment, by whatever process, as far as it can be
	 * told.
	 * @param before what could be seen at that moment
	 * @param since the {@link #changes()} at that moment
	 * @param now what can be seen now
	 * @param atMost how many records to tell of
	 * @return what was touched; empty where that is not known, or concerns more records:
	 * then all must be read anew
	 */
	Optional<Touched> touched(Visible before, long since, Visible now, int atMost);

	/**
	 * A number that grows with each write, also by other processes; a snapshot taken at
	 * one number is current while the number stands.
	 */
	long changes();

	/**
	 * A name that one change alone has, among all changes of all stores: where it is the
	 * same, all that was written up to the change is the same.
	 * @param change a number that {@link #changes()} gave
	 * @return the name; empty where the change is unknown, or too long ago
	 */
	Optional<String> mark(long change);

}
