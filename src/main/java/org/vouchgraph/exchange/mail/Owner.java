package org.vouchgraph.exchange.mail;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Input;

/**
 * Whose mailbox it is, told by a look at its beginning.
 * <p>
 * <b>The rule.</b> What a mail program noted decides: each address to which messages were
 * delivered ({@code Delivered-To} and its like) and from which messages come that are
 * labelled as sent has a vote a message, mass mailings aside. Hers are the one with the
 * most votes and all with a tenth as many, for people have several. Without any such note
 * she is whoever takes part (From, To, Cc) in more messages than anybody else, with a
 * word about it; of several who take part in equally many nobody can say.
 * <p>
 * While the mailbox is read, each further address from which a message labelled as sent
 * comes is hers as well.
 */
final class Owner {

	private static final long BYTES = 64L << 20;

	private static final int MESSAGES = 20_000;

	private static final int MOST_ADDRESSES = 100_000;

	private static final int SHARE = 10;

	private final Map<String, Integer> noted = new HashMap<>();

	private final Map<String, Integer> present = new HashMap<>();

	private Owner() {
	}

	/**
	 * Her addresses; none if nobody can say.
	 * @param doubts takes a word about what is not certain
	 */
	static Set<String> find(Input input, Doubts doubts) throws IOException {
		Owner owner = new Owner();
		try (Messages messages = new Messages(input, doubts)) {
			Message message = messages.next();
			for (int i = 0; message != null && i < MESSAGES && messages.read() < BYTES; i++) {
				owner.look(message);
				message = messages.next();
			}
		}
		return owner.noted.isEmpty() ? owner.whoTakesPart(doubts) : owner.whoIsNoted();
	}

	private void look(Message message) {
		if (message.isBulk() || message.isUnwanted()) {
			return;
		}
		message.delivered().forEach((address) -> vote(this.noted, address));
		if (message.isSent()) {
			message.from().forEach((address) -> vote(this.noted, address));
		}
		List<Addresses.Address> recipients = message.recipients();
		if (recipients.size() <= Message.MOST_RECIPIENTS) {
			Stream.concat(message.from().stream(), recipients.stream())
				.filter((address) -> !address.isAutomated())
				.map(Addresses.Address::value)
				.distinct()
				.forEach((address) -> vote(this.present, address));
		}
	}

	private static void vote(Map<String, Integer> votes, Addresses.Address address) {
		vote(votes, address.value());
	}

	private static void vote(Map<String, Integer> votes, String address) {
		if (votes.size() < MOST_ADDRESSES || votes.containsKey(address)) {
			votes.merge(address, 1, Integer::sum);
		}
	}

	private Set<String> whoIsNoted() {
		int most = this.noted.values().stream().max(Comparator.naturalOrder()).orElse(0);
		Set<String> hers = new HashSet<>();
		this.noted.forEach((address, votes) -> {
			if (votes >= (double) most / SHARE) {
				hers.add(address);
			}
		});
		return hers;
	}

	private Set<String> whoTakesPart(Doubts doubts) {
		@Nullable String first = null;
		boolean tie = false;
		int most = 0;
		for (Map.Entry<String, Integer> entry : this.present.entrySet()) {
			tie = (entry.getValue() == most) || (tie && entry.getValue() < most);
			if (entry.getValue() > most) {
				most = entry.getValue();
				first = entry.getKey();
			}
		}
		if (first == null || tie) {
			doubts.skipped("file", "Whose mailbox this is cannot be told, so nobody was taken from it.", null,
					"Export more of the mailbox, both what came and what was sent.");
			return Set.of();
		}
		doubts.doubtful("file", "Whose mailbox this is was told by who takes part in most of its messages.", first,
				"If this address is not yours, undo the import and export the whole mailbox.");
		return Set.of(first);
	}

}
