package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vouchgraph.identity.NameComparison.Level;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Visible;

import static org.assertj.core.api.Assertions.assertThat;

class BlockingTests {

	private static final Visible ALL = new Visible("mine", List.of());

	private static Crowd crowd(RandomPeople world) {
		return Crowd.read(world, world, ALL, SameRecords.NONE, Map.of(), (record) -> record, 6);
	}

	private static MatchingOptions blocks(int most, int window) {
		MatchingOptions usual = MatchingOptions.DEFAULTS;
		return new MatchingOptions(usual.prior(), usual.namesakes(), usual.commonNamesakes(), usual.variant(),
				usual.familyChanged(), usual.leastPlace(), usual.mostPlace(), usual.placeByName(), usual.sameParent(),
				usual.sameCity(), usual.sameCountry(), usual.otherPlace(), usual.otherCountry(), usual.coauthor(),
				usual.mostCoauthors(), usual.fewAuthors(), usual.samePaper(), usual.yearsApart(), usual.otherAuthorId(),
				usual.otherProfile(), usual.clear(), usual.ask(), usual.mostQuestions(), most, window, usual.rounds());
	}

	/** The oracle compares everybody with everybody. */
	@Test
	void leavesNoPairOutThatWouldBeProposed() {
		int worth = 0;
		for (long seed = 0; seed < 30; seed++) {
			Crowd crowd = crowd(new RandomPeople(seed, 90));
			Comparison comparison = new Comparison(crowd, MatchingOptions.DEFAULTS);
			Set<Long> pairs = new HashSet<>();
			for (long pair : new Blocking(crowd, blocks(1000, 1)).pairs()) {
				pairs.add(pair);
			}
			for (int i = 0; i < crowd.people.size(); i++) {
				for (int j = i + 1; j < crowd.people.size(); j++) {
					Profile one = crowd.people.get(i);
					Profile two = crowd.people.get(j);
					Comparison.Result result = comparison.compare(one, two, false);
					if (result != null && result.sum() >= MatchingOptions.DEFAULTS.ask()) {
						worth++;
						assertThat(pairs).as("seed %d: %s and %s", seed, one.shown[0], two.shown[0])
							.contains(((long) i << 32) | j);
					}
				}
			}
		}
		assertThat(worth).isGreaterThan(500);
	}

	@Test
	void bringsEveryAgreementOfFamilyNamesTogether() {
		for (long seed = 0; seed < 10; seed++) {
			Crowd crowd = crowd(new RandomPeople(seed, 90));
			Set<Long> pairs = new HashSet<>();
			for (long pair : new Blocking(crowd, blocks(1000, 1)).pairs()) {
				pairs.add(pair);
			}
			for (int i = 0; i < crowd.people.size(); i++) {
				for (int j = i + 1; j < crowd.people.size(); j++) {
					PersonName one = crowd.people.get(i).names[0];
					PersonName two = crowd.people.get(j).names[0];
					if (NameComparison.compare(one, two).compareTo(Level.VARIANT) <= 0) {
						assertThat(pairs).as("seed %d: %s and %s", seed, one, two).contains(((long) i << 32) | j);
					}
				}
			}
		}
	}

	@Test
	void givesEachPairOnceInOrderAndNobodyWithHimself() {
		Crowd crowd = crowd(new RandomPeople(7, 200));
		long[] pairs = new Blocking(crowd, MatchingOptions.DEFAULTS).pairs();
		assertThat(pairs).isSorted().doesNotHaveDuplicates();
		for (long pair : pairs) {
			assertThat((int) (pair >> 32)).isLessThan((int) pair);
		}
	}

	/** However many have one name, each has few partners. */
	@Test
	void boundsTheWorkForACommonName() {
		List<Integer> partners = new ArrayList<>();
		for (int size : new int[] { 500, 4000 }) {
			GeneratedCrowd same = new GeneratedCrowd(size, 3) {
				@Override
				public void ofPeople(Visible visible, Consumer<PersonTraits> person) {
					super.ofPeople(visible, (each) -> person.accept(
							new PersonTraits(each.record(), "Wei Wang", null, null, null, null, Set.of(), List.of())));
				}
			};
			Crowd crowd = Crowd.read(same, same, ALL, SameRecords.NONE, Map.of(), (record) -> record, 6);
			long[] pairs = new Blocking(crowd, blocks(50, 10)).pairs();
			Map<Integer, Integer> each = new HashMap<>();
			for (long pair : pairs) {
				each.merge((int) (pair >> 32), 1, Integer::sum);
				each.merge((int) pair, 1, Integer::sum);
			}
			partners.add(pairs.length / size);
			assertThat(IntStream.range(0, crowd.people.size()).allMatch(each::containsKey)).isTrue();
		}
		assertThat(partners).allMatch((count) -> count < 200);
	}

}
