package org.vouchgraph.exchange.tabular;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Statement.Closeness;
import org.vouchgraph.network.Statement.Interaction;

/** The words that cells may hold. */
final class Choices {

	static final List<String> CLOSENESS = List.of("acquainted", "knows well", "close");

	static final List<String> PROGRAM_KINDS = List.of("integrated", "traditional", "fellowship", "general-surgery",
			"research-fellowship", "other");

	static final List<String> POSITIONS = List.of("director", "associate-director", "faculty", "trainee", "alumnus");

	static final List<String> PARTS = List.of("speaker", "chair", "organizer", "attendee");

	static final List<String> ROLES = List.of("career-mentor", "research-mentor", "skills-mentor", "sponsor",
			"near-peer", "letter-writer", "connector");

	static final List<String> INTERACTIONS = Interaction.KINDS;

	static final List<String> YES_NO = List.of("yes", "no", "true", "false", "y", "n", "1", "0");

	private Choices() {
	}

	static @Nullable Closeness closeness(SheetRow row) {
		String choice = row.choice("closeness", CLOSENESS);
		if (choice == null) {
			return null;
		}
		return switch (choice) {
			case "close" -> Closeness.CLOSE;
			case "knows well" -> Closeness.KNOWS_WELL;
			default -> Closeness.ACQUAINTED;
		};
	}

	static boolean yes(SheetRow row, String column) {
		String choice = row.choice(column, YES_NO);
		return choice != null && List.of("yes", "true", "y", "1").contains(choice);
	}

	static String orElse(@Nullable String choice, String usual) {
		return (choice != null) ? choice : usual;
	}

}
