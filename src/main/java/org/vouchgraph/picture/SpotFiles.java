package org.vouchgraph.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * Where people stood when a drawing was last looked at, in one file for each drawing:
 * numbers only. The folder is that of the kept networks, whose files are all deleted when
 * somebody is erased. What cannot be read is taken for absent, and what cannot be written
 * is told in the log: without a file people are placed anew, no more.
 */
public final class SpotFiles {

	/** Keeps nothing. */
	public static final SpotFiles NONE = new SpotFiles(null);

	private static final Logger LOG = System.getLogger(SpotFiles.class.getName());

	private static final String ENDING = ".spots";

	/** "VGS1". */
	private static final int MAGIC = 0x56475331;

	/** Those looked at longest ago are forgotten. */
	private static final int MOST_FILES = 100;

	private static final int BYTES_A_PERSON = Long.BYTES + 2 * Float.BYTES;

	private static final int BYTES_AROUND = 2 * Integer.BYTES + Long.BYTES;

	private final @Nullable Path folder;

	/** Files in a folder, which is made when it is needed. */
	public SpotFiles(@Nullable Path folder) {
		this.folder = folder;
	}

	/**
	 * Where people stood.
	 * @param name of the drawing: letters, digits and {@code - . _}
	 */
	public synchronized Spots find(String name) {
		if (this.folder == null || !Files.exists(path(this.folder, name))) {
			return Spots.NONE;
		}
		try {
			return read(Files.readAllBytes(path(this.folder, name)));
		}
		catch (IOException ex) {
			LOG.log(Level.WARNING, "Where people stood in {0} cannot be read; they are placed anew: {1}", name, ex);
			return Spots.NONE;
		}
	}

	private static Spots read(byte[] file) throws IOException {
		int people = (file.length - BYTES_AROUND) / BYTES_A_PERSON;
		CRC32 sum = new CRC32();
		sum.update(file, 0, Math.max(0, file.length - Long.BYTES));
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
		if (file.length < BYTES_AROUND || in.readInt() != MAGIC || in.readInt() != people) {
			throw new IOException("it is no file of spots, or was cut short");
		}
		long[] keys = new long[people];
		float[] x = new float[people];
		float[] y = new float[people];
		for (int i = 0; i < people; i++) {
			keys[i] = in.readLong();
			x[i] = in.readFloat();
			y[i] = in.readFloat();
		}
		if (in.readLong() != sum.getValue()) {
			throw new IOException("it was damaged");
		}
		return new Spots(keys, x, y);
	}

	/** Keeps where people stand. */
	public synchronized void save(String name, Spots spots) {
		if (this.folder == null) {
			return;
		}
		try {
			makeFolder(this.folder);
			Path temporary = path(this.folder, name + ".new");
			Files.write(temporary, bytes(spots));
			Files.move(temporary, path(this.folder, name), StandardCopyOption.REPLACE_EXISTING);
			forgetOldest(this.folder);
		}
		catch (IOException ex) {
			LOG.log(Level.WARNING, "Where people stand in {0} cannot be kept for the next visit: {1}", name, ex);
		}
	}

	private static byte[] bytes(Spots spots) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES_AROUND + BYTES_A_PERSON * spots.size());
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeInt(MAGIC);
		out.writeInt(spots.size());
		for (int i = 0; i < spots.size(); i++) {
			out.writeLong(spots.keys()[i]);
			out.writeFloat(spots.x()[i]);
			out.writeFloat(spots.y()[i]);
		}
		CRC32 sum = new CRC32();
		sum.update(bytes.toByteArray());
		out.writeLong(sum.getValue());
		return bytes.toByteArray();
	}

	private static void forgetOldest(Path folder) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.filter((file) -> file.getFileName().toString().endsWith(ENDING)).toList();
		}
		if (files.size() <= MOST_FILES) {
			return;
		}
		record Aged(Path file, FileTime time) {
		}
		Aged[] aged = new Aged[files.size()];
		for (int i = 0; i < aged.length; i++) {
			aged[i] = new Aged(files.get(i), Files.getLastModifiedTime(files.get(i)));
		}
		Arrays.sort(aged, Comparator.comparing(Aged::time).thenComparing(Aged::file));
		for (int i = 0; i < aged.length - MOST_FILES; i++) {
			Files.deleteIfExists(aged[i].file);
		}
	}

	private static Path path(Path folder, String name) {
		if (!name.matches("[\\w.-]+")) {
			throw new IllegalArgumentException("the name \"" + name + "\" has other letters than [A-Za-z0-9_.-]");
		}
		return folder.resolve(name + ENDING);
	}

	private static void makeFolder(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createDirectories(folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		else {
			Files.createDirectories(folder);
		}
	}

}
