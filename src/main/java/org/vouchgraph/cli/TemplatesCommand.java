package org.vouchgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "templates", description = "Shows our own sheets and writes them empty, to fill in.",
		footer = { "", "Examples:", "  vouchgraph templates", "  vouchgraph templates contacts",
				"  vouchgraph templates --into sheets" })
final class TemplatesCommand extends StoreCommand {

	@Parameters(arity = "0..*", paramLabel = "SHEET", description = "Which; all if absent.")
	List<String> names = List.of();

	@Option(names = "--into", paramLabel = "FOLDER", description = "Write the empty sheets there.")
	@Nullable Path into;

	TemplatesCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		List<Template> templates = this.names.isEmpty() ? useCases().templates().list()
				: this.names.stream().map(useCases().templates()::get).toList();
		if (this.into != null) {
			Path folder = this.terminal.resolve(this.into);
			Files.createDirectories(folder);
			for (Template template : templates) {
				Path file = folder.resolve(template.name() + ".csv");
				if (Files.exists(file)) {
					this.terminal.err().println(file + " is there already and stays as it is.");
				}
				else {
					Files.writeString(file, template.content());
					this.terminal.line(file.toString());
				}
			}
		}
		else if (this.json) {
			this.terminal.json(templates);
		}
		else {
			templates.forEach((template) -> {
				this.terminal.line(template.name() + ".csv: " + template.title());
				template.columns()
					.forEach((column) -> this.terminal
						.line("  " + column.name() + (column.required() ? "*" : "") + "  " + column.what()));
			});
		}
		return ExitCode.OK;
	}

}
