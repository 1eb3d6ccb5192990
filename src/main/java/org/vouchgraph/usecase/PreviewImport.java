package org.vouchgraph.usecase;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.ImportStopped;
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
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspaces;

/**
 * Says what an import would change before anything is written, and keeps uploaded files
 * until the user says whether to import them. Of large files the beginning is looked at,
 * and said to be no more.
 */
public final class PreviewImport implements AutoCloseable {

	private static final int MOST_PROBLEMS = 100;

	private final Workspaces workspaces;

	private final Sources sources;

	private final Records records;

	private final ImportFiles importFiles;

	private final Jobs jobs;

	private final Clock clock;

	private final Limits limits;

	/** Uploaded files that wait for the user's word, by the job that looked at them. */
	private final Map<String, ImportFiles.Order> waiting = new LinkedHashMap<>();

	private boolean closed;

	/**
	 * How much is looked at.
	 *
	 * @param statements of all files of one preview
	 * @param time for all files of one preview
	 * @param kept how long uploaded files are kept for an answer
	 */
	public record Limits(int statements, Duration time, Duration kept) {

		public static final Limits USUAL = new Limits(200_000, Duration.ofSeconds(15), Duration.ofHours(1));

	}

	public PreviewImport(Workspaces workspaces, Sources sources, Records records, ImportFiles importFiles, Jobs jobs,
			Clock clock, Limits limits) {
		this.workspaces = workspaces;
		this.sources = sources;
		this.records = records;
		this.importFiles = importFiles;
		this.jobs = jobs;
		this.clock = clock;
		this.limits = limits;
	}

	/**
	 * Begins to look at the files, beside an import that may be running. The answer is in
	 * the job's status.
	 * @throws InvalidRequest if the format is unknown
	 */
	public Jobs.Job start(ImportFiles.Order order) {
		this.importFiles.requireFormat(order.format());
		return this.jobs.startBeside("preview", (job) -> {
			boolean kept = false;
			try {
				new Run(order, job).all();
				kept = order.deleteAfter() && keep(job.id(), order);
			}
			finally {
				if (order.deleteAfter() && !kept) {
					delete(order);
				}
			}
		});
	}

	/**
	 * Imports the files of a preview.
	 * @throws UnknownThing if they are not kept any more
	 */
	public Jobs.Job accept(String preview) {
		return this.importFiles.start(take(preview));
	}

	/**
	 * Deletes the uploaded files of a preview.
	 * @throws UnknownThing if they are not kept any more
	 */
	public void leave(String preview) {
		delete(take(preview));
	}

	@Override
	public void close() {
		List<ImportFiles.Order> left;
		synchronized (this.waiting) {
			this.closed = true;
			left = List.copyOf(this.waiting.values());
			this.waiting.clear();
		}
		left.forEach(PreviewImport::delete);
	}

	private boolean keep(String preview, ImportFiles.Order order) {
		synchronized (this.waiting) {
			if (this.closed) {
				return false;
			}
			this.waiting.put(preview, order);
		}
		CompletableFuture.delayedExecutor(this.limits.kept().toMillis(), TimeUnit.MILLISECONDS)
			.execute(() -> find(preview).ifPresent(PreviewImport::delete));
		return true;
	}

	private Optional<ImportFiles.Order> find(String preview) {
		synchronized (this.waiting) {
			return Optional.ofNullable(this.waiting.remove(preview));
		}
	}

	private ImportFiles.Order take(String preview) {
		return find(preview)
			.orElseThrow(() -> new UnknownThing("The files of this preview are not kept any more. Give them again."));
	}

