package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.ManageWorkspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "workspaces", description = "Lists workspaces, or makes one.",
		footer = { "", "Examples:", "  vouchgraph workspaces",
				"  vouchgraph workspaces --make mine --applicant \"Jane Doe\" --orcid 0000-0002-1825-0097" })
final class WorkspacesCommand extends StoreCommand {

	@Option(names = "--make", paramLabel = "CODE", description = "Make it, or rename its applicant.")
	@Nullable String make;

	@Option(names = "--applicant", paramLabel = "NAME", description = "The applicant's name; needed with --make.")
	@Nullable String applicant;

	@Option(names = "--orcid", paramLabel = "ORCID", description = "The applicant's ORCID, to find her own papers.")
	@Nullable String orcid;

	@Option(names = "--openalex", paramLabel = "ID", description = "The applicant's author id at OpenAlex.")
	@Nullable String openalex;

	@Option(names = "--email", paramLabel = "ADDRESS", description = "The applicant's e-mail address.")
	@Nullable String email;

	WorkspacesCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		if (this.make != null) {
			if (this.applicant == null) {
				throw new InvalidRequest("--make needs --applicant NAME");
			}
			useCases().workspaces()
				.save(this.make, this.applicant, ManageWorkspaces.identifiers(this.orcid, this.openalex, this.email));
		}
		if (this.json) {
			this.terminal.json(useCases().workspaces().list());
		}
		else {
			for (Workspace workspace : useCases().workspaces().list()) {
				this.terminal.line(workspace.code() + "  " + workspace.applicant()
						+ (workspace.fictional() ? "  (fictional)" : ""));
			}
		}
		return ExitCode.OK;
	}

}
