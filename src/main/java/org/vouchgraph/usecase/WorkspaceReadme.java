package org.vouchgraph.usecase;

import java.time.Instant;

import org.vouchgraph.network.Workspace;

/** What stands in an archive about itself. */
final class WorkspaceReadme {

	private WorkspaceReadme() {
	}

	static String text(Workspace whose, boolean notes, Instant at) {
		return """
				# A Vouchgraph workspace

				All of the workspace "%s" of %s, written on %s.%s %s

				It holds other people's names and addresses: keep it as you keep your address book.

				To have it back, import this ZIP as it is, on the page's Import view or with
				`vouchgraph import FILE --workspace CODE`, into an empty workspace or into one that has some of it
				already: what is there is not read twice.

				## The files

				Each `.jsonl` file is JSON Lines (jsonlines.org): UTF-8, one JSON object a line, any number of lines.
				A name that is absent means "unknown". Days are `2026-11-26`, moments `2026-11-26T18:00:00Z`,
				countries ISO 3166 two-letter codes.

				| file | a line is |
				| --- | --- |
				| `workspace.json` | one object: `format` is always "vouchgraph-workspace", `version` is %d and grows when older programs can no longer read it; the applicant, when (`applies`) and where (`countries`) she wants to train, whether private notes are in here |
				| `sources.jsonl` | a file that was imported, or an entry of the user's: its number `source` by which the other files name it, `name`, `format`, `sha256` of the file (of an entry its id), `shared` with all workspaces, `at`, how many records were `read`, `added`, `merged`, `skipped`, and the `problems` |
				| `records/people.jsonl` | a person as one source knows her. `said.ref` is what the source calls her; "@applicant" is the applicant. `identifiers` are such as `orcid:…`, `email:…` |
				| `records/organizations.jsonl` | an institution, society or committee; `partOf` is the `ref` of what it belongs to |
				| `records/publications.jsonl` | a paper; `authorCount` counts all authors, named or not |
				| `records/programs.jsonl` | a training program; `institution` is a `ref` |
				| `records/meetings.jsonl`, `records/sessions.jsonl` | a meeting, and a session of one |
				| `facts/authorships.jsonl` | who wrote what: `person` and `publication` are `ref`s of the same source |
				| `facts/affiliations.jsonl`, `facts/memberships.jsonl`, `facts/positions.jsonl` | where people work, serve and teach, `from` and `to` in years |
				| `facts/participations.jsonl` | who spoke, chaired or was at a meeting or session |
				| `facts/acquaintances.jsonl` | who is said to know whom, and how well |
				| `facts/roles.jsonl`, `facts/interactions.jsonl`, `facts/targets.jsonl` | what people are to the applicant, what happened between them, and whom she wants to reach |
				| `decisions.jsonl` | who is the same and who is not, as the user decided; people and things are named by `identifiers` and by what files of a format call them (`sayings`) |
				| `rulings.jsonl` | facts that the user confirmed, corrected or rejected |
				| `dismissals.jsonl` | weak spots that are not to be shown |
				| `agenda.jsonl` | what is to be done, and when |
				| `drafts.jsonl` | mails that the user drafted; none without private notes |
				| `story.jsonl` | one object: what the applicant tells of herself in mails; none without private notes |

				In `records` and `facts`, `source` says which source says so, and `said` what it says; `said.at` is
				where in the source it stands. Two sources may say the same: who is who is decided when reading.
				"""
			.formatted(whose.code(), whose.applicant(), at,
					whose.fictional() ? " Fictional demo data: these people do not exist." : "",
					notes ? "Private notes are in it."
							: "Private notes were left out, so it does not give back all there was.",
					WorkspaceFile.VERSION);
	}

}
