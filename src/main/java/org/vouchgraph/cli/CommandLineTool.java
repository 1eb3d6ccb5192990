package org.vouchgraph.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.VouchgraphException;
import org.vouchgraph.usecase.CaptureContact;
import org.vouchgraph.usecase.Describe;
import org.vouchgraph.usecase.DescribePlaces;
import org.vouchgraph.usecase.DraftMail;
import org.vouchgraph.usecase.ErasePerson;
import org.vouchgraph.usecase.ExplainIntroducer;
import org.vouchgraph.usecase.Exports;
import org.vouchgraph.usecase.FindLikenesses;
import org.vouchgraph.usecase.FindRoleModels;
import org.vouchgraph.usecase.FindWeakSpots;
import org.vouchgraph.usecase.ImportFiles;
import org.vouchgraph.usecase.Imports;
import org.vouchgraph.usecase.KeepAgenda;
import org.vouchgraph.usecase.ListOpenings;
import org.vouchgraph.usecase.LogInteraction;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.PlanLetters;
import org.vouchgraph.usecase.PlanRoutes;
import org.vouchgraph.usecase.PlanYears;
import org.vouchgraph.usecase.PlanMeetings;
import org.vouchgraph.usecase.PlanTies;
import org.vouchgraph.usecase.PreviewImport;
import org.vouchgraph.usecase.PlanAsks;
import org.vouchgraph.usecase.PlanTies;
import org.vouchgraph.usecase.PlanMeetings;
import org.vouchgraph.usecase.PlanFollowUps;
import org.vouchgraph.usecase.PrintNetwork;
import org.vouchgraph.usecase.RankIntroducers;
import org.vouchgraph.usecase.ReviewIdentity;
import org.vouchgraph.usecase.ReviewOutcomes;
import org.vouchgraph.usecase.RuleOnFacts;
import org.vouchgraph.usecase.Search;
import org.vouchgraph.usecase.TellStory;
import org.vouchgraph.usecase.ShowNetwork;
import org.vouchgraph.usecase.Templates;
import org.vouchgraph.usecase.WhoCanIntroduce;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one command line against the use cases. */
public final class CommandLineTool {

	private final UseCases useCases;

	public CommandLineTool(UseCases useCases) {
		this.useCases = useCases;
	}

	/** What the commands are adapters over. */
	public record UseCases(ManageWorkspaces workspaces, Search search, WhoCanIntroduce who, Describe describe,
			DescribePlaces places, ErasePerson erase, ImportFiles importFiles, Imports imports, Templates templates,
			Exports exports, RankIntroducers introducers, ListOpenings openings, ExplainIntroducer explanations,
			FindWeakSpots weakSpots, ReviewIdentity identity, FindLikenesses likenesses, RuleOnFacts rulings,
			CaptureContact captures, KeepAgenda agenda, LogInteraction interactions, PreviewImport previews,
			DraftMail drafts, TellStory stories, PlanTies planTies, PlanMeetings planMeetings, PlanAsks planAsks,
			LongPlans longPlans, PlanFollowUps planFollowUps, ShowNetwork network, PrintNetwork print) {
	}

	/** What plans for years and not for weeks. */
	public record LongPlans(PlanLetters letters, PlanYears years, PlanRoutes routes, FindRoleModels roleModels,
			ReviewOutcomes outcomes) {
	}

	/**
	 * Runs it.
	 * @param columns the width of the terminal, or 0 where there is none
	 * @return the exit code
	 */
	public int run(List<String> args, Path folder, int columns, PrintStream out, PrintStream err) {
		return commandLine(this.useCases, new Terminal(folder, columns, out, err)).execute(args.toArray(String[]::new));
	}

	/**
	 * Answers what needs no store: help, the version, and mistakes in what was typed.
	 * @return the exit code, or null where the command has to be run
	 */
	public static @Nullable Integer runWithoutStore(List<String> args, PrintStream out, PrintStream err) {
		CommandLine commandLine = commandLine(null, new Terminal(Path.of(""), 0, out, err));
		try {
			CommandLine.ParseResult parsed = commandLine.parseArgs(args.toArray(String[]::new));
			Integer helped = CommandLine.executeHelpRequest(parsed);
			if (helped != null) {
				return helped;
			}
			if (!parsed.hasSubcommand()) {
				commandLine.usage(err);
				return ExitCode.USAGE;
			}
			return null;
		}
		catch (CommandLine.ParameterException ex) {
			err.println(ex.getMessage());
			err.println("Try \"vouchgraph " + command(ex.getCommandLine()) + "--help\".");
			return ExitCode.USAGE;
		}
	}

	private static String command(CommandLine failed) {
		String name = failed.getCommandSpec().qualifiedName(" ");
		return name.startsWith("vouchgraph ") ? name.substring("vouchgraph ".length()) + " " : "";
	}

