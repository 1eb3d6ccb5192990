package org.vouchgraph.exchange.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.vouchgraph.exchange.Paper;
import org.vouchgraph.exchange.PlainText;

/**
 * Names as BibTeX writes them: joined by {@code and}, "First von Last", "von Last, First"
 * or "von Last, Jr, First"; what stands in braces is one word. By hand, because
 * citeproc-java's parser wants names without LaTeX and so does not see the braces that
 * tell an institution from a person.
 */
final class BibTeXNames {

	/** Words that no person's name has. */
	private static final Pattern GROUP = Pattern
		.compile("(?iu).*\\b(organi[sz]ations?|society|association|group|consortium|committee|university|hospital"
				+ "|institutes?|team|investigators?|collaborat(?:ion|ors|ive)|network|foundation|department|ministry"
				+ "|council|federation|register|registry|task force|working party|inc|ltd|gmbh)\\b.*");

	private static final Pattern NOBODY = Pattern.compile("(?i)anon(?:ymous)?\\.?|no author.*|unknown");

	private BibTeXNames() {
	}

	/**
	 * The names of a field.
	 *
	 * @param incomplete whether it ends with "and others"
	 */
	record Names(List<Paper.Author> authors, boolean incomplete) {
	}

	static Names of(String field) {
		List<Paper.Author> authors = new ArrayList<>();
		boolean incomplete = false;
		for (String name : split(field, true)) {
			String plain = plain(name);
			if (plain.matches("(?i)others|et al\\.?")) {
				incomplete = true;
			}
			else if (!plain.isEmpty()) {
				authors.add(name(name, plain));
			}
		}
		return new Names(authors, incomplete);
	}

	/** A name that is not written family first; LaTeX counts. */
	static Paper.Author withoutComma(String name) {
		String plain = plain(name);
		List<String> words = words(name);
		if (words.isEmpty()) {
			return Paper.Author.person("", plain, "");
		}
		if (NOBODY.matcher(plain).matches() || isGroup(plain)) {
			return Paper.Author.group(plain);
		}
		String last = plain(words.get(words.size() - 1));
		if (words.size() > 1 && last.matches("\\p{Lu}{1,2}")) {
			// "Roe AB", as databases of medicine write.
			return Paper.Author.person(join(words.subList(0, words.size() - 1)), last, "");
		}
		int von = 1;
		while (von < words.size() - 1 && !isParticle(words.get(von))) {
			von++;
		}
		if (words.size() > 1 && isParticle(words.get(0))) {
			von = 0;
		}
		return Paper.Author.person(join(words.subList(von, words.size())), join(words.subList(0, von)), "");
	}

	private static Paper.Author name(String name, String plain) {
		if (isOneGroup(name.strip())) {
			return Paper.Author.group(plain);
		}
		List<String> parts = split(name, false);
		if (parts.size() == 1) {
			return withoutComma(parts.get(0));
		}
		String given = plain(parts.get(parts.size() - 1));
		return Paper.Author.person(plain(parts.get(0)), given, (parts.size() > 2) ? plain(parts.get(1)) : "");
	}

	private static boolean isGroup(String plain) {
		// In Latin script one word is no full name; in others it may well be.
		boolean oneWord = plain.indexOf(' ') < 0 && plain.codePoints().allMatch((c) -> c < 0x250);
		return oneWord || GROUP.matcher(plain).matches();
	}

	/** Whether a word begins in lower case, as "van" and "de la" do. */
	private static boolean isParticle(String word) {
		return !word.startsWith("{") && !word.isEmpty() && Character.isLowerCase(plain(word).codePointAt(0));
	}

	/**
	 * Whether one pair of braces holds all of it, as in {@code {World Health
	 * Organization}}.
	 */
	private static boolean isOneGroup(String name) {
		if (!name.startsWith("{") || !name.endsWith("}") || name.startsWith("{\\")) {
			return false;
		}
		int depth = 0;
		for (int i = 0; i < name.length() - 1; i++) {
			depth += (name.charAt(i) == '{') ? 1 : (name.charAt(i) == '}') ? -1 : 0;
			if (depth == 0) {
				return false;
			}
		}
		return true;
	}

	/** Parts outside of braces, at "and" or at commas. */
	private static List<String> split(String text, boolean atAnd) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int begin = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			depth += (c == '{') ? 1 : (c == '}') ? -1 : 0;
			int length = (depth > 0) ? 0 : atAnd ? and(text, i) : (c == ',') ? 1 : 0;
			if (length > 0) {
				parts.add(text.substring(begin, i));
				begin = i + length;
				i = begin - 1;
			}
		}
		parts.add(text.substring(begin));
		return parts;
	}

	/** How long the "and" between names is that stands here, 0 if there is none. */
	private static int and(String text, int at) {
		if (!Character.isWhitespace(text.charAt(at)) || !text.regionMatches(true, at + 1, "and", 0, 3)) {
			return 0;
		}
		return (at + 4 >= text.length() || Character.isWhitespace(text.charAt(at + 4))) ? 4 : 0;
	}

	/** Words outside of braces; a tie joins no words here. */
	private static List<String> words(String name) {
		List<String> words = new ArrayList<>();
		int depth = 0;
		int begin = 0;
		for (int i = 0; i <= name.length(); i++) {
			char c = (i < name.length()) ? name.charAt(i) : ' ';
			depth += (c == '{') ? 1 : (c == '}') ? -1 : 0;
			boolean tie = c == '~' && (i == 0 || name.charAt(i - 1) != '\\');
			if ((depth <= 0 || i == name.length()) && (tie || Character.isWhitespace(c))) {
				String word = name.substring(begin, i);
				if (!plain(word).isEmpty()) {
					words.add(word);
				}
				begin = i + 1;
			}
		}
		return words;
	}

	private static String join(List<String> words) {
		return plain(String.join(" ", words));
	}

	private static String plain(String text) {
		return PlainText.line(LaTeXText.plain(text), PlainText.LONGEST_NAME);
	}

}
