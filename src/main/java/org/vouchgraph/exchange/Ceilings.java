package org.vouchgraph.exchange;

/**
 * How much a file may make us read and keep, so that no file fills memory or disk.
 *
 * @param decompressed bytes that a compressed file may unfold to in all
 * @param ratio how many times its compressed size that may be, once past
 * {@code ratioFrom}
 * @param ratioFrom bytes that may unfold before the ratio is looked at
 * @param entries files in an archive
 * @param longestRecord characters of one record: a line, a paper, a row
 * @param deepest how deep elements or brackets may nest
 */
public record Ceilings(long decompressed, int ratio, long ratioFrom, int entries, int longestRecord, int deepest) {

	/**
	 * 16 GiB unfolded (the register of US providers comes to about 10), 200 : 1 past 64
	 * MiB, 10,000 entries, 16 Mi characters a record.
	 */
	public static final Ceilings USUAL = new Ceilings(16L << 30, 200, 64L << 20, 10_000, 16 << 20, 200);

	public Ceilings {
		if (decompressed < 1 || ratio < 1 || ratioFrom < 0 || entries < 1 || longestRecord < 1 || deepest < 1) {
			throw new IllegalArgumentException("each ceiling must be at least 1");
		}
	}

}
