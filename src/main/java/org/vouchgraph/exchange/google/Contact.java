package org.vouchgraph.exchange.google;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.vouchgraph.exchange.AddressBook.Entry;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.CsvRows;

/** One row as an entry of an address book, whichever the header. */
record Contact(Header header, CsvRows.Row row) {

	Entry entry() {
		String given = joined(first("first name", "given name"), first("middle name", "additional name"));
		String family = first("last name", "family name");
		String name = joined(given, family);
		return new Entry(this.row.at(), "", name.isEmpty() ? first("name", "file as", "nickname") : name, given, family,
				all("e-mail - value"),
				Stream.concat(all("website - value").stream(), all("custom field - value").stream()).toList(),
				first("phone - value"), first("organization name", "organization - name"),
				first("organization title", "organization - title"), country(), String.join(" ", all("notes")));
	}

	private String country() {
		return all("address - country").stream()
			.filter((country) -> Countries.code(country).isPresent())
			.findFirst()
			.orElse("");
	}

	private List<String> all(String column) {
		return this.header.all(this.row, column);
	}

	private String first(String... columns) {
		return this.header.first(this.row, columns);
	}

	private static String joined(String... parts) {
		return Stream.of(parts).filter((part) -> !part.isBlank()).collect(Collectors.joining(" "));
	}

}
