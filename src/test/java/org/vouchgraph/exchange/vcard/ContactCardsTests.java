package org.vouchgraph.exchange.vcard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.ContactCard;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.SomeLeads;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** Read back by ez-vcard, and by our importer. */
class ContactCardsTests {

	private static final ContactCard ANA = new ContactCard("urn:uuid:1d1c6b3e-9f3a-3c86-9a6f-7c1a4f0b5c11",
			"Ana Öztürk-Silva", "Ana", "Öztürk-Silva", List.of("ana@example.org", "ana.s@example.com"),
			"Harbor Hospital; Lisbon", "Chief, cardiac surgery", "Portugal",
			List.of(URI.create("https://orcid.org/0000-0002-1825-0097"),
					URI.create("https://www.linkedin.com/in/ana-silva")),
			List.of("Career mentor", "Letter writer"), List.of("Likes short mails,\nand tea; not \\ coffee"));

	private static String written(List<ContactCard> contacts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ContactCards().write(contacts, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void isReadBackByEzVcard() throws IOException {
		VCard card = Ezvcard.parse(written(List.of(ANA))).first();
		assertThat(card.getVersion()).isEqualTo(VCardVersion.V4_0);
		assertThat(card.validate(VCardVersion.V4_0).isEmpty()).isTrue();
		assertThat(card.getUid().getValue()).isEqualTo(ANA.uid());
		assertThat(card.getFormattedName().getValue()).isEqualTo("Ana Öztürk-Silva");
		assertThat(card.getStructuredName().getFamily()).isEqualTo("Öztürk-Silva");
		assertThat(card.getStructuredName().getGiven()).isEqualTo("Ana");
		assertThat(card.getEmails()).extracting((email) -> email.getValue())
			.containsExactly("ana@example.org", "ana.s@example.com");
		assertThat(card.getOrganization().getValues()).containsExactly("Harbor Hospital; Lisbon");
		assertThat(card.getTitles().get(0).getValue()).isEqualTo("Chief, cardiac surgery");
		assertThat(card.getAddresses().get(0).getCountry()).isEqualTo("Portugal");
		assertThat(card.getUrls()).extracting((url) -> url.getValue())
			.containsExactly("https://orcid.org/0000-0002-1825-0097", "https://www.linkedin.com/in/ana-silva");
		assertThat(card.getCategories().getValues()).containsExactly("Career mentor", "Letter writer");
		assertThat(card.getNotes().get(0).getValue()).isEqualTo("Likes short mails,\nand tea; not \\ coffee");
	}

	@Test
	void isReadBackByOurImporter() throws IOException {
		CollectingSink sink = Reading.read(new VCards(Ceilings.USUAL), written(List.of(ANA)));
		assertThat(sink.problems()).isEmpty();
		Statement.Person ana = sink.all(Statement.Person.class)
			.stream()
			.filter((person) -> !person.ref().equals(Statement.APPLICANT))
			.findFirst()
			.orElseThrow();
		assertThat(ana.name()).isEqualTo("Ana Öztürk-Silva");
		assertThat(ana.identifiers()).contains(new Identifier(Scheme.EMAIL, "ana@example.org"),
				new Identifier(Scheme.ORCID, "0000-0002-1825-0097"), new Identifier(Scheme.LINKEDIN, "ana-silva"));
		assertThat(sink.only(Statement.Organization.class).name()).isEqualTo("Harbor Hospital; Lisbon");
	}

	@Test
	void keepsEveryName() throws IOException {
		List<ContactCard> cards = SomeLeads.HARD_NAMES.stream()
			.map((name) -> new ContactCard("urn:uuid:1", name, null, null, List.of(), name, null, null, List.of(),
					List.of(), List.of()))
			.toList();
		List<VCard> read = Ezvcard.parse(written(cards)).all();
		assertThat(read).extracting((card) -> PlainText.name(card.getFormattedName().getValue()))
			.containsExactlyElementsOf(SomeLeads.HARD_NAMES.stream().map(PlainText::name).toList());
		assertThat(read).hasSize(cards.size());
	}

}
