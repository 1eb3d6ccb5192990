package org.vouchgraph.usecase;

import org.vouchgraph.introduction.Answer;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Network;

/** A search that ends when the whole question has taken too long, whoever asks it. */
final class ImpatientSearch implements IntroductionSearch {

	private final IntroductionSearch search;

	private final Patience limit;

	ImpatientSearch(IntroductionSearch search, Patience limit) {
		this.search = search;
		this.limit = limit;
	}

	@Override
	public Answer find(Network network, Question question, Patience patience) {
		return this.search.find(network, question, this.limit.or(patience));
	}

	@Override
	public AllPaths findAll(Network network, Question question, int[] targets, Patience patience) {
		return this.search.findAll(network, question, targets, this.limit.or(patience));
	}

}
