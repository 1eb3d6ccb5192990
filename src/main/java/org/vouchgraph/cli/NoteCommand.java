package org.vouchgraph.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.CaptureContact;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhoAnswer.Thing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "note", description = "Notes somebody you met, where they work, and that you know each other.",
		footer = { "", "Examples:",
				"  vouchgraph note \"Ana Silva\" --at \"Harbor Hospital\" --met \"Annual meeting\" --line \"Offered to read my draft\"",
				"  vouchgraph note person:12 --on 2026-11-20", "  vouchgraph note --list",
				"  vouchgraph note --undo 31" })
final class NoteCommand extends StoreCommand {

	@Parameters(arity = "0..1", paramLabel = "NAME",
			description = "The name of somebody new, or person:12 for somebody who is known.")
	@Nullable String name;

	@Option(names = "--new", description = "Somebody new, although a person with this name is known.")
	boolean another;

	@Option(names = "--at", paramLabel = "PLACE", description = "Where the person works now.")
	@Nullable String affiliation;

	@Option(names = "--met", paramLabel = "WHERE", description = "Where you met, in your own words.")
	@Nullable String where;

	@Option(names = "--line", paramLabel = "TEXT", description = "What it was about, in one line.")
	@Nullable String line;

	@Option(names = "--on", paramLabel = "DAY",
			description = "The day on which you met, as 2026-11-24; today without it.")
	@Nullable LocalDate on;

	@Option(names = "--follow-up", paramLabel = "DAY",
			description = "By when to follow up, as 2026-11-28; it goes on your agenda.")
	@Nullable LocalDate followUp;

	@Option(names = "--list", description = "List the notes you made, the newest first.")
	boolean list;

	@Option(names = "--undo", paramLabel = "NUMBER", description = "Take a note back.")
	@Nullable Long undo;

	NoteCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		String into = chosenWorkspace();
		if (this.undo != null) {
			useCases().captures().undo(into, this.undo);
			this.terminal.line("Taken back.");
			return ExitCode.OK;
		}
		if (this.list) {
			return list(useCases().captures().list(into, null, 1000));
		}
		if (this.name == null) {
			throw new InvalidRequest("Say whom you met: a name, or a number such as person:12.");
		}
		CaptureContact.Captured captured = useCases().captures().capture(into, note(into, this.name));
		if (this.json) {
			this.terminal.json(captured);
		}
		else {
			this.terminal.line("Noted: you met " + described(captured.person()) + " on " + captured.on() + "."
					+ ((captured.followUp() == null) ? "" : " Follow up by " + captured.followUp() + ".") + "  person:"
					+ captured.person().key() + "  --undo " + captured.id());
		}
		return ExitCode.OK;
	}

	private int list(List<CaptureContact.Noted> notes) {
		if (this.json) {
			this.terminal.json(notes);
		}
		else {
			notes.forEach((note) -> this.terminal.line("  " + note.on() + "  " + note.kind() + "  "
					+ described(note.person()) + ((note.line() == null) ? "" : "  " + note.line())
					+ (note.logged() ? "  logged, log --undo " : "  --undo ") + note.id()));
		}
		return ExitCode.OK;
	}

	private CaptureContact.Note note(String into, String whom) {
		Long known = whom.matches("person:\\d+") ? Long.valueOf(Kind.Ref.parse(whom).key()) : null;
		if (known == null && !this.another) {
			requireNew(into, whom);
		}
		return new CaptureContact.Note((known == null) ? whom : null, known, this.affiliation, this.where, this.line,
				this.on, this.followUp);
	}

	/** A name alone joins nobody, so whoever types one of somebody known is asked. */
	private void requireNew(String into, String whom) {
		List<Thing> namesakes = useCases().search()
			.find(into, whom, EnumSet.of(Kind.PERSON), 20)
			.stream()
			.filter((hit) -> hit.name().equalsIgnoreCase(whom.strip()))
			.toList();
		if (!namesakes.isEmpty()) {
			StringBuilder known = new StringBuilder("\"" + whom + "\" is known already:");
			namesakes.forEach((hit) -> known.append(System.lineSeparator()).append("  ").append(line(hit)));
			throw new InvalidRequest(known.append(System.lineSeparator())
				.append("Note ")
				.append(ref(namesakes.get(0)))
				.append(" instead, or add --new if it is somebody else.")
				.toString());
		}
	}

}
