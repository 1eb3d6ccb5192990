package org.vouchgraph.exchange.tabular;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Statement;

/**
 * Says what rows hold. A name is a handle: the same name in any of our sheets is the same
 * thing, so each record carries it as {@link Scheme#SHEET}.
 */
final class Speech {

	private static final int MOST_PROGRAMS = 10_000;

	private final StatementSink sink;

	private final Said said;

	/** The institution of each program of late, for rows that leave it empty. */
	private final Map<String, String> institutions = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > MOST_PROGRAMS;
		}
	};

	Speech(StatementSink sink, Doubts doubts) {
		this.sink = sink;
		this.said = new Said(sink);
	}

	void fact(Statement.Fact fact) {
		this.sink.say(fact);
	}

	void record(Statement.Record record, Object content) {
		this.said.say(record, content);
	}

	/** The handle of a name; empty if it has no letters or digits. */
	static String handle(String name) {
		return Names.normalise(name);
	}

	/** The name without what tells it apart: {@code Jane Doe [Boston]} is Jane Doe. */
	static String shown(String name) {
		int bracket = name.lastIndexOf('[');
		String shown = (bracket > 0 && name.endsWith("]")) ? name.substring(0, bracket).strip() : name;
		return handle(shown).isEmpty() ? name : shown;
	}

	/** Who the file belongs to. */
	String applicant(String at) {
		this.said.sayApplicant(at);
		return Statement.APPLICANT;
	}

	/**
	 * Says the person in a column, with the identifiers beside it.
	 * @param column {@code person} or {@code other}; its identifiers stand in
	 * {@code person_email} and so on
	 * @return her ref, or null if the cell is empty or no name
	 */
	@Nullable String person(SheetRow row, String column) {
		String name = row.name(column);
		if (isMe(name)) {
			return applicant(row.at());
		}
		Set<Identifier> identifiers = new LinkedHashSet<>();
		if (!name.isEmpty()) {
			row.identifier(Scheme.EMAIL, column + "_email").ifPresent(identifiers::add);
			row.identifier(Scheme.ORCID, column + "_orcid").ifPresent(identifiers::add);
			openAlexAuthor(row, column + "_openalex").ifPresent(identifiers::add);
		}
		return person(row, name, identifiers, null, null, null);
	}

	/** Says a person, or gives null if that is no name. */
	@Nullable String person(SheetRow row, String name, Set<Identifier> identifiers, @Nullable String headline,
			@Nullable String country, @Nullable String note) {
		if (name.isEmpty()) {
			return null;
		}
		String ref = handle(name);
		if (ref.isEmpty()) {
			row.doubtful("This is no name and was left out.", name, "Write the person's full name.");
			return null;
		}
		Set<Identifier> all = new LinkedHashSet<>(identifiers);
		all.add(new Identifier(Scheme.SHEET, ref));
		this.said.say(new Statement.Person(ref, shown(name), null, null, all, headline, country, note, row.at()));
		return ref;
	}

	/**
	 * Says an organization, or gives null if that is no name.
	 * @param within the name of the society whose committee it is, else empty
	 */
	@Nullable String organization(SheetRow row, String name, Statement.OrganizationKind kind, Set<Identifier> identifiers,
			@Nullable String city, @Nullable String country, @Nullable String partOf, String within) {
		String full = (within + " " + name).strip();
		String ref = handle(name).isEmpty() ? "" : handle(full);
		if (ref.isEmpty()) {
			if (!name.isEmpty()) {
				row.doubtful("This is no name and was left out.", name, "Write the full name.");
			}
			return null;
		}
		Set<Identifier> all = new LinkedHashSet<>(identifiers);
		all.add(new Identifier(Scheme.SHEET, ref));
		OrganizationNames.identifier(full).ifPresent(all::add);
		this.said.say(new Statement.Organization(ref, shown(name), kind, all, city, country, partOf, row.at()));
		return ref;
	}

	/** The institution of the program; remembered for the rows to come. */
	@Nullable String institutionOf(String program, @Nullable String institution) {
		if (institution != null) {
			this.institutions.put(program, institution);
		}
		return this.institutions.get(program);
	}

	static boolean isMe(String name) {
		return name.equalsIgnoreCase("me");
	}

	/** The identifiers of an institution in one cell: OpenAlex or ROR. */
	static Optional<Identifier> institution(SheetRow row, String column) {
		String cell = row.name(column).toLowerCase(Locale.ROOT);
		// Each pattern alone would find its own in the other's.
		if (cell.matches("(https?://(www\\.|api\\.)?openalex\\.org/(institutions/)?)?i\\d{1,15}")) {
			return Identifier.parse(Scheme.OPENALEX, cell);
		}
		if (cell.isEmpty() || cell.matches("(https?://)?(www\\.)?(ror\\.org/)?0[a-z0-9]{6}\\d{2}/?")) {
			return Identifier.parse(Scheme.ROR, cell);
		}
		row.doubtful("The cell \"" + column + "\" is neither an OpenAlex institution nor a ROR id.",
				PlainText.name(cell), "Write it as I27837315 or https://ror.org/00jmfr291.");
		return Optional.empty();
	}

	private static Optional<Identifier> openAlexAuthor(SheetRow row, String column) {
		return row.identifier(Scheme.OPENALEX, column).filter((identifier) -> {
			boolean author = identifier.value().startsWith("A");
			if (!author) {
				row.doubtful("The OpenAlex id is not a person's and was left out.", identifier.value(),
						"A person's begins with A, such as A5023888391.");
			}
			return author;
		});
	}

}
