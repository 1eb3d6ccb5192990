package org.vouchgraph.cli;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.ExportWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "workspace",
		description = "Writes all of your workspace as a ZIP of documented JSON Lines, to keep or to move: \"vouchgraph import\" makes an equal workspace of it.",
		footer = { "", "Examples:", "  vouchgraph export workspace --notes --to me.zip",
				"  vouchgraph import me.zip --workspace other" })
final class WorkspaceFileCommand extends TakeawayCommand {

	@Option(names = "--notes", negatable = true,
			description = "Say --notes to take your private notes along, as a backup needs, or --no-notes to leave them here.")
	@Nullable Boolean notes;

	WorkspaceFileCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		if (this.notes == null) {
			throw new InvalidRequest("Say --notes to take your private notes along, as a backup needs, or --no-notes "
					+ "to leave them here.");
		}
		ExportWorkspace workspace = useCases().exports().workspace();
		if (this.as != null && !this.as.equalsIgnoreCase("zip")) {
			throw new InvalidRequest("format \"" + this.as + "\" is none of zip");
		}
		return done(write(workspace.of(chosenWorkspace(), this.notes)), "The workspace is empty.");
	}

}
