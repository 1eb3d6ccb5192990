package org.vouchgraph.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Damages sound files the way accidents and enemies do; the same seed, the same damage.
 */
final class Mutations {

	private static final int LONGEST = 1 << 20;

	private static final List<String> NUMBERS = List.of("0", "-1", "2147483648", "9223372036854775808", "1e999", "NaN",
			"-0.0", "99999999999999999999999999999999", "1E5", "0x10", "٣", "1,5", "");

	private static final List<String> DATES = List.of("0000-00-00", "2026-02-30", "9999-12-31", "-2026-01-01",
			"31/02/2020", "03/04/2020", "2026-13-01", "20260101T000000Z", "12 Mär 2024", "yesterday", "99999-01-01");

	private static final List<String> PIECES = List.of("\u202E", "\u2066", "\uFEFF", "\0", "\u0085", "\u2028",
			"R" + "\u0301".repeat(300), "😀", "\uFFFF", "É", "\"", "'", "\\", "\\u0000", "\\ud800", ",", ";", "\t",
			"\r", "\n", "\r\n\r\n", "]]>", "<!--", "-->", "<![CDATA[", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&#0;",
			"&#x10FFFF;", "</", "{", "}", "[", "]", ":", "null", "=cmd|' /C calc'!A0", "BEGIN:VCARD", "END:VCARD",
			"From nobody Thu Jan  1 00:00:00 1970\n", "TY  - JOUR\n", "@article{", "PMID- 1\n", "%PDF-1.7", "PK\3\4");

	private static final List<byte[]> BYTES = List.of(new byte[] { (byte) 0xC0, (byte) 0xAF },
			new byte[] { (byte) 0xED, (byte) 0xA0, (byte) 0x80 }, new byte[] { (byte) 0xFF, (byte) 0xFE },
			new byte[] { (byte) 0xF8, (byte) 0x88 }, new byte[] { 0x1F, (byte) 0x8B, 8, 0 });

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private static final Pattern DATE = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2} \\p{L}{3} \\d{4}|\\d{8}T\\d{6}Z?");

	private final Random random;

	private final List<byte[]> others;

	/** Mutations by a source of chance, with other files to splice in. */
	Mutations(Random random, List<byte[]> others) {
		this.random = random;
		this.others = others;
	}

	/** The file with one to four damages. */
	byte[] damage(byte[] sound) {
		byte[] bytes = sound;
		for (int i = this.random.nextInt(4); i >= 0; i--) {
			bytes = once(bytes);
			bytes = (bytes.length > LONGEST) ? Arrays.copyOf(bytes, LONGEST) : bytes;
		}
		return bytes;
	}

	private byte[] once(byte[] bytes) {
		int a = this.random.nextInt(bytes.length + 1);
		int b = Math.min(bytes.length, a + this.random.nextInt(1 + this.random.nextInt(1 + bytes.length)));
		byte[] block = Arrays.copyOfRange(bytes, a, b);
		return switch (this.random.nextInt(14)) {
			case 0 -> flipped(bytes);
			case 1 -> replaced(bytes, a, a, random(1 + this.random.nextInt(20)));
			case 2 -> replaced(bytes, a, Math.min(bytes.length, a + 1 + this.random.nextInt(8)), new byte[0]);
			case 3 -> replaced(bytes, a, b, new byte[0]);
			case 4 -> Arrays.copyOf(bytes, a);
			case 5 -> spliced(bytes, a);
			case 6 -> replaced(bytes, a, a, repeated(block, 1 + this.random.nextInt(5)));
			case 7 -> replaced(bytes, a, a, repeated(Arrays.copyOf(block, Math.min(block.length, 8)), 20_000));
			case 8 -> shuffled(bytes);
			case 9 -> edited(bytes, NUMBER, NUMBERS);
			case 10 -> edited(bytes, DATE, DATES);
			case 11 -> replaced(bytes, a, a, any(BYTES));
			case 12 -> (this.random.nextInt(10) == 0) ? utf16(bytes) : flipped(bytes);
			default -> replaced(bytes, a, a, any(PIECES).getBytes(StandardCharsets.UTF_8));
		};
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private byte[] random(int length) {
		byte[] random = new byte[length];
		this.random.nextBytes(random);
		return random;
	}

	private byte[] flipped(byte[] bytes) {
		byte[] flipped = bytes.clone();
		for (int i = this.random.nextInt(3); i >= 0 && flipped.length > 0; i--) {
			flipped[this.random.nextInt(flipped.length)] ^= (byte) (1 << this.random.nextInt(8));
		}
		return flipped;
	}

	private byte[] spliced(byte[] bytes, int at) {
		byte[] other = any(this.others);
		int from = this.random.nextInt(other.length + 1);
		ByteArrayOutputStream spliced = new ByteArrayOutputStream();
		spliced.write(bytes, 0, at);
		spliced.write(other, from, other.length - from);
		return spliced.toByteArray();
	}

	private byte[] shuffled(byte[] bytes) {
		List<String> lines = new ArrayList<>(Arrays.asList(text(bytes).split("(?<=\n)")));
		if (this.random.nextBoolean()) {
			Collections.shuffle(lines, this.random);
		}
		else {
			Collections.swap(lines, this.random.nextInt(lines.size()), this.random.nextInt(lines.size()));
		}
		return bytes(String.join("", lines));
	}

	/** One number or date after a random place is another. */
	private byte[] edited(byte[] bytes, Pattern what, List<String> instead) {
		String text = text(bytes);
		Matcher matcher = what.matcher(text);
		if (!matcher.find(this.random.nextInt(text.length() + 1))) {
			return flipped(bytes);
		}
		return replaced(bytes, matcher.start(), matcher.end(), any(instead).getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] utf16(byte[] bytes) {
		return ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_16LE);
	}

	private static byte[] repeated(byte[] block, int times) {
		ByteArrayOutputStream repeated = new ByteArrayOutputStream();
		for (int i = 0; i < times && repeated.size() < LONGEST; i++) {
			repeated.writeBytes(block);
		}
		return repeated.toByteArray();
	}

	private static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
		ByteArrayOutputStream replaced = new ByteArrayOutputStream();
		replaced.write(bytes, 0, from);
		replaced.writeBytes(with);
		replaced.write(bytes, to, bytes.length - to);
		return replaced.toByteArray();
	}

	/** A character a byte, so that places are the same. */
	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
