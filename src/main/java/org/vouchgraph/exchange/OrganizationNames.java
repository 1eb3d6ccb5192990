package org.vouchgraph.exchange;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Names;

/** Organizations known by their names alone. */
public final class OrganizationNames {

	private OrganizationNames() {
	}

	/**
	 * The name as an identifier, if it is full enough to decide: at least two words.
	 * "Mercy" alone may be any of many hospitals.
	 */
	public static Optional<Identifier> identifier(@Nullable String name) {
		return Identifier.parse(Identifier.Scheme.NAME, name)
			.filter((identifier) -> identifier.value().indexOf(' ') > 0);
	}

	/** A handle for the name within one source; empty if there is none. */
	public static String ref(String name) {
		String plain = Names.normalise(name);
		return plain.isEmpty() ? "" : "name:" + plain;
	}

}
