package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Input;
import org.vouchgraph.exchange.OpenedFile;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Recognition;
import org.vouchgraph.exchange.Recognition.Match;
import org.vouchgraph.exchange.StatementSink;
import org.vouchgraph.exchange.UnknownFormat;
import org.vouchgraph.exchange.UnreadableFile;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;

/**
 * Reads files into the store, streaming. What a file says becomes visible when it was
 * read to its end; a file that cannot be read, or is stopped, leaves nothing.
 */
public final class ImportFiles {

	/** Statements to a transaction. */
	private static final int BATCH = 2000;

	/** Problems that are kept with the report; the others are counted. */
	private static final int MOST_PROBLEMS = 500;

	private final Sources sources;

	private final Recognition recognition;

	private final Imports imports;

	private final FindLikenesses likenesses;

	private final Jobs jobs;

	private final Clock clock;

	/** Reads archives of whole workspaces; null where none are read. */
	private final @Nullable ImportWorkspace wholes;

	/** Without archives of whole workspaces. */
	public ImportFiles(Sources sources, Recognition recognition, Imports imports, FindLikenesses likenesses, Jobs jobs,
			Clock clock) {
		this(sources, recognition, imports, likenesses, jobs, clock, null);
	}

	public ImportFiles(Sources sources, Recognition recognition, Imports imports, FindLikenesses likenesses, Jobs jobs,
			Clock clock, @Nullable ImportWorkspace wholes) {
		this.wholes = wholes;
		this.sources = sources;
		this.recognition = recognition;
		this.imports = imports;
		this.likenesses = likenesses;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * What is to be read.
	 *
	 * @param workspace whose import it is
	 * @param files the files and folders, with the names to call them
	 * @param fromFolders those of the files that came with a folder, whose name theirs
	 * begin with; what of them fits no format is passed over
	 * @param format the importer's code, or null to recognise it by content
	 * @param shared whether all workspaces see it; null for the format's own habit
	 * @param deleteAfter whether the files are temporary
	 */
	public record Order(String workspace, Map<Path, String> files, Set<Path> fromFolders, @Nullable String format,
			@Nullable Boolean shared, boolean deleteAfter) {

		public Order {
			files = new LinkedHashMap<>(files);
			fromFolders = Set.copyOf(fromFolders);
		}

		public Order(String workspace, Map<Path, String> files, @Nullable String format, @Nullable Boolean shared,
				boolean deleteAfter) {
			this(workspace, files, Set.of(), format, shared, deleteAfter);
		}

	}

	/**
	 * Begins to read the files, one after the other.
	 * @throws InvalidRequest if the format is unknown
	 */
	public Jobs.Job start(Order order) {
		requireFormat(order.format());
		return this.jobs.start("import", (job) -> {
			try {
				Run run = new Run(order, job);
				run.all();
				run.compareNames();
			}
			finally {
				if (order.deleteAfter()) {
					for (Path file : order.files().keySet()) {
						Files.deleteIfExists(file);
					}
				}
			}
		});
	}

	/**
	 * Refuses a format that there is none of.
	 * @throws InvalidRequest naming those there are
	 */
	void requireFormat(@Nullable String format) {
		if (format != null && this.recognition.ofFormat(format).isEmpty()) {
			throw new InvalidRequest("format \"" + format + "\" is none of "
					+ String.join(", ", this.imports.formats().stream().map(Imports.Format::format).toList()));
		}
	}

	/**
	 * What in a file can be read, and by which importer.
	 * @param format the importer's code, or null to recognise it by content
	 * @throws UnknownFormat if nothing can
	 */
	Recognition.Found found(OpenedFile file, @Nullable String format) throws IOException {
		if (format == null) {
			return this.recognition.in(file);
		}
		Importer chosen = this.recognition.ofFormat(format).orElseThrow();
		return new Recognition.Found(file.inputs().stream().map((Input input) -> new Match(input, chosen)).toList(),
				List.of());
	}

	static Problem.Refused unreadable(String name, IOException ex) {
		return new Problem.Refused(name, "file", "The file cannot be read: " + ex.getMessage(), null,
				"Check that it is still there and that you may read it, then import it again.");
	}

	/** Reads the files of an order, one after the other. */
	private final class Run {

		private final Order order;

		private final Jobs.Job job;

		private final List<ImportReport> reports = new ArrayList<>();

		private final Map<String, PassedOver> folders = new LinkedHashMap<>();

		Run(Order order, Jobs.Job job) {
			this.order = order;
			this.job = job;
		}

		void all() throws IOException {
			for (Map.Entry<Path, String> file : this.order.files().entrySet()) {
				Path path = file.getKey();
				if (Files.isDirectory(path)) {
					folder(path, file.getValue());
				}
				else {
					read(path, file.getValue(), this.order.fromFolders().contains(path));
				}
			}
			for (PassedOver folder : this.folders.values()) {
				if (!folder.isEmpty()) {
					report(folder.report());
				}
			}
		}

		/** Looks for people who are known already under another spelling. */
		void compareNames() {
			List<ImportReport> read = this.reports.stream().filter((each) -> each.state().equals("complete")).toList();
			if (!read.isEmpty()) {
				ImportFiles.this.likenesses.afterChange(this.order.workspace(),
						read.stream().anyMatch(ImportReport::shared), this.job);
			}
		}

		private void folder(Path path, String name) throws IOException {
			PassedOver passedOver = passedOver(name);
			try {
				Folder folder = Folder.list(path, name, Ceilings.USUAL.entries());
				folder.unread().forEach(passedOver::add);
				for (Map.Entry<Path, String> file : folder.files().entrySet()) {
					read(file.getKey(), file.getValue(), true);
				}
			}
			catch (UnreadableFile ex) {
				passedOver.add(ex.problem());
			}
		}

		private void read(Path path, String name, boolean fromFolder) throws IOException {
			this.job.checkStopped();
			new Reading(this, path, name, fromFolder ? passedOver(name) : null).run();
		}

		private PassedOver passedOver(String name) {
			int slash = name.indexOf('/');
			return this.folders.computeIfAbsent((slash < 0) ? name : name.substring(0, slash), PassedOver::new);
		}

		void report(ImportReport report) {
			this.reports.add(report);
			this.job.report(this.reports);
		}

	}

	/** The files of one folder that fit no format. */
	private final class PassedOver {

		private final String folder;

		private final Instant at = Instant.now(ImportFiles.this.clock);

		private final List<ImportReport.ProblemLine> problems = new ArrayList<>();

		private long count;

		private boolean anyRead;

		PassedOver(String folder) {
			this.folder = folder;
		}

		void read() {
			this.anyRead = true;
		}

		void passOver(Problem.Refused problem) {
			add(new Problem.Skipped(problem.file(), "file", problem.message() + " It was passed over.", problem.text(),
					"Nothing need be done if it is not meant to be read."));
		}

		void add(Problem problem) {
			this.count++;
			if (this.problems.size() < MOST_PROBLEMS) {
				this.problems.add(ImportReport.ProblemLine.of(problem));
			}
		}

		boolean isEmpty() {
			return this.anyRead && this.count == 0;
		}

		ImportReport report() {
			if (!this.anyRead) {
				this.count++;
				this.problems.add(0, ImportReport.ProblemLine.of(new Problem.Refused(this.folder, "file",
						"Nothing in this folder can be read.", null, ImportFiles.this.recognition.readable())));
			}
			return new ImportReport(null, this.folder, null, null, this.at, this.anyRead ? "passed over" : "refused",
					false, 0, 0, 0, 0, this.count, this.problems);
		}

	}

	/** Reads one file; holds what is under way. */
	private final class Reading {

		private final Run run;

		private final Order order;

		private final Path path;

		private final String name;

		private final Jobs.Job job;

		private final @Nullable PassedOver folder;

		/** An archive may hold several formats: one source each. */
		private final Map<Importer, Writing> writings = new LinkedHashMap<>();

		private final Instant at = Instant.now(ImportFiles.this.clock);

		Reading(Run run, Path path, String name, @Nullable PassedOver folder) {
			this.run = run;
			this.order = run.order;
			this.path = path;
			this.name = name;
			this.job = run.job;
			this.folder = folder;
		}

		void run() throws IOException {
			try (OpenedFile file = OpenedFile.open(this.path, this.name, Ceilings.USUAL)) {
				this.job.progress(file.name(), 0, file.size(), 0);
				ImportWorkspace whole = ImportFiles.this.wholes;
				if (whole != null && this.order.format() == null && ImportWorkspace.recognises(file)) {
					report(whole.read(file, this.order.workspace(), this.job));
					return;
				}
				String sha256 = file.sha256();
				Recognition.Found found = ImportFiles.this.found(file, this.order.format());
				for (Match match : found.matches()) {
					Writing writing = this.writings.get(match.importer());
					if (writing == null) {
						Optional<Source> same = ImportFiles.this.sources.findSame(this.order.workspace(),
								match.importer().format(), sha256);
						writing = new Writing(file, match.importer(), same.orElse(null), sha256);
						this.writings.put(match.importer(), writing);
					}
					if (writing.same == null) {
						match.importer().read(match.input(), writing);
						match.input().problems().forEach(writing::problem);
					}
				}
				this.writings.values()
					.stream()
					.filter((writing) -> writing.same == null)
					.limit(1)
					.forEach((writing) -> found.passedOver().forEach(writing::problem));
				for (Writing writing : this.writings.values()) {
					report(writing.complete());
				}
			}
			catch (UnknownFormat ex) {
				if (this.folder != null) {
					this.folder.passOver(ex.problem());
				}
				else {
					report(refused(ex.problem()));
				}
			}
			catch (UnreadableFile ex) {
				takeBack();
				report(refused(ex.problem()));
			}
			catch (IOException ex) {
				takeBack();
				report(refused(unreadable(this.name, ex)));
			}
			catch (RuntimeException ex) {
				takeBack();
				throw ex;
			}
		}

		private void takeBack() {
			this.writings.values().forEach(Writing::takeBack);
		}

		private void report(ImportReport report) {
			if (this.folder != null) {
				this.folder.read();
			}
			this.run.report(report);
		}

		private ImportReport refused(Problem.Refused problem) {
			List<ImportReport.ProblemLine> problems = new ArrayList<>();
			this.writings.values().forEach((writing) -> problems.addAll(writing.problems));
			problems.add(0, ImportReport.ProblemLine.of(problem));
			Importer importer = this.writings.keySet().stream().findFirst().orElse(null);
			return new ImportReport(null, this.name, (importer == null) ? null : importer.format(),
					(importer == null) ? null : importer.title(), this.at, "refused", false,
					this.writings.values().stream().mapToLong((writing) -> writing.read).sum(), 0, 0, 0,
					problems.size(), problems);
		}

		/** What one format of the file says, on its way into the store. */
		private final class Writing implements StatementSink {

			private final OpenedFile file;

			private final Importer importer;

			private final @Nullable Source same;

			private final boolean shared;

			private final long source;

			private final List<Statement> batch = new ArrayList<>(BATCH);

			private final List<ImportReport.ProblemLine> problems = new ArrayList<>();

			private long read;

			private long added;

			private long merged;

			private long skipped;

			private long problemCount;

			private boolean over;

			Writing(OpenedFile file, Importer importer, @Nullable Source same, String sha256) {
				this.file = file;
				this.importer = importer;
				this.same = same;
				Boolean shared = Reading.this.order.shared();
				this.shared = (shared != null) ? shared : !importer.isPrivate();
				this.source = (same != null) ? same.id()
						: ImportFiles.this.sources
							.begin(new Source.New(Reading.this.order.workspace(), this.shared, Reading.this.name,
									sha256, importer.format()))
							.id();
			}

			@Override
			public void recordRead() {
				this.read++;
				if (this.read % 100 == 0) {
					Reading.this.job.checkStopped();
					progress();
				}
			}

			@Override
			public void say(Statement statement) {
				this.batch.add(statement);
				if (this.batch.size() >= BATCH) {
					flush();
				}
			}

			@Override
			public void problem(Problem problem) {
				this.problemCount++;
				if (problem instanceof Problem.Skipped) {
					this.skipped++;
				}
				if (this.problems.size() < MOST_PROBLEMS) {
					this.problems.add(ImportReport.ProblemLine.of(problem));
				}
			}

			private void flush() {
				Reading.this.job.checkStopped();
				if (!this.batch.isEmpty()) {
					Source.Written written = ImportFiles.this.sources.write(this.source, this.batch);
					this.added += written.added();
					this.merged += written.merged();
					this.batch.clear();
				}
				progress();
			}

			private void progress() {
				Reading.this.job.progress(this.file.name(), this.file.done(), this.file.size(), this.read);
			}

			ImportReport complete() {
				this.over = true;
				if (this.same != null) {
					ImportReport before = ImportFiles.this.imports.report(this.same);
					return new ImportReport(before.id(), Reading.this.name, before.format(), before.title(),
							Reading.this.at, "unchanged", before.shared(), before.read(), 0, 0, before.skipped(), 0,
							List.of());
				}
				flush();
				String json = this.problems.isEmpty() ? null : Imports.json(this.problems);
				Source source = ImportFiles.this.sources.complete(this.source,
						new Source.Counts(this.read, this.added, this.merged, this.skipped, json));
				return new ImportReport(source.id(), source.name(), source.format(), this.importer.title(), source.at(),
						"complete", source.shared(), source.read(), source.added(), source.merged(), source.skipped(),
						this.problemCount, this.problems);
			}

			void takeBack() {
				if (!this.over && this.same == null) {
					ImportFiles.this.sources.undo(this.source, (gone) -> {
					});
				}
			}

		}

	}

}
