package org.vouchgraph.exchange.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Doubts;
import org.vouchgraph.exchange.Said;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Statement;

/**
 * Who wrote whom in which month, how often. Bounded: of too many people and months those
 * are forgotten first to whom the owner never wrote, the longest unheard of first.
 * <p>
 * <b>What is said.</b> Only of people with whom messages went both ways, for mail from a
 * stranger, or to somebody who never answered, shows no acquaintance: those to whom the
 * owner wrote and who wrote to her, or one of whom answered the other where nobody else
 * took part. Of each month in which the owner wrote, one interaction on the last day on
 * which she did, with the counts; a month in which she was answered and no message of
 * hers is in the file counts too, on the day of the answer. A month in which only the
 * other wrote says nothing, for {@code wrote} is what the applicant does.
 */
final class Correspondence {

	private static final int MOST_NAMES = 8;

	private final int most;

	private final Doubts doubts;

	private final StatementSink sink;

	private final Said said;

	/** By address, the longest unheard of first. */
	private final Map<String, Partner> partners = new LinkedHashMap<>(64, 0.75f, true);

	private int months;

	private long sent;

	private long received;

	private boolean spoke;

	/**
	 * Begins to count.
	 * @param most months, of all people together, that are kept at a time
	 */
	Correspondence(int most, StatementSink sink, Doubts doubts) {
		this.most = most;
		this.sink = sink;
		this.doubts = doubts;
		this.said = new Said(sink);
	}

	/** The owner wrote to somebody. */
	void wrote(Addresses.Address to, LocalDate day, boolean answer, String at) {
		Partner partner = partner(to, at);
		this.sent++;
		partner.wrote++;
		partner.exchange |= answer;
		month(partner, day).wrote(day, at);
		shrink();
	}

	/** Somebody wrote to the owner. */
	void received(Addresses.Address from, LocalDate day, boolean answer, String at) {
		Partner partner = partner(from, at);
		this.received++;
		partner.received++;
		partner.exchange |= answer;
		month(partner, day).received(answer ? day : null, at);
		shrink();
	}

	/** Says all but what is about the owner herself. */
	void say(Set<String> owner) {
		this.partners.keySet().removeAll(owner);
		List<Partner> partners = new ArrayList<>(this.partners.values());
		partners.sort(Comparator.comparing((partner) -> partner.email.value()));
		partners.forEach(this::say);
		if (!this.spoke && this.sent + this.received > 0 && (this.sent == 0 || this.received == 0)) {
			String only = (this.sent == 0) ? "came to its owner" : "its owner sent";
			this.doubts.doubtful("file",
					"It holds only messages that " + only + ", so it does not show with whom mail went both ways.",
					null, "Export what came and what was sent together; two mbox files may be joined into one.");
		}
	}

	private void say(Partner partner) {
		if (!partner.isKnown()) {
			return;
		}
		this.spoke = true;
		this.said.sayApplicant(partner.at);
		this.said.say(new Statement.Person(partner.email.value(), partner.name(), null, null, Set.of(partner.email),
				null, null, null, partner.at));
		for (Month month : partner.months.values()) {
			LocalDate on = month.on();
			if (on != null) {
				this.sink.say(new Statement.Interaction(partner.email.value(), "wrote", on,
						"wrote " + month.wrote + ", received " + month.received, null, month.at));
			}
		}
	}

	private Partner partner(Addresses.Address address, String at) {
		Partner partner = this.partners.computeIfAbsent(address.value(), (value) -> new Partner(address.email(), at));
		partner.called(address.name());
		return partner;
	}

	private Month month(Partner partner, LocalDate day) {
		return partner.months.computeIfAbsent(day.getYear() * 12 + day.getMonthValue(), (key) -> {
			this.months++;
			return new Month();
		});
	}

	private void shrink() {
		if (this.months <= this.most) {
			return;
		}
		this.doubts.doubtfulOnce("file",
				"It holds more people and months than the " + this.most
						+ " that are counted at a time; some counts may be too low.",
				null, "Split the mailbox by years and import the parts.");
		forget(false);
		forget(true);
	}

	private void forget(boolean known) {
		Iterator<Partner> eldest = this.partners.values().iterator();
		while (eldest.hasNext() && this.months > this.most / 4 * 3) {
			Partner partner = eldest.next();
			if (known || partner.wrote == 0) {
				say(partner);
				this.months -= partner.months.size();
				eldest.remove();
			}
		}
	}

	/** Somebody with whom the owner exchanged mail, or may yet. */
	private static final class Partner {

		private final Identifier email;

		private final String at;

		private final Map<String, Integer> names = new HashMap<>(2);

		private final Map<Integer, Month> months = new TreeMap<>();

		private int wrote;

		private int received;

		private boolean exchange;

		Partner(Identifier email, String at) {
			this.email = email;
			this.at = at;
		}

		boolean isKnown() {
			return this.exchange || (this.wrote > 0 && this.received > 0);
		}

		void called(String name) {
			if (!name.isEmpty() && (this.names.size() < MOST_NAMES || this.names.containsKey(name))) {
				this.names.merge(name, 1, Integer::sum);
			}
		}

		/** What she is called most often, of equals the longest; else her address. */
		String name() {
			return this.names.entrySet()
				.stream()
				.max(Map.Entry.<String, Integer>comparingByValue()
					.thenComparing((entry) -> entry.getKey().length())
					.thenComparing(Map.Entry::getKey))
				.map(Map.Entry::getKey)
				.orElse(this.email.value());
		}

	}

	/** What went to and fro in one month. */
	private static final class Month {

		private int wrote;

		private int received;

		private @Nullable LocalDate lastWrote;

		private @Nullable LocalDate lastAnswered;

		private String at = "file";

		void wrote(LocalDate day, String at) {
			this.wrote++;
			if (this.lastWrote == null || !day.isBefore(this.lastWrote)) {
				this.lastWrote = day;
				this.at = at;
			}
		}

		void received(@Nullable LocalDate answered, String at) {
			this.received++;
			if (answered != null && (this.lastAnswered == null || !answered.isBefore(this.lastAnswered))) {
				this.lastAnswered = answered;
				this.at = (this.lastWrote == null) ? at : this.at;
			}
		}

		@Nullable LocalDate on() {
			return (this.lastWrote != null) ? this.lastWrote : this.lastAnswered;
		}

	}

}
