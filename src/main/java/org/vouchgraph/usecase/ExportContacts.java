package org.vouchgraph.usecase;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.ContactCard;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.CurrentNetwork.View;

/**
 * Writes the applicant's contacts: everybody to whom she has a tie that somebody stated
 * or logged, or a connection on a network; not those of whom it is only inferred. Notes
 * leave only when asked for.
 */
public final class ExportContacts {

	private static final int AT_ONCE = 200;

	private final CurrentNetwork network;

	private final Records records;

	private final FieldPack pack;

	private final Exporters<Iterable<ContactCard>> exporters;

	public ExportContacts(CurrentNetwork network, Records records, FieldPack pack,
			Exporters<Iterable<ContactCard>> exporters) {
		this.network = network;
		this.records = records;
		this.pack = pack;
		this.exporters = exporters;
	}

	/** In what they can be written, the usual first. */
	public List<OutputFormat> formats() {
		return this.exporters.formats();
	}

	/**
	 * All contacts of the workspace's applicant.
	 * @throws org.vouchgraph.network.UnknownThing if there is no such workspace
	 * @throws org.vouchgraph.network.InvalidRequest if there is no such format
	 */
	public Takeaway of(String workspace, String format, boolean notes) {
		Exporter<Iterable<ContactCard>> exporter = this.exporters.get(format);
		View view = this.network.of(workspace);
		long applicant = new People(this.records).applicant(view);
		return new Takeaway("contacts-" + workspace + "-" + view.date(), exporter.format(), (out) -> {
			Map<Long, Set<String>> roles = roles(view, applicant);
			Chunks<ContactCard> cards = new Chunks<>(contacts(view.network(), applicant), AT_ONCE,
					(some) -> cards(view, some, roles, notes));
			exporter.write(() -> cards, out);
			return cards.count();
		});
	}

	private static long[] contacts(Network network, long applicant) {
		int me = network.indexOf(applicant);
		TreeSet<Long> contacts = new TreeSet<>();
		if (me >= 0) {
			for (int arc = network.firstArc(me); arc < network.endArc(me); arc++) {
				if ((network.flags(arc) & (Network.CONFIRMED | Network.ONLINE_ONLY)) != 0) {
					contacts.add(network.key(network.head(arc)));
				}
			}
		}
		return contacts.stream().mapToLong(Long::longValue).toArray();
	}

	/** What people are to the applicant, by their keys. */
	private Map<Long, Set<String>> roles(View view, long applicant) {
		Map<Long, Set<String>> roles = new HashMap<>();
		for (KnownFact fact : this.records.factsOf(view.visible(), view.records(List.of(applicant)))) {
			if (fact.said() instanceof Statement.Role role) {
				roles.computeIfAbsent(view.same().key(fact.person()), (any) -> new TreeSet<>()).add(title(role.role()));
			}
		}
		return roles;
	}

	private String title(String code) {
		return this.pack.roles()
			.stream()
			.filter((role) -> role.code().equals(code))
			.map(FieldPack.Role::title)
			.findFirst()
			.orElseGet(() -> Words.capital(Words.code(code)));
	}

	private List<ContactCard> cards(View view, List<Long> some, Map<Long, Set<String>> roles, boolean notes) {
		Map<Long, List<Known>> known = new People(this.records).records(view, some);
		Map<Long, List<KnownFact>> posts = new HashMap<>();
		for (KnownFact fact : this.records.posts(view.visible(), view.records(some))) {
			posts.computeIfAbsent(view.same().key(fact.person()), (any) -> new ArrayList<>()).add(fact);
		}
		return some.stream()
			.filter(known::containsKey)
			.map((key) -> card(view, known.get(key), posts.getOrDefault(key, List.of()),
					roles.getOrDefault(key, Set.of()), notes))
			.toList();
	}

	private static ContactCard card(View view, List<Known> records, List<KnownFact> posts, Set<String> roles,
			boolean notes) {
		List<Statement.Person> said = records.stream().map((record) -> (Statement.Person) record.said()).toList();
		Set<String> emails = new TreeSet<>();
		said.forEach((person) -> person.identifiers()
			.stream()
			.filter((identifier) -> identifier.scheme() == Identifier.Scheme.EMAIL)
			.forEach((identifier) -> emails.add(identifier.value())));
		Statement.Person parted = said.stream()
			.filter((person) -> person.family() != null && person.given() != null)
			.findFirst()
			.orElse(null);
		Post post = posts.stream()
			.map(Post::of)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.max(Comparator.comparingInt(Post::until)
				.thenComparing(Post::organization, Comparator.reverseOrder())
				.thenComparing((each) -> each.title() != null))
			.orElse(null);
		String headline = said.stream()
			.map(Statement.Person::headline)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		String country = said.stream()
			.map(Statement.Person::country)
			.filter(Objects::nonNull)
			.findFirst()
			.map((code) -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
			.orElse(null);
		return new ContactCard("urn:uuid:" + StableId.of(view.workspace().code(), "contact", records),
				People.name(records), (parted == null) ? null : parted.given(),
				(parted == null) ? null : parted.family(), List.copyOf(emails),
				(post == null) ? null : post.organization(),
				(post == null || post.title() == null) ? headline : post.title(), country, pages(view, records),
				List.copyOf(roles), notes ? ExportLeads.notes(records) : List.of());
	}

	/** What is made up leads nowhere. */
	private static List<URI> pages(View view, List<Known> records) {
		if (view.workspace().fictional()) {
			return List.of();
		}
		Set<URI> pages = new LinkedHashSet<>();
		for (Known record : records) {
			URI page = ExportLeads.publicPage(List.of(record));
			if (page != null) {
				pages.add(page);
			}
		}
		return pages.stream().sorted().toList();
	}

	/** Where somebody works. */
	private record Post(String organization, @Nullable String title, int until) {

		static @Nullable Post of(KnownFact fact) {
			String name = fact.other().said().name();
			if (fact.said() instanceof Statement.Affiliation at) {
				return new Post(name, at.title(), People.end(at.from(), at.to(), at.current()));
			}
			if (fact.said() instanceof Statement.Position at) {
				return new Post(name, Words.capital(Words.code(at.role())),
						People.end(at.from(), at.to(), at.current()));
			}
			return null;
		}

	}

}
