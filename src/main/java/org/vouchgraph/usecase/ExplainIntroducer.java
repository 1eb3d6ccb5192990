package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Explainer;
import org.vouchgraph.introduction.Explanation;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Answers "why not through this person": what would have to be true for the likeliest
 * path to begin with her.
 */
public final class ExplainIntroducer {

	private final CurrentNetwork network;

	private final Records records;

	private final Explainer explainer;

	private final FieldPack pack;

	private final Duration patience;

	/**
	 * With a limit on time.
	 * @param pack says how sure a tie can be
	 * @param patience how long a question may take before it is given up
	 */
	public ExplainIntroducer(CurrentNetwork network, Records records, Explainer explainer, FieldPack pack,
			Duration patience) {
		this.network = network;
		this.records = records;
		this.explainer = explainer;
		this.pack = pack;
		this.patience = patience;
	}

	/**
	 * The answer, ready to show.
	 *
	 * @param outcome {@code already}, {@code stronger-tie}, {@code stronger-later},
	 * {@code not-by-one-tie}, {@code leads-nowhere}, {@code stopped-early}
	 * @param message in plain words
	 * @param nextStep what to do now, or null
	 * @param tie which would have to be stronger, or null
	 * @param best the likeliest path now, or null
	 * @param through the path by the person, as it is or would be, or null
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, PersonLine target,
			PersonLine person, String outcome, String message, @Nullable String nextStep, @Nullable NeededTie tie,
			@Nullable Route best, @Nullable Route through) {
	}

	/**
	 * A tie that would have to be stronger.
	 *
	 * @param now its chance, 0 where there is none
	 * @param needed its least chance at which no other path is likelier
	 * @param nowWords in words and figures
	 * @param neededWords in words and figures
	 * @param possible whether a tie can be so sure
	 */
	public record NeededTie(PersonLine from, PersonLine to, double now, double needed, String nowWords,
			String neededWords, boolean possible) {
	}

	/**
	 * Why not through this person?
	 * @param question its target is a person; its numbers of paths do not matter
	 * @param person whose part in it is to be explained
	 * @throws UnknownThing if the workspace cannot see one of them
	 */
	public Answer explain(WhoQuestion question, long person) {
		if (question.target().kind() != Kind.PERSON) {
			throw new InvalidRequest("the target " + question.target()
					+ " must be a person; of a program name one of its people, such as its director");
		}
		View view = this.network.of(question.workspace());
		Network people = view.network();
		Asking asking = new Asking(view, new RememberedRecords(this.records));
		long applicant = asking.asker(question.from());
		long target = asking.person(question.target().key());
		long key = asking.person(person);
		if (key == applicant || key == target) {
			throw new InvalidRequest(
					"person " + person + " is the "
							+ ((key == target) ? "target, and nobody introduces people to herself"
									: "one who asks, and needs no introduction to herself")
							+ "; name somebody in between");
		}
		if (applicant == target) {
			throw new InvalidRequest("person " + target + " is the one who asks; name somebody else to reach");
		}
		Question asked = asking.question(applicant, question.conditions(), 1, Question.ANY_NUMBER)
			.withTarget(people.indexOf(target));
		Explanation explanation = this.explainer.explain(people, asked, people.indexOf(key),
				Patience.of(this.patience));
		return new Telling(view, asking, asked, explanation, applicant, target, key).answer();
	}

	private static @Nullable Path best(Explanation explanation) {
		if (explanation instanceof Explanation.Already already) {
			return already.best();
		}
		if (explanation instanceof Explanation.StrongerTie stronger) {
			return stronger.best();
		}
		if (explanation instanceof Explanation.StrongerLater later) {
			return later.best();
		}
		if (explanation instanceof Explanation.NotByOneTie not) {
			return not.best();
		}
		return (explanation instanceof Explanation.LeadsNowhere nowhere) ? nowhere.best() : null;
	}

	private static @Nullable Path through(Explanation explanation) {
		if (explanation instanceof Explanation.StrongerTie stronger) {
			return stronger.through();
		}
		if (explanation instanceof Explanation.StrongerLater later) {
			return later.through();
		}
		return (explanation instanceof Explanation.NotByOneTie not) ? not.through() : null;
	}

	/** Puts an explanation into words. */
	private final class Telling {

		private final View view;

		private final Explanation explanation;

		private final int mostTies;

		private final Routes routes;

		private final PersonLine applicant;

		private final PersonLine target;

		private final PersonLine person;

		private final @Nullable Route best;

		private final @Nullable Route through;

