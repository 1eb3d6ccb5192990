package org.vouchgraph.drafting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.jspecify.annotations.Nullable;

/**
 * A mail as mail programs take it. It is theirs to send.
 *
 * @param from the applicant's address, or null where she has not told it
 * @param fromName her name
 * @param to the reader's address, or null where it is not known
 * @param toName the reader's name
 */
public record Mail(@Nullable String from, String fromName, @Nullable String to, String toName, String subject,
		String body) {

	/**
	 * Longer addresses are cut off by some mail programs and browsers (the shortest limit
	 * known is that of Windows, 2,083 characters).
	 */
	public static final int LONGEST_LINK = 2000;

	/** What is told to be a mailbox's address; no more is checked. */
	private static final String ADDRESS = "[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+";

	public Mail {
		// A line break in a header would begin another.
		subject = line(subject);
		fromName = line(fromName);
		toName = line(toName);
		from = address(from);
		to = address(to);
	}

	private static String line(String text) {
		return text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
	}

	private static @Nullable String address(@Nullable String given) {
		return (given != null && given.strip().matches(ADDRESS)) ? given.strip() : null;
	}

	/**
	 * As an address that opens it in a mail program (RFC 6068).
	 */
	public String link() {
		return "mailto:" + ((this.to == null) ? "" : encoded(this.to).replace("%40", "@")) + "?subject="
				+ encoded(this.subject) + "&body=" + encoded(crlf(this.body));
	}

	/** Whether {@link #link()} is short enough for every mail program. */
	public boolean fitsLink() {
		return link().length() <= LONGEST_LINK;
	}

	/**
	 * As a file that mail programs open as a draft (RFC 5322; {@code X-Unsent} is what
	 * Outlook looks for).
	 */
	public byte[] file() {
		StringBuilder text = new StringBuilder("X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
		if (this.from != null) {
			text.append("From: ").append(mailbox(this.fromName, this.from)).append("\r\n");
		}
		if (this.to != null) {
			text.append("To: ").append(mailbox(this.toName, this.to)).append("\r\n");
		}
		text.append("Subject: ")
			.append(EncoderUtil.encodeIfNecessary(this.subject, Usage.TEXT_TOKEN, "Subject: ".length()))
			.append("\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
			.append(Base64.getMimeEncoder().encodeToString(crlf(this.body).getBytes(StandardCharsets.UTF_8)))
			.append("\r\n");
		return text.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static String mailbox(String name, String address) {
		return name.isEmpty() ? "<" + address + ">" : EncoderUtil.encodeAddressDisplayName(name) + " <" + address + ">";
	}

	private static String crlf(String text) {
		return text.replace("\r\n", "\n").replace("\n", "\r\n");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
