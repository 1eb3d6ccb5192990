package org.vouchgraph.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;

/**
 * What a workspace is as a ZIP of JSON Lines: the names of its files, and what a line of
 * each says. The README in the archive tells the same to people.
 */
final class WorkspaceFile {

	/** Grows when what is written can no longer be read by those who read this one. */
	static final int VERSION = 1;

	static final String MARK = "vouchgraph-workspace";

	static final String HEAD = "workspace.json";

	static final String SOURCES = "sources.jsonl";

	static final String DECISIONS = "decisions.jsonl";

	static final String RULINGS = "rulings.jsonl";

	static final String DISMISSALS = "dismissals.jsonl";

	static final String AGENDA = "agenda.jsonl";

	static final String DRAFTS = "drafts.jsonl";

	static final String STORY = "story.jsonl";

	/** Stands for the code of the workspace, which may have another where it is read. */
	private static final String ANY_WORKSPACE = "@";

	private WorkspaceFile() {
	}

	/**
	 * What the archive is.
	 *
	 * @param format {@link #MARK}
	 * @param notes whether private notes are in it
	 */
	record Head(String format, int version, String workspace, String applicant, boolean fictional, boolean notes,
			Aim aim, Instant exported) {
	}

	/**
	 * A source.
	 *
	 * @param source the number by which lines name it; means nothing outside of the
	 * archive
	 */
	record SourceLine(long source, String name, String format, String sha256, boolean shared, Instant at, long read,
			long added, long merged, long skipped, @Nullable String problems) {
	}

	/*
	 * What a source says. Each kind has a class of its own, because JSON does not tell
	 * what a list is of.
	 */

	/** A line that a source says. */
	interface Said {

		long source();

		Statement said();

	}

	record PersonSaid(long source, Statement.Person said) implements Said {
	}

	record OrganizationSaid(long source, Statement.Organization said) implements Said {

		/** As long as what it belongs to may not have been said. */
		Statement.Organization alone() {
			return new Statement.Organization(this.said.ref(), this.said.name(), this.said.organizationKind(),
					this.said.identifiers(), this.said.city(), this.said.country(), null, this.said.at());
		}

	}

	record PublicationSaid(long source, Statement.Publication said) implements Said {
	}

	record ProgramSaid(long source, Statement.Program said) implements Said {
	}

	record MeetingSaid(long source, Statement.Meeting said) implements Said {
	}

	record SessionSaid(long source, Statement.Session said) implements Said {
	}

	record AuthorshipSaid(long source, Statement.Authorship said) implements Said {
	}

	record AffiliationSaid(long source, Statement.Affiliation said) implements Said {
	}

	record MembershipSaid(long source, Statement.Membership said) implements Said {
	}

	record ParticipationSaid(long source, Statement.Participation said) implements Said {
	}

	record PositionSaid(long source, Statement.Position said) implements Said {
	}

	record AcquaintanceSaid(long source, Statement.Acquaintance said) implements Said {
	}

	record RoleSaid(long source, Statement.Role said) implements Said {
	}

	record InteractionSaid(long source, Statement.Interaction said) implements Said {
	}

	record TargetSaid(long source, Statement.Target said) implements Said {
	}

	/**
	 * A weak spot that was dismissed.
	 *
	 * @param finding its id, in which {@code {0}}, {@code {1}} … stand for whom it is
	 * about
	 * @param about those people and things
	 * @param facts the fingerprint of what it rested on
	 * @param holds whether it was hidden when this was written, or had come back
	 */
	record DismissalLine(String finding, List<Named> about, String facts, boolean holds, String reason, LocalDate on) {
	}

	/** A record by what its source calls it. */
	record Named(long source, RecordKind kind, String ref) {
	}

	/** Records are read in this order: what a record belongs to stands before it. */
	static final List<RecordKind> RECORDS = List.of(RecordKind.ORGANIZATION, RecordKind.PUBLICATION, RecordKind.PROGRAM,
			RecordKind.MEETING, RecordKind.SESSION, RecordKind.PERSON);

	static final List<FactKind> FACTS = List.of(FactKind.AUTHORSHIP, FactKind.AFFILIATION, FactKind.MEMBERSHIP,
			FactKind.PARTICIPATION, FactKind.POSITION, FactKind.ACQUAINTANCE, FactKind.ROLE, FactKind.INTERACTION,
			FactKind.TARGET);

	private static final Map<RecordKind, String> RECORD_FILES = Map.of(RecordKind.PERSON, "records/people.jsonl",
			RecordKind.ORGANIZATION, "records/organizations.jsonl", RecordKind.PUBLICATION,
			"records/publications.jsonl", RecordKind.PROGRAM, "records/programs.jsonl", RecordKind.MEETING,
			"records/meetings.jsonl", RecordKind.SESSION, "records/sessions.jsonl");

	static String file(RecordKind kind) {
		return RECORD_FILES.get(kind);
	}

