package org.vouchgraph.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/**
 * How the applicant stands where she wants to train.
 *
 * @param countries in the order of their codes
 * @param programs the heaviest first, of equal ones the smaller key
 */
public record TargetSystem(List<Country> countries, List<ProgramRecord> programs) {

	public TargetSystem {
		countries = List.copyOf(countries);
		programs = List.copyOf(programs);
	}

	/**
	 * Somebody whom the applicant knows.
	 *
	 * @param person her key
	 * @param countries in which she works, as ISO codes; empty where unknown
	 * @param confirmed whether a person said that they know each other
	 * @param chance of the tie, in (0, 1)
	 */
	public record Known(long person, Set<String> countries, boolean confirmed, double chance) {

		public Known {
			countries = Set.copyOf(countries);
		}

	}

	/**
	 * A program of the targets.
	 *
	 * @param key of the program
	 * @param country as ISO code, or null
	 * @param img what is known of international graduates there, or null
	 * @param imgAsOf the day on which that was true, or null
	 * @param visa the visas that it sponsors, or null
	 * @param visaAsOf the day on which that was true, or null
	 * @param people in it, by their keys
	 * @param weight of the targets in it
	 */
	public record Program(long key, @Nullable String country, @Nullable String img, @Nullable LocalDate imgAsOf,
			@Nullable String visa, @Nullable LocalDate visaAsOf, Set<Long> people, double weight) {

		public Program {
			people = Set.copyOf(people);
		}

	}

	/**
	 * A country in which the applicant wants to train.
	 *
	 * @param home whether she works or trains at a place there
	 * @param confirmed how many people there she is confirmed to know
	 * @param strongest the likeliest tie there, a confirmed one before all others; null
	 * if there is none
	 */
	public record Country(String code, boolean home, int confirmed, @Nullable Known strongest) {
	}

	/** How much can be relied on what is known. */
	public enum Knowledge {

		/** It has a day, and that is not too long ago. */
		KNOWN,

		/** It has a day too long ago. */
		OLD,

		/** Nobody said when it was true. */
		UNDATED,

		/** There is nothing. */
		UNKNOWN

	}

	/**
	 * What is known of a program.
	 *
	 * @param img of its international graduates
	 * @param visa of the visas that it sponsors
	 * @param knowWork how many of its people have seen the applicant work
	 */
	public record ProgramRecord(Program program, Knowledge img, Knowledge visa, int knowWork) {
	}

	/**
	 * Looks at every country and program.
	 * @param date of the report
	 * @param countries where the applicant wants to train, as ISO codes
	 * @param homes countries of the places where she works or trains now
	 * @param contacts whom she knows
	 * @param knowsWork who has seen her work
	 */
	public static TargetSystem of(FieldPack pack, LocalDate date, Collection<String> countries, Set<String> homes,
			List<Known> contacts, List<Program> programs, Set<Long> knowsWork) {
		int old = pack.coverage().days().recordOld();
		return new TargetSystem(
				new TreeSet<>(countries).stream()
					.map((country) -> country(country, homes.contains(country), contacts))
					.toList(),
				programs.stream()
					.sorted(Comparator.comparingDouble(Program::weight).reversed().thenComparingLong(Program::key))
					.map((program) -> new ProgramRecord(program, knowledge(program.img(), program.imgAsOf(), date, old),
							knowledge(program.visa(), program.visaAsOf(), date, old),
							(int) program.people().stream().filter(knowsWork::contains).count()))
					.toList());
	}

	private static Country country(String code, boolean home, List<Known> contacts) {
		List<Known> there = contacts.stream()
			.filter((known) -> known.countries().contains(code))
			.sorted(Comparator.comparing(Known::confirmed)
				.thenComparingDouble(Known::chance)
				.reversed()
				.thenComparingLong(Known::person))
			.toList();
		return new Country(code, home, (int) there.stream().filter(Known::confirmed).count(),
				there.isEmpty() ? null : there.get(0));
	}

	private static Knowledge knowledge(@Nullable String words, @Nullable LocalDate asOf, LocalDate date, int old) {
		if (words == null || words.isBlank()) {
			return Knowledge.UNKNOWN;
		}
		if (asOf == null) {
			return Knowledge.UNDATED;
		}
		return asOf.plusDays(old).isBefore(date) ? Knowledge.OLD : Knowledge.KNOWN;
	}

}
