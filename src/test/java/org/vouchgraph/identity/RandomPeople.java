package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.Visible;

/** A small random world in which few names, places and papers are shared by many. */
final class RandomPeople implements Traits, Evidences {

	private static final String[] GIVEN = { "Ana", "Anna", "A.", "Bob", "Robert", "Rui", "R. B.", "Wei", "Li", "Min-su",
			"Maria José", "J." };

	private static final String[] FAMILY = { "Silva", "da Silva", "Smith", "Smith-Jones", "Jones", "Wang", "Kim",
			"García Márquez", "Garcia", "Taylor" };

	private final List<PersonTraits> people = new ArrayList<>();

	private final List<OrganizationTraits> organizations = new ArrayList<>();

	private final List<Together> together = new ArrayList<>();

	private @Nullable Random order;

	RandomPeople(long seed, int size) {
		Random random = new Random(seed);
		for (int i = 1; i <= size; i++) {
			Set<Identifier> ids = (random.nextInt(6) == 0)
					? Set.of(new Identifier(Identifier.Scheme.ORCID, "0000-0000-0000-000" + random.nextInt(9)))
					: Set.of();
			this.people.add(new PersonTraits(i, name(random), null, null, (random.nextInt(3) == 0) ? "PT" : null, null,
					ids, List.of()));
		}
		for (int i = 0; i < 8; i++) {
			this.organizations.add(new OrganizationTraits(1000 + i, "University of " + (char) ('A' + i % 4) + "town",
					OrganizationKind.INSTITUTION, null, (i % 3 == 0) ? null : "PT", 0, Set.of()));
			this.together.add(among(random, EvidenceKind.SAME_INSTITUTION, 1000 + i, size / 6, size));
		}
		// More co-authors than there are keys.
		this.together.add(among(random, EvidenceKind.CO_AUTHORSHIP, 1999, size / 2, size));
		this.together.add(among(random, EvidenceKind.CO_AUTHORSHIP, 1998, size / 2, size));
		for (int i = 0; i < size / 3; i++) {
			this.together.add(among(random, EvidenceKind.CO_AUTHORSHIP, 2000 + i, 2 + random.nextInt(4), size));
		}
	}

	static String name(Random random) {
		return GIVEN[random.nextInt(GIVEN.length)] + " " + FAMILY[random.nextInt(FAMILY.length)];
	}

	private static Together among(Random random, EvidenceKind kind, long record, int count, int size) {
		long[] people = random.longs(1, size + 1).distinct().limit(count).toArray();
		int[] years = new int[people.length];
		Arrays.fill(years, 1990 + random.nextInt(30));
		return new Together(kind, record, people.length, people, years, years);
	}

	/** Matches; reads in the order in which things were made, or in a random one. */
	Matches match(@Nullable Random order) {
		this.order = order;
		return new Matching(this, this, MatchingOptions.DEFAULTS).match(new Visible("mine", List.of()),
				SameRecords.NONE, Settled.NOTHING, Progress.NONE);
	}

	Set<String> orcids(Set<Long> records) {
		Set<String> orcids = new HashSet<>();
		this.people.stream()
			.filter((person) -> records.contains(person.record()))
			.forEach((person) -> person.identifiers().forEach((identifier) -> orcids.add(identifier.value())));
		return orcids;
	}

	/** The papers of these records, each as often as one of them wrote it. */
	List<Long> papers(Set<Long> records) {
		List<Long> papers = new ArrayList<>();
		for (Together each : this.together) {
			if (each.kind() == EvidenceKind.CO_AUTHORSHIP) {
				Arrays.stream(each.people()).filter(records::contains).forEach((person) -> papers.add(each.record()));
			}
		}
		return papers;
	}

	private <T> void each(List<T> all, Consumer<T> sink) {
		List<T> ordered = new ArrayList<>(all);
		if (this.order != null) {
			Collections.shuffle(ordered, this.order);
		}
		ordered.forEach(sink);
	}

	@Override
	public void ofPeople(Visible visible, Consumer<PersonTraits> person) {
		each(this.people, person);
	}

	@Override
	public void ofOrganizations(Visible visible, Consumer<OrganizationTraits> organization) {
		each(this.organizations, organization);
	}

	@Override
	public void together(Visible visible, Consumer<Together> together) {
		each(this.together, together);
	}

	@Override
	public void people(Visible visible, LongConsumer record) {
		this.people.forEach((person) -> record.accept(person.record()));
	}

	@Override
	public void shared(Visible visible, Consumer<long[]> records) {
	}

	@Override
	public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
		return List.of();
	}

	@Override
	public Map<Long, String> orcids(Visible visible, Collection<Long> records) {
		return new HashMap<>();
	}

	@Override
	public void pairs(Visible visible, Consumer<Pair> pair) {
	}

}
