package org.vouchgraph.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.vouchgraph.demo.DemoGraph.Kind;
import org.vouchgraph.demo.DemoWorld.Human;
import org.vouchgraph.demo.DemoWorld.Paper;
import org.vouchgraph.demo.DemoWorld.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests for {@link DemoWorld} and what builds it. */
class DemoWorldTests {

	@TempDir
	private Path directory;

	@Test
	void sameSeedGivesTheSameWorld() {
		assertThat(DemoWorld.demo()).isEqualTo(DemoWorld.demo());
		assertThat(DemoWorld.of(Size.DEMO, 5)).isNotEqualTo(DemoWorld.of(Size.DEMO, 6));
	}

	@Test
	void growsToTheSizeAskedFor() {
		DemoWorld world = DemoWorld.of(new Size(5000, 9000), 7);
		assertThat(world.people()).hasSize(5000);
		assertThat(world.papers()).hasSize(9000);
		Set<String> handles = new HashSet<>();
		assertThat(world.people()).allMatch((human) -> handles.add(human.handle()), "has a handle of her own");
		Set<Human> authors = new HashSet<>();
		world.papers().forEach((paper) -> authors.addAll(paper.authors()));
		assertThat(authors).hasSizeGreaterThan(4900);
	}

	@Test
	void aLargerWorldKeepsTheGaps() throws IOException {
		DemoWorld world = DemoWorld.of(new Size(1600, 3000), 11);
		DemoFiles.write(world, this.directory);
		DemoGraph graph = DemoGraph.read(this.directory);
		assertThat(graph.people()).isEqualTo(1600 + 3);
		assertThat(world.story().ties().stream().filter((tie) -> tie.weight() != null))
			.anyMatch((tie) -> graph.ties(Kind.ANY, tie.person().handle()).isEmpty())
			.anyMatch((tie) -> graph.ties(Kind.ANY, tie.person().handle()).orElse(0) >= 4)
			.anyMatch((tie) -> !graph.throughWhom(Kind.ANY, tie.person().handle(), 4).isEmpty());
	}

	@Test
	void nobodyWritesBeforeHerCareerBegan() {
		for (Paper paper : DemoWorld.demo().papers()) {
			assertThat(paper.authors()).as(paper.openAlex())
				.allMatch((human) -> human.stays().stream().anyMatch((stay) -> stay.covers(paper.year())));
		}
	}

	@Test
	void peopleCarryTheirTiesFromOneInstitutionToAnother() {
		long moved = DemoWorld.demo().people().stream().filter((human) -> human.stays().size() > 1).count();
		assertThat(moved).isBetween(80L, 400L);
	}

	@Test
	void teamsWriteTogetherAgain() {
		Set<Set<Human>> pairs = new HashSet<>();
		int again = 0;
		for (Paper paper : DemoWorld.demo().papers()) {
			for (Human one : paper.authors()) {
				for (Human other : paper.authors()) {
					if (one.number() < other.number() && !pairs.add(Set.of(one, other))) {
						again++;
					}
				}
			}
		}
		assertThat(again).isGreaterThan(pairs.size() / 2);
	}

	@Test
	void refusesAWorldTooSmallForItsStory() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Size(799, 2000)).withMessageContaining("[800..]");
		assertThatIllegalArgumentException().isThrownBy(() -> new Size(1000, 1499)).withMessageContaining("[1500..]");
	}

}
