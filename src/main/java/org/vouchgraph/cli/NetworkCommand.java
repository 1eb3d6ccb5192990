package org.vouchgraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Conditions;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.PrintNetwork.Print;
import org.vouchgraph.usecase.Surroundings;
import org.vouchgraph.usecase.SurroundingsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "network",
		description = "Shows a part of your network: how many people, in which communities, and who stands between; "
				+ "as a picture with --to.",
		footer = { "", "Examples:", "  vouchgraph network --to network.pdf --highlight paths",
				"  vouchgraph network --around \"Harbor Hospital\" --steps 1 --to harbor.svg --names all",
				"  vouchgraph network --around all --confirmed --to all.json" })
final class NetworkCommand extends StoreCommand {

	private static final String ME = "me";

	private static final String ALL = "all";

	@Option(names = "--around", paramLabel = "WHOM",
			description = "me (if absent), all, or a person, program, institution, society, committee or meeting by "
					+ "name or kind:NUMBER.")
	String around = ME;

	@Option(names = "--steps", paramLabel = "N",
			description = "People within so many ties, 0 to 2; if absent 2 around a person, 0 around a place.")
	@Nullable Integer steps;

	@Option(names = "--kinds", split = ",", paramLabel = "KIND",
			description = "Only ties with such evidence: co-authorship, same-institution, same-committee, "
					+ "same-session, stated, interaction, online.")
	List<String> kinds = List.of();

	@Option(names = "--since", paramLabel = "YEAR", description = "Only ties with evidence from that year or later.")
	@Nullable Integer since;

	@Option(names = "--least", paramLabel = "CHANCE", description = "No tie that is less likely: 5%% or 0.05.")
	@Nullable String least;

	@Option(names = "--confirmed", description = "Only ties that a person stated or logged.")
	boolean confirmed;

	@Option(names = "--open", split = ",", paramLabel = "ID",
			description = "Communities to be shown person by person, where they stand for their people.")
	List<String> open = List.of();

	@Option(names = "--most", paramLabel = "N",
			description = "How many people are shown before communities stand for them, 1 to 5000; 2000 if absent.")
	int most = SurroundingsQuestion.USUAL_MOST;

	@Option(names = "--most-ties", paramLabel = "N",
			description = "How many ties are drawn, 1 to 20000; 3000 if absent.")
	int mostTies = SurroundingsQuestion.USUAL_MOST_TIES;

	@Option(names = "--to", paramLabel = "FILE", description = "Write there: a .svg, .pdf or .json.")
	@Nullable Path to;

	@Option(names = "--paper", paramLabel = "SIZE", description = "a4 (if absent), a3 or letter.")
	@Nullable String paper;

	@Option(names = "--names", paramLabel = "WHOSE",
			description = "main (if absent), or all for everybody for whom there is room.")
	@Nullable String names;

	@Option(names = "--highlight", paramLabel = "WHAT", description = "paths, gateways, weak or none (if absent).")
	@Nullable String highlight;

	NetworkCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		Print print = Print.parse(this.paper, this.names, this.highlight);
		SurroundingsQuestion question = question();
		if (this.to != null) {
			write(question, print, this.terminal.resolve(this.to));
			return ExitCode.OK;
		}
		Surroundings shown = useCases().network().show(question);
		if (this.json) {
			this.terminal.json(shown);
		}
		else {
			tell(shown);
		}
		return (shown.people() > 1) ? ExitCode.OK : ExitCode.NONE;
	}

	private SurroundingsQuestion question() {
		String centre = this.around.strip();
		boolean word = centre.equalsIgnoreCase(ME) || centre.equalsIgnoreCase(ALL);
		return SurroundingsQuestion
			.of(chosenWorkspace(),
					word ? centre
							: thing(centre,
									EnumSet.of(Kind.PERSON, Kind.PROGRAM, Kind.INSTITUTION, Kind.SOCIETY,
											Kind.COMMITTEE, Kind.MEETING))
								.toString(),
					this.steps)
			.withKinds(this.kinds)
			.withSince(this.since)
			.withLeast((this.least == null) ? 0 : Conditions.chance(this.least))
			.withConfirmed(this.confirmed)
			.withOpen(this.open)
			.withMost(this.most)
			.withMostTies(this.mostTies);
	}

	private void write(SurroundingsQuestion question, Print print, Path file) throws IOException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".svg") && !name.endsWith(".pdf") && !name.endsWith(".json")) {
			throw new InvalidRequest("the file \"" + file.getFileName() + "\" must end with .svg, .pdf or .json");
		}
		// Made first, so that nothing is written where there is nothing to show.
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		if (name.endsWith(".svg")) {
			useCases().print().writeSvg(question, print, out);
		}
		else if (name.endsWith(".pdf")) {
			useCases().print().writePdf(question, print, out);
		}
		else {
			out.writeBytes(Terminal.inJson(useCases().network().show(question)).getBytes(StandardCharsets.UTF_8));
		}
		Files.write(file, out.toByteArray());
	}

	private void tell(Surroundings shown) {
		fictional(shown.workspace());
		this.terminal.line(shown.summary());
		this.terminal.line("");
		for (Surroundings.Community community : shown.communities()) {
			this.terminal.line("  " + community.people() + "  " + community.name());
		}
		if (!shown.gateways().isEmpty()) {
			this.terminal.line("");
			shown.gateways().stream().limit(10).forEach((gateway) -> this.terminal.line(gateway.why()));
		}
		if (shown.cut() != null) {
			this.terminal.line("");
			this.terminal.line(shown.cut());
		}
	}

}
