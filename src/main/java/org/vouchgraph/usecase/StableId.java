package org.vouchgraph.usecase;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Records.Known;

/**
 * A name for a person or thing that other programs keep: the same whenever it is
 * exported, also after all was imported anew, as long as it is known by the same ORCID,
 * or address, or name.
 */
final class StableId {

	/** What changes least comes first. */
	private static final List<Scheme> SCHEMES = List.of(Scheme.ORCID, Scheme.EMAIL, Scheme.OPENALEX, Scheme.NPI,
			Scheme.LINKEDIN, Scheme.ROR, Scheme.PMID, Scheme.DOI, Scheme.SHEET);

	private StableId() {
	}

	static UUID of(String workspace, String what, Collection<Known> records) {
		String by = records.stream()
			.flatMap((record) -> record.said().identifiers().stream())
			.filter((identifier) -> SCHEMES.contains(identifier.scheme()))
			.min(Comparator.comparing((Identifier identifier) -> SCHEMES.indexOf(identifier.scheme()))
				.thenComparing(Identifier::value))
			.map(Identifier::key)
			.orElseGet(() -> Names.normalise(People.name(records)));
		return UUID.nameUUIDFromBytes(String.join("\n", workspace, what, by).getBytes(StandardCharsets.UTF_8));
	}

}
