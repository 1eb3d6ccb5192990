package org.vouchgraph.cli;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ExportNetwork;
import picocli.CommandLine.Command;

@Command(name = "network",
		description = "Writes people and who knows whom, as graphml, gexf (Gephi), dot (Graphviz), cyjs (Cytoscape) or csv (pairs). A tie has its chance (strength) and its cost, -ln of the chance (length). Never notes or addresses.",
		footer = { "", "Examples:", "  vouchgraph export network --to network.gexf",
				"  vouchgraph export network --as csv > pairs.csv" })
final class NetworkFileCommand extends TakeawayCommand {

	NetworkFileCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		ExportNetwork network = useCases().exports().network();
		return done(write(network.of(chosenWorkspace(), format(network.formats()))),
				"Nobody is known yet. Import something first.");
	}

}
