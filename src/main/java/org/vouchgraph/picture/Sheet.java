package org.vouchgraph.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.vouchgraph.picture.Canvas.Anchor;
import org.vouchgraph.picture.Canvas.Look;
import org.vouchgraph.picture.Drawing.Area;
import org.vouchgraph.picture.Drawing.Dot;
import org.vouchgraph.picture.Drawing.Line;
import org.vouchgraph.picture.Drawing.Shape;
import org.vouchgraph.picture.Drawing.Style;

/**
 * A drawing on one sheet of paper, as SVG or as PDF: title, picture, and how to read it.
 * Names never stand on each other: whose name has no room is drawn without, and the sheet
 * says how many there are. The same drawing gives the same bytes.
 */
public final class Sheet {

	private static final int INK = 0x1A1F2B;

	private static final int QUIET = 0x5B6472;

	private static final int TIE = 0xB4BBC6;

	private static final int PALE_TIE = 0xE2E5EA;

	private static final int MARK = 0xB3261E;

	private static final int PAPER = 0xFFFFFF;

	/** Told apart by those who see colours differently, after Okabe and Ito. */
	private static final int[] COLOURS = { 0x0072B2, 0xD98200, 0x009E73, 0xC44F00, 0x3E9BD6, 0xB8578C, 0x8A7D00,
			0x6B7280 };

	private static final double EDGE = 28;

	private static final double NAME = 5.2;

	private static final double AREA_NAME = 6.4;

	private static final double PAD = 7;

	private final Drawing drawing;

	private final Paper paper;

	private final Canvas canvas;

	private final boolean marks;

	/** Names and dots. */
	private final Labels labels = new Labels();

	private final Labels names = new Labels();

	private double left;

	private double top;

	private double width;

	private double height;

	private double scale;

	private Sheet(Drawing drawing, Paper paper, Canvas canvas) {
		this.drawing = drawing;
		this.paper = paper;
		this.canvas = canvas;
		this.marks = drawing.lines().stream().anyMatch(Line::marked) || drawing.dots().stream().anyMatch(Dot::marked);
	}