	static String file(FactKind kind) {
		return "facts/" + kind.code() + "s.jsonl";
	}

	static Class<? extends Said> lines(RecordKind kind) {
		return switch (kind) {
			case PERSON -> PersonSaid.class;
			case ORGANIZATION -> OrganizationSaid.class;
			case PUBLICATION -> PublicationSaid.class;
			case PROGRAM -> ProgramSaid.class;
			case MEETING -> MeetingSaid.class;
			case SESSION -> SessionSaid.class;
		};
	}

	static Class<? extends Said> lines(FactKind kind) {
		return switch (kind) {
			case AUTHORSHIP -> AuthorshipSaid.class;
			case AFFILIATION -> AffiliationSaid.class;
			case MEMBERSHIP -> MembershipSaid.class;
			case PARTICIPATION -> ParticipationSaid.class;
			case POSITION -> PositionSaid.class;
			case ACQUAINTANCE -> AcquaintanceSaid.class;
			case ROLE -> RoleSaid.class;
			case INTERACTION -> InteractionSaid.class;
			case TARGET, TIE -> TargetSaid.class;
		};
	}

	static Said line(long source, Statement said) {
		if (said instanceof Statement.Person person) {
			return new PersonSaid(source, anywhere(person));
		}
		if (said instanceof Statement.Organization organization) {
			return new OrganizationSaid(source, organization);
		}
		if (said instanceof Statement.Publication publication) {
			return new PublicationSaid(source, publication);
		}
		if (said instanceof Statement.Program program) {
			return new ProgramSaid(source, program);
		}
		if (said instanceof Statement.Meeting meeting) {
			return new MeetingSaid(source, meeting);
		}
		if (said instanceof Statement.Session session) {
			return new SessionSaid(source, session);
		}
		if (said instanceof Statement.Authorship authorship) {
			return new AuthorshipSaid(source, authorship);
		}
		if (said instanceof Statement.Affiliation affiliation) {
			return new AffiliationSaid(source, affiliation);
		}
		if (said instanceof Statement.Membership membership) {
			return new MembershipSaid(source, membership);
		}
		if (said instanceof Statement.Participation participation) {
			return new ParticipationSaid(source, participation);
		}
		if (said instanceof Statement.Position position) {
			return new PositionSaid(source, position);
		}
		if (said instanceof Statement.Acquaintance acquaintance) {
			return new AcquaintanceSaid(source, acquaintance);
		}
		if (said instanceof Statement.Role role) {
			return new RoleSaid(source, role);
		}
		if (said instanceof Statement.Interaction interaction) {
			return new InteractionSaid(source, interaction);
		}
		return new TargetSaid(source, (Statement.Target) said);
	}

	/** Whose workspace it is, the store says of itself. */
	private static Statement.Person anywhere(Statement.Person person) {
		Set<Identifier> identifiers = new LinkedHashSet<>(person.identifiers());
		return identifiers.removeIf((identifier) -> identifier.scheme() == Identifier.Scheme.APPLICANT)
				? new Statement.Person(person.ref(), person.name(), person.given(), person.family(), identifiers,
						person.headline(), person.country(), person.note(), person.at())
				: person;
	}

	/** The same without what the user noted. */
	static Statement withoutNotes(Statement said) {
		if (said instanceof Statement.Person of) {
			return new Statement.Person(of.ref(), of.name(), of.given(), of.family(), of.identifiers(), of.headline(),
					of.country(), null, of.at());
		}
		if (said instanceof Statement.Acquaintance of) {
			return new Statement.Acquaintance(of.person(), of.other(), of.closeness(), of.on(), null, of.at());
		}
		if (said instanceof Statement.Role of) {
			return new Statement.Role(of.person(), of.role(), of.since(), null, of.at());
		}
		if (said instanceof Statement.Interaction of) {
			return new Statement.Interaction(of.person(), of.interactionKind(), of.on(), null, of.about(), of.at());
		}
		if (said instanceof Statement.Target of) {
			return new Statement.Target(of.person(), of.weight(), null, of.at());
		}
		return said;
	}

	/** A handle that finds the applicant of whichever workspace. */
	static Handle anywhere(Handle handle, String workspace) {
		return renamed(handle, applicant(workspace), applicant(ANY_WORKSPACE));
	}

	/** That handle in a workspace. */
	static Handle within(Handle handle, String workspace) {
		return renamed(handle, applicant(ANY_WORKSPACE), applicant(workspace));
	}

	private static String applicant(String workspace) {
		return new Identifier(Identifier.Scheme.APPLICANT, workspace).key();
	}

	private static Handle renamed(Handle handle, String from, String to) {
		return handle.identifiers().contains(from) ? new Handle(handle.identifiers()
			.stream()
			.map((identifier) -> identifier.equals(from) ? to : identifier)
			.collect(Collectors.toSet()), handle.sayings()) : handle;
	}

}
