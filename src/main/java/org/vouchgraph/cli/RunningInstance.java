package org.vouchgraph.cli;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that holds the store, as its file in the data directory tells. A second
 * process cannot open the store, so it has the first run its commands.
 *
 * @param pid its process id
 * @param address such as {@code http://127.0.0.1:8642}
 * @param token of its start
 */
public record RunningInstance(long pid, String address, String token) {

	private static final String FILE = "running.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** The address at which a browser gets in. */
	public String link() {
		return this.address + "/?token=" + this.token;
	}

	/**
	 * Says in the data directory that this is the process to ask; for its owner alone.
	 */
	public void announce(Path data) throws IOException {
		Path file = data.resolve(FILE);
		Files.deleteIfExists(file);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.writeString(file, JSON.writeValueAsString(this), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/** Takes the file away. */
	public static void withdraw(Path data) throws IOException {
		Files.deleteIfExists(data.resolve(FILE));
	}

	/** The process that holds the store, if its file is there and it lives. */
	public static Optional<RunningInstance> find(Path data) {
		try {
			RunningInstance instance = JSON.readValue(Files.readString(data.resolve(FILE)), RunningInstance.class);
			boolean lives = ProcessHandle.of(instance.pid()).map(ProcessHandle::isAlive).orElse(false);
			return lives ? Optional.of(instance) : Optional.empty();
		}
		catch (IOException | JacksonException ex) {
			return Optional.empty();
		}
	}

	private record Command(List<String> args, String folder, int columns) {
	}

	/**
	 * Has it run the command and passes its output on as it comes.
	 * @return the exit code, or empty if it does not answer (its file is a leftover)
	 */
	public Optional<Integer> run(List<String> args, Path folder, int columns, PrintStream out, PrintStream err)
			throws IOException, InterruptedException {
		HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/api/v1/commands"))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(JSON.writeValueAsString(new Command(args, folder.toAbsolutePath().toString(), columns))))
			.build();
		HttpResponse<InputStream> response;
		try {
			response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		}
		catch (java.net.ConnectException ex) {
			return Optional.empty();
		}
		try (DataInputStream frames = new DataInputStream(response.body())) {
			if (response.statusCode() != 200) {
				return Optional.empty();
			}
			while (true) {
				int kind = frames.readUnsignedByte();
				byte[] bytes = frames.readNBytes(frames.readInt());
				switch (kind) {
					case 'o' -> passOn(out, bytes);
					case 'e' -> passOn(err, bytes);
					case 'x' -> {
						return Optional.of(Integer.parseInt(new String(bytes, StandardCharsets.UTF_8)));
					}
					default -> throw new IOException("The running Vouchgraph answers with a frame of kind " + kind
							+ "; it is of another version. Stop it and start it again.");
				}
			}
		}
		catch (EOFException ex) {
			throw new IOException("The running Vouchgraph (process " + this.pid + ") stopped in the middle.", ex);
		}
	}

	private static void passOn(PrintStream to, byte[] bytes) {
		to.write(bytes, 0, bytes.length);
		to.flush();
	}

}
