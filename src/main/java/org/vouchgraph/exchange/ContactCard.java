package org.vouchgraph.exchange;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the applicant knows, to take away.
 *
 * @param uid the same in each export
 * @param given the given name, where a source tells it apart
 * @param organization where she works now, or null
 * @param title what she is there, or null
 * @param country in English, or null
 * @param pages public pages about her
 * @param roles what she is to the applicant, in plain words
 * @param notes the applicant's own, which leave only when asked for; empty otherwise
 */
public record ContactCard(String uid, String name, @Nullable String given, @Nullable String family, List<String> emails,
		@Nullable String organization, @Nullable String title, @Nullable String country, List<URI> pages,
		List<String> roles, List<String> notes) {

	public ContactCard {
		emails = List.copyOf(emails);
		pages = List.copyOf(pages);
		roles = List.copyOf(roles);
		notes = List.copyOf(notes);
	}

}
