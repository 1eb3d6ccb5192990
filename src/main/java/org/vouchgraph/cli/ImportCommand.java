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
import org.vouchgraph.usecase.FilePreview;
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
				"  vouchgraph import Downloads/exports --preview" })
final class ImportCommand extends StoreCommand {

	private static final int MOST_PROBLEMS = 20;

	private static final Set<String> FINE = Set.of("complete", "unchanged", "passed over");

	@Parameters(arity = "1..*", paramLabel = "FILE",
			description = "Files to read, also .gz and .zip, and folders, whose files that fit no format are passed over.")
	List<Path> files = List.of();

	@Option(names = "--format", paramLabel = "CODE", description = "Read as this format instead of recognising it.")
	@Nullable String format;

	@Option(names = "--preview", description = "Say what would change, and write nothing.")
	boolean preview;

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
		ImportFiles.Order order = new ImportFiles.Order(into, named, this.format, null, false);
		Jobs.Job job = this.preview ? useCases().previews().start(order) : useCases().importFiles().start(order);
		JobProgress.follow(job, this.terminal);
		List<ImportReport> reports = job.reports();
		if (this.json) {
			this.terminal.json(job.status());
		}
		else {
			reports.forEach(this::tell);
			job.previews().forEach(this::tell);
		}
		String message = job.status().message();
		if (message != null) {
			this.terminal.err().println(message);
		}
		boolean all = job.state() == Jobs.State.DONE
				&& reports.stream().allMatch((report) -> FINE.contains(report.state()))
				&& job.previews().stream().noneMatch((preview) -> preview.state().equals("refused"));
		return all ? ExitCode.OK : (job.state() == Jobs.State.FAILED) ? ExitCode.FAULT : ExitCode.REFUSED;
	}

	private void tell(ImportReport report) {
		List<String> lines = new ArrayList<>();
		switch (report.state()) {
			case "complete" -> {
				lines.add(report.name() + ": " + report.title()
						+ ((report.id() == null) ? "" : ", import number " + report.id()));
				lines.add("  read " + report.read() + ", new " + report.added() + ", joined with what was known "
						+ report.merged() + ", left out " + report.skipped());
			}
			case "unchanged" -> lines.add(report.name() + ": read before"
					+ ((report.id() == null) ? "" : " as import number " + report.id()) + "; nothing changed");
			case "passed over" ->
				lines.add(report.name() + ": files that fit no format were passed over: " + report.problemCount());
			default -> lines.add(report.name() + ": not read; nothing of it was kept");
		}
		tell(report.problems(), report.problemCount(), lines);
		lines.forEach(this.terminal::line);
	}

	private void tell(FilePreview preview) {
		List<String> lines = new ArrayList<>();
		FilePreview.Before before = preview.before();
		String title = preview.name() + ((preview.title() == null) ? "" : ": " + preview.title());
		switch (preview.state()) {
			case "readable" -> {
				lines.add(title + (preview.shared() ? "; public record" : "; only yours"));
				lines.add(preview.whole() ? "  " + preview.read() + " records"
						: "  the file is large; these are its first " + preview.read() + " records");
			}
			case "unchanged" -> lines.add(title + "; read before"
					+ ((before == null) ? "" : " as import number " + before.id()) + ", nothing would change");
			case "passed over" -> lines.add(title + ": fits no format and would be passed over");
			default -> lines.add(title + ": cannot be read");
		}
		for (FilePreview.Things things : preview.things()) {
			lines.add("  " + things.kind() + ": " + things.count() + ", new " + (things.count() - things.known())
					+ ", known by an identifier " + things.known()
					+ ((things.unidentified() == 0) ? "" : ", without identifier " + things.unidentified()));
			things.examples()
				.forEach((example) -> lines
					.add("    " + example.name() + ((example.detail() == null) ? "" : ", " + example.detail())
							+ (example.known() ? " (known)" : "")));
		}
		for (FilePreview.Facts facts : preview.facts()) {
			lines.add("  " + facts.kind() + ": " + facts.count());
			facts.examples().forEach((example) -> lines.add("    " + example));
		}
		if (!preview.state().equals("unchanged")) {
			tell(preview.problems(), preview.problemCount(), lines);
		}
		lines.forEach(this.terminal::line);
	}

	private static void tell(List<ImportReport.ProblemLine> problems, long count, List<String> lines) {
		problems.stream().limit(MOST_PROBLEMS).forEach((problem) -> {
			lines.add("  " + problem.severity() + ": " + problem.file() + ", " + problem.at() + ": " + problem.message()
					+ ((problem.text() == null) ? "" : " [" + problem.text() + "]"));
			lines.add("    " + problem.remedy());
		});
		if (count > MOST_PROBLEMS) {
			lines.add("  … and " + (count - MOST_PROBLEMS) + " more; --json lists them");
		}
	}

}
