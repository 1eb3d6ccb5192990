package org.vouchgraph.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface of the sheets, DejaVu Sans: how long words are, and which it can write.
 * Loaded when it is first needed, about 1.5 MB.
 */
final class Lettering {

	private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

	/**
	 * Written from left to right, letter by letter; others are joined or turned round.
	 */
	private static final Set<Script> PLAIN = EnumSet.allOf(Script.class);

	private enum Script {

		LATIN(UScript.LATIN), GREEK(UScript.GREEK), CYRILLIC(UScript.CYRILLIC), ARMENIAN(UScript.ARMENIAN),
		GEORGIAN(UScript.GEORGIAN), COMMON(UScript.COMMON), INHERITED(UScript.INHERITED);

		private final int number;

		Script(int number) {
			this.number = number;
		}

	}

	private final byte[] file;

	private final CmapLookup glyphs;

	private final TrueTypeFont font;

	private final double unit;

	private Lettering(String name) {
		try (InputStream in = Lettering.class.getResourceAsStream(FOLDER + name)) {
			if (in == null) {
				throw new IllegalStateException("the typeface " + FOLDER + name + " is not on the class path");
			}
			this.file = in.readAllBytes();
			this.font = new TTFParser().parse(new RandomAccessReadBuffer(this.file));
			this.glyphs = this.font.getUnicodeCmapLookup();
			this.unit = this.font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Lettering of(boolean bold) {
		return bold ? Bold.FACE : Usual.FACE;
	}

	/** The file of the typeface; not to be written to. */
	byte[] file() {
		return this.file;
	}

	/** How long the words are, in the unit of the size; unknown letters are as an m. */
	double width(String words, double size) {
		double width = 0;
		synchronized (this.font) {
			try {
				for (int letter : words.codePoints().toArray()) {
					int glyph = this.glyphs.getGlyphId(letter);
					width += this.font.getAdvanceWidth((glyph == 0) ? this.glyphs.getGlyphId('m') : glyph);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return width / this.unit * size;
	}

	/**
	 * The words in letters that the typeface has and that stand one after the other from
	 * left to right: other scripts in Latin letters, and without what has none.
	 */
	String plain(String words) {
		String text = Normalizer2.getNFCInstance().normalize(words);
		if (text.codePoints().allMatch(this::isWritten)) {
			return text;
		}
		String latin = Normalizer2.getNFCInstance().normalize(Latin.LETTERS.transliterate(text));
		StringBuilder plain = new StringBuilder();
		latin.codePoints().filter(this::isWritten).forEach(plain::appendCodePoint);
		return plain.toString().replaceAll("\\s+", " ").strip();
	}

	private boolean isWritten(int letter) {
		int script = UScript.getScript(letter);
		boolean control = Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
		return !control && PLAIN.stream().anyMatch((plain) -> plain.number == script)
				&& this.glyphs.getGlyphId(letter) != 0;
	}

	private static final class Usual {

		static final Lettering FACE = new Lettering("DejaVuSans.ttf");

	}

	private static final class Bold {

		static final Lettering FACE = new Lettering("DejaVuSans-Bold.ttf");

	}

	private static final class Latin {

		static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin");

	}

}
