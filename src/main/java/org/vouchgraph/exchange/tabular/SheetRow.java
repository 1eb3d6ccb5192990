package org.vouchgraph.exchange.tabular;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.CsvRows;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.WrittenDate;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;

/**
 * A row whose cells are asked for by column; what cannot be read is left out with a word.
 */
final class SheetRow {

	private static final Set<String> GOES_ON = Set.of("present", "now", "today", "current", "ongoing");

	private final Header header;

	private final CsvRows.Row row;

	private final Doubts doubts;

	SheetRow(Header header, CsvRows.Row row, Doubts doubts) {
		this.header = header;
		this.row = row;
		this.doubts = doubts;
	}

	/** First and last year; {@code current} where it goes on. */
	record Years(@Nullable Integer from, @Nullable Integer to, boolean current) {
	}

	String at() {
		return this.row.at();
	}

	/** Whether each required cell is filled; says so if not. */
	boolean isComplete() {
		List<String> empty = this.header.sheet()
			.columns()
			.stream()
			.filter((column) -> column.required() && name(column.name()).isEmpty())
			.map(Column::name)
			.toList();
		if (!empty.isEmpty()) {
			skipped("The cell \"" + String.join("\", \"", empty) + "\" is empty.", String.join(", ", this.row.cells()),
					"Fill it in, or delete the row.");
			return false;
		}
		int width = this.header.width();
		if (this.row.cells().stream().skip(width).anyMatch((cell) -> !cell.isBlank())) {
			doubtful("The row has more cells than the header; the rest was passed over.",
					String.join(", ", this.row.cells()), "Put cells with a comma in them in quotes (\").");
		}
		return true;
	}

	/** A short text, empty if there is none. */
	String name(String column) {
		return PlainText.name(cell(column));
	}

	/** A text, or null if there is none. */
	@Nullable String text(String column) {
		return PlainText.textOrNull(cell(column));
	}

	/** An identifier, if there is one. */
	Optional<Identifier> identifier(Scheme scheme, String column) {
		String cell = name(column);
		if (cell.isEmpty()) {
			return Optional.empty();
		}
		Optional<Identifier> identifier = Identifier.parse(scheme, cell);
		if (identifier.isEmpty()) {
			doubtful("The cell \"" + column + "\" is not what belongs there and was left out.", cell, remedy(column));
		}
		return identifier;
	}

	/** An ISO country code, or null. */
	@Nullable String country(String column) {
		String cell = name(column);
		Optional<String> code = Countries.code(cell);
		if (code.isEmpty() && !cell.isEmpty()) {
			doubtful("The country is not known and was left out.", cell, remedy(column));
		}
		return code.orElse(null);
	}

	/** A day, or null. */
	@Nullable LocalDate day(String column) {
		String cell = name(column);
		if (cell.isEmpty()) {
			return null;
		}
		WrittenDate date = WrittenDate.read(cell);
		if (date instanceof WrittenDate.Ambiguous) {
			doubtful("The date in \"" + column + "\" may be either of two days and was left out.", cell,
					"Write it as 2026-03-14.");
		}
		else if (date instanceof WrittenDate.Unreadable) {
			doubtful("The cell \"" + column + "\" is no date from 1900 to 2100 and was left out.", cell,
					"Write it as 2026-03-14, 2026-03 or 2026.");
		}
		return date.dayOrNull();
	}

	/** The years in {@code from} and {@code to}; it goes on where {@code to} is empty. */
	Years years() {
		String last = name("to").toLowerCase(Locale.ROOT);
		boolean current = last.isEmpty() || GOES_ON.contains(last);
		LocalDate from = day("from");
		LocalDate to = current ? null : day("to");
		if (from != null && to != null && from.isAfter(to)) {
			doubtful("The first year is after the last; both were left out.", name("from") + " to " + name("to"),
					"Correct \"from\" and \"to\".");
			return new Years(null, null, false);
		}
		return new Years((from != null) ? from.getYear() : null, (to != null) ? to.getYear() : null, current);
	}

	/**
	 * One of the choices, written with any case and spaces.
	 * @return the choice, or null if the cell is empty or none of them
	 */
	@Nullable String choice(String column, List<String> choices) {
		String cell = name(column);
		if (cell.isEmpty()) {
			return null;
		}
		String plain = Column.plain(cell);
		for (String choice : choices) {
			if (Column.plain(choice).equals(plain)) {
				return choice;
			}
		}
		doubtful("The cell \"" + column + "\" is none of: " + String.join(", ", choices) + ".", cell, remedy(column));
		return null;
	}

	void skipped(String message, @Nullable String text, String remedy) {
		this.doubts.skipped(at(), message, text, remedy);
	}

	void doubtful(String message, @Nullable String text, String remedy) {
		this.doubts.doubtful(at(), message, text, remedy);
	}

	private String cell(String column) {
		Integer place = this.header.places().get(Column.plain(column));
		return (place == null || place >= this.row.cells().size()) ? "" : CsvGuard.restore(this.row.cells().get(place));
	}

	private String remedy(String column) {
		return this.header.sheet()
			.columns()
			.stream()
			.filter((known) -> known.name().equals(column))
			.map(Column::what)
			.findFirst()
			.orElse("Correct the cell.");
	}

}
