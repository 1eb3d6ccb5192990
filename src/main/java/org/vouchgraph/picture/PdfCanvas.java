package org.vouchgraph.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A sheet as PDF, with the letters that occur in it of DejaVu Sans. Names in scripts that
 * it cannot write as they are read stand in Latin letters.
 */
final class PdfCanvas implements Canvas, AutoCloseable {

	/** How far the handles of a curve stand that is a quarter of a circle. */
	private static final double ROUND = 0.5523;

	private static final int ROUND_ENDS = 1;

	private static final String NAMELESS = "(a name in another script)";

	private final PDDocument document = new PDDocument();

	private final PDFont usual;

	private final PDFont bold;

	private final PDPageContentStream page;

	private final double height;

	PdfCanvas(Paper paper, String language, String title, String summary) throws IOException {
		this.usual = font(false);
		this.bold = font(true);
		this.height = paper.height();
		PDPage sheet = new PDPage(new PDRectangle(paper.width(), paper.height()));
		this.document.addPage(sheet);
		// Else it would be made of the time, and the same picture differ.
		this.document.setDocumentId(1L);
		this.document.getDocumentInformation().setTitle(title);
		this.document.getDocumentInformation().setSubject(summary);
		this.document.getDocumentCatalog().setLanguage(language);
		PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
		preferences.setDisplayDocTitle(true);
		this.document.getDocumentCatalog().setViewerPreferences(preferences);
		this.page = new PDPageContentStream(this.document, sheet);
		this.page.setLineJoinStyle(ROUND_ENDS);
	}

	private PDFont font(boolean bold) throws IOException {
		return PDType0Font.load(this.document, new ByteArrayInputStream(Lettering.of(bold).file()), true);
	}

	void save(OutputStream out) throws IOException {
		this.page.close();
		this.document.save(out);
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

	@Override
	public void begin(String id, String name) {
		// Names are on the sheet where there is room for them.
	}

	@Override
	public void end() {
		// Nothing was begun.
	}

	@Override
	public void line(double x1, double y1, double x2, double y2, Look look) throws IOException {
		move(x1, y1);
		lineTo(x2, y2);
		paint(look);
	}

	@Override
	public void circle(double x, double y, double radius, Look look) throws IOException {
		rounded(x, y, radius, radius);
		paint(look);
	}

	@Override
	public void square(double x, double y, double half, double corner, Look look) throws IOException {
		rounded(x, y, half, corner);
		paint(look);
	}

	private void rounded(double x, double y, double half, double corner) throws IOException {
		double straight = half - corner;
		double handle = straight + corner * ROUND;
		move(x - straight, y - half);
		lineTo(x + straight, y - half);
		curve(x + handle, y - half, x + half, y - handle, x + half, y - straight);
		lineTo(x + half, y + straight);
		curve(x + half, y + handle, x + handle, y + half, x + straight, y + half);
		lineTo(x - straight, y + half);
		curve(x - handle, y + half, x - half, y + handle, x - half, y + straight);
		lineTo(x - half, y - straight);
		curve(x - half, y - handle, x - handle, y - half, x - straight, y - half);
		this.page.closePath();
	}

	@Override
	public void polygon(double[] x, double[] y, Look look) throws IOException {
		move(x[0], y[0]);
		for (int i = 1; i < x.length; i++) {
			lineTo(x[i], y[i]);
		}
		this.page.closePath();
		paint(look);
	}

	@Override
	public void text(double x, double y, double size, Anchor anchor, boolean isBold, int colour, String words)
			throws IOException {
		String plain = written(words);
		double width = Lettering.of(isBold).width(plain, size);
		double from = switch (anchor) {
			case START -> x;
			case MIDDLE -> x - width / 2;
			case END -> x - width;
		};
		this.page.beginText();
		this.page.setFont(isBold ? this.bold : this.usual, (float) size);
		this.page.setNonStrokingColor(red(colour), green(colour), blue(colour));
		this.page.newLineAtOffset((float) from, (float) (this.height - y));
		this.page.showText(plain);
		this.page.endText();
	}

	/** Both faces have the same letters, as far as names go. */
	@Override
	public String written(String words) {
		String plain = Lettering.of(true).plain(Lettering.of(false).plain(words));
		return plain.isEmpty() ? NAMELESS : plain;
	}

	private void move(double x, double y) throws IOException {
		this.page.moveTo((float) x, (float) (this.height - y));
	}

	private void lineTo(double x, double y) throws IOException {
		this.page.lineTo((float) x, (float) (this.height - y));
	}

	private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
		this.page.curveTo((float) x1, (float) (this.height - y1), (float) x2, (float) (this.height - y2), (float) x3,
				(float) (this.height - y3));
	}

	private void paint(Look look) throws IOException {
		if (look.fill() >= 0) {
			this.page.setNonStrokingColor(red(look.fill()), green(look.fill()), blue(look.fill()));
		}
		if (look.stroke() >= 0) {
			this.page.setStrokingColor(red(look.stroke()), green(look.stroke()), blue(look.stroke()));
			this.page.setLineWidth((float) look.width());
			this.page.setLineDashPattern(dash(look.dash()), 0);
			this.page.setLineCapStyle(look.dash().isEmpty() ? 0 : ROUND_ENDS);
		}
		if (look.fill() >= 0 && look.stroke() >= 0) {
			this.page.fillAndStroke();
		}
		else if (look.fill() >= 0) {
			this.page.fill();
		}
		else {
			this.page.stroke();
		}
	}

	private static float[] dash(List<Double> dash) {
		float[] lengths = new float[dash.size()];
		for (int i = 0; i < lengths.length; i++) {
			lengths[i] = dash.get(i).floatValue();
		}
		return lengths;
	}

	private static float red(int rgb) {
		return (rgb >> 16 & 0xFF) / 255f;
	}

	private static float green(int rgb) {
		return (rgb >> 8 & 0xFF) / 255f;
	}

	private static float blue(int rgb) {
		return (rgb & 0xFF) / 255f;
	}

}
