package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import org.vouchgraph.introduction.Path;
import org.vouchgraph.network.Network;
import org.vouchgraph.usecase.WhoAnswer.Picture;

/**
 * Lays out introduction paths from left (the applicant) to right (the targets), with the
 * strongest contacts of both ends around them. The same answer always looks the same.
 */
final class PathPicture {

	private static final int CONTACTS_OF_APPLICANT = 14;

	private static final int CONTACTS_OF_TARGETS = 14;

	/** Sweeps that pull each person towards those she is tied to. */
	private static final int SWEEPS = 8;

	/** Of two people in a column; the picture is 2 high. */
	private static final double WIDEST_GAP = 0.6;

	private PathPicture() {
	}

	/** The strongest contacts of the applicant and of the targets. */
	static List<Long> around(Network network, long applicant, Collection<Long> targets) {
		Set<Long> around = new LinkedHashSet<>(strongest(network, applicant, CONTACTS_OF_APPLICANT));
		int each = Math.max(1, CONTACTS_OF_TARGETS / Math.max(1, targets.size()));
		int left = CONTACTS_OF_TARGETS;
		for (long target : targets) {
			if (left > 0) {
				List<Long> contacts = strongest(network, target, Math.min(each, left));
				around.addAll(contacts);
				left -= contacts.size();
			}
		}
		return List.copyOf(around);
	}

	private static List<Long> strongest(Network network, long key, int most) {
		int person = network.indexOf(key);
		// The arcs of a person stand in the order of their chance.
		return IntStream.range(network.firstArc(person), network.endArc(person))
			.limit(most)
			.mapToObj((arc) -> network.key(network.head(arc)))
			.toList();
	}

	static Picture draw(Network network, long applicant, Set<Long> targets, List<Path> paths, List<Long> around,
			LongFunction<String> name) {
		Map<Long, Double> column = new HashMap<>();
		Set<List<Long>> onPath = new LinkedHashSet<>();
		column.put(applicant, 0.0);
		int longest = paths.stream().mapToInt(Path::ties).max().orElse(1);
		for (Path path : paths) {
			for (int i = 0; i < path.people().length; i++) {
				// How many ties from the applicant, so that few columns stand far apart.
				column.merge(network.key(path.people()[i]), (double) i / longest, Math::min);
				if (i > 0) {
					onPath.add(pair(network.key(path.people()[i - 1]), network.key(path.people()[i])));
				}
			}
		}
		Set<Long> introducers = Set.copyOf(column.keySet());
		targets.forEach((target) -> column.put(target, 1.0));
		int self = network.indexOf(applicant);
		for (long key : around) {
			// Contacts of the applicant fan out on her left, those of the targets on the
			// right.
			boolean hers = network.arc(self, network.indexOf(key)) >= 0;
			column.putIfAbsent(key, hers ? -0.35 : 1.35);
		}
		List<Picture.Edge> edges = edges(network, column.keySet(), onPath);
		Map<Long, Double> row = rows(column, edges);
		List<Picture.Node> nodes = new ArrayList<>();
		column.keySet().stream().sorted().forEach((key) -> {
			String kind = (key == applicant) ? "applicant"
					: targets.contains(key) ? "target" : introducers.contains(key) ? "introducer" : "neighbour";
			double x = (column.get(key) + 0.35) / 1.7 * 2 - 1;
			nodes.add(new Picture.Node(key, name.apply(key), kind, round(x), round(row.get(key)),
					network.degree(network.indexOf(key))));
		});
		return new Picture(nodes, edges);
	}

	private static List<Long> pair(long a, long b) {
		return List.of(Math.min(a, b), Math.max(a, b));
	}

	private static List<Picture.Edge> edges(Network network, Set<Long> people, Set<List<Long>> onPath) {
		List<Picture.Edge> edges = new ArrayList<>();
		int[] drawn = people.stream().mapToInt(network::indexOf).sorted().toArray();
		for (long key : people.stream().sorted().toList()) {
			int person = network.indexOf(key);
			for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
				// Of thousands of ties few are drawn; keys are looked up for those alone.
				if (Arrays.binarySearch(drawn, network.head(arc)) < 0) {
					continue;
				}
				long other = network.key(network.head(arc));
				if (other > key) {
					edges.add(new Picture.Edge(key, other, network.chance(arc),
							(network.flags(arc) & Network.CONFIRMED) != 0,
							(network.flags(arc) & Network.ONLINE_ONLY) != 0, onPath.contains(pair(key, other))));
				}
			}
		}
		return edges;
	}

	/**
	 * Heights in [-1, 1]: within each column evenly spaced, in the order of their ties.
	 */
	private static Map<Long, Double> rows(Map<Long, Double> column, List<Picture.Edge> edges) {
		Map<Double, List<Long>> columns = new TreeMap<>();
		column.keySet()
			.stream()
			.sorted()
			.forEach((key) -> columns.computeIfAbsent(column.get(key), (at) -> new ArrayList<>()).add(key));
		Map<Long, List<Long>> tied = new HashMap<>();
		for (Picture.Edge edge : edges) {
			tied.computeIfAbsent(edge.from(), (key) -> new ArrayList<>()).add(edge.to());
			tied.computeIfAbsent(edge.to(), (key) -> new ArrayList<>()).add(edge.from());
		}
		Map<Long, Double> row = new HashMap<>();
		columns.values().forEach((people) -> space(people, row));
		for (int sweep = 0; sweep < SWEEPS; sweep++) {
			for (List<Long> people : columns.values()) {
				Map<Long, Double> pull = new HashMap<>();
				for (long key : people) {
					pull.put(key,
							tied.getOrDefault(key, List.of())
								.stream()
								.filter((other) -> !column.get(other).equals(column.get(key)))
								.mapToDouble(row::get)
								.average()
								.orElse(row.get(key)));
				}
				people.sort(Comparator.<Long>comparingDouble(pull::get).thenComparing(Comparator.naturalOrder()));
				space(people, row);
			}
		}
		return row;
	}

	private static void space(List<Long> people, Map<Long, Double> row) {
		double gap = (people.size() == 1) ? 0 : Math.min(WIDEST_GAP, 2.0 / (people.size() - 1));
		for (int i = 0; i < people.size(); i++) {
			row.put(people.get(i), gap * (i - (people.size() - 1) / 2.0));
		}
	}

	private static double round(double value) {
		return Math.round(value * 1000) / 1000.0;
	}

}
