package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.vouchgraph.network.Decided;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.Visible;

/**
 * Decides which records are the same person, paper or organization.
 * <p>
 * <b>Definition.</b> Records that share an identifier are the same. Where records of a
 * paper are the same, so are two authors of different records of it whose names agree in
 * family name and first initial, if each is the only one of her record with these and
 * nothing else in their names differs. Two records whose ORCIDs differ are never the
 * same: an identifier that two ORCIDs share (a mailbox of a department) joins only
 * records of equal ORCID, and a name joins nobody across two ORCIDs. A name alone never
 * joins.
 * <p>
 * Before all this stands what the user {@linkplain Decided decided}: what she says is the
 * same is joined, whatever the ORCIDs; what she told apart, no rule brings into one set.
 * After all this, what is so much alike that it need not be asked is joined.
 * <p>
 * One pass of each rule is enough: which authors a paper joins depends on the names on it
 * and on which records of it are the same, and joined people do not make further papers
 * the same.
 * <p>
 * <b>Source.</b> R. E. Tarjan, J. van Leeuwen, Worst-case analysis of set union
 * algorithms, JACM 31 (1984), doi:10.1145/62.2160.
 * <p>
 * <b>Time and space.</b> A sort of the joined records, then near linear; the names of the
 * authors of {@value #AT_ONCE} papers are held at a time.
 * <p>
 * <b>The answer</b> depends only on what is visible, not on the order in which it is
 * read: taking a source back leaves exactly the sets that there were without it. Without
 * shared identifiers every record stands alone.
 */
public final class Grouping {

	private static final int AT_ONCE = 5000;

	private final Evidences evidences;

	public Grouping(Evidences evidences) {
		this.evidences = evidences;
	}

	/** The records that are the same, of those that are visible; nothing is decided. */
	public SameRecords group(Visible visible) {
		return group(visible, Decided.NONE);
	}

	/** The records that are the same, of those that are visible. */
	public SameRecords group(Visible visible, Decided decided) {
		LongStream.Builder people = LongStream.builder();
		this.evidences.people(visible, people::add);
		long[] persons = people.build().sorted().distinct().toArray();
		List<long[]> shared = new ArrayList<>();
		this.evidences.shared(visible, (records) -> {
			long[] sorted = Arrays.stream(records).sorted().distinct().toArray();
			if (sorted.length > 1) {
				shared.add(sorted);
			}
		});
		shared.sort(Arrays::compare);
		List<long[]> sharedByPeople = new ArrayList<>();
		List<long[]> sharedByThings = new ArrayList<>();
		for (long[] records : shared) {
			boolean person = Arrays.binarySearch(persons, records[0]) >= 0;
			(person ? sharedByPeople : sharedByThings).add(records);
		}
		Unions things = new Unions(members(Stream.concat(sharedByThings.stream(), decided(decided, false)).toList()));
		joinDecided(things, decided, false);
		sharedByThings.forEach((records) -> joinAll(things, records));
		joinClear(things, decided, false);
		List<long[]> sets = things.sets();
		sets.addAll(people(visible, persons, sharedByPeople, sets, decided));
		return SameRecords.of(sets);
	}

	/**
	 * The same after some writing, read around what it touched alone: exactly what
	 * {@link #group} gives.
	 * @param visible what can be seen now
	 * @param before the records that were the same before
	 * @param touched the records that {@link Touched#records()} names
	 * @param atMost how many records to look at
	 * @return empty where more records than that hang together with those touched
	 */
	public Optional<Regrouped> regroup(Visible visible, SameRecords before, Set<Long> touched, int atMost) {
		return regroup(visible, Decided.NONE, before, touched, atMost);
	}

	/**
	 * The same where something is decided.
	 * @param decided on what can be seen now
	 * @param touched also all records on which something else
	 * {@linkplain Decided#differing was decided before}
	 */
	public Optional<Regrouped> regroup(Visible visible, Decided decided, SameRecords before, Set<Long> touched,
			int atMost) {
		if (touched.isEmpty()) {
			return Optional.of(new Regrouped(before, Set.of()));
		}
		return Optional.ofNullable(new Regrouping(this.evidences, visible, decided, before, atMost).group(touched));
	}

	/**
	 * A grouping that was brought up to date.
	 *
	 * @param same the records that are the same now
	 * @param moved records whose set is not what it was, those that went among them
	 */
	public record Regrouped(SameRecords same, Set<Long> moved) {

		public Regrouped {
			moved = Set.copyOf(moved);
		}

	}

	private List<long[]> people(Visible visible, long[] persons, List<long[]> shared, List<long[]> things,
			Decided decided) {
		Unions people = new Unions(persons);
		List<long[]> byName = byName(visible, things);
		List<Long> records = Stream.of(shared.stream(), byName.stream(), decided(decided, true))
			.flatMap(Function.identity())
			.flatMapToLong(Arrays::stream)
			.distinct()
			.boxed()
			.toList();
		for (int i = 0; i < records.size(); i += AT_ONCE) {
			List<Long> some = records.subList(i, Math.min(i + AT_ONCE, records.size()));
			this.evidences.orcids(visible, some).forEach(people::orcid);
		}
		joinDecided(people, decided, true);
		shared.forEach((set) -> joinWithin(people, set));
		byName.stream().sorted(Arrays::compare).forEach((set) -> joinWithin(people, set));
		joinClear(people, decided, true);
		return people.sets();
	}

