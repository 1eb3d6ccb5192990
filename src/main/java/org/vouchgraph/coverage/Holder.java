package org.vouchgraph.coverage;

import java.util.List;
import java.util.Set;

/**
 * Somebody who holds roles, and what decides which needs she can fill with them.
 *
 * @param person her key
 * @param roles that she holds; codes that the field pack does not know count nothing
 * @param countries in which she works, as ISO codes; empty where unknown
 * @param inField whether she works in the field
 * @param knowsWork whether she has seen the applicant work
 */
public record Holder(long person, List<Held> roles, Set<String> countries, boolean inField, boolean knowsWork) {

	public Holder {
		roles = List.copyOf(roles);
		countries = Set.copyOf(countries);
	}

}
