package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a source says. Sources hold <em>records</em> of people, organizations,
 * papers, programs and meetings, and <em>facts</em> between their own records. A source's
 * facts never reach into another source: who is the same as whom is decided when reading
 * ({@link SameRecords}), so that undoing a source removes exactly what it said.
 * <p>
 * A {@code ref} names a record within its source and kind; saying a record again adds
 * what was missing and changes nothing that was said before. A fact comes after the
 * records that it names. {@code at} says where in the source it stands, in the reader's
 * words: {@code line 12}, {@code record W2741809807}.
 */
public sealed interface Statement {

	/** The {@code ref} of the applicant to whom the importing workspace belongs. */
	String APPLICANT = "@applicant";

	/** Where in the source this stands. */
	String at();

	/** A record: something that facts can name. */
	sealed interface Record extends Statement {

		String ref();

		RecordKind kind();

		/** The name or title that is shown. */
		String name();

		Set<Identifier> identifiers();

	}

	/** A fact: something that ties a person's record to another record. */
	sealed interface Fact extends Statement {

		/** The {@code ref} of the person's record. */
		String person();

	}

	/**
	 * A person as a source knows her.
	 *
	 * @param name the full name, given name first
	 * @param family the family name, where the source tells it apart
	 * @param headline position or affiliation in one line
	 * @param country ISO 3166 two-letter code
	 */
	record Person(String ref, String name, @Nullable String given, @Nullable String family, Set<Identifier> identifiers,
			@Nullable String headline, @Nullable String country, @Nullable String note, String at) implements Record {

		public Person {
			identifiers = Set.copyOf(identifiers);
		}

		@Override
		public RecordKind kind() {
			return RecordKind.PERSON;
		}

	}

	/** What sort of organization. */
	enum OrganizationKind {

		INSTITUTION, SOCIETY, COMMITTEE

	}

	/**
	 * A hospital, university or company; a society; a committee of one.
	 *
	 * @param partOf the {@code ref} of the organization that it belongs to, said before
	 */
	record Organization(String ref, String name, OrganizationKind organizationKind, Set<Identifier> identifiers,
			@Nullable String city, @Nullable String country, @Nullable String partOf, String at) implements Record {

		public Organization {
			identifiers = Set.copyOf(identifiers);
		}

		@Override
		public RecordKind kind() {
			return RecordKind.ORGANIZATION;
		}

	}

	/**
	 * A paper, abstract or trial.
	 *
	 * @param name the title as plain text
	 * @param year year of publication, or null where unknown
	 * @param authorCount all authors, named or not; at least 0
	 */
	record Publication(String ref, String name, @Nullable Integer year, @Nullable String venue, int authorCount,
			Set<Identifier> identifiers, String at) implements Record {

		public Publication {
			identifiers = Set.copyOf(identifiers);
			if (authorCount < 0) {
				throw new IllegalArgumentException("author count " + authorCount + " is not in [0..]");
			}
		}

		@Override
		public RecordKind kind() {
			return RecordKind.PUBLICATION;
		}

	}

	/**
	 * A training program.
	 *
	 * @param programKind such as {@code integrated}, {@code fellowship},
	 * {@code general-surgery}, {@code research-fellowship}
	 * @param institution the {@code ref} of the organization that runs it, said before
	 * @param imgRecord what is known of international graduates there, in words
	 * @param imgAsOf the day on which that was true
	 * @param visa the visas that it sponsors, in words
	 */
	record Program(String ref, String name, @Nullable String programKind, @Nullable String institution,
			@Nullable String city, @Nullable String country, @Nullable String imgRecord, @Nullable LocalDate imgAsOf,
			@Nullable String visa, @Nullable LocalDate visaAsOf, Set<Identifier> identifiers,
			String at) implements Record {

		public Program {
			identifiers = Set.copyOf(identifiers);
		}

		@Override
		public RecordKind kind() {
			return RecordKind.PROGRAM;
		}

	}

	/**
	 * One edition of a conference, webinar or course.
	 *
	 * @param organizer the {@code ref} of the society that holds it, said before
	 */
	record Meeting(String ref, String name, @Nullable LocalDate start, @Nullable LocalDate end, @Nullable String place,
			@Nullable String country, boolean virtual, @Nullable LocalDate deadline, @Nullable String organizer,
			Set<Identifier> identifiers, String at) implements Record {

		public Meeting {
			identifiers = Set.copyOf(identifiers);
		}

		@Override
		public RecordKind kind() {
			return RecordKind.MEETING;
		}

	}

