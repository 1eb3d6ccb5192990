package org.vouchgraph.exchange.linkedin;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CsvRows;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;
import org.vouchgraph.exchange.WrittenDate;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

/**
 * Reads {@code Connections.csv} of a LinkedIn data export. The header is looked for, for
 * what stands above it ("Notes:" and a paragraph) has changed over the years, and so have
 * its columns.
 */
public final class LinkedInConnections implements Importer {

	private static final int HEADER_WITHIN = 60;

	private static final char[] DELIMITERS = { ',', ';', '\t' };

	private final Ceilings ceilings;

	public LinkedInConnections(Ceilings ceilings) {
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "linkedin-connections";
	}

	@Override
	public String title() {
		return "LinkedIn connections (Connections.csv or the export's ZIP)";
	}

	@Override
	public String where() {
		return "At LinkedIn: Settings, Data privacy, Get a copy of your data, Connections. "
				+ "The mail with the archive comes within minutes to a day; the archive itself is read, or the Connections.csv in it.";
	}

	@Override
	public boolean isPrivate() {
		return true;
	}

	@Override
	public boolean recognises(Sample sample) {
		return findHeader(sample.head()).isPresent();
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Header header = findHeader(Sample.of(input).head())
			.orElseThrow(() -> doubts.refused("file", "The header with First Name and Last Name is missing.", null,
					"Import Connections.csv as LinkedIn gives it (Settings, Data privacy, Get a copy of your data)."));
		Said said = new Said(sink);
		try (CsvRows rows = new CsvRows(new Text(input, this.ceilings, sink::problem), doubts)) {
			rows.separateBy(header.delimiter());
			rows.passOver(header.line());
			for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
				if (!row.isBlank()) {
					sink.recordRead();
					new Connection(header, row, input.entry(), doubts).say(sink, said);
				}
			}
		}
	}

	private static Optional<Header> findHeader(String head) {
		List<String> lines = head.lines().limit(HEADER_WITHIN).toList();
		for (int i = 0; i < lines.size(); i++) {
			for (char delimiter : DELIMITERS) {
				Map<String, Integer> columns = new HashMap<>();
				List<String> cells = CsvRows.cells(lines.get(i), delimiter);
				for (int c = 0; c < cells.size(); c++) {
					columns.putIfAbsent(PlainText.name(cells.get(c)).toLowerCase(Locale.ROOT), c);
				}
				boolean names = columns.containsKey("first name") && columns.containsKey("last name");
				if (names && (columns.containsKey("connected on")
						|| (columns.containsKey("company") && columns.containsKey("position")))) {
					return Optional.of(new Header(i + 1, delimiter, columns));
				}
			}
		}
		return Optional.empty();
	}

	/** Where the columns are. */
	private record Header(int line, char delimiter, Map<String, Integer> columns) {

		String cell(CsvRows.Row row, String column) {
			Integer index = this.columns.get(column);
			return (index == null || index >= row.cells().size()) ? "" : PlainText.name(row.cells().get(index));
		}

	}

	/** One row. */
	private static final class Connection {

		private final Header header;

		private final CsvRows.Row row;

		private final String entry;

		private final Doubts doubts;

		Connection(Header header, CsvRows.Row row, String entry, Doubts doubts) {
			this.header = header;
			this.row = row;
			this.entry = entry;
			this.doubts = doubts;
		}

		void say(StatementSink sink, Said said) {
			String at = this.row.at();
			String given = cell("first name");
			String family = cell("last name");
			String name = (given + " " + family).strip();
			if (name.isEmpty()) {
				this.doubts.skipped(at, "The connection has no name.", String.join(", ", this.row.cells()),
						"LinkedIn leaves out names of members who hide or close their profile; add the person by hand.");
				return;
			}
			Set<Identifier> identifiers = new LinkedHashSet<>();
			identifier(identifiers, Scheme.LINKEDIN, "url");
			identifier(identifiers, Scheme.EMAIL, "email address");
			String company = cell("company");
			String position = cell("position");
			String headline = (position.isEmpty() || company.isEmpty()) ? position + company
					: position + ", " + company;
			String ref = identifiers.isEmpty() ? (this.entry + " " + at).strip()
					: identifiers.iterator().next().value();
			said.sayApplicant(at);
			said.say(new Statement.Person(ref, name, orNull(given), orNull(family), identifiers, orNull(headline), null,
					null, at));
			String organization = OrganizationNames.ref(company);
			if (!organization.isEmpty()) {
				said.say(new Statement.Organization(organization, company, Statement.OrganizationKind.INSTITUTION,
						OrganizationNames.identifier(company).map(Set::of).orElse(Set.of()), null, null, null, at));
				sink.say(new Statement.Affiliation(ref, organization, orNull(position), null, null, true, at));
			}
			sink.say(new Statement.Acquaintance(Statement.APPLICANT, ref, Statement.Closeness.ONLINE, connected(), null,
					at));
		}

		private void identifier(Set<Identifier> identifiers, Scheme scheme, String column) {
			String cell = cell(column);
			if (!cell.isEmpty()) {
				Identifier.parse(scheme, cell)
					.ifPresentOrElse(identifiers::add,
							() -> this.doubts.doubtful(this.row.at(),
									"The " + ((scheme == Scheme.EMAIL) ? "e-mail address" : "profile address")
											+ " is not one and was left out.",
									cell, "Correct it in the file, or leave the cell empty."));
			}
		}

		private @Nullable LocalDate connected() {
			String cell = cell("connected on");
			if (cell.isEmpty()) {
				return null;
			}
			WrittenDate date = WrittenDate.read(cell);
			if (date instanceof WrittenDate.Ambiguous) {
				this.doubts.doubtful(this.row.at(), "The date may be either of two days and was left out.", cell,
						"Write it as 2024-03-12.");
			}
			else if (date instanceof WrittenDate.Unreadable) {
				this.doubts.doubtful(this.row.at(), "This is no date and was left out.", cell,
						"Write it as 2024-03-12.");
			}
			return date.dayOrNull();
		}

		private String cell(String column) {
			return this.header.cell(this.row, column);
		}

		private static @Nullable String orNull(String text) {
			return text.isEmpty() ? null : text;
		}

	}

}
