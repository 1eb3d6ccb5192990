package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.coverage.Roles.Contest;
import org.vouchgraph.coverage.Roles.Place;
import org.vouchgraph.network.FieldPack;

import static org.assertj.core.api.Assertions.assertThat;

/** Small random cases against all assignments, tried one by one. */
class RoleCoverageRandomTests {

	private static final int CASES = 800;

	private static final List<String> CODES = List.of("career-mentor", "near-peer", "connector", "sponsor");

	private static final List<String> COUNTRIES = List.of("GB", "US");

	@Test
	void agreesWithTheBestOfAllAssignments() {
		int contested = 0;
		int chained = 0;
		for (int seed = 0; seed < CASES; seed++) {
			Random random = new Random(seed);
			FieldPack pack = pack(random);
			List<Holder> holders = holders(random);
			Roles roles = RoleCoverage.of(pack, random.nextInt(3), COUNTRIES, holders);
			Naive naive = new Naive(pack, roles, holders);
			String message = "seed " + seed + ": " + pack.coverage().needs() + holders + roles;
			assertThat(naive.score(assignment(roles))).as(message).isEqualTo(naive.best);
			assertThat(missing(roles)).as(message).isEqualTo(naive.missing(assignment(roles)));
			assertThat(roles.contests()).as(message).isEqualTo(naive.contests());
			contested += roles.contests().isEmpty() ? 0 : 1;
			chained += roles.contests().stream().anyMatch((one) -> one.people().size() > 1) ? 1 : 0;
		}
		assertThat(contested).isGreaterThan(CASES / 10);
		assertThat(chained).isGreaterThan(CASES / 50);
	}

	private static Map<Long, Set<Place>> assignment(Roles roles) {
		Map<Long, Set<Place>> assignment = new HashMap<>();
		roles.needs()
			.forEach((need) -> need.filled()
				.forEach((filled) -> assertThat(
						assignment.computeIfAbsent(filled.person(), (key) -> new HashSet<>()).add(need.place()))
					.isTrue()));
		return assignment;
	}

	private static Map<Place, List<Integer>> missing(Roles roles) {
		return roles.needs()
			.stream()
			.collect(
					Collectors.toMap(Roles.Coverage::place, (need) -> List.of(need.mustMissing(), need.goodMissing())));
	}

	private static FieldPack pack(Random random) {
		FieldPack.Need[] needs = IntStream.range(0, 2 + random.nextInt(2)).mapToObj((i) -> {
			Set<String> roles = new TreeSet<>();
			do {
				roles.add(CODES.get(random.nextInt(CODES.size())));
			}
			while (random.nextInt(3) > 0);
			int least = 1 + random.nextInt(2);
			return new FieldPack.Need("need-" + i, "Need", roles, 1 + random.nextInt(5), least,
					least + random.nextInt(2), random.nextInt(3) == 0, random.nextInt(4) == 0, random.nextInt(4) == 0,
					null, "random");
		}).toArray(FieldPack.Need[]::new);
		return RulesPack.with(1 + random.nextInt(2), needs);
	}

	private static List<Holder> holders(Random random) {
		return IntStream.range(0, random.nextInt(5)).mapToObj((i) -> {
			List<Held> held = new ArrayList<>();
			do {
				LocalDate since = random.nextInt(3) == 0 ? null : LocalDate.of(2020 + random.nextInt(3), 1, 1);
				held.add(new Held(CODES.get(random.nextInt(CODES.size())), since, random.nextInt(3) > 0));
			}
			while (random.nextInt(3) > 0);
			return new Holder(i, held,
					COUNTRIES.stream().filter((country) -> random.nextBoolean()).collect(Collectors.toSet()),
					random.nextInt(3) > 0, random.nextInt(3) > 0);
		}).toList();
	}

	/** All assignments, and what follows from the best of them. */
	private static final class Naive {

		private final FieldPack pack;

		private final List<Place> places = new ArrayList<>();

		private final List<Holder> holders;

		/** What each may fill, and the rank of the role with which she would. */
		private final Map<Long, Map<Place, Integer>> may = new HashMap<>();

		private final List<Integer> best;

		private final Set<Place> wanting = new HashSet<>();

		Naive(FieldPack pack, Roles roles, List<Holder> holders) {
			this.pack = pack;
			this.holders = holders;
			roles.needs().stream().filter(Roles.Coverage::due).map(Roles.Coverage::place).forEach(this.places::add);
			ranks();
			List<Map<Long, Set<Place>>> all = all(0, Set.of());
			this.best = all.stream().map(this::score).max(Naive::compare).orElseThrow();
			for (Map<Long, Set<Place>> one : all) {
				if (score(one).get(0).equals(this.best.get(0))) {
					missing(one).forEach((place, missing) -> {
						if (missing.get(0) > 0) {
							this.wanting.add(place);
						}
					});
				}
			}
		}

		private static int compare(List<Integer> a, List<Integer> b) {
			for (int i = 0; i < 3; i++) {
				if (!a.get(i).equals(b.get(i))) {
					return Integer.compare(a.get(i), b.get(i));
				}
			}
			return 0;
		}

		private FieldPack.Need need(Place place) {
			return this.pack.coverage()
				.needs()
				.stream()
				.filter((need) -> need.code().equals(place.need()))
				.findFirst()
				.orElseThrow();
		}

