package org.vouchgraph.picture;

/** Sheets of paper, lying; lengths are in points, of which an inch has 72. */
public enum Paper {

	A4(842, 595), A3(1191, 842), LETTER(792, 612);

	private final int width;

	private final int height;

	Paper(int width, int height) {
		this.width = width;
		this.height = height;
	}

	public int width() {
		return this.width;
	}

	public int height() {
		return this.height;
	}

}
