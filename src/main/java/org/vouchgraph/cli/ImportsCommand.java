package org.vouchgraph.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ImportReport;
import org.vouchgraph.usecase.Imports;
import picocli.CommandLine.Command;

@Command(name = "imports", description = "Lists what was imported, newest first, with the numbers that undo takes.",
		footer = { "", "Example:", "  vouchgraph imports" })
final class ImportsCommand extends StoreCommand {

	ImportsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		List<ImportReport> imports = useCases().imports().list(chosenWorkspace());
		if (this.json) {
			this.terminal.json(imports);
			return ExitCode.OK;
		}
		Imports.Totals totals = useCases().imports().totals(chosenWorkspace());
		this.terminal.line(totals.people() + " people, " + totals.ties() + " ties between them");
		if (imports.isEmpty()) {
			this.terminal.line("Nothing was imported yet.");
		}
		for (ImportReport report : imports) {
			this.terminal.line(report.id() + "  " + report.name() + "  (" + report.title() + ", " + report.at() + ", "
					+ report.state() + ", read " + report.read() + ", left out " + report.skipped() + ")");
		}
		return ExitCode.OK;
	}

}
