package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.vouchgraph.network.Names;

/**
 * Messages of nearly the same words to one department: a department talks, and whoever
 * finds out that he was one of many answers no more.
 * <p>
 * Two messages are alike if they went to two people of the department within so many days
 * and the words that they share are at least 8 of 10 of all their words (Jaccard's
 * coefficient). Those that are alike, directly or through others, are told together. A
 * program belongs to an institution: what is found in both is told once, of the smaller
 * one, and what is part of something larger is not told again. Time: the square of the
 * messages to a department.
 */
final class MassMail {

	private static final int LEAST_WORDS = 4;

	private static final double ALIKE = 0.8;

	private final LocalDate date;

	private final int within;

	private final Map<Long, Set<Long>> departments;

	/**
	 * Mail until a date.
	 * @param within days between two messages that are taken for the same mail, at most
	 */
	MassMail(LocalDate date, int within, Map<Long, Set<Long>> departments) {
		this.date = date;
		this.within = within;
		this.departments = new TreeMap<>(departments);
	}

	/** A message and its words. */
	private record Worded(Debts.Sent sent, Set<String> words) {

		double likeness(Worded other) {
			long both = this.words.stream().filter(other.words::contains).count();
			return (double) both / (this.words.size() + other.words.size() - both);
		}

	}

	List<Debts.SameWords> among(List<Debts.Sent> messages) {
		List<Worded> worded = new ArrayList<>();
		for (Debts.Sent sent : messages) {
			String summary = sent.message().summary();
			if (summary == null || sent.message().on().isBefore(this.date.minusYears(1))) {
				continue;
			}
			// Figures are no words: "wrote 3, received 2" is a count and not a message.
			List<String> words = Stream.of(Names.normalise(summary).split(" "))
				.filter((word) -> !word.chars().allMatch(Character::isDigit))
				.toList();
			if (words.size() >= LEAST_WORDS) {
				worded.add(new Worded(sent, Set.copyOf(words)));
			}
		}
		List<Debts.SameWords> found = new ArrayList<>();
		this.departments.forEach((department, people) -> found.addAll(
				within(department, worded.stream().filter((one) -> people.contains(one.sent().person())).toList())));
		return largest(found);
	}

	private List<Debts.SameWords> within(long department, List<Worded> messages) {
		SimpleGraph<Integer, DefaultEdge> alike = new SimpleGraph<>(DefaultEdge.class);
		Map<DefaultEdge, Double> likeness = new HashMap<>();
		for (int i = 0; i < messages.size(); i++) {
			for (int j = 0; j < i; j++) {
				double share = messages.get(i).likeness(messages.get(j));
				if (share >= ALIKE && areOneMail(messages.get(i).sent(), messages.get(j).sent())) {
					alike.addVertex(i);
					alike.addVertex(j);
					likeness.put(alike.addEdge(i, j), share);
				}
			}
		}
		return new ConnectivityInspector<>(alike).connectedSets()
			.stream()
			.map((piece) -> new Debts.SameWords(department,
					piece.stream().sorted().map((index) -> messages.get(index).sent()).toList(),
					likeness.entrySet()
						.stream()
						.filter((entry) -> piece.contains(alike.getEdgeSource(entry.getKey())))
						.mapToDouble(Map.Entry::getValue)
						.min()
						.orElseThrow()))
			.toList();
	}

	private boolean areOneMail(Debts.Sent a, Debts.Sent b) {
		return a.person() != b.person()
				&& Math.abs(ChronoUnit.DAYS.between(a.message().on(), b.message().on())) <= this.within;
	}

	private List<Debts.SameWords> largest(List<Debts.SameWords> found) {
		List<Debts.SameWords> sorted = found.stream()
			.sorted(Comparator.comparingInt((Debts.SameWords same) -> same.messages().size())
				.reversed()
				.thenComparingInt((same) -> this.departments.get(same.department()).size())
				.thenComparingLong(Debts.SameWords::department)
				.thenComparing((same) -> same.messages().get(0).message(), Logged.BY_DAY))
			.toList();
		List<Debts.SameWords> kept = new ArrayList<>();
		List<Set<Debts.Sent>> told = new ArrayList<>();
		for (Debts.SameWords same : sorted) {
			if (told.stream().noneMatch((larger) -> larger.containsAll(same.messages()))) {
				kept.add(same);
				told.add(new HashSet<>(same.messages()));
			}
		}
		return kept;
	}

}
