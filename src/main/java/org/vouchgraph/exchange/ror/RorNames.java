package org.vouchgraph.exchange.ror;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.vouchgraph.exchange.JsonTrees;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.network.Names;

/**
 * The names of an institution.
 *
 * @param display the one to show, empty if there is none
 * @param full its names in full, in whatever language
 * @param aliases what else it is called: short, former or translated
 * @param acronyms such as UC
 */
record RorNames(String display, Set<String> full, Set<String> aliases, Set<String> acronyms) {

	static RorNames of(JsonNode institution) {
		String display = "";
		Set<String> full = new LinkedHashSet<>();
		Set<String> aliases = new LinkedHashSet<>();
		Set<String> acronyms = new LinkedHashSet<>();
		for (JsonNode name : institution.path("names")) {
			String value = PlainText.name(JsonTrees.text(name.path("value")));
			List<String> types = new ArrayList<>();
			name.path("types").forEach((type) -> types.add(type.asText()));
			if (value.isEmpty()) {
				continue;
			}
			if (types.contains("ror_display") && display.isEmpty()) {
				display = value;
			}
			if (types.contains("acronym")) {
				// Some are shown under their acronym, which decides nothing all the same.
				acronyms.add(value);
			}
			else if (types.contains("label") || types.contains("ror_display")) {
				full.add(value);
			}
			else {
				aliases.add(value);
			}
		}
		if (display.isEmpty() && !full.isEmpty()) {
			display = full.iterator().next();
		}
		return new RorNames(display, full, aliases, acronyms);
	}

	/** All of them in the form in which names are compared. */
	Set<String> all() {
		Set<String> all = new LinkedHashSet<>();
		for (Set<String> names : List.of(this.full, this.aliases, this.acronyms)) {
			names.forEach((name) -> all.add(Names.normalise(name)));
		}
		return all;
	}

}
