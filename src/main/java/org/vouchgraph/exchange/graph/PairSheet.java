package org.vouchgraph.exchange.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;

/**
 * Writes ties as pairs, a row each, under the headings that Gephi's import of
 * spreadsheets knows, with both names. Names are held meanwhile, and nothing else.
 */
public final class PairSheet implements Exporter<SocialGraph> {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setHeader("Source", "Target", "Type", "Weight", "source_name", "target_name", "chance", "cost", "confirmed",
				"online")
		.get();

	@Override
	public OutputFormat format() {
		return new OutputFormat("csv", "Pairs as CSV", "text/csv;charset=UTF-8");
	}

	@Override
	public void write(SocialGraph graph, OutputStream out) throws IOException {
		Map<String, String> names = new HashMap<>();
		for (Somebody person : graph.people()) {
			names.put(person.id(), CsvGuard.defuse(person.name()));
		}
		// Without a byte-order mark: Gephi would take it for a part of "Source".
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		CSVPrinter printer = new CSVPrinter(writer, FORMAT);
		for (Knows tie : graph.ties()) {
			printer.printRecord(tie.from(), tie.to(), "Undirected", tie.chance(), names.getOrDefault(tie.from(), ""),
					names.getOrDefault(tie.to(), ""), tie.chance(), tie.cost(), tie.confirmed(), tie.online());
		}
		printer.flush();
	}

}
