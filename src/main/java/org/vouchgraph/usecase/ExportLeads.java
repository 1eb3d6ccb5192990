package org.vouchgraph.usecase;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.Lead;
import org.vouchgraph.exchange.LeadList;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PathCard;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.TargetAnswer;

/**
 * Writes warm leads: for each person to reach the likeliest warm path. A path with a tie
 * that is an online connection alone is no warm lead and is left out. What the applicant
 * noted privately (of people, and in what is logged) leaves only when asked for.
 */
public final class ExportLeads {

	/** Targets that are asked about before the first of them is written. */
	private static final int AT_ONCE = 25;

	private final WhoCanIntroduce who;

	private final CurrentNetwork network;

	private final Records records;

	private final Exporters<LeadList> exporters;

	public ExportLeads(WhoCanIntroduce who, CurrentNetwork network, Records records, Exporters<LeadList> exporters) {
		this.who = who;
		this.network = network;
		this.records = records;
		this.exporters = exporters;
	}

	/** In what they can be written, the usual first. */
	public List<OutputFormat> formats() {
		return this.exporters.formats();
	}

	/**
	 * The leads to one person or program, or to all people whom the applicant wants to
	 * reach, by weight and chance.
	 * @param question to whom and under which conditions; null for all targets
	 * @param notes whether private notes are to leave with them
	 * @throws org.vouchgraph.network.UnknownThing if there is no such workspace or target
	 * @throws org.vouchgraph.network.InvalidRequest if there is no such format
	 */
	public Takeaway of(String workspace, @Nullable WhoQuestion question, String format, boolean notes) {
		Exporter<LeadList> exporter = this.exporters.get(format);
		View view = this.network.of(workspace);
		Asking asking = new Asking(view, this.records);
		List<WhoQuestion> questions;
		String about = "";
		if (question != null) {
			about = "-" + asking.thing(question.target()).name();
			questions = List.of(question);
		}
		else {
			questions = asking.wanted(asking.asker(null))
				.keySet()
				.stream()
				.map((key) -> WhoQuestion.of(workspace, new Kind.Ref(Kind.PERSON, key)))
				.toList();
		}
		String name = "warm-leads-" + workspace + about + "-" + view.date();
		return new Takeaway(name, exporter.format(), (out) -> {
			Leads leads = new Leads(view, questions, notes);
			exporter.write(new LeadList(view.workspace().applicant(), view.date(), view.workspace().fictional(), notes,
					() -> leads), out);
			return leads.count;
		});
	}

	/** What somebody is at a program. */
	private record Post(String program, String role) {
	}

	/** The leads, found as they are asked for. */
	private final class Leads implements Iterator<Lead> {

		private final View view;

		private final boolean notes;

		private final Iterator<WhoQuestion> questions;

		private final Map<Long, LocalDate> contacts;

		private Iterator<Lead> ready = List.<Lead>of().iterator();

		private long count;

		Leads(View view, List<WhoQuestion> questions, boolean notes) {
			this.view = view;
			this.notes = notes;
			this.questions = questions.iterator();
			this.contacts = contacts(view);
		}

		@Override
		public boolean hasNext() {
			while (!this.ready.hasNext() && this.questions.hasNext()) {
				this.ready = more().iterator();
			}
			return this.ready.hasNext();
		}

		@Override
		public Lead next() {
			hasNext();
			this.count++;
			return this.ready.next();
		}

		private List<Lead> more() {
			List<WhoAnswer> answers = new ArrayList<>();
			while (answers.size() < AT_ONCE && this.questions.hasNext()) {
				answers.add(ExportLeads.this.who.ask(this.questions.next(), this.notes));
			}
			Set<Long> shown = new LinkedHashSet<>();
			answers.forEach((answer) -> answer.answers().forEach((each) -> {
				shown.add(each.person().key());
				warmest(each).ifPresent((path) -> shown.add(path.people().get(1).key()));
			}));
			Map<Long, List<Known>> known = new People(ExportLeads.this.records).records(this.view, shown);
			Map<Long, Post> posts = posts(answers);
			List<Lead> leads = new ArrayList<>();
			for (WhoAnswer answer : answers) {
				String program = answer.target().kind().equals(Kind.PROGRAM.code()) ? answer.target().name() : null;
				for (TargetAnswer each : answer.answers()) {
					String role = each.person().role();
					Post post = (program != null && role != null) ? new Post(program, role)
							: posts.get(each.person().key());
					warmest(each).ifPresent((path) -> leads.add(lead(each, post, path, known)));
				}
			}
			return leads;
		}

