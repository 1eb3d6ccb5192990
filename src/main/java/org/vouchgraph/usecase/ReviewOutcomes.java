package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.tie.Ask;
import org.vouchgraph.tie.Calibration;
import org.vouchgraph.tie.Learned;
import org.vouchgraph.tie.OutcomeReader;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/** Holds what was expected of asks against what came of them. */
public final class ReviewOutcomes {

	private final CurrentNetwork network;

	private final Records records;

	private final OutcomeReader outcomes;

	private final FieldPack pack;

	public ReviewOutcomes(CurrentNetwork network, Records records, OutcomeReader outcomes, FieldPack pack) {
		this.network = network;
		this.records = records;
		this.outcomes = outcomes;
		this.pack = pack;
	}

	/**
	 * All asks and how good the chances were.
	 *
	 * @param message in plain words
	 * @param settled how many asks are over
	 * @param passed how many of them led to an introduction
	 * @param open how many may still do
	 * @param missing how many more outcomes it takes to tell how good the chances are
	 * @param score how good they are; null while it takes more outcomes
	 * @param kinds what the outcomes say of kinds of evidence
	 * @param asks those that are open first, then the latest first
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, String message, int settled,
			int passed, int open, int missing, @Nullable Score score, List<KindLine> kinds, List<AskLine> asks) {
	}

	/**
	 * How good the chances were.
	 *
	 * @param outcomes on how many it rests: asks along ties that were known before
	 * @param brier 0 is perfect, 1 is always wrong
	 * @param byRate what always saying the same would have
	 * @param sentence what that means
	 * @param bins the lowest chances first
	 */
	public record Score(int outcomes, double brier, double byRate, String sentence, List<BinLine> bins) {
	}

	/** Asks whose chances were about the same. */
	public record BinLine(double from, double to, int outcomes, double expected, double happened, String words) {
	}

	/**
	 * What outcomes say of a kind of evidence.
	 *
	 * @param kind its code
	 * @param tried in shares of outcomes
	 * @param expected how many were to pass by general experience
	 * @param passed how many did
	 */
	public record KindLine(String kind, double tried, double expected, double passed, String sentence) {
	}

	/**
	 * One ask.
	 *
	 * @param answer {@code introduced}, {@code declined}, {@code silence} or {@code open}
	 * @param settled the day on which that was known; null while it is open
	 * @param expected the chance that was given to it on its day; null where no tie was
	 * known before
	 * @param percent the same in words; null likewise
	 */
	public record AskLine(PersonLine person, PersonLine about, LocalDate on, String answer, @Nullable LocalDate settled,
			@Nullable Double expected, @Nullable String percent, String sentence) {
	}

	/**
	 * The answer.
	 * @throws UnknownThing if there is no such workspace
	 */
	public Answer review(String workspace) {
		View view = this.network.of(workspace);
		Records remembered = new RememberedRecords(this.records);
		Asking asking = new Asking(view, remembered);
		long applicant = asking.asker(null);
		OutcomeReader.Outcomes read = this.outcomes.read(view.visible(), view.same(), workspace, view.date());
		Set<Long> people = new LinkedHashSet<>(List.of(applicant));
		read.asks().forEach((ask) -> people.addAll(List.of(ask.person(), ask.about())));
		Map<Long, PersonLine> lines = asking.people().described(view, people);
		List<Ask> settled = read.asks().stream().filter(Ask::isSettled).toList();
		List<Calibration.Forecast> forecasts = settled.stream()
			.filter((ask) -> ask.prior() > 0)
			.map((ask) -> new Calibration.Forecast(ask.predicted(), ask.passed()))
			.toList();
		int missing = Math.max(0, this.pack.learning().leastOutcomes() - forecasts.size());
		int passed = (int) settled.stream().filter(Ask::passed).count();
		int open = read.asks().size() - settled.size();
		List<AskLine> asks = read.asks()
			.stream()
			.sorted(Comparator.comparing(Ask::isSettled).thenComparing(Ask::on, Comparator.reverseOrder()))
			.map((ask) -> line(ask, lines, view.date()))
			.toList();
		return new Answer(view.workspace(), view.date(), line(lines, applicant),
				message(settled.size(), passed, open, missing, settled.size() - forecasts.size()), settled.size(),
				passed, open, missing, (missing > 0) ? null : score(Calibration.of(forecasts)),
				read.learned().kinds().stream().map(this::kind).toList(), asks);
	}

	private static PersonLine line(Map<Long, PersonLine> lines, long key) {
		PersonLine line = lines.get(key);
		return (line == null) ? PersonLine.unnamed(key) : line;
	}

