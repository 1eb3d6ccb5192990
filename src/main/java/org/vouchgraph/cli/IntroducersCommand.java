package org.vouchgraph.cli;

import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.RankIntroducers;
import org.vouchgraph.usecase.WhoQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "introducers", description = "Who are the best people to introduce me there, and what do they open?",
		footer = { "", "Examples:", "  vouchgraph introducers \"Harbor University\"",
				"  vouchgraph introducers person:123 --remote --json" })
final class IntroducersCommand extends StoreCommand {

	@Parameters(paramLabel = "TARGET", description = "A name, person:NUMBER or program:NUMBER.")
	String target = "";

	@Option(names = "--most", paramLabel = "N", defaultValue = "" + RankIntroducers.DEFAULT_MOST,
			description = "How many people, 1 to 100; ${DEFAULT-VALUE} if absent.")
	int most;

	@Mixin
	ConditionOptions conditions = new ConditionOptions();

	IntroducersCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		RankIntroducers.Answer answer = useCases().introducers()
			.rank(WhoQuestion.of(chosenWorkspace(), thing(this.target, EnumSet.of(Kind.PERSON, Kind.PROGRAM)))
				.withPaths(this.most)
				.withConditions(this.conditions.conditions(this)));
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.message());
			int number = 1;
			for (RankIntroducers.Line line : answer.introducers()) {
				this.terminal.line("");
				this.terminal.line(
						number++ + ". " + described(line.person()) + ": " + line.words() + " (" + line.percent() + ")");
				this.terminal.line("   " + line.sentence());
				this.terminal.line("   " + route(line.best()));
			}
		}
		return answer.introducers().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

}
