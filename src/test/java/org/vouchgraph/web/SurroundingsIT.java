package org.vouchgraph.web;

import org.junit.jupiter.api.Test;
import org.vouchgraph.RunningApplication;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The network as a picture, over REST, on the demo. */
class SurroundingsIT {

	private final RunningApplication application = RunningApplication.get();

	@Test
	void showsTheSurroundingsOfTheApplicant() throws Exception {
		JsonNode answer = this.application.get("/network?workspace=demo&around=me");
		assertThat(answer.get("around").get("kind").asString()).isEqualTo("applicant");
		assertThat(answer.get("folded").asBoolean()).isFalse();
		assertThat(answer.get("nodes").size()).isEqualTo(answer.get("people").asInt());
		assertThat(answer.get("summary").asString()).startsWith("The surroundings of Leyla Demir: ");
	}

}
