package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Who people are and where they work, serve and belong now; read once for a report, in as
 * few goes as it is told of people beforehand. For one thread.
 */
final class Whereabouts {

	/** Papers tell late where somebody works. */
	private static final int YEARS_STILL_NOW = 2;

	private final View view;

	private final Records records;

	private final List<String> fieldWords;

	private final Map<Long, Somebody> known = new HashMap<>();

	Whereabouts(View view, Records records, List<String> fieldWords) {
		this.view = view;
		this.records = records;
		this.fieldWords = fieldWords;
	}

	/** Reads what is not yet known of these people. */
	void read(Collection<Long> people) {
		Set<Long> missing = new LinkedHashSet<>(people);
		missing.removeAll(this.known.keySet());
		if (missing.isEmpty()) {
			return;
		}
		List<Long> ids = this.view.records(missing);
		Map<Long, List<Known>> records = new HashMap<>();
		this.records.list(this.view.visible(), ids)
			.forEach((record) -> records.computeIfAbsent(this.view.same().key(record.id()), (key) -> new ArrayList<>())
				.add(record));
		Map<Long, List<KnownFact>> posts = new HashMap<>();
		this.records.posts(this.view.visible(), ids)
			.forEach((post) -> posts.computeIfAbsent(this.view.same().key(post.person()), (key) -> new ArrayList<>())
				.add(post));
		for (long person : missing) {
			this.known.put(person,
					somebody(person, records.getOrDefault(person, List.of()), posts.getOrDefault(person, List.of())));
		}
	}

	/** Somebody who is in no record. */
	void suppose(long person, String name, @Nullable String country) {
		this.known.put(person, new Somebody(new PersonLine(person, name, "tried out"),
				(country == null) ? Set.of() : Set.of(country), true, List.of(), List.of(), null, null, null));
	}

	PersonLine line(long person) {
		return of(person).line;
	}

	/** ISO codes of where she is now, as far as known. */
	Set<String> countries(long person) {
		return of(person).countries;
	}

	/** Whether what is known of her work has a word of the field. */
	boolean inField(long person) {
		return of(person).inField;
	}

	/** Where she works now. */
	List<Thing> institutions(long person) {
		return of(person).institutions;
	}

	/** Societies and committees to which she belongs now. */
	List<Thing> societies(long person) {
		return of(person).societies;
	}

	/** The program in which she has a post now, or null. */
	@Nullable Thing program(long person) {
		return of(person).program;
	}

	/** Her post at that program, such as {@code director}. */
	@Nullable String post(long person) {
		return of(person).post;
	}

	/** In which year she began that post, as far as known. */
	@Nullable Integer since(long person) {
		return of(person).since;
	}

	private Somebody of(long person) {
		read(List.of(person));
		return this.known.get(person);
	}

	/** Whether something of a person still goes on. */
	boolean isNow(@Nullable Integer from, @Nullable Integer to, boolean current) {
		int end = People.end(from, to, current);
		return end == Evidences.ONGOING || end >= this.view.date().getYear() - YEARS_STILL_NOW;
	}

	private Somebody somebody(long person, List<Known> records, List<KnownFact> posts) {
		Set<String> countries = new TreeSet<>();
		Map<Long, Thing> institutions = new LinkedHashMap<>();
		Map<Long, Thing> societies = new LinkedHashMap<>();
		StringBuilder words = new StringBuilder();
		for (Known record : records) {
			if (record.said() instanceof Statement.Person said) {
				add(countries, said.country());
				words.append(' ').append(said.headline());
			}
		}
		KnownFact best = null;
		for (KnownFact post : posts) {
			Statement.Fact said = post.said();
			if (said instanceof Statement.Affiliation affiliation
					&& isNow(affiliation.from(), affiliation.to(), affiliation.current())
					&& post.other().said() instanceof Statement.Organization at) {
				add(countries, at.country());
				words.append(' ').append(affiliation.title()).append(' ').append(at.name());
				institutions.putIfAbsent(key(post), thing(post.other()));
			}
			if (said instanceof Statement.Membership member && isNow(member.from(), member.to(), member.current())
					&& post.other().said() instanceof Statement.Organization of
					&& of.organizationKind() != OrganizationKind.INSTITUTION) {
				words.append(' ').append(of.name());
				societies.putIfAbsent(key(post), thing(post.other()));
			}
			if (said instanceof Statement.Position position && isNow(position.from(), position.to(), position.current())
					&& post.other().said() instanceof Statement.Program at) {
				add(countries, at.country());
				words.append(' ').append(at.name());
				if (best == null || rank(post) < rank(best)) {
					best = post;
				}
			}
		}
		Statement.Position position = (best == null) ? null : (Statement.Position) best.said();
		String text = words.toString().toLowerCase(Locale.ROOT);
		PersonLine line = records.isEmpty() ? PersonLine.unnamed(person)
				: People
					.described(this.view, List.of(person), new Records.Glance(records,
							posts.stream().filter((post) -> !(post.said() instanceof Statement.Membership)).toList(),
							List.of(), Map.of()))
					.get(person);
		return new Somebody(line, countries, this.fieldWords.stream().anyMatch(text::contains),
				List.copyOf(institutions.values()), List.copyOf(societies.values()),
				(best == null) ? null : thing(best.other()), (position == null) ? null : position.role(),
				(position == null) ? null : position.from());
	}

	private static int rank(KnownFact post) {
		int rank = Asking.TARGET_ROLES.indexOf(((Statement.Position) post.said()).role());
		return (rank < 0) ? Integer.MAX_VALUE : rank;
	}

	private long key(KnownFact fact) {
		return this.view.same().key(fact.other().id());
	}

	private Thing thing(Known known) {
		return new Thing(Kind.of(known.said()).code(), this.view.same().key(known.id()), known.said().name(),
				Search.detail(List.of(known), null));
	}

	private static void add(Set<String> countries, @Nullable String country) {
		if (country != null && !country.isBlank()) {
			countries.add(country);
		}
	}

	private record Somebody(PersonLine line, Set<String> countries, boolean inField, List<Thing> institutions,
			List<Thing> societies, @Nullable Thing program, @Nullable String post, @Nullable Integer since) {
	}

}
