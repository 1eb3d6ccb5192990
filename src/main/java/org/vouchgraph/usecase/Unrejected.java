package org.vouchgraph.usecase;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Rejected;
import org.vouchgraph.network.Visible;

/**
 * Both ports for reading without the facts that the user {@linkplain Rejected rejected}:
 * what is not so is seen by no question. The records themselves stay.
 */
public final class Unrejected {

	private Unrejected() {
	}

	/** The evidence but for what is rejected. */
	public static Evidences evidences(Evidences evidences) {
		return new UnrejectedEvidences(evidences);
	}

	/** The records but for what is rejected. */
	public static Records records(Records records) {
		return new UnrejectedRecords(records);
	}

	private static FactKind fact(EvidenceKind kind) {
		return switch (kind) {
			case CO_AUTHORSHIP -> FactKind.AUTHORSHIP;
			case SAME_INSTITUTION -> FactKind.AFFILIATION;
			case SAME_COMMITTEE -> FactKind.MEMBERSHIP;
			case SAME_SESSION -> FactKind.PARTICIPATION;
			case INTERACTION -> FactKind.INTERACTION;
			default -> FactKind.ACQUAINTANCE;
		};
	}

	private record UnrejectedEvidences(Evidences evidences) implements Evidences {

		private static Consumer<Together> seen(Visible visible, Consumer<Together> together) {
			Rejected rejected = visible.rejected();
			return rejected.isEmpty() ? together : (all) -> {
				FactKind kind = fact(all.kind());
				int[] kept = IntStream.range(0, all.people().length)
					.filter((i) -> !rejected.rejects(kind, all.people()[i], all.record(), ""))
					.toArray();
				together.accept((kept.length == all.people().length) ? all
						: new Together(all.kind(), all.record(), all.size(),
								Arrays.stream(kept).mapToLong((i) -> all.people()[i]).toArray(),
								Arrays.stream(kept).map((i) -> all.from()[i]).toArray(),
								Arrays.stream(kept).map((i) -> all.to()[i]).toArray()));
			};
		}

		private static Consumer<Pair> seenPair(Visible visible, Consumer<Pair> pair) {
			Rejected rejected = visible.rejected();
			return rejected.isEmpty() ? pair : (each) -> {
				FactKind kind = fact(each.kind());
				String detail = (kind == FactKind.INTERACTION) ? FactKind.detail(each.detail(), each.day()) : "";
				if (!rejected.rejects(kind, each.a(), each.b(), detail)) {
					pair.accept(each);
				}
			};
		}

		@Override
		public void together(Visible visible, Consumer<Together> together) {
			this.evidences.together(visible, seen(visible, together));
		}

		@Override
		public void together(Visible visible, Collection<Long> records, int atMost, Consumer<Together> together) {
			this.evidences.together(visible, records, atMost, seen(visible, together));
		}

		@Override
		public void pairs(Visible visible, Consumer<Pair> pair) {
			this.evidences.pairs(visible, seenPair(visible, pair));
		}

		@Override
		public void pairs(Visible visible, Collection<Long> people, Consumer<Pair> pair) {
			this.evidences.pairs(visible, people, seenPair(visible, pair));
		}

		@Override
		public void people(Visible visible, LongConsumer record) {
			this.evidences.people(visible, record);
		}

		@Override
		public void people(Visible visible, Collection<Long> records, LongConsumer record) {
			this.evidences.people(visible, records, record);
		}

		@Override
		public void shared(Visible visible, Consumer<long[]> records) {
			this.evidences.shared(visible, records);
		}

		@Override
		public void shared(Visible visible, Collection<Long> records, Consumer<long[]> group) {
			this.evidences.shared(visible, records, group);
		}

		@Override
		public List<AuthorName> authors(Visible visible, Collection<Long> publications) {
			return this.evidences.authors(visible, publications);
		}

		@Override
		public Map<Long, String> orcids(Visible visible, Collection<Long> records) {
			return this.evidences.orcids(visible, records);
		}

		@Override
		public void places(Visible visible, Collection<Long> people, LongConsumer record) {
			this.evidences.places(visible, people, record);
		}

		@Override
		public void getReady(Visible visible) {
			this.evidences.getReady(visible);
		}

	}

	private record UnrejectedRecords(Records records) implements Records {

		private static List<KnownFact> seen(Visible visible, List<KnownFact> facts) {
			Rejected rejected = visible.rejected();
			return rejected.isEmpty() ? facts : facts.stream().filter((fact) -> !rejected.rejects(fact)).toList();
		}

