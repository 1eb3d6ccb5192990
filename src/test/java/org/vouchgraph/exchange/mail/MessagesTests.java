package org.vouchgraph.exchange.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.TextInput;

import static org.assertj.core.api.Assertions.assertThat;

/** Mailboxes of known messages, their bodies as treacherous as they get. */
class MessagesTests {

	private static final String SEPARATOR = "From ann@example.org Fri Sep 16 22:26:51 2016";

	/** None begins a message, whatever stands around it. */
	private static final String[] BODY = { "From the start", "From: a field", ">From x@y Fri Sep 16 22:26:51 2016",
			" " + SEPARATOR, "Subject: x", "words", "", "=".repeat(3000), "\0\u0001", "From 10:00 until late",
			SEPARATOR + "\nwords" };

	@Test
	void findsEachMessageAndWhereItBegins() throws IOException {
		for (int seed = 0; seed < 2000; seed++) {
			Random random = new Random(seed);
			List<String> lines = new ArrayList<>();
			List<String> begin = new ArrayList<>();
			for (int i = 1 + random.nextInt(6); i > 0; i--) {
				begin.add("line " + (lines.size() + 1) + " of " + begin.size());
				lines.addAll(List.of(SEPARATOR, "X: y", "Message-ID: " + (begin.size() - 1), " folded", ""));
				for (int line = random.nextInt(8); line > 0; line--) {
					lines.addAll(List.of(BODY[random.nextInt(BODY.length)].split("\n")));
				}
				lines.add("");
			}
			String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
			byte[] bytes = String.join(end, lines).getBytes(StandardCharsets.ISO_8859_1);
			assertThat(found(bytes, 1 + random.nextInt(5000))).as("seed %s: %s", seed, lines).isEqualTo(begin);
		}
	}

	/**
	 * Read in blocks of some size, so that lines and their ends fall on their borders.
	 */
	private static List<String> found(byte[] bytes, int block) throws IOException {
		Input input = new Input() {
			@Override
			public String name() {
				return "m";
			}

			@Override
			public InputStream open() {
				InputStream all = new TextInput("m", bytes).open();
				return new InputStream() {
					@Override
					public int read() throws IOException {
						return all.read();
					}

					@Override
					public int read(byte[] buffer, int offset, int length) throws IOException {
						return all.read(buffer, offset, Math.min(block, length));
					}
				};
			}
		};
		List<String> found = new ArrayList<>();
		try (Messages messages = new Messages(input, new Doubts(input, new CollectingSink()))) {
			for (Message message = messages.next(); message != null; message = messages.next()) {
				found.add(message.at() + " of " + message.field("message-id").replace(" folded", "").strip());
			}
		}
		return found;
	}

	@Test
	void keepsOnlyTheFieldsThatAreLookedAt() throws IOException {
		TextInput input = TextInput.of("m", SEPARATOR
				+ "\nSubject: secret\n secret\nFROM: a\nX-Other: secret\nto: b\nTO: c\nDate: d\nDate: e\n\nsecret\n");
		try (Messages messages = new Messages(input, new Doubts(input, new CollectingSink()))) {
			Message message = messages.next();
			assertThat(message.fields()).containsOnlyKeys("from", "to", "date")
				.containsEntry("to", " b, c")
				.containsEntry("date", " d");
			assertThat(messages.next()).isNull();
		}
	}

}
