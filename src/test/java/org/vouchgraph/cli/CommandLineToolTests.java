package org.vouchgraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered before the store is opened. */
class CommandLineToolTests {

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private @Nullable Integer run(String... args) {
		PrintStream to = new PrintStream(this.printed, true, StandardCharsets.UTF_8);
		return CommandLineTool.runWithoutStore(List.of(args), to, to);
	}

	@Test
	void explainsWeakSpotsWithExamples() {
		assertThat(run("weak-spots", "--help")).isEqualTo(ExitCode.OK);
		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("what should I do next?")
			.contains("--dismiss=ID")
			.contains("--new-person=NAME")
			.contains("vouchgraph weak-spots --section roles --full");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--in=US", "--unknown", "--dismiss" })
	void refusesWhatCannotBeMeant(String option) {
		assertThat(run("weak-spots", option)).isEqualTo(ExitCode.USAGE);
		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("Try \"vouchgraph weak-spots --help\"");
	}

	@Test
	void leavesWhatNeedsTheStoreToTheStore() {
		assertThat(run("weak-spots", "--without", "Ana Silva", "--new-person", "Kim Park", "--knows", "Ana Silva"))
			.isNull();
	}

}
