package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * A meeting, who takes part in it as far as known, and whom it brings near.
 *
 * @param end the last day; the first where it is not known
 * @param country two letters, or null where it is not known
 * @param deadline the last day for abstracts or applications, or null
 * @param roles of everybody who takes part, by their keys
 * @param sessions in the order of their days
 */
record ComingMeeting(Thing thing, LocalDate start, LocalDate end, @Nullable String place, @Nullable String country,
		boolean virtual, @Nullable LocalDate deadline, Map<Long, String> roles, List<Gathering> sessions) {

	private static final int MOST_MEETINGS = 5000;

	private static final List<String> ROLES = List.of("organizer", "chair", "speaker", "attendee");

	/** A session and who is in it. */
	record Gathering(long key, String name, @Nullable LocalDate on, Set<Long> people) {
	}

	/**
	 * How a meeting brings somebody near.
	 *
	 * @param chance to get to speak with her
	 * @param known whether the applicant knows her already
	 * @param introducer who takes part, knows both, and is likeliest to introduce; null
	 * where there is none
	 * @param passing the chance that this introducer does
	 * @param session the smallest of hers that is small enough; null where there is none
	 */
	record Near(double chance, boolean known, @Nullable Long introducer, double passing, @Nullable Gathering session) {
	}

	/** Those that begin in these days, in their order. */
	static List<ComingMeeting> list(View view, Records records, LocalDate from, LocalDate until) {
		Map<Long, List<Known>> meetings = new TreeMap<>();
		for (Known known : records.listAll(view.visible(), RecordKind.MEETING, MOST_MEETINGS)) {
			LocalDate start = ((Statement.Meeting) known.said()).start();
			if (start != null && !start.isBefore(from) && !start.isAfter(until)) {
				meetings.computeIfAbsent(view.same().key(known.id()), (key) -> new ArrayList<>()).add(known);
			}
		}
		if (meetings.isEmpty()) {
			return List.of();
		}
		Map<Long, Long> of = new HashMap<>();
		List<Long> ids = new ArrayList<>();
		meetings.forEach((key, known) -> known.forEach((one) -> ids.add(one.id())));
		Map<Long, Map<Long, Gathering>> sessions = new HashMap<>();
		for (Known part : records.partsOf(view.visible(), ids)) {
			if (part.said() instanceof Statement.Session session) {
				long meeting = view.same().key(part.parent());
				long key = view.same().key(part.id());
				sessions.computeIfAbsent(meeting, (any) -> new TreeMap<>())
					.putIfAbsent(key, new Gathering(key, session.name(), session.on(), new TreeSet<>()));
				of.put(key, meeting);
			}
		}
		Map<Long, Map<Long, String>> roles = new HashMap<>();
		List<Long> places = new ArrayList<>(ids);
		places.addAll(view.records(of.keySet()));
		for (KnownFact fact : records.factsOn(view.visible(), places)) {
			if (fact.said() instanceof Statement.Participation part) {
				long place = view.same().key(fact.other().id());
				long person = view.same().key(fact.person());
				Long meeting = of.get(place);
				if (meeting != null) {
					sessions.get(meeting).get(place).people().add(person);
				}
				roles.computeIfAbsent((meeting == null) ? place : meeting, (any) -> new TreeMap<>())
					.merge(person, part.role(), (one, other) -> (rank(one) <= rank(other)) ? one : other);
			}
		}
		return meetings.entrySet()
			.stream()
			.map((meeting) -> of(view, meeting.getKey(), meeting.getValue(),
					roles.getOrDefault(meeting.getKey(), Map.of()),
					sessions.getOrDefault(meeting.getKey(), Map.of()).values()))
			.sorted(Comparator.comparing(ComingMeeting::start).thenComparing((meeting) -> meeting.thing.key()))
			.toList();
	}

	private static ComingMeeting of(View view, long key, List<Known> known, Map<Long, String> roles,
			java.util.Collection<Gathering> sessions) {
		List<Statement.Meeting> said = known.stream()
			.sorted(Comparator.comparingLong(Known::id))
			.map((one) -> (Statement.Meeting) one.said())
			.toList();
		LocalDate start = Objects.requireNonNull(first(said, Statement.Meeting::start));
		LocalDate end = first(said, Statement.Meeting::end);
		Thing thing = Describe.thing(view, known.get(0));
		return new ComingMeeting(new Thing(thing.kind(), key, People.name(known), thing.detail()), start,
				(end == null) ? start : end, first(said, Statement.Meeting::place),
				first(said, Statement.Meeting::country), said.stream().anyMatch(Statement.Meeting::virtual),
				first(said, Statement.Meeting::deadline), roles,
				sessions.stream()
					.sorted(Comparator.comparing((Gathering one) -> Objects.requireNonNullElse(one.on(), LocalDate.MAX))
						.thenComparingLong(Gathering::key))
					.toList());
	}

	private static <T> @Nullable T first(List<Statement.Meeting> said, Function<Statement.Meeting, @Nullable T> value) {
		return said.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static int rank(String role) {
		int rank = ROLES.indexOf(role);
		return (rank < 0) ? ROLES.size() : rank;
	}

	/** Whether the applicant is named among those who take part. */
	boolean isGoing(long applicant) {
		return this.roles.containsKey(applicant);
	}

	/**
	 * Whom of those who take part it brings near, and how, by their keys: whoever the
	 * applicant knows, those to whom somebody whom she knows can introduce her there, and
	 * those in a small session.
	 * @param sessionPeople of how many people a session is small at most
	 * @param nearInSession the chance to get to speak with one of them
	 */
	Map<Long, Near> near(Situation situation, int sessionPeople, double nearInSession) {
		Network network = situation.network();
		Map<Integer, Long> there = new TreeMap<>();
		this.roles.keySet().forEach((person) -> {
			int index = network.indexOf(person);
			if (index >= 0 && person != situation.applicant()) {
				there.put(index, person);
			}
		});
		Map<Long, Double> own = new HashMap<>();
		Map<Long, Long> introducers = new HashMap<>();
		Map<Long, Double> passing = new HashMap<>();
		there.forEach((index, person) -> own.put(person, warm(network, situation.me(), index)));
		there.forEach((index, introducer) -> {
			double first = own.get(introducer);
			for (int arc = network.firstArc(index); first > 0 && arc < network.endArc(index); arc++) {
				Long person = there.get(network.head(arc));
				double then = first * warm(network, arc);
				if (person != null && then > passing.getOrDefault(person, 0.0)) {
					passing.put(person, then);
					introducers.put(person, introducer);
				}
			}
		});
		Map<Long, Gathering> small = new HashMap<>();
		for (Gathering session : this.sessions) {
			if (session.people().size() <= sessionPeople) {
				session.people()
					.forEach((person) -> small.merge(person, session,
							(one, other) -> (one.people().size() <= other.people().size()) ? one : other));
			}
		}
		Map<Long, Near> near = new LinkedHashMap<>();
		for (long person : there.values()) {
			double best = Math.max(own.get(person), passing.getOrDefault(person, 0.0));
			Gathering session = small.get(person);
			double chance = (session == null) ? best : 1 - (1 - best) * (1 - nearInSession);
			if (chance > 0) {
				near.put(person, new Near(chance, own.get(person) > 0, introducers.get(person),
						passing.getOrDefault(person, 0.0), session));
			}
		}
		return near;
	}

	private static double warm(Network network, int from, int to) {
		int arc = network.arc(from, to);
		return (arc < 0) ? 0 : warm(network, arc);
	}

	/** An online connection alone introduces nobody. */
	private static double warm(Network network, int arc) {
		return ((network.flags(arc) & Network.ONLINE_ONLY) != 0) ? 0 : network.chance(arc);
	}

}
