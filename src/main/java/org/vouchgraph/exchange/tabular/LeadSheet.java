package org.vouchgraph.exchange.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.Lead.Somebody;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.OutputFormat;

/**
 * Writes leads as CSV that a spreadsheet opens well: UTF-8 with a byte-order mark, and no
 * cell that it would run as a formula.
 */
public final class LeadSheet implements Exporter<LeadList> {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setHeader("target", "program", "role", "best_introducer", "chance_percent", "path", "confirmed", "evidence",
				"next_step", "last_contact", "target_page", "introducer_page", "notes")
		.get();

	@Override
	public OutputFormat format() {
		return new OutputFormat("csv", "Table as CSV", "text/csv;charset=UTF-8");
	}

	@Override
	public void write(LeadList list, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		CSVPrinter printer = new CSVPrinter(writer, FORMAT);
		for (Lead lead : list.leads()) {
			Somebody introducer = lead.introducer();
			printer.printRecord(text(lead.target().name()), text(lead.program()), text(lead.role()),
					text((introducer == null) ? null : introducer.name()), Math.round(lead.chance() * 1000) / 10.0,
					text(lead.route()), lead.confirmed() ? "yes" : "no", text(lead.evidence()), text(lead.nextStep()),
					(lead.lastContact() == null) ? "" : lead.lastContact().toString(), text(page(lead.target())),
					text(page(introducer)), text(String.join(" | ", lead.notes())));
		}
		printer.flush();
	}

	private static @Nullable String page(@Nullable Somebody person) {
		URI page = (person == null) ? null : person.page();
		return (page == null) ? null : page.toASCIIString();
	}

	private static String text(@Nullable String cell) {
		return (cell == null) ? "" : CsvGuard.defuse(cell);
	}

}
