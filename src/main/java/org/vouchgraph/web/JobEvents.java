package org.vouchgraph.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.vouchgraph.usecase.Jobs;

/**
 * Tells pages how jobs stand, as it changes. One thread looks at the jobs that somebody
 * watches, so that no slow reader holds up the work itself.
 */
@Component
class JobEvents implements DisposableBean {

	private static final int EVERY_MILLIS = 200;

	private static final String RUNNING = "running";

	private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "vouchgraph-events");
		thread.setDaemon(true);
		return thread;
	});

	private final Map<SseEmitter, Watched> watched = new ConcurrentHashMap<>();

	JobEvents() {
		this.teller.scheduleWithFixedDelay(() -> this.watched.forEach(this::tell), EVERY_MILLIS, EVERY_MILLIS,
				TimeUnit.MILLISECONDS);
	}

	/** The job's events, the first at once, the last when it is over. */
	SseEmitter of(Jobs.Job job) {
		SseEmitter emitter = new SseEmitter(0L);
		Watched watch = new Watched(job);
		emitter.onCompletion(() -> this.watched.remove(emitter));
		emitter.onTimeout(() -> this.watched.remove(emitter));
		emitter.onError((ex) -> this.watched.remove(emitter));
		this.watched.put(emitter, watch);
		this.teller.execute(() -> tell(emitter, watch));
		return emitter;
	}

	private void tell(SseEmitter emitter, Watched watch) {
		boolean over = watch.job.isOver();
		Jobs.Status now = over ? watch.job.status() : watch.job.progress();
		// Between its last step and its end a job has no report yet.
		boolean ending = !over && !now.state().equals(RUNNING);
		if (ending || now.equals(watch.told) || !this.watched.containsKey(emitter)) {
			return;
		}
		try {
			emitter.send(SseEmitter.event().data(now, MediaType.APPLICATION_JSON));
			watch.told = now;
			if (over) {
				this.watched.remove(emitter);
				emitter.complete();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// Whoever watched is gone.
			this.watched.remove(emitter);
		}
	}

	@Override
	public void destroy() {
		this.teller.shutdownNow();
		this.watched.keySet().forEach(SseEmitter::complete);
	}

	private static final class Watched {

		private final Jobs.Job job;

		private Jobs.@Nullable Status told;

		Watched(Jobs.Job job) {
			this.job = job;
		}

	}

}
