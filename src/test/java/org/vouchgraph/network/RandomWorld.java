package org.vouchgraph.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A small world of people, papers, places and dealings, and sources that each know a part
 * of it in words of their own. Everything follows from the seed.
 */
public final class RandomWorld {

	/** The applicant's workspace. */
	public static final String WORKSPACE = "mine";

	private static final String[] FAMILIES = { "Silva", "da Silva", "Öztürk", "Van der Berg", "Nguyen", "Costa Pinto",
			"Pinto" };

	private static final String[] GIVEN = { "Ana", "Andre", "Bo", "Anabel", "Carla", "Amir Bo" };

	private final Random random;

	private final int people;

	private final int papers;

	private final String[] family;

	private final String[] given;

	private final int[][] authors;

	public RandomWorld(long seed) {
		this(seed, 12, 8);
	}

	public RandomWorld(long seed, int people, int papers) {
		this.random = new Random(seed);
		this.people = people;
		this.papers = papers;
		this.family = new String[people];
		this.given = new String[people];
		for (int i = 0; i < people; i++) {
			this.family[i] = one(FAMILIES);
			this.given[i] = one(GIVEN);
		}
		this.authors = new int[papers][];
		for (int i = 0; i < papers; i++) {
			this.authors[i] = some(people, 1 + this.random.nextInt(5));
		}
	}

	/** A store in which the workspace has read so many sources. */
	public InMemoryStore store(int sources) {
		InMemoryStore store = new InMemoryStore();
		store.save(new Workspace(WORKSPACE, "Leyla Demir", true));
		for (int i = 0; i < sources; i++) {
			List<Statement> said = source();
			store.read(WORKSPACE, i % 2 == 0, "source " + i, said.toArray(Statement[]::new));
		}
		return store;
	}

	/** What the next source says. */
	public List<Statement> source() {
		List<Statement> said = new ArrayList<>();
		List<String> refs = new ArrayList<>();
		refs.add(Statement.APPLICANT);
		for (int person : some(this.people, this.people * 2 / 3)) {
			refs.add("p" + person);
			said.add(person(person));
		}
		papers(said, refs);
		places(said, refs);
		sessions(said, refs);
		for (int i = 0; i < 6; i++) {
			String a = one(refs.toArray(String[]::new));
			String b = one(refs.toArray(String[]::new));
			if (!a.equals(b)) {
				said.add(new Statement.Acquaintance(a, b, one(Statement.Closeness.values()), maybe(day()), null,
						"line a" + i));
			}
		}
		for (int i = 0; i < 6; i++) {
			said.add(new Statement.Interaction(one(refs.subList(1, refs.size()).toArray(String[]::new)),
					one("met", "wrote", "asked", "no-answer", "introduced", "letter", "hummed"), day(), null, null,
					"line i" + i));
		}
		ask(said, refs);
		return said;
	}

	/** Somebody is asked about somebody, and something may come of it. */
	private void ask(List<Statement> said, List<String> refs) {
		String person = one(refs.subList(1, refs.size()).toArray(String[]::new));
		String about = one(refs.subList(1, refs.size()).toArray(String[]::new));
		LocalDate day = day();
		said.add(new Statement.Interaction(person, "asked", day, null, about, "line q"));
		if (this.random.nextBoolean()) {
			said.add(new Statement.Interaction(person, one("introduced", "declined", "no-answer"),
					day.plusDays(this.random.nextInt(30)), null, maybe(about), "line r"));
		}
	}

	private Statement.Person person(int person) {
		Set<Identifier> identifiers = new HashSet<>();
		if (this.random.nextInt(3) == 0) {
			identifiers.add(new Identifier(Identifier.Scheme.EMAIL, "p" + person + "@example.org"));
		}
		if (this.random.nextInt(3) == 0) {
			identifiers.add(new Identifier(Identifier.Scheme.OPENALEX, "A9" + person));
		}
		if (this.random.nextInt(4) == 0) {
			identifiers.add(new Identifier(Identifier.Scheme.ORCID, "0000-0000-0000-" + (1000 + person)));
		}
		if (this.random.nextInt(8) == 0) {
			// A shared mailbox joins where it must not.
			identifiers.add(new Identifier(Identifier.Scheme.EMAIL, "office" + person / 4 + "@example.org"));
		}
		String first = this.given[person];
		String last = this.family[person];
		boolean apart = this.random.nextBoolean();
		String name = switch (this.random.nextInt(4)) {
			case 0 -> first + " " + last;
			case 1 -> last + " " + first.charAt(0);
			case 2 -> first.charAt(0) + ". " + last;
			default -> last + ", " + first;
		};
		return new Statement.Person("p" + person, name, null, apart ? last : null, identifiers, null, null, null,
				"line p" + person);
	}

