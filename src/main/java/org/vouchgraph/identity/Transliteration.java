package org.vouchgraph.identity;

import java.lang.Character.UnicodeScript;

import com.ibm.icu.text.Transliterator;

import org.vouchgraph.network.Names;

/**
 * Spells a name in plain lower-case Latin letters. Names that are Latin already take the
 * short way, for transliteration costs a hundred times as much.
 */
final class Transliteration {

	private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");

	/** As names from Russia are printed: Yuliya, not Ûliâ. */
	private static final Transliterator CYRILLIC = Transliterator
		.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

	private Transliteration() {
	}

	/** The script of the first letter that is not Latin, or {@code LATIN}. */
	static UnicodeScript script(String text) {
		return text.codePoints()
			.filter(Character::isLetter)
			.mapToObj(UnicodeScript::of)
			.filter((script) -> script != UnicodeScript.LATIN && script != UnicodeScript.COMMON
					&& script != UnicodeScript.INHERITED)
			.findFirst()
			.orElse(UnicodeScript.LATIN);
	}

	/** Plain words, separated by single spaces; may be empty. */
	static String plain(String text) {
		UnicodeScript script = script(text);
		if (script == UnicodeScript.LATIN) {
			return Names.normalise(text);
		}
		Transliterator to = (script == UnicodeScript.CYRILLIC) ? CYRILLIC : ANY;
		return Names.normalise(to.transliterate(text));
	}

}
