package org.vouchgraph.usecase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Statement;

/** Chances, years and evidence in plain words. */
final class Words {

	/** As the page writes days: 26 November 2026. */
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private Words() {
	}

	/** A chance as people say it: "about 1 in 4". */
	static String chance(double chance) {
		if (chance >= 0.85) {
			return "very likely";
		}
		if (chance >= 0.6) {
			return "more likely than not";
		}
		if (chance >= 0.4) {
			return "about even";
		}
		if (chance >= 0.01) {
			return "about 1 in " + Math.round(1 / chance);
		}
		return "less than 1 in 100";
	}

	/** A chance in words and figures: "about 1 in 4 (25 %)". */
	static String likely(double chance) {
		return chance(chance) + " (" + percent(chance) + ")";
	}

	/** A factor: "3.2 times"; hundreds are not told apart. */
	static String times(double factor) {
		if (factor >= 100) {
			return "more than 100 times";
		}
		if (factor >= 10) {
			return Math.round(factor) + " times";
		}
		double rounded = Math.round(factor * 10) / 10.0;
		return ((rounded == Math.rint(rounded)) ? Long.toString((long) rounded)
				: String.format(Locale.ROOT, "%.1f", rounded)) + " times";
	}

	/** A limit that the user set, to three figures: "0.5 %". */
	static String limit(double chance) {
		return new BigDecimal(chance * 100).round(new MathContext(3)).stripTrailingZeros().toPlainString() + " %";
	}

	static String percent(double chance) {
		if (chance < 0.01) {
			return "under 1 %";
		}
		return Math.round(chance * 100) + " %";
	}

	static String years(int from, int to) {
		boolean noStart = from == Evidences.UNKNOWN;
		boolean noEnd = to == Evidences.UNKNOWN;
		if (to == Evidences.ONGOING) {
			return noStart ? "now" : "since " + from;
		}
		if (noStart && noEnd) {
			return "at an unknown time";
		}
		if (noEnd || from == to) {
			return "in " + from;
		}
		if (noStart) {
			return "until " + to;
		}
		return from + " to " + to;
	}

	/**
	 * A role or kind code as words: {@code associate-director} is "associate director".
	 */
	static String code(String code) {
		return code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
	}

	static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	/** "a", "a and b", "a, b and c". */
	static String listed(List<String> words) {
		return switch (words.size()) {
			case 0 -> "nobody";
			case 1 -> words.get(0);
			default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
		};
	}

	/** "a", "a or b", "a, b or c". */
	static String anyOf(List<String> words) {
		return (words.size() < 2) ? listed(words)
				: String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
	}

	/** The first few of many: "a, b and 3 more". */
	static String listed(List<String> words, int most) {
		if (words.size() <= most) {
			return listed(words);
		}
		return String.join(", ", words.subList(0, most)) + " and " + (words.size() - most) + " more";
	}

	/** A country by its code, in English: "the United States". */
	static String country(String code) {
		String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
		return List.of("US", "GB", "NL", "AE", "PH", "CZ").contains(code) ? "the " + name : name;
	}

	/** What two people do, after their names: " know each other well". */
	static String knowing(Statement.Closeness closeness) {
		return switch (closeness) {
			case ONLINE -> " are connected online";
			case ACQUAINTED -> " are acquainted";
			case KNOWS_WELL -> " know each other well";
			case CLOSE -> " are close";
		};
	}

	/**
	 * A title as one says it: without a mark before it, such as {@code [Fictional]}, the
	 * brackets that PubMed puts around translated ones, and the full stop.
	 */
	static String title(String printed) {
		return printed.strip()
			.replaceFirst("^\\[([^\\]]*)\\][.?!]*$", "$1")
			.replaceFirst("^\\[[^\\]]*\\]\\s*", "")
			.replaceFirst("[.?!]+$", "");
	}

	static String count(long n, String one, String many) {
		return n + " " + ((n == 1) ? one : many);
	}

