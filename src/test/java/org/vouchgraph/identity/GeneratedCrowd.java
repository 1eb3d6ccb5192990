package org.vouchgraph.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.Visible;

/**
 * Authorships as records of their own, made up: families, given names and organizations
 * of Zipf's frequencies (the commonest of 20,000 families has one person in ten, as Wang
 * has in China), people who write three papers on average in teams of near colleagues,
 * names as papers print them. Everything follows from the sizes and the seed.
 */
class GeneratedCrowd implements Traits, Evidences {

	private static final int TEAM = 5;

	private static final String[] SYLLABLES = { "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe",
			"ri", "so", "tu", "va", "we", "xi", "yo", "zu", "bran", "cor", "del", "fen", "gar", "hol", "jor", "kel" };

	final int records;

	/** Who each record is of, in truth. */
	final int[] person;

	private final String[] names;

	private final int[] place;

	private final int places;

	private final int[] year;

	GeneratedCrowd(int records, long seed) {
		this.records = records / TEAM * TEAM;
		Random random = new Random(seed);
		int people = Math.max(TEAM, records / 3);
		double[] families = zipf(20_000, 1.0);
		double[] givens = zipf(3_000, 0.9);
		this.places = Math.max(2, people / 40);
		double[] sizes = zipf(this.places, 0.6);
		String[] full = new String[people];
		int[] home = new int[people];
		for (int i = 0; i < people; i++) {
			String middle = (random.nextInt(3) == 0) ? " " + (char) ('A' + random.nextInt(26)) + "." : "";
			full[i] = name(drawn(givens, random) + 50_000) + middle + " " + name(drawn(families, random));
			home[i] = drawn(sizes, random);
		}
		this.person = new int[this.records];
		this.names = new String[this.records];
		this.place = new int[this.records];
		this.year = new int[this.records];
		for (int paper = 0; paper < this.records / TEAM; paper++) {
			int around = random.nextInt(people);
			int when = 1990 + random.nextInt(36);
			for (int i = 0; i < TEAM; i++) {
				int record = paper * TEAM + i;
				int who;
				do {
					who = Math.floorMod(around + (int) (random.nextGaussian() * 6), people);
				}
				while (isOn(paper, i, who));
				this.person[record] = who;
				this.names[record] = printed(full[who], random);
				this.place[record] = (random.nextInt(5) == 0) ? drawn(sizes, random) : home[who];
				this.year[record] = when;
			}
		}
	}

	private boolean isOn(int paper, int authors, int who) {
		for (int i = 0; i < authors; i++) {
			if (this.person[paper * TEAM + i] == who) {
				return true;
			}
		}
		return false;
	}

	private static String printed(String full, Random random) {
		String[] words = full.split(" ");
		String family = words[words.length - 1];
		return switch (random.nextInt(6)) {
			case 0, 1, 2 -> full;
			case 3, 4 -> family + " " + words[0].charAt(0) + ((words.length > 2) ? words[1].substring(0, 1) : "");
			default -> words[0].charAt(0) + ". " + family;
		};
	}

	/** A word for a number, the same each time. */
	private static String name(int number) {
		StringBuilder name = new StringBuilder();
		long left = number + 800L;
		while (left > 0) {
			name.append(SYLLABLES[(int) (left % SYLLABLES.length)]);
			left /= SYLLABLES.length;
		}
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

	/** Running sums of the chances. */
	private static double[] zipf(int size, double exponent) {
		double[] running = new double[size];
		double sum = 0;
		for (int i = 0; i < size; i++) {
			sum += Math.pow(i + 1, -exponent);
			running[i] = sum;
		}
		for (int i = 0; i < size; i++) {
			running[i] /= sum;
		}
		return running;
	}

	private static int drawn(double[] running, Random random) {
		int at = Arrays.binarySearch(running, random.nextDouble());
		return Math.min(running.length - 1, (at < 0) ? -1 - at : at);
	}

	@Override
	public void ofPeople(Visible visible, Consumer<PersonTraits> person) {
		for (int i = 0; i < this.records; i++) {
			person.accept(new PersonTraits(i + 1, this.names[i], null, null, null, null, Set.of(), List.of()));
		}
	}

	@Override
	public void ofOrganizations(Visible visible, Consumer<OrganizationTraits> organization) {
		for (int i = 0; i < this.places; i++) {
			organization.accept(new OrganizationTraits(place(i), "University of " + name(i + 7_000_000),
					OrganizationKind.INSTITUTION, null, (i % 2 == 0) ? "US" : "DE", 0, Set.of()));
		}
	}

	private long place(int number) {
		return 2L * this.records + number + 1;
	}

	@Override
	public void people(Visible visible, LongConsumer record) {
		for (int i = 0; i < this.records; i++) {
			record.accept(i + 1);
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
		for (int paper = 0; paper < this.records / TEAM; paper++) {
			long[] authors = new long[TEAM];
			int[] years = new int[TEAM];
			for (int i = 0; i < TEAM; i++) {
				authors[i] = (long) paper * TEAM + i + 1;
				years[i] = this.year[paper * TEAM + i];
			}
			together.accept(new Together(EvidenceKind.CO_AUTHORSHIP, (long) this.records + paper + 1, TEAM, authors,
					years, years));
		}
		for (int i = 0; i < this.records; i++) {
			int[] years = { this.year[i] };
			together.accept(new Together(EvidenceKind.SAME_INSTITUTION, place(this.place[i]), 1, new long[] { i + 1 },
					years, years));
		}
	}

	@Override
	public void pairs(Visible visible, Consumer<Pair> pair) {
	}

}
