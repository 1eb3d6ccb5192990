package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Introducers;
import org.vouchgraph.introduction.Introducers.Opening;
import org.vouchgraph.introduction.Introducers.Openings;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Answers "what does this person open for me": which of those whom the applicant wants to
 * reach, and of the directors of all programs, and what the applicant would do without
 * her.
 */
public final class ListOpenings {

	/** More programs than any field has; it keeps a mistake in the data bearable. */
	private static final int MOST_PROGRAMS = 20_000;

	private final CurrentNetwork network;

	private final Records records;

	private final Introducers introducers;

	private final Duration patience;

	/**
	 * With a limit on time.
	 * @param patience how long a question may take before it is answered with what was
	 * found
	 */
	public ListOpenings(CurrentNetwork network, Records records, Introducers introducers, Duration patience) {
		this.network = network;
		this.records = records;
		this.introducers = introducers;
		this.patience = patience;
	}

	/**
	 * The answer, ready to show.
	 *
	 * @param message in plain words
	 * @param stoppedEarly whether it took too long: there may be more
	 * @param openings those whom the applicant wants to reach first, then the likeliest
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, PersonLine introducer,
			String message, boolean stoppedEarly, List<Line> openings) {
	}

	/**
	 * Somebody whom the introducer opens.
	 *
	 * @param target with the program that she directs, where that is known
	 * @param wanted whether the applicant has said that she wants to reach her
	 * @param through the likeliest path that begins with the introducer
	 * @param without the likeliest path without her; null where there is none
	 * @param sentence what that means, in plain words
	 */
	public record Line(PersonLine target, boolean wanted, Route through, @Nullable Route without, String sentence) {
	}

	/**
	 * What the person opens.
	 * @param introducer her key
	 * @throws UnknownThing if the workspace cannot see her, or whoever a condition names
	 */
	public Answer list(String workspace, long introducer, Conditions conditions) {
		Patience limit = Patience.of(this.patience);
		View view = this.network.of(workspace);
		Network people = view.network();
		Records remembered = new RememberedRecords(this.records);
		Asking asking = new Asking(view, remembered);
		long applicant = asking.asker(null);
		long key = asking.person(introducer);
		Question asked = asking.question(applicant, conditions, 1, Question.ANY_NUMBER);
		Map<Long, Double> wanted = asking.wanted(applicant);
		Map<Long, String> directed = directed(view, asking, remembered);
		int[] targets = Stream.concat(wanted.keySet().stream(), directed.keySet().stream())
			.distinct()
			.filter((target) -> target != applicant)
			.mapToInt(people::indexOf)
			.toArray();
		boolean tied = key != applicant && people.arc(people.indexOf(applicant), people.indexOf(key)) >= 0;
		Openings found = tied ? this.introducers.openedBy(people, asked, people.indexOf(key), targets, limit)
				: new Openings(List.of(), false);
		Routes routes = new Routes(asking.people(), view,
				found.openings()
					.stream()
					.flatMap((one) -> Stream.of(one.through(), one.without()).filter((path) -> path != null))
					.toList(),
				List.of(applicant, key));
		PersonLine person = routes.line(key);
		List<Line> lines = new ArrayList<>();
		for (Opening one : found.openings()) {
			long target = people.key(one.target());
			PersonLine line = routes.line(target);
			String program = directed.get(target);
			Route through = routes.route(one.through());
			Route without = (one.without() == null) ? null : routes.route(one.without());
			lines.add(new Line((program == null) ? line : new PersonLine(target, line.name(), "Director, " + program),
					wanted.containsKey(target), through, without, sentence(target == key, through, without)));
		}
		// Whom she wants comes first; among equals the order is that of the chances.
		lines.sort(Comparator.comparing((Line line) -> !line.wanted())
			.thenComparing((line) -> -wanted.getOrDefault(line.target().key(), 0.0)));
		return new Answer(view.workspace(), view.date(), routes.line(applicant), person,
				message(key == applicant, tied, targets.length, found, lines, person.name()), found.stoppedEarly(),
				lines);
	}

	/** The directors of all programs, with the program of each. */
	private Map<Long, String> directed(View view, Asking asking, Records remembered) {
		Map<Long, String> names = new LinkedHashMap<>();
		for (Known program : remembered.listAll(view.visible(), RecordKind.PROGRAM, MOST_PROGRAMS)) {
			names.put(program.id(), program.said().name());
		}
		Map<Long, String> directed = new LinkedHashMap<>();
		for (KnownFact fact : remembered.factsOn(view.visible(), names.keySet())) {
			if (fact.said() instanceof Statement.Position position && position.role().equals(Asking.DIRECTOR)
					&& asking.isNow(position)) {
				directed.putIfAbsent(view.same().key(fact.person()), names.get(fact.other().id()));
			}
		}
		return directed;
	}

	private static String message(boolean self, boolean tied, int targets, Openings found, List<Line> lines,
			String name) {
		if (self) {
			return "That is the applicant.";
		}
		if (!tied) {
			return "You have no tie with " + name + " that anything imported knows of, so " + name
					+ " cannot be the first to ask.";
		}
		if (targets == 0) {
			return "Nobody is known whom you want to reach. Name them in the sheet ties.csv, column target_weight, or"
					+ " import programs with their directors.";
		}
		String stopped = found.stoppedEarly() ? " The search was stopped early: there may be more." : "";
		if (lines.isEmpty()) {
			return "No path that begins with " + name + " leads to anybody whom you want to reach, or to a director."
					+ stopped;
		}
		long only = lines.stream().filter((line) -> line.without() == null).count();
		long wanted = lines.stream().filter(Line::wanted).count();
		return name + " opens " + Words.count(lines.size(), "person", "people")
				+ ((wanted > 0) ? ", " + wanted + " of them whom you want to reach" : "")
				+ ((only > 0) ? "; to " + only + " you have no other way." : ".") + stopped;
	}

	private static String sentence(boolean herself, Route through, @Nullable Route without) {
		if (herself) {
			return "You know each other: write directly.";
		}
		if (without == null) {
			return "You have no other way.";
		}
		String other = without.introducer().map((person) -> "by " + person.name()).orElse("directly");
		if (through.chance() > without.chance()) {
			return "Better than your next way, " + other + ": " + through.likely() + " against " + without.likely()
					+ ", " + Words.times(through.chance() / without.chance()) + " as likely.";
		}
		return "You have a way that is as good or better, " + other + ": " + without.likely() + " against "
				+ through.likely() + ".";
	}

}
