package org.vouchgraph.identity;

import java.util.List;

/**
 * How two names agree. Symmetric; depends on nothing but the two names.
 */
final class NameComparison {

	/** The levels of agreement, the best first. */
	enum Level {

		/** All that the two show is the same. */
		EQUAL,

		/**
		 * Family and first given name are the same; a middle name is missing or short.
		 */
		FULL,

		/** The same family name, and initials that fit. */
		INITIALS,

		/**
		 * A short form, another spelling, another order, or one of two family names.
		 */
		VARIANT,

		/** The same given names under another family name, as by marriage. */
		FAMILY_CHANGED,

		/** The names of two people. */
		CONTRADICTS;

		Level orBetter(Level other) {
			return (compareTo(other) <= 0) ? this : other;
		}

	}

	private enum Given {

		EQUAL, FULL, INITIALS, VARIANT, DIFFERENT

	}

	private static final int SHORTEST_GIVEN = 3;

	private static final int SHORTEST_SLIP = 6;

	private static final int FEWEST_CONSONANTS = 3;

	private NameComparison() {
	}

	static Level compare(PersonName one, PersonName two) {
		if (!one.generation().isEmpty() && !two.generation().isEmpty() && !one.generation().equals(two.generation())) {
			return Level.CONTRADICTS;
		}
		if (!one.written().isEmpty() && one.written().equals(two.written())) {
			return Level.EQUAL;
		}
		boolean vowelless = one.vowelless() != two.vowelless();
		Level best = Level.CONTRADICTS;
		for (int i = 0; i < one.readings().size(); i++) {
			for (int j = 0; j < two.readings().size(); j++) {
				Level level = compare(one.readings().get(i), two.readings().get(j), vowelless);
				// Two likeliest readings, or the same words read the same second way.
				boolean likely = i == 0 && j == 0;
				if (!likely && level.compareTo(Level.VARIANT) < 0) {
					level = Level.VARIANT;
				}
				if (!likely && level == Level.FAMILY_CHANGED) {
					level = Level.CONTRADICTS;
				}
				best = best.orBetter(level);
			}
		}
		return best;
	}

	private static Level compare(PersonName.Reading one, PersonName.Reading two, boolean vowelless) {
		if (one.given().isEmpty() || two.given().isEmpty()) {
			// Of one word only, or not enough to tell.
			return (one.given().isEmpty() && two.given().isEmpty() && one.familyName().equals(two.familyName()))
					? Level.EQUAL : Level.CONTRADICTS;
		}
		Given given = given(one, two, vowelless);
		if (given == Given.DIFFERENT) {
			return Level.CONTRADICTS;
		}
		if (one.familyName().equals(two.familyName())) {
			return switch (given) {
				case EQUAL -> Level.EQUAL;
				case FULL -> Level.FULL;
				case INITIALS -> Level.INITIALS;
				default -> Level.VARIANT;
			};
		}
		if (isPart(one, two) || isPart(two, one)) {
			return Level.VARIANT;
		}
		boolean full = given == Given.EQUAL || given == Given.FULL;
		if ((full || given == Given.VARIANT) && sameSound(one, two, vowelless)) {
			return Level.VARIANT;
		}
		boolean longEnough = one.firstGiven().length() >= SHORTEST_GIVEN && one.firstGiven().equals(two.firstGiven());
		// Where the family name stands first, marriage leaves it as it is.
		boolean stays = PersonName.standsFirst(one.familyName()) && PersonName.standsFirst(two.familyName());
		return (full && longEnough && !vowelless && !stays) ? Level.FAMILY_CHANGED : Level.CONTRADICTS;
	}

	/**
	 * One of the family names of a double name; a given name that the other lacks may
	 * stand for another family name.
	 */
	private static boolean isPart(PersonName.Reading one, PersonName.Reading two) {
		List<String> few = one.family();
		List<String> many = two.family();
		return few.size() < many.size() && many.containsAll(few) && one.given().size() <= two.given().size()
				&& few.stream().anyMatch((word) -> word.length() >= SHORTEST_GIVEN);
	}

	private static boolean sameSound(PersonName.Reading one, PersonName.Reading two, boolean vowelless) {
		String a = one.familyName();
		String b = two.familyName();
		if (vowelless) {
			String consonants = Spelling.consonants(a);
			return consonants.length() >= FEWEST_CONSONANTS && consonants.equals(Spelling.consonants(b));
		}
		return one.sound().equals(two.sound())
				|| (Math.min(a.length(), b.length()) >= SHORTEST_SLIP && Spelling.oneSlip(a, b));
	}

	private static Given given(PersonName.Reading first, PersonName.Reading second, boolean vowelless) {
		List<String> one = first.given();
		List<String> two = second.given();
		if (first.givenName().equals(second.givenName())) {
			return (first.givenName().length() == Math.max(one.size(), two.size())) ? Given.INITIALS : Given.EQUAL;
		}
		boolean equal = one.size() == two.size();
		boolean variant = false;
		for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
			String a = one.get(i);
			String b = two.get(i);
			if (a.equals(b)) {
				continue;
			}
			equal = false;
			if (a.length() == 1 || b.length() == 1) {
				if (a.charAt(0) != b.charAt(0)) {
					return skipped(one, two);
				}
			}
			else if (spellsTheSame(a, b, vowelless)) {
				variant = true;
			}
			else {
				return skipped(one, two);
			}
		}
		if (variant) {
			return Given.VARIANT;
		}
		if (one.get(0).length() == 1 || two.get(0).length() == 1) {
			return Given.INITIALS;
		}
		return equal ? Given.EQUAL : Given.FULL;
	}

	/** Somebody who goes by the middle name: J. Robert Smith, Robert Smith. */
	private static Given skipped(List<String> one, List<String> two) {
		return (isSkipped(one, two) || isSkipped(two, one)) ? Given.VARIANT : Given.DIFFERENT;
	}

	private static boolean isSkipped(List<String> many, List<String> few) {
		int at = many.indexOf(few.get(0));
		if (at < 1 || few.get(0).length() < SHORTEST_GIVEN) {
			return false;
		}
		for (int i = 1; i < few.size() && at + i < many.size(); i++) {
			if (few.get(i).charAt(0) != many.get(at + i).charAt(0)) {
				return false;
			}
		}
		return true;
	}

	private static boolean spellsTheSame(String a, String b, boolean vowelless) {
		if (vowelless) {
			String consonants = Spelling.consonants(a);
			return !consonants.isEmpty() && consonants.equals(Spelling.consonants(b));
		}
		boolean begins = Math.min(a.length(), b.length()) >= SHORTEST_GIVEN && (a.startsWith(b) || b.startsWith(a));
		return begins || Spelling.shortForms(a, b) || Spelling.sound(a).equals(Spelling.sound(b))
				|| (Math.min(a.length(), b.length()) >= SHORTEST_SLIP && Spelling.oneSlip(a, b));
	}

}
