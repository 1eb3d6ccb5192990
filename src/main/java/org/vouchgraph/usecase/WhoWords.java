package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.AtLeastOne;
import org.vouchgraph.introduction.DisjointPaths;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.introduction.Ways;
import org.vouchgraph.tie.Learned;
import org.vouchgraph.usecase.WhoAnswer.Hinges;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Together;

/** Says each outcome of an introduction search plainly, with what to do next. */
final class WhoWords {

	/** More people than so many are no hinge that one could name. */
	private static final int NAMED = 4;

	private WhoWords() {
	}

	static String message(Answer answer, String target, Question question, List<PathCard> cards) {
		if (answer instanceof Answer.Found) {
			PathCard best = cards.get(0);
			String ways = Words.count(cards.size(), "way in", "ways in");
			return ways + ((cards.size() == 1) ? ", " : ", the best ") + best.words() + " (" + best.percent() + ")."
					+ (cards.stream().noneMatch(PathCard::warm)
							? " None is warm: each rests on an online connection alone." : "");
		}
		if (answer instanceof Answer.Yourself) {
			return "That is the applicant.";
		}
		if (answer instanceof Answer.NoTiesOfYours) {
			return "No path: nothing imported so far ties you to anybody.";
		}
		if (answer instanceof Answer.NoTiesOfTarget) {
			return "No path: nothing imported so far ties " + target + " to anybody.";
		}
		if (answer instanceof Answer.OutOfReach) {
			return "No path: no chain of people that you have imported leads from you to " + target + ".";
		}
		if (answer instanceof Answer.TooFar tooFar) {
			return "No path within " + Words.count(question.widenTo(), "tie", "ties")
					+ ". The shortest that there is takes " + tooFar.shortest().ties() + " ("
					+ Words.chance(tooFar.shortest().chance()) + ").";
		}
		if (answer instanceof Answer.StoppedEarly) {
			return cards.isEmpty() ? "The search was stopped early, before it found a path; there may be one."
					: "The search was stopped early; there may be more, but none better than these.";
		}
		Answer.Filtered filtered = (Answer.Filtered) answer;
		return "No path with your filters. In the way: " + filters(filtered, question) + ".";
	}

	/**
	 * Several ways that share nobody, or null where there is but one.
	 * @param shown how many paths are shown
	 * @param any the chance that at least one of those works
	 */
	static @Nullable Together together(Ways ways, int shown, AtLeastOne.Chance any) {
		int count = ways.paths().size();
		if (count < 2) {
			return null;
		}
		double chance = ways.atLeastOne();
		String sentence = count + " ways share nobody with each other. That at least one of them works is "
				+ Words.chance(chance) + " (" + Words.percent(chance) + ")."
				+ (ways.proven() ? "" : " Other ways together may do better.");
		if (shown > count) {
			sentence += " That at least one of all " + shown + " paths shown works: "
					+ ((any instanceof AtLeastOne.Chance.Estimated) ? "about " : "") + Words.percent(any.chance())
					+ ", as they share people.";
		}
		return new Together(count, chance, Words.percent(chance), Words.chance(chance), any.chance(), ways.proven(),
				sentence);
	}

	/**
	 * On whom all ways hinge.
	 * @param people the cut, in lines
	 */
	static Hinges hinges(DisjointPaths most, List<PersonLine> people) {
		int ways = most.paths().size();
		String apart = most.direct() ? " apart from your own tie" : "";
		String sentence;
		if (people.isEmpty()) {
			sentence = "Your own tie is the only way there is, however long.";
		}
		else if (people.size() == 1) {
			sentence = "All ways hinge on " + people.get(0).name()
					+ ": without this person there is no other, however long" + (most.direct() ? "," + apart : "")
					+ ".";
		}
		else {
			sentence = "However long, at most " + ways + " ways share nobody"
					+ (most.direct() ? ", your own tie among them" : "") + "." + ((people.size() <= NAMED)
							? " Without " + names(people) + " none would be left" + apart + "." : "");
		}
		return new Hinges(ways, people, sentence);
	}

