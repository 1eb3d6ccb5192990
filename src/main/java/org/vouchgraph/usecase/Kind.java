package org.vouchgraph.usecase;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Statement;

/** The kinds of thing that a user can search and open. */
public enum Kind {

	PERSON(RecordKind.PERSON), PROGRAM(RecordKind.PROGRAM), INSTITUTION(RecordKind.ORGANIZATION),
	SOCIETY(RecordKind.ORGANIZATION), COMMITTEE(RecordKind.ORGANIZATION), MEETING(RecordKind.MEETING),
	SESSION(RecordKind.SESSION), PUBLICATION(RecordKind.PUBLICATION);

	private final RecordKind recordKind;

	Kind(RecordKind recordKind) {
		this.recordKind = recordKind;
	}

	RecordKind recordKind() {
		return this.recordKind;
	}

	/** The name in addresses and answers. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Kind of(Statement.Record record) {
		if (record instanceof Statement.Organization organization) {
			return switch (organization.organizationKind()) {
				case INSTITUTION -> INSTITUTION;
				case SOCIETY -> SOCIETY;
				case COMMITTEE -> COMMITTEE;
			};
		}
		return switch (record.kind()) {
			case PERSON -> PERSON;
			case PROGRAM -> PROGRAM;
			case MEETING -> MEETING;
			case SESSION -> SESSION;
			case PUBLICATION -> PUBLICATION;
			case ORGANIZATION -> throw new IllegalStateException("unexpected record " + record);
		};
	}

	/**
	 * Reads a code.
	 * @throws InvalidRequest naming the codes there are
	 */
	public static Kind parse(String code) {
		for (Kind kind : values()) {
			if (kind.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
				return kind;
			}
		}
		throw new InvalidRequest("kind \"" + code + "\" is none of "
				+ Arrays.stream(values()).map(Kind::code).collect(Collectors.joining(", ")));
	}

	/**
	 * Something a user points at, such as {@code program:412}.
	 *
	 * @param kind of thing
	 * @param key its number
	 */
	public record Ref(Kind kind, long key) {

		/**
		 * Reads {@code kind:number}.
		 * @throws InvalidRequest if the text is not that
		 */
		public static Ref parse(String text) {
			int colon = text.indexOf(':');
			if (colon > 0) {
				try {
					return new Ref(Kind.parse(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
				}
				catch (NumberFormatException ex) {
					// Told below, together with a missing colon.
				}
			}
			throw new InvalidRequest("\"" + text + "\" is not a kind and a number, such as person:12 or program:40");
		}

		@Override
		public String toString() {
			return this.kind.code() + ":" + this.key;
		}

	}

}