	private static String message(int settled, int passed, int open, int missing, int untied) {
		if (settled + open == 0) {
			return "You have not logged an ask for an introduction yet, so all chances rest on general experience. Log"
					+ " each ask and what came of it: the chances of your own ties then follow.";
		}
		List<String> words = new ArrayList<>();
		words.add((settled == 0) ? "None of your asks is settled yet."
				: passed + " of " + Words.count(settled, "settled ask", "settled asks") + " led to an introduction.");
		if (open > 0) {
			words.add(Words.count(open, "ask is", "asks are") + " open.");
		}
		if (untied > 0) {
			words.add(Words.count(untied, "ask was", "asks were")
					+ " of somebody to whom no tie was known before: of such there was no chance to hold it against.");
		}
		if (missing > 0) {
			words.add("It takes " + Words.count(missing, "outcome", "outcomes")
					+ " more to tell whether the chances are right.");
		}
		return String.join(" ", words);
	}

	private static Score score(Calibration calibration) {
		double gain = calibration.byRate() - calibration.brier();
		String sentence = "Brier score " + figure(calibration.brier()) + " (0 is perfect). Always saying "
				+ Words.percent(calibration.passed() / (double) calibration.outcomes()) + ", as often as it happened, "
				+ "would have had " + figure(calibration.byRate()) + ": the chances "
				+ ((gain > 0) ? "told the better asks from the worse." : "did not yet tell you more than that.");
		return new Score(calibration.outcomes(), calibration.brier(), calibration.byRate(), sentence,
				calibration.bins().stream().map(ReviewOutcomes::bin).toList());
	}

	private static BinLine bin(Calibration.Bin bin) {
		return new BinLine(bin.from(), bin.to(), bin.outcomes(), bin.expected(), bin.happened(),
				"Of " + Words.count(bin.outcomes(), "ask", "asks") + " with a chance of " + Math.round(bin.from() * 100)
						+ " to " + Math.round(bin.to() * 100) + " %, " + Words.percent(bin.expected())
						+ " were expected to pass, and " + Math.round(bin.happened() * 100) + " % did.");
	}

	private KindLine kind(Learned.OfKind kind) {
		double strength = this.pack.learning().kindStrength();
		double mean = kind.expected() / kind.tried();
		double now = (strength * mean + kind.passed()) / (strength + kind.tried());
		String moved = (Math.abs(now - mean) < 0.005) ? "as general experience has it"
				: ((now > mean) ? "better" : "worse") + " than general experience has it: about " + Words.percent(now)
						+ " where it said " + Words.percent(mean);
		return new KindLine(kind.kind().code(), kind.tried(), kind.expected(), kind.passed(),
				title(kind.kind()) + ": as if " + figure(kind.tried()) + " asks had gone along such ties alone, "
						+ figure(kind.passed()) + " of them with success. That is " + moved + ".");
	}

	private static String title(EvidenceKind kind) {
		return switch (kind) {
			case CO_AUTHORSHIP -> "Papers together";
			case SAME_INSTITUTION -> "The same place";
			case SAME_COMMITTEE -> "The same committee";
			case SAME_SESSION -> "The same session";
			case STATED -> "What you or others said";
			case INTERACTION -> "What you logged";
			case ONLINE -> "Online connections";
		};
	}

	private static String figure(double number) {
		return String.format(Locale.ROOT, "%.2f", number);
	}

	private static AskLine line(Ask ask, Map<Long, PersonLine> lines, LocalDate today) {
		PersonLine person = line(lines, ask.person());
		PersonLine about = line(lines, ask.about());
		LocalDate settled = ask.settled();
		String day = (settled == null) ? "" : Words.date(settled);
		String came = switch (ask.answer()) {
			case INTRODUCED -> "Introduced on " + day + ".";
			case DECLINED -> "Declined on " + day + ".";
			case SILENCE -> "No answer; taken as settled on " + day + ".";
			case OPEN -> "Open for " + Words.count(today.toEpochDay() - ask.on().toEpochDay(), "day", "days") + ".";
		};
		boolean tied = ask.prior() > 0;
		String expected = tied ? " The chance on the day of the ask: " + Words.likely(ask.predicted()) + "."
				: " No tie between you was known before that day.";
		return new AskLine(person, about, ask.on(), ask.answer().name().toLowerCase(Locale.ROOT), settled,
				tied ? ask.predicted() : null, tied ? Words.percent(ask.predicted()) : null, came + expected);
	}

}
