package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.UnreadableFile;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ImportFilesTests {

	@TempDir
	private Path folder;

	@Test
	void readsAFileAndReportsWhatItBrought() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		ImportReport report = fixture.read("contacts.csv", "name,email\nAda Example,ada@example.org\n,x@example.org\n");
		assertThat(report.state()).isEqualTo("complete");
		assertThat(report.read()).isEqualTo(2);
		assertThat(report.skipped()).isEqualTo(1);
		assertThat(report.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.severity()).isEqualTo("skipped");
			assertThat(problem.at()).isEqualTo("line 3");
			assertThat(problem.remedy()).isNotBlank();
		});
		assertThat(fixture.imports.list(UseCaseFixture.WORKSPACE)).singleElement()
			.satisfies((listed) -> assertThat(listed.problems()).isEqualTo(report.problems()));
	}

	@Test
	void changesNothingWhenTheSameFileComesAgain() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		String content = "name,email\nAda Example,ada@example.org\n";
		ImportReport first = fixture.read("contacts.csv", content);
		long changes = fixture.store.changes();
		ImportReport again = fixture.read("renamed.csv", content);
		assertThat(again.state()).isEqualTo("unchanged");
		assertThat(again.id()).isEqualTo(first.id());
		assertThat(fixture.store.changes()).isEqualTo(changes);
	}

	@Test
	void keepsNothingOfAFileThatCannotBeRead() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder, List.of(new People(5_000, null, true)));
		ImportReport report = fixture.read("people.txt", "people");
		assertThat(report.state()).isEqualTo("refused");
		assertThat(report.id()).isNull();
		assertThat(report.problems().get(0).severity()).isEqualTo("refused");
		assertNothingKept(fixture);
	}

	@Test
	void keepsNothingOfAFileThatIsStopped() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		UseCaseFixture fixture = new UseCaseFixture(this.folder,
				List.of(new People(Integer.MAX_VALUE, reading, false)));
		Jobs.Job job = fixture.start("people.txt", "people");
		reading.await();
		job.stop();
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.state()).isEqualTo(Jobs.State.STOPPED);
		assertNothingKept(fixture);
	}

	@Test
	void saysThatAFaultIsOursAndKeepsNothing() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder, List.of(new People(-1, null, false)));
		Jobs.Job job = fixture.start("people.txt", "people");
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.state()).isEqualTo(Jobs.State.FAILED);
		assertThat(job.status().message()).contains("a fault of Vouchgraph");
		assertNothingKept(fixture);
	}

	@Test
	void undoesAnImportButNotEntriesByHand() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		ImportReport report = fixture.read("contacts.csv", "name,email\nAda Example,ada@example.org\n");
		Jobs.Job undo = fixture.imports.undo(UseCaseFixture.WORKSPACE, report.id());
		assertThat(undo.await(30_000)).isTrue();
		assertNothingKept(fixture);
		long byHand = fixture.store.byHand(UseCaseFixture.WORKSPACE);
		assertThatThrownBy(() -> fixture.imports.undo(UseCaseFixture.WORKSPACE, byHand))
			.hasMessageContaining("no import number " + byHand);
	}

	@Test
	void readsAFolderAndPassesOverWhatFitsNoFormat() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Path given = Files.createDirectories(this.folder.resolve("given/inner/.git"));
		String contacts = "name,email\n%s,%s@example.org\n";
		Path top = this.folder.resolve("given");
		Files.writeString(top.resolve("b.csv"), contacts.formatted("Bo Poe", "bo"));
		Files.writeString(top.resolve("a.txt"), "Dear diary");
		Files.writeString(top.resolve("inner/c.csv"), contacts.formatted("Cy Moe", "cy"));
		Files.writeString(top.resolve(".hidden.csv"), contacts.formatted("No One", "no"));
		Files.writeString(given.resolve("d.csv"), contacts.formatted("No One", "no"));
		Path outside = Files.writeString(this.folder.resolve("outside.csv"), contacts.formatted("No One", "no"));
		Files.createSymbolicLink(top.resolve("e.csv"), outside);
		Files.createSymbolicLink(top.resolve("inner/circle"), top);
		List<ImportReport> reports = reports(fixture, Map.of(top, "given"), Set.of());
		assertThat(reports).extracting(ImportReport::name, ImportReport::state)
			.containsExactly(tuple("given/b.csv", "complete"), tuple("given/inner/c.csv", "complete"),
					tuple("given", "passed over"));
		assertThat(reports.get(2).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo("given/a.txt");
			assertThat(problem.severity()).isEqualTo("skipped");
			assertThat(problem.message()).contains("passed over");
		});
		assertThat(fixture.imports.list(UseCaseFixture.WORKSPACE)).extracting(ImportReport::name)
			.containsExactlyInAnyOrder("given/b.csv", "given/inner/c.csv");
	}

	@Test
	void refusesAFolderInWhichNothingCanBeRead() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Path empty = Files.createDirectory(this.folder.resolve("empty"));
		assertThat(reports(fixture, Map.of(empty, "empty"), Set.of())).singleElement().satisfies((report) -> {
			assertThat(report.state()).isEqualTo("refused");
			assertThat(report.problems().get(0).message()).contains("Nothing in this folder");
			assertThat(report.problems().get(0).remedy()).contains("OpenAlex");
		});
	}

	@Test
	void refusesAFolderOfTooManyFiles() throws Exception {
		for (int i = 0; i < 4; i++) {
			Files.writeString(this.folder.resolve(i + ".csv"), "");
		}
		assertThatThrownBy(() -> Folder.list(this.folder, "many", 3)).hasMessageContaining("more than 3 files");
		assertThat(Folder.list(this.folder, "many", 4).files().values()).containsExactly("many/0.csv", "many/1.csv",
				"many/2.csv", "many/3.csv");
	}

	@Test
	void keepsTheGoodFilesOfAFolderWhereOneIsRefused() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder, List.of(new People(5_000, null, true)));
		Path top = Files.createDirectory(this.folder.resolve("given"));
		Files.writeString(top.resolve("a.txt"), "people");
		Files.writeString(top.resolve("b.csv"), "name,email\nAda Example,ada@example.org\n");
		Files.write(top.resolve("c.zip"), new byte[] { 'P', 'K', 3, 4, 0 });
		assertThat(reports(fixture, Map.of(top, "given"), Set.of())).extracting(ImportReport::name, ImportReport::state)
			.containsExactly(tuple("given/a.txt", "refused"), tuple("given/b.csv", "complete"),
					tuple("given/c.zip", "refused"));
	}

	@Test
	void passesOverWhatCameWithAFolderButNotWhatWasNamed() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Path diary = Files.writeString(this.folder.resolve("upload-1"), "Dear diary");
		Path contacts = Files.writeString(this.folder.resolve("upload-2"), "name,email\nAda Example,a@example.org\n");
		Path letter = Files.writeString(this.folder.resolve("upload-3"), "Dear editor");
		Map<Path, String> files = new LinkedHashMap<>();
		files.put(diary, "mine/diary.txt");
		files.put(contacts, "mine/contacts.csv");
		files.put(letter, "letter.txt");
		assertThat(reports(fixture, files, Set.of(diary, contacts))).extracting(ImportReport::name, ImportReport::state)
			.containsExactly(tuple("mine/contacts.csv", "complete"), tuple("letter.txt", "refused"),
					tuple("mine", "passed over"));
	}

	private static List<ImportReport> reports(UseCaseFixture fixture, Map<Path, String> files, Set<Path> fromFolders)
			throws InterruptedException {
		Jobs.Job job = fixture.importFiles
			.start(new ImportFiles.Order(UseCaseFixture.WORKSPACE, files, fromFolders, null, null, false));
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.state()).isEqualTo(Jobs.State.DONE);
		return job.reports();
	}

	@Test
	void readsTheSheetsOfAWorkbookAsASourceForEachFormat() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		Path book = this.folder.resolve("book.xlsx");
		String[][][] sheets = { { { "name", "email" }, { "Ada Example", "ada@example.org" } },
				{ { "remember", "the milk" } },
				{ { "person", "date", "kind" }, { "Ada Example", "2026-01-02", "met" } },
				{ { "name", "email" }, { "Bo Example", "bo@example.org" } } };
		try (OutputStream out = Files.newOutputStream(book); Workbook workbook = new Workbook(out, "Test", "1.0")) {
			for (int s = 0; s < sheets.length; s++) {
				Worksheet sheet = workbook.newWorksheet("Sheet " + s);
				for (int r = 0; r < sheets[s].length; r++) {
					for (int c = 0; c < sheets[s][r].length; c++) {
						sheet.value(r, c, sheets[s][r][c]);
					}
				}
			}
		}
		List<ImportReport> reports = reports(fixture, Map.of(book, "book.xlsx"), Set.of());
		assertThat(reports).extracting(ImportReport::format, ImportReport::read)
			.containsExactly(tuple("sheet-contacts", 2L), tuple("sheet-interactions", 1L));
		assertThat(reports.get(0).problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.file()).isEqualTo("book.xlsx/Sheet 1"));
		assertThat(reports.get(1).problems()).isEmpty();
		assertThat(reports(fixture, Map.of(book, "again.xlsx"), Set.of())).extracting(ImportReport::state)
			.containsExactly("unchanged", "unchanged");
	}

	@Test
	void namesTheFormatsThereAreWhenAnotherIsAskedFor() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		assertThatThrownBy(() -> fixture.importFiles
			.start(new ImportFiles.Order(UseCaseFixture.WORKSPACE, Map.of(), "rolodex", null, false)))
			.hasMessageContaining("rolodex")
			.hasMessageContaining("openalex-works");
	}

	private static void assertNothingKept(UseCaseFixture fixture) {
		assertThat(fixture.imports.list(UseCaseFixture.WORKSPACE)).isEmpty();
		assertThat(fixture.store.list(UseCaseFixture.WORKSPACE)).extracting(Source::format)
			.containsExactly(Source.BY_HAND);
		assertThat(fixture.store.listAll(fixture.store.visible(UseCaseFixture.WORKSPACE), RecordKind.PERSON, 10))
			.extracting((known) -> known.said().name())
			.containsExactly("Fay Applicant");
	}

	/**
	 * Says people, then breaks, or goes on until stopped; a negative number is a fault.
	 */
	private record People(int count, CountDownLatch reading, boolean breaks) implements Importer {

		@Override
		public String format() {
			return "people";
		}

		@Override
		public String title() {
			return "People";
		}

		@Override
		public String where() {
			return "in this test";
		}

		@Override
		public boolean isPrivate() {
			return true;
		}

		@Override
		public boolean recognises(Sample sample) {
			return sample.head().equals("people");
		}

		@Override
		public void read(Input input, StatementSink sink) throws IOException {
			if (this.count < 0) {
				throw new IllegalStateException("a fault");
			}
			for (int i = 0; i < this.count; i++) {
				sink.recordRead();
				sink.say(new Statement.Person("p" + (i % 10_000), "Person " + i, null, null, Set.of(), null, null, null,
						"line " + i));
				if (i == 3_000 && this.reading != null) {
					this.reading.countDown();
				}
			}
			if (this.breaks) {
				throw new UnreadableFile(
						new Problem.Refused(input.name(), "line 5001", "It breaks off.", null, "Get it again."));
			}
		}

	}

}
