package org.vouchgraph.exchange;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person, for people to read.
 *
 * @param name of the person
 * @param detail in one line, or null
 * @param on the day of which it tells
 * @param fictional whether all of it is made up
 * @param withNotes whether private notes are in it
 * @param sections those with nothing in them left out
 */
public record Dossier(String name, @Nullable String detail, LocalDate on, boolean fictional, boolean withNotes,
		List<Section> sections) {

	public Dossier {
		sections = List.copyOf(sections);
	}

	/** Some of it under one heading. */
	public record Section(String title, List<Item> items) {

		public Section {
			items = List.copyOf(items);
		}

	}

	/**
	 * One thing that is known.
	 *
	 * @param source who says so, or null where the user does
	 */
	public record Item(String words, @Nullable String source) {
	}

}
