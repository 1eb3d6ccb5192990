package org.vouchgraph.exchange.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.LeadWriter;

/**
 * Writes leads as CSV that a spreadsheet opens well: UTF-8 with a byte-order mark, and no
 * cell that it would run as a formula.
 */
public final class LeadSheet implements LeadWriter {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setHeader("target", "program", "role", "best_introducer", "chance_percent", "path", "confirmed", "evidence",
				"next_step")
		.get();

	@Override
	public void write(List<Lead> leads, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		CSVPrinter printer = new CSVPrinter(writer, FORMAT);
		for (Lead lead : leads) {
			printer.printRecord(text(lead.target()), text(lead.program()), text(lead.role()), text(lead.introducer()),
					Math.round(lead.chance() * 1000) / 10.0, text(lead.path()), lead.confirmed() ? "yes" : "no",
					text(lead.evidence()), text(lead.nextStep()));
		}
		printer.flush();
	}

	private static String text(@Nullable String cell) {
		return (cell == null) ? "" : CsvGuard.defuse(cell);
	}

}
