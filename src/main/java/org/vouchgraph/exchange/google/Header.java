package org.vouchgraph.exchange.google;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.vouchgraph.exchange.CsvRows;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.PlainText;

/**
 * Where the columns are. Those of a numbered group ({@code E-mail 3 - Value}) go by the
 * name without the number ({@code e-mail - value}); there are as many as the contact with
 * most of them needs.
 *
 * @param line the physical line on which it stands, from 1
 * @param columns indices of the columns of each name, in lower case
 * @param numbered how many columns belong to numbered groups
 * @param twice a column that stands twice, or empty
 */
record Header(int line, char delimiter, Map<String, List<Integer>> columns, int numbered, String twice) {

	private static final char[] DELIMITERS = { ',', ';', '\t' };

	private static final Pattern NUMBERED = Pattern.compile("(\\D{1,60}) (\\d{1,4}) [-–—:] (.{1,60})");

	private static final int FEWEST_NUMBERED = 4;

	/** The header in the first line that is not blank. */
	static Header of(String head) {
		List<String> lines = head.lines().limit(20).toList();
		int line = 0;
		while (line < lines.size() && (lines.get(line).isBlank() || lines.get(line).matches("sep=.?"))) {
			line++;
		}
		String text = (line < lines.size()) ? lines.get(line) : "";
		Header best = null;
		for (char delimiter : DELIMITERS) {
			Header header = of(CsvRows.cells(text, delimiter), line + 1, delimiter);
			if (best == null || header.columns().size() > best.columns().size()) {
				best = header;
			}
		}
		return best;
	}

	private static Header of(List<String> cells, int line, char delimiter) {
		Map<String, List<Integer>> columns = new HashMap<>();
		int numbered = 0;
		String twice = "";
		for (int i = 0; i < cells.size(); i++) {
			String cell = PlainText.line(cells.get(i), 130).toLowerCase(Locale.ROOT);
			Matcher group = NUMBERED.matcher(cell);
			boolean one = !group.matches();
			String name = one ? cell : group.group(1) + " - " + group.group(3);
			List<Integer> places = columns.computeIfAbsent(name, (any) -> new ArrayList<>());
			if (one && !places.isEmpty() && !name.isEmpty()) {
				twice = cell;
			}
			places.add(i);
			numbered += one ? 0 : 1;
		}
		return new Header(line, delimiter, columns, numbered, twice);
	}

	/** Whether it is Google's, in English. */
	boolean isEnglish() {
		boolean names = has("first name") || has("given name");
		return names && Stream
			.of("organization name", "organization - name", "labels", "group membership", "e-mail - value",
					"phonetic first name", "given name yomi")
			.anyMatch(this::has);
	}

	/** Whether it has Google's numbered groups, in another language. */
	boolean isTranslated() {
		return !isEnglish() && this.numbered >= FEWEST_NUMBERED && !has("e-mail - value");
	}

	/** Says what is wrong with the header. */
	void check(Doubts doubts) {
		if (!this.twice.isEmpty()) {
			doubts.doubtful("line " + this.line, "A column stands twice; the first is read.", this.twice,
					"Delete or rename the second.");
		}
	}

	/**
	 * All cells of the columns of a name that hold something; a cell may hold several.
	 */
	List<String> all(CsvRows.Row row, String name) {
		List<String> found = new ArrayList<>();
		for (int index : this.columns.getOrDefault(name, List.of())) {
			String cell = (index < row.cells().size()) ? row.cells().get(index) : "";
			for (String part : cell.split(" ::: ")) {
				if (!part.isBlank()) {
					found.add(part.strip());
				}
			}
		}
		return found;
	}

	/** The cell of the first of these columns that holds something, or empty. */
	String first(CsvRows.Row row, String... names) {
		return Stream.of(names).flatMap((name) -> all(row, name).stream()).findFirst().orElse("");
	}

	private boolean has(String name) {
		return this.columns.containsKey(name);
	}

}
