package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/** A need that is due, in one country where it asks for one. */
record Seat(FieldPack.Need need, Roles.Place place) {

	private static final Comparator<Held> LONGEST_FIRST = Comparator.comparing(Held::since,
			Comparator.nullsLast(Comparator.naturalOrder()));

	/** A holder who can sit there, and the role that lets her, the one held longest. */
	record Option(Seat seat, Holder holder, Held as) {

		LocalDate since() {
			LocalDate since = this.as.since();
			return (since == null) ? LocalDate.MAX : since;
		}

	}

	/**
	 * What lets the holder sit here, or null if nothing does.
	 * @param roles of the pack, in its order
	 */
	@Nullable Option option(Holder holder, List<FieldPack.Role> roles) {
		if (this.place.country() != null && !holder.countries().contains(this.place.country())
				|| this.need.inField() && !holder.inField() || this.need.knowsWork() && !holder.knowsWork()) {
			return null;
		}
		List<String> order = roles.stream().map(FieldPack.Role::code).toList();
		Set<String> needAct = roles.stream()
			.filter(FieldPack.Role::needsAct)
			.map(FieldPack.Role::code)
			.collect(Collectors.toSet());
		return holder.roles()
			.stream()
			.filter((held) -> this.need.roles().contains(held.role()) && order.contains(held.role())
					&& (held.act() || !needAct.contains(held.role())))
			.min(LONGEST_FIRST.thenComparingInt((held) -> order.indexOf(held.role())))
			.map((held) -> new Option(this, holder, held))
			.orElse(null);
	}

}
