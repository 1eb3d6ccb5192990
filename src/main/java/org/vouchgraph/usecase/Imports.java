package org.vouchgraph.usecase;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.UnknownThing;

/** Lists what was imported, and takes imports back. */
public final class Imports {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CurrentNetwork network;

	private final Sources sources;

	private final List<Importer> importers;

	private final FindLikenesses likenesses;

	private final Jobs jobs;

	public Imports(CurrentNetwork network, Sources sources, List<Importer> importers, FindLikenesses likenesses,
			Jobs jobs) {
		this.network = network;
		this.likenesses = likenesses;
		this.sources = sources;
		this.importers = List.copyOf(importers);
		this.jobs = jobs;
	}

	/**
	 * What can be read.
	 *
	 * @param isPrivate whether what it says stays in the workspace
	 * @param where how to get such a file
	 */
	public record Format(String format, String title, @JsonProperty("private") boolean isPrivate, String where) {
	}

	public List<Format> formats() {
		return this.importers.stream()
			.map((importer) -> new Format(importer.format(), importer.title(), importer.isPrivate(), importer.where()))
			.toList();
	}

	/** How much a workspace knows: people, and pairs of people with a tie. */
	public record Totals(int people, int ties) {
	}

	/**
	 * How much the workspace knows now.
	 * @throws UnknownThing if there is no such workspace
	 */
	public Totals totals(String workspace) {
		Network now = this.network.of(workspace).network();
		// Every tie works in both directions so far, and is two arcs.
		return new Totals(now.people(), now.arcs() / 2);
	}

	/** The imports that the workspace sees, newest first; entries by hand are none. */
	public List<ImportReport> list(String workspace) {
		return this.sources.list(workspace).stream().filter(Source::isImport).map(this::report).toList();
	}

	/**
	 * Takes back all that an import said.
	 * @throws UnknownThing if the workspace has no such import
	 */
	public Jobs.Job undo(String workspace, long id) {
		Source source = this.sources.list(workspace)
			.stream()
			.filter((candidate) -> candidate.id() == id && candidate.isImport())
			.findFirst()
			.orElseThrow(() -> new UnknownThing(
					"There is no import number " + id + " in the workspace \"" + workspace + "\"."));
		return this.jobs.start("undo", (job) -> {
			job.progress(source.name(), 0, 0, 0);
			this.sources.undo(id, (gone) -> job.progress(source.name(), gone, 0, gone));
			this.likenesses.afterChange(workspace, source.shared(), job);
			job.message("All that " + source.name() + " said is gone.");
		});
	}

	ImportReport report(Source source) {
		String title = this.importers.stream()
			.filter((importer) -> importer.format().equals(source.format()))
			.map(Importer::title)
			.findFirst()
			.orElse(source.format());
		List<ImportReport.ProblemLine> problems = problems(source);
		return new ImportReport(source.id(), source.name(), source.format(), title, source.at(),
				source.state().name().toLowerCase(Locale.ROOT), source.shared(), source.read(), source.added(),
				source.merged(), source.skipped(), problems.size(), problems);
	}

	private static List<ImportReport.ProblemLine> problems(Source source) {
		if (source.problems() == null) {
			return List.of();
		}
		try {
			return JSON.readValue(source.problems(), new TypeReference<List<ImportReport.ProblemLine>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("the problems of source " + source.id() + " cannot be read", ex);
		}
	}

	static String json(List<ImportReport.ProblemLine> problems) {
		try {
			return JSON.writeValueAsString(problems);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("problems cannot be written", ex);
		}
	}

}
