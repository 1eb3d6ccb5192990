package org.vouchgraph.exchange.tabular;

import java.util.Set;

import org.vouchgraph.network.Statement;

/** {@code societies.csv}. */
final class SocietyRows implements RowReader {

	@Override
	public void read(SheetRow row, Speech speech) {
		String name = row.name("society");
		String country = row.country("country");
		String society = speech.organization(row, name, Statement.OrganizationKind.SOCIETY, Set.of(), null, country,
				null, "");
		if (society == null) {
			row.skipped("This is not the name of a society.", name, "Write the society's full name.");
			return;
		}
		String committee = speech.organization(row, row.name("committee"), Statement.OrganizationKind.COMMITTEE,
				Set.of(), null, country, society, name);
		String person = speech.person(row, "person");
		if (person != null) {
			SheetRow.Years years = row.years();
			speech.fact(new Statement.Membership(person, (committee != null) ? committee : society, row.text("role"),
					years.from(), years.to(), years.current(), row.at()));
		}
	}

}
