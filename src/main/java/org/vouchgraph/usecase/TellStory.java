package org.vouchgraph.usecase;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Narrative;
import org.vouchgraph.network.Narrative.Field;
import org.vouchgraph.network.Stationery;

/**
 * Keeps what the applicant tells of herself, once, for all her mails, and says what she
 * should have before she writes to somebody new.
 */
public final class TellStory {

	private static final int LONGEST = 600;

	private final Drafts drafts;

	private final Stationery stationery;

	public TellStory(Drafts drafts, Stationery stationery) {
		this.drafts = drafts;
		this.stationery = stationery;
	}

	/**
	 * What is told.
	 *
	 * @param texts by the codes of {@link Field}; empty where nothing is told
	 * @param readiness what to have before the first mail
	 * @param ready whether all of it is there
	 * @param summary in a sentence
	 */
	public record Story(Map<String, String> texts, List<ReadyLine> readiness, boolean ready, String summary) {
	}

	/** Something to have before the first mail, and why. */
	public record ReadyLine(String field, String title, String reason, boolean held) {
	}

	/** What the workspace's applicant has told. */
	public Story story(String workspace) {
		return story(this.drafts.narrative(workspace));
	}

	/**
	 * Keeps some of it in the place of what was told before.
	 * @param texts by field; an empty one takes back what was told; fields that are not
	 * there stay
	 * @throws InvalidRequest if there is no such field, or a text is too long
	 * @throws org.vouchgraph.network.UnknownThing if there is no such workspace
	 */
	public Story tell(String workspace, Map<String, String> texts) {
		Map<Field, String> told = new EnumMap<>(Field.class);
		told.putAll(this.drafts.narrative(workspace).texts());
		texts.forEach((code, given) -> {
			Field field = Field.find(code)
				.orElseThrow(() -> new InvalidRequest("\"" + code + "\" is nothing that can be told; known are "
						+ Words.listed(List.of(Field.values()).stream().map(Field::code).toList()) + "."));
			String text = PlainText.line(given, Integer.MAX_VALUE);
			if (text.length() > LONGEST) {
				throw new InvalidRequest("What you tell under \"" + code + "\" must have up to " + LONGEST
						+ " characters; it has " + text.length() + ".");
			}
			told.put(field, text);
		});
		Narrative narrative = new Narrative(told);
		this.drafts.tell(workspace, narrative);
		return story(narrative);
	}

	private Story story(Narrative narrative) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Field field : Field.values()) {
			texts.put(field.code(), narrative.text(field));
		}
		List<ReadyLine> readiness = readiness(this.stationery, narrative);
		List<String> missing = readiness.stream().filter((line) -> !line.held()).map(ReadyLine::title).toList();
		String summary = missing.isEmpty() ? "You are ready to write to somebody new."
				: "Before you write to somebody new, " + Words.count(missing.size(), "thing is", "things are")
						+ " missing: " + Words.listed(missing.stream().map(TellStory::inSentence).toList()) + ".";
		return new Story(texts, readiness, missing.isEmpty(), summary);
	}

	static List<ReadyLine> readiness(Stationery stationery, Narrative narrative) {
		return stationery.held(narrative)
			.entrySet()
			.stream()
			.map((entry) -> new ReadyLine(entry.getKey().field().code(), entry.getKey().title(),
					entry.getKey().reason(), entry.getValue()))
			.toList();
	}

	/** A title goes on in lower case, but for abbreviations. */
	static String inSentence(String title) {
		return (title.length() > 1 && Character.isUpperCase(title.charAt(1))) ? title
				: Character.toLowerCase(title.charAt(0)) + title.substring(1);
	}

}
