package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Names;

/**
 * An author's name as a paper prints it, taken apart as far as its form allows:
 * {@code Silva A}, {@code Ana Silva}, {@code A. B. Silva}, {@code da Silva, Ana}.
 *
 * @param family the words of the family name, without particles; at least one
 * @param given the words or initials of the given names; at least one
 */
record AuthorForm(List<String> family, List<String> given) {

	private static final Set<String> PARTICLES = Set.of("af", "al", "bin", "da", "dal", "das", "de", "del", "della",
			"den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "vom", "von", "y",
			"zu");

	private static final Set<String> AFTER_NAMES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd", "msc", "mbbs");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	/** Initials as PubMed writes them after the family name, such as {@code AB}. */
	private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?-?){1,3}");

	AuthorForm {
		family = List.copyOf(family);
		given = List.copyOf(given);
	}

	/**
	 * Takes a name apart.
	 * @param name as printed
	 * @param family the family name, where the source tells it apart
	 * @return the parts, or null where the name does not show a family name and at least
	 * an initial
	 */
	static @Nullable AuthorForm of(String name, @Nullable String family) {
		int comma = name.indexOf(',');
		if (family != null && !family.isBlank()) {
			return ofKnownFamily((comma < 0) ? name : name.substring(comma + 1) + " " + name.substring(0, comma),
					words(Names.normalise(family)));
		}
		if (comma >= 0) {
			return of(words(Names.normalise(name.substring(0, comma))), givenWords(raw(name.substring(comma + 1))));
		}
		List<String> raw = raw(name);
		while (raw.size() > 2 && AFTER_NAMES.contains(Names.normalise(raw.get(raw.size() - 1)))) {
			raw = raw.subList(0, raw.size() - 1);
		}
		if (raw.size() < 2) {
			return null;
		}
		String last = raw.get(raw.size() - 1);
		List<String> before = raw.subList(0, raw.size() - 1);
		if (INITIALS.matcher(last).matches()) {
			return of(words(Names.normalise(String.join(" ", before))), givenWords(List.of(last)));
		}
		return of(words(Names.normalise(last)), givenWords(before));
	}

	/** Family name and first initial, by which authors of one paper are found. */
	String key() {
		return this.family.get(this.family.size() - 1) + " " + this.given.get(0).substring(0, firstLetter());
	}

	/** Whether nothing in the two forms speaks against their being of one person. */
	boolean agrees(AuthorForm other) {
		if (!key().equals(other.key())) {
			return false;
		}
		for (int i = 1; i <= Math.min(this.family.size(), other.family.size()); i++) {
			if (!this.family.get(this.family.size() - i).equals(other.family.get(other.family.size() - i))) {
				return false;
			}
		}
		for (int i = 0; i < Math.min(this.given.size(), other.given.size()); i++) {
			String one = this.given.get(i);
			String two = other.given.get(i);
			if (!one.startsWith(two) && !two.startsWith(one)) {
				return false;
			}
		}
		return true;
	}

	private int firstLetter() {
		return Character.charCount(this.given.get(0).codePointAt(0));
	}

	private static @Nullable AuthorForm ofKnownFamily(String name, List<String> family) {
		List<String> raw = raw(name);
		List<String> rest = new ArrayList<>();
		List<String> left = new ArrayList<>(family);
		for (String word : raw) {
			List<String> normal = words(Names.normalise(word));
			if (!normal.isEmpty() && left.containsAll(normal)) {
				normal.forEach(left::remove);
			}
			else if (!AFTER_NAMES.contains(String.join(" ", normal))) {
				rest.add(word);
			}
		}
		return of(family, givenWords(rest));
	}

	private static @Nullable AuthorForm of(List<String> family, List<String> given) {
		List<String> core = family.stream().filter((word) -> !PARTICLES.contains(word)).toList();
		List<String> shown = core.isEmpty() ? family : core;
		return (shown.isEmpty() || given.isEmpty()) ? null : new AuthorForm(shown, given);
	}

	/** Initials that stand together are initials each; other words stay words. */
	private static List<String> givenWords(List<String> raw) {
		List<String> given = new ArrayList<>();
		for (String word : raw) {
			List<String> normal = words(Names.normalise(word));
			if (INITIALS.matcher(word).matches()) {
				normal.forEach((run) -> run.codePoints().mapToObj(Character::toString).forEach(given::add));
			}
			else {
				given.addAll(normal);
			}
		}
		while (given.size() > 1 && PARTICLES.contains(given.get(given.size() - 1))) {
			given.remove(given.size() - 1);
		}
		return given;
	}

	private static List<String> raw(String name) {
		return Arrays.stream(SPACES.split(name.strip()))
			.filter((word) -> word.codePoints().anyMatch(Character::isLetterOrDigit))
			.toList();
	}

	private static List<String> words(String normalised) {
		return normalised.isEmpty() ? List.of() : List.of(normalised.split(" "));
	}

}
