package org.vouchgraph.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Random writes of all kinds to a store with two workspaces: imports, entries by hand,
 * undoing, erasing, renaming.
 */
public final class RandomWrites {

	/** The workspace beside that of {@link RandomWorld#WORKSPACE}. */
	public static final String OTHER = "other";

	private final Workspaces workspaces;

	private final Sources sources;

	private final Evidences evidences;

	private final RandomWorld world;

	private final Random random;

	/** Writes to a store in which both workspaces are. */
	public RandomWrites(Workspaces workspaces, Sources sources, Evidences evidences, RandomWorld world, Random random) {
		this.workspaces = workspaces;
		this.sources = sources;
		this.evidences = evidences;
		this.world = world;
		this.random = random;
	}

	/** Writes something, and says what. */
	public String write() {
		String workspace = this.random.nextBoolean() ? RandomWorld.WORKSPACE : OTHER;
		switch (this.random.nextInt(12)) {
			case 0 -> {
				List<Statement> said = this.world.source();
				boolean shared = this.random.nextBoolean();
				long source = this.sources.begin(new Source.New(workspace, shared, "more", "x", "test")).id();
				this.sources.write(source, said);
				this.sources.complete(source, new Source.Counts(0, 0, 0, 0, null));
				return "import " + source + " of " + workspace + (shared ? ", shared" : "");
			}
			case 1 -> {
				long source = this.sources.begin(new Source.New(workspace, true, "left", "x", "test")).id();
				this.sources.write(source, this.world.source());
				return "begin " + source;
			}
			case 2, 3 -> {
				List<Source> all = this.sources.list(workspace)
					.stream()
					.filter((source) -> !source.format().equals(Source.BY_HAND))
					.toList();
				if (all.isEmpty()) {
					return "nothing";
				}
				Source source = all.get(this.random.nextInt(all.size()));
				if (source.state() == Source.State.IMPORTING) {
					this.sources.complete(source.id(), new Source.Counts(0, 0, 0, 0, null));
					return "complete " + source.id();
				}
				this.sources.undo(source.id(), (gone) -> {
				});
				return "undo " + source.id();
			}
			case 4 -> {
				List<Long> people = new ArrayList<>();
				this.evidences.people(this.workspaces.visible(workspace), people::add);
				if (people.isEmpty()) {
					return "nothing";
				}
				long erased = people.get(this.random.nextInt(people.size()));
				this.sources.erase(List.of(erased));
				return "erase " + erased;
			}
			case 5 -> {
				this.workspaces.save(new Workspace(workspace, "Somebody " + this.random.nextInt(9), true));
				return "rename the applicant of " + workspace;
			}
			default -> {
				List<Statement> said = some(this.world.source());
				this.sources.write(this.sources.byHand(workspace), said);
				return "by hand in " + workspace + ": " + said;
			}
		}
	}

	/** Some facts with the records that they name. */
	private List<Statement> some(List<Statement> said) {
		List<Statement> facts = new ArrayList<>(
				said.stream().filter((statement) -> statement instanceof Statement.Fact).toList());
		Collections.shuffle(facts, this.random);
		facts = facts.subList(0, Math.min(facts.size(), 1 + this.random.nextInt(3)));
		Set<Object> named = new TreeSet<>();
		for (Statement fact : facts) {
			named.addAll(refs((Statement.Fact) fact));
		}
		List<Statement> some = new ArrayList<>(said.stream()
			.filter((statement) -> statement instanceof Statement.Record record && (named.contains(record.ref())
					|| record.kind() == RecordKind.MEETING && this.random.nextInt(20) == 0))
			.toList());
		if (some.stream().anyMatch((statement) -> statement instanceof Statement.Session)) {
			said.stream()
				.filter((statement) -> statement instanceof Statement.Meeting)
				.findFirst()
				.ifPresent((meeting) -> some.add(0, meeting));
		}
		some.addAll(facts);
		return some;
	}

	private static List<String> refs(Statement.Fact fact) {
		if (fact instanceof Statement.Authorship said) {
			return List.of(said.person(), said.publication());
		}
		if (fact instanceof Statement.Affiliation said) {
			return List.of(said.person(), said.organization());
		}
		if (fact instanceof Statement.Membership said) {
			return List.of(said.person(), said.organization());
		}
		if (fact instanceof Statement.Participation said) {
			return List.of(said.person(), said.gathering());
		}
		if (fact instanceof Statement.Acquaintance said) {
			return List.of(said.person(), said.other());
		}
		if (fact instanceof Statement.Interaction said && said.about() != null) {
			return List.of(said.person(), said.about());
		}
		return List.of(fact.person());
	}

}
