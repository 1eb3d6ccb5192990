package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.identity.NameComparison.Level;
import org.vouchgraph.identity.Reason.Code;

/**
 * How much speaks for two profiles being of one person.
 * <p>
 * <b>Definition.</b> The sum of log odds: of the name by its level and by how many others
 * of that name are to be expected among those read, of organizations in strict tiers of
 * which the best counts, of co-authors, years, countries and identifiers. A sum of 0 is
 * even odds. What tells two people apart for certain is no weight but a veto.
 * <p>
 * <b>Source.</b> I. P. Fellegi, A. B. Sunter, A theory for record linkage, JASA 64
 * (1969), doi:10.1080/01621459.1969.10501049. The weights are set by hand, not estimated,
 * and the parts are not independent: the sum orders pairs, and is no calibrated chance.
 */
final class Comparison {

	private static final int MOST_NAMES = 8;

	private static final int PATIENT_YEARS = 10;

	private static final int MOST_YEARS_APART = 40;

	private final Crowd crowd;

	private final MatchingOptions options;

	Comparison(Crowd crowd, MatchingOptions options) {
		this.crowd = crowd;
		this.options = options;
	}

	/**
	 * What speaks for the two, or null where something rules it out.
	 * @param explained whether reasons are wanted
	 */
	@Nullable Result compare(Profile one, Profile two, boolean explained) {
		Names names = names(one, two);
		if (names == null || isRuledOut(one, two)) {
			return null;
		}
		Sum sum = new Sum(explained);
		name(names, sum);
		boolean corroborated = places(one, two, sum);
		long paper = this.crowd.paperInTwoSources(one, two);
		if (paper >= 0) {
			sum.add(Code.SAME_PAPER_IN_TWO_SOURCES, this.options.samePaper(), paper);
			corroborated = true;
		}
		else {
			corroborated |= coauthors(one, two, sum);
		}
		countries(one, two, sum);
		years(one, two, sum);
		if (differ(one.authorIds, two.authorIds)) {
			sum.add(Code.OTHER_OPENALEX_ID, this.options.otherAuthorId());
		}
		if (differ(one.profiles, two.profiles)) {
			sum.add(Code.OTHER_LINKEDIN, this.options.otherProfile());
		}
		boolean decides = decides(names);
		if (names.level == Level.INITIALS && !decides) {
			// It only keeps them from being merged unasked.
			sum.add(Code.SOMEBODY_ELSE_FITS, 0, this.crowd.fullNames(names.one.names[names.i]));
		}
		return new Result(sum.total, names.level, corroborated && decides, sum.reasons());
	}

	/**
	 * Whether the names may be merged of themselves. A family name is not changed unseen,
	 * and initials do not decide where the full names of several people begin with them.
	 */
	private boolean decides(Names names) {
		if (names.level != Level.INITIALS) {
			return names.level != Level.FAMILY_CHANGED;
		}
		PersonName one = names.one.names[names.i];
		PersonName two = names.two.names[names.j];
		return further(one.readings().get(0), two.readings().get(0)) > 0 || this.crowd.fullNames(one) < 2;
	}

	private static int further(PersonName.Reading one, PersonName.Reading two) {
		return Math.min(2, Math.min(one.given().size(), two.given().size()) - 1);
	}

	/** Whether the two are certainly two people. */
	static boolean isRuledOut(Profile one, Profile two) {
		return conflict(one.orcid, two.orcid) || conflict(one.npi, two.npi) || conflict(one.applicant, two.applicant)
				|| Profile.meet(one.papers, two.papers);
	}

	private static boolean conflict(@Nullable String one, @Nullable String two) {
		return one != null && two != null && !one.equals(two);
	}

	private static boolean differ(String[] one, String[] two) {
		return one.length > 0 && two.length > 0 && Arrays.stream(one).noneMatch(Arrays.asList(two)::contains);
	}

	/**
	 * The best agreement of a name of the one with a name of the other, or null where the
	 * names are of two people. A name that does not even go with the others of its own
	 * profile, which an identifier holds together, contradicts nobody.
	 */
	static @Nullable Names names(Profile one, Profile two) {
		int ones = Math.min(MOST_NAMES, one.names.length);
		int twos = Math.min(MOST_NAMES, two.names.length);
		Names best = null;
		for (int i = 0; i < ones; i++) {
			for (int j = 0; j < twos; j++) {
				Level level = NameComparison.compare(one.names[i], two.names[j]);
				if (level == Level.CONTRADICTS) {
					if (isAtHome(one, i) && isAtHome(two, j)) {
						return null;
					}
				}
				else {
					Names names = new Names(level, one, i, two, j);
					best = (best == null || names.compareTo(best) < 0) ? names : best;
				}
			}
		}
		return best;
	}

