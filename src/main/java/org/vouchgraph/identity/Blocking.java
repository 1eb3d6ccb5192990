package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which pairs are worth comparing: those that share a key. Keys are the family name by
 * sound with an initial (also of the short forms of a given name, of each family name of
 * several, and of each reading of a name), and, for those who changed their family name,
 * the given name with an organization or a co-author.
 * <p>
 * <b>Time and space.</b> Near linear: a block of more than {@code mostInBlock} is split
 * by organization, co-author and given name; in a part that is still larger only
 * neighbours are compared, {@code window} to either side in the order of name and key. So
 * a record has at most {@code mostInBlock} partners for each of its keys.
 * <p>
 * <b>Source.</b> M. A. Hernández, S. J. Stolfo, The merge/purge problem for large
 * databases, SIGMOD 1995, doi:10.1145/223784.223807 (the window).
 */
final class Blocking {

	/** Bits for the number of a profile; the rest of a long is for the hash of a key. */
	private static final int BITS = 24;

	private static final long NUMBER = (1L << BITS) - 1;

	private static final int MOST_KEYS = 40;

	private final List<Profile> people;

	private final boolean vowelless;

	private final int mostInBlock;

	private final int window;

	Blocking(Crowd crowd, MatchingOptions options) {
		this.people = crowd.people;
		this.vowelless = crowd.anyVowelless();
		this.mostInBlock = options.mostInBlock();
		this.window = options.window();
		if (this.people.size() > NUMBER) {
			throw new IllegalArgumentException(this.people.size() + " people are more than " + NUMBER);
		}
	}

	/**
	 * Pairs of numbers of profiles, the smaller in the upper half; ascending, distinct.
	 */
	long[] pairs() {
		Longs keyed = new Longs();
		for (int i = 0; i < this.people.size(); i++) {
			for (long key : keys(this.people.get(i))) {
				keyed.add((key << BITS) | i);
			}
		}
		Longs pairs = new Longs();
		blocks(keyed.sortedDistinct(), pairs, true);
		return pairs.sortedDistinct();
	}

	private void blocks(long[] keyed, Longs pairs, boolean split) {
		Longs parts = new Longs();
		for (int from = 0; from < keyed.length;) {
			int to = from;
			while (to < keyed.length && keyed[to] >>> BITS == keyed[from] >>> BITS) {
				to++;
			}
			int size = to - from;
			if (size > this.mostInBlock && split) {
				for (int i = from; i < to; i++) {
					part(keyed[from] >>> BITS, (int) (keyed[i] & NUMBER), parts);
				}
			}
			else if (size > 1) {
				int[] block = new int[size];
				for (int i = 0; i < size; i++) {
					block[i] = (int) (keyed[from + i] & NUMBER);
				}
				if (size > this.mostInBlock) {
					block = byName(block);
				}
				int reach = (size > this.mostInBlock) ? this.window : size;
				for (int i = 0; i < size; i++) {
					for (int j = i + 1; j < Math.min(size, i + 1 + reach); j++) {
						pairs.add(((long) Math.min(block[i], block[j]) << 32) | Math.max(block[i], block[j]));
					}
				}
			}
			from = to;
		}
		if (split) {
			blocks(parts.sortedDistinct(), pairs, false);
		}
	}

	private int[] byName(int[] block) {
		return Arrays.stream(block).boxed().sorted((a, b) -> {
			int byName = this.people.get(a).shown[0].compareTo(this.people.get(b).shown[0]);
			return (byName != 0) ? byName : Integer.compare(a, b);
		}).mapToInt(Integer::intValue).toArray();
	}

	/** The keys of one profile's parts of a block that is too large. */
	private void part(long block, int number, Longs parts) {
		Profile profile = this.people.get(number);
		Set<Long> keys = new HashSet<>();
		for (int place : profile.places) {
			keys.add(hash(block, 1, place));
		}
		for (int name : profile.placeNames) {
			keys.add(hash(block, 2, name));
		}
		for (int coauthor : profile.coauthors) {
			if (keys.size() < MOST_KEYS) {
				keys.add(hash(block, 3, coauthor));
			}
		}
		for (PersonName name : profile.names) {
			for (PersonName.Reading reading : name.readings()) {
				if (reading.firstGiven().length() > 1) {
					keys.add(hash(block, 4, reading.givenName().hashCode()));
				}
				else if (reading.given().size() > 1) {
					keys.add(hash(block, 5, reading.given().get(1).charAt(0)));
				}
			}
		}
		keys.forEach((key) -> parts.add((key << BITS) | number));
	}

	private Set<Long> keys(Profile profile) {
		Set<Long> keys = new HashSet<>();
		for (PersonName name : profile.names) {
			if (!name.written().isEmpty()) {
				keys.add(hash("w" + name.written()));
			}
			for (PersonName.Reading reading : name.readings()) {
				reading(reading, keys);
			}
			PersonName.Reading first = name.first();
			if (first != null && first.firstGiven().length() > 2) {
				underOtherFamily(profile, first.firstGiven(), keys);
			}
		}
		return keys;
	}

	private void reading(PersonName.Reading reading, Set<Long> keys) {
		List<String> sounds = new ArrayList<>();
		sounds.add(reading.sound());
		if (reading.family().size() > 1) {
			reading.family().forEach((word) -> sounds.add(Spelling.sound(word)));
		}
		if (reading.given().isEmpty()) {
			keys.add(hash("m" + reading.familyName()));
			return;
		}
		Set<Character> initials = new HashSet<>(Spelling.initials(reading.firstGiven()));
		if (reading.given().size() > 1) {
			// Who goes by the middle name.
			initials.addAll(Spelling.initials(reading.given().get(1)));
		}
		for (String sound : sounds) {
			for (char initial : initials) {
				keys.add(hash("f" + sound + "|" + initial));
			}
		}
		if (this.vowelless) {
			keys.add(hash(
					"c" + Spelling.consonants(reading.familyName()) + "|" + Spelling.consonants(reading.firstGiven())));
		}
	}

	private static void underOtherFamily(Profile profile, String given, Set<Long> keys) {
		for (int place : profile.places) {
			if (keys.size() < MOST_KEYS) {
				keys.add(hash(hash("p" + given), 0, place));
			}
		}
		for (int coauthor : profile.coauthors) {
			if (keys.size() < MOST_KEYS) {
				keys.add(hash(hash("a" + given), 0, coauthor));
			}
		}
	}

	private static long hash(String key) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < key.length(); i++) {
			hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
		}
		return mixed(hash);
	}

	private static long hash(long block, int kind, int part) {
		return mixed(block * 31 + kind + ((long) part << 20) * 0x9E3779B97F4A7C15L);
	}

	private static long mixed(long hash) {
		long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
		mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
		return (mixed ^ (mixed >>> 33)) >>> (BITS + 1);
	}

}
