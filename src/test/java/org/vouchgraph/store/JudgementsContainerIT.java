package org.vouchgraph.store;

import org.testcontainers.junit.jupiter.Testcontainers;

/** The same on a server, where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
class JudgementsContainerIT extends JudgementsIT {

	@Override
	TestStore test() {
		return ContainerStore.get();
	}

}
