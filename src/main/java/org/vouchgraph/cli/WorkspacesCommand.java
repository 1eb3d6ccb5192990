package org.vouchgraph.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.ManageWorkspaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "workspaces", description = "Lists workspaces, makes one, or says its aim.",
		footer = { "", "Examples:", "  vouchgraph workspaces",
				"  vouchgraph workspaces --make mine --applicant \"Jane Doe\" --orcid 0000-0002-1825-0097",
				"  vouchgraph workspaces --aim mine --applies 2027 --countries GB,US" })
final class WorkspacesCommand extends StoreCommand {

	/** Takes back what was said. */
	private static final String NONE = "none";

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

	@Option(names = "--aim", paramLabel = "CODE", description = "Say when and where its applicant wants to train.")
	@Nullable String aim;

	@Option(names = "--applies", paramLabel = "YEAR",
			description = "The year of applying, or none; with --aim or --make.")
	@Nullable String applies;

	@Option(names = "--countries", split = ",", paramLabel = "COUNTRY",
			description = "Two-letter codes such as GB,US, or none; with --aim or --make.")
	@Nullable List<String> countries;

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
		aim();
		if (this.json) {
			this.terminal.json(useCases().workspaces().list());
		}
		else {
			for (Workspace workspace : useCases().workspaces().list()) {
				this.terminal.line(workspace.code() + "  " + workspace.applicant()
						+ (workspace.fictional() ? "  (fictional)" : "") + words(workspace.aim()));
			}
		}
		return ExitCode.OK;
	}

	private void aim() {
		String code = (this.aim != null) ? this.aim : this.make;
		if (this.applies == null && this.countries == null) {
			if (this.aim != null) {
				throw new InvalidRequest("--aim needs --applies YEAR or --countries COUNTRY,…");
			}
			return;
		}
		if (code == null) {
			throw new InvalidRequest("--applies and --countries need --aim CODE, the workspace that they are about");
		}
		Aim before = useCases().workspaces()
			.list()
			.stream()
			.filter((workspace) -> workspace.code().equals(code))
			.map(Workspace::aim)
			.findFirst()
			.orElse(Aim.UNSAID);
		useCases().workspaces()
			.aim(code, (this.applies == null) ? before.applies() : year(this.applies), (this.countries == null)
					? before.countries() : this.countries.equals(List.of(NONE)) ? List.of() : this.countries);
	}

	private static @Nullable Integer year(String typed) {
		if (typed.equals(NONE)) {
			return null;
		}
		try {
			return Integer.valueOf(typed.strip());
		}
		catch (NumberFormatException ex) {
			throw new InvalidRequest("--applies \"" + typed + "\" is no year such as 2027; none takes it back");
		}
	}

	private static String words(Aim aim) {
		return ((aim.applies() == null) ? "" : "  applies in " + aim.applies())
				+ (aim.countries().isEmpty() ? "" : "  to " + String.join(", ", aim.countries()));
	}

}
