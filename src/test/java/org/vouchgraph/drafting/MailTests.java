package org.vouchgraph.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailTests {

	private static final String BODY = "Dear Dr Łukasz,\n\n100 % – “so” & <more>?\n田中 + a=b\n";

	@Test
	void isReadBackFromItsFile() throws Exception {
		Mail mail = new Mail("leyla@example.org", "Leyla Demir", "l@example.org", "Łukasz, Ó",
				"Über 心臓 and a very long subject that has to be folded over several lines of the header, surely", BODY);
		Map<String, String> read = read(mail.file());
		assertThat(read).containsEntry("X-Unsent", "1")
			.containsEntry("Subject", mail.subject())
			.containsEntry("From", "Leyla Demir <leyla@example.org>")
			.containsEntry("To", "Łukasz, Ó <l@example.org>")
			.containsEntry("body", BODY.replace("\n", "\r\n"));
	}

	@Test
	void isReadBackFromItsLink() {
		Mail mail = new Mail(null, "Leyla Demir", "l@example.org", "Łukasz", "A & B = 100 %?", BODY);
		assertThat(mail.link()).startsWith("mailto:l@example.org?subject=").doesNotContain("+", " ");
		URI link = URI.create(mail.link());
		String query = link.getRawSchemeSpecificPart().split("\\?", 2)[1];
		Map<String, String> fields = new HashMap<>();
		for (String field : query.split("&")) {
			String[] parts = field.split("=", 2);
			fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		assertThat(fields).containsOnly(Map.entry("subject", "A & B = 100 %?"),
				Map.entry("body", BODY.replace("\n", "\r\n")));
	}

	@Test
	void letsNobodyAddAHeader() throws Exception {
		Mail mail = new Mail("a@b.org\r\nBcc: all@b.org", "Leyla\r\nBcc: all@b.org", "c@d.org, all@b.org",
				"Ana\nBcc: x@y.org", "Hello\r\nBcc: all@b.org\r\n\r\nbody", "text");
		assertThat(read(mail.file())).doesNotContainKeys("Bcc", "To", "From")
			.containsEntry("Subject", "Hello Bcc: all@b.org body");
		assertThat(mail.link()).startsWith("mailto:?subject=Hello%20Bcc");
	}

	@Test
	void saysWhenALinkIsTooLong() {
		assertThat(new Mail(null, "", null, "", "s", "x".repeat(1900)).fitsLink()).isTrue();
		assertThat(new Mail(null, "", null, "", "s", "x".repeat(2000)).fitsLink()).isFalse();
	}

	private static Map<String, String> read(byte[] file) throws Exception {
		Map<String, String> read = new HashMap<>();
		MimeTokenStream tokens = new MimeTokenStream();
		tokens.parse(new ByteArrayInputStream(file));
		for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
			if (state == EntityState.T_FIELD) {
				read.put(tokens.getField().getName(), decoded(tokens.getField().getBody()));
			}
			else if (state == EntityState.T_BODY) {
				read.put("body", body(tokens));
			}
		}
		return read;
	}

	private static String decoded(String field) {
		return DecoderUtil.decodeEncodedWords(field.replaceAll("\r\n[ \t]", " "), StandardCharsets.UTF_8).strip();
	}

	private static String body(MimeTokenStream tokens) throws IOException {
		return new String(tokens.getDecodedInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
