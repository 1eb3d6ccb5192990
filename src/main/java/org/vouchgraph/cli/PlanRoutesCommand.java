package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.PlanRoutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "routes", description = "The best ways into the field by steps between.", footer = { "", "Examples:",
		"  vouchgraph plan routes", "  vouchgraph plan routes --from researcher --visa J-1 --years 12" })
final class PlanRoutesCommand extends StoreCommand {

	@Option(names = "--from", paramLabel = "STAGE",
			description = "Where you are: graduate, researcher, intern, general-surgeon, home-surgeon.")
	@Nullable String from;

	@Option(names = "--visa", paramLabel = "VISA", description = "The visa that you have, such as J-1.")
	@Nullable String visa;

	@Option(names = "--years", paramLabel = "N", description = "Within how many years, 1 to 40.")
	@Nullable Integer years;

	@Option(names = "--routes", paramLabel = "N", description = "How many routes at most, 1 to 20.")
	@Nullable Integer routes;

	PlanRoutesCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		PlanRoutes.Answer answer = useCases().longPlans()
			.routes()
			.plan(new PlanRoutes.Question(chosenWorkspace(), this.from, this.visa, this.years, this.routes));
		if (this.json) {
			this.terminal.json(answer);
		}
		else {
			fictional(answer.workspace());
			this.terminal.line(answer.message());
			int number = 1;
			for (PlanRoutes.RouteLine route : answer.routes()) {
				this.terminal.line("");
				this.terminal
					.line(number++ + ". " + route.sentence() + "  " + route.years() + " years, " + route.percent());
			}
			answer.steps().forEach(this::step);
		}
		return answer.routes().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

	private void step(PlanRoutes.StepLine step) {
		this.terminal.line("");
		this.terminal.line(step.title() + ": " + step.words() + " in one round. " + step.reason());
		this.terminal.line("    " + step.adds());
		this.terminal.line("    " + step.keeps());
		if (step.programs() > 0) {
			this.terminal.line("    " + step.programs() + " programs; " + step.takeImg()
					+ " have taken international graduates, " + step.takeNone() + " none, of " + step.unknownImg()
					+ " it is unknown; the visas of " + step.unknownVisa() + " are unknown.");
		}
		step.openings()
			.forEach((one) -> this.terminal
				.line("    - " + one.program().name() + ": graduates " + one.imgWords() + "; visa " + one.visaWords()));
	}

}
