package org.vouchgraph.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.DraftMail;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.TellStory;

/** Drafts of mails, and what the applicant tells of herself in them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Drafts", description = "Mails from templates and what is known; nothing is ever sent from here")
class DraftController {

	private static final String WORKSPACE = "whose network; your own if there is one";

	private static final String ID = "of the draft, as the list says it";

	private static final String KIND = "a code of /drafts/templates";

	private final ManageWorkspaces workspaces;

	private final DraftMail drafts;

	private final TellStory stories;

	DraftController(ManageWorkspaces workspaces, DraftMail drafts, TellStory stories) {
		this.workspaces = workspaces;
		this.drafts = drafts;
		this.stories = stories;
	}

	/** The kinds of mail. */
	record Templates(List<DraftMail.TemplateLine> templates) {
	}

	/** The drafts that were kept. */
	record Kept(List<DraftMail.DraftLine> drafts) {
	}

	/** A text, and what it is. */
	record Text(@Schema(description = "the draft that it is; without it, it is a new one") @Nullable String id,
			@Schema(description = KIND, requiredMode = RequiredMode.REQUIRED,
					example = "introduction") @Nullable String template,
			@Schema(description = "the key of who reads it", requiredMode = RequiredMode.REQUIRED) @Nullable Long to,
			@Schema(description = "the key of whom it is about, where the kind needs one") @Nullable Long about,
			@Schema(description = "the key of the paper that it speaks of") @Nullable Long paper,
			@Schema(description = "on one line") @Nullable String subject,
			@Schema(description = "plain text") @Nullable String body) {

		DraftMail.Order order() {
			if (this.template == null || this.to == null) {
				throw new InvalidRequest("A draft needs its kind (template) and who reads it (to).");
			}
			return new DraftMail.Order(this.template, this.to, this.about, this.paper);
		}

	}

	/** When it was sent. */
	record Sent(@Schema(description = "the day; today where absent") @Nullable LocalDate on) {
	}

	@GetMapping("/drafts/templates")
	@Operation(summary = "The kinds of mail, and when to write them")
	Templates templates() {
		return new Templates(this.drafts.templates());
	}

	@GetMapping("/drafts")
	@Operation(summary = "The drafts that were kept, the last changed first")
	Kept list(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return new Kept(this.drafts.list(this.workspaces.named(workspace)));
	}

	@GetMapping("/drafts/new")
	@Operation(summary = "A draft, written from its template and what is known; it is not kept",
			description = "What stands in [brackets] is for you to write.")
	DraftMail.Sheet compose(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@Parameter(description = KIND) @RequestParam String template,
			@Parameter(description = "the key of who reads it") @RequestParam long to,
			@Parameter(description = "the key of whom it is about") @RequestParam(
					required = false) @Nullable Long about,
			@Parameter(description = "the key of the paper to speak of") @RequestParam(
					required = false) @Nullable Long paper) {
		return this.drafts.compose(this.workspaces.named(workspace), new DraftMail.Order(template, to, about, paper));
	}

	@PostMapping("/drafts/checks")
	@Operation(summary = "What is weak in a text, why, and how to mend it; nothing is kept")
	DraftMail.Check check(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody Text text) {
		return this.drafts.check(this.workspaces.named(workspace), text.order(), text.id(), words(text.subject()),
				words(text.body()));
	}

	@PostMapping("/drafts")
	@Operation(summary = "Keep a draft, a new one or in the place of the one with its id")
	DraftMail.Sheet keep(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody Text text) {
		return this.drafts.keep(this.workspaces.named(workspace), text.order(), text.id(), words(text.subject()),
				words(text.body()));
	}

	@GetMapping("/drafts/{id}")
	@Operation(summary = "A draft that was kept")
	DraftMail.Sheet open(@Parameter(description = ID) @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return this.drafts.open(this.workspaces.named(workspace), id);
	}

	@DeleteMapping("/drafts/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Throw a draft away")
	void discard(@Parameter(description = ID) @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		this.drafts.discard(this.workspaces.named(workspace), id);
	}

	@GetMapping(path = "/drafts/{id}/mail", produces = "message/rfc822")
	@Operation(summary = "The draft as a file that mail programs open, to be sent by hand")
	ResponseEntity<byte[]> file(@Parameter(description = ID) @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("draft.eml").build().toString())
			.body(this.drafts.file(this.workspaces.named(workspace), id));
	}

	@PostMapping("/drafts/{id}/sent")
	@Operation(summary = "Keep that you have sent it, and log that",
			description = "The answer's interaction can be taken back with DELETE /interactions/ID.")
	DraftMail.Sent sent(@Parameter(description = ID) @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody(required = false) @Nullable Sent sent) {
		return this.drafts.sent(this.workspaces.named(workspace), id, (sent == null) ? null : sent.on());
	}

	@GetMapping("/story")
	@Operation(summary = "What you tell of yourself in mails, and whether you are ready to write")
	TellStory.Story story(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return this.stories.story(this.workspaces.named(workspace));
	}

	@PutMapping("/story")
	@Operation(summary = "Tell some of it anew; an empty text takes back, what is not there stays",
			description = "By field: who, why, seek, email, profile, cv, photo, visa, news.")
	TellStory.Story tell(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody Map<String, @Nullable String> texts) {
		Map<String, String> told = new java.util.LinkedHashMap<>();
		texts.forEach((field, text) -> told.put(field, words(text)));
		return this.stories.tell(this.workspaces.named(workspace), told);
	}

	private static String words(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
