package org.vouchgraph.usecase;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.LineArchive;
import org.vouchgraph.exchange.LineArchive.Contents;
import org.vouchgraph.exchange.OpenedFile;
import org.vouchgraph.exchange.PlainText;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Dismissals;
import org.vouchgraph.network.Dismissals.Dismissal;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Judgements.Decision;
import org.vouchgraph.network.Judgements.Ruling;
import org.vouchgraph.network.Narrative;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.usecase.WorkspaceFile.DismissalLine;
import org.vouchgraph.usecase.WorkspaceFile.Head;
import org.vouchgraph.usecase.WorkspaceFile.Named;
import org.vouchgraph.usecase.WorkspaceFile.OrganizationSaid;
import org.vouchgraph.usecase.WorkspaceFile.Said;
import org.vouchgraph.usecase.WorkspaceFile.SourceLine;

/**
 * Reads what {@link ExportWorkspace} wrote. Sources that the workspace has already are
 * not read twice, and what was decided meanwhile stays. Nothing is kept of an archive
 * that cannot be read to its end.
 */
public final class ImportWorkspace {

	private static final int BATCH = 2000;

	/** The user's own entries that are held until all else was read. */
	private static final int MOST_BY_HAND = 200_000;

	private static final int MOST_SOURCES = 100_000;

	private final CurrentNetwork network;

	private final Workspaces workspaces;

	private final Sources sources;

	private final Records records;

	private final Judgements judgements;

	private final Dismissals dismissals;

	private final Agenda agenda;

	private final Drafts drafts;

	private final FindWeakSpots weakSpots;

	private final Clock clock;

	public ImportWorkspace(CurrentNetwork network, Workspaces workspaces, Sources sources, Records records,
			Judgements judgements, Dismissals dismissals, Agenda agenda, Drafts drafts, FindWeakSpots weakSpots,
			Clock clock) {
		this.network = network;
		this.workspaces = workspaces;
		this.sources = sources;
		this.records = records;
		this.judgements = judgements;
		this.dismissals = dismissals;
		this.agenda = agenda;
		this.drafts = drafts;
		this.weakSpots = weakSpots;
		this.clock = clock;
	}

	/** Whether the file is such an archive. */
	static boolean recognises(OpenedFile file) {
		return Contents.of(file, WorkspaceFile.HEAD).isPresent();
	}

	/**
	 * Tells what the archive says, one statement after the other.
	 * @return what it is, in a sentence
	 * @throws org.vouchgraph.exchange.UnreadableFile if it cannot be read
	 */
	static String look(OpenedFile file, Consumer<Statement> told) throws IOException {
		Contents contents = Contents.of(file, WorkspaceFile.HEAD).orElseThrow();
		Head head = contents.object(WorkspaceFile.HEAD, Head.class);
		if (!head.format().equals(WorkspaceFile.MARK) || head.version() > WorkspaceFile.VERSION) {
			throw contents.refusal(WorkspaceFile.HEAD, "file", "It is no workspace that this Vouchgraph reads.");
		}
		long[] sources = new long[1];
		contents.lines(WorkspaceFile.SOURCES, SourceLine.class, (line, at) -> sources[0]++);
		for (RecordKind kind : WorkspaceFile.RECORDS) {
			tell(contents, WorkspaceFile.file(kind), WorkspaceFile.lines(kind), told);
		}
		for (FactKind kind : WorkspaceFile.FACTS) {
			tell(contents, WorkspaceFile.file(kind), WorkspaceFile.lines(kind), told);
		}
		return "This is the whole workspace of " + head.applicant() + ", written on "
				+ head.exported().toString().substring(0, 10) + ", with " + Words.count(sources[0], "source", "sources")
				+ (head.fictional() ? "; its people are fictional" : "")
				+ (head.notes() ? "" : "; private notes were left out") + ".";
	}

	private static <S extends Said> void tell(Contents contents, String name, Class<S> type, Consumer<Statement> told)
			throws IOException {
		contents.lines(name, type, (line, at) -> told.accept(line.said()));
	}

	/**
	 * Reads it into the workspace.
	 * @throws org.vouchgraph.exchange.UnreadableFile if it cannot be read; then nothing
	 * of it is kept
	 */
	ImportReport read(OpenedFile file, String workspace, Jobs.Job job) throws IOException {
		Contents contents = Contents.of(file, WorkspaceFile.HEAD).orElseThrow();
		Workspace into = this.workspaces.find(workspace)
			.orElseThrow(() -> new UnknownThing("There is no workspace \"" + workspace + "\"."));
		Reading reading = new Reading(file, contents, into, job);
		try {
			return reading.read();
		}
		catch (InvalidRequest ex) {
			reading.takeBack();
			throw contents.refusal(WorkspaceFile.HEAD, "file", String.valueOf(ex.getMessage()));
		}
		catch (IOException | RuntimeException ex) {
			reading.takeBack();
			throw ex;
		}
	}

