package org.vouchgraph.drafting;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vouchgraph.exchange.fieldpack.StationeryReader;
import org.vouchgraph.network.Stationery;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTests {

	private final Stationery stationery = stationery();

	@Test
	void asksForAnIntroductionWithAllThatIsKnown() {
		Written written = Written.of(template("introduction"), everything());
		assertThat(written.subject()).isEqualTo("Introduction to Dr Dee?");
		assertThat(written.body()).isEqualTo(
				"""
						Dear Dr Silva,

						Thank you for your time when we met on 3 November 2026.

						I look for a research fellowship. Cy Dee at Harbor Hospital is somebody whose work bears on it, above all "Valves & <grafts>".

						If you think that it fits, would you be willing to introduce me to Dr Dee by e-mail? A few lines that you can forward are below. If it is not the right moment, I understand, and nothing changes between us.

						With thanks,
						Leyla Demir
						""");
	}

	@TestFactory
	Stream<DynamicTest> hasNoFlawButItsBlanksWhenAllIsKnown() {
		return this.stationery.templates().stream().map((template) -> DynamicTest.dynamicTest(template.code(), () -> {
			Written written = Written.of(template, everything());
			assertThat(written.subject()).isNotBlank().doesNotContain("[", "{");
			assertThat(written.body()).doesNotContain("{{", "  ", "\n\n\n");
			String body = written.body().replaceAll("\\[[^\\]]*\\]", "what I wrote");
			assertThat(new Linter(this.stationery).flaws(written.subject(), body, setting(template))).isEmpty();
		}));
	}

	@TestFactory
	Stream<DynamicTest> asksForWhatIsNotKnown() {
		return this.stationery.templates().stream().map((template) -> DynamicTest.dynamicTest(template.code(), () -> {
			Map<String, Object> little = Map.of("me", Map.of("name", "Leyla Demir"), "to", Map.of("family", "Silva"),
					"about", Map.of("name", "Cy Dee", "family", "Dee"));
			Written written = Written.of(template, little);
			List<Flaw> flaws = new Linter(this.stationery).flaws(written.subject(), written.body(), setting(template));
			assertThat(flaws).hasAtLeastOneElementOfType(Flaw.Blanks.class);
			assertThat(written.body()).doesNotContain("{{", "null");
		}));
	}

	private Linter.Setting setting(Stationery.Template template) {
		return new Linter.Setting(template, LocalDate.of(2026, 11, 24), "Ana Silva",
				new ArrayList<>(List.of("Valves & <grafts>", "Cy Dee", "3 November 2026", "your draft", "Bench work",
						"Dr Dee", "the sutures", "reading my draft")),
				true, null, List.of());
	}

	private static Map<String, Object> everything() {
		Map<String, Object> known = new HashMap<>();
		known.put("me",
				Map.of("name", "Leyla Demir", "who", "I am a resident in general surgery in Ankara.", "why",
						"I want to repair valves.", "seek", "I look for a research fellowship.", "email",
						"leyla@example.org", "profile", "https://example.org/leyla", "visa", "I need a J-1 visa.",
						"news", "our abstract was accepted"));
		known.put("to", Map.of("name", "Ana Silva", "family", "Silva", "place", "Mercy General"));
		known.put("about", Map.of("name", "Cy Dee", "family", "Dee", "post", "director", "place", "Harbor Hospital"));
		known.put("met", Map.of("day", "3 November 2026", "what", "we spoke of the sutures"));
		known.put("help", Map.of("day", "10 November 2026", "what", "reading my draft"));
		known.put("paper", Map.of("title", "Valves & <grafts>", "year", "2025"));
		known.put("ours", Map.of("title", "Bench work", "year", "2024"));
		known.put("mine", Map.of("title", "Bench work", "year", "2024"));
		known.put("outcome", Map.of("what", "they have no place this year"));
		known.put("applies", "2027");
		return known;
	}

	private Stationery.Template template(String code) {
		return this.stationery.find(code).orElseThrow();
	}

	private static Stationery stationery() {
		try {
			return new StationeryReader().readShipped("cardiothoracic-img");
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
