package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Loss;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.network.FieldPack.Coverage;
import org.vouchgraph.network.Network;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WeakSpots.TargetLine;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** How well each target is reached, in words. */
final class TargetFindings {

	private final Situation situation;

	private final Coverage asked;

	/** Half of the targets weigh at least so much. */
	private final double heavy;

	/** Without whom a target has no path left, by the target's index. */
	private final Map<Integer, List<PersonLine>> only = new HashMap<>();

	TargetFindings(Situation situation, List<Loss> losses) {
		this.situation = situation;
		this.asked = situation.pack().coverage();
		double[] weights = situation.wanted().values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
		this.heavy = (weights.length == 0) ? 0 : weights[weights.length / 2];
		for (Loss loss : losses) {
			for (Loss.Effect effect : loss.effects()) {
				if (effect.after() == 0) {
					this.only.computeIfAbsent(effect.target().person(), (any) -> new ArrayList<>())
						.add(situation.person((int) loss.lost()));
				}
			}
		}
	}

	boolean isWeak(Reach reach) {
		return isUnlikely(reach) || reach.apart() < this.asked.leastWays();
	}

	/** What is shown as ten percent is not below ten percent. */
	private boolean isUnlikely(Reach reach) {
		return Math.round(100 * reach.best()) < Math.round(100 * this.asked.leastChance());
	}

	TargetLine line(Reach reach) {
		long key = this.situation.network().key(reach.target().person());
		PersonLine person = this.situation.line(key);
		List<PersonLine> only = this.only.getOrDefault(reach.target().person(), List.of());
		Thing program = this.situation.where().program(key);
		if (reach.paths().isEmpty()) {
			return new TargetLine(person, program, reach.target().weight(), 0, "", "no path", 0, reach.apart(), 0, "",
					null, only, true, outOfReach(reach, person.name()));
		}
		Path best = reach.paths().get(0);
		String sentence = Words.capital(Words.likely(best.chance())) + " " + by(best) + "; " + ways(reach)
				+ ((reach.apart() == 1) ? "" : " that share nobody")
				+ (only.isEmpty() ? "." : ", all through " + names(only) + ".");
		return new TargetLine(person, program, reach.target().weight(), best.chance(), Words.percent(best.chance()),
				Words.chance(best.chance()), best.ties(), reach.apart(), reach.atLeastOne(),
				Words.percent(reach.atLeastOne()), introducer(best), only, isWeak(reach), sentence);
	}

	private static String ways(Reach reach) {
		return Words.count(reach.apart(), "way", (reach.apart() == Reach.MOST_APART) ? "ways or more" : "ways");
	}

	/** What is weak about a target, or null. */
	@Nullable Finding finding(Reach reach) {
		if (!isWeak(reach) || reach.stoppedEarly()) {
			return null;
		}
		return reach.paths().isEmpty() ? outOfReach(reach) : weak(reach);
	}

	private Finding outOfReach(Reach reach) {
		long key = this.situation.network().key(reach.target().person());
		PersonLine person = this.situation.line(key);
		Draft draft = new Draft(Kind.OUT_OF_REACH, List.of(key), "You have no way to " + person.name() + ".")
			.matters((reach.target().weight() >= this.heavy) ? Severity.SERIOUS : Severity.IMPORTANT,
					reach.target().weight())
			.why(outOfReach(reach, person.name()))
			.next(nextStep(reach, person.name()))
			.people(person)
			.rests(reach.answer().getClass().getSimpleName());
		Thing program = this.situation.where().program(key);
		if (program != null) {
			draft.because(Words.capital(Words.code(Objects.requireNonNull(this.situation.where().post(key)))) + " of "
					+ program.name(), program);
		}
		if (reach.answer() instanceof Answer.OutOfReach nearest) {
			for (Path path : nearest.nearest()) {
				int end = path.people()[path.ties()];
				draft.remedy(this.situation.person(end),
						"Well connected and within your reach: " + Words.likely(path.chance()) + " " + by(path) + ".");
			}
		}
		else if (offered(reach.answer()) != null) {
			Path path = Objects.requireNonNull(offered(reach.answer()));
			draft.because("The chain that there is: " + chain(path), null);
		}
		return draft.done();
	}

	/** A path that is there, though not as it should be. */
	private static @Nullable Path offered(Answer answer) {
		if (answer instanceof Answer.TooFar tooFar) {
			return tooFar.shortest();
		}
		return (answer instanceof Answer.Filtered filtered) ? filtered.without() : null;
	}

	private String outOfReach(Reach reach, String name) {
		Answer answer = reach.answer();
		if (answer instanceof Answer.NoTiesOfYours) {
			return "Nothing imported so far ties you to anybody.";
		}
		if (answer instanceof Answer.NoTiesOfTarget) {
			return "Nothing imported so far ties " + name + " to anybody.";
		}
		if (answer instanceof Answer.TooFar tooFar) {
			return "The shortest chain has " + tooFar.shortest().ties()
					+ " ties. Hardly a request passes so many hands.";
		}
		if (answer instanceof Answer.Filtered) {
			return "Every chain has a tie in it that is an online connection and no more. Such a tie carries no request.";
		}
		if (answer instanceof Answer.StoppedEarly) {
			return "The search was stopped early; there may be a way.";
		}
		return "No chain of people that you have imported leads from you to " + name + ".";
	}

