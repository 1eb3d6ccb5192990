package org.vouchgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.DraftMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "draft",
		description = "Drafts a mail from a template and what is known, and says what is weak in it. Nothing is ever sent.",
		footer = { "", "Examples:",
				"  vouchgraph draft                                   the kinds, and the drafts kept",
				"  vouchgraph draft introduction --to \"Ana Silva\" --about \"Dee Director\" --keep",
				"  vouchgraph draft cold-mail --to person:40 --paper 812 --eml first.eml",
				"  vouchgraph draft --open ID   --eml FILE | --sent | --discard" })
final class DraftCommand extends StoreCommand {

	@Parameters(arity = "0..1", paramLabel = "KIND", description = "Such as introduction, thank-you or cold-mail.")
	@Nullable String kind;

	@Option(names = "--to", paramLabel = "PERSON", description = "Who reads it: a name or person:NUMBER.")
	@Nullable String to;

	@Option(names = "--about", paramLabel = "PERSON", description = "Whom it is about: a name or person:NUMBER.")
	@Nullable String about;

	@Option(names = "--paper", paramLabel = "NUMBER",
			description = "The paper that it speaks of; without it the papers are listed.")
	@Nullable Long paper;

	@Option(names = "--keep", description = "Keep the draft.")
	boolean keep;

	@Option(names = "--eml", paramLabel = "FILE",
			description = "Write the draft as a file that mail programs open; it is kept as well.")
	@Nullable Path eml;

	@Option(names = "--open", paramLabel = "ID", description = "A draft that was kept.")
	@Nullable String open;

	@Option(names = "--sent", description = "Keep that you have sent the opened draft, and log it.")
	boolean sent;

	@Option(names = "--on", paramLabel = "DAY", description = "When you sent it, as 2026-11-24; today without it.")
	@Nullable LocalDate on;

	@Option(names = "--discard", description = "Throw the opened draft away.")
	boolean discard;

	DraftCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		String of = chosenWorkspace();
		if (this.open != null) {
			return opened(of, this.open);
		}
		if (this.kind == null) {
			return list(of);
		}
		if (this.to == null) {
			throw new InvalidRequest("Say who reads it: --to NAME.");
		}
		DraftMail.Order order = new DraftMail.Order(this.kind, person(this.to),
				(this.about == null) ? null : (Long) person(this.about), this.paper);
		DraftMail.Sheet sheet = useCases().drafts().compose(of, order);
		if (this.keep || this.eml != null) {
			sheet = useCases().drafts().keep(of, order, null, sheet.subject(), sheet.body());
		}
		show(sheet);
		write(of, sheet);
		return ExitCode.OK;
	}

	private int opened(String of, String id) {
		if (this.discard) {
			useCases().drafts().discard(of, id);
			this.terminal.line("Discarded.");
			return ExitCode.OK;
		}
		if (this.sent) {
			DraftMail.Sent kept = useCases().drafts().sent(of, id, this.on);
			if (this.json) {
				this.terminal.json(kept);
			}
			else {
				this.terminal
					.line("Kept that you sent it on " + kept.draft().sent() + "." + ((kept.interaction() == null) ? ""
							: " Logged; take that back with log --undo " + kept.interaction() + "."));
			}
			return ExitCode.OK;
		}
		DraftMail.Sheet sheet = useCases().drafts().open(of, id);
		show(sheet);
		write(of, sheet);
		return ExitCode.OK;
	}

	private int list(String of) {
		List<DraftMail.DraftLine> kept = useCases().drafts().list(of);
		if (this.json) {
			this.terminal.json(kept);
			return ExitCode.OK;
		}
		useCases().drafts()
			.templates()
			.forEach((template) -> this.terminal
				.line(template.code() + "  " + template.title() + ". " + template.purpose()));
		this.terminal.line("");
		this.terminal.line(kept.isEmpty() ? "No draft is kept." : "Kept:");
		kept.forEach((draft) -> this.terminal
			.line("  " + draft.id() + "  " + draft.template().title() + ", to " + draft.to().name()
					+ ((draft.sent() == null) ? "" : ", sent on " + draft.sent()) + ": " + draft.subject()));
		return ExitCode.OK;
	}

	private void show(DraftMail.Sheet sheet) {
		if (this.json) {
			this.terminal.json(sheet);
			return;
		}
		this.terminal
			.line("To: " + sheet.to().name() + ((sheet.to().email() == null) ? "" : " <" + sheet.to().email() + ">"));
		this.terminal.line("Subject: " + sheet.subject());
		this.terminal.line("");
		sheet.body().lines().forEach(this.terminal::line);
		this.terminal.line("");
		if (sheet.check().blocked() != null) {
			this.terminal.line("It cannot leave yet. " + sheet.check().blocked());
			sheet.papers()
				.forEach((one) -> this.terminal.line("  --paper " + one.key() + "  " + one.title()
						+ ((one.year() == null) ? "" : " (" + one.year() + ")")));
		}
		sheet.check().flaws().forEach((flaw) -> this.terminal.line("- " + flaw.what() + " " + flaw.mend()));
		if (!sheet.check().missing().isEmpty()) {
			this.terminal.line("Before a first mail you should have: "
					+ String.join("; ", sheet.check().missing().stream().map((one) -> one.title()).toList())
					+ ". Tell them with \"story\".");
		}
		sheet.customs().forEach((custom) -> this.terminal.line("Know: " + custom));
		sheet.questions().forEach((question) -> this.terminal.line("You could ask: " + question));
		if (sheet.id() != null) {
			this.terminal.line("Kept as " + sheet.id());
		}
	}

	private void write(String of, DraftMail.Sheet sheet) {
		if (this.eml == null) {
			return;
		}
		Path file = this.terminal.resolve(this.eml);
		byte[] mail = useCases().drafts().file(of, sheet.id());
		try {
			Files.write(file, mail);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.terminal.err().println("Wrote " + file);
	}

}
