package org.vouchgraph.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The records of an XML file, one small tree at a time: elements of given names, wherever
 * they stand.
 */
public final class XmlRecords {

	/** The most elements and attributes of one record. */
	private static final int MOST = 200_000;

	private final Ceilings ceilings;

	private final Set<String> names;

	private final String remedy;

	/**
	 * Reads records.
	 * @param names of the elements that are records, without prefixes; one within another
	 * is part of it
	 * @param remedy what to do if the file is damaged, in a sentence
	 */
	public XmlRecords(Ceilings ceilings, Set<String> names, String remedy) {
		this.ceilings = ceilings;
		this.names = Set.copyOf(names);
		this.remedy = remedy;
	}

	/** Takes what is read, as it is read. */
	public interface Reader {

		/** An element outside of records begins; it has no children or text yet. */
		default void begins(XmlElement element, int depth) {
		}

		/** A record. */
		void record(XmlElement record);

	}

	/**
	 * Reads all records.
	 * @throws UnreadableFile if the rest cannot be read
	 */
	public void read(Input input, StatementSink sink, Doubts doubts, Reader reader) throws IOException {
		XmlCursor.read(input, this.ceilings, sink, doubts, this.remedy,
				(xml, text) -> new Walk(xml, text, doubts, reader).all());
	}

	private final class Walk {

		private final XMLStreamReader xml;

		private final Text text;

		private final Doubts doubts;

		private final Reader reader;

		private final Deque<Open> open = new ArrayDeque<>();

		private int depth;

		private int count;

		Walk(XMLStreamReader xml, Text text, Doubts doubts, Reader reader) {
			this.xml = xml;
			this.text = text;
			this.doubts = doubts;
			this.reader = reader;
		}

		void all() throws XMLStreamException {
			while (this.xml.hasNext()) {
				switch (this.xml.next()) {
					case XMLStreamConstants.START_ELEMENT -> start();
					case XMLStreamConstants.END_ELEMENT -> end();
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						if (!this.open.isEmpty()) {
							this.open.peek().text.append(this.xml.getTextCharacters(), this.xml.getTextStart(),
									this.xml.getTextLength());
						}
					}
					case XMLStreamConstants.ENTITY_REFERENCE -> entity(this.xml.getLocalName());
					default -> {
						// Comments, instructions and the document type say nothing.
					}
				}
			}
		}

		private void start() {
			this.depth++;
			String at = XmlCursor.at(this.xml);
			if (this.depth > XmlRecords.this.ceilings.deepest()) {
				throw this.doubts.refused(at,
						"Elements nest deeper than " + XmlRecords.this.ceilings.deepest() + ", the limit.",
						this.xml.getLocalName(), XmlRecords.this.remedy);
			}
			Open element = new Open(this.xml.getLocalName(), attributes(), at);
			if (this.open.isEmpty()) {
				this.text.begin();
				this.count = 0;
				if (!XmlRecords.this.names.contains(element.name)) {
					this.reader.begins(element.closed(), this.depth);
					return;
				}
			}
			this.count += 1 + element.attributes.size();
			if (this.count > MOST) {
				throw this.doubts.refused(at, "One record has more than " + MOST + " elements, the limit.",
						element.name, XmlRecords.this.remedy);
			}
			this.open.push(element);
		}

		private Map<String, String> attributes() {
			if (this.xml.getAttributeCount() == 0) {
				return Map.of();
			}
			Map<String, String> attributes = new HashMap<>();
			for (int i = 0; i < this.xml.getAttributeCount(); i++) {
				attributes.put(this.xml.getAttributeLocalName(i), this.xml.getAttributeValue(i));
			}
			return attributes;
		}

		private void end() {
			this.depth--;
			if (this.open.isEmpty()) {
				return;
			}
			XmlElement element = this.open.pop().closed();
			if (this.open.isEmpty()) {
				this.reader.record(element);
				this.text.begin();
			}
			else {
				this.open.peek().children.add(element);
			}
		}

		private void entity(String name) {
			if (this.open.isEmpty()) {
				return;
			}
			String meant = HtmlEntities.find(name);
			if (meant != null) {
				this.open.peek().text.append(meant);
			}
			else {
				this.doubts.doubtful(XmlCursor.at(this.xml), "A character's name is not known and was left out.",
						"&" + PlainText.line(name, 60) + ";", "Check the record at its source.");
			}
		}

	}

	/** An element that has not ended. */
	private static final class Open {

		private final String name;

		private final Map<String, String> attributes;

		private final String at;

		private final List<XmlElement> children = new ArrayList<>(2);

		private final StringBuilder text = new StringBuilder(0);

		Open(String name, Map<String, String> attributes, String at) {
			this.name = name;
			this.attributes = attributes;
			this.at = at;
		}

		XmlElement closed() {
			return new XmlElement(this.name, this.attributes, this.children, this.text.toString(), this.at);
		}

	}

}
