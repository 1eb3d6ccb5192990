package org.vouchgraph.exchange.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.WrittenDate;
import org.vouchgraph.exchange.XmlElement;
import org.vouchgraph.network.Statement;

/** Says that the people whom edges join know each other. */
final class Edges {

	private static final List<String> DATES = List.of("since", "date", "on", "when", "year", "start");

	private static final List<String> RELATIONS = List.of("relation", "relationship", "note", "label");

	private final Nodes nodes;

	private final StatementSink sink;

	private final Doubts doubts;

	Edges(Nodes nodes, StatementSink sink, Doubts doubts) {
		this.nodes = nodes;
		this.sink = sink;
		this.doubts = doubts;
	}

	void read(XmlElement edge, Map<String, String> attributes) {
		this.sink.recordRead();
		String source = this.nodes.find(edge.attribute("source"));
		String target = this.nodes.find(edge.attribute("target"));
		String both = PlainText.line(edge.attribute("source"), 80) + ", "
				+ PlainText.line(edge.attribute("target"), 80);
		if (source == null || target == null) {
			this.doubts.skipped(edge.at(), "The edge does not join two people of this file.", both,
					"Export the graph with its nodes; nodes that are no people have no ties.");
			return;
		}
		if (source.equals(target)) {
			this.doubts.skipped(edge.at(), "The edge joins somebody with herself.", both, "Take it out of the graph.");
			return;
		}
		// What the applicant knows is always said from her side.
		boolean turned = target.equals(Statement.APPLICANT);
		this.sink.say(new Statement.Acquaintance(turned ? target : source, turned ? source : target,
				Statement.Closeness.ACQUAINTED, day(edge.at(), attributes),
				PlainText.textOrNull(Nodes.first(attributes, RELATIONS)), edge.at()));
	}

	private @Nullable LocalDate day(String at, Map<String, String> attributes) {
		String written = PlainText.line(Nodes.first(attributes, DATES), 60);
		if (written.isEmpty()) {
			return null;
		}
		// Tools write years as numbers with a fraction.
		WrittenDate date = WrittenDate.read(written.replaceFirst("^(\\d{4})\\.0+$", "$1"));
		if (!(date instanceof WrittenDate.Day)) {
			this.doubts.doubtful(at, "The date cannot be read and was left out.", written, "Write it as 2026-03-14.");
		}
		return date.dayOrNull();
	}

}
