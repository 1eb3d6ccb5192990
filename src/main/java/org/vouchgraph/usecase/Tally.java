package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;

/**
 * Counts what a file says, and how much of it is known already. Memory grows with the
 * records that it tells apart, so whoever fills it sets an end.
 */
final class Tally {

	/** Records whose identifiers are looked up in one go. */
	private static final int BATCH = 1000;

	private static final int MOST_EXAMPLES = 5;

	/** People whose names examples of facts may use. */
	private static final int MOST_NAMES = 1000;

	private final Records records;

	private final Visible visible;

	private final Map<Kind, Counted> counted = new EnumMap<>(Kind.class);

	private final Map<FactKind, Said> facts = new EnumMap<>(FactKind.class);

	private final Map<String, String> names = new HashMap<>();

	private final List<Statement.Record> batch = new ArrayList<>(BATCH);

	Tally(Records records, Visible visible) {
		this.records = records;
		this.visible = visible;
	}

	void add(Statement statement) {
		if (statement instanceof Statement.Record record) {
			// The applicant is no find of the file.
			if (!record.ref().equals(Statement.APPLICANT)) {
				this.counted.computeIfAbsent(Kind.of(record), (kind) -> new Counted()).add(record);
				if (record.kind() == RecordKind.PERSON && this.names.size() < MOST_NAMES) {
					this.names.putIfAbsent(record.ref(), record.name());
				}
				this.batch.add(record);
				if (this.batch.size() >= BATCH) {
					lookUp();
				}
			}
		}
		else if (statement instanceof Statement.Fact fact) {
			Said said = this.facts.computeIfAbsent(FactKind.of(fact), (kind) -> new Said());
			said.count++;
			String words = (said.examples.size() < MOST_EXAMPLES) ? words(fact) : null;
			if (words != null) {
				said.examples.add(words);
			}
		}
	}

	private void lookUp() {
		Map<RecordKind, List<Statement.Record>> kinds = this.batch.stream()
			.collect(Collectors.groupingBy(Statement.Record::kind));
		kinds.forEach((kind, some) -> {
			Set<Identifier> known = this.records.known(this.visible, kind,
					some.stream().flatMap((record) -> record.identifiers().stream()).collect(Collectors.toSet()));
			some.stream()
				.filter((record) -> record.identifiers().stream().anyMatch(known::contains))
				.forEach((record) -> Objects.requireNonNull(this.counted.get(Kind.of(record))).known.add(record.ref()));
		});
		this.batch.clear();
	}

	List<FilePreview.Things> things() {
		lookUp();
		return this.counted.entrySet().stream().map((entry) -> entry.getValue().things(entry.getKey())).toList();
	}

	List<FilePreview.Facts> facts() {
		return this.facts.entrySet()
			.stream()
			.map((entry) -> new FilePreview.Facts(entry.getKey().code(), entry.getValue().count,
					entry.getValue().examples))
			.toList();
	}

	/** What a fact says, where people and places alone do not tell it. */
	private @Nullable String words(Statement.Fact fact) {
		String who = this.names.get(fact.person());
		if (fact instanceof Statement.Acquaintance acquaintance) {
			// Who is no person of the file is the applicant.
			return Stream.of(who, this.names.get(acquaintance.other()))
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" – ")) + ": " + Words.code(acquaintance.closeness().name());
		}
		if (who == null) {
			return null;
		}
		if (fact instanceof Statement.Interaction interaction) {
			return who + ": " + Words.code(interaction.interactionKind()) + ", " + Words.date(interaction.on())
					+ ((interaction.summary() == null) ? "" : ", “" + interaction.summary() + "”");
		}
		if (fact instanceof Statement.Role role) {
			return who + ": " + Words.code(role.role());
		}
		if (fact instanceof Statement.Position position) {
			return who + ": " + Words.code(position.role());
		}
		return (fact instanceof Statement.Target) ? who : null;
	}

	private static @Nullable String detail(Statement.Record record) {
		List<@Nullable String> parts = new ArrayList<>();
		if (record instanceof Statement.Person person) {
			parts.add(person.headline());
			parts.add(country(person.country()));
		}
		else if (record instanceof Statement.Organization organization) {
			parts.add(organization.city());
			parts.add(country(organization.country()));
		}
		else if (record instanceof Statement.Program program) {
			parts.add(program.city());
			parts.add(country(program.country()));
		}
		else if (record instanceof Statement.Publication paper) {
			parts.add(paper.venue());
			parts.add((paper.year() == null) ? null : paper.year().toString());
		}
		else if (record instanceof Statement.Meeting meeting) {
			parts.add(meeting.place());
			parts.add(day(meeting.start()));
		}
		else if (record instanceof Statement.Session session) {
			parts.add(day(session.on()));
		}
		String detail = parts.stream()
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(", "));
		return detail.isEmpty() ? null : detail;
	}

	private static @Nullable String country(@Nullable String code) {
		return (code == null) ? null : Words.country(code);
	}

	private static @Nullable String day(@Nullable LocalDate day) {
		return (day == null) ? null : Words.date(day);
	}

	/** The records of one kind; a file may say one several times. */
	private static final class Counted {

		private final Set<String> refs = new HashSet<>();

		private final Set<String> identified = new HashSet<>();

		private final Set<String> known = new HashSet<>();

		private final Map<String, Statement.Record> examples = new LinkedHashMap<>();

		void add(Statement.Record record) {
			if (this.refs.add(record.ref()) && this.examples.size() < MOST_EXAMPLES) {
				this.examples.put(record.ref(), record);
			}
			if (!record.identifiers().isEmpty()) {
				this.identified.add(record.ref());
			}
		}

		FilePreview.Things things(Kind kind) {
			return new FilePreview.Things(kind.code(), this.refs.size(), this.known.size(),
					this.refs.size() - this.identified.size(),
					this.examples.values()
						.stream()
						.map((record) -> new FilePreview.Example(record.name(), detail(record),
								this.known.contains(record.ref())))
						.toList());
		}

	}

	private static final class Said {

		private final List<String> examples = new ArrayList<>();

		private long count;

	}

}
