package org.vouchgraph.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.PlanAsks;
import org.vouchgraph.usecase.PlanFollowUps;

/** Whom to ask for which target and when, and with whom to be in touch again. */
@RestController
@RequestMapping("/api/v1/plan")
@Tag(name = "Plan", description = "What to do next")
class AskPlanController {

	private final ManageWorkspaces workspaces;

	private final PlanAsks asks;

	private final PlanFollowUps followUps;

	AskPlanController(ManageWorkspaces workspaces, PlanAsks asks, PlanFollowUps followUps) {
		this.workspaces = workspaces;
		this.asks = asks;
		this.followUps = followUps;
	}

	@GetMapping("/asks")
	@Operation(summary = "Whom to ask for which target, and when, without asking anybody too much",
			description = "The targets are assigned so that the asks can be expected to reach the most weight, within"
					+ " the limits; each with whom to ask next, and what is given up and why.")
	PlanAsks.Plan asks(
			@Parameter(description = "how often one person is asked in a quarter, 1 to 20") @RequestParam(
					required = false) @Nullable Integer perIntroducer,
			@Parameter(description = "how many asks there are in a quarter, 1 to 1000") @RequestParam(
					required = false) @Nullable Integer aQuarter,
			@Parameter(description = "for how many quarters to plan, 1 to 8") @RequestParam(
					required = false) @Nullable Integer quarters,
			AskedConditions conditions) {
		return this.asks.plan(this.workspaces.named(conditions.workspace()),
				new PlanAsks.Wish(perIntroducer, aQuarter, quarters, conditions.conditions()));
	}

	@GetMapping("/follow-ups")
	@Operation(summary = "With whom to be in touch by when, whose help waits for an answer, and asks against gifts",
			description = "What is on the agenda takes the place of what is due by rule.")
	PlanFollowUps.Calendar followUps(
			@Parameter(description = "whose; your own if there is one") @RequestParam(
					required = false) @Nullable String workspace,
			@Parameter(description = "how many days ahead, 1 to 730; 60 if absent") @RequestParam(
					required = false) @Nullable Integer ahead) {
		return this.followUps.plan(this.workspaces.named(workspace), ahead);
	}

}
