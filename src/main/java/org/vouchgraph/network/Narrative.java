package org.vouchgraph.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an applicant tells of herself, once, for all her mails.
 *
 * @param texts on one line or a few; what is not there is not told
 */
public record Narrative(Map<Field, String> texts) {

	public static final Narrative UNTOLD = new Narrative(Map.of());

	public Narrative {
		Map<Field, String> told = new EnumMap<>(Field.class);
		texts.forEach((field, text) -> {
			if (!text.isBlank()) {
				told.put(field, text.strip());
			}
		});
		texts = Collections.unmodifiableMap(told);
	}

	/** What can be told. The first three are the answers that every reader looks for. */
	public enum Field {

		/** Who I am: where I train, at which stage. */
		WHO,

		/** Why this field. */
		WHY,

		/** What I seek next. */
		SEEK,

		/** The applicant's own address. */
		EMAIL,

		/** Where she can be looked up. */
		PROFILE,

		/** Where her CV lies, or that it is ready. */
		CV,

		/** Where her photograph lies, or that it is ready. */
		PHOTO,

		/** What she needs to be allowed to train there. */
		VISA,

		/** What is new: a score, a paper, a talk. */
		NEWS;

		/** As files and addresses have it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		public static Optional<Field> find(String code) {
			return Arrays.stream(values()).filter((field) -> field.code().equals(code)).findFirst();
		}

	}

	/** What is told of it, or nothing. */
	public String text(Field field) {
		return this.texts.getOrDefault(field, "");
	}

}
