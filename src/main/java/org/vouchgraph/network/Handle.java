package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person or thing is found by again, whichever import brings it: identifiers, and
 * what files of a format call it. What the user decided hangs on handles and not on
 * records, so that it outlives them.
 *
 * @param identifiers {@link Identifier#key()}s, any of which is enough
 * @param sayings what files call it, any of which is enough
 */
public record Handle(Set<String> identifiers, Set<Saying> sayings) {

	/** More than these a handle does not keep. */
	private static final int MOST = 100;

	public Handle {
		identifiers = Set.copyOf(identifiers);
		sayings = Set.copyOf(sayings);
	}

	/**
	 * What files of one format call a record. Two files may call two people alike
	 * ({@code line 12}), so the name has to agree as well.
	 *
	 * @param format of the source
	 * @param ref {@link Statement.Record#ref()}
	 * @param name normalised
	 */
	public record Saying(String format, String ref, String name) {

		public static Saying of(String format, Statement.Record said) {
			return new Saying(format, said.ref(), Names.normalise(said.name()));
		}

	}

	/** A record and the format of its source. */
	public record Spoken(String format, Statement.Record said) {
	}

	/** Of records of one person or thing. */
	public static Handle of(Collection<Spoken> records) {
		return of(records, List.of());
	}

	/**
	 * Of records that are to be told from others: without what these are found by too.
	 */
	public static Handle of(Collection<Spoken> records, Collection<Spoken> others) {
		Set<String> identifiers = new TreeSet<>();
		List<Saying> sayings = new ArrayList<>();
		for (Spoken record : records) {
			record.said().identifiers().forEach((identifier) -> identifiers.add(identifier.key()));
			sayings.add(Saying.of(record.format(), record.said()));
		}
		Set<Saying> otherSayings = new HashSet<>();
		for (Spoken record : others) {
			record.said().identifiers().forEach((identifier) -> identifiers.remove(identifier.key()));
			otherSayings.add(Saying.of(record.format(), record.said()));
		}
		return new Handle(new TreeSet<>(identifiers.stream().limit(MOST).toList()), Set.copyOf(
				sayings.stream().distinct().filter((saying) -> !otherSayings.contains(saying)).limit(MOST).toList()));
	}

	/** Whether one thing may be found by both. */
	public boolean meets(Handle other) {
		return this.identifiers.stream().anyMatch(other.identifiers::contains)
				|| this.sayings.stream().anyMatch(other.sayings::contains);
	}

	/** Whether nothing can be found by it. */
	public boolean isEmpty() {
		return this.identifiers.isEmpty() && this.sayings.isEmpty();
	}

}
