package org.vouchgraph.cli;

import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhoAnswer;
import org.vouchgraph.usecase.WhoAnswer.Hop;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.TargetAnswer;
import org.vouchgraph.usecase.WhoQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "who", description = "Who can introduce me to this person, or to the people of this program?",
		footer = { "", "Examples:", "  vouchgraph who \"Harbor University\"",
				"  vouchgraph who person:123 --ties 3 --without \"Ana Silva\" --confirmed",
				"  vouchgraph who program:40 --through society:9 --remote --least 5%% --different --json" })
final class WhoCommand extends StoreCommand {

	@Parameters(paramLabel = "TARGET", description = "A name, person:NUMBER or program:NUMBER.")
	String target = "";

	@Option(names = "--from", paramLabel = "PERSON", description = "Ask for this person instead of the applicant.")
	@Nullable String from;

	@Option(names = "--paths", paramLabel = "N", defaultValue = "" + Question.DEFAULT_PATHS,
			description = "How many paths, 1 to 100; ${DEFAULT-VALUE} if absent.")
	int paths;

	@Option(names = "--different", description = "Each path by another introducer.")
	boolean different;

	@Mixin
	ConditionOptions conditions = new ConditionOptions();

	@Option(names = "--all", description = "Show the paths to everybody at a program, not to its directors alone.")
	boolean all;

	WhoCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		WhoQuestion question = question();
		WhoAnswer answer = useCases().who().ask(question);
		boolean found = answer.answers().stream().anyMatch((target) -> !target.paths().isEmpty());
		if (this.json) {
			this.terminal.json(answer);
			return found ? ExitCode.OK : ExitCode.NONE;
		}
		fictional(answer.workspace());
		this.terminal.line(answer.applicant().name() + " → " + answer.target().name()
				+ ((answer.target().detail() == null) ? "" : " (" + answer.target().detail() + ")"));
		if (answer.message() != null) {
			this.terminal.line(answer.message());
		}
		answer.answers().forEach(this::tell);
		return found ? ExitCode.OK : ExitCode.NONE;
	}

	private WhoQuestion question() {
		return WhoQuestion.of(chosenWorkspace(), thing(this.target, EnumSet.of(Kind.PERSON, Kind.PROGRAM)))
			.withFrom((this.from == null) ? null : person(this.from))
			.withPaths(this.paths)
			.withPerIntroducer(this.different ? 1 : WhoQuestion.ANY_NUMBER)
			.withConditions(this.conditions.conditions(this));
	}

	private void tell(TargetAnswer target) {
		this.terminal.line("");
		this.terminal.line(target.person().name()
				+ ((target.person().role() == null) ? "" : ", " + target.person().role().replace('-', ' ')) + ": "
				+ target.message());
		if (target.widened() != null) {
			this.terminal.line("  " + target.widened());
		}
		if (target.together() != null) {
			this.terminal.line("  " + target.together().sentence());
		}
		if (target.hinges() != null) {
			this.terminal.line("  " + target.hinges().sentence());
		}
		if (target.nextStep() != null) {
			this.terminal.line("  Next: " + target.nextStep());
		}
		// The directors decide; of the others the message and the next step suffice.
		if (this.all || target.person().role() == null || target.person().role().equals("director")) {
			int number = 1;
			for (PathCard path : target.paths()) {
				tell(number++ + ".", path);
			}
			for (PathCard path : target.shown()) {
				tell("Instead:", path);
			}
		}
	}

	private void tell(String label, PathCard path) {
		this.terminal.line("  " + label + " " + path.words() + " (" + path.percent() + ")"
				+ (path.confirmed() ? ", confirmed" : ", partly inferred") + (path.warm() ? "" : ", not warm")
				+ (path.priorDriven() ? ", no outcomes behind it yet" : ", outcomes behind it: " + path.outcomes()));
		if (path.below() != null) {
			this.terminal.line("     " + path.below().sentence());
		}
		this.terminal.line("     " + path.people().get(0).name());
		for (int i = 0; i < path.hops().size(); i++) {
			Hop hop = path.hops().get(i);
			this.terminal.line("     → " + path.people().get(i + 1).name() + "  " + hop.percent()
					+ (hop.confirmed() ? " confirmed" : hop.onlineOnly() ? " online only" : " inferred") + ": "
					+ hop.summary());
		}
	}

}
