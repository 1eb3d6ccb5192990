package org.vouchgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhoQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "leads", description = "Writes warm leads as CSV: whom to reach, whom to ask, how likely, and why.",
		footer = { "", "Examples:", "  vouchgraph export leads --to leads.csv",
				"  vouchgraph export leads program:40 > leads.csv" })
final class LeadsCommand extends StoreCommand {

	@Parameters(arity = "0..1", paramLabel = "TARGET",
			description = "A name, person:NUMBER or program:NUMBER; all targets if absent.")
	@Nullable String target;

	@Option(names = "--to", paramLabel = "FILE", description = "Write there instead of to the terminal.")
	@Nullable Path to;

	LeadsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		int written;
		if (this.to == null) {
			written = write(this.terminal.out());
			this.terminal.out().flush();
		}
		else {
			try (OutputStream out = Files.newOutputStream(this.terminal.resolve(this.to))) {
				written = write(out);
			}
		}
		if (written == 0) {
			this.terminal.err()
				.println((this.target == null)
						? "No warm leads. Name whom you want to reach in the sheet ties.csv, column target_weight."
						: "No warm path leads there; \"vouchgraph who\" says why.");
		}
		return (written == 0) ? ExitCode.NONE : ExitCode.OK;
	}

	private int write(OutputStream out) throws IOException {
		if (this.target == null) {
			return useCases().leads().writeAllTargets(chosenWorkspace(), out);
		}
		Kind.Ref ref = thing(this.target, EnumSet.of(Kind.PERSON, Kind.PROGRAM));
		return useCases().leads().write(WhoQuestion.of(chosenWorkspace(), ref), out);
	}

}
