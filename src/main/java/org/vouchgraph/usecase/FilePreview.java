package org.vouchgraph.usecase;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What would change if a file were imported.
 *
 * @param name the name of the file
 * @param format the importer's code, or null where none fits
 * @param title the format in plain words
 * @param state {@code readable}, {@code unchanged} (read before, nothing would change),
 * {@code refused}, {@code passed over} (a folder's file that fits no format)
 * @param shared whether all workspaces would see what it says
 * @param before the import of this very file, where it was read before
 * @param read records of the file that were looked at
 * @param whole whether that was the whole file; else all figures are of its beginning
 * @param things what it tells of, by kind
 * @param facts what it says of people, by kind
 * @param skipped records that would be left out
 * @param problemCount all problems, of which {@code problems} has the first
 */
public record FilePreview(String name, @Nullable String format, @Nullable String title, String state, boolean shared,
		@Nullable Before before, long read, boolean whole, List<Things> things, List<Facts> facts, long skipped,
		long problemCount, List<ImportReport.ProblemLine> problems) {

	public FilePreview {
		things = List.copyOf(things);
		facts = List.copyOf(facts);
		problems = List.copyOf(problems);
	}

	/** An import of the same content. */
	public record Before(long id, String name, Instant at) {
	}

	/**
	 * People, papers and so on.
	 *
	 * @param kind as {@link Kind#code()}
	 * @param count how many the file tells apart
	 * @param known how many of them the workspace knows already, by an identifier
	 * @param unidentified how many have no identifier: their names are compared once they
	 * are imported
	 * @param examples the first few
	 */
	public record Things(String kind, long count, long known, long unidentified, List<Example> examples) {

		public Things {
			examples = List.copyOf(examples);
		}

	}

	/**
	 * One of the things.
	 *
	 * @param detail what tells it from others, in a line
	 */
	public record Example(String name, @Nullable String detail, boolean known) {
	}

	/**
	 * Authorships, interactions and so on.
	 *
	 * @param kind as {@link org.vouchgraph.network.FactKind#code()}
	 * @param count how often the file says such a thing
	 * @param examples the first few in words, where the things do not tell it all
	 */
	public record Facts(String kind, long count, List<String> examples) {

		public Facts {
			examples = List.copyOf(examples);
		}

	}

}
