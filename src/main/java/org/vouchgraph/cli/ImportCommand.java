package org.vouchgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.ImportFiles;
import org.vouchgraph.usecase.ImportReport;
import org.vouchgraph.usecase.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import",
		description = "Reads files and folders: papers, contacts, sheets. Their format is recognised by content.",
		footer = { "", "Examples:", "  vouchgraph import Connections.csv",
				"  vouchgraph import works.zip papers.xml.gz --workspace mine",
				"  vouchgraph import Downloads/exports" })
final class ImportCommand extends StoreCommand {

	private static final Set<String> FINE = Set.of("complete", "unchanged", "passed over");

	@Parameters(arity = "1..*", paramLabel = "FILE",
			description = "Files to read, also .gz and .zip, and folders, whose files that fit no format are passed over.")
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
			if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
				throw new InvalidRequest("There is no file or folder " + path + ".");
			}
			named.put(path, (path.getFileName() != null) ? path.getFileName().toString() : "folder");
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
		boolean all = job.state() == Jobs.State.DONE
				&& reports.stream().allMatch((report) -> FINE.contains(report.state()));
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
			case "passed over" ->
				lines.add(report.name() + ": files that fit no format were passed over: " + report.problemCount());
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
