package org.vouchgraph.usecase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.network.InvalidRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConditionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "5%|0.05", "5 %|0.05", "0.05|0.05", "' 0,5 % '|0.005", "0|0" })
	void readsAChanceAsPeopleWriteIt(String text, double chance) {
		assertThat(Conditions.chance(text)).isEqualTo(chance);
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "100%", "-1%", "half", "", "NaN" })
	void refusesWhatIsNoChanceAndSaysHowToWriteIt(String text) {
		assertThatThrownBy(() -> Conditions.chance(text)).isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("\"" + text + "\"")
			.hasMessageContaining("5% or as 0.05");
	}

	@Test
	void namesTheLegalRanges() {
		assertThatThrownBy(() -> Conditions.NONE.withTies(7)).isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("7")
			.hasMessageContaining("[1..6]");
		assertThatThrownBy(() -> Conditions.NONE.withLeast(1)).isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("[0..1)");
		assertThatThrownBy(() -> Conditions.NONE.withThrough(new Kind.Ref(Kind.MEETING, 3)))
			.isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("meeting:3");
	}

}