	/** The same without what the applicant wrote of acquaintances and contacts. */
	static List<Evidence> withoutNotes(List<Evidence> evidence) {
		return evidence.stream().map((piece) -> switch (piece.kind()) {
			case STATED, INTERACTION, ONLINE -> new Evidence(piece.kind(), piece.record(), "", piece.from(), piece.to(),
					piece.day(), piece.size(), piece.detail(), piece.chance(), piece.origins());
			case CO_AUTHORSHIP, SAME_INSTITUTION, SAME_COMMITTEE, SAME_SESSION -> piece;
		}).toList();
	}

	/** One piece of evidence in a line. */
	static String evidence(Evidence evidence) {
		return switch (evidence.kind()) {
			case CO_AUTHORSHIP -> "“" + evidence.what() + "” ("
					+ ((evidence.from() == Evidences.UNKNOWN) ? "year unknown" : evidence.from()) + "), "
					+ count(evidence.size(), "author", "authors");
			case SAME_INSTITUTION ->
				"Both at " + evidence.what() + " " + years(evidence.from(), evidence.to()) + " (inferred)";
			case SAME_COMMITTEE -> "Both on " + evidence.what() + " " + years(evidence.from(), evidence.to());
			case SAME_SESSION -> "Both in the session " + evidence.what() + " " + years(evidence.from(), evidence.to());
			case STATED -> "Said to know each other: " + code(evidence.detail())
					+ (evidence.what().isBlank() ? "" : " (" + evidence.what() + ")");
			case INTERACTION -> capital(code(evidence.detail())) + " " + when(evidence)
					+ (evidence.what().isBlank() ? "" : ": " + evidence.what());
			case ONLINE -> "Connected online " + when(evidence);
		};
	}

	private static String when(Evidence evidence) {
		if (evidence.day() != Evidences.UNKNOWN) {
			return "on " + LocalDate.ofEpochDay(evidence.day());
		}
		return (evidence.from() == Evidences.UNKNOWN) ? "at an unknown date" : "in " + evidence.from();
	}

	/** All evidence of a tie in one or two sentences, the strongest kinds first. */
	static String summary(List<Evidence> evidence) {
		Map<EvidenceKind, List<Evidence>> kinds = new EnumMap<>(EvidenceKind.class);
		for (Evidence piece : evidence) {
			kinds.computeIfAbsent(piece.kind(), (kind) -> new ArrayList<>()).add(piece);
		}
		List<EvidenceKind> order = new ArrayList<>(kinds.keySet());
		order.sort(Comparator.comparing((EvidenceKind kind) -> !kind.confirmed())
			.thenComparing((kind) -> -kinds.get(kind).stream().mapToDouble(Evidence::chance).max().orElse(0)));
		List<String> sentences = new ArrayList<>();
		for (EvidenceKind kind : order) {
			sentences.add(summary(kind, kinds.get(kind)));
		}
		return String.join(" ", sentences);
	}

	private static String summary(EvidenceKind kind, List<Evidence> pieces) {
		int first = pieces.stream()
			.mapToInt(Evidence::from)
			.filter((year) -> year != Evidences.UNKNOWN)
			.min()
			.orElse(0);
		int last = pieces.stream().mapToInt(Evidence::from).max().orElse(0);
		Evidence newest = pieces.stream()
			.max(Comparator.comparingInt(Evidence::from).thenComparingLong(Evidence::day))
			.orElseThrow();
		return switch (kind) {
			case CO_AUTHORSHIP -> count(pieces.size(), "paper", "papers") + " together "
					+ ((pieces.size() == 1) ? years(first, first) : years(first, last))
					+ ((pieces.size() == 1) ? ": “" : ", the last: “") + newest.what() + "”.";
			case INTERACTION -> (pieces.size() == 1) ? evidence(newest) + "."
					: pieces.size() + " logged contacts, the last: " + lowerFirst(evidence(newest)) + ".";
			case SAME_INSTITUTION, SAME_COMMITTEE, SAME_SESSION, STATED, ONLINE ->
				(pieces.size() == 1) ? evidence(newest) + "."
						: evidence(newest) + ", and " + count(pieces.size() - 1, "more", "more") + ".";
		};
	}

	static String lowerFirst(String text) {
		return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
	}

	static String date(LocalDate date) {
		return DAY.format(date);
	}

}
