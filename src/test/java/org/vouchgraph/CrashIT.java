package org.vouchgraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Killed while it writes, Vouchgraph opens again with all or nothing of an import. */
@Tag("crash")
class CrashIT {

	private static final int KILLS = 5;

	private static final long SEED = 20261124;

	@TempDir
	private Path folder;

	@Test
	void keepsAllOrNothingOfAnImportThatIsKilled() throws Exception {
		Path works = this.folder.resolve("works.jsonl");
		writeWorks(works, 20_000);
		Random random = new Random(SEED);
		assertThat(run("workspaces", "--make", "mine", "--applicant", "Kim Killed")).contains("Kim Killed");
		int killedWhileWriting = 0;
		for (int i = 0; i < KILLS; i++) {
			Process process = start("import", works.toString());
			long whileWriting = 4_000 + random.nextInt(6_000);
			if (!process.waitFor(whileWriting, TimeUnit.MILLISECONDS)) {
				process.destroyForcibly().waitFor();
				killedWhileWriting++;
			}
			String imports = run("imports", "--json");
			assertThat(imports).as("after kill %d, seed %d", i, SEED)
				.satisfiesAnyOf((text) -> assertThat(text.strip()).isEqualTo("[ ]"),
						(text) -> assertThat(text).contains("\"complete\"").contains("\"read\" : 20000"));
		}
		assertThat(killedWhileWriting).isPositive();
		run("import", works.toString());
		assertThat(run("imports", "--json")).contains("\"complete\"").contains("\"read\" : 20000");
		assertThat(run("search", "Author 19999-0")).contains("Author 19999-0");
	}

	private static void writeWorks(Path file, int works) throws IOException {
		try (var out = Files.newBufferedWriter(file)) {
			for (int i = 0; i < works; i++) {
				out.write(
						"{\"id\":\"https://openalex.org/W9%08d\",\"display_name\":\"Work %d\",\"publication_year\":2020,"
							.formatted(i, i) + "\"authorships\":[");
				for (int j = 0; j < 3; j++) {
					out.write((j > 0 ? "," : "")
							+ "{\"author\":{\"id\":\"https://openalex.org/A9%07d%d\",\"display_name\":\"Author %d-%d\"},\"institutions\":[]}"
								.formatted(i, j, i, j));
				}
				out.write("]}\n");
			}
		}
	}

	private Process start(String... args) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx800m",
						"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
						"-cp", System.getProperty("java.class.path"),
						"-Dvouchgraph.data=" + this.folder.resolve("data"), "org.vouchgraph.Vouchgraph"));
		command.addAll(List.of(args));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("out.txt").toFile())
			.start();
	}

	private String run(String... args) throws IOException, InterruptedException {
		Process process = start(args);
		assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", String.join(" ", args)).isTrue();
		String out = Files.readString(this.folder.resolve("out.txt"), StandardCharsets.UTF_8);
		assertThat(process.exitValue()).as("%s: %s", String.join(" ", args), out).isZero();
		return out;
	}

}
