package org.vouchgraph.web;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.usecase.CaptureContact;
import org.vouchgraph.usecase.ManageWorkspaces;

/** Notes on somebody the applicant has just met. */
@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "Contacts", description = "Note somebody you met, and take that back")
class ContactController {

	private static final String WORKSPACE = "whose network; your own if there is one";

	private final ManageWorkspaces workspaces;

	private final CaptureContact captures;

	ContactController(ManageWorkspaces workspaces, CaptureContact captures) {
		this.workspaces = workspaces;
		this.captures = captures;
	}

	/** What was noted. */
	record NewContact(
			@Schema(description = "needed unless person is given", example = "Ana Silva") @Nullable String name,
			@Schema(description = "the key of somebody who is known already; without it the person is new, whoever "
					+ "else has the name") @Nullable Long person,
			@Schema(description = "where the person works now",
					example = "Harbor Hospital") @Nullable String affiliation,
			@Schema(description = "in your own words", example = "Annual meeting, poster hall") @Nullable String where,
			@Schema(description = "what it was about, in one line",
					example = "Offered to read my draft") @Nullable String line,
			@Schema(description = "the day on which you met; today where absent",
					example = "2026-11-24") @Nullable LocalDate on,
			@Schema(description = "the day by which to follow up; it goes on the agenda, and with the note",
					example = "2026-11-28") @Nullable LocalDate followUp) {

		CaptureContact.Note note() {
			return new CaptureContact.Note(this.name, this.person, this.affiliation, this.where, this.line, this.on,
					this.followUp);
		}

	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Note somebody you met: the person, the affiliation, that you met and know each other")
	CaptureContact.Captured capture(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody NewContact contact) {
		return this.captures.capture(this.workspaces.named(workspace), contact.note());
	}

	/** Notes in a list. */
	record Notes(List<CaptureContact.Noted> notes) {
	}

	@GetMapping
	@Operation(summary = "Your notes and what you logged, the newest first")
	Notes notes(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@Parameter(description = "the key of a person; notes on anybody where absent") @RequestParam(
					required = false) @Nullable Long person,
			@RequestParam(defaultValue = "20") int limit) {
		return new Notes(this.captures.list(this.workspaces.choose(workspace), person, limit));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a note back: all that it said is gone")
	void undo(@Parameter(description = "of the note, as its answer says it") @PathVariable long id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		this.captures.undo(this.workspaces.named(workspace), id);
	}

}