	private static void delete(ImportFiles.Order order) {
		for (Path file : order.files().keySet()) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				System.getLogger(PreviewImport.class.getName())
					.log(System.Logger.Level.WARNING, "cannot delete " + file, ex);
			}
		}
	}

	/** Looks at the files of an order, one after the other. */
	private final class Run {

		private final ImportFiles.Order order;

		private final Jobs.Job job;

		private final Visible visible;

		private final long deadline;

		private final List<FilePreview> previews = new ArrayList<>();

		private int statements;

		private boolean enough;

		Run(ImportFiles.Order order, Jobs.Job job) {
			this.order = order;
			this.job = job;
			this.visible = PreviewImport.this.workspaces.visible(order.workspace());
			this.deadline = PreviewImport.this.clock.millis() + PreviewImport.this.limits.time().toMillis();
		}

		void all() throws IOException {
			for (Map.Entry<Path, String> file : this.order.files().entrySet()) {
				if (Files.isDirectory(file.getKey())) {
					folder(file.getKey(), file.getValue());
				}
				else {
					file(file.getKey(), file.getValue(), this.order.fromFolders().contains(file.getKey()));
				}
			}
			this.job.previews(this.previews);
		}

		private void folder(Path path, String name) throws IOException {
			try {
				Folder folder = Folder.list(path, name, Ceilings.USUAL.entries());
				folder.unread().forEach((problem) -> this.previews.add(unread(name, "passed over", problem)));
				for (Map.Entry<Path, String> file : folder.files().entrySet()) {
					file(file.getKey(), file.getValue(), true);
				}
			}
			catch (UnreadableFile ex) {
				this.previews.add(unread(name, "refused", ex.problem()));
			}
		}

		private void file(Path path, String name, boolean fromFolder) {
			this.job.checkStopped();
			try (OpenedFile file = OpenedFile.open(path, name, Ceilings.USUAL)) {
				this.job.progress(file.name(), 0, file.size(), 0);
				if (this.order.format() == null && ImportWorkspace.recognises(file)) {
					this.previews.add(whole(file));
					return;
				}
				look(file, PreviewImport.this.importFiles.found(file, this.order.format()));
			}
			catch (UnknownFormat ex) {
				this.previews.add(unread(name, fromFolder ? "passed over" : "refused", ex.problem()));
			}
			catch (UnreadableFile ex) {
				this.previews.add(unread(name, "refused", ex.problem()));
			}
			catch (IOException ex) {
				this.previews.add(unread(name, "refused", ImportFiles.unreadable(name, ex)));
			}
		}

		/** An archive of a whole workspace. */
		private FilePreview whole(OpenedFile file) throws IOException {
			Tally tally = new Tally(PreviewImport.this.records, this.visible);
			long[] read = new long[1];
			String words = "This is a whole workspace.";
			boolean whole = true;
			try {
				words = ImportWorkspace.look(file, (said) -> {
					check();
					read[0]++;
					this.statements++;
					tally.add(said);
				});
			}
			catch (ImportStopped ex) {
				if (!this.enough) {
					throw ex;
				}
				whole = false;
			}
			Problem about = new Problem.Doubtful(file.name(), "file", words, null,
					"What this workspace has already is not read twice.");
			return new FilePreview(file.name(), WorkspaceFile.MARK, "Vouchgraph workspace", "readable", false, null,
					read[0], whole, tally.things(), tally.facts(), 0, 1, List.of(ImportReport.ProblemLine.of(about)));
		}

		/** An archive may hold several formats: one preview each. */
		private void look(OpenedFile file, Recognition.Found found) throws IOException {
			Map<Importer, List<Input>> formats = new LinkedHashMap<>();
			for (Match match : found.matches()) {
				formats.computeIfAbsent(match.importer(), (importer) -> new ArrayList<>()).add(match.input());
			}
			String sha256 = file.sha256();
			List<Problem> passedOver = found.passedOver();
			for (Map.Entry<Importer, List<Input>> format : formats.entrySet()) {
				Looking looking = new Looking(this, file, format.getKey());
				Optional<Source> same = PreviewImport.this.sources.findSame(this.order.workspace(),
						format.getKey().format(), sha256);
				this.previews
					.add(same.isPresent() ? looking.unchanged(same.get()) : looking.at(format.getValue(), passedOver));
				passedOver = List.of();
			}
		}

		/** Whether to stop because the user said so, or enough was seen. */
		private void check() {
			this.job.checkStopped();
			if (this.enough || this.statements >= PreviewImport.this.limits.statements()
					|| PreviewImport.this.clock.millis() > this.deadline) {
				this.enough = true;
				throw new ImportStopped();
			}
		}

		private FilePreview unread(String name, String state, Problem problem) {
			return new FilePreview(name, null, null, state, false, null, 0, true, List.of(), List.of(), 0, 1,
					List.of(ImportReport.ProblemLine.of(problem)));
		}

	}

	/** Looks at what one format of a file says. */
	private final class Looking implements StatementSink {

		private final Run run;

		private final OpenedFile file;

		private final Importer importer;

		private final Tally tally;

		private final List<ImportReport.ProblemLine> problems = new ArrayList<>();

		private long read;

		private long skipped;

		private long problemCount;

		private boolean refused;

		Looking(Run run, OpenedFile file, Importer importer) {
			this.run = run;
			this.file = file;
			this.importer = importer;
			this.tally = new Tally(PreviewImport.this.records, run.visible);
		}

		FilePreview unchanged(Source same) {
			return new FilePreview(this.file.name(), this.importer.format(), this.importer.title(), "unchanged",
					same.shared(), new FilePreview.Before(same.id(), same.name(), same.at()), 0, true, List.of(),
					List.of(), 0, 0, List.of());
		}

		FilePreview at(List<Input> inputs, List<Problem> passedOver) throws IOException {
			progress();
			boolean whole = true;
			try {
				for (Input input : inputs) {
					this.run.check();
					this.importer.read(new Watched(input, this.run::check), this);
					input.problems().forEach(this::problem);
				}
				passedOver.forEach(this::problem);
			}
			catch (ImportStopped | UnreadableFile | IOException ex) {
				// What breaks off because enough was seen is no fault of the file.
				if (!this.run.enough) {
					refuse(ex);
				}
				whole = false;
			}
			Boolean shared = this.run.order.shared();
			return new FilePreview(this.file.name(), this.importer.format(), this.importer.title(),
					this.refused ? "refused" : "readable", (shared != null) ? shared : !this.importer.isPrivate(), null,
					this.read, whole, this.tally.things(), this.tally.facts(), this.skipped, this.problemCount,
					this.problems);
		}

		private void refuse(Exception ex) {
			if (ex instanceof ImportStopped stopped) {
				throw stopped;
			}
			this.refused = true;
			this.problemCount++;
			this.problems.add(0, ImportReport.ProblemLine.of((ex instanceof UnreadableFile unreadable)
					? unreadable.problem() : ImportFiles.unreadable(this.file.name(), (IOException) ex)));
		}

		@Override
		public void recordRead() {
			this.run.check();
			this.read++;
			if (this.read % 100 == 0) {
				progress();
			}
		}

		@Override
		public void say(Statement statement) {
			this.run.check();
			this.run.statements++;
			this.tally.add(statement);
		}

		@Override
		public void problem(Problem problem) {
			if (this.run.enough) {
				return;
			}
			this.problemCount++;
			if (problem instanceof Problem.Skipped) {
				this.skipped++;
			}
			if (this.problems.size() < MOST_PROBLEMS) {
				this.problems.add(ImportReport.ProblemLine.of(problem));
			}
		}

		private void progress() {
			this.run.job.progress(this.file.name() + ": " + this.importer.title(), this.file.done(), this.file.size(),
					this.read);
		}

	}

	/**
	 * Some formats read all of a file before they say a thing: so its bytes are watched
	 * too.
	 */
	private record Watched(Input input, Runnable check) implements Input {

		@Override
		public String name() {
			return this.input.name();
		}

		@Override
		public String entry() {
			return this.input.entry();
		}

		@Override
		public List<Problem> problems() {
			return this.input.problems();
		}

		@Override
		public InputStream open() throws IOException {
			Runnable watch = this.check;
			return new FilterInputStream(this.input.open()) {

				@Override
				public int read(byte[] bytes, int from, int length) throws IOException {
					watch.run();
					return super.read(bytes, from, length);
				}

			};
		}

	}

}
