package org.vouchgraph.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the numbers of a workbook are shown: only its format tells a date from a number.
 *
 * @param codes format codes by their ids, such as {@code dd/mm/yyyy}
 * @param cells the id of each cell format
 */
record CellFormats(Map<Integer, String> codes, List<Integer> cells) {

	private static final long LAST_DAY = 2_958_465;

	/**
	 * A number as people read it.
	 * @param written the number in the file
	 * @param format the index of the cell's format, or -1
	 * @param from1904 whether days count from 1904, as on old Macintoshes
	 */
	String show(String written, int format, boolean from1904) {
		double number;
		try {
			number = (written.length() <= 40) ? Double.parseDouble(written) : Double.NaN;
		}
		catch (NumberFormatException ex) {
			number = Double.NaN;
		}
		if (Double.isNaN(number) || Double.isInfinite(number)) {
			return written;
		}
		boolean day = number >= (from1904 ? 0 : 1) && number < LAST_DAY;
		return (day && isDate(format)) ? day(number, from1904) : number(number);
	}

	private static String number(double number) {
		if (Math.abs(number) >= 1e15 || (number != 0 && Math.abs(number) < 1e-6)) {
			return Double.toString(number);
		}
		return (number == Math.rint(number)) ? Long.toString((long) number)
				: BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	private static String day(double number, boolean from1904) {
		long days = (long) number;
		// Excel counts a 29 February 1900, which never was, as day 60.
		LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, (days < 60) ? 31 : 30);
		long minutes = Math.round((number - days) * 24 * 60);
		String day = zero.plusDays(days).toString();
		return (minutes == 0 || minutes >= 24 * 60) ? day
				: day + String.format(Locale.ROOT, "T%02d:%02d", minutes / 60, minutes % 60);
	}

	private boolean isDate(int format) {
		if (format < 0 || format >= this.cells.size()) {
			return false;
		}
		int id = this.cells.get(format);
		String code = this.codes.get(id);
		if (code == null) {
			// ECMA-376, part 1, 18.8.30; 27 to 58 are the East Asian ones.
			return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
		}
		String plain = code.substring(0, Math.min(code.length(), 255))
			.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "")
			.replaceFirst(";.*", "")
			.toLowerCase(Locale.ROOT);
		boolean time = plain.matches(".*[hs].*");
		return plain.matches(".*[yd].*") || (plain.contains("m") && !time);
	}

}
