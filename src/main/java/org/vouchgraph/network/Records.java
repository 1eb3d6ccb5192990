package org.vouchgraph.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Port: what is known of a few records, read on demand, as far as a workspace may see.
 */
public interface Records {

	/** These records, in no order; ids that are unknown or not visible are left out. */
	List<Known> list(Visible visible, Collection<Long> ids);

	/**
	 * All facts on these records of people, from either end, with the record at the
	 * other.
	 */
	List<KnownFact> factsOf(Visible visible, Collection<Long> people);

	/**
	 * All facts that people have on these organizations, programs, meetings, sessions or
	 * publications; {@link KnownFact#other()} is the record asked for.
	 */
	List<KnownFact> factsOn(Visible visible, Collection<Long> records);

	/**
	 * The records that belong to these: programs of an institution, committees of a
	 * society, sessions of a meeting.
	 */
	List<Known> partsOf(Visible visible, Collection<Long> records);

	/** Every record of the kind, by name, at most {@code limit}. */
	List<Known> listAll(Visible visible, RecordKind kind, int limit);

	/**
	 * Records whose name has words beginning with the words of the text, in any order,
	 * accents and case ignored, best first.
	 */
	List<Known> search(Visible visible, String text, Set<RecordKind> kinds, int limit);

	/** Records with the identifier. */
	List<Known> withIdentifier(Visible visible, Identifier identifier);

	/**
	 * A record and the source that says it.
	 *
	 * @param id the record's number
	 * @param source the source's number
	 * @param parent the id of the institution, organization or meeting that it belongs
	 * to, or 0
	 * @param said what the source says; its {@code ref}s are the source's own
	 */
	record Known(long id, long source, long parent, Statement.Record said) {
	}

	/**
	 * A fact and the source that says it.
	 *
	 * @param source the source's number
	 * @param person the id of the person's record from which it was asked, or that has it
	 * @param other the record at the other end; for roles, interactions and targets that
	 * of the applicant
	 * @param said what the source says
	 */
	record KnownFact(long source, long person, Known other, Statement.Fact said) {
	}

}
