package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
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
		return follow(useCases().imports().undo(chosenWorkspace(), this.source));
	}

}
