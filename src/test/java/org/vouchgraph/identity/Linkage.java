package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

/**
 * Measures matching on works whose authors are known: every authorship becomes a record
 * of its own without any identifier, and the ORCIDs that were taken away tell who is the
 * same.
 * <p>
 * In OpenAlex an author's name is that of her profile: two authorships of one profile
 * never differ in it. So names can be cut to what papers print ({@link Names#PRINTED}),
 * which makes the task what it is with files of other origin.
 */
final class Linkage {

	/** How names stand on records. */
	enum Names {

		/** As the file has them. */
		AS_GIVEN,

		/**
		 * A third as they are, a third as {@code Silva AB}, a sixth as
		 * {@code A. B. Silva}, a sixth without middle names; drawn by a fixed seed for
		 * each authorship.
		 */
		PRINTED

	}

	private static final Set<String> PARTICLES = Set.of("da", "de", "del", "della", "den", "der", "di", "do", "dos",
			"la", "le", "van", "von");

	private final InMemoryStore store = new InMemoryStore();

	private final Map<Long, String> truth = new HashMap<>();

	private final SameRecords same;

	private final Visible visible;

	private int records;

	Linkage(CollectingSink works, Names names) {
		this.store.save(new Workspace("mine", "Nobody", true));
		List<Statement> said = new ArrayList<>();
		Map<String, Statement.Person> people = new HashMap<>();
		Map<String, String> recordOf = new HashMap<>();
		Map<String, String> orcids = new HashMap<>();
		Random random = new Random(20261126);
		for (Statement statement : works.statements()) {
			if (statement instanceof Statement.Person person) {
				people.merge(person.ref(), person, (a, b) -> a);
			}
			else if (statement instanceof Statement.Authorship wrote) {
				Statement.Person person = people.get(wrote.person());
				String ref = wrote.person() + "@" + wrote.publication();
				recordOf.put(person.ref(), ref);
				orcid(person).ifPresent((orcid) -> orcids.put(ref, orcid));
				String name = (names == Names.PRINTED) ? printed(person.name(), random) : person.name();
				said.add(new Statement.Person(ref, name, null, null, Set.of(), null, null, null, ref));
				said.add(
						new Statement.Authorship(ref, wrote.publication(), wrote.position(), wrote.affiliation(), ref));
			}
			else if (statement instanceof Statement.Affiliation at) {
				String ref = recordOf.get(at.person());
				said.add(new Statement.Affiliation(ref, at.organization(), at.title(), at.from(), at.to(), false, ref));
			}
			else {
				said.add(statement);
			}
		}
		long source = this.store.read("mine", true, "works", said.toArray(Statement[]::new));
		orcids.forEach((ref, orcid) -> this.truth.put(this.store.id(source, RecordKind.PERSON, ref), orcid));
		this.visible = this.store.visible("mine");
		this.store.people(this.visible, (long record) -> this.records++);
		this.same = new Grouping(this.store).group(this.visible);
	}

	private static Optional<String> orcid(Statement.Person person) {
		return person.identifiers()
			.stream()
			.filter((identifier) -> identifier.scheme() == Identifier.Scheme.ORCID)
			.map(Identifier::value)
			.findFirst();
	}

	private static String printed(String name, Random random) {
		int draw = random.nextInt(6);
		String[] words = name.split(" ");
		if (draw < 2 || words.length < 2) {
			return name;
		}
		int family = words.length - 1;
		while (family > 1 && PARTICLES.contains(words[family - 1].toLowerCase(Locale.ROOT))) {
			family--;
		}
		String last = String.join(" ", Arrays.asList(words).subList(family, words.length));
		StringBuilder initials = new StringBuilder();
		StringBuilder dotted = new StringBuilder();
		for (int i = 0; i < family; i++) {
			for (String part : words[i].split("-")) {
				if (!part.isEmpty() && Character.isLetter(part.charAt(0))) {
					initials.append(part.substring(0, 1).toUpperCase(Locale.ROOT));
					dotted.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(". ");
				}
			}
		}
		if (initials.isEmpty()) {
			return name;
		}
		return (draw < 4) ? last + " " + initials : (draw == 4) ? dotted + last : words[0] + " " + last;
	}

	InMemoryStore store() {
		return this.store;
	}

