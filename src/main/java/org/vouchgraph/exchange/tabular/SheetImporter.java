package org.vouchgraph.exchange.tabular;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CsvRows;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;

/** Reads one of our own spreadsheet templates, known by its header. */
public final class SheetImporter implements Importer {

	private final Sheet sheet;

	private final Ceilings ceilings;

	public SheetImporter(Sheet sheet, Ceilings ceilings) {
		this.sheet = sheet;
		this.ceilings = ceilings;
	}

	/** One importer for each sheet. */
	public static List<Importer> all(Ceilings ceilings) {
		return Arrays.stream(Sheet.values()).<Importer>map((sheet) -> new SheetImporter(sheet, ceilings)).toList();
	}

	@Override
	public String format() {
		return "sheet-" + this.sheet.code();
	}

	@Override
	public String title() {
		return this.sheet.title() + " (our template " + this.sheet.fileName() + ")";
	}

	@Override
	public String where() {
		return "Get the empty sheet here (" + this.sheet.fileName()
				+ "), fill it in, and save it as .xlsx or CSV UTF-8.";
	}

	@Override
	public boolean isPrivate() {
		return this.sheet.isPrivate();
	}

	@Override
	public boolean recognises(Sample sample) {
		return Header.recognise(sample.head()).filter((header) -> header.sheet() == this.sheet).isPresent();
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Header header = Header.of(this.sheet, Sample.of(input).head());
		header.check(doubts);
		Speech speech = new Speech(sink, doubts);
		try (CsvRows rows = new CsvRows(new Text(input, this.ceilings, sink::problem), doubts)) {
			rows.separateBy(header.delimiter());
			rows.passOver(header.line());
			for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
				if (row.isBlank()) {
					continue;
				}
				sink.recordRead();
				SheetRow cells = new SheetRow(header, row, doubts);
				if (cells.isComplete()) {
					this.sheet.reader().read(cells, speech);
				}
			}
		}
	}

}
