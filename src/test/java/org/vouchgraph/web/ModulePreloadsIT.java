package org.vouchgraph.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

class ModulePreloadsIT {

	private static final Path ROOT = Path.of("src/main/resources/static");

	@Test
	void namesEachModuleWithThePageAndWithNothingElse() throws Exception {
		RunningApplication application = RunningApplication.get();
		List<String> links;
		try (Stream<Path> files = Files.walk(ROOT.resolve("js"))) {
			links = files.filter((file) -> file.toString().endsWith(".js"))
				.map((file) -> "</" + ROOT.relativize(file) + ">; rel=modulepreload")
				.toList();
		}
		String sent = application.send("GET", "/", null, null).headers().firstValue("Link").orElseThrow();
		assertThat(sent.split(", ")).containsExactlyInAnyOrderElementsOf(links);
		assertThat(application.send("GET", "/js/page.js", null, null).headers().firstValue("Link")).isEmpty();
	}

}
