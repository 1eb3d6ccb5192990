package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/**
 * A need that is due, in one country where it asks for one.
 *
 * @param number of the seat, from 0
 */
record Seat(int number, FieldPack.Need need, Roles.Place place) {

	/** A holder who can sit there, and the role that lets her. */
	record Option(Seat seat, Holder holder, Held as) {

		LocalDate since() {
			LocalDate since = this.as.since();
			return (since == null) ? LocalDate.MAX : since;
		}

	}

	/**
	 * What lets the holder sit here, or null if nothing does.
	 * @param counting her roles that count, the best first
	 */
	@Nullable Option option(Holder holder, List<Held> counting) {
		if (this.place.country() != null && !holder.countries().contains(this.place.country())
				|| this.need.inField() && !holder.inField() || this.need.knowsWork() && !holder.knowsWork()) {
			return null;
		}
		return counting.stream()
			.filter((held) -> this.need.roles().contains(held.role()))
			.findFirst()
			.map((held) -> new Option(this, holder, held))
			.orElse(null);
	}

}
