package org.vouchgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which Vouchgraph keeps everything; for its owner alone. */
final class DataDirectory {

	private static final String PROPERTY = "vouchgraph.data";

	private static final String VARIABLE = "VOUCHGRAPH_DATA";

	private DataDirectory() {
	}

	/**
	 * Finds the folder that is set, or {@code .vouchgraph} in the home folder, makes it
	 * if need be, and sets it for all that follows.
	 */
	static Path prepare() throws IOException {
		String set = System.getProperty(PROPERTY, System.getenv(VARIABLE));
		Path data = (set == null || set.isBlank()) ? Path.of(System.getProperty("user.home"), ".vouchgraph")
				: Path.of(set);
		data = data.toAbsolutePath().normalize();
		create(data);
		create(data.resolve("uploads"));
		create(data.resolve("logs"));
		create(data.resolve("cache"));
		System.setProperty(PROPERTY, data.toString());
		return data;
	}

	private static void create(Path folder) throws IOException {
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createDirectories(folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		else {
			Files.createDirectories(folder);
		}
	}

}
