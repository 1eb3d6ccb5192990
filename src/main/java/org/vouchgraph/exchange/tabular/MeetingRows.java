package org.vouchgraph.exchange.tabular;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;

/** {@code meetings.csv}. */
final class MeetingRows implements RowReader {

	@Override
	public void read(SheetRow row, Speech speech) {
		String name = row.name("meeting");
		String ref = Speech.handle(name);
		if (ref.isEmpty()) {
			row.skipped("This is not the name of a meeting.", name, "Write the meeting's full name with its year.");
			return;
		}
		LocalDate start = row.day("start");
		LocalDate end = row.day("end");
		if (start != null && end != null && end.isBefore(start)) {
			row.doubtful("The meeting ends before it starts; its end was left out.", start + " to " + end,
					"Correct \"start\" and \"end\".");
			end = null;
		}
		String venue = row.text("place");
		String country = row.country("country");
		boolean virtual = Choices.yes(row, "virtual");
		LocalDate deadline = row.day("deadline");
		String organizer = speech.organization(row, row.name("organizer"), Statement.OrganizationKind.SOCIETY, Set.of(),
				null, null, null, "");
		speech.record(
				new Statement.Meeting(ref, Speech.shown(name), start, end, venue, country, virtual, deadline, organizer,
						Set.of(new Identifier(Scheme.SHEET, ref)), row.at()),
				Arrays.asList(start, end, venue, country, virtual, deadline, organizer));
		String gathering = ref;
		RecordKind kind = RecordKind.MEETING;
		String session = row.name("session");
		LocalDate sessionDay = row.day("session_date");
		if (!Speech.handle(session).isEmpty()) {
			gathering = Speech.handle(name + " " + session);
			kind = RecordKind.SESSION;
			speech.record(new Statement.Session(gathering, Speech.shown(session), ref, sessionDay,
					Set.of(new Identifier(Scheme.SHEET, gathering)), row.at()), Arrays.asList(ref, sessionDay));
		}
		String person = speech.person(row, "person");
		if (person != null) {
			String role = Choices.orElse(row.choice("role", Choices.PARTS), "attendee");
			speech.fact(new Statement.Participation(person, gathering, kind, role, row.at()));
			String place = speech.organization(row, row.name("person_institution"),
					Statement.OrganizationKind.INSTITUTION, Set.of(), null, null, null, "");
			if (place != null) {
				LocalDate on = (sessionDay != null) ? sessionDay : start;
				Integer year = (on != null) ? on.getYear() : null;
				speech.fact(new Statement.Affiliation(person, place, null, year, year, false, row.at()));
			}
		}
	}

}
