package org.vouchgraph.introduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Introducers.Introducer;
import org.vouchgraph.network.Network;

/** What one search needs at a time; none of it but the layers outlives the question. */
final class PathSearch {

	private static final int NEAREST = 5;

	/** Whom one could meet first is looked for within so many ties. */
	private static final int NEARBY = 3;

	/** With more ties than so many, paths of fewer first show what no path need cost. */
	private static final int BOUNDED = 5;

	private static final double ROUNDING = 1e-9;

	private final int steps;

	private final Terrain terrain = new Terrain();

	private final Layers layers = new Layers(this.terrain);

	private final Balls balls = new Balls(this.terrain);

	private final Enumeration enumeration = new Enumeration(this.terrain);

	private Patience patience = Patience.ENDLESS;

	/** Whether the last search was given up. */
	private boolean stopped;

	private boolean everStopped;

	private long scanned;

	PathSearch(int steps) {
		this.steps = steps;
	}

	void begin(Patience patience) {
		this.patience = patience;
		this.stopped = false;
		this.everStopped = false;
		this.scanned = 0;
	}

	/** Whether what is known of the applicant is here. */
	boolean knows(Network network, Question question) {
		return this.layers.has(network, question.applicant(), layersOf(question.maxTies()), question.filters());
	}

	/** Whether the last search was given up. */
	boolean stopped() {
		return this.stopped;
	}

	/** Whether any search for this question was given up. */
	boolean everStopped() {
		return this.everStopped;
	}

	/** How many arcs were looked at to find labels. */
	long scanned() {
		return this.scanned;
	}

	/** Lets go of the network and of arrays that only a rare question needs. */
	void release() {
		this.patience = Patience.ENDLESS;
		this.terrain.leave();
		this.layers.release();
		this.balls.release();
		this.enumeration.release();
	}

	private void stop() {
		this.stopped = true;
		this.everStopped = true;
	}

	private static int layersOf(int maxTies) {
		return maxTies / 2;
	}

	/** The k likeliest paths, with more ties where there are too few. */
	Answer.Found widening(Network network, Question question) {
		List<Path> paths = likeliest(network, question, question.maxTies());
		int ties = question.maxTies();
		while (paths.size() < question.paths() && ties < question.widenTo() && !this.stopped) {
			ties++;
			paths = likeliest(network, question, ties);
		}
		return new Answer.Found(paths, ties);
	}

	/** The k likeliest paths with at most so many ties. */
	List<Path> likeliest(Network network, Question question, int maxTies) {
		double limit = Double.POSITIVE_INFINITY;
		if (maxTies > BOUNDED && maxTies != Question.ANY_TIES) {
			List<Path> shorter = likeliest(network, question, BOUNDED);
			if (this.stopped) {
				return shorter;
			}
			if (shorter.size() == question.paths()) {
				limit = -Math.log(shorter.get(shorter.size() - 1).chance()) + ROUNDING;
			}
		}
		this.stopped = false;
		Filters filters = question.filters();
		this.terrain.enter(network.reversed(), network, question.target(), question.applicant(), filters);
		limit = Math.min(limit, this.terrain.limit);
		Taker taker = new Taker(question);
		do {
			taker.again();
			if (maxTies == Question.ANY_TIES) {
				inBalls(taker, question.paths());
			}
			else {
				inLayers(taker, question, maxTies, limit);
			}
		}
		while (taker.again && !this.stopped);
		return taker.paths;
	}

	private void inLayers(Taker taker, Question question, int maxTies, double limit) {
		this.layers.begin(question.filters(), maxTies, layersOf(maxTies), limit, this.patience);
		boolean ended = false;
		if (!this.layers.stopped()) {
			this.enumeration.begin(this.layers, maxTies, limit, question.paths());
			ended = this.enumeration.list(taker::take, this.steps, this.patience);
		}
		this.scanned += this.layers.steps();
		if (!ended || this.layers.stopped()) {
			stop();
		}
	}

	private void inBalls(Taker taker, int wanted) {
		this.balls.begin();
		for (int walks = wanted;; walks = 2 * Math.max(walks, this.balls.counted())) {
			taker.begin();
			if (!this.balls.grow(walks, this.patience)) {
				stop();
				break;
			}
			this.enumeration.begin(this.balls, Question.ANY_TIES,
					Math.min(this.terrain.limit, Math.nextDown(this.balls.covered())), wanted);
			if (!this.enumeration.list(taker::take, this.steps, this.patience)) {
				stop();
				break;
			}
			if (taker.isDone() || this.balls.isComplete()) {
				break;
			}
			taker.takeBack();
		}
		this.scanned += this.balls.steps();
	}

