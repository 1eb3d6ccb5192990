package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.PlanYears;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "years", description = "What to have by when, held against what you have.",
		footer = { "", "Examples:", "  vouchgraph plan years", "  vouchgraph plan years --review" })
final class PlanYearsCommand extends StoreCommand {

	@Option(names = "--review", description = "Show what to look through after a year without a place.")
	boolean review;

	PlanYearsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		PlanYears.Answer answer = useCases().longPlans().years().plan(chosenWorkspace());
		if (this.json) {
			this.terminal.json(answer);
			return ExitCode.OK;
		}
		fictional(answer.workspace());
		this.terminal.line(answer.outlook().sentence());
		this.terminal.line(answer.message());
		for (PlanYears.GoalLine goal : answer.goals()) {
			this.terminal.line("");
			this.terminal.line(goal.by() + "  " + goal.title() + ": " + goal.state());
			this.terminal.line("    " + goal.sentence());
			goal.have().forEach((have) -> this.terminal.line("    " + have.words()));
		}
		if (this.review || answer.reviewDue()) {
			this.terminal.line("");
			this.terminal.line("After a year without a place:");
			answer.review().forEach((one) -> this.terminal.line("  - " + one));
		}
		return ExitCode.OK;
	}

}
