package org.vouchgraph.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Statement;

/**
 * A workbook of a spreadsheet program, .xlsx (ECMA-376, part 1, chapter 18). Each sheet
 * is given as the CSV that the program would save, one line a row, so that whatever reads
 * CSV reads it, and problems name its rows.
 * <p>
 * Written on the JDK's StAX rather than on a library because parts must unfold under the
 * {@link Ceilings}, and a cell that claims to stand in column ZZZZZZ must not cost its
 * width.
 */
final class Workbook {

	private static final String REMEDY = "Open it in the spreadsheet program and save it again as .xlsx, or as CSV UTF-8.";

	/** Characters of a cell, as Excel limits them. */
	static final int LONGEST_CELL = 32_767;

	private static final String USUAL = "xl/workbook.xml";

	private static final String TYPES = "[Content_Types].xml";

	/** A workbook, with or without macros, or a template of one. */
	private static final Pattern MAIN = Pattern
		.compile(".*(spreadsheetml\\.(sheet|template)|ms-excel\\.(sheet|template)\\.macroEnabled)\\.main\\+xml");

	private static final int MOST_STRINGS = 1 << 20;

	private static final int MOST_CHARACTERS = 1 << 25;

	private static final Pattern ESCAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

	private final String name;

	private final Ceilings ceilings;

	private final Function<String, @Nullable Input> parts;

	/**
	 * Targets of the workbook's relations, by their ids and by the ends of their types.
	 */
	private final Map<String, String> targets = new HashMap<>();

	private final List<Input> sheets = new ArrayList<>();

	private final List<Problem> hidden = new ArrayList<>();

	private boolean from1904;

	private @Nullable List<String> strings;

	private @Nullable CellFormats formats;

	/**
	 * Opens what is in a ZIP as a workbook.
	 * @param name what problems call it
	 * @param parts the entries of the ZIP by their names
	 * @return the workbook, or null if it is none
	 * @throws UnreadableFile if it is damaged
	 */
	static @Nullable Workbook find(String name, Function<String, @Nullable Input> parts, Ceilings ceilings)
			throws IOException {
		if (parts.apply(USUAL) != null) {
			return new Workbook(name, USUAL, parts, ceilings);
		}
		// Some programs call the workbook otherwise, and say so here.
		String[] main = new String[1];
		read(parts.apply(TYPES), ceilings, Set.of("Override"), (part) -> {
			if (MAIN.matcher(part.attribute("ContentType")).matches()) {
				main[0] = part.attribute("PartName").replaceFirst("^/", "");
			}
		});
		return (main[0] != null) ? new Workbook(name, main[0], parts, ceilings) : null;
	}

	private Workbook(String name, String main, Function<String, @Nullable Input> parts, Ceilings ceilings)
			throws IOException {
		this.name = name;
		this.ceilings = ceilings;
		this.parts = parts;
		String folder = main.substring(0, main.lastIndexOf('/') + 1);
		Set<String> ids = new HashSet<>();
		read(folder + "_rels/" + main.substring(folder.length()) + ".rels", Set.of("Relationship"), (relation) -> {
			String type = relation.attribute("Type").replaceFirst(".*/", "");
			String target = relation.attribute("Target");
			target = target.startsWith("/") ? target.substring(1) : folder + target;
			this.targets.put(type, target);
			if (type.equals("worksheet")) {
				ids.add(relation.attribute("Id"));
				this.targets.put(relation.attribute("Id"), target);
			}
		});
		read(main, Set.of("workbookPr", "sheet"), (element) -> {
			if (element.name().equals("workbookPr")) {
				this.from1904 = element.attribute("date1904").matches("1|true");
			}
			else if (ids.contains(element.attribute("id"))) {
				String title = PlainText.line(element.attribute("name"), 100);
				sheet(name + "/" + (title.isEmpty() ? "unnamed sheet" : title), element);
			}
		});
	}

	private void sheet(String name, XmlElement sheet) {
		if (sheet.attribute("state").matches("hidden|veryHidden")) {
			this.hidden.add(new Problem.Doubtful(name, "file", "The sheet is hidden and was passed over.", null,
					"Show it in the spreadsheet program if it is meant to be read."));
			return;
		}
		Input part = this.parts.apply(this.targets.get(sheet.attribute("id")));
		if (part != null && this.sheets.size() < this.ceilings.entries()) {
			this.sheets.add(new WorkbookSheet(name, part, this, this.ceilings));
		}
	}

