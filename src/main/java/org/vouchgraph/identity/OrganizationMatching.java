package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.identity.Reason.Code;
import org.vouchgraph.identity.Settled.Answer;
import org.vouchgraph.network.RecordKind;

/**
 * Finds organizations that are one under several names.
 * <p>
 * <b>Definition.</b> Names are compared as sets of words in which the words for kinds of
 * institution are in one language. Equal ones are merged if they agree in city, or in
 * country where the name is telling; they are asked where no place is known. Names that
 * differ by a slip, or by words that name the city, and short forms of one word are asked
 * where the city agrees: an acronym alone proposes nothing. Two identifiers of the
 * register, two countries or cities, or a whole and its part are never one, and neither
 * are organizations of different sorts.
 * <p>
 * <b>Time.</b> Near linear: by name, a block of more than {@value #MOST_IN_BLOCK} is not
 * compared.
 */
final class OrganizationMatching {

	private static final int MOST_IN_BLOCK = 200;

	private static final int SHORTEST_SLIP = 7;

	private static final double SAME_NAME = 3.0;

	private static final double OTHER_NAME = 0.5;

	private static final double ACRONYM = 0.0;

	private static final double SAME_CITY = 3.0;

	private static final double SAME_COUNTRY = 2.5;

	private static final double SAME_PARENT = 2.0;

	/** Of these there are several of one name in a country. */
	private static final Set<String> COMMON = Set.of("hospital", "clinic", "center", "school", "college", "saint");

	private final Map<Long, Organizations.Known> known;

	private final Settled settled;

	private final MatchingOptions options;

	private final Map<Long, Long> parent = new HashMap<>();

	private final Map<Long, List<Long>> sets = new HashMap<>();

	private final List<Proposal> clear = new ArrayList<>();

	private final List<Proposal> ask = new ArrayList<>();

	private long compared;

	OrganizationMatching(Map<Long, Organizations.Known> known, Settled settled, MatchingOptions options) {
		this.known = new HashMap<>(known);
		this.settled = settled;
		this.options = options;
	}

	/** What is known of each set, merged ones by their smallest key. */
	Map<Long, Organizations.Known> known() {
		return this.known;
	}

	/** The key under which a set is known after what was merged. */
	long key(long set) {
		long root = set;
		Long above = this.parent.get(root);
		while (above != null) {
			root = above;
			above = this.parent.get(root);
		}
		return root;
	}

	Matches matches() {
		return new Matches(this.clear, this.ask, this.compared);
	}

	void match() {
		List<Compared> pairs = new ArrayList<>();
		for (long[] pair : pairs()) {
			this.compared++;
			Compared result = compare(pair[0], pair[1]);
			if (result != null && result.sum >= this.options.ask()) {
				pairs.add(result);
			}
		}
		pairs.sort(Comparator.comparingDouble(Compared::sum)
			.reversed()
			.thenComparingLong(Compared::one)
			.thenComparingLong(Compared::two));
		List<Compared> left = new ArrayList<>();
		for (Compared pair : pairs) {
			(pair.decides && merge(pair) ? new ArrayList<Compared>() : left).add(pair);
		}
		Map<Long, Long> connected = new HashMap<>();
		for (Compared pair : left) {
			long one = key(pair.one);
			long two = key(pair.two);
			if (one != two && !isRuledOut(one, two) && answer(one, two) == Answer.NONE
					&& root(connected, one) != root(connected, two)) {
				connected.put(root(connected, one), root(connected, two));
				this.ask.add(proposal(pair, one, two, Proposal.Decision.ASK));
			}
		}
	}

	private static long root(Map<Long, Long> connected, long key) {
		long root = key;
		while (connected.containsKey(root)) {
			root = connected.get(root);
		}
		return root;
	}

	private boolean merge(Compared pair) {
		long one = key(pair.one);
		long two = key(pair.two);
		if (one == two) {
			return true;
		}
		if (pair.sum < this.options.clear() || isRuledOut(one, two) || answer(one, two) != Answer.NONE) {
			return false;
		}
		this.clear.add(proposal(pair, one, two, Proposal.Decision.CLEAR));
		long first = Math.min(one, two);
		long second = Math.max(one, two);
		this.known.merge(first, this.known.remove(second), Organizations.Known::and);
		this.parent.put(second, first);
		List<Long> sets = new ArrayList<>(this.sets.getOrDefault(first, List.of(first)));
		sets.addAll(this.sets.getOrDefault(second, List.of(second)));
		this.sets.put(first, sets);
		return true;
	}

	private Proposal proposal(Compared pair, long one, long two, Proposal.Decision decision) {
		double probability = 1 / (1 + Math.exp(-pair.sum));
		return new Proposal(RecordKind.ORGANIZATION, Math.min(one, two), Math.max(one, two), decision, probability,
				pair.reasons);
	}

	private Answer answer(long one, long two) {
		return this.settled.answer(sets(one), sets(two));
	}

	private long[] sets(long key) {
		return this.sets.getOrDefault(key, List.of(key)).stream().mapToLong(Long::longValue).toArray();
	}

	private boolean isRuledOut(long one, long two) {
		Organizations.Known a = get(one);
		Organizations.Known b = get(two);
		return differ(a.rors(), b.rors()) || differ(a.countries(), b.countries()) || differ(a.cities(), b.cities())
				|| !a.kinds().equals(b.kinds()) || a.parents().stream().map(this::key).anyMatch((key) -> key == two)
				|| b.parents().stream().map(this::key).anyMatch((key) -> key == one);
	}

