package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Network;
import org.vouchgraph.structure.Communities;
import org.vouchgraph.usecase.Surroundings.Community;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Names for communities: the institution where most of their best-tied people work now,
 * else the society to which most belong, else whoever has the most ties. No two have the
 * same.
 */
final class CommunityNames {

	/** What ids of communities begin with. */
	static final String PREFIX = "c";

	/** Under which people without a community of their own are listed. */
	static final String OTHERS = "c0";

	private static final int COLOURS = 8;

	/** So many of the best tied tell what a community is. */
	private static final int ASKED = 40;

	/** Of larger numbers of communities fewer people are asked. */
	private static final int ASKED_IN_ALL = 4000;

	private static final int LEAST_ASKED = 8;

	/** Communities that are given a place's name. */
	private static final int NAMED = 400;

	/** A name must hold for so large a part of those who were asked. */
	private static final double SHARE = 0.25;

	private final long[] leader;

	private final Name[] names;

	private record Name(String words, @Nullable Thing place) {
	}

	/**
	 * Names them.
	 * @param least communities of fewer people are called after somebody
	 */
	CommunityNames(Network network, Communities communities, Whereabouts where, int least) {
		int count = communities.count();
		this.leader = new long[count];
		this.names = new Name[count];
		int named = 0;
		while (named < count && named < NAMED && communities.size(named) >= least) {
			named++;
		}
		int each = Math.max(LEAST_ASKED, Math.min(ASKED, ASKED_IN_ALL / Math.max(1, named)));
		List<List<Long>> asked = new ArrayList<>();
		Set<Long> all = new LinkedHashSet<>();
		for (int community = 0; community < count; community++) {
			List<Long> best = bestTied(network, communities.people(community), (community < named) ? each : 1);
			this.leader[community] = best.get(0);
			asked.add(best);
			if (community < named) {
				all.addAll(best);
			}
		}
		where.read(all);
		Set<String> taken = new HashSet<>();
		for (int community = 0; community < named; community++) {
			Thing place = place(asked.get(community), where);
			String around = "around " + where.line(this.leader[community]).name();
			String words = (place == null) ? Words.capital(around) : place.name();
			if (!taken.add(words)) {
				words = (place == null) ? words + " (" + this.leader[community] + ")" : words + ", " + around;
				taken.add(words);
			}
			this.names[community] = new Name(words, place);
		}
	}

	private static List<Long> bestTied(Network network, int[] people, int most) {
		if (most == 1) {
			int best = people[0];
			for (int person : people) {
				if (network.degree(person) > network.degree(best)) {
					best = person;
				}
			}
			return List.of(network.key(best));
		}
		return Arrays.stream(people)
			.boxed()
			.sorted(Comparator.comparingInt((Integer person) -> -network.degree(person)).thenComparing(network::key))
			.limit(most)
			.map(network::key)
			.toList();
	}

	private static @Nullable Thing place(List<Long> people, Whereabouts where) {
		Map<Long, Integer> institutions = new HashMap<>();
		Map<Long, Integer> societies = new HashMap<>();
		Map<Long, Thing> things = new HashMap<>();
		for (long person : people) {
			where.institutions(person).forEach((thing) -> count(thing, institutions, things));
			where.societies(person).forEach((thing) -> count(thing, societies, things));
		}
		Thing most = most(institutions, things, people.size());
		return (most != null) ? most : most(societies, things, people.size());
	}

	private static void count(Thing thing, Map<Long, Integer> counts, Map<Long, Thing> things) {
		counts.merge(thing.key(), 1, Integer::sum);
		things.putIfAbsent(thing.key(), thing);
	}

	private static @Nullable Thing most(Map<Long, Integer> counts, Map<Long, Thing> things, int people) {
		return counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 1 && entry.getValue() >= SHARE * people)
			.min(Comparator.comparingInt((Map.Entry<Long, Integer> entry) -> -entry.getValue())
				.thenComparing(Map.Entry::getKey))
			.map((entry) -> things.get(entry.getKey()))
			.orElse(null);
	}

	/** The same as long as the same person has the most ties in it. */
	String id(int community) {
		return PREFIX + this.leader[community];
	}

	String name(int community) {
		Name name = this.names[community];
		return (name == null) ? "A few people" : name.words;
	}

	Community line(int community, int people) {
		Name name = this.names[community];
		Thing place = (name == null) ? null : name.place;
		return new Community(id(community), name(community), people, community % COLOURS,
				(place == null) ? null : place.key(), (place == null) ? null : place.kind());
	}

}
