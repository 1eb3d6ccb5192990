package org.vouchgraph.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.KeepAgenda;
import org.vouchgraph.usecase.KeepAgenda.AgendaLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "agenda", description = "Lists what you want to do, adds to it, ticks off, snoozes.",
		footer = { "", "Examples:", "  vouchgraph agenda",
				"  vouchgraph agenda --add ask --person \"Ana Silva\" --about \"Dee Director\" --due 2026-12-04",
				"  vouchgraph agenda --done 3f2a", "  vouchgraph agenda --snooze 3f2a 2026-12-24", "",
				"An id may be cut short, as long as it is one item's alone." })
final class AgendaCommand extends StoreCommand {

	/** So many characters of an id are shown. */
	private static final int SHORT = 8;

	@Option(names = "--all", description = "Done and dropped items as well.")
	boolean all;

	@ArgGroup(exclusive = true)
	@Nullable Doing doing;

	@Option(names = "--person", paramLabel = "PERSON", description = "With --add: with whom, a name or a number.")
	@Nullable String person;

	@Option(names = "--about", paramLabel = "PERSON", description = "With --add: whom it concerns.")
	@Nullable String about;

	@Option(names = "--due", paramLabel = "DAY", description = "With --add: the day by which, as 2026-12-04.")
	@Nullable LocalDate due;

	@Option(names = "--line", paramLabel = "TEXT", description = "With --add: in your own words.")
	@Nullable String line;

	static final class Doing {

		@Option(names = "--add", paramLabel = "KIND",
				description = "Put on it a follow-up, ask, reminder, thanks or outcome-note.")
		@Nullable String add;

		@Option(names = "--done", paramLabel = "ID", description = "Tick an item off.")
		@Nullable String done;

		@Option(names = "--drop", paramLabel = "ID", description = "Not to be done any more.")
		@Nullable String drop;

		@Option(names = "--open", paramLabel = "ID", description = "Take an item up again.")
		@Nullable String open;

		@Option(names = "--snooze", arity = "2", paramLabel = "ID DAY", description = "Not before that day.")
		@Nullable List<String> snooze;

		@Option(names = "--remove", paramLabel = "ID", description = "Take an item off, as if it had never been there.")
		@Nullable String remove;

	}

	AgendaCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		String into = chosenWorkspace();
		KeepAgenda agenda = useCases().agenda();
		List<AgendaLine> items = agenda.list(into);
		Doing what = this.doing;
		if (what == null) {
			List<AgendaLine> shown = items.stream().filter((item) -> this.all || item.state().equals("open")).toList();
			if (this.json) {
				this.terminal.json(shown);
				return ExitCode.OK;
			}
			shown.forEach((item) -> this.terminal
				.line(shortened(item) + "  " + (item.state().equals("open") ? "" : item.state() + ": ") + words(item)));
			if (shown.isEmpty()) {
				this.terminal.line("Nothing is on your agenda. \"agenda --add\" puts something on it.");
			}
			return shown.isEmpty() ? ExitCode.NONE : ExitCode.OK;
		}
		if (what.remove != null) {
			agenda.remove(into, item(items, what.remove));
			this.terminal.line("Taken off.");
			return ExitCode.OK;
		}
		AgendaLine changed = (what.add != null) ? add(into, what.add) : change(into, items, what);
		if (this.json) {
			this.terminal.json(changed);
		}
		else {
			this.terminal.line(shortened(changed) + "  " + changed.state() + ": " + words(changed));
		}
		return ExitCode.OK;
	}

	private AgendaLine add(String into, String kind) {
		if (this.person == null) {
			throw new InvalidRequest("Say with whom: --person \"Ana Silva\".");
		}
		return useCases().agenda()
			.add(into, new KeepAgenda.Wanted(kind, person(this.person),
					(this.about == null) ? null : (Long) person(this.about), this.due, this.line));
	}

	private AgendaLine change(String into, List<AgendaLine> items, Doing what) {
		KeepAgenda agenda = useCases().agenda();
		if (what.snooze != null) {
			return agenda.change(into, item(items, what.snooze.get(0)),
					new KeepAgenda.Change("open", day(what.snooze.get(1)), null, null));
		}
		String id = (what.done != null) ? what.done : (what.drop != null) ? what.drop : what.open;
		String state = (what.done != null) ? "done" : (what.drop != null) ? "dropped" : "open";
		return agenda.change(into, item(items, (id == null) ? "" : id), new KeepAgenda.Change(state, null, null, null));
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new InvalidRequest("\"" + text + "\" is no day; write it as 2026-12-24.");
		}
	}

	/** The id that begins so. */
	static String item(List<AgendaLine> items, String start) {
		List<AgendaLine> fitting = items.stream().filter((item) -> item.id().startsWith(start.strip())).toList();
		if (fitting.isEmpty() || start.isBlank()) {
			throw new UnknownThing("There is no item \"" + start + "\" on your agenda; \"agenda --all\" lists them.");
		}
		if (fitting.size() > 1) {
			throw new InvalidRequest("\"" + start + "\" may be " + fitting.size() + " items; write more of the id.");
		}
		return fitting.get(0).id();
	}

	private static String shortened(AgendaLine item) {
		return item.id().substring(0, Math.min(SHORT, item.id().length()));
	}

	/** An item in a line. */
	static String words(AgendaLine item) {
		return item.kind().replace('-', ' ') + ", " + described(item.person())
				+ ((item.about() == null) ? "" : ", about " + described(item.about()))
				+ ((item.comesUp() == null) ? "" : ", by " + item.comesUp())
				+ (item.line().isEmpty() ? "" : ": " + item.line());
	}

}
