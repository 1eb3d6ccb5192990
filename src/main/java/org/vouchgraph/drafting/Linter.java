package org.vouchgraph.drafting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Names;
import org.vouchgraph.network.Stationery;

/**
 * Finds what is weak in a mail: length, blanks, what could go to anybody, more than one
 * request, words that put people off, and likeness to other mails.
 * <p>
 * Two mails are as alike as the share of their sequences of three words that both have
 * (Jaccard's coefficient of their shingles; Broder 1997, doi:10.1109/SEQUEN.1997.666900).
 * A mail of fewer than three words has one shingle. Time and space are linear in the
 * words of all mails. An empty mail has only the flaws of what it lacks.
 */
public final class Linter {

	private static final int SHINGLE = 3;

	/** So many words in a row are meant to be a title, cut or not. */
	private static final int ENOUGH = 4;

	private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\n]{1,200}\\]");

	private static final Pattern ATTACHMENT = Pattern.compile(
			"\\b(attach(ed|ing|ment|ments)?|enclos(ed|ing|ure)|find my cv|my cv (below|here))\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern REQUEST = Pattern.compile(
			"\\?\\s*$|^(could|would|can|may|might|will) (you|i|we)\\b|\\b(i (would like to|want to|wish to) ask"
					+ "|please (introduce|forward|write|send|let me|consider|tell|support))\\b",
			Pattern.CASE_INSENSITIVE);

	/** What nobody gives to somebody whom he does not know. */
	private static final Pattern LARGE_ASK = Pattern
		.compile("\\b(letters? of (recommendation|reference|support)|recommendation letter|observership|rotation"
				+ "|fellowship position|research position|residency position|interview|sponsor(ship)?"
				+ "|a (job|position|place|spot))\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern THANKS = Pattern.compile("\\b(thank|thanks|grateful|appreciate)",
			Pattern.CASE_INSENSITIVE);

	private final Stationery stationery;

	public Linter(Stationery stationery) {
		this.stationery = stationery;
	}

	/**
	 * What the mail is held against.
	 *
	 * @param template of its kind
	 * @param today the day on which it would go
	 * @param name of who reads it
	 * @param specifics words that show that it was written for the reader: titles of her
	 * papers, her institution, whom it is about, where the two met
	 * @param known whether there was contact with the reader before
	 * @param last the day of the last message to the reader, or null
	 * @param others the other mails, sent and not sent
	 */
	public record Setting(Stationery.Template template, LocalDate today, String name, List<String> specifics,
			boolean known, @Nullable LocalDate last, List<Flaw.Other> others) {

		public Setting {
			specifics = List.copyOf(specifics);
			others = List.copyOf(others);
		}

	}

	/** What is weak in the mail; what must be mended before it can go stands first. */
	public List<Flaw> flaws(String subject, String body, Setting setting) {
		List<Flaw> flaws = new ArrayList<>();
		String text = subject + "\n" + body;
		List<String> blanks = BLANK.matcher(text).results().map((found) -> found.group()).distinct().toList();
		if (!blanks.isEmpty()) {
			flaws.add(new Flaw.Blanks(blanks));
		}
		subject(subject, flaws);
		specific(text, setting, flaws);
		requests(body, setting, flaws);
		Matcher attachment = ATTACHMENT.matcher(body);
		if (attachment.find()) {
			flaws.add(new Flaw.Attachment(attachment.group()));
		}
		phrases(text, flaws);
		int words = words(body).size();
		if (words > setting.template().longestWords()) {
			flaws.add(new Flaw.LongBody(words, setting.template().longestWords()));
		}
		if (!body.isBlank() && !THANKS.matcher(body).find()) {
			flaws.add(new Flaw.NoThanks());
		}
		alike(body, setting.others(), flaws);
		soon(setting, flaws);
		return List.copyOf(flaws);
	}

	private void subject(String subject, List<Flaw> flaws) {
		int words = words(subject).size();
		if (words == 0) {
			flaws.add(new Flaw.NoSubject());
		}
		else if (words > this.stationery.limits().subjectWords()) {
			flaws.add(new Flaw.LongSubject(words, this.stationery.limits().subjectWords()));
		}
	}

	private static void specific(String text, Setting setting, List<Flaw> flaws) {
		String plain = " " + Names.normalise(text) + " ";
		List<String> names = words(setting.name());
		if (!names.isEmpty() && !plain.contains(" " + names.get(names.size() - 1) + " ")) {
			flaws.add(new Flaw.NoName(setting.name()));
		}
		boolean specific = setting.specifics().stream().anyMatch((words) -> names(text, words));
		if (!specific) {
			flaws.add(new Flaw.NothingSpecific());
		}
	}

	/**
	 * Whether a text names something: in full, or four words of it in a row.
	 * @param thing such as the title of a paper
	 */
	public static boolean names(String text, String thing) {
		List<String> words = words(thing);
		String plain = " " + String.join(" ", words(text)) + " ";
		int length = Math.min(words.size(), ENOUGH);
		for (int i = 0; length > 0 && i + length <= words.size(); i++) {
			if (plain.contains(" " + String.join(" ", words.subList(i, i + length)) + " ")) {
				return true;
			}
		}
		return false;
	}

	private static void requests(String body, Setting setting, List<Flaw> flaws) {
		List<String> requests = sentences(body).filter((sentence) -> REQUEST.matcher(sentence).find()).toList();
		if (setting.template().asks() && requests.isEmpty()) {
			flaws.add(new Flaw.NoRequest());
		}
		if (requests.size() > 1) {
			flaws.add(new Flaw.SeveralRequests(requests));
		}
		if (setting.known()) {
			return;
		}
		Matcher large = LARGE_ASK.matcher(String.join(" ", requests));
		if (large.find()) {
			flaws.add(new Flaw.FirstContactAsk(large.group()));
		}
		else if (!setting.template().firstContact() && setting.template().asks()) {
			flaws.add(new Flaw.FirstContactAsk(""));
		}
	}

	private static Stream<String> sentences(String body) {
		return Stream.of(body.split("(?<=[.!?])\\s+|\n\\s*\n|\n(?=[A-Z])"))
			.map(String::strip)
			.filter((one) -> !one.isEmpty());
	}

	private void phrases(String text, List<Flaw> flaws) {
		String plain = " " + Names.normalise(text).replaceAll("\\d+", "#") + " ";
		for (Stationery.Phrase phrase : this.stationery.phrases()) {
			phrase.words()
				.stream()
				.filter((words) -> plain.contains(" " + words.toLowerCase(Locale.ROOT) + " "))
				.findFirst()
				.ifPresent((words) -> flaws.add(new Flaw.Weak(phrase, words)));
		}
	}

	private void alike(String body, List<Flaw.Other> others, List<Flaw> flaws) {
		Set<String> mine = shingles(body);
		Flaw.Alike worst = null;
		for (Flaw.Other other : others) {
			double share = likeness(mine, shingles(other.body()));
			double most = other.sameDepartment() ? this.stationery.limits().alikeInDepartment()
					: this.stationery.limits().alike();
			if (share >= most && (worst == null || share > worst.share())) {
				worst = new Flaw.Alike(other, share);
			}
		}
		if (worst != null) {
			flaws.add(worst);
		}
	}

	/** How alike two texts are, in [0, 1]. */
	public static double likeness(String one, String other) {
		return likeness(shingles(one), shingles(other));
	}

	private static double likeness(Set<String> one, Set<String> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		long both = one.stream().filter(other::contains).count();
		return (double) both / (one.size() + other.size() - both);
	}

	private static Set<String> shingles(String text) {
		List<String> words = words(text);
		Set<String> shingles = new HashSet<>();
		for (int i = 0; i + SHINGLE <= words.size(); i++) {
			shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
		}
		if (shingles.isEmpty() && !words.isEmpty()) {
			shingles.add(String.join(" ", words));
		}
		return shingles;
	}

	private void soon(Setting setting, List<Flaw> flaws) {
		if (setting.last() != null) {
			long days = ChronoUnit.DAYS.between(setting.last(), setting.today());
			if (days >= 0 && days < this.stationery.limits().quietDays()) {
				flaws.add(new Flaw.TooSoon(setting.last(), (int) days, this.stationery.limits().quietDays()));
			}
		}
	}

	/** The words of a text, without accents, in lower case. */
	public static List<String> words(String text) {
		return Stream.of(Names.normalise(text).split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

}
