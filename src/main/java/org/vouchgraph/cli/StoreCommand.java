package org.vouchgraph.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.Jobs;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.Route;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the commands share: the workspace, JSON, and pointing at people by name. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class StoreCommand implements Callable<Integer> {

	@Option(names = "--workspace", paramLabel = "CODE", description = "Whose network; your own if there is one.")
	@Nullable String workspace;

	@Option(names = "--json", description = "Answer in JSON.")
	boolean json;

	private final CommandLineTool.@Nullable UseCases useCases;

	final Terminal terminal;

	StoreCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		this.useCases = useCases;
		this.terminal = terminal;
	}

	CommandLineTool.UseCases useCases() {
		if (this.useCases == null) {
			throw new IllegalStateException("the command was parsed only");
		}
		return this.useCases;
	}

	/** Shows the job until it is over and says how it ended. */
	int follow(Jobs.Job job) throws InterruptedException {
		JobProgress.follow(job, this.terminal);
		if (this.json) {
			this.terminal.json(job.status());
		}
		else {
			String message = job.status().message();
			this.terminal.line((message == null) ? "Stopped." : message);
		}
		return switch (job.state()) {
			case DONE -> ExitCode.OK;
			case FAILED -> ExitCode.FAULT;
			case RUNNING, STOPPED -> ExitCode.REFUSED;
		};
	}

	String chosenWorkspace() {
		return useCases().workspaces().choose(this.workspace);
	}

	/**
	 * Reads {@code person:12}, a bare number where only one kind fits, or a name.
	 * @throws UnknownThing if nothing has the name
	 * @throws InvalidRequest if several things have it; the message lists them
	 */
	Kind.Ref thing(String text, Set<Kind> kinds) {
		if (text.matches("[a-z]+:\\d+")) {
			return Kind.Ref.parse(text);
		}
		if (text.matches("\\d+") && kinds.size() == 1) {
			return Kind.Ref.parse(kinds.iterator().next().code() + ":" + text);
		}
		List<Thing> hits = useCases().search().find(chosenWorkspace(), text, kinds, 20);
		List<Thing> exact = hits.stream().filter((hit) -> hit.name().equalsIgnoreCase(text.strip())).toList();
		List<Thing> fitting = (exact.size() == 1) ? exact : hits;
		if (fitting.isEmpty()) {
			throw new UnknownThing("Nobody and nothing in the workspace \"" + chosenWorkspace() + "\" is called \""
					+ text + "\". Try a part of the name.");
		}
		if (fitting.size() > 1) {
			StringBuilder several = new StringBuilder("\"" + text + "\" may be:");
			for (Thing hit : fitting) {
				several.append(System.lineSeparator()).append("  ").append(line(hit));
			}
			several.append(System.lineSeparator())
				.append("Say which, such as ")
				.append(ref(fitting.get(0)))
				.append('.');
			throw new InvalidRequest(several.toString());
		}
		return Kind.Ref.parse(ref(fitting.get(0)));
	}

	long person(String text) {
		return thing(text, EnumSet.of(Kind.PERSON)).key();
	}

	void fictional(Workspace asked) {
		if (asked.fictional()) {
			this.terminal.line("Fictional demo data: these people do not exist.");
		}
	}

	static String described(PersonLine person) {
		return person.name() + ((person.detail() == null) ? "" : " (" + person.detail() + ")");
	}

	static String route(Route route) {
		return route.people().stream().map(PersonLine::name).collect(Collectors.joining(" → ")) + "  " + route.percent()
				+ (route.confirmed() ? ", confirmed" : ", partly inferred") + (route.warm() ? "" : ", not warm");
	}

	static String ref(Thing thing) {
		return thing.kind() + ":" + thing.key();
	}

	static String line(Thing thing) {
		return ref(thing) + "  " + thing.name() + ((thing.detail() == null) ? "" : "  (" + thing.detail() + ")");
	}

}