	/** The drawing as SVG, in UTF-8. */
	public static String svg(Drawing drawing, Paper paper) {
		SvgCanvas canvas = new SvgCanvas(paper, drawing.language(), drawing.title(), drawing.summary());
		try {
			new Sheet(drawing, paper, canvas).draw();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return canvas.finished();
	}

	/** Writes the drawing as PDF. */
	public static void writePdf(Drawing drawing, Paper paper, OutputStream out) throws IOException {
		try (PdfCanvas canvas = new PdfCanvas(paper, drawing.language(), drawing.title(), drawing.summary())) {
			new Sheet(drawing, paper, canvas).draw();
			canvas.save(out);
		}
	}

	private void draw() throws IOException {
		double y = EDGE + 12;
		this.canvas.text(EDGE, y, 15, Anchor.START, true, INK, fitting(this.drawing.title(), 15, true));
		for (String line : wrapped(this.drawing.summary(), 7.5, 3)) {
			y += 11;
			this.canvas.text(EDGE, y, 7.5, Anchor.START, false, QUIET, line);
		}
		List<String> remarks = wrapped(String.join(" ", this.drawing.remarks()), 6.5, 3);
		double foot = 24 + 9.0 * (remarks.size() + 1);
		this.left = EDGE;
		this.top = y + 12;
		this.width = this.paper.width() - 2 * EDGE;
		this.height = this.paper.height() - EDGE - foot - this.top;
		// The picture is as wide as it is high times 1.6; the larger of both decides.
		this.scale = Math.min(this.width / 2 / Discs.ASPECT, this.height / 2) * 0.94;
		areas();
		lines();
		dots();
		int nameless = names();
		double below = this.top + this.height + 14;
		legend(below);
		if (nameless > 0) {
			remarks = new ArrayList<>(remarks);
			remarks.add(nameless + ((nameless == 1) ? " name has" : " names have")
					+ " no room on this sheet: take a larger one, or a part of the network.");
		}
		double at = below + 14;
		for (String remark : remarks) {
			this.canvas.text(EDGE, at, 6.5, Anchor.START, false, QUIET, remark);
			at += 9;
		}
	}

	private double x(Dot dot) {
		return this.left + this.width / 2 + dot.x() * this.scale * Discs.ASPECT;
	}

	private double y(Dot dot) {
		return this.top + this.height / 2 + dot.y() * this.scale;
	}

	private double radius(Dot dot) {
		// Where many people are, dots are small enough to stand apart.
		double room = this.scale * 2 / Math.max(6, Math.sqrt(this.drawing.dots().size() * 1.6)) / 2;
		double most = (dot.shape() == Shape.COMMUNITY) ? 16 : Math.max(1.6, Math.min(5, room * 0.62));
		double least = (dot.shape() == Shape.COMMUNITY) ? 4 : most * 0.45;
		double radius = least + (most - least) * Math.sqrt(dot.size());
		return switch (dot.shape()) {
			case APPLICANT -> Math.max(3.2, radius * 1.15);
			case TARGET -> Math.max(3.2, radius * 1.25);
			case INTRODUCER -> Math.max(2.4, radius);
			case PERSON, COMMUNITY -> radius;
		};
	}

	private void areas() throws IOException {
		for (Area area : this.drawing.areas()) {
			Hull hull = hull(area);
			int colour = COLOURS[area.colour() % COLOURS.length];
			Look look = new Look(mixed(colour, 0.09), mixed(colour, 0.09), 2 * PAD, List.of());
			if (hull.x.length < 3) {
				this.canvas.circle(hull.x[0], hull.y[0], PAD, Look.filled(mixed(colour, 0.09)));
				if (hull.x.length == 2) {
					this.canvas.line(hull.x[0], hull.y[0], hull.x[1], hull.y[1],
							Look.stroked(mixed(colour, 0.09), 2 * PAD));
				}
			}
			else {
				this.canvas.polygon(hull.x, hull.y, look);
			}
		}
	}

	/** The corners of the smallest oval-free shape around the people of a community. */
	private record Hull(double[] x, double[] y) {
	}

	/**
	 * Convex, by A. M. Andrew's monotone chain, 1979, doi:10.1016/0020-0190(79)90072-3.
	 */
	private Hull hull(Area area) {
		List<double[]> points = area.dots()
			.stream()
			.map(this.drawing.dots()::get)
			.map((dot) -> new double[] { x(dot), y(dot) })
			.sorted(Comparator.comparingDouble((double[] point) -> point[0]).thenComparingDouble((point) -> point[1]))
			.toList();
		if (points.size() < 3) {
			return hull(points);
		}
		List<double[]> corners = new ArrayList<>();
		int least = 1;
		for (int turn = 0; turn < 2; turn++) {
			int base = corners.size();
			for (int i = 0; i < points.size(); i++) {
				double[] point = points.get((turn == 0) ? i : points.size() - 1 - i);
				while (corners.size() - base > least
						&& cross(corners.get(corners.size() - 2), corners.get(corners.size() - 1), point) <= 0) {
					corners.remove(corners.size() - 1);
				}
				corners.add(point);
			}
			corners.remove(corners.size() - 1);
		}
		return hull(corners);
	}

	private static double cross(double[] a, double[] b, double[] c) {
		return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
	}

	private static Hull hull(List<double[]> points) {
		return new Hull(points.stream().mapToDouble((point) -> point[0]).toArray(),
				points.stream().mapToDouble((point) -> point[1]).toArray());
	}

	private void lines() throws IOException {
		for (boolean marked : new boolean[] { false, true }) {
			for (Line line : this.drawing.lines()) {
				if (line.marked() == marked) {
					Dot from = this.drawing.dots().get(line.from());
					Dot to = this.drawing.dots().get(line.to());
					this.canvas.line(x(from), y(from), x(to), y(to), look(line));
				}
			}
		}
	}

	private Look look(Line line) {
		double thickness = 0.25 + 1.1 * line.chance();
		if (line.marked()) {
			thickness = 1.2 + line.chance();
		}
		int colour = line.marked() ? MARK : this.marks ? PALE_TIE : TIE;
		return new Look(-1, colour, thickness, dash(line.style(), thickness));
	}

	private static List<Double> dash(Style style, double thickness) {
		return switch (style) {
			case CONFIRMED -> List.of();
			case INFERRED -> List.of(2.4 + thickness, 1.6 + thickness);
			case ONLINE -> List.of(0.1, 1.2 + 2 * thickness);
		};
	}

	private void dots() throws IOException {
		for (Dot dot : this.drawing.dots()) {
			this.canvas.begin("n" + dot.id(), dot.name());
			shape(dot.shape(), x(dot), y(dot), radius(dot), COLOURS[dot.colour() % COLOURS.length], dot.marked(),
					this.marks && !dot.marked());
			this.canvas.end();
			this.labels.take(x(dot) - radius(dot), y(dot) - radius(dot), 2 * radius(dot), 2 * radius(dot));
		}
	}

	private void shape(Shape shape, double x, double y, double radius, int colour, boolean marked, boolean pale)
			throws IOException {
		int fill = pale ? mixed(colour, 0.45) : colour;
		Look look = Look.filled(fill).rimmed(marked ? MARK : PAPER, marked ? 1.1 : 0.5);
		switch (shape) {
			case APPLICANT -> this.canvas.square(x, y, radius, radius * 0.35, look.rimmed(marked ? MARK : INK, 0.9));
			case TARGET -> this.canvas.polygon(new double[] { x, x + radius, x, x - radius },
					new double[] { y - radius, y, y + radius, y }, look.rimmed(marked ? MARK : INK, 0.7));
			case INTRODUCER -> this.canvas.circle(x, y, radius, look.rimmed(marked ? MARK : INK, 0.7));
			case PERSON, COMMUNITY -> this.canvas.circle(x, y, radius, look);
		}
	}

	/** Writes the names that have room; how many have none. */
	private int names() throws IOException {
		for (Area area : this.drawing.areas()) {
			Hull hull = hull(area);
			int top = IntStream.range(0, hull.y.length)
				.boxed()
				.min(Comparator.comparingDouble((i) -> hull.y[i]))
				.orElseThrow();
			double middle = IntStream.range(0, hull.x.length).mapToDouble((i) -> hull.x[i]).average().orElseThrow();
			String words = this.canvas.written(area.name());
			double length = Lettering.of(true).width(words, AREA_NAME);
			double from = Math.max(EDGE + length / 2, Math.min(this.paper.width() - EDGE - length / 2, middle));
			double bottom = Arrays.stream(hull.y).max().orElseThrow();
			for (double base : new double[] { hull.y[top] - PAD - 1, bottom + PAD + AREA_NAME, hull.y[top] - PAD - 8,
					bottom + PAD + 7 + AREA_NAME, hull.y[top] + PAD }) {
				if (this.labels.hasRoom(from - length / 2, base - AREA_NAME, length, AREA_NAME)) {
					this.labels.take(from - length / 2, base - AREA_NAME, length, AREA_NAME * 1.2);
					this.names.take(from - length / 2, base - AREA_NAME, length, AREA_NAME * 1.2);
					this.canvas.text(from, base, AREA_NAME, Anchor.MIDDLE, true,
							mixed(COLOURS[area.colour() % COLOURS.length], INK, 0.6), area.name());
					break;
				}
			}
		}
		List<Dot> named = this.drawing.dots()
			.stream()
			.filter((dot) -> dot.rank() >= 0)
			.sorted(Comparator.comparingInt(Dot::rank))
			.toList();
		int nameless = 0;
		for (Dot dot : named) {
			nameless += name(dot) ? 0 : 1;
		}
		return nameless;
	}

	private boolean name(Dot dot) throws IOException {
		boolean main = dot.shape() == Shape.APPLICANT || dot.shape() == Shape.TARGET || dot.marked();
		double size = (dot.shape() == Shape.COMMUNITY) ? AREA_NAME : main ? NAME + 0.8 : NAME;
		String words = this.canvas.written(dot.name());
		double length = Lettering.of(main).width(words, size);
		double away = radius(dot) + 1.2;
		double[][] spots = { { away, -size * 0.55, 0 }, { -away - length, -size * 0.55, 1 },
				{ -length / 2, away - 0.4, 2 }, { -length / 2, -away - size + 0.4, 2 }, { away * 0.7, away * 0.6, 0 },
				{ away * 0.7, -away * 0.6 - size, 0 }, { -away * 0.7 - length, away * 0.6, 1 },
				{ -away * 0.7 - length, -away * 0.6 - size, 1 } };
		// Who matters most is named even across the dots of others.
		return name(dot, spots, words, length, size, main, this.labels)
				|| (main && name(dot, spots, words, length, size, true, this.names));
	}

	private boolean name(Dot dot, double[][] spots, String words, double length, double size, boolean bold, Labels room)
			throws IOException {
		for (double[] spot : spots) {
			double fromX = x(dot) + spot[0];
			double fromY = y(dot) + spot[1];
			boolean onSheet = fromX >= EDGE / 2 && fromX + length <= this.paper.width() - EDGE / 2
					&& fromY >= this.top - 6 && fromY + size <= this.top + this.height + 6;
			if (onSheet && room.hasRoom(fromX, fromY, length, size)) {
				this.labels.take(fromX, fromY, length, size);
				this.names.take(fromX, fromY, length, size);
				this.canvas.text(fromX, fromY + size * 0.9, size, Anchor.START, bold, INK, words);
				return true;
			}
		}
		return false;
	}

	/** What shapes, lines and colours mean, as far as they occur. */
	private void legend(double y) throws IOException {
		double x = EDGE;
		Set<Shape> shapes = this.drawing.dots()
			.stream()
			.map(Dot::shape)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Shape.class)));
		for (Shape shape : shapes) {
			shape(shape, x + 4, y - 2.5, (shape == Shape.PERSON) ? 2.2 : 3.6, COLOURS[7], false, false);
			x = words(x + 11, y, shape.words());
		}
		Set<Style> styles = this.drawing.lines()
			.stream()
			.map(Line::style)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Style.class)));
		for (Style style : styles) {
			this.canvas.line(x, y - 2.5, x + 16, y - 2.5, new Look(-1, QUIET, 1, dash(style, 1)));
			x = words(x + 20, y, style.words());
		}
		if (this.marks) {
			this.canvas.line(x, y - 2.5, x + 16, y - 2.5, Look.stroked(MARK, 1.6));
			x = words(x + 20, y, "stands out");
		}
		words(x, y, "wider: likelier; colour: community");
	}

	private double words(double x, double y, String words) throws IOException {
		this.canvas.text(x, y, 6.5, Anchor.START, false, QUIET, words);
		return x + Lettering.of(false).width(words, 6.5) + 9;
	}

	private String fitting(String words, double size, boolean bold) {
		double most = this.paper.width() - 2 * EDGE;
		String fits = this.canvas.written(words);
		if (Lettering.of(bold).width(fits, size) <= most) {
			return words;
		}
		while (!fits.isEmpty() && Lettering.of(bold).width(fits + "…", size) > most) {
			fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), -1));
		}
		return fits.strip() + "…";
	}

	/** Lines that fit the sheet; the last is cut short where there would be more. */
	private List<String> wrapped(String words, double size, int most) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : this.canvas.written(words).split("\\s+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (Lettering.of(false).width(longer, size) > this.paper.width() - 2 * EDGE && !line.isEmpty()) {
				if (lines.size() == most - 1) {
					lines.add(fitting(line + " …", size, false));
					return lines;
				}
				lines.add(line.toString());
				line = new StringBuilder(word);
			}
			else {
				line = new StringBuilder(longer);
			}
		}
		if (!line.isEmpty()) {
			lines.add(line.toString());
		}
		return lines;
	}

	/** The colour on white paper, where so much of it is left. */
	private static int mixed(int colour, double part) {
		return mixed(colour, PAPER, part);
	}

	private static int mixed(int colour, int other, double part) {
		int mixed = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			long channel = Math.round((colour >> shift & 0xFF) * part + (other >> shift & 0xFF) * (1 - part));
			mixed |= (int) channel << shift;
		}
		return mixed;
	}

	/** What is taken on the sheet already. */
	private static final class Labels {

		private static final double SQUARE = 24;

		private final Map<Long, List<double[]>> taken = new HashMap<>();

		void take(double x, double y, double width, double height) {
			double[] box = { x, y, width, height };
			squares(box).forEach((square) -> this.taken.computeIfAbsent(square, (any) -> new ArrayList<>()).add(box));
		}

		boolean hasRoom(double x, double y, double width, double height) {
			double[] box = { x, y, width, height };
			return squares(box).stream()
				.flatMap((square) -> this.taken.getOrDefault(square, List.of()).stream())
				.noneMatch((other) -> x < other[0] + other[2] && other[0] < x + width && y < other[1] + other[3]
						&& other[1] < y + height);
		}

		private static List<Long> squares(double[] box) {
			List<Long> squares = new ArrayList<>();
			for (long row = line(box[1]); row <= line(box[1] + box[3]); row++) {
				for (long column = line(box[0]); column <= line(box[0] + box[2]); column++) {
					squares.add(row << 32 ^ (column & 0xFFFFFFFFL));
				}
			}
			return squares;
		}

		private static long line(double value) {
			return (long) Math.floor(value / SQUARE);
		}

	}

}
