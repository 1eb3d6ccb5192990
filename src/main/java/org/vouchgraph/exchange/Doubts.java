package org.vouchgraph.exchange;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What an importer has to say about one file's problems. */
public final class Doubts {

	private final String file;

	private final StatementSink sink;

	private final Set<String> once = new HashSet<>();

	public Doubts(Input input, StatementSink sink) {
		this.file = input.name();
		this.sink = sink;
	}

	/** The record was left out. */
	public void skipped(String at, String message, @Nullable String text, String remedy) {
		this.sink.problem(new Problem.Skipped(this.file, at, message, text, remedy));
	}

	/** Part of the record was left out. */
	public void doubtful(String at, String message, @Nullable String text, String remedy) {
		this.sink.problem(new Problem.Doubtful(this.file, at, message, text, remedy));
	}

	/** As {@link #doubtful}, but the same message only once a file. */
	public void doubtfulOnce(String at, String message, @Nullable String text, String remedy) {
		if (this.once.size() < 1000 && this.once.add(message)) {
			doubtful(at, message, text, remedy);
		}
	}

	/** The rest of the file cannot be read. */
	public UnreadableFile refused(String at, String message, @Nullable String text, String remedy) {
		return new UnreadableFile(new Problem.Refused(this.file, at, message, text, remedy));
	}

	/** The rest of the file cannot be read. */
	public UnreadableFile refused(String at, String message, @Nullable String text, String remedy, Throwable cause) {
		return new UnreadableFile(new Problem.Refused(this.file, at, message, text, remedy), cause);
	}

}
