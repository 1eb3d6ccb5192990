package org.vouchgraph.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostileWorkbookTests {

	private static final String HEADER = WorkbookFile.row("name", "email", "since", "note");

	private static final String ROW = WorkbookFile.row("Ann Roe", "a@x.org", "2020", "x");

	@TempDir
	private Path folder;

	private String outcome(byte[] bytes) throws IOException {
		return HostileInputs.outcome(RealFilesTests.recognition(), Files.write(this.folder.resolve("book"), bytes));
	}

	private static WorkbookFile contacts(String rows) {
		return new WorkbookFile().sheet("S", HEADER + rows);
	}

	/** The header, and a row with this cell for its note. */
	private static WorkbookFile note(String cell) {
		return contacts("<row><c t=\"str\"><v>Ann Roe</v></c><c/><c/>" + cell + "</row>");
	}

	private static WorkbookFile since(String cell) {
		return contacts("<row><c t=\"str\"><v>Ann Roe</v></c><c/>" + cell + "</row>");
	}

	static Stream<Arguments> workbooks() {
		String many = "<r><t>x</t></r>".repeat(250_000);
		return Stream.of(Arguments.of("sound", contacts(ROW), "1"),
				Arguments.of("no sheets", new WorkbookFile(), "0 Refused"),
				Arguments.of("empty sheet", new WorkbookFile().sheet("S", ""), "0 Refused"),
				Arguments.of("header only", contacts(""), "0"),
				Arguments.of("sheet of a foreign kind", new WorkbookFile().sheet("S", WorkbookFile.row("a", "b")),
						"0 Refused"),
				Arguments.of("hidden only", new WorkbookFile().sheet("S", "state=\"hidden\"", HEADER + ROW),
						"0 Refused"),
				Arguments.of("sheet without a part", new WorkbookFile().part("xl/workbook.xml",
						"<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"rId9\"/></sheets></workbook>"),
						"0 Refused"),
				Arguments.of("relations lost", contacts(ROW).part("xl/_rels/workbook.xml.rels", "<Relationships/>"),
						"0 Refused"),
				Arguments.of("relations broken", contacts(ROW).part("xl/_rels/workbook.xml.rels", "<Relationships"),
						"0 Refused"),
				Arguments.of("relation out of the archive",
						contacts(ROW).part("xl/_rels/workbook.xml.rels",
								"<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" "
										+ "Target=\"../../../../etc/passwd\"/></Relationships>"),
						"0 Refused"),
				Arguments.of("relation to the web",
						contacts(ROW).part("xl/_rels/workbook.xml.rels",
								"<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" TargetMode=\"External\" "
										+ "Target=\"http://127.0.0.1:1/x\"/></Relationships>"),
						"0 Refused"),
				Arguments.of("relation to itself", contacts(ROW).part("xl/_rels/workbook.xml.rels",
						"<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"workbook.xml\"/>"
								+ "</Relationships>"),
						"0 Refused"),
				Arguments.of("workbook no XML", contacts(ROW).part("xl/workbook.xml", "hello"), "0 Refused"),
				Arguments.of("workbook empty", contacts(ROW).part("xl/workbook.xml", ""), "0 Refused"),
				Arguments.of("sheet no XML", contacts(ROW).part("xl/worksheets/sheet1.xml", "hello"), "0 Refused"),
				Arguments.of("sheet empty", contacts(ROW).part("xl/worksheets/sheet1.xml", ""), "0 Refused"),
				Arguments.of("sheet cut",
						contacts(ROW).part("xl/worksheets/sheet1.xml",
								"<worksheet><sheetData>" + HEADER + ROW + "<row><c"),
						"0 Refused"),
				Arguments.of("cut past the first look",
						contacts(ROW).part("xl/worksheets/sheet1.xml",
								"<worksheet><sheetData>" + HEADER + ROW.repeat(5000) + "<row><c"),
						"4999 Refused"),
				Arguments.of("styles broken", since("<c s=\"1\"><v>45000</v></c>").part("xl/styles.xml", "<styleSheet"),
						"0 Refused"),
				Arguments.of("styles lost", since("<c s=\"1\"><v>45000</v></c>").part("xl/styles.xml", "<x/>"),
						"1 Doubtful"),
				Arguments.of("style out of range", since("<c s=\"999999999\"><v>2020</v></c>"), "1"),
				Arguments.of("style negative", since("<c s=\"-1\"><v>2020</v></c>"), "1"),
				Arguments.of("shared string out of range", note("<c t=\"s\"><v>99</v></c>").strings("<t>a</t>"), "1"),
				Arguments.of("shared string negative", note("<c t=\"s\"><v>-1</v></c>").strings("<t>a</t>"), "1"),
				Arguments
					.of("shared string past 2^31", note("<c t=\"s\"><v>4294967296</v></c>").strings("<t>a</t>"), "1"),
				Arguments.of("shared strings lost", note("<c t=\"s\"><v>0</v></c>"), "1"),
				Arguments.of("shared strings broken",
						note("<c t=\"s\"><v>0</v></c>").part("xl/sharedStrings.xml", "<sst><si>"), "0 Refused"),
				Arguments.of("a string of many runs", note("<c t=\"s\"><v>0</v></c>").strings(many), "0 Refused"),
				Arguments.of("a string of 5 MB",
						note("<c t=\"s\"><v>0</v></c>").strings("<t>" + "x".repeat(5_000_000) + "</t>"), "1"),
				Arguments.of("a million strings",
						note("<c t=\"s\"><v>0</v></c>").part("xl/sharedStrings.xml",
								"<sst>" + "<si/>".repeat((1 << 20) + 1) + "</sst>"),
						"0 Refused"),
				Arguments.of("column ZZZZZZ", contacts("<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>"), "0 Refused"),
				Arguments.of("column XFE", contacts("<row><c r=\"XFE2\"><v>1</v></c></row>"), "0 Refused"),
				Arguments.of("column XFD", contacts(ROW + "<row><c r=\"XFD3\"><v>1</v></c></row>" + ROW), "2 Skipped"),
				Arguments.of("reference no reference", contacts("<row><c r=\"&lt;b&gt;\"><v>1</v></c></row>"),
						"0 Refused"),
				Arguments.of("row 1048576", contacts(ROW + "<row r=\"1048576\"><c t=\"str\"><v>Bo Poe</v></c></row>"),
						"2"),
				Arguments.of("row 1048577", contacts(ROW + "<row r=\"1048577\"><c t=\"str\"><v>Bo Poe</v></c></row>"),
						"0 Refused"),
				Arguments.of("row 2^31", contacts(ROW + "<row r=\"2147483648\"><c t=\"str\"><v>Bo</v></c></row>"), "2"),
				Arguments.of("rows backwards",
						contacts("<row r=\"9\"><c t=\"str\"><v>Ann Roe</v></c></row>"
								+ "<row r=\"3\"><c t=\"str\"><v>Bo Poe</v></c></row>"),
						"2"),
				Arguments.of("cells backwards", contacts(
						"<row><c r=\"B2\" t=\"str\"><v>a@x.org</v></c><c r=\"A2\" t=\"str\"><v>Ann Roe</v></c></row>"),
						"1"),
				Arguments.of("cell twice", contacts(
						"<row><c r=\"A2\" t=\"str\"><v>Ann</v></c><c r=\"A2\" t=\"str\"><v>Ann Roe</v></c></row>"),
						"1"),
				Arguments.of("20,000 cells", contacts("<row>" + "<c t=\"str\"><v>x</v></c>".repeat(20_000) + "</row>"),
						"0 Refused"),
				Arguments.of("deep", note("<x>".repeat(10_000)), "0 Refused"),
				Arguments.of("a cell within a cell", note("<c><c t=\"str\"><v>y</v></c><v>x</v></c>"), "1"),
				Arguments.of("number a word", since("<c><v>soon</v></c>"), "1 Doubtful"),
				Arguments.of("number 1e999", since("<c s=\"1\"><v>1e999</v></c>"), "1 Doubtful"),
				Arguments.of("number of a million digits", since("<c s=\"1\"><v>" + "1".repeat(1_000_000) + "</v></c>"),
						"1 Doubtful"),
				Arguments.of("NaN", since("<c s=\"1\"><v>NaN</v></c>"), "1 Doubtful"),
				Arguments.of("date below zero", since("<c s=\"1\"><v>-1</v></c>"), "1 Doubtful"),
				Arguments.of("date past 9999", since("<c s=\"1\"><v>2958466</v></c>"), "1 Doubtful"),
				Arguments.of("29 February 1900", since("<c s=\"1\"><v>60</v></c>"), "1"),
				Arguments.of("error", note("<c t=\"e\"><v>#N/A</v></c>"), "1 Doubtful"),
				Arguments.of("error for a name",
						contacts("<row><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><v>a@x.org</v></c></row>"),
						"1 Doubtful Skipped"),
				Arguments.of("formula cell text", note("<c t=\"str\"><v>=HYPERLINK(\"http://x\")</v></c>"), "1"),
				Arguments.of("formula without a value", note("<c><f>1+1</f></c>"), "1 Doubtful"),
				Arguments.of("type unknown", note("<c t=\"zz\"><v>x</v></c>"), "1"),
				Arguments.of("escaped controls", note("<c t=\"str\"><v>a_x0000_b_x202E_c_xD800_d_xFFFF_</v></c>"),
						"1 Doubtful"),
				Arguments.of("reordering and controls", note("<c t=\"str\"><v>a\u202Eb\u2066c&#x85;d</v></c>"),
						"1 Doubtful"),
				Arguments.of("entity bomb",
						contacts(ROW).part("xl/sharedStrings.xml",
								"<!DOCTYPE x [<!ENTITY a \"" + "h".repeat(10_000) + "\"><!ENTITY b \""
										+ "&a;".repeat(10_000) + "\">]><sst><si><t>&b;</t></si></sst>"),
						"1"),
				Arguments.of("entity in a cell", note("<c t=\"str\"><v>&b;</v></c>").part("xl/worksheets/sheet1.xml",
						"<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>" + HEADER
								+ "<row><c t=\"str\"><v>Ann Roe</v></c><c/><c/><c t=\"str\"><v>&b;</v></c></row>"
								+ "</sheetData></worksheet>"),
						"1"),
				Arguments.of("quotes and commas", note("<c t=\"str\"><v>\",\"\"&#10;,,,\"</v></c>"), "1"),
				Arguments.of("sheet named like a path",
						new WorkbookFile().sheet("../../etc\u202E/passwd", HEADER + ROW), "1"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void workbooks(String name, WorkbookFile workbook, String outcome) throws IOException {
		assertThat(outcome(workbook.bytes())).isEqualTo(outcome);
	}

	static IntStream cuts() {
		return IntStream.range(0, 20);
	}

	@ParameterizedTest
	@MethodSource
	void cuts(int twentieth) throws IOException {
		byte[] sound = contacts(ROW.repeat(50)).bytes();
		assertThat(outcome(Arrays.copyOf(sound, sound.length * twentieth / 20))).isEqualTo("0 Refused");
	}

	@Test
	void stopsABombInASheetAtTheRatio() throws IOException {
		String outcome = outcome(bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + HEADER + ROW));
		assertThat(outcome).isEqualTo("0 Refused");
	}

	@Test
	void stopsABombInTheStringsAtTheRatio() throws IOException {
		assertThat(outcome(bomb("xl/sharedStrings.xml", "<sst><si><t>x</t></si>"))).isEqualTo("0 Refused");
	}

	/** A workbook with a part that unfolds from a few bytes to 200 MB of spaces. */
	private static byte[] bomb(String bomb, String begin) throws IOException {
		WorkbookFile workbook = note("<c t=\"s\"><v>0</v></c>").part(bomb, begin);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] spaces = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (java.util.Map.Entry<String, byte[]> part : workbook.parts().entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				for (int i = 0; part.getKey().equals(bomb) && i < 200; i++) {
					zip.write(spaces);
				}
			}
		}
		return out.toByteArray();
	}

}
