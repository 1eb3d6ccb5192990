package org.vouchgraph.exchange.vcard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.property.Address;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.AddressBook.Entry;
import org.vouchgraph.exchange.Countries;

/** One card as an entry of an address book. */
final class Card {

	private final VCard card;

	private final String at;

	Card(VCard card, String at) {
		this.card = card;
		this.at = at;
	}

	/** The entry; empty if the card is a group's, company's or place's. */
	Optional<Entry> entry() {
		if (!isPerson()) {
			return Optional.empty();
		}
		StructuredName name = this.card.getStructuredName();
		String given = (name == null) ? ""
				: Stream.concat(Stream.of(orEmpty(name.getGiven())), name.getAdditionalNames().stream())
					.filter((part) -> !part.isBlank())
					.reduce((a, b) -> a + " " + b)
					.orElse("");
		String family = (name == null) ? "" : orEmpty(name.getFamily());
		boolean decorated = name != null && !(name.getPrefixes().isEmpty() && name.getSuffixes().isEmpty());
		// "Mr. John Doe Sr." is John Doe.
		String full = (decorated && !given.isBlank() && !family.isBlank()) ? given + " " + family : formattedName();
		return Optional.of(new Entry(this.at, value(this.card.getUid()), full, given, family,
				texts(this.card.getEmails()), links(), phone(), organization(), title(), country(),
				String.join(" ", texts(this.card.getNotes()))));
	}

	private boolean isPerson() {
		boolean individual = this.card.getKind() == null || this.card.getKind().isIndividual();
		String apple = extended("X-ADDRESSBOOKSERVER-KIND") + extended("X-ABSHOWAS");
		return individual && !apple.equalsIgnoreCase("group") && !apple.equalsIgnoreCase("company");
	}

	private String formattedName() {
		return this.card.getFormattedNames()
			.stream()
			.map(FormattedName::getValue)
			.filter((text) -> text != null && !text.isBlank())
			.findFirst()
			.orElse("");
	}

	private String organization() {
		return this.card.getOrganizations()
			.stream()
			.map(Organization::getValues)
			.filter((parts) -> !parts.isEmpty() && !orEmpty(parts.get(0)).isBlank())
			.map((parts) -> parts.get(0))
			.findFirst()
			.orElse("");
	}

	private String title() {
		return Stream.concat(this.card.getTitles().stream(), this.card.getRoles().stream())
			.map(TextProperty::getValue)
			.filter((text) -> text != null && !text.isBlank())
			.findFirst()
			.orElse("");
	}

	private List<String> links() {
		List<String> links = new ArrayList<>(texts(this.card.getUrls()));
		for (String name : List.of("X-SOCIALPROFILE", "X-LINKEDIN", "X-ORCID")) {
			for (RawProperty property : this.card.getExtendedProperties(name)) {
				links.add(orEmpty(property.getValue()));
			}
		}
		this.card.getImpps().forEach((impp) -> links.add(String.valueOf(impp.getUri())));
		// Of programs that write http\://
		return links.stream().map((link) -> link.replace("\\:", ":")).toList();
	}

	private String phone() {
		return this.card.getTelephoneNumbers().stream().map(Card::number).findFirst().orElse("");
	}

	/** The country of the office, or else of any address that has one. */
	private String country() {
		return this.card.getAddresses()
			.stream()
			.sorted(Comparator.comparing((address) -> !address.getTypes().contains(AddressType.WORK)))
			.flatMap(this::countries)
			.filter((country) -> Countries.code(country).isPresent())
			.findFirst()
			.orElse("");
	}

	/** As written, and as the code that Apple's programs keep in the same group. */
	private Stream<String> countries(Address address) {
		String group = address.getGroup();
		Stream<String> apple = (group == null) ? Stream.empty()
				: this.card.getExtendedProperties("X-ABADR")
					.stream()
					.filter((property) -> group.equalsIgnoreCase(property.getGroup()))
					.map(RawProperty::getValue);
		return Stream.concat(Stream.of(orEmpty(address.getCountry())), apple).filter(Objects::nonNull);
	}

	private String extended(String name) {
		RawProperty property = this.card.getExtendedProperty(name);
		return (property != null) ? orEmpty(property.getValue()).strip() : "";
	}

	private static String number(Telephone phone) {
		return (phone.getText() != null) ? phone.getText() : String.valueOf(phone.getUri());
	}

	private static List<String> texts(List<? extends TextProperty> properties) {
		return properties.stream().map(TextProperty::getValue).filter(Objects::nonNull).toList();
	}

	private static String value(@Nullable TextProperty property) {
		return (property != null) ? orEmpty(property.getValue()) : "";
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