	private void papers(List<Statement> said, List<String> refs) {
		for (int paper : some(this.papers, this.papers * 2 / 3)) {
			Set<Identifier> identifiers = new HashSet<>();
			if (this.random.nextInt(4) > 0) {
				identifiers.add(new Identifier(Identifier.Scheme.PMID, "9" + paper));
			}
			if (this.random.nextBoolean()) {
				identifiers.add(new Identifier(Identifier.Scheme.DOI, "10.1234/" + paper));
			}
			int more = (this.random.nextInt(10) == 0) ? 98 : this.random.nextInt(2);
			said.add(new Statement.Publication("w" + paper, "Paper " + paper, maybe(2000 + this.random.nextInt(28)),
					null, this.authors[paper].length + more, identifiers, "record w" + paper));
			for (int author : this.authors[paper]) {
				if (refs.contains("p" + author)) {
					said.add(new Statement.Authorship("p" + author, "w" + paper, 0, null, "record w" + paper));
				}
			}
		}
	}

	private void places(List<Statement> said, List<String> refs) {
		for (int place = 0; place < 6; place++) {
			boolean committee = place % 2 == 1;
			said.add(new Statement.Organization("o" + place, "Place " + place,
					committee ? Statement.OrganizationKind.COMMITTEE : Statement.OrganizationKind.INSTITUTION,
					this.random.nextBoolean() ? Set.of(new Identifier(Identifier.Scheme.NAME, "place " + place))
							: Set.of(),
					null, null, null, "line o" + place));
			for (int i = 0; i < 4; i++) {
				String ref = one(refs.toArray(String[]::new));
				Integer from = maybe(2005 + this.random.nextInt(24));
				Integer to = (from == null) ? maybe(2026) : maybe(from + this.random.nextInt(6));
				boolean current = this.random.nextInt(3) == 0;
				String title = one("Fellow", "Chief", null);
				said.add(committee
						? new Statement.Membership(ref, "o" + place, title, from, to, current, "line m" + place + i)
						: new Statement.Affiliation(ref, "o" + place, title, from, to, current, "line m" + place + i));
			}
		}
	}

	private void sessions(List<Statement> said, List<String> refs) {
		said.add(new Statement.Meeting("m", "Meeting", maybe(LocalDate.of(2025, 3, 1)), null, null, null, false, null,
				null, Set.of(), "line m"));
		for (int session = 0; session < 2; session++) {
			said.add(new Statement.Session("s" + session, "Session " + session, "m",
					maybe(LocalDate.of(2020 + this.random.nextInt(9), 1, 1)), this.random.nextBoolean()
							? Set.of(new Identifier(Identifier.Scheme.NAME, "session " + session)) : Set.of(),
					"line s" + session));
			for (int i = 0; i < 5; i++) {
				said.add(new Statement.Participation(one(refs.toArray(String[]::new)), "s" + session,
						RecordKind.SESSION, one("speaker", "chair"), "line t" + session + i));
			}
		}
	}

	private LocalDate day() {
		return LocalDate.of(2027, 1, 1).minusDays(this.random.nextInt(3000));
	}

	private <T> @Nullable T maybe(T value) {
		return (this.random.nextInt(4) == 0) ? null : value;
	}

	@SafeVarargs
	private <T> T one(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	private int[] some(int range, int count) {
		Set<Integer> chosen = new HashSet<>();
		for (int i = 0; i < count; i++) {
			chosen.add(this.random.nextInt(range));
		}
		return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "a world of %d people and %d papers", this.people, this.papers);
	}

}
