package org.vouchgraph.exchange.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.CsvGuard;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.SomeLeads;

import static org.assertj.core.api.Assertions.assertThat;

class LeadSheetTests {

	private static List<CSVRecord> read(LeadList leads) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new LeadSheet().write(leads, out);
		String text = out.toString(StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		return CSVParser
			.parse(text.substring(1), CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())
			.getRecords();
	}

	@Test
	void isReadBackByACsvParser() throws IOException {
		List<CSVRecord> rows = read(SomeLeads.two());
		assertThat(rows).hasSize(2);
		assertThat(rows.get(0).toMap()).containsEntry("target", "Dee Director")
			.containsEntry("program", "Bay Program")
			.containsEntry("best_introducer", "Ana Silva")
			.containsEntry("chance_percent", "12.5")
			.containsEntry("path", "Leyla Demir → Ana Silva → Dee Director")
			.containsEntry("confirmed", "no")
			.containsEntry("evidence", "Met on 2026-03-01. | 2 papers together.")
			.containsEntry("last_contact", "2026-03-01")
			.containsEntry("target_page", "https://orcid.org/0000-0002-1825-0097")
			.containsEntry("introducer_page", "https://openalex.org/A12")
			.containsEntry("notes", "Likes short mails");
		assertThat(rows.get(1).toMap()).containsEntry("best_introducer", "").containsEntry("last_contact", "");
	}

	@Test
	void keepsEveryNameAndLetsNoneBeAFormula() throws IOException {
		List<CSVRecord> rows = read(SomeLeads.hard());
		for (int i = 0; i < SomeLeads.HARD_NAMES.size(); i++) {
			for (String column : List.of("target", "program", "role", "best_introducer", "next_step", "notes")) {
				String cell = rows.get(i).get(column);
				assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
				assertThat(CsvGuard.restore(cell)).isEqualTo(SomeLeads.HARD_NAMES.get(i));
			}
		}
	}

}
