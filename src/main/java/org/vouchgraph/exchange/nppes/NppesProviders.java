package org.vouchgraph.exchange.nppes;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.CsvRows;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

/**
 * Reads {@code npidata_pfile_….csv} of the US register of providers (NPPES): of its eight
 * million rows the people who hold a taxonomy of thoracic surgery in any of its 15
 * places. That is {@code 208G00000X}, Thoracic Surgery (Cardiothoracic Vascular Surgery),
 * of the code set of the NUCC; it has no specialisations so far, and any that begins with
 * {@code 208G} will be one. Organizations and deactivated numbers are left out.
 */
public final class NppesProviders implements Importer {

	private static final String THORACIC_SURGERY = "208G";

	private static final String PERSON = "1";

	private static final String NUMBER = "npi";

	private static final String ENTITY = "entity type code";

	private static final String FAMILY = "provider last name (legal name)";

	private static final String GIVEN = "provider first name";

	private static final String TAXONOMY = "healthcare provider taxonomy code_";

	private static final int TAXONOMIES = 15;

	private static final String PRACTICE = "provider business practice location address ";

	private final Ceilings ceilings;

	public NppesProviders(Ceilings ceilings) {
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "nppes";
	}

	@Override
	public String title() {
		return "NPPES providers (npidata_pfile….csv; thoracic surgeons in the US)";
	}

	@Override
	public String where() {
		return "At download.cms.gov/nppes/NPI_Files.html: the full replacement monthly file, a ZIP of about 1 GB; "
				+ "the weekly files are read as well. Only thoracic surgeons (taxonomy 208G00000X) are taken from it.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		String first = sample.head().lines().findFirst().orElse("");
		return Header.of(CsvRows.cells(first, ',')) != null;
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		try (CsvRows rows = new CsvRows(new Text(input, this.ceilings, sink::problem), doubts)) {
			CsvRows.Row first = rows.next();
			Header header = (first == null) ? null : Header.of(first.cells());
			if (header == null) {
				throw doubts.refused("file", "The header with NPI and Healthcare Provider Taxonomy Code_1 is missing.",
						null, "Import npidata_pfile….csv, or the ZIP it came in, as NPPES gives it.");
			}
			for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
				if (row.isBlank()) {
					continue;
				}
				sink.recordRead();
				if (header.isThoracicSurgeon(row)) {
					say(header, row, sink, doubts);
				}
			}
		}
	}

	private static void say(Header header, CsvRows.Row row, StatementSink sink, Doubts doubts) {
		boolean deactivated = !header.cell(row, "npi deactivation date").isEmpty()
				&& header.cell(row, "npi reactivation date").isEmpty();
		if (deactivated || !header.cell(row, ENTITY).equals(PERSON)) {
			return;
		}
		if (row.cells().size() != header.size) {
			doubts.skipped(row.at(),
					"The row has " + row.cells().size() + " cells and the header has " + header.size + ".",
					row.cells().get(0), "Download the file again.");
			return;
		}
		String number = header.cell(row, NUMBER);
		if (!isNumber(number)) {
			doubts.skipped(row.at(), "The NPI is mistyped: it has no ten digits, or its check digit is wrong.", number,
					"Check the number at npiregistry.cms.hhs.gov.");
			return;
		}
		String family = inWords(header.cell(row, FAMILY));
		String given = Stream.of(GIVEN, "provider middle name")
			.map((column) -> inWords(header.cell(row, column)))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
		if (family.isEmpty()) {
			doubts.skipped(row.at(), "The provider has no last name.", number,
					"Check the number at npiregistry.cms.hhs.gov.");
			return;
		}
		String headline = Stream
			.of("Thoracic surgeon", header.cell(row, "provider credential text"),
					inWords(header.cell(row, PRACTICE + "city name")), header.cell(row, PRACTICE + "state name"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		String country = header.cell(row, PRACTICE + "country code (if outside u.s.)");
		sink.say(new Statement.Person(number, (given + " " + family).strip(), given.isEmpty() ? null : given, family,
				Set.of(new Identifier(Scheme.NPI, number)), headline,
				country.isEmpty() ? "US" : Countries.code(country).orElse(null), null, "record " + number));
	}

	/** Ten digits, the last by Luhn's rule over 80840 and the first nine (45 CFR 162). */
	private static boolean isNumber(String text) {
		if (!text.matches("[1-9]\\d{9}")) {
			return false;
		}
		// What 80840 comes to.
		int sum = 24;
		for (int i = 0; i < 10; i++) {
			int digit = text.charAt(i) - '0';
			int weighed = (i % 2 == 0) ? digit * 2 : digit;
			sum += weighed / 10 + weighed % 10;
		}
		return sum % 10 == 0;
	}

	/** The register shouts: {@code MARY-ANN O'HARA} is written Mary-Ann O'Hara. */
	private static String inWords(String text) {
		if (!text.equals(text.toUpperCase(Locale.ROOT))) {
			return text;
		}
		StringBuilder words = new StringBuilder(text.length());
		boolean begins = true;
		for (char c : text.toCharArray()) {
			words.append(begins ? c : Character.toLowerCase(c));
			begins = !Character.isLetterOrDigit(c);
		}
		return words.toString();
	}

	/** Where the columns are. */
	private static final class Header {

		private final Map<String, Integer> columns = new HashMap<>();

		private final int[] taxonomies;

		private final int size;

		private Header(List<String> cells) {
			this.size = cells.size();
			for (int i = 0; i < cells.size(); i++) {
				this.columns.putIfAbsent(PlainText.name(cells.get(i)).toLowerCase(Locale.ROOT), i);
			}
			this.taxonomies = IntStream.rangeClosed(1, TAXONOMIES)
				.map((slot) -> this.columns.getOrDefault(TAXONOMY + slot, Integer.MAX_VALUE))
				.toArray();
		}

		/** The header in these cells, or null if they are none. */
		static @Nullable Header of(List<String> cells) {
			Header header = new Header(cells);
			return header.columns.keySet().containsAll(Set.of(NUMBER, ENTITY, FAMILY, GIVEN, TAXONOMY + 1)) ? header
					: null;
		}

		boolean isThoracicSurgeon(CsvRows.Row row) {
			for (int column : this.taxonomies) {
				if (column < row.cells().size() && row.cells().get(column).strip().startsWith(THORACIC_SURGERY)) {
					return true;
				}
			}
			return false;
		}

		String cell(CsvRows.Row row, String column) {
			int index = this.columns.getOrDefault(column, Integer.MAX_VALUE);
			return (index < row.cells().size()) ? PlainText.name(row.cells().get(index)) : "";
		}

	}

}
