package org.vouchgraph.cli;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.LogInteraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "log", description = "Logs what happened between you and somebody, and takes that back.",
		footer = { "", "Examples:", "  vouchgraph log \"Ana Silva\" asked --about \"Dee Director\"",
				"  vouchgraph log \"Ana Silva\" permission --line \"May use her name\"",
				"  vouchgraph log \"Ana Silva\" outcome --on 2026-11-20 --line \"Interview at Harbor\"",
				"  vouchgraph log --undo 31" })
final class LogCommand extends StoreCommand {

	@Parameters(index = "0", arity = "0..1", paramLabel = "PERSON", description = "A name or a number.")
	@Nullable String person;

	@Parameters(index = "1", arity = "0..1", paramLabel = "WHAT",
			description = "met, wrote, called, asked, introduced, declined, no-answer, advised, permission, letter,"
					+ " thanked, updated or outcome.")
	@Nullable String kind;

	@Option(names = "--about", paramLabel = "PERSON", description = "Whom it concerned.")
	@Nullable String about;

	@Option(names = "--on", paramLabel = "DAY", description = "The day, as 2026-11-24; today without it.")
	@Nullable LocalDate on;

	@Option(names = "--line", paramLabel = "TEXT", description = "In your own words, one line.")
	@Nullable String line;

	@Option(names = "--done", paramLabel = "ID", description = "Tick off an item of the agenda with it.")
	@Nullable String settles;

	@Option(names = "--undo", paramLabel = "NUMBER", description = "Take back what was logged.")
	@Nullable Long undo;

	LogCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		String into = chosenWorkspace();
		if (this.undo != null) {
			useCases().interactions().undo(into, this.undo);
			this.terminal.line("Taken back.");
			return ExitCode.OK;
		}
		if (this.person == null || this.kind == null) {
			throw new InvalidRequest("Say with whom and what happened, such as: log \"Ana Silva\" asked.");
		}
		LogInteraction.Kept kept = useCases().interactions()
			.log(into, new LogInteraction.Happened(person(this.person), this.kind, this.on,
					(this.about == null) ? null : (Long) person(this.about), this.line,
					(this.settles == null) ? null : AgendaCommand.item(useCases().agenda().list(into), this.settles)));
		if (this.json) {
			this.terminal.json(kept);
			return ExitCode.OK;
		}
		this.terminal.line("Logged: " + kept.kind() + ", " + described(kept.person())
				+ ((kept.about() == null) ? "" : ", about " + described(kept.about())) + ", on " + kept.on()
				+ ".  --undo " + kept.id());
		if (!kept.settled().isEmpty()) {
			this.terminal.line("Ticked off on your agenda: " + kept.settled().size() + ".");
		}
		if (!kept.notes().isEmpty()) {
			this.terminal.line("They helped towards it; tell each in a message of its own:");
			kept.notes()
				.forEach((note) -> this.terminal
					.line("  " + described(note.person()) + ", by " + note.due() + ". " + note.line()));
		}
		return ExitCode.OK;
	}

}
