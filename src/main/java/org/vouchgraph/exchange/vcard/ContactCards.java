package org.vouchgraph.exchange.vcard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.AddressType;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import org.vouchgraph.exchange.ContactCard;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.PlainText;

/** Writes contacts as vCard 4.0 (RFC 6350), one card after the other. */
public final class ContactCards implements Exporter<Iterable<ContactCard>> {

	@Override
	public OutputFormat format() {
		return new OutputFormat("vcf", "vCard 4.0 (phones, mail programs)", "text/vcard;charset=UTF-8");
	}

	@Override
	public void write(Iterable<ContactCard> contacts, OutputStream out) throws IOException {
		VCardWriter writer = new VCardWriter(out, VCardVersion.V4_0);
		writer.setAddProdId(false);
		for (ContactCard contact : contacts) {
			writer.write(card(contact));
		}
		writer.flush();
	}

	private static VCard card(ContactCard contact) {
		VCard card = new VCard(VCardVersion.V4_0);
		card.setUid(new Uid(contact.uid()));
		card.setFormattedName(PlainText.name(contact.name()));
		if (contact.family() != null || contact.given() != null) {
			StructuredName name = new StructuredName();
			name.setFamily(contact.family());
			name.setGiven(contact.given());
			card.setStructuredName(name);
		}
		contact.emails().forEach(card::addEmail);
		if (contact.organization() != null) {
			card.setOrganization(contact.organization());
		}
		if (contact.title() != null) {
			card.addTitle(contact.title());
		}
		if (contact.country() != null) {
			Address address = new Address();
			address.setCountry(contact.country());
			address.getTypes().add(AddressType.WORK);
			card.addAddress(address);
		}
		for (URI page : contact.pages()) {
			card.addUrl(page.toASCIIString());
		}
		if (!contact.roles().isEmpty()) {
			card.setCategories(contact.roles().toArray(String[]::new));
		}
		contact.notes().forEach(card::addNote);
		return card;
	}

}
