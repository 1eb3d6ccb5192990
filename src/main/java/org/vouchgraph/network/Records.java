package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Port: what is known of a few records, read on demand, as far as a workspace may see.
 */
public interface Records {

	/** These records, in no order; ids that are unknown or not visible are left out. */
	List<Known> list(Visible visible, Collection<Long> ids);

	/**
	 * All facts on these records of people, from either end, with the record at the
	 * other.
	 */
	List<KnownFact> factsOf(Visible visible, Collection<Long> people);

	/**
	 * All facts that people have on these organizations, programs, meetings, sessions or
	 * publications; {@link KnownFact#other()} is the record asked for.
	 */
	List<KnownFact> factsOn(Visible visible, Collection<Long> records);

	/**
	 * Of {@link #factsOn} those that these records of people have.
	 */
	default List<KnownFact> factsBetween(Visible visible, Collection<Long> people, Collection<Long> records) {
		Set<Long> asked = Set.copyOf(people);
		return factsOn(visible, records).stream().filter((fact) -> asked.contains(fact.person())).toList();
	}

	/**
	 * Who has facts on these records. Where a hospital has tens of thousands, a store
	 * that can, reads no more of each than this.
	 */
	default List<Presence> presences(Visible visible, Collection<Long> records) {
		return factsOn(visible, records).stream().map(Presence::of).toList();
	}

	/**
	 * The records that belong to these: programs of an institution, committees of a
	 * society, sessions of a meeting.
	 */
	List<Known> partsOf(Visible visible, Collection<Long> records);

	/** Every record of the kind, by name, at most {@code limit}. */
	List<Known> listAll(Visible visible, RecordKind kind, int limit);

	/**
	 * Records whose name has words beginning with the words of the text, in any order,
	 * accents and case ignored, best first.
	 */
	List<Known> search(Visible visible, String text, Set<RecordKind> kinds, int limit);

	/** Records with the identifier. */
	List<Known> withIdentifier(Visible visible, Identifier identifier);

	/**
	 * Which of these identifiers records of the kind have. A store that can, finds them
	 * in one go.
	 */
	default Set<Identifier> known(Visible visible, RecordKind kind, Collection<Identifier> identifiers) {
		return identifiers.stream()
			.filter((identifier) -> withIdentifier(visible, identifier).stream()
				.anyMatch((known) -> known.said().kind() == kind))
			.collect(Collectors.toSet());
	}

	/**
	 * The records that their sources call so; names that no source knows are left out.
	 */
	List<Known> called(Visible visible, Collection<Called> names);

	/**
	 * The visible records of people that handles find, by handle; one that finds nobody
	 * is left out.
	 */
	Map<Handle, Set<Long>> found(Visible visible, Collection<Handle> people);

	/**
	 * Of {@link #factsOf}, where people work, serve and belong: positions, affiliations
	 * and memberships. A store that can, leaves identifiers and parents of records out.
	 */
	default List<KnownFact> posts(Visible visible, Collection<Long> people) {
		return factsOf(visible, people).stream()
			.filter((fact) -> fact.said() instanceof Statement.Position || fact.said() instanceof Statement.Affiliation
					|| fact.said() instanceof Statement.Membership)
			.toList();
	}

	/**
	 * Of {@link #factsOf}, what happened between applicants and people. A store that can,
	 * reads nothing else.
	 */
	default List<KnownFact> interactions(Visible visible, Collection<Long> people) {
		return factsOf(visible, people).stream()
			.filter((fact) -> fact.said() instanceof Statement.Interaction)
			.toList();
	}

	/**
	 * What an answer tells of a few people: {@link #list}, and of {@link #factsOf} only
	 * what is needed. A store that can, reads it in one go, and leaves identifiers and
	 * parents of records out.
	 * @param named ids of records whose names are wanted
	 * @param people ids of records of people whose posts, dealings and places are wanted
	 */
	default Glance glance(Visible visible, Collection<Long> named, Collection<Long> people) {
		Set<Long> asked = Set.copyOf(people);
		List<KnownFact> posts = new ArrayList<>();
		List<KnownFact> dealings = new ArrayList<>();
		Map<Long, Set<Long>> places = new HashMap<>();
		for (KnownFact fact : factsOf(visible, people)) {
			Statement.Fact said = fact.said();
			long other = fact.other().id();
			if (said instanceof Statement.Position || said instanceof Statement.Affiliation) {
				posts.add(fact);
			}
			if ((said instanceof Statement.Acquaintance || said instanceof Statement.Interaction)
					&& asked.contains(fact.person()) && asked.contains(other)) {
				dealings.add(fact);
			}
			if (fact.together() != null) {
				places.computeIfAbsent(fact.person(), (person) -> new TreeSet<>()).add(other);
			}
		}
		return new Glance(named.isEmpty() ? List.of() : list(visible, named), posts, dealings, places);
	}

