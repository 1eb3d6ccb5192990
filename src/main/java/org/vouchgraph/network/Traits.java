package org.vouchgraph.network;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Port: what is known of each record of a person and of an organization, in bulk, to
 * compare those that no identifier joins. What brings people together is in
 * {@link Evidences#together}. Numbers are record ids, never yet joined by
 * {@link SameRecords}.
 * <p>
 * Calls back one at a time, in no order, not always on the thread that asked.
 */
public interface Traits {

	/** Every record of a person. */
	void ofPeople(Visible visible, Consumer<PersonTraits> person);

	/** Every record of an organization. */
	void ofOrganizations(Visible visible, Consumer<OrganizationTraits> organization);

	/**
	 * A person as one record knows her.
	 *
	 * @param record the record's number
	 * @param country ISO 3166 two-letter code
	 * @param identifiers all of them, of whatever scheme
	 * @param affiliations as printed on her papers, each once, in no order
	 */
	record PersonTraits(long record, String name, @Nullable String given, @Nullable String family,
			@Nullable String country, @Nullable String headline, Set<Identifier> identifiers,
			List<String> affiliations) {

		public PersonTraits {
			identifiers = Set.copyOf(identifiers);
			affiliations = List.copyOf(affiliations);
		}

	}

	/**
	 * An organization as one record knows it.
	 *
	 * @param record the record's number
	 * @param country ISO 3166 two-letter code
	 * @param parent the record of the organization that it belongs to, or 0
	 * @param identifiers all of them; of scheme {@link Identifier.Scheme#NAME} its name
	 * and, where a register tells them, its other names
	 */
	record OrganizationTraits(long record, String name, Statement.OrganizationKind kind, @Nullable String city,
			@Nullable String country, long parent, Set<Identifier> identifiers) {

		public OrganizationTraits {
			identifiers = Set.copyOf(identifiers);
		}

	}

}
