package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Who selects where the applicant wants to go: the directors and the faculty of the
 * programs of her targets, and each target herself who has no program.
 */
final class Selectors {

	private final Situation situation;

	private final List<Place> places = new ArrayList<>();

	/**
	 * A program, or a target without one.
	 *
	 * @param weight of all targets there
	 * @param people who select, by their keys
	 */
	record Place(Thing thing, double weight, Set<Long> people) {
	}

	/**
	 * Somebody who is heard at a place.
	 *
	 * @param selector to whom she has the tie; herself where she selects there
	 * @param chance of the tie; 1 where she selects there
	 */
	record Heard(long selector, double chance) {
	}

	Selectors(Situation situation, Records records) {
		this.situation = situation;
		Map<Long, Thing> things = new LinkedHashMap<>();
		Map<Long, Double> weights = new LinkedHashMap<>();
		Map<Long, Set<Long>> people = new LinkedHashMap<>();
		situation.where().read(situation.wanted().keySet());
		situation.wanted().forEach((target, weight) -> {
			Thing program = situation.where().program(target);
			WhoAnswer.PersonLine line = situation.line(target);
			Thing thing = (program != null) ? program
					: new Thing(Kind.PERSON.code(), target, line.name(), line.detail());
			things.putIfAbsent(thing.key(), thing);
			weights.merge(thing.key(), weight, Double::sum);
			people.computeIfAbsent(thing.key(), (key) -> new TreeSet<>()).add(target);
		});
		List<Long> programs = things.values()
			.stream()
			.filter((thing) -> !thing.kind().equals(Kind.PERSON.code()))
			.map(Thing::key)
			.toList();
		for (KnownFact fact : records.factsOn(situation.view().visible(), situation.view().records(programs))) {
			long program = situation.view().same().key(fact.other().id());
			if (fact.said() instanceof Statement.Position position && Asking.TARGET_ROLES.contains(position.role())
					&& situation.where().isNow(position.from(), position.to(), position.current())) {
				people.get(program).add(situation.view().same().key(fact.person()));
			}
		}
		things.forEach((key, thing) -> this.places.add(new Place(thing, weights.get(key), people.get(key))));
		this.places.sort(
				Comparator.comparingDouble(Place::weight).reversed().thenComparingLong((place) -> place.thing().key()));
	}

	/** The heaviest first. */
	List<Place> places() {
		return this.places;
	}

	/**
	 * How somebody is heard at each place at which she is, by the number of the place.
	 */
	Map<Integer, Heard> heard(long person) {
		Map<Integer, Heard> heard = new LinkedHashMap<>();
		Network network = this.situation.network();
		int from = network.indexOf(person);
		for (int i = 0; i < this.places.size(); i++) {
			Heard best = null;
			for (long selector : this.places.get(i).people()) {
				int to = network.indexOf(selector);
				double chance = (selector == person) ? 1
						: (from < 0 || to < 0 || selector == this.situation.applicant()
								|| this.situation.has(from, to, Network.ONLINE_ONLY)) ? 0
										: this.situation.chance(from, to);
				if (chance > 0 && (best == null || chance > best.chance())) {
					best = new Heard(selector, chance);
				}
			}
			if (best != null) {
				heard.put(i, best);
			}
		}
		return heard;
	}

}
