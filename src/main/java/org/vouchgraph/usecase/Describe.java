package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.tie.TieReader;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.DescribePlaces.OwnTie;
import org.vouchgraph.usecase.WhoAnswer.Hop;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Tells all that is known of a person or a program, each fact with its source. */
public final class Describe {

	private static final int STRONGEST_TIES = 50;

	private static final List<String> ROLES = List.of("director", "associate-director", "faculty", "trainee",
			"alumnus");

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final RuleOnFacts rulings;

	private final ReviewIdentity identity;

	private final KeepAgenda agenda;

	private final DraftMail drafts;

	private final People people;

	public Describe(CurrentNetwork network, Records records, Sources sources, RuleOnFacts rulings,
			ReviewIdentity identity, KeepAgenda agenda, DraftMail drafts) {
		this.rulings = rulings;
		this.identity = identity;
		this.agenda = agenda;
		this.drafts = drafts;
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.people = new People(records);
	}

	/** A source in a line. */
	public record SourceLine(long id, String name, String format, @Nullable String at, LocalDate on) {
	}

	/** An identifier. */
	public record IdentifierLine(String scheme, String value) {
	}

	/** One source's record of a thing. */
	public record RecordLine(long id, String name, @Nullable String note, SourceLine source) {
	}

	/**
	 * One fact in plain words.
	 *
	 * @param id by which a {@linkplain RuleOnFacts ruling} names it: the same for all
	 * sources that say it
	 * @param said what a correction may change, as it stands; null where a fact can only
	 * be confirmed or rejected
	 */
	public record FactLine(String id, String kind, String words, @Nullable Thing other, @Nullable Integer from,
			@Nullable Integer to, @Nullable LocalDate on, SourceLine source, @Nullable Correction said) {
	}

	/** One tie in a line. */
	public record TieLine(PersonLine person, String percent, double chance, boolean confirmed, boolean onlineOnly) {
	}

	/**
	 * All that is known of a person.
	 *
	 * @param applicant the applicant's own key; null where a workspace has none
	 * @param own the applicant's own tie to her with all that it rests on; null where
	 * there is none
	 */
	public record PersonPage(long key, String name, @Nullable String detail, List<String> otherNames,
			List<IdentifierLine> identifiers, boolean fictional, @Nullable Long applicant, @Nullable Hop own,
			List<RecordLine> records, List<FactLine> facts, List<RuleOnFacts.RulingLine> rulings,
			List<ReviewIdentity.DecisionLine> decisions, int tieCount, List<TieLine> ties,
			List<KeepAgenda.AgendaLine> agenda, List<DraftMail.OnPerson> drafts) {
	}

	/** A dated fact about a program, and which source says it. */
	public record Dated(String words, @Nullable LocalDate asOf, SourceLine source) {
	}

	/**
	 * Somebody at a program, and which source says so.
	 *
	 * @param applicant whether it is the applicant herself
	 * @param tie of the applicant to this person; null where there is none
	 * @param fact the same as it stands on the person's page, to be ruled on
	 */
	public record ProgramPerson(long key, String name, String role, @Nullable Integer from, @Nullable Integer to,
			boolean current, boolean applicant, @Nullable OwnTie tie, SourceLine source, FactLine fact) {
	}

	/** All that is known of a program; null is unknown. */
	public record ProgramPage(long key, String name, @Nullable String kind, @Nullable Thing institution,
			@Nullable String city, @Nullable String country, @Nullable Dated img, @Nullable Dated visa,
			boolean fictional, List<ProgramPerson> people, List<RuleOnFacts.RulingLine> rulings,
			List<RecordLine> records) {
	}

	/**
	 * The person.
	 * @throws org.vouchgraph.network.UnknownThing if the workspace cannot see her
	 */
	public PersonPage person(String workspace, long person) {
		return person(workspace, person, true);
	}

