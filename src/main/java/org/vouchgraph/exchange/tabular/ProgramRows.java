package org.vouchgraph.exchange.tabular;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

/** {@code programs.csv}: one row a person a program. */
final class ProgramRows implements RowReader {

	@Override
	public void read(SheetRow row, Speech speech) {
		String name = row.name("program");
		String ref = Speech.handle(name);
		if (ref.isEmpty()) {
			row.skipped("This is not the name of a program.", name, "Write the program's full name.");
			return;
		}
		String city = row.text("city");
		String country = row.country("country");
		String given = speech.organization(row, row.name("institution"), Statement.OrganizationKind.INSTITUTION,
				Speech.institution(row, "openalex_institution_or_ror").map(Set::of).orElse(Set.of()), city, country,
				null, "");
		String institution = speech.institutionOf(ref, given);
		Set<Identifier> identifiers = new LinkedHashSet<>();
		identifiers.add(new Identifier(Scheme.SHEET, ref));
		row.identifier(Scheme.ACGME, "acgme_id").ifPresent(identifiers::add);
		String kind = row.choice("kind", Choices.PROGRAM_KINDS);
		String img = row.text("img_record");
		LocalDate imgAsOf = row.day("img_as_of");
		String visa = row.text("visa");
		LocalDate visaAsOf = row.day("visa_as_of");
		speech.record(
				new Statement.Program(ref, Speech.shown(name), kind, institution, city, country, img, imgAsOf, visa,
						visaAsOf, identifiers, row.at()),
				Arrays.asList(kind, institution, city, country, img, imgAsOf, visa, visaAsOf, identifiers));
		String person = speech.person(row, "person");
		if (person == null) {
			return;
		}
		String role = Choices.orElse(row.choice("person_role", Choices.POSITIONS), "director");
		SheetRow.Years years = row.years();
		boolean current = years.current() && !role.equals("alumnus");
		speech.fact(new Statement.Position(person, ref, role, years.from(), years.to(), current, row.at()));
		if (institution != null) {
			speech.fact(
					new Statement.Affiliation(person, institution, null, years.from(), years.to(), current, row.at()));
		}
	}

}
