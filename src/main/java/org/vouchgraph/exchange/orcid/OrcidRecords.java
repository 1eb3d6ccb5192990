package org.vouchgraph.exchange.orcid;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.JsonLayout;
import org.vouchgraph.exchange.JsonRecords;
import org.vouchgraph.exchange.JsonTrees;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.XmlElement;
import org.vouchgraph.exchange.XmlRecords;

/**
 * Reads records of ORCID 3.0, JSON or XML, whole or a section of one: the person, her
 * employments, educations, qualifications, invited positions, memberships and services,
 * and her works. The parts are read one at a time.
 */
public final class OrcidRecords implements Importer {

	/** Sections whose items tie the person to an organization. */
	private static final List<String> SECTIONS = List.of("employments", "educations", "qualifications",
			"invited-positions", "memberships", "services");

	private static final JsonLayout LAYOUT = new JsonLayout(Set.of(), paths(), Set.of("preferences", "history"));

	private static final Set<String> ELEMENTS = elements();

	/** Elements that may stand around records. */
	private static final Set<String> ROOTS = Stream
		.concat(SECTIONS.stream(), Stream.of("record", "works", "bulk", "activities-summary", "activities", "fundings",
				"peer-reviews", "distinctions", "research-resources"))
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern JSON = Pattern
		.compile("\"(orcid-identifier|affiliation-group|work-summary|put-code|external-id-type|given-names)\"\\s*:");

	private static final String REMEDY = "Download the record from ORCID again.";

	private final Clock clock;

	private final JsonRecords json;

	private final XmlRecords xml;

	/**
	 * Makes the importer.
	 * @param clock tells years of publication that are still to come
	 */
	public OrcidRecords(Clock clock, Ceilings ceilings) {
		this.clock = clock;
		this.json = new JsonRecords(ceilings, LAYOUT);
		this.xml = new XmlRecords(ceilings, ELEMENTS, REMEDY);
	}

	private static Set<String> paths() {
		Set<String> paths = new HashSet<>(Set.of("orcid-identifier", "person", "activities-summary.works.group",
				"works.group", "group", "affiliation-group", "bulk"));
		for (String section : SECTIONS) {
			paths.add("activities-summary." + section + ".affiliation-group");
			paths.add(section + ".affiliation-group");
		}
		return paths;
	}

	private static Set<String> elements() {
		Set<String> elements = new HashSet<>(Set.of("person", "group", "work"));
		for (String section : SECTIONS) {
			String one = section.substring(0, section.length() - 1);
			elements.add(one);
			elements.add(one + "-summary");
		}
		return elements;
	}

	@Override
	public String format() {
		return "orcid";
	}

	@Override
	public String title() {
		return "ORCID record (JSON or XML)";
	}

	@Override
	public String where() {
		return "At orcid.org, Account settings, Download all your data; or open pub.orcid.org/v3.0/ followed by the iD "
				+ "and /record, and save the answer as JSON or XML.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		String head = sample.head().stripLeading();
		if (head.startsWith("<")) {
			return head.contains("www.orcid.org/ns/");
		}
		return (head.startsWith("{") || head.startsWith("[")) && JSON.matcher(head).find();
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		RecordReader reader = new RecordReader(sink, doubts, this.clock, input.name());
		if (Sample.of(input).head().stripLeading().startsWith("<")) {
			this.xml.read(input, sink, doubts, new FromXml(reader, doubts));
		}
		else {
			this.json.read(input, sink, doubts, new FromJson(reader));
		}
	}

	/** Tells by its name what an element is. */
	private record FromXml(RecordReader reader, Doubts doubts) implements XmlRecords.Reader {

		@Override
		public void begins(XmlElement element, int depth) {
			if (depth == 1 && !ROOTS.contains(element.name())) {
				throw this.doubts.refused(element.at(), "The XML is no record of ORCID: it begins with this element.",
						element.name(), REMEDY);
			}
			this.reader.owner(element.attribute("path"));
		}

		@Override
		public void record(XmlElement element) {
			Part part = new Part.Xml(element);
			switch (element.name()) {
				case "person" -> this.reader.person(part);
				case "work" -> this.reader.work(part);
				case "group" -> part.all("work-summary").stream().findFirst().ifPresent(this.reader::work);
				default -> this.reader.affiliation(element.name().replaceFirst("-summary$", ""), part);
			}
		}

	}

	/** Tells by its path what an object is. */
	private record FromJson(RecordReader reader) implements JsonRecords.Reader {

		@Override
		public void record(JsonNode node, String path, String at) {
			Part part = new Part.Json(node, at);
			switch (path.substring(path.lastIndexOf('.') + 1)) {
				case "orcid-identifier" -> this.reader.owner(part.path());
				case "person" -> this.reader.person(part);
				case "affiliation-group" -> {
					for (JsonNode summary : node.path("summaries")) {
						summary.properties()
							.forEach((one) -> this.reader.affiliation(one.getKey().replaceFirst("-summary$", ""),
									new Part.Json(one.getValue(), at)));
					}
				}
				case "group" -> part.all("work-summary").stream().findFirst().ifPresent(this.reader::work);
				case "bulk" -> part.all("work").forEach(this.reader::work);
				default -> alone(node, part);
			}
		}

		/** A person, a work or an affiliation that was asked for alone. */
		private void alone(JsonNode node, Part part) {
			if (node.has("organization")) {
				this.reader.affiliation(part.path().replaceFirst("^/?[^/]*/([^/]*)(/.*)?$", "$1"), part);
			}
			else if (node.has("title") && node.has("external-ids")) {
				this.reader.work(part);
			}
			else if (node.has("name") || node.has("other-names")) {
				this.reader.person(part);
			}
			else {
				noRecord(part.at(), JsonTrees.text(node));
			}
		}

		@Override
		public void noRecord(String at, @Nullable String text) {
			this.reader.nothing(at, text);
		}

	}

}
