package org.vouchgraph.exchange.mail;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What is looked at of one message.
 *
 * @param at where it begins: {@code line 12}
 * @param separator the line before it in an mbox, or empty
 * @param fields its header fields by their names in lower case; those that may stand
 * several times are joined by commas
 * @param tooLong whether its header is over the ceiling
 */
record Message(String at, String separator, Map<String, String> fields, boolean tooLong) {

	/** The fields that are looked at. What a message is about is not among them. */
	static final Set<String> FIELDS = Set.of("from", "to", "cc", "date", "message-id", "in-reply-to", "delivered-to",
			"x-delivered-to", "x-original-to", "envelope-to", "list-id", "list-unsubscribe", "list-post", "list-help",
			"precedence", "auto-submitted", "x-gmail-labels");

	/** More people than that are an announcement and no letter. */
	static final int MOST_RECIPIENTS = 20;

	/** Where servers note to whom they delivered a message. */
	private static final List<String> DELIVERED = List.of("delivered-to", "x-delivered-to", "x-original-to",
			"envelope-to");

	private static final int EARLIEST_YEAR = 1982;

	// Takeout writes the labels in the language of the account.

	private static final Set<String> SENT = Set.of("sent", "gesendet", "enviados", "envoyé", "envoyés",
			"messages envoyés", "posta inviata", "gönderilmiş postalar");

	private static final Set<String> UNWANTED = Set.of("spam", "junk", "trash", "bin", "drafts", "draft", "papierkorb",
			"entwürfe", "papelera", "borradores", "corbeille", "brouillons", "cestino", "bozze", "lixeira", "rascunhos",
			"çöp kutusu", "taslaklar");

	private static final Pattern DATE = Pattern
		.compile("\\b(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]{0,6}[ -]+(\\d{4}|\\d{2})\\b");

	private static final Pattern SEPARATOR_DATE = Pattern.compile(
			"\\b([A-Z][a-z]{2}) +(\\d{1,2}) +\\d{1,2}:\\d{2}(?::\\d{2})?(?: +[A-Z+\\-][A-Z\\d]{2,4})? +(\\d{4})\\b");

	private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

	Message {
		fields = Map.copyOf(fields);
	}

	String field(String name) {
		return this.fields.getOrDefault(name, "");
	}

	/** Whether a list, a machine or a mass mailing sent it. */
	boolean isBulk() {
		boolean list = this.fields.keySet().stream().anyMatch((name) -> name.startsWith("list-"));
		String precedence = field("precedence").strip().toLowerCase(Locale.ROOT);
		String automatic = field("auto-submitted").strip().toLowerCase(Locale.ROOT);
		return list || Set.of("bulk", "list", "junk", "auto_reply").contains(precedence)
				|| !(automatic.isEmpty() || automatic.equals("no"));
	}

	boolean isSent() {
		return isLabelled(SENT);
	}

	/** Whether it is spam, thrown away, or was never sent. */
	boolean isUnwanted() {
		return isLabelled(UNWANTED);
	}

	private boolean isLabelled(Set<String> any) {
		String labels = field("x-gmail-labels");
		return !labels.isEmpty() && Arrays.stream(Addresses.decode(labels).split(","))
			.anyMatch((label) -> any.contains(label.strip().toLowerCase(Locale.ROOT)));
	}

	/** Whether it answers another message. */
	boolean isAnswer() {
		return !field("in-reply-to").isBlank();
	}

	List<Addresses.Address> from() {
		return Addresses.read(field("from"), 1);
	}

	/** The addresses of the mailbox that servers noted. */
	List<Addresses.Address> delivered() {
		return Addresses.read(DELIVERED.stream().map(this::field).collect(Collectors.joining(",")), MOST_RECIPIENTS);
	}

	/** At most one more than the most that matter. */
	List<Addresses.Address> recipients() {
		return Addresses.read(field("to") + "," + field("cc"), MOST_RECIPIENTS + 1);
	}

	/**
	 * The day on which it was written, as its writer's clock had it; failing that, the
	 * day in the separator.
	 */
	Optional<LocalDate> day(Clock clock) {
		LocalDate latest = LocalDate.now(clock).plusDays(1);
		Matcher date = DATE.matcher(head(field("date")));
		Optional<LocalDate> day = date.find() ? day(date.group(3), date.group(2), date.group(1), latest)
				: Optional.empty();
		Matcher arrived = SEPARATOR_DATE.matcher(head(this.separator));
		return (day.isPresent() || !arrived.find()) ? day
				: day(arrived.group(3), arrived.group(1), arrived.group(2), latest);
	}

	private static String head(String text) {
		return text.substring(0, Math.min(200, text.length()));
	}

	private static Optional<LocalDate> day(String year, String month, String day, LocalDate latest) {
		int y = Integer.parseInt(year);
		if (year.length() == 2) {
			// RFC 5322, 4.3.
			y += (y < 50) ? 2000 : 1900;
		}
		int m = MONTHS.indexOf(month.toLowerCase(Locale.ROOT));
		@Nullable LocalDate found;
		try {
			found = (m % 3 == 0) ? LocalDate.of(y, m / 3 + 1, Integer.parseInt(day)) : null;
		}
		catch (DateTimeException ex) {
			found = null;
		}
		return Optional.ofNullable(found).filter((is) -> is.getYear() >= EARLIEST_YEAR && !is.isAfter(latest));
	}

}
