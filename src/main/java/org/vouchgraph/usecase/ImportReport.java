package org.vouchgraph.usecase;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Problem;

/**
 * What came of one file.
 *
 * @param id the source's number, or null where nothing was kept
 * @param name the name of the file, or of the folder
 * @param format the importer's code, or null where none fits
 * @param title the format in plain words
 * @param at when it was begun
 * @param state {@code complete}, {@code unchanged} (read before, nothing to do),
 * {@code refused}, {@code stopped}, {@code passed over} (a folder's files that fit no
 * format)
 * @param shared whether all workspaces see what it says
 * @param read records of the file
 * @param added records new to the workspace
 * @param merged records of what was known already under the same identifier
 * @param skipped records left out
 * @param problemCount all problems, of which {@code problems} has the first
 */
public record ImportReport(@Nullable Long id, String name, @Nullable String format, @Nullable String title, Instant at,
		String state, boolean shared, long read, long added, long merged, long skipped, long problemCount,
		List<ProblemLine> problems) {

	public ImportReport {
		problems = List.copyOf(problems);
	}

	/**
	 * A problem, ready to show.
	 *
	 * @param severity {@code skipped}, {@code doubtful} or {@code refused}
	 */
	public record ProblemLine(String severity, String file, String at, String message, @Nullable String text,
			String remedy) {

		static ProblemLine of(Problem problem) {
			String severity = (problem instanceof Problem.Skipped) ? "skipped"
					: (problem instanceof Problem.Refused) ? "refused" : "doubtful";
			return new ProblemLine(severity, problem.file(), problem.at(), problem.message(), problem.text(),
					problem.remedy());
		}

	}

}
