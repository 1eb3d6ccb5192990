package org.vouchgraph.exchange.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.OutputFormat;

/**
 * Writes leads as a PDF, one card a lead and page. As the renderer holds a document,
 * cards are rendered some at a time into files, which are joined at the end.
 */
public final class LeadCardsPdf implements Exporter<LeadList> {

	private static final int CARDS_AT_ONCE = 100;

	static final String BOXES = "A box stands for a letter that this PDF cannot print; the page to print (HTML) has them all.";

	private final int cardsAtOnce;

	public LeadCardsPdf() {
		this(CARDS_AT_ONCE);
	}

	/** Renders so many cards at a time, at least 1. */
	LeadCardsPdf(int cardsAtOnce) {
		this.cardsAtOnce = cardsAtOnce;
	}

	@Override
	public OutputFormat format() {
		return new OutputFormat("pdf", "PDF, one card a page", "application/pdf");
	}

	@Override
	public void write(LeadList list, OutputStream out) throws IOException {
		List<Path> parts = new ArrayList<>();
		try {
			Part part = new Part(list, true);
			int number = 0;
			for (Lead lead : list.leads()) {
				if (part.cards == this.cardsAtOnce) {
					parts.add(part.render());
					part = new Part(list, false);
				}
				part.add(lead, ++number);
			}
			if (number == 0) {
				part.page.element("p", "There is no warm lead yet.");
			}
			if (number == 0 || part.cards > 0) {
				parts.add(part.render());
			}
			join(parts, out);
		}
		finally {
			for (Path file : parts) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static void join(List<Path> parts, OutputStream out) throws IOException {
		if (parts.size() == 1) {
			Files.copy(parts.get(0), out);
			return;
		}
		PDFMergerUtility merger = new PDFMergerUtility();
		for (Path part : parts) {
			merger.addSource(part.toFile());
		}
		merger.setDestinationStream(out);
		merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
	}

	/** Some cards. */
	private static final class Part {

		private final StringBuilder xhtml = new StringBuilder();

		private final Markup page = new Markup(this.xhtml);

		private int cards;

		Part(LeadList list, boolean first) {
			if (first) {
				LeadCards.begin(this.page, list);
			}
			else {
				Paper.begin(this.page, LeadCards.title(list));
			}
		}

		void add(Lead lead, int number) {
			StringBuilder card = new StringBuilder();
			LeadCards.card(new Markup(card), lead, number, null);
			LeadCards.card(this.page, lead, number, PdfPages.lacks(card.toString()) ? BOXES : null);
			this.cards++;
		}

		Path render() throws IOException {
			Paper.end(this.page);
			Path file = Files.createTempFile("vouchgraph-leads", ".pdf");
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				PdfPages.write(this.xhtml.toString(), out);
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
			return file;
		}

	}

}
