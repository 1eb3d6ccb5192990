package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Decided;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Visible;

/**
 * One regrouping around some records. Whether two records are joined depends on nothing
 * but what they are linked to, directly or through others, by shared identifiers and
 * joined papers, whatever their ORCIDs: the neighbourhoods found by following these links
 * to their ends are grouped as if there were nothing else.
 */
final class Regrouping {

	private final Evidences evidences;

	private final Visible visible;

	private final SameRecords before;

	private final Decided decided;

	/** By record, the groups that decisions join it with. */
	private final Map<Long, List<Decided.Group>> decidedOn = new HashMap<>();

	private final int atMost;

	/** Identifiers and the people who have them; ascending, each once. */
	private final Set<long[]> shared = new TreeSet<>(Arrays::compare);

	/** People who are the same by name on a paper; ascending, each once. */
	private final Set<long[]> byName = new TreeSet<>(Arrays::compare);

	private final Map<Long, List<long[]>> byNameOf = new HashMap<>();

	/** Papers, by their first record, whose authors were compared. */
	private final Set<Long> compared = new HashSet<>();

	private final Set<Long> people = new HashSet<>();

	Regrouping(Evidences evidences, Visible visible, Decided decided, SameRecords before, int atMost) {
		this.evidences = evidences;
		this.visible = visible;
		this.decided = decided;
		Stream.concat(decided.same().stream(), decided.clear().stream())
			.forEach((group) -> group.records()
				.forEach((record) -> this.decidedOn.computeIfAbsent(record, (any) -> new ArrayList<>()).add(group)));
		this.before = before;
		this.atMost = atMost;
	}

	/**
	 * The sets now, or null where more records hang together than are to be looked at.
	 */
	Grouping.@Nullable Regrouped group(Set<Long> touched) {
		Set<Long> around = closed(touched);
		Set<Long> persons = people(around);
		// With those that went, whatever they were: they are in no set now.
		Set<Long> things = new HashSet<>(around);
		things.removeAll(persons);
		List<long[]> sets = things(things);
		Set<Long> thingsAndOld = closed(things);
		SameRecords joined = this.before.with(thingsAndOld, sets);
		Set<Long> begin = new HashSet<>(persons);
		this.evidences.authors(this.visible, things).forEach((author) -> begin.add(author.person()));
		// A name that was touched may have spoken against others on its papers.
		Set<Long> papers = new HashSet<>();
		persons.retainAll(touched);
		this.evidences.places(this.visible, persons, (place) -> addAll(papers, joined.records(place)));
		this.evidences.authors(this.visible, papers).forEach((author) -> begin.add(author.person()));
		if (things.size() > this.atMost || !follow(begin, joined)) {
			return null;
		}
		Unions unions = new Unions(sorted(this.people));
		this.evidences.orcids(this.visible, this.people).forEach(unions::orcid);
		Decided here = within(this.people, true);
		Grouping.joinDecided(unions, here, true);
		this.shared.forEach((group) -> Grouping.joinWithin(unions, group));
		this.byName.stream().filter(this::isFollowed).forEach((group) -> Grouping.joinWithin(unions, group));
		Grouping.joinClear(unions, here, true);
		sets.addAll(unions.sets());
		Set<Long> given = closed(this.people);
		given.addAll(thingsAndOld);
		SameRecords same = this.before.with(given, sets);
		Set<Long> moved = new HashSet<>();
		for (long record : given) {
			if (!Arrays.equals(this.before.records(record), same.records(record))) {
				moved.add(record);
			}
		}
		return new Grouping.Regrouped(same, moved);
	}

	/** The sets of things, and in {@code around} all that hang together with them. */
	private List<long[]> things(Set<Long> around) {
		Set<long[]> groups = new TreeSet<>(Arrays::compare);
		Set<Long> next = Set.copyOf(around);
		while (!next.isEmpty() && around.size() <= this.atMost) {
			Set<Long> found = new HashSet<>();
			this.evidences.shared(this.visible, next, (group) -> {
				long[] sorted = Arrays.stream(group).sorted().distinct().toArray();
				groups.add(sorted);
				addAll(found, sorted);
			});
			next.forEach((record) -> decidedWith(record, false, found));
			next = closed(found);
			next.removeAll(around);
			around.addAll(next);
		}
		groups.forEach((group) -> addAll(around, group));
		Unions unions = new Unions(sorted(around));
		Decided here = within(around, false);
		Grouping.joinDecided(unions, here, false);
		groups.forEach((group) -> Grouping.joinAll(unions, group));
		Grouping.joinClear(unions, here, false);
		return unions.sets();
	}

