package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.drafting.Flaw;
import org.vouchgraph.drafting.Linter;
import org.vouchgraph.drafting.Mail;
import org.vouchgraph.drafting.Written;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.Drafts.Draft;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Narrative;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Stationery;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Drafts mails from the field's templates and what is known, says what is weak in them,
 * and keeps them until the applicant has sent them, which nobody does for her.
 */
public final class DraftMail {

	private static final int MOST_PAPERS = 20;

	private static final int LONGEST_SUBJECT = 300;

	private static final int LONGEST_BODY = 20_000;

	private static final Map<String, String> HELP = Map.of("advised", "your advice", "introduced", "your introduction",
			"letter", "your letter");

	private final CurrentNetwork network;

	private final Records records;

	private final Sources sources;

	private final Drafts drafts;

	private final Stationery stationery;

	private final Linter linter;

	private final LogInteraction interactions;

	private final Clock clock;

	public DraftMail(CurrentNetwork network, Records records, Sources sources, Drafts drafts, Stationery stationery,
			LogInteraction interactions, Clock clock) {
		this.network = network;
		this.records = records;
		this.sources = sources;
		this.drafts = drafts;
		this.stationery = stationery;
		this.linter = new Linter(stationery);
		this.interactions = interactions;
		this.clock = clock;
	}

	/**
	 * What is to be written.
	 *
	 * @param template the code of its kind
	 * @param to the number of who reads it
	 * @param about the number of whom it concerns, or null
	 * @param paper the number of a paper to write of, as {@link Sheet#papers()} has them;
	 * null leaves the choice, but for a first mail, whose paper the user has to choose
	 */
	public record Order(String template, long to, @Nullable Long about, @Nullable Long paper) {
	}

	/** A kind of mail, and when to write it. */
	public record TemplateLine(String code, String title, String purpose, boolean needsAbout, boolean needsPaper) {

		static TemplateLine of(Stationery.Template template) {
			return new TemplateLine(template.code(), template.title(), template.purpose(), template.needsAbout(),
					template.needsPaper());
		}

	}

	/** A person in a draft; the key is null once nobody of the network is found by it. */
	public record Reader(@Nullable Long key, String name, @Nullable String detail, @Nullable String email) {
	}

	/** A paper that a mail may speak of. */
	public record PaperLine(long key, String title, @Nullable Integer year) {
	}

	/**
	 * A draft, opened.
	 *
	 * @param id null until it is kept
	 * @param papers of the person whose work the mail speaks of, the newest first
	 * @param paper the one that it was written with, or null
	 * @param questions that can be asked of the reader
	 * @param customs to know of where the reader works
	 */
	public record Sheet(@Nullable String id, TemplateLine template, Reader to, @Nullable Reader about,
			List<PaperLine> papers, @Nullable Long paper, String subject, String body, @Nullable LocalDate sent,
			List<String> questions, List<String> customs, Check check) {
	}

	/**
	 * What to do with a draft before it goes.
	 *
	 * @param blocked why it cannot leave yet, or null
	 * @param flaws what is weak in it; none is no hindrance
	 * @param words of the body
	 * @param missing what to have before a first mail
	 * @param link opens it in a mail program; null where it is blocked, or too long
	 */
	public record Check(@Nullable String blocked, List<FlawLine> flaws, int words, List<TellStory.ReadyLine> missing,
			@Nullable String link) {
	}

	/** What is weak in a draft, and how to mend it. */
	public record FlawLine(String code, String what, String mend) {
	}

	/** A draft in a line. */
	public record DraftLine(String id, TemplateLine template, Reader to, @Nullable Reader about, String subject,
			LocalDate changed, @Nullable LocalDate sent) {
	}

	/** The kinds of mail. */
	public List<TemplateLine> templates() {
		return this.stationery.templates().stream().map(TemplateLine::of).toList();
	}

