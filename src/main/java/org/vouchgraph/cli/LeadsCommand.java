package org.vouchgraph.cli;

import java.io.IOException;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ExportLeads;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.WhoQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "leads",
		description = "Writes warm leads: whom to reach, whom to ask, how likely, and why; as csv, xlsx, md, html (a page to print) or pdf (one card a page).",
		footer = { "", "Examples:", "  vouchgraph export leads --to leads.xlsx",
				"  vouchgraph export leads program:40 > leads.csv",
				"  vouchgraph export leads --as pdf --notes --to cards.pdf" })
final class LeadsCommand extends TakeawayCommand {

	@Parameters(arity = "0..1", paramLabel = "TARGET",
			description = "A name, person:NUMBER or program:NUMBER; all targets if absent.")
	@Nullable String target;

	@Option(names = "--notes",
			description = "With your private notes: those on people, and what you wrote of contacts. Else they stay here.")
	boolean notes;

	LeadsCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		ExportLeads leads = useCases().exports().leads();
		WhoQuestion question = (this.target == null) ? null
				: WhoQuestion.of(chosenWorkspace(), thing(this.target, EnumSet.of(Kind.PERSON, Kind.PROGRAM)));
		long written = write(leads.of(chosenWorkspace(), question, format(leads.formats()), this.notes));
		return done(written,
				(this.target == null)
						? "No warm leads. Name whom you want to reach in the sheet ties.csv, column target_weight."
						: "No warm path leads there; \"vouchgraph who\" says why.");
	}

}