	private static CommandLine commandLine(@Nullable UseCases useCases, Terminal terminal) {
		CommandLine commandLine = new CommandLine(new Root());
		commandLine.addSubcommand(new ImportCommand(useCases, terminal));
		commandLine.addSubcommand(new ImportsCommand(useCases, terminal));
		commandLine.addSubcommand(new UndoCommand(useCases, terminal));
		commandLine.addSubcommand(new SearchCommand(useCases, terminal));
		commandLine.addSubcommand(new WhoCommand(useCases, terminal));
		commandLine.addSubcommand(new IntroducersCommand(useCases, terminal));
		commandLine.addSubcommand(new OpensCommand(useCases, terminal));
		commandLine.addSubcommand(new WhyCommand(useCases, terminal));
		commandLine.addSubcommand(new WeakSpotsCommand(useCases, terminal));
		commandLine.addSubcommand(new NetworkCommand(useCases, terminal));
		commandLine.addSubcommand(new PersonCommand(useCases, terminal));
		commandLine.addSubcommand(new ShowCommand(useCases, terminal));
		commandLine.addSubcommand(new NoteCommand(useCases, terminal));
		commandLine.addSubcommand(new LogCommand(useCases, terminal));
		commandLine.addSubcommand(new AgendaCommand(useCases, terminal));
		commandLine.addSubcommand(new DraftCommand(useCases, terminal));
		commandLine.addSubcommand(new StoryCommand(useCases, terminal));
		commandLine.addSubcommand(plans(useCases, terminal));
		commandLine.addSubcommand(new FactsCommand(useCases, terminal));
		commandLine.addSubcommand(new IdentityCommand(useCases, terminal));
		commandLine.addSubcommand(new TemplatesCommand(useCases, terminal));
		commandLine.addSubcommand(exports(useCases, terminal));
		commandLine.addSubcommand(new WorkspacesCommand(useCases, terminal));
		commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
		commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
		if (terminal.columns() > 40) {
			commandLine.setUsageHelpWidth(Math.min(terminal.columns(), 120));
		}
		commandLine.setExecutionExceptionHandler((ex, failed, parsed) -> {
			if (ex instanceof VouchgraphException) {
				terminal.err().println(ex.getMessage());
			}
			else {
				terminal.err().println("This is a fault of Vouchgraph, not yours:");
				ex.printStackTrace(terminal.err());
			}
			return ExitCode.of(ex);
		});
		return commandLine;
	}

	private static CommandLine plans(@Nullable UseCases useCases, Terminal terminal) {
		CommandLine plans = new CommandLine(new PlanCommand());
		plans.addSubcommand(new PlanTiesCommand(useCases, terminal));
		plans.addSubcommand(new PlanMeetingsCommand(useCases, terminal));
		plans.addSubcommand(new PlanAsksCommand(useCases, terminal));
		plans.addSubcommand(new PlanFollowUpsCommand(useCases, terminal));
		plans.addSubcommand(new PlanLettersCommand(useCases, terminal));
		plans.addSubcommand(new PlanYearsCommand(useCases, terminal));
		plans.addSubcommand(new PlanRoutesCommand(useCases, terminal));
		plans.addSubcommand(new PlanRoleModelsCommand(useCases, terminal));
		plans.addSubcommand(new PlanOutcomesCommand(useCases, terminal));
		return plans;
	}

	private static CommandLine exports(@Nullable UseCases useCases, Terminal terminal) {
		CommandLine exports = new CommandLine(new ExportCommand());
		exports.addSubcommand(new LeadsCommand(useCases, terminal));
		exports.addSubcommand(new ContactsCommand(useCases, terminal));
		exports.addSubcommand(new CalendarCommand(useCases, terminal));
		exports.addSubcommand(new NetworkFileCommand(useCases, terminal));
		exports.addSubcommand(new WorkspaceFileCommand(useCases, terminal));
		return exports;
	}

	@Command(name = "vouchgraph", mixinStandardHelpOptions = true, version = "Vouchgraph 0.1.0",
			description = "Who can introduce me, where is my network weak, and what should I do next?",
			synopsisSubcommandLabel = "COMMAND",
			footer = { "", "Without a command the server starts and prints the address to open.", "",
					"Exit codes: 0 done; 1 answered, and there is none; 2 wrong command or value;",
					"  3 a file could not be read or was stopped; 4 the store cannot be opened;",
					"  5 no such person, program, import or workspace; 70 a fault of Vouchgraph." })
	static final class Root {

	}

	@Command(name = "plan", mixinStandardHelpOptions = true, description = "What to do next.",
			synopsisSubcommandLabel = "COMMAND")
	static final class PlanCommand {

	}

	@Command(name = "export", mixinStandardHelpOptions = true,
			description = "Writes what you want to take away: leads, contacts, a calendar, a network.",
			synopsisSubcommandLabel = "COMMAND")
	static final class ExportCommand {

	}

}