	/** The same, where what the user noted may be left out. */
	PersonPage person(String workspace, long person, boolean notes) {
		View view = this.network.of(workspace);
		List<Known> known = this.people.thing(view, new Kind.Ref(Kind.PERSON, person));
		long key = view.same().key(known.get(0).id());
		Map<Long, Source> sources = sources(workspace);
		PersonLine line = Objects.requireNonNull(this.people.described(view, List.of(key)).get(key));
		Set<String> otherNames = new LinkedHashSet<>();
		Set<Identifier> identifiers = new LinkedHashSet<>();
		known.forEach((record) -> {
			otherNames.add(record.said().name());
			identifiers.addAll(record.said().identifiers());
		});
		otherNames.remove(line.name());
		List<Long> ids = known.stream().map(Known::id).toList();
		List<FactLine> facts = this.records.factsOf(view.visible(), ids)
			.stream()
			.map((fact) -> factLine(view, notes ? fact : withoutNotes(fact), sources))
			.distinct()
			.sorted(Comparator.comparing(FactLine::kind)
				.thenComparing(Comparator.comparing(Describe::latest).reversed())
				.thenComparing(FactLine::words))
			.toList();
		Long applicant = this.people.findApplicant(view);
		return new PersonPage(key, line.name(), line.detail(), List.copyOf(otherNames), identifierLines(identifiers),
				view.workspace().fictional(), applicant, notes ? own(view, applicant, key, sources) : null,
				recordLines(notes ? known : known.stream().map(Describe::withoutNotes).toList(), sources), facts,
				this.rulings.on(workspace, known).stream().map((one) -> notes ? one : one.withoutNotes()).toList(),
				this.identity.on(workspace, known), view.network().degree(view.network().indexOf(key)), ties(view, key),
				this.agenda.on(workspace, known).stream().map((one) -> notes ? one : one.withoutNotes()).toList(),
				// Drafts are private words throughout.
				notes ? this.drafts.on(workspace, known) : List.of());
	}

	private static KnownFact withoutNotes(KnownFact fact) {
		return new KnownFact(fact.source(), fact.person(), fact.other(),
				(Statement.Fact) WorkspaceFile.withoutNotes(fact.said()));
	}

	private static Known withoutNotes(Known record) {
		return new Known(record.id(), record.source(), record.parent(),
				(Statement.Record) WorkspaceFile.withoutNotes(record.said()));
	}

	/**
	 * The program.
	 * @throws org.vouchgraph.network.UnknownThing if the workspace cannot see it
	 */
	public ProgramPage program(String workspace, long program) {
		View view = this.network.of(workspace);
		List<Known> known = this.people.thing(view, new Kind.Ref(Kind.PROGRAM, program));
		List<Statement.Program> said = known.stream().map((record) -> (Statement.Program) record.said()).toList();
		Map<Long, Source> sources = sources(workspace);
		Long applicant = this.people.findApplicant(view);
		Map<Long, ProgramPerson> people = new LinkedHashMap<>();
		List<KnownFact> facts = this.records.factsOn(view.visible(), known.stream().map(Known::id).toList());
		Set<Long> keys = new LinkedHashSet<>();
		facts.forEach((fact) -> keys.add(view.same().key(fact.person())));
		Map<Long, PersonLine> lines = this.people.lines(view, keys);
		facts.stream()
			.filter((fact) -> fact.said() instanceof Statement.Position)
			.sorted(Comparator.comparingInt((fact) -> ROLES.indexOf(((Statement.Position) fact.said()).role())))
			.forEach((fact) -> {
				Statement.Position position = (Statement.Position) fact.said();
				long key = view.same().key(fact.person());
				PersonLine line = lines.get(key);
				if (line != null) {
					people.putIfAbsent(key,
							new ProgramPerson(key, line.name(), position.role(), position.from(), position.to(),
									position.current(), Long.valueOf(key).equals(applicant),
									OwnTie.of(view.network(), applicant, key),
									sourceLine(fact.source(), position.at(), sources), factLine(view, fact, sources)));
				}
			});
		List<Long> parents = known.stream().map(Known::parent).filter((parent) -> parent != 0).toList();
		Thing institution = this.records.list(view.visible(), parents)
			.stream()
			.findFirst()
			.map((parent) -> thing(view, parent))
			.orElse(null);
		return new ProgramPage(view.same().key(known.get(0).id()), People.name(known),
				first(said, Statement.Program::programKind), institution, first(said, Statement.Program::city),
				first(said, Statement.Program::country),
				dated(known, sources, Statement.Program::imgRecord, Statement.Program::imgAsOf),
				dated(known, sources, Statement.Program::visa, Statement.Program::visaAsOf),
				view.workspace().fictional(), List.copyOf(people.values()), this.rulings.on(workspace, known),
				recordLines(known, sources));
	}