		@Override
		public List<KnownFact> factsOf(Visible visible, Collection<Long> people) {
			return seen(visible, this.records.factsOf(visible, people));
		}

		@Override
		public List<KnownFact> factsOn(Visible visible, Collection<Long> ids) {
			return seen(visible, this.records.factsOn(visible, ids));
		}

		@Override
		public List<KnownFact> factsBetween(Visible visible, Collection<Long> people, Collection<Long> ids) {
			return seen(visible, this.records.factsBetween(visible, people, ids));
		}

		@Override
		public List<Presence> presences(Visible visible, Collection<Long> ids) {
			List<Presence> all = this.records.presences(visible, ids);
			Rejected rejected = visible.rejected();
			return rejected.isEmpty() ? all
					: all.stream()
						.filter((one) -> !rejected.rejects(one.kind(), one.person(), one.record(), ""))
						.toList();
		}

		@Override
		public List<KnownFact> posts(Visible visible, Collection<Long> people) {
			return seen(visible, this.records.posts(visible, people));
		}

		@Override
		public List<KnownFact> interactions(Visible visible, Collection<Long> people) {
			return seen(visible, this.records.interactions(visible, people));
		}

		@Override
		public Glance glance(Visible visible, Collection<Long> named, Collection<Long> people) {
			Glance glance = this.records.glance(visible, named, people);
			if (visible.rejected().isEmpty()) {
				return glance;
			}
			Map<Long, Set<Long>> places = new HashMap<>();
			glance.places().forEach((person, all) -> {
				Set<Long> kept = new TreeSet<>(all);
				kept.removeIf((place) -> isRejectedPlace(visible.rejected(), person, place));
				places.put(person, kept);
			});
			return new Glance(glance.records(), seen(visible, glance.posts()), seen(visible, glance.dealings()),
					places);
		}

		/** Whether she was there is said in one way only: a place is of one kind. */
		private static boolean isRejectedPlace(Rejected rejected, long person, long place) {
			return rejected.rejects(FactKind.AUTHORSHIP, person, place, "")
					|| rejected.rejects(FactKind.AFFILIATION, person, place, "")
					|| rejected.rejects(FactKind.MEMBERSHIP, person, place, "")
					|| rejected.rejects(FactKind.PARTICIPATION, person, place, "");
		}

		@Override
		public Gatherings gatherings(Visible visible, Collection<Long> places, Collection<Long> people) {
			Gatherings gatherings = this.records.gatherings(visible, places, people);
			if (visible.rejected().isEmpty()) {
				return gatherings;
			}
			Map<EvidenceKind, Map<Long, Set<Long>>> present = new HashMap<>();
			gatherings.present().forEach((kind, byPlace) -> {
				Map<Long, Set<Long>> kept = new HashMap<>();
				byPlace.forEach((place, there) -> {
					Set<Long> some = new HashSet<>(there);
					some.removeIf((person) -> visible.rejected().rejects(fact(kind), person, place, ""));
					kept.put(place, some);
				});
				present.put(kind, kept);
			});
			return new Gatherings(gatherings.records(), gatherings.meetings(), seen(visible, gatherings.facts()),
					present);
		}

		@Override
		public List<Known> list(Visible visible, Collection<Long> ids) {
			return this.records.list(visible, ids);
		}

		@Override
		public List<Known> partsOf(Visible visible, Collection<Long> ids) {
			return this.records.partsOf(visible, ids);
		}

		@Override
		public List<Known> listAll(Visible visible, RecordKind kind, int limit) {
			return this.records.listAll(visible, kind, limit);
		}

		@Override
		public List<Known> search(Visible visible, String text, Set<RecordKind> kinds, int limit) {
			return this.records.search(visible, text, kinds, limit);
		}

		@Override
		public List<Known> withIdentifier(Visible visible, Identifier identifier) {
			return this.records.withIdentifier(visible, identifier);
		}

		@Override
		public Set<Identifier> known(Visible visible, RecordKind kind, Collection<Identifier> identifiers) {
			return this.records.known(visible, kind, identifiers);
		}

		@Override
		public List<Known> called(Visible visible, Collection<Called> names) {
			return this.records.called(visible, names);
		}

		@Override
		public Map<Handle, Set<Long>> found(Visible visible, Collection<Handle> handles) {
			return this.records.found(visible, handles);
		}

	}

}
