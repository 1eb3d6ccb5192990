package org.vouchgraph.usecase;

import org.junit.jupiter.api.Test;
import org.vouchgraph.store.Neo4jStore;
import org.vouchgraph.store.TestStore;

import static org.assertj.core.api.Assertions.assertThat;

class CurrentNetworkIT {

	@Test
	void broughtUpToDateFromTheDatabaseIsWhatIsReadAnew() {
		Neo4jStore store = TestStore.embedded().store();
		int asked = 0;
		int updated = 0;
		for (long seed = 0; seed < 4; seed++) {
			TestStore.embedded().clear();
			UpToDate upToDate = new UpToDate(store.workspaces(), store.sources(), store.evidences(), store.records(),
					store.judgements());
			upToDate.check(seed, 7);
			asked += upToDate.asked();
			updated += upToDate.updated();
		}
		assertThat(asked).isGreaterThan(30);
		assertThat(updated).as("updated of %d", asked).isGreaterThan(asked * 3 / 4);
	}

}
