package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.FieldPack.RouteRules;
import org.vouchgraph.network.FieldPack.RouteStep;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.planning.BridgeRoutes;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WeakSpots.Outlook;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Lists the ways into the field by steps between, with who offers each step. */
public final class PlanRoutes {

	private static final int MOST_PROGRAMS = 20_000;

	/** Programs whose people are looked at. */
	private static final int SEARCHED_PROGRAMS = 300;

	private static final int MOST_OPENINGS = 5;

	private static final int MOST_NAMES = 5;

	private static final String NO_VISA = "none";

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final FieldPack pack;

	public PlanRoutes(CurrentNetwork network, Records records, Sources sources, FieldPack pack) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.pack = pack;
	}

	/**
	 * What is asked.
	 *
	 * @param stage where one is, a code of the field pack; its start where null
	 * @param visa that one has; none where null
	 * @param years within which to be there; as the field pack has it where null
	 * @param routes at most so many; as the field pack has it where null
	 */
	public record Question(String workspace, @Nullable String stage, @Nullable String visa, @Nullable Integer years,
			@Nullable Integer routes) {
	}

	/**
	 * The routes.
	 *
	 * @param stage where one is, in words
	 * @param stages all from which one can ask, by their codes
	 * @param message in plain words
	 * @param notes what to mind about visas
	 * @param routes the best first
	 * @param steps what is known of each step on them
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, Outlook outlook, String stage,
			List<StageLine> stages, String message, List<String> notes, List<RouteLine> routes, List<StepLine> steps) {
	}

	/** A stage, by its code and in words. */
	public record StageLine(String code, String title) {
	}

	/**
	 * A way.
	 *
	 * @param years from the first to the last
	 * @param chance that all of it comes about, by the field pack's figures
	 * @param cost by which the routes are ordered, in years
	 * @param sentence all of it in plain words
	 */
	public record RouteLine(int from, int to, int years, double chance, String percent, double cost, String sentence,
			List<LegLine> legs) {
	}

	/** A step of a way: the code of its {@link StepLine}, on which visas, and when. */
	public record LegLine(String step, String title, List<String> visas, int from, int to) {
	}

	/**
	 * What is known of a step.
	 *
	 * @param chance that it comes about in one round of applying, by the field pack
	 * @param reach the share of what she aims at to which the best program for it brings
	 * ties
	 * @param programs how many programs offer it where she wants to go
	 * @param takeImg of how many it is known that they take international graduates
	 * @param takeNone of how many that they took none
	 * @param unknownImg of how many nothing is known
	 * @param unknownVisa of how many it is not known which visas they sponsor
	 * @param adds what ties it brings, in plain words
	 * @param keeps what ties it keeps, in plain words
	 * @param openings the best of them
	 */
	public record StepLine(String code, String title, int years, double chance, String words, double reach,
			int programs, int takeImg, int takeNone, int unknownImg, int unknownVisa, String adds, String keeps,
			String reason, String reference, List<OpeningLine> openings) {
	}

	/**
	 * A program that offers a step.
	 *
	 * @param img {@code takes}, {@code none}, {@code said} (in words without a number) or
	 * {@code unknown}
	 * @param imgWords what is known of international graduates, with its day; or that
	 * nothing is
	 * @param visa {@code sponsors}, {@code not} or {@code unknown}
	 * @param visaWords likewise
	 * @param known whom the applicant is confirmed to know there
	 * @param reach the share of what she aims at to whom people there have ties
	 */
	public record OpeningLine(Thing program, String img, String imgWords, String visa, String visaWords,
			List<PersonLine> known, double reach) {
	}

	/**
	 * The routes of today.
	 * @throws UnknownThing if there is no such workspace
	 * @throws InvalidRequest if the stage or a number is none that there can be
	 */
	public Answer plan(Question question) {
		RouteRules rules = this.pack.planning().routes();
		String stage = stage(question.stage, rules);
		int years = number("years", question.years, rules.years(), 40);
		int most = number("routes", question.routes, rules.most(), 20);
		View view = this.network.of(question.workspace);
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(view, this.pack, remembered, this.sources);
		Openings openings = new Openings(situation, remembered);
		Map<String, StepLine> lines = new LinkedHashMap<>();
		rules.steps().forEach((step) -> lines.put(step.code(), openings.line(step)));
		List<BridgeRoutes.Step> steps = rules.steps()
			.stream()
			.map((step) -> new BridgeRoutes.Step(step.code(), step.from(), step.to(), step.years(), step.visas(),
					step.chance(), lines.get(step.code()).reach()))
			.toList();
		int year = situation.date().getYear() + 1;
		List<BridgeRoutes.Route> routes = new BridgeRoutes(steps, rules.barred(), rules.risk(), rules.ties())
			.find(new BridgeRoutes.Question(stage,
					(question.visa == null || question.visa.isBlank()) ? BridgeRoutes.NONE : question.visa.strip(),
					rules.goal(), year, year + years, most));
		Set<String> used = new LinkedHashSet<>();
		routes.forEach((route) -> route.legs().forEach((leg) -> used.add(leg.step().code())));
		return new Answer(view.workspace(), view.date(), situation.line(situation.applicant()), situation.outlook(),
				rules.stages().get(stage), stages(rules), message(routes, rules, years), notes(rules),
				routes.stream().map((route) -> line(route, lines)).toList(), used.stream().map(lines::get).toList());
	}

	private static List<String> notes(RouteRules rules) {
		return rules.barred()
			.stream()
			.map((pair) -> "Nobody can change from " + pair.get(0) + " to " + pair.get(1)
					+ " at once: choose the visa of the first step with the last in mind.")
			.sorted()
			.toList();
	}

	private static List<StageLine> stages(RouteRules rules) {
		Set<String> from = new LinkedHashSet<>();
		rules.steps().forEach((step) -> from.addAll(new TreeSet<>(step.from())));
		return from.stream().map((code) -> new StageLine(code, rules.stages().get(code))).toList();
	}

	private static String stage(@Nullable String asked, RouteRules rules) {
		if (asked == null || asked.isBlank()) {
			return rules.start();
		}
		if (!rules.stages().containsKey(asked.strip())) {
			throw new InvalidRequest("the stage \"" + asked + "\" is none of "
					+ String.join(", ", new TreeSet<>(rules.stages().keySet())));
		}
		return asked.strip();
	}

	private static int number(String name, @Nullable Integer asked, int otherwise, int most) {
		int number = Objects.requireNonNullElse(asked, otherwise);
		if (number < 1 || number > most) {
			throw new InvalidRequest(name + " " + number + " is not in [1.." + most + "]");
		}
		return number;
	}

	private static String message(List<BridgeRoutes.Route> routes, RouteRules rules, int years) {
		if (routes.isEmpty()) {
			return "No route leads from there to “" + rules.stages().get(rules.goal()) + "” within "
					+ Words.count(years, "year", "years")
					+ ". Allow more years, or ask from another stage or with another visa.";
		}
		BridgeRoutes.Route best = routes.get(0);
		return Words.count(routes.size(), "route", "routes") + ". The best by time, risk and ties takes "
				+ Words.count(best.years(), "year", "years") + "; by the field's general figures all of it comes about "
				+ "with a chance of " + Words.likely(best.chance())
				+ ". These are judgements, no outcomes of yours stand behind them.";
	}

	private static RouteLine line(BridgeRoutes.Route route, Map<String, StepLine> lines) {
		List<LegLine> legs = route.legs()
			.stream()
			.map((leg) -> new LegLine(leg.step().code(), lines.get(leg.step().code()).title(),
					leg.visas().stream().sorted().toList(), leg.from(), leg.to()))
			.toList();
		String sentence = String.join(", then ",
				legs.stream()
					.map((leg) -> lowerFirst(leg.title()) + " (" + leg.from() + " to " + leg.to() + ")")
					.toList());
		return new RouteLine(legs.get(0).from(), legs.get(legs.size() - 1).to(), route.years(), route.chance(),
				Words.percent(route.chance()), route.cost(), Words.capital(sentence) + ".", legs);
	}

	private static String lowerFirst(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	/** Programs by what they offer, and what they bring. */
	private static final class Openings {

		private final Situation situation;

		private final double wanted;

		private final List<Opening> all = new ArrayList<>();

		Openings(Situation situation, Records records) {
			this.situation = situation;
			View view = situation.view();
			this.wanted = situation.wanted().values().stream().mapToDouble(Double::doubleValue).sum();
			Set<String> countries = Set.copyOf(situation.outlook().countries());
			Map<Long, List<Known>> programs = new LinkedHashMap<>();
			for (Known known : records.listAll(view.visible(), RecordKind.PROGRAM, MOST_PROGRAMS)) {
				if (known.said() instanceof Statement.Program program
						&& (program.country() == null || countries.contains(program.country()))) {
					programs.computeIfAbsent(view.same().key(known.id()), (key) -> new ArrayList<>()).add(known);
				}
			}
			List<Long> searched = programs.keySet().stream().sorted().limit(SEARCHED_PROGRAMS).toList();
			Map<Long, Set<Long>> people = new HashMap<>();
			for (KnownFact fact : records.factsOn(view.visible(), view.records(searched))) {
				if (fact.said() instanceof Statement.Position position
						&& situation.where().isNow(position.from(), position.to(), position.current())) {
					people.computeIfAbsent(view.same().key(fact.other().id()), (key) -> new TreeSet<>())
						.add(view.same().key(fact.person()));
				}
			}
			for (long key : searched) {
				this.all.add(opening(key, programs.get(key), people.getOrDefault(key, Set.of())));
			}
		}

		private Opening opening(long key, List<Known> records, Set<Long> people) {
			String kind = null;
			String img = null;
			LocalDate imgAsOf = null;
			String visa = null;
			LocalDate visaAsOf = null;
			// What was true last counts, whatever source says it.
			for (Known known : records) {
				Statement.Program program = (Statement.Program) known.said();
				kind = (program.programKind() == null) ? kind : program.programKind();
				if (program.imgRecord() != null && (img == null || isLater(program.imgAsOf(), imgAsOf))) {
					img = program.imgRecord();
					imgAsOf = program.imgAsOf();
				}
				if (program.visa() != null && (visa == null || isLater(program.visaAsOf(), visaAsOf))) {
					visa = program.visa();
					visaAsOf = program.visaAsOf();
				}
			}
			Thing thing = new Thing(Kind.PROGRAM.code(), key, People.name(records), Search.detail(records, null));
			Set<Long> known = new TreeSet<>();
			Network network = this.situation.network();
			for (long person : people) {
				int index = network.indexOf(person);
				if (index >= 0 && this.situation.has(this.situation.me(), index, Network.CONFIRMED)) {
					known.add(person);
				}
			}
			return new Opening(thing, String.valueOf(kind), img, imgAsOf, visa, visaAsOf, known, reach(people));
		}

		private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
			return one != null && (other == null || one.isAfter(other));
		}

		/** The share of the targets' weight to which these people have ties. */
		private double reach(Set<Long> people) {
			Network network = this.situation.network();
			double sum = 0;
			for (Map.Entry<Long, Double> target : this.situation.wanted().entrySet()) {
				int to = network.indexOf(target.getKey());
				double best = people.contains(target.getKey()) ? 1 : 0;
				for (long person : people) {
					int from = network.indexOf(person);
					if (from >= 0 && person != this.situation.applicant()
							&& !this.situation.has(from, to, Network.ONLINE_ONLY)) {
						best = Math.max(best, this.situation.chance(from, to));
					}
				}
				sum += target.getValue() * best;
			}
			return (this.wanted == 0) ? 0 : sum / this.wanted;
		}

		StepLine line(RouteStep step) {
			List<Opening> offering = this.all.stream()
				.filter((opening) -> step.programs().contains(opening.kind))
				.sorted(Comparator.comparing((Opening opening) -> rank(opening, step))
					.thenComparing(Comparator.comparingDouble(Opening::reach).reversed())
					.thenComparingLong((opening) -> opening.program.key()))
				.toList();
			double reach = offering.stream()
				.filter((opening) -> rank(opening, step) < REFUSES)
				.mapToDouble(Opening::reach)
				.max()
				.orElse(0);
			return new StepLine(step.code(), step.title(), step.years(), step.chance(), Words.likely(step.chance()),
					reach, offering.size(), count(offering, "takes"), count(offering, "none"),
					count(offering, "unknown"), (int) offering.stream().filter((one) -> one.visa == null).count(),
					adds(step, offering, reach), keeps(step, offering), step.reason(), step.reference(),
					offering.stream().limit(MOST_OPENINGS).map((opening) -> line(opening, step)).toList());
		}

		private static final int REFUSES = 4;

		/**
		 * What is known to fit first, then what is unknown; last who refuses, as far as
		 * that is known.
		 */
		private static int rank(Opening opening, RouteStep step) {
			String visa = visa(opening, step);
			int img = switch (img(opening)) {
				case "takes" -> 0;
				case "none" -> REFUSES;
				default -> 1;
			};
			int visas = switch (visa) {
				case "sponsors" -> 0;
				case "not" -> REFUSES;
				default -> 1;
			};
			return img + visas;
		}

		private static int count(List<Opening> openings, String img) {
			return (int) openings.stream().filter((opening) -> img(opening).equals(img)).count();
		}

		/** "4 of 6 were": the first number tells. */
		private static String img(Opening opening) {
			if (opening.img == null || opening.img.isBlank()) {
				return "unknown";
			}
			Matcher number = NUMBER.matcher(opening.img);
			if (!number.find()) {
				return "said";
			}
			return number.group().matches("0+") ? "none" : "takes";
		}

		private static String visa(Opening opening, RouteStep step) {
			if (opening.visa == null || opening.visa.isBlank()) {
				return "unknown";
			}
			String words = opening.visa.toLowerCase(Locale.ROOT);
			return step.visas().stream().anyMatch((visa) -> words.contains(visa.toLowerCase(Locale.ROOT))) ? "sponsors"
					: words.contains(NO_VISA) ? "not" : "unknown";
		}

		private OpeningLine line(Opening opening, RouteStep step) {
			return new OpeningLine(opening.program, img(opening), dated(opening.img, opening.imgAsOf),
					visa(opening, step), dated(opening.visa, opening.visaAsOf),
					opening.known.stream().map(this.situation::line).toList(), opening.reach);
		}

		private String dated(@Nullable String words, @Nullable LocalDate asOf) {
			if (words == null || words.isBlank()) {
				return "unknown";
			}
			if (asOf == null) {
				return words + " (nobody says when)";
			}
			boolean old = asOf.plusDays(this.situation.pack().coverage().days().recordOld())
				.isBefore(this.situation.date());
			return words + " (" + Words.date(asOf) + (old ? ", old: ask again)" : ")");
		}

		private String adds(RouteStep step, List<Opening> offering, double reach) {
			if (step.programs().isEmpty()) {
				return "No tie where you want to train.";
			}
			if (offering.isEmpty()) {
				return "Unknown: no such program is imported. Import programs of the kind "
						+ Words
							.anyOf(new ArrayList<>(new TreeSet<>(step.programs())).stream().map(Words::code).toList())
						+ ".";
			}
			if (this.wanted == 0) {
				return "Unknown: you have named nobody whom you want to reach.";
			}
			Opening best = offering.stream()
				.filter((opening) -> rank(opening, step) < REFUSES && opening.reach == reach)
				.findFirst()
				.orElse(null);
			return (best == null || reach == 0) ? "No known tie to anybody whom you want to reach."
					: "At best, people at " + best.program.name() + " have ties to " + Words.percent(reach)
							+ " of what you want to reach.";
		}

		private String keeps(RouteStep step, List<Opening> offering) {
			if (step.programs().isEmpty()) {
				return "Those at home; ties abroad fade without contact.";
			}
			Set<Long> known = new LinkedHashSet<>();
			offering.stream()
				.filter((opening) -> rank(opening, step) < REFUSES)
				.forEach((opening) -> known.addAll(opening.known));
			return known.isEmpty() ? "You are not confirmed to know anybody at such a program."
					: "You know " + Words.listed(known.stream().map(this.situation::name).toList(), MOST_NAMES)
							+ " at such programs.";
		}

		private record Opening(Thing program, String kind, @Nullable String img, @Nullable LocalDate imgAsOf,
				@Nullable String visa, @Nullable LocalDate visaAsOf, Set<Long> known, double reach) {
		}

	}

}
