package org.vouchgraph.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.NaiveSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.introduction.SomeNetworks;
import org.vouchgraph.network.Network;

/** A small random network, a question of some applicant, and her targets. */
final class RandomQuestions {

	private static final NaiveSearch NAIVE = new NaiveSearch();

	final Network network;

	final Question question;

	final List<Target> targets;

	RandomQuestions(Random random, boolean anyFilter) {
		int size = 4 + random.nextInt(5);
		this.network = SomeNetworks.any(random, size);
		Filters filters = SomeNetworks.filter(random, size);
		if (anyFilter && random.nextInt(4) == 0) {
			filters = filters.withLeastChance(0.3 * random.nextDouble());
		}
		if (anyFilter && random.nextInt(5) == 0) {
			filters = filters.withThrough(some(random, size));
		}
		int maxTies = (random.nextInt(5) == 0) ? Question.ANY_TIES : 1 + random.nextInt(5);
		boolean widens = maxTies != Question.ANY_TIES && random.nextInt(3) == 0;
		this.question = new Question(random.nextInt(size), 0, 1 + random.nextInt(6), maxTies,
				widens ? maxTies + random.nextInt(7 - maxTies) : maxTies,
				random.nextBoolean() ? Question.ANY_NUMBER : 1 + random.nextInt(2), filters);
		this.targets = new ArrayList<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			this.targets.add(new Target(random.nextInt(size), 1 + random.nextInt(3)));
		}
	}

	private static Set<Integer> some(Random random, int size) {
		return new HashSet<>(List.of(random.nextInt(size), random.nextInt(size)));
	}

	/** The best path's chance by trying everything; 0 where there is none. */
	static double best(Network network, Question question, int target) {
		List<Path> paths = NAIVE.findAll(network, question, new int[] { target }, Patience.ENDLESS).paths().get(0);
		return paths.isEmpty() ? 0 : paths.get(0).chance();
	}

	@Override
	public String toString() {
		return this.question + " for " + this.targets;
	}

}
