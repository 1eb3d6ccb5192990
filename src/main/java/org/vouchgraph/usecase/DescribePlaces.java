package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Records.Presence;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.Describe.FactLine;
import org.vouchgraph.usecase.Describe.IdentifierLine;
import org.vouchgraph.usecase.Describe.RecordLine;
import org.vouchgraph.usecase.Describe.SourceLine;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * Tells all that is known of an institution, society, committee or meeting, each fact
 * with its source. Lists are bounded and say how many there are.
 */
public final class DescribePlaces {

	private static final Set<Kind> ORGANIZATIONS = EnumSet.of(Kind.INSTITUTION, Kind.SOCIETY, Kind.COMMITTEE);

	/** Who leads stands before who is led. */
	private static final List<String> LEADING = List.of("director", "president", "chair", "associate-director",
			"organizer", "speaker", "faculty", "member", "trainee", "alumnus", "attendee");

	private static final SourceLine NONE = new SourceLine(0, "", "", null, LocalDate.EPOCH);

	private static final int MOST_PEOPLE = 100;

	private static final int MOST_IN_A_SESSION = 20;

	private static final int MOST_PARTS = 100;

	/** Of one person. */
	private static final int MOST_POSTS = 5;

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final RuleOnFacts rulings;

	private final People people;

	public DescribePlaces(CurrentNetwork network, Records records, Sources sources, RuleOnFacts rulings) {
		this.rulings = rulings;
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.people = new People(records);
	}

	/**
	 * The first of a list that may be long.
	 *
	 * @param count how many there are in all
	 * @param more how many are not shown
	 */
	public record Bounded<T>(List<T> shown, int count, int more) {

		static <T> Bounded<T> of(List<T> all, int most) {
			List<T> shown = List.copyOf(all.subList(0, Math.min(most, all.size())));
			return new Bounded<>(shown, all.size(), all.size() - shown.size());
		}

		<R> Bounded<R> map(Function<T, R> line) {
			return new Bounded<>(this.shown.stream().map(line).toList(), this.count, this.more);
		}

	}

	/** What a source says. */
	public record Sourced<T>(T value, SourceLine source) {
	}

	/** A town and an ISO country code, as far as known. */
	public record Town(@Nullable String city, @Nullable String country) {
	}

	/** First and last day. */
	public record Days(@Nullable LocalDate start, @Nullable LocalDate end) {
	}

	/** Where a meeting is. */
	public record Venue(boolean virtual, @Nullable String place, @Nullable String country) {
	}

	/** The applicant's own tie to somebody. */
	public record OwnTie(String percent, String words, double chance, boolean confirmed, boolean onlineOnly) {

		static @Nullable OwnTie of(Network network, @Nullable Long applicant, long person) {
			int self = (applicant == null) ? -1 : network.indexOf(applicant);
			int other = network.indexOf(person);
			int arc = (self < 0 || other < 0) ? -1 : network.arc(self, other);
			return (arc < 0) ? null : of(network, arc);
		}

		static OwnTie of(Network network, int arc) {
			double chance = network.chance(arc);
			return new OwnTie(Words.percent(chance), Words.chance(chance), chance,
					(network.flags(arc) & Network.CONFIRMED) != 0, (network.flags(arc) & Network.ONLINE_ONLY) != 0);
		}

	}

	/**
	 * What somebody is or was, and which source says so.
	 *
	 * @param role a code or, at an institution, a title
	 * @param at the committee, program or session, where it is not the place itself
	 * @param fact the same as it stands on the person's page, to be ruled on
	 */
	public record Post(@Nullable String role, @Nullable Thing at, @Nullable Integer from, @Nullable Integer to,
			boolean current, SourceLine source, @Nullable FactLine fact) {
	}

	/**
	 * Somebody at the place.
	 *
	 * @param applicant whether it is the applicant herself
	 * @param tie of the applicant to this person; null where there is none
	 */
	public record Present(long key, String name, boolean applicant, @Nullable OwnTie tie, Bounded<Post> posts) {
	}

	/** A part of an organization, or a meeting that it holds. */
	public record Part(Thing thing, SourceLine source) {
	}

