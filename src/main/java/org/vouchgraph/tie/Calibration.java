package org.vouchgraph.tie;

import java.util.ArrayList;
import java.util.List;

/**
 * Chances held against what happened.
 * <p>
 * <b>Definition.</b> Of outcomes {@code y} in {0, 1} that were expected with the chances
 * {@code p}, the Brier score is the mean of {@code (p − y)²}: 0 is perfect, and whoever
 * always says how often it happens, {@code ȳ}, has {@code ȳ·(1 − ȳ)}. The bins, each
 * {@value #BINS}th of [0, 1], set the mean chance against how often it happened: where
 * chances are right, the two agree in each.
 * <p>
 * <b>Source.</b> G. W. Brier, Verification of forecasts expressed in terms of
 * probability, Monthly Weather Review 78 (1950),
 * doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2, in the form for two outcomes
 * of which one is looked at; M. H. DeGroot and S. E. Fienberg, The comparison and
 * evaluation of forecasters, The Statistician 32 (1983), doi:10.2307/2987588, for the
 * bins.
 * <p>
 * <b>Time and space.</b> Linear in the outcomes.
 * <p>
 * <b>Without outcomes</b> all figures are 0 and there are no bins.
 *
 * @param outcomes how many
 * @param passed how many of them passed
 * @param brier the score
 * @param byRate the score of always saying how often it happened
 * @param bins that have an outcome, the lowest first
 */
public record Calibration(int outcomes, int passed, double brier, double byRate, List<Bin> bins) {

	/** Into so many parts of the same width the chances fall. */
	public static final int BINS = 5;

	public Calibration {
		bins = List.copyOf(bins);
	}

	/**
	 * Something that was expected with a chance, and whether it happened.
	 *
	 * @param chance in [0, 1]
	 */
	public record Forecast(double chance, boolean happened) {
	}

	/**
	 * What was expected with chances of about the same size.
	 *
	 * @param from the least chance, inclusive
	 * @param to the greatest, exclusive but for 1
	 * @param outcomes how many, at least 1
	 * @param expected the mean chance
	 * @param happened the share that happened
	 */
	public record Bin(double from, double to, int outcomes, double expected, double happened) {
	}

	/** Of these forecasts, in any order. */
	public static Calibration of(List<Forecast> forecasts) {
		int count = forecasts.size();
		if (count == 0) {
			return new Calibration(0, 0, 0, 0, List.of());
		}
		int[] inBin = new int[BINS];
		int[] passedInBin = new int[BINS];
		double[] sumInBin = new double[BINS];
		int passed = 0;
		double squares = 0;
		for (Forecast forecast : forecasts) {
			int bin = Math.min(BINS - 1, (int) (forecast.chance * BINS));
			int happened = forecast.happened ? 1 : 0;
			inBin[bin]++;
			passedInBin[bin] += happened;
			sumInBin[bin] += forecast.chance;
			passed += happened;
			squares += (forecast.chance - happened) * (forecast.chance - happened);
		}
		List<Bin> bins = new ArrayList<>();
		for (int bin = 0; bin < BINS; bin++) {
			if (inBin[bin] > 0) {
				bins.add(new Bin(bin / (double) BINS, (bin + 1) / (double) BINS, inBin[bin], sumInBin[bin] / inBin[bin],
						passedInBin[bin] / (double) inBin[bin]));
			}
		}
		double rate = passed / (double) count;
		return new Calibration(count, passed, squares / count, rate * (1 - rate), bins);
	}

}
