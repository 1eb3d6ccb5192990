package org.vouchgraph.exchange.print;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.vouchgraph.exchange.Dossier;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.OutputFormat;

/** Writes all that is known of a person as a page to read and to print. */
public final class DossierPage implements Exporter<Dossier> {

	@Override
	public OutputFormat format() {
		return new OutputFormat("html", "Page to read", "text/html;charset=UTF-8");
	}

	@Override
	public void write(Dossier dossier, OutputStream out) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		try {
			write(dossier, new Markup(writer));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		writer.flush();
	}

	private static void write(Dossier dossier, Markup page) {
		Paper.begin(page, "What Vouchgraph holds about " + dossier.name());
		page.element("h1", dossier.name());
		page.element("p", dossier.detail());
		page.element("p class=\"quiet\"",
				"All that this Vouchgraph holds about this person on " + dossier.on()
						+ ", with the source of each statement. "
						+ (dossier.withNotes() ? "Private notes of its user are in it."
								: "Private notes of its user are left out.")
						+ " It was gathered from files that its user imported and stays on the user's own machine.");
		if (dossier.fictional()) {
			page.element("p class=\"fictional\"", "Fictional demo data: this person does not exist.");
		}
		for (Dossier.Section section : dossier.sections()) {
			page.element("h3", section.title()).raw("<ul>\n");
			for (Dossier.Item item : section.items()) {
				page.raw("<li>").text(item.words());
				if (item.source() != null) {
					page.raw(" <span class=\"quiet\">[").text(item.source()).raw("]</span>");
				}
				page.raw("</li>\n");
			}
			page.raw("</ul>\n");
		}
		Paper.end(page);
	}

}
