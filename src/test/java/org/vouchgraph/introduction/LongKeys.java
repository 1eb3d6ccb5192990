package org.vouchgraph.introduction;

import java.util.stream.LongStream;

/** Keys for test networks: the key of a person is a hundred times her index. */
final class LongKeys {

	private LongKeys() {
	}

	static long[] upTo(int size) {
		return LongStream.range(0, size).map((index) -> 100 * index).toArray();
	}

}
