package org.vouchgraph.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Identifier;

/**
 * A ZIP archive of texts and of files of JSON Lines: one record a line, whose names are
 * the record's own. Days and moments are written as ISO 8601 has them, identifiers as
 * {@link Identifier#key()}, sets in order; what is null is absent. Written and read one
 * line at a time.
 */
public final class LineArchive {

	private static final String REMEDY = "Export the workspace again, and import the ZIP as it comes.";

	private static final ObjectMapper JSON = mapper();

	private LineArchive() {
	}

	private static ObjectMapper mapper() {
		SimpleModule module = new SimpleModule();
		module.addSerializer(LocalDate.class, new AsText<>());
		module.addSerializer(Instant.class, new AsText<>());
		module.addSerializer(Identifier.class, new JsonSerializer<>() {
			@Override
			public void serialize(Identifier value, JsonGenerator json, SerializerProvider serializers)
					throws IOException {
				json.writeString(value.key());
			}
		});
		module.addSerializer(Set.class, new InOrder());
		module.addDeserializer(LocalDate.class, new OfText<>(LocalDate::parse));
		module.addDeserializer(Instant.class, new OfText<>(Instant::parse));
		module.addDeserializer(Identifier.class, new OfText<>(Identifier::ofKey));
		JsonFactory factory = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(20)
				.maxStringLength(Ceilings.USUAL.longestRecord())
				.build())
			.build();
		return JsonMapper.builder(factory)
			.addModule(module)
			.defaultPropertyInclusion(
					JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
			.enable(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			// Questions that a record answers are no parts of it.
			.disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
			// A later version may say more.
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
	}

	/** One record as a document of its own, in the same way. */
	public static String document(Object value) {
		try {
			return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Writes an archive; closing it does not close the stream below. */
	public static final class Output {

		private final ZipOutputStream zip;

		private final Writer writer;

		private final LocalDateTime at;

		/** With the moment that all files in it bear. */
		public Output(OutputStream out, Instant at) {
			this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
			this.writer = new BufferedWriter(new OutputStreamWriter(this.zip, StandardCharsets.UTF_8), 1 << 16);
			this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
		}

		/** A file that is text. */
		public void text(String name, String text) throws IOException {
			begin(name);
			this.writer.write(text);
			end();
		}

		/** A file of one record. */
		public void object(String name, Object value) throws IOException {
			text(name, document(value));
		}

		/** Begins a file of lines. */
		public void begin(String name) throws IOException {
			ZipEntry entry = new ZipEntry(name);
			entry.setTimeLocal(this.at);
			this.zip.putNextEntry(entry);
		}

		/** One line of it. */
		public void line(Object value) throws IOException {
			this.writer.write(JSON.writeValueAsString(value));
			this.writer.write('\n');
		}

		/** Ends it. */
		public void end() throws IOException {
			this.writer.flush();
			this.zip.closeEntry();
		}

		/** Ends the archive. */
		public void finish() throws IOException {
			this.writer.flush();
			this.zip.finish();
		}

	}

	/** Takes what a line says. */
	@FunctionalInterface
	public interface Taker<T> {

		/**
		 * One line.
		 * @param at where it stands
		 */
		void take(T value, String at) throws IOException;

	}

	/** What of an archive can be read. */
	public static final class Contents {

		private final OpenedFile file;

		private final String folder;

		private Contents(OpenedFile file, String folder) {
			this.file = file;
			this.folder = folder;
		}

		/**
		 * If the file is an archive with a file of this name, at its top or in the one
		 * folder that a program for archives put around everything.
		 */
		public static Optional<Contents> of(OpenedFile file, String marker) {
			if (!file.isArchive()) {
				return Optional.empty();
			}
			return file.inputs()
				.stream()
				.map(Input::entry)
				.filter((entry) -> entry.equals(marker)
						|| entry.matches("[^/]+/" + java.util.regex.Pattern.quote(marker)))
				.findFirst()
				.map((entry) -> new Contents(file, entry.substring(0, entry.length() - marker.length())));
		}

		private @Nullable Input find(String name) {
			return this.file.inputs()
				.stream()
				.filter((input) -> input.entry().equals(this.folder + name))
				.findFirst()
				.orElse(null);
		}

		/**
		 * The record of a file.
		 * @throws UnreadableFile if it is not there or is none
		 */
		public <T> T object(String name, Class<T> type) throws IOException {
			Input input = find(name);
			if (input == null) {
				throw refused(this.file.name(), "file", "The archive has no file \"" + name + "\".", null, null);
			}
			StringBuilder text = new StringBuilder();
			try (Lines lines = new Lines(new Text(input, Ceilings.USUAL, (problem) -> {
			}), Ceilings.USUAL.longestRecord())) {
				for (Lines.Line line = lines.next(); line != null
						&& text.length() < Ceilings.USUAL.longestRecord(); line = lines.next()) {
					text.append(line.text()).append('\n');
				}
			}
			return parsed(input, "file", text.toString(), type);
		}

		/**
		 * Goes through the lines of a file, if it is there.
		 * @throws UnreadableFile at the first line that is no such record
		 */
		public <T> void lines(String name, Class<T> type, Taker<T> taker) throws IOException {
			Input input = find(name);
			if (input == null) {
				return;
			}
			try (Lines lines = new Lines(new Text(input, Ceilings.USUAL, (problem) -> {
			}), Ceilings.USUAL.longestRecord())) {
				for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
					if (line.cut()) {
						throw refused(input.name(), line.at(),
								"The line is longer than " + Ceilings.USUAL.longestRecord() + " characters.", null,
								null);
					}
					if (!line.text().isBlank()) {
						taker.take(parsed(input, line.at(), line.text(), type), line.at());
					}
				}
			}
		}

		/** The refusal of a line that says what cannot be. */
		public UnreadableFile refusal(String name, String at, String message) {
			Input input = find(name);
			return refused((input == null) ? this.file.name() : input.name(), at, message, null, null);
		}

		private static <T> T parsed(Input input, String at, String text, Class<T> type) {
			T value;
			try {
				value = JSON.readValue(text, type);
			}
			catch (JsonProcessingException ex) {
				throw refused(input.name(), at, "This is no such record: " + ex.getOriginalMessage(), text, ex);
			}
			List<String> missing = new ArrayList<>();
			missing(value, "", missing);
			if (value == null || !missing.isEmpty()) {
				throw refused(input.name(), at, "The record has no " + String.join(", ", missing) + ".", text, null);
			}
			return value;
		}

		/** What must be there is what is not marked as nullable. */
		private static void missing(@Nullable Object value, String path, List<String> missing) {
			if (value == null || !value.getClass().isRecord()
					|| !value.getClass().getName().startsWith("org.vouchgraph.")) {
				return;
			}
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				Object part;
				try {
					component.getAccessor().setAccessible(true);
					part = component.getAccessor().invoke(value);
				}
				catch (ReflectiveOperationException ex) {
					throw new IllegalStateException(ex);
				}
				if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
					missing.add("\"" + path + component.getName() + "\"");
				}
				missing(part, path + component.getName() + ".", missing);
			}
		}

		private static UnreadableFile refused(String file, String at, String message, @Nullable String text,
				@Nullable Throwable cause) {
			Problem.Refused problem = new Problem.Refused(file, at, PlainText.line(message, 500),
					(text == null) ? null : PlainText.line(text, Problem.LONGEST_TEXT), REMEDY);
			return (cause == null) ? new UnreadableFile(problem) : new UnreadableFile(problem, cause);
		}

	}

