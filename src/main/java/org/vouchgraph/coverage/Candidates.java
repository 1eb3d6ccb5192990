package org.vouchgraph.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;

/**
 * Who could fill a place that nobody fills.
 * <p>
 * Wished for are the country where the need asks for one, the field always, that she has
 * seen the applicant work where the need asks for it, and years ahead where the need
 * names them. The country and the years are musts, so who is not known to have them is
 * none; so is the field where the need asks for it, but of whom no post is known, nobody
 * can say that she is of another. Of the rest, fit is the share of the wishes that are
 * met, and the score is reach · (½ + ½ fit): a good fit counts up to twice as much as
 * none.
 */
public final class Candidates {

	private Candidates() {
	}

	/**
	 * Somebody who could be asked.
	 *
	 * @param person her key
	 * @param reach the chance of the best path to her, in [0, 1]; 1 for whom the
	 * applicant knows already
	 * @param known whether the applicant knows her already
	 * @param countries in which she works, as ISO codes; empty where unknown
	 * @param inField whether she is known to work in the field
	 * @param knowsWork whether she has seen the applicant work
	 * @param yearsSinceStart since she began to train, or null where unknown
	 * @param post what she is in a program, such as {@code director}, or null
	 */
	public record Possible(long person, double reach, boolean known, Set<String> countries, boolean inField,
			boolean knowsWork, @Nullable Integer yearsSinceStart, @Nullable String post) {

		public Possible {
			countries = Set.copyOf(countries);
			if (!(reach >= 0 && reach <= 1)) {
				throw new IllegalArgumentException("reach " + reach + " is not in [0..1]");
			}
		}

	}

	/** What speaks for somebody, in the order to tell it. */
	public enum Reason {

		/** The applicant knows her already. */
		KNOWN,

		/** She works in the country that the need asks for. */
		IN_COUNTRY,

		/** She works in the field. */
		IN_FIELD,

		/** She has seen the applicant work, and the need asks for it. */
		KNOWS_WORK,

		/** She is as many years ahead as the need asks for. */
		YEARS_AHEAD,

		/** She has a post in a program. */
		POST

	}

	/**
	 * Somebody who could fill the place.
	 *
	 * @param fit share of the wishes that are met, in [0, 1]
	 * @param score in (0, 1], reach · (½ + ½ fit)
	 * @param reasons what speaks for her; may be empty
	 */
	public record Candidate(Possible who, double fit, double score, List<Reason> reasons) {

		public Candidate {
			reasons = List.copyOf(reasons);
		}

	}

	/**
	 * Ranks those who could fill a place.
	 * @param country which the need asks for, or null
	 * @param people who do not fill the place yet; who is out of reach is left out
	 * @param most how many to name, at least 1
	 * @return the highest score first, of equal ones the smaller key
	 */
	public static List<Candidate> rank(FieldPack.Need need, @Nullable String country, List<Possible> people, int most) {
		if (most < 1) {
			throw new InvalidRequest("most " + most + " is not in [1..]");
		}
		return people.stream()
			.filter((possible) -> possible.reach() > 0 && mayFill(need, country, possible))
			.map((possible) -> candidate(need, country, possible))
			.sorted(Comparator.comparingDouble(Candidate::score)
				.reversed()
				.thenComparingLong((candidate) -> candidate.who().person()))
			.limit(most)
			.toList();
	}

	private static boolean mayFill(FieldPack.Need need, @Nullable String country, Possible possible) {
		return (country == null || possible.countries().contains(country))
				&& (!need.inField() || possible.inField() || possible.post() == null)
				&& (need.ahead() == null || isWithin(need.ahead(), possible.yearsSinceStart()));
	}

	private static boolean isWithin(FieldPack.Span span, @Nullable Integer years) {
		return years != null && years >= span.least() && years <= span.most();
	}

	private static Candidate candidate(FieldPack.Need need, @Nullable String country, Possible possible) {
		List<Reason> wishes = new ArrayList<>();
		List<Reason> met = new ArrayList<>();
		if (country != null) {
			wishes.add(Reason.IN_COUNTRY);
			met.add(Reason.IN_COUNTRY);
		}
		wishes.add(Reason.IN_FIELD);
		if (possible.inField()) {
			met.add(Reason.IN_FIELD);
		}
		if (need.knowsWork()) {
			wishes.add(Reason.KNOWS_WORK);
			if (possible.knowsWork()) {
				met.add(Reason.KNOWS_WORK);
			}
		}
		if (need.ahead() != null) {
			wishes.add(Reason.YEARS_AHEAD);
			met.add(Reason.YEARS_AHEAD);
		}
		double fit = (double) met.size() / wishes.size();
		if (possible.known()) {
			met.add(Reason.KNOWN);
		}
		if (possible.post() != null) {
			met.add(Reason.POST);
		}
		return new Candidate(possible, fit, possible.reach() * (0.5 + 0.5 * fit), met.stream().sorted().toList());
	}

}