	Measured measure(MatchingOptions options) {
		long start = System.nanoTime();
		Matches matches = new Matching(this.store, this.store, options).match(this.visible, this.same, Settled.NOTHING,
				Progress.NONE);
		double seconds = (System.nanoTime() - start) / 1e9;
		Map<Long, Long> clear = new HashMap<>();
		matches.clear().forEach((proposal) -> join(clear, proposal.one(), proposal.two()));
		Map<Long, Long> asked = new HashMap<>(clear);
		int right = 0;
		int tellable = 0;
		for (Proposal proposal : matches.ask()) {
			Set<String> one = orcidsOf(clear, proposal.one());
			Set<String> two = orcidsOf(clear, proposal.two());
			if (!one.isEmpty() && !two.isEmpty()) {
				tellable++;
				if (!Collections.disjoint(one, two)) {
					right++;
					join(asked, proposal.one(), proposal.two());
				}
			}
		}
		List<String> wrong = new ArrayList<>();
		long[] afterClear = pairs(clear, wrong);
		long[] afterAll = pairs(asked, new ArrayList<>());
		return new Measured(this.records, this.truth.size(), afterClear[0], afterClear[1], afterClear[2], afterAll[1],
				matches.clear().size(), matches.ask().size(), tellable, right, completeness(), matches.compared(),
				seconds, wrong, matches);
	}

	/**
	 * What joining by names alone would do, to see what the rest is worth: everybody of
	 * one family name and first initial, and everybody of one name.
	 */
	String namesAlone() {
		Map<String, Long> byInitial = new HashMap<>();
		Map<String, Long> byName = new HashMap<>();
		Map<Long, Long> initials = new HashMap<>();
		Map<Long, Long> full = new HashMap<>();
		this.store.ofPeople(this.visible, (person) -> {
			PersonName.Reading name = PersonName.of(person.name(), null, null).first();
			if (name != null && !name.given().isEmpty()) {
				Long one = byInitial.putIfAbsent(name.familyName() + name.firstGiven().charAt(0), person.record());
				Long two = byName.putIfAbsent(name.familyName() + name.given(), person.record());
				if (one != null) {
					join(initials, one, person.record());
				}
				if (two != null) {
					join(full, two, person.record());
				}
			}
		});
		long[] a = pairs(initials, new ArrayList<>());
		long[] b = pairs(full, new ArrayList<>());
		return String.format(Locale.ROOT,
				"names alone: by family and initial precision %.4f, recall %.4f; by equal names %.4f, %.4f",
				(double) a[1] / (a[1] + a[2]), (double) a[1] / a[0], (double) b[1] / (b[1] + b[2]),
				(double) b[1] / b[0]);
	}

	private Set<String> orcidsOf(Map<Long, Long> joined, long key) {
		Set<String> orcids = new HashSet<>();
		long root = root(joined, key);
		this.truth.forEach((record, orcid) -> {
			if (root(joined, this.same.key(record)) == root) {
				orcids.add(orcid);
			}
		});
		return orcids;
	}

	/** Pairs that are the same in truth, those found, and those joined wrongly. */
	private long[] pairs(Map<Long, Long> joined, List<String> wrong) {
		List<Long> records = this.truth.keySet().stream().sorted().toList();
		long same = 0;
		long found = 0;
		long falsely = 0;
		long[] roots = records.stream().mapToLong((record) -> root(joined, this.same.key(record))).toArray();
		for (int i = 0; i < roots.length; i++) {
			for (int j = 0; j < i; j++) {
				boolean one = this.truth.get(records.get(i)).equals(this.truth.get(records.get(j)));
				same += one ? 1 : 0;
				if (roots[i] == roots[j]) {
					found += one ? 1 : 0;
					falsely += one ? 0 : 1;
					if (!one) {
						wrong.add(name(records.get(i)) + " | " + name(records.get(j)));
					}
				}
			}
		}
		return new long[] { same, found, falsely };
	}

	/** The share of true pairs that blocking brings together, directly. */
	private double completeness() {
		Crowd crowd = Crowd.read(this.store, this.store, this.visible, this.same,
				Organizations.read(this.store, this.visible, this.same), this.same::key, 6);
		Set<Long> pairs = new HashSet<>();
		for (long pair : new Blocking(crowd, MatchingOptions.DEFAULTS).pairs()) {
			pairs.add(pair);
		}
		Map<String, List<Integer>> byOrcid = new HashMap<>();
		for (int i = 0; i < crowd.people.size(); i++) {
			String orcid = this.truth.get(crowd.people.get(i).key);
			if (orcid != null) {
				byOrcid.computeIfAbsent(orcid, (any) -> new ArrayList<>()).add(i);
			}
		}
		long all = 0;
		long there = 0;
		for (List<Integer> set : byOrcid.values()) {
			for (int i = 0; i < set.size(); i++) {
				for (int j = 0; j < i; j++) {
					all++;
					there += pairs.contains(((long) set.get(j) << 32) | set.get(i)) ? 1 : 0;
				}
			}
		}
		return (double) there / all;
	}

