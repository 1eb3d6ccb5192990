package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes the log of one person for tests; days are counted back from one day. */
final class Logs {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final long person;

	private final List<Held> roles = new ArrayList<>();

	private final List<Logged> log = new ArrayList<>();

	private Logs(long person) {
		this.person = person;
	}

	static Logs of(long person) {
		return new Logs(person);
	}

	/** As the log of a person has it; the line tells apart what is the same otherwise. */
	static Logged entry(String kind, int daysAgo, @Nullable Long about, @Nullable String summary, int line) {
		return new Logged(kind, TODAY.minusDays(daysAgo), summary, about, "line " + line, 1);
	}

	Logs holds(String role) {
		this.roles.add(new Held(role, null, false));
		return this;
	}

	Logs holds(String role, int daysAgo) {
		this.roles.add(new Held(role, TODAY.minusDays(daysAgo), false));
		return this;
	}

	Logs has(String kind, int daysAgo) {
		return add(kind, daysAgo, null, null);
	}

	Logs about(long about, String kind, int daysAgo) {
		return add(kind, daysAgo, about, null);
	}

	Logs says(String kind, int daysAgo, String summary) {
		return add(kind, daysAgo, null, summary);
	}

	private Logs add(String kind, int daysAgo, @Nullable Long about, @Nullable String summary) {
		this.log.add(entry(kind, daysAgo, about, summary, this.log.size() + 1));
		return this;
	}

	/** The entry of that number, from 1. */
	Logged entry(int number) {
		return this.log.get(number - 1);
	}

	Contact contact() {
		return new Contact(this.person, this.roles, this.log);
	}

}
