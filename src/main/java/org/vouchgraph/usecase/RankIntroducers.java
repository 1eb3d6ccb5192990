package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.vouchgraph.introduction.Introducers;
import org.vouchgraph.introduction.Introducers.Introducer;
import org.vouchgraph.introduction.Introducers.Ranking;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.TargetPerson;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Answers "who are the best people to introduce me", for a person or for the people of a
 * program.
 */
public final class RankIntroducers {

	/** How many introducers are told where nobody says. */
	public static final int DEFAULT_MOST = 10;

	private final CurrentNetwork network;

	private final Records records;

	private final Introducers introducers;

	private final Duration patience;

	/**
	 * With a limit on time.
	 * @param patience how long a question may take before it is answered with what was
	 * found
	 */
	public RankIntroducers(CurrentNetwork network, Records records, Introducers introducers, Duration patience) {
		this.network = network;
		this.records = records;
		this.introducers = introducers;
		this.patience = patience;
	}

	/**
	 * The answer, ready to show.
	 *
	 * @param message in plain words
	 * @param stoppedEarly whether it took too long: others may be better
	 * @param introducers the best first; at a program those who lead to a director first
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, Thing target, String message,
			boolean stoppedEarly, List<Line> introducers) {
	}

	/**
	 * Somebody who can introduce the applicant.
	 *
	 * @param ties how far from the applicant: 1 or 2
	 * @param target whom she leads to
	 * @param chance of the likeliest path through her
	 * @param best that path
	 * @param sentence who she is to the applicant and what she opens, in plain words
	 */
	public record Line(PersonLine person, int ties, TargetPerson target, double chance, String percent, String words,
			Route best, String sentence) {
	}

	/**
	 * The best introducers.
	 * @param question its number of paths is how many introducers are wanted
	 * @throws UnknownThing if the workspace cannot see the target, or whoever a condition
	 * names
	 */
	public Answer rank(WhoQuestion question) {
		Patience limit = Patience.of(this.patience);
		View view = this.network.of(question.workspace());
		Network people = view.network();
		Asking asking = new Asking(view, new RememberedRecords(this.records));
		long applicant = asking.asker(question.from());
		Thing target = asking.thing(question.target());
		Map<Long, String> targets = asking.targets(question.target());
		Question asked = asking.question(applicant, question.conditions(), question.paths(), Question.ANY_NUMBER);
		Map<Integer, Best> best = new HashMap<>();
		boolean stopped = false;
		for (Map.Entry<Long, String> each : targets.entrySet()) {
			int person = people.indexOf(each.getKey());
			if (person == asked.applicant()) {
				continue;
			}
			Ranking ranking = this.introducers.rank(people, asked.withTarget(person), limit);
			stopped |= ranking.stoppedEarly();
			for (Introducer introducer : ranking.introducers()) {
				best.merge(introducer.person(), new Best(introducer, each.getKey(), each.getValue()),
						(one, other) -> (Best.ORDER.compare(one, other) <= 0) ? one : other);
			}
		}
		List<Best> ordered = best.values()
			.stream()
			.sorted(Best.ORDER.thenComparing((one) -> one.introducer.ties())
				.thenComparing((one) -> people.key(one.introducer.person())))
			.limit(question.paths())
			.toList();
		List<Long> others = new ArrayList<>(targets.keySet());
		others.add(applicant);
		Routes routes = new Routes(asking.people(), view, ordered.stream().map((one) -> one.introducer.best()).toList(),
				others);
		return new Answer(view.workspace(), view.date(), routes.line(applicant), target,
				message(target, targets.isEmpty(), stopped, ordered.size()), stopped,
				ordered.stream().map((one) -> line(one, routes)).toList());
	}

	private static String message(Thing target, boolean nobody, boolean stopped, int found) {
		if (nobody) {
			return Asking.NOBODY_AT_PROGRAM;
		}
		String message = (found == 0)
				? (stopped ? "Nobody was found in the time given who could introduce you to "
						: "Nobody within one or two ties of you leads to ") + target.name() + "."
				: Words.count(found, "person", "people") + " within one or two ties of you "
						+ ((found == 1) ? "leads" : "lead") + " to " + target.name() + ", the best first.";
		return (stopped && found > 0) ? message + " The search was stopped early: others may be better." : message;
	}

	private static Line line(Best one, Routes routes) {
		Route route = routes.route(one.introducer.best());
		PersonLine person = routes.person(one.introducer.person());
		PersonLine target = routes.line(one.target);
		String role = one.role.isEmpty() ? null : one.role;
		String near = (one.introducer.ties() == 1) ? "You have a tie with " + person.name()
				: person.name() + " is two ties away, by " + route.people().get(1).name();
		return new Line(person, one.introducer.ties(),
				new TargetPerson(target.key(), target.name(), (role == null) ? target.detail() : null, role),
				route.chance(), route.percent(), route.words(), route,
				near + "; the best path to " + target.name() + " is " + route.likely() + ".");
	}

	/** What one introducer does best. */
	private record Best(Introducer introducer, long target, String role) {

		/** Directors decide: whoever leads to one comes first. */
		private static final Comparator<Best> ORDER = Comparator
			.<Best, Boolean>comparing((one) -> !Asking.DIRECTOR.equals(one.role))
			.thenComparing(Comparator.<Best>comparingDouble((one) -> one.introducer.best().chance()).reversed());

	}

}
