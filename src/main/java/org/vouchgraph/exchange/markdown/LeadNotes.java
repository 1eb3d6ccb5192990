package org.vouchgraph.exchange.markdown;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.PlainText;

/**
 * Writes leads as Markdown (CommonMark), one section a lead with a box to tick. What in a
 * name would be markup is escaped.
 */
public final class LeadNotes implements Exporter<LeadList> {

	/**
	 * The characters that CommonMark 0.31, 2.4 lets be escaped and that mean something.
	 */
	private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~&=:$@]");

	@Override
	public OutputFormat format() {
		return new OutputFormat("md", "Markdown", "text/markdown;charset=UTF-8");
	}

	@Override
	public void write(LeadList list, OutputStream out) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write("# Warm leads of " + escaped(list.applicant()) + "\n\n" + list.on() + ". ");
		if (list.fictional()) {
			writer.write("**Fictional demo data: these people do not exist.** ");
		}
		writer.write("A chance is an estimate that a request passes along the whole path.\n");
		int number = 0;
		for (Lead lead : list.leads()) {
			write(lead, ++number, writer);
		}
		if (number == 0) {
			writer.write("\nThere is no warm lead yet.\n");
		}
		writer.flush();
	}

	private static void write(Lead lead, int number, Writer writer) throws IOException {
		writer.write("\n## " + number + ". " + somebody(lead.target()) + "\n\n");
		if (lead.program() != null) {
			writer.write(((lead.role() == null) ? "" : escaped(lead.role()) + ", ") + escaped(lead.program()) + "\n\n");
		}
		writer.write("- [ ] " + escaped(lead.nextStep()) + "\n");
		if (lead.introducer() != null) {
			writer.write("- Ask first: " + somebody(lead.introducer())
					+ ((lead.lastContact() == null) ? "" : "; last contact " + lead.lastContact()) + "\n");
		}
		else if (lead.lastContact() != null) {
			writer.write("- Last contact: " + lead.lastContact() + "\n");
		}
		writer.write("- Chance: " + percent(lead.chance()) + (lead.confirmed() ? "" : ", partly inferred")
				+ ((lead.ways() == null) ? "" : "; at least one of several ways: " + percent(lead.ways()))
				+ "\n- Path: " + escaped(lead.route()) + "\n");
		for (int i = 0; i < lead.ties().size(); i++) {
			writer.write("  " + (i + 1) + ". " + escaped(lead.path().get(i)) + " → " + escaped(lead.path().get(i + 1))
					+ " (" + percent(lead.ties().get(i).chance()) + "): " + escaped(lead.ties().get(i).evidence())
					+ "\n");
		}
		for (String note : lead.notes()) {
			writer.write("- Note: " + escaped(note) + "\n");
		}
	}

	private static String somebody(Lead.Somebody person) {
		String name = (person.page() == null) ? escaped(person.name())
				: "[" + escaped(person.name()) + "](<" + person.page().toASCIIString().replace(">", "%3E") + ">)";
		return (person.detail() == null) ? name : name + ", " + escaped(person.detail());
	}

	private static String percent(double chance) {
		return String.format(Locale.ROOT, "%.1f %%", chance * 100);
	}

	static String escaped(String text) {
		return MARKUP.matcher(PlainText.line(text, Integer.MAX_VALUE)).replaceAll("\\\\$0");
	}

}
