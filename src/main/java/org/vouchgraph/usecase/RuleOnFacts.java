package org.vouchgraph.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Judgements.Finding;
import org.vouchgraph.network.Judgements.Ruling;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CurrentNetwork.View;

/**
 * Lets the user say of a fact that it is so, is not so, or is otherwise. What she says
 * stands as a source of its own, which no undoing of an import touches; what she holds
 * not to be so is no longer seen, whichever file says it again. Each ruling can be taken
 * back.
 */
public final class RuleOnFacts {

	private static final String PERSON = "person";

	private static final String OTHER = "other";

	private static final String MEETING = "meeting";

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final Judgements judgements;

	private final Clock clock;

	private final People people;

	public RuleOnFacts(CurrentNetwork network, Records records, Sources sources, Judgements judgements, Clock clock) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.judgements = judgements;
		this.clock = clock;
		this.people = new People(records);
	}

	/**
	 * A ruling, ready to show.
	 *
	 * @param finding {@code confirmed}, {@code corrected} or {@code rejected}
	 * @param fact what it is on, in plain words
	 */
	public record RulingLine(String id, String finding, String fact, @Nullable String reason, LocalDate on) {

		/** Without words of the user's. */
		RulingLine withoutNotes() {
			return new RulingLine(this.id, this.finding, "a statement", null, this.on);
		}

		static RulingLine of(Ruling ruling) {
			return new RulingLine(ruling.id(), ruling.finding().name().toLowerCase(Locale.ROOT), ruling.words(),
					ruling.reason(), ruling.on());
		}

	}

	/** The rulings of a workspace, the newest first. */
	public List<RulingLine> list(String workspace) {
		return this.judgements.rulings(workspace).stream().map(RulingLine::of).toList();
	}

	/**
	 * What a fact is called by: the same for all sources that say it, and the same as
	 * long as both ends are known by the same numbers.
	 */
	static String factId(View view, KnownFact fact) {
		long person = view.same().key(fact.person());
		long other = view.same().key(fact.other().id());
		String what = FactKind.of(fact.said()) + "/" + Math.min(person, other) + "/" + Math.max(person, other) + "/"
				+ FactKind.detail(fact.said());
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * Rules on a fact.
	 * @param person the person's number
	 * @param fact the fact's id, as her page gives it
	 * @param finding {@code confirmed}, {@code corrected} or {@code rejected}
	 * @param correction what is so instead
	 * @param reason in the user's words, kept with the ruling
	 * @throws UnknownThing if there is no such person or fact
	 * @throws InvalidRequest if the finding is none, or the correction does not fit
	 */
	public RulingLine rule(String workspace, long person, String fact, String finding, Correction correction,
			@Nullable String reason) {
		Finding found = finding(finding);
		View view = this.network.of(workspace);
		List<Known> known = this.people.thing(view, new Kind.Ref(Kind.PERSON, person));
		List<KnownFact> said = this.records.factsOf(view.visible(), known.stream().map(Known::id).toList())
			.stream()
			.filter((each) -> factId(view, each).equals(fact))
			.toList();
		Handles handles = new Handles(this.sources, workspace);
		KnownFact one = said.stream()
			.filter((each) -> !handles.isOfRuling(each.other()))
			.findFirst()
			.or(() -> said.stream().findFirst())
			.orElseThrow(() -> new UnknownThing("There is no fact \"" + fact + "\" about person " + person + "."));
		if (found == Finding.CORRECTED && correction.isNothing()) {
			throw new InvalidRequest("A correction has to say what is otherwise.");
		}
		return keep(view, handles, one, FactKind.of(one.said()), found, correction, Describe.words(view, one), reason);
	}

	/**
	 * Rules on the tie between two people, whatever it rests on. It stands in the place
	 * of all that was ruled before on how they know each other.
	 * @param one the number of the one, who may be the applicant
	 * @param other the number of the other
	 * @param says {@code acquainted}, {@code knows-well} or {@code close}; or {@code not}
	 * where they do not know each other, or not any more
	 * @param reason in the user's words, kept with the ruling
	 * @throws UnknownThing if there is no such person
	 * @throws InvalidRequest if the two are one, or it is said in none of these words
	 */
	public RulingLine ruleOnTie(String workspace, long one, long other, String says, @Nullable String reason) {
		View view = this.network.of(workspace);
		List<Known> ones = this.people.thing(view, new Kind.Ref(Kind.PERSON, one));
		List<Known> others = this.people.thing(view, new Kind.Ref(Kind.PERSON, other));
		if (view.same().key(one) == view.same().key(other)) {
			throw new InvalidRequest("Person " + one + " and person " + other + " are one; a tie is between two.");
		}
		Statement.@Nullable Closeness closeness = closeness(says);
		Handles handles = new Handles(this.sources, workspace);
		Handle near = handles.of(ones);
		Handle far = handles.of(others);
		this.judgements.rulings(workspace)
			.stream()
			.filter((ruling) -> ruling.fact() == FactKind.TIE || ruling.fact() == FactKind.ACQUAINTANCE)
			.filter((ruling) -> (ruling.person().meets(near) && ruling.other().meets(far))
					|| (ruling.person().meets(far) && ruling.other().meets(near)))
			.forEach((ruling) -> withdraw(workspace, ruling));
		View now = this.network.of(workspace);
		Known person = files(handles, ones).get(0);
		Known with = files(handles, others).get(0);
		LocalDate today = LocalDate.now(this.clock);
		KnownFact said = new KnownFact(0, person.id(), with, new Statement.Acquaintance(person.said().ref(),
				with.said().ref(), (closeness == null) ? Statement.Closeness.ACQUAINTED : closeness, today, null, ""));
		String names = name(now, ones) + " and " + name(now, others);
		if (closeness == null) {
			return keep(now, handles, said, FactKind.TIE, Finding.REJECTED, Correction.NOTHING,
					names + " know each other", reason);
		}
		Set<Long> theirs = others.stream().map(Known::id).collect(Collectors.toSet());
		boolean otherwise = this.records.factsOf(now.visible(), ones.stream().map(Known::id).toList())
			.stream()
			.filter((fact) -> theirs.contains(fact.other().id()))
			.anyMatch((fact) -> fact.said() instanceof Statement.Acquaintance known && known.closeness() != closeness
					&& known.closeness() != Statement.Closeness.ONLINE);
		return keep(now, handles, said, FactKind.ACQUAINTANCE, otherwise ? Finding.CORRECTED : Finding.CONFIRMED,
				Correction.NOTHING, names + Words.knowing(closeness), reason);
	}

	private static String name(View view, List<Known> known) {
		return known.stream().anyMatch((record) -> record.said().ref().equals(Statement.APPLICANT))
				? view.workspace().applicant() : People.name(known);
	}

	private static Statement.@Nullable Closeness closeness(String says) {
		return switch (says.strip().toLowerCase(Locale.ROOT).replace(' ', '-')) {
			case "not" -> null;
			case "acquainted" -> Statement.Closeness.ACQUAINTED;
			case "knows-well" -> Statement.Closeness.KNOWS_WELL;
			case "close" -> Statement.Closeness.CLOSE;
			default -> throw new InvalidRequest("\"" + says + "\" is none of acquainted, knows-well, close, not.");
		};
	}

	private RulingLine keep(View view, Handles handles, KnownFact one, FactKind fact, Finding found,
			Correction correction, String words, @Nullable String reason) {
		String workspace = view.workspace().code();
		List<Known> all = this.people.records(view, List.of(view.same().key(one.person()))).values().iterator().next();
		List<Known> others = this.people.records(view, List.of(view.same().key(one.other().id())))
			.values()
			.iterator()
			.next();
		String id = UUID.randomUUID().toString();
		LocalDate today = LocalDate.now(this.clock);
		long source = 0;
		if (found != Finding.REJECTED) {
			source = new Saying(view, handles, id, one, all, others).say(found, correction, today);
		}
		Ruling ruling = new Ruling(id, fact, found, handles.of(files(handles, all)), handles.of(files(handles, others)),
				one.other().said().kind(), FactKind.detail(one.said()), words,
				(reason == null || reason.isBlank()) ? null : reason.strip(), today, source);
		this.judgements.rule(workspace, ruling);
		if (source != 0) {
			this.sources.complete(source, new Source.Counts(1, 1, 0, 0, null));
		}
		return RulingLine.of(ruling);
	}

	/** What files say of it; where there is nothing else, what rulings do. */
	private static List<Known> files(Handles handles, List<Known> records) {
		List<Known> files = records.stream().filter((record) -> !handles.isOfRuling(record)).toList();
		return files.isEmpty() ? records : files;
	}

	/**
	 * Takes a ruling back: what sources say is seen again, what was said instead is gone.
	 * @throws UnknownThing if the workspace has no such ruling
	 */
	public void withdraw(String workspace, String id) {
		Ruling ruling = this.judgements.findRuling(workspace, id)
			.orElseThrow(() -> new UnknownThing("There is no ruling \"" + id + "\" in the workspace \"" + workspace
					+ "\"; \"rulings\" lists them."));
		withdraw(workspace, ruling);
	}

	void withdraw(String workspace, Ruling ruling) {
		if (ruling.source() != 0 && this.sources.find(ruling.source()).isPresent()) {
			this.sources.undo(ruling.source(), (gone) -> {
			});
		}
		this.judgements.withdrawDecisionsOf(workspace, ruling.id());
		this.judgements.withdrawRuling(workspace, ruling.id());
	}

	private static Finding finding(String code) {
		for (Finding finding : Finding.values()) {
			if (finding.name().equalsIgnoreCase(code.strip())) {
				return finding;
			}
		}
		throw new InvalidRequest("finding \"" + code + "\" is none of confirmed, corrected, rejected");
	}

	/** A source of its own that says one fact. */
	private final class Saying {

		private final View view;

		private final Handles handles;

		private final String id;

		private final KnownFact fact;

		private final List<Known> people;

		private final List<Known> others;

		private final List<Statement> statements = new ArrayList<>();

		Saying(View view, Handles handles, String id, KnownFact fact, List<Known> people, List<Known> others) {
			this.view = view;
			this.handles = handles;
			this.id = id;
			this.fact = fact;
			this.people = people;
			this.others = others;
		}

		/** Writes the source, which is not visible yet. */
		long say(Finding finding, Correction correction, LocalDate today) {
			String verb = finding.name().toLowerCase(Locale.ROOT);
			String at = verb + " on " + today;
			Statement.Fact so = (finding == Finding.CORRECTED) ? correction.apply(this.fact.said(), at)
					: this.fact.said();
			String person = end(this.people, PERSON, null, at);
			String other = end(this.others, OTHER, correction.place(), at);
			this.statements.add(between(so, person, other, at));
			Source source = RuleOnFacts.this.sources.begin(
					new Source.New(this.view.workspace().code(), false, verb + " by you", this.id, Source.CORRECTION));
			RuleOnFacts.this.sources.write(source.id(), this.statements);
			return source.id();
		}

		/**
		 * Says a record that stands for one end, joined with what is known of it.
		 * @param another its name, where it is another thing than was said
		 */
		private String end(List<Known> known, String ref, @Nullable String another, String at) {
			if (known.stream()
				.anyMatch((record) -> record.said().ref().equals(Statement.APPLICANT)
						|| record.said().identifiers().stream().anyMatch(RuleOnFacts::isApplicant))) {
				this.statements
					.add(new Statement.Person(Statement.APPLICANT, "me", null, null, Set.of(), null, null, null, at));
				return Statement.APPLICANT;
			}
			String unique = this.id + "/" + ref;
			Known shown = shown(known);
			Set<Identifier> identifiers = known.stream()
				.flatMap((record) -> record.said().identifiers().stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
			Statement.Record record = (another == null) ? copy(shown, unique, identifiers, at)
					: renamed(shown, unique, another.strip(), at);
			this.statements.add(record);
			if (another == null) {
				RuleOnFacts.this.judgements.decide(this.view.workspace().code(), this.handles.joining(Source.CORRECTION,
						record, known, files(this.handles, known), this.id, LocalDate.now(RuleOnFacts.this.clock)));
			}
			return unique;
		}

		private Known shown(List<Known> known) {
			String name = People.name(known);
			return known.stream().filter((record) -> record.said().name().equals(name)).findFirst().orElseThrow();
		}

		private Statement.Record copy(Known known, String ref, Set<Identifier> identifiers, String at) {
			Statement.Record said = known.said();
			if (said instanceof Statement.Person person) {
				return new Statement.Person(ref, person.name(), person.given(), person.family(), identifiers, null,
						null, null, at);
			}
			if (said instanceof Statement.Organization organization) {
				return new Statement.Organization(ref, organization.name(), organization.organizationKind(),
						identifiers, organization.city(), organization.country(), null, at);
			}
			if (said instanceof Statement.Publication paper) {
				return new Statement.Publication(ref, paper.name(), paper.year(), paper.venue(), paper.authorCount(),
						identifiers, at);
			}
			if (said instanceof Statement.Program program) {
				return new Statement.Program(ref, program.name(), program.programKind(), null, program.city(),
						program.country(), null, null, null, null, identifiers, at);
			}
			if (said instanceof Statement.Meeting meeting) {
				return new Statement.Meeting(ref, meeting.name(), meeting.start(), meeting.end(), meeting.place(),
						meeting.country(), meeting.virtual(), meeting.deadline(), null, identifiers, at);
			}
			Statement.Session session = (Statement.Session) said;
			Known meeting = RuleOnFacts.this.records.list(this.view.visible(), List.of(known.parent())).get(0);
			String whole = end(RuleOnFacts.this.people.records(this.view, List.of(this.view.same().key(meeting.id())))
				.values()
				.iterator()
				.next(), MEETING, null, at);
			return new Statement.Session(ref, session.name(), whole, session.on(), identifiers, at);
		}

		/** The other thing that was meant, told by its name. */
		private static Statement.Record renamed(Known known, String ref, String name, String at) {
			Set<Identifier> identifiers = Identifier.parse(Identifier.Scheme.NAME, name).map(Set::of).orElse(Set.of());
			if (name.isEmpty() || name.length() > 300) {
				throw new InvalidRequest("The name of the place must have 1 to 300 characters.");
			}
			if (known.said() instanceof Statement.Organization organization) {
				return new Statement.Organization(ref, name, organization.organizationKind(), identifiers, null, null,
						null, at);
			}
			if (known.said() instanceof Statement.Program program) {
				return new Statement.Program(ref, name, program.programKind(), null, null, null, null, null, null, null,
						Identifier.parse(Identifier.Scheme.SHEET, name).map(Set::of).orElse(Set.of()), at);
			}
			throw new InvalidRequest(
					"Only the place of a post or a membership can be another; reject this fact instead.");
		}

		private Statement.Fact between(Statement.Fact so, String person, String other, String at) {
			if (so instanceof Statement.Authorship fact) {
				return new Statement.Authorship(person, other, fact.position(), fact.affiliation(), at);
			}
			if (so instanceof Statement.Affiliation fact) {
				return new Statement.Affiliation(person, other, fact.title(), fact.from(), fact.to(), fact.current(),
						at);
			}
			if (so instanceof Statement.Membership fact) {
				return new Statement.Membership(person, other, fact.role(), fact.from(), fact.to(), fact.current(), at);
			}
			if (so instanceof Statement.Position fact) {
				return new Statement.Position(person, other, fact.role(), fact.from(), fact.to(), fact.current(), at);
			}
			if (so instanceof Statement.Participation fact) {
				return new Statement.Participation(person, other, fact.gatheringKind(), fact.role(), at);
			}
			if (so instanceof Statement.Acquaintance fact) {
				return new Statement.Acquaintance(person, other, fact.closeness(), fact.on(), fact.note(), at);
			}
			String about = person.equals(Statement.APPLICANT) ? other : person;
			if (so instanceof Statement.Role fact) {
				return new Statement.Role(about, fact.role(), fact.since(), fact.act(), at);
			}
			if (so instanceof Statement.Interaction fact) {
				return new Statement.Interaction(about, fact.interactionKind(), fact.on(), fact.summary(), null, at);
			}
			Statement.Target target = (Statement.Target) so;
			return new Statement.Target(about, target.weight(), target.why(), at);
		}

	}

	private static boolean isApplicant(Identifier identifier) {
		return identifier.scheme() == Identifier.Scheme.APPLICANT;
	}

	/** The rulings on facts of a person. */
	List<RulingLine> on(String workspace, List<Known> known) {
		Handle handle = new Handles(this.sources, workspace).of(known);
		return this.judgements.rulings(workspace)
			.stream()
			.filter((ruling) -> ruling.person().meets(handle) || ruling.other().meets(handle))
			.map(RulingLine::of)
			.toList();
	}

	/** Takes back the rulings of all workspaces on somebody who is to be erased. */
	void forget(List<String> workspaces, Handle handle) {
		for (String workspace : workspaces) {
			this.judgements.rulings(workspace)
				.stream()
				.filter((ruling) -> ruling.person().meets(handle) || ruling.other().meets(handle))
				.forEach((ruling) -> withdraw(workspace, ruling));
		}
	}

}
