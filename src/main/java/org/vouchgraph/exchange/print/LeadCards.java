package org.vouchgraph.exchange.print;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.Lead.Somebody;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.Markup;
import org.vouchgraph.exchange.OutputFormat;

/** Writes leads as a page that prints one card a lead, each on a sheet of its own. */
public final class LeadCards implements Exporter<LeadList> {

	@Override
	public OutputFormat format() {
		return new OutputFormat("html", "Page to print", "text/html;charset=UTF-8");
	}

	@Override
	public void write(LeadList list, OutputStream out) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		try {
			Markup page = new Markup(writer);
			begin(page, list);
			int number = 0;
			for (Lead lead : list.leads()) {
				card(page, lead, ++number, null);
			}
			if (number == 0) {
				page.element("p", "There is no warm lead yet.");
			}
			Paper.end(page);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		writer.flush();
	}

	static void begin(Markup page, LeadList list) {
		Paper.begin(page, title(list));
		page.element("h1", title(list));
		page.element("p class=\"quiet\"",
				list.on() + ". A chance is an estimate that a request passes along the whole path."
						+ (list.withNotes() ? " Your private notes are in it." : " Your private notes are left out."));
		if (list.fictional()) {
			page.element("p class=\"fictional\"", "Fictional demo data: these people do not exist.");
		}
	}

	static String title(LeadList list) {
		return "Warm leads of " + list.applicant();
	}

	/**
	 * @param remark below the card's content, or null
	 */
	static void card(Markup page, Lead lead, int number, @Nullable String remark) {
		page.raw("<section class=\"card\">\n<p class=\"quiet\">Lead " + number + "</p>\n<h2>");
		page.link(lead.target().name(), lead.target().page()).raw("</h2>\n");
		String where = (lead.program() == null) ? lead.target().detail()
				: (lead.role() == null) ? lead.program() : lead.role() + ", " + lead.program();
		page.element("p", where);
		page.element("p class=\"step\"", lead.nextStep());
		page.raw("<table class=\"figures\">\n");
		Somebody introducer = lead.introducer();
		if (introducer != null) {
			page.raw("<tr><th>Ask first</th><td>").link(introducer.name(), introducer.page());
			page.text((introducer.detail() == null) ? null : ", " + introducer.detail()).raw("</td></tr>\n");
		}
		row(page, "Last contact", (lead.lastContact() == null) ? "none logged" : lead.lastContact().toString());
		row(page, "Chance", percent(lead.chance()) + (lead.confirmed() ? "" : ", partly inferred"));
		if (lead.ways() != null) {
			row(page, "Of several ways, one", percent(lead.ways()));
		}
		row(page, "Path", lead.route());
		page.raw("</table>\n<h3>Why this could work</h3>\n<ol>\n");
		for (int i = 0; i < lead.ties().size(); i++) {
			Lead.Step tie = lead.ties().get(i);
			page.element("li", lead.path().get(i) + " → " + lead.path().get(i + 1) + ", " + percent(tie.chance())
					+ (tie.confirmed() ? "" : " (inferred)") + ": " + tie.evidence());
		}
		page.raw("</ol>\n");
		lead.notes().forEach((note) -> page.element("p class=\"note\"", note));
		page.element("p class=\"quiet\"", remark);
		page.raw("</section>\n");
	}

	private static void row(Markup page, String name, String value) {
		page.raw("<tr><th>" + name + "</th><td>").text(value).raw("</td></tr>\n");
	}

	static String percent(double chance) {
		return String.format(Locale.ROOT, "%.1f %%", chance * 100);
	}

}
