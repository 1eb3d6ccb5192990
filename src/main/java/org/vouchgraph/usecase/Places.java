package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.vouchgraph.coverage.Group;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Everybody who is at a place now: what could be lost together. */
final class Places {

	/** Nobody loses more people than that at once. */
	private static final int LARGEST = 2000;

	private final Situation situation;

	private final Evidences evidences;

	private final Records records;

	Places(Situation situation, Evidences evidences, Records records) {
		this.situation = situation;
		this.evidences = evidences;
		this.records = records;
	}

	/**
	 * Institutions, societies, committees and programs of these people now, by their
	 * keys.
	 */
	Map<Long, Thing> of(Collection<Long> people) {
		Whereabouts where = this.situation.where();
		where.read(people);
		Map<Long, Thing> places = new LinkedHashMap<>();
		for (long person : people) {
			where.institutions(person).forEach((place) -> places.putIfAbsent(place.key(), place));
			where.societies(person).forEach((place) -> places.putIfAbsent(place.key(), place));
			Thing program = where.program(person);
			if (program != null) {
				places.putIfAbsent(program.key(), program);
			}
		}
		return places;
	}

	/** The people who are there now; places with too many are left out. */
	List<Group> groups(Collection<Thing> places) {
		Map<Long, Set<Integer>> members = new LinkedHashMap<>();
		List<Long> institutions = new ArrayList<>();
		List<Long> others = new ArrayList<>();
		for (Thing place : places) {
			members.put(place.key(), new HashSet<>());
			(place.kind().equals(Kind.INSTITUTION.code()) ? institutions : others).add(place.key());
		}
		Set<Long> tooLarge = new HashSet<>();
		this.evidences.together(this.situation.view().visible(), this.situation.view().records(institutions), LARGEST,
				(together) -> {
					long place = this.situation.view().same().key(together.record());
					synchronized (members) {
						if (together.people().length == 0 && together.size() > LARGEST) {
							tooLarge.add(place);
						}
						for (int i = 0; i < together.people().length; i++) {
							if (isNow(together.to()[i])) {
								add(members.get(place), together.people()[i]);
							}
						}
					}
				});
		for (KnownFact fact : this.records.factsOn(this.situation.view().visible(),
				this.situation.view().records(others))) {
			if (isNow(fact.said())) {
				add(members.get(this.situation.view().same().key(fact.other().id())), fact.person());
			}
		}
		List<Group> groups = new ArrayList<>();
		members.forEach((place, people) -> {
			if (!tooLarge.contains(place) && people.size() <= LARGEST) {
				groups.add(new Group(place, people));
			}
		});
		return groups;
	}

	private void add(Set<Integer> people, long record) {
		int person = this.situation.network().indexOf(this.situation.view().same().key(record));
		if (person >= 0) {
			people.add(person);
		}
	}

	private boolean isNow(int to) {
		return this.situation.where().isNow(null, to, to == Evidences.ONGOING);
	}

	private boolean isNow(Statement.Fact said) {
		if (said instanceof Statement.Membership member) {
			return this.situation.where().isNow(member.from(), member.to(), member.current());
		}
		if (said instanceof Statement.Position position) {
			return this.situation.where().isNow(position.from(), position.to(), position.current());
		}
		return false;
	}

}
