package org.vouchgraph.exchange.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Makes PDF of XHTML, with DejaVu Sans embedded and nothing fetched from anywhere. What
 * DejaVu has no letters for (Chinese, Japanese, Korean and others) is written as a box,
 * so whoever writes such names is told by {@link #lacks}.
 */
final class PdfPages {

	private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

	private static final String BOX = "\u25A1";

	static {
		XRLog.setLoggingEnabled(false);
		XRLog.setLevel(XRLog.GENERAL, Level.OFF);
	}

	private static final CmapLookup LETTERS = letters();

	private PdfPages() {
	}

	private static InputStream font(String name) {
		InputStream in = PdfPages.class.getResourceAsStream(FONTS + name);
		if (in == null) {
			throw new IllegalStateException("the font " + name + " is not on the class path");
		}
		return in;
	}

	private static CmapLookup letters() {
		try (InputStream in = font("DejaVuSans.ttf");
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
			return font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the text has letters that cannot be printed. */
	static boolean lacks(String text) {
		return text.codePoints().anyMatch((c) -> !Character.isWhitespace(c) && LETTERS.getGlyphId(c) == 0);
	}

	static void write(String xhtml, OutputStream out) throws IOException {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withHtmlContent(xhtml, null);
		builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
		builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
		builder.useReplacementText(BOX);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useUnicodeToUpperTransformer((text) -> text.toUpperCase(Locale.ROOT));
		// Tagged, so that a screen reader finds its way; and no font but ours is looked
		// for.
		builder.usePdfUaAccessibility(true);
		builder.withProducer("Vouchgraph");
		builder.toStream(out);
		builder.run();
	}

}
