package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Candidates;
import org.vouchgraph.coverage.Candidates.Candidate;
import org.vouchgraph.coverage.Candidates.Possible;
import org.vouchgraph.coverage.Held;
import org.vouchgraph.coverage.Holder;
import org.vouchgraph.coverage.RoleCoverage;
import org.vouchgraph.coverage.Roles;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.FieldPack.Need;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.WeakSpots.Filled;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.RoleLine;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/** Which places are filled, which are not, and who could fill them, in words. */
final class RoleFindings {

	/** Candidates among the applicant's own contacts: the strongest ties. */
	private static final int MOST_CONTACTS = 300;

	private static final int MOST_PROGRAMS = 20_000;

	/** Programs in which candidates are looked for. */
	private static final int SEARCHED_PROGRAMS = 60;

	private static final int MOST_CANDIDATES = 5;

	private static final List<String> IN_TRAINING = List.of("trainee", "alumnus");

	private final Situation situation;

	private final IntroductionSearch search;

	private final Records records;

	private final Patience limit;

	private final Map<String, Need> needs = new LinkedHashMap<>();

	private final Map<Long, Holder> holders = new TreeMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private final List<RoleLine> lines = new ArrayList<>();

	private boolean stoppedEarly;

	RoleFindings(Situation situation, IntroductionSearch search, Records records, Patience limit) {
		this.situation = situation;
		this.search = search;
		this.records = records;
		this.limit = limit;
		situation.pack().coverage().needs().forEach((need) -> this.needs.put(need.code(), need));
		situation.where().read(situation.roles().keySet());
		situation.roles().forEach((person, held) -> {
			if (person != situation.applicant()) {
				this.holders.put(person, new Holder(person, held, situation.where().countries(person),
						situation.where().inField(person), situation.knowsWork().contains(person)));
			}
		});
		Roles roles = RoleCoverage.of(situation.pack(), situation.outlook().yearsBefore(),
				situation.outlook().countries(), List.copyOf(this.holders.values()));
		boolean short_ = roles.needs().stream().anyMatch((one) -> one.mustMissing() + one.goodMissing() > 0);
		List<Possible> people = short_ ? people() : List.of();
		for (Roles.Coverage coverage : roles.needs()) {
			this.lines.add(line(coverage));
			if (coverage.due() && coverage.mustMissing() + coverage.goodMissing() > 0) {
				this.findings.add(missing(coverage, people));
			}
		}
		roles.contests().forEach((contest) -> this.findings.add(contest(contest)));
		roles.withoutAct().forEach((holder) -> this.findings.add(withoutAct(holder)));
	}

	List<Finding> findings() {
		return this.findings;
	}

	List<RoleLine> lines() {
		return this.lines;
	}

	boolean stoppedEarly() {
		return this.stoppedEarly;
	}

	private Need need(Roles.Place place) {
		return this.needs.get(place.need());
	}

	private String title(Roles.Place place) {
		return need(place).title() + ((place.country() == null) ? "" : " (" + Words.country(place.country()) + ")");
	}

	private RoleLine line(Roles.Coverage coverage) {
		Need need = need(coverage.place());
		List<Filled> filled = coverage.filled()
			.stream()
			.map((one) -> new Filled(this.situation.line(one.person()), this.situation.role(one.role())))
			.toList();
		String sentence;
		if (!coverage.due()) {
			sentence = "Counts from " + Words.count(need.from(), "year", "years") + " before applying.";
		}
		else if (coverage.mustMissing() > 0) {
			sentence = (filled.isEmpty() ? "Nobody" : "Only " + filled.size()) + "; at least " + need.least()
					+ ((need.least() == 1) ? " is" : " are") + " needed.";
		}
		else {
			sentence = (coverage.goodMissing() > 0) ? "Enough; " + need.good() + " would be better." : "Well filled.";
		}
		return new RoleLine(coverage.place().need(), title(coverage.place()), need.reason(), need.least(), need.good(),
				coverage.due(), filled, coverage.mustMissing(), sentence);
	}

