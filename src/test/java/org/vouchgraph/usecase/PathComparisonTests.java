package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vouchgraph.usecase.WhoAnswer.Hop;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

import static org.assertj.core.api.Assertions.assertThat;

class PathComparisonTests {

	// me —0.8— A —0.5— t
	// me —0.8— B —0.1 (inferred)— t
	// me —0.8— B —0.5— C —0.5— t

	private static final String NAMES = "mABCt";

	/** A path such as {@code "mAt"} with the chances of its ties; inferred below 0.3. */
	private static PathCard path(String people, double... chances) {
		List<Hop> hops = new ArrayList<>();
		double all = 1;
		for (int i = 0; i < chances.length; i++) {
			all *= chances[i];
			hops.add(new Hop(key(people, i), key(people, i + 1), chances[i], Words.percent(chances[i]),
					Words.chance(chances[i]), chances[i] >= 0.3, false, true, 0, null, "", List.of()));
		}
		List<PersonLine> lines = new ArrayList<>();
		for (int i = 0; i < people.length(); i++) {
			lines.add(new PersonLine(key(people, i), people.substring(i, i + 1), null));
		}
		return new PathCard(all, Words.percent(all), Words.chance(all), true, true, true, 0, lines, "", hops, null);
	}

	private static long key(String people, int at) {
		return NAMES.indexOf(people.charAt(at));
	}

	@Test
	void namesTheWeakestTieOfEachAndTheFactor() {
		PathComparison comparison = PathComparison.of(path("mAt", 0.8, 0.5), path("mBt", 0.8, 0.1));
		assertThat(comparison.factor()).isCloseTo(5, org.assertj.core.data.Offset.offset(1e-9));
		assertThat(comparison.first().from()).isEqualTo(1);
		assertThat(comparison.first().confirmed()).isTrue();
		assertThat(comparison.other().from()).isEqualTo(2);
		assertThat(comparison.other().confirmed()).isFalse();
		assertThat(comparison.sentence()).isEqualTo(
				"Below the first because its tie B → t, about 1 in 10 (10 %, inferred), is weaker than any that only"
						+ " the first has; there the weakest is A → t, about even (50 %, confirmed). The first is 5 times as"
						+ " likely.");
	}

	@Test
	void looksOnlyAtTiesThatTheTwoDoNotShare() {
		PathComparison comparison = PathComparison.of(path("mABt", 0.05, 0.9, 0.9), path("mACt", 0.05, 0.9, 0.6));
		assertThat(comparison.first().chance()).isEqualTo(0.9);
		assertThat(comparison.other().chance()).isEqualTo(0.6);
		assertThat(comparison.sentence()).contains("C → t").doesNotContain("m → A").contains("1.5 times");
	}

	@Test
	void saysThatALongerPathFailsMoreOften() {
		PathComparison comparison = PathComparison.of(path("mAt", 0.8, 0.5), path("mBCt", 0.8, 0.5, 0.5));
		assertThat(comparison.sentence()).isEqualTo("Below the first because it takes 3 ties where the first takes 2,"
				+ " and every tie can fail. The first is 2 times as likely.");
	}

	@Test
	void saysThatSeveralTiesAreWeakThoughNoneIsTheWeakest() {
		assertThat(PathComparison.of(path("mAt", 0.9, 0.5), path("mBt", 0.6, 0.6)).sentence())
			.startsWith("Below the first because more of its ties are weak");
	}

	@Test
	void saysThatTwoPathsAreLevel() {
		assertThat(PathComparison.of(path("mAt", 0.8, 0.5), path("mBt", 0.5, 0.8)).sentence())
			.isEqualTo("As likely as the first, with as many ties.");
		assertThat(PathComparison.of(path("mt", 0.4), path("mBt", 0.5, 0.8)).sentence())
			.isEqualTo("Below the first because it takes 1 tie more and is no likelier.");
	}

}
