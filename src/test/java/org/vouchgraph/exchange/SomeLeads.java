package org.vouchgraph.exchange;

import java.net.URI;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

/** Leads for tests of what writes them. */
public final class SomeLeads {

	/** What a spreadsheet would run, markup, and letters of many scripts. */
	public static final List<String> HARD_NAMES = List.of("=HYPERLINK(\"http://x.test\",\"y\")", "+1 Plus", "-2 Minus",
			"@at", "\tTabbed", "\rReturned", "<script>alert(1)</script> & \"quoted\"", "Ayşe Öztürk-Ñandú", "Ωμέγα Ж",
			"李小龍", "Zoë 🫀 Heart", "*star* _under_ [link](http://x.test) `code` # 1. | ~~x~~",
			"with a \u0000 zero and \uFFFE", "محمد");

	private SomeLeads() {
	}

	/** Two leads: one through somebody, with pages and a day, one direct. */
	public static LeadList two() {
		Lead through = new Lead(
				new Lead.Somebody("Dee Director", "Director, Bay Program",
						URI.create("https://orcid.org/0000-0002-1825-0097")),
				"Bay Program", "director",
				new Lead.Somebody("Ana Silva", "Harbor Hospital", URI.create("https://openalex.org/A12")), 0.125, 0.25,
				List.of("Leyla Demir", "Ana Silva", "Dee Director"),
				List.of(new Lead.Step(0.5, true, "Met on 2026-03-01."),
						new Lead.Step(0.25, false, "2 papers together.")),
				false, "Ask Ana Silva whether an introduction to Dee Director would be welcome.",
				LocalDate.of(2026, 3, 1), List.of("Likes short mails"));
		Lead direct = new Lead(new Lead.Somebody("Bo Poe", null, null), null, null, null, 0.95, null,
				List.of("Leyla Demir", "Bo Poe"), List.of(new Lead.Step(0.95, true, "Said to know each other: close.")),
				true, "You know Bo Poe yourself. Write directly.", null, List.of());
		return list(List.of(through, direct));
	}

	public static LeadList list(Iterable<Lead> leads) {
		return new LeadList("Leyla Demir", LocalDate.of(2026, 11, 26), false, true, leads);
	}

	/** A lead to somebody of this name. */
	public static Lead to(String name) {
		return new Lead(new Lead.Somebody(name, name, URI.create("https://orcid.org/0000-0002-1825-0097")), name, name,
				new Lead.Somebody(name, null, null), 0.5, 0.5, List.of("me", name, name),
				List.of(new Lead.Step(0.5, true, name), new Lead.Step(0.5, true, name)), true, name,
				LocalDate.of(2026, 1, 2), List.of(name));
	}

	/** The hard names, a lead each. */
	public static LeadList hard() {
		return list(HARD_NAMES.stream().map(SomeLeads::to).toList());
	}

	/** So many, made as they are gone through. */
	public static <T> Iterable<T> many(int count, IntFunction<T> each) {
		return () -> new Iterator<>() {

			private int next;

			@Override
			public boolean hasNext() {
				return this.next < count;
			}

			@Override
			public T next() {
				return each.apply(this.next++);
			}

		};
	}

}