	private Finding missing(Roles.Coverage coverage, List<Possible> people) {
		Roles.Place place = coverage.place();
		Need need = need(place);
		boolean must = coverage.mustMissing() > 0;
		int filled = coverage.filled().size();
		String found = must
				? (filled == 0 ? "nobody yet." : filled + " of the " + need.least() + " that you need at least.")
				: filled + ", and " + need.good() + " would be good.";
		List<Possible> others = people.stream()
			.filter((one) -> coverage.filled().stream().noneMatch((other) -> other.person() == one.person()))
			.toList();
		List<Candidate> candidates = Candidates.rank(need, place.country(), others, MOST_CANDIDATES);
		Draft draft = new Draft(Kind.ROLE_MISSING,
				(place.country() == null) ? List.of(place.need()) : List.of(place.need(), place.country()),
				title(place) + ": " + found)
			.matters(must ? Severity.SERIOUS : Severity.WORTH_KNOWING,
					10.0 * coverage.mustMissing() + coverage.goodMissing())
			.why(need.reason() + " It counts from " + Words.count(need.from(), "year", "years")
					+ " before applying on.")
			.rests(coverage.filled().stream().map(Roles.Filled::person).toList(), coverage.mustMissing(),
					coverage.goodMissing());
		for (Roles.Filled one : coverage.filled()) {
			draft.people(this.situation.line(one.person()));
			draft.because("Filled by " + this.situation.name(one.person()) + ", your " + this.situation.role(one.role())
					+ ".", null);
		}
		for (Holder holder : this.holders.values()) {
			String reason = coverage.filled().stream().anyMatch((one) -> one.person() == holder.person()) ? null
					: whyNot(need, place, holder);
			if (reason != null) {
				draft.because(this.situation.name(holder.person()) + " does not count: " + reason, null);
			}
		}
		for (Candidate candidate : candidates) {
			draft.remedy(this.situation.line(candidate.who().person()), words(candidate, place.country()));
		}
		if (candidates.isEmpty()) {
			draft.next("Nobody within your reach fits. Look for such people at meetings"
					+ ((place.country() == null) ? "" : " in " + Words.country(place.country()))
					+ ", and import the programs and committees in which they are.");
		}
		else {
			Candidate best = candidates.get(0);
			String name = this.situation.name(best.who().person());
			draft.next(best.who().known()
					? "Begin with " + name + ", whom you know: ask for a small thing first, not for the role."
					: "Get to know " + name + ": " + words(best, place.country()));
		}
		return draft.done();
	}

	/** Why a holder of one of the roles cannot fill the place, or null. */
	private @Nullable String whyNot(Need need, Roles.Place place, Holder holder) {
		List<Held> held = holder.roles().stream().filter((one) -> need.roles().contains(one.role())).toList();
		if (held.isEmpty()) {
			return null;
		}
		if (place.country() != null && !holder.countries().contains(place.country())) {
			// Of many countries each is but one; it says nothing about the others.
			return null;
		}
		if (need.inField() && !holder.inField()) {
			return "nothing imported says that this person works in the field.";
		}
		if (need.knowsWork() && !holder.knowsWork()) {
			return "nothing shows that this person has seen your work.";
		}
		return null;
	}

	private String words(Candidate candidate, @Nullable String country) {
		List<String> words = new ArrayList<>();
		Possible who = candidate.who();
		for (Candidates.Reason reason : candidate.reasons()) {
			words.add(switch (reason) {
				case KNOWN -> "you know each other";
				case IN_COUNTRY -> "works in " + Words.country(String.valueOf(country));
				case IN_FIELD -> "is in the field";
				case KNOWS_WORK -> "has seen your work";
				case YEARS_AHEAD -> Words.count(Integer.valueOf(String.valueOf(who.yearsSinceStart())), "year", "years")
						+ " ahead of you";
				case POST -> "is " + Words.code(String.valueOf(who.post())) + " in a program";
			});
		}
		if (!who.known()) {
			words.add("your best way is " + Words.likely(who.reach()));
		}
		return Words.capital(Words.listed(words)) + ".";
	}

	private Finding contest(Roles.Contest contest) {
		List<String> places = contest.places().stream().map((place) -> "“" + title(place) + "”").toList();
		List<String> names = contest.people().stream().map(this.situation::name).toList();
		Draft draft = new Draft(Kind.ROLES_COMPETE,
				contest.places()
					.stream()
					.map((place) -> place.need() + ((place.country() == null) ? "" : "-" + place.country()))
					.toList(),
				Words.listed(places) + " need the same people: " + Words.listed(names) + ".")
			.matters(Severity.IMPORTANT, contest.missing())
			.why("Nobody carries more than "
					+ Words.count(this.situation.pack().coverage().rolesPerPerson(), "of your needs", "of your needs")
					+ " well. Together these ask for " + Words.count(contest.missing(), "person", "people")
					+ " more than there are, whoever takes which place.")
			.next("Find one more person for any of them: that relieves them all.")
			.rests(contest.people(), contest.missing());
		contest.people().forEach((person) -> draft.people(this.situation.line(person)));
		return draft.done();
	}

	private Finding withoutAct(Roles.WithoutAct holder) {
		PersonLine person = this.situation.line(holder.person());
		String role = this.situation.role(holder.role());
		return new Draft(Kind.SPONSOR_WITHOUT_ACT, List.of(holder.person(), holder.role()),
				person.name() + " is called your " + role + ", but nothing is recorded that shows it.")
			.matters(Severity.IMPORTANT, 1)
			.why("A " + role + " counts only with an act: named you for something, called somebody about you, opened a"
					+ " door while you were not in the room.")
			.next("If there was such an act, write it into the column act of ties.csv. If not, ask " + person.name()
					+ " for one small thing that only a " + role + " can do.")
			.people(person)
			.rests(holder.role())
			.done();
	}