		/** What the people asked for as people are now at a program, where known. */
		private Map<Long, Post> posts(List<WhoAnswer> answers) {
			List<Long> ids = this.view.records(answers.stream()
				.map(WhoAnswer::target)
				.filter((target) -> target.kind().equals(Kind.PERSON.code()))
				.map(WhoAnswer.Thing::key)
				.toList());
			Map<Long, Post> posts = new HashMap<>();
			for (KnownFact fact : ExportLeads.this.records.factsOf(this.view.visible(), ids)) {
				if (fact.said() instanceof Statement.Position position && position.current()) {
					posts.putIfAbsent(this.view.same().key(fact.person()),
							new Post(fact.other().said().name(), position.role()));
				}
			}
			return posts;
		}

		private Lead lead(TargetAnswer target, @Nullable Post post, PathCard path, Map<Long, List<Known>> known) {
			List<PersonLine> people = path.people();
			PersonLine first = people.get(1);
			List<Lead.Step> ties = path.hops()
				.stream()
				.map((hop) -> new Lead.Step(hop.chance(), hop.confirmed(), hop.summary()))
				.toList();
			List<String> noted = new ArrayList<>();
			if (this.notes) {
				Set<Long> about = new LinkedHashSet<>(List.of(target.person().key(), first.key()));
				about.forEach((person) -> noted.addAll(notes(known.getOrDefault(person, List.of()))));
			}
			return new Lead(
					new Lead.Somebody(target.person().name(), target.person().detail(),
							page(known.get(target.person().key()))),
					(post == null) ? null : post.program(), (post == null) ? null : Words.code(post.role()),
					(people.size() > 2) ? new Lead.Somebody(first.name(), first.detail(), page(known.get(first.key())))
							: null,
					path.chance(), (target.together() == null) ? null : target.together().chance(),
					people.stream().map(PersonLine::name).toList(), ties, path.confirmed(), path.nextStep(),
					this.contacts.get(first.key()), noted);
		}

		/** What is made up leads nowhere. */
		private @Nullable URI page(@Nullable List<Known> records) {
			return (records == null || this.view.workspace().fictional()) ? null : publicPage(records);
		}

		/** When the applicant had to do with people last, by their keys. */
		private Map<Long, LocalDate> contacts(View of) {
			Long applicant = new People(ExportLeads.this.records).findApplicant(of);
			Map<Long, LocalDate> last = new HashMap<>();
			if (applicant != null) {
				for (KnownFact fact : ExportLeads.this.records.factsOf(of.visible(), of.records(List.of(applicant)))) {
					if (fact.said() instanceof Statement.Interaction dealt
							&& !dealt.interactionKind().equals("no-answer") && !dealt.on().isAfter(of.date())) {
						last.merge(of.same().key(fact.person()), dealt.on(), (a, b) -> a.isAfter(b) ? a : b);
					}
				}
			}
			return last;
		}

	}

	private static java.util.Optional<PathCard> warmest(TargetAnswer target) {
		return target.paths().stream().filter(PathCard::warm).findFirst();
	}

	/** What the user's files note of the person. */
	static List<String> notes(List<Known> records) {
		return records.stream()
			.map((record) -> (record.said() instanceof Statement.Person person) ? person.note() : null)
			.filter((note) -> note != null && !note.isBlank())
			.map((note) -> (note == null) ? "" : note)
			.distinct()
			.toList();
	}

	/** The page of somebody's ORCID, else of another register, or null. */
	static @Nullable URI publicPage(List<Known> records) {
		Map<Identifier.Scheme, String> values = new HashMap<>();
		records.forEach((record) -> record.said()
			.identifiers()
			.forEach((identifier) -> values.merge(identifier.scheme(), identifier.value(),
					(a, b) -> (a.compareTo(b) <= 0) ? a : b)));
		if (values.containsKey(Identifier.Scheme.ORCID)) {
			return URI.create("https://orcid.org/" + values.get(Identifier.Scheme.ORCID));
		}
		if (values.containsKey(Identifier.Scheme.OPENALEX)) {
			return URI.create("https://openalex.org/" + values.get(Identifier.Scheme.OPENALEX));
		}
		String linkedIn = values.get(Identifier.Scheme.LINKEDIN);
		// A name from a file is no address until it looks like one.
		return (linkedIn != null && linkedIn.matches("[\\p{Alnum}%_-]{1,200}"))
				? URI.create("https://www.linkedin.com/in/" + linkedIn) : null;
	}

}
