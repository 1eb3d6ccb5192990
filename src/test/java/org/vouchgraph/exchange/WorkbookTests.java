package org.vouchgraph.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class WorkbookTests {

	@TempDir
	private Path folder;

	private Path file(byte[] bytes) throws IOException {
		return Files.write(this.folder.resolve("book.xlsx"), bytes);
	}

	/** The first sheet as CSV. */
	private String csv(WorkbookFile workbook) throws IOException {
		try (OpenedFile opened = OpenedFile.open(file(workbook.bytes()));
				InputStream in = opened.inputs().get(0).open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private CollectingSink read(byte[] bytes) throws IOException {
		CollectingSink sink = new CollectingSink();
		HostileInputs.read(RealFilesTests.recognition(), file(bytes), sink);
		return sink;
	}

	@Test
	void readsWhatASpreadsheetLibraryWrites() throws IOException {
		Path path = this.folder.resolve("book.xlsx");
		try (OutputStream out = Files.newOutputStream(path); Workbook workbook = new Workbook(out, "Test", "1.0")) {
			Worksheet contacts = workbook.newWorksheet("Contacts");
			String[] header = { "name", "email", "since", "institution" };
			for (int i = 0; i < header.length; i++) {
				contacts.value(0, i, header[i]);
			}
			contacts.value(1, 0, "Ann Röe");
			contacts.value(1, 1, "ann@x.org");
			contacts.value(1, 2, LocalDate.of(2020, 3, 14));
			contacts.style(1, 2).format("dd/MM/yyyy").set();
			contacts.value(1, 3, "Mercy \"General\", Boston");
			contacts.value(3, 0, "Bo Poe");
			contacts.value(3, 2, 2019);
			Worksheet notes = workbook.newWorksheet("Notes");
			notes.value(0, 0, "remember the milk");
			Worksheet interactions = workbook.newWorksheet("Log");
			interactions.value(0, 0, "person");
			interactions.value(0, 1, "date");
			interactions.value(0, 2, "kind");
			interactions.value(1, 0, "Ann Röe");
			interactions.value(1, 1, LocalDate.of(2026, 1, 2));
			interactions.style(1, 1).format("yyyy-MM-dd").set();
			interactions.value(1, 2, "met");
			workbook.newWorksheet("Empty");
		}
		CollectingSink sink = new CollectingSink();
		HostileInputs.read(RealFilesTests.recognition(), path, sink);
		assertThat(sink.all(Statement.Acquaintance.class)).extracting(Statement.Acquaintance::on, Statement::at)
			.containsExactly(tuple(LocalDate.of(2020, 3, 14), "line 2"), tuple(LocalDate.of(2019, 1, 1), "line 4"));
		assertThat(sink.only(Statement.Organization.class).name()).isEqualTo("Mercy \"General\", Boston");
		assertThat(sink.only(Statement.Interaction.class).on()).isEqualTo(LocalDate.of(2026, 1, 2));
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo("bad/Notes");
			assertThat(problem.message()).contains("fits no format");
		});
	}

	@Test
	void showsEachKindOfCellAsASpreadsheetProgramWould() throws IOException {
		assertThat(csv(new WorkbookFile()
			.strings("<t>plain</t>", "<r><t>rich </t></r><r><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>")
			.sheet("S",
					"<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c>"
							+ "<c r=\"D2\" t=\"s\"><v>7</v></c></row>"
							+ "<row r=\"4\"><c t=\"inlineStr\"><is><t>in&#10;line \"x\"</t></is></c>"
							+ "<c t=\"str\"><f>A1&amp;\"x\"</f><v>a_x000D_b</v></c><c t=\"b\"><v>1</v></c>"
							+ "<c t=\"d\"><v>2026-01-02T00:00:00</v></c><c><f>1+1</f><v>2</v></c></row>")))
			.isEqualTo("""

					"plain",,"rich text"

					"in line ""x""\","a b","true","2026-01-02","2"
					""");
	}

	@Test
	void tellsDatesFromNumbersByTheirFormat() throws IOException {
		String cells = "<c s=\"1\"><v>%s</v></c>";
		String row = "<row>" + cells.formatted("45000") + cells.formatted("59") + cells.formatted("61")
				+ "<c s=\"2\"><v>45000.5</v></c><c s=\"3\"><v>45000.5</v></c><c s=\"4\"><v>2.5</v></c>"
				+ "<c><v>45000</v></c><c s=\"99\"><v>4602112345</v></c><c s=\"1\"><v>-3</v></c>"
				+ "<c s=\"1\"><v>1e300</v></c><c><v>0.1</v></c><c><v>1E3</v></c><c><v>soon</v></c></row>";
		assertThat(csv(new WorkbookFile().sheet("S", row)).strip().replace("\"", ""))
			.isEqualTo("2023-03-15,1900-02-28,1900-03-01,2023-03-15T12:00,45000.5,2.5,45000,4602112345,-3,"
					+ "1.0E300,0.1,1000,soon");
		assertThat(csv(new WorkbookFile().from1904().sheet("S", "<row>" + cells.formatted("43538") + "</row>")))
			.isEqualTo("\"2023-03-15\"\n");
	}

	@Test
	void namesTheCellsThatHoldNothingFitToRead() throws IOException {
		CollectingSink sink = read(new WorkbookFile()
			.sheet("People",
					WorkbookFile.row("name", "note") + "<row r=\"2\">" + "<c r=\"A2\" t=\"str\"><v>Ann Roe</v></c>"
							+ "<c r=\"B2\" t=\"e\"><v>#REF!</v></c></row><row r=\"3\">"
							+ "<c r=\"A3\" t=\"str\"><v>Bo Poe</v></c><c r=\"B3\"><f>NOW()</f></c></row>")
			.bytes());
		assertThat(sink.records()).isEqualTo(2);
		assertThat(sink.problems()).extracting(Problem::file, Problem::at, Problem::text)
			.containsExactly(tuple("bad/People", "line 2", "#REF!"), tuple("bad/People", "line 3", null));
		assertThat(sink.problems().get(0).message()).contains("B2");
	}

	@Test
	void passesOverHiddenSheetsWithAWord() throws IOException {
		String rows = WorkbookFile.row("name", "email") + WorkbookFile.row("Ann Roe", "a@x.org");
		CollectingSink sink = read(new WorkbookFile().sheet("Seen", rows)
			.sheet("Unseen", "state=\"hidden\"", rows)
			.sheet("Buried", "state=\"veryHidden\"", rows)
			.bytes());
		assertThat(sink.records()).isEqualTo(1);
		assertThat(sink.problems()).extracting(Problem::file).containsExactly("bad/Unseen", "bad/Buried");
	}

	@Test
	void readsTwoSheetsOfOneTemplateAndTheSameTwice() throws IOException {
		WorkbookFile workbook = new WorkbookFile()
			.sheet("2025", WorkbookFile.row("name", "email") + WorkbookFile.row("Ann Roe", "a@x.org"))
			.sheet("2026", WorkbookFile.row("name", "email") + WorkbookFile.row("Bo Poe", "b@x.org"));
		List<Statement> once = read(workbook.bytes()).statements();
		assertThat(once).filteredOn(Statement.Acquaintance.class::isInstance).hasSize(2);
		assertThat(read(workbook.bytes()).statements()).isEqualTo(once);
	}

	@Test
	void leavesMergedCellsEmptyButTheFirst() throws IOException {
		assertThat(csv(new WorkbookFile().sheet("S",
				"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c><c r=\"B1\" s=\"1\"/></row>"
						+ "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells><sheetData>")))
			.isEqualTo("\"x\"\n");
	}

	@Test
	void findsAWorkbookThatIsCalledOtherwise() throws IOException {
		WorkbookFile usual = new WorkbookFile().sheet("S",
				WorkbookFile.row("name", "email") + WorkbookFile.row("Ann Roe", "a@x.org"));
		Map<String, byte[]> parts = usual.parts();
		parts.put("xl/book2.xml", parts.remove("xl/workbook.xml"));
		parts.put("xl/_rels/book2.xml.rels", parts.remove("xl/_rels/workbook.xml.rels"));
		parts.put("[Content_Types].xml",
				("<Types><Override PartName=\"/xl/book2.xml\" ContentType=\"application/"
						+ "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
					.getBytes(StandardCharsets.UTF_8));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		assertThat(read(out.toByteArray()).records()).isEqualTo(1);
	}

}
