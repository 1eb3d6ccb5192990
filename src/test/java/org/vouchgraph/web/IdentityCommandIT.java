package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is the same and what is so, on the command line. */
class IdentityCommandIT {

	private static final String OWN = "decided";

	private final RunningApplication application = RunningApplication.get();

	@TempDir
	private Path folder;

	private String command(int expected, String... args) throws Exception {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
		int code = this.application.instance().run(List.of(args), this.folder, 0, to, to).orElseThrow();
		String text = printed.toString(StandardCharsets.UTF_8);
		assertThat(code).as("%s: %s", String.join(" ", args), text).isEqualTo(expected);
		return text;
	}

	private static String found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return matcher.group(1);
	}

	@Test
	void answersQuestionsAndRulesOnFacts() throws Exception {
		Path files = Files.createDirectories(this.folder.resolve("files"));
		Files.writeString(files.resolve("contacts.csv"), """
				name,institution,position,city,country,closeness
				Ana Beatriz Quillfeather,Harbor Lantern Hospital,Surgeon,Bay City,US,close
				""");
		Files.writeString(files.resolve("Connections.csv"), """
				First Name,Last Name,URL,Email Address,Company,Position,Connected On
				A.,Quillfeather,https://www.linkedin.com/in/ana-q-x2,,Harbor Lantern Hospital,Surgeon,01 Feb 2024
				""");
		Files.writeString(files.resolve("notes.txt"), "nothing that could be read\n");
		command(0, "workspaces", "--make", OWN, "--applicant", "Ida Applicant");
		assertThat(command(0, "import", "files", "--workspace", OWN)).contains("files/contacts.csv", "passed over")
			.contains("notes.txt");

		String questions = command(0, "identity", "--workspace", OWN);
		assertThat(questions).contains("1 questions wait", "Ana Beatriz Quillfeather", "A. Quillfeather",
				"for: Both are at Harbor Lantern Hospital.");
		String two = found("(?m)^(\\d+,\\d+) ", questions);
		String same = command(0, "identity", "--same", two, "--workspace", OWN);
		assertThat(same).contains(": same.");
		assertThat(command(0, "identity", "--workspace", OWN)).contains("No question waits.");
		assertThat(command(0, "search", "quillfeather", "--workspace", OWN).lines()).hasSize(1);
		assertThat(command(0, "person", "quillfeather", "--workspace", OWN)).contains("decided by you on", ", same");
		assertThat(command(0, "identity", "--decided", "--workspace", OWN)).contains("same");

		String facts = command(0, "facts", "quillfeather", "--workspace", OWN);
		assertThat(facts).contains("Surgeon at Harbor Lantern Hospital", "contacts.csv, line 2, read on ",
				"Connections.csv, line 2, read on ");
		String fact = found("([0-9a-f]{12})  Surgeon at", facts);
		String rejected = command(0, "facts", "quillfeather", "--reject", fact, "--reason", "another Ana",
				"--workspace", OWN);
		assertThat(rejected).contains("rejected by you on", "(another Ana)");
		assertThat(command(0, "facts", "quillfeather", "--workspace", OWN)).doesNotContain("  Surgeon at")
			.contains("rejected by you on");
		command(0, "facts", "--undo", found("--undo (\\S+)", rejected), "--workspace", OWN);
		String corrected = command(0, "facts", "quillfeather", "--correct", fact, "--title", "Fellow", "--from", "2019",
				"--to", "2021", "--workspace", OWN);
		assertThat(command(0, "facts", "quillfeather", "--workspace", OWN))
			.contains("Fellow at Harbor Lantern Hospital 2019 to 2021  [corrected by you")
			.doesNotContain("  Surgeon at");
		assertThat(command(0, "facts", "--rulings", "--workspace", OWN)).contains("corrected by you on");
		command(0, "facts", "--undo", found("--undo (\\S+)", corrected), "--workspace", OWN);

		command(0, "identity", "--undo", found("--undo (\\S+)", same), "--workspace", OWN);
		assertThat(command(0, "search", "quillfeather", "--workspace", OWN).lines()).hasSize(2);
		assertThat(command(0, "identity", "--unsure", two, "--workspace", OWN)).contains(": unsure.");
		assertThat(command(0, "identity", "--compare", "--workspace", OWN)).contains("0 questions wait for you.");

		command(2, "identity", "--same", "1", "--workspace", OWN);
		command(2, "facts", "--workspace", OWN);
		command(5, "facts", "quillfeather bea", "--reject", "nothing", "--workspace", OWN);
		command(5, "identity", "--undo", "nothing", "--workspace", OWN);
	}

}