	/** The sheets, in their order. */
	List<Input> sheets() {
		return List.copyOf(this.sheets);
	}

	/** A word about each hidden sheet. */
	List<Problem> hidden() {
		return List.copyOf(this.hidden);
	}

	/** The shared string of an index; empty if there is none. */
	String string(int index) throws IOException {
		if (this.strings == null) {
			this.strings = strings();
		}
		return (index >= 0 && index < this.strings.size()) ? this.strings.get(index) : "";
	}

	/** The number as a sheet shows it in a cell of this format. */
	String number(String written, int format) throws IOException {
		if (this.formats == null) {
			this.formats = formats();
		}
		return this.formats.show(written, format, this.from1904);
	}

	private List<String> strings() throws IOException {
		List<String> strings = new ArrayList<>();
		long[] characters = new long[1];
		String part = this.targets.getOrDefault("sharedStrings", "xl/sharedStrings.xml");
		read(part, Set.of("si"), (item) -> {
			String text = text(item);
			characters[0] += text.length();
			if (strings.size() >= MOST_STRINGS || characters[0] > MOST_CHARACTERS) {
				throw new UnreadableFile(new Problem.Refused(this.name, "file",
						"The workbook holds more than " + MOST_STRINGS + " texts or " + MOST_CHARACTERS
								+ " characters of text, the limits.",
						null, "Save the sheet as CSV UTF-8, which has no such limit."));
			}
			strings.add(text);
		});
		return strings;
	}

	private CellFormats formats() throws IOException {
		Map<Integer, String> codes = new HashMap<>();
		List<Integer> cells = new ArrayList<>();
		String part = this.targets.getOrDefault("styles", "xl/styles.xml");
		read(part, Set.of("numFmts", "cellXfs"), (list) -> {
			for (XmlElement format : list.children()) {
				int id = whole(format.attribute("numFmtId"));
				if (list.name().equals("cellXfs")) {
					cells.add(id);
				}
				else {
					codes.put(id, format.attribute("formatCode"));
				}
			}
		});
		return new CellFormats(codes, cells);
	}

	private interface Each {

		void take(XmlElement element);

	}

	private void read(String part, Set<String> names, Each each) throws IOException {
		read(this.parts.apply(part), this.ceilings, names, each);
	}

	private static void read(@Nullable Input part, Ceilings ceilings, Set<String> names, Each each) throws IOException {
		if (part != null) {
			new XmlRecords(ceilings, names, REMEDY).read(part, NOBODY, new Doubts(part, NOBODY), each::take);
		}
	}

	/** Doubts about the markup are not the user's. */
	static final StatementSink NOBODY = new StatementSink() {

		@Override
		public void recordRead() {
		}

		@Override
		public void say(Statement statement) {
		}

		@Override
		public void problem(Problem problem) {
		}

	};

	/** A number of digits, or -1. */
	static int whole(String text) {
		int number = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9' || i == 9) {
				return -1;
			}
			number = number * 10 + c - '0';
		}
		return text.isEmpty() ? -1 : number;
	}

	static UnreadableFile damaged(String sheet, String at, String reason, @Nullable String text,
			@Nullable Throwable cause) {
		Problem.Refused problem = new Problem.Refused(sheet, at, reason, text, REMEDY);
		return (cause != null) ? new UnreadableFile(problem, cause) : new UnreadableFile(problem);
	}

	/** The text of a string item, without its readings (phonetic runs). */
	private static String text(XmlElement item) {
		StringBuilder text = new StringBuilder();
		for (XmlElement child : item.children()) {
			if (child.name().equals("t")) {
				text.append(child.text());
			}
			else if (child.name().equals("r")) {
				child.all("t").forEach((run) -> text.append(run.text()));
			}
		}
		return plain((text.length() > LONGEST_CELL) ? text.substring(0, LONGEST_CELL) : text.toString());
	}

	/** Characters that XML cannot hold are written as {@code _x000D_}. */
	static String plain(String text) {
		return (text.indexOf("_x") < 0) ? text : ESCAPED.matcher(text).replaceAll((match) -> {
			char c = (char) Integer.parseInt(match.group().substring(2, 6), 16);
			return (c < ' ' || Character.isSurrogate(c)) ? " " : Matcher.quoteReplacement("" + c);
		});
	}

}
