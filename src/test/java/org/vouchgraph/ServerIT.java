package org.vouchgraph;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.vouchgraph.cli.CommandLineTool;
import org.vouchgraph.embedded.EmbeddedNeo4j;
import org.vouchgraph.store.TestStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The same application against a Neo4j server, by configuration alone. */
class ServerIT {

	@Test
	void usesTheServerThatIsSet(@TempDir Path data) throws Exception {
		TestStore.embedded().clear();
		EmbeddedNeo4j server = TestStore.database();
		SpringApplication application = new SpringApplication(Vouchgraph.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--vouchgraph.data=" + data,
				"--vouchgraph.neo4j.uri=" + server.boltUri(), "--vouchgraph.neo4j.user=" + server.user(),
				"--vouchgraph.neo4j.password=" + server.password())) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
			int code = context.getBean(CommandLineTool.class)
				.run(List.of("workspaces", "--make", "served", "--applicant", "Sam Served"), data, 0, to, to);
			assertThat(code).isZero();
			assertThat(out.toString(StandardCharsets.UTF_8)).contains("Sam Served");
		}
		assertThat(Files.exists(data.resolve("neo4j-password"))).as("no database of its own").isFalse();
		assertThat(TestStore.embedded().store().workspaces().find("served")).isPresent();
	}

}