	/**
	 * The likeliest path of the fewest ties, where no more than six are needed, otherwise
	 * the likeliest of any length; for a question that has none of as few as asked.
	 */
	List<Path> longer(Network network, Question question) {
		if (question.maxTies() == Question.ANY_TIES) {
			return List.of();
		}
		for (int ties = question.maxTies() + 1; ties <= Question.MOST_TIES; ties++) {
			List<Path> paths = likeliest(network, question, ties);
			if (this.stopped || !paths.isEmpty()) {
				return paths;
			}
		}
		return likeliest(network, question, Question.ANY_TIES);
	}

	/** Paths to the best connected people within reach, through whomever. */
	List<Path> nearest(Network network, Question question) {
		this.stopped = false;
		Question whomever = question.withFilters(question.filters().withThrough(null));
		int maxTies = Math.min(NEARBY, question.maxTies());
		this.terrain.enter(network.reversed(), network, question.target(), question.applicant(), whomever.filters());
		this.layers.begin(whomever.filters(), maxTies, maxTies, this.terrain.limit, this.patience);
		if (this.layers.stopped()) {
			stop();
			return List.of();
		}
		States people = this.layers.people();
		PriorityQueue<Integer> best = new PriorityQueue<>(
				Comparator.comparingInt((Integer person) -> network.degree(person))
					.thenComparing((person) -> -this.layers.bound(person, maxTies))
					.thenComparing((person) -> -network.key(person)));
		for (int i = 0; i < people.count(); i++) {
			int person = people.member(i);
			if (person != question.applicant()) {
				best.add(person);
				if (best.size() > NEAREST) {
					best.poll();
				}
			}
		}
		List<Integer> ordered = new ArrayList<>();
		while (!best.isEmpty()) {
			ordered.add(0, best.poll());
		}
		List<Path> paths = new ArrayList<>();
		for (int person : ordered) {
			paths.addAll(likeliest(network, whomever.withTarget(person), maxTies));
		}
		return paths;
	}

	// Introducers.

	/** The best introducers one or two ties away. */
	List<Introducer> rank(Network network, Question question, int maxTies) {
		this.stopped = false;
		Filters filters = question.filters();
		this.terrain.enter(network, network.reversed(), question.applicant(), question.target(), filters);
		this.layers.begin(filters, maxTies, layersOf(maxTies), this.terrain.limit, this.patience);
		PriorityQueue<Candidate> queue = new PriorityQueue<>(Candidate.BEST_FIRST);
		if (!this.layers.stopped()) {
			candidates(network, maxTies, queue);
		}
		List<Introducer> ranked = new ArrayList<>();
		while (!queue.isEmpty() && ranked.size() < question.paths() && !this.layers.stopped() && !this.stopped) {
			Candidate candidate = queue.poll();
			if (candidate.best != null) {
				ranked.add(new Introducer(candidate.person, candidate.ties, candidate.best));
			}
			else {
				refine(candidate, filters, maxTies);
				if (candidate.best != null) {
					queue.add(candidate);
				}
			}
		}
		if (this.layers.stopped()) {
			stop();
		}
		this.scanned += this.layers.steps();
		return ranked;
	}

	private void candidates(Network network, int maxTies, PriorityQueue<Candidate> queue) {
		Map<Integer, Candidate> byPerson = new HashMap<>();
		List<Integer> known = new ArrayList<>();
		for (int arc = network.firstArc(this.terrain.start); arc < network.endArc(this.terrain.start); arc++) {
			int person = network.head(arc);
			if (!this.terrain.isShut(network, arc) && !this.terrain.isBarred(person) && person != this.terrain.home) {
				byPerson.put(person, new Candidate(person, network.key(person), 1));
				known.add(person);
			}
		}
		for (int first : known) {
			this.enumeration.beginElsewhere(this.layers, maxTies, this.terrain.limit, 1);
			byPerson.get(first).offer(this.enumeration.from(first), first);
			for (int arc = network.firstArc(first); arc < network.endArc(first) && maxTies > 2; arc++) {
				int person = network.head(arc);
				if (this.terrain.isShut(network, arc) || this.terrain.isBarred(person) || person == this.terrain.home
						|| person == this.terrain.start) {
					continue;
				}
				Candidate candidate = byPerson.computeIfAbsent(person,
						(any) -> new Candidate(person, network.key(person), 2));
				if (candidate.ties == 2) {
					this.enumeration.beginElsewhere(this.layers, maxTies, this.terrain.limit, 1);
					candidate.offer(this.enumeration.from(first, person), first);
				}
			}
		}
		byPerson.values()
			.stream()
			.filter((candidate) -> candidate.cost <= this.terrain.limit && !candidate.firsts.isEmpty())
			.forEach(queue::add);
	}

