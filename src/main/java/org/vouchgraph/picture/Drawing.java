package org.vouchgraph.picture;

import java.util.List;

/**
 * What is to be seen on a sheet of paper.
 *
 * @param language of the words, such as {@code en}
 * @param summary what is to be seen, in a few sentences
 * @param remarks what holds for the sheet: the day, filters, what was left out
 * @param dots people and communities
 * @param lines ties between them
 * @param areas communities whose people are drawn one by one
 */
public record Drawing(String language, String title, String summary, List<String> remarks, List<Dot> dots,
		List<Line> lines, List<Area> areas) {

	public Drawing {
		remarks = List.copyOf(remarks);
		dots = List.copyOf(dots);
		lines = List.copyOf(lines);
		areas = List.copyOf(areas);
	}

	/** What a dot stands for, each with a shape of its own. */
	public enum Shape {

		/** A rounded square. */
		APPLICANT("you"),

		/** A diamond. */
		TARGET("whom you want to reach"),

		/** A circle with a rim. */
		INTRODUCER("on the likeliest way to a target"),

		/** A small circle. */
		PERSON("somebody else"),

		/** A large circle. */
		COMMUNITY("a community, larger for more people");

		private final String words;

		Shape(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

	/** How sure a line is. */
	public enum Style {

		/** Drawn through. */
		CONFIRMED("you said or logged it"),

		/** Dashed. */
		INFERRED("inferred from papers, places and meetings"),

		/** Dotted. */
		ONLINE("connected online, no more");

		private final String words;

		Style(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

	/**
	 * A person, or a community in one.
	 *
	 * @param id none stands twice
	 * @param size from 0 to 1
	 * @param colour in [0..7], that of her community
	 * @param x from -1 to 1, to the right
	 * @param y from -1 to 1, downwards
	 * @param rank of those whose names have room, the lower first; negative for no name
	 * @param marked whether it is to stand out
	 */
	public record Dot(String id, String name, Shape shape, double size, int colour, double x, double y, int rank,
			boolean marked) {
	}

	/**
	 * A tie.
	 *
	 * @param from the place of a dot in the list
	 * @param to the place of another
	 * @param chance in (0, 1]
	 * @param marked whether it is to stand out
	 */
	public record Line(int from, int to, double chance, Style style, boolean marked) {
	}

	/**
	 * A community.
	 *
	 * @param colour in [0..7]
	 * @param dots its people, by their places in the list
	 */
	public record Area(String name, int colour, List<Integer> dots) {
		public Area {
			dots = List.copyOf(dots);
		}
	}

}
