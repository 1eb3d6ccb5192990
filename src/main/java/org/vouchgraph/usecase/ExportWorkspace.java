package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.LineArchive;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Dismissals;
import org.vouchgraph.network.Dismissals.Dismissal;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.FactKind;
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
import org.vouchgraph.network.Transcripts;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.WorkspaceFile.DismissalLine;
import org.vouchgraph.usecase.WorkspaceFile.Head;
import org.vouchgraph.usecase.WorkspaceFile.Named;
import org.vouchgraph.usecase.WorkspaceFile.SourceLine;

/**
 * Writes all that a workspace sees and has decided as one archive, from which
 * {@link ImportWorkspace} makes an equal one: what each source said, by source, as it was
 * said, and what the user decided, dismissed and put on the agenda.
 */
public final class ExportWorkspace {

	static final OutputFormat FORMAT = new OutputFormat("zip", "Archive of JSON Lines", "application/zip");

	private final CurrentNetwork network;

	private final Workspaces workspaces;

	private final Sources sources;

	private final Transcripts transcripts;

	private final Records records;

	private final Judgements judgements;

	private final Dismissals dismissals;

	private final Agenda agenda;

	private final Drafts drafts;

	private final FindWeakSpots weakSpots;

	private final Clock clock;

	public ExportWorkspace(CurrentNetwork network, Workspaces workspaces, Sources sources, Transcripts transcripts,
			Records records, Judgements judgements, Dismissals dismissals, Agenda agenda, Drafts drafts,
			FindWeakSpots weakSpots, Clock clock) {
		this.network = network;
		this.workspaces = workspaces;
		this.sources = sources;
		this.transcripts = transcripts;
		this.records = records;
		this.judgements = judgements;
		this.dismissals = dismissals;
		this.agenda = agenda;
		this.drafts = drafts;
		this.weakSpots = weakSpots;
		this.clock = clock;
	}

	/** In what it is written. */
	public List<OutputFormat> formats() {
		return List.of(FORMAT);
	}

	/**
	 * The whole workspace.
	 * @param notes whether private notes are to leave with it; without them the archive
	 * does not give back all there is
	 * @throws UnknownThing if there is no such workspace
	 */
	public Takeaway of(String workspace, boolean notes) {
		Workspace whose = this.workspaces.find(workspace)
			.orElseThrow(() -> new UnknownThing("There is no workspace \"" + workspace + "\"."));
		Instant now = Instant.now(this.clock);
		String day = java.time.LocalDate.now(this.clock).toString();
		return new Takeaway("vouchgraph-" + workspace + "-" + day, FORMAT, (out) -> {
			try {
				return new Writing(whose, notes, now, out).write();
			}
			catch (UncheckedIOException ex) {
				throw ex.getCause();
			}
		});
	}

	/** One archive that is being written. */
	private final class Writing {

		private final Workspace whose;

		private final boolean notes;

		private final Instant now;

		private final LineArchive.Output archive;

		/** By the store's numbers of sources those of the archive. */
		private final Map<Long, Long> numbers = new HashMap<>();

		private long count;

		Writing(Workspace whose, boolean notes, Instant now, OutputStream out) {
			this.whose = whose;
			this.notes = notes;
			this.now = now;
			this.archive = new LineArchive.Output(out, now);
		}

		long write() throws IOException {
			String workspace = this.whose.code();
			Visible visible = ExportWorkspace.this.workspaces.visible(workspace);
			List<Source> sources = ExportWorkspace.this.sources.list(workspace)
				.stream()
				.filter((source) -> visible.sources().contains(source.id()))
				.sorted(Comparator.comparingLong(Source::id))
				.toList();
			sources.forEach((source) -> this.numbers.put(source.id(), this.numbers.size() + 1L));
			this.archive.text("README.md", WorkspaceReadme.text(this.whose, this.notes, this.now));
			this.archive.object(WorkspaceFile.HEAD, new Head(WorkspaceFile.MARK, WorkspaceFile.VERSION, workspace,
					this.whose.applicant(), this.whose.fictional(), this.notes, this.whose.aim(), this.now));
			lines(WorkspaceFile.SOURCES, sources.stream().map(this::line).toList());
			for (RecordKind kind : WorkspaceFile.RECORDS) {
				this.archive.begin(WorkspaceFile.file(kind));
				ExportWorkspace.this.transcripts.records(visible, kind, this::said);
				this.archive.end();
			}
			for (FactKind kind : WorkspaceFile.FACTS) {
				this.archive.begin(WorkspaceFile.file(kind));
				ExportWorkspace.this.transcripts.facts(visible, kind, this::said);
				this.archive.end();
			}
			lines(WorkspaceFile.DECISIONS,
					oldestFirst(ExportWorkspace.this.judgements.decisions(workspace)).stream()
						.map(this::anywhere)
						.toList());
			lines(WorkspaceFile.RULINGS,
					oldestFirst(ExportWorkspace.this.judgements.rulings(workspace)).stream()
						.map(this::anywhere)
						.toList());
			lines(WorkspaceFile.DISMISSALS, dismissals());
			lines(WorkspaceFile.AGENDA,
					ExportWorkspace.this.agenda.items(workspace).stream().map(this::anywhere).toList());
			lines(WorkspaceFile.DRAFTS, this.notes
					? oldestFirst(ExportWorkspace.this.drafts.drafts(workspace)).stream().map(this::anywhere).toList()
					: List.of());
			Narrative story = ExportWorkspace.this.drafts.narrative(workspace);
			lines(WorkspaceFile.STORY, (this.notes && !story.texts().isEmpty()) ? List.of(story) : List.of());
			this.archive.finish();
			return this.count;
		}

