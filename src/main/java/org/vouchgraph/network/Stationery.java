package org.vouchgraph.network;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a field writes its mails, as data: the part of a field pack that drafts are made
 * from.
 *
 * @param templates in the order to show
 * @param limits beyond which a mail is weak
 * @param phrases that weaken a mail
 * @param needs of the applicant before she writes to somebody new
 * @param questions to ask people, by the code of their role; {@code anybody} for all
 * others
 * @param customs of countries
 */
public record Stationery(List<Template> templates, Limits limits, List<Phrase> phrases, List<Readiness> needs,
		Map<String, List<String>> questions, List<Custom> customs) {

	/** Stands for whoever has none of the roles that have questions of their own. */
	public static final String ANYBODY = "anybody";

	public Stationery {
		templates = List.copyOf(templates);
		phrases = List.copyOf(phrases);
		needs = List.copyOf(needs);
		questions = Map.copyOf(questions);
		customs = List.copyOf(customs);
	}

	/**
	 * One kind of mail.
	 *
	 * @param code such as {@code cold-mail}
	 * @param title in plain words: "Ask for an introduction"
	 * @param purpose when to write it, in a line
	 * @param writesTo to whom it goes: {@code introducer}, {@code target},
	 * {@code acquaintance}
	 * @param needsAbout whether it concerns a third person
	 * @param needsPaper whether it is blocked until a paper of the reader's is linked
	 * @param asks whether it asks for something; then one request, neither none nor two
	 * @param firstContact whether it may go to somebody with whom there was no contact
	 * @param logs the kind of interaction that is logged once it was sent; empty for what
	 * is no mail of its own
	 * @param longestWords of the body
	 * @param subject a template of Mustache
	 * @param body a template of Mustache
	 */
	public record Template(String code, String title, String purpose, String writesTo, boolean needsAbout,
			boolean needsPaper, boolean asks, boolean firstContact, String logs, int longestWords, String subject,
			String body) {
	}

	/**
	 * Beyond these a mail is weak.
	 *
	 * @param subjectWords words of a subject, at most
	 * @param alike share of the words, three at a time, that a mail may have in common
	 * with another, in (0, 1)
	 * @param alikeInDepartment the same for somebody of the same department
	 * @param quietDays between two messages to one person, at least
	 */
	public record Limits(int subjectWords, double alike, double alikeInDepartment, int quietDays) {
	}

	/**
	 * Words that weaken a mail.
	 *
	 * @param code such as {@code empty-follow-up}
	 * @param words any of these, in lower case; {@code #} stands for a number
	 * @param reason why, and what to write instead
	 */
	public record Phrase(String code, List<String> words, String reason) {

		public Phrase {
			words = List.copyOf(words);
		}

	}

	/**
	 * Something to have before the first mail.
	 *
	 * @param field of the {@link Narrative} that tells
	 * @param title in plain words
	 * @param reason why
	 */
	public record Readiness(Narrative.Field field, String title, String reason) {
	}

	/**
	 * What is done otherwise than an applicant may expect.
	 *
	 * @param countries ISO 3166 two-letter codes
	 * @param note what, in a sentence or two
	 */
	public record Custom(Set<String> countries, String note) {

		public Custom {
			countries = Set.copyOf(countries);
		}

	}

	/** What to ask somebody who holds these roles. */
	public List<String> questions(Collection<String> roles) {
		List<String> asked = roles.stream()
			.flatMap((role) -> this.questions.getOrDefault(role, List.of()).stream())
			.distinct()
			.toList();
		return asked.isEmpty() ? this.questions.getOrDefault(ANYBODY, List.of()) : asked;
	}

	/** What to know of the customs of these countries. */
	public List<String> customs(Collection<String> countries) {
		return this.customs.stream()
			.filter((custom) -> countries.stream().anyMatch(custom.countries()::contains))
			.map(Custom::note)
			.toList();
	}

	/** The template with the code. */
	public Optional<Template> find(String code) {
		return this.templates.stream().filter((template) -> template.code().equals(code)).findFirst();
	}

	/**
	 * What the applicant has yet to have.
	 * @param narrative what she has told
	 */
	public Map<Readiness, Boolean> held(Narrative narrative) {
		return this.needs.stream()
			.collect(Collectors.toMap((need) -> need, (need) -> !narrative.text(need.field()).isBlank(),
					(one, two) -> one, LinkedHashMap::new));
	}

}
