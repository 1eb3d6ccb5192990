package org.vouchgraph.exchange;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A warm lead: a person to reach and the best way there.
 *
 * @param target whom to reach
 * @param program where, or null
 * @param role what the target is there, or null
 * @param introducer whom to ask first; null where the applicant knows the target
 * @param chance of the path, in (0, 1)
 * @param ways the chance that at least one of several ways that share nobody works; null
 * where there is one way only
 * @param path who is on it, the applicant first
 * @param ties of the path, one fewer than there are people
 * @param confirmed whether every tie was stated or logged by a person
 * @param nextStep what to do now
 * @param lastContact when the applicant last had to do with whom to write to first; null
 * where nothing is logged
 * @param notes the applicant's own, which leave only when asked for; empty otherwise
 */
public record Lead(Somebody target, @Nullable String program, @Nullable String role, @Nullable Somebody introducer,
		double chance, @Nullable Double ways, List<String> path, List<Step> ties, boolean confirmed, String nextStep,
		@Nullable LocalDate lastContact, List<String> notes) {

	public Lead {
		path = List.copyOf(path);
		ties = List.copyOf(ties);
		notes = List.copyOf(notes);
	}

	/**
	 * A person in a list.
	 *
	 * @param detail position or place in one line, or null
	 * @param page a public page about her, such as that of her ORCID, or null
	 */
	public record Somebody(String name, @Nullable String detail, @Nullable URI page) {
	}

	/**
	 * One tie of the path.
	 *
	 * @param chance in (0, 1)
	 * @param evidence in plain words
	 */
	public record Step(double chance, boolean confirmed, String evidence) {
	}

	/** The names along the path. */
	public String route() {
		return String.join(" → ", this.path);
	}

	/** The evidence of all ties, in the order of the path. */
	public String evidence() {
		return String.join(" | ", this.ties.stream().map(Step::evidence).toList());
	}

}
