package org.vouchgraph.exchange;

/** Thrown by an importer when the rest of a file cannot be read. */
public sealed class UnreadableFile extends RuntimeException permits UnknownFormat {

	private final Problem.Refused problem;

	public UnreadableFile(Problem.Refused problem) {
		super(problem.file() + ", " + problem.at() + ": " + problem.message());
		this.problem = problem;
	}

	public UnreadableFile(Problem.Refused problem, Throwable cause) {
		super(problem.file() + ", " + problem.at() + ": " + problem.message(), cause);
		this.problem = problem;
	}

	public Problem.Refused problem() {
		return this.problem;
	}

}
