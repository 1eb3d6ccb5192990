package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Comparator;
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

	/**
	 * Numbers all anew in this order.
	 * @return the new number for each old one
	 */
	int[] sort(Comparator<T> order) {
		List<T> before = new ArrayList<>(this.things);
		this.things.sort(order);
		for (int i = 0; i < this.things.size(); i++) {
			this.numbers.put(this.things.get(i), i);
		}
		return before.stream().mapToInt(this.numbers::get).toArray();
	}

	int size() {
		return this.things.size();
	}

}
