package org.vouchgraph.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.OpenedFile;
import org.vouchgraph.exchange.SomeLeads;

import static org.assertj.core.api.Assertions.assertThat;

/** Read back by our own reader of workbooks, and part by part as XML. */
class LeadWorkbookTests {

	@TempDir
	private Path folder;

	private static byte[] written(LeadWorkbook workbook, LeadList leads) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		workbook.write(leads, out);
		return out.toByteArray();
	}

	/** The rows of each sheet, its header among them. */
	private List<List<CSVRecord>> sheets(byte[] bytes) throws IOException {
		Path file = Files.write(this.folder.resolve("leads.xlsx"), bytes);
		List<List<CSVRecord>> sheets = new ArrayList<>();
		try (OpenedFile opened = OpenedFile.open(file, "leads.xlsx", Ceilings.USUAL)) {
			for (Input input : opened.inputs()) {
				try (InputStream in = input.open()) {
					String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
					sheets.add(CSVParser.parse(csv, CSVFormat.DEFAULT).getRecords());
				}
			}
		}
		return sheets;
	}

	private Map<String, String> parts(byte[] bytes) throws IOException {
		Map<String, String> parts = new HashMap<>();
		try (ZipFile zip = new ZipFile(Files.write(this.folder.resolve("parts.zip"), bytes).toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return parts;
	}

	@Test
	void isReadBackWithItsTypes() throws IOException {
		byte[] bytes = written(new LeadWorkbook(), SomeLeads.two());
		List<CSVRecord> rows = sheets(bytes).get(0);
		assertThat(rows).hasSize(3);
		assertThat(rows.get(0).toList()).startsWith("Target", "Program", "Role", "Ask first", "Chance")
			.endsWith("Notes");
		assertThat(rows.get(1).toList()).startsWith("Dee Director", "Bay Program", "director", "Ana Silva");
		assertThat(rows.get(1).get(10)).startsWith("2026-03-01");
		assertThat(rows.get(1).get(11)).isEqualTo("https://orcid.org/0000-0002-1825-0097");
		assertThat(rows.get(2).get(0)).isEqualTo("Bo Poe");

		Map<String, String> parts = parts(bytes);
		String sheet = parts.get("xl/worksheets/sheet1.xml");
		assertThat(sheet).contains("<v>0.125</v>").contains("<v>0.95</v>").contains("state=\"frozen\"");
		assertThat(sheet).contains("<autoFilter ref=\"A1:N3\"");
		assertThat(sheet).contains("<hyperlink ");
		assertThat(parts.get("xl/worksheets/_rels/sheet1.xml.rels"))
			.contains("Target=\"https://orcid.org/0000-0002-1825-0097\"")
			.contains("Target=\"https://openalex.org/A12\"");
		assertThat(parts.get("xl/styles.xml")).contains("0.0%").contains("yyyy-mm-dd");
	}

	@Test
	void keepsEveryNameAsTextAndNoneAsAFormula() throws IOException {
		byte[] bytes = written(new LeadWorkbook(), SomeLeads.hard());
		List<CSVRecord> rows = sheets(bytes).get(0);
		for (int i = 0; i < SomeLeads.HARD_NAMES.size(); i++) {
			String cell = rows.get(i + 1).get(0);
			String expected = Markup.fitForXml(SomeLeads.HARD_NAMES.get(i));
			assertThat(cell.replaceFirst("^'", "").strip()).isEqualTo(expected.strip());
			assertThat(cell).doesNotMatch("(?s)[=+\\-@].*");
		}
		assertThat(parts(bytes).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>").doesNotContain("<f ");
	}

	@Test
	void goesOnInAnotherSheetWhenOneIsFull() throws IOException {
		LeadList leads = SomeLeads.list(SomeLeads.many(7, (i) -> SomeLeads.to("Target " + i)));
		List<List<CSVRecord>> sheets = sheets(written(new LeadWorkbook(4), leads));
		assertThat(sheets).hasSize(3);
		assertThat(sheets.stream().map(List::size)).containsExactly(4, 4, 2);
		assertThat(sheets.get(2).get(0).get(0)).isEqualTo("Target");
		assertThat(sheets.get(2).get(1).get(0)).isEqualTo("Target 6");
	}

	@Test
	void isAWorkbookWithoutLeadsToo() throws IOException {
		assertThat(sheets(written(new LeadWorkbook(), SomeLeads.list(List.of()))).get(0)).hasSize(1);
	}

}
