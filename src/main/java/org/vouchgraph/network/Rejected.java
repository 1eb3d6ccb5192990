package org.vouchgraph.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Facts that the user of a workspace holds not to be so, as what they say on records that
 * are visible now.
 */
public final class Rejected {

	/** Nothing is rejected. */
	public static final Rejected NONE = new Rejected(Set.of());

	private final Set<Fact> facts;

	private final Set<Long> people;

	private final Set<Fact> ties;

	private Rejected(Set<Fact> facts) {
		this.facts = facts;
		this.ties = facts.stream()
			.filter((fact) -> fact.kind() == FactKind.TIE)
			.collect(Collectors.toUnmodifiableSet());
		Set<Long> people = new HashSet<>();
		facts.forEach((fact) -> people.add(fact.person()));
		this.people = Set.copyOf(people);
	}

	/**
	 * What is said of two records.
	 *
	 * @param person the person's record
	 * @param other the record at the other end
	 * @param detail {@link FactKind#detail}
	 */
	public record Fact(FactKind kind, long person, long other, String detail) {
	}

	public static Rejected of(Collection<Fact> facts) {
		return facts.isEmpty() ? NONE : new Rejected(Set.copyOf(facts));
	}

	public boolean isEmpty() {
		return this.facts.isEmpty();
	}

	/** Whether it is held not to be so, from whichever end it is told. */
	public boolean rejects(FactKind kind, long person, long other, String detail) {
		return (this.people.contains(person) && this.facts.contains(new Fact(kind, person, other, detail)))
				|| (this.people.contains(other) && this.facts.contains(new Fact(kind, other, person, detail)));
	}

	/** Whether the fact is. */
	public boolean rejects(Records.KnownFact fact) {
		return !isEmpty()
				&& rejects(FactKind.of(fact.said()), fact.person(), fact.other().id(), FactKind.detail(fact.said()));
	}

	/** Of what is rejected, the {@linkplain FactKind#TIE ties}. */
	public Set<Fact> ties() {
		return this.ties;
	}

	/** Both ends of what is rejected in one of the two alone. */
	public Set<Long> differing(Rejected before) {
		Set<Long> ends = new HashSet<>();
		this.facts.stream().filter((fact) -> !before.facts.contains(fact)).forEach((fact) -> add(ends, fact));
		before.facts.stream().filter((fact) -> !this.facts.contains(fact)).forEach((fact) -> add(ends, fact));
		return ends;
	}

	private static void add(Set<Long> ends, Fact fact) {
		ends.add(fact.person());
		ends.add(fact.other());
	}

	/** Equal where the same facts are rejected. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Rejected rejected && this.facts.equals(rejected.facts);
	}

	@Override
	public int hashCode() {
		return this.facts.hashCode();
	}

	@Override
	public String toString() {
		return this.facts.toString();
	}

}
