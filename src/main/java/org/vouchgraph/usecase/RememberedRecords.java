package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;

/**
 * Records that are read once for one question, however many parts of its answer need
 * them. For one thread and one {@link Visible}.
 */
final class RememberedRecords implements Records {

	private final Records records;

	private final Map<Long, List<Known>> known = new HashMap<>();

	private final Map<Long, List<KnownFact>> factsOf = new HashMap<>();

	private final Map<Long, List<KnownFact>> factsOn = new HashMap<>();

	RememberedRecords(Records records) {
		this.records = records;
	}

	@Override
	public List<Known> list(Visible visible, Collection<Long> ids) {
		remember(this.known, ids, (missing) -> this.records.list(visible, missing), Known::id);
		return remembered(this.known, ids);
	}

	@Override
	public List<KnownFact> factsOf(Visible visible, Collection<Long> people) {
		Set<Long> missing = missing(this.factsOf, people);
		if (!missing.isEmpty()) {
			missing.forEach((id) -> this.factsOf.put(id, new ArrayList<>()));
			for (KnownFact fact : this.records.factsOf(visible, missing)) {
				// Roles, interactions and targets are told once, though both ends ask.
				add(this.factsOf, missing, fact.person(), fact);
				if (isTold(fact)) {
					add(this.factsOf, missing, fact.other().id(), fact);
				}
			}
		}
		Set<Long> asked = new LinkedHashSet<>(people);
		List<KnownFact> facts = new ArrayList<>();
		for (long id : asked) {
			for (KnownFact fact : this.factsOf.get(id)) {
				if (fact.person() == id || !asked.contains(fact.person())) {
					facts.add(fact);
				}
			}
		}
		return facts;
	}

	private static boolean isTold(KnownFact fact) {
		return fact.said() instanceof Statement.Role || fact.said() instanceof Statement.Interaction
				|| fact.said() instanceof Statement.Target;
	}

	@Override
	public List<KnownFact> factsOn(Visible visible, Collection<Long> ids) {
		remember(this.factsOn, ids, (missing) -> this.records.factsOn(visible, missing), (fact) -> fact.other().id());
		return remembered(this.factsOn, ids);
	}

	private static <T> void remember(Map<Long, List<T>> memory, Collection<Long> ids, Function<Set<Long>, List<T>> read,
			ToLongFunction<T> id) {
		Set<Long> missing = missing(memory, ids);
		if (!missing.isEmpty()) {
			missing.forEach((each) -> memory.put(each, new ArrayList<>()));
			read.apply(missing).forEach((one) -> add(memory, missing, id.applyAsLong(one), one));
		}
	}

	private static <T> void add(Map<Long, List<T>> memory, Set<Long> read, long id, T one) {
		if (read.contains(id)) {
			memory.get(id).add(one);
		}
	}

	private static Set<Long> missing(Map<Long, ?> memory, Collection<Long> ids) {
		Set<Long> missing = new LinkedHashSet<>(ids);
		missing.removeAll(memory.keySet());
		return missing;
	}

	private static <T> List<T> remembered(Map<Long, List<T>> memory, Collection<Long> ids) {
		List<T> all = new ArrayList<>();
		new LinkedHashSet<>(ids).forEach((id) -> all.addAll(memory.get(id)));
		return all;
	}

	@Override
	public List<Known> called(Visible visible, Collection<Called> names) {
		return this.records.called(visible, names);
	}

	@Override
	public List<KnownFact> posts(Visible visible, Collection<Long> people) {
		return this.records.posts(visible, people);
	}

	@Override
	public Glance glance(Visible visible, Collection<Long> named, Collection<Long> people) {
		return this.records.glance(visible, named, people);
	}

	@Override
	public Gatherings gatherings(Visible visible, Collection<Long> places, Collection<Long> people) {
		return this.records.gatherings(visible, places, people);
	}

	@Override
	public List<Known> partsOf(Visible visible, Collection<Long> ids) {
		return this.records.partsOf(visible, ids);
	}

	@Override
	public List<Known> listAll(Visible visible, RecordKind kind, int limit) {
		return this.records.listAll(visible, kind, limit);
	}

	@Override
	public List<Known> search(Visible visible, String text, Set<RecordKind> kinds, int limit) {
		return this.records.search(visible, text, kinds, limit);
	}

	@Override
	public List<Known> withIdentifier(Visible visible, Identifier identifier) {
		return this.records.withIdentifier(visible, identifier);
	}

	@Override
	public Map<Handle, Set<Long>> found(Visible visible, Collection<Handle> handles) {
		return this.records.found(visible, handles);
	}

}