	/**
	 * Writes a draft from its template and what is known. It is not kept.
	 * @throws InvalidRequest if there is no such kind, or somebody it needs is missing
	 * @throws UnknownThing if somebody or the paper is not known
	 */
	public Sheet compose(String workspace, Order order) {
		Setting setting = new Setting(workspace, order);
		Written written = Written.of(setting.template, setting.known());
		return setting.sheet(null, written.subject(), written.body(), null);
	}

	/**
	 * What is weak in a text.
	 * @param id of the draft that it is, or null
	 */
	public Check check(String workspace, Order order, @Nullable String id, String subject, String body) {
		return new Setting(workspace, order).check(id, subject(subject), body(body));
	}

	/**
	 * Keeps a draft.
	 * @param id of the draft in whose place it goes, or null for a new one
	 * @throws UnknownThing if there is no such draft
	 */
	public Sheet keep(String workspace, Order order, @Nullable String id, String subject, String body) {
		Setting setting = new Setting(workspace, order);
		LocalDate sent = (id == null) ? null : find(workspace, id).sent();
		Handles handles = new Handles(this.sources, workspace);
		Draft draft = new Draft((id == null) ? UUID.randomUUID().toString() : id, order.template(),
				handles.of(setting.to), People.name(setting.to),
				(setting.about == null) ? null : handles.of(setting.about),
				(setting.about == null) ? "" : People.name(setting.about), subject(subject), body(body), today(), sent);
		this.drafts.keep(workspace, draft);
		return setting.sheet(draft.id(), draft.subject(), draft.body(), draft.sent());
	}

	/**
	 * A draft that was kept.
	 * @throws UnknownThing if there is none, or nobody is found any more to whom it goes
	 */
	public Sheet open(String workspace, String id) {
		Draft draft = find(workspace, id);
		return new Setting(workspace, order(workspace, draft)).sheet(id, draft.subject(), draft.body(), draft.sent());
	}

	/** All drafts that were kept, the last changed first. */
	public List<DraftLine> list(String workspace) {
		View view = this.network.of(workspace);
		List<Draft> all = this.drafts.drafts(workspace);
		Map<Handle, Long> keys = keys(view, all);
		Map<Long, PersonLine> lines = new People(this.records).described(view, new LinkedHashSet<>(keys.values()));
		return all.stream()
			.flatMap((draft) -> this.stationery.find(draft.template())
				.map((template) -> new DraftLine(draft.id(), TemplateLine.of(template),
						reader(draft.to(), draft.toName(), keys, lines),
						(draft.about() == null) ? null : reader(draft.about(), draft.aboutName(), keys, lines),
						draft.subject(), draft.changed(), draft.sent()))
				.stream())
			.toList();
	}

	/** A draft that goes to somebody, or names her, in full. */
	public record OnPerson(String id, String template, String to, String about, String subject, String body,
			LocalDate changed, @Nullable LocalDate sent) {
	}

	/** The drafts that go to somebody, or name her, the last changed first. */
	List<OnPerson> on(String workspace, List<Known> person) {
		Handle handle = new Handles(this.sources, workspace).of(person);
		return this.drafts.drafts(workspace)
			.stream()
			.filter((draft) -> draft.concerns(handle))
			.map((draft) -> new OnPerson(draft.id(), draft.template(), draft.toName(), draft.aboutName(),
					draft.subject(), draft.body(), draft.changed(), draft.sent()))
			.toList();
	}

	/**
	 * Throws a draft away.
	 * @throws UnknownThing if there is none
	 */
	public void discard(String workspace, String id) {
		if (!this.drafts.discard(workspace, id)) {
			throw unknown(workspace, id);
		}
	}

	/**
	 * The mail as a file that mail programs open ({@link Mail#file}).
	 * @throws InvalidRequest if it cannot leave yet
	 */
	public byte[] file(String workspace, String id) {
		return mail(workspace, id).file();
	}

	private Mail mail(String workspace, String id) {
		Draft draft = find(workspace, id);
		Setting setting = new Setting(workspace, order(workspace, draft));
		String blocked = setting.blocked(draft.subject() + "\n" + draft.body());
		if (blocked != null) {
			throw new InvalidRequest(blocked);
		}
		return setting.mail(draft.subject(), draft.body());
	}