	private void decidedWith(long record, boolean people, Set<Long> found) {
		this.decidedOn.getOrDefault(record, List.of())
			.stream()
			.filter((group) -> group.people() == people)
			.forEach((group) -> found.addAll(group.records()));
	}

	/** What is decided on these records, all of one kind. */
	private Decided within(Set<Long> records, boolean people) {
		Predicate<Decided.Group> here = (group) -> group.people() == people && records.contains(group.records().get(0));
		return new Decided(this.decided.same().stream().filter(here).toList(), this.decided.apart(),
				this.decided.clear().stream().filter(here).toList());
	}

	/** With those who stood with any of the records. */
	private Set<Long> closed(Set<Long> records) {
		Set<Long> all = new HashSet<>(records);
		records.forEach((record) -> addAll(all, this.before.records(record)));
		return all;
	}

	/** Follows all links from these people to their ends; false where that is too far. */
	private boolean follow(Set<Long> begin, SameRecords joined) {
		Set<Long> next = new HashSet<>(begin);
		while (!next.isEmpty()) {
			Set<Long> old = new HashSet<>();
			next.forEach((person) -> addAll(old, this.before.records(person)));
			old.removeAll(next);
			next.addAll(people(old));
			next.removeAll(this.people);
			this.people.addAll(next);
			if (this.people.size() > this.atMost) {
				return false;
			}
			Set<Long> linked = new HashSet<>();
			this.evidences.shared(this.visible, next, (group) -> {
				long[] sorted = Arrays.stream(group).sorted().distinct().toArray();
				this.shared.add(sorted);
				addAll(linked, sorted);
			});
			compare(next, joined);
			for (long person : next) {
				this.byNameOf.getOrDefault(person, List.of()).forEach((group) -> addAll(linked, group));
				decidedWith(person, true, linked);
			}
			linked.removeAll(this.people);
			next = linked;
		}
		return true;
	}

	/** Finds who is the same by name on the papers of these people. */
	private void compare(Set<Long> authors, SameRecords joined) {
		Map<Long, Long> paperOf = new HashMap<>();
		this.evidences.places(this.visible, authors, (place) -> {
			long[] records = joined.records(place);
			if (records.length > 1 && this.compared.add(records[0])) {
				for (long record : records) {
					paperOf.put(record, records[0]);
				}
			}
		});
		Map<Long, List<Evidences.AuthorName>> byPaper = new TreeMap<>();
		for (Evidences.AuthorName author : this.evidences.authors(this.visible, paperOf.keySet())) {
			byPaper.computeIfAbsent(paperOf.get(author.publication()), (any) -> new ArrayList<>()).add(author);
		}
		byPaper.values().forEach((ofPaper) -> Grouping.sameOnPaper(ofPaper).forEach((group) -> {
			if (this.byName.add(group)) {
				for (long person : group) {
					this.byNameOf.computeIfAbsent(person, (any) -> new ArrayList<>()).add(group);
				}
			}
		}));
	}

	/** Whether these are people of the neighbourhoods, and not of others beside them. */
	private boolean isFollowed(long[] group) {
		return this.people.contains(group[0]);
	}

	private Set<Long> people(Collection<Long> records) {
		Set<Long> found = new HashSet<>();
		if (!records.isEmpty()) {
			this.evidences.people(this.visible, records, found::add);
		}
		return found;
	}

	private static void addAll(Set<Long> set, long[] records) {
		for (long record : records) {
			set.add(record);
		}
	}

	private static long[] sorted(Set<Long> records) {
		return records.stream().mapToLong(Long::longValue).sorted().toArray();
	}

}
