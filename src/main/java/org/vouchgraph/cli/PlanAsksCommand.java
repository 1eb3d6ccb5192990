package org.vouchgraph.cli;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.PlanAsks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "asks", description = "Whom to ask for which target, and when, without asking anybody too much.",
		footer = { "", "Examples:", "  vouchgraph plan asks",
				"  vouchgraph plan asks --per-introducer 1 --quarters 4 --without \"Ana Silva\"" })
final class PlanAsksCommand extends StoreCommand {

	@Option(names = "--per-introducer", paramLabel = "N", description = "How often one person is asked in a quarter.")
	@Nullable Integer perIntroducer;

	@Option(names = "--a-quarter", paramLabel = "N", description = "How many asks there are in a quarter.")
	@Nullable Integer aQuarter;

	@Option(names = "--quarters", paramLabel = "N", description = "For how many quarters to plan, 1 to 8.")
	@Nullable Integer quarters;

	@Mixin
	ConditionOptions conditions = new ConditionOptions();

	PlanAsksCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		PlanAsks.Plan plan = useCases().planAsks()
			.plan(chosenWorkspace(), new PlanAsks.Wish(this.perIntroducer, this.aQuarter, this.quarters,
					this.conditions.conditions(this)));
		if (this.json) {
			this.terminal.json(plan);
			return plan.asks().isEmpty() ? ExitCode.NONE : ExitCode.OK;
		}
		fictional(plan.workspace());
		this.terminal.line(plan.summary());
		for (PlanAsks.AskLine ask : plan.asks()) {
			this.terminal.line("");
			this.terminal.line(ask.from() + "  "
					+ ((ask.introducer() == null) ? "Write to " + described(ask.target()) + " yourself"
							: "Ask " + described(ask.introducer()) + " about " + described(ask.target())));
			this.terminal.line("    " + ask.sentence());
			this.terminal.line("    " + route(ask.route()));
			ask.cautions().forEach((caution) -> this.terminal.line("    ! " + caution));
			if (ask.permission() != null) {
				this.terminal.line("    " + ask.permission());
			}
			ask.fallbacks()
				.forEach((next) -> this.terminal.line("    else, from " + next.from() + ": "
						+ ((next.introducer() == null) ? "yourself" : next.introducer().name()) + ", "
						+ next.route().percent()));
		}
		if (!plan.waiting().isEmpty()) {
			this.terminal.line("");
			this.terminal.line("Open or planned already:");
			plan.waiting().forEach((one) -> this.terminal.line("  " + one.target().name() + ": " + one.sentence()));
		}
		if (!plan.left().isEmpty()) {
			this.terminal.line("");
			this.terminal.line("Given up for now:");
			plan.left().forEach((one) -> this.terminal.line("  " + one.sentence() + " " + one.next()));
		}
		return plan.asks().isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

}
