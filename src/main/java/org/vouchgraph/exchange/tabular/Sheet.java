package org.vouchgraph.exchange.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Our spreadsheet templates: this table is both what is read and what the help shows. */
public enum Sheet {

	/** People whom the applicant knows. */
	CONTACTS("contacts", "Your contacts", true, new ContactRows(), List.of(Column.must("name", Sheet.NAME),
			Column.may("email", "E-mail address."), Column.may("orcid", "ORCID, such as 0000-0002-1825-0097."),
			Column.may("linkedin", "Address of the LinkedIn profile."),
			Column.may("institution", "Where the person works now."),
			Column.may("position", "What the person is there."), Column.may("city", "City of the institution."),
			Column.may("country", Sheet.COUNTRY), Column.may("since", "Since when you know each other. " + Sheet.DATE),
			Column.may("closeness", "acquainted, knows well or close; acquainted if empty."),
			Column.may("met_at", "Where you met."), Column.may("note", "Anything; stays in your workspace."))),

	/** Training programs and the people in them. */
	PROGRAMS("programs", "Training programs", false, new ProgramRows(), List.of(
			Column.must("program",
					"Full name of the program. The other columns about it may be empty after " + "its first row."),
			Column.may("kind", "integrated, traditional, fellowship, general-surgery, research-fellowship or other."),
			Column.may("institution", "The hospital or university that runs it."),
			Column.may("city", "City of the program."), Column.may("country", Sheet.COUNTRY),
			Column.may("img_record", "What is known of international graduates there, in words."),
			Column.may("img_as_of", "The day on which that was true. " + Sheet.DATE),
			Column.may("visa", "Visas that it sponsors, in words."),
			Column.may("visa_as_of", "The day on which that was true. " + Sheet.DATE),
			Column.may("acgme_id", "Number of the program at ACGME."),
			Column.may("openalex_institution_or_ror",
					"OpenAlex id (I27837315) or ROR id (https://ror.org/00jmfr291) of the institution."),
			Column.may("person", "Somebody in the program, one a row. " + Sheet.ME),
			Column.may("person_role", "director, associate-director, faculty, trainee or alumnus; director if empty."),
			Column.may("person_email", "E-mail address of the person."),
			Column.may("person_orcid", "ORCID of the person."),
			Column.may("person_openalex", "OpenAlex id of the person, such as A5023888391."),
			Column.may("from", "First year in the program."),
			Column.may("to", "Last year in the program; empty if it goes on."))),

	/** Societies, their committees and members. */
	SOCIETIES("societies", "Societies and committees", false, new SocietyRows(),
			List.of(Column.must("society", "Full name of the society."),
					Column.may("committee", "A committee of it, if the person sits on one."),
					Column.may("person", "A member, one a row. " + Sheet.ME),
					Column.may("person_email", "E-mail address of the person."),
					Column.may("person_orcid", "ORCID of the person."),
					Column.may("person_openalex", "OpenAlex id of the person, such as A5023888391."),
					Column.may("role", "What the person is there, such as chair."), Column.may("from", "First year."),
					Column.may("to", "Last year; empty if it goes on."), Column.may("country", Sheet.COUNTRY))),

	/** Meetings, their sessions and who takes part. */
	MEETINGS("meetings", "Meetings and sessions", false, new MeetingRows(),
			List.of(Column.must("meeting", "Name of the meeting with its year, such as STS Annual Meeting 2026."),
					Column.may("start", "First day. " + Sheet.DATE), Column.may("end", "Last day. " + Sheet.DATE),
					Column.may("place", "City or venue."), Column.may("country", Sheet.COUNTRY),
					Column.may("virtual", "yes if it is held online, else no."),
					Column.may("deadline", "Last day for abstracts or applications. " + Sheet.DATE),
					Column.may("organizer", "The society that holds it."), Column.may("session", "A session of it."),
					Column.may("session_date", "Day of the session. " + Sheet.DATE),
					Column.may("person", "Somebody who takes part, one a row. " + Sheet.ME),
					Column.may("person_email", "E-mail address of the person."),
					Column.may("person_orcid", "ORCID of the person."),
					Column.may("person_openalex", "OpenAlex id of the person, such as A5023888391."),
					Column.may("person_institution", "Where the person works, as the meeting's program prints it."),
					Column.may("role", "speaker, chair, organizer or attendee; attendee if empty."))),

