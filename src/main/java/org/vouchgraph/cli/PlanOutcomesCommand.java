package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ReviewOutcomes;
import picocli.CommandLine.Command;

@Command(name = "outcomes", description = "What came of your asks, and how good the chances were.",
		footer = { "", "Examples:", "  vouchgraph plan outcomes", "  vouchgraph plan outcomes --json" })
final class PlanOutcomesCommand extends StoreCommand {

	PlanOutcomesCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		ReviewOutcomes.Answer answer = useCases().longPlans().outcomes().review(chosenWorkspace());
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.message());
			if (answer.score() != null) {
				this.terminal.line(answer.score().sentence());
				answer.score().bins().forEach((bin) -> this.terminal.line("  " + bin.words()));
			}
			answer.kinds().forEach((kind) -> this.terminal.line("  " + kind.sentence()));
			for (ReviewOutcomes.AskLine ask : answer.asks()) {
				this.terminal.line("");
				this.terminal.line(ask.on() + "  " + ask.person().name() + ", about " + ask.about().name());
				this.terminal.line("    " + ask.sentence());
			}
		}
		return answer.asks().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

}
