package org.vouchgraph.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.vouchgraph.exchange.Dossier;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.LineArchive;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Describe.PersonPage;
import org.vouchgraph.usecase.Describe.SourceLine;

/**
 * Writes all that is known of one person, as she may ask for (General Data Protection
 * Regulation, article 15): as JSON, or as a page to read.
 */
public final class ExportPerson {

	private static final OutputFormat JSON = new OutputFormat("json", "JSON", "application/json");

	private final Describe describe;

	private final Exporter<Dossier> page;

	private final Clock clock;

	public ExportPerson(Describe describe, Exporter<Dossier> page, Clock clock) {
		this.describe = describe;
		this.page = page;
		this.clock = clock;
	}

	/** In what it can be written, the usual first. */
	public List<OutputFormat> formats() {
		return List.of(this.page.format(), JSON);
	}

	/**
	 * All that is known of the person.
	 * @throws org.vouchgraph.network.UnknownThing if the workspace cannot see her
	 * @throws InvalidRequest if there is no such format
	 */
	public Takeaway of(String workspace, long person, String format, boolean notes) {
		boolean json = format.equals(JSON.code());
		if (!json && !format.equals(this.page.format().code())) {
			throw new InvalidRequest("format \"" + format + "\" is none of "
					+ String.join(", ", formats().stream().map(OutputFormat::code).toList()));
		}
		PersonPage known = this.describe.person(workspace, person, notes);
		LocalDate today = LocalDate.now(this.clock);
		String name = known.name() + "-" + today;
		return json ? new Takeaway(name, JSON, (out) -> {
			out.write(LineArchive.document(known).getBytes(StandardCharsets.UTF_8));
			return 1;
		}) : new Takeaway(name, this.page.format(), (out) -> {
			this.page.write(dossier(known, today, notes), out);
			return 1;
		});
	}

	private static Dossier dossier(PersonPage known, LocalDate today, boolean notes) {
		List<Dossier.Section> sections = new ArrayList<>();
		add(sections, "Names", known.otherNames().stream().map((name) -> item("Also written " + name)));
		add(sections, "Identifiers", known.identifiers().stream().map((one) -> item(one.scheme() + " " + one.value())));
		add(sections, "Statements",
				known.facts().stream().map((fact) -> new Dossier.Item(fact.words(), source(fact.source()))));
		add(sections, "Notes",
				known.records()
					.stream()
					.filter((record) -> record.note() != null)
					.map((record) -> new Dossier.Item(Objects.requireNonNull(record.note()), source(record.source()))));
		add(sections, "Records, one from each source",
				known.records().stream().map((record) -> new Dossier.Item(record.name(), source(record.source()))));
		add(sections, "What the user ruled",
				known.rulings()
					.stream()
					.map((one) -> item(Words.capital(one.finding()) + " on " + one.on() + ": " + one.fact()
							+ ((one.reason() == null) ? "" : " (" + one.reason() + ")"))));
		add(sections, "Who is who, as the user decided",
				known.decisions()
					.stream()
					.map((one) -> item(one.one() + " and " + one.other() + ": " + one.verdict() + ", on " + one.on())));
		add(sections, "On the user's agenda", known.agenda()
			.stream()
			.map((one) -> item(Words.capital(Words.code(one.kind())) + ((one.due() == null) ? "" : ", due " + one.due())
					+ (one.line().isBlank() ? "" : ": " + one.line()) + " (" + one.state() + ")")));
		add(sections, "Ties that were worked out, the strongest of " + known.tieCount(),
				known.ties()
					.stream()
					.map((tie) -> item(tie.person().name() + ", " + tie.percent()
							+ (tie.confirmed() ? "" : tie.onlineOnly() ? " (online only)" : " (inferred)"))));
		return new Dossier(known.name(), known.detail(), today, known.fictional(), notes, sections);
	}

	private static void add(List<Dossier.Section> sections, String title, Stream<Dossier.Item> items) {
		List<Dossier.Item> all = items.toList();
		if (!all.isEmpty()) {
			sections.add(new Dossier.Section(title, all));
		}
	}

	private static Dossier.Item item(String words) {
		return new Dossier.Item(words, null);
	}

	private static String source(SourceLine source) {
		return source.name() + ((source.at() == null || source.at().isBlank()) ? "" : ", " + source.at()) + ", read on "
				+ source.on();
	}

}
