package org.vouchgraph.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UploadsTests {

	@Test
	void removesWhatWasLeftBehindAndNothingElse(@TempDir Path folder) throws Exception {
		Uploads uploads = new Uploads(folder.resolve("uploads"));
		Instant now = Instant.parse("2026-11-26T12:00:00Z");
		uploads.removeOlderThan(now);
		Path old = uploads.newFile();
		Path young = uploads.newFile();
		Path outside = Files.createFile(folder.resolve("outside"));
		Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(1)));
		Files.setLastModifiedTime(young, FileTime.from(now.plusSeconds(1)));
		Files.setLastModifiedTime(outside, FileTime.from(now.minusSeconds(1)));
		uploads.removeOlderThan(now);
		assertThat(old).doesNotExist();
		assertThat(young).exists();
		assertThat(outside).exists();
	}

}
