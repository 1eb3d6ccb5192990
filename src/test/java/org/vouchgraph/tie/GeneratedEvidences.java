package org.vouchgraph.tie;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Visible;

/**
 * A large field, made up as it is read: papers of 1 to 9 authors drawn from people with
 * near numbers, with a few who write very much; institutions, sessions and connections of
 * one applicant. Everything follows from the sizes and the seed.
 */
final class GeneratedEvidences implements Evidences {

	private final int people;

	private final int papers;

	private final long seed;

	GeneratedEvidences(int people, int papers, long seed) {
		this.people = people;
		this.papers = papers;
		this.seed = seed;
	}

	@Override
	public void people(Visible visible, LongConsumer record) {
		for (int i = 0; i < this.people; i++) {
			record.accept(id(i));
		}
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
		return Map.of();
	}

	@Override
	public void together(Visible visible, Consumer<Together> together) {
		Random random = new Random(this.seed);
		for (int paper = 0; paper < this.papers; paper++) {
			int year = 1990 + random.nextInt(37);
			int[] years = new int[1 + random.nextInt(9)];
			Arrays.fill(years, year);
			together.accept(new Together(EvidenceKind.CO_AUTHORSHIP, id(this.people + paper), years.length,
					some(random, years.length, 40), years, years));
		}
		for (int place = 0; place < this.people / 25; place++) {
			int size = 5 + random.nextInt(40);
			int[] from = random.ints(size, 2000, 2020).toArray();
			int[] to = random.ints(size, 2020, 2030).toArray();
			together.accept(new Together(EvidenceKind.SAME_INSTITUTION, id(this.people + this.papers + place), size,
					some(random, size, 400), from, to));
		}
	}

	@Override
	public void pairs(Visible visible, Consumer<Pair> pair) {
		Random random = new Random(this.seed + 1);
		for (int i = 1; i < 5000; i++) {
			pair.accept(new Pair(EvidenceKind.ONLINE, id(0), id(i), "ONLINE", 20_000 + random.nextInt(500)));
		}
	}

	private long[] some(Random random, int count, int spread) {
		// The cube makes a few people of each neighbourhood write most.
		int around = random.nextInt(this.people);
		long[] some = new long[count];
		int found = 0;
		while (found < count) {
			double skewed = Math.pow(random.nextDouble(), 3);
			long id = id((around / spread * spread + (int) (skewed * spread * 3)) % this.people);
			boolean there = false;
			for (int i = 0; i < found; i++) {
				there |= some[i] == id;
			}
			if (!there) {
				some[found++] = id;
			}
		}
		return some;
	}

	/** Numbers with gaps, as of records among other records. */
	private static long id(int index) {
		return 3L * index + 1;
	}

}
