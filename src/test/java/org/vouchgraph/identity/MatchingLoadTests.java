package org.vouchgraph.identity;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Visible;

import static org.assertj.core.api.Assertions.assertThat;

/** What matching many records costs. */
@Tag("load")
class MatchingLoadTests {

	@Test
	void matchesAHundredThousandRecordsInSeconds() {
		Measured measured = measure(100_000);
		assertThat(measured.worked).isLessThan(60);
		assertThat(measured.precision).isGreaterThan(0.98);
	}

	/** Pairs a record grow with the size of blocks, and these are bounded. */
	@Test
	void comparesNearLinearlyManyPairs() {
		long some = measure(20_000).matches.compared();
		long more = measure(160_000).matches.compared();
		assertThat(more).isLessThan(16 * some);
	}

	/** Prints the figures for so many records; more numbers, more lines. */
	public static void main(String[] args) {
		for (String records : args) {
			Measured measured = measure(Integer.parseInt(records));
			System.out.printf(Locale.ROOT,
					"%s records: %.1f s (%.1f s of processors); %,d pairs compared, %,d merges of precision %.4f, %,d questions; at most %,d MB%n",
					records, measured.seconds, measured.worked, measured.matches.compared(),
					measured.matches.clear().size(), measured.precision, measured.matches.ask().size(),
					Runtime.getRuntime().maxMemory() >> 20);
		}
	}

	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime();
	}

	private static Measured measure(int records) {
		GeneratedCrowd crowd = new GeneratedCrowd(records, 1);
		long start = System.nanoTime();
		long before = cpu();
		Progress progress = (stage, done, of) -> {
			if (System.getProperty("matching.stages") != null) {
				System.out.printf(Locale.ROOT, "%s %,d of %,d after %.1f s%n", stage, done, of,
						(System.nanoTime() - start) / 1e9);
			}
		};
		Matches matches = new Matching(crowd, crowd, MatchingOptions.DEFAULTS).match(new Visible("mine", List.of()),
				SameRecords.NONE, Settled.NOTHING, progress);
		double seconds = (System.nanoTime() - start) / 1e9;
		double worked = (cpu() - before) / 1e9;
		return new Measured(matches, seconds, worked, precision(crowd, matches));
	}

	/** Share of merges that join two sets of one person, by who their first record is. */
	private static double precision(GeneratedCrowd crowd, Matches matches) {
		long wrong = matches.clear()
			.stream()
			.filter((proposal) -> proposal.two() <= crowd.records)
			.filter((proposal) -> crowd.person[(int) proposal.one() - 1] != crowd.person[(int) proposal.two() - 1])
			.count();
		return 1 - wrong / (double) Math.max(1, matches.clear().size());
	}

	/**
	 * What was measured.
	 *
	 * @param seconds on the clock
	 * @param worked seconds of all processors, which other work on the machine changes
	 * little
	 */
	private record Measured(Matches matches, double seconds, double worked, double precision) {
	}

}