	/** Finds the candidate's best path; none where she is on none that is loopless. */
	private void refine(Candidate candidate, Filters filters, int maxTies) {
		this.enumeration.beginElsewhere(this.layers, maxTies, this.terrain.limit, 1);
		for (int first : candidate.firsts) {
			if (candidate.ties == 1) {
				this.enumeration.from(first);
			}
			else {
				this.enumeration.from(first, candidate.person);
			}
		}
		boolean through = this.enumeration.list((found) -> {
			double chance = Math.exp(-found.cost());
			if (chance >= filters.leastChance()) {
				candidate.best = new Path(found.people(), chance);
				candidate.cost = found.cost();
			}
			return false;
		}, this.steps, this.patience);
		if (!through) {
			stop();
		}
	}

	/** Somebody who may be an introducer. */
	private static final class Candidate {

		/** Of equal cost, who is not yet sure comes first: she may lose by ties. */
		static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble((Candidate each) -> each.cost)
			.thenComparing((each) -> each.best != null)
			.thenComparingInt((each) -> each.ties)
			.thenComparingLong((each) -> each.key);

		private final int person;

		private final long key;

		private final int ties;

		/** At most that of her best path. */
		private double cost = Double.POSITIVE_INFINITY;

		/** By whom the applicant comes to her. */
		private final List<Integer> firsts = new ArrayList<>();

		private @Nullable Path best;

		Candidate(int person, long key, int ties) {
			this.person = person;
			this.key = key;
			this.ties = ties;
		}

		void offer(double bound, int first) {
			if (bound < Double.POSITIVE_INFINITY) {
				this.cost = Math.min(this.cost, bound);
				this.firsts.add(first);
			}
		}

	}

	/** Takes paths as they come; bars the introducer whose share is used up. */
	private final class Taker {

		private final Question question;

		private final List<Path> paths = new ArrayList<>();

		private final Map<Integer, Integer> byIntroducer = new HashMap<>();

		/** So many of those that come were taken before. */
		private int known;

		private int toSkip;

		/** How many there were before the present search. */
		private int before;

		/** Whether somebody was barred, so that the search has to begin again. */
		private boolean again;

		Taker(Question question) {
			this.question = question;
		}

		void again() {
			this.again = false;
			this.before = this.paths.size();
			begin();
		}

		void begin() {
			this.toSkip = this.known;
		}

		boolean isDone() {
			return this.again || this.paths.size() == this.question.paths();
		}

		/** Forgets what came in the present search, which will come once more. */
		void takeBack() {
			while (this.paths.size() > this.before) {
				Path path = this.paths.remove(this.paths.size() - 1);
				if (path.ties() > 1) {
					this.byIntroducer.merge(path.people()[1], -1, Integer::sum);
				}
			}
		}

		boolean take(Enumeration.Found found) {
			if (this.toSkip > 0) {
				this.toSkip--;
				return true;
			}
			double chance = Math.exp(-found.cost());
			if (chance < this.question.filters().leastChance()) {
				return false;
			}
			this.paths.add(new Path(found.peopleFromHome(), chance));
			if (found.ties() > 1 && this.byIntroducer.merge(found.lastBeforeHome(), 1, Integer::sum) >= this.question
				.perIntroducer()) {
				PathSearch.this.terrain.spend(found.lastBeforeHome());
				this.again = this.paths.size() < this.question.paths();
				this.known = (int) this.paths.stream()
					.filter((path) -> path.ties() == 1 || !PathSearch.this.terrain.isSpent(path.people()[1]))
					.count();
				return false;
			}
			return this.paths.size() < this.question.paths();
		}

	}

}
