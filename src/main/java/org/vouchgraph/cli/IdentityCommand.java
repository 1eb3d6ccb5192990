package org.vouchgraph.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.ReviewIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "identity", description = "Who is the same: lists what waits to be answered, and takes answers.",
		footer = { "", "Examples:", "  vouchgraph identity",
				"  vouchgraph identity --same 12,57            # the numbers that the list shows",
				"  vouchgraph identity --different 12,57", "  vouchgraph identity --unsure 12,57",
				"  vouchgraph identity --split \"Ana Silva\" --records 31,32   # records of \"person --json\"",
				"  vouchgraph identity --decided", "  vouchgraph identity --undo 0f3a…",
				"  vouchgraph identity --compare" })
final class IdentityCommand extends StoreCommand {

	@Option(names = "--same", split = ",", paramLabel = "ONE,OTHER", description = "These two are the same.")
	@Nullable List<Long> same;

	@Option(names = "--different", split = ",", paramLabel = "ONE,OTHER",
			description = "These two are not, whatever is alike.")
	@Nullable List<Long> different;

	@Option(names = "--unsure", split = ",", paramLabel = "ONE,OTHER",
			description = "You do not know; they are not asked about again and stay apart.")
	@Nullable List<Long> unsure;

	@Option(names = "--split", paramLabel = "PERSON", description = "Tell some records of a person from the others.")
	@Nullable String split;

	@Option(names = "--records", split = ",", paramLabel = "NUMBER", description = "Those of another; with --split.")
	@Nullable List<Long> records;

	@Option(names = "--joined", description = "List what was joined without asking.")
	boolean joined;

	@Option(names = "--decided", description = "List what you decided.")
	boolean decided;

	@Option(names = "--undo", paramLabel = "ID", description = "Take a decision back.")
	@Nullable String undo;

	@Option(names = "--compare", description = "Compare all names again.")
	boolean compare;

	@Option(names = "--limit", paramLabel = "N",
			description = "How many to list, 1 to 200; ${DEFAULT-VALUE} if absent.")
	int limit = 20;

	IdentityCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws InterruptedException {
		String into = chosenWorkspace();
		if (this.same != null) {
			return decide(into, this.same, "same");
		}
		if (this.different != null) {
			return decide(into, this.different, "different");
		}
		if (this.unsure != null) {
			return decide(into, this.unsure, "unsure");
		}
		if (this.split != null) {
			if (this.records == null) {
				throw new InvalidRequest("--split needs --records NUMBER,…: those that are another's");
			}
			return tell(useCases().identity().split(into, person(this.split), this.records));
		}
		if (this.undo != null) {
			useCases().identity().withdraw(into, this.undo);
			this.terminal.line("Taken back.");
			return ExitCode.OK;
		}
		if (this.compare) {
			return compare(into);
		}
		ReviewIdentity.Standing standing = useCases().identity().standing(into, this.limit);
		if (this.json) {
			this.terminal.json(standing);
		}
		else if (this.decided) {
			standing.decisions()
				.forEach((decision) -> this.terminal.line(decision.id() + "  " + decision.verdict() + "  "
						+ decision.one() + " | " + decision.other() + "  (" + decision.on() + ")"));
			if (standing.decisions().isEmpty()) {
				this.terminal.line("You have decided nothing yet.");
			}
		}
		else if (this.joined) {
			this.terminal.line(standing.joinedCount() + " were joined without asking, the least likely first:");
			standing.joined().forEach(this::tell);
		}
		else {
			this.terminal.line((standing.waiting() == 0) ? "No question waits."
					: standing.waiting() + " questions wait, the likeliest first:");
			standing.questions().forEach(this::tell);
		}
		return ExitCode.OK;
	}

	private int decide(String into, List<Long> two, String verdict) {
		if (two.size() != 2) {
			throw new InvalidRequest("--" + verdict + " needs two numbers, such as 12,57");
		}
		return tell(useCases().identity().decide(into, two.get(0), two.get(1), verdict));
	}

	private int tell(ReviewIdentity.DecisionLine decision) {
		if (this.json) {
			this.terminal.json(decision);
		}
		else {
			this.terminal.line(decision.one() + " and " + decision.other() + ": " + decision.verdict()
					+ ". Take it back with --undo " + decision.id());
		}
		return ExitCode.OK;
	}

	private int compare(String into) throws InterruptedException {
		return follow(useCases().likenesses().start(into));
	}

	private void tell(ReviewIdentity.Question question) {
		this.terminal.line(question.one().record() + "," + question.other().record() + "  " + question.words());
		tell(question.one());
		tell(question.other());
		question.pro().forEach((reason) -> this.terminal.line("    for: " + reason));
		question.contra().forEach((reason) -> this.terminal.line("    against: " + reason));
	}

	private void tell(ReviewIdentity.Side side) {
		this.terminal.line("  " + side.name() + ((side.detail() == null) ? "" : ", " + side.detail()) + "  ["
				+ String.join(", ", side.sources()) + "]");
		side.facts().forEach((fact) -> this.terminal.line("      " + fact));
	}

}
