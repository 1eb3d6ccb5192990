package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/**
 * What to say to somebody in half a minute.
 *
 * @param text with what only the speaker knows in square brackets
 * @param words how many
 * @param seconds it takes to say them
 * @param fits whether that is as long as it should be
 * @param blanks what is left to fill in
 */
public record MicroIntroduction(String text, int words, int seconds, boolean fits, int blanks) {

	/** Titles are long, and nobody says them in full. */
	private static final int TITLE_WORDS = 9;

	private static final int SECONDS = 60;

	/**
	 * What is known to make it of.
	 *
	 * @param applicant the speaker's name
	 * @param post what she is now, in a few words or a sentence of hers, or null
	 * @param why she wants this field, in sentences of hers, or null
	 * @param seeks what she seeks, in sentences of hers, or null
	 * @param introducer who sends her, or null
	 * @param session where both are, or null
	 * @param paper a title of the other's, or null
	 * @param program of the other, or null
	 */
	record Facts(String applicant, @Nullable String post, @Nullable String why, @Nullable String seeks,
			@Nullable String introducer, @Nullable String session, @Nullable String paper, @Nullable String program) {
	}

	/** To this person; the least needed sentences go where it would be too long. */
	static MicroIntroduction to(String person, Facts facts, FieldPack.MeetingRules rules) {
		List<String> sentences = new ArrayList<>();
		sentences.add("Dr. " + person + "? I am " + facts.applicant() + self(facts.post()));
		if (facts.introducer() != null) {
			sentences.add(facts.introducer() + " suggested that I speak with you.");
		}
		else if (facts.session() != null) {
			sentences.add("I have just heard the session on " + facts.session() + ".");
		}
		sentences.add((facts.paper() == null) ? "I know your work on [one thing of theirs that you have read]."
				: "I read your paper “" + shortened(facts.paper()) + "”.");
		sentences.add((facts.why() == null) ? "[Why this field, in one sentence of your own.]" : sentence(facts.why()));
		sentences.add((facts.seeks() != null) ? sentence(facts.seeks())
				: (facts.program() != null) ? "I hope to train at a program like yours." : "");
		sentences.add("May I ask you one question now, or write to you next week?");
		sentences.removeIf(String::isEmpty);
		int most = rules.speech().most() * rules.wordsAMinute() / SECONDS;
		// The wish to train and who sends her can be told later.
		for (int dispensable = sentences.size() - 2; dispensable > 0
				&& count(String.join(" ", sentences)) > most; dispensable--) {
			sentences.remove(dispensable);
		}
		return of(String.join(" ", sentences), rules);
	}

	/** How long a text takes. */
	static MicroIntroduction of(String text, FieldPack.MeetingRules rules) {
		int words = count(text);
		int seconds = (int) Math.round((double) words * SECONDS / rules.wordsAMinute());
		return new MicroIntroduction(text, words, seconds,
				seconds >= rules.speech().least() && seconds <= rules.speech().most(),
				(int) text.chars().filter((letter) -> letter == '[').count());
	}

	/** A sentence of hers stands by itself; a post follows the name. */
	private static String self(@Nullable String post) {
		if (post == null) {
			return ", [what you do now, in a few words].";
		}
		return post.strip().matches("(?s)(I|My|As)\\b.*") ? ". " + sentence(post) : ", " + plain(post) + ".";
	}

	private static int count(String text) {
		return text.isBlank() ? 0 : text.strip().split("\\s+").length;
	}

	private static String shortened(String title) {
		String[] words = Words.title(title).split("\\s+");
		return (words.length <= TITLE_WORDS) ? String.join(" ", words)
				: String.join(" ", Arrays.copyOf(words, TITLE_WORDS)) + " …";
	}

	private static String plain(String post) {
		String text = post.strip().split("(?<=[.?!])\\s+", 2)[0].replaceFirst("[.]+$", "");
		return (text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1)))
				? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
	}

	private static String sentence(String words) {
		// Of what is told at length there is time for the first sentence.
		String text = Words.capital(words.strip().split("(?<=[.?!])\\s+", 2)[0]);
		return text.matches("(?s).*[.?!]") ? text : text + ".";
	}

}