	/** One archive that is being read. */
	private final class Reading {

		private final OpenedFile file;

		private final Contents contents;

		private final Workspace into;

		private final Jobs.Job job;

		private final Instant at = Instant.now(ImportWorkspace.this.clock);

		/**
		 * The store's numbers by those of the archive, of new sources and of known ones.
		 */
		private final Map<Long, Long> numbers = new HashMap<>();

		/** New ones by the archive's numbers. */
		private final Map<Long, SourceLine> fresh = new LinkedHashMap<>();

		private long byHand = -1;

		/** The user's entries are seen at once, so they are written last. */
		private final List<Statement> entries = new ArrayList<>();

		private final List<Statement> batch = new ArrayList<>();

		private long batchSource;

		private final Set<Long> begun = new HashSet<>();

		private long read;

		private long added;

		private long merged;

		private final List<ImportReport.ProblemLine> problems = new ArrayList<>();

		Reading(OpenedFile file, Contents contents, Workspace into, Jobs.Job job) {
			this.file = file;
			this.contents = contents;
			this.into = into;
			this.job = job;
		}

		ImportReport read() throws IOException {
			Head head = head();
			this.contents.lines(WorkspaceFile.SOURCES, SourceLine.class, this::source);
			// What an organization belongs to may stand after it.
			this.contents.lines(WorkspaceFile.file(RecordKind.ORGANIZATION), OrganizationSaid.class,
					(line, at) -> say(RecordKind.ORGANIZATION, line.source(), line.alone(), at));
			for (RecordKind kind : WorkspaceFile.RECORDS) {
				lines(WorkspaceFile.file(kind), WorkspaceFile.lines(kind),
						(line) -> !(line instanceof OrganizationSaid said) || said.said().partOf() != null);
			}
			for (FactKind kind : WorkspaceFile.FACTS) {
				lines(WorkspaceFile.file(kind), WorkspaceFile.lines(kind), (line) -> true);
			}
			flush();
			List<Decision> decisions = all(WorkspaceFile.DECISIONS, Decision.class);
			List<Ruling> rulings = all(WorkspaceFile.RULINGS, Ruling.class);
			List<DismissalLine> dismissals = all(WorkspaceFile.DISMISSALS, DismissalLine.class);
			List<Agenda.Item> items = all(WorkspaceFile.AGENDA, Agenda.Item.class);
			List<Drafts.Draft> drafts = all(WorkspaceFile.DRAFTS, Drafts.Draft.class);
			List<Narrative> stories = all(WorkspaceFile.STORY, Narrative.class);
			// From here on nothing can be wrong with the archive.
			boolean anything = complete();
			anything |= decide(decisions) | rule(rulings) | plan(items) | draft(drafts) | tell(stories)
					| aim(head.aim());
			dismiss(dismissals);
			return new ImportReport(null, this.file.name(), WorkspaceFile.MARK, "Vouchgraph workspace", this.at,
					anything ? "complete" : "unchanged", this.fresh.values().stream().anyMatch(SourceLine::shared),
					this.read, this.added, this.merged, 0, this.problems.size(), this.problems);
		}

		private Head head() throws IOException {
			Head head = this.contents.object(WorkspaceFile.HEAD, Head.class);
			if (!head.format().equals(WorkspaceFile.MARK)) {
				throw this.contents.refusal(WorkspaceFile.HEAD, "file",
						"Its format is \"" + head.format() + "\" and not \"" + WorkspaceFile.MARK + "\".");
			}
			if (head.version() < 1 || head.version() > WorkspaceFile.VERSION) {
				throw this.contents.refusal(WorkspaceFile.HEAD, "file",
						"It was written by another version of Vouchgraph: its version is " + head.version()
								+ ", and this Vouchgraph reads [1.." + WorkspaceFile.VERSION + "].");
			}
			if (head.fictional() && !this.into.fictional()) {
				doubtful("The people in this archive are fictional, and this workspace is not.",
						"If you did not mean that, undo its imports.");
			}
			if (!head.notes()) {
				doubtful("Private notes had been left out of this archive.",
						"Export the workspace again with them if you want them back.");
			}
			return head;
		}

		private void doubtful(String message, String remedy) {
			this.problems.add(
					ImportReport.ProblemLine.of(new Problem.Doubtful(this.file.name(), "file", message, null, remedy)));
		}

