package org.vouchgraph.cli;

import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.usecase.Conditions;
import org.vouchgraph.usecase.Kind;
import picocli.CommandLine.Option;

/** What may be asked of a path, the same in every command that looks for paths. */
final class ConditionOptions {

	@Option(names = "--ties", paramLabel = "N",
			description = "The most ties on a path, 1 to 6; if absent 4, and up to 6 where those are few.")
	@Nullable Integer ties;

	@Option(names = "--confirmed", description = "Only ties that a person stated or logged.")
	boolean confirmed;

	@Option(names = "--warm", description = "No ties that are an online connection alone.")
	boolean warm;

	@Option(names = "--remote", description = "No ties that rest on having been in the same place alone.")
	boolean remote;

	@Option(names = "--least", paramLabel = "CHANCE", description = "No path that is less likely: 5%% or 0.05.")
	@Nullable String least;

	@Option(names = "--without", paramLabel = "PERSON", description = "Leave this person out; may be repeated.")
	List<String> without = List.of();

	@Option(names = "--through", paramLabel = "THING",
			description = "A person, institution, society or committee that the path must lead through.")
	@Nullable String through;

	Conditions conditions(StoreCommand command) {
		return new Conditions(this.ties, this.confirmed, this.warm, this.remote,
				(this.least == null) ? 0 : Conditions.chance(this.least),
				this.without.stream().map(command::person).toList(), (this.through == null) ? null : command
					.thing(this.through, EnumSet.of(Kind.PERSON, Kind.INSTITUTION, Kind.SOCIETY, Kind.COMMITTEE)));
	}

}
