package org.vouchgraph.exchange.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.SomeLeads;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** The page is read back by the JDK's XML parser, the PDF by PDFBox. */
class LeadCardsTests {

	private static String html(LeadList leads) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new LeadCards().write(leads, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Document parsed(String html) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] pdf(LeadList leads) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new LeadCardsPdf().write(leads, out);
		return out.toByteArray();
	}

	private static String text(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document).replaceAll("\\s+", " ");
	}

	@Test
	void isAPageWithACardALead() throws Exception {
		Document page = parsed(html(SomeLeads.two()));
		NodeList cards = page.getElementsByTagName("section");
		assertThat(cards.getLength()).isEqualTo(2);
		assertThat(cards.item(0).getTextContent().replaceAll("\\s+", " ")).contains("Lead 1 Dee Director")
			.contains("director, Bay Program")
			.contains("Ask Ana Silva whether")
			.contains("Chance12.5 %, partly inferred")
			.contains("Leyla Demir → Ana Silva, 50.0 %: Met on 2026-03-01.")
			.contains("Likes short mails");
		assertThat(page.getElementsByTagName("a").item(0).getAttributes().getNamedItem("href").getTextContent())
			.isEqualTo("https://orcid.org/0000-0002-1825-0097");
		assertThat(page.getElementsByTagName("style").item(0).getTextContent()).contains("break-after: page")
			.contains("@page");
	}

	@Test
	void letsNoNameBeMarkupAndFetchesNothing() throws Exception {
		String html = html(SomeLeads.hard());
		Document page = parsed(html);
		NodeList names = page.getElementsByTagName("h2");
		for (int i = 0; i < SomeLeads.HARD_NAMES.size(); i++) {
			assertThat(names.item(i).getTextContent().strip())
				.isEqualTo(Markup.fitForXml(SomeLeads.HARD_NAMES.get(i)).strip().replace('\r', '\n').strip());
		}
		for (String fetching : List.of("script", "img", "link", "iframe", "object")) {
			assertThat(page.getElementsByTagName(fetching).getLength()).isZero();
		}
		assertThat(html).doesNotContain("url(").doesNotContain("@import").doesNotContain("src=");
	}

	@Test
	void saysWhatIsFictionalAndWhetherNotesAreInIt() throws IOException {
		LeadList two = SomeLeads.two();
		assertThat(html(two)).contains("Your private notes are in it.").doesNotContain("Fictional");
		assertThat(html(new LeadList("Leyla Demir", LocalDate.of(2026, 11, 26), true, false, two.leads())))
			.contains("Your private notes are left out.")
			.contains("Fictional demo data");
	}

	@Test
	void isAPdfWithACardAPage() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(SomeLeads.two()))) {
			assertThat(document.getNumberOfPages()).isEqualTo(2);
			assertThat(text(document, 1)).contains("Warm leads of Leyla Demir")
				.contains("Dee Director")
				.contains("Ask Ana Silva whether an introduction to Dee Director would be welcome.")
				.doesNotContain("Bo Poe");
			assertThat(text(document, 2)).contains("Lead 2 Bo Poe").contains("95.0 %");
			assertThat(document.getPage(0).getAnnotations()).anyMatch((one) -> one instanceof PDAnnotationLink);
		}
	}

	@Test
	void printsLettersOfManyScriptsAndSaysWhichItCannot() throws IOException {
		List<String> names = List.of("Ayşe Öztürk-Ñandú", "Ωμέγα Жуков", "李小龍");
		try (PDDocument document = Loader.loadPDF(pdf(SomeLeads.list(names.stream().map(SomeLeads::to).toList())))) {
			assertThat(text(document, 1)).contains("Ayşe Öztürk-Ñandú").doesNotContain("A box stands");
			assertThat(text(document, 2)).contains("Ωμέγα Жуков").doesNotContain("A box stands");
			assertThat(text(document, 3)).contains("□□□").contains("A box stands for a letter");
		}
	}

	@Test
	void joinsTheCardsOfManyLeads() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new LeadCardsPdf(5).write(SomeLeads.list(SomeLeads.many(13, (i) -> SomeLeads.to("Target " + i))), out);
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			assertThat(document.getNumberOfPages()).isEqualTo(13);
			assertThat(text(document, 1)).contains("Lead 1 Target 0 ");
			assertThat(text(document, 6)).contains("Lead 6 Target 5 ");
			assertThat(text(document, 13)).contains("Lead 13 Target 12 ");
		}
	}

	@Test
	void isOnePageWithoutLeads() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(SomeLeads.list(List.of())))) {
			assertThat(document.getNumberOfPages()).isEqualTo(1);
			assertThat(text(document, 1)).contains("There is no warm lead yet.");
		}
	}

}
