package org.vouchgraph.usecase;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Visible;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered is what would be read, in whatever pieces it was asked for. */
class RememberedRecordsTests {

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private Visible visible;

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder);
		this.fixture.read("contacts.csv", """
				name,email,institution,closeness,since
				Ada Example,ada@example.org,Harbor Hospital,close,2026-01-01
				Bo Sample,bo@example.org,Harbor Hospital,knows well,2026-01-01
				Cy Third,cy@example.org,Far Hospital,,
				""");
		this.fixture.read("ties.csv", """
				person,other,closeness,target_weight
				Ada Example,Bo Sample,knows well,
				Cy Third,Ada Example,close,
				Cy Third,,,3
				""");
		this.visible = this.fixture.network.of(UseCaseFixture.WORKSPACE).visible();
	}

	private List<Long> all(RecordKind kind) {
		return this.fixture.store.listAll(this.visible, kind, 1000).stream().map(Records.Known::id).toList();
	}

	@Test
	void givesWhatWouldBeReadInWhateverPiecesItIsAskedFor() {
		List<Long> people = all(RecordKind.PERSON);
		List<Long> places = all(RecordKind.ORGANIZATION);
		assertThat(this.fixture.store.factsOf(this.visible, people)).hasSizeGreaterThan(6);
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			Records remembered = new RememberedRecords(this.fixture.store);
			for (int round = 0; round < 4; round++) {
				List<Long> some = some(people, random);
				assertThat(remembered.factsOf(this.visible, some)).as("facts of %s, seed %d", some, seed)
					.containsExactlyInAnyOrderElementsOf(this.fixture.store.factsOf(this.visible, some));
				assertThat(remembered.list(this.visible, some)).as("records %s, seed %d", some, seed)
					.containsExactlyInAnyOrderElementsOf(this.fixture.store.list(this.visible, some));
				List<Long> where = some(places, random);
				assertThat(remembered.factsOn(this.visible, where)).as("facts on %s, seed %d", where, seed)
					.containsExactlyInAnyOrderElementsOf(this.fixture.store.factsOn(this.visible, where));
			}
		}
	}

	private static List<Long> some(Collection<Long> ids, Random random) {
		return ids.stream().filter((id) -> random.nextBoolean()).toList();
	}

}
