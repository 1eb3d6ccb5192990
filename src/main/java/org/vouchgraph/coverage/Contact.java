package org.vouchgraph.coverage;

import java.util.List;

/**
 * Somebody with whom the applicant has to do.
 *
 * @param person her key
 * @param roles that she holds; codes that the field pack does not know count nothing
 * @param log what happened between the two, in any order
 */
public record Contact(long person, List<Held> roles, List<Logged> log) {

	public Contact {
		roles = List.copyOf(roles);
		log = List.copyOf(log);
	}

}