	/**
	 * What was kept once the applicant has sent a mail.
	 *
	 * @param interaction the number of what was logged, which can be taken back alone;
	 * null where this kind of mail is none of its own
	 */
	public record Sent(Sheet draft, @Nullable Long interaction) {
	}

	/**
	 * Keeps that the applicant has sent a draft by her own mail program, and logs it as
	 * having happened.
	 * @throws UnknownThing if there is no such draft
	 * @throws InvalidRequest if it was sent before, or cannot leave yet
	 */
	public Sent sent(String workspace, String id, @Nullable LocalDate on) {
		Draft draft = find(workspace, id);
		if (draft.sent() != null) {
			throw new InvalidRequest("You said already that you sent this on " + Words.date(draft.sent()) + ".");
		}
		mail(workspace, id);
		LocalDate day = (on == null) ? today() : on;
		Order order = order(workspace, draft);
		String logs = template(order.template()).logs();
		Long logged = null;
		if (!logs.isEmpty()) {
			logged = this.interactions
				.log(workspace,
						new LogInteraction.Happened(order.to(), logs, day, order.about(), draft.subject(), null))
				.id();
		}
		this.drafts.keep(workspace, new Draft(draft.id(), draft.template(), draft.to(), draft.toName(), draft.about(),
				draft.aboutName(), draft.subject(), draft.body(), draft.changed(), day));
		return new Sent(open(workspace, id), logged);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Draft find(String workspace, String id) {
		return this.drafts.find(workspace, id).orElseThrow(() -> unknown(workspace, id));
	}

	private static UnknownThing unknown(String workspace, String id) {
		return new UnknownThing("There is no draft \"" + id + "\" in the workspace \"" + workspace + "\".");
	}

	private Stationery.Template template(String code) {
		return this.stationery.find(code)
			.orElseThrow(() -> new InvalidRequest("There is no kind of mail \"" + code + "\"; there are "
					+ Words.listed(this.stationery.templates().stream().map(Stationery.Template::code).toList())
					+ "."));
	}

	private static String subject(String given) {
		String subject = given.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
		if (subject.length() > LONGEST_SUBJECT) {
			throw new InvalidRequest(
					"The subject must have up to " + LONGEST_SUBJECT + " characters; it has " + subject.length() + ".");
		}
		return subject;
	}

	private static String body(String given) {
		String body = given.replace("\r\n", "\n").replace('\r', '\n');
		if (body.length() > LONGEST_BODY) {
			throw new InvalidRequest(
					"The mail must have up to " + LONGEST_BODY + " characters; it has " + body.length() + ".");
		}
		return body;
	}

	private Map<Handle, Long> keys(View view, Collection<Draft> drafts) {
		Set<Handle> handles = new LinkedHashSet<>();
		drafts.forEach((draft) -> {
			handles.add(draft.to());
			if (draft.about() != null) {
				handles.add(draft.about());
			}
		});
		return KeepAgenda.keys(view, this.records, handles);
	}

	private static Reader reader(Handle handle, String name, Map<Handle, Long> keys, Map<Long, PersonLine> lines) {
		Long key = keys.get(handle);
		PersonLine line = (key == null) ? null : lines.get(key);
		return (line == null) ? new Reader(null, name, null, null)
				: new Reader(line.key(), line.name(), line.detail(), null);
	}

	private Order order(String workspace, Draft draft) {
		Map<Handle, Long> keys = keys(this.network.of(workspace), List.of(draft));
		Long to = keys.get(draft.to());
		if (to == null) {
			throw new UnknownThing("Nobody in the workspace is found any more as " + draft.toName()
					+ ", to whom this draft goes. Import the file that knew this person again, or discard the draft.");
		}
		return new Order(draft.template(), to, (draft.about() == null) ? null : keys.get(draft.about()), null);
	}

	/** What is known of those whom one mail is about. */
	private final class Setting {

		private final String workspace;

		private final View view;

		private final Records read;

		private final Stationery.Template template;

		private final Narrative narrative;

		private final List<Known> to;

		private final @Nullable List<Known> about;

		private final long applicant;

		private final List<KnownFact> between;

		private final List<Statement.Interaction> log;

		private final List<PaperLine> papers;

		private final List<PaperLine> ours;

		private final List<PaperLine> mine;

		private final @Nullable PaperLine paper;

		private final Whereabouts where;

		Setting(String workspace, Order order) {
			this.workspace = workspace;
			this.view = DraftMail.this.network.of(workspace);
			this.read = new RememberedRecords(DraftMail.this.records);
			this.template = template(order.template());
			this.narrative = DraftMail.this.drafts.narrative(workspace);
			People people = new People(this.read);
			this.applicant = people.applicant(this.view);
			this.to = somebody(people, order.to());
			this.about = (order.about() == null) ? null : somebody(people, order.about());
			if (this.about == null && this.template.needsAbout()) {
				throw new InvalidRequest(
						"\"" + this.template.title() + "\" needs to know about whom; name that person as well.");
			}
			this.where = new Whereabouts(this.view, this.read, List.of());
			this.mine = papers(this.view.records(List.of(this.applicant)));
			List<PaperLine> theirs = papers(ids(this.to));
			Set<Long> own = new LinkedHashSet<>(this.mine.stream().map(PaperLine::key).toList());
			this.ours = theirs.stream().filter((line) -> own.contains(line.key())).toList();
			this.papers = (this.about == null) ? theirs : papers(ids(this.about));
			this.paper = paper(order.paper());
			this.between = this.read.factsOf(this.view.visible(), ids(this.to));
			this.log = this.between.stream()
				.filter((fact) -> fact.said() instanceof Statement.Interaction)
				.map((fact) -> (Statement.Interaction) fact.said())
				.sorted(Comparator.comparing(Statement.Interaction::on))
				.toList();
		}

		private List<Known> somebody(People people, long number) {
			List<Known> known = people.thing(this.view, new Kind.Ref(Kind.PERSON, number));
			if (key(known) == this.applicant) {
				throw new InvalidRequest(
						"Person " + number + " is the applicant; a mail goes to, and is about, others.");
			}
			return known;
		}

		private long key(List<Known> known) {
			return this.view.same().key(known.get(0).id());
		}

		private static List<Long> ids(List<Known> known) {
			return known.stream().map(Known::id).toList();
		}

		/** Papers of somebody, the newest first. */
		private List<PaperLine> papers(List<Long> records) {
			Map<Long, PaperLine> papers = new LinkedHashMap<>();
			for (KnownFact fact : this.read.factsOf(this.view.visible(), records)) {
				if (fact.said() instanceof Statement.Authorship
						&& fact.other().said() instanceof Statement.Publication paper) {
					long key = this.view.same().key(fact.other().id());
					papers.merge(key, new PaperLine(key, paper.name(), paper.year()),
							(one, other) -> (one.year() == null) ? other : one);
				}
			}
			return papers.values()
				.stream()
				.sorted(Comparator.comparing(PaperLine::year, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
					.reversed()
					.thenComparing(PaperLine::title))
				.toList();
		}

		private @Nullable PaperLine paper(@Nullable Long number) {
			if (number == null) {
				// What a stranger is told of her own work has to be read first.
				return (this.template.needsPaper() || this.papers.isEmpty()) ? null : this.papers.get(0);
			}
			long key = this.view.same().key(number);
			return this.papers.stream()
				.filter((line) -> line.key() == key)
				.findFirst()
				.orElseThrow(() -> new UnknownThing("Paper " + number + " is not known to be by "
						+ People.name(Objects.requireNonNullElse(this.about, this.to)) + "."));
		}

		/** What templates may name. */
		Map<String, Object> known() {
			Map<String, Object> known = new HashMap<>();
			Map<String, Object> me = new HashMap<>(Map.of("name", this.view.workspace().applicant()));
			this.narrative.texts().forEach((field, text) -> me.put(field.code(), text));
			known.put("me", me);
			known.put("to", person(this.to));
			if (this.about != null) {
				known.put("about", person(this.about));
			}
			last(Set.of("met")).ifPresent((met) -> known.put("met", dated(met, met.summary())));
			last(HELP.keySet()).ifPresent(
					(help) -> known.put("help", dated(help, Words.lowerFirst(HELP.get(help.interactionKind())))));
			if (this.paper != null) {
				known.put("paper", titled(this.paper));
			}
			this.ours.stream().findFirst().ifPresent((paper) -> known.put("ours", titled(paper)));
			this.mine.stream().findFirst().ifPresent((paper) -> known.put("mine", titled(paper)));
			Integer applies = this.view.workspace().aim().applies();
			if (applies != null) {
				known.put("applies", applies.toString());
			}
			return known;
		}

		private java.util.Optional<Statement.Interaction> last(Set<String> kinds) {
			return this.log.stream()
				.filter((one) -> kinds.contains(one.interactionKind()) && !one.on().isAfter(today()))
				.reduce((earlier, later) -> later);
		}

		private static Map<String, Object> dated(Statement.Interaction happened, @Nullable String what) {
			Map<String, Object> known = new HashMap<>(Map.of("day", Words.date(happened.on())));
			if (what != null && !what.isBlank()) {
				known.put("what", what.replaceAll("[.\\s]+$", ""));
			}
			return known;
		}

		private static Map<String, Object> titled(PaperLine paper) {
			Map<String, Object> known = new HashMap<>(Map.of("title", Words.title(paper.title())));
			if (paper.year() != null) {
				known.put("year", paper.year().toString());
			}
			return known;
		}

		private Map<String, Object> person(List<Known> records) {
			Map<String, Object> known = new HashMap<>(Map.of("name", People.name(records), "family", family(records)));
			String place = place(key(records));
			if (place != null) {
				known.put("place", place);
			}
			String post = this.where.post(key(records));
			if (post != null) {
				known.put("post", Words.code(post));
			}
			return known;
		}

		private @Nullable String place(long person) {
			if (!this.where.institutions(person).isEmpty()) {
				return this.where.institutions(person).get(0).name();
			}
			return (this.where.program(person) == null) ? null : this.where.program(person).name();
		}

		private static String family(List<Known> records) {
			return records.stream()
				.map((record) -> ((Statement.Person) record.said()).family())
				.filter((family) -> family != null && !family.isBlank())
				.findFirst()
				.orElseGet(() -> {
					String name = People.name(records).replaceAll(",.*$", "").strip();
					return name.substring(name.lastIndexOf(' ') + 1);
				});
		}

		Sheet sheet(@Nullable String id, String subject, String body, @Nullable LocalDate sent) {
			return new Sheet(id, TemplateLine.of(this.template), reader(this.to),
					(this.about == null) ? null : reader(this.about), this.papers.stream().limit(MOST_PAPERS).toList(),
					(this.paper == null) ? null : (Long) this.paper.key(), subject, body, sent,
					DraftMail.this.stationery.questions(roles()),
					DraftMail.this.stationery.customs(this.where.countries(key(this.to))), check(id, subject, body));
		}

		/** What the reader is to the applicant. */
		private List<String> roles() {
			return this.between.stream()
				.filter((fact) -> fact.said() instanceof Statement.Role)
				.map((fact) -> ((Statement.Role) fact.said()).role())
				.distinct()
				.sorted()
				.toList();
		}

		private Reader reader(List<Known> records) {
			PersonLine line = this.where.line(key(records));
			return new Reader(line.key(), line.name(), line.detail(), email(records));
		}

		private static @Nullable String email(List<Known> records) {
			return records.stream()
				.flatMap((record) -> record.said().identifiers().stream())
				.filter((identifier) -> identifier.scheme() == Identifier.Scheme.EMAIL)
				.map(Identifier::value)
				.sorted()
				.findFirst()
				.orElse(null);
		}

		Check check(@Nullable String id, String subject, String body) {
			String blocked = blocked(subject + "\n" + body);
			List<Flaw> flaws = DraftMail.this.linter.flaws(subject, body, new Linter.Setting(this.template, today(),
					family(this.to), specifics(), isKnown(), lastMessage(), others(id)));
			List<TellStory.ReadyLine> missing = this.template.firstContact()
					? TellStory.readiness(DraftMail.this.stationery, this.narrative)
						.stream()
						.filter((line) -> !line.held())
						.toList()
					: List.of();
			Mail mail = mail(subject, body);
			return new Check(blocked, flaws.stream().map(FlawWords::line).toList(), Linter.words(body).size(), missing,
					(blocked == null && mail.fitsLink()) ? mail.link() : null);
		}

		/** Why the mail cannot leave yet, or null. */
		@Nullable String blocked(String text) {
			if (!this.template.needsPaper()
					|| this.papers.stream().anyMatch((paper) -> Linter.names(text, Words.title(paper.title())))) {
				return null;
			}
			String name = People.name(this.to);
			return this.papers.isEmpty()
					? "No paper of " + name + " is known here, and a first mail needs one that you have read. "
							+ "Import one (PubMed: Send to, Citation manager), then begin again."
					: "A first mail needs a paper of " + name
							+ " that you have read: choose one, and say what you took " + "from it.";
		}

		Mail mail(String subject, String body) {
			String own = this.narrative.text(Narrative.Field.EMAIL);
			return new Mail(own.isEmpty() ? null : own, this.view.workspace().applicant(), email(this.to),
					People.name(this.to), subject, body);
		}

		/** What shows that a mail was written for its reader. */
		private List<String> specifics() {
			List<String> specifics = new ArrayList<>();
			this.papers.forEach((paper) -> specifics.add(Words.title(paper.title())));
			this.ours.forEach((paper) -> specifics.add(Words.title(paper.title())));
			specifics.addAll(places(key(this.to)));
			if (this.about != null) {
				specifics.add(People.name(this.about));
				specifics.add("Dr " + family(this.about));
			}
			for (Statement.Interaction one : this.log) {
				specifics.add(Words.date(one.on()));
				if (one.summary() != null) {
					specifics.add(one.summary());
				}
			}
			return specifics;
		}

		private List<String> places(long person) {
			List<String> places = new ArrayList<>();
			this.where.institutions(person).forEach((place) -> places.add(place.name()));
			if (this.where.program(person) != null) {
				places.add(this.where.program(person).name());
			}
			return places;
		}

		/** Whether the two had to do with each other before. */
		private boolean isKnown() {
			Network known = this.view.network();
			int arc = known.arc(known.indexOf(this.applicant), known.indexOf(key(this.to)));
			return !this.log.isEmpty() || (arc >= 0 && (known.flags(arc) & Network.CONFIRMED) != 0);
		}

		private @Nullable LocalDate lastMessage() {
			return last(Logged.MESSAGES).map(Statement.Interaction::on).orElse(null);
		}

		private List<Flaw.Other> others(@Nullable String id) {
			List<Draft> others = DraftMail.this.drafts.drafts(this.workspace)
				.stream()
				.filter((draft) -> !draft.id().equals(id))
				.toList();
			Map<Handle, Long> keys = keys(this.view, others);
			this.where.read(keys.values());
			Set<String> here = new LinkedHashSet<>(places(key(this.to)));
			List<Flaw.Other> known = new ArrayList<>();
			for (Draft draft : others) {
				Long reader = keys.get(draft.to());
				if (reader == null || reader == key(this.to)) {
					continue;
				}
				known.add(new Flaw.Other(reader, draft.toName(),
						Objects.requireNonNullElse(draft.sent(), draft.changed()),
						places(reader).stream().anyMatch(here::contains), draft.body()));
			}
			return known;
		}

	}

}