	private String nextStep(Reach reach, String name) {
		Answer answer = reach.answer();
		if (answer instanceof Answer.NoTiesOfYours) {
			return "Import your LinkedIn connections, or fill in the sheet contacts.csv.";
		}
		if (answer instanceof Answer.NoTiesOfTarget) {
			return "Import papers of " + name
					+ ", the committees and meetings at which they appear, or look for them in person.";
		}
		if (answer instanceof Answer.OutOfReach nearest && !nearest.nearest().isEmpty()) {
			Path path = nearest.nearest().get(0);
			return "Begin with " + this.situation.person(path.people()[path.ties()]).name()
					+ ", the best connected person within your reach.";
		}
		Path path = offered(answer);
		if (path != null && answer instanceof Answer.Filtered) {
			for (int i = 1; i < path.people().length; i++) {
				if (this.situation.has(path.people()[i - 1], path.people()[i], Network.ONLINE_ONLY)) {
					return (i == 1)
							? "Meet or write to " + this.situation.person(path.people()[1]).name()
									+ ", whom you know online only; then a way is open."
							: "Find out whether " + this.situation.person(path.people()[i - 1]).name() + " has met "
									+ this.situation.person(path.people()[i]).name() + ", or only knows them online.";
				}
			}
		}
		if (path != null) {
			return "Meet " + this.situation.person(path.people()[path.people().length / 2]).name()
					+ " in person to shorten the chain.";
		}
		return "Meet somebody who works in the same field, and import the papers of " + name + ".";
	}

	private Finding weak(Reach reach) {
		long key = this.situation.network().key(reach.target().person());
		PersonLine person = this.situation.line(key);
		Path best = reach.paths().get(0);
		boolean unlikely = isUnlikely(reach);
		boolean few = reach.apart() < this.asked.leastWays();
		List<PersonLine> only = this.only.getOrDefault(reach.target().person(), List.of());
		String title = unlikely ? "Your best way to " + person.name() + " is thin: " + Words.likely(best.chance()) + "."
				: "There is no second way to " + person.name() + ".";
		String why = (unlikely
				? "Below " + Words.percent(this.asked.leastChance()) + " most requests get lost on the way. " : "")
				+ (few ? (only.isEmpty() ? "There is no second way that shares nobody with the first."
						: "Every way leads through " + names(only) + ": one refusal, and it is closed.") : "");
		int weakest = weakest(best);
		int from = best.people()[weakest - 1];
		int to = best.people()[weakest];
		String next;
		if (unlikely && weakest == 1) {
			next = "The weakest tie is your own: get to know " + this.situation.person(to).name() + " better.";
		}
		else if (unlikely) {
			next = "Ask " + this.situation.person(best.people()[1]).name() + " how well "
					+ ((weakest == 2) ? "they know " : this.situation.person(from).name() + " knows ")
					+ this.situation.person(to).name() + "; that tie is the weakest ("
					+ Words.percent(this.situation.chance(from, to)) + ").";
		}
		else {
			next = "Look for a second way: somebody at " + Objects.requireNonNullElse(program(key), "the same program")
					+ " or in the same committees, whom others know.";
		}
		Draft draft = new Draft(Kind.WEAK_TARGET, List.of(key), title)
			.matters((reach.target().weight() >= this.heavy) ? Severity.IMPORTANT : Severity.WORTH_KNOWING,
					reach.target().weight() * (1 - best.chance()))
			.why(why.strip())
			.next(next)
			.people(person)
			.because("The best way: " + chain(best), null)
			.rests(unlikely, reach.apart(), Arrays.toString(keys(best)));
		for (PersonLine one : only) {
			draft.people(one);
		}
		List<Integer> named = new ArrayList<>(List.of(best.people()[1]));
		for (Path other : reach.paths()) {
			if (other.ties() > 1 && !named.contains(other.people()[1])) {
				named.add(other.people()[1]);
				draft.remedy(this.situation.person(other.people()[1]),
						"Leads there as well: " + Words.likely(other.chance()) + ".");
			}
		}
		return draft.done();
	}

	private @Nullable String program(long key) {
		Thing program = this.situation.where().program(key);
		return (program == null) ? null : program.name();
	}

	/** The place of the weakest tie, from 1. */
	private int weakest(Path path) {
		int weakest = 1;
		for (int i = 2; i < path.people().length; i++) {
			if (this.situation.chance(path.people()[i - 1], path.people()[i]) < this.situation
				.chance(path.people()[weakest - 1], path.people()[weakest])) {
				weakest = i;
			}
		}
		return weakest;
	}

	private long[] keys(Path path) {
		return Arrays.stream(path.people()).mapToLong(this.situation.network()::key).toArray();
	}

	private @Nullable PersonLine introducer(Path path) {
		return (path.ties() == 1) ? null : this.situation.person(path.people()[1]);
	}

	private String by(Path path) {
		return (path.ties() == 1) ? "by your own tie"
				: "by " + this.situation.person(path.people()[1]).name() + ", " + path.ties() + " ties";
	}

	private String chain(Path path) {
		List<String> names = new ArrayList<>(List.of("you"));
		for (int i = 1; i < path.people().length; i++) {
			names.add(this.situation.person(path.people()[i]).name() + " ("
					+ Words.percent(this.situation.chance(path.people()[i - 1], path.people()[i])) + ")");
		}
		return String.join(" → ", names);
	}

	private static String names(List<PersonLine> people) {
		return Words.listed(people.stream().map(PersonLine::name).toList());
	}

}