	/** Who knows whom, who is what to the applicant, whom she wants to reach. */
	TIES("ties", "Ties, roles and targets", true, new TieRows(), List.of(Column.must("person", Sheet.NAME),
			Column.may("other", "Whom the person knows; empty for yourself."),
			Column.may("person_email", "E-mail address of the person."),
			Column.may("person_orcid", "ORCID of the person."),
			Column.may("person_openalex", "OpenAlex id of the person, such as A5023888391."),
			Column.may("other_email", "E-mail address of the other."), Column.may("other_orcid", "ORCID of the other."),
			Column.may("other_openalex", "OpenAlex id of the other, such as A5023888391."),
			Column.may("closeness", "acquainted, knows well or close, if they know each other."),
			Column.may("role",
					"What the person is to you: career-mentor, research-mentor, skills-mentor, sponsor, "
							+ "near-peer, letter-writer or connector."),
			Column.may("since", "Since when. " + Sheet.DATE),
			Column.may("act", "What a sponsor did for you; a sponsor needs one."),
			Column.may("target_weight", "How much you want to reach the person: above 0, up to 1000; 1 is usual."),
			Column.may("note", "Anything; stays in your workspace."))),

	/** What happened between the applicant and people. */
	INTERACTIONS("interactions", "Your interactions", true, new InteractionRows(), List.of(
			Column.must("person", Sheet.NAME), Column.must("date", "When it happened. " + Sheet.DATE),
			Column.must("kind",
					"met, wrote, called, asked, introduced, declined, no-answer, advised, permission, letter, thanked, "
							+ "updated or outcome."),
			Column.may("person_email", "E-mail address of the person."),
			Column.may("person_orcid", "ORCID of the person."),
			Column.may("person_openalex", "OpenAlex id of the person, such as A5023888391."),
			Column.may("summary", "In one line; stays in your workspace."),
			Column.may("about", "Name of the third person whom it concerned.")));

	private static final String NAME = "Full name, given name first. One name is one person in all sheets: if two "
			+ "people share a name, write it with something to tell them apart in square brackets: Jane Doe [Boston].";

	private static final String ME = "Write me for yourself.";

	private static final String COUNTRY = "Country, in English or as two letters.";

	private static final String DATE = "Write 2026-03-14, 2026-03, 2026 or 14 Mar 2026.";

	private final String code;

	private final String title;

	private final boolean isPrivate;

	private final RowReader reader;

	private final List<Column> columns;

	Sheet(String code, String title, boolean isPrivate, RowReader reader, List<Column> columns) {
		this.code = code;
		this.title = title;
		this.isPrivate = isPrivate;
		this.reader = reader;
		this.columns = columns;
	}

	/** The template's name without its ending, such as {@code contacts}. */
	public String code() {
		return this.code;
	}

	/** The name in plain words. */
	public String title() {
		return this.title;
	}

	/** Whether what it says stays in the workspace. */
	public boolean isPrivate() {
		return this.isPrivate;
	}

	/** The columns in the template's order. */
	public List<Column> columns() {
		return this.columns;
	}

	/** The template's file name, such as {@code contacts.csv}. */
	public String fileName() {
		return this.code + ".csv";
	}

	/**
	 * Writes the empty template: the header only, in UTF-8 with a byte-order mark,
	 * without which spreadsheet programs garble accents.
	 */
	public void writeTemplate(OutputStream out) throws IOException {
		String header = this.columns.stream().map(Column::name).collect(Collectors.joining(","));
		out.write(("\uFEFF" + header + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	RowReader reader() {
		return this.reader;
	}

}
