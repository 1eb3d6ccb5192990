package org.vouchgraph.introduction;

import java.util.List;

import org.jgrapht.GraphPath;
import org.junit.jupiter.api.Test;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.NetworkGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LikeliestPathsTests {

	// 0 --.9-- 1 --.9-- 2 --.9-- 3, 0 --.5-- 3, and 4 alone
	private final NetworkGraph graph = new NetworkGraph(Network.builder(LongKeys.upTo(5))
		.tie(0, 1, 0.9, (byte) 0)
		.tie(1, 2, 0.9, (byte) 0)
		.tie(2, 3, 0.9, (byte) 0)
		.tie(0, 3, 0.5, (byte) 0)
		.build(1));

	private final LikeliestPaths paths = new LikeliestPaths(this.graph);

	@Test
	void listsWalksOfTheGraphByWeight() {
		assertThat(this.paths.getPaths(0, 3, 5)).extracting(GraphPath::getVertexList)
			.containsExactly(List.of(0, 1, 2, 3), List.of(0, 3));
		GraphPath<Integer, Integer> best = this.paths.getPath(0, 3);
		assertThat(best.getWeight()).isEqualTo(-3 * Math.log(0.9), within(1e-6));
		assertThat(best.getEdgeList()).allMatch(this.graph::containsEdge);
		assertThat(best.getGraph()).isSameAs(this.graph);
	}

	@Test
	void holdsToALimitOnTies() {
		LikeliestPaths brief = new LikeliestPaths(this.graph, 2);
		assertThat(brief.getPaths(0, 3, 5)).hasSize(1);
		assertThat(brief.getPathWeight(0, 3)).isEqualTo(-Math.log(0.5), within(1e-6));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> brief.getPaths(0));
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new LikeliestPaths(this.graph, 7));
	}

	@Test
	void noPathIsNullAndInfinitelyFar() {
		assertThat(this.paths.getPath(0, 4)).isNull();
		assertThat(this.paths.getPathWeight(0, 4)).isInfinite();
		assertThat(this.paths.getPaths(0, 4, 3)).isEmpty();
		assertThat(this.paths.getPaths(0, 3, 0)).isEmpty();
	}

	@Test
	void fromAPersonToHerselfThereIsTheEmptyPath() {
		assertThat(this.paths.getPath(2, 2).getLength()).isZero();
		assertThat(this.paths.getPathWeight(2, 2)).isZero();
	}

	@Test
	void toEverybodyAtOnceItIsDijkstras() {
		assertThat(this.paths.getPaths(0).getWeight(3)).isEqualTo(-3 * Math.log(0.9), within(1e-6));
		assertThat(this.paths.getPaths(0).getPath(4)).isNull();
	}

	@Test
	void refusesWhomTheGraphDoesNotHave() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.paths.getPath(0, 5))
			.withMessage("person 5 is not in the graph");
		assertThatIllegalArgumentException().isThrownBy(() -> this.paths.getPaths(9, 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.paths.getPaths(0, 1, -1))
			.withMessage("k -1 is not in [0..100]");
	}

}