	private static boolean isAtHome(Profile profile, int name) {
		for (int i = 0; i < Math.min(MOST_NAMES, profile.names.length); i++) {
			if (i != name && NameComparison.compare(profile.names[i], profile.names[name]) == Level.CONTRADICTS) {
				return false;
			}
		}
		return true;
	}

	private void name(Names names, Sum sum) {
		PersonName.Reading one = Objects.requireNonNull(names.one.names[names.i].first());
		PersonName.Reading two = Objects.requireNonNull(names.two.names[names.j].first());
		double namesakes = namesakes(names.level, one, two);
		double weight = this.options.prior() - Math.log(namesakes + this.options.namesakes());
		Code code = switch (names.level) {
			case EQUAL -> Code.SAME_NAME;
			case FULL -> Code.SAME_NAME_BUT_MIDDLE;
			case INITIALS -> Code.INITIALS_FIT;
			case VARIANT -> Code.NAME_VARIANT;
			default -> Code.FAMILY_NAME_CHANGED;
		};
		if (names.level == Level.VARIANT) {
			weight += this.options.variant();
		}
		else if (names.level == Level.FAMILY_CHANGED) {
			weight += this.options.familyChanged();
		}
		sum.add(code, weight, names.one.shown[names.i], names.two.shown[names.j]);
	}

	private double namesakes(Level level, PersonName.Reading one, PersonName.Reading two) {
		String given = (one.firstGiven().length() <= two.firstGiven().length()) ? one.firstGiven() : two.firstGiven();
		if (given.isEmpty()) {
			return 1;
		}
		double expected = (level == Level.FAMILY_CHANGED) ? this.crowd.namesakes(given) : Math
			.max(this.crowd.namesakes(one.familyName(), given), this.crowd.namesakes(two.familyName(), given));
		if (PersonName.isCommon(one.familyName()) && given.length() > 1) {
			// The data may be few.
			expected = Math.max(expected, this.options.commonNamesakes());
		}
		// One namesake in ten has the middle initial as well.
		return (level == Level.EQUAL || level == Level.INITIALS || level == Level.FULL)
				? expected / Math.pow(10, further(one, two)) : expected;
	}

	/** Adds the best tier; true where they share an organization or the name of one. */
	private boolean places(Profile one, Profile two, Sum sum) {
		double best = 0;
		Code code = null;
		Object argument = "";
		for (int at = Profile.next(one.places, two.places, 0); at >= 0; at = Profile.next(one.places, two.places,
				at + 1)) {
			double weight = place(this.crowd.shareAtPlace(one.places[at]));
			long key = this.crowd.placeKey(one.places[at]);
			if (weight > best || (weight == best && key < (long) argument)) {
				best = weight;
				code = Code.SAME_ORGANIZATION;
				argument = key;
			}
		}
		for (int at = Profile.next(one.placeNames, two.placeNames, 0); at >= 0; at = Profile.next(one.placeNames,
				two.placeNames, at + 1)) {
			double weight = place(this.crowd.shareAtPlaceName(one.placeNames[at])) * this.options.placeByName();
			String name = this.crowd.placeName(one.placeNames[at]);
			if (weight > best || (weight == best && argument instanceof String other && name.compareTo(other) < 0)) {
				best = weight;
				code = Code.SAME_ORGANIZATION_NAME;
				argument = name;
			}
		}
		if (code != null) {
			sum.add(code, best, argument);
			return true;
		}
		if (Profile.meet(one.parents, two.parents)) {
			sum.add(Code.SAME_PARENT, this.options.sameParent(),
					common(one.parents, two.parents).mapToLong(this.crowd::placeKey).min().orElseThrow());
		}
		else if (Profile.meet(one.cities, two.cities)) {
			sum.add(Code.SAME_CITY, this.options.sameCity(),
					common(one.cities, two.cities).mapToObj(this.crowd::city).sorted().findFirst().orElseThrow());
		}
		else if (one.placeNames.length + one.places.length > 0 && two.placeNames.length + two.places.length > 0) {
			sum.add(Code.OTHER_ORGANIZATIONS, this.options.otherPlace());
		}
		return false;
	}

