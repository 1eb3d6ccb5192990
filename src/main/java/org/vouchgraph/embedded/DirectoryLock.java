package org.vouchgraph.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Our own lock on a data directory, taken before Neo4j starts: Neo4j has one too, but a
 * second process waits 5 to 13 seconds for it and then gets a message for programmers.
 * The operating system gives the lock back when the process dies, however it dies.
 */
final class DirectoryLock implements AutoCloseable {

	// Far behind the text: on Windows nobody can read what is locked.
	private static final long LOCKED_BYTE = 1L << 40;

	private final FileChannel channel;

	private DirectoryLock(FileChannel channel) {
		this.channel = channel;
	}

	static DirectoryLock take(Path directory) {
		Path file = directory.resolve("lock");
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				throw new DatabaseNotStarted("The data in " + directory + " is in use by another Vouchgraph (process "
						+ holder(file) + "). Use that one, or stop it first; or start this one on another directory.");
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
					0);
			return new DirectoryLock(channel);
		}
		catch (IOException ex) {
			closeQuietly(channel);
			throw new DatabaseNotStarted("Cannot write " + file + ": " + ex.getMessage()
					+ ". Check that the directory belongs to you and that the disk is not full.", ex);
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			// This very process has it.
			return null;
		}
	}

	private static String holder(Path file) {
		try {
			String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
			return text.isEmpty() ? "unknown" : text;
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

	private static void closeQuietly(@Nullable FileChannel channel) {
		if (channel != null) {
			try {
				channel.close();
			}
			catch (IOException ignored) {
				// Nothing was written; the process's end closes it.
			}
		}
	}

	@Override
	public void close() {
		closeQuietly(this.channel);
	}

}
