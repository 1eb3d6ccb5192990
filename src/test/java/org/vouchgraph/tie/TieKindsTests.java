package org.vouchgraph.tie;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Evidence;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.RandomWorld;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Tie;
import org.vouchgraph.network.Visible;

import static org.assertj.core.api.Assertions.assertThat;

class TieKindsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final Set<EvidenceKind> ALL = EnumSet.allOf(EvidenceKind.class);

	private final TieModel model;

	TieKindsTests() throws IOException {
		this.model = new TieModel(new FieldPackReader().readShipped("cardiothoracic-img"), TODAY);
	}

	@Test
	void tellsWhatTheTiesReadInFullRestOn() {
		int compared = 0;
		for (long seed = 0; seed < 200; seed++) {
			InMemoryStore store = new RandomWorld(seed).store(1 + (int) (seed % 4));
			Visible visible = store.visible(RandomWorld.WORKSPACE);
			SameRecords same = new Grouping(store).group(visible);
			Set<Long> people = new TreeSet<>();
			store.people(visible, (record) -> people.add(same.key(record)));
			List<TieReader.Ends> pairs = new ArrayList<>();
			people.forEach(
					(a) -> people.stream().filter((b) -> a < b).forEach((b) -> pairs.add(new TieReader.Ends(a, b))));
			Map<TieReader.Ends, Tie> ties = new TieReader(store, this.model).list(visible, same, pairs);
			TieKinds.Among among = new TieKinds(this.model).read(store, visible, same, people);
			for (TieReader.Ends ends : pairs) {
				List<Evidence> evidence = ties.containsKey(ends) ? ties.get(ends).evidence() : List.of();
				String which = "seed " + seed + ", " + ends + " " + evidence;
				Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
				evidence.forEach((piece) -> kinds.add(piece.kind()));
				assertThat(among.kinds(ends.to(), ends.from())).as(which).isEqualTo(kinds);
				int last = evidence.stream().mapToInt(TieKindsTests::last).max().orElse(Evidences.UNKNOWN);
				assertThat(among.last(ends.from(), ends.to())).as(which).isEqualTo(last);
				assertThat(among.first(ends.from(), ends.to())).as(which)
					.isEqualTo(evidence.stream()
						.mapToInt(TieKindsTests::first)
						.filter((year) -> year != Evidences.UNKNOWN)
						.min()
						.orElse(Evidences.UNKNOWN));
				for (EvidenceKind kind : EvidenceKind.values()) {
					for (int since : new int[] { Evidences.UNKNOWN, 2018, 2024 }) {
						assertThat(among.has(ends.from(), ends.to(), Set.of(kind), since)).as(which + kind + since)
							.isEqualTo(evidence.stream()
								.anyMatch((piece) -> piece.kind() == kind
										&& (since == Evidences.UNKNOWN || last(piece) >= since)));
					}
				}
				assertThat(among.has(ends.from(), ends.to(), ALL, 0)).as(which).isEqualTo(!evidence.isEmpty());
				compared += evidence.isEmpty() ? 0 : 1;
			}
		}
		assertThat(compared).isGreaterThan(3000);
	}

	/** Of a stay that goes on, this year. */
	private static int last(Evidence piece) {
		boolean stay = piece.kind() == EvidenceKind.SAME_INSTITUTION || piece.kind() == EvidenceKind.SAME_COMMITTEE;
		return stay ? Math.min(piece.to(), TODAY.getYear()) : piece.to();
	}

	private static int first(Evidence piece) {
		return (piece.from() == Evidences.UNKNOWN) ? last(piece) : piece.from();
	}

	@Test
	void ofNobodyNothingIsKnown() {
		TieKinds.Among among = new TieKinds(this.model).read(new InMemoryStore(), new Visible("mine", List.of()),
				SameRecords.NONE, List.of());
		assertThat(among.kinds(1, 2)).isEmpty();
		assertThat(among.first(1, 2)).isEqualTo(Evidences.UNKNOWN);
		assertThat(among.last(1, 2)).isEqualTo(Evidences.UNKNOWN);
		assertThat(among.has(1, 2, ALL, Evidences.UNKNOWN)).isFalse();
	}

}
