package org.vouchgraph.structure;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;
import org.vouchgraph.structure.Betweenness.Options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class BetweennessTests {

	private static final byte PLAIN = 0;

	// @formatter:off
	//
	//          .5        .5
	//        .---- 1 ----.
	//    0 --|           |-- 3 ---- 4
	//        `---- 2 ----'      .9
	//          .5        .5
	//
	//    (0 -- 3 directly: .1)
	//
	// @formatter:on
	private final Network drawn = RandomNetworks.people(6)
		.tie(0, 1, 0.5, PLAIN)
		.tie(0, 2, 0.5, PLAIN)
		.tie(1, 3, 0.5, PLAIN)
		.tie(2, 3, 0.5, PLAIN)
		.tie(3, 4, 0.9, PLAIN)
		.tie(0, 3, 0.1, PLAIN)
		.build(1);

	@Test
	void sharesAPairAmongItsEquallyLikelyPaths() {
		Betweenness exact = new Betweenness(this.drawn, Options.all());
		// 0 is half between 1 and 2, and so is 3, who is between 4 and the three others.
		assertThat(exact.getScores()).isEqualTo(Map.of(0, 1.0, 1, 2.0, 2, 2.0, 3, 7.0, 4, 0.0, 5, 0.0));
		assertThat(exact.getVertexScore(3)).isEqualTo(7);
		assertThat(exact.isExact()).isTrue();
		assertThat(exact.sources()).isEqualTo(6);
		assertThat(exact.error(3)).isZero();
		assertThat(exact.largestError()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 40 })
	void onAStarTheMiddleIsBetweenAllOthers(int size) {
		Betweenness star = new Betweenness(RandomNetworks.star(size), Options.all());
		assertThat(star.score(0)).isEqualTo((size - 1.0) * (size - 2));
		assertThat(IntStream.range(1, size).mapToDouble(star::score)).allMatch((score) -> score == 0);
	}

	@Test
	void onAPathItIsTheProductOfTheSides() {
		int size = 3000;
		Betweenness path = new Betweenness(RandomNetworks.path(size), Options.all());
		assertThat(path.score(1000)).isEqualTo(2.0 * 1000 * (size - 1001));
	}

	@Test
	void nobodyHasNoScores() {
		Betweenness nobody = new Betweenness(RandomNetworks.path(0), Options.sampled(5, 1));
		assertThat(nobody.getScores()).isEmpty();
		assertThat(nobody.largestError()).isZero();
	}

	@Test
	void asksAreChecked() {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Options.sampled(0, 1))
			.withMessage("sources 0 is not in [1..2147483647]");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new Options(1, 1, 1, 1))
			.withMessage("delta 1.0 is not in (0..1)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new Options(1, 1, 0.1, 3))
			.withMessage("threads 3 is not in [1..2]");
		Betweenness exact = new Betweenness(this.drawn, Options.all());
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> exact.score(6))
			.withMessage("person 6 is not in [0..6)");
	}

	@Test
	void agreesWithJGraphT() {
		for (long seed = 0; seed < 600; seed++) {
			Network network = RandomNetworks.any(new Random(seed));
			requireAsJGraphT("seed " + seed, network);
		}
	}

	@Test
	void agreesWithJGraphTWhereChancesAreFarApart() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			int size = 3 + random.nextInt(30);
			Network.Builder builder = RandomNetworks.people(size);
			for (int a = 0; a < size; a++) {
				for (int b = 0; b < a; b++) {
					if (random.nextDouble() < 4.0 / size) {
						builder.tie(a, b, Math.pow(10, -300 * Math.pow(random.nextDouble(), 4)) * 0.999, PLAIN);
					}
				}
			}
			requireAsJGraphT("seed " + seed, builder.build(1));
		}
	}

	@Test
	void twoThreadsGiveTheSameToTheLastBit() {
		Random random = new Random(3);
		Network network = RandomNetworks.ties(random, 300, 6, false);
		Betweenness one = new Betweenness(network, new Options(101, 9, 0.1, 1));
		Betweenness two = new Betweenness(network, new Options(101, 9, 0.1, 2));
		assertThat(two.getScores()).isEqualTo(one.getScores());
		assertThat(IntStream.range(0, 300).mapToDouble(two::error).toArray())
			.isEqualTo(IntStream.range(0, 300).mapToDouble(one::error).toArray());
		assertThat(new Betweenness(network, new Options(101, 10, 0.1, 1)).getScores()).isNotEqualTo(one.getScores());
	}

	@Test
	void theErrorHoldsAndTheEstimateIsRightOnAverage() {
		int size = 300;
		Network network = RandomNetworks.ties(new Random(4), size, 5, false);
		Betweenness exact = new Betweenness(network, Options.all());
		int most = IntStream.range(0, size).reduce(0, (a, b) -> (exact.score(a) >= exact.score(b)) ? a : b);
		int runs = 200;
		int missed = 0;
		double sum = 0;
		double largest = 0;
		for (long seed = 0; seed < runs; seed++) {
			Betweenness sampled = new Betweenness(network, new Options(size - 1, seed, 0.1, 1));
			assertThat(sampled.isExact()).isFalse();
			missed += IntStream.range(0, size)
				.anyMatch((person) -> Math.abs(sampled.score(person) - exact.score(person)) > sampled.error(person)) ? 1
						: 0;
			sum += sampled.score(most);
			largest = Math.max(largest, sampled.largestError());
		}
		assertThat(missed).isLessThanOrEqualTo(runs / 10);
		// Wide, but not without any meaning.
		assertThat(largest).isLessThan(0.2 * size * size);
		assertThat(sum / runs).isEqualTo(exact.score(most), within(0.02 * exact.score(most)));
	}

	@Test
	void theErrorShrinksWithMoreSources() {
		Network network = RandomNetworks.ties(new Random(4), 2000, 5, false);
		double few = new Betweenness(network, Options.sampled(50, 1)).largestError();
		double more = new Betweenness(network, Options.sampled(800, 1)).largestError();
		assertThat(more).isLessThan(few / 3).isPositive();
	}

	@Test
	void tooManyPathsToCountAreSaid() {
		// Each diamond doubles the number of paths.
		int diamonds = 1100;
		Network.Builder builder = RandomNetworks.people(3 * diamonds + 1);
		for (int diamond = 0; diamond < diamonds; diamond++) {
			int at = 3 * diamond;
			builder.arc(at, at + 1, 0.5, PLAIN).arc(at, at + 2, 0.5, PLAIN);
			builder.arc(at + 1, at + 3, 0.5, PLAIN).arc(at + 2, at + 3, 0.5, PLAIN);
		}
		Network network = builder.build(1);
		for (int threads = 1; threads <= 2; threads++) {
			Options options = new Options(Integer.MAX_VALUE, 1, 0.1, threads);
			assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Betweenness(network, options))
				.withMessageStartingWith("more paths lead to person 3");
		}
	}

	private static void requireAsJGraphT(String message, Network network) {
		Betweenness ours = new Betweenness(network, Options.all());
		Map<Integer, Double> theirs = new BetweennessCentrality<>(new NetworkGraph(network)).getScores();
		assertThat(ours.getScores().keySet()).as(message).isEqualTo(theirs.keySet());
		for (int person = 0; person < network.size(); person++) {
			assertThat(ours.getVertexScore(person)).as("%s, person %d", message, person)
				.isEqualTo(theirs.get(person), within(1e-9));
		}
	}

}
