package org.vouchgraph.drafting;

import java.util.Map;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Stationery;

/**
 * A mail as its template writes it: plain text, never HTML.
 *
 * @param subject on one line
 * @param body lines end with {@code \n}
 */
public record Written(String subject, String body) {

	private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
		.escapeHTML(false)
		.defaultValue("")
		.emptyStringIsFalse(true);

	/**
	 * Fills a template.
	 * @param known what is known, by name; a value is a text or another such map. What is
	 * not known is left out, or asked for in square brackets, as the template says
	 * @throws InvalidRequest if the template is not one
	 */
	public static Written of(Stationery.Template template, Map<String, Object> known) {
		try {
			return new Written(filled(template.subject(), known).replaceAll("\\s+", " ").strip(),
					// Sections that are left out leave their empty lines behind.
					filled(template.body(), known).replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip()
							+ "\n");
		}
		catch (MustacheException ex) {
			throw new InvalidRequest("The template \"" + template.code() + "\" of the field pack is not right: "
					+ ex.getMessage() + ".");
		}
	}

	private static String filled(String text, Map<String, Object> known) {
		Template template = MUSTACHE.compile(text);
		return template.execute(known);
	}

}
