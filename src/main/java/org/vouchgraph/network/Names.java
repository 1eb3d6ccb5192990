package org.vouchgraph.network;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared: accents, case, punctuation and spacing do not matter. */
public final class Names {

	private Names() {
	}

	/**
	 * The comparable form of a name: compatibility-decomposed, without marks, in lower
	 * case, punctuation as single spaces. Letters without a decomposition (ø, ł, ß, đ …)
	 * are spelled in Latin. Other scripts stay as they are.
	 */
	public static String normalise(String name) {
		String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
		StringBuilder plain = new StringBuilder(decomposed.length());
		boolean gap = false;
		for (int i = 0; i < decomposed.length();) {
			int c = decomposed.codePointAt(i);
			i += Character.charCount(c);
			int type = Character.getType(c);
			if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
					|| c == '\'' || c == '’') {
				continue;
			}
			if (!Character.isLetterOrDigit(c) && type != Character.COMBINING_SPACING_MARK) {
				gap = plain.length() > 0;
				continue;
			}
			if (gap) {
				plain.append(' ');
				gap = false;
			}
			plain.append(latin(Character.toLowerCase(c)));
		}
		return plain.toString().toLowerCase(Locale.ROOT);
	}

	private static String latin(int c) {
		return switch (c) {
			case 'ø' -> "o";
			case 'ł' -> "l";
			case 'đ', 'ð' -> "d";
			case 'ß' -> "ss";
			case 'æ' -> "ae";
			case 'œ' -> "oe";
			case 'þ' -> "th";
			case 'ı' -> "i";
			default -> Character.toString(c);
		};
	}

}
