package org.vouchgraph.usecase;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Statement;
import org.vouchgraph.perf.CoauthorNetworks;
import org.vouchgraph.picture.Layout;
import org.vouchgraph.picture.SpotFiles;
import org.vouchgraph.picture.Spots;
import org.vouchgraph.structure.Communities;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a picture of a network costs: work of the processors, at the first time that of
 * compiling as well; beside it the clock, which counts whatever else the machine does.
 */
@Tag("load")
class SurroundingsLoadTests {

	private static final int TIMES = 15;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final com.sun.management.OperatingSystemMXBean PROCESS = (com.sun.management.OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	@TempDir
	private Path folder;

	@Test
	void aThousandPeopleAndThreeThousandTies() throws Exception {
		ShowNetwork network = network(1000, 3300, 7);
		SurroundingsQuestion all = SurroundingsQuestion.of(UseCaseFixture.WORKSPACE, "all", null);
		Surroundings first = timed("1,000 people, 3,000 ties, at first", () -> network.show(all));
		assertThat(first.people()).isEqualTo(1001);
		assertThat(first.ties()).isBetween(2900, 3100);
		best("1,000 people, 3,000 ties, again", () -> network.show(all));
		best("1,000 people, 3,000 ties, filtered", () -> network.show(all.withSince(2020).withLeast(0.1)));
	}

	@Test
	void tenThousandPeopleFolded() throws Exception {
		ShowNetwork network = network(10_000, 40_000, 11);
		SurroundingsQuestion all = SurroundingsQuestion.of(UseCaseFixture.WORKSPACE, "all", null);
		Surroundings first = timed("10,000 people folded, at first", () -> network.show(all));
		assertThat(first.folded()).isTrue();
		assertThat(first.nodes()).hasSizeLessThanOrEqualTo(400);
		System.out.println(first.nodes().size() + " communities; " + first.cut());
		best("10,000 people folded, again", () -> network.show(all));
		String largest = first.communities().get(0).id();
		Surroundings open = timed("10,000 people, one community opened",
				() -> network.show(all.withOpen(List.of(largest))));
		assertThat(open.nodes().size()).isGreaterThan(first.nodes().size());
	}

	@Test
	void communitiesAndPlacesOfAHundredThousandPeople() {
		Network network = CoauthorNetworks.create(100_000, 1_000_000, 1);
		Communities communities = timed("communities of 100,000 people, 1,000,000 ties",
				() -> new Communities(network));
		System.out.printf("%d communities, the largest %d people, modularity %.3f%n", communities.count(),
				communities.size(0), communities.modularity());
		int[] labels = IntStream.range(0, network.size()).map(communities::of).toArray();
		Spots spots = timed("places of 100,000 people", () -> Layout.of(network, labels, Spots.NONE));
		timed("places of 100,000 people who stood", () -> Layout.of(network, labels, spots));
		assertThat(spots.size()).isEqualTo(100_000);
	}

	/** The applicant knows some of a crowd of circles. */
	private ShowNetwork network(int people, int ties, long seed) throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Random random = new Random(seed);
		List<Statement> said = new ArrayList<>();
		for (int i = 0; i < people; i++) {
			said.add(new Statement.Person("p" + i, "Given" + i + " Family" + i, null, null,
					Set.of(new Identifier(Identifier.Scheme.EMAIL, "p" + i + "@example.org")), null, null, null, ""));
		}
		for (int i = 0; i < ties; i++) {
			int one = random.nextInt(people);
			int other = (random.nextInt(10) == 0) ? random.nextInt(people)
					: Math.min(people - 1, one - one % 40 + random.nextInt(40));
			if (one != other) {
				said.add(new Statement.Acquaintance((i < 40) ? Statement.APPLICANT : "p" + one, "p" + other,
						Statement.Closeness.KNOWS_WELL, LocalDate.of(2015 + random.nextInt(11), 1, 1), null, "line"));
			}
		}
		fixture.store.read(UseCaseFixture.WORKSPACE, false, "crowd", said.toArray(Statement[]::new));
		FindWeakSpots weakSpots = new FindWeakSpots(fixture.network, fixture.store, fixture.store, fixture.store,
				fixture.store, new BestFirstSearch(), fixture.pack, UseCaseFixture.PATIENCE);
		timed("network read", () -> fixture.network.of(UseCaseFixture.WORKSPACE));
		return new ShowNetwork(fixture.network, fixture.store, fixture.store, fixture.pack, weakSpots,
				new SpotFiles(this.folder.resolve("cache")));
	}

	private static <T> T timed(String what, Supplier<T> work) {
		long start = System.nanoTime();
		long cpu = PROCESS.getProcessCpuTime();
		T made = work.get();
		System.out.printf("%s: %d ms of work, %d ms by the clock%n", what,
				(PROCESS.getProcessCpuTime() - cpu) / 1_000_000, (System.nanoTime() - start) / 1_000_000);
		return made;
	}

	private static void best(String what, Supplier<?> work) {
		long[] cpu = new long[TIMES];
		for (int i = 0; i < TIMES; i++) {
			long start = THREADS.getCurrentThreadCpuTime();
			work.get();
			cpu[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
		}
		Arrays.sort(cpu);
		System.out.printf("%s: %d ms of work (median of %d, least %d)%n", what, cpu[TIMES / 2], TIMES, cpu[0]);
	}

}
