package org.vouchgraph.tie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences.Pair;
import org.vouchgraph.network.Evidences.Together;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.SameRecords;

/**
 * One update of a network.
 * <p>
 * <b>Affected</b> are the people of touched records: all their ties are woven anew.
 * <b>Concerned</b> are the others at gatherings of which something changed that the worth
 * of their ties depends on: a paper's or session's own record, which records of a place
 * are the same one, or whether there are too many people to count. Of them only the ties
 * with each other are woven anew. Evidence is read in full for the ties that are woven,
 * so they come out as in a full reading.
 */
final class NetworkUpdate {

	private final TieModel model;

	private final Network before;

	private final NetworkReader.After after;

	private final SameRecords same;

	private final Set<Long> touched = new HashSet<>();

	/** Keys of people who were affected, as they were known before. */
	private final Set<Long> were = new HashSet<>();

	/** Keys of people who are affected, as they are known now. */
	private final Set<Long> are = new TreeSet<>();

	/** How many records the affected people had at most, whatever place they were at. */
	private int recordsBefore;

	/** What was read of places, by record and kind. */
	private final Map<Place, Together> read = new LinkedHashMap<>();

	private final Set<Long> asked = new HashSet<>();

	private final Denied denied;

	NetworkUpdate(TieModel model, Network before, NetworkReader.After after) {
		this.model = model;
		this.before = before;
		this.after = after;
		this.same = after.same();
		this.denied = new Denied(after.visible().rejected(), after.same());
		this.touched.addAll(after.records());
		this.touched.addAll(after.ends());
	}

	/** The network now, or null where too many people are concerned. */
	@Nullable Network read(long version) {
		Set<Long> people = new HashSet<>();
		if (!this.touched.isEmpty()) {
			this.after.evidences().people(this.after.visible(), this.touched, people::add);
		}
		people.forEach((record) -> this.are.add(this.same.key(record)));
		for (long record : this.touched) {
			long key = this.after.wasSame().key(record);
			if (this.before.indexOf(key) >= 0 && this.were.add(key)) {
				this.recordsBefore += this.after.wasSame().records(key).length;
			}
		}
		if (this.are.size() > this.after.atMost()) {
			return null;
		}
		Set<Long> places = new HashSet<>(this.touched);
		places.removeAll(people);
		readPlaces(places);
		readPlacesOf(this.are);
		Set<Long> concerned = concerned();
		this.after.said().forEach((record) -> concerned.add(this.same.key(record)));
		concerned.removeIf((key) -> this.are.contains(key) || this.before.indexOf(key) < 0);
		if (this.are.size() + concerned.size() > this.after.atMost()) {
			return null;
		}
		readPlacesOf(concerned);
		return weave(concerned, version);
	}

	private void readPlacesOf(Collection<Long> people) {
		if (people.isEmpty()) {
			return;
		}
		Set<Long> places = new HashSet<>();
		this.after.evidences().places(this.after.visible(), records(people), places::add);
		readPlaces(places);
	}

	/** Reads who is at these places, with all records of them. */
	private void readPlaces(Collection<Long> places) {
		Set<Long> wanted = records(places);
		wanted.removeAll(this.asked);
		if (wanted.isEmpty()) {
			return;
		}
		this.asked.addAll(wanted);
		// What has more people than that had too many before as well.
		int atMost = (int) Math.min(Integer.MAX_VALUE, (long) this.model.largestGathering() + this.recordsBefore);
		this.after.evidences()
			.together(this.after.visible(), wanted, atMost,
					(together) -> this.read.put(new Place(together.kind(), together.record()), together));
	}

	private Set<Long> records(Collection<Long> keys) {
		Set<Long> records = new HashSet<>();
		for (long key : keys) {
			for (long record : this.same.records(key)) {
				records.add(record);
			}
		}
		return records;
	}

	/** The people at gatherings that changed for others than the affected. */
	private Set<Long> concerned() {
		Map<Place, Gathering> gatherings = new LinkedHashMap<>();
		this.read.forEach((place, together) -> gatherings
			.computeIfAbsent(new Place(place.kind, this.same.key(place.key)), (any) -> new Gathering())
			.add(together));
		Map<Place, Set<Place>> piecesOfOld = new HashMap<>();
		gatherings.forEach((place, gathering) -> gathering.pieces.forEach(
				(old) -> piecesOfOld.computeIfAbsent(new Place(place.kind, old), (any) -> new HashSet<>()).add(place)));
		Set<Long> concerned = new HashSet<>();
		gatherings.forEach((place, gathering) -> {
			boolean split = gathering.pieces.stream()
				.anyMatch((old) -> piecesOfOld.get(new Place(place.kind, old)).size() > 1);
			if (split || gathering.pieces.size() > 1 || changed(place) || gathering.crossed(place.kind)) {
				concerned.addAll(gathering.others);
			}
		});
		return concerned;
	}

	/** Whether what it is worth may be another for its own records' sake. */
	private boolean changed(Place place) {
		// A record that was touched may name nobody any more, so it need not be among
		// those read.
		return switch (place.kind) {
			case CO_AUTHORSHIP -> Arrays.stream(this.same.records(place.key)).anyMatch(this.touched::contains);
			case SAME_SESSION -> Arrays.stream(this.same.records(place.key)).anyMatch(this.after.records()::contains);
			default -> false;
		};
	}

