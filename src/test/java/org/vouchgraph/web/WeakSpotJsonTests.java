package org.vouchgraph.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Section;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WhatIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page and the command line agree on with the use case. */
class WeakSpotJsonTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PAGE = "static/messages/en.json";

	@Test
	void writesKindsSectionsAndSeveritiesAsThePageReadsThem() {
		JsonNode written = JSON.valueToTree(new Finding("thanks-owed:12", Kind.THANKS_OWED, Severity.WORTH_KNOWING,
				"title", "why", "next", List.of(), List.of(), List.of(), 1, "facts", null));
		assertThat(written.get("kind").asString()).isEqualTo("thanks-owed");
		assertThat(written.get("severity").asString()).isEqualTo("worth-knowing");
		assertThat(written.get("section").asString()).isEqualTo("debts");
	}

	@Test
	void readsAChangeOfWhichMostIsAbsent() {
		assertThat(JSON.readValue("{}", WhatIf.class)).isEqualTo(WhatIf.NOTHING);
		assertThat(JSON.readValue("{\"ties\": [{\"a\": 1, \"b\": 2, \"closeness\": \"close\"}]}", WhatIf.class).ties())
			.containsExactly(new WhatIf.NewTie(1, 2, "close"));
	}

	@Test
	void thePageHasWordsForEverySectionAndSeverity() throws Exception {
		JsonNode texts = JSON.readTree(getClass().getClassLoader().getResourceAsStream(PAGE));
		List<String> keys = StreamSupport.stream(texts.propertyNames().spliterator(), false).toList();
		assertThat(keys)
			.containsAll(Arrays.stream(Section.values()).map((one) -> "weak.section." + one.code()).toList())
			.containsAll(Arrays.stream(Severity.values()).map((one) -> "severity.weak." + one.code()).toList());
	}

}
