package org.vouchgraph.web;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.usecase.FindLikenesses;
import org.vouchgraph.usecase.Jobs;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.ReviewIdentity;

/** Who is the same: questions, answers, and taking them back. */
@RestController
@RequestMapping("/api/v1/identity")
@Validated
@Tag(name = "Identity", description = "Which records are the same person or institution")
class IdentityController {

	private final ManageWorkspaces workspaces;

	private final ReviewIdentity identity;

	private final FindLikenesses likenesses;

	IdentityController(ManageWorkspaces workspaces, ReviewIdentity identity, FindLikenesses likenesses) {
		this.workspaces = workspaces;
		this.identity = identity;
		this.likenesses = likenesses;
	}

	@GetMapping
	@Operation(summary = "The questions that wait, what was joined without asking, and what you decided",
			description = "The likeliest question first; of those joined without asking the least likely first.")
	ReviewIdentity.Standing standing(@RequestParam(defaultValue = "20") int limit,
			@RequestParam(required = false) @Nullable String workspace) {
		return this.identity.standing(this.workspaces.choose(workspace), limit);
	}

	/** What the user says of two. */
	record Answer(@Schema(description = "a record or the number of the one", example = "12") long one,
			@Schema(description = "a record or the number of the other", example = "57") long other,
			@Schema(description = "same, different or unsure", example = "same") @NotBlank String verdict) {
	}

	@PostMapping("/decisions")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Say whether two are the same; it survives another import, and can be taken back")
	ReviewIdentity.DecisionLine decide(@RequestBody @Validated Answer answer,
			@RequestParam(required = false) @Nullable String workspace) {
		return this.identity.decide(this.workspaces.choose(workspace), answer.one(), answer.other(), answer.verdict());
	}

	/** Records that are somebody else's. */
	record Split(@Schema(description = "the person's or institution's number", example = "12") long key,
			@Schema(description = "those of its records that are another's") @Nullable List<Long> records) {
	}

	@PostMapping("/splits")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Tell some records of a person or institution from its others, whatever identifier joins them")
	ReviewIdentity.DecisionLine split(@RequestBody @Validated Split split,
			@RequestParam(required = false) @Nullable String workspace) {
		return this.identity.split(this.workspaces.choose(workspace), split.key(),
				Objects.requireNonNullElse(split.records(), List.of()));
	}

	@DeleteMapping("/decisions/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a decision back")
	void withdraw(@PathVariable String id, @RequestParam(required = false) @Nullable String workspace) {
		this.identity.withdraw(this.workspaces.choose(workspace), id);
	}

	@PostMapping("/comparisons")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Compare all names again; follow it as a job",
			description = "It is done after each import and each undoing by itself, but for very large networks.")
	Jobs.Status compare(@RequestParam(required = false) @Nullable String workspace) {
		return this.likenesses.start(this.workspaces.choose(workspace)).status();
	}

}
