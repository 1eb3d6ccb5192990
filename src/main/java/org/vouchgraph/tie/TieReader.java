package org.vouchgraph.tie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.Visible;

/**
 * Reads ties with all their evidence, in full, for a few pairs of people.
 * <p>
 * Two calls of {@link Records} at most, however many the pairs. What several sources say
 * of the same paper, place, session or dealing is one piece of evidence with several
 * origins. Evidence that counts nothing is left out.
 */
public final class TieReader {

	private static final Comparator<Evidence> STRONGEST_FIRST = Comparator.comparingDouble(Evidence::chance)
		.reversed()
		.thenComparing(Evidence::kind)
		.thenComparing(Evidence::record)
		.thenComparing(Evidence::detail)
		.thenComparing(Evidence::day);

	private static final Comparator<Evidence.Origin> ORIGINS = Comparator.comparingLong(Evidence.Origin::source)
		.thenComparing(Evidence.Origin::at);

	private static final Records.Gatherings NOWHERE = new Records.Gatherings(List.of(), List.of(), List.of(), Map.of());

	private final Records records;

	private final TieModel model;

	public TieReader(Records records, TieModel model) {
		this.records = records;
		this.model = model;
	}

	/**
	 * Reads the tie between two people.
	 * @param from the key of the person who would pass the request on
	 * @param to the key of the person whom it reaches
	 * @return the tie, or empty where there is none
	 */
	public Optional<Tie> find(Visible visible, SameRecords same, long from, long to) {
		Ends ends = new Ends(from, to);
		return Optional.ofNullable(list(visible, same, List.of(ends)).get(ends));
	}

	/**
	 * Reads the ties between pairs of people.
	 * @param pairs of keys, as in {@link org.vouchgraph.network.Network#key}
	 * @return the tie of each pair that has one, in the order asked
	 */
	public Map<Ends, Tie> list(Visible visible, SameRecords same, Collection<Ends> pairs) {
		Set<Long> keys = new HashSet<>();
		for (Ends ends : pairs) {
			keys.add(ends.from);
			keys.add(ends.to);
		}
		return list(visible, same, pairs, this.records.glance(visible, List.of(), recordsOf(same, keys)));
	}

	/**
	 * Reads the ties between pairs of people of whom something was read already.
	 * @param glance with the people of all pairs
	 * @return the tie of each pair that has one, in the order asked
	 */
	public Map<Ends, Tie> list(Visible visible, SameRecords same, Collection<Ends> pairs, Records.Glance glance) {
		Map<Ends, Map<Saying, Dealing>> dealings = new HashMap<>();
		sorted(glance.dealings()).forEach((fact) -> takeDealing(fact, same, dealings));
		Map<Long, Set<Long>> placesOf = new HashMap<>();
		glance.places()
			.forEach((person, places) -> places
				.forEach((place) -> placesOf.computeIfAbsent(same.key(person), (any) -> new HashSet<>())
					.add(same.key(place))));
		Set<Long> places = new HashSet<>();
		Set<Long> people = new HashSet<>();
		for (Ends ends : pairs) {
			Set<Long> shared = new HashSet<>(placesOf.getOrDefault(ends.from, Set.of()));
			shared.retainAll(placesOf.getOrDefault(ends.to, Set.of()));
			if (!shared.isEmpty()) {
				places.addAll(shared);
				people.add(ends.from);
				people.add(ends.to);
			}
		}
		Records.Gatherings together = places.isEmpty() ? NOWHERE
				: this.records.gatherings(visible, recordsOf(same, places), recordsOf(same, people));
		Map<Long, Map<Place, Stay>> stays = new HashMap<>();
		sorted(together.facts()).forEach((fact) -> takeStay(fact, same, stays));
		Gathered gathered = gathered(together, same);
		Denied denied = new Denied(visible.rejected(), same);
		Map<Ends, Tie> ties = new LinkedHashMap<>();
		for (Ends ends : pairs) {
			if (denied.between(ends.from, ends.to)) {
				continue;
			}
			List<Evidence> evidence = new ArrayList<>();
			for (Meeting meeting : meetings(stays.getOrDefault(ends.from, Map.of()),
					stays.getOrDefault(ends.to, Map.of()))) {
				evidence.add(evidence(meeting, gathered));
			}
			dealings.getOrDefault(ends.unordered(), Map.of())
				.forEach((saying, dealing) -> evidence.add(evidence(saying, dealing)));
			evidence.removeIf((piece) -> piece.chance() == 0);
			evidence.sort(STRONGEST_FIRST);
			TieModel.Strength strength = this.model.strength(evidence, ends.from, ends.to);
			if (strength.chance() > 0) {
				ties.put(ends, new Tie(ends.from, ends.to, strength.chance(), strength.confirmed(),
						strength.onlineOnly(), strength.remote(), evidence));
			}
		}
		return ties;
	}

