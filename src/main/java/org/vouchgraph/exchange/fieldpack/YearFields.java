package org.vouchgraph.exchange.fieldpack;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.FieldPack.Counts;

/** Reads what letters take, and what to have by when. */
final class YearFields {

	private static final int MOST_LETTERS = 10;

	private static final int MOST_MONTHS = 120;

	private static final int MOST_WEEKS = 500;

	private static final int MOST_YEARS = 20;

	private static final int MOST_THINGS = 100;

	private YearFields() {
	}

	static FieldPack.LetterRules letters(Value.Fields letters) {
		letters.only("letters", Set.of("least", "most", "months", "ask-after-weeks", "reason", "reference"));
		int least = letters.plain("least").whole("least", 1, MOST_LETTERS);
		return new FieldPack.LetterRules(least, letters.plain("most").whole("most", least, MOST_LETTERS),
				letters.plain("months").whole("months", 0, MOST_MONTHS),
				letters.plain("ask-after-weeks").whole("ask-after-weeks", 0, MOST_WEEKS),
				letters.plain("reason").words("reason"), letters.plain("reference").words("reference"));
	}

	static FieldPack.YearRules years(Value.Fields years, List<FieldPack.Role> roles) {
		years.only("years", Set.of("opens", "aims", "review"));
		Set<String> known = roles.stream().map(FieldPack.Role::code).collect(Collectors.toCollection(TreeSet::new));
		List<FieldPack.YearAim> aims = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		for (Value item : years.items("aims").values()) {
			if (!(item instanceof Value.Fields aim)) {
				throw item.wrong("an aim has names and values, such as \"code: first-paper\".");
			}
			aims.add(aim(aim, known));
			if (!codes.add(aims.get(aims.size() - 1).code())) {
				throw aim.wrong("the aim \"" + aims.get(aims.size() - 1).code() + "\" stands twice.");
			}
		}
		return new FieldPack.YearRules(day(years.plain("opens")), aims,
				CoverageFields.words(years.items("review"), "review"));
	}

	private static FieldPack.YearAim aim(Value.Fields aim, Set<String> known) {
		aim.only("an aim", Set.of("code", "title", "counts", "roles", "in-target-country", "years-before", "least",
				"good", "reason"));
		Map<String, Counts> counts = Arrays.stream(Counts.values())
			.collect(Collectors.toMap(Counts::code, (one) -> one, (one, two) -> one, LinkedHashMap::new));
		Value.Plain what = aim.plain("counts");
		Counts counted = counts.get(what.text());
		if (counted == null) {
			throw what.wrong("counts \"" + what.text() + "\" is none of " + String.join(", ", counts.keySet()) + ".");
		}
		List<String> roles = (counted == Counts.ROLES) ? CoverageFields.words(aim.items("roles"), "roles") : List.of();
		for (String role : roles) {
			if (!known.contains(role)) {
				throw aim.wrong("the role \"" + role + "\" is none of " + String.join(", ", known) + ".");
			}
		}
		Value.Plain there = aim.find("in-target-country");
		int least = aim.plain("least").whole("least", 1, MOST_THINGS);
		return new FieldPack.YearAim(FieldPackReader.code(aim), aim.plain("title").words("title"), counted,
				Set.copyOf(roles), there != null && there.truth("in-target-country"),
				aim.plain("years-before").whole("years-before", 0, MOST_YEARS), least,
				aim.plain("good").whole("good", least, MOST_THINGS), aim.plain("reason").words("reason"));
	}

	private static MonthDay day(Value.Plain value) {
		try {
			return MonthDay.parse("--" + value.text());
		}
		catch (DateTimeException ex) {
			throw value.wrong("opens \"" + value.text() + "\" is not a day of the year such as \"09-01\".");
		}
	}

}
