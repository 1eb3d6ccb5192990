package org.vouchgraph.network;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PackedTests {

	private static final int LAST = Packed.MOST_PEOPLE - 1;

	@Test
	void anArcKeepsCostFlagsAndHeadApart() {
		for (int head : new int[] { 0, 1, 1 << 28, LAST }) {
			for (byte flags = 0; flags < 8; flags++) {
				for (double chance : new double[] { Double.MIN_VALUE, 0.3, Math.nextDown(1.0) }) {
					long arc = Packed.withHead(Packed.withHead(Packed.arc(chance, flags), LAST), head);
					assertThat(Packed.head(arc)).isEqualTo(head);
					assertThat(Packed.flags(arc)).isEqualTo(flags);
					assertThat(Packed.cost(arc)).isEqualTo((float) -Math.log(chance)).isPositive();
				}
			}
		}
	}

	@Test
	void sortsByHeadUpToTheLastPerson() {
		int[] heads = { LAST, 3, 1 << 28, 0, (1 << 28) - 1, 7 };
		long[] arcs = new long[heads.length];
		Arrays.setAll(arcs, (i) -> Packed.withHead(Packed.arc(0.1 * (i + 1), (byte) (i + 2)), heads[i]));
		long[] some = arcs.clone();
		Packed.sortByHead(arcs, 0, arcs.length);
		assertThat(Arrays.stream(arcs).mapToInt(Packed::head)).containsExactly(0, 3, 7, (1 << 28) - 1, 1 << 28, LAST);
		assertThat(arcs).containsExactlyInAnyOrder(some);
		Packed.sortByHead(some, 1, 4);
		assertThat(Arrays.stream(some).mapToInt(Packed::head)).containsExactly(LAST, 0, 3, 1 << 28, (1 << 28) - 1, 7);
	}

	@Test
	void aRowKeepsItsEnds() {
		long row = Packed.row(Packed.MOST_ARCS - 1, Packed.MOST_ARCS);
		assertThat(Packed.first(row)).isEqualTo(Packed.MOST_ARCS - 1);
		assertThat(Packed.end(row)).isEqualTo(Packed.MOST_ARCS);
	}

	@Test
	void spareRoomStaysWithinTheLongestArray() {
		assertThat(Packed.room(0)).isEqualTo(16);
		assertThat(Packed.room(800)).isEqualTo(916);
		assertThat(Packed.room(Packed.MOST_ARCS)).isEqualTo(Packed.MOST_ARCS);
	}

	@Test
	void refusesMorePeopleAndArcsThanItCanTell() {
		assertThatNoException().isThrownBy(() -> Packed.requirePeople(Packed.MOST_PEOPLE));
		assertThatIllegalArgumentException().isThrownBy(() -> Packed.requirePeople(Packed.MOST_PEOPLE + 1L))
			.withMessage("536870913 people are not in [0..536870912]: read fewer sources into this workspace");
		assertThat(Packed.requireArcs(Packed.MOST_ARCS)).isEqualTo(Packed.MOST_ARCS);
		assertThatIllegalArgumentException().isThrownBy(() -> Packed.requireArcs(1L << 31))
			.withMessage("2147483648 arcs are not in [0..2147483639]: read fewer sources into this workspace");
	}

}