		private void source(SourceLine line, String at) throws IOException {
			if (this.numbers.size() >= MOST_SOURCES || this.numbers.containsKey(line.source())) {
				throw refused(WorkspaceFile.SOURCES, at, "There are more than " + MOST_SOURCES
						+ " sources, or two with the number " + line.source() + ".");
			}
			if (!line.format().matches("[a-z0-9-]{1,40}") || line.sha256().length() > 100) {
				throw refused(WorkspaceFile.SOURCES, at,
						"The format \"" + line.format() + "\" or the checksum is none.");
			}
			if (line.format().equals(Source.BY_HAND)) {
				this.byHand = line.source();
				this.numbers.put(line.source(), ImportWorkspace.this.sources.byHand(this.into.code()));
				return;
			}
			Optional<Source> known = ImportWorkspace.this.sources.list(this.into.code())
				.stream()
				.filter((source) -> source.state() == Source.State.COMPLETE && source.format().equals(line.format())
						&& source.sha256().equals(line.sha256())
						&& (!line.sha256().isEmpty()
								|| (source.name().equals(line.name()) && source.at().equals(line.at()))))
				.findFirst();
			if (known.isPresent()) {
				this.numbers.put(line.source(), known.get().id());
				return;
			}
			long begun = ImportWorkspace.this.sources
				.begin(new Source.New(this.into.code(), line.shared(), PlainText.name(line.name()), line.sha256(),
						line.format()), line.at())
				.id();
			this.begun.add(begun);
			this.numbers.put(line.source(), begun);
			this.fresh.put(line.source(), line);
		}

		private <S extends Said> void lines(String name, Class<S> type, java.util.function.Predicate<Said> wanted)
				throws IOException {
			this.contents.lines(name, type, (line, at) -> {
				if (wanted.test(line)) {
					say(name, line.source(), line.said(), at);
				}
			});
		}

		private void say(RecordKind kind, long source, Statement said, String at) throws IOException {
			say(WorkspaceFile.file(kind), source, said, at);
		}

		private void say(String name, long source, Statement said, String at) throws IOException {
			Long number = this.numbers.get(source);
			if (number == null) {
				throw refused(name, at, "There is no source number " + source + " in " + WorkspaceFile.SOURCES + ".");
			}
			this.read++;
			if (this.read % 500 == 0) {
				this.job.checkStopped();
				this.job.progress(this.file.name(), this.file.done(), this.file.size(), this.read);
			}
			if (source == this.byHand) {
				if (this.entries.size() >= MOST_BY_HAND) {
					throw refused(name, at, "There are more than " + MOST_BY_HAND + " entries by hand.");
				}
				this.entries.add(said);
			}
			else if (this.fresh.containsKey(source)) {
				// One source after the other, so that records are numbered in their
				// order.
				if (source != this.batchSource || this.batch.size() >= BATCH) {
					flush();
					this.batchSource = source;
				}
				this.batch.add(said);
			}
		}

		private void flush() {
			if (!this.batch.isEmpty()) {
				count(ImportWorkspace.this.sources.write(this.numbers.get(this.batchSource), this.batch));
				this.batch.clear();
			}
		}

		private void count(Source.Written written) {
			this.added += written.added();
			this.merged += written.merged();
		}

		private <T> List<T> all(String name, Class<T> type) throws IOException {
			List<T> all = new ArrayList<>();
			this.contents.lines(name, type, (line, at) -> {
				if (all.size() >= MOST_BY_HAND) {
					throw refused(name, at, "There are more than " + MOST_BY_HAND + " lines.");
				}
				all.add(line);
			});
			return all;
		}

		private RuntimeException refused(String name, String at, String message) {
			return this.contents.refusal(name, at, message);
		}

		/** Makes all of it visible. */
		private boolean complete() {
			if (!this.entries.isEmpty()) {
				Source.Written written = ImportWorkspace.this.sources
					.write(ImportWorkspace.this.sources.byHand(this.into.code()), this.entries);
				count(written);
			}
			this.fresh.forEach((number, line) -> {
				long source = this.numbers.get(number);
				ImportWorkspace.this.sources.complete(source,
						new Source.Counts(line.read(), line.added(), line.merged(), line.skipped(), line.problems()));
				this.begun.remove(source);
			});
			return !this.fresh.isEmpty() || this.added > 0;
		}

		/** What was decided here since, or is decided already, stays. */
		private boolean decide(List<Decision> decisions) {
			String workspace = this.into.code();
			List<Decision> known = ImportWorkspace.this.judgements.decisions(workspace);
			boolean anything = false;
			for (Decision of : decisions) {
				Decision here = new Decision("", of.kind(), of.verdict(), WorkspaceFile.within(of.one(), workspace),
						WorkspaceFile.within(of.other(), workspace), of.oneName(), of.otherName(), of.ruling(),
						of.on());
				if (known.stream().noneMatch((each) -> stands(each, here))) {
					ImportWorkspace.this.judgements.decide(workspace, here);
					anything = true;
				}
			}
			return anything;
		}

		private static boolean stands(Decision known, Decision other) {
			return (other.isInTheStead(known) && !known.on().isBefore(other.on()))
					|| (!other.ruling().isEmpty() && known.ruling().equals(other.ruling())
							&& known.one().equals(other.one()) && known.other().equals(other.other()));
		}

