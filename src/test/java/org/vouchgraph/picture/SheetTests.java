package org.vouchgraph.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.vouchgraph.picture.Drawing.Area;
import org.vouchgraph.picture.Drawing.Dot;
import org.vouchgraph.picture.Drawing.Line;
import org.vouchgraph.picture.Drawing.Shape;
import org.vouchgraph.picture.Drawing.Style;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

class SheetTests {

	private static final List<String> NAMES = List.of("Leyla Demir", "Đặng Thị Hồng", "<script>alert(1)</script>",
			"Søren & \"Ångström\"", "张伟", "محمد علي", "Zoë 🫀 Łucja", "Ο’Νιλ", "Nul\u0000 and half \ud83d",
			"Иван Петров");

	@Test
	void svgHasEverybodyOnceAndKeepsAllLetters() throws Exception {
		Document svg = parsed(Sheet.svg(drawing(NAMES), Paper.A4));
		List<String> names = new ArrayList<>();
		NodeList groups = svg.getElementsByTagName("g");
		for (int i = 0; i < groups.getLength(); i++) {
			Element group = (Element) groups.item(i);
			assertThat(group.getAttribute("id")).isEqualTo("n" + i);
			names.add(group.getElementsByTagName("title").item(0).getTextContent());
		}
		List<String> expected = new ArrayList<>(NAMES);
		expected.set(8, "Nul and half ");
		assertThat(names).isEqualTo(expected);
		assertThat(svg.getElementsByTagName("script").getLength()).isZero();
		assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("297.04mm");
	}

	@Test
	void shapesAndLinesTellWhatTheyAre() throws Exception {
		Document svg = parsed(Sheet.svg(drawing(NAMES), Paper.A3));
		NodeList groups = svg.getElementsByTagName("g");
		assertThat(shape(groups, 0)).isEqualTo("rect");
		assertThat(shape(groups, 1)).isEqualTo("polygon");
		assertThat(shape(groups, 2)).isEqualTo("circle");
		List<String> dashes = new ArrayList<>();
		NodeList lines = svg.getElementsByTagName("line");
		// The first is the ground of a community of two.
		for (int i = 1; i < 4; i++) {
			dashes.add(((Element) lines.item(i)).getAttribute("stroke-dasharray"));
		}
		// Confirmed, inferred, online: drawn through, dashes, dots.
		assertThat(dashes.get(0)).isEmpty();
		assertThat(dashes.get(1)).matches("[2-9].* .*");
		assertThat(dashes.get(2)).startsWith("0.1 ");
		assertThat(svg.getDocumentElement().getTextContent()).contains("The people of Harbor", "you said or logged it",
				"inferred from papers, places and meetings", "connected online, no more", "whom you want to reach",
				"As known on 24 November 2026.");
	}

	private static String shape(NodeList groups, int at) {
		return ((Element) groups.item(at)).getElementsByTagName("*").item(1).getNodeName();
	}

	@Test
	void pdfHasTheNamesThatOneCanReadInItsTypeface() throws IOException {
		byte[] pdf = pdf(drawing(NAMES), Paper.A4);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			String text = new PDFTextStripper().getText(document);
			assertThat(text).contains("The people of Harbor", "Leyla Demir", "Đặng Thị Hồng",
					"<script>alert(1)</script>", "Søren & \"Ångström\"", "zhāng wěi", "Zoë Łucja", "Ο’Νιλ",
					"Иван Петров");
			assertThat(text).contains("mḥmd");
			assertThat(document.getNumberOfPages()).isOne();
			assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(842);
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("The people of Harbor");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
		}
	}

	@Test
	void sameDrawingHasTheSameBytes() throws IOException {
		assertThat(pdf(drawing(NAMES), Paper.LETTER)).isEqualTo(pdf(drawing(NAMES), Paper.LETTER));
		assertThat(Sheet.svg(drawing(NAMES), Paper.LETTER)).isEqualTo(Sheet.svg(drawing(NAMES), Paper.LETTER));
	}

	@Test
	void saysHowManyNamesHaveNoRoom() throws Exception {
		List<Dot> crowd = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			crowd.add(new Dot("" + i, "A rather long name number " + i, Shape.PERSON, 0.5, i % 8, (i % 20) / 10.0 - 1,
					(i / 20) / 7.5 - 1, i, false));
		}
		Drawing drawing = new Drawing("en", "Crowd", "Many.", List.of(), crowd, List.of(), List.of());
		Document svg = parsed(Sheet.svg(drawing, Paper.A4));
		int written = 0;
		String told = "";
		NodeList texts = svg.getElementsByTagName("text");
		for (int i = 0; i < texts.getLength(); i++) {
			String text = texts.item(i).getTextContent();
			written += text.startsWith("A rather") ? 1 : 0;
			told = text.contains("no room") ? text : told;
		}
		assertThat(written).isBetween(20, 250);
		assertThat(told).isEqualTo(
				(300 - written) + " names have no room on this sheet: take a larger one, or a part of the network.");
	}

	@Test
	void sheetOfNobodyHasItsTitleAlone() throws Exception {
		Drawing empty = new Drawing("en", "Nobody", "", List.of(), List.of(), List.of(), List.of());
		assertThat(parsed(Sheet.svg(empty, Paper.A4)).getDocumentElement().getTextContent()).contains("Nobody");
		assertThat(pdf(empty, Paper.A4)).isNotEmpty();
	}

	@Test
	void longWordsAreCutToTheSheet() throws IOException {
		Drawing drawing = new Drawing("en", "x".repeat(400), "y".repeat(900) + " and more", List.of("z".repeat(900)),
				List.of(), List.of(), List.of());
		try (PDDocument document = Loader.loadPDF(pdf(drawing, Paper.A4))) {
			assertThat(new PDFTextStripper().getText(document)).contains("xx…");
		}
	}

	/** One of each shape and style, in a ring. */
	private static Drawing drawing(List<String> names) {
		List<Dot> dots = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			Shape shape = (i < 3) ? Shape.values()[i] : Shape.PERSON;
			double angle = 2 * Math.PI * i / names.size();
			dots.add(new Dot("" + i, names.get(i), shape, 0.5, i % 8, Math.cos(angle), Math.sin(angle), i, false));
		}
		return new Drawing("en", "The people of Harbor", "Ten people & <nobody> else.",
				List.of("As known on 24 November 2026."), dots,
				List.of(new Line(0, 1, 0.9, Style.CONFIRMED, false), new Line(1, 2, 0.4, Style.INFERRED, false),
						new Line(2, 3, 0.1, Style.ONLINE, false)),
				List.of(new Area("Harbor", 0, List.of(0, 1, 2)), new Area("Two", 1, List.of(3, 4)),
						new Area("One", 2, List.of(5))));
	}

	private static byte[] pdf(Drawing drawing, Paper paper) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Sheet.writePdf(drawing, paper, out);
		return out.toByteArray();
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

}
