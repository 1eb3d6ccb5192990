package org.vouchgraph.exchange.pubmed;

import java.io.IOException;
import java.time.Clock;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.HtmlEntities;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.Text;
import org.vouchgraph.exchange.XmlCursor;

/**
 * Reads {@code PubmedArticleSet}, the XML that PubMed's site and E-utilities give
 * (pubmed_250101.dtd and the years before). Titles are mixed content, so this walks the
 * events itself. The document type is never fetched, and no entity is ever opened.
 */
public final class PubMedArticles implements Importer {

	private final Clock clock;

	private final Ceilings ceilings;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public PubMedArticles(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "pubmed-xml";
	}

	@Override
	public String title() {
		return "PubMed articles (XML)";
	}

	@Override
	public String where() {
		return "The E-utilities of PubMed give XML: efetch with db=pubmed and retmode=xml. "
				+ "The yearly baseline files (.xml.gz) are read as well.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		String head = sample.head().stripLeading();
		return head.startsWith("<") && (head.contains("<PubmedArticle") || head.contains("<PubmedBookArticle")
				|| head.contains("<DeleteCitation"));
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		ArticleReader articles = new ArticleReader(sink, doubts, this.clock);
		XmlCursor.read(input, this.ceilings, sink, doubts, "Download the file from PubMed again.",
				(xml, text) -> new Walk(xml, text, articles, doubts).all());
	}

	/**
	 * Walks the events, with the path from the article's element down to where we are.
	 */
	private final class Walk {

		private final XMLStreamReader xml;

		private final Text text;

		private final ArticleReader articles;

		private final Doubts doubts;

		private final StringBuilder path = new StringBuilder();

		private final StringBuilder captured = new StringBuilder();

		private int depth;

		private int articleDepth;

		private int capturedDepth;

		Walk(XMLStreamReader xml, Text text, ArticleReader articles, Doubts doubts) {
			this.xml = xml;
			this.text = text;
			this.articles = articles;
			this.doubts = doubts;
		}

		void all() throws XMLStreamException {
			while (this.xml.hasNext()) {
				switch (this.xml.next()) {
					case XMLStreamConstants.START_ELEMENT -> start(this.xml.getLocalName());
					case XMLStreamConstants.END_ELEMENT -> end(this.xml.getLocalName());
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						if (this.capturedDepth > 0) {
							this.captured.append(this.xml.getTextCharacters(), this.xml.getTextStart(),
									this.xml.getTextLength());
						}
					}
					case XMLStreamConstants.ENTITY_REFERENCE -> entity(this.xml.getLocalName());
					default -> {
						// Comments, processing instructions and the document type say
						// nothing.
					}
				}
			}
		}

		private void start(String name) {
			this.depth++;
			if (this.depth > PubMedArticles.this.ceilings.deepest()) {
				throw this.doubts.refused(at(),
						"Elements nest deeper than " + PubMedArticles.this.ceilings.deepest() + ", the limit.", name,
						"Download the file from PubMed again.");
			}
			if (this.articleDepth > 0) {
				this.path.append('/').append(name);
				if (this.capturedDepth == 0) {
					if (this.articles.wants(this.path, this.xml)) {
						this.capturedDepth = this.depth;
						this.captured.setLength(0);
					}
				}
				return;
			}
			switch (name) {
				case "PubmedArticle" -> {
					this.text.begin();
					this.articleDepth = this.depth;
					this.articles.begin(at());
				}
				case "PubmedBookArticle" -> {
					this.text.begin();
					this.articles.book(at());
				}
				case "DeleteCitation" ->
					this.doubts.doubtful(at(), "The list of citations that PubMed deleted was passed over.", null,
							"To take a deleted paper out, undo the import that brought it.");
				default -> {
					if (this.depth == 1 && !name.endsWith("Set")) {
						throw this.doubts.refused(at(), "The XML is not of PubMed: it begins with this element.", name,
								"In PubMed choose Send to, or use efetch with retmode=xml.");
					}
					if (this.depth == 2) {
						this.text.begin();
					}
				}
			}
		}

		private void end(String name) {
			if (this.capturedDepth == this.depth) {
				this.capturedDepth = 0;
				this.articles.field(this.path, this.captured.toString());
			}
			if (this.articleDepth > 0) {
				if (this.articleDepth == this.depth) {
					this.articleDepth = 0;
					this.articles.end();
					this.text.begin();
				}
				else {
					this.articles.ended(this.path);
					this.path.setLength(this.path.length() - name.length() - 1);
				}
			}
			this.depth--;
		}

		private void entity(String name) {
			if (this.capturedDepth == 0) {
				return;
			}
			String meant = HtmlEntities.find(name);
			if (meant != null) {
				this.captured.append(meant);
			}
			else {
				this.articles.unknownEntity(name, at());
			}
		}

		private String at() {
			return XmlCursor.at(this.xml);
		}

	}

}
