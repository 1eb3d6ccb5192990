package org.vouchgraph.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs the commands of a second process, which cannot open the store itself while this
 * one holds it. Output is sent as it comes, in frames: a letter (o for output, e for
 * errors, x for the exit code), a length in four bytes, and the bytes.
 */
@RestController
@Hidden
class CommandController {

	private final Commands commands;

	CommandController(Commands commands) {
		this.commands = commands;
	}

	record Command(List<String> args, String folder, int columns) {
	}

	@PostMapping("/api/v1/commands")
	void run(@RequestBody Command command, HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
		OutputStream frames = response.getOutputStream();
		int code;
		try (PrintStream out = framed(frames, 'o'); PrintStream err = framed(frames, 'e')) {
			code = this.commands.run(command.args(), Path.of(command.folder()), command.columns(), out, err);
		}
		write(frames, 'x', Integer.toString(code).getBytes(StandardCharsets.UTF_8), 0, -1);
	}

	private static PrintStream framed(OutputStream frames, char kind) {
		return new PrintStream(new OutputStream() {
			@Override
			public void write(int b) {
				write(new byte[] { (byte) b }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int from, int length) {
				CommandController.write(frames, kind, bytes, from, length);
			}
		}, true, StandardCharsets.UTF_8);
	}

	private static void write(OutputStream frames, char kind, byte[] bytes, int from, int length) {
		int size = (length < 0) ? bytes.length : length;
		synchronized (frames) {
			try {
				frames.write(new byte[] { (byte) kind, (byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8),
						(byte) size });
				frames.write(bytes, from, size);
				frames.flush();
			}
			catch (IOException ex) {
				// The other process is gone: the command ends at its next word.
				throw new UncheckedIOException(ex);
			}
		}
	}

}
