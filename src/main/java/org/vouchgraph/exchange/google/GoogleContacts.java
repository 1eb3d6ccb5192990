package org.vouchgraph.exchange.google;

import java.io.IOException;

import org.vouchgraph.exchange.AddressBook;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CsvRows;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;

/**
 * Reads the "Google CSV" of Google Contacts, with the header of today
 * ({@code First Name}, {@code E-mail 1 - Label}, …) and that of before 2024
 * ({@code Given Name}, {@code E-mail 1
 * - Type}, …). Google writes the header in the language of the account; English is read,
 * and any other is told apart and refused with a word on how to get it in English.
 */
public final class GoogleContacts implements Importer {

	private final Ceilings ceilings;

	public GoogleContacts(Ceilings ceilings) {
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "google-contacts";
	}

	@Override
	public String title() {
		return "Google Contacts (Google CSV)";
	}

	@Override
	public String where() {
		return "At contacts.google.com: Export, Google CSV, with the account's language set to English. "
				+ "vCard from the same dialog is read as well, in any language.";
	}

	@Override
	public boolean isPrivate() {
		return true;
	}

	@Override
	public boolean recognises(Sample sample) {
		Header header = Header.of(sample.head());
		return header.isEnglish() || header.isTranslated();
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Header header = Header.of(Sample.of(input).head());
		if (!header.isEnglish()) {
			throw doubts.refused(header.isTranslated() ? "line " + header.line() : "file",
					header.isTranslated() ? "The header is Google's, but not in English."
							: "The header of Google Contacts (First Name, Last Name, E-mail 1 - Value, …) is missing.",
					null, "Set the language of the Google account to English and export again as Google CSV, "
							+ "or export as vCard, which is the same in every language.");
		}
		header.check(doubts);
		AddressBook book = new AddressBook(sink, doubts);
		try (CsvRows rows = new CsvRows(new Text(input, this.ceilings, sink::problem), doubts)) {
			rows.separateBy(header.delimiter());
			rows.passOver(header.line());
			for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
				if (!row.isBlank()) {
					sink.recordRead();
					book.say(new Contact(header, row).entry());
				}
			}
		}
	}

}
