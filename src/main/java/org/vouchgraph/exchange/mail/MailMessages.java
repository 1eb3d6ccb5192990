package org.vouchgraph.exchange.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.StatementSink;

/**
 * Reads mailboxes (mbox, as Google Takeout, Thunderbird and Apple Mail write them) and
 * single messages (.eml): with whom the owner exchanged mail, in which months, how often.
 * <p>
 * Left out are lists and mass mailings ({@code List-*}, {@code Precedence},
 * {@code Auto-Submitted}), machines ({@code noreply@}), messages to more than
 * {@value Message#MOST_RECIPIENTS} people, spam, what was thrown away, and drafts. What
 * comes of the rest is told by {@link Owner} and {@link Correspondence}.
 */
public final class MailMessages implements Importer {

	/** Months, of all people together. */
	private static final int MOST_MONTHS = 200_000;

	private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,100}):.*");

	private final Clock clock;

	private final int mostMonths;

	/**
	 * Makes the importer.
	 * @param clock tells dates that are still to come
	 */
	public MailMessages(Clock clock) {
		this(clock, MOST_MONTHS);
	}

	MailMessages(Clock clock, int mostMonths) {
		this.clock = clock;
		this.mostMonths = mostMonths;
	}

	@Override
	public String format() {
		return "mail";
	}

	@Override
	public String title() {
		return "E-mail (mbox or .eml; who wrote whom and when, no subjects or texts)";
	}

	@Override
	public String where() {
		return "Gmail: takeout.google.com, Mail, All Mail, gives an mbox in a ZIP. Thunderbird: the files Inbox and Sent "
				+ "of the profile, joined into one. Apple Mail: Mailbox, Export Mailbox. Only senders, recipients and dates are read.";
	}

	@Override
	public boolean isPrivate() {
		return true;
	}

	@Override
	public boolean recognises(Sample sample) {
		List<String> lines = sample.head().stripLeading().lines().toList();
		boolean mailbox = !lines.isEmpty() && lines.get(0).startsWith("From ");
		Set<String> names = new HashSet<>();
		for (String line : lines.subList(mailbox ? 1 : 0, lines.size())) {
			boolean field = FIELD.matcher(line).matches();
			if (line.isBlank() || (!field && names.isEmpty())) {
				break;
			}
			if (field) {
				names.add(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT));
			}
			else if (!line.startsWith(" ") && !line.startsWith("\t") && !mailbox) {
				return false;
			}
		}
		boolean dated = names.contains("date") || names.contains("message-id") || names.contains("received");
		return names.contains("from") && (mailbox || dated);
	}

	@Override
	public void read(Input input, StatementSink sink) throws IOException {
		Doubts doubts = new Doubts(input, sink);
		Set<String> owner = new HashSet<>(Owner.find(input, doubts));
		Correspondence correspondence = new Correspondence(this.mostMonths, sink, doubts);
		SeenMessages seen = new SeenMessages();
		try (Messages messages = new Messages(input, doubts)) {
			for (Message message = messages.next(); message != null; message = messages.next()) {
				sink.recordRead();
				if (message.tooLong()) {
					doubts.skipped(message.at(), "The message's header is longer than 1 MiB, the limit.", null,
							"Leave this message out of the mailbox.");
				}
				else if (!owner.isEmpty() && seen.isNew(message.field("message-id")) && !message.isBulk()
						&& !message.isUnwanted()) {
					take(message, owner, correspondence, doubts);
				}
			}
		}
		correspondence.say(owner);
	}

	private void take(Message message, Set<String> owner, Correspondence correspondence, Doubts doubts) {
		Optional<Addresses.Address> from = message.from().stream().findFirst();
		if (from.isEmpty()) {
			doubts.skipped(message.at(), "The message has no sender that can be read.",
					PlainText.line(message.field("from"), 100), "Nothing needs to be done if it is a draft.");
			return;
		}
		Optional<LocalDate> day = message.day(this.clock);
		if (day.isEmpty()) {
			doubts.skipped(message.at(), "The message has no date that can be read.",
					PlainText.line(message.field("date"), 100), "Nothing needs to be done if it does not matter.");
			return;
		}
		List<Addresses.Address> recipients = message.recipients();
		if (recipients.size() > Message.MOST_RECIPIENTS) {
			return;
		}
		if (message.isSent()) {
			owner.add(from.get().value());
		}
		List<Addresses.Address> others = recipients.stream()
			.filter((address) -> !owner.contains(address.value()))
			.toList();
		if (owner.contains(from.get().value())) {
			boolean answer = message.isAnswer() && others.size() == 1;
			others.stream()
				.filter((address) -> !address.isAutomated())
				.forEach((address) -> correspondence.wrote(address, day.get(), answer, message.at()));
		}
		else if (!from.get().isAutomated()) {
			boolean answer = message.isAnswer() && !recipients.isEmpty() && others.isEmpty();
			correspondence.received(from.get(), day.get(), answer, message.at());
		}
	}

}
