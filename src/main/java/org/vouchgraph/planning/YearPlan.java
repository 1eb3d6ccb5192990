package org.vouchgraph.planning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/**
 * The aims of the years before applying, held against what there is.
 * <p>
 * <b>Definition.</b> An aim asks for at least so many things of a sort (mentors, papers,
 * meetings), better for so many, by the applications' day of the year that lies so many
 * years before the one in which she applies. It is <em>met</em> with the least number,
 * <em>late</em> if that day has passed without it, <em>due</em> if it comes within a
 * year, and <em>ahead</em> otherwise. A thing counts on its day; without a day it counts
 * as there.
 * <p>
 * <b>Source.</b> The aims, their figures and reasons are the field pack's.
 * <p>
 * <b>Time and space.</b> Linear in the aims and the things of their sorts, but for
 * sorting.
 * <p>
 * <b>Without things</b> every aim has none; without a year of applying the caller assumes
 * one and says so.
 *
 * @param goals in the order of their days, then of the pack
 */
public record YearPlan(List<Goal> goals) {

	public YearPlan {
		goals = List.copyOf(goals);
	}

	/** How an aim stands. */
	public enum State {

		/** Its day has passed without it. */
		LATE,

		/** Its day comes within a year. */
		DUE,

		/** There is time. */
		AHEAD,

		/** There is enough. */
		MET

	}

	/**
	 * Something that counts for an aim.
	 *
	 * @param key of the person or thing; 0 where it has none
	 * @param words what it is
	 * @param on the day, or null
	 */
	public record Thing(long key, String words, @Nullable LocalDate on) {

		static final Comparator<Thing> BY_DAY = Comparator
			.comparing(Thing::on, Comparator.nullsFirst(Comparator.naturalOrder()))
			.thenComparingLong(Thing::key)
			.thenComparing(Thing::words);

	}

	/**
	 * An aim and how it stands.
	 *
	 * @param by the day by which it should be met
	 * @param have what counts for it, by day
	 * @param missing how many too few there are
	 * @param better how many more would be good once those are there
	 */
	public record Goal(FieldPack.YearAim aim, LocalDate by, State state, List<Thing> have, int missing, int better) {
		public Goal {
			have = List.copyOf(have);
		}
	}

	/**
	 * Holds the aims against what there is.
	 * @param applies the year in which she applies
	 * @param day of the year on which applications open
	 * @param today nothing later counts
	 * @param things by the codes of aims; each thing once
	 */
	public static YearPlan of(List<FieldPack.YearAim> aims, int applies, MonthDay day, LocalDate today,
			Map<String, List<Thing>> things) {
		List<Goal> goals = new ArrayList<>();
		for (FieldPack.YearAim aim : aims) {
			LocalDate by = day.atYear(applies - aim.yearsBefore());
			List<Thing> have = things.getOrDefault(aim.code(), List.of())
				.stream()
				.filter((thing) -> thing.on == null || !thing.on.isAfter(today))
				.sorted(Thing.BY_DAY)
				.toList();
			int missing = Math.max(0, aim.least() - have.size());
			int better = aim.good() - have.size() - missing;
			State state = (missing == 0) ? State.MET
					: by.isBefore(today) ? State.LATE : by.isAfter(today.plusYears(1)) ? State.AHEAD : State.DUE;
			goals.add(new Goal(aim, by, state, have, missing, Math.max(0, better)));
		}
		goals.sort(Comparator.comparing(Goal::by));
		return new YearPlan(goals);
	}

}
