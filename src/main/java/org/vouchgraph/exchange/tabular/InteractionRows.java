package org.vouchgraph.exchange.tabular;

import java.time.LocalDate;
import java.util.Set;

import org.vouchgraph.network.Statement;

/** {@code interactions.csv}. */
final class InteractionRows implements RowReader {

	@Override
	public void read(SheetRow row, Speech speech) {
		LocalDate day = row.day("date");
		String kind = row.choice("kind", Choices.INTERACTIONS);
		String name = row.name("person");
		if (day == null || kind == null || Speech.isMe(name) || Speech.handle(name).isEmpty()) {
			row.skipped("An interaction needs a person, a date and a kind that can be read.",
					name + ", " + row.name("date") + ", " + row.name("kind"), "Correct the row.");
			return;
		}
		speech.applicant(row.at());
		String person = speech.person(row, "person");
		String about = row.name("about");
		String third = Speech.isMe(about) ? null : speech.person(row, about, Set.of(), null, null, null);
		speech.fact(new Statement.Interaction(person, kind, day, row.text("summary"), third, row.at()));
	}

}
