package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.picture.Drawing;
import org.vouchgraph.picture.Drawing.Area;
import org.vouchgraph.picture.Drawing.Dot;
import org.vouchgraph.picture.Drawing.Line;
import org.vouchgraph.picture.Drawing.Shape;
import org.vouchgraph.picture.Drawing.Style;
import org.vouchgraph.picture.Paper;
import org.vouchgraph.picture.Sheet;
import org.vouchgraph.usecase.Surroundings.Community;
import org.vouchgraph.usecase.Surroundings.Edge;
import org.vouchgraph.usecase.Surroundings.Gateway;
import org.vouchgraph.usecase.Surroundings.Node;
import org.vouchgraph.usecase.Surroundings.Way;
import org.vouchgraph.usecase.Surroundings.Weak;

/** Puts a part of the network on paper, as SVG or PDF. */
public final class PrintNetwork {

	private static final String LANGUAGE = "en";

	/** Of each community so many are named where not all are. */
	private static final int NAMED_OF_COMMUNITY = 2;

	/** Communities of fewer people have no area of their own. */
	private static final int LEAST_OF_AREA = 3;

	private final ShowNetwork network;

	private final FindWeakSpots weakSpots;

	public PrintNetwork(ShowNetwork network, FindWeakSpots weakSpots) {
		this.network = network;
		this.weakSpots = weakSpots;
	}

	/** What stands out on the sheet. */
	public enum Highlight {

		/** The likeliest ways to targets. */
		PATHS,

		/** Through whom alone others are reached. */
		GATEWAYS,

		/** Whom weak spots are about. */
		WEAK,

		NONE

	}

	/**
	 * How it is to be put on paper.
	 *
	 * @param allNames whether everybody is to be named for whom there is room; else those
	 * who stand out and the best tied of each community
	 */
	public record Print(Paper paper, boolean allNames, Highlight highlight) {

		public static final Print USUAL = new Print(Paper.A4, false, Highlight.NONE);

		/**
		 * Reads it as it stands in addresses; null and blank for the usual.
		 * @throws InvalidRequest naming what there is
		 */
		public static Print parse(@Nullable String paper, @Nullable String names, @Nullable String highlight) {
			return new Print(one("paper", paper, Paper.values(), Paper.A4),
					one("names", names, Names.values(), Names.MAIN) == Names.ALL,
					one("highlight", highlight, Highlight.values(), Highlight.NONE));
		}

		private enum Names {

			MAIN, ALL

		}

		private static <E extends Enum<E>> E one(String what, @Nullable String text, E[] all, E usual) {
			if (text == null || text.isBlank()) {
				return usual;
			}
			for (E each : all) {
				if (code(each).equals(text.strip().toLowerCase(Locale.ROOT))) {
					return each;
				}
			}
			throw new InvalidRequest(what + " \"" + text + "\" is none of "
					+ Arrays.stream(all).map(Print::code).collect(Collectors.joining(", ")));
		}

		private static String code(Enum<?> one) {
			return one.name().toLowerCase(Locale.ROOT);
		}

	}

	/** Writes it as SVG, in UTF-8. */
	public void writeSvg(SurroundingsQuestion question, Print print, OutputStream out) throws IOException {
		out.write(Sheet.svg(drawing(question, print), print.paper()).getBytes(StandardCharsets.UTF_8));
	}

	/** Writes it as PDF. */
	public void writePdf(SurroundingsQuestion question, Print print, OutputStream out) throws IOException {
		Sheet.writePdf(drawing(question, print), print.paper(), out);
	}

	private Drawing drawing(SurroundingsQuestion question, Print print) {
		if (print.highlight() == Highlight.WEAK) {
			// A page shows them when they are known; paper cannot.
			this.weakSpots.find(question.workspace());
		}
		return drawing(this.network.show(question), question, print);
	}

	static Drawing drawing(Surroundings shown, SurroundingsQuestion question, Print print) {
		Set<Long> people = new HashSet<>();
		Set<List<Long>> ties = new HashSet<>();
		switch (print.highlight()) {
			case PATHS -> shown.paths().forEach((way) -> mark(way, people, ties));
			case GATEWAYS -> shown.gateways().stream().map(Gateway::key).forEach(people::add);
			case WEAK -> shown.weakSpots().stream().map(Weak::people).forEach(people::addAll);
			case NONE -> {
				// Nobody stands out.
			}
		}
		Map<String, Integer> place = new HashMap<>();
		Map<String, Integer> colours = shown.communities()
			.stream()
			.collect(Collectors.toMap(Community::id, Community::colour));
		Map<String, Integer> ranks = ranks(shown, print, people);
		double mostTies = shown.nodes().stream().mapToInt(Node::degree).max().orElse(1);
		double mostPeople = shown.nodes().stream().mapToInt(Node::people).max().orElse(1);
		List<Dot> dots = new ArrayList<>();
		for (Node node : shown.nodes()) {
			place.put(node.id(), dots.size());
			boolean marked = node.key() != null && people.contains(node.key());
			double size = (node.key() == null) ? node.people() / mostPeople : node.degree() / Math.max(1, mostTies);
			dots.add(new Dot(node.id(), node.name(), shape(node), Math.min(1, size),
					colours.getOrDefault(node.community(), 7), node.x(), node.y(), ranks.getOrDefault(node.id(), -1),
					marked));
		}
		List<Line> lines = new ArrayList<>();
		for (Edge edge : shown.edges()) {
			Style style = edge.online() ? Style.ONLINE : edge.confirmed() ? Style.CONFIRMED : Style.INFERRED;
			lines.add(new Line(place.get(edge.from()), place.get(edge.to()), edge.chance(), style,
					ties.contains(pair(edge))));
		}
		return new Drawing(LANGUAGE, shown.title(), shown.summary(), remarks(shown, question), dots, lines,
				areas(shown, place));
	}

