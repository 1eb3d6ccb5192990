package org.vouchgraph.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.Conditions;
import org.vouchgraph.usecase.SurroundingsQuestion;

/** The parameters that say which part of a network to show, in whatever form. */
record AskedSurroundings(
		@Parameter(description = "me, all, person:KEY, program:KEY, society:KEY, committee:KEY, institution:KEY or "
				+ "meeting:KEY; me if absent", example = "me") @Nullable String around,
		@Parameter(description = "people within so many ties, 0 to 2; if absent 2 around a person, and 0 around a "
				+ "place: its own people") @Nullable Integer steps,
		@Parameter(description = "ties with evidence of one of these kinds: co-authorship, same-institution, "
				+ "same-committee, same-session, stated, interaction, online") @Nullable List<String> kinds,
		@Parameter(description = "ties with evidence from that year or later",
				example = "2019") @Nullable Integer since,
		@Parameter(description = "ties that are at least so likely, 0.05 or 5%",
				example = "0.05") @Nullable String least,
		@Parameter(description = "only ties that a person stated or logged") @Nullable Boolean confirmed,
		@Parameter(
				description = "the ids of communities to be shown person by person, where they are folded") @Nullable List<String> open,
		@Parameter(
				description = "how many people are shown before their communities are, 1 to 5000; 2000 if absent") @Nullable Integer most,
		@Parameter(description = "how many ties are drawn, 1 to 20000; 3000 if absent") @Nullable Integer mostTies,
		@Parameter(description = "whose network; your own if there is one") @Nullable String workspace) {

	SurroundingsQuestion question(String chosen) {
		return SurroundingsQuestion.of(chosen, (this.around == null) ? "me" : this.around, this.steps)
			.withKinds((this.kinds == null) ? List.of() : this.kinds)
			.withSince(this.since)
			.withLeast((this.least == null || this.least.isBlank()) ? 0 : Conditions.chance(this.least))
			.withConfirmed(Boolean.TRUE.equals(this.confirmed))
			.withOpen((this.open == null) ? List.of() : this.open)
			.withMost((this.most == null) ? SurroundingsQuestion.USUAL_MOST : this.most)
			.withMostTies((this.mostTies == null) ? SurroundingsQuestion.USUAL_MOST_TIES : this.mostTies);
	}

}
