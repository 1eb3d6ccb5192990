package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Visible;

/**
 * Evidence for one update of a network: what was read around a record is not asked for a
 * second time. For one workspace, and for one thread.
 */
final class OnceRead implements Evidences {

	private final Evidences evidences;

	private final Map<Long, Boolean> people = new HashMap<>();

	private final Map<Long, List<long[]>> shared = new HashMap<>();

	private final Map<Long, List<AuthorName>> authors = new HashMap<>();

	private final Map<Set<Long>, List<Long>> places = new HashMap<>();

	OnceRead(Evidences evidences) {
		this.evidences = evidences;
	}

	@Override
	public void people(Visible visible, Collection<Long> records, LongConsumer record) {
		Set<Long> unknown = without(records, this.people);
		if (!unknown.isEmpty()) {
			unknown.forEach((id) -> this.people.put(id, false));
			this.evidences.people(visible, unknown, (id) -> this.people.put(id, true));
		}
		new HashSet<>(records).stream().filter(this.people::get).forEach(record::accept);
	}

	@Override
	public void shared(Visible visible, Collection<Long> records, Consumer<long[]> group) {
		Set<Long> unknown = without(records, this.shared);
		if (!unknown.isEmpty()) {
			unknown.forEach((id) -> this.shared.put(id, new ArrayList<>()));
			this.evidences.shared(visible, unknown,
					(holders) -> Arrays.stream(holders)
						.filter(unknown::contains)
						.forEach((id) -> this.shared.get(id).add(holders)));
		}
		// One that several of the records have is told once.
		Set<long[]> told = new HashSet<>();
		new HashSet<>(records).forEach((id) -> this.shared.get(id).stream().filter(told::add).forEach(group));
	}

	@Override
	public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
		Set<Long> unknown = without(publications, this.authors);
		if (!unknown.isEmpty()) {
			unknown.forEach((id) -> this.authors.put(id, new ArrayList<>()));
			this.evidences.authors(visible, unknown)
				.forEach((author) -> this.authors.get(author.publication()).add(author));
		}
		return new HashSet<>(publications).stream().flatMap((id) -> this.authors.get(id).stream()).toList();
	}

	@Override
	public void places(Visible visible, Collection<Long> persons, LongConsumer record) {
		this.places.computeIfAbsent(Set.copyOf(persons), (wanted) -> {
			List<Long> found = new ArrayList<>();
			this.evidences.places(visible, wanted, found::add);
			return found;
		}).forEach(record::accept);
	}

	private static Set<Long> without(Collection<Long> records, Map<Long, ?> known) {
		Set<Long> unknown = new HashSet<>(records);
		unknown.removeAll(known.keySet());
		return unknown;
	}

	@Override
	public Map<Long, String> orcids(Visible visible, Collection<Long> records) {
		return this.evidences.orcids(visible, records);
	}

	@Override
	public void together(Visible visible, Collection<Long> records, int atMost, Consumer<Together> together) {
		this.evidences.together(visible, records, atMost, together);
	}

	@Override
	public void pairs(Visible visible, Collection<Long> persons, Consumer<Pair> pair) {
		this.evidences.pairs(visible, persons, pair);
	}

	@Override
	public void people(Visible visible, LongConsumer record) {
		this.evidences.people(visible, record);
	}

	@Override
	public void shared(Visible visible, Consumer<long[]> records) {
		this.evidences.shared(visible, records);
	}

	@Override
	public void together(Visible visible, Consumer<Together> together) {
		this.evidences.together(visible, together);
	}

	@Override
	public void pairs(Visible visible, Consumer<Pair> pair) {
		this.evidences.pairs(visible, pair);
	}

}
