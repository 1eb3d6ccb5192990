package org.vouchgraph.perf;

import java.util.List;

import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;

/** The kinds of questions that are timed. */
public enum Asked {

	/** Five paths of at most four ties. */
	FOUR_TIES {
		@Override
		Question question(Question question) {
			return question.withMaxTies(4);
		}
	},

	/** Five paths of at most five ties. */
	FIVE_TIES {
		@Override
		Question question(Question question) {
			return question.withMaxTies(5);
		}
	},

	/** Five paths of at most six ties. */
	SIX_TIES {
		@Override
		Question question(Question question) {
			return question.withMaxTies(Question.MOST_TIES);
		}
	},

	/** Four ties, and five and six only where there are fewer than five paths. */
	WIDENING {
		@Override
		Question question(Question question) {
			return question.withMaxTies(4).withWidenTo(Question.MOST_TIES);
		}
	},

	/** Five paths of at most four ties, each through another introducer. */
	DIFFERENT_INTRODUCERS {
		@Override
		Question question(Question question) {
			return question.withMaxTies(4).withPerIntroducer(1);
		}
	},

	/** Five paths of at most four ties, and the reason where there is none. */
	WITH_REASONS {
		@Override
		Question question(Question question) {
			return question.withMaxTies(4);
		}

		@Override
		Object ask(BestFirstSearch search, Network network, int[] pair, int[] targets) {
			return search.find(network, question(Question.of(pair[0], pair[1])));
		}
	},

	/** Five paths of any number of ties. */
	ANY_TIES {
		@Override
		Question question(Question question) {
			return question.withMaxTies(Question.ANY_TIES);
		}
	},

	/** The likeliest path of all. */
	SINGLE_BEST {
		@Override
		Question question(Question question) {
			return question.withPaths(1).withMaxTies(Question.ANY_TIES);
		}
	},

	/** Five paths of at most four ties to each of the targets. */
	ALL_TARGETS {
		@Override
		Question question(Question question) {
			return question.withMaxTies(4);
		}

		@Override
		Object ask(BestFirstSearch search, Network network, int[] pair, int[] targets) {
			return paths(search, network, question(Question.of(pair[0], pair[1])), targets);
		}
	};

	/** The question of this kind for the applicant and the target of another. */
	abstract Question question(Question question);

	/** Asks it of a pair; the targets count only where all are asked for. */
	Object ask(BestFirstSearch search, Network network, int[] pair, int[] targets) {
		return paths(search, network, question(Question.of(pair[0], pair[1])), new int[] { pair[1] });
	}

	private static List<?> paths(BestFirstSearch search, Network network, Question question, int[] targets) {
		IntroductionSearch.AllPaths all = search.findAll(network, question, targets, Patience.ENDLESS);
		if (all.stoppedEarly()) {
			throw new IllegalStateException(question + " was given up");
		}
		return all.paths();
	}

}