	/** All that is known of an institution, society or committee; null is unknown. */
	public record OrganizationPage(long key, String kind, String name, List<String> otherNames,
			List<IdentifierLine> identifiers, boolean fictional, @Nullable Sourced<Town> town,
			@Nullable Sourced<Thing> parent, Bounded<Part> parts, Bounded<Part> programs, Bounded<Part> meetings,
			Bounded<Present> people, List<RuleOnFacts.RulingLine> rulings, Bounded<RecordLine> records) {
	}

	/** A session and who takes part in it. */
	public record SessionLine(long key, String name, @Nullable LocalDate on, Bounded<Present> people,
			SourceLine source) {
	}

	/** All that is known of a meeting; null is unknown. */
	public record MeetingPage(long key, String name, List<String> otherNames, boolean fictional,
			@Nullable Sourced<Days> days, @Nullable Sourced<Venue> venue, @Nullable Sourced<LocalDate> deadline,
			@Nullable Sourced<Thing> organizer, Bounded<SessionLine> sessions, Bounded<Present> people,
			List<RuleOnFacts.RulingLine> rulings, Bounded<RecordLine> records) {
	}

	/**
	 * The institution, society or committee. Who sits on its committees and who has a
	 * post in its programs is there as well.
	 * @throws org.vouchgraph.network.UnknownThing if the workspace cannot see it
	 */
	public OrganizationPage organization(String workspace, long organization) {
		Reading reading = new Reading(workspace);
		List<Known> known = this.people.thing(reading.view, organization, ORGANIZATIONS);
		List<Known> parts = this.records.partsOf(reading.view.visible(), ids(known));
		List<Known> within = parts.stream()
			.filter((part) -> Kind.of(part.said()) == Kind.COMMITTEE || Kind.of(part.said()) == Kind.PROGRAM)
			.toList();
		List<Long> places = ids(both(known, within));
		Set<Identifier> identifiers = new LinkedHashSet<>();
		known.forEach((record) -> identifiers.addAll(record.said().identifiers()));
		long key = reading.key(known.get(0));
		return new OrganizationPage(key, Kind.of(known.get(0).said()).code(), People.name(known), otherNames(known),
				Describe.identifierLines(identifiers), reading.view.workspace().fictional(),
				reading.newest(known, Statement.Organization.class, DescribePlaces::town), reading.parent(known),
				reading.parts(parts, ORGANIZATIONS), reading.parts(parts, EnumSet.of(Kind.PROGRAM)),
				reading.parts(parts, EnumSet.of(Kind.MEETING)),
				reading.people(reading.presences(places), places, key, MOST_PEOPLE),
				this.rulings.on(workspace, both(known, within)), reading.records(known));
	}

	/**
	 * The meeting, or that to which a session of this number belongs.
	 * @throws org.vouchgraph.network.UnknownThing if the workspace cannot see it
	 */
	public MeetingPage meeting(String workspace, long meeting) {
		Reading reading = new Reading(workspace);
		List<Known> known = this.people.thing(reading.view, meeting, EnumSet.of(Kind.MEETING, Kind.SESSION));
		if (Kind.of(known.get(0).said()) == Kind.SESSION) {
			known = this.people.thing(reading.view, new Kind.Ref(Kind.MEETING, known.get(0).parent()));
		}
		List<Known> sessions = this.records.partsOf(reading.view.visible(), ids(known))
			.stream()
			.filter((part) -> Kind.of(part.said()) == Kind.SESSION)
			.toList();
		List<Long> all = new ArrayList<>(ids(known));
		all.addAll(ids(sessions));
		List<Presence> present = reading.presences(all);
		long key = reading.key(known.get(0));
		return new MeetingPage(key, People.name(known), otherNames(known), reading.view.workspace().fictional(),
				reading.newest(known, Statement.Meeting.class,
						(said) -> (said.start() == null && said.end() == null) ? null
								: new Days(said.start(), said.end())),
				reading.newest(known, Statement.Meeting.class, DescribePlaces::venue),
				reading.newest(known, Statement.Meeting.class, Statement.Meeting::deadline), reading.parent(known),
				reading.sessions(sessions, present), reading.people(present, all, key, MOST_PEOPLE),
				this.rulings.on(workspace, both(known, sessions)), reading.records(known));
	}

