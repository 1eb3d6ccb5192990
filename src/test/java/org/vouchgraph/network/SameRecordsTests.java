package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SameRecordsTests {

	@Test
	void aSetIsKnownByItsSmallestRecord() {
		SameRecords same = SameRecords.of(List.of(new long[] { 9, 2, 5 }, new long[] { 7 }, new long[] { 4, 3 }));
		assertThat(same.key(5)).isEqualTo(2);
		assertThat(same.records(9)).containsExactly(2, 5, 9);
		assertThat(same.key(4)).isEqualTo(3);
		assertThat(same.records(7)).containsExactly(7);
		assertThat(same.key(8)).isEqualTo(8);
		assertThat(same.joined()).isEqualTo(5);
	}

	@Test
	void refusesARecordInTwoSets() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SameRecords.of(List.of(new long[] { 1, 2 }, new long[] { 2, 3 })))
			.withMessageContaining("record 2");
		SameRecords same = SameRecords.of(List.of(new long[] { 1, 2 }));
		assertThatIllegalArgumentException().isThrownBy(() -> same.with(Set.of(1L), List.of()))
			.withMessageContaining("record 2");
		assertThatIllegalArgumentException().isThrownBy(() -> same.with(Set.of(4L), List.of(new long[] { 4, 1 })))
			.withMessageContaining("record 1");
	}

	@Test
	void changedVersionsAreWhatWouldBeMadeAnewAndLeaveTheOthersAsTheyWere() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			int range = (seed < 3) ? 12_000 : 40;
			TreeMap<Long, TreeSet<Long>> sets = new TreeMap<>();
			SameRecords same = SameRecords.NONE;
			for (int step = 0; step < 12; step++) {
				SameRecords before = same;
				long[] numbersBefore = before.toNumbers();
				Set<Long> given = new TreeSet<>();
				for (int i = random.nextInt(range); i >= 0; i--) {
					long record = random.nextInt(range);
					given.addAll(sets.getOrDefault(record, new TreeSet<>(Set.of(record))));
				}
				List<TreeSet<Long>> parts = new ArrayList<>();
				given.forEach((record) -> {
					sets.remove(record);
					if (parts.isEmpty() || random.nextInt(3) == 0) {
						parts.add(new TreeSet<>());
					}
					parts.get(random.nextInt(parts.size())).add(record);
				});
				parts.forEach((part) -> part.forEach((record) -> sets.put(record, part)));
				same = before.with(given, parts.stream().map(SameRecordsTests::numbers).toList());
				SameRecords anew = SameRecords.of(new ArrayList<>(
						new LinkedHashSet<>(sets.values()).stream().map(SameRecordsTests::numbers).toList()));
				assertThat(same.toNumbers()).as("seed %d, step %d", seed, step).isEqualTo(anew.toNumbers());
				assertThat(same.joined()).isEqualTo(anew.joined());
				for (long record = 0; record < Math.min(range, 60); record++) {
					assertThat(same.key(record)).isEqualTo(anew.key(record));
					assertThat(same.records(record)).isEqualTo(anew.records(record));
				}
				assertThat(before.toNumbers()).isEqualTo(numbersBefore);
				assertThat(SameRecords.ofNumbers(same.toNumbers()).toNumbers()).isEqualTo(same.toNumbers());
			}
		}
	}

	@Test
	void refusesNumbersThatAreNoSets() {
		for (long[] numbers : new long[][] { { 2, 1 }, { 1, 1 }, { 0 }, { 3, 1, 2 }, { -1, 4 } }) {
			assertThatIllegalArgumentException().as(Arrays.toString(numbers))
				.isThrownBy(() -> SameRecords.ofNumbers(numbers));
		}
	}

	private static long[] numbers(Set<Long> records) {
		return records.stream().mapToLong(Long::longValue).toArray();
	}

}
