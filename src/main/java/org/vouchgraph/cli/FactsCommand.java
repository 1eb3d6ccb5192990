package org.vouchgraph.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Correction;
import org.vouchgraph.usecase.Describe;
import org.vouchgraph.usecase.RuleOnFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "facts",
		description = "How do you know? Lists each fact about a person with file, line and date; confirms, corrects and "
				+ "rejects them.",
		footer = { "", "Examples:", "  vouchgraph facts \"Ana Silva\"",
				"  vouchgraph facts \"Ana Silva\" --reject 3fa92c --reason \"another Ana Silva\"",
				"  vouchgraph facts \"Ana Silva\" --confirm 3fa92c",
				"  vouchgraph facts \"Ana Silva\" --correct 3fa92c --from 2016 --to 2019 --title Fellow",
				"  vouchgraph facts \"Ana Silva\" --knows \"Dee Director\" --closeness knows-well",
				"  vouchgraph facts --rulings", "  vouchgraph facts --undo 0f3a…" })
final class FactsCommand extends StoreCommand {

	@Parameters(arity = "0..1", paramLabel = "PERSON", description = "A name, or person:12.")
	@Nullable String person;

	@Option(names = "--confirm", paramLabel = "FACT", description = "It is so; it stays when its file is undone.")
	@Nullable String confirm;

	@Option(names = "--reject", paramLabel = "FACT",
			description = "It is not so, whichever file says it, now or later.")
	@Nullable String reject;

	@Option(names = "--correct", paramLabel = "FACT", description = "It is otherwise; say how by the options below.")
	@Nullable String correct;

	@Option(names = "--place", paramLabel = "NAME", description = "Another organization or program.")
	@Nullable String place;

	@Option(names = "--title", paramLabel = "TEXT", description = "The post; none takes it away.")
	@Nullable String title;

	@Option(names = "--from", paramLabel = "YEAR", description = "The first year, or none.")
	@Nullable String from;

	@Option(names = "--to", paramLabel = "YEAR", description = "The last year, or none.")
	@Nullable String to;

	@Option(names = "--current", negatable = true, description = "It goes on.")
	@Nullable Boolean current;

	@Option(names = "--role", paramLabel = "ROLE",
			description = "director, speaker, sponsor and so on; of an "
					+ "interaction what happened: met, wrote and so on.")
	@Nullable String role;

	@Option(names = "--knows", paramLabel = "PERSON",
			description = "Say of a tie, whatever it rests on, how it is: with --closeness acquainted, knows-well, "
					+ "close, or not.")
	@Nullable String knows;

	@Option(names = "--closeness", paramLabel = "HOW",
			description = "online, acquainted, knows-well or close; with --knows also not.")
	@Nullable String closeness;

	@Option(names = "--on", paramLabel = "DAY", description = "The day, as 2026-11-24.")
	@Nullable String on;

	@Option(names = "--note", paramLabel = "TEXT", description = "What is noted; none takes it away.")
	@Nullable String note;

	@Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your own words; kept with the ruling.")
	@Nullable String reason;

	@Option(names = "--rulings", description = "List all that you confirmed, corrected and rejected.")
	boolean rulings;

	@Option(names = "--undo", paramLabel = "ID", description = "Take a ruling back.")
	@Nullable String undo;

	FactsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		String into = chosenWorkspace();
		if (this.undo != null) {
			useCases().rulings().withdraw(into, this.undo);
			this.terminal.line("Taken back.");
			return ExitCode.OK;
		}
		if (this.rulings) {
			List<RuleOnFacts.RulingLine> all = useCases().rulings().list(into);
			if (this.json) {
				this.terminal.json(all);
			}
			else {
				all.forEach(this::line);
			}
			return ExitCode.OK;
		}
		if (this.person == null) {
			throw new InvalidRequest("Say whose facts: a name, or a number such as person:12.");
		}
		long key = person(this.person);
		if (this.confirm != null) {
			return rule(into, key, this.confirm, "confirmed", Correction.NOTHING);
		}
		if (this.reject != null) {
			return rule(into, key, this.reject, "rejected", Correction.NOTHING);
		}
		if (this.correct != null) {
			return rule(into, key, this.correct, "corrected", new Correction(this.place, this.title, this.from, this.to,
					this.current, this.role, this.closeness, this.on, this.note));
		}
		if (this.knows != null) {
			if (this.closeness == null) {
				throw new InvalidRequest(
						"Say how they know each other: --closeness acquainted, knows-well, close, or not.");
			}
			return tell(useCases().rulings().ruleOnTie(into, key, person(this.knows), this.closeness, this.reason));
		}
		list(useCases().describe().person(into, key));
		return ExitCode.OK;
	}

	private void list(Describe.PersonPage page) {
		if (this.json) {
			this.terminal.json(page.facts());
			return;
		}
		this.terminal.line(page.name() + "  person:" + page.key());
		page.facts()
			.forEach((fact) -> this.terminal.line("  " + fact.id() + "  " + fact.words() + "  [" + fact.source().name()
					+ ", " + fact.source().at() + ", read on " + fact.source().on() + "]"));
		page.rulings().forEach(this::line);
	}

	private int rule(String into, long key, String fact, String finding, Correction correction) {
		return tell(useCases().rulings().rule(into, key, fact, finding, correction, this.reason));
	}

	private int tell(RuleOnFacts.RulingLine ruling) {
		if (this.json) {
			this.terminal.json(ruling);
		}
		else {
			line(ruling);
		}
		return ExitCode.OK;
	}

	private void line(RuleOnFacts.RulingLine ruling) {
		this.terminal.line("  " + ruling.finding() + " by you on " + ruling.on() + ": " + ruling.fact()
				+ ((ruling.reason() == null) ? "" : " (" + ruling.reason() + ")") + "  --undo " + ruling.id());
	}

}
