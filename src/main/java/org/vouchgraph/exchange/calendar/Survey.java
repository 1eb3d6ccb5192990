package org.vouchgraph.exchange.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.vouchgraph.exchange.WrittenName;

/**
 * What must be known before the first event can be told: whose calendar it is, what its
 * people are called, which days of recurring events stand on their own, and which events
 * have others in them. Bounded: addresses are counted as frequent items are in a stream
 * (Misra and Gries, Finding repeated elements, Science of Computer Programming 2 (1982),
 * doi:10.1016/0167-6423(82)90012-0), which finds for certain whatever takes part in more
 * than half.
 */
final class Survey {

	private static final int MOST_ADDRESSES = 1000;

	private static final int MOST_NAMES = 10_000;

	private static final int MOST_DAYS = 20_000;

	private static final int MOST_PARENTS = 10_000;

	private final Map<String, Integer> addresses = new HashMap<>();

	private final Map<String, WrittenName> names = new HashMap<>();

	private final Map<String, Set<LocalDate>> instead = new HashMap<>();

	private final Set<String> parents = new HashSet<>();

	private int days;

	private int shared;

	/** Takes an event into account. */
	void add(Event event) {
		if (event.instead() != null && !event.uid().isEmpty() && this.days < MOST_DAYS
				&& this.instead.computeIfAbsent(event.uid(), (uid) -> new HashSet<>()).add(event.instead())) {
			this.days++;
		}
		if (this.parents.size() < MOST_PARENTS) {
			this.parents.addAll(event.parents());
		}
		for (Guest guest : event.guests()) {
			if (guest.isNamed() && !guest.email().isEmpty() && this.names.size() < MOST_NAMES) {
				this.names.putIfAbsent(guest.email(), guest.name());
			}
		}
		if (event.guests().size() > 1) {
			this.shared++;
			event.guests().stream().map(Guest::email).filter((email) -> !email.isEmpty()).forEach(this::count);
		}
	}

	/**
	 * The address that takes part in more than half of the events with two people or
	 * more, if no other does as often; otherwise empty.
	 */
	String owner() {
		String most = "";
		int times = this.shared / 2;
		for (Map.Entry<String, Integer> entry : this.addresses.entrySet()) {
			if (entry.getValue() > times) {
				times = entry.getValue();
				most = entry.getKey();
			}
			else if (entry.getValue() == times) {
				most = "";
			}
		}
		return most;
	}

	/** The name that is written beside her address here or anywhere else in the file. */
	WrittenName name(Guest guest) {
		return guest.isNamed() ? guest.name() : this.names.getOrDefault(guest.email(), guest.name());
	}

	/** Whether there are events with two people or more. */
	boolean hasCompany() {
		return this.shared > 0;
	}

	/** Whether there are events in other events. */
	boolean hasParents() {
		return !this.parents.isEmpty();
	}

	boolean isParent(Event event) {
		return this.parents.contains(event.uid());
	}

	/** The days of a recurring event for which there is an event of their own. */
	Set<LocalDate> instead(String uid) {
		return this.instead.getOrDefault(uid, Set.of());
	}

	private void count(String address) {
		Integer times = this.addresses.get(address);
		if (times != null || this.addresses.size() < MOST_ADDRESSES) {
			this.addresses.put(address, (times != null) ? times + 1 : 1);
		}
		else {
			this.addresses.values().removeIf((count) -> count == 1);
			this.addresses.replaceAll((any, count) -> count - 1);
		}
	}

}
