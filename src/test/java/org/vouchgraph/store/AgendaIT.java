package org.vouchgraph.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Agenda.Item;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AgendaIT {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private Neo4jStore store;

	private Agenda agenda;

	@BeforeEach
	void clear() {
		TestStore.embedded().clear();
		this.store = TestStore.embedded().store();
		this.agenda = this.store.agenda();
		this.store.workspaces().save(new Workspace("ana", "Ana", true));
		this.store.workspaces().save(new Workspace("bea", "Bea", true));
	}

	private static Handle handle(String ref, String name, String... identifiers) {
		return new Handle(Set.of(identifiers), Set.of(new Handle.Saying("test", ref, name)));
	}

	private static Item item(String id, LocalDate made, Handle person, Handle about) {
		return new Item(id, Agenda.Kind.ASK, person, "Ann", about, (about == null) ? null : "Bo", DAY.plusDays(3),
				"Ask", made, Agenda.State.OPEN, null, "", "");
	}

	@Test
	void keepsItemsOfAWorkspaceInTheOrderInWhichTheyWereMade() {
		Item second = item("a", DAY, handle("p1", "ann roe", "email:ann@x.org"), handle("p3", "bo li"));
		Item third = item("b", DAY, handle("p1", "ann roe"), null);
		Item first = item("c", DAY.minusDays(1), handle("p1", "ann roe"), null);
		List.of(second, third, first).forEach((item) -> this.agenda.keep("ana", item));
		assertThat(this.agenda.items("ana")).containsExactly(first, second, third);
		assertThat(this.agenda.items("bea")).isEmpty();
		Item changed = new Item("a", Agenda.Kind.OUTCOME_NOTE, second.person(), "Ann", null, null, null, "", DAY,
				Agenda.State.DONE, DAY.plusDays(9), "made by", "settled by");
		this.agenda.keep("ana", changed);
		assertThat(this.agenda.items("ana")).containsExactly(first, changed, third);
		assertThat(this.agenda.find("ana", "a")).contains(changed);
		assertThat(this.agenda.remove("bea", "a")).isFalse();
		assertThat(this.agenda.remove("ana", "a")).isTrue();
		assertThat(this.agenda.remove("ana", "a")).isFalse();
		assertThatThrownBy(() -> this.agenda.keep("none", first)).isInstanceOf(UnknownThing.class);
	}

	@Test
	void forgetsWhatNamesSomebodyErasedInAllWorkspaces() {
		Handle ann = handle("p1", "ann roe", "email:ann@x.org");
		this.agenda.keep("ana", item("a", DAY, ann, null));
		this.agenda.keep("bea", item("b", DAY, handle("p3", "bo li"), handle("q", "ann", "email:ann@x.org")));
		this.agenda.keep("bea", item("c", DAY, handle("p3", "bo li"), null));
		this.agenda.forget(ann);
		assertThat(this.agenda.items("ana")).isEmpty();
		assertThat(this.agenda.items("bea")).extracting(Item::id).containsExactly("c");
	}

	@Test
	void findsTheVisibleRecordsOfPeopleByHandle() {
		Said.source(this.store, "ana", false, "first", Said.person("p1", "Ann Roe", "email:ann@x.org"),
				Said.person("p3", "Bo Li"), Said.institution("p1", "Harbor"));
		Said.source(this.store, "bea", false, "of another", Said.person("q", "Ann Roe", "email:ann@x.org"));
		Visible visible = this.store.workspaces().visible("ana");
		Map<String, Long> ids = Map.of("Ann Roe", id(visible, "Ann Roe"), "Bo Li", id(visible, "Bo Li"));
		Handle ann = handle("other", "ann roe", "email:ann@x.org");
		Handle bo = handle("p3", "bo li");
		Handle wrongName = handle("p3", "ann roe");
		assertThat(this.store.records().found(visible, List.of(ann, bo, wrongName)))
			.isEqualTo(Map.of(ann, Set.of(ids.get("Ann Roe")), bo, Set.of(ids.get("Bo Li"))));
		assertThat(this.store.records().found(visible, List.of())).isEmpty();
	}

	private long id(Visible visible, String name) {
		return this.store.records()
			.listAll(visible, RecordKind.PERSON, 100)
			.stream()
			.filter((known) -> known.said().name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

}
