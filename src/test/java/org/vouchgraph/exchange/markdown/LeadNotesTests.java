package org.vouchgraph.exchange.markdown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.SomeLeads;

import static org.assertj.core.api.Assertions.assertThat;

class LeadNotesTests {

	private static String written(LeadList leads) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new LeadNotes().write(leads, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void isASectionALeadWithABoxToTick() throws IOException {
		assertThat(written(SomeLeads.two())).isEqualTo("""
				# Warm leads of Leyla Demir

				2026-11-26. A chance is an estimate that a request passes along the whole path.

				## 1. [Dee Director](<https://orcid.org/0000-0002-1825-0097>), Director, Bay Program

				director, Bay Program

				- [ ] Ask Ana Silva whether an introduction to Dee Director would be welcome\\.
				- Ask first: [Ana Silva](<https://openalex.org/A12>), Harbor Hospital; last contact 2026-03-01
				- Chance: 12.5 %, partly inferred; at least one of several ways: 25.0 %
				- Path: Leyla Demir → Ana Silva → Dee Director
				  1. Leyla Demir → Ana Silva (50.0 %): Met on 2026\\-03\\-01\\.
				  2. Ana Silva → Dee Director (25.0 %): 2 papers together\\.
				- Note: Likes short mails

				## 2. Bo Poe

				- [ ] You know Bo Poe yourself\\. Write directly\\.
				- Chance: 95.0 %
				- Path: Leyla Demir → Bo Poe
				  1. Leyla Demir → Bo Poe (95.0 %): Said to know each other\\: close\\.
				""");
	}

	/** Without its escapes each name is there, and there is no markup of a name's own. */
	@Test
	void letsNoNameBeMarkup() throws IOException {
		String text = written(SomeLeads.hard());
		assertThat(text.replaceAll("\\\\([^\\p{Alnum}\\s])", "$1")).contains("=HYPERLINK(\"http://x.test\",\"y\")")
			.contains("<script>alert(1)</script> & \"quoted\"")
			.contains("*star* _under_ [link](http://x.test) `code` # 1. | ~~x~~")
			.contains("李小龍")
			.contains("Zoë 🫀 Heart")
			.contains("محمد");
		assertThat(text).doesNotContain("<script>").doesNotContain("[link]").doesNotContain("*star*");
		assertThat(text.lines().filter((line) -> line.startsWith("## "))).hasSize(SomeLeads.HARD_NAMES.size());
	}

	@Test
	void saysThatThereIsNone() throws IOException {
		assertThat(written(SomeLeads.list(List.of()))).contains("There is no warm lead yet.");
	}

}
