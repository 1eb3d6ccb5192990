package org.vouchgraph.usecase;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.InMemoryStore;

import static org.assertj.core.api.Assertions.assertThat;

class CurrentNetworkTests {

	@Test
	void broughtUpToDateIsWhatIsReadAnew() {
		int asked = 0;
		int updated = 0;
		int learned = 0;
		for (long seed = 0; seed < 150; seed++) {
			InMemoryStore store = new InMemoryStore();
			UpToDate upToDate = new UpToDate(store, store, store, store, store.judgements());
			upToDate.check(seed, 10);
			asked += upToDate.asked();
			updated += upToDate.updated();
			learned += upToDate.learned();
		}
		assertThat(asked).isGreaterThan(1000);
		assertThat(updated).as("updated of %d", asked).isGreaterThan(asked * 3 / 4);
		assertThat(learned).as("learned of %d", asked).isGreaterThan(asked / 4);
	}

}
