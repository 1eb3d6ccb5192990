package org.vouchgraph.cli;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.ExportCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "calendar",
		description = "Writes what is due as a calendar (.ics): follow-ups, and meetings to come with their deadlines. Import it again later and its entries are brought up to date.",
		footer = { "", "Examples:", "  vouchgraph export calendar --to vouchgraph.ics" })
final class CalendarCommand extends TakeawayCommand {

	@Option(names = "--notes", description = "With what you wrote of contacts. Else it stays here.")
	boolean notes;

	CalendarCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	@Override
	public Integer call() throws IOException {
		ExportCalendar calendar = useCases().exports().calendar();
		return done(write(calendar.of(chosenWorkspace(), format(calendar.formats()), this.notes)),
				"Nothing is due and no meeting is known. Log what happens in the sheet interactions.csv.");
	}

}
