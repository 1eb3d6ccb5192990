package org.vouchgraph.usecase;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.InvalidRequest;

/**
 * What the user asks of a path.
 *
 * @param ties the most ties on it, in [1..6]; null for 4, and up to 6 where 4 give fewer
 * paths than wanted
 * @param confirmed only ties that a person stated or logged
 * @param warm no ties that are an online connection alone
 * @param remote no ties that rest on having been in the same place alone
 * @param least the least chance that it may have, in [0, 1); 0 where any will do
 * @param without people through whom it may not lead
 * @param through a person, institution, society or committee that it must lead through
 */
public record Conditions(@Nullable Integer ties, boolean confirmed, boolean warm, boolean remote, double least,
		List<Long> without, Kind.@Nullable Ref through) {

	/** Every path will do. */
	public static final Conditions NONE = new Conditions(null, false, false, false, 0, List.of(), null);

	public Conditions {
		without = List.copyOf(without);
		if (ties != null && (ties < 1 || ties > Question.MOST_TIES)) {
			throw new InvalidRequest("ties " + ties + " is not in [1.." + Question.MOST_TIES + "]");
		}
		if (!(least >= 0 && least < 1)) {
			throw new InvalidRequest("the least chance " + least + " is not in [0..1); 5 percent is 0.05");
		}
		if (through != null && switch (through.kind()) {
			case PERSON, INSTITUTION, SOCIETY, COMMITTEE -> false;
			case PROGRAM, MEETING, SESSION, PUBLICATION -> true;
		}) {
			throw new InvalidRequest(
					"a path can lead through a person, institution, society or committee, not through " + through);
		}
	}

	/** With a limit on ties that is held to. */
	public Conditions withTies(int most) {
		return new Conditions(most, this.confirmed, this.warm, this.remote, this.least, this.without, this.through);
	}

	public Conditions withConfirmed(boolean only) {
		return new Conditions(this.ties, only, this.warm, this.remote, this.least, this.without, this.through);
	}

	public Conditions withWarm(boolean only) {
		return new Conditions(this.ties, this.confirmed, only, this.remote, this.least, this.without, this.through);
	}

	public Conditions withRemote(boolean only) {
		return new Conditions(this.ties, this.confirmed, this.warm, only, this.least, this.without, this.through);
	}

	public Conditions withLeast(double chance) {
		return new Conditions(this.ties, this.confirmed, this.warm, this.remote, chance, this.without, this.through);
	}

	public Conditions withWithout(List<Long> people) {
		return new Conditions(this.ties, this.confirmed, this.warm, this.remote, this.least, people, this.through);
	}

	public Conditions withThrough(Kind.@Nullable Ref thing) {
		return new Conditions(this.ties, this.confirmed, this.warm, this.remote, this.least, this.without, thing);
	}

	/**
	 * Reads a chance as people write it: {@code 5%}, {@code 5 %}, {@code 0.05}.
	 * @throws InvalidRequest if it is none in [0, 1)
	 */
	public static double chance(String text) {
		String number = text.strip();
		boolean percent = number.endsWith("%");
		if (percent) {
			number = number.substring(0, number.length() - 1).strip();
		}
		try {
			double chance = Double.parseDouble(number.replace(',', '.')) / (percent ? 100 : 1);
			if (chance >= 0 && chance < 1) {
				return chance;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, together with what is out of range.
		}
		throw new InvalidRequest(
				"the chance \"" + text + "\" is not in [0..1) or [0 %..100 %); write it as 5% or as 0.05");
	}

}
