package org.vouchgraph.cli;

import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ExplainIntroducer;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhoQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "why",
		description = "Why not through this person, and what would have to be true for the best path to begin there?",
		footer = { "", "Examples:", "  vouchgraph why \"Dee Director\" \"Ana Silva\"",
				"  vouchgraph why person:40 person:123 --confirmed --json" })
final class WhyCommand extends StoreCommand {

	@Parameters(index = "0", paramLabel = "TARGET", description = "Whom to reach: a name or person:NUMBER.")
	String target = "";

	@Parameters(index = "1", paramLabel = "PERSON", description = "Who might introduce: a name or person:NUMBER.")
	String person = "";

	@Mixin
	ConditionOptions conditions = new ConditionOptions();

	WhyCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		ExplainIntroducer.Answer answer = useCases().explanations()
			.explain(WhoQuestion.of(chosenWorkspace(), thing(this.target, EnumSet.of(Kind.PERSON)))
				.withConditions(this.conditions.conditions(this)), person(this.person));
		if (this.json) {
			this.terminal.json(answer);
			return ExitCode.OK;
		}
		fictional(answer.workspace());
		this.terminal.line(answer.message());
		if (answer.nextStep() != null) {
			this.terminal.line("  Next: " + answer.nextStep());
		}
		if (answer.best() != null) {
			this.terminal.line("  Best now: " + route(answer.best()));
		}
		if (answer.through() != null) {
			this.terminal.line("  By " + answer.person().name() + ": " + route(answer.through()));
		}
		return ExitCode.OK;
	}

}
