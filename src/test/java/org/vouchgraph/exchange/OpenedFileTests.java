package org.vouchgraph.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpenedFileTests {

	@TempDir
	private Path folder;

	private Path file(byte[] bytes) throws IOException {
		return Files.write(this.folder.resolve("file"), bytes);
	}

	private Path zip(Object... namesAndContents) throws IOException {
		Path path = this.folder.resolve("file.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
				zip.write((namesAndContents[i + 1] instanceof byte[] bytes) ? bytes
						: ((String) namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
			}
		}
		return path;
	}

	private static String text(Input input) throws IOException {
		try (InputStream in = input.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	@Test
	void givesAPlainFileAsItIs() throws IOException {
		try (OpenedFile opened = OpenedFile.open(file("abc".getBytes(StandardCharsets.UTF_8)))) {
			assertThat(opened.inputs()).singleElement().satisfies((input) -> assertThat(text(input)).isEqualTo("abc"));
			assertThat(opened.isArchive()).isFalse();
			assertThat(opened.done()).isEqualTo(3);
			assertThat(opened.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		}
	}

	@Test
	void readsEachMemberOfAGzip() throws IOException {
		byte[] members = concat(HostileInputs.gzip("one "), HostileInputs.gzip("two "), HostileInputs.gzip("three"));
		try (OpenedFile opened = OpenedFile.open(file(members))) {
			Input input = opened.inputs().get(0);
			assertThat(text(input)).isEqualTo("one two three");
			assertThat(text(input)).as("opened again").isEqualTo("one two three");
			assertThat(opened.done()).isEqualTo(opened.size());
		}
	}

	@Test
	void givesTheEntriesOfAZipAndPassesOverTheHidden() throws IOException {
		byte[] nested = concat(HostileInputs.gzip("gz"), HostileInputs.gzip("ip"));
		Path path = zip("a/", "", "a/one.txt", "one", "__MACOSX/a/._one.txt", "no", ".hidden", "no", "../evil", "no",
				"two.gz", nested, "empty", "");
		try (OpenedFile opened = OpenedFile.open(path)) {
			assertThat(opened.isArchive()).isTrue();
			assertThat(opened.inputs()).extracting(Input::name)
				.containsExactly("file.zip/a/one.txt", "file.zip/two.gz", "file.zip/empty");
			assertThat(text(opened.inputs().get(0))).isEqualTo("one");
			assertThat(text(opened.inputs().get(1))).isEqualTo("gzip");
			assertThat(text(opened.inputs().get(2))).isEmpty();
			assertThat(opened.done()).isPositive().isLessThanOrEqualTo(opened.size());
		}
	}

	@Test
	void countsCompressedBytesWhileReading() throws IOException {
		byte[] random = new byte[1 << 20];
		new Random(3).nextBytes(random);
		try (OpenedFile opened = OpenedFile.open(zip("r", random)); InputStream in = opened.inputs().get(0).open()) {
			in.readNBytes(1 << 19);
			assertThat((double) opened.done() / opened.size()).isBetween(0.4, 0.7);
			in.readAllBytes();
			assertThat((double) opened.done() / opened.size()).isGreaterThan(0.99);
		}
	}

	@Test
	void stopsABombAtTheRatio() throws IOException {
		Path path = this.folder.resolve("bomb");
		byte[] zeros = new byte[1 << 20];
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
			for (int i = 0; i < 200; i++) {
				out.write(zeros);
			}
		}
		try (OpenedFile opened = OpenedFile.open(path)) {
			assertThatExceptionOfType(UnreadableFile.class)
				.isThrownBy(() -> opened.inputs().get(0).open().transferTo(OutputStream.nullOutputStream()))
				.satisfies((ex) -> assertThat(ex.problem().message()).contains("200 times"));
		}
		try (OpenedFile opened = OpenedFile.open(zip("bomb", Files.readAllBytes(path)))) {
			assertThatExceptionOfType(UnreadableFile.class)
				.isThrownBy(() -> opened.inputs().get(0).open().transferTo(OutputStream.nullOutputStream()))
				.satisfies((ex) -> assertThat(ex.problem().message()).contains("200 times"));
		}
	}

	@Test
	void stopsAtTheSizeOfAllEntriesTogether() throws IOException {
		Ceilings small = new Ceilings(1000, 200, 1 << 20, 3, 100, 100);
		try (OpenedFile opened = OpenedFile.open(zip("a", "x".repeat(600), "b", "y".repeat(600)), "z", small)) {
			assertThat(text(opened.inputs().get(0))).hasSize(600);
			assertThat(text(opened.inputs().get(0))).as("a second look costs nothing").hasSize(600);
			assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> text(opened.inputs().get(1)))
				.satisfies((ex) -> assertThat(ex.problem().message()).contains("1000 bytes"));
		}
		Path four = zip("a", "", "b", "", "c", "", "d", "");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> OpenedFile.open(four, "z", small))
			.satisfies((ex) -> assertThat(ex.problem().message()).contains("4 files").contains("3"));
	}

	@Test
	void refusesWhatIsDamagedOrNoFile() throws IOException {
		byte[] gzip = HostileInputs.gzip("words ".repeat(1000));
		for (int keep : new int[] { 3, 12, gzip.length / 2, gzip.length - 3 }) {
			Path cut = file(Arrays.copyOf(gzip, keep));
			assertThatExceptionOfType(UnreadableFile.class).as("gzip cut at %s", keep).isThrownBy(() -> {
				try (OpenedFile opened = OpenedFile.open(cut)) {
					text(opened.inputs().get(0));
				}
			}).satisfies((ex) -> assertThat(ex.problem().message()).contains("damaged"));
		}
		byte[] zip = Files.readAllBytes(zip("a", "words ".repeat(1000)));
		Path cut = file(Arrays.copyOf(zip, zip.length / 2));
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> OpenedFile.open(cut));
		byte[] flipped = zip.clone();
		flipped[45] ^= 0x55;
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> {
			try (OpenedFile opened = OpenedFile.open(file(flipped))) {
				text(opened.inputs().get(0));
			}
		});
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> OpenedFile.open(this.folder))
			.withMessageContaining("not a file");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> OpenedFile.open(this.folder.resolve("none")))
			.withMessageContaining("no such file");
	}

	@Test
	void refusesAnArchiveCutAnywhere() throws IOException {
		byte[] random = new byte[500];
		new Random(1).nextBytes(random);
		byte[] zip = Files.readAllBytes(zip("a/é.csv", "words ".repeat(100), "b.csv", random, "c.csv", ""));
		int sound = 0;
		for (int keep = 4; keep < zip.length; keep++) {
			sound += readsOrRefuses(Arrays.copyOf(zip, keep), "cut at " + keep) ? 1 : 0;
		}
		assertThat(sound).isZero();
	}

	@Test
	void readsOrRefusesADamagedArchive() throws IOException {
		byte[] zip = Files.readAllBytes(
				zip("a.csv", "words ".repeat(100), "b.csv", "more", "c.gz", HostileInputs.gzip("and more".repeat(50))));
		int sound = 0;
		for (int seed = 0; seed < 1000; seed++) {
			Random random = new Random(seed);
			byte[] damaged = zip.clone();
			for (int i = random.nextInt(6); i >= 0; i--) {
				damaged[4 + random.nextInt(zip.length - 4)] ^= (byte) (1 << random.nextInt(8));
			}
			sound += readsOrRefuses(damaged, "seed " + seed) ? 1 : 0;
		}
		assertThat(sound).as("times that the damage did not matter").isBetween(100, 800);
	}

	/** Whether all of it could be read; fails if it was neither read nor refused. */
	private boolean readsOrRefuses(byte[] bytes, String what) throws IOException {
		Path path = file(bytes);
		try (OpenedFile opened = OpenedFile.open(path)) {
			for (Input input : opened.inputs()) {
				try (InputStream in = input.open()) {
					in.transferTo(OutputStream.nullOutputStream());
				}
			}
			return true;
		}
		catch (UnreadableFile ex) {
			assertThat(ex.problem().file()).as(what).startsWith("file");
			assertThat(ex.problem().remedy()).as(what).endsWith(".");
			return false;
		}
		catch (RuntimeException | IOException ex) {
			throw new AssertionError(what, ex);
		}
	}

	@Test
	void givesNamesOfEntriesAsLabelsOnly() throws IOException {
		String odd = "C:\\x\\\u202Egnp.csv\n";
		Path path = zip("/etc/passwd", "a", odd, "b", "..\\..\\evil", "no", "a/../../evil", "no", "x".repeat(60_000),
				"c");
		try (OpenedFile opened = OpenedFile.open(path)) {
			assertThat(opened.inputs()).extracting(Input::name)
				.allMatch((name) -> name.length() < 400 && name.codePoints().noneMatch(PlainText::isUnfit))
				.startsWith("file.zip//etc/passwd", "file.zip/C:\\x\\gnp.csv")
				.hasSize(3);
		}
		try (java.util.stream.Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).as("nothing was unpacked").containsExactly(path);
		}
	}

	@Test
	void givesOneOfTwoEntriesWithOneName() throws IOException {
		byte[] zip = Files.readAllBytes(zip("a1", "one", "a2", "two"));
		for (int i = 0; i < zip.length - 1; i++) {
			if (zip[i] == 'a' && zip[i + 1] == '2') {
				zip[i + 1] = '1';
			}
		}
		try (OpenedFile opened = OpenedFile.open(file(zip))) {
			assertThat(opened.inputs()).singleElement()
				.satisfies((input) -> assertThat(text(input)).isIn("one", "two"));
		}
	}

	@Test
	void keepsNodesOfTwoGraphsInOneArchiveApart() throws IOException {
		String graph = "<graphml><key id=\"l\" attr.name=\"label\"/><graph><node id=\"n1\">"
				+ "<data key=\"l\">%s</data></node></graph></graphml>";
		CollectingSink sink = new CollectingSink();
		HostileInputs.read(RealFilesTests.recognition(),
				zip("a.graphml", graph.formatted("Ann Roe"), "b.graphml", graph.formatted("Bo Poe")), sink);
		assertThat(sink.all(Statement.Person.class)).extracting(Statement.Person::ref)
			.containsExactly("a.graphml node n1", "b.graphml node n1");
	}

	@Test
	void doesNotOpenAnArchiveWithinAnArchive() throws IOException {
		byte[] inner = Files.readAllBytes(zip("contacts.csv", "name,email\nAnn Roe,a@x.org\n"));
		byte[] outer = Files.readAllBytes(zip("inner.zip", inner));
		try (OpenedFile opened = OpenedFile.open(zip("outer.zip", outer))) {
			assertThatExceptionOfType(UnknownFormat.class).isThrownBy(() -> RealFilesTests.recognition().in(opened))
				.satisfies((ex) -> assertThat(ex.problem().message()).contains("Nothing in this archive"));
		}
		Path both = zip("contacts.csv", "name,email\nAnn Roe,a@x.org\n", "inner.zip", inner);
		try (OpenedFile opened = OpenedFile.open(both)) {
			assertThat(RealFilesTests.recognition().in(opened).passedOver()).singleElement().satisfies((problem) -> {
				assertThat(problem.file()).isEqualTo("file.zip/inner.zip");
				assertThat(problem.message()).contains("within an archive");
			});
		}
	}

	@Test
	void importsTheFittingEntriesOfALinkedInExport() throws IOException {
		String connections = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,,,,,\n";
		Path path = zip("Profile.csv", "First Name,Last Name,Maiden Name\nMe,Too,\n", "messages.csv", "FROM,TO\n",
				"Connections.csv", connections);
		try (OpenedFile opened = OpenedFile.open(path)) {
			assertThat(RealFilesTests.recognition().in(opened).matches()).singleElement()
				.satisfies((match) -> assertThat(match.input().name()).isEqualTo("file.zip/Connections.csv"));
		}
	}

	@Test
	void saysWhatCanBeReadWhereNothingFits() throws IOException {
		Recognition recognition = RealFilesTests.recognition();
		try (OpenedFile opened = OpenedFile.open(zip("xl/workbook.xml", "<x/>"))) {
			assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> recognition.in(opened))
				.satisfies((ex) -> assertThat(ex.problem().message() + ex.problem().remedy()).contains("workbook")
					.contains("PubMed")
					.contains("contacts.csv"));
		}
		byte[] office = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		try (OpenedFile opened = OpenedFile.open(file(office))) {
			assertThatExceptionOfType(UnknownFormat.class).isThrownBy(() -> recognition.in(opened))
				.satisfies((ex) -> assertThat(ex.problem().message()).contains("password"));
		}
		String[][] files = { { "", "empty" }, { "%PDF-1.4", "PDF" }, { "<!DOCTYPE html><html>", "web page" },
				{ "hello", "none of the formats" } };
		for (String[] pair : files) {
			try (OpenedFile opened = OpenedFile.open(file(pair[0].getBytes(StandardCharsets.UTF_8)))) {
				assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> recognition.in(opened))
					.satisfies((ex) -> assertThat(ex.problem().message()).contains(pair[1]));
			}
		}
	}

}
