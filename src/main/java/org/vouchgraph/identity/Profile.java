package org.vouchgraph.identity;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one set of records of a person, or of several that were merged. Lists
 * of numbers are ascending, each number once.
 */
final class Profile {

	private static final String[] NONE = {};

	/** The smallest record. */
	final long key;

	/** The keys of the sets that were merged, ascending. */
	long[] sets;

	/** Distinct names. */
	PersonName[] names = {};

	/** How each name is written. */
	String[] shown = NONE;

	/** Organizations, committees and sessions. */
	int[] places = {};

	/** Names of organizations, those printed on papers among them. */
	int[] placeNames = {};

	/** The organizations to which those belong, and they themselves. */
	int[] parents = {};

	int[] cities = {};

	String[] countries = NONE;

	/** Records of papers. */
	int[] papers = {};

	/** Co-authors, by family name and initial. */
	int[] coauthors = {};

	/** How near each of them is: 1 where few wrote the paper. */
	float[] near = {};

	/** First and last year, or 0. */
	int first;

	int last;

	/** Identifiers of which a person has one: a difference tells people apart. */
	@Nullable String orcid;

	@Nullable String npi;

	@Nullable String applicant;

	/** Identifiers of which a person may have several. */
	String[] authorIds = NONE;

	String[] profiles = NONE;

	Profile(long key) {
		this.key = key;
		this.sets = new long[] { key };
	}

	/** Both in one. */
	static Profile merged(Profile one, Profile two) {
		Profile both = new Profile(Math.min(one.key, two.key));
		both.sets = LongStream.concat(Arrays.stream(one.sets), Arrays.stream(two.sets)).sorted().distinct().toArray();
		both.take(one);
		both.take(two);
		return both;
	}

	/** Adds what the other knows, but for its key and sets. */
	void take(Profile other) {
		names(other);
		this.places = union(this.places, other.places);
		this.placeNames = union(this.placeNames, other.placeNames);
		this.parents = union(this.parents, other.parents);
		this.cities = union(this.cities, other.cities);
		this.countries = union(this.countries, other.countries);
		this.papers = union(this.papers, other.papers);
		coauthors(other.coauthors, other.near);
		years(other.first, other.last);
		this.orcid = least(this.orcid, other.orcid);
		this.npi = least(this.npi, other.npi);
		this.applicant = least(this.applicant, other.applicant);
		this.authorIds = union(this.authorIds, other.authorIds);
		this.profiles = union(this.profiles, other.profiles);
	}

	private void names(Profile other) {
		for (int i = 0; i < other.names.length; i++) {
			if (!Arrays.asList(this.shown).contains(other.shown[i])) {
				int at = -1 - Arrays.binarySearch(this.shown, other.shown[i]);
				this.shown = inserted(this.shown, at, other.shown[i]);
				this.names = inserted(this.names, at, other.names[i]);
			}
		}
	}

	private static <T> T[] inserted(T[] array, int at, T value) {
		T[] longer = Arrays.copyOf(array, array.length + 1);
		System.arraycopy(array, at, longer, at + 1, array.length - at);
		longer[at] = value;
		return longer;
	}

	/** Widens the years by some, of which either may be 0. */
	void years(int from, int to) {
		for (int year : new int[] { from, to }) {
			if (year != 0) {
				this.first = (this.first == 0) ? year : Math.min(this.first, year);
				this.last = Math.max(this.last, year);
			}
		}
	}

	/** Adds co-authors; of one that is there already, the nearer counts. */
	void coauthors(int[] more, float[] theirNear) {
		if (more.length == 0) {
			return;
		}
		if (this.coauthors.length == 0) {
			this.coauthors = more;
			this.near = theirNear;
			return;
		}
		int[] all = union(this.coauthors, more);
		float[] nearest = new float[all.length];
		for (int i = 0; i < all.length; i++) {
			nearest[i] = Math.max(near(this.coauthors, this.near, all[i]), near(more, theirNear, all[i]));
		}
		this.coauthors = all;
		this.near = nearest;
	}

	private static float near(int[] coauthors, float[] near, int who) {
		int at = Arrays.binarySearch(coauthors, who);
		return (at < 0) ? 0 : near[at];
	}

	static int[] union(int[] one, int[] two) {
		if (two.length == 0 || Arrays.equals(one, two)) {
			return one;
		}
		if (one.length == 0) {
			return two;
		}
		int[] all = Arrays.copyOf(one, one.length + two.length);
		System.arraycopy(two, 0, all, one.length, two.length);
		Arrays.sort(all);
		int kept = 0;
		for (int i = 0; i < all.length; i++) {
			if (i == 0 || all[i] != all[i - 1]) {
				all[kept++] = all[i];
			}
		}
		return Arrays.copyOf(all, kept);
	}

	static String[] union(String[] one, String[] two) {
		if (two.length == 0 || Arrays.equals(one, two)) {
			return one;
		}
		return Stream.concat(Arrays.stream(one), Arrays.stream(two))
			.collect(TreeSet::new, TreeSet<String>::add, TreeSet::addAll)
			.toArray(NONE);
	}

	private static @Nullable String least(@Nullable String one, @Nullable String two) {
		return (one == null || (two != null && two.compareTo(one) < 0)) ? two : one;
	}

	/** Whether two ascending lists have a number in common. */
	static boolean meet(int[] one, int[] two) {
		return next(one, two, 0) >= 0;
	}

	/** The place in {@code one} of the next number in common, or -1. */
	static int next(int[] one, int[] two, int from) {
		int j = 0;
		for (int i = from; i < one.length && j < two.length;) {
			if (one[i] == two[j]) {
				return i;
			}
			if (one[i] < two[j]) {
				i++;
			}
			else {
				j++;
			}
		}
		return -1;
	}

}