	/** The sets of authors that joined papers show to be the same. */
	private List<long[]> byName(Visible visible, List<long[]> things) {
		List<long[]> sets = new ArrayList<>();
		for (int i = 0; i < things.size(); i += AT_ONCE) {
			Map<Long, Integer> paperOf = new HashMap<>();
			for (int paper = i; paper < Math.min(i + AT_ONCE, things.size()); paper++) {
				for (long record : things.get(paper)) {
					paperOf.put(record, paper);
				}
			}
			Map<Integer, List<Evidences.AuthorName>> authors = new TreeMap<>();
			for (Evidences.AuthorName author : this.evidences.authors(visible, paperOf.keySet())) {
				authors.computeIfAbsent(paperOf.get(author.publication()), (any) -> new ArrayList<>()).add(author);
			}
			authors.values().forEach((ofPaper) -> sets.addAll(sameOnPaper(ofPaper)));
		}
		return sets;
	}

	/** The authors of the records of one paper who are the same by name. */
	static List<long[]> sameOnPaper(List<Evidences.AuthorName> authors) {
		Map<String, Map<Long, List<Author>>> byKey = new HashMap<>();
		for (Evidences.AuthorName author : authors) {
			AuthorForm form = AuthorForm.of(author.name(), author.family());
			if (form != null) {
				byKey.computeIfAbsent(form.key(), (any) -> new HashMap<>())
					.computeIfAbsent(author.publication(), (any) -> new ArrayList<>())
					.add(new Author(author.person(), form));
			}
		}
		List<long[]> sets = new ArrayList<>();
		byKey.values().forEach((byRecord) -> {
			List<Author> alone = byRecord.values()
				.stream()
				.filter((ofRecord) -> ofRecord.stream().map(Author::person).distinct().count() == 1)
				.flatMap(List::stream)
				.toList();
			if (agree(alone)) {
				long[] same = alone.stream().mapToLong(Author::person).sorted().distinct().toArray();
				if (same.length > 1) {
					sets.add(same);
				}
			}
		});
		return sets;
	}

	/** When one of them differs from another, it is in doubt whom the others are. */
	private static boolean agree(List<Author> authors) {
		for (int i = 0; i < authors.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (!authors.get(i).form.agrees(authors.get(j).form)) {
					return false;
				}
			}
		}
		return true;
	}

	/** The records that decisions join, of people or of things. */
	private static Stream<long[]> decided(Decided decided, boolean people) {
		return Stream.concat(decided.same().stream(), decided.clear().stream())
			.filter((group) -> group.people() == people)
			.map(Decided.Group::toArray);
	}

	/** Tells apart and joins as the user said, in an order that nothing else changes. */
	static void joinDecided(Unions unions, Decided decided, boolean people) {
		decided.apart()
			.stream()
			.filter((apart) -> apart.people() == people)
			.forEach((apart) -> unions.tellApart(apart.ones(), apart.others()));
		sorted(decided.same(), people).forEach((records) -> {
			for (int i = 1; i < records.length; i++) {
				unions.joinSaid(records[0], records[i]);
			}
		});
	}

	/** Joins what is clear without asking. */
	static void joinClear(Unions unions, Decided decided, boolean people) {
		sorted(decided.clear(), people).forEach((records) -> joinWithin(unions, records));
	}

	private static List<long[]> sorted(List<Decided.Group> groups, boolean people) {
		return groups.stream()
			.filter((group) -> group.people() == people)
			.map(Decided.Group::toArray)
			.sorted(Arrays::compare)
			.toList();
	}

	static void joinAll(Unions unions, long[] records) {
		for (int i = 1; i < records.length; i++) {
			int with = 0;
			while (unions.areApart(records[with], records[i])) {
				with++;
			}
			unions.join(records[with], records[i]);
		}
	}

	/**
	 * Joins people who share an identifier or an authorship. Where these have different
	 * ORCIDs, it joins those of equal ORCID only: whose the others are is in doubt.
	 */
	static void joinWithin(Unions people, long[] records) {
		Map<String, LongStream.Builder> byOrcid = new TreeMap<>();
		for (long record : records) {
			String orcid = people.orcidOf(record);
			if (orcid != null) {
				byOrcid.computeIfAbsent(orcid, (any) -> LongStream.builder()).add(record);
			}
		}
		if (byOrcid.size() < 2) {
			joinAll(people, records);
		}
		else {
			byOrcid.values().forEach((some) -> joinAll(people, some.build().toArray()));
		}
	}

	private static long[] members(List<long[]> sets) {
		return sets.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
	}

	/** An author of a record of a paper. */
	private record Author(long person, AuthorForm form) {
	}

}
