package org.vouchgraph.exchange;

import java.util.List;

import org.vouchgraph.network.InvalidRequest;

/**
 * The formats in which one kind of content can leave, the usual one first.
 *
 * @param <T> what is written
 */
public record Exporters<T>(List<Exporter<T>> all) {

	public Exporters {
		all = List.copyOf(all);
	}

	public List<OutputFormat> formats() {
		return this.all.stream().map(Exporter::format).toList();
	}

	/**
	 * The exporter of a format.
	 * @throws InvalidRequest naming the formats there are
	 */
	public Exporter<T> get(String code) {
		return this.all.stream()
			.filter((exporter) -> exporter.format().code().equals(code))
			.findFirst()
			.orElseThrow(() -> new InvalidRequest("format \"" + code + "\" is none of "
					+ String.join(", ", formats().stream().map(OutputFormat::code).toList())));
	}

}