		private SourceLine line(Source source) {
			return new SourceLine(this.numbers.get(source.id()), source.name(), source.format(), source.sha256(),
					source.shared(), source.at(), source.read(), source.added(), source.merged(), source.skipped(),
					source.problems());
		}

		private void lines(String file, List<?> lines) throws IOException {
			this.archive.begin(file);
			for (Object line : lines) {
				this.archive.line(line);
			}
			this.archive.end();
		}

		private void said(Statement said, long source) {
			Long number = this.numbers.get(source);
			if (number == null) {
				return;
			}
			try {
				this.archive.line(WorkspaceFile.line(number, this.notes ? said : WorkspaceFile.withoutNotes(said)));
				this.count++;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private <T> List<T> oldestFirst(List<T> newestFirst) {
			List<T> reversed = new ArrayList<>(newestFirst);
			java.util.Collections.reverse(reversed);
			return reversed;
		}

		private Decision anywhere(Decision of) {
			String code = this.whose.code();
			return new Decision("", of.kind(), of.verdict(), WorkspaceFile.anywhere(of.one(), code),
					WorkspaceFile.anywhere(of.other(), code), of.oneName(), of.otherName(), of.ruling(), of.on());
		}

		private Ruling anywhere(Ruling of) {
			String code = this.whose.code();
			return new Ruling(of.id(), of.fact(), of.finding(), WorkspaceFile.anywhere(of.person(), code),
					WorkspaceFile.anywhere(of.other(), code), of.otherKind(), of.detail(),
					this.notes ? of.words() : Words.capital(of.fact().code()), this.notes ? of.reason() : null, of.on(),
					this.numbers.getOrDefault(of.source(), 0L));
		}

		private Agenda.Item anywhere(Agenda.Item of) {
			String code = this.whose.code();
			return new Agenda.Item(of.id(), of.kind(), WorkspaceFile.anywhere(of.person(), code), of.name(),
					(of.about() == null) ? null : WorkspaceFile.anywhere(of.about(), code), of.aboutName(), of.due(),
					this.notes ? of.line() : "", of.made(), of.state(), of.snoozedTo(), of.interaction(),
					of.settledBy());
		}

		private Drafts.Draft anywhere(Drafts.Draft of) {
			String code = this.whose.code();
			return new Drafts.Draft(of.id(), of.template(), WorkspaceFile.anywhere(of.to(), code), of.toName(),
					(of.about() == null) ? null : WorkspaceFile.anywhere(of.about(), code), of.aboutName(),
					of.subject(), of.body(), of.changed(), of.sent());
		}

		private List<DismissalLine> dismissals() {
			List<Dismissal> dismissed = ExportWorkspace.this.dismissals.dismissed(this.whose.code());
			if (dismissed.isEmpty()) {
				return List.of();
			}
			CurrentNetwork.View view = ExportWorkspace.this.network.of(this.whose.code());
			Set<String> hidden = ExportWorkspace.this.weakSpots.find(this.whose.code())
				.dismissed()
				.stream()
				.map(WeakSpots.Finding::id)
				.collect(Collectors.toSet());
			return dismissed.stream().map((each) -> line(view, each, hidden.contains(each.finding()))).toList();
		}

		/** The numbers in a finding's id are the store's own. */
		private DismissalLine line(CurrentNetwork.View view, Dismissal dismissal, boolean holds) {
			List<Named> about = new ArrayList<>();
			StringBuilder finding = new StringBuilder();
			for (String part : dismissal.finding().split(":")) {
				Known known = part.matches("\\d{1,18}") ? known(view, Long.parseLong(part)) : null;
				finding.append(finding.isEmpty() ? "" : ":");
				if (known == null) {
					finding.append(part);
				}
				else {
					finding.append('{').append(about.size()).append('}');
					about.add(new Named(this.numbers.get(known.source()), known.said().kind(), known.said().ref()));
				}
			}
			return new DismissalLine(finding.toString(), about, dismissal.facts(), holds,
					this.notes ? dismissal.reason() : "left out", dismissal.on());
		}

		private @Nullable Known known(CurrentNetwork.View view, long key) {
			return ExportWorkspace.this.records.list(view.visible(), List.of(key))
				.stream()
				.filter((known) -> this.numbers.containsKey(known.source()))
				.findFirst()
				.orElse(null);
		}

	}

}
