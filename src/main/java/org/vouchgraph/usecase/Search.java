package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Finds people, programs and organizations by the beginnings of the words of their names;
 * accents, case and order do not matter.
 */
public final class Search {

	private static final Set<Kind> SEARCHABLE = EnumSet.of(Kind.PERSON, Kind.PROGRAM, Kind.INSTITUTION, Kind.SOCIETY,
			Kind.COMMITTEE, Kind.MEETING);

	private final CurrentNetwork network;

	private final Records records;

	private final People people;

	public Search(CurrentNetwork network, Records records) {
		this.network = network;
		this.records = records;
		this.people = new People(records);
	}

	/**
	 * The best hits.
	 * @param kinds what to look for; empty for all
	 * @param limit in [1..100]
	 */
	public List<Thing> find(String workspace, String text, Set<Kind> kinds, int limit) {
		if (limit < 1 || limit > 100) {
			throw new InvalidRequest("limit " + limit + " is not in [1..100]");
		}
		Set<Kind> wanted = kinds.isEmpty() ? SEARCHABLE : kinds;
		Set<RecordKind> recordKinds = wanted.stream().map(Kind::recordKind).collect(Collectors.toSet());
		View view = this.network.of(workspace);
		// Several records may be one thing, and some organizations of another kind.
		List<Known> hits = this.records.search(view.visible(), text, recordKinds, limit * 5);
		Map<Long, Kind> found = new LinkedHashMap<>();
		for (Known hit : hits) {
			Kind kind = Kind.of(hit.said());
			if (wanted.contains(kind) && found.size() < limit) {
				found.putIfAbsent(view.same().key(hit.id()), kind);
			}
		}
		return describe(view, found);
	}

	private List<Thing> describe(View view, Map<Long, Kind> found) {
		Map<Long, List<Known>> records = this.people.records(view, found.keySet());
		Map<Long, String> details = new HashMap<>();
		this.people.described(view, keys(found, Kind.PERSON)).forEach((key, line) -> {
			if (line.detail() != null) {
				details.put(key, line.detail());
			}
		});
		Map<Long, String> directors = directors(view, keys(found, Kind.PROGRAM));
		List<Thing> things = new ArrayList<>();
		found.forEach((key, kind) -> {
			List<Known> known = records.getOrDefault(key, List.of());
			if (!known.isEmpty()) {
				String detail = (kind == Kind.PERSON) ? details.get(key) : detail(known, directors.get(key));
				things.add(new Thing(kind.code(), key, People.name(known), detail));
			}
		});
		return things;
	}

	private static List<Long> keys(Map<Long, Kind> found, Kind kind) {
		return found.entrySet().stream().filter((entry) -> entry.getValue() == kind).map(Map.Entry::getKey).toList();
	}

	private Map<Long, String> directors(View view, Collection<Long> programs) {
		List<Long> ids = view.records(programs);
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<Long, Long> director = new HashMap<>();
		for (KnownFact fact : this.records.factsOn(view.visible(), ids)) {
			if (fact.said() instanceof Statement.Position position && position.role().equals("director")
					&& position.current()) {
				director.putIfAbsent(view.same().key(fact.other().id()), view.same().key(fact.person()));
			}
		}
		Map<Long, PersonLine> lines = this.people.lines(view, Set.copyOf(director.values()));
		Map<Long, String> names = new HashMap<>();
		director.forEach((program, person) -> {
			PersonLine line = lines.get(person);
			if (line != null) {
				names.put(program, line.name());
			}
		});
		return names;
	}

	/** What tells a thing from others of its name. */
	static @Nullable String detail(List<Known> records, @Nullable String director) {
		Statement.Record said = records.get(0).said();
		if (said instanceof Statement.Program program) {
			return joined(program.programKind() == null ? null : Words.code(program.programKind()),
					place(program.city(), program.country()), (director == null) ? null : "director: " + director);
		}
		if (said instanceof Statement.Organization organization) {
			return joined(Words.code(organization.organizationKind().name()),
					place(organization.city(), organization.country()));
		}
		if (said instanceof Statement.Meeting meeting) {
			return joined(meeting.virtual() ? "virtual" : place(meeting.place(), meeting.country()),
					(meeting.start() == null) ? null : Words.date(meeting.start()));
		}
		if (said instanceof Statement.Person person) {
			return person.headline();
		}
		return null;
	}

	static @Nullable String place(@Nullable String city, @Nullable String country) {
		String place = Stream.of(city, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
		return place.isEmpty() ? null : place;
	}

	private static @Nullable String joined(@Nullable String... parts) {
		String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
		return joined.isEmpty() ? null : joined;
	}

}
