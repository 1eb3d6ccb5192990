package org.vouchgraph.exchange.ror;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Countries;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.JsonRecords;
import org.vouchgraph.exchange.JsonTrees;
import org.vouchgraph.exchange.OrganizationNames;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Statement;

/**
 * Says the institutions that are active; those that were closed or withdrawn are left
 * out.
 * <p>
 * <b>Names that decide.</b> A name makes two records of organizations the same, so only
 * those become identifiers that mean one institution: names in full of at least two words
 * and aliases of at least three, if no other institution of the file has the name among
 * any of its own. Acronyms never do.
 * <p>
 * <b>Parents.</b> Of several the first is taken. A parent is said as soon as a child
 * names it, by its id and name; its own record adds the rest.
 */
final class InstitutionReader implements JsonRecords.Reader {

	private static final int ALIAS_WORDS = 3;

	private final StatementSink sink;

	private final Doubts doubts;

	private final SharedNames shared;

	private final Said said;

	InstitutionReader(StatementSink sink, Doubts doubts, SharedNames shared) {
		this.sink = sink;
		this.doubts = doubts;
		this.shared = shared;
		this.said = new Said(sink);
	}

	static boolean isActive(JsonNode institution) {
		String status = institution.path("status").asText("active");
		return status.equals("active");
	}

	@Override
	public void noRecord(String at, @Nullable String text) {
		this.sink.recordRead();
		this.doubts.skipped(at, "This is no institution.", text, "Check that the file is a list of ROR records.");
	}

	@Override
	public void record(JsonNode institution, String path, String line) {
		this.sink.recordRead();
		Optional<Identifier> id = Identifier.parse(Scheme.ROR, JsonTrees.text(institution.path("id")));
		if (id.isEmpty()) {
			this.doubts.skipped(line, "The institution has no ROR id such as https://ror.org/03vek6s52.",
					JsonTrees.text(institution.path("id")), "Download the records with their field \"id\".");
			return;
		}
		if (!isActive(institution)) {
			return;
		}
		String ref = id.get().value();
		String at = "record " + ref;
		RorNames names = RorNames.of(institution);
		if (names.display().isEmpty()) {
			this.doubts.skipped(at, "The institution has no name.", JsonTrees.text(institution.path("names")),
					"Download it in ROR's schema 2, where names stand under \"names\".");
			return;
		}
		Set<Identifier> identifiers = new LinkedHashSet<>();
		identifiers.add(id.get());
		names.full().forEach((name) -> unshared(name).ifPresent(identifiers::add));
		names.aliases()
			.stream()
			.filter((name) -> Names.normalise(name).split(" ").length >= ALIAS_WORDS)
			.forEach((name) -> unshared(name).ifPresent(identifiers::add));
		JsonNode place = institution.path("locations").path(0).path("geonames_details");
		String city = PlainText.name(JsonTrees.text(place.path("name")));
		String parent = parent(institution.path("relationships"), ref, at);
		this.said.say(new Statement.Organization(ref, names.display(), Statement.OrganizationKind.INSTITUTION,
				identifiers, city.isEmpty() ? null : city,
				Countries.code(JsonTrees.text(place.path("country_code"))).orElse(null), parent, at));
	}

	private Optional<Identifier> unshared(String name) {
		return OrganizationNames.identifier(name).filter((identifier) -> !this.shared.contains(identifier.value()));
	}

	/** Says the parent and gives its {@code ref}, or null if there is none. */
	private @Nullable String parent(JsonNode relationships, String child, String at) {
		for (JsonNode relationship : relationships) {
			if (!relationship.path("type").asText().equalsIgnoreCase("parent")) {
				continue;
			}
			Optional<Identifier> id = Identifier.parse(Scheme.ROR, JsonTrees.text(relationship.path("id")));
			String name = PlainText.name(JsonTrees.text(relationship.path("label")));
			if (id.isEmpty() || name.isEmpty() || id.get().value().equals(child)) {
				this.doubts.doubtful(at, "A parent of the institution has no id or name of its own and was left out.",
						JsonTrees.text(relationship), "Check the record on ror.org.");
				continue;
			}
			String ref = id.get().value();
			this.said.say(new Statement.Organization(ref, name, Statement.OrganizationKind.INSTITUTION,
					Set.of(id.get()), null, null, null, at));
			return ref;
		}
		return null;
	}

}
