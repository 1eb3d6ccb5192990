package org.vouchgraph.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where uploaded files wait until they are read.
 *
 * @param folder below the data directory, readable by its owner alone
 */
public record Uploads(Path folder) {

	Path newFile() throws IOException {
		if (this.folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createDirectories(this.folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		else {
			Files.createDirectories(this.folder);
		}
		return Files.createTempFile(this.folder, "upload-", ".part");
	}

	/** A browser may send a whole path; only its last part is shown, and none is used. */
	static String plainName(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return last.isBlank() ? "upload" : last;
	}

}
