package org.vouchgraph.exchange.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;

/**
 * Lists of addresses (RFC 5322, 3.4) as programs write them: with names bare, quoted,
 * encoded (RFC 2047) or in comments, in groups, and broken in many ways. Written by hand
 * rather than on a library because those that know the whole grammar recurse into nested
 * comments and give up at the first error.
 */
final class Addresses {

	/** Longest text that is decoded, in characters. */
	private static final int LONGEST_NAME = 1000;

	/** Longest address that can be (RFC 5321, 4.5.3.1.3). */
	private static final int LONGEST_ADDRESS = 254;

	private static final Pattern AUTOMATED = Pattern.compile(
			"(.*[^a-z])?(no-?_?\\.?reply|do-?_?\\.?not-?_?\\.?reply)([^a-z].*)?|mailer-daemon|postmaster|root|daemon"
					+ "|(.*[^a-z])?(bounces?|notifications?|newsletters?|unsubscribe)([^a-z].*)?|notify|listserv|majordomo");

	/** A word's language, of which decoders know nothing (RFC 2231, 5). */
	private static final Pattern LANGUAGE = Pattern.compile("(=\\?[^?*\\s]{1,40})\\*[^?\\s]{0,40}\\?");

	private Addresses() {
	}

	/**
	 * An address.
	 *
	 * @param name of its owner as written, empty if there is none
	 * @param email normalised
	 */
	record Address(String name, Identifier email) {

		String value() {
			return this.email.value();
		}

		/** Whether a machine writes from it. */
		boolean isAutomated() {
			String value = value();
			return AUTOMATED.matcher(value.substring(0, value.indexOf('@'))).matches();
		}

	}

	/**
	 * The addresses of a field, each once, those that are none left out.
	 * @param most how many are read
	 */
	static List<Address> read(String field, int most) {
		List<Address> found = new ArrayList<>();
		Cutter cutter = new Cutter();
		for (int i = 0; i < field.length() && found.size() < most; i++) {
			char c = field.charAt(i);
			if (cutter.isSeparator(c)) {
				cutter.putInto(found);
			}
			else {
				cutter.take(c);
			}
		}
		if (cutter.quoted) {
			// A quote that is never closed must not take the other addresses with it.
			return read(field.replace('"', ' '), most);
		}
		if (found.size() < most) {
			cutter.putInto(found);
		}
		return found;
	}

	/** Decodes words such as {@code =?utf-8?q?J=C3=B6rg?=} (RFC 2047). */
	static String decode(String text) {
		if (!text.contains("=?")) {
			return text;
		}
		try {
			String head = text.substring(0, Math.min(LONGEST_NAME, text.length()));
			return DecoderUtil.decodeEncodedWords(LANGUAGE.matcher(head).replaceAll("$1?"), DecodeMonitor.SILENT,
					StandardCharsets.UTF_8);
		}
		catch (RuntimeException ex) {
			// An encoding that is none: better the name as it was written than nothing.
			return text;
		}
	}

	/** Cuts a list into its addresses, character by character. */
	private static final class Cutter {

		private final StringBuilder words = new StringBuilder();

		private final StringBuilder angle = new StringBuilder();

		private final StringBuilder comment = new StringBuilder();

		private boolean quoted;

		private boolean escaped;

		private boolean inAngle;

		private int depth;

		boolean isSeparator(char c) {
			return (c == ',' || c == ';') && !this.quoted && !this.escaped && this.depth == 0 && !this.inAngle;
		}

		void take(char c) {
			if (this.escaped) {
				this.escaped = false;
				put(c);
			}
			else if (c == '\\' && (this.quoted || this.depth > 0)) {
				this.escaped = true;
			}
			else if (this.depth > 0) {
				this.depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
				if (this.depth > 0) {
					put(c);
				}
			}
			else if (c == '"') {
				this.quoted = !this.quoted;
			}
			else if (this.quoted) {
				put(c);
			}
			else if (c == '(') {
				this.depth = 1;
			}
			else if (c == '<') {
				this.inAngle = true;
				this.angle.setLength(0);
			}
			else if (c == '>') {
				this.inAngle = false;
			}
			else if (c == ':' && !this.inAngle && this.words.indexOf("@") < 0) {
				// The name of a group.
				this.words.setLength(0);
			}
			else {
				put(c);
			}
		}

		private void put(char c) {
			StringBuilder part = (this.depth > 0) ? this.comment : this.inAngle ? this.angle : this.words;
			if (part.length() < LONGEST_NAME) {
				part.append(c);
			}
		}

		void putInto(List<Address> found) {
			boolean bare = this.angle.isEmpty();
			// An address may carry a route, which is out of date:
			// <@a,@b:ann@example.org>.
			String address = (bare ? this.words : this.angle.substring(this.angle.lastIndexOf(":") + 1)).toString();
			Identifier.parse(Scheme.EMAIL, PlainText.line(address, LONGEST_NAME))
				.filter((email) -> email.value().length() <= LONGEST_ADDRESS)
				.ifPresent((email) -> {
					String name = name(bare ? this.comment.toString() : this.words.toString());
					if (found.stream().noneMatch((other) -> other.email().equals(email))) {
						found.add(new Address(name, email));
					}
				});
			this.words.setLength(0);
			this.angle.setLength(0);
			this.comment.setLength(0);
			this.quoted = false;
			this.escaped = false;
			this.inAngle = false;
			this.depth = 0;
		}

		/** A person's name, given name first; empty if it is none. */
		private static String name(String written) {
			String name = PlainText.name(decode(written.strip()));
			while (name.length() > 1 && (name.startsWith("'") || name.startsWith("\""))
					&& name.charAt(name.length() - 1) == name.charAt(0)) {
				name = name.substring(1, name.length() - 1).strip();
			}
			// Lists write "Ann Roe via Surgeons" in the name of others.
			if (name.contains("@") || name.contains(" via ") || name.codePoints().noneMatch(Character::isLetter)) {
				return "";
			}
			int comma = name.indexOf(", ");
			boolean reversed = comma > 0 && comma == name.lastIndexOf(',') && !isTitle(name.substring(comma + 2));
			return reversed ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
		}

		/** Whether what follows a name is a degree, as in "Ann Roe, MD". */
		private static boolean isTitle(String text) {
			return text.matches(
					"(?i)(m\\.?d\\.?|ph\\.? ?d\\.?|d\\.?o\\.?|mbbs|m\\.?s\\.?c?\\.?|mph|facs|frcs.*|jr\\.?|sr\\.?|i{2,3}|prof.*|dr\\.?)");
		}

	}

}
