package org.vouchgraph.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sheet as SVG. Names keep all their letters; what XML forbids is left out. */
final class SvgCanvas implements Canvas {

	private static final double MILLIMETRES = 25.4 / 72;

	private final StringBuilder svg = new StringBuilder(1 << 16);

	SvgCanvas(Paper paper, String language, String title, String summary) {
		this.svg
			.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
			.append(number(paper.width() * MILLIMETRES))
			.append("mm\" height=\"")
			.append(number(paper.height() * MILLIMETRES))
			.append("mm\" viewBox=\"0 0 ")
			.append(paper.width())
			.append(' ')
			.append(paper.height())
			.append("\" role=\"img\" aria-labelledby=\"title summary\" xml:lang=\"")
			.append(escaped(language))
			.append("\" font-family=\"'DejaVu Sans', Verdana, sans-serif\">\n<title id=\"title\">")
			.append(escaped(title))
			.append("</title>\n<desc id=\"summary\">")
			.append(escaped(summary))
			.append("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
	}

	String finished() {
		return this.svg.append("</svg>\n").toString();
	}

	@Override
	public void begin(String id, String name) {
		this.svg.append("<g id=\"").append(escaped(id)).append("\"><title>").append(escaped(name)).append("</title>");
	}

	@Override
	public void end() {
		this.svg.append("</g>\n");
	}

	@Override
	public void line(double x1, double y1, double x2, double y2, Look look) {
		this.svg.append("<line x1=\"")
			.append(number(x1))
			.append("\" y1=\"")
			.append(number(y1))
			.append("\" x2=\"")
			.append(number(x2))
			.append("\" y2=\"")
			.append(number(y2))
			.append('"');
		look(look);
	}

	@Override
	public void circle(double x, double y, double radius, Look look) {
		this.svg.append("<circle cx=\"")
			.append(number(x))
			.append("\" cy=\"")
			.append(number(y))
			.append("\" r=\"")
			.append(number(radius))
			.append('"');
		look(look);
	}

	@Override
	public void polygon(double[] x, double[] y, Look look) {
		this.svg.append("<polygon points=\"");
		for (int i = 0; i < x.length; i++) {
			this.svg.append((i == 0) ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
		}
		this.svg.append("\" stroke-linejoin=\"round\"");
		look(look);
	}

	@Override
	public void square(double x, double y, double half, double corner, Look look) {
		this.svg.append("<rect x=\"")
			.append(number(x - half))
			.append("\" y=\"")
			.append(number(y - half))
			.append("\" width=\"")
			.append(number(2 * half))
			.append("\" height=\"")
			.append(number(2 * half))
			.append("\" rx=\"")
			.append(number(corner))
			.append('"');
		look(look);
	}

	@Override
	public void text(double x, double y, double size, Anchor anchor, boolean bold, int colour, String words) {
		this.svg.append("<text x=\"")
			.append(number(x))
			.append("\" y=\"")
			.append(number(y))
			.append("\" font-size=\"")
			.append(number(size))
			.append("\" text-anchor=\"")
			.append(anchor.name().toLowerCase(Locale.ROOT))
			.append(bold ? "\" font-weight=\"bold" : "")
			.append("\" fill=\"")
			.append(colour(colour))
			.append("\">")
			.append(escaped(words))
			.append("</text>\n");
	}

	@Override
	public String written(String words) {
		return words;
	}

	private void look(Look look) {
		this.svg.append(" fill=\"").append((look.fill() < 0) ? "none" : colour(look.fill())).append('"');
		if (look.stroke() >= 0) {
			this.svg.append(" stroke=\"")
				.append(colour(look.stroke()))
				.append("\" stroke-width=\"")
				.append(number(look.width()))
				.append('"');
			if (!look.dash().isEmpty()) {
				this.svg.append(" stroke-dasharray=\"").append(dash(look.dash())).append("\" stroke-linecap=\"round\"");
			}
		}
		this.svg.append("/>\n");
	}

	private static String dash(List<Double> dash) {
		return dash.stream().map(SvgCanvas::number).collect(Collectors.joining(" "));
	}

	private static String colour(int rgb) {
		return String.format(Locale.ROOT, "#%06x", rgb);
	}

	/** In hundredths of a point, which no eye tells apart. */
	static String number(double value) {
		long hundredths = Math.round(value * 100);
		String sign = (hundredths < 0) ? "-" : "";
		long rest = Math.abs(hundredths) % 100;
		String whole = sign + Math.abs(hundredths) / 100;
		return (rest == 0) ? whole : whole + ((rest < 10) ? ".0" : ".") + ((rest % 10 == 0) ? rest / 10 : rest);
	}

	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 8);
		text.codePoints().filter(SvgCanvas::isAllowed).forEach((letter) -> {
			switch (letter) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				default -> escaped.appendCodePoint(letter);
			}
		});
		return escaped.toString();
	}

	/** What XML 1.0 allows in a text; half a surrogate pair is not among it. */
	private static boolean isAllowed(int letter) {
		return letter == '\t' || letter == '\n' || letter == '\r' || (letter >= 0x20 && letter <= 0xD7FF)
				|| (letter >= 0xE000 && letter <= 0xFFFD) || letter >= 0x10000;
	}

}
