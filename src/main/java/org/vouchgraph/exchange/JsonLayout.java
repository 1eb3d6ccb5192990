package org.vouchgraph.exchange;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a format's records stand in JSON. A record is an object that stands alone, on a
 * line, in an array, or within an envelope at a known path.
 *
 * @param fields the fields of a record that are kept; empty for all
 * @param paths where records stand within an envelope, such as {@code message.items}: an
 * array of them, or one object
 * @param envelope fields that no record has, so that an object with one is an envelope;
 * the first fields of {@code paths} are among them anyway
 */
public record JsonLayout(Set<String> fields, Set<String> paths, Set<String> envelope) {

	private static final Pattern FIRST_FIELD = Pattern.compile("\\{\\s*\"([^\"\\\\]{1,100})\"\\s*:");

	public JsonLayout {
		fields = Set.copyOf(fields);
		paths = Set.copyOf(paths);
		envelope = Set.copyOf(envelope);
	}

	/** Whether this begins an envelope by its very first field. */
	public boolean isEnvelope(String head) {
		Matcher first = FIRST_FIELD.matcher(head);
		return first.lookingAt() && (this.envelope.contains(first.group(1)) || isOnPath(first.group(1)));
	}

	boolean keeps(String field) {
		return this.fields.isEmpty() || this.fields.contains(field);
	}

	/** Whether records stand at the path or below it. */
	boolean isOnPath(String path) {
		return this.paths.contains(path) || this.paths.stream().anyMatch((one) -> one.startsWith(path + "."));
	}

	/**
	 * Whether there is one document a line, told by the beginning of a file. The first
	 * line does not decide alone, for it may be the broken one: in lines, what follows it
	 * begins an object again.
	 */
	boolean isLines(String head) {
		String text = head.stripLeading();
		if (!text.startsWith("{") || isEnvelope(text)) {
			return !text.startsWith("{") && !text.startsWith("[");
		}
		int end = 0;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		String next = text.substring(end).replaceFirst("^[\\r\\n]+", "");
		return next.isEmpty() || next.startsWith("{");
	}

}