	private static <T> @Nullable T first(List<Statement.Program> said,
			java.util.function.Function<Statement.Program, @Nullable T> value) {
		return said.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** The newest dated words; undated ones only where there are no others. */
	private static @Nullable Dated dated(List<Known> known, Map<Long, Source> sources,
			java.util.function.Function<Statement.Program, @Nullable String> words,
			java.util.function.Function<Statement.Program, @Nullable LocalDate> asOf) {
		List<Dated> all = new ArrayList<>();
		for (Known record : known) {
			Statement.Program program = (Statement.Program) record.said();
			String said = words.apply(program);
			if (said != null) {
				all.add(new Dated(said, asOf.apply(program), sourceLine(record.source(), program.at(), sources)));
			}
		}
		return all.stream()
			.max(Comparator.comparing((dated) -> Objects.requireNonNullElse(dated.asOf(), LocalDate.MIN)))
			.orElse(null);
	}

	private @Nullable Hop own(View view, @Nullable Long applicant, long key, Map<Long, Source> sources) {
		if (applicant == null || applicant == key || view.network().indexOf(applicant) < 0) {
			return null;
		}
		Map<Long, String> names = new HashMap<>();
		sources.forEach((id, source) -> names.put(id, source.title()));
		return new TieReader(this.records, view.model()).find(view.visible(), view.same(), applicant, key)
			.map((tie) -> WhoCanIntroduce.hop(view, tie, names))
			.orElse(null);
	}

	private List<TieLine> ties(View view, long key) {
		Network network = view.network();
		int person = network.indexOf(key);
		List<Integer> arcs = new ArrayList<>();
		for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
			arcs.add(arc);
		}
		List<Integer> strongest = arcs.stream()
			.sorted(Comparator.<Integer>comparingDouble(network::cost).thenComparing(Comparator.naturalOrder()))
			.limit(STRONGEST_TIES)
			.toList();
		Map<Long, PersonLine> lines = this.people.lines(view,
				strongest.stream().map((arc) -> network.key(network.head(arc))).toList());
		List<TieLine> ties = new ArrayList<>();
		for (int arc : strongest) {
			PersonLine line = lines.get(network.key(network.head(arc)));
			if (line != null) {
				ties.add(new TieLine(line, Words.percent(network.chance(arc)), network.chance(arc),
						(network.flags(arc) & Network.CONFIRMED) != 0,
						(network.flags(arc) & Network.ONLINE_ONLY) != 0));
			}
		}
		return ties;
	}

	private Map<Long, Source> sources(String workspace) {
		return sources(this.sources, workspace);
	}

	/** All sources that the workspace may see, by their numbers. */
	static Map<Long, Source> sources(Sources all, String workspace) {
		Map<Long, Source> sources = new HashMap<>();
		all.list(workspace).forEach((source) -> sources.put(source.id(), source));
		return sources;
	}

	static List<RecordLine> recordLines(List<Known> known, Map<Long, Source> sources) {
		return known.stream()
			.map((record) -> new RecordLine(record.id(), record.said().name(),
					(record.said() instanceof Statement.Person person) ? person.note() : null,
					sourceLine(record.source(), record.said().at(), sources)))
			.toList();
	}

	static SourceLine sourceLine(long id, String at, Map<Long, Source> sources) {
		Source source = Objects.requireNonNull(sources.get(id), () -> "source " + id + " is not listed");
		return new SourceLine(id, source.title(), source.format(), at,
				LocalDate.ofInstant(source.at(), java.time.ZoneOffset.UTC));
	}

	static Thing thing(View view, Known record) {
		// Files call the applicant "me".
		String name = record.said().ref().equals(Statement.APPLICANT) ? view.workspace().applicant()
				: record.said().name();
		return new Thing(Kind.of(record.said()).code(), view.same().key(record.id()), name,
				Search.detail(List.of(record), null));
	}

	/** Handles that serve to join sheets say nothing to a reader. */
	private static boolean isShown(Identifier identifier) {
		return switch (identifier.scheme()) {
			case ORCID, OPENALEX, PMID, DOI, EMAIL, LINKEDIN, ROR, NPI, ACGME -> true;
			case SHEET, NAME, APPLICANT -> false;
		};
	}

	static List<IdentifierLine> identifierLines(Set<Identifier> identifiers) {
		return identifiers.stream()
			.filter(Describe::isShown)
			.map(Describe::identifierLine)
			.sorted(Comparator.comparing(IdentifierLine::scheme).thenComparing(IdentifierLine::value))
			.toList();
	}

	private static IdentifierLine identifierLine(Identifier identifier) {
		return new IdentifierLine(identifier.scheme().name().toLowerCase(java.util.Locale.ROOT), identifier.value());
	}

