package org.vouchgraph.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Statement;

/**
 * What the entries of an address book say: a person, where she works, and that the
 * applicant has her address.
 * <p>
 * To have somebody's address says less than to have met her: mail programs fill address
 * books by themselves with everybody who ever wrote. So an entry is an acquaintance of
 * the weakest kind, {@link Statement.Closeness#ONLINE}, which alone never makes a warm
 * path. Whom the applicant really knows is in her own sheet of contacts, her calendar and
 * her mail.
 */
public final class AddressBook {

	private static final int MOST_IDENTIFIERS = 50;

	private static final Pattern BARE_ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx]");

	private final StatementSink sink;

	private final Said said;

	private final Doubts doubts;

	public AddressBook(StatementSink sink, Doubts doubts) {
		this.sink = sink;
		this.said = new Said(sink);
		this.doubts = doubts;
	}

	/**
	 * An entry, as written; texts are empty where there is none.
	 *
	 * @param at where in the file it stands
	 * @param handle the address book's own lasting name for it
	 * @param name the full name, given name first or "Family, Given"
	 * @param links web addresses; those of LinkedIn and ORCID tell who she is
	 * @param phone any number, to tell apart two of one name
	 * @param country its name or code
	 */
	public record Entry(String at, String handle, String name, String given, String family, List<String> emails,
			List<String> links, String phone, String organization, String title, String country, String note) {
	}

	/** Says what an entry says; one without a name and an e-mail address is a problem. */
	public void say(Entry entry) {
		Set<Identifier> identifiers = identifiers(entry);
		Person name = name(entry, identifiers);
		if (name.shown().isEmpty()) {
			this.doubts.skipped(entry.at(), "The entry has neither a name nor an e-mail address.",
					PlainText.line(entry.organization() + " " + entry.phone(), 100),
					"Add the name in the address book and export it again.");
			return;
		}
		String organization = PlainText.name(entry.organization());
		String title = PlainText.name(entry.title());
		String headline = (title.isEmpty() || organization.isEmpty()) ? title + organization
				: title + ", " + organization;
		String ref = ref(entry, name.shown(), organization, identifiers);
		this.said.sayApplicant(entry.at());
		this.said.say(new Statement.Person(ref, name.shown(), orNull(name.given()), orNull(name.family()), identifiers,
				orNull(headline), Countries.code(entry.country()).orElse(null), PlainText.textOrNull(entry.note()),
				entry.at()));
		String place = OrganizationNames.ref(organization);
		if (!place.isEmpty()) {
			this.said.say(new Statement.Organization(place, organization, Statement.OrganizationKind.INSTITUTION,
					OrganizationNames.identifier(organization).map(Set::of).orElse(Set.of()), null, null, null,
					entry.at()));
			this.sink.say(new Statement.Affiliation(ref, place, orNull(title), null, null, true, entry.at()));
		}
		this.sink.say(new Statement.Acquaintance(Statement.APPLICANT, ref, Statement.Closeness.ONLINE, null, null,
				entry.at()));
	}

	private record Person(String shown, String given, String family) {
	}

	private static Person name(Entry entry, Set<Identifier> identifiers) {
		String given = PlainText.name(entry.given());
		String family = PlainText.name(entry.family());
		WrittenName written = WrittenName.read(entry.name());
		String shown = (written.given() == null || given.isEmpty() || family.isEmpty()) ? written.name()
				: given + " " + family;
		if (Names.normalise(shown).isEmpty()) {
			shown = (given + " " + family).strip();
		}
		if (Names.normalise(shown).isEmpty()) {
			// No guess: "ann.roe@x.org" need not be Ann Roe.
			shown = identifiers.stream()
				.filter((identifier) -> identifier.scheme() == Scheme.EMAIL)
				.map(Identifier::value)
				.findFirst()
				.orElse("");
		}
		return new Person(PlainText.name(shown), given.isEmpty() ? orEmpty(written.given()) : given,
				family.isEmpty() ? orEmpty(written.family()) : family);
	}

	private Set<Identifier> identifiers(Entry entry) {
		Set<Identifier> identifiers = new LinkedHashSet<>();
		for (String email : entry.emails()) {
			add(identifiers, Scheme.EMAIL, email, entry);
		}
		for (String link : entry.links()) {
			String lower = link.toLowerCase(Locale.ROOT);
			if (lower.contains("linkedin.com/in/")) {
				add(identifiers, Scheme.LINKEDIN, link, entry);
			}
			else if (lower.contains("orcid.org/") || BARE_ORCID.matcher(link.strip()).matches()) {
				add(identifiers, Scheme.ORCID, link, entry);
			}
		}
		return identifiers;
	}

	private void add(Set<Identifier> identifiers, Scheme scheme, String text, Entry entry) {
		if (text.isBlank() || identifiers.size() >= MOST_IDENTIFIERS) {
			return;
		}
		Identifier.parse(scheme, PlainText.line(text, 2000))
			.filter((identifier) -> identifier.value().length() <= PlainText.LONGEST_NAME)
			.ifPresentOrElse(identifiers::add, () -> this.doubts.doubtful(entry.at(), switch (scheme) {
				case EMAIL -> "The e-mail address is not one and was left out.";
				case ORCID -> "The ORCID iD is not one (its last digit checks the others) and was left out.";
				default -> "The profile address is not one and was left out.";
			}, PlainText.line(text, 200), "Correct it in the address book."));
	}

	/**
	 * The same in each export of the same book. The name is part of it, for families
	 * share an e-mail address, and careless programs give two cards one handle. Two
	 * entries without anything of their own are one if name, organization and telephone
	 * number are the same.
	 */
	private static String ref(Entry entry, String name, String organization, Set<Identifier> identifiers) {
		String plain = Names.normalise(name);
		String handle = PlainText.name(entry.handle());
		String email = "";
		for (Identifier identifier : identifiers) {
			if (identifier.scheme() != Scheme.EMAIL) {
				return identifier.key();
			}
			email = email.isEmpty() ? identifier.key() : email;
		}
		if (!handle.isEmpty() || !email.isEmpty()) {
			return "entry:" + digest(handle.isEmpty() ? email : handle, plain);
		}
		return "entry:" + digest(plain, Names.normalise(organization), entry.phone());
	}

	private static String digest(String... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : parts) {
				digest.update(part.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 12);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
