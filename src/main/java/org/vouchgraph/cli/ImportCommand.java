package org.vouchgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.ImportFiles;
import org.vouchgraph.usecase.ImportReport;
import org.vouchgraph.usecase.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Reads files: papers, contacts, sheets. Their format is recognised by content.",
		footer = { "", "Examples:", "  vouchgraph import Connections.csv",
				"  vouchgraph import works.zip papers.xml.gz --workspace mine" })
final class ImportCommand extends StoreCommand {

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to read, also .gz and .zip.")
	List<Path> files = List.of();

	@Option(names = "--format", paramLabel = "CODE", description = "Read as this format instead of recognising it.")
	@Nullable String format;

	ImportCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws Exception {
		Map<Path, String> named = new LinkedHashMap<>();
		for (Path file : this.files) {
			Path path = this.terminal.resolve(file);
			if (!Files.isRegularFile(path)) {
				throw new InvalidRequest("There is no file " + path + ".");
			}
			named.put(path, String.valueOf(path.getFileName()));
		}
		String into = useCases().workspaces().chooseForImport(this.workspace);
		Jobs.Job job = useCases().importFiles().start(new ImportFiles.Order(into, named, this.format, null, false));
		JobProgress.follow(job, this.terminal);
		List<ImportReport> reports = job.reports();
		if (this.json) {
			this.terminal.json(job.status());
		}
		else {
			reports.forEach(this::tell);
		}
		String message = job.status().message();
		if (message != null) {
			this.terminal.err().println(message);
		}
		boolean all = job.state() == Jobs.State.DONE && reports.stream()
			.allMatch((report) -> report.state().equals("complete") || report.state().equals("unchanged"));
		return all ? ExitCode.OK : (job.state() == Jobs.State.FAILED) ? ExitCode.FAULT : ExitCode.REFUSED;
	}

	private void tell(ImportReport report) {
		List<String> lines = new ArrayList<>();
		switch (report.state()) {
			case "complete" -> {
				lines.add(report.name() + ": " + report.title() + ", import number " + report.id());
				lines.add("  read " + report.read() + ", new " + report.added() + ", joined with what was known "
						+ report.merged() + ", left out " + report.skipped());
			}
			case "unchanged" ->
				lines.add(report.name() + ": read before as import number " + report.id() + "; nothing changed");
			default -> lines.add(report.name() + ": not read; nothing of it was kept");
		}
		report.problems().stream().limit(20).forEach((problem) -> {
			lines.add("  " + problem.severity() + ": " + problem.file() + ", " + problem.at() + ": " + problem.message()
					+ ((problem.text() == null) ? "" : " [" + problem.text() + "]"));
			lines.add("    " + problem.remedy());
		});
		if (report.problemCount() > 20) {
			lines.add("  … and " + (report.problemCount() - 20) + " more; --json lists them");
		}
		lines.forEach(this.terminal::line);
	}

}