	private Network weave(Set<Long> concerned, long version) {
		LongIndex index = new LongIndex();
		List<Long> keys = new ArrayList<>(this.are);
		keys.addAll(new TreeSet<>(concerned));
		int woven = keys.size();
		for (int i = 0; i < woven; i++) {
			index.put(keys.get(i), i);
		}
		Gatherings gatherings = new Gatherings();
		this.read.values().forEach((together) -> {
			int at = gatherings.open(together.kind(), this.same.key(together.record()),
					Math.max(together.size(), together.people().length));
			if (this.model.tooLarge(together.kind(), gatherings.size(at))) {
				return;
			}
			for (int i = 0; i < together.people().length; i++) {
				int person = person(together.people()[i], index, keys);
				if (person >= 0) {
					gatherings.add(at, person, new Years(together.from()[i], together.to()[i]));
				}
			}
		});
		List<Said> said = new ArrayList<>();
		if (woven > 0) {
			this.after.evidences().pairs(this.after.visible(), records(keys.subList(0, woven)), (pair) -> {
				int a = person(pair.a(), index, keys);
				int b = person(pair.b(), index, keys);
				if (a >= 0 && b >= 0 && a != b) {
					said.add(Said.of(a, b, pair));
				}
			});
		}
		said.sort(Said.ORDER);
		gatherings.close(keys.size());
		Network.Changes changes = this.before.change();
		this.were.stream().filter((key) -> !this.are.contains(key)).forEach(changes::gone);
		this.are.stream().filter((key) -> this.before.indexOf(key) < 0).forEach(changes::person);
		Loom loom = new Loom(this.model, gatherings, said, keys.size(), keys::get);
		Loom.Row row = loom.new Row();
		for (int a = 0; a < woven; a++) {
			// The concerned stand after the affected, and all others after them.
			int end = (a < this.are.size()) ? keys.size() : woven;
			row.weave(a, end);
			change(changes, row, a, end, index, keys);
		}
		return changes.build(version);
	}

	/** The index of whose record it is, a new one if need be; -1 if nobody's. */
	private int person(long record, LongIndex index, List<Long> keys) {
		long key = this.same.key(record);
		int at = index.get(key);
		if (at < 0 && this.before.indexOf(key) >= 0 && !this.were.contains(key)) {
			at = keys.size();
			index.put(key, at);
			keys.add(key);
		}
		return at;
	}

	/** Notes in what a row differs from that of before. */
	private void change(Network.Changes changes, Loom.Row row, int person, int end, LongIndex index, List<Long> keys) {
		long key = keys.get(person);
		int was = this.before.indexOf(key);
		Set<Long> met = new HashSet<>();
		row.forEach((other, chance, flags) -> {
			long otherKey = keys.get(other);
			if (this.denied.between(key, otherKey)) {
				return;
			}
			met.add(otherKey);
			int to = this.before.indexOf(otherKey);
			int arc = (was < 0 || to < 0) ? -1 : this.before.arc(was, to);
			if (arc < 0 || this.before.flags(arc) != flags || this.before.cost(arc) != (float) -Math.log(chance)) {
				changes.tie(key, otherKey, chance, flags);
			}
		});
		if (was < 0) {
			return;
		}
		for (int arc = this.before.firstArc(was); arc < this.before.endArc(was); arc++) {
			long otherKey = this.before.key(this.before.head(arc));
			int other = index.get(otherKey);
			boolean looked = (other < 0) ? person < this.are.size() : other > person && other < end;
			boolean gone = this.were.contains(otherKey) && !this.are.contains(otherKey);
			if (looked && !gone && !met.contains(otherKey)) {
				changes.noTie(key, otherKey);
			}
		}
	}

	/** A paper, institution, committee or session, by its record or key. */
	private record Place(EvidenceKind kind, long key) {
	}

	/** All that is known of one gathering, as far as others than the affected go. */
	private final class Gathering {

		/** Keys of the others. */
		private final Set<Long> others = new HashSet<>();

		/** Keys of all. */
		private final Set<Long> all = new HashSet<>();

		/** By what key the records were known before at which there are others. */
		private final Set<Long> pieces = new TreeSet<>();

		/** How many people it has at least without those affected. */
		private int least;

		/** The largest that any record says. */
		private int size;

		void add(Together together) {
			long record = together.record();
			this.size = Math.max(this.size, Math.max(together.size(), together.people().length));
			int still = 0;
			for (long person : together.people()) {
				long key = NetworkUpdate.this.same.key(person);
				this.all.add(key);
				if (!NetworkUpdate.this.are.contains(key)) {
					this.others.add(key);
					still++;
				}
			}
			if (together.people().length == 0) {
				// So many that even without those affected there are too many.
				still = together.size() - NetworkUpdate.this.recordsBefore;
			}
			if (still > 0) {
				this.pieces.add(NetworkUpdate.this.after.wasSame().key(record));
			}
			this.least = Math.max(this.least, Math.max(still, this.others.size()));
		}

		/** Whether it may count nothing now and did before, or the other way round. */
		boolean crossed(EvidenceKind kind) {
			if (kind == EvidenceKind.CO_AUTHORSHIP || NetworkUpdate.this.model.tooLarge(kind, this.least)) {
				return false;
			}
			int now = Math.max(this.size, this.all.size());
			long most = (long) this.least + NetworkUpdate.this.recordsBefore;
			return NetworkUpdate.this.model.tooLarge(kind, now)
					|| NetworkUpdate.this.model.tooLarge(kind, (int) Math.min(Integer.MAX_VALUE, most));
		}

	}

}
