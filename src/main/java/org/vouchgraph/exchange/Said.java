package org.vouchgraph.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

import org.vouchgraph.network.Statement;

/**
 * Remembers the records that were said lately, so that they need not be said with every
 * paper. Bounded: a record that was forgotten is said again, which changes nothing.
 */
public final class Said {

	private static final int MOST = 4096;

	private final StatementSink sink;

	private final Map<String, Object> lately = new LinkedHashMap<>(64, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
			return size() > MOST;
		}
	};

	public Said(StatementSink sink) {
		this.sink = sink;
	}

	/**
	 * Says the record, unless it was said lately with the same content.
	 * @param content what makes it the same, besides its {@code ref}
	 */
	public void say(Statement.Record statement, Object content) {
		if (!content.equals(this.lately.put(statement.kind() + " " + statement.ref(), content))) {
			this.sink.say(statement);
		}
	}

	/** Says the person, unless that was said lately. */
	public void say(Statement.Person person) {
		say(person, new Statement.Person(person.ref(), person.name(), person.given(), person.family(),
				person.identifiers(), person.headline(), person.country(), person.note(), ""));
	}

	/** Says the organization, unless that was said lately. */
	public void say(Statement.Organization organization) {
		say(organization,
				new Statement.Organization(organization.ref(), organization.name(), organization.organizationKind(),
						organization.identifiers(), organization.city(), organization.country(), organization.partOf(),
						""));
	}

	/**
	 * Says that the applicant takes part in this file. The store knows her; the name here
	 * is never shown.
	 */
	public void sayApplicant(String at) {
		say(new Statement.Person(Statement.APPLICANT, "me", null, null, java.util.Set.of(), null, null, null, at), "");
	}

}
