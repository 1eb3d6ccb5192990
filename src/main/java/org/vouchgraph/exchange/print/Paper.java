package org.vouchgraph.exchange.print;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.vouchgraph.exchange.Markup;

/** The frame of a page that prints: one style for screen and paper, nothing fetched. */
final class Paper {

	private static final String STYLE = resource("paper.css");

	private Paper() {
	}

	private static String resource(String name) {
		try (InputStream in = Paper.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException(name + " is not beside its class");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Up to where the content begins. */
	static void begin(Markup page, String title) {
		page.raw("""
				<!DOCTYPE html>
				<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
				<head>
				<meta charset="utf-8"/>
				<meta name="viewport" content="width=device-width, initial-scale=1"/>
				<meta name="referrer" content="no-referrer"/>
				""").element("title", title).raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
	}

	static void end(Markup page) {
		page.raw("</body>\n</html>\n");
	}

}