		private void ranks() {
			Map<Long, Map<Place, String>> uses = new HashMap<>();
			Set<String> used = new TreeSet<>();
			for (Holder holder : this.holders) {
				for (Place place : this.places) {
					FieldPack.Need need = need(place);
					if (place.country() != null && !holder.countries().contains(place.country())
							|| need.inField() && !holder.inField() || need.knowsWork() && !holder.knowsWork()) {
						continue;
					}
					// A sponsor counts only with an act.
					holder.roles()
						.stream()
						.filter((held) -> need.roles().contains(held.role())
								&& (held.act() || !held.role().equals("sponsor")))
						.map((held) -> ((held.since() == null) ? "unknown" : held.since()) + "/" + order(held.role()))
						.min(String::compareTo)
						.ifPresent((first) -> {
							String use = first.substring(0, first.indexOf('/')) + "/" + holder.person() + "/"
									+ first.substring(first.indexOf('/') + 2);
							used.add(use);
							uses.computeIfAbsent(holder.person(), (key) -> new HashMap<>()).put(place, use);
						});
				}
			}
			List<String> ranked = List.copyOf(used);
			uses.forEach((person, places) -> places
				.forEach((place, use) -> this.may.computeIfAbsent(person, (key) -> new HashMap<>())
					.put(place, ranked.indexOf(use))));
		}

		private String order(String role) {
			return this.pack.roles().stream().map(FieldPack.Role::code).toList().indexOf(role) + role;
		}

		/** Everything that holders from this one on can fill. */
		private List<Map<Long, Set<Place>>> all(int from, Set<Long> oneMore) {
			if (from == this.holders.size()) {
				return List.of(Map.of());
			}
			long person = this.holders.get(from).person();
			List<Place> may = this.places.stream()
				.filter((place) -> this.may.getOrDefault(person, Map.of()).containsKey(place))
				.toList();
			int carries = this.pack.coverage().rolesPerPerson() + (oneMore.contains(person) ? 1 : 0);
			List<Map<Long, Set<Place>>> all = new ArrayList<>();
			for (Map<Long, Set<Place>> rest : all(from + 1, oneMore)) {
				for (int bits = 0; bits < 1 << may.size(); bits++) {
					if (Integer.bitCount(bits) <= carries) {
						int chosen = bits;
						Map<Long, Set<Place>> one = new HashMap<>(rest);
						one.put(person,
								IntStream.range(0, may.size())
									.filter((i) -> (chosen >> i & 1) == 1)
									.mapToObj(may::get)
									.collect(Collectors.toSet()));
						if (isWithinGood(one)) {
							all.add(one);
						}
					}
				}
			}
			return all;
		}

		private boolean isWithinGood(Map<Long, Set<Place>> assignment) {
			return this.places.stream().allMatch((place) -> count(assignment, place) <= need(place).good());
		}

		private static int count(Map<Long, Set<Place>> assignment, Place place) {
			return (int) assignment.values().stream().filter((places) -> places.contains(place)).count();
		}

		/** Must places, other places, and the ranks, less of which is better. */
		List<Integer> score(Map<Long, Set<Place>> assignment) {
			int must = 0;
			int good = 0;
			int ranks = 0;
			for (Place place : this.places) {
				int count = count(assignment, place);
				must += Math.min(count, need(place).least());
				good += Math.max(0, count - need(place).least());
			}
			for (Map.Entry<Long, Set<Place>> entry : assignment.entrySet()) {
				for (Place place : entry.getValue()) {
					ranks += this.may.get(entry.getKey()).get(place);
				}
			}
			return List.of(must, good, -ranks);
		}

		Map<Place, List<Integer>> missing(Map<Long, Set<Place>> assignment) {
			Map<Place, List<Integer>> missing = new HashMap<>();
			for (FieldPack.Need need : this.pack.coverage().needs()) {
				for (String country : need.inTargetCountry() ? COUNTRIES : Collections.<String>singletonList(null)) {
					Place place = new Place(need.code(), country);
					int count = count(assignment, place);
					boolean due = this.places.contains(place);
					int must = due ? Math.max(0, need.least() - count) : 0;
					missing.put(place, List.of(must, due ? need.good() - count - must : 0));
				}
			}
			return missing;
		}

		/**
		 * Places that some best assignment leaves empty, joined by those who would fill
		 * one more if they could carry one more.
		 */
		List<Contest> contests() {
			Set<Long> stretched = new TreeSet<>();
			for (Holder holder : this.holders) {
				int must = all(0, Set.of(holder.person())).stream()
					.mapToInt((one) -> score(one).get(0))
					.max()
					.orElseThrow();
				if (must > this.best.get(0)) {
					stretched.add(holder.person());
				}
			}
			List<Contest> contests = new ArrayList<>();
			Set<Place> seen = new HashSet<>();
			for (Place place : this.places) {
				if (!this.wanting.contains(place) || seen.contains(place)) {
					continue;
				}
				Set<Place> joined = new LinkedHashSet<>(Set.of(place));
				Set<Long> people = new TreeSet<>();
				for (int size = 0; size < joined.size() + people.size();) {
					size = joined.size() + people.size();
					stretched.stream()
						.filter((person) -> joined.stream()
							.anyMatch(this.may.getOrDefault(person, Map.of())::containsKey))
						.forEach(people::add);
					this.wanting.stream()
						.filter((other) -> people.stream()
							.anyMatch((person) -> this.may.get(person).containsKey(other)))
						.forEach(joined::add);
				}
				seen.addAll(joined);
				if (joined.size() > 1) {
					contests.add(new Contest(this.places.stream().filter(joined::contains).toList(),
							List.copyOf(people), missingIn(joined)));
				}
			}
			return contests;
		}

		private int missingIn(Set<Place> joined) {
			Set<Integer> counts = all(0, Set.of()).stream()
				.filter((one) -> score(one).get(0).equals(this.best.get(0)))
				.map((one) -> joined.stream().mapToInt((place) -> missing(one).get(place).get(0)).sum())
				.collect(Collectors.toSet());
			assertThat(counts).as("the same in every best assignment").hasSize(1);
			return counts.iterator().next();
		}

	}

}