	private static List<Records.KnownFact> sorted(List<Records.KnownFact> facts) {
		List<Records.KnownFact> sorted = new ArrayList<>(facts);
		sorted.sort(Comparator.comparingLong(Records.KnownFact::source).thenComparing((fact) -> fact.said().at()));
		return sorted;
	}

	private static List<Long> recordsOf(SameRecords same, Collection<Long> keys) {
		List<Long> records = new ArrayList<>();
		for (long key : keys) {
			for (long record : same.records(key)) {
				records.add(record);
			}
		}
		return records;
	}

	/** Files a fact under the person's stays. */
	private static void takeStay(Records.KnownFact fact, SameRecords same, Map<Long, Map<Place, Stay>> stays) {
		Stay stay = Stay.of(fact, new Evidence.Origin(fact.source(), fact.said().at()));
		if (stay != null) {
			stays.computeIfAbsent(same.key(fact.person()), (any) -> new HashMap<>())
				.merge(new Place(stay.kind, same.key(fact.other().id())), stay, Stay::and);
		}
	}

	/** Files a fact under what two people dealt. */
	private static void takeDealing(Records.KnownFact fact, SameRecords same,
			Map<Ends, Map<Saying, Dealing>> dealings) {
		long person = same.key(fact.person());
		long other = same.key(fact.other().id());
		Said dealt = Said.of(fact.said());
		if (dealt != null && person != other) {
			Evidence.Origin origin = new Evidence.Origin(fact.source(), fact.said().at());
			dealings.computeIfAbsent(new Ends(person, other).unordered(), (any) -> new HashMap<>())
				.merge(dealt.saying(), new Dealing(dealt.day, dealt.words, Set.of(origin)), Dealing::and);
		}
	}

	/** Where two people may have met. */
	private List<Meeting> meetings(Map<Place, Stay> one, Map<Place, Stay> two) {
		List<Meeting> meetings = new ArrayList<>();
		one.forEach((place, stay) -> {
			Stay other = two.get(place);
			if (other == null) {
				return;
			}
			Years overlap = stay.timed() ? stay.years.overlap(other.years, this.model.thisYear()) : Years.UNKNOWN;
			if (overlap != null) {
				meetings.add(new Meeting(place, overlap, united(stay.origins, other.origins)));
			}
		});
		return meetings;
	}

	/** What is known of places in themselves: names, sizes and years. */
	private static Gathered gathered(Records.Gatherings together, SameRecords same) {
		List<Records.Known> known = new ArrayList<>(together.records());
		known.sort(Comparator.comparingLong(Records.Known::id));
		Map<Long, Records.Known> gatherings = new HashMap<>();
		together.meetings().forEach((meeting) -> gatherings.put(meeting.id(), meeting));
		Map<EvidenceKind, Map<Long, Set<Long>>> present = together.present();
		Map<Long, String> names = new HashMap<>();
		Map<Long, Integer> years = new HashMap<>();
		Map<Place, Integer> sizes = new HashMap<>();
		for (Records.Known record : known) {
			long key = same.key(record.id());
			Records.Known gathering = gatherings.get(record.parent());
			names.putIfAbsent(key, name(record, gathering));
			int authors = (record.said() instanceof Statement.Publication paper) ? paper.authorCount() : 0;
			present.forEach((kind, people) -> {
				// A record that names nobody says nothing of who was together.
				if (people.containsKey(record.id())) {
					years.merge(key, year(record, gathering), Math::max);
					sizes.merge(new Place(kind, key), Math.max(authors, people.get(record.id()).size()), Math::max);
				}
			});
		}
		// A paper says how many wrote it; of other places we know whom we know.
		present.forEach((kind, people) -> {
			if (kind != EvidenceKind.CO_AUTHORSHIP) {
				Map<Long, Set<Long>> united = new HashMap<>();
				people.forEach((record, records) -> records
					.forEach((person) -> united.computeIfAbsent(same.key(record), (any) -> new HashSet<>())
						.add(same.key(person))));
				united.forEach((key, all) -> sizes.merge(new Place(kind, key), all.size(), Math::max));
			}
		});
		return new Gathered(names, years, sizes);
	}

	private static String name(Records.Known record, Records.@Nullable Known gathering) {
		return (gathering == null) ? record.said().name() : record.said().name() + ", " + gathering.said().name();
	}

	private static int year(Records.Known record, Records.@Nullable Known gathering) {
		if (record.said() instanceof Statement.Publication paper) {
			return Objects.requireNonNullElse(paper.year(), Evidences.UNKNOWN);
		}
		if (record.said() instanceof Statement.Session session && session.on() != null) {
			return session.on().getYear();
		}
		if (gathering != null && gathering.said() instanceof Statement.Meeting meeting && meeting.start() != null) {
			return meeting.start().getYear();
		}
		return Evidences.UNKNOWN;
	}