	private static List<Known> both(List<Known> some, List<Known> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	private static List<Long> ids(Collection<Known> known) {
		return known.stream().map(Known::id).toList();
	}

	private static List<String> otherNames(List<Known> known) {
		String name = People.name(known);
		return known.stream()
			.map((record) -> record.said().name())
			.filter((other) -> !other.equals(name))
			.distinct()
			.limit(MOST_POSTS)
			.toList();
	}

	private static @Nullable Town town(Statement.Organization said) {
		return (said.city() == null && said.country() == null) ? null : new Town(said.city(), said.country());
	}

	private static @Nullable Venue venue(Statement.Meeting said) {
		return (!said.virtual() && said.place() == null && said.country() == null) ? null
				: new Venue(said.virtual(), said.place(), said.country());
	}

	/** What one answer reads, of one version of the network. */
	private final class Reading {

		private final View view;

		private final Map<Long, Source> sources;

		private final @Nullable Long applicant;

		private final Map<Long, Integer> arcs;

		private final Map<Long, PersonLine> names = new HashMap<>();

		Reading(String workspace) {
			this.view = DescribePlaces.this.network.of(workspace);
			this.sources = Describe.sources(DescribePlaces.this.sources, workspace);
			this.applicant = DescribePlaces.this.people.findApplicant(this.view);
			this.arcs = arcs();
		}

		long key(Known known) {
			return this.view.same().key(known.id());
		}

		private SourceLine source(Known known) {
			return Describe.sourceLine(known.source(), known.said().at(), this.sources);
		}

		/** What the source that was read last says: dates and places move. */
		private <S extends Statement.Record, T> @Nullable Sourced<T> newest(List<Known> known, Class<S> kind,
				Function<S, @Nullable T> value) {
			Sourced<T> newest = null;
			for (Known record : byReading(known)) {
				T said = value.apply(kind.cast(record.said()));
				if (said != null) {
					newest = new Sourced<>(said, source(record));
				}
			}
			return newest;
		}

		/** To what it belongs, as the source that was read last says. */
		@Nullable Sourced<Thing> parent(List<Known> known) {
			Map<Long, Known> parents = new LinkedHashMap<>();
			DescribePlaces.this.records
				.list(this.view.visible(),
						known.stream().map(Known::parent).filter((parent) -> parent != 0).distinct().toList())
				.forEach((parent) -> parents.put(parent.id(), parent));
			Sourced<Thing> newest = null;
			for (Known record : byReading(known)) {
				Known parent = parents.get(record.parent());
				if (parent != null) {
					newest = new Sourced<>(Describe.thing(this.view, parent), source(record));
				}
			}
			return newest;
		}

		private List<Known> byReading(List<Known> known) {
			return known.stream()
				.sorted(Comparator
					.comparing((Known record) -> Objects.requireNonNull(this.sources.get(record.source())).at())
					.thenComparing(Known::id))
				.toList();
		}

		Bounded<RecordLine> records(List<Known> known) {
			return Bounded.of(Describe.recordLines(known, this.sources), MOST_PARTS);
		}

		/**
		 * Of these records those of the kinds, by name; meetings with the latest first.
		 */
		Bounded<Part> parts(List<Known> parts, Set<Kind> kinds) {
			return Bounded
				.of(byKey(parts.stream().filter((part) -> kinds.contains(Kind.of(part.said()))).toList()).values()
					.stream()
					.sorted(Comparator.comparing(DescribePlaces::start)
						.reversed()
						.thenComparing((records) -> People.name(records)))
					.map((records) -> {
						Thing thing = Describe.thing(this.view, records.get(0));
						return new Part(new Thing(thing.kind(), thing.key(), People.name(records), thing.detail()),
								source(records.get(0)));
					})
					.toList(), MOST_PARTS);
		}

		private Map<Long, List<Known>> byKey(List<Known> records) {
			Map<Long, List<Known>> byKey = new LinkedHashMap<>();
			records.stream()
				.sorted(Comparator.comparingLong(Known::id))
				.forEach((record) -> byKey.computeIfAbsent(key(record), (key) -> new ArrayList<>()).add(record));
			return byKey;
		}

		/** Who is at these places, as little of each as an order needs. */
		List<Presence> presences(Collection<Long> places) {
			return DescribePlaces.this.records.presences(this.view.visible(), places);
		}

		Bounded<SessionLine> sessions(List<Known> sessions, List<Presence> present) {
			Map<Long, List<Presence>> byKey = new LinkedHashMap<>();
			present
				.forEach((one) -> byKey.computeIfAbsent(this.view.same().key(one.record()), (key) -> new ArrayList<>())
					.add(one));
			Comparator<List<Known>> inTime = Comparator.comparing(DescribePlaces::day);
			List<List<Known>> inOrder = byKey(sessions).values()
				.stream()
				.sorted(inTime.thenComparing((records) -> records.get(0).id()))
				.toList();
			Bounded<List<Known>> few = Bounded.of(inOrder, MOST_PARTS);
			List<Long> people = few.shown()
				.stream()
				.map((records) -> byKey.getOrDefault(key(records.get(0)), List.of()))
				.flatMap((some) -> first(byPerson(some), MOST_IN_A_SESSION).shown().stream())
				.distinct()
				.toList();
			name(people);
			Map<Long, List<KnownFact>> facts = new LinkedHashMap<>();
			facts(people, few.shown().stream().flatMap((records) -> ids(records).stream()).toList())
				.forEach((fact) -> facts.computeIfAbsent(key(fact.other()), (key) -> new ArrayList<>()).add(fact));
			return few.map((records) -> {
				long key = key(records.get(0));
				LocalDate day = day(records);
				return new SessionLine(key, People.name(records), day.equals(LocalDate.MAX) ? null : day,
						people(first(byPerson(byKey.getOrDefault(key, List.of())), MOST_IN_A_SESSION),
								facts.getOrDefault(key, List.of()), key),
						source(records.get(0)));
			});
		}

		/**
		 * Who is there, each with her posts.
		 * @param places the records of all that counts as there
		 * @param place the place's own key
		 */
		Bounded<Present> people(List<Presence> present, Collection<Long> places, long place, int most) {
			Bounded<Long> first = first(byPerson(present), most);
			name(first.shown());
			return people(first, facts(first.shown(), places), place);
		}

		private Bounded<Present> people(Bounded<Long> people, List<KnownFact> facts, long place) {
			Map<Long, List<KnownFact>> byPerson = new LinkedHashMap<>();
			facts.forEach(
					(fact) -> byPerson.computeIfAbsent(this.view.same().key(fact.person()), (key) -> new ArrayList<>())
						.add(fact));
			return people.map((key) -> new Present(key, this.names.getOrDefault(key, PersonLine.unnamed(key)).name(),
					key.equals(this.applicant), tie(key), posts(byPerson.getOrDefault(key, List.of()), place)));
		}

		private List<KnownFact> facts(Collection<Long> people, Collection<Long> places) {
			return DescribePlaces.this.records.factsBetween(this.view.visible(), this.view.records(people), places);
		}

		private Map<Long, List<Presence>> byPerson(List<Presence> present) {
			Map<Long, List<Presence>> byPerson = new LinkedHashMap<>();
			present.forEach(
					(one) -> byPerson.computeIfAbsent(this.view.same().key(one.person()), (key) -> new ArrayList<>())
						.add(one));
			return byPerson;
		}

		/**
		 * First whom the applicant knows, surest first, then who is there now or was
		 * last.
		 */
		private Bounded<Long> first(Map<Long, List<Presence>> byPerson, int most) {
			Comparator<Long> order = Comparator.comparing((Long key) -> !key.equals(this.applicant))
				.thenComparing(Comparator.comparingDouble(this::chance).reversed())
				.thenComparing(Comparator.comparingInt((Long key) -> latest(byPerson.get(key))).reversed())
				.thenComparing((key) -> rank(byPerson.get(key)))
				.thenComparing(Comparator.naturalOrder());
			return Bounded.of(byPerson.keySet().stream().sorted(order).toList(), most);
		}

		/** Reads the names of these people in one go. */
		private void name(Collection<Long> people) {
			Set<Long> unread = new LinkedHashSet<>(people);
			unread.removeAll(this.names.keySet());
			if (!unread.isEmpty()) {
				this.names.putAll(DescribePlaces.this.people.lines(this.view, unread));
			}
		}

		/**
		 * What several sources say alike stands once, and that somebody is there not
		 * beside what she is, where one line says both.
		 */
		private Bounded<Post> posts(List<KnownFact> facts, long place) {
			Map<Post, Post> posts = new LinkedHashMap<>();
			facts.stream()
				.sorted(Comparator.comparingInt(DescribePlaces::end).reversed().thenComparingInt(DescribePlaces::rank))
				.forEach((fact) -> {
					SourceLine source = Describe.sourceLine(fact.source(), fact.said().at(), this.sources);
					Thing at = (key(fact.other()) == place) ? null : Describe.thing(this.view, fact.other());
					posts.putIfAbsent(post(fact.said(), at, NONE, null),
							post(fact.said(), at, source, Describe.factLine(this.view, fact, this.sources)));
				});
			Set<SourceLine> telling = posts.values()
				.stream()
				.filter((post) -> post.role() != null)
				.map(Post::source)
				.collect(Collectors.toSet());
			return Bounded.of(posts.values()
				.stream()
				.filter((post) -> post.role() != null || !telling.contains(post.source()))
				.toList(), MOST_POSTS);
		}

		private double chance(long person) {
			Integer arc = this.arcs.get(person);
			return (arc == null) ? 0 : this.view.network().chance(arc);
		}

		private @Nullable OwnTie tie(long person) {
			Integer arc = this.arcs.get(person);
			return (arc == null) ? null : OwnTie.of(this.view.network(), arc);
		}

		/** The applicant's ties, by the keys of those she knows. */
		private Map<Long, Integer> arcs() {
			Map<Long, Integer> arcs = new HashMap<>();
			Network network = this.view.network();
			int self = (this.applicant == null) ? -1 : network.indexOf(this.applicant);
			if (self >= 0) {
				for (int arc = network.firstArc(self); arc < network.endArc(self); arc++) {
					arcs.put(network.key(network.head(arc)), arc);
				}
			}
			return arcs;
		}

	}

	private static Post post(Statement.Fact fact, @Nullable Thing at, SourceLine source, @Nullable FactLine line) {
		if (fact instanceof Statement.Affiliation said) {
			return new Post(said.title(), at, said.from(), said.to(), said.current(), source, line);
		}
		if (fact instanceof Statement.Membership said) {
			return new Post(said.role(), at, said.from(), said.to(), said.current(), source, line);
		}
		if (fact instanceof Statement.Position said) {
			return new Post(said.role(), at, said.from(), said.to(), said.current(), source, line);
		}
		return new Post((fact instanceof Statement.Participation said) ? said.role() : null, at, null, null, false,
				source, line);
	}

	private static int latest(List<Presence> present) {
		return present.stream().mapToInt(Presence::last).max().orElse(Evidences.UNKNOWN);
	}

	private static int end(KnownFact fact) {
		Post post = post(fact.said(), null, NONE, null);
		return Presence.last(post.from(), post.to(), post.current());
	}

	private static int rank(List<Presence> present) {
		return present.stream().mapToInt((one) -> rank(one.role())).min().orElse(LEADING.size());
	}

	private static int rank(KnownFact fact) {
		return rank(post(fact.said(), null, NONE, null).role());
	}

	private static int rank(@Nullable String role) {
		int at = (role == null) ? -1 : LEADING.indexOf(role);
		return (at < 0) ? LEADING.size() : at;
	}

	private static LocalDate start(List<Known> records) {
		return records.stream()
			.map((record) -> (record.said() instanceof Statement.Meeting meeting) ? meeting.start() : null)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.MIN);
	}

	private static LocalDate day(List<Known> records) {
		return records.stream()
			.map((record) -> (record.said() instanceof Statement.Session session) ? session.on() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(LocalDate.MAX);
	}

}
