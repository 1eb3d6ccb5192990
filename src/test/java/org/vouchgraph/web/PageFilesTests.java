package org.vouchgraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.network.FactKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the files of the page must hold among themselves. */
class PageFilesTests {

	private static final Path ROOT = Path.of("src/main/resources/static");

	/** A call that asks for a text, up to the end of its first argument. */
	private static final Pattern ASKED = Pattern.compile("\\btext\\(((?:[^,()]|\\([^()]*\\))*)[,)]");

	private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)*)\"");

	/** {@code `home.begin.${step}.do`} */
	private static final Pattern TEMPLATE = Pattern
		.compile("`([a-z][a-zA-Z0-9-]*\\.(?:[a-zA-Z0-9.-]|\\$\\{[^}`]*\\})*)`");

	/** {@code `${name}.what`} */
	private static final Pattern TAIL = Pattern.compile("`\\$\\{[^}`]*\\}((?:\\.[a-zA-Z0-9-]+)+)`");

	private static final Pattern HOLE = Pattern.compile("\\$\\{[^}`]*\\}");

	private static Map<String, String> scripts() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT.resolve("js"))) {
			return files.filter((file) -> file.toString().endsWith(".js"))
				.collect(Collectors.toMap((file) -> ROOT.resolve("js").relativize(file).toString(),
						PageFilesTests::content, (one, other) -> one, TreeMap::new));
		}
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> texts() throws IOException {
		JsonNode texts = JsonMapper.builder().build().readTree(Files.readString(ROOT.resolve("messages/en.json")));
		return new TreeSet<>(texts.propertyNames());
	}

	private static List<String> found(Pattern pattern, String in) {
		return pattern.matcher(in).results().map((MatchResult result) -> result.group(1)).toList();
	}

	private static Predicate<String> fits(String template) {
		String[] parts = HOLE.split(template, -1);
		return Pattern.compile(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".+")))
			.asMatchPredicate();
	}

	@Test
	void everyTextThatIsAskedForIsThere() throws Exception {
		Set<String> texts = texts();
		Set<String> missing = new TreeSet<>();
		scripts().forEach((file, script) -> found(ASKED, script).forEach((argument) -> {
			found(LITERAL, argument).stream()
				.filter((key) -> key.contains(".") && !texts.contains(key))
				.forEach((key) -> missing.add(file + ": " + key));
			found(TEMPLATE, argument).stream()
				.filter((template) -> texts.stream().noneMatch(fits(template)))
				.forEach((template) -> missing.add(file + ": " + template));
		}));
		found(Pattern.compile("data-text=\"([^\"]+)\""), content(ROOT.resolve("index.html"))).stream()
			.filter((key) -> !texts.contains(key))
			.forEach((key) -> missing.add("index.html: " + key));
		assertThat(missing).as("texts that messages/en.json does not have").isEmpty();
	}

	@Test
	void everyTextIsAskedFor() throws Exception {
		Set<String> unused = texts();
		Set<String> tails = new TreeSet<>();
		Set<String> literals = new TreeSet<>();
		for (String script : scripts().values()) {
			literals.addAll(found(LITERAL, script));
			tails.addAll(found(TAIL, script));
			found(TEMPLATE, script).forEach((template) -> unused.removeIf(fits(template)));
		}
		unused.removeAll(literals);
		tails.forEach((tail) -> literals.forEach((literal) -> unused.remove(literal + tail)));
		found(LITERAL, content(ROOT.resolve("index.html"))).forEach(unused::remove);
		// What a fact may be corrected to is named by the kind of fact.
		unused.removeIf((key) -> key.contains(".") && FactKind.ofCode(key.substring(0, key.indexOf('.'))).isPresent());
		assertThat(unused).as("texts of messages/en.json that no script asks for").isEmpty();
	}

	@Test
	void noScriptHasWordsOfItsOwn() throws Exception {
		Pattern words = Pattern.compile("element\\(\"\\w+\", \\{[^{}]*\\}, \"([^\"]*[A-Za-z]{2} [^\"]*)\"");
		scripts().forEach((file, script) -> assertThat(found(words, script)).as(file).isEmpty());
	}

	@Test
	void everyViewIsWalked() throws Exception {
		Set<String> walked = AllViews.names();
		assertThat(walked).as("views of page.js").containsAll(keys("page.js", "VIEWS"));
		assertThat(walked).as("parts of plan.js")
			.containsAll(keys("plan.js", "PARTS").stream().map((part) -> "plan/" + part).toList());
	}

	/** The names in {@code const NAME = {one: …, "other": …}}. */
	private static List<String> keys(String file, String constant) {
		String script = content(ROOT.resolve("js").resolve(file));
		List<String> bodies = found(Pattern.compile("const " + constant + " = \\{([^}]*)\\}"), script);
		assertThat(bodies).as(file + ": " + constant).hasSize(1);
		List<String> keys = found(Pattern.compile("\"?([a-z][a-zA-Z-]*)\"?:"), bodies.get(0));
		assertThat(keys).isNotEmpty();
		return keys;
	}

	@Test
	void everySheetIsLinkedAndNothingStandsInline() throws Exception {
		String page = content(ROOT.resolve("index.html"));
		try (Stream<Path> sheets = Files.list(ROOT.resolve("css"))) {
			assertThat(sheets.map((sheet) -> "/css/" + sheet.getFileName()))
				.allSatisfy((sheet) -> assertThat(page).contains("href=\"" + sheet + "\""));
		}
		assertThat(page).doesNotContain("<style").doesNotContain(" style=").doesNotContainPattern("<script[^>]*>[^<]");
	}

}
