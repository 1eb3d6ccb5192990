package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Port: what the users of workspaces have put on their agenda. */
public interface Agenda {

	/** All items of a workspace, in the order in which they were made. */
	List<Item> items(String workspace);

	/**
	 * Keeps an item, in the place of an earlier one with the same id.
	 * @throws UnknownThing if there is no such workspace
	 */
	void keep(String workspace, Item item);

	/** Whether there was such an item; there is none afterwards. */
	boolean remove(String workspace, String id);

	/** Forgets the items of all workspaces that name somebody who is erased. */
	void forget(Handle erased);

	/** The item with the id, if the workspace has it. */
	default Optional<Item> find(String workspace, String id) {
		return items(workspace).stream().filter((item) -> item.id().equals(id)).findFirst();
	}

	/** What is to be done. */
	enum Kind {

		/** To be in touch again. */
		FOLLOW_UP,

		/** To ask for something, mostly for an introduction. */
		ASK,

		/** Whatever the user wants to remember. */
		REMINDER,

		/** To thank. */
		THANKS,

		/** To tell how it ended, in a message of its own. */
		OUTCOME_NOTE;

		/** As pages, commands and files say it: {@code outcome-note}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		public static Optional<Kind> of(String code) {
			return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
		}

	}

	/** How far it is. */
	enum State {

		OPEN, DONE,

		/** Not to be done any more. */
		DROPPED;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		public static Optional<State> of(String code) {
			return Arrays.stream(values()).filter((state) -> state.code().equals(code)).findFirst();
		}

	}

	/**
	 * Something to do.
	 *
	 * @param id unique
	 * @param person with whom
	 * @param name what she was called then
	 * @param about the third person whom it concerns, or null
	 * @param aboutName what that one was called then; null with {@code about}
	 * @param due the day by which, or null
	 * @param line in the user's private words; empty where there are none
	 * @param made the day on which it was made
	 * @param snoozedTo the day before which it does not come up again, or null
	 * @param interaction the id of the {@linkplain Source#INTERACTION logged interaction}
	 * with which it goes, or empty
	 * @param settledBy the id of the logged interaction that settled it, or empty
	 */
	record Item(String id, Kind kind, Handle person, String name, @Nullable Handle about, @Nullable String aboutName,
			@Nullable LocalDate due, String line, LocalDate made, State state, @Nullable LocalDate snoozedTo,
			String interaction, String settledBy) {

		public Item {
			if ((about == null) != (aboutName == null)) {
				throw new IllegalArgumentException("item " + id + " names half of whom it is about");
			}
		}

		/** Whether it names somebody who may be found by the handle. */
		public boolean names(Handle handle) {
			return this.person.meets(handle) || (this.about != null && this.about.meets(handle));
		}

		/** The day on which it comes up; null where it has none. */
		public @Nullable LocalDate comesUp() {
			return (this.snoozedTo != null && (this.due == null || this.snoozedTo.isAfter(this.due))) ? this.snoozedTo
					: this.due;
		}

		/** The same in another state. */
		public Item with(State now, String by) {
			return new Item(this.id, this.kind, this.person, this.name, this.about, this.aboutName, this.due, this.line,
					this.made, now, this.snoozedTo, this.interaction, by);
		}

	}

}
