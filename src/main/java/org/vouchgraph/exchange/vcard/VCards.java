package org.vouchgraph.exchange.vcard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.ParseWarning;
import ezvcard.io.text.VCardReader;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.AddressBook;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Components;
import org.vouchgraph.exchange.Components.Component;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;

/**
 * Reads vCards 2.1 (of 1996, no RFC), 3.0 (RFC 2426) and 4.0 (RFC 6350), any number in a
 * file. ez-vcard is given one card at a time, and of it only what is wanted: photographs,
 * keys and the cards of assistants (AGENT) never reach it.
 */
public final class VCards implements Importer {

	private static final Set<String> WANTED = Set.of("VERSION", "FN", "N", "EMAIL", "URL", "ORG", "TITLE", "ROLE",
			"ADR", "NOTE", "KIND", "UID", "TEL", "IMPP", "X-ABLABEL", "X-ABADR", "X-ABSHOWAS",
			"X-ADDRESSBOOKSERVER-KIND", "X-SOCIALPROFILE", "X-LINKEDIN", "X-ORCID");

	/** ez-vcard's code for a line whose encoding or character set it does not know. */
	private static final int UNDECODABLE = 27;

	private final Ceilings ceilings;

	public VCards(Ceilings ceilings) {
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "vcard";
	}

	@Override
	public String title() {
		return "Contacts as vCard (.vcf)";
	}

	@Override
	public String where() {
		return "iPhone and Mac: Contacts, select all, File, Export, Export vCard (or icloud.com, Contacts, Export vCard). "
				+ "Android: Contacts, Fix and manage, Export to file. Outlook: People, Manage contacts, or save a contact as vCard.";
	}

	@Override
	public boolean isPrivate() {
		return true;
	}

	@Override
	public boolean recognises(Sample sample) {
		return sample.head().stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		AddressBook book = new AddressBook(sink, doubts);
		try (Components cards = new Components(new Text(input, this.ceilings, sink::problem), "VCARD", WANTED::contains,
				(name, value) -> {
				})) {
			Component card = cards.next();
			if (card == null) {
				throw doubts.refused("file", "There is no card (BEGIN:VCARD) in this file.", null,
						"Export the contacts again as vCard.");
			}
			for (; card != null; card = cards.next()) {
				sink.recordRead();
				VCard read = card.check(doubts) ? parse(card, doubts) : null;
				if (read != null) {
					new Card(read, card.at()).entry().ifPresent(book::say);
				}
			}
		}
	}

	private static @Nullable VCard parse(Component card, Doubts doubts) throws IOException {
		List<String> lines = new ArrayList<>(List.of("BEGIN:VCARD"));
		card.text().lines().forEach(lines::add);
		lines.add("END:VCARD");
		List<ParseWarning> warnings = new ArrayList<>();
		VCard read = parse(lines, warnings, card, doubts);
		Set<String> lost = new LinkedHashSet<>();
		for (ParseWarning warning : warnings) {
			if (warning.getCode() == UNDECODABLE && !"VERSION".equals(warning.getPropertyName())) {
				lost.add(lines.get(warning.getLineNumber() - 1));
			}
		}
		if (lost.isEmpty()) {
			return read;
		}
		// The library keeps what it cannot decode as it is written, as "=C3=91".
		doubts.doubtful(card.at(), "Text in a character set that cannot be read was left out.", lost.iterator().next(),
				"Export the contacts as vCard 3.0 or 4.0.");
		lines.removeAll(lost);
		return parse(lines, new ArrayList<>(), card, doubts);
	}

	private static @Nullable VCard parse(List<String> lines, List<ParseWarning> warnings, Component card, Doubts doubts)
			throws IOException {
		try (VCardReader reader = new VCardReader(String.join("\r\n", lines), VCardVersion.V3_0)) {
			reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
			VCard read = reader.readNext();
			warnings.addAll(reader.getWarnings());
			return read;
		}
		catch (RuntimeException ex) {
			doubts.skipped(card.at(), "The card is damaged and cannot be read.", PlainText.line(card.text(), 200),
					"Export it again; the others were read.");
			return null;
		}
	}

}