	private Organizations.Known get(long key) {
		return Objects.requireNonNull(this.known.get(key));
	}

	private static <T> boolean differ(Set<T> one, Set<T> two) {
		return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
	}

	/** Pairs that share a name, or one but for a word, or a short form. */
	private List<long[]> pairs() {
		Map<String, Set<Long>> blocks = new TreeMap<>();
		this.known.forEach((key, each) -> {
			for (String form : each.forms()) {
				add(blocks, form, key);
				String[] words = form.split(" ");
				for (int left = 0; left < words.length && words.length > 2; left++) {
					if (!OrganizationName.isKind(words[left])) {
						add(blocks, "-" + without(words, left), key);
					}
				}
				add(blocks, "-" + form, key);
			}
			each.acronyms().forEach((acronym) -> add(blocks, "." + acronym, key));
			each.shorts().forEach((word) -> add(blocks, "." + word, key));
		});
		Set<List<Long>> pairs = new HashSet<>();
		for (Set<Long> block : blocks.values()) {
			if (block.size() <= MOST_IN_BLOCK) {
				for (long one : block) {
					for (long two : block) {
						if (one < two) {
							pairs.add(List.of(one, two));
						}
					}
				}
			}
		}
		return pairs.stream().map((pair) -> new long[] { pair.get(0), pair.get(1) }).sorted(Arrays::compare).toList();
	}

	private static void add(Map<String, Set<Long>> blocks, String name, long key) {
		blocks.computeIfAbsent(name, (any) -> new TreeSet<>()).add(key);
	}

	private static String without(String[] words, int left) {
		StringBuilder form = new StringBuilder();
		for (int i = 0; i < words.length; i++) {
			if (i != left) {
				form.append(form.isEmpty() ? "" : " ").append(words[i]);
			}
		}
		return form.toString();
	}

	private @Nullable Compared compare(long one, long two) {
		if (isRuledOut(one, two)) {
			return null;
		}
		Organizations.Known a = get(one);
		Organizations.Known b = get(two);
		boolean city = !Collections.disjoint(a.cities(), b.cities());
		boolean country = !Collections.disjoint(a.countries(), b.countries());
		boolean parent = !Collections.disjoint(a.parents(), b.parents());
		List<Reason> reasons = new ArrayList<>();
		String form = a.forms().stream().filter(b.forms()::contains).findFirst().orElse(null);
		boolean decides = false;
		if (form != null) {
			reasons.add(Reason.of(Code.SAME_NAME, SAME_NAME, a.shown(), b.shown()));
			boolean telling = !COMMON.stream().anyMatch(Arrays.asList(form.split(" "))::contains);
			// Every hospital has a department of the same name.
			decides = OrganizationName.isPart(form) ? parent : city || (country && telling);
			if (OrganizationName.isPart(form) && !parent) {
				return null;
			}
		}
		else if (city && isNear(a, b)) {
			reasons.add(Reason.of(Code.OTHER_NAME, OTHER_NAME, a.shown(), b.shown()));
		}
		else if (city && (!Collections.disjoint(a.acronyms(), b.shorts())
				|| !Collections.disjoint(b.acronyms(), a.shorts()))) {
			reasons.add(Reason.of(Code.ACRONYM, ACRONYM, a.shown(), b.shown()));
		}
		else {
			return null;
		}
		if (city) {
			reasons.add(Reason.of(Code.SAME_CITY, SAME_CITY,
					a.cities().stream().filter(b.cities()::contains).findFirst().orElseThrow()));
		}
		else if (country) {
			reasons.add(Reason.of(Code.SAME_COUNTRY, SAME_COUNTRY,
					a.countries().stream().filter(b.countries()::contains).findFirst().orElseThrow()));
		}
		if (parent) {
			reasons.add(Reason.of(Code.SAME_PARENT, SAME_PARENT,
					a.parents().stream().filter(b.parents()::contains).findFirst().orElseThrow()));
		}
		double sum = reasons.stream().mapToDouble(Reason::weight).sum();
		return new Compared(one, two, sum, decides, List.copyOf(reasons));
	}

	/** A slip in a long word, or words beside the name that name the city. */
	private static boolean isNear(Organizations.Known one, Organizations.Known two) {
		Set<String> place = new HashSet<>();
		for (String city : one.cities()) {
			place.addAll(Arrays.asList(city.split(",")[0].split(" ")));
		}
		for (String a : one.forms()) {
			for (String b : two.forms()) {
				Set<String> onlyA = new TreeSet<>(Arrays.asList(a.split(" ")));
				Set<String> onlyB = new TreeSet<>(Arrays.asList(b.split(" ")));
				Set<String> both = new TreeSet<>(onlyA);
				both.retainAll(onlyB);
				onlyA.removeAll(both);
				onlyB.removeAll(both);
				boolean telling = both.stream().anyMatch((word) -> !OrganizationName.isKind(word));
				if (telling && place.containsAll(onlyA) && place.containsAll(onlyB)) {
					return true;
				}
				if (onlyA.size() == 1 && onlyB.size() == 1) {
					String x = onlyA.iterator().next();
					String y = onlyB.iterator().next();
					if (Math.min(x.length(), y.length()) >= SHORTEST_SLIP && Spelling.oneSlip(x, y)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/**
	 * Two that may be one.
	 *
	 * @param decides whether name and place are enough to merge them
	 */
	private record Compared(long one, long two, double sum, boolean decides, List<Reason> reasons) {
	}

}
