package org.vouchgraph.usecase;

import java.util.List;

import org.vouchgraph.exchange.Template;
import org.vouchgraph.network.UnknownThing;

/** Gives the empty sheets that a user can fill in. */
public final class Templates {

	private final List<Template> templates;

	public Templates(List<Template> templates) {
		this.templates = List.copyOf(templates);
	}

	public List<Template> list() {
		return this.templates;
	}

	/**
	 * The sheet.
	 * @throws UnknownThing naming the sheets there are
	 */
	public Template get(String name) {
		return this.templates.stream()
			.filter((template) -> template.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new UnknownThing("There is no sheet \"" + name + "\"; there are "
					+ String.join(", ", this.templates.stream().map(Template::name).toList()) + "."));
	}

}
