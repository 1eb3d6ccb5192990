package org.vouchgraph.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Conditions;
import org.vouchgraph.usecase.Kind;

/** The parameters that say what is asked of a path, the same wherever paths are found. */
record AskedConditions(
		@Parameter(description = "the most ties on a path, 1 to 6; if absent 4, and up to 6 where those give fewer "
				+ "paths than wanted") @Nullable Integer ties,
		@Parameter(description = "only ties that a person stated or logged") @Nullable Boolean confirmed,
		@Parameter(description = "no ties that are an online connection alone") @Nullable Boolean warm,
		@Parameter(description = "no ties that rest on having been in the same place alone") @Nullable Boolean remote,
		@Parameter(description = "the least chance that a path may have, 0.05 or 5%",
				example = "0.05") @Nullable String least,
		@Parameter(description = "keys of people to leave out") @Nullable List<Long> without,
		@Parameter(description = "what a path must lead through: person:KEY, institution:KEY, society:KEY or "
				+ "committee:KEY") @Nullable String through,
		@Parameter(description = "whose network; your own if there is one") @Nullable String workspace) {

	Conditions conditions() {
		return new Conditions(this.ties, Boolean.TRUE.equals(this.confirmed), Boolean.TRUE.equals(this.warm),
				Boolean.TRUE.equals(this.remote),
				(this.least == null || this.least.isBlank()) ? 0 : Conditions.chance(this.least),
				(this.without == null) ? List.of() : this.without,
				(this.through == null || this.through.isBlank()) ? null : Kind.Ref.parse(this.through));
	}

	/**
	 * Whom to reach.
	 * @throws InvalidRequest if it is missing or no reference
	 */
	static Kind.Ref target(@Nullable String target) {
		if (target == null) {
			throw new InvalidRequest("target is missing; give person:KEY or program:KEY, such as target=program:412");
		}
		return Kind.Ref.parse(target);
	}

	/**
	 * The key of a person, written {@code person:12} or {@code 12}.
	 * @throws InvalidRequest if it is missing or no person
	 */
	static long person(String name, @Nullable String person) {
		if (person == null || person.isBlank()) {
			throw new InvalidRequest(name + " is missing; give person:KEY, such as " + name + "=person:12");
		}
		Kind.Ref ref = Kind.Ref.parse(person.matches("\\d+") ? "person:" + person : person);
		if (ref.kind() != Kind.PERSON) {
			throw new InvalidRequest("the " + name + " " + ref + " must be a person, such as person:12");
		}
		return ref.key();
	}

}
