package org.vouchgraph.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhoAnswer.Thing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Finds people, programs, societies, institutions and meetings by name.",
		footer = { "", "Example (accents and word order do not matter):", "  vouchgraph search \"silva ana\"" })
final class SearchCommand extends StoreCommand {

	@Parameters(arity = "1..*", paramLabel = "WORD", description = "Beginnings of words of the name.")
	List<String> words = List.of();

	@Option(names = "--kind", split = ",", paramLabel = "KIND", description = "person, program, institution, …")
	List<String> kinds = List.of();

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many; 20 if absent.")
	int limit;

	SearchCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() {
		Set<Kind> wanted = EnumSet.noneOf(Kind.class);
		this.kinds.forEach((kind) -> wanted.add(Kind.parse(kind)));
		List<Thing> hits = useCases().search()
			.find(chosenWorkspace(), String.join(" ", this.words), wanted, this.limit);
		if (this.json) {
			this.terminal.json(hits);
		}
		else {
			hits.forEach((hit) -> this.terminal.line(line(hit)));
		}
		if (hits.isEmpty()) {
			this.terminal.err().println("Nothing found.");
		}
		return hits.isEmpty() ? ExitCode.NONE : ExitCode.OK;
	}

}
