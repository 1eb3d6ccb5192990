package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ListOpenings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "opens", description = "What does this person open for me, and what would I do without her?",
		footer = { "", "Examples:", "  vouchgraph opens \"Ana Silva\"", "  vouchgraph opens 123 --confirmed --json" })
final class OpensCommand extends StoreCommand {

	@Parameters(paramLabel = "PERSON", description = "A name or a number.")
	String person = "";

	@Mixin
	ConditionOptions conditions = new ConditionOptions();

	OpensCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		ListOpenings.Answer answer = useCases().openings()
			.list(chosenWorkspace(), person(this.person), this.conditions.conditions(this));
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.message());
			for (ListOpenings.Line line : answer.openings()) {
				this.terminal.line("");
				this.terminal.line((line.wanted() ? "* " : "  ") + described(line.target()) + ": "
						+ line.through().words() + " (" + line.through().percent() + ")");
				this.terminal.line("    " + line.sentence());
				this.terminal.line("    " + route(line.through()));
			}
			if (answer.openings().stream().anyMatch(ListOpenings.Line::wanted)) {
				this.terminal.line("");
				this.terminal.line("* you want to reach this person");
			}
		}
		return answer.openings().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

}
