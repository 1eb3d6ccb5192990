package org.vouchgraph.tie;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.Evidences;

import static org.assertj.core.api.Assertions.assertThat;

class YearsTests {

	private static final int NOW = 2026;

	@Test
	void overlapIsTheYearsThatBothHave() {
		for (long seed = 0; seed < 5000; seed++) {
			Random random = new Random(seed);
			Years one = years(random);
			Years two = years(random);
			int[] both = IntStream.rangeClosed(1990, 2060).filter((year) -> has(one, year) && has(two, year)).toArray();
			Years overlap = one.overlap(two, NOW);
			if (both.length == 0 || both[0] > NOW) {
				assertThat(overlap).as("seed %d: %s and %s", seed, one, two).isNull();
			}
			else {
				assertThat(overlap).as("seed %d: %s and %s", seed, one, two).isNotNull();
				assertThat(overlap.from()).isEqualTo(both[0]);
				assertThat(overlap.to()).isEqualTo((one.to() == Evidences.ONGOING && two.to() == Evidences.ONGOING)
						? Evidences.ONGOING : both[both.length - 1]);
			}
			assertThat(two.overlap(one, NOW)).as("seed %d", seed).isEqualTo(overlap);
		}
	}

	@Test
	void whereAYearIsUnknownOnlyTwoWhoAreStillThereWereThereTogether() {
		Years since = new Years(2010, Evidences.ONGOING);
		Years still = new Years(Evidences.UNKNOWN, Evidences.ONGOING);
		assertThat(still.overlap(still, NOW)).isEqualTo(still);
		assertThat(still.overlap(since, NOW)).isEqualTo(still);
		assertThat(still.overlap(new Years(2010, 2020), NOW)).isNull();
		assertThat(new Years(Evidences.UNKNOWN, 2015).overlap(since, NOW)).isNull();
		assertThat(new Years(2010, Evidences.UNKNOWN).overlap(since, NOW)).isNull();
		assertThat(Years.UNKNOWN.overlap(Years.UNKNOWN, NOW)).isNull();
		assertThat(Years.UNKNOWN.overlap(since, NOW)).isNull();
	}

	@Test
	void whatBeginsNextYearBringsNobodyTogetherYet() {
		Years fellowship = new Years(NOW + 1, NOW + 2);
		assertThat(fellowship.overlap(new Years(2010, Evidences.ONGOING), NOW)).isNull();
		assertThat(fellowship.overlap(new Years(2010, Evidences.ONGOING), NOW + 1)).isEqualTo(fellowship);
		assertThat(new Years(NOW + 1, Evidences.ONGOING).overlap(new Years(Evidences.UNKNOWN, Evidences.ONGOING), NOW))
			.isNull();
	}

	@Test
	void yearsThatEndBeforeTheyBeginOverlapWithNothing() {
		assertThat(new Years(2015, 2010).overlap(new Years(2000, Evidences.ONGOING), NOW)).isNull();
	}

	@Test
	void yearsOfNoCalendarAreUnknown() {
		assertThat(new Years(-5, 20_224)).isEqualTo(Years.UNKNOWN);
	}

	@Test
	void widensToAllThatIsKnownInAnyOrder() {
		assertThat(new Years(2010, 2012).widen(new Years(2015, Evidences.ONGOING)))
			.isEqualTo(new Years(2010, Evidences.ONGOING));
		assertThat(new Years(2010, Evidences.UNKNOWN).widen(new Years(Evidences.UNKNOWN, 2015)))
			.isEqualTo(new Years(2010, 2015));
		assertThat(Years.UNKNOWN.widen(Years.UNKNOWN)).isEqualTo(Years.UNKNOWN);
	}

	private static Years years(Random random) {
		int from = 2000 + random.nextInt(30);
		return new Years(from, (random.nextInt(3) == 0) ? Evidences.ONGOING : from + random.nextInt(8));
	}

	private static boolean has(Years years, int year) {
		return years.from() <= year && year <= years.to();
	}

}
