package org.vouchgraph.usecase;

import java.util.List;
import java.util.Optional;

import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * An introduction path in a line, without its evidence.
 *
 * @param warm whether no tie of it is an online connection alone
 * @param confirmed whether every tie was stated or logged by a person
 * @param people from the applicant to the target
 */
public record Route(double chance, String percent, String words, boolean warm, boolean confirmed,
		List<PersonLine> people) {

	public Route {
		people = List.copyOf(people);
	}

	/** "about 1 in 4 (25 %)". */
	String likely() {
		return this.words + " (" + this.percent + ")";
	}

	/** Who would be asked first, if anybody has to be. */
	Optional<PersonLine> introducer() {
		return (this.people.size() > 2) ? Optional.of(this.people.get(1)) : Optional.empty();
	}

}
