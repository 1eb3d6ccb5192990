package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Group;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.planning.Action;
import org.vouchgraph.planning.Attempt;
import org.vouchgraph.usecase.ComingMeeting.Near;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * What an applicant could do to come to know those who are worth it: be introduced to
 * them, go to the meetings at which they are, rotate or do research where they work, join
 * their committees, or share a project with somebody who writes with them.
 */
final class TieIdeas {

	/** Of how many people it is thought how to come to know them. */
	private static final int MOST_PEOPLE = 300;

	/** With how many contacts a project is thought of. */
	private static final int MOST_LEADS = 25;

	/** How many acquaintances of a contact tell whether a project is worth a thought. */
	private static final int FEW = 5;

	private static final int MONTHS = 12;

	private static final String RESEARCH = "research-fellowship";

	/**
	 * Something to do.
	 *
	 * @param kind code of the pack's action
	 * @param about the person, place or meeting
	 * @param path to whom to ask first, the way to her; null where nobody leads there
	 */
	record Idea(String kind, Action action, Thing about, @Nullable Path path) {
	}

	private final Situation situation;

	private final Network network;

	private final FieldPack.TieMaking pack;

	private final IntroductionSearch search;

	private final Question question;

	private final Evidences evidences;

	private final Records records;

	private final Patience patience;

	private final double[] worth;

	private final List<Idea> ideas = new ArrayList<>();

	/** The likeliest way to somebody, by index; null where there is none. */
	private final Map<Integer, @Nullable Path> ways = new HashMap<>();

	private TieIdeas(Situation situation, IntroductionSearch search, Question question, Evidences evidences,
			Records records, double[] worth, Patience patience) {
		this.situation = situation;
		this.network = situation.network();
		this.pack = situation.pack().planning().ties();
		this.search = search;
		this.question = question.withPaths(1).withPerIntroducer(Question.ANY_NUMBER);
		this.evidences = evidences;
		this.records = records;
		this.worth = worth;
		this.patience = patience;
	}

	/**
	 * All ideas.
	 * @param worth of everybody by index, if the applicant knew her
	 */
	static List<Idea> of(Situation situation, IntroductionSearch search, Question question, Evidences evidences,
			Records records, double[] worth, Patience patience) {
		TieIdeas ideas = new TieIdeas(situation, search, question, evidences, records, worth, patience);
		List<Integer> best = IntStream.range(0, worth.length)
			.filter((person) -> worth[person] > 0 && person != situation.me())
			.boxed()
			.sorted(ideas.mostWorth())
			.limit(MOST_PEOPLE)
			.toList();
		situation.where().read(best.stream().map(ideas.network::key).toList());
		ideas.introductions(best);
		ideas.meetings();
		ideas.places(best);
		ideas.projects();
		return ideas.ideas;
	}

	private Comparator<Integer> mostWorth() {
		return Comparator.comparingDouble((Integer person) -> -this.worth[person]).thenComparingLong(this.network::key);
	}

	private FieldPack.Action kind(String code) {
		return this.pack.action(code);
	}

	private void add(String kind, double works, List<Attempt> attempts, Thing about, @Nullable Path path) {
		if (!attempts.isEmpty() && works > 0) {
			this.ideas.add(new Idea(kind, new Action(kind(kind).hours(), works, attempts), about, path));
		}
	}

	/** Coming to know somebody, on top of what tie there is. */
	private Attempt attempt(int person, double works, String kind) {
		double now = warm(person);
		double then = 1 - (1 - now) * (1 - kind(kind).tie());
		return new Attempt(person, works, Math.min(this.situation.pack().highestChance(), then));
	}

	/** The applicant's tie to somebody, but for one that exists online only. */
	private double warm(int person) {
		int arc = this.network.arc(this.situation.me(), person);
		return (arc < 0 || (this.network.flags(arc) & Network.ONLINE_ONLY) != 0) ? 0 : this.network.chance(arc);
	}

	private void find(Collection<Integer> people) {
		int[] unknown = people.stream()
			.filter((person) -> !this.ways.containsKey(person))
			.mapToInt(Integer::intValue)
			.toArray();
		List<List<Path>> paths = this.search.findAll(this.network, this.question, unknown, this.patience).paths();
		for (int i = 0; i < unknown.length; i++) {
			this.ways.put(unknown[i], paths.get(i).isEmpty() ? null : paths.get(i).get(0));
		}
	}