	private Evidence evidence(Meeting meeting, Gathered gathered) {
		Place place = meeting.place;
		int size = gathered.sizes.getOrDefault(place, 2);
		int year = gathered.years.getOrDefault(place.key, Evidences.UNKNOWN);
		double chance;
		Years years = new Years(year, year);
		switch (place.kind) {
			case CO_AUTHORSHIP -> chance = this.model.coAuthorship(size, years.to());
			case SAME_SESSION -> chance = this.model.sameSession(size, years.to());
			default -> {
				years = meeting.overlap;
				chance = this.model.samePlace(place.kind, size, years);
			}
		}
		return new Evidence(place.kind, place.key, gathered.names.getOrDefault(place.key, ""), years.from(), years.to(),
				size, "", chance, sorted(meeting.origins));
	}

	private Evidence evidence(Saying saying, Dealing dealing) {
		int year = (dealing.day == Evidences.UNKNOWN) ? Evidences.UNKNOWN : LocalDate.ofEpochDay(dealing.day).getYear();
		return new Evidence(saying.kind(), 0, dealing.words, year, year, dealing.day, 2, saying.detail(),
				this.model.said(saying.kind(), saying.detail(), dealing.day), sorted(dealing.origins));
	}

	private static <T> Set<T> united(Set<T> one, Set<T> two) {
		Set<T> all = new HashSet<>(one);
		all.addAll(two);
		return all;
	}

	private static List<Evidence.Origin> sorted(Set<Evidence.Origin> origins) {
		Evidence.Origin[] sorted = origins.toArray(Evidence.Origin[]::new);
		Arrays.sort(sorted, ORIGINS);
		return List.of(sorted);
	}

	/**
	 * A pair of people, by their keys.
	 *
	 * @param from the key of the person who would pass the request on
	 * @param to the key of the person whom it reaches
	 */
	public record Ends(long from, long to) {

		Ends unordered() {
			return (this.from <= this.to) ? this : new Ends(this.to, this.from);
		}

	}

	/** A paper, institution, committee or session, by its key. */
	private record Place(EvidenceKind kind, long key) {
	}

	/** That somebody was at a place, and when. */
	private record Stay(EvidenceKind kind, Years years, Set<Evidence.Origin> origins) {

		static @Nullable Stay of(Records.KnownFact fact, Evidence.Origin origin) {
			EvidenceKind kind = fact.together();
			if (kind == null) {
				return null;
			}
			Years years = Years.UNKNOWN;
			if (fact.said() instanceof Statement.Affiliation at) {
				years = years(at.from(), at.to(), at.current());
			}
			if (fact.said() instanceof Statement.Membership at) {
				years = years(at.from(), at.to(), at.current());
			}
			return new Stay(kind, years, Set.of(origin));
		}

		private static Years years(@Nullable Integer from, @Nullable Integer to, boolean current) {
			int first = Objects.requireNonNullElse(from, Evidences.UNKNOWN);
			int last = Objects.requireNonNullElse(to, Evidences.UNKNOWN);
			return new Years(first, current ? Evidences.ONGOING : last);
		}

		boolean timed() {
			return this.kind == EvidenceKind.SAME_INSTITUTION || this.kind == EvidenceKind.SAME_COMMITTEE;
		}

		Stay and(Stay more) {
			return new Stay(this.kind, this.years.widen(more.years), united(this.origins, more.origins));
		}

	}

	/** Two people at one place. */
	private record Meeting(Place place, Years overlap, Set<Evidence.Origin> origins) {
	}

	/** What one fact says of two people. */
	private record Said(EvidenceKind kind, String detail, long day, String words) {

		static @Nullable Said of(Statement.Fact said) {
			if (said instanceof Statement.Acquaintance known) {
				EvidenceKind kind = (known.closeness() == Statement.Closeness.ONLINE) ? EvidenceKind.ONLINE
						: EvidenceKind.STATED;
				return new Said(kind, known.closeness().name(), day(known.on()), words(known.note()));
			}
			if (said instanceof Statement.Interaction dealt) {
				return new Said(EvidenceKind.INTERACTION, dealt.interactionKind(), day(dealt.on()),
						words(dealt.summary()));
			}
			return null;
		}

		Saying saying() {
			return Saying.of(this.kind, this.detail, this.day);
		}

		private static long day(@Nullable LocalDate day) {
			return (day == null) ? Evidences.UNKNOWN : day.toEpochDay();
		}

		private static String words(@Nullable String words) {
			return (words == null) ? "" : words;
		}

	}

	/** What two people said or did, by all who say so. */
	private record Dealing(long day, String words, Set<Evidence.Origin> origins) {

		Dealing and(Dealing more) {
			String said = this.words.isEmpty() ? more.words : this.words;
			return new Dealing(Saying.later(this.day, more.day), said, united(this.origins, more.origins));
		}

	}

	/** Names and years by key, sizes by place. */
	private record Gathered(Map<Long, String> names, Map<Long, Integer> years, Map<Place, Integer> sizes) {
	}

}
