package org.vouchgraph.exchange.tabular;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Statement;

/**
 * {@code ties.csv}: who knows whom, who is what to the applicant, whom she wants to
 * reach.
 */
final class TieRows implements RowReader {

	@Override
	public void read(SheetRow row, Speech speech) {
		Statement.Closeness closeness = Choices.closeness(row);
		String role = role(row);
		Double weight = weight(row);
		if (closeness == null && role == null && weight == null) {
			row.skipped("The row says nothing of the person.", row.name("person"),
					"Fill in \"closeness\", \"role\" or \"target_weight\".");
			return;
		}
		String person = speech.person(row, "person");
		String other = row.name("other").isEmpty() ? speech.applicant(row.at()) : speech.person(row, "other");
		if (person == null || other == null || person.equals(other)) {
			row.skipped("The row does not name two people.", row.name("person") + ", " + row.name("other"),
					"Write the person's full name, and leave \"other\" empty for yourself.");
			return;
		}
		// What the applicant knows is always said from her side.
		boolean turned = other.equals(Statement.APPLICANT);
		String from = turned ? other : person;
		String to = turned ? person : other;
		boolean mine = from.equals(Statement.APPLICANT);
		LocalDate since = row.day("since");
		if (closeness != null) {
			speech.fact(new Statement.Acquaintance(from, to, closeness, since, row.text("note"), row.at()));
		}
		if (!mine && (role != null || weight != null)) {
			row.doubtful("A role and a target are about you and one person, but this row names two others.",
					row.name("person") + ", " + row.name("other"),
					"Give the role or target a row of its own with \"other\" empty.");
			return;
		}
		if (role != null) {
			speech.fact(new Statement.Role(to, role, since, row.text("act"), row.at()));
		}
		if (weight != null) {
			speech.fact(new Statement.Target(to, weight, row.text("note"), row.at()));
		}
	}

	private static @Nullable String role(SheetRow row) {
		// A sponsor without an act is kept: the report says that she does not count yet.
		return row.choice("role", Choices.ROLES);
	}

	private static @Nullable Double weight(SheetRow row) {
		String cell = row.name("target_weight");
		if (cell.isEmpty()) {
			return null;
		}
		if (cell.matches("\\d{1,6}([.,]\\d{1,6})?")) {
			double weight = Double.parseDouble(cell.replace(',', '.'));
			if (weight > 0 && weight <= 1000) {
				return weight;
			}
		}
		row.doubtful("The weight is not a number above 0 and up to 1000, and was left out.", cell,
				"Write 1 for a usual target, 2 for one that matters twice as much.");
		return null;
	}

}
