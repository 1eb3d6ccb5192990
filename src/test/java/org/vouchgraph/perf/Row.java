package org.vouchgraph.perf;

import java.util.List;

/**
 * A row of the table.
 *
 * @param words what it says
 * @param benchmark class and method
 * @param asked the kind of question, or nothing
 * @param against class and method of this project's that it is held against, or nothing
 * where it is this project's
 * @param askedAgainst the kind of question of that, or nothing
 */
record Row(String words, String benchmark, String asked, String against, String askedAgainst) {

	private static final String ASK = "IntroductionBenchmark.ask";

	static final List<Row> ALL = List.of(ours("five likeliest paths, at most 4 ties", Asked.FOUR_TIES),
			peer("JGraphT `AllDirectedPaths`, sorted", "JGraphTBenchmark.allPathsSorted", Asked.FOUR_TIES),
			peer("Cypher, `*1..4`, ordered", "CypherBenchmark.variableLength", Asked.FOUR_TIES),
			peer("Cypher, quantified path `{1,4}`, ordered", "CypherBenchmark.quantifiedPath", Asked.FOUR_TIES),
			peer("Cypher by hand: one pattern a length, joined in the middle", "CypherBenchmark.meetInTheMiddle",
					Asked.FOUR_TIES),
			ours("… with the reason where there is none", Asked.WITH_REASONS),
			ours("… each through another introducer", Asked.DIFFERENT_INTRODUCERS),
			ours("… 5 and 6 ties where there are fewer than five", Asked.WIDENING),
			ours("five likeliest paths, at most 5 ties", Asked.FIVE_TIES),
			ours("five likeliest paths, at most 6 ties", Asked.SIX_TIES),
			ours("five likeliest paths, any number of ties", Asked.ANY_TIES),
			peer("JGraphT `YenKShortestPath`", "JGraphTBenchmark.yen", Asked.ANY_TIES),
			peer("Neo4j GDS Yens, both processors", "GdsBenchmark.yens", Asked.ANY_TIES),
			ours("the single likeliest path, any number of ties", Asked.SINGLE_BEST),
			peer("JGraphT `BidirectionalDijkstraShortestPath`", "JGraphTBenchmark.bidirectionalDijkstra",
					Asked.SINGLE_BEST),
			peer("Neo4j GDS Dijkstra, both processors", "GdsBenchmark.dijkstra", Asked.SINGLE_BEST),
			ours("five paths to each of 400 targets, at most 4 ties, another applicant each time", Asked.ALL_TARGETS),
			new Row("… an applicant who has just asked", "IntroductionBenchmark.askAgain", "", "", ""),
			peer("JGraphT `BellmanFordShortestPath`, 4 hops, *one* path to each of them",
					"JGraphTBenchmark.bellmanFord", Asked.ALL_TARGETS),
			own("cutpoints, bridges and blocks", "StructureBenchmark.cutpoints"),
			new Row("JGraphT `BiconnectivityInspector`, on a stack of 3 GB", "StructureBenchmark.inspectorOfJGraphT",
					"", "StructureBenchmark.cutpoints", ""),
			new Row("Neo4j GDS articulation points", "GdsBenchmark.articulationPoints", "",
					"StructureBenchmark.cutpoints", ""),
			own("dominators from an applicant", "StructureBenchmark.dominators"),
			own("betweenness, one source", "StructureBenchmark.betweennessOfOneSource"),
			own("three disjoint paths that most likely all work", "StructureBenchmark.cheapestDisjointPaths"),
			own("as many disjoint paths as there are", "StructureBenchmark.mostDisjointPaths"),
			new Row("JGraphT `EdmondsKarpMFImpl`, their number only", "StructureBenchmark.maximumFlowOfJGraphT", "",
					"StructureBenchmark.mostDisjointPaths", ""),
			own("the graph part of a report of weak spots for 500 targets, on two threads",
					"WeakSpotsBenchmark.report"),
			own("… how each target is reached", "WeakSpotsBenchmark.coverage"),
			own("a plan of ties for 500 targets out of 1,400 actions", "PlanningBenchmark.ties"),
			own("which of 80 meetings to go to", "PlanningBenchmark.meetings"),
			own("renumber a network", "NetworkBenchmark.nearby"),
			own("write it to disk, forced", "NetworkBenchmark.write"),
			own("read it from disk, checked", "NetworkBenchmark.read"));

	private static Row ours(String words, Asked asked) {
		return new Row(words, ASK, asked.name(), "", "");
	}

	private static Row own(String words, String benchmark) {
		return new Row(words, benchmark, "", "", "");
	}

	private static Row peer(String words, String benchmark, Asked asked) {
		return new Row(words, benchmark, "", ASK, asked.name());
	}

	boolean isPeer() {
		return !this.against.isEmpty();
	}

}
