package org.vouchgraph.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Snapshots as {@link NetworkFile files} of one folder, for its owner alone. What cannot
 * be read is taken for absent; what cannot be written is told in the log.
 */
public final class SnapshotFiles implements Snapshots {

	private static final Logger LOG = System.getLogger(SnapshotFiles.class.getName());

	private static final String ENDING = ".network";

	private static final String WORKSPACE = "workspace";

	private static final String SAME = "same";

	private static final String SOURCES = "sources";

	private final Path folder;

	/**
	 * Snapshots in a folder, which is made when it is needed.
	 * @param folder in which nothing is kept that {@link #forget()} may not delete
	 */
	public SnapshotFiles(Path folder) {
		this.folder = folder;
	}

	@Override
	public synchronized Optional<Snapshot> find(String workspace) {
		try {
			return NetworkFile.read(path(workspace))
				.filter((contents) -> workspace.equals(contents.about().get(WORKSPACE)))
				.map(SnapshotFiles::snapshot);
		}
		catch (IOException | RuntimeException ex) {
			LOG.log(Level.WARNING, "The kept network of {0} cannot be read and will be made anew: {1}", workspace, ex);
			return Optional.empty();
		}
	}

	private static Snapshot snapshot(NetworkFile.Contents contents) {
		Map<String, String> about = new HashMap<>(contents.about());
		String workspace = about.remove(WORKSPACE);
		List<Long> sources = Arrays.stream(contents.numbers().get(SOURCES)).boxed().toList();
		return new Snapshot(contents.network(), SameRecords.ofNumbers(contents.numbers().get(SAME)),
				new Visible(workspace, sources), about);
	}

	@Override
	public synchronized boolean save(Snapshot snapshot) {
		Map<String, String> about = new HashMap<>(snapshot.about());
		about.put(WORKSPACE, snapshot.visible().workspace());
		long[] sources = snapshot.visible().sources().stream().mapToLong(Long::longValue).toArray();
		try {
			makeFolder();
			NetworkFile.write(path(snapshot.visible().workspace()), new NetworkFile.Contents(snapshot.network(), about,
					Map.of(SAME, snapshot.same().toNumbers(), SOURCES, sources)));
			return true;
		}
		catch (IOException | RuntimeException ex) {
			LOG.log(Level.WARNING, "The network of {0} cannot be kept for the next start: {1}",
					snapshot.visible().workspace(), ex);
			return false;
		}
	}

	@Override
	public synchronized void forget() {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			// Somebody asked for a person to be erased: here silence would be a lie.
			throw new UncheckedIOException("The kept networks in " + this.folder
					+ " cannot be deleted. Delete the files in this folder by hand.", ex);
		}
	}

	private Path path(String workspace) {
		return this.folder.resolve(workspace + ENDING);
	}

	private void makeFolder() throws IOException {
		if (Files.isDirectory(this.folder)) {
			return;
		}
		if (this.folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createDirectories(this.folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		else {
			Files.createDirectories(this.folder);
		}
	}

}
