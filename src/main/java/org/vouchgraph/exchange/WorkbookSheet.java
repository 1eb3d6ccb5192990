package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, as CSV; made while it is read, a row at a time. */
final class WorkbookSheet implements Input {

	private static final int MOST_ROWS = 1 << 20;

	private static final int MOST_COLUMNS = 1 << 14;

	private static final int MOST_PROBLEMS = 100;

	private final String name;

	private final Input part;

	private final Workbook workbook;

	private final Ceilings ceilings;

	private final List<Problem> problems = new ArrayList<>();

	WorkbookSheet(String name, Input part, Workbook workbook, Ceilings ceilings) {
		this.name = name;
		this.part = part;
		this.workbook = workbook;
		this.ceilings = ceilings;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String entry() {
		return this.name.substring(this.name.lastIndexOf('/') + 1);
	}

	@Override
	public InputStream open() throws IOException {
		this.problems.clear();
		Text text = new Text(this.part, this.ceilings, (problem) -> {
		});
		try {
			return new Rows(text, XmlCursor.open(text));
		}
		catch (XMLStreamException ex) {
			text.close();
			throw broken(1, ex);
		}
		catch (RuntimeException ex) {
			text.close();
			throw ex;
		}
	}

	@Override
	public List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	private RuntimeException broken(long row, XMLStreamException ex) throws IOException {
		if (ex.getNestedException() instanceof IOException io) {
			throw io;
		}
		return Workbook.damaged(this.name, "line " + row, "The sheet is damaged at or after this row.", null, ex);
	}

	/** The bytes of the CSV. */
	private final class Rows extends InputStream {

		private final Text text;

		private final XMLStreamReader xml;

		private byte[] bytes = new byte[0];

		private int position;

		/** The row that was begun last, from 1. */
		private int row;

		/** The line that was given last. */
		private int line;

		private @Nullable List<String> waiting;

		private int depth;

		private boolean ended;

		Rows(Text text, XMLStreamReader xml) {
			this.text = text;
			this.xml = xml;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			if (length == 0) {
				return 0;
			}
			while (this.position == this.bytes.length) {
				if (this.ended) {
					return -1;
				}
				fill();
			}
			int n = Math.min(length, this.bytes.length - this.position);
			System.arraycopy(this.bytes, this.position, buffer, offset, n);
			this.position += n;
			return n;
		}

		@Override
		public void close() throws IOException {
			this.text.close();
		}

		private void fill() throws IOException {
			if (this.waiting == null) {
				try {
					this.waiting = nextRow();
				}
				catch (XMLStreamException ex) {
					throw broken(Math.max(1, this.row), ex);
				}
				catch (UncheckedIOException ex) {
					throw ex.getCause();
				}
			}
			this.position = 0;
			if (this.waiting == null) {
				this.bytes = new byte[0];
				this.ended = true;
				return;
			}
			// Rows that are not in the file are empty lines, so that lines are rows.
			int empty = Math.min(this.row - 1 - this.line, 1 << 12);
			StringBuilder lines = new StringBuilder("\n".repeat(empty));
			this.line += empty;
			if (this.line == this.row - 1) {
				this.line++;
				append(this.waiting, lines);
				this.waiting = null;
			}
			this.bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
		}

		private static void append(List<String> cells, StringBuilder line) {
			for (int i = 0; i < cells.size(); i++) {
				line.append((i > 0) ? "," : "");
				String cell = cells.get(i);
				if (!cell.isEmpty()) {
					line.append('"')
						.append(cell.replace('\r', ' ').replace('\n', ' ').replace("\"", "\"\""))
						.append('"');
				}
			}
			line.append('\n');
		}

		private @Nullable List<String> nextRow() throws XMLStreamException, IOException {
			while (this.xml.hasNext()) {
				int event = this.xml.next();
				if (event == XMLStreamConstants.END_ELEMENT) {
					this.depth--;
				}
				else if (event == XMLStreamConstants.START_ELEMENT) {
					deeper();
					this.text.begin();
					if (this.depth == 3 && this.xml.getLocalName().equals("row")) {
						int number = Workbook.whole(attribute("r"));
						this.row = Math.max(this.row + 1, number);
						if (this.row > MOST_ROWS) {
							throw Workbook.damaged(WorkbookSheet.this.name, "line " + MOST_ROWS,
									"The sheet has more than " + MOST_ROWS + " rows, the limit.", attribute("r"), null);
						}
						return cells();
					}
				}
			}
			return null;
		}

		private void deeper() {
			if (++this.depth > WorkbookSheet.this.ceilings.deepest()) {
				throw Workbook.damaged(WorkbookSheet.this.name, "line " + Math.max(1, this.row),
						"Elements nest deeper than " + WorkbookSheet.this.ceilings.deepest() + ", the limit.", null,
						null);
			}
		}

		/** The cells of the row that was just begun, to its end. */
		private List<String> cells() throws XMLStreamException, IOException {
			List<String> cells = new ArrayList<>();
			int column = -1;
			while (this.xml.hasNext()) {
				int event = this.xml.next();
				if (event == XMLStreamConstants.END_ELEMENT) {
					this.depth--;
					if (this.depth == 2) {
						break;
					}
				}
				else if (event == XMLStreamConstants.START_ELEMENT) {
					deeper();
					if (this.depth == 4 && this.xml.getLocalName().equals("c")) {
						String reference = attribute("r");
						column = reference.isEmpty() ? column + 1 : column(reference);
						if (column < 0 || column >= MOST_COLUMNS) {
							throw Workbook.damaged(WorkbookSheet.this.name, "line " + this.row,
									"A cell stands in no column from A to XFD.", reference, null);
						}
						String cell = cell(reference);
						if (!cell.isBlank()) {
							while (cells.size() <= column) {
								cells.add("");
							}
							cells.set(column, cell);
						}
					}
				}
			}
			return cells;
		}

		/** The text of the cell that was just begun, to its end. */
		private String cell(String reference) throws XMLStreamException, IOException {
			String type = attribute("t");
			int format = Workbook.whole(attribute("s"));
			int outside = this.depth - 1;
			StringBuilder value = new StringBuilder();
			boolean formula = false;
			boolean any = false;
			int phonetic = 0;
			int taken = 0;
			while (this.depth > outside && this.xml.hasNext()) {
				switch (this.xml.next()) {
					case XMLStreamConstants.START_ELEMENT -> {
						deeper();
						String element = this.xml.getLocalName();
						formula |= element.equals("f");
						if (element.equals("rPh")) {
							phonetic = this.depth;
						}
						if (phonetic == 0 && (element.equals("v") || element.equals("t"))) {
							taken = this.depth;
							any = true;
						}
					}
					case XMLStreamConstants.END_ELEMENT -> {
						phonetic = (phonetic == this.depth) ? 0 : phonetic;
						taken = (taken == this.depth) ? 0 : taken;
						this.depth--;
					}
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						int room = Workbook.LONGEST_CELL - value.length();
						if (taken > 0) {
							value.append(this.xml.getTextCharacters(), this.xml.getTextStart(),
									Math.min(room, this.xml.getTextLength()));
						}
					}
					default -> {
						// Comments and instructions say nothing.
					}
				}
			}
			if (formula && !any) {
				doubt("The formula in the cell " + PlainText.line(reference, 20)
						+ " was never worked out; the cell was read as empty.", null,
						"Open the workbook in a spreadsheet program and save it, or write the value.");
			}
			return meaning(type, format, value.toString(), reference);
		}

		private String meaning(String type, int format, String value, String reference) throws IOException {
			return switch (type) {
				case "s" -> WorkbookSheet.this.workbook.string(Workbook.whole(value.strip()));
				case "inlineStr", "str" -> Workbook.plain(value);
				case "b" -> value.strip().matches("1|true") ? "true" : "false";
				case "d" -> value.strip().replaceFirst("T00:00.*", "");
				case "e" -> {
					doubt("The cell " + PlainText.line(reference, 20) + " holds an error and was read as empty.", value,
							"Correct the formula, or write the value.");
					yield "";
				}
				default -> value.isBlank() ? "" : WorkbookSheet.this.workbook.number(value.strip(), format);
			};
		}

		private void doubt(String message, @Nullable String text, String remedy) {
			if (WorkbookSheet.this.problems.size() < MOST_PROBLEMS) {
				WorkbookSheet.this.problems.add(new Problem.Doubtful(WorkbookSheet.this.name, "line " + this.row,
						message, (text != null) ? PlainText.line(text, 80) : null, remedy));
			}
		}

		private String attribute(String name) {
			String value = this.xml.getAttributeValue(null, name);
			return (value != null) ? value : "";
		}

		/** The column of a reference such as {@code B5}, from 0, or -1. */
		private static int column(String reference) {
			int column = 0;
			int i = 0;
			while (i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
				column = column * 26 + reference.charAt(i++) - 'A' + 1;
			}
			return (Workbook.whole(reference.substring(i)) < 0) ? -1 : column - 1;
		}

	}

}
