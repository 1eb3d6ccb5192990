package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "undo", description = "Takes back all that an import said.",
		footer = { "", "Example (the numbers are those of \"vouchgraph imports\"):", "  vouchgraph undo 12" })
final class UndoCommand extends StoreCommand {

	@Parameters(paramLabel = "NUMBER", description = "The import's number.")
	long source;

	UndoCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws InterruptedException {
		Jobs.Job job = useCases().imports().undo(chosenWorkspace(), this.source);
		JobProgress.follow(job, this.terminal);
		if (this.json) {
			this.terminal.json(job.status());
		}
		else {
			String message = job.status().message();
			this.terminal.line((message == null) ? "Stopped." : message);
		}
		return switch (job.state()) {
			case DONE -> ExitCode.OK;
			case FAILED -> ExitCode.FAULT;
			case RUNNING, STOPPED -> ExitCode.REFUSED;
		};
	}

}
