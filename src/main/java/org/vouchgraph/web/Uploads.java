package org.vouchgraph.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

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

	/** Deletes what was left behind by a program that could not end by itself. */
	public void removeOlderThan(Instant moment) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder)) {
			for (Path file : files) {
				if (Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/**
	 * What to call an upload: a browser sends a file of a folder with the folders that it
	 * came in. None of it is used as a path.
	 */
	static String label(String name) {
		String label = Arrays.stream(name.substring(name.lastIndexOf('\\') + 1).split("/"))
			.map(String::strip)
			.filter((part) -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
			.collect(Collectors.joining("/"));
		return label.isEmpty() ? "upload" : label;
	}

}
