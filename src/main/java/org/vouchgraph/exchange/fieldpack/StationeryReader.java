package org.vouchgraph.exchange.fieldpack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Narrative;
import org.vouchgraph.network.Stationery;

/**
 * Reads how a field writes its mails: {@code <code>.mails.yaml} beside the field pack. As
 * strict as {@link FieldPackReader}.
 */
public final class StationeryReader {

	private static final int LONGEST_MAIL = 1000;

	private static final int LONGEST_SUBJECT = 30;

	private static final int LONGEST_QUIET = 365;

	private static final Set<String> READERS = Set.of("introducer", "target", "acquaintance");

	private static final Set<String> LOGGED = Set.of("", "asked", "wrote", "thanked", "updated", "outcome");

	/**
	 * Reads what comes with the program.
	 * @param code of the field pack
	 * @throws InvalidRequest if there is none, or it is not right, naming the line
	 * @throws IOException if it cannot be read
	 */
	public Stationery readShipped(String code) throws IOException {
		String name = "fieldpacks/" + code + ".mails.yaml";
		try (InputStream content = StationeryReader.class.getClassLoader().getResourceAsStream(name)) {
			if (content == null) {
				throw new FileNotFoundException(name);
			}
			return read(code + ".mails.yaml", content);
		}
		catch (FileNotFoundException ex) {
			throw new InvalidRequest("The field pack \"" + code + "\" has no mails.");
		}
	}

	/**
	 * Reads them.
	 * @param name the file's name, for messages
	 * @param content UTF-8
	 * @throws InvalidRequest if it is not right, naming the line
	 * @throws IOException if it cannot be read
	 */
	public Stationery read(String name, InputStream content) throws IOException {
		Value value = YamlFile.read(name, content);
		if (!(value instanceof Value.Fields file)) {
			throw value.wrong("it begins with names and values, such as \"limits:\".");
		}
		file.only("the mails of a field",
				Set.of("limits", "phrases", "readiness", "questions", "customs", "templates"));
		return new Stationery(templates(file.items("templates")), limits(file.fields("limits")),
				phrases(file.items("phrases")), readiness(file.items("readiness")), questions(file.fields("questions")),
				customs(file.items("customs")));
	}

	private static Stationery.Limits limits(Value.Fields limits) {
		limits.only("limits", Set.of("subject-words", "alike", "alike-in-department", "quiet-days"));
		return new Stationery.Limits(limits.plain("subject-words").whole("subject-words", 1, LONGEST_SUBJECT),
				limits.plain("alike").between("alike", 0, 1),
				limits.plain("alike-in-department").between("alike-in-department", 0, 1),
				limits.plain("quiet-days").whole("quiet-days", 1, LONGEST_QUIET));
	}

	private static List<Stationery.Phrase> phrases(Value.Items items) {
		List<Stationery.Phrase> phrases = new ArrayList<>();
		for (Value item : items.values()) {
			Value.Fields phrase = fields(item, "a phrase").only("a phrase", Set.of("code", "words", "reason"));
			List<String> words = texts(phrase.items("words"), "words");
			phrases.add(
					new Stationery.Phrase(FieldPackReader.code(phrase), words, phrase.plain("reason").words("reason")));
		}
		return phrases;
	}

	private static Map<String, List<String>> questions(Value.Fields roles) {
		Map<String, List<String>> questions = new LinkedHashMap<>();
		roles.values().keySet().forEach((role) -> questions.put(role, texts(roles.items(role), role)));
		return questions;
	}

	private static List<Stationery.Custom> customs(Value.Items items) {
		List<Stationery.Custom> customs = new ArrayList<>();
		for (Value item : items.values()) {
			Value.Fields custom = fields(item, "a custom").only("a custom", Set.of("countries", "note"));
			List<String> countries = texts(custom.items("countries"), "countries");
			for (String country : countries) {
				if (!country.matches("[A-Z]{2}")) {
					throw custom.items("countries")
						.wrong("the country \"" + country + "\" is not a two-letter code such as GB or US.");
				}
			}
			customs.add(new Stationery.Custom(Set.copyOf(countries), custom.plain("note").words("note")));
		}
		return customs;
	}

	private static List<String> texts(Value.Items items, String name) {
		List<String> texts = new ArrayList<>();
		for (Value item : items.values()) {
			if (!(item instanceof Value.Plain plain)) {
				throw item.wrong("\"" + name + "\" lists plain words.");
			}
			texts.add(plain.words(name));
		}
		return texts;
	}

	private static List<Stationery.Readiness> readiness(Value.Items items) {
		List<Stationery.Readiness> needs = new ArrayList<>();
		for (Value item : items.values()) {
			Value.Fields need = fields(item, "a need").only("a need", Set.of("field", "title", "reason"));
			Value.Plain field = need.plain("field");
			needs.add(new Stationery.Readiness(Narrative.Field.find(field.text())
				.orElseThrow(() -> field.wrong("the field \"" + field.text() + "\" is none of "
						+ String.join(", ", Arrays.stream(Narrative.Field.values()).map(Narrative.Field::code).toList())
						+ ".")),
					need.plain("title").words("title"), need.plain("reason").words("reason")));
		}
		return needs;
	}

	private static List<Stationery.Template> templates(Value.Items items) {
		Map<String, Stationery.Template> templates = new LinkedHashMap<>();
		for (Value item : items.values()) {
			Value.Fields template = fields(item, "a template").only("a template",
					Set.of("code", "title", "purpose", "writes-to", "needs-about", "needs-paper", "asks",
							"first-contact", "logs", "longest-words", "subject", "body"));
			String code = FieldPackReader.code(template);
			Stationery.Template read = new Stationery.Template(code, template.plain("title").words("title"),
					template.plain("purpose").words("purpose"), oneOf(template, "writes-to", READERS),
					truth(template, "needs-about"), truth(template, "needs-paper"), truth(template, "asks"),
					truth(template, "first-contact"), oneOf(template, "logs", LOGGED),
					template.plain("longest-words").whole("longest-words", 1, LONGEST_MAIL),
					template.plain("subject").words("subject"), template.plain("body").words("body"));
			if (templates.put(code, read) != null) {
				throw template.wrong("the template \"" + code + "\" stands twice.");
			}
		}
		return List.copyOf(templates.values());
	}

	private static String oneOf(Value.Fields template, String name, Set<String> known) {
		Value.Plain value = template.plain(name);
		if (!known.contains(value.text())) {
			throw value.wrong(name + " \"" + value.text() + "\" is none of "
					+ String.join(", ", known.stream().filter((one) -> !one.isEmpty()).sorted().toList()) + ".");
		}
		return value.text();
	}

	private static boolean truth(Value.Fields template, String name) {
		Value.Plain value = template.find(name);
		return value != null && value.truth(name);
	}

	private static Value.Fields fields(Value item, String what) {
		if (item instanceof Value.Fields fields) {
			return fields;
		}
		throw item.wrong(what + " has names and values, such as \"code: thank-you\".");
	}

}
