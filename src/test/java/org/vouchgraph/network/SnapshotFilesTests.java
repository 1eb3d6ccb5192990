package org.vouchgraph.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotFilesTests {

	private final Path folder;

	private final SnapshotFiles files;

	SnapshotFilesTests(@TempDir Path temp) {
		this.folder = temp.resolve("cache");
		this.files = new SnapshotFiles(this.folder);
	}

	@Test
	void findsWhatItSaved() {
		assertThat(this.files.save(snapshot("mine", 7))).isTrue();
		assertThat(new SnapshotFiles(this.folder).find("mine")).hasValueSatisfying((found) -> {
			assertThat(found.visible()).isEqualTo(new Visible("mine", List.of(3L, 9L)));
			assertThat(found.about()).isEqualTo(Map.of("date", "2026-11-24"));
			assertThat(found.same().records(12)).containsExactly(4, 12);
			assertThat(found.same().joined()).isEqualTo(2);
			assertThat(found.network().version()).isEqualTo(7);
			assertThat(found.network().people()).isEqualTo(2);
			assertThat(found.network().arcs()).isEqualTo(2);
		});
	}

	@Test
	void theLastOneSavedStands() {
		this.files.save(snapshot("mine", 7));
		this.files.save(snapshot("mine", 8));
		assertThat(this.files.find("mine").orElseThrow().network().version()).isEqualTo(8);
		assertThat(this.files.find("other")).isEmpty();
	}

	@Test
	void theFileOfAnotherWorkspaceIsNone() throws IOException {
		this.files.save(snapshot("mine", 7));
		Files.move(file("mine"), file("other"));
		assertThat(this.files.find("other")).isEmpty();
	}

	@Test
	void aDamagedFileIsNoneAndIsReplaced() throws IOException {
		this.files.save(snapshot("mine", 7));
		byte[] bytes = Files.readAllBytes(file("mine"));
		for (int i = 0; i < bytes.length; i++) {
			byte[] damaged = bytes.clone();
			damaged[i] ^= 1;
			Files.write(file("mine"), damaged);
			assertThat(this.files.find("mine")).as("byte %d", i).isEmpty();
		}
		assertThat(this.files.save(snapshot("mine", 9))).isTrue();
		assertThat(this.files.find("mine")).isPresent();
	}

	@Test
	void forgetsAllOfEveryWorkspace() throws IOException {
		this.files.forget();
		this.files.save(snapshot("mine", 7));
		this.files.save(snapshot("other", 7));
		Files.writeString(this.folder.resolve("mine.network.123.part"), "left by a write that was cut off");
		this.files.forget();
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
		assertThat(this.files.find("mine")).isEmpty();
	}

	@Test
	void onlyItsOwnerMayRead() throws IOException {
		this.files.save(snapshot("mine", 7));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("mine")))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder))).isEqualTo("rwx------");
	}

	@Test
	void whatCannotBeSavedIsNotKeptAndFailsNobody() throws IOException {
		Files.writeString(this.folder, "a file where the folder should be");
		assertThat(this.files.save(snapshot("mine", 7))).isFalse();
		assertThat(this.files.find("mine")).isEmpty();
	}

	private Path file(String workspace) {
		return this.folder.resolve(workspace + ".network");
	}

	private static Snapshots.Snapshot snapshot(String workspace, long version) {
		Network network = Network.builder(new long[] { 4, 20 }).tie(0, 1, 0.5, Network.CONFIRMED).build(version);
		return new Snapshots.Snapshot(network, SameRecords.of(List.of(new long[] { 12, 4 })),
				new Visible(workspace, List.of(3L, 9L)), Map.of("date", "2026-11-24"));
	}

}