	private static int latest(FactLine fact) {
		if (fact.on() != null) {
			return fact.on().getYear();
		}
		return People.end(fact.from(), fact.to(), false);
	}

	/** The fact in a line, as of the person who has it. */
	static FactLine factLine(View view, KnownFact fact, Map<Long, Source> sources) {
		return FactWords.line(RuleOnFacts.factId(view, fact), fact, thing(view, fact.other()),
				sourceLine(fact.source(), fact.said().at(), sources));
	}

	/** The fact in plain words alone. */
	static String words(View view, KnownFact fact) {
		return FactWords.line("", fact, thing(view, fact.other()), new SourceLine(0, "", "", null, LocalDate.EPOCH))
			.words();
	}

	/** Facts in plain words. */
	private static final class FactWords {

		static FactLine line(String id, KnownFact fact, Thing other, SourceLine source) {
			Statement.Fact said = fact.said();
			String name = other.name();
			Correction so = Correction.of(said, name);
			if (said instanceof Statement.Authorship) {
				Integer year = (fact.other().said() instanceof Statement.Publication publication) ? publication.year()
						: null;
				return new FactLine(id, "authorship",
						"Wrote “" + name + "”" + ((year == null) ? "" : " (" + year + ")"), other, year, year, null,
						source, null);
			}
			if (said instanceof Statement.Affiliation affiliation) {
				String title = (affiliation.title() == null) ? "At " : affiliation.title() + " at ";
				return spanned(id, "affiliation", title + name, affiliation.from(), affiliation.to(),
						affiliation.current(), other, source, so);
			}
			if (said instanceof Statement.Membership membership) {
				String role = (membership.role() == null) ? "Member" : Words.capital(Words.code(membership.role()));
				return spanned(id, "membership", role + " of " + name, membership.from(), membership.to(),
						membership.current(), other, source, so);
			}
			if (said instanceof Statement.Position position) {
				return spanned(id, "position", Words.capital(Words.code(position.role())) + " of " + name,
						position.from(), position.to(), position.current(), other, source, so);
			}
			if (said instanceof Statement.Participation participation) {
				LocalDate on = (fact.other().said() instanceof Statement.Meeting meeting) ? meeting.start()
						: (fact.other().said() instanceof Statement.Session session) ? session.on() : null;
				return dated(id, "participation", Words.capital(Words.code(participation.role())) + ", " + name, on,
						other, source, so);
			}
			if (said instanceof Statement.Acquaintance acquaintance) {
				String words = (acquaintance.closeness() == Statement.Closeness.ONLINE) ? "Connected online with "
						: "Said to know (" + Words.code(acquaintance.closeness().name()) + ") ";
				return dated(id, "acquaintance", words + name + note(acquaintance.note()), acquaintance.on(), other,
						source, so);
			}
			if (said instanceof Statement.Role role) {
				return dated(id, "role", Words.capital(Words.code(role.role())) + " of " + name + note(role.act()),
						role.since(), other, source, so);
			}
			if (said instanceof Statement.Interaction interaction) {
				return dated(id, "interaction",
						Words.capital(Words.code(interaction.interactionKind())) + note(interaction.summary()),
						interaction.on(), other, source, so);
			}
			Statement.Target target = (Statement.Target) said;
			return dated(id, "target", name + " wants to reach this person" + note(target.why()), null, other, source,
					so);
		}

		private static FactLine spanned(String id, String kind, String words, @Nullable Integer from,
				@Nullable Integer to, boolean current, Thing other, SourceLine source, @Nullable Correction so) {
			int first = (from == null) ? Evidences.UNKNOWN : from;
			int last = current ? Evidences.ONGOING : (to == null) ? Evidences.UNKNOWN : to;
			String when = (first == Evidences.UNKNOWN && last == Evidences.UNKNOWN) ? ""
					: " " + Words.years(first, last);
			return new FactLine(id, kind, words + when, other, from, to, null, source, so);
		}

		private static FactLine dated(String id, String kind, String words, @Nullable LocalDate on, Thing other,
				SourceLine source, @Nullable Correction so) {
			return new FactLine(id, kind, words + ((on == null) ? "" : ", " + Words.date(on)), other, null, null, on,
					source, so);
		}

		private static String note(@Nullable String note) {
			return (note == null || note.isBlank()) ? "" : ": " + note;
		}

	}

}
