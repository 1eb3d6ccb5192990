package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement.OrganizationKind;
import org.vouchgraph.network.Traits;
import org.vouchgraph.network.Visible;

/** What is known of each set of records of an organization. */
final class Organizations {

	private Organizations() {
	}

	/** Reads all, by the key of their set. */
	static Map<Long, Known> read(Traits traits, Visible visible, SameRecords same) {
		Map<Long, List<Traits.OrganizationTraits>> sets = new TreeMap<>();
		traits.ofOrganizations(visible,
				(organization) -> sets.computeIfAbsent(same.key(organization.record()), (key) -> new ArrayList<>())
					.add(organization));
		Map<Long, Known> known = new HashMap<>();
		sets.forEach((key, records) -> known.put(key, known(records, same)));
		return known;
	}

	private static Known known(List<Traits.OrganizationTraits> records, SameRecords same) {
		Set<String> names = new TreeSet<>();
		Set<String> forms = new TreeSet<>();
		Set<String> acronyms = new TreeSet<>();
		Set<Long> parents = new TreeSet<>();
		Set<String> cities = new TreeSet<>();
		Set<String> countries = new TreeSet<>();
		Set<String> rors = new TreeSet<>();
		Set<OrganizationKind> kinds = new TreeSet<>();
		Set<String> shorts = new TreeSet<>();
		for (Traits.OrganizationTraits record : records) {
			kinds.add(record.kind());
			names.add(record.name());
			name(record.name(), forms, acronyms, shorts);
			for (Identifier identifier : record.identifiers()) {
				if (identifier.scheme() == Identifier.Scheme.NAME) {
					name(identifier.value(), forms, acronyms, shorts);
				}
				else if (identifier.scheme() == Identifier.Scheme.ROR) {
					rors.add(identifier.value());
				}
			}
			if (record.parent() != 0) {
				parents.add(same.key(record.parent()));
			}
			if (record.country() != null) {
				countries.add(record.country());
			}
			if (record.city() != null && !Names.normalise(record.city()).isEmpty()) {
				cities
					.add(Names.normalise(record.city()) + ((record.country() == null) ? "" : ", " + record.country()));
			}
		}
		return new Known(names.iterator().next(), forms, acronyms, parents, cities, countries, rors, kinds, shorts);
	}

	private static void name(String name, Set<String> forms, Set<String> acronyms, Set<String> shorts) {
		OrganizationName parts = OrganizationName.of(name);
		if (parts.words().size() == 1) {
			shorts.add(parts.words().get(0));
		}
		String form = parts.form();
		if (!form.isEmpty()) {
			forms.add(form);
		}
		String acronym = parts.acronym();
		if (!acronym.isEmpty()) {
			acronyms.add(acronym);
		}
	}

	/**
	 * What is known of one set.
	 *
	 * @param shown one of its names
	 * @param forms its names, comparable
	 * @param acronyms what its names would be shortened to
	 * @param parents keys of the sets that it belongs to
	 * @param cities each with its country where that is known
	 * @param rors its identifiers in the register
	 * @param shorts its names of one word
	 */
	record Known(String shown, Set<String> forms, Set<String> acronyms, Set<Long> parents, Set<String> cities,
			Set<String> countries, Set<String> rors, Set<OrganizationKind> kinds, Set<String> shorts) {

		/** Both in one. */
		Known and(Known other) {
			return new Known((this.shown.compareTo(other.shown) <= 0) ? this.shown : other.shown,
					union(this.forms, other.forms), union(this.acronyms, other.acronyms),
					union(this.parents, other.parents), union(this.cities, other.cities),
					union(this.countries, other.countries), union(this.rors, other.rors),
					union(this.kinds, other.kinds), union(this.shorts, other.shorts));
		}

		private static <T extends Comparable<T>> Set<T> union(Set<T> one, Set<T> two) {
			Set<T> all = new TreeSet<>(one);
			all.addAll(two);
			return all;
		}
	}

}