	/**
	 * To those who are no targets: to ask for a target is what ties are made for, and
	 * planned by itself. Nor by a target whom she does not know, as a way to that very
	 * target would be no way.
	 */
	private void introductions(List<Integer> best) {
		Set<Integer> targets = this.situation.wanted()
			.keySet()
			.stream()
			.map(this.network::indexOf)
			.filter((target) -> warm(target) == 0)
			.collect(Collectors.toSet());
		int[] people = best.stream()
			.filter((person) -> warm(person) == 0 && !this.situation.isTarget(this.network.key(person)))
			.mapToInt(Integer::intValue)
			.toArray();
		List<List<Path>> ways = this.search
			.findAll(this.network, this.question.withFilters(this.question.filters().withLeftOut(targets)), people,
					this.patience)
			.paths();
		double least = this.situation.pack().coverage().leastChance();
		for (int i = 0; i < people.length; i++) {
			int person = people[i];
			Path path = ways.get(i).isEmpty() ? null : ways.get(i).get(0);
			// What is thin is not worth a favour.
			if (path != null && path.chance() >= least) {
				add("introduction", kind("introduction").works() * path.chance(),
						List.of(attempt(person, kind("introduction").meets(), "introduction")), thing(person), path);
			}
		}
	}

	private Thing thing(int person) {
		WhoAnswer.PersonLine line = this.situation.person(person);
		return new Thing(Kind.PERSON.code(), line.key(), line.name(), line.detail());
	}

	private void meetings() {
		FieldPack.MeetingRules rules = this.situation.pack().planning().meetings();
		LocalDate today = this.situation.date();
		for (ComingMeeting meeting : ComingMeeting.list(this.situation.view(), this.records, today.plusDays(1),
				today.plusMonths(MONTHS))) {
			Map<Integer, Near> near = new TreeMap<>();
			meeting.near(this.situation, rules.sessionPeople(), rules.near())
				.forEach((person, how) -> near.put(this.network.indexOf(person), how));
			List<Attempt> attempts = near.keySet()
				.stream()
				.filter((person) -> this.worth[person] > 0)
				.sorted(Comparator.comparingDouble((Integer person) -> -this.worth[person] * near.get(person).chance())
					.thenComparing(mostWorth()))
				.limit(kind("meeting").people())
				.map((person) -> attempt(person, near.get(person).chance() * kind("meeting").meets(), "meeting"))
				.toList();
			add("meeting", kind("meeting").works(), attempts, meeting.thing(), null);
		}
	}

	private void places(List<Integer> best) {
		Places places = new Places(this.situation, this.evidences, this.records);
		Map<Long, Thing> things = places.of(best.stream().map(this.network::key).toList());
		Set<Long> mine = places.of(List.of(this.situation.applicant())).keySet();
		things.keySet().removeAll(mine);
		things.values()
			.removeIf((thing) -> !thing.kind().equals(Kind.INSTITUTION.code())
					&& !thing.kind().equals(Kind.COMMITTEE.code()));
		Map<Long, List<Integer>> members = new TreeMap<>();
		for (Group group : places.groups(things.values())) {
			members.put(group.key(),
					group.people()
						.stream()
						.filter((person) -> this.worth[person] > 0 && person != this.situation.me())
						.sorted(mostWorth())
						.limit(kind(RESEARCH).people())
						.toList());
		}
		find(members.values().stream().flatMap(List::stream).distinct().toList());
		Map<Long, Thing> fellowships = fellowships(things.values());
		things.replaceAll((key, thing) -> thing.kind().equals(Kind.COMMITTEE.code()) ? named(thing) : thing);
		members.forEach((place, people) -> {
			Thing thing = Objects.requireNonNull(things.get(place));
			if (thing.kind().equals(Kind.COMMITTEE.code())) {
				together("committee", thing, people);
			}
			else {
				together("rotation", thing, people);
				if (fellowships.containsKey(place)) {
					together(RESEARCH, fellowships.get(place), people);
				}
			}
		});
	}

	/** Every society has an Education Committee. */
	private Thing named(Thing committee) {
		List<Long> parents = this.records
			.list(this.situation.view().visible(), this.situation.view().records(List.of(committee.key())))
			.stream()
			.map(Known::parent)
			.filter((parent) -> parent != 0)
			.sorted()
			.toList();
		List<Known> societies = this.records.list(this.situation.view().visible(), parents);
		return societies.isEmpty() ? committee
				: new Thing(committee.kind(), committee.key(), committee.name(), People.name(societies));
	}

	private void together(String kind, Thing place, List<Integer> people) {
		List<Integer> some = people.stream().limit(kind(kind).people()).toList();
		Path way = some.stream()
			.map(this.ways::get)
			.filter(Objects::nonNull)
			.max(Comparator.comparingDouble(Path::chance).thenComparingLong((path) -> -this.network.key(end(path))))
			.orElse(null);
		add(kind, kind(kind).works(), some.stream().map((person) -> attempt(person, kind(kind).meets(), kind)).toList(),
				place, way);
	}

