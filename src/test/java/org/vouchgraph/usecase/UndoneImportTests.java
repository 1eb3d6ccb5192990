package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.usecase.CurrentNetwork.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Undoing an import takes back exactly what only it said: who is known, who is the same,
 * what was joined and asked, every tie to the last bit, and every fact with its source.
 */
class UndoneImportTests {

	private static final String WORKSPACE = UseCaseFixture.WORKSPACE;

	private static final List<String> GIVEN = List.of("Ana", "A.", "Anna", "Bo", "B.", "Cem", "Dee");

	private static final List<String> FAMILY = List.of("Silva", "Silva Costa", "Roe", "Li", "Demir");

	private static final List<String> PLACES = List.of("Harbor Hospital", "Bay Hospital", "Hill University");

	@TempDir
	Path folder;

	@Test
	void importingTwoAndUndoingOneIsImportingTheOther() throws Exception {
		int joined = 0;
		int asked = 0;
		for (long seed = 1; seed <= 15; seed++) {
			Random random = new Random(seed);
			String a = random.nextBoolean() ? works(random) : contacts(random);
			String b = random.nextBoolean() ? works(random) : contacts(random);
			UseCaseFixture alone = fixture(seed + "-alone");
			alone.read("b", b);
			rule(alone, seed);
			String expected = picture(alone);
			for (boolean first : new boolean[] { true, false }) {
				UseCaseFixture both = fixture(seed + "-" + first);
				if (first) {
					both.read("a", a);
				}
				both.read("b", b);
				if (!first) {
					rule(both, seed);
					both.read("a", a);
				}
				long source = both.imports.list(WORKSPACE)
					.stream()
					.filter((report) -> report.name().equals("a"))
					.findFirst()
					.orElseThrow()
					.id();
				both.imports.undo(WORKSPACE, source).await(30_000);
				if (first) {
					rule(both, seed);
				}
				assertThat(picture(both)).as("seed " + seed + ", undone source first: " + first).isEqualTo(expected);
			}
			ReviewIdentity.Standing standing = alone.identity.standing(WORKSPACE, 100);
			joined += standing.joinedCount();
			asked += standing.waiting();
		}
		assertThat(joined).as("joined without asking").isPositive();
		assertThat(asked).as("asked").isPositive();
	}

	private UseCaseFixture fixture(String name) throws IOException {
		return new UseCaseFixture(Files.createDirectories(this.folder.resolve(name)));
	}

	/** The user rejects a fact of whoever comes first by name. */
	private static void rule(UseCaseFixture fixture, long seed) {
		View view = fixture.network.of(WORKSPACE);
		List<String> names = people(fixture, view).stream().map((known) -> known.said().name()).distinct().toList();
		String name = names.get((int) (seed % names.size()));
		Describe.PersonPage page = fixture.describe.person(WORKSPACE, fixture.key(name, RecordKind.PERSON));
		page.facts()
			.stream()
			.map((fact) -> fact.words() + "\t" + fact.id())
			.sorted()
			.findFirst()
			.ifPresent((fact) -> fixture.rulings.rule(WORKSPACE, page.key(), fact.substring(fact.indexOf('\t') + 1),
					"rejected", Correction.NOTHING, null));
	}

	private static List<Known> people(UseCaseFixture fixture, View view) {
		return fixture.store.listAll(view.visible(), RecordKind.PERSON, 10_000)
			.stream()
			.sorted(Comparator.comparing((Known known) -> known.said().name())
				.thenComparing((known) -> known.said().ref()))
			.toList();
	}

	/** All that can be seen, with names in the place of numbers. */
	private static String picture(UseCaseFixture fixture) {
		View view = fixture.network.of(WORKSPACE);
		Map<Long, String> called = new HashMap<>();
		for (RecordKind kind : RecordKind.values()) {
			fixture.store.listAll(view.visible(), kind, 10_000)
				.forEach((known) -> called.put(known.id(),
						fixture.store.find(known.source()).orElseThrow().name() + "/" + known.said().ref()));
		}
		Map<Long, String> sets = new HashMap<>();
		called.keySet()
			.forEach((id) -> sets.put(id,
					Arrays.stream(view.same().records(id))
						.mapToObj(called::get)
						.sorted()
						.collect(Collectors.toList())
						.toString()));
		TreeSet<String> lines = new TreeSet<>(sets.values());
		Network network = view.network();
		for (int person = 0; person < network.size(); person++) {
			if (!network.isGone(person)) {
				for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
					lines.add("tie " + sets.get(network.key(person)) + sets.get(network.key(network.head(arc))) + " "
							+ network.cost(arc) + " " + network.flags(arc));
				}
			}
		}
		for (Known known : people(fixture, view)) {
			fixture.describe.person(WORKSPACE, known.id())
				.facts()
				.forEach((fact) -> lines.add("fact " + sets.get(known.id()) + " " + fact.words() + " "
						+ fact.source().name() + " " + fact.source().at()));
		}
		fixture.store.judgements()
			.likenesses(view.visible())
			.forEach((likeness) -> lines
				.add("likeness " + new TreeSet<>(List.of(called.get(likeness.one()), called.get(likeness.other())))
						+ " " + likeness.clear() + " " + likeness.chance() + " " + new TreeSet<>(likeness.pro())
						+ new TreeSet<>(likeness.contra())));
		return String.join("\n", lines);
	}

	private static String works(Random random) {
		StringBuilder works = new StringBuilder();
		for (int work = 0; work < 6; work++) {
			List<String> authors = new ArrayList<>();
			for (int i = 2 + random.nextInt(3); i > 0; i--) {
				String name = GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size()));
				int id = random.nextInt(40);
				int place = random.nextInt(3);
				authors.add("{\"author\":{\"id\":\"https://openalex.org/A" + (100 + id) + "\",\"display_name\":\""
						+ name + "\"},\"institutions\":[{\"id\":\"https://openalex.org/I" + place
						+ "\",\"display_name\":\"" + PLACES.get(place) + "\",\"country_code\":\"PT\"}]}");
			}
			works.append("{\"id\":\"https://openalex.org/W")
				.append(1 + random.nextInt(12))
				.append("\",\"display_name\":\"Work\",\"publication_year\":20")
				.append(10 + random.nextInt(10))
				.append(",\"authorships\":[")
				.append(String.join(",", authors))
				.append("]}\n");
		}
		return works.toString();
	}

	private static String contacts(Random random) {
		StringBuilder contacts = new StringBuilder("name,email,institution,closeness\n");
		for (int row = 0; row < 8; row++) {
			contacts.append(GIVEN.get(random.nextInt(GIVEN.size())))
				.append(' ')
				.append(FAMILY.get(random.nextInt(FAMILY.size())))
				.append(',')
				.append((random.nextInt(3) == 0) ? "p" + random.nextInt(5) + "@example.org" : "")
				.append(',')
				.append(PLACES.get(random.nextInt(3)))
				.append(",close\n");
		}
		return contacts.toString();
	}

}
