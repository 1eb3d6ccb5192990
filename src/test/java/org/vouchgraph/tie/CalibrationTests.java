package org.vouchgraph.tie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.tie.Calibration.Bin;
import org.vouchgraph.tie.Calibration.Forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTests {

	@Test
	void drawnExample() {
		// 0.1 no | 0.3 no, 0.3 yes | 0.9 yes, 1.0 yes
		Calibration calibration = Calibration.of(List.of(new Forecast(0.1, false), new Forecast(0.3, false),
				new Forecast(0.3, true), new Forecast(0.9, true), new Forecast(1.0, true)));
		assertThat(calibration.outcomes()).isEqualTo(5);
		assertThat(calibration.passed()).isEqualTo(3);
		assertThat(calibration.brier()).isCloseTo((0.01 + 0.09 + 0.49 + 0.01 + 0) / 5, within(1e-12));
		assertThat(calibration.byRate()).isCloseTo(0.6 * 0.4, within(1e-12));
		assertThat(calibration.bins()).containsExactly(new Bin(0.0, 0.2, 1, 0.1, 0), new Bin(0.2, 0.4, 2, 0.3, 0.5),
				new Bin(0.8, 1.0, 2, 0.95, 1));
	}

	@Test
	void perfectIsZeroAndAlwaysWrongIsOne() {
		assertThat(Calibration.of(List.of(new Forecast(1, true), new Forecast(0, false))).brier()).isZero();
		assertThat(Calibration.of(List.of(new Forecast(0, true), new Forecast(1, false))).brier()).isEqualTo(1);
	}

	@Test
	void alwaysSayingHowOftenItHappensHasTheScoreOfTheRate() {
		for (int passed = 0; passed <= 7; passed++) {
			List<Forecast> forecasts = new ArrayList<>();
			for (int i = 0; i < 7; i++) {
				forecasts.add(new Forecast(passed / 7.0, i < passed));
			}
			Calibration calibration = Calibration.of(forecasts);
			assertThat(calibration.brier()).isCloseTo(calibration.byRate(), within(1e-12));
		}
	}

	@Test
	void orderDoesNotMatterAndBinsAddUp() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			List<Forecast> forecasts = new ArrayList<>();
			for (int i = 1 + random.nextInt(40); i > 0; i--) {
				forecasts.add(new Forecast(random.nextDouble(), random.nextBoolean()));
			}
			Calibration calibration = Calibration.of(forecasts);
			Collections.shuffle(forecasts, random);
			assertThat(Calibration.of(forecasts).brier()).as("seed %d", seed)
				.isCloseTo(calibration.brier(), within(1e-12));
			assertThat(calibration.bins().stream().mapToInt(Bin::outcomes).sum()).isEqualTo(forecasts.size());
			assertThat(calibration.bins().stream().mapToDouble((bin) -> bin.happened() * bin.outcomes()).sum())
				.isCloseTo(calibration.passed(), within(1e-9));
			assertThat(calibration.bins())
				.allSatisfy((bin) -> assertThat(bin.expected()).isBetween(bin.from() - 1e-12, bin.to() + 1e-12));
		}
	}

	@Test
	void withoutOutcomesThereIsNothing() {
		assertThat(Calibration.of(List.of())).isEqualTo(new Calibration(0, 0, 0, 0, List.of()));
	}

}
