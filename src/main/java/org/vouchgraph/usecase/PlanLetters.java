package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Held;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.FieldPack.LetterRules;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.planning.LetterPortfolio;
import org.vouchgraph.planning.LetterPortfolio.Writer;
import org.vouchgraph.tie.TieReader;
import org.vouchgraph.tie.TieReader.Ends;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.Origin;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Chooses who is to write the letters, with what each has seen, and keeps track of what
 * was asked for and written.
 */
public final class PlanLetters {

	private static final Set<String> MENTORS = Set.of("career-mentor", "research-mentor", "skills-mentor");

	private static final String LETTER_WRITER = "letter-writer";

	private static final Set<String> IN_TRAINING = Set.of("trainee", "alumnus");

	/** What people do together, which shows how long they worked together. */
	private static final Set<String> TOGETHER = Set.of("met", "called", "advised", "letter");

	private static final Set<String> SHOWS_WORK = Set.of("advised", "letter");

	private static final int MONTHS_A_YEAR = 12;

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final FieldPack pack;

	public PlanLetters(CurrentNetwork network, Records records, Sources sources, FieldPack pack) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.pack = pack;
	}

	/**
	 * Who is to write.
	 *
	 * @param message in plain words
	 * @param least fewer letters are too few
	 * @param most more are not sent
	 * @param months of work together after which a writer can say something
	 * @param reason why so many
	 * @param chosen the set whose word reaches furthest
	 * @param others who could write as well, who is heard furthest first
	 * @param notYet who knows the applicant but has not seen enough of her work
	 * @param places where she wants to go, and who of the chosen is heard there
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, String message, int least, int most,
			int months, String reason, List<WriterLine> chosen, List<WriterLine> others, List<WriterLine> notYet,
			List<PlaceLine> places) {
	}

	/**
	 * Somebody who could write.
	 *
	 * @param months of work together, as far as anything shows
	 * @param inTargetSystem whether she works where the applicant wants to train
	 * @param strength {@code strong}: has shown to have seen her work (a paper together,
	 * a place, advice, a letter, a mentor's role), and for long enough; {@code fair}: is
	 * said to know her well, or one of both; {@code weak}: none of these
	 * @param state of her letter: {@code written}, {@code requested}, {@code due},
	 * {@code open}
	 * @param on the day of that; null where it has none
	 * @param next what to do
	 * @param seen what she has seen
	 * @param heard where, the most likely first
	 */
	public record WriterLine(PersonLine person, int months, boolean inTargetSystem, String strength, String state,
			@Nullable LocalDate on, String next, List<SeenLine> seen, List<HeardLine> heard) {
	}

	/** Something that she has seen of the applicant's work, and who says so. */
	public record SeenLine(String kind, String words, List<Origin> sources) {
	}

	/**
	 * A place at which she is heard.
	 *
	 * @param by whom there
	 * @param words such as "about even (44 %)"
	 */
	public record HeardLine(Thing place, PersonLine by, double chance, String words) {
	}

	/**
	 * A place where the applicant wants to go.
	 *
	 * @param chance that at least one of the chosen is heard there
	 * @param writers who of them is, the most likely first
	 */
	public record PlaceLine(Thing place, double weight, double chance, String words, List<PersonLine> writers) {
	}

	/**
	 * The answer.
	 * @throws UnknownThing if there is no such workspace
	 */
	public Answer plan(String workspace) {
		View view = this.network.of(workspace);
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(view, this.pack, remembered, this.sources);
		Selectors selectors = new Selectors(situation, remembered);
		return new Plan(situation, selectors, remembered).answer();
	}

	/** One plan. */
	private final class Plan {

		private final Situation situation;

		private final Selectors selectors;

		private final LetterRules rules = PlanLetters.this.pack.planning().letters();

		private final Map<Long, Tie> ties;

		private final Map<Long, Integer> months = new TreeMap<>();

		private final Map<Long, Map<Integer, Selectors.Heard>> heard = new HashMap<>();

		Plan(Situation situation, Selectors selectors, Records records) {
			this.situation = situation;
			this.selectors = selectors;
			Set<Long> people = people();
			situation.where().read(people);
			people.removeIf((person) -> {
				String post = situation.where().post(person);
				return isStudent(person) || post != null && IN_TRAINING.contains(post);
			});
			this.ties = ties(people, records);
			people.forEach((person) -> {
				this.months.put(person, months(person));
				this.heard.put(person, selectors.heard(person));
			});
		}

		/** Whoever is something to the applicant, or has seen her work. */
		private Set<Long> people() {
			Set<Long> people = new TreeSet<>(this.situation.knowsWork());
			this.situation.roles().forEach((person, held) -> {
				if (held.stream().anyMatch((role) -> isWorkRole(role.role()))) {
					people.add(person);
				}
			});
			this.situation.logs().forEach((person, log) -> {
				if (log.stream().anyMatch((entry) -> TOGETHER.contains(entry.kind()))) {
					people.add(person);
				}
			});
			people.remove(this.situation.applicant());
			people.removeIf((person) -> this.situation.network().indexOf(person) < 0);
			return people;
		}

		/** A letter by a near-peer counts little. */
		private boolean isStudent(long person) {
			List<Held> held = this.situation.roles().getOrDefault(person, List.of());
			return !held.isEmpty() && held.stream().allMatch((role) -> role.role().equals("near-peer"));
		}

		private static boolean isWorkRole(String role) {
			return MENTORS.contains(role) || role.equals(LETTER_WRITER);
		}

		private Map<Long, Tie> ties(Set<Long> people, Records records) {
			View view = this.situation.view();
			Map<Long, Tie> ties = new HashMap<>();
			new TieReader(records, view.model())
				.list(view.visible(), view.same(),
						people.stream().map((person) -> new Ends(this.situation.applicant(), person)).toList())
				.forEach((ends, tie) -> ties.put(ends.to(), tie));
			return ties;
		}

		/**
		 * How long they have worked together, as far as anything shows: since she became
		 * a mentor, from the first to the last time that they dealt with each other, the
		 * years at one place, or of papers together. Of years only what lies between them
		 * is sure.
		 */
		private int months(long person) {
			long months = 0;
			for (Held held : this.situation.roles().getOrDefault(person, List.of())) {
				if (MENTORS.contains(held.role()) && held.since() != null) {
					months = Math.max(months, ChronoUnit.MONTHS.between(held.since(), this.situation.date()));
				}
			}
			List<Logged> together = this.situation.logs()
				.getOrDefault(person, List.of())
				.stream()
				.filter((entry) -> TOGETHER.contains(entry.kind()) && !entry.on().isAfter(this.situation.date()))
				.toList();
			if (!together.isEmpty()) {
				months = Math.max(months,
						ChronoUnit.MONTHS.between(together.get(0).on(), together.get(together.size() - 1).on()));
			}
			Tie tie = this.ties.get(person);
			return (int) Math.max(months, (tie == null) ? 0 : years(tie.evidence()) * MONTHS_A_YEAR);
		}

		private long years(List<Evidence> evidence) {
			int first = Integer.MAX_VALUE;
			int last = 0;
			long most = 0;
			for (Evidence piece : evidence) {
				if (piece.kind() == EvidenceKind.SAME_INSTITUTION && piece.from() != Evidences.UNKNOWN) {
					most = Math.max(most, (long) Math.min(piece.to(), this.situation.date().getYear()) - piece.from());
				}
				if (piece.kind() == EvidenceKind.CO_AUTHORSHIP && piece.from() != Evidences.UNKNOWN) {
					first = Math.min(first, piece.from());
					last = Math.max(last, piece.from());
				}
			}
			return Math.max(most, (last == 0) ? 0 : (long) last - first);
		}

		private boolean isTargetSystem(long person) {
			return this.situation.where()
				.countries(person)
				.stream()
				.anyMatch(this.situation.outlook().countries()::contains);
		}

		private String strength(long person) {
			boolean long_ = this.months.get(person) >= this.rules.months();
			if (hasShown(person)) {
				return long_ ? "strong" : "fair";
			}
			return (long_ || this.situation.knowsWork().contains(person)) ? "fair" : "weak";
		}

		/** Whether something more than words shows that she has seen the work. */
		private boolean hasShown(long person) {
			Tie tie = this.ties.get(person);
			return this.situation.roles()
				.getOrDefault(person, List.of())
				.stream()
				.anyMatch((held) -> MENTORS.contains(held.role()))
					|| tie != null && tie.evidence()
						.stream()
						.anyMatch((piece) -> piece.kind() == EvidenceKind.CO_AUTHORSHIP
								|| piece.kind() == EvidenceKind.SAME_INSTITUTION
								|| piece.kind() == EvidenceKind.INTERACTION && SHOWS_WORK.contains(piece.detail()));
		}

		Answer answer() {
			List<Writer> writers = new ArrayList<>();
			List<Long> notYet = new ArrayList<>();
			this.months.forEach((person, together) -> {
				if (strength(person).equals("weak")) {
					notYet.add(person);
				}
				else {
					Map<Integer, Double> chances = new LinkedHashMap<>();
					this.heard.get(person).forEach((place, one) -> chances.put(place, one.chance()));
					writers.add(new Writer(person, together, isTargetSystem(person), chances));
				}
			});
			double[] weights = this.selectors.places().stream().mapToDouble(Selectors.Place::weight).toArray();
			LetterPortfolio portfolio = new LetterPortfolio(writers, weights, this.rules.least(), this.rules.most());
			LetterPortfolio.Chosen chosen = portfolio.choose();
			Set<Long> taken = new HashSet<>(chosen.writers().stream().map(Writer::person).toList());
			List<WriterLine> others = writers.stream()
				.filter((writer) -> !taken.contains(writer.person()))
				.sorted(Comparator.comparingDouble((Writer writer) -> -portfolio.worth(List.of(writer)))
					.thenComparingInt((writer) -> -writer.months())
					.thenComparingLong(Writer::person))
				.map((writer) -> line(writer.person()))
				.toList();
			return new Answer(this.situation.view().workspace(), this.situation.date(),
					this.situation.line(this.situation.applicant()), message(chosen, writers.size()),
					this.rules.least(), this.rules.most(), this.rules.months(), this.rules.reason(),
					chosen.writers().stream().map((writer) -> line(writer.person())).toList(), others,
					notYet.stream().map(this::line).toList(), places(chosen.writers()));
		}

		private String message(LetterPortfolio.Chosen chosen, int writers) {
			if (writers == 0) {
				return "Nobody is known who has seen your work. A mentor, a paper together or a rotation of some months"
						+ " makes a writer; note them, or give roles in the sheet ties.csv.";
			}
			List<PlaceLine> places = places(chosen.writers());
			double all = places.stream().mapToDouble(PlaceLine::weight).sum();
			double heardAt = places.stream().mapToDouble((place) -> place.weight() * place.chance()).sum();
			String names = Words
				.listed(chosen.writers().stream().map((writer) -> this.situation.name(writer.person())).toList());
			StringBuilder words = new StringBuilder();
			if (places.isEmpty()) {
				words.append("Ask ")
					.append(names)
					.append(". You have named nobody whom you want to reach, so these are those who have worked with you"
							+ " longest.");
			}
			else {
				words.append("Of all sets, letters by ")
					.append(names)
					.append(" reach furthest: ")
					.append(Words.percent(heardAt / all))
					.append(" of what you aim at, by the ties that are known.");
			}
			List<String> unseen = chosen.writers()
				.stream()
				.filter((writer) -> !hasShown(writer.person()))
				.map((writer) -> this.situation.name(writer.person()))
				.toList();
			if (!unseen.isEmpty()) {
				words.append(" Nothing shows yet what ")
					.append(Words.listed(unseen))
					.append((unseen.size() == 1) ? " has" : " have")
					.append(" seen of your work: do something together first.");
			}
			if (chosen.writers().size() < this.rules.least()) {
				words.append(" You need at least ").append(this.rules.least()).append(" letters.");
			}
			if (!chosen.inTargetSystem()) {
				words.append(" None of them works where you want to train, and nobody else does who has seen your"
						+ " work: that is the gap to close first.");
			}
			return words.toString();
		}

		private List<PlaceLine> places(List<Writer> chosen) {
			List<PlaceLine> lines = new ArrayList<>();
			for (int i = 0; i < this.selectors.places().size(); i++) {
				int number = i;
				Selectors.Place place = this.selectors.places().get(i);
				List<Writer> there = chosen.stream()
					.filter((writer) -> writer.heard().containsKey(number))
					.sorted(Comparator.comparingDouble((Writer writer) -> -writer.heard().get(number))
						.thenComparingLong(Writer::person))
					.toList();
				double chance = 1;
				for (Writer writer : there) {
					chance *= 1 - writer.heard().get(number);
				}
				chance = 1 - chance;
				lines.add(new PlaceLine(place.thing(), place.weight(), chance,
						there.isEmpty() ? "nobody of them is known there" : Words.likely(chance),
						there.stream().map((writer) -> this.situation.line(writer.person())).toList()));
			}
			return lines;
		}

		private WriterLine line(long person) {
			Letter letter = letter(person);
			List<HeardLine> heardAt = new ArrayList<>();
			this.heard.get(person)
				.forEach((number,
						one) -> heardAt.add(new HeardLine(this.selectors.places().get(number).thing(),
								this.situation.line(one.selector()), one.chance(),
								(one.selector() == person) ? "selects there" : Words.likely(one.chance()))));
			heardAt.sort(Comparator.comparingDouble((HeardLine line) -> -line.chance())
				.thenComparingLong((line) -> line.place().key()));
			return new WriterLine(this.situation.line(person), this.months.get(person), isTargetSystem(person),
					strength(person), letter.state, letter.on, next(person, letter), seen(person), heardAt);
		}

		/** What became of her letter. */
		private Letter letter(long person) {
			List<Logged> log = this.situation.logs().getOrDefault(person, List.of());
			Logged written = last(log, (entry) -> entry.kind().equals("letter"));
			Logged asked = last(log, (entry) -> entry.kind().equals("asked") && isForLetter(entry));
			if (asked != null && (written == null || written.on().isBefore(asked.on()))) {
				return new Letter("requested", asked.on());
			}
			if (written != null) {
				return new Letter("written", written.on());
			}
			LocalDate since = this.situation.roles()
				.getOrDefault(person, List.of())
				.stream()
				.filter((held) -> isWorkRole(held.role()) && held.since() != null)
				.map(Held::since)
				.min(Comparator.naturalOrder())
				.orElse(null);
			LocalDate due = (since == null) ? null : since.plusWeeks(this.rules.askAfterWeeks());
			return (due != null && !due.isAfter(this.situation.date())) ? new Letter("due", due)
					: new Letter("open", due);
		}

		/** An ask about nobody, in whose words there is a letter. */
		private static boolean isForLetter(Logged entry) {
			return entry.about() == null && entry.summary() != null
					&& entry.summary().toLowerCase(Locale.ROOT).contains("letter");
		}

		private static @Nullable Logged last(List<Logged> log, java.util.function.Predicate<Logged> which) {
			return log.stream().filter(which).reduce((one, later) -> later).orElse(null);
		}

		private String next(long person, Letter letter) {
			String name = this.situation.name(person);
			LocalDate on = letter.on;
			return switch (letter.state) {
				case "written" -> "Written on " + Words.date(java.util.Objects.requireNonNull(on)) + ". Thank " + name
						+ ", tell how it ends, and ask for a new one if it is over a year old.";
				case "requested" -> "Asked for on " + Words.date(java.util.Objects.requireNonNull(on))
						+ "; not written yet. Send your CV and what they saw of your work, and ask once more after "
						+ Words.count(PlanLetters.this.pack.coverage().days().askAgain(), "day", "days") + ".";
				case "due" -> strength(person).equals("weak")
						? "Work together first: nothing shows yet that " + name + " has seen your work."
						: "Due to ask: you have worked together since "
								+ Words
									.date(java.util.Objects.requireNonNull(on).minusWeeks(this.rules.askAfterWeeks()))
								+ ". Ask whether " + name + " can write a strong letter.";
				default -> strength(person).equals("weak")
						? "Work together first: nothing shows yet that " + name + " has seen your work."
						: hasShown(person)
								? "Ask whether " + name
										+ " can write a strong letter, and send what they saw of your work."
								: "Do something together first, a case or a small project: so far you know each other,"
										+ " and nothing shows what " + name + " has seen of your work.";
			};
		}

		/** The evidence sheet: roles, then all that shows what she saw. */
		private List<SeenLine> seen(long person) {
			List<SeenLine> seen = new ArrayList<>();
			for (Held held : this.situation.roles().getOrDefault(person, List.of())) {
				if (isWorkRole(held.role())) {
					seen.add(
							new SeenLine("role",
									"Your " + this.situation.role(held.role())
											+ ((held.since() == null) ? "" : " since " + Words.date(held.since())),
									List.of()));
				}
			}
			Tie tie = this.ties.get(person);
			for (Evidence piece : (tie == null) ? List.<Evidence>of() : tie.evidence()) {
				if (piece.kind() != EvidenceKind.ONLINE && piece.kind() != EvidenceKind.SAME_SESSION
						&& (piece.kind() != EvidenceKind.INTERACTION || TOGETHER.contains(piece.detail()))) {
					seen.add(new SeenLine(piece.kind().code(), Words.evidence(piece),
							piece.origins()
								.stream()
								.map((origin) -> this.situation.source(origin.source(), origin.at()))
								.toList()));
				}
			}
			return seen;
		}

		private record Letter(String state, @Nullable LocalDate on) {
		}

	}

}
