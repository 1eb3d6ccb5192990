package org.vouchgraph.cli;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.vouchgraph.usecase.Jobs;

/** Shows a job's progress on a terminal until it is over. */
final class JobProgress {

	private static final int REDRAW_MILLIS = 200;

	private JobProgress() {
	}

	/** Waits for the job; stops it when whoever watches is gone. */
	static void follow(Jobs.Job job, Terminal terminal) throws InterruptedException {
		try {
			if (terminal.columns() > 0) {
				draw(job, terminal);
			}
			else {
				while (!job.await(1000)) {
					if (terminal.out().checkError()) {
						job.stop();
					}
				}
			}
		}
		catch (InterruptedException | RuntimeException ex) {
			job.stop();
			throw ex;
		}
	}

	private static void draw(Jobs.Job job, Terminal terminal) throws InterruptedException {
		try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Reading")
			.setInitialMax(100)
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(REDRAW_MILLIS)
			.setMaxRenderedLength(Math.min(terminal.columns(), 100))
			.setConsumer(new DelegatingProgressBarConsumer((line) -> {
				terminal.err().print("\r" + line);
				terminal.err().flush();
			}, Math.min(terminal.columns(), 100)))
			.build()) {
			while (!job.await(REDRAW_MILLIS)) {
				Jobs.Status status = job.status();
				bar.stepTo(status.percent());
				bar.setExtraMessage(status.read() + " records");
				if (terminal.err().checkError()) {
					job.stop();
				}
			}
			bar.stepTo(job.status().percent());
		}
		terminal.err().println();
	}

}
