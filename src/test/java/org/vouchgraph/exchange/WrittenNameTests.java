package org.vouchgraph.exchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Roe, Ann                 | Ann Roe
			Roe,Ann                  | Ann Roe
			Roe, Ann M.              | Ann M. Roe
			van der Berg, Ann        | Ann van der Berg
			Roe, Ann (Surgery)       | Ann Roe
			Roe, Ann [EXT]           | Ann Roe
			Roe, Ann, MD             | Ann Roe
			Roe, Ann, M.D., Ph.D.    | Ann Roe
			"Roe, Ann"               | Ann Roe
			\\'Roe, Ann\\'             | Ann Roe
			Ann Roe                  | Ann Roe
			Ann Roe, MD              | Ann Roe, MD
			Ann Roe, M.D., FACS      | Ann Roe, M.D., FACS
			Ann Roe, Jr.             | Ann Roe, Jr.
			Ann Roe,                 | Ann Roe,
			Roe, (Surgery)           | Roe, (Surgery)
			Roe, Ann, of Bristol     | Roe, Ann, of Bristol
			, Ann                    | , Ann
			O'Roe, Ann               | Ann O'Roe
			王小明                   | 王小明
			""", quoteCharacter = '`')
	void putsTheGivenNameFirst(String written, String name) {
		assertThat(WrittenName.read(written.replace("\\", "")).name()).isEqualTo(name);
	}

	@Test
	void tellsGivenAndFamilyNameApartWhereACommaDoes() {
		assertThat(WrittenName.read("Roe, Ann")).isEqualTo(new WrittenName("Ann Roe", "Ann", "Roe"));
		assertThat(WrittenName.read("Ann Roe")).isEqualTo(new WrittenName("Ann Roe", null, null));
		assertThat(WrittenName.read(null).name()).isEmpty();
		assertThat(WrittenName.read(",".repeat(100_000)).name()).hasSizeLessThanOrEqualTo(PlainText.LONGEST_NAME);
	}

}
