package org.vouchgraph.cli;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Describe;
import org.vouchgraph.usecase.ExportPerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "person", description = "Shows, exports (--json) or erases all that is known of a person.",
		footer = { "", "Examples:", "  vouchgraph person \"Ana Silva\"", "  vouchgraph person 123 --json > ana.json",
				"  vouchgraph person 123 --html --to ana.html", "  vouchgraph person 123 --erase --yes" })
final class PersonCommand extends TakeawayCommand {

	@Parameters(paramLabel = "PERSON", description = "A name or a number.")
	String person = "";

	@Option(names = "--html", description = "Write a page to read, to give to the person; with --to into a file.")
	boolean html;

	@Option(names = "--notes", description = "With your private notes on the page or in the file. Else they stay here.")
	boolean notes;

	@Option(names = "--erase", description = "Erase all that is known of this person, whatever said it.")
	boolean erase;

	@Option(names = "--yes", description = "Erase without asking; needed with --erase.")
	boolean yes;

	PersonCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		long key = person(this.person);
		if (!this.erase && (this.html || this.as != null || this.to != null)) {
			ExportPerson export = useCases().exports().person();
			String format = this.html ? "html" : this.json ? "json" : format(export.formats());
			write(export.of(chosenWorkspace(), key, format, this.notes));
			return ExitCode.OK;
		}
		Describe.PersonPage page = useCases().describe().person(chosenWorkspace(), key);
		if (this.erase) {
			return erase(page);
		}
		if (this.json) {
			this.terminal.json(page);
			return ExitCode.OK;
		}
		if (page.fictional()) {
			this.terminal.line("Fictional demo data: this person does not exist.");
		}
		this.terminal.line(page.name() + "  person:" + page.key());
		if (page.detail() != null) {
			this.terminal.line("  " + page.detail());
		}
		if (page.own() != null) {
			this.terminal.line("  you know each other: " + page.own().percent() + ", " + page.own().words() + ". "
					+ page.own().summary());
		}
		page.otherNames().forEach((name) -> this.terminal.line("  also written " + name));
		page.identifiers().forEach((id) -> this.terminal.line("  " + id.scheme() + " " + id.value()));
		page.records()
			.stream()
			.filter((record) -> record.note() != null)
			.forEach((record) -> this.terminal.line("  note: " + record.note()));
		page.facts()
			.forEach((fact) -> this.terminal
				.line("  " + fact.words() + "  [" + fact.source().name() + ", " + fact.source().at() + "]"));
		page.rulings()
			.forEach((ruling) -> this.terminal
				.line("  " + ruling.finding() + " by you on " + ruling.on() + ": " + ruling.fact()));
		page.decisions()
			.forEach((decision) -> this.terminal.line("  decided by you on " + decision.on() + ": " + decision.one()
					+ " and " + decision.other() + ", " + decision.verdict()));
		page.agenda()
			.forEach((item) -> this.terminal
				.line("  on your agenda, " + item.state() + ": " + AgendaCommand.words(item)));
		this.terminal.line("  " + page.tieCount() + " ties, the strongest:");
		page.ties()
			.stream()
			.limit(10)
			.forEach((tie) -> this.terminal.line("    " + tie.percent() + "  " + tie.person().name()
					+ (tie.confirmed() ? "" : tie.onlineOnly() ? "  (online only)" : "  (inferred)")));
		return ExitCode.OK;
	}

	private int erase(Describe.PersonPage page) {
		if (!this.yes) {
			throw new InvalidRequest("This would erase " + page.name() + " with " + page.facts().size() + " facts from "
					+ page.records().size() + " records. It cannot be undone; add --yes to do it.");
		}
		long gone = useCases().erase().erase(chosenWorkspace(), page.key());
		this.terminal.line("Erased " + page.name() + ": " + gone + " records. Importing a file that names this person"
				+ " brings back what that file says.");
		return ExitCode.OK;
	}

}