	private static int end(Path path) {
		return path.people()[path.ties()];
	}

	/** Research fellowships by the institution that offers them. */
	private Map<Long, Thing> fellowships(Collection<Thing> places) {
		List<Long> institutions = places.stream()
			.filter((place) -> place.kind().equals(Kind.INSTITUTION.code()))
			.map(Thing::key)
			.toList();
		Map<Long, Thing> fellowships = new HashMap<>();
		this.records.partsOf(this.situation.view().visible(), this.situation.view().records(institutions))
			.stream()
			.filter((part) -> part.said() instanceof Statement.Program program
					&& RESEARCH.equals(program.programKind()))
			.sorted(Comparator.comparingLong(Known::id))
			.forEach((part) -> fellowships.putIfAbsent(this.situation.view().same().key(part.parent()),
					Describe.thing(this.situation.view(), part)));
		return fellowships;
	}

	/** With contacts who know many that are worth knowing, about papers they write. */
	private void projects() {
		Map<Integer, Double> leads = new LinkedHashMap<>();
		int me = this.situation.me();
		for (int arc = this.network.firstArc(me); arc < this.network.endArc(me); arc++) {
			int lead = this.network.head(arc);
			if (warm(lead) > 0) {
				leads.put(lead, warm(lead) * (this.worth[lead] + around(lead)));
			}
		}
		List<Integer> best = leads.entrySet()
			.stream()
			.filter((lead) -> lead.getValue() > 0)
			.sorted(Map.Entry.<Integer, Double>comparingByValue()
				.reversed()
				.thenComparing((lead) -> this.network.key(lead.getKey())))
			.limit(MOST_LEADS)
			.map(Map.Entry::getKey)
			.toList();
		Map<Integer, Map<Integer, Double>> clusters = clusters(best);
		FieldPack.Action kind = kind("shared-project");
		for (int lead : best) {
			Map<Integer, Double> cluster = clusters.getOrDefault(lead, Map.of());
			List<Attempt> attempts = new ArrayList<>();
			attempts.add(attempt(lead, 1, kind.code()));
			cluster.keySet()
				.stream()
				.filter((person) -> this.worth[person] > 0)
				.sorted(Comparator
					.comparingDouble((Integer person) -> -this.worth[person] * Math.min(1, cluster.get(person)))
					.thenComparing(mostWorth()))
				.limit(kind.people() - 1L)
				.forEach((person) -> attempts.add(attempt(person, kind.meets(), kind.code())));
			add(kind.code(), kind.works() * warm(lead), attempts, thing(lead),
					new Path(new int[] { me, lead }, warm(lead)));
		}
	}

	private double around(int lead) {
		double[] worths = IntStream.range(this.network.firstArc(lead), this.network.endArc(lead))
			.mapToDouble((arc) -> -this.worth[this.network.head(arc)])
			.sorted()
			.limit(FEW)
			.toArray();
		return -Arrays.stream(worths).sum();
	}

	/** Who writes with each of them, by Newman's weight. */
	private Map<Integer, Map<Integer, Double>> clusters(List<Integer> leads) {
		Map<Long, Set<Integer>> papers = new LinkedHashMap<>();
		Map<Long, Integer> authors = new HashMap<>();
		List<Long> records = this.situation.view().records(leads.stream().map(this.network::key).toList());
		for (KnownFact fact : this.records.factsOf(this.situation.view().visible(), records)) {
			if (fact.said() instanceof Statement.Authorship
					&& fact.other().said() instanceof Statement.Publication paper && paper.authorCount() > 1
					&& paper.authorCount() <= this.situation.pack().largestByline()) {
				papers.computeIfAbsent(fact.other().id(), (any) -> new LinkedHashSet<>()).add(index(fact.person()));
				authors.put(fact.other().id(), paper.authorCount());
			}
		}
		Map<Integer, Map<Integer, Double>> clusters = new HashMap<>();
		for (KnownFact fact : this.records.factsOn(this.situation.view().visible(), papers.keySet())) {
			int author = index(fact.person());
			for (int lead : papers.getOrDefault(fact.other().id(), Set.of())) {
				if (author >= 0 && author != lead && author != this.situation.me()
						&& fact.said() instanceof Statement.Authorship) {
					clusters.computeIfAbsent(lead, (any) -> new TreeMap<>())
						.merge(author, 1.0 / (authors.get(fact.other().id()) - 1), Double::sum);
				}
			}
		}
		return clusters;
	}

	private int index(long record) {
		return this.network.indexOf(this.situation.view().same().key(record));
	}

}