	/** Written as it writes itself. */
	private static final class AsText<T> extends JsonSerializer<T> {

		@Override
		public void serialize(T value, JsonGenerator json, SerializerProvider serializers) throws IOException {
			json.writeString(value.toString());
		}

	}

	/** The same set is the same text. */
	@SuppressWarnings("rawtypes")
	private static final class InOrder extends JsonSerializer<Set> {

		@Override
		public void serialize(Set value, JsonGenerator json, SerializerProvider serializers) throws IOException {
			List<Object> sorted = new ArrayList<>();
			for (Object each : value) {
				sorted.add(each);
			}
			sorted.sort(Comparator.comparing(String::valueOf));
			json.writeStartArray();
			for (Object each : sorted) {
				serializers.defaultSerializeValue(each, json);
			}
			json.writeEndArray();
		}

	}

	/** Read from text; what the text cannot be is told. */
	private static final class OfText<T> extends JsonDeserializer<T> {

		private final java.util.function.Function<String, T> parse;

		OfText(java.util.function.Function<String, T> parse) {
			this.parse = parse;
		}

		@Override
		public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
			String text = json.getValueAsString();
			try {
				return this.parse.apply((text == null) ? "" : text);
			}
			catch (java.time.DateTimeException | IllegalArgumentException ex) {
				throw new com.fasterxml.jackson.databind.JsonMappingException(json, String.valueOf(ex.getMessage()));
			}
		}

	}

}
