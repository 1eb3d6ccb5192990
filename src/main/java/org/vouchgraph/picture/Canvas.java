package org.vouchgraph.picture;

import java.io.IOException;
import java.util.List;

/** What a sheet is drawn on; in points from the upper left corner. */
interface Canvas {

	/** Where a text stands at its point. */
	enum Anchor {

		START, MIDDLE, END

	}

	/**
	 * How a shape looks.
	 *
	 * @param fill as {@code 0xRRGGBB}, or -1 for none
	 * @param stroke as {@code 0xRRGGBB}, or -1 for none
	 * @param width of the stroke
	 * @param dash lengths of strokes and gaps; empty where it is drawn through
	 */
	record Look(int fill, int stroke, double width, List<Double> dash) {

		static Look filled(int fill) {
			return new Look(fill, -1, 0, List.of());
		}

		static Look stroked(int stroke, double width) {
			return new Look(-1, stroke, width, List.of());
		}

		Look rimmed(int rim, double thickness) {
			return new Look(this.fill, rim, thickness, this.dash);
		}

	}

	/** What follows, up to the end, stands for one thing with a name. */
	void begin(String id, String name) throws IOException;

	void end() throws IOException;

	void line(double x1, double y1, double x2, double y2, Look look) throws IOException;

	void circle(double x, double y, double radius, Look look) throws IOException;

	/** A closed shape with round corners where it is stroked. */
	void polygon(double[] x, double[] y, Look look) throws IOException;

	void square(double x, double y, double half, double corner, Look look) throws IOException;

	void text(double x, double y, double size, Anchor anchor, boolean bold, int colour, String words)
			throws IOException;

	/** The words as this canvas can write them. */
	String written(String words);

}
