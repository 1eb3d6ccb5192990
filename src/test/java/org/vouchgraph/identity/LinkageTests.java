package org.vouchgraph.identity;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the measurement on the shipped works to its floors; {@link Linkage} says how it
 * is done. The weights were set on these very works: {@link LinkageLoadTests} measures
 * others.
 */
class LinkageTests {

	private static final Path WORKS = Path.of("datasets/openalex/jeyaraman-2020-works.jsonl.gz");

	@Test
	void findsWhoIsWhoByNamesAsTheyAreGiven() throws IOException {
		Linkage.Measured measured = measure(Linkage.Names.AS_GIVEN);
		assertThat(measured.same()).isGreaterThan(2000);
		assertThat(measured.precision()).as("%s", measured).isGreaterThanOrEqualTo(0.998);
		assertThat(measured.recall()).as("%s", measured).isGreaterThanOrEqualTo(0.86);
		assertThat(measured.recallWithProposals()).as("%s", measured).isGreaterThanOrEqualTo(0.985);
		assertThat(measured.completeness()).as("%s", measured).isGreaterThanOrEqualTo(0.995);
		assertThat(measured.questions()).as("%s", measured).isLessThan(450);
	}

	@Test
	void findsWhoIsWhoByNamesAsPapersPrintThem() throws IOException {
		Linkage.Measured measured = measure(Linkage.Names.PRINTED);
		assertThat(measured.precision()).as("%s", measured).isGreaterThanOrEqualTo(0.995);
		assertThat(measured.recall()).as("%s", measured).isGreaterThanOrEqualTo(0.77);
		assertThat(measured.recallWithProposals()).as("%s", measured).isGreaterThanOrEqualTo(0.96);
		assertThat(measured.completeness()).as("%s", measured).isGreaterThanOrEqualTo(0.99);
		assertThat(measured.questions()).as("%s", measured).isLessThan(650);
	}

	private static Linkage.Measured measure(Linkage.Names names) throws IOException {
		return new Linkage(LinkageLoadTests.read(WORKS), names).measure(MatchingOptions.DEFAULTS);
	}

}
