package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/** Names and one-line descriptions of the people and things of a view. */
final class People {

	private final Records records;

	People(Records records) {
		this.records = records;
	}

	/** The key of the workspace's applicant. */
	long applicant(View view) {
		Long key = findApplicant(view);
		if (key == null) {
			throw new UnknownThing("The workspace \"" + view.workspace().code()
					+ "\" has no applicant. Save it again with the applicant's name.");
		}
		return key;
	}

	/** The key of the workspace's applicant, or null if there is none. */
	@Nullable Long findApplicant(View view) {
		Identifier self = new Identifier(Identifier.Scheme.APPLICANT, view.workspace().code());
		return this.records.withIdentifier(view.visible(), self)
			.stream()
			.map((known) -> view.same().key(known.id()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The name to show of several records of one thing: the fullest that a source gives.
	 */
	static String name(Collection<Known> records) {
		return records.stream()
			.map((known) -> known.said().name())
			.max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
			.orElse("(unnamed)");
	}

	/** The records of each thing, by its key; keys that are not visible are left out. */
	Map<Long, List<Known>> records(View view, Collection<Long> keys) {
		return byKey(view, this.records.list(view.visible(), view.records(keys)));
	}

	private static Map<Long, List<Known>> byKey(View view, Collection<Known> records) {
		Map<Long, List<Known>> byKey = new HashMap<>();
		for (Known known : records) {
			byKey.computeIfAbsent(view.same().key(known.id()), (key) -> new ArrayList<>()).add(known);
		}
		byKey.values().forEach((list) -> list.sort(Comparator.comparingLong(Known::id)));
		return byKey;
	}

	/** Lines with a name and, from the records alone, a headline. */
	Map<Long, PersonLine> lines(View view, Collection<Long> keys) {
		return lines(records(view, keys), keys);
	}

	private static Map<Long, PersonLine> lines(Map<Long, List<Known>> records, Collection<Long> keys) {
		Map<Long, PersonLine> lines = new LinkedHashMap<>();
		for (long key : keys) {
			List<Known> known = records.get(key);
			if (known != null) {
				lines.put(key, new PersonLine(key, name(known), headline(known)));
			}
		}
		return lines;
	}

	/**
	 * Lines with a name and the headline, present position or latest affiliation, for a
	 * few people.
	 */
	Map<Long, PersonLine> described(View view, Collection<Long> keys) {
		List<Long> records = view.records(keys);
		return described(view, keys, this.records.glance(view.visible(), records, records));
	}

	/** Such lines, from what was read already. */
	static Map<Long, PersonLine> described(View view, Collection<Long> keys, Records.Glance glance) {
		Map<Long, PersonLine> lines = lines(byKey(view, glance.records()), keys);
		Map<Long, List<KnownFact>> facts = new HashMap<>();
		for (KnownFact fact : glance.posts()) {
			facts.computeIfAbsent(view.same().key(fact.person()), (key) -> new ArrayList<>()).add(fact);
		}
		lines.replaceAll((key, line) -> {
			String place = (line.detail() == null) ? place(facts.getOrDefault(key, List.of())) : null;
			return (place == null) ? line : new PersonLine(key, line.name(), place);
		});
		return lines;
	}

	private static @Nullable String headline(List<Known> records) {
		for (Known known : records) {
			if (known.said() instanceof Statement.Person person && person.headline() != null) {
				return person.headline();
			}
		}
		return null;
	}

	/** The present position or the latest affiliation. */
	private static @Nullable String place(List<KnownFact> facts) {
		String place = null;
		int best = -1;
		for (KnownFact fact : facts) {
			int year = -1;
			String words = fact.other().said().name();
			if (fact.said() instanceof Statement.Position position) {
				year = end(position.from(), position.to(), position.current());
				words = Words.capital(Words.code(position.role())) + ", " + words;
			}
			else if (fact.said() instanceof Statement.Affiliation affiliation) {
				year = end(affiliation.from(), affiliation.to(), affiliation.current());
			}
			if (year > best || (year == best && place != null && year >= 0 && words.compareTo(place) < 0)) {
				best = year;
				place = words;
			}
		}
		return place;
	}

	static int end(@Nullable Integer from, @Nullable Integer to, boolean current) {
		if (current) {
			return Evidences.ONGOING;
		}
		if (to != null) {
			return to;
		}
		return (from != null) ? from : Evidences.UNKNOWN;
	}

	/**
	 * The records of one thing.
	 * @throws UnknownThing if the workspace can see no such thing of the kind
	 */
	List<Known> thing(View view, Kind.Ref ref) {
		return thing(view, ref.key(), EnumSet.of(ref.kind()));
	}

	/**
	 * The records of one thing of any of these kinds.
	 * @throws UnknownThing if the workspace can see no such thing
	 */
	List<Known> thing(View view, long key, Set<Kind> kinds) {
		List<Known> known = records(view, List.of(view.same().key(key))).values()
			.stream()
			.findFirst()
			.orElse(List.of());
		List<Known> fitting = known.stream().filter((record) -> kinds.contains(Kind.of(record.said()))).toList();
		if (fitting.isEmpty()) {
			throw new UnknownThing("There is no " + Words.anyOf(kinds.stream().map(Kind::code).toList()) + " number "
					+ key + " in the workspace \"" + view.workspace().code() + "\".");
		}
		return fitting;
	}

}