	/**
	 * What an answer tells of places at which people were together. A store that can,
	 * reads it in one go, and leaves identifiers of records and all parents but the
	 * meetings of sessions out.
	 * @param places ids of records of publications, organizations and sessions
	 * @param people ids of the records of people whose facts on them are wanted
	 */
	default Gatherings gatherings(Visible visible, Collection<Long> places, Collection<Long> people) {
		Set<Long> asked = Set.copyOf(people);
		List<Known> records = list(visible, places);
		List<Long> meetings = records.stream()
			.filter((known) -> known.said().kind() == RecordKind.SESSION && known.parent() != 0)
			.map(Known::parent)
			.toList();
		List<KnownFact> facts = new ArrayList<>();
		Map<EvidenceKind, Map<Long, Set<Long>>> present = new EnumMap<>(EvidenceKind.class);
		for (KnownFact fact : factsOn(visible, places)) {
			EvidenceKind kind = fact.together();
			if (kind != null) {
				present.computeIfAbsent(kind, (any) -> new HashMap<>())
					.computeIfAbsent(fact.other().id(), (any) -> new TreeSet<>())
					.add(fact.person());
				if (asked.contains(fact.person())) {
					facts.add(fact);
				}
			}
		}
		return new Gatherings(records, meetings.isEmpty() ? List.of() : list(visible, meetings), facts, present);
	}

	/**
	 * What an answer tells of a few people.
	 *
	 * @param records with their names
	 * @param posts their positions and affiliations
	 * @param dealings acquaintances, from either end, and interactions among them
	 * @param places by the id of a person's record, the ids of the records of papers,
	 * institutions, committees and sessions at which others may have been
	 */
	record Glance(List<Known> records, List<KnownFact> posts, List<KnownFact> dealings, Map<Long, Set<Long>> places) {
	}

	/**
	 * What an answer tells of places.
	 *
	 * @param records of the places
	 * @param meetings to which those of them that are sessions belong
	 * @param facts of the people asked for on them
	 * @param present by kind and by the id of a place's record, the ids of the records of
	 * all people who were there
	 */
	record Gatherings(List<Known> records, List<Known> meetings, List<KnownFact> facts,
			Map<EvidenceKind, Map<Long, Set<Long>>> present) {
	}

	/**
	 * What a source calls a record.
	 *
	 * @param source the source's number
	 * @param ref {@link Statement.Record#ref()}
	 */
	record Called(long source, RecordKind kind, String ref) {
	}

	/**
	 * A record and the source that says it.
	 *
	 * @param id the record's number
	 * @param source the source's number
	 * @param parent the id of the institution, organization or meeting that it belongs
	 * to, or 0
	 * @param said what the source says; its {@code ref}s are the source's own
	 */
	record Known(long id, long source, long parent, Statement.Record said) {
	}

	/**
	 * That somebody is or was somewhere.
	 *
	 * @param kind of the fact that says so
	 * @param person the id of the person's record
	 * @param record the id of the record of the place
	 * @param last the last year known, {@link Evidences#ONGOING} or
	 * {@link Evidences#UNKNOWN}
	 * @param role or title, where the fact tells one
	 */
	record Presence(FactKind kind, long person, long record, int last, @Nullable String role) {

		static Presence of(KnownFact fact) {
			FactKind kind = FactKind.of(fact.said());
			long person = fact.person();
			long record = fact.other().id();
			if (fact.said() instanceof Statement.Affiliation said) {
				return new Presence(kind, person, record, last(said.from(), said.to(), said.current()), said.title());
			}
			if (fact.said() instanceof Statement.Membership said) {
				return new Presence(kind, person, record, last(said.from(), said.to(), said.current()), said.role());
			}
			if (fact.said() instanceof Statement.Position said) {
				return new Presence(kind, person, record, last(said.from(), said.to(), said.current()), said.role());
			}
			return new Presence(kind, person, record, Evidences.UNKNOWN,
					(fact.said() instanceof Statement.Participation said) ? said.role() : null);
		}

		/** The last year of what lasts. */
		public static int last(@Nullable Integer from, @Nullable Integer to, boolean current) {
			if (current) {
				return Evidences.ONGOING;
			}
			return (to != null) ? to : (from != null) ? from : Evidences.UNKNOWN;
		}

	}

	/**
	 * A fact and the source that says it.
	 *
	 * @param source the source's number
	 * @param person the id of the person's record from which it was asked, or that has it
	 * @param other the record at the other end; for roles, interactions and targets that
	 * of the applicant
	 * @param said what the source says
	 */
	record KnownFact(long source, long person, Known other, Statement.Fact said) {

		/** The kind of evidence that two people with such a fact have, or null. */
		public @Nullable EvidenceKind together() {
			if (this.said instanceof Statement.Authorship) {
				return EvidenceKind.CO_AUTHORSHIP;
			}
			if (this.said instanceof Statement.Participation at && at.gatheringKind() == RecordKind.SESSION) {
				return EvidenceKind.SAME_SESSION;
			}
			if (this.other.said() instanceof Statement.Organization at) {
				if (this.said instanceof Statement.Affiliation
						&& at.organizationKind() == Statement.OrganizationKind.INSTITUTION) {
					return EvidenceKind.SAME_INSTITUTION;
				}
				if (this.said instanceof Statement.Membership
						&& at.organizationKind() == Statement.OrganizationKind.COMMITTEE) {
					return EvidenceKind.SAME_COMMITTEE;
				}
			}
			return null;
		}

	}

}
