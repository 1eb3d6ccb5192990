package org.vouchgraph.perf;

import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Which pair an iteration of a slow peer asks about: the first when it is timed first,
 * and others while it warms up.
 */
final class Shots {

	private int number;

	Shots(BenchmarkParams parameters) {
		this.number = -1 - parameters.getWarmup().getCount();
	}

	void next() {
		this.number++;
	}

	int number() {
		return this.number;
	}

}