	private static void mark(Way way, Set<Long> people, Set<List<Long>> ties) {
		people.addAll(way.people());
		for (int i = 1; i < way.people().size(); i++) {
			ties.add(pair(way.people().get(i - 1), way.people().get(i)));
		}
	}

	private static List<Long> pair(Edge edge) {
		return (edge.from().startsWith(CommunityNames.PREFIX) || edge.to().startsWith(CommunityNames.PREFIX))
				? List.of() : pair(Long.parseLong(edge.from()), Long.parseLong(edge.to()));
	}

	private static List<Long> pair(long a, long b) {
		return List.of(Math.min(a, b), Math.max(a, b));
	}

	private static Shape shape(Node node) {
		return switch (node.kind()) {
			case "applicant" -> Shape.APPLICANT;
			case "target" -> Shape.TARGET;
			case "introducer" -> Shape.INTRODUCER;
			case "community" -> Shape.COMMUNITY;
			default -> Shape.PERSON;
		};
	}

	/** Whose name is written, the most important first. */
	private static Map<String, Integer> ranks(Surroundings shown, Print print, Set<Long> marked) {
		Map<String, Integer> inCommunity = new HashMap<>();
		Map<String, Integer> ranks = new HashMap<>();
		Comparator<Node> order = Comparator.comparingInt((Node node) -> importance(node, marked))
			.thenComparingInt((node) -> -node.people())
			.thenComparingInt((node) -> -node.degree())
			.thenComparing(Node::id);
		for (Node node : shown.nodes().stream().sorted(order).toList()) {
			int before = inCommunity.merge(node.community(), 1, Integer::sum);
			if (print.allNames() || importance(node, marked) < 4 || before <= NAMED_OF_COMMUNITY) {
				ranks.put(node.id(), ranks.size());
			}
		}
		return ranks;
	}

	private static int importance(Node node, Set<Long> marked) {
		if (node.key() != null && marked.contains(node.key())) {
			return 1;
		}
		return switch (shape(node)) {
			case APPLICANT -> 0;
			case TARGET -> 2;
			case INTRODUCER, COMMUNITY -> 3;
			case PERSON -> 4;
		};
	}

	private static List<Area> areas(Surroundings shown, Map<String, Integer> place) {
		Map<String, List<Integer>> people = new HashMap<>();
		shown.nodes()
			.stream()
			.filter((node) -> node.key() != null)
			.forEach((node) -> people.computeIfAbsent(node.community(), (any) -> new ArrayList<>())
				.add(place.get(node.id())));
		return shown.communities()
			.stream()
			.filter((community) -> !community.id().equals(CommunityNames.OTHERS)
					&& people.getOrDefault(community.id(), List.of()).size() >= LEAST_OF_AREA)
			.map((community) -> new Area(community.name(), community.colour(), people.get(community.id())))
			.toList();
	}

	private static List<String> remarks(Surroundings shown, SurroundingsQuestion question) {
		List<String> remarks = new ArrayList<>();
		if (shown.workspace().fictional()) {
			remarks.add("Fictional demo data: these people do not exist.");
		}
		remarks.add("As known on " + Words.date(shown.date()) + ".");
		List<String> filters = new ArrayList<>();
		if (!question.kinds().isEmpty()) {
			filters.add("of the kinds "
					+ Words.anyOf(question.kinds().stream().sorted().map((kind) -> Words.code(kind.code())).toList()));
		}
		if (question.since() != null) {
			filters.add("with evidence from " + question.since() + " or later");
		}
		if (question.least() > 0) {
			filters.add("of a chance of at least " + Words.limit(question.least()));
		}
		if (question.confirmed()) {
			filters.add("that somebody stated or logged");
		}
		if (!filters.isEmpty()) {
			remarks.add("Only ties " + Words.listed(filters) + ".");
		}
		if (shown.cut() != null) {
			remarks.add(shown.cut());
		}
		remarks.add("A chance is an estimate from what is known of the two, not a promise.");
		return remarks;
	}

}
