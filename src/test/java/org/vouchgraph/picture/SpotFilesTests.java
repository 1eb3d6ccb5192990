package org.vouchgraph.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.SnapshotFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpotFilesTests {

	private static final Spots SPOTS = new Spots(new long[] { 3, 7, 1L << 40 }, new float[] { 0, -1.5f, 2 },
			new float[] { 1, 2, 3.25f });

	@TempDir
	private Path folder;

	@Test
	void findsWhatWasKept() {
		SpotFiles files = new SpotFiles(this.folder.resolve("cache"));
		assertThat(files.find("mine.me-2").size()).isZero();
		files.save("mine.me-2", SPOTS);
		files.save("mine.all-0", Spots.NONE);
		assertThat(new SpotFiles(this.folder.resolve("cache")).find("mine.me-2").isSameAs(SPOTS)).isTrue();
		assertThat(files.find("mine.all-0").size()).isZero();
		assertThat(files.find("other.me-2").size()).isZero();
	}

	@Test
	void damagedFileIsTakenForAbsent() throws IOException {
		SpotFiles files = new SpotFiles(this.folder);
		files.save("mine.me-2", SPOTS);
		Path file = this.folder.resolve("mine.me-2.spots");
		byte[] whole = Files.readAllBytes(file);
		for (int i = 0; i < whole.length; i += 5) {
			byte[] damaged = whole.clone();
			damaged[i] ^= 0x40;
			Files.write(file, damaged);
			assertThat(files.find("mine.me-2").size()).as("byte %d", i).isZero();
			Files.write(file, Arrays.copyOf(whole, i));
			assertThat(files.find("mine.me-2").size()).as("cut at %d", i).isZero();
		}
	}

	@Test
	void goesWhenSomebodyIsErased() throws IOException {
		SpotFiles files = new SpotFiles(this.folder);
		files.save("mine.me-2", SPOTS);
		new SnapshotFiles(this.folder).forget();
		assertThat(files.find("mine.me-2").size()).isZero();
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void keepsAHundredDrawings() throws IOException {
		SpotFiles files = new SpotFiles(this.folder);
		for (int i = 0; i < 110; i++) {
			files.save("mine.person-" + i + "-2", SPOTS);
		}
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).hasSize(100);
		}
		assertThat(files.find("mine.person-109-2").isSameAs(SPOTS)).isTrue();
	}

	@Test
	void namesAreNoPaths() {
		SpotFiles files = new SpotFiles(this.folder);
		assertThatIllegalArgumentException().isThrownBy(() -> files.save("../mine", SPOTS))
			.withMessageContaining("\"../mine");
		SpotFiles.NONE.save("mine.me-2", SPOTS);
		assertThat(SpotFiles.NONE.find("mine.me-2").size()).isZero();
	}

}
