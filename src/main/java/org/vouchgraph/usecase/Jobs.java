package org.vouchgraph.usecase;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.ImportStopped;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.VouchgraphException;

/**
 * Long work, one piece at a time, with progress and a way to stop it. A job is stopped by
 * a flag that it looks at between batches, never by interrupting its thread: an interrupt
 * inside a transaction would take the database down.
 */
public final class Jobs implements AutoCloseable {

	private static final int REMEMBERED = 100;

	private final ExecutorService worker = worker("vouchgraph-jobs");

	private final ExecutorService reader = worker("vouchgraph-previews");

	private final SecureRandom random = new SecureRandom();

	private final Map<String, Job> jobs = new LinkedHashMap<>();

	/** What a job does. */
	@FunctionalInterface
	public interface Work {

		void run(Job job) throws Exception;

	}

	private static ExecutorService worker(String name) {
		return Executors.newSingleThreadExecutor((task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Queues the work. */
	public Job start(String kind, Work work) {
		return start(kind, work, this.worker);
	}

	/** Queues work that writes nothing and need not wait for what does. */
	Job startBeside(String kind, Work work) {
		return start(kind, work, this.reader);
	}

	private Job start(String kind, Work work, ExecutorService worker) {
		Job job = new Job(Long.toString(this.random.nextLong() >>> 1, 36), kind);
		synchronized (this.jobs) {
			this.jobs.put(job.id, job);
			if (this.jobs.size() > REMEMBERED) {
				this.jobs.values()
					.stream()
					.filter(Job::isOver)
					.findFirst()
					.ifPresent((old) -> this.jobs.remove(old.id));
			}
		}
		worker.execute(() -> job.run(work));
		return job;
	}

	/**
	 * The job.
	 * @throws UnknownThing if there is none of this id
	 */
	public Job get(String id) {
		synchronized (this.jobs) {
			Job job = this.jobs.get(id);
			if (job == null) {
				throw new UnknownThing("There is no job \"" + id + "\". Jobs are forgotten when Vouchgraph stops.");
			}
			return job;
		}
	}

	/** Stops what runs, and waits up to half a minute for it. */
	@Override
	public void close() {
		synchronized (this.jobs) {
			this.jobs.values().forEach(Job::stop);
		}
		this.worker.shutdown();
		this.reader.shutdown();
		try {
			this.worker.awaitTermination(30, TimeUnit.SECONDS);
			this.reader.awaitTermination(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** How a job stands. */
	public enum State {

		RUNNING, DONE, STOPPED, FAILED

	}

	/**
	 * A job as it stands now, ready to show.
	 *
	 * @param done bytes or records so far
	 * @param total bytes or records in all, 0 where unknown
	 * @param reports what came of each file so far
	 * @param previews what would come of each file, once a preview is done
	 */
	public record Status(String job, String kind, String state, @Nullable String file, long done, long total,
			int percent, long read, @Nullable String message, List<ImportReport> reports, List<FilePreview> previews) {
	}

	/** One piece of long work. */
	public static final class Job {

		private final String id;

		private final String kind;

		private final AtomicBoolean stopping = new AtomicBoolean();

		private final CountDownLatch over = new CountDownLatch(1);

		private final AtomicLong done = new AtomicLong();

		private final AtomicLong total = new AtomicLong();

		private final AtomicLong read = new AtomicLong();

		private volatile State state = State.RUNNING;

		private volatile @Nullable String file;

		private volatile @Nullable String message;

		private volatile List<ImportReport> reports = List.of();

		private volatile List<FilePreview> previews = List.of();

		private Job(String id, String kind) {
			this.id = id;
			this.kind = kind;
		}

		private void run(Work work) {
			try {
				if (!this.stopping.get()) {
					work.run(this);
				}
				this.state = this.stopping.get() ? State.STOPPED : State.DONE;
			}
			catch (ImportStopped ex) {
				this.state = State.STOPPED;
				this.message = "Stopped. Nothing of the file at hand was kept.";
			}
			catch (VouchgraphException ex) {
				this.state = State.FAILED;
				this.message = ex.getMessage();
			}
			catch (Exception ex) {
				this.state = State.FAILED;
				this.message = "This is a fault of Vouchgraph, not of your file: " + ex;
				System.getLogger(Jobs.class.getName()).log(System.Logger.Level.ERROR, "job " + this.id + " failed", ex);
			}
			finally {
				this.over.countDown();
			}
		}

		public String id() {
			return this.id;
		}

		/** Asks it to stop; it does so between two batches. */
		public void stop() {
			if (!isOver()) {
				this.stopping.set(true);
			}
		}

		/**
		 * To be called between batches.
		 * @throws ImportStopped if the user asked for it
		 */
		void checkStopped() {
			if (this.stopping.get()) {
				throw new ImportStopped();
			}
		}

		/** Whether all that will be told of it stands in its status. */
		public boolean isOver() {
			return this.over.getCount() == 0;
		}

		/** Waits until it is over, at most so long. */
		public boolean await(long millis) throws InterruptedException {
			return this.over.await(millis, TimeUnit.MILLISECONDS);
		}

		public State state() {
			return this.state;
		}

		void progress(@Nullable String file, long done, long total, long read) {
			this.file = file;
			this.total.set(total);
			this.done.set(done);
			this.read.set(read);
		}

		void message(String message) {
			this.message = message;
		}

		void report(List<ImportReport> reports) {
			this.reports = List.copyOf(reports);
		}

		void previews(List<FilePreview> previews) {
			this.previews = List.copyOf(previews);
		}

		public List<FilePreview> previews() {
			return this.previews;
		}

		public List<ImportReport> reports() {
			return this.reports;
		}

		/** {@link #status()} without what only matters at the end. */
		public Status progress() {
			return status(List.of(), List.of());
		}

		public Status status() {
			return status(this.reports, this.previews);
		}

		private Status status(List<ImportReport> reports, List<FilePreview> previews) {
			long total = this.total.get();
			long done = this.done.get();
			int percent = (this.state == State.DONE) ? 100 : (total <= 0) ? 0 : (int) Math.min(100, done * 100 / total);
			return new Status(this.id, this.kind, this.state.name().toLowerCase(java.util.Locale.ROOT), this.file, done,
					total, percent, this.read.get(), this.message, reports, previews);
		}

	}

}
