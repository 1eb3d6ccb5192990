package org.vouchgraph.web;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.usecase.FindWeakSpots;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.WeakSpots;
import org.vouchgraph.usecase.WhatIf;

/** Where my coverage would break, and what would change if. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Weak spots", description = "Where the applicant's coverage would break, and what would change if")
class WeakSpotController {

	private static final String WORKSPACE = "whose network; your own if there is one";

	private static final String FINDING = "of a weak spot, as the report says it";

	private final ManageWorkspaces workspaces;

	private final FindWeakSpots weakSpots;

	private final FieldPack pack;

	WeakSpotController(ManageWorkspaces workspaces, FindWeakSpots weakSpots, FieldPack pack) {
		this.workspaces = workspaces;
		this.weakSpots = weakSpots;
		this.pack = pack;
	}

	@GetMapping("/weak-spots")
	@Operation(summary = "Every weak spot, why it matters, what to do next and who could help",
			description = "The most serious first, with those dismissed apart; how each target is reached, who fills "
					+ "which place, and what hangs on whom. The same on the same day for the same facts.")
	WeakSpots find(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return this.weakSpots.find(this.workspaces.named(workspace));
	}

	@PostMapping("/weak-spots/what-if")
	@Operation(summary = "What would open, close and change if; nothing is saved",
			description = "People are given by their keys, places as institution:KEY, society:KEY or committee:KEY, "
					+ "closeness as acquainted, knows-well or close, roles by the codes of /roles.")
	WhatIf.Answer tryOut(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody WhatIf change) {
		return this.weakSpots.tryOut(this.workspaces.named(workspace), change);
	}

	/** Why a weak spot is not to be shown. */
	record Reason(@Schema(description = "in your own words, 1 to 500 characters", requiredMode = RequiredMode.REQUIRED,
			example = "She retires; I ask her successor") @Nullable String reason) {

		String words() {
			return Objects.requireNonNullElse(this.reason, "");
		}

	}

	@PutMapping("/weak-spots/dismissals/{id}")
	@Operation(summary = "Dismiss a weak spot; it comes back when its facts change")
	WeakSpots.Finding dismiss(@Parameter(description = FINDING) @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@RequestBody Reason reason) {
		return this.weakSpots.dismiss(this.workspaces.named(workspace), id, reason.words());
	}

	@DeleteMapping("/weak-spots/dismissals/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Show a dismissed weak spot again")
	void restore(@Parameter(description = FINDING) @PathVariable String id,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		this.weakSpots.restore(this.workspaces.named(workspace), id);
	}

	/** What a person can be to an applicant. */
	record FieldRole(String code, String title, boolean needsAct, String reason) {
	}

	record Roles(List<FieldRole> roles) {
	}

	@GetMapping("/roles")
	@Operation(summary = "What a person can be to an applicant in this field")
	Roles roles() {
		return new Roles(this.pack.roles()
			.stream()
			.map((role) -> new FieldRole(role.code(), role.title(), role.needsAct(), role.reason()))
			.toList());
	}

}
