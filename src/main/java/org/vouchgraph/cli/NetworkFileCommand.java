package org.vouchgraph.cli;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.Conditions;
import org.vouchgraph.usecase.ExportNetwork;
import org.vouchgraph.usecase.SurroundingsQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "network",
		description = "Writes people and who knows whom, as graphml, gexf (Gephi), dot (Graphviz), cyjs (Cytoscape) or csv (pairs). A tie has its chance (strength) and its cost, -ln of the chance (length). Never notes or addresses.",
		footer = { "", "Examples:", "  vouchgraph export network --to network.gexf",
				"  vouchgraph export network --around me --confirmed --as csv > pairs.csv" })
final class NetworkFileCommand extends TakeawayCommand {

	@Option(names = "--around", paramLabel = "WHAT", defaultValue = "all",
			description = "all (if absent), me, person:NUMBER, program:NUMBER, institution:NUMBER, society:NUMBER, committee:NUMBER or meeting:NUMBER.")
	String around = "all";

	@Option(names = "--steps", paramLabel = "N",
			description = "People within so many ties, 0 to 2; if absent 2 around a person, 0 around a place.")
	@Nullable Integer steps;

	@Option(names = "--kinds", paramLabel = "KIND", split = ",",
			description = "Only ties with such evidence: co-authorship, same-institution, same-committee, same-session, stated, interaction, online.")
	List<String> kinds = List.of();

	@Option(names = "--since", paramLabel = "YEAR", description = "Only ties with evidence from that year or later.")
	@Nullable Integer since;

	@Option(names = "--least", paramLabel = "CHANCE",
			description = "Only ties that are at least so likely: 5% or 0.05.")
	@Nullable String least;

	@Option(names = "--confirmed", description = "Only ties that a person stated or logged.")
	boolean confirmed;

	NetworkFileCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		ExportNetwork network = useCases().exports().network();
		SurroundingsQuestion question = SurroundingsQuestion.of(chosenWorkspace(), this.around, this.steps)
			.withKinds(this.kinds)
			.withSince(this.since)
			.withLeast((this.least == null) ? 0 : Conditions.chance(this.least))
			.withConfirmed(this.confirmed);
		return done(write(network.of(question, format(network.formats()))),
				"Nobody is known yet. Import something first.");
	}

}
