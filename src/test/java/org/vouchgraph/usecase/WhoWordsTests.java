package org.vouchgraph.usecase;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.introduction.AtLeastOne;
import org.vouchgraph.introduction.DisjointPaths;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Ways;
import org.vouchgraph.usecase.WhoAnswer.Hinges;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

import static org.assertj.core.api.Assertions.assertThat;

class WhoWordsTests {

	private static final Path PATH = new Path(new int[] { 0, 1, 2 }, 0.25);

	@Test
	void namesTheOneOnWhomAllWaysHinge() {
		assertThat(hinges(1, false, 1).sentence())
			.isEqualTo("All ways hinge on Person 1: without this person there is no other, however long.");
		assertThat(hinges(2, true, 1).sentence()).isEqualTo(
				"All ways hinge on Person 1: without this person there is no other, however long, apart from your own tie.");
	}

	@Test
	void namesAFewOnWhomAllWaysHinge() {
		assertThat(hinges(3, false, 3).sentence()).isEqualTo("However long, at most 3 ways share nobody. "
				+ "Without Person 1, Person 2 and Person 3 none would be left.");
		assertThat(hinges(3, true, 2).sentence())
			.isEqualTo("However long, at most 3 ways share nobody, your own tie among them. "
					+ "Without Person 1 and Person 2 none would be left apart from your own tie.");
	}

	@Test
	void doesNotNameManyOnWhomAllWaysHinge() {
		assertThat(hinges(9, false, 9).sentence()).isEqualTo("However long, at most 9 ways share nobody.");
	}

	@Test
	void saysThatTheOwnTieIsTheOnlyWay() {
		assertThat(hinges(1, true, 0).sentence()).isEqualTo("Your own tie is the only way there is, however long.");
	}

	@Test
	void tellsTheChanceOfAllPathsShownWhereTheyAreMoreThanTheWays() {
		Ways ways = new Ways(List.of(PATH, PATH), 0.4375, true);
		assertThat(WhoWords.together(ways, 2, new AtLeastOne.Chance.Exact(0.4375)).sentence())
			.doesNotContain("paths shown");
		assertThat(WhoWords.together(ways, 5, new AtLeastOne.Chance.Exact(0.5)).sentence())
			.endsWith(" That at least one of all 5 paths shown works: 50 %, as they share people.");
		assertThat(WhoWords.together(ways, 5, new AtLeastOne.Chance.Estimated(0.5, 0.49, 0.51, 100_000)).sentence())
			.contains("about 50 %");
		assertThat(WhoWords.together(new Ways(List.of(PATH), 0.25, true), 5, new AtLeastOne.Chance.Exact(0.3)))
			.isNull();
	}

	private static Hinges hinges(int ways, boolean direct, int people) {
		return WhoWords.hinges(new DisjointPaths(Collections.nCopies(ways, PATH), direct, List.of()),
				LongStream.rangeClosed(1, people)
					.mapToObj((key) -> new PersonLine(key, "Person " + key, null))
					.toList());
	}

}