		Telling(View view, Asking asking, Question asked, Explanation explanation, long applicant, long target,
				long person) {
			this.view = view;
			this.explanation = explanation;
			this.mostTies = asked.widenTo();
			Path best = best(explanation);
			Path through = through(explanation);
			this.routes = new Routes(asking.people(), view,
					Stream.of(Optional.ofNullable(best), Optional.ofNullable(through))
						.flatMap(Optional::stream)
						.toList(),
					List.of(applicant, target, person));
			this.applicant = this.routes.line(applicant);
			this.target = this.routes.line(target);
			this.person = this.routes.line(person);
			this.best = (best == null) ? null : this.routes.route(best);
			this.through = (through == null) ? null : this.routes.route(through);
		}

		Answer answer() {
			String name = this.person.name();
			if (this.explanation instanceof Explanation.Already) {
				return answer("already", "The best path to " + this.target.name() + " does begin with " + name + ": "
						+ likely(this.best) + ".", "Ask " + name + ".", null);
			}
			if (this.explanation instanceof Explanation.StrongerTie stronger) {
				NeededTie tie = tie(this.applicant, this.person, stronger.now(), stronger.needed());
				String step = (stronger.now() == 0) ? "Meet " + name + ", and log it."
						: "Be in touch with " + name + ", and log it: what you log makes the tie stronger.";
				return answer("stronger-tie",
						((stronger.now() == 0) ? "You have no tie with " + name + " that anything imported knows of. "
								: "Your tie with " + name + " is " + tie.nowWords() + ". ") + rival() + " "
								+ needed(tie, "it"),
						tie.possible() ? step : instead(), tie);
			}
			if (this.explanation instanceof Explanation.StrongerLater later) {
				NeededTie tie = tie(this.routes.person(later.from()), this.routes.person(later.to()), later.now(),
						later.needed());
				String ends = tie.from().name() + " → " + tie.to().name();
				return answer("stronger-later",
						"However well you knew " + name + ", another path would be likelier. " + rival()
								+ " What holds " + name + " back is a tie further on: " + ends + " is " + tie.nowWords()
								+ ". " + needed(tie, "that tie"),
						instead(), tie);
			}
			if (this.explanation instanceof Explanation.NotByOneTie not) {
				String surest = "the surest that there can be ("
						+ Words.percent(ExplainIntroducer.this.pack.highestChance()) + ")";
				return answer("not-by-one-tie", ((not.through().chance() == 0)
						? "You have no tie with " + name + ", and even " + surest + " would not do. "
						: "No single tie would do it, not even " + surest + ": the best path by " + name + " is "
								+ likely(this.through) + ", and more than one of its ties holds it back. ")
						+ rival(), instead(), null);
			}
			if (this.explanation instanceof Explanation.LeadsNowhere) {
				return answer("leads-nowhere",
						"Nothing leads on from " + name + " to " + this.target.name() + " within "
								+ Words.count(this.mostTies, "tie", "ties")
								+ " in all, however well you know each other. " + rival(),
						instead(), null);
			}
			return answer("stopped-early", "The search was stopped early, before it could tell.",
					"Ask again with fewer ties, or set fewer filters.", null);
		}

		private static String likely(@Nullable Route route) {
			return (route == null) ? "" : route.likely();
		}

		/** What stands against it. */
		private String rival() {
			if (this.best == null) {
				return "No other path leads to " + this.target.name() + ".";
			}
			return "The best path now, "
					+ this.best.introducer().map((first) -> "by " + first.name()).orElse("your own tie") + ", is "
					+ this.best.likely() + ".";
		}

		private @Nullable String instead() {
			return (this.best == null) ? null
					: this.best.introducer()
						.map((first) -> "Ask " + first.name() + " instead.")
						.orElse("Write to " + this.target.name() + " yourself.");
		}

		private NeededTie tie(PersonLine from, PersonLine to, double now, double needed) {
			boolean possible = needed <= ExplainIntroducer.this.pack.highestChance();
			return new NeededTie(from, to, now, needed, (now == 0) ? "not there" : Words.likely(now),
					possible ? Words.likely(needed) : "impossible", possible);
		}

		private String needed(NeededTie tie, String what) {
			FieldPack pack = ExplainIntroducer.this.pack;
			String words = "For the best path to begin with " + this.person.name() + ", " + what + " would have to be ";
			if (!tie.possible()) {
				return words + "surer than any tie can be (" + Words.percent(pack.highestChance())
						+ "), which is impossible.";
			}
			words += "at least " + tie.neededWords() + ".";
			return (tie.needed() <= pack.highestInferred()) ? words
					: words + " Papers and places together never give more than "
							+ Words.percent(pack.highestInferred()) + ", so somebody would have to confirm it.";
		}

		private Answer answer(String outcome, String message, @Nullable String nextStep, @Nullable NeededTie tie) {
			return new Answer(this.view.workspace(), this.view.date(), this.applicant, this.target, this.person,
					outcome, message, nextStep, tie, this.best, this.through);
		}

	}

}
