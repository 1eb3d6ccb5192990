package org.vouchgraph.usecase;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final List<Evidence.Origin> ORIGIN = List.of(new Evidence.Origin(1, "line 2"));

	@ParameterizedTest
	@CsvSource({ "0.9,very likely", "0.7,more likely than not", "0.5,about even", "0.33,about 1 in 3",
			"0.25,about 1 in 4", "0.011,about 1 in 91", "0.001,less than 1 in 100" })
	void saysAChanceAsPeopleDo(double chance, String words) {
		assertThat(Words.chance(chance)).isEqualTo(words);
	}

	@Test
	void saysYears() {
		assertThat(Words.years(2019, 2024)).isEqualTo("2019 to 2024");
		assertThat(Words.years(2019, Evidences.ONGOING)).isEqualTo("since 2019");
		assertThat(Words.years(2019, 2019)).isEqualTo("in 2019");
		assertThat(Words.years(Evidences.UNKNOWN, 2019)).isEqualTo("until 2019");
		assertThat(Words.years(Evidences.UNKNOWN, Evidences.ONGOING)).isEqualTo("now");
	}

	@Test
	void sumsUpPapersAndPutsWhatIsConfirmedFirst() {
		List<Evidence> evidence = List.of(paper("Old paper", 2019), paper("New paper", 2024), new Evidence(
				EvidenceKind.STATED, 0, "", Evidences.UNKNOWN, Evidences.UNKNOWN, 2, "KNOWS_WELL", 0.5, ORIGIN));
		assertThat(Words.summary(evidence))
			.isEqualTo("Said to know each other: knows well. 2 papers together 2019 to 2024, the last: “New paper”.");
	}

	private static Evidence paper(String title, int year) {
		return new Evidence(EvidenceKind.CO_AUTHORSHIP, year, title, year, year, 5, "", 0.1, ORIGIN);
	}

}
