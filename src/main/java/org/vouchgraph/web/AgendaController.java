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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.usecase.KeepAgenda;
import org.vouchgraph.usecase.KeepAgenda.AgendaLine;
import org.vouchgraph.usecase.LogInteraction;
import org.vouchgraph.usecase.ManageWorkspaces;

/** What the applicant wants to do, and what happened. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Agenda", description = "What you want to do with whom, and what happened between you")
class AgendaController {

	private static final String WORKSPACE = "whose; your own if there is one";

	private final ManageWorkspaces workspaces;

	private final KeepAgenda agenda;

	private final LogInteraction interactions;

	AgendaController(ManageWorkspaces workspaces, KeepAgenda agenda, LogInteraction interactions) {
		this.workspaces = workspaces;
		this.agenda = agenda;
		this.interactions = interactions;
	}

	/** What is on the agenda. */
	record AgendaAnswer(List<AgendaLine> items) {
	}

	/** What is to be put on the agenda. */
	record NewItem(
			@Schema(description = "follow-up, ask, reminder, thanks or outcome-note",
					example = "ask") @Nullable String kind,
			@Schema(description = "with whom, the key of a person") @Nullable Long person,
			@Schema(description = "whom it concerns, the key of a person") @Nullable Long about,
			@Schema(description = "the day by which", example = "2026-12-04") @Nullable LocalDate due,
			@Schema(description = "in your own words", example = "After her talk") @Nullable String line) {

		KeepAgenda.Wanted wanted() {
			return new KeepAgenda.Wanted(this.kind, this.person, this.about, this.due, this.line);
		}

	}

	/** What is to change on an item; what is absent stays. */
	record ChangedItem(@Schema(description = "open, done or dropped", example = "done") @Nullable String state,
			@Schema(description = "the day before which it is not to come up",
					example = "2026-12-24") @Nullable LocalDate snoozedTo,
			@Schema(description = "the day by which") @Nullable LocalDate due,
			@Schema(description = "in your own words") @Nullable String line) {

		KeepAgenda.Change change() {
			return new KeepAgenda.Change(this.state, this.snoozedTo, this.due, this.line);
		}

	}

	/** What happened. */
	record NewInteraction(@Schema(description = "with whom, the key of a person") @Nullable Long person,
			@Schema(description = "met, wrote, called, asked, introduced, declined, no-answer, advised, permission,"
					+ " letter, thanked, updated or outcome", example = "asked") @Nullable String kind,
			@Schema(description = "the day; today where absent", example = "2026-11-24") @Nullable LocalDate on,
			@Schema(description = "whom it concerned, the key of a person") @Nullable Long about,
			@Schema(description = "in your own words, one line") @Nullable String line,
			@Schema(description = "the id of an item of the agenda that is done with this") @Nullable String settles) {

		LogInteraction.Happened happened() {
			return new LogInteraction.Happened(this.person, this.kind, this.on, this.about, this.line, this.settles);
		}

	}

	@GetMapping("/agenda")
	@Operation(summary = "All items of the agenda, the first to come up first; done and dropped ones too")
	AgendaAnswer list(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return new AgendaAnswer(this.agenda.list(this.workspaces.named(workspace)));
	}

	@PostMapping("/agenda")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Put something on the agenda")
	AgendaLine add(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody NewItem item) {
		return this.agenda.add(this.workspaces.named(workspace), item.wanted());
	}

	@PatchMapping("/agenda/{id}")
	@Operation(summary = "Tick an item off, drop it, take it up again, snooze it, or change its day or words")
	AgendaLine change(@Parameter(description = "of the item, as the agenda gives it") @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody ChangedItem item) {
		return this.agenda.change(this.workspaces.named(workspace), id, item.change());
	}

	@DeleteMapping("/agenda/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take an item off the agenda, as if it had never been on it")
	void remove(@Parameter(description = "of the item, as the agenda gives it") @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		this.agenda.remove(this.workspaces.named(workspace), id);
	}

	@PostMapping("/interactions")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Log what happened between you and somebody")
	LogInteraction.Kept log(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody NewInteraction interaction) {
		return this.interactions.log(this.workspaces.named(workspace), interaction.happened());
	}

	@DeleteMapping("/interactions/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take back what was logged: all that it said is gone, what it settled is open again")
	void undo(@Parameter(description = "of the entry, as its answer says it") @PathVariable long id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		this.interactions.undo(this.workspaces.named(workspace), id);
	}

}
