package org.vouchgraph.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WeakSpots;
import org.vouchgraph.usecase.WeakSpots.Because;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Section;
import org.vouchgraph.usecase.WhatIf;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "weak-spots", description = "Where is my network weak, why does it matter, and what should I do next?",
		footer = { "", "Examples:", "  vouchgraph weak-spots", "  vouchgraph weak-spots --section roles --full",
				"  vouchgraph weak-spots --dismiss no-home --reason \"I start there in May\"",
				"  vouchgraph weak-spots --without \"Ana Silva\" --tie \"me=Dee Director:acquainted\"",
				"  vouchgraph weak-spots --new-person \"Kim Park\" --in US --how-close close --knows \"Dee Director\"" })
final class WeakSpotsCommand extends StoreCommand {

	@Option(names = "--section", paramLabel = "NAME",
			description = "Only targets, losses, roles, cold, debts, evidence, spread or standing.")
	@Nullable String section;

	@Option(names = "--full",
			description = "With what each weak spot rests on, how each target is reached, and who fills which place.")
	boolean full;

	@Option(names = "--dismissed", description = "Those that you dismissed.")
	boolean dismissed;

	@Option(names = "--dismiss", paramLabel = "ID", description = "Show this one no more, until its facts change.")
	@Nullable String dismiss;

	@Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed with --dismiss.")
	@Nullable String reason;

	@Option(names = "--restore", paramLabel = "ID", description = "Show this one again.")
	@Nullable String restore;

	@Mixin
	WhatIfOptions whatIf = new WhatIfOptions();

	WeakSpotsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		if (this.dismiss != null) {
			return dismiss(this.dismiss);
		}
		if (this.restore != null) {
			useCases().weakSpots().restore(chosenWorkspace(), this.restore);
			this.terminal.line("\"" + this.restore + "\" is shown again.");
			return ExitCode.OK;
		}
		return this.whatIf.isEmpty() ? report() : tryOut();
	}

	private int dismiss(String id) {
		if (this.reason == null) {
			throw new InvalidRequest("--dismiss needs --reason TEXT, so that you remember why");
		}
		Finding finding = useCases().weakSpots().dismiss(chosenWorkspace(), id, this.reason);
		if (this.json) {
			this.terminal.json(finding);
		}
		else {
			this.terminal.line("Dismissed until its facts change: " + finding.title());
			this.terminal.line("  To see it again: vouchgraph weak-spots --restore " + id);
		}
		return ExitCode.OK;
	}

	private int report() {
		List<Section> sections = (this.section == null) ? List.of(Section.values()) : List.of(named(this.section));
		WeakSpots report = useCases().weakSpots().find(chosenWorkspace());
		List<Finding> findings = (this.dismissed ? report.dismissed() : report.findings()).stream()
			.filter((finding) -> sections.contains(finding.section()))
			.toList();
		if (this.json) {
			this.terminal.json((this.section == null && !this.dismissed) ? report : findings);
			return findings.isEmpty() ? ExitCode.NONE : ExitCode.OK;
		}
		fictional(report.workspace());
		this.terminal.line(report.outlook().sentence());
		this.terminal.line(report.summary());
		for (Section one : sections) {
			List<Finding> here = findings.stream().filter((finding) -> finding.section() == one).toList();
			if (!here.isEmpty()) {
				heading(title(one));
				here.forEach(this::tell);
			}
		}
		if (this.full && !this.dismissed) {
			tables(report, sections);
		}
		if (findings.isEmpty()) {
			this.terminal.line(this.dismissed ? "Nothing is dismissed." : "Nothing weak was found.");
		}
		else if (!this.dismissed && !report.dismissed().isEmpty()) {
			this.terminal.line("");
			this.terminal.line(report.dismissed().size() + " more dismissed by you; --dismissed shows them");
		}
		return findings.isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

	/** The section of this name, or what names there are. */
	private static Section named(String typed) {
		return Arrays.stream(Section.values())
			.filter((one) -> one.code().equals(typed.strip().toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> new InvalidRequest("section \"" + typed + "\" is none of "
					+ Arrays.stream(Section.values()).map(Section::code).collect(Collectors.joining(", "))));
	}

	private static String title(Section section) {
		return switch (section) {
			case TARGETS -> "Ways to your targets";
			case LOSSES -> "Whom you cannot afford to lose";
			case ROLES -> "Mentors, sponsors, letter writers";
			case COLD -> "Going cold";
			case DEBTS -> "Thanks and answers owed";
			case EVIDENCE -> "To be confirmed";
			case SPREAD -> "All on one side";
			case STANDING -> "Your standing where you want to train";
		};
	}

	private void heading(String words) {
		this.terminal.line("");
		this.terminal.line(words);
	}

	private void tell(Finding finding) {
		this.terminal.line("");
		this.terminal.line("  " + severity(finding) + ": " + finding.title() + "  [" + finding.id() + "]");
		this.terminal.line("    " + finding.why());
		this.terminal.line("    Next: " + finding.next());
		if (finding.dismissed() != null) {
			this.terminal.line("    Dismissed on " + finding.dismissed().on() + ": " + finding.dismissed().reason());
		}
		if (!this.full) {
			return;
		}
		if (!finding.people().isEmpty()) {
			this.terminal.line("    About: "
					+ finding.people().stream().map(WeakSpotsCommand::pointed).collect(Collectors.joining("; ")));
		}
		finding.because().forEach((one) -> this.terminal.line("    - " + words(one)));
		finding.remedies()
			.forEach((one) -> this.terminal.line("    Could help: " + pointed(one.person()) + ": " + one.words()));
	}

	private static String severity(Finding finding) {
		return switch (finding.severity()) {
			case SERIOUS -> "Serious";
			case IMPORTANT -> "Important";
			case WORTH_KNOWING -> "Worth knowing";
		};
	}

	private static String pointed(PersonLine person) {
		return described(person) + " person:" + person.key();
	}

	private static String words(Because because) {
		return because.words() + (because.sources().isEmpty() ? ""
				: because.sources()
					.stream()
					.map((source) -> source.name() + ", " + source.at())
					.collect(Collectors.joining("; ", "  [", "]")));
	}

	private void tables(WeakSpots report, List<Section> sections) {
		if (sections.contains(Section.TARGETS) && !report.targets().isEmpty()) {
			heading("How you reach each target");
			report.targets()
				.forEach((target) -> this.terminal.line(
						"  " + (target.weak() ? "! " : "  ") + described(target.person()) + ": " + target.sentence()));
		}
		if (sections.contains(Section.ROLES) && !report.roles().isEmpty()) {
			heading("Who fills which place");
			report.roles().forEach((role) -> {
				this.terminal.line("  " + ((role.due() && role.missing() > 0) ? "! " : "  ") + role.title() + ": "
						+ role.sentence());
				role.filled()
					.forEach((one) -> this.terminal
						.line("      " + described(one.person()) + ", " + one.role().replace('-', ' ')));
			});
		}
		if (sections.contains(Section.SPREAD)) {
			heading("What hangs on whom");
			this.terminal.line("    " + report.spread().sentence());
			report.spread().measures().forEach((measure) -> {
				this.terminal.line("    " + measure.sentence());
				measure.shares()
					.stream()
					.limit(5)
					.forEach((share) -> this.terminal.line("      " + share.percent() + "  " + share.name()));
			});
		}
	}

	private int tryOut() {
		WhatIf.Answer answer = useCases().weakSpots().tryOut(chosenWorkspace(), this.whatIf.change(new Typed()));
		boolean moves = !answer.opened().isEmpty() || !answer.closed().isEmpty() || !answer.changed().isEmpty()
				|| !answer.targets().isEmpty();
		if (this.json) {
			this.terminal.json(answer);
			return moves ? ExitCode.OK : ExitCode.NONE;
		}
		fictional(answer.workspace());
		answer.changes().forEach((change) -> this.terminal.line("What if: " + change));
		this.terminal.line(answer.sentence());
		tell("Would open", answer.opened());
		tell("Would close", answer.closed());
		if (!answer.changed().isEmpty()) {
			heading("Would change");
			answer.changed().forEach((change) -> {
				this.terminal.line("");
				this.terminal.line("  Now:  " + severity(change.before()) + ": " + change.before().title());
				this.terminal.line("  Then: " + severity(change.after()) + ": " + change.after().title());
			});
		}
		if (!answer.targets().isEmpty()) {
			heading("Targets");
			answer.targets()
				.forEach((target) -> this.terminal.line(
						"  " + described(target.person()) + ": " + Objects.requireNonNullElse(target.before(), "no way")
								+ " → " + Objects.requireNonNullElse(target.after(), "no way")));
		}
		heading("Nothing was saved.");
		return moves ? ExitCode.OK : ExitCode.NONE;
	}

	private void tell(String heading, List<Finding> findings) {
		if (!findings.isEmpty()) {
			heading(heading);
			findings.forEach(this::tell);
		}
	}

	/** Names as in the other commands, and {@code me}. */
	private final class Typed implements WhatIfOptions.Names {

		private @Nullable Long applicant;

		@Override
		public long person(String typed) {
			if (!typed.strip().equalsIgnoreCase(WhatIfOptions.ME)) {
				return WeakSpotsCommand.this.person(typed);
			}
			if (this.applicant == null) {
				this.applicant = useCases().weakSpots().find(chosenWorkspace()).applicant().key();
			}
			return this.applicant;
		}

		@Override
		public Kind.Ref place(String typed) {
			return thing(typed, WhatIfOptions.Names.places());
		}

	}

}
