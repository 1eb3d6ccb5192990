package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.FilePreview.Example;
import org.vouchgraph.usecase.FilePreview.Things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@Timeout(60)
class PreviewImportTests {

	private static final String CONTACTS = "name,email,institution,closeness,since\n"
			+ "Ada Example,ada@example.org,Harbor Hospital,close,2024-05-01\n"
			+ "Bo Poe,bo@example.org,,acquainted,2024-05-02\n,nobody@example.org,,,\n";

	@TempDir
	private Path folder;

	@Test
	void saysWhatIsNewAndWhatIsKnownAndWritesNothing() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		fixture.read("before.csv", "name,email\nAda E.,ada@example.org\n");
		long changes = fixture.store.changes();
		FilePreview preview = only(preview(fixture.previews, "contacts.csv", CONTACTS));
		assertThat(preview.state()).isEqualTo("readable");
		assertThat(preview.format()).isEqualTo("sheet-contacts");
		assertThat(preview.shared()).isFalse();
		assertThat(preview.whole()).isTrue();
		assertThat(preview.read()).isEqualTo(3);
		assertThat(preview.skipped()).isEqualTo(1);
		assertThat(preview.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.at()).isEqualTo("line 4"));
		Things people = things(preview, "person");
		assertThat(people).extracting(Things::count, Things::known, Things::unidentified).containsExactly(2L, 1L, 0L);
		assertThat(people.examples()).extracting(Example::name, Example::known)
			.containsExactly(tuple("Ada Example", true), tuple("Bo Poe", false));
		assertThat(things(preview, "institution").examples()).extracting(Example::name)
			.containsExactly("Harbor Hospital");
		assertThat(preview.facts()).filteredOn((facts) -> facts.kind().equals("acquaintance"))
			.singleElement()
			.satisfies((facts) -> {
				assertThat(facts.count()).isEqualTo(2);
				assertThat(facts.examples()).containsExactly("Ada Example: close", "Bo Poe: acquainted");
			});
		assertThat(fixture.store.changes()).isEqualTo(changes);
		assertThat(fixture.imports.list(UseCaseFixture.WORKSPACE)).hasSize(1);
	}

	@Test
	void foretellsWhatTheImportThenReports() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		fixture.read("before.csv", "name,email\nAda E.,ada@example.org\nCy Moe,cy@example.org\n");
		FilePreview preview = only(preview(fixture.previews, "contacts.csv", CONTACTS));
		ImportReport report = fixture.read("contacts.csv", CONTACTS);
		assertThat(preview.read()).isEqualTo(report.read());
		assertThat(preview.skipped()).isEqualTo(report.skipped());
		assertThat(preview.things().stream().mapToLong(Things::known).sum()).isEqualTo(report.merged());
		assertThat(preview.things().stream().mapToLong((things) -> things.count() - things.known()).sum())
			.isEqualTo(report.added());
	}

	@Test
	void saysThatThisVeryFileWasReadBefore() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		ImportReport report = fixture.read("contacts.csv", CONTACTS);
		FilePreview preview = only(preview(fixture.previews, "renamed.csv", CONTACTS));
		assertThat(preview.state()).isEqualTo("unchanged");
		assertThat(preview.before()).isNotNull()
			.satisfies((before) -> assertThat(before.id()).isEqualTo(report.id()))
			.satisfies((before) -> assertThat(before.name()).isEqualTo("contacts.csv"));
		assertThat(preview.things()).isEmpty();
	}

	@Test
	void saysWhyAFileCannotBeReadAndWhatOfAFolderIsPassedOver() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Path given = Files.createDirectory(this.folder.resolve("given"));
		Files.writeString(given.resolve("a.txt"), "Dear diary");
		Files.writeString(given.resolve("b.csv"), CONTACTS);
		Path alone = Files.writeString(this.folder.resolve("alone.txt"), "Dear diary");
		Map<Path, String> files = new LinkedHashMap<>();
		files.put(given, "given");
		files.put(alone, "alone.txt");
		Jobs.Job job = fixture.previews
			.start(new ImportFiles.Order(UseCaseFixture.WORKSPACE, files, Set.of(), null, null, false));
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.previews()).extracting(FilePreview::name, FilePreview::state)
			.containsExactly(tuple("given/a.txt", "passed over"), tuple("given/b.csv", "readable"),
					tuple("alone.txt", "refused"));
		assertThat(job.previews().get(2).problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.remedy()).contains("Readable are"));
	}

	@Test
	void looksAtTheBeginningOnlyOfALargeFileAndSaysSo() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder, List.of(new Endless(null)));
		PreviewImport previews = fixture
			.previews(new PreviewImport.Limits(1000, Duration.ofHours(1), Duration.ofHours(1)));
		FilePreview preview = only(preview(previews, "endless.txt", "endless"));
		assertThat(preview.state()).isEqualTo("readable");
		assertThat(preview.whole()).isFalse();
		assertThat(preview.read()).isEqualTo(1000);
		assertThat(things(preview, "person").count()).isEqualTo(1000);
		assertThat(preview.problems()).isEmpty();
	}

	@Test
	void canBeStoppedBeforeAnythingIsSaid() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		UseCaseFixture fixture = new UseCaseFixture(this.folder, List.of(new Endless(reading)));
		Path file = Files.writeString(this.folder.resolve("endless.txt"), "endless");
		Jobs.Job job = fixture.previews.start(order(file, true));
		reading.await();
		job.stop();
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.state()).isEqualTo(Jobs.State.STOPPED);
		assertThat(file).doesNotExist();
	}

	@Test
	void needNotWaitForAnImport() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		UseCaseFixture fixture = new UseCaseFixture(this.folder, List.of(new Endless(reading)));
		Jobs.Job importing = fixture.start("endless.txt", "endless");
		reading.await();
		assertThat(only(preview(fixture.previews, "contacts.csv", CONTACTS)).state()).isEqualTo("readable");
		assertThat(importing.state()).isEqualTo(Jobs.State.RUNNING);
		importing.stop();
		assertThat(importing.await(30_000)).isTrue();
	}

	@Test
	void importsWhatWasPreviewedWithoutASecondUpload() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Path file = Files.writeString(this.folder.resolve("upload.part"), CONTACTS);
		Jobs.Job preview = fixture.previews.start(order(file, true));
		assertThat(preview.await(30_000)).isTrue();
		assertThat(file).exists();
		Jobs.Job job = fixture.previews.accept(preview.id());
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.reports()).singleElement()
			.satisfies((report) -> assertThat(report.state()).isEqualTo("complete"));
		assertThat(fixture.key("Ada Example", RecordKind.PERSON)).isPositive();
		assertThat(file).doesNotExist();
		assertThatThrownBy(() -> fixture.previews.accept(preview.id())).isInstanceOf(UnknownThing.class)
			.hasMessageContaining("Give them again");
	}

	@Test
	void deletesUploadsThatAreLeftOrForgottenOrOutlastTheProgram() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Path left = Files.writeString(this.folder.resolve("left.part"), CONTACTS);
		Jobs.Job preview = fixture.previews.start(order(left, true));
		assertThat(preview.await(30_000)).isTrue();
		fixture.previews.leave(preview.id());
		assertThat(left).doesNotExist();

		PreviewImport forgetful = fixture
			.previews(new PreviewImport.Limits(1000, Duration.ofHours(1), Duration.ofMillis(1)));
		Path forgotten = Files.writeString(this.folder.resolve("forgotten.part"), CONTACTS);
		forgetful.start(order(forgotten, true));
		while (Files.exists(forgotten)) {
			TimeUnit.MILLISECONDS.sleep(10);
		}

		Path open = Files.writeString(this.folder.resolve("open.part"), CONTACTS);
		Path own = Files.writeString(this.folder.resolve("own.csv"), CONTACTS);
		assertThat(fixture.previews.start(order(open, true)).await(30_000)).isTrue();
		assertThat(fixture.previews.start(order(own, false)).await(30_000)).isTrue();
		fixture.previews.close();
		assertThat(open).doesNotExist();
		assertThat(own).exists();
	}

	@Test
	void refusesAFormatThatThereIsNoneOf() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		assertThatThrownBy(() -> fixture.previews
			.start(new ImportFiles.Order(UseCaseFixture.WORKSPACE, Map.of(), "nothing", null, false)))
			.isInstanceOf(InvalidRequest.class)
			.hasMessageContaining("\"nothing\" is none of");
	}

	private static ImportFiles.Order order(Path file, boolean deleteAfter) {
		return new ImportFiles.Order(UseCaseFixture.WORKSPACE, Map.of(file, file.getFileName().toString()), null, null,
				deleteAfter);
	}

	private List<FilePreview> preview(PreviewImport previews, String name, String content) throws Exception {
		Path file = Files.writeString(this.folder.resolve(name), content, StandardCharsets.UTF_8);
		Jobs.Job job = previews.start(order(file, false));
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.state()).as(() -> String.valueOf(job.status())).isEqualTo(Jobs.State.DONE);
		return job.previews();
	}

	private static FilePreview only(List<FilePreview> previews) {
		assertThat(previews).hasSize(1);
		return previews.get(0);
	}

	private static Things things(FilePreview preview, String kind) {
		return preview.things().stream().filter((things) -> things.kind().equals(kind)).findFirst().orElseThrow();
	}

	/**
	 * Says people without end, or with a latch, reads its input without end and says
	 * nothing.
	 */
	private record Endless(CountDownLatch reading) implements Importer {

		@Override
		public String format() {
			return "endless";
		}

		@Override
		public String title() {
			return "Endless";
		}

		@Override
		public String where() {
			return "Nowhere.";
		}

		@Override
		public boolean isPrivate() {
			return true;
		}

		@Override
		public boolean recognises(Sample sample) {
			return sample.head().startsWith("endless");
		}

		@Override
		public void read(Input input, StatementSink sink) throws IOException {
			if (this.reading != null) {
				this.reading.countDown();
				while (true) {
					try (InputStream in = input.open()) {
						in.readAllBytes();
					}
					sink.recordRead();
				}
			}
			for (int i = 0; true; i++) {
				sink.recordRead();
				sink.say(new Statement.Person("p" + i, "Person " + i, null, null, Set.of(), null, null, null,
						"line " + i));
			}
		}

	}

}
