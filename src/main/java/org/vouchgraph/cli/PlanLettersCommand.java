package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.PlanLetters;
import org.vouchgraph.usecase.PlanLetters.WriterLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "letters", description = "Who is to write your letters, and what became of each.",
		footer = { "", "Examples:", "  vouchgraph plan letters", "  vouchgraph plan letters --all --json" })
final class PlanLettersCommand extends StoreCommand {

	@Option(names = "--all", description = "Show the others who could write as well.")
	boolean all;

	PlanLettersCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		PlanLetters.Answer answer = useCases().longPlans().letters().plan(chosenWorkspace());
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.message());
			answer.chosen().forEach(this::writer);
			this.terminal.line("");
			answer.places()
				.forEach((place) -> this.terminal.line("  " + place.place().name() + ": " + place.words()
						+ (place.writers().isEmpty() ? "" : " (" + place.writers().get(0).name() + ")")));
			if (this.all) {
				this.terminal.line("");
				this.terminal.line("Others who could write:");
				answer.others().forEach(this::writer);
			}
			else if (!answer.others().isEmpty()) {
				this.terminal.line(answer.others().size() + " others could write as well; --all shows them.");
			}
		}
		return answer.chosen().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

	private void writer(WriterLine writer) {
		this.terminal.line("");
		this.terminal.line("* " + described(writer.person()) + ": " + writer.strength() + ", " + writer.state()
				+ (writer.inTargetSystem() ? ", where you want to train" : ""));
		this.terminal.line("    " + writer.next());
		writer.seen().stream().limit(4).forEach((seen) -> this.terminal.line("    saw: " + seen.words()));
	}

}
