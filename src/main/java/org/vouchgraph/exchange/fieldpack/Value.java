package org.vouchgraph.exchange.fieldpack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;

/**
 * A piece of a YAML file that knows where it stands, so that every complaint about it can
 * name the line.
 */
sealed interface Value {

	/** The file, for messages. */
	String file();

	/** The line on which it begins, from 1. */
	int line();

	/** What is wrong with it, and where. */
	default InvalidRequest wrong(String message) {
		return new InvalidRequest("Field pack " + file() + ", line " + line() + ": " + message);
	}

	/** A word, a number or a truth value. */
	record Plain(String file, int line, String text) implements Value {

		String words(String name) {
			if (this.text.isBlank()) {
				throw wrong("\"" + name + "\" is empty. Write it out in words.");
			}
			return this.text.strip();
		}

		/** A number strictly between the two. */
		double between(String name, double low, double high) {
			try {
				double number = Double.parseDouble(this.text);
				if (number > low && number < high) {
					return number;
				}
			}
			catch (NumberFormatException ex) {
				// Said below, together with what is out of range.
			}
			throw wrong(name + " \"" + this.text + "\" is not a number in (" + plain(low) + ".." + plain(high) + ").");
		}

		int whole(String name, int low, int high) {
			try {
				int number = Integer.parseInt(this.text);
				if (number >= low && number <= high) {
					return number;
				}
			}
			catch (NumberFormatException ex) {
				// Said below, together with what is out of range.
			}
			throw wrong(name + " \"" + this.text + "\" is not a whole number in [" + low + ".." + high + "].");
		}

		boolean truth(String name) {
			if (!this.text.equals("true") && !this.text.equals("false")) {
				throw wrong(name + " \"" + this.text + "\" must be true or false.");
			}
			return this.text.equals("true");
		}

		private static String plain(double number) {
			return (number == Math.rint(number)) ? Long.toString((long) number) : Double.toString(number);
		}

	}

	/** A list. */
	record Items(String file, int line, List<Value> values) implements Value {
		public Items {
			values = List.copyOf(values);
		}
	}

	/** Names with values, in the order of the file. */
	record Fields(String file, int line, Map<String, Value> values) implements Value {

		public Fields {
			values = new LinkedHashMap<>(values);
		}

		/** Refuses names that are not among these. */
		Fields only(String where, Set<String> names) {
			this.values.forEach((name, value) -> {
				if (!names.contains(name)) {
					throw value.wrong("\"" + name + "\" is not known in " + where + ". Known are "
							+ String.join(", ", new TreeSet<>(names)) + ".");
				}
			});
			return this;
		}

		@Nullable Plain find(String name) {
			Value value = this.values.get(name);
			if (value == null || value instanceof Plain) {
				return (Plain) value;
			}
			throw value.wrong("\"" + name + "\" must be a single value.");
		}

		Plain plain(String name) {
			Plain value = find(name);
			if (value == null) {
				throw wrong("\"" + name + "\" is missing.");
			}
			return value;
		}

		Fields fields(String name) {
			if (get(name) instanceof Fields fields) {
				return fields;
			}
			throw get(name).wrong("\"" + name + "\" must hold names with values.");
		}

		Items items(String name) {
			if (get(name) instanceof Items items) {
				return items;
			}
			throw get(name).wrong("\"" + name + "\" must be a list.");
		}

		private Value get(String name) {
			Value value = this.values.get(name);
			if (value == null) {
				throw wrong("\"" + name + "\" is missing.");
			}
			return value;
		}

	}

}
