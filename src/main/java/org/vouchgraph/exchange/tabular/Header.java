package org.vouchgraph.exchange.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.CsvRows;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.PlainText;

/**
 * A file's header held against a sheet.
 *
 * @param line the physical line on which it stands, from 1; 0 where there is none
 * @param places index of each known column, by its plain name
 * @param width how many cells it has
 * @param cells how many cells of the header are not blank
 * @param missing required columns that it lacks
 * @param unknown columns that the sheet does not have
 * @param twice columns that stand twice
 */
record Header(Sheet sheet, int line, char delimiter, Map<String, Integer> places, int width, int cells,
		List<String> missing, List<String> unknown, List<String> twice) {

	private static final char[] DELIMITERS = { ',', ';', '\t' };

	private static final Comparator<Header> BETTER = Comparator.<Header, Boolean>comparing((h) -> h.missing().isEmpty())
		.thenComparing((h) -> h.places().size());

	/** The sheet that a file's header fits best, if it fits one. */
	static Optional<Header> recognise(String head) {
		Header best = null;
		for (Sheet sheet : Sheet.values()) {
			Header header = of(sheet, head);
			if (header.fits() && (best == null || BETTER.compare(header, best) > 0)) {
				best = header;
			}
		}
		return Optional.ofNullable(best);
	}

	/** The header as the given sheet's, whatever separates its cells. */
	static Header of(Sheet sheet, String head) {
		List<String> lines = head.lines().limit(20).toList();
		int line = 0;
		while (line < lines.size() && (lines.get(line).isBlank() || lines.get(line).matches("sep=.?"))) {
			line++;
		}
		String text = (line < lines.size()) ? lines.get(line) : "";
		Header best = null;
		for (char delimiter : DELIMITERS) {
			Header header = of(sheet, CsvRows.cells(text, delimiter), line + 1, delimiter);
			if (best == null || header.places().size() > best.places().size()) {
				best = header;
			}
		}
		return best;
	}

	private static Header of(Sheet sheet, List<String> cells, int line, char delimiter) {
		Map<String, Column> columns = sheet.columns()
			.stream()
			.collect(Collectors.toMap((column) -> Column.plain(column.name()), (column) -> column));
		Map<String, Integer> places = new HashMap<>();
		List<String> unknown = new ArrayList<>();
		List<String> twice = new ArrayList<>();
		int filled = 0;
		for (int i = 0; i < cells.size(); i++) {
			String cell = PlainText.line(CsvGuard.restore(cells.get(i)), 100);
			String plain = Column.plain(cell);
			filled += cell.isEmpty() ? 0 : 1;
			if (!columns.containsKey(plain)) {
				if (!cell.isEmpty()) {
					unknown.add(cell);
				}
			}
			else if (places.putIfAbsent(plain, i) != null) {
				twice.add(cell);
			}
		}
		List<String> missing = sheet.columns()
			.stream()
			.filter((column) -> column.required() && !places.containsKey(Column.plain(column.name())))
			.map(Column::name)
			.toList();
		return new Header(sheet, line, delimiter, places, cells.size(), filled, missing, unknown, twice);
	}

	private boolean fits() {
		int known = this.places.size();
		return this.missing.isEmpty() ? (known >= 3 || 2 * known >= this.cells)
				: (known >= 3 && 2 * known > this.cells);
	}

	/** Says what is wrong with the header. */
	void check(Doubts doubts) {
		String at = "line " + this.line;
		if (!this.missing.isEmpty()) {
			throw doubts.refused(at, "The column \"" + String.join("\", \"", this.missing) + "\" is missing.", null,
					"Take the template " + this.sheet.fileName() + " and keep its header: "
							+ this.sheet.columns().stream().map(Column::name).collect(Collectors.joining(", ")) + ".");
		}
		if (!this.unknown.isEmpty()) {
			doubts.doubtful(at, "Unknown columns were passed over.", String.join(", ", this.unknown), "Known are: "
					+ this.sheet.columns().stream().map(Column::name).collect(Collectors.joining(", ")) + ".");
		}
		if (!this.twice.isEmpty()) {
			doubts.doubtful(at, "Columns stand twice; the first of each is read.", String.join(", ", this.twice),
					"Delete or rename the second.");
		}
	}

}
