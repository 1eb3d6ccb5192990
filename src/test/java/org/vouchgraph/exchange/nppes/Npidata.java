package org.vouchgraph.exchange.nppes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows in the layout of {@code npidata_pfile}, for tests; nobody in them is real. */
public final class Npidata {

	private static final List<String> COLUMNS = columns();

	/** All cells of the file are quoted. */
	public static final String HEADER = line(COLUMNS);

	private Npidata() {
	}

	private static List<String> columns() {
		List<String> columns = new ArrayList<>(List.of("NPI", "Entity Type Code", "Replacement NPI",
				"Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)",
				"Provider First Name", "Provider Middle Name", "Provider Name Prefix Text", "Provider Name Suffix Text",
				"Provider Credential Text", "Provider Business Mailing Address City Name",
				"Provider Business Practice Location Address City Name",
				"Provider Business Practice Location Address State Name",
				"Provider Business Practice Location Address Country Code (If outside U.S.)", "NPI Deactivation Date",
				"NPI Reactivation Date"));
		for (int i = 1; i <= 15; i++) {
			columns.add("Healthcare Provider Taxonomy Code_" + i);
			columns.add("Provider License Number_" + i);
			columns.add("Healthcare Provider Primary Taxonomy Switch_" + i);
		}
		for (int i = 1; i <= 50; i++) {
			columns.add("Other Provider Identifier_" + i);
		}
		return columns;
	}

	/** A surgeon, changed in pairs of column and value. */
	public static String row(String... changes) {
		Map<String, String> cells = new LinkedHashMap<>();
		COLUMNS.forEach((column) -> cells.put(column, ""));
		String[] usual = { "NPI", "1234567893", "Entity Type Code", "1", "Provider Last Name (Legal Name)", "ROE",
				"Provider First Name", "ANN", "Provider Credential Text", "MD",
				"Provider Business Practice Location Address City Name", "LOS ANGELES",
				"Provider Business Practice Location Address State Name", "CA",
				"Provider Business Practice Location Address Country Code (If outside U.S.)", "US",
				"Healthcare Provider Taxonomy Code_1", "208G00000X" };
		for (String[] pairs : List.of(usual, changes)) {
			for (int i = 0; i < pairs.length; i += 2) {
				if (cells.put(pairs[i], pairs[i + 1]) == null) {
					throw new IllegalArgumentException("no column " + pairs[i]);
				}
			}
		}
		return line(List.copyOf(cells.values()));
	}

	private static String line(List<String> cells) {
		return cells.stream().map((cell) -> "\"" + cell + "\"").collect(Collectors.joining(",")) + "\n";
	}

}