	private static String names(List<PersonLine> people) {
		return people.stream().limit(people.size() - 1L).map(PersonLine::name).collect(Collectors.joining(", "))
				+ " and " + people.get(people.size() - 1).name();
	}

	/** Which outcomes stand behind a tie's chance, or null where there are none. */
	static @Nullable String learned(Learned.Behind behind) {
		if (behind.isNone()) {
			return null;
		}
		List<String> outcomes = new ArrayList<>();
		if (behind.own() > 0) {
			outcomes.add(Words.count(behind.own(), "outcome", "outcomes") + " of asks along this tie");
		}
		if (behind.others() > 0) {
			outcomes.add(Words.count(behind.others(), "outcome", "outcomes") + " along ties of yours of the same kind");
		}
		return "Behind this chance: " + Words.listed(outcomes) + ", beside general experience.";
	}

	/** That longer paths were searched as well, or null where they were not. */
	static @Nullable String widened(Answer answer, int asked, List<PathCard> cards) {
		if (!(answer instanceof Answer.Found found) || found.ties() <= asked) {
			return null;
		}
		long near = cards.stream().filter((card) -> card.hops().size() <= asked).count();
		return ((near == 0) ? "There is no way in within "
				: "Only " + Words.count(near, "way in", "ways in") + " within ") + Words.count(asked, "tie", "ties")
				+ ", so chains of up to " + found.ties() + " ties were searched as well.";
	}

	static @Nullable String nextStep(Answer answer, String target, List<PathCard> cards) {
		if (answer instanceof Answer.StoppedEarly && cards.isEmpty()) {
			return "Ask for fewer ties, or set fewer filters.";
		}
		if (answer instanceof Answer.Found || answer instanceof Answer.StoppedEarly) {
			return cards.stream().filter(PathCard::warm).findFirst().orElse(cards.get(0)).nextStep();
		}
		if (answer instanceof Answer.NoTiesOfYours) {
			return "Import your LinkedIn connections, or fill in the sheet contacts.csv.";
		}
		if (answer instanceof Answer.NoTiesOfTarget) {
			return "Import papers of " + target
					+ " (OpenAlex or PubMed), the committees and meetings at which they appear, or look for them in person.";
		}
		if (answer instanceof Answer.OutOfReach) {
			return cards.isEmpty()
					? "Meet somebody who works in the same field, and import the papers of " + target + "."
					: "Begin with " + last(cards.get(0)) + ", the best connected person within your reach.";
		}
		if (answer instanceof Answer.TooFar tooFar) {
			return "Meet " + cards.get(0).people().get(1 + (cards.get(0).people().size() - 1) / 2).name()
					+ " in person to shorten the chain"
					+ ((tooFar.shortest().ties() <= Question.MOST_TIES) ? ", or allow more ties." : ".");
		}
		if (answer instanceof Answer.Filtered filtered) {
			return "Without that the best path has " + cards.get(0).words() + " (" + cards.get(0).percent() + "). Drop "
					+ (filtered.filters().size() == 1 ? "the filter" : "one of the filters") + " to use it.";
		}
		return null;
	}

	private static String last(PathCard card) {
		return card.people().get(card.people().size() - 1).name();
	}

	private static String filters(Answer.Filtered filtered, Question question) {
		return filtered.filters().stream().sorted(Comparator.naturalOrder()).map((filter) -> switch (filter) {
			case CONFIRMED_ONLY -> "confirmed ties only";
			case REMOTE_ONLY -> "remote ties only (no ties that rest on nothing but having been in the same place)";
			case LEAST_CHANCE -> "the least chance of " + Words.limit(question.filters().leastChance());
			case WARM_ONLY -> "warm ties only";
			case LEFT_OUT -> "the people left out";
			case THROUGH -> "the person or place that it must lead through";
		}).collect(Collectors.joining(", or "));
	}

}
