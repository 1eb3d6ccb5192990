package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives things numbers from 0 on, in the order in which they come. */
final class Numbering<T> {

	private final Map<T, Integer> numbers = new HashMap<>();

	private final List<T> things = new ArrayList<>();

	int number(T thing) {
		Integer number = this.numbers.putIfAbsent(thing, this.things.size());
		if (number == null) {
			this.things.add(thing);
			return this.things.size() - 1;
		}
		return number;
	}

	T thing(int number) {
		return this.things.get(number);
	}

	int size() {
		return this.things.size();
	}

}
