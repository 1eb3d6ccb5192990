package org.vouchgraph.exchange.graph;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.XmlElement;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Statement;

/** Says the people of a graph, and remembers which nodes they are. */
final class Nodes {

	private static final int MOST = 2_000_000;

	private static final int LONGEST_ID = 300;

	private static final List<String> NAMES = List.of("name", "fullname", "displayname", "personname", "label");

	private static final List<String> GIVEN = List.of("given", "givenname", "firstname");

	private static final List<String> FAMILY = List.of("family", "familyname", "lastname", "surname");

	private static final List<String> INSTITUTIONS = List.of("institution", "affiliation", "organization",
			"organisation", "company", "employer", "university", "hospital");

	private static final List<String> KINDS = List.of("type", "kind", "category", "nodetype", "class");

	/** What graphs of papers and places call the nodes that are no people. */
	private static final Set<String> NO_PEOPLE = Set.of("institution", "organization", "organisation", "company",
			"hospital", "university", "society", "department", "paper", "publication", "article", "document", "work",
			"journal", "venue", "keyword", "term", "topic", "concept", "country", "city", "place", "event",
			"conference", "meeting", "project", "grant", "group");

	private static final Map<String, Scheme> IDENTIFIERS = Map.of("orcid", Scheme.ORCID, "orcidid", Scheme.ORCID,
			"email", Scheme.EMAIL, "mail", Scheme.EMAIL, "emailaddress", Scheme.EMAIL, "linkedin", Scheme.LINKEDIN,
			"linkedinurl", Scheme.LINKEDIN, "npi", Scheme.NPI, "openalex", Scheme.OPENALEX, "openalexid",
			Scheme.OPENALEX);

	/** Ids are the graph's own; the words before keep them from being anything else. */
	private final String prefix;

	private final StatementSink sink;

	private final Said said;

	private final Doubts doubts;

	/** A hash of each person's ref: eight bytes a node, whatever ids look like. */
	private long[] hashes = new long[1024];

	private int count;

	private final Set<String> me = new HashSet<>();

	/**
	 * Reads nodes.
	 * @param entry which graph of an archive it is, empty if there is none
	 */
	Nodes(String entry, StatementSink sink, Doubts doubts) {
		this.prefix = (entry + " node ").stripLeading();
		this.sink = sink;
		this.said = new Said(sink);
		this.doubts = doubts;
	}

	void read(XmlElement node, Map<String, String> attributes) {
		this.sink.recordRead();
		String id = node.attribute("id");
		if (id.isBlank() || id.length() > LONGEST_ID) {
			this.doubts.skipped(node.at(), "The node has no id of up to " + LONGEST_ID + " characters.", id,
					"Give each node an id.");
			return;
		}
		String kind = PlainText.name(first(attributes, KINDS)).toLowerCase(Locale.ROOT);
		if (NO_PEOPLE.contains(kind)) {
			this.doubts.doubtfulOnce(node.at(),
					"Nodes of the kind \"" + kind + "\" are no people and were passed over.", id,
					"Nothing need be done; import such records from a list of them.");
			return;
		}
		String name = name(id, attributes);
		if (Names.normalise(name).isEmpty()) {
			this.doubts.skipped(node.at(), "The node has no name.", id,
					"Write the person's full name into the node's label, or an attribute \"name\".");
			return;
		}
		if (this.count == MOST) {
			throw this.doubts.refused(node.at(), "The graph has more than " + MOST + " people, the limit.", id,
					"Export the part of it that matters.");
		}
		remember(ref(id));
		if (name.equalsIgnoreCase("me") && this.me.size() < 10) {
			this.me.add(ref(id));
			this.said.sayApplicant(node.at());
			return;
		}
		say(node.at(), id, name, attributes);
	}

	private void say(String at, String id, String name, Map<String, String> attributes) {
		String institution = PlainText.name(first(attributes, INSTITUTIONS));
		String position = PlainText.name(first(attributes, List.of("position", "jobtitle", "headline")));
		String headline = PlainText.name(
				(position.isEmpty() || institution.isEmpty()) ? position + institution : position + ", " + institution);
		String country = country(at, PlainText.name(first(attributes, List.of("country", "countrycode"))));
		this.said.say(new Statement.Person(ref(id), name, orNull(attributes, GIVEN), orNull(attributes, FAMILY),
				identifiers(at, id, attributes), headline.isEmpty() ? null : headline, country, null, at));
		String organization = OrganizationNames.ref(institution);
		if (!organization.isEmpty()) {
			this.said.say(new Statement.Organization(organization, institution, Statement.OrganizationKind.INSTITUTION,
					OrganizationNames.identifier(institution).map(Set::of).orElse(Set.of()), null, null, null, at));
			this.sink.say(new Statement.Affiliation(ref(id), organization, position.isEmpty() ? null : position, null,
					null, false, at));
		}
	}

