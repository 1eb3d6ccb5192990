package org.vouchgraph.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.network.FieldPack;

/** Field packs for tests: the shipped one, and others with needs of their own. */
final class RulesPack {

	static final FieldPack SHIPPED = shipped();

	private RulesPack() {
	}

	private static FieldPack shipped() {
		try {
			return new FieldPackReader().readShipped("cardiothoracic-img");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The shipped pack's roles with other needs. */
	static FieldPack with(int rolesPerPerson, FieldPack.Need... needs) {
		FieldPack.Coverage coverage = SHIPPED.coverage();
		return with(SHIPPED.roles(),
				new FieldPack.Coverage(rolesPerPerson, coverage.fieldWords(), coverage.leastChance(),
						coverage.leastWays(), coverage.largestShare(), coverage.highestConstraint(), coverage.days(),
						List.of(needs)));
	}

	/** The shipped pack with other roles. */
	static FieldPack with(FieldPack.Role... roles) {
		return with(List.of(roles), SHIPPED.coverage());
	}

	private static FieldPack with(List<FieldPack.Role> roles, FieldPack.Coverage coverage) {
		return new FieldPack(SHIPPED.code(), SHIPPED.title(), SHIPPED.evidence(), roles, SHIPPED.highestChance(),
				SHIPPED.highestInferred(), SHIPPED.largestByline(), SHIPPED.learning(), coverage, SHIPPED.planning());
	}

	/** A role with a cadence and a quiet time. */
	static FieldPack.Role role(String code, @Nullable Integer cadence, @Nullable Integer quiet) {
		return new FieldPack.Role(code, code, false, cadence, quiet, "for a test");
	}

	/** A need that is due ten years before, whoever and wherever. */
	static FieldPack.Need need(String code, int least, int good, String... roles) {
		return new FieldPack.Need(code, code, Set.of(roles), 10, least, good, false, false, false, null, "for a test");
	}

	static FieldPack.Need inTargetCountry(FieldPack.Need need) {
		return new FieldPack.Need(need.code(), need.title(), need.roles(), need.from(), need.least(), need.good(), true,
				need.inField(), need.knowsWork(), need.ahead(), need.reason());
	}

	static FieldPack.Need inField(FieldPack.Need need) {
		return new FieldPack.Need(need.code(), need.title(), need.roles(), need.from(), need.least(), need.good(),
				need.inTargetCountry(), true, need.knowsWork(), need.ahead(), need.reason());
	}

	static FieldPack.Need knowsWork(FieldPack.Need need) {
		return new FieldPack.Need(need.code(), need.title(), need.roles(), need.from(), need.least(), need.good(),
				need.inTargetCountry(), need.inField(), true, need.ahead(), need.reason());
	}

	static FieldPack.Need ahead(FieldPack.Need need, int least, int most) {
		return new FieldPack.Need(need.code(), need.title(), need.roles(), need.from(), need.least(), need.good(),
				need.inTargetCountry(), need.inField(), need.knowsWork(), new FieldPack.Span(least, most),
				need.reason());
	}

}
