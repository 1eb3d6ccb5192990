package org.vouchgraph.cli;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.PlanTies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "ties", description = "Which ties to make next, by what each brings for the hours it takes.",
		footer = { "", "Examples:", "  vouchgraph plan ties", "  vouchgraph plan ties --hours 400 --most 12" })
final class PlanTiesCommand extends StoreCommand {

	@Option(names = "--hours", paramLabel = "N", description = "Hours that there are; those of the field for a year.")
	@Nullable Integer hours;

	@Option(names = "--most", paramLabel = "N", description = "Steps at most; ${DEFAULT-VALUE}.")
	int most = PlanTies.DEFAULT_MOST;

	PlanTiesCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		PlanTies.Answer answer = useCases().planTies().plan(chosenWorkspace(), this.hours, this.most);
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.sentence());
			for (int i = 0; i < answer.steps().size(); i++) {
				tell((i + 1) + ". ", answer.steps().get(i));
			}
			if (!answer.guarantee().isEmpty()) {
				this.terminal.line("");
				this.terminal.line(answer.guarantee());
			}
			if (!answer.others().isEmpty()) {
				this.terminal.line("");
				this.terminal.line("Not in the plan, the best of each kind:");
				answer.others().forEach((step) -> tell((step.fits() ? "- " : "- (more hours than there are) "), step));
			}
		}
		return answer.steps().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

	private void tell(String mark, PlanTies.Step step) {
		this.terminal.line("");
		this.terminal.line(mark + step.title() + "  " + step.hours() + " h, " + step.gainWords());
		this.terminal.line("   " + step.why());
		this.terminal.line("   Next: " + step.next());
		step.targets()
			.forEach((gain) -> this.terminal.line("   " + described(gain.person()) + ": " + gain.beforeWords() + " → "
					+ gain.afterWords() + " if it works"));
		if (step.closes() >= 0.05) {
			this.terminal.line(String.format(Locale.ROOT, "   Closes %.1f weak spots, to be expected.", step.closes()));
		}
	}

}