	/**
	 * The name in an attribute, put together from two, or in the label; else the id,
	 * where it is a name itself, as NetworkX writes it.
	 */
	private static String name(String id, Map<String, String> attributes) {
		String given = PlainText.name(first(attributes, GIVEN));
		String family = PlainText.name(first(attributes, FAMILY));
		if (!given.isEmpty() && !family.isEmpty()) {
			return PlainText.name(given + " " + family);
		}
		String name = PlainText.name(first(attributes, NAMES));
		String plain = PlainText.name(id);
		if (!name.equals(plain) && !name.isEmpty()) {
			return name;
		}
		if (plain.equalsIgnoreCase("me")) {
			return plain;
		}
		// Many tools take the id for a label where there is none.
		boolean code = plain.matches("\\p{L}{0,5}[-_. ]?\\d+") || plain.contains("@") || plain.contains("://");
		boolean word = plain.matches(".*\\p{L}{2}.*");
		boolean figures = plain.matches(".*[\\p{N}_:].*");
		return (word && !code && (!name.isEmpty() || !figures)) ? plain : "";
	}

	private Set<Identifier> identifiers(String at, String id, Map<String, String> attributes) {
		Set<Identifier> identifiers = new LinkedHashSet<>();
		IDENTIFIERS.keySet().stream().sorted().forEach((title) -> {
			String value = PlainText.name(attributes.get(title));
			if (!value.isEmpty()) {
				Identifier.parse(IDENTIFIERS.get(title), value)
					.filter(Nodes::isPersons)
					.ifPresentOrElse(identifiers::add,
							() -> this.doubts.doubtful(at,
									"The attribute \"" + title + "\" is not what belongs there and was left out.",
									value, "Correct it in the program that wrote the graph."));
			}
		});
		Identifier.parse(Scheme.EMAIL, id).ifPresent(identifiers::add);
		if (id.matches("(https?://(www\\.)?orcid\\.org/)?(\\d{4}-){3}\\d{3}[\\dXx]")) {
			Identifier.parse(Scheme.ORCID, id).ifPresent(identifiers::add);
		}
		if (id.matches("https?://openalex\\.org/A\\d{1,15}")) {
			Identifier.parse(Scheme.OPENALEX, id).ifPresent(identifiers::add);
		}
		return identifiers;
	}

	private static boolean isPersons(Identifier identifier) {
		return identifier.scheme() != Scheme.OPENALEX || identifier.value().startsWith("A");
	}

	private @Nullable String country(String at, String country) {
		String code = Countries.code(country).orElse(null);
		if (code == null && !country.isEmpty()) {
			this.doubts.doubtful(at, "The country is not known and was left out.", country,
					"Write it in English or as two letters.");
		}
		return code;
	}

	/** All nodes were read. */
	void close() {
		this.hashes = Arrays.copyOf(this.hashes, this.count);
		Arrays.sort(this.hashes);
	}

	/** The ref of the person who is this node, or null if it is nobody. */
	@Nullable String find(String id) {
		if (id.isBlank() || id.length() > LONGEST_ID || Arrays.binarySearch(this.hashes, hash(ref(id))) < 0) {
			return null;
		}
		return this.me.contains(ref(id)) ? Statement.APPLICANT : ref(id);
	}

	private void remember(String ref) {
		if (this.count == this.hashes.length) {
			this.hashes = Arrays.copyOf(this.hashes, this.count * 2);
		}
		this.hashes[this.count++] = hash(ref);
	}

	private String ref(String id) {
		return this.prefix + PlainText.line(id, LONGEST_ID + 10);
	}

	/** FNV-1a, 64 bits. */
	private static long hash(String ref) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < ref.length(); i++) {
			hash = (hash ^ ref.charAt(i)) * 0x100000001b3L;
		}
		return hash;
	}

	static String first(Map<String, String> attributes, List<String> titles) {
		return titles.stream()
			.map((title) -> attributes.getOrDefault(title, ""))
			.filter((value) -> !value.isBlank())
			.findFirst()
			.orElse("");
	}

	private static @Nullable String orNull(Map<String, String> attributes, List<String> titles) {
		String name = PlainText.name(first(attributes, titles));
		return name.isEmpty() ? null : name;
	}

}
