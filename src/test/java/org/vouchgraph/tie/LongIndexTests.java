package org.vouchgraph.tie;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LongIndexTests {

	@Test
	void holdsWhatAHashMapHolds() {
		for (long seed = 0; seed < 50; seed++) {
			Random random = new Random(seed);
			LongIndex index = new LongIndex();
			Map<Long, Integer> expected = new HashMap<>();
			for (int i = 0; i < 2000; i++) {
				long key = switch (random.nextInt(3)) {
					case 0 -> random.nextInt(500);
					case 1 -> random.nextLong();
					default -> (long) random.nextInt(500) << 40;
				};
				index.put(key, i);
				expected.put(key, i);
			}
			for (Map.Entry<Long, Integer> entry : expected.entrySet()) {
				assertThat(index.get(entry.getKey())).as("seed %d, key %d", seed, entry.getKey())
					.isEqualTo(entry.getValue());
			}
			for (long key = 500; key < 1000; key++) {
				assertThat(index.get(key)).as("seed %d, key %d", seed, key).isEqualTo(expected.getOrDefault(key, -1));
			}
		}
	}

	@Test
	void holdsZeroOnlyOnceItWasPut() {
		LongIndex index = new LongIndex();
		assertThat(index.get(0)).isEqualTo(-1);
		index.put(0, 7);
		assertThat(index.get(0)).isEqualTo(7);
	}

}
