package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import org.jspecify.annotations.Nullable;

/**
 * Opens XML from strangers: the document type is passed over, no entity is ever opened,
 * and whatever the parser stumbles on is a refusal with its line.
 */
public final class XmlCursor {

	private XmlCursor() {
	}

	/** Walks the events of a document. */
	@FunctionalInterface
	public interface Walk {

		/**
		 * Reads to the end.
		 * @param text to tell where a record begins
		 */
		void walk(XMLStreamReader xml, Text text) throws XMLStreamException, IOException;

	}

	/**
	 * Reads an input.
	 * @param remedy what to do if the XML is damaged, in a sentence
	 * @throws UnreadableFile if the rest cannot be read
	 */
	public static void read(Input input, Ceilings ceilings, StatementSink sink, Doubts doubts, String remedy, Walk walk)
			throws IOException {
		try (Text text = new Text(input, ceilings, sink::problem)) {
			XMLStreamReader xml = null;
			try {
				xml = open(text);
				walk.walk(xml, text);
			}
			catch (XMLStreamException ex) {
				if (ex.getNestedException() instanceof IOException io) {
					throw io;
				}
				throw doubts.refused(line(ex), "The XML breaks off or is damaged here: " + reason(ex), null, remedy,
						ex);
			}
			catch (UncheckedIOException ex) {
				throw ex.getCause();
			}
			finally {
				close(xml);
			}
		}
	}

	/** The line that the cursor has come to. */
	public static String at(XMLStreamReader xml) {
		return "line " + Math.max(1, xml.getLocation().getLineNumber());
	}

	/** Opens a document for whoever must pull its events. */
	static XMLStreamReader open(Text text) throws XMLStreamException {
		// Another StAX library is on the class path: it must not be found.
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		// Entities that nobody declared come as events, so that their text can be mended.
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("external entities are never opened");
		});
		try {
			return new Guarded(factory.createXMLStreamReader(text));
		}
		catch (UnreadableFile | UncheckedIOException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new XMLStreamException("the document's beginning cannot be read", ex);
		}
	}

	private static void close(@Nullable XMLStreamReader xml) {
		if (xml != null) {
			try {
				xml.close();
			}
			catch (XMLStreamException ex) {
				// The text beneath is closed anyway.
			}
		}
	}

	private static String line(XMLStreamException ex) {
		return (ex.getLocation() != null && ex.getLocation().getLineNumber() > 0)
				? "line " + ex.getLocation().getLineNumber() : "file";
	}

	private static String reason(XMLStreamException ex) {
		String message = String.valueOf(ex.getMessage()).replaceFirst("(?s)^ParseError at.*?Message: ", "");
		return PlainText.line(message, 160).replaceFirst("\\.$", "") + ".";
	}

	/**
	 * The JDK's parser looks for words that it does not have when a document type is
	 * malformed, and throws whatever comes of it.
	 */
	private static final class Guarded extends StreamReaderDelegate {

		Guarded(XMLStreamReader xml) {
			super(xml);
		}

		@Override
		public int next() throws XMLStreamException {
			try {
				return super.next();
			}
			catch (UnreadableFile | ImportStopped | UncheckedIOException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				throw new XMLStreamException("the markup is malformed", getLocation(), ex);
			}
		}

	}

}