		private boolean rule(List<Ruling> rulings) {
			String workspace = this.into.code();
			Set<String> known = ImportWorkspace.this.judgements.rulings(workspace)
				.stream()
				.map(Ruling::id)
				.collect(Collectors.toSet());
			boolean anything = false;
			for (Ruling of : rulings) {
				if (known.add(of.id())) {
					ImportWorkspace.this.judgements.rule(workspace,
							new Ruling(of.id(), of.fact(), of.finding(), WorkspaceFile.within(of.person(), workspace),
									WorkspaceFile.within(of.other(), workspace), of.otherKind(), of.detail(),
									of.words(), of.reason(), of.on(), this.numbers.getOrDefault(of.source(), 0L)));
					anything = true;
				}
			}
			return anything;
		}

		private boolean plan(List<Agenda.Item> items) {
			String workspace = this.into.code();
			boolean anything = false;
			for (Agenda.Item of : items) {
				if (ImportWorkspace.this.agenda.find(workspace, of.id()).isEmpty()) {
					ImportWorkspace.this.agenda.keep(workspace,
							new Agenda.Item(of.id(), of.kind(), WorkspaceFile.within(of.person(), workspace), of.name(),
									(of.about() == null) ? null : WorkspaceFile.within(of.about(), workspace),
									of.aboutName(), of.due(), of.line(), of.made(), of.state(), of.snoozedTo(),
									of.interaction(), of.settledBy()));
					anything = true;
				}
			}
			return anything;
		}

		private boolean draft(List<Drafts.Draft> drafts) {
			String workspace = this.into.code();
			boolean anything = false;
			for (Drafts.Draft of : drafts) {
				if (ImportWorkspace.this.drafts.find(workspace, of.id()).isEmpty()) {
					ImportWorkspace.this.drafts.keep(workspace,
							new Drafts.Draft(of.id(), of.template(), WorkspaceFile.within(of.to(), workspace),
									of.toName(),
									(of.about() == null) ? null : WorkspaceFile.within(of.about(), workspace),
									of.aboutName(), of.subject(), of.body(), of.changed(), of.sent()));
					anything = true;
				}
			}
			return anything;
		}

		/** What she tells of herself here stays. */
		private boolean tell(List<Narrative> stories) {
			if (stories.isEmpty() || !ImportWorkspace.this.drafts.narrative(this.into.code()).texts().isEmpty()) {
				return false;
			}
			ImportWorkspace.this.drafts.tell(this.into.code(), stories.get(0));
			return true;
		}

		private boolean aim(Aim aim) {
			if (!this.into.aim().equals(Aim.UNSAID) || aim.equals(Aim.UNSAID)) {
				return false;
			}
			ImportWorkspace.this.workspaces.save(this.into.withAim(aim));
			return true;
		}

		/** What was hidden is hidden again, as far as the report says it here too. */
		private void dismiss(List<DismissalLine> lines) {
			String workspace = this.into.code();
			Set<String> known = ImportWorkspace.this.dismissals.dismissed(workspace)
				.stream()
				.map(Dismissal::finding)
				.collect(Collectors.toSet());
			Map<String, DismissalLine> missing = new LinkedHashMap<>();
			if (!lines.isEmpty()) {
				CurrentNetwork.View view = ImportWorkspace.this.network.of(workspace);
				for (DismissalLine line : lines) {
					String finding = finding(view, line);
					if (finding != null && !known.contains(finding)) {
						missing.put(finding, line);
					}
				}
			}
			if (missing.isEmpty()) {
				return;
			}
			ImportWorkspace.this.weakSpots.dismissAgain(workspace,
					missing.entrySet()
						.stream()
						.map((each) -> new FindWeakSpots.Again(each.getKey(), each.getValue().facts(),
								each.getValue().holds(), each.getValue().reason(), each.getValue().on()))
						.toList());
		}

		private @Nullable String finding(CurrentNetwork.View view, DismissalLine line) {
			String finding = line.finding();
			for (int i = 0; i < line.about().size(); i++) {
				Named named = line.about().get(i);
				Long source = this.numbers.get(named.source());
				Optional<Known> found = (source == null) ? Optional.empty()
						: ImportWorkspace.this.records
							.called(view.visible(), List.of(new Records.Called(source, named.kind(), named.ref())))
							.stream()
							.findFirst();
				if (found.isEmpty()) {
					return null;
				}
				finding = finding.replace("{" + i + "}", Long.toString(view.same().key(found.get().id())));
			}
			return finding;
		}

		/** As if it had never been begun. */
		void takeBack() {
			new LinkedHashSet<>(this.begun).forEach((source) -> ImportWorkspace.this.sources.undo(source, (gone) -> {
			}));
		}

	}

}
