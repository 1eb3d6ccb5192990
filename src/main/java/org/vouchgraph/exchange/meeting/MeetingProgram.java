package org.vouchgraph.exchange.meeting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.JsonCursor;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Statement;

/**
 * Reads the program of a conference: its sessions and who speaks in them. Every office
 * writes it in another shape, so a file may say under {@code vouchgraph} where things
 * stand; one that says nothing is of the plain shape
 * {@code {"meeting":{…},"sessions":[{"title":…,"people":[{"name":…}]}]}}. It is read
 * three times, for the mapping, the meeting and the sessions, as any of them may come
 * last.
 */
public final class MeetingProgram implements Importer {

	private static final String REMEDY = "Add {\"vouchgraph\": {\"meeting\": {\"name\": …}, \"sessions\": …}} "
			+ "to the file, as the README shows.";

	private static final Pointer MAPPING = Pointer.of("/" + Mapping.FIELD);

	private final Ceilings ceilings;

	public MeetingProgram(Ceilings ceilings) {
		this.ceilings = ceilings;
	}

	@Override
	public String format() {
		return "meeting-program";
	}

	@Override
	public String title() {
		return "Program of a conference (JSON)";
	}

	@Override
	public String where() {
		return "Ask the conference's office for the program as JSON, or save it from the program's web page. "
				+ "A mapping in the file tells where sessions and people stand; the README shows how.";
	}

	@Override
	public boolean isPrivate() {
		return false;
	}

	@Override
	public boolean recognises(Sample sample) {
		if (!sample.head().stripLeading().startsWith("{")) {
			return false;
		}
		Set<String> fields = new TreeSet<>();
		try (JsonParser json = JsonCursor.look(sample)) {
			json.nextToken();
			while (json.nextToken() == JsonToken.FIELD_NAME) {
				fields.add(json.currentName());
				json.nextToken();
				json.skipChildren();
			}
		}
		catch (JsonProcessingException ex) {
			// The sample ends somewhere.
		}
		catch (IOException ex) {
			throw new IllegalStateException("a text in memory cannot be read", ex);
		}
		return fields.contains(Mapping.FIELD) || (fields.contains("meeting") && fields.contains("sessions"));
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Document document = new Document(input, this.ceilings, doubts);
		StatementSink quiet = new Quiet();
		Mapping[] mapping = { Mapping.PLAIN };
		document.read(List.of(MAPPING), quiet, (pointer, tree, at) -> mapping[0] = Mapping.of(tree, at, doubts));
		Sessions sessions = new Sessions(mapping[0], meeting(document, mapping[0], quiet), sink, doubts);
		List<Pointer> pointers = mapping[0].pointers("sessions");
		boolean[] any = new boolean[1];
		document.read(pointers, sink, (pointer, tree, at) -> {
			any[0] = true;
			sessions.read(tree, at);
		});
		if (!any[0]) {
			throw doubts.refused("file", "No session stands where it should.",
					String.join(", ", mapping[0].values().getOrDefault("sessions", List.of())), REMEDY);
		}
	}

	/** What the file says of the meeting, by our names. */
	private static ObjectNode meeting(Document document, Mapping mapping, StatementSink quiet) throws IOException {
		Map<Pointer, String> texts = new HashMap<>();
		List<Pointer> pointers = new ArrayList<>();
		List<String> names = mapping.values().keySet().stream().filter((name) -> name.startsWith("meeting.")).toList();
		names.forEach((name) -> pointers.addAll(mapping.pointers(name)));
		document.read(pointers, quiet, (pointer, tree, at) -> {
			if (tree.isValueNode()) {
				texts.putIfAbsent(pointer, tree.asText());
			}
		});
		ObjectNode meeting = JsonNodeFactory.instance.objectNode();
		for (String name : names) {
			List<String> values = new ArrayList<>();
			for (String value : mapping.values().get(name)) {
				values.add(Pointer.isPointer(value) ? texts.getOrDefault(Pointer.of(value), "") : value);
			}
			meeting.put(name.substring("meeting.".length()), String.join(" ", values).strip());
		}
		return meeting;
	}

	/** What is doubtful in the text is told when it is read for its sessions. */
	private static final class Quiet implements StatementSink {

		@Override
		public void recordRead() {
		}

		@Override
		public void say(Statement statement) {
		}

		@Override
		public void problem(Problem problem) {
		}

	}

}
