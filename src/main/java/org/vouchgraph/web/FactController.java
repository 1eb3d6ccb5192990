package org.vouchgraph.web;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.vouchgraph.usecase.Correction;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.RuleOnFacts;

/** What is so: facts are confirmed, corrected and rejected. */
@RestController
@RequestMapping("/api/v1")
@Validated
@Tag(name = "Facts", description = "Confirm, correct and reject what files say")
class FactController {

	private final ManageWorkspaces workspaces;

	private final RuleOnFacts rulings;

	FactController(ManageWorkspaces workspaces, RuleOnFacts rulings) {
		this.workspaces = workspaces;
		this.rulings = rulings;
	}

	/** What the user says of a fact. */
	record Finding(@Schema(description = "confirmed, corrected or rejected") @NotBlank String finding,
			@Schema(description = "what is so instead; with corrected only") @Nullable Correction correction,
			@Schema(description = "in your own words") @Size(max = 500) @Nullable String reason) {
	}

	@PostMapping("/people/{key}/facts/{fact}/rulings")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Say that a fact is so, is otherwise, or is not so; it survives another import",
			description = "The fact's id is in the answer of /people/{key}.")
	RuleOnFacts.RulingLine rule(@PathVariable long key, @PathVariable String fact,
			@RequestBody @Validated Finding finding, @RequestParam(required = false) @Nullable String workspace) {
		return this.rulings.rule(this.workspaces.choose(workspace), key, fact, finding.finding(),
				Objects.requireNonNullElse(finding.correction(), Correction.NOTHING), finding.reason());
	}

	/** What the user says of two people. */
	record TieFinding(@Schema(description = "the key of a person, or of the applicant") @NotNull Long one,
			@Schema(description = "the key of the other") @NotNull Long other,
			@Schema(description = "acquainted, knows-well or close; or not, where they do not know each other, or not "
					+ "any more") @NotBlank String says,
			@Schema(description = "in your own words") @Size(max = 500) @Nullable String reason) {
	}

	@PostMapping("/ties/rulings")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Say how well two people know each other, or that they do not",
			description = "It stands in the place of all that you said before of how the two know each other, and "
					+ "holds whatever is imported; DELETE /rulings/{id} takes it back.")
	RuleOnFacts.RulingLine ruleOnTie(@RequestBody @Validated TieFinding finding,
			@RequestParam(required = false) @Nullable String workspace) {
		return this.rulings.ruleOnTie(this.workspaces.choose(workspace), finding.one(), finding.other(), finding.says(),
				finding.reason());
	}

	record Rulings(List<RuleOnFacts.RulingLine> rulings) {
	}

	@GetMapping("/rulings")
	@Operation(summary = "All that you confirmed, corrected and rejected, the newest first")
	Rulings rulings(@RequestParam(required = false) @Nullable String workspace) {
		return new Rulings(this.rulings.list(this.workspaces.choose(workspace)));
	}

	@DeleteMapping("/rulings/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a ruling back")
	void withdraw(@PathVariable String id, @RequestParam(required = false) @Nullable String workspace) {
		this.rulings.withdraw(this.workspaces.choose(workspace), id);
	}

}