	/**
	 * Everybody who could fill a place: own contacts, and people of programs where she
	 * aims.
	 */
	private List<Possible> people() {
		Network network = this.situation.network();
		Map<Long, Possible> possible = new LinkedHashMap<>();
		Set<Long> contacts = new LinkedHashSet<>();
		int me = this.situation.me();
		for (int arc = network.firstArc(me); arc < network.endArc(me) && contacts.size() < MOST_CONTACTS; arc++) {
			if ((network.flags(arc) & Network.ONLINE_ONLY) == 0) {
				contacts.add(network.key(network.head(arc)));
			}
		}
		this.situation.where().read(contacts);
		Map<Long, KnownFact> posts = posts();
		Set<Long> all = new LinkedHashSet<>(contacts);
		all.addAll(posts.keySet());
		all.remove(this.situation.applicant());
		all.removeIf((person) -> network.indexOf(person) < 0);
		Map<Long, Double> reach = reach(all);
		for (long person : all) {
			double chance = reach.getOrDefault(person, 0.0);
			if (chance > 0) {
				boolean known = this.situation.has(me, network.indexOf(person), Network.CONFIRMED);
				possible.put(person, contacts.contains(person) ? contact(person, known, known ? 1 : chance)
						: stranger(person, chance, posts.get(person)));
			}
		}
		return List.copyOf(possible.values());
	}

	private Possible contact(long person, boolean known, double reach) {
		Whereabouts where = this.situation.where();
		String post = where.post(person);
		Integer since = where.since(person);
		return new Possible(person, reach, known, where.countries(person), where.inField(person),
				this.situation.knowsWork().contains(person), years(post, since), post);
	}

	private Possible stranger(long person, double reach, KnownFact post) {
		Statement.Position position = (Statement.Position) post.said();
		Statement.Program program = (Statement.Program) post.other().said();
		String words = program.name().toLowerCase(Locale.ROOT);
		return new Possible(person, reach, false, (program.country() == null) ? Set.of() : Set.of(program.country()),
				this.situation.pack().coverage().fieldWords().stream().anyMatch(words::contains),
				this.situation.knowsWork().contains(person), years(position.role(), position.from()), position.role());
	}

	private @Nullable Integer years(@Nullable String post, @Nullable Integer since) {
		return (post == null || since == null || !IN_TRAINING.contains(post)) ? null
				: (Integer) Math.max(0, this.situation.date().getYear() - since);
	}

	/** Who has a post where the applicant aims. */
	private Map<Long, KnownFact> posts() {
		Set<String> countries = Set.copyOf(this.situation.outlook().countries());
		List<Long> programs = this.records.listAll(this.situation.view().visible(), RecordKind.PROGRAM, MOST_PROGRAMS)
			.stream()
			.filter((known) -> known.said() instanceof Statement.Program program
					&& (program.country() == null || countries.contains(program.country())))
			.map(Known::id)
			.sorted()
			.limit(SEARCHED_PROGRAMS)
			.toList();
		Map<Long, KnownFact> posts = new HashMap<>();
		for (KnownFact fact : this.records.factsOn(this.situation.view().visible(), programs)) {
			if (fact.said() instanceof Statement.Position position && (IN_TRAINING.contains(position.role())
					|| this.situation.where().isNow(position.from(), position.to(), position.current()))) {
				posts.merge(this.situation.view().same().key(fact.person()), fact,
						(one, other) -> (BY_POST.compare(one, other) <= 0) ? one : other);
			}
		}
		return posts;
	}

	/** A director before others; always the same of several. */
	private static final Comparator<KnownFact> BY_POST = Comparator.<KnownFact>comparingInt((fact) -> {
		int rank = Asking.TARGET_ROLES.indexOf(((Statement.Position) fact.said()).role());
		return (rank < 0) ? Asking.TARGET_ROLES.size() : rank;
	}).thenComparingLong((fact) -> fact.other().id());

	private Map<Long, Double> reach(Set<Long> people) {
		Network network = this.situation.network();
		List<Long> keys = List.copyOf(people);
		Question question = Question.of(this.situation.me(), this.situation.me())
			.withPaths(1)
			.withFilters(Filters.NONE.withWarmOnly(true));
		IntroductionSearch.AllPaths paths = this.search.findAll(network, question,
				keys.stream().mapToInt(network::indexOf).toArray(), this.limit);
		this.stoppedEarly |= paths.stoppedEarly();
		Map<Long, Double> reach = new HashMap<>();
		for (int i = 0; i < keys.size(); i++) {
			List<Path> found = paths.paths().get(i);
			if (!found.isEmpty()) {
				reach.put(keys.get(i), found.get(0).chance());
			}
		}
		return reach;
	}

}