	private static IntStream common(int[] one, int[] two) {
		return Arrays.stream(one).filter((number) -> Arrays.binarySearch(two, number) >= 0);
	}

	/** From most, for a place of one person, down to least, for one of all. */
	private double place(double share) {
		double rarity = Math.min(1, -Math.log(share) / Math.log(this.crowd.peopleByName()));
		return this.options.leastPlace() + (this.options.mostPlace() - this.options.leastPlace()) * rarity;
	}

	private boolean coauthors(Profile one, Profile two, Sum sum) {
		int ownOne = this.crowd.coauthorNumber(one.names[0]);
		int ownTwo = this.crowd.coauthorNumber(two.names[0]);
		List<Shared> shared = new ArrayList<>();
		int j = 0;
		for (int i = 0; i < one.coauthors.length && j < two.coauthors.length;) {
			int who = one.coauthors[i];
			if (who == two.coauthors[j]) {
				if (who != ownOne && who != ownTwo) {
					shared.add(new Shared(who, this.crowd.rarity(who) * Math.min(one.near[i], two.near[j])));
				}
				i++;
				j++;
			}
			else if (who < two.coauthors[j]) {
				i++;
			}
			else {
				j++;
			}
		}
		if (shared.isEmpty()) {
			return false;
		}
		// In a fixed order, so that the sum has the same bits however they were read.
		double all = shared.stream().mapToDouble(Shared::weight).sorted().sum();
		double weight = Math.min(this.options.mostCoauthors(), this.options.coauthor() * all);
		List<Object> arguments = new ArrayList<>();
		if (sum.explained) {
			arguments.add(shared.size());
			shared.stream()
				.sorted(Comparator.comparingDouble(Shared::weight)
					.reversed()
					.thenComparing((each) -> this.crowd.coauthorName(each.who)))
				.limit(3)
				.forEach((each) -> arguments.add(this.crowd.coauthorName(each.who)));
		}
		sum.add(Code.SHARED_COAUTHORS, weight, arguments.toArray());
		return weight >= 1;
	}

	private void countries(Profile one, Profile two, Sum sum) {
		if (one.countries.length == 0 || two.countries.length == 0) {
			return;
		}
		for (String country : one.countries) {
			if (Arrays.binarySearch(two.countries, country) >= 0) {
				sum.add(Code.SAME_COUNTRY, this.options.sameCountry(), country);
				return;
			}
		}
		sum.add(Code.OTHER_COUNTRIES, this.options.otherCountry(), String.join(", ", one.countries),
				String.join(", ", two.countries));
	}

	private void years(Profile one, Profile two, Sum sum) {
		if (one.first == 0 || two.first == 0) {
			return;
		}
		int apart = Math.max(one.first, two.first) - Math.min(one.last, two.last);
		if (apart > PATIENT_YEARS) {
			sum.add(Code.YEARS_APART, this.options.yearsApart() * (Math.min(apart, MOST_YEARS_APART) - PATIENT_YEARS),
					apart);
		}
	}

	/**
	 * The outcome.
	 *
	 * @param sum of log odds
	 * @param corroborated whether something beside the name shows that it may be one
	 * person: without it nothing is merged of itself
	 */
	record Result(double sum, Level level, boolean corroborated, List<Reason> reasons) {

		double probability() {
			// Never quite 0 or 1: nothing here is proof.
			return Math.min(0.9999, Math.max(0.0001, 1 / (1 + Math.exp(-this.sum))));
		}

	}

	/** Two names that agree best. */
	record Names(Level level, Profile one, int i, Profile two, int j) implements Comparable<Names> {

		/** The same whichever of the two is the one. */
		@Override
		public int compareTo(Names other) {
			int byLevel = this.level.compareTo(other.level);
			return (byLevel != 0) ? byLevel : text().compareTo(other.text());
		}

		private String text() {
			String a = this.one.shown[this.i];
			String b = this.two.shown[this.j];
			return (a.compareTo(b) <= 0) ? a + "\n" + b : b + "\n" + a;
		}

	}

	private record Shared(int who, double weight) {
	}

	/** Adds up. */
	private static final class Sum {

		private final boolean explained;

		private final List<Reason> reasons = new ArrayList<>();

		private double total;

		Sum(boolean explained) {
			this.explained = explained;
		}

		void add(Code code, double weight, Object... arguments) {
			this.total += weight;
			if (this.explained) {
				this.reasons.add(Reason.of(code, weight, arguments));
			}
		}

		List<Reason> reasons() {
			this.reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
			return this.reasons;
		}

	}

}
