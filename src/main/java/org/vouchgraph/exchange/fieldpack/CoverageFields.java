package org.vouchgraph.exchange.fieldpack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;

/** Reads what an applicant needs, and when it is too little. */
final class CoverageFields {

	private static final int LONGEST_DAYS = 3650;

	private static final int MOST_PEOPLE = 20;

	/** Ways are not counted further. */
	private static final int MOST_WAYS = 10;

	private static final int MOST_YEARS = 20;

	private CoverageFields() {
	}

	static FieldPack.Coverage read(Value.Fields coverage, List<FieldPack.Role> roles) {
		coverage.only("coverage", Set.of("roles-per-person", "field-words", "least-chance", "least-ways",
				"largest-share", "highest-constraint", "days", "needs"));
		List<String> words = words(coverage.items("field-words"), "field-words").stream()
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.toList();
		return new FieldPack.Coverage(coverage.plain("roles-per-person").whole("roles-per-person", 1, MOST_PEOPLE),
				words, coverage.plain("least-chance").between("least-chance", 0, 1),
				coverage.plain("least-ways").whole("least-ways", 1, MOST_WAYS),
				coverage.plain("largest-share").between("largest-share", 0, 1),
				coverage.plain("highest-constraint").between("highest-constraint", 0, 2), days(coverage.fields("days")),
				needs(coverage.items("needs"), roles));
	}

	private static FieldPack.Days days(Value.Fields days) {
		days.only("days", Set.of("follow-up-from", "follow-up-by", "thanks-by", "outcome-by", "ask-again", "open-ask",
				"same-words", "keep-in-touch", "record-old"));
		int from = days(days, "follow-up-from");
		int by = days(days, "follow-up-by");
		if (from > by) {
			throw days.plain("follow-up-from")
				.wrong("follow-up-from " + from + " is later than follow-up-by " + by
						+ ": there would be no day to write. Lower the first or raise the second.");
		}
		return new FieldPack.Days(from, by, days(days, "thanks-by"), days(days, "outcome-by"), days(days, "ask-again"),
				days(days, "open-ask"), days(days, "same-words"), days(days, "keep-in-touch"),
				days(days, "record-old"));
	}

	private static int days(Value.Fields days, String name) {
		return days.plain(name).whole(name, 1, LONGEST_DAYS);
	}

	private static List<FieldPack.Need> needs(Value.Items items, List<FieldPack.Role> roles) {
		Map<String, FieldPack.Need> needs = new LinkedHashMap<>();
		for (Value item : items.values()) {
			if (!(item instanceof Value.Fields need)) {
				throw item.wrong("a need has names and values, such as \"code: mentors\".");
			}
			need.only("a need", Set.of("code", "title", "roles", "from", "least", "good", "in-target-country",
					"in-field", "knows-work", "years-ahead", "reason"));
			String code = FieldPackReader.code(need);
			if (needs.put(code, need(code, need, roles)) != null) {
				throw need.wrong("the need \"" + code + "\" stands twice.");
			}
		}
		return new ArrayList<>(needs.values());
	}

	private static FieldPack.Need need(String code, Value.Fields need, List<FieldPack.Role> roles) {
		int least = need.plain("least").whole("least", 1, MOST_PEOPLE);
		Value.Items named = need.items("roles");
		Set<String> codes = new LinkedHashSet<>(words(named, "roles"));
		Set<String> known = roles.stream()
			.map(FieldPack.Role::code)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (!known.containsAll(codes)) {
			codes.removeAll(known);
			throw named.wrong("the role \"" + codes.iterator().next() + "\" is none of " + String.join(", ", known)
					+ ". Look at its spelling, or add it to \"roles\".");
		}
		return new FieldPack.Need(code, need.plain("title").words("title"), codes,
				need.plain("from").whole("from", 0, MOST_YEARS), least,
				need.plain("good").whole("good", least, MOST_PEOPLE), truth(need, "in-target-country"),
				truth(need, "in-field"), truth(need, "knows-work"), span(need), need.plain("reason").words("reason"));
	}

	private static boolean truth(Value.Fields need, String name) {
		Value.Plain value = need.find(name);
		return value != null && value.truth(name);
	}

	private static FieldPack.@Nullable Span span(Value.Fields need) {
		if (!need.values().containsKey("years-ahead")) {
			return null;
		}
		Value.Fields ahead = need.fields("years-ahead").only("years-ahead", Set.of("least", "most"));
		int least = ahead.plain("least").whole("least", 0, MOST_YEARS);
		return new FieldPack.Span(least, ahead.plain("most").whole("most", least, MOST_YEARS));
	}

	static List<String> words(Value.Items items, String name) {
		List<String> words = new ArrayList<>();
		for (Value item : items.values()) {
			if (!(item instanceof Value.Plain plain)) {
				throw item.wrong("\"" + name + "\" lists plain words.");
			}
			words.add(plain.words(name));
		}
		if (words.isEmpty()) {
			throw items.wrong("\"" + name + "\" is empty. Name at least one.");
		}
		return words;
	}

}
