package org.vouchgraph.cli;

import java.util.EnumSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.FindRoleModels;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhoAnswer.Thing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "role-models", description = "People like you who got in: into which program, and through whom.",
		footer = { "", "Examples:", "  vouchgraph plan role-models",
				"  vouchgraph plan role-models --country TR --school \"Ankara University Hospital\"" })
final class PlanRoleModelsCommand extends StoreCommand {

	@Option(names = "--school", paramLabel = "PLACE",
			description = "Where you trained: a name, or a kind and a number.")
	@Nullable String school;

	@Option(names = "--country", paramLabel = "CODE", description = "Where you come from, a two-letter code.")
	@Nullable String country;

	PlanRoleModelsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		Kind.Ref place = (this.school == null) ? null : thing(this.school, EnumSet.of(Kind.INSTITUTION, Kind.PROGRAM));
		FindRoleModels.Answer answer = useCases().longPlans()
			.roleModels()
			.find(new FindRoleModels.Question(chosenWorkspace(), place, this.country));
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.message());
			if (answer.assumed() != null) {
				this.terminal.line(answer.assumed());
			}
			if (!answer.school().isEmpty()) {
				this.terminal.line(
						"School: " + answer.school().stream().map(Thing::name).collect(Collectors.joining("; ")) + ".");
			}
			for (FindRoleModels.ProgramLine program : answer.programs()) {
				this.terminal.line("");
				this.terminal.line(program.program().name() + ": " + program.sentence());
				program.people()
					.forEach((model) -> this.terminal.line("    " + model.person().name() + ", " + model.post()
							+ ((model.from() == null) ? "" : " from " + model.from()) + "; before: " + model.because()
							+ "; " + ((model.way() == null) ? "no way to them" : model.way())));
			}
		}
		return answer.programs().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

}