	/** A proposal in words, for whoever looks at the figures. */
	String describe(Proposal proposal) {
		return String.format(Locale.ROOT, "%s %.3f %s %s: %s", proposal.decision(), proposal.probability(),
				truth(proposal.one()), truth(proposal.two()),
				proposal.reasons()
					.stream()
					.map((reason) -> reason.code() + String.format(Locale.ROOT, " %.2f ", reason.weight())
							+ reason.arguments())
					.toList());
	}

	/** Whether the smallest records of the two are known to be of two people. */
	boolean isWrong(Proposal proposal) {
		String one = truth(proposal.one());
		String two = truth(proposal.two());
		return !one.equals("?") && !two.equals("?") && !one.equals(two);
	}

	private String name(long record) {
		return this.store.list(this.visible, List.of(record)).get(0).said().name() + " " + truth(record);
	}

	private String truth(long record) {
		return this.truth.getOrDefault(record, "?");
	}

	/** Pairs of one person that neither merges nor questions bring together. */
	List<String> missed(Matches matches) {
		Map<Long, Long> joined = new HashMap<>();
		matches.clear().forEach((proposal) -> join(joined, proposal.one(), proposal.two()));
		matches.ask().forEach((proposal) -> join(joined, proposal.one(), proposal.two()));
		Crowd crowd = Crowd.read(this.store, this.store, this.visible, this.same,
				Organizations.read(this.store, this.visible, this.same), this.same::key, 6);
		Comparison comparison = new Comparison(crowd, MatchingOptions.DEFAULTS);
		List<String> missed = new ArrayList<>();
		for (Profile one : crowd.people) {
			for (Profile two : crowd.people) {
				if (one.key < two.key && this.truth.containsKey(one.key)
						&& this.truth.get(one.key).equals(this.truth.get(two.key))
						&& root(joined, one.key) != root(joined, two.key)) {
					Comparison.Result result = comparison.compare(one, two, true);
					missed.add(one.shown[0] + " | " + two.shown[0] + ": "
							+ ((result == null) ? "ruled out" : result.sum() + " " + result.reasons()));
				}
			}
		}
		return missed;
	}

	private static void join(Map<Long, Long> parent, long one, long two) {
		long a = root(parent, one);
		long b = root(parent, two);
		if (a != b) {
			parent.put(Math.max(a, b), Math.min(a, b));
		}
	}

	private static long root(Map<Long, Long> parent, long record) {
		long root = record;
		while (parent.containsKey(root)) {
			root = parent.get(root);
		}
		return root;
	}

	/**
	 * What was measured.
	 *
	 * @param known records whose ORCID is known
	 * @param same pairs of them that are one person
	 * @param found of these, pairs merged without a question
	 * @param falsely pairs of two people merged
	 * @param withAnswers pairs found when all questions that the ORCIDs tell are answered
	 * rightly; those about anybody else count as not answered
	 * @param tellable questions whose answer the ORCIDs tell
	 * @param right of these, how many are one person
	 * @param completeness share of the pairs that blocking brings together
	 */
	record Measured(int records, int known, long same, long found, long falsely, long withAnswers, int merges,
			int questions, int tellable, int right, double completeness, long compared, double seconds,
			List<String> wrong, Matches matches) {

		/** How many questions there are of each agreement of names. */
		private Map<Reason.Code, Long> byName() {
			Set<Reason.Code> names = EnumSet.range(Reason.Code.SAME_NAME, Reason.Code.OTHER_NAME);
			return this.matches.ask()
				.stream()
				.flatMap((proposal) -> proposal.reasons().stream().map(Reason::code).filter(names::contains))
				.collect(Collectors.groupingBy((code) -> code, TreeMap::new, Collectors.counting()));
		}

		double precision() {
			return (double) this.found / Math.max(1, this.found + this.falsely);
		}

		double recall() {
			return (double) this.found / this.same;
		}

		double recallWithProposals() {
			return (double) this.withAnswers / this.same;
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT,
					"%,d records, %,d of known ORCID, %,d pairs: precision %.4f (%d wrong), recall %.4f, "
							+ "with proposals %.4f; %,d merges, %,d questions (%d tellable, %d of them one person); "
							+ "blocking brings %.4f together, %,d compared, %.1f s; questions by name: %s",
					this.records, this.known, this.same, precision(), this.falsely, recall(), recallWithProposals(),
					this.merges, this.questions, this.tellable, this.right, this.completeness, this.compared,
					this.seconds, byName());
		}

	}

}
