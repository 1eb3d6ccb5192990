package org.vouchgraph.exchange;

/**
 * Keeps cells from being taken for formulas. A spreadsheet program runs what begins with
 * {@code = + - @} (also full-width, and after white space), tab or carriage return; a
 * leading apostrophe makes it text (OWASP ASVS 5.0, 1.2.10).
 */
public final class CsvGuard {

	private static final String STARTERS = "=+-@＝＋－＠\t\r\n\0";

	private CsvGuard() {
	}

	/** The cell as it may be written; {@link #restore} gives back the original. */
	public static String defuse(String cell) {
		return isDangerous(withoutApostrophes(cell)) ? "'" + cell : cell;
	}

	/** The cell as it was before {@link #defuse}. */
	public static String restore(String cell) {
		return (cell.startsWith("'") && isDangerous(withoutApostrophes(cell))) ? cell.substring(1) : cell;
	}

	private static String withoutApostrophes(String cell) {
		int i = 0;
		while (i < cell.length() && cell.charAt(i) == '\'') {
			i++;
		}
		return cell.substring(i);
	}

	private static boolean isDangerous(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (STARTERS.indexOf(c) >= 0) {
				return true;
			}
			if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !PlainText.isUnfit(c)) {
				return false;
			}
		}
		return false;
	}

}
