package org.vouchgraph.introduction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.Network;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTests {

	@Test
	void isOverOnceTheTimeOrTheOtherReasonHasCome() {
		assertThat(Patience.ENDLESS.isOver()).isFalse();
		assertThat(Patience.of(Duration.ZERO).isOver()).isTrue();
		assertThat(Patience.of(Duration.ofDays(1)).isOver()).isFalse();
		assertThat(Patience.of(Duration.ofDays(1)).or(Patience.until(() -> true)).isOver()).isTrue();
		assertThat(Patience.of(Duration.ofDays(1)).or(Patience.ENDLESS).isOver()).isFalse();
	}

	@Test
	void everyKindOfSearchSaysThatItWasStoppedAndWhatItHadFound() {
		// Three rows of people, each knowing everybody in the next: 600³ paths.
		int width = 600;
		int target = 3 * width + 1;
		Network.Builder builder = Network.builder(LongKeys.upTo(target + 1));
		for (int i = 1; i <= width; i++) {
			builder.tie(0, i, 0.9, (byte) 0).tie(2 * width + i, target, 0.9, (byte) 0);
			for (int j = 1; j <= width; j++) {
				builder.tie(i, width + j, 0.9, (byte) 0).tie(width + i, 2 * width + j, 0.9, (byte) 0);
			}
		}
		Network network = builder.build(1);
		for (int maxTies : List.of(4, 5, 6, Question.ANY_TIES)) {
			Question question = Question.of(0, target).withMaxTies(maxTies).withPaths(100);
			int asked = asked(network, question);
			assertThat(asked).as("%d ties", maxTies).isPositive();
			for (int over = 1; over <= asked; over = 2 * over + 1) {
				AtomicInteger left = new AtomicInteger(over);
				Answer answer = new BestFirstSearch().find(network, question, () -> left.decrementAndGet() <= 0);
				assertThat(answer).as("%d ties, over at call %d", maxTies, over)
					.isInstanceOfSatisfying(Answer.StoppedEarly.class, (stopped) -> assertThat(stopped.paths())
						.allSatisfy((path) -> assertThat(path.people()).startsWith(0).endsWith(target)));
			}
			Answer whole = new BestFirstSearch().find(network, question);
			assertThat(whole).isInstanceOfSatisfying(Answer.Found.class,
					(found) -> assertThat(found.paths()).hasSize(100));
		}
	}

	@Test
	void ofSeveralTargetsThoseDoneAreKept() {
		int size = 2000;
		Network.Builder builder = Network.builder(LongKeys.upTo(size));
		for (int i = 1; i < size; i++) {
			builder.tie(0, i, 0.5, (byte) 0);
		}
		Network network = builder.build(1);
		AtomicInteger left = new AtomicInteger(8);
		int[] targets = new int[size - 1];
		for (int i = 0; i < targets.length; i++) {
			targets[i] = i + 1;
		}
		IntroductionSearch.AllPaths all = new BestFirstSearch().findAll(network, Question.of(0, 1), targets,
				() -> left.decrementAndGet() <= 0);
		assertThat(all.stoppedEarly()).isTrue();
		assertThat(all.paths()).hasSize(targets.length);
	}

	/** How often a search asks whether patience is over. */
	private static int asked(Network network, Question question) {
		AtomicInteger asked = new AtomicInteger();
		new BestFirstSearch().find(network, question, () -> {
			asked.incrementAndGet();
			return false;
		});
		return asked.get();
	}

}
