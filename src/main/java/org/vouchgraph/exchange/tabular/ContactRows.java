package org.vouchgraph.exchange.tabular;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

/** {@code contacts.csv}. */
final class ContactRows implements RowReader {

	@Override
	public void read(SheetRow row, Speech speech) {
		String name = row.name("name");
		if (Speech.isMe(name) || Speech.handle(name).isEmpty()) {
			row.skipped("This is not the name of a contact.", name, "Write the person's full name.");
			return;
		}
		Set<Identifier> identifiers = new LinkedHashSet<>();
		row.identifier(Scheme.EMAIL, "email").ifPresent(identifiers::add);
		row.identifier(Scheme.ORCID, "orcid").ifPresent(identifiers::add);
		row.identifier(Scheme.LINKEDIN, "linkedin").ifPresent(identifiers::add);
		String country = row.country("country");
		String institution = row.name("institution");
		String position = row.name("position");
		String headline = (position.isEmpty() || institution.isEmpty()) ? position + institution
				: position + ", " + institution;
		String applicant = speech.applicant(row.at());
		String person = speech.person(row, name, identifiers, headline.isEmpty() ? null : Speech.shown(headline),
				country, row.text("note"));
		String place = speech.organization(row, institution, Statement.OrganizationKind.INSTITUTION, Set.of(),
				row.text("city"), country, null, "");
		if (place != null) {
			speech.fact(new Statement.Affiliation(person, place, row.text("position"), null, null, true, row.at()));
		}
		Statement.Closeness closeness = Choices.closeness(row);
		speech.fact(new Statement.Acquaintance(applicant, person,
				(closeness != null) ? closeness : Statement.Closeness.ACQUAINTED, row.day("since"),
				met(row.text("met_at")), row.at()));
	}

	private static @Nullable String met(@Nullable String where) {
		return (where != null) ? "Met at " + where : null;
	}

}