	/**
	 * A session of a meeting.
	 *
	 * @param meeting the {@code ref} of its meeting, said before
	 */
	record Session(String ref, String name, String meeting, @Nullable LocalDate on, Set<Identifier> identifiers,
			String at) implements Record {

		public Session {
			identifiers = Set.copyOf(identifiers);
		}

		@Override
		public RecordKind kind() {
			return RecordKind.SESSION;
		}

	}

	/**
	 * The person wrote the publication.
	 *
	 * @param position 1 for the first author, 0 where unknown
	 * @param affiliation as printed on the paper
	 */
	record Authorship(String person, String publication, int position, @Nullable String affiliation,
			String at) implements Fact {
	}

	/**
	 * The person worked or trained at the organization.
	 *
	 * @param from first year known, inclusive
	 * @param to last year known, inclusive; null with {@code current} where it goes on
	 */
	record Affiliation(String person, String organization, @Nullable String title, @Nullable Integer from,
			@Nullable Integer to, boolean current, String at) implements Fact {
	}

	/** The person sits on the committee or belongs to the society. */
	record Membership(String person, String organization, @Nullable String role, @Nullable Integer from,
			@Nullable Integer to, boolean current, String at) implements Fact {
	}

	/**
	 * The person speaks at, chairs or attends a meeting or a session.
	 *
	 * @param gathering the {@code ref} of the meeting or session
	 * @param gatheringKind {@link RecordKind#MEETING} or {@link RecordKind#SESSION}
	 * @param role {@code speaker}, {@code chair}, {@code organizer}, {@code attendee}
	 */
	record Participation(String person, String gathering, RecordKind gatheringKind, String role,
			String at) implements Fact {
	}

	/**
	 * The person directs, teaches or trains in the program.
	 *
	 * @param role {@code director}, {@code associate-director}, {@code faculty},
	 * {@code trainee}, {@code alumnus}
	 */
	record Position(String person, String program, String role, @Nullable Integer from, @Nullable Integer to,
			boolean current, String at) implements Fact {
	}

	/** How well two people are said to know each other. */
	enum Closeness {

		/** Connected on a social network, no more. */
		ONLINE,

		/** Met, would recognise each other. */
		ACQUAINTED,

		/** Worked together or talk now and then. */
		KNOWS_WELL,

		/** Would pick up the phone for each other. */
		CLOSE

	}

	/**
	 * The two people know each other.
	 *
	 * @param other the {@code ref} of the other person
	 * @param on since when, or when this was said
	 */
	record Acquaintance(String person, String other, Closeness closeness, @Nullable LocalDate on, @Nullable String note,
			String at) implements Fact {
	}

	/**
	 * What the person is to the applicant.
	 *
	 * @param role a role code of the field pack, such as {@code sponsor}
	 * @param act the recorded act that shows it, needed for a sponsor
	 */
	record Role(String person, String role, @Nullable LocalDate since, @Nullable String act,
			String at) implements Fact {
	}

	/**
	 * Something that happened between the applicant and the person.
	 *
	 * @param interactionKind one of {@link #KINDS}
	 * @param summary in one line, private
	 * @param about the {@code ref} of the third person whom it concerned
	 */
	record Interaction(String person, String interactionKind, LocalDate on, @Nullable String summary,
			@Nullable String about, String at) implements Fact {

		/**
		 * What can happen: {@code permission} is the person's word that the applicant may
		 * write, or use the person's name.
		 */
		public static final List<String> KINDS = List.of("met", "wrote", "called", "asked", "introduced", "declined",
				"no-answer", "advised", "permission", "letter", "thanked", "updated", "outcome");

	}

	/**
	 * The applicant wants to reach the person.
	 *
	 * @param weight how much, greater than 0
	 */
	record Target(String person, double weight, @Nullable String why, String at) implements Fact {

		public Target {
			if (!(weight > 0 && weight <= 1000)) {
				throw new IllegalArgumentException("target weight " + weight + " is not in (0..1000]");
			}
		}

	}

}
