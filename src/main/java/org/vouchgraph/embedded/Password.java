package org.vouchgraph.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The database's generated password, in a file that only its owner can read. */
final class Password {

	private static final String FILE = "neo4j-password";

	private Password() {
	}

	static String generate() {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	static Optional<String> read(Path directory) throws IOException {
		Path file = directory.resolve(FILE);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		String password = Files.readString(file, StandardCharsets.US_ASCII).strip();
		return password.isEmpty() ? Optional.empty() : Optional.of(password);
	}

	/** Only once the database has it, so that a file always holds the true password. */
	static void write(Path directory, String password) throws IOException {
		Path draft = directory.resolve(FILE + ".new");
		Files.deleteIfExists(draft);
		Files.createFile(draft, ownerOnly("rw-------"));
		Files.writeString(draft, password + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE,
				StandardOpenOption.SYNC);
		Files.move(draft, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Permissions where the file system has them; on Windows a profile is private. */
	static FileAttribute<?>[] ownerOnly(String permissions) {
		Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
		return views.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
