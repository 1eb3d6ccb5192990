package org.vouchgraph.cli;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.PlanFollowUps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "follow-ups",
		description = "With whom to be in touch by when, whose help waits for an answer, and asks against gifts.",
		footer = { "", "Examples:", "  vouchgraph plan follow-ups", "  vouchgraph plan follow-ups --ahead 14", "",
				"\"log\" logs what was done; \"agenda\" snoozes." })
final class PlanFollowUpsCommand extends StoreCommand {

	@Option(names = "--ahead", paramLabel = "DAYS", description = "How many days ahead, 1 to 730.")
	@Nullable Integer ahead;

	@Option(names = "--balance", description = "Asks against what is given, for each person.")
	boolean balance;

	PlanFollowUpsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		PlanFollowUps.Calendar calendar = useCases().planFollowUps().plan(chosenWorkspace(), this.ahead);
		boolean none = calendar.entries().isEmpty() && calendar.loops().isEmpty();
		if (this.json) {
			this.terminal.json(calendar);
			return none ? ExitCode.NONE : ExitCode.OK;
		}
		fictional(calendar.workspace());
		this.terminal.line(calendar.summary());
		LocalDate week = null;
		boolean late = false;
		for (PlanFollowUps.Entry entry : calendar.entries()) {
			if (entry.daysLate() > 0 && !late) {
				this.terminal.line("");
				this.terminal.line("Late");
				late = true;
			}
			else if (entry.daysLate() <= 0 && (entry.week() == null || !entry.week().equals(week))) {
				if (week != null || entry.week() != null || late) {
					this.terminal.line("");
				}
				this.terminal.line((entry.week() == null) ? "Any time" : "Week of " + entry.week());
				week = entry.week();
			}
			this.terminal.line("  " + ((entry.by() == null) ? "" : entry.by() + "  ") + entry.title() + "  person:"
					+ entry.person().key());
			this.terminal.line("      " + entry.why() + (entry.line().isEmpty() ? "" : " " + entry.line()));
			entry.reasons().forEach((reason) -> this.terminal.line("      - " + reason.words()));
		}
		if (!calendar.loops().isEmpty()) {
			this.terminal.line("");
			this.terminal.line("Help that waits for word of what came of it:");
			calendar.loops()
				.forEach((loop) -> this.terminal
					.line("  " + loop.person().name() + ": " + loop.words() + " " + loop.next()));
		}
		this.terminal.line("");
		this.terminal.line(calendar.sum().words());
		if (this.balance) {
			calendar.balance().forEach((one) -> this.terminal.line("  " + one.person().name() + ": " + one.words()));
		}
		return none ? ExitCode.NONE : ExitCode.OK;
	}

}
