package org.vouchgraph.usecase;

import java.time.Duration;
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
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
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
import org.vouchgraph.planning.RoleModels;
import org.vouchgraph.planning.RoleModels.Likeness;
import org.vouchgraph.planning.RoleModels.Member;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.Origin;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Finds people like the applicant who got in: of the same school or country, into which
 * program, and who can introduce her to them.
 */
public final class FindRoleModels {

	private static final Set<String> GOT_IN = Set.of("trainee", "alumnus", "faculty", "associate-director", "director");

	private static final int MOST_PROGRAMS = 20_000;

	/** Programs whose rosters are looked at. */
	private static final int SEARCHED_PROGRAMS = 300;

	/** Role models to whom ways are searched. */
	private static final int MOST_WAYS = 100;

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final IntroductionSearch search;

	private final FieldPack pack;

	private final Duration patience;

	public FindRoleModels(CurrentNetwork network, Records records, Sources sources, IntroductionSearch search,
			FieldPack pack, Duration patience) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.search = search;
		this.pack = pack;
		this.patience = patience;
	}

	/**
	 * Who is like the applicant.
	 *
	 * @param school an institution or program where she trained; as her records say where
	 * null
	 * @param country from which she comes, an ISO code; as her records say where null
	 */
	public record Question(String workspace, Kind.@Nullable Ref school, @Nullable String country) {
	}

	/**
	 * People like the applicant.
	 *
	 * @param school where she trained; empty where unknown
	 * @param country from which she comes; null where unknown
	 * @param assumed what was taken for granted, and how to say otherwise; null where
	 * nothing was
	 * @param message in plain words
	 * @param alike how many people like her are on rosters
	 * @param unknown of how many people on rosters nothing says where they come from
	 * @param programs with somebody like her, the largest share first
	 * @param others programs on whose rosters nobody is known to be like her
	 */
	public record Answer(Workspace workspace, LocalDate date, PersonLine applicant, List<Thing> school,
			@Nullable String country, @Nullable String assumed, String message, int alike, int known, int unknown,
			boolean stoppedEarly, List<ProgramLine> programs, List<ProgramLine> others) {
	}

	/**
	 * A program.
	 *
	 * @param alike how many people like her are on its roster
	 * @param known of how many on it it is known where they come from
	 * @param unknown of how many it is not
	 * @param share of people like her, drawn to that of all programs
	 * @param sentence that in plain words
	 */
	public record ProgramLine(Thing program, int alike, int known, int unknown, double share, String percent,
			String sentence, List<ModelLine> people) {
	}

	/**
	 * Somebody like her who got in.
	 *
	 * @param likeness {@code school} or {@code country}
	 * @param because what says so
	 * @param post at the program
	 * @param from first year there, or null
	 * @param to last year there, or null
	 * @param sources who says that she is there
	 * @param way the best way to her, in words; null where there is none
	 * @param through whom to ask; null where she is known herself or cannot be reached
	 */
	public record ModelLine(PersonLine person, String likeness, String because, String post, @Nullable Integer from,
			@Nullable Integer to, List<Origin> sources, @Nullable String way, @Nullable PersonLine through) {
	}

	/**
	 * The answer.
	 * @throws UnknownThing if there is no such workspace, or it cannot see the school
	 * @throws InvalidRequest if the country is no code, or the school no place
	 */
	public Answer find(Question question) {
		View view = this.network.of(question.workspace);
		Records remembered = new RememberedRecords(this.records);
		Situation situation = Situation.now(view, this.pack, remembered, this.sources);
		Origins origins = new Origins(situation, remembered, question);
		return new Finding(situation, remembered, origins).answer();
	}

	/** Where the applicant comes from, and who else does. */
	private static final class Origins {

		private final Situation situation;

		/** Her school: programs and institutions by their keys. */
		private final Map<Long, Thing> school = new LinkedHashMap<>();

		private final @Nullable String country;

		private final @Nullable String assumed;

		Origins(Situation situation, Records records, Question question) {
			this.situation = situation;
			View view = situation.view();
			List<KnownFact> own = records.posts(view.visible(), view.records(List.of(situation.applicant())));
			Set<String> targets = Set.copyOf(situation.outlook().countries());
			String assumption = null;
			String home = country(question.country);
			if (question.school != null) {
				Thing thing = new Asking(view, records).thing(question.school);
				if (!List.of("institution", "program").contains(thing.kind())) {
					throw new InvalidRequest(
							"a school is an institution or a program, not " + thing.kind() + ":" + thing.key());
				}
				this.school.put(thing.key(), thing);
			}
			for (KnownFact fact : own) {
				String at = countryOf(fact.other().said());
				if (at != null && !targets.contains(at)) {
					home = (home == null) ? at : home;
					if (question.school == null && isPlace(fact)) {
						add(fact.other());
					}
				}
			}
			if (home == null || this.school.isEmpty() && question.school == null) {
				// Nothing of her own says it: whom she knows well at home does.
				Map<String, Integer> countries = new TreeMap<>();
				Map<Long, Integer> places = new TreeMap<>();
				Map<Long, Thing> things = new HashMap<>();
				Set<Long> contacts = contacts();
				situation.where().read(contacts);
				for (long person : contacts) {
					for (String code : situation.where().countries(person)) {
						if (!targets.contains(code)) {
							countries.merge(code, 1, Integer::sum);
						}
					}
					for (Thing place : situation.where().institutions(person)) {
						places.merge(place.key(), 1, Integer::sum);
						things.put(place.key(), place);
					}
				}
				List<String> assumptions = new ArrayList<>();
				if (home == null) {
					home = most(countries);
					if (home != null) {
						assumptions.add("that you come from " + Words.country(home));
					}
				}
				if (this.school.isEmpty() && home != null) {
					String at = home;
					Map<Long, Integer> there = new TreeMap<>(places);
					there.keySet().removeIf((place) -> !isIn(records, place, at));
					Long place = most(there);
					if (place != null) {
						this.school.put(place, things.get(place));
						assumptions.add("that you trained at " + things.get(place).name());
					}
				}
				assumption = assumptions.isEmpty() ? null
						: "Taken from where those work whom you know well outside your countries: "
								+ Words.listed(assumptions) + ". If not so, say where.";
			}
			this.country = home;
			this.assumed = assumption;
			related(records);
		}

		private static @Nullable String country(@Nullable String asked) {
			if (asked == null || asked.isBlank()) {
				return null;
			}
			String code = asked.strip().toUpperCase(Locale.ROOT);
			if (!code.matches("[A-Z]{2}")) {
				throw new InvalidRequest("the country \"" + asked + "\" is not a two-letter code such as TR or IN");
			}
			return code;
		}

		private boolean isIn(Records records, long place, String country) {
			return records.list(this.situation.view().visible(), this.situation.view().records(List.of(place)))
				.stream()
				.anyMatch((known) -> country.equals(countryOf(known.said())));
		}

		private static <K extends Comparable<K>> @Nullable K most(Map<K, Integer> counts) {
			K most = null;
			for (Map.Entry<K, Integer> entry : counts.entrySet()) {
				if (most == null || entry.getValue() > counts.get(most)) {
					most = entry.getKey();
				}
			}
			return most;
		}

		private Set<Long> contacts() {
			Set<Long> contacts = new TreeSet<>();
			Network network = this.situation.network();
			int me = this.situation.me();
			for (int arc = network.firstArc(me); arc < network.endArc(me); arc++) {
				if ((network.flags(arc) & Network.CONFIRMED) != 0) {
					contacts.add(network.key(network.head(arc)));
				}
			}
			return contacts;
		}

		/** A school's programs, and the institution of a program, are the same school. */
		private void related(Records records) {
			View view = this.situation.view();
			List<Long> ids = view.records(Set.copyOf(this.school.keySet()));
			List<Known> known = records.list(view.visible(), ids);
			List<Long> parents = known.stream().map(Known::parent).filter((parent) -> parent != 0).toList();
			records.partsOf(view.visible(), ids).forEach(this::add);
			List<Known> above = records.list(view.visible(), parents);
			above.forEach(this::add);
			records.partsOf(view.visible(), view.records(above.stream().map((one) -> key(one.id())).toList()))
				.forEach(this::add);
		}

		private void add(Known known) {
			Kind kind = Kind.of(known.said());
			if (kind == Kind.INSTITUTION || kind == Kind.PROGRAM) {
				this.school.putIfAbsent(key(known.id()),
						new Thing(kind.code(), key(known.id()), known.said().name(), null));
			}
		}

		private long key(long record) {
			return this.situation.view().same().key(record);
		}

		static @Nullable String countryOf(Statement.Record record) {
			return (record instanceof Statement.Organization organization) ? organization.country()
					: (record instanceof Statement.Program program) ? program.country() : null;
		}

		static boolean isPlace(KnownFact fact) {
			return fact.said() instanceof Statement.Position || fact.said() instanceof Statement.Affiliation;
		}

		/**
		 * How somebody with these other posts is like the applicant, and what says so.
		 */
		Alike alike(List<KnownFact> elsewhere) {
			KnownFact country = null;
			boolean known = false;
			for (KnownFact fact : elsewhere) {
				if (this.school.containsKey(key(fact.other().id()))) {
					return new Alike(Likeness.SCHOOL, fact);
				}
				String at = countryOf(fact.other().said());
				known |= at != null;
				if (at != null && at.equals(this.country) && country == null) {
					country = fact;
				}
			}
			return (country != null) ? new Alike(Likeness.COUNTRY, country)
					: new Alike(known ? Likeness.NEITHER : Likeness.UNKNOWN, null);
		}

	}

	/** A likeness and the post that shows it. */
	private record Alike(Likeness likeness, @Nullable KnownFact because) {
	}

	/** One finding. */
	private final class Finding {

		private final Situation situation;

		private final Origins origins;

		private final Map<Long, Known> programs = new LinkedHashMap<>();

		/** Posts at programs by program and person: the first one there. */
		private final Map<Long, Map<Long, List<KnownFact>>> rosters = new TreeMap<>();

		private final Map<Long, Map<Long, Alike>> likenesses = new HashMap<>();

		private boolean stoppedEarly;

		Finding(Situation situation, Records records, Origins origins) {
			this.situation = situation;
			this.origins = origins;
			View view = situation.view();
			Set<String> countries = Set.copyOf(situation.outlook().countries());
			for (Known known : records.listAll(view.visible(), RecordKind.PROGRAM, MOST_PROGRAMS)) {
				if (known.said() instanceof Statement.Program program
						&& (program.country() == null || countries.contains(program.country()))) {
					this.programs.putIfAbsent(view.same().key(known.id()), known);
				}
			}
			origins.school.keySet().forEach(this.programs::remove);
			List<Long> searched = this.programs.keySet().stream().sorted().limit(SEARCHED_PROGRAMS).toList();
			Set<Long> people = new TreeSet<>();
			for (KnownFact fact : records.factsOn(view.visible(), view.records(searched))) {
				long person = view.same().key(fact.person());
				if (fact.said() instanceof Statement.Position position && GOT_IN.contains(position.role())
						&& person != situation.applicant()) {
					this.rosters.computeIfAbsent(view.same().key(fact.other().id()), (key) -> new TreeMap<>())
						.computeIfAbsent(person, (key) -> new ArrayList<>())
						.add(fact);
					people.add(person);
				}
			}
			Map<Long, List<KnownFact>> posts = new HashMap<>();
			records.posts(view.visible(), view.records(people))
				.forEach((fact) -> posts.computeIfAbsent(view.same().key(fact.person()), (key) -> new ArrayList<>())
					.add(fact));
			this.rosters.forEach((program, roster) -> roster
				.forEach((person, here) -> this.likenesses.computeIfAbsent(program, (key) -> new HashMap<>())
					.put(person, origins.alike(before(program, here, posts.getOrDefault(person, List.of()))))));
		}

		/** Where somebody was before she came to a program, as far as is known. */
		private List<KnownFact> before(long program, List<KnownFact> here, List<KnownFact> posts) {
			int since = since(here);
			Known at = this.programs.get(program);
			View view = this.situation.view();
			return posts.stream()
				.filter(Origins::isPlace)
				.filter((fact) -> view.same().key(fact.other().id()) != program
						&& (at.parent() == 0 || view.same().key(fact.other().id()) != view.same().key(at.parent())))
				.filter((fact) -> {
					int from = from(fact);
					return since == Evidences.UNKNOWN || from == Evidences.UNKNOWN || from < since;
				})
				.sorted(TELLING)
				.toList();
		}

		/** What is told of somebody: a post before a place, the first before the last. */
		private static final Comparator<KnownFact> TELLING = Comparator
			.<KnownFact, Boolean>comparing((fact) -> !(fact.said() instanceof Statement.Position))
			.thenComparingInt(Finding::from)
			.thenComparingLong((fact) -> fact.other().id());

		private static int since(List<KnownFact> here) {
			return here.stream()
				.mapToInt(Finding::from)
				.filter((year) -> year != Evidences.UNKNOWN)
				.min()
				.orElse(Evidences.UNKNOWN);
		}

		private static int from(KnownFact fact) {
			Integer from = (fact.said() instanceof Statement.Position position) ? position.from()
					: (fact.said() instanceof Statement.Affiliation affiliation) ? affiliation.from() : null;
			return Objects.requireNonNullElse(from, Evidences.UNKNOWN);
		}

		Answer answer() {
			List<Member> members = new ArrayList<>();
			this.rosters.forEach((program, roster) -> roster.forEach((person, here) -> members
				.add(new Member(person, program, this.likenesses.get(program).get(person).likeness, since(here)))));
			RoleModels models = RoleModels.of(members, FindRoleModels.this.pack.planning().likeMe());
			Set<Long> alike = new LinkedHashSet<>();
			models.programs().forEach((program) -> program.alike().forEach((member) -> alike.add(member.person())));
			this.situation.where().read(alike);
			Map<Long, Path> ways = ways(alike);
			Set<Long> through = new LinkedHashSet<>();
			ways.values().forEach((path) -> through.add(this.situation.network().key(path.people()[1])));
			this.situation.where().read(through);
			List<ProgramLine> lines = models.programs().stream().map((program) -> line(program, models, ways)).toList();
			return new Answer(this.situation.view().workspace(), this.situation.date(),
					this.situation.line(this.situation.applicant()), List.copyOf(this.origins.school.values()),
					this.origins.country, this.origins.assumed, message(models, alike.size()), alike.size(),
					models.known(), models.unknown(), this.stoppedEarly,
					lines.stream().filter((line) -> line.alike > 0).toList(),
					lines.stream().filter((line) -> line.alike == 0).toList());
		}

		private String message(RoleModels models, int people) {
			if (this.origins.country == null && this.origins.school.isEmpty()) {
				return "It is not known where you come from: say your school or your country, or import your own record"
						+ " with where you trained.";
			}
			if (this.rosters.isEmpty()) {
				return "No rosters are known where you want to train: import programs with their people in the sheet"
						+ " programs.csv.";
			}
			String from = (this.origins.country == null) ? "your school" : Words.country(this.origins.country);
			String unknown = (models.unknown() == 0) ? "" : " Of " + models.unknown()
					+ " more on rosters nothing says where they come from; they count neither way.";
			return ((people == 0) ? "Nobody on the rosters that you have imported is known to come from " + from + "."
					: Words.count(people, "person", "people") + " from " + from + " got into "
							+ Words.count(models.programs().stream().filter((one) -> !one.alike().isEmpty()).count(),
									"program", "programs")
							+ " where you want to train.")
					+ unknown;
		}

		private Map<Long, Path> ways(Set<Long> people) {
			Network network = this.situation.network();
			List<Long> keys = people.stream()
				.filter((person) -> network.indexOf(person) >= 0)
				.limit(MOST_WAYS)
				.toList();
			org.vouchgraph.introduction.Question question = org.vouchgraph.introduction.Question
				.of(this.situation.me(), this.situation.me())
				.withPaths(1)
				.withFilters(Filters.NONE.withWarmOnly(true));
			IntroductionSearch.AllPaths paths = FindRoleModels.this.search.findAll(network, question,
					keys.stream().mapToInt(network::indexOf).toArray(), Patience.of(FindRoleModels.this.patience));
			this.stoppedEarly = paths.stoppedEarly();
			Map<Long, Path> ways = new HashMap<>();
			for (int i = 0; i < keys.size(); i++) {
				List<Path> found = paths.paths().get(i);
				if (!found.isEmpty()) {
					ways.put(keys.get(i), found.get(0));
				}
			}
			return ways;
		}

		private ProgramLine line(RoleModels.Program program, RoleModels models, Map<Long, Path> ways) {
			Known known = this.programs.get(program.key());
			Thing thing = new Thing(Kind.PROGRAM.code(), program.key(), known.said().name(),
					Search.detail(List.of(known), null));
			int alike = program.alike().size();
			String sentence = (program.known() == 0)
					? "Nothing says where any of the " + program.unknown() + " people on its roster come from."
					: alike + " of " + program.known() + " whose way is known, " + Words.percent(program.share())
							+ " once drawn to what is usual"
							+ ((program.unknown() == 0) ? "." : "; of " + program.unknown() + " it is unknown.");
			return new ProgramLine(thing, alike, program.known(), program.unknown(), program.share(),
					Words.percent(program.share()), sentence,
					program.alike().stream().map((member) -> line(member, ways.get(member.person()))).toList());
		}

		private ModelLine line(Member member, @Nullable Path way) {
			List<KnownFact> here = this.rosters.get(member.program()).get(member.person());
			Alike alike = this.likenesses.get(member.program()).get(member.person());
			Statement.Position post = (Statement.Position) here.get(0).said();
			KnownFact because = Objects.requireNonNull(alike.because);
			Network network = this.situation.network();
			long first = (way == null) ? 0 : network.key(way.people()[1]);
			boolean direct = way != null && first == member.person();
			return new ModelLine(this.situation.line(member.person()), alike.likeness.name().toLowerCase(Locale.ROOT),
					words(because), Words.code(post.role()), post.from(), post.to(),
					here.stream()
						.map((fact) -> this.situation.source(fact.source(), fact.said().at()))
						.distinct()
						.toList(),
					(way == null) ? null
							: direct ? "you know each other"
									: "through " + this.situation.name(first) + ", " + Words.likely(way.chance()),
					(way == null || direct) ? null : this.situation.line(first));
		}

		private String words(KnownFact because) {
			int from = from(because);
			String what = (because.said() instanceof Statement.Position position)
					? Words.capital(Words.code(position.role())) + ", " + because.other().said().name()
					: because.other().said().name();
			String at = Origins.countryOf(because.other().said());
			return what + ((at == null) ? "" : ", " + Words.country(at))
					+ ((from == Evidences.UNKNOWN) ? "" : ", from " + from);
		}

	}

}
