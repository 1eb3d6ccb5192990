package org.vouchgraph.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.usecase.FindRoleModels;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.PlanLetters;
import org.vouchgraph.usecase.PlanRoutes;
import org.vouchgraph.usecase.PlanYears;
import org.vouchgraph.usecase.ReviewOutcomes;

/** Letters, years, routes, role models, and what came of asks. */
@RestController
@RequestMapping("/api/v1/plan")
@Tag(name = "Plan", description = "What to do next")
class LongPlanController {

	private static final String WORKSPACE = "whose network; your own if there is one";

	private final ManageWorkspaces workspaces;

	private final PlanLetters letters;

	private final PlanYears years;

	private final PlanRoutes routes;

	private final FindRoleModels roleModels;

	private final ReviewOutcomes outcomes;

	LongPlanController(ManageWorkspaces workspaces, PlanLetters letters, PlanYears years, PlanRoutes routes,
			FindRoleModels roleModels, ReviewOutcomes outcomes) {
		this.workspaces = workspaces;
		this.letters = letters;
		this.years = years;
		this.routes = routes;
		this.roleModels = roleModels;
		this.outcomes = outcomes;
	}

	@GetMapping("/letters")
	@Operation(summary = "Who is to write the letters, what each has seen, and where each is heard",
			description = "The set whose word reaches furthest among those who have worked with the applicant for long"
					+ " enough or have seen her work; exact. With what was asked for and written.")
	PlanLetters.Answer letters(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return this.letters.plan(this.workspaces.named(workspace));
	}

	@GetMapping("/years")
	@Operation(summary = "What to have by when, held against what there is",
			description = "The field's yearly aims with their days, and what to look through after a year without a"
					+ " place.")
	PlanYears.Answer years(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return this.years.plan(this.workspaces.named(workspace));
	}

	@GetMapping("/routes")
	@Operation(summary = "The best ways into the field by steps between",
			description = "By time, by the chance that each step comes about, and by the ties that it brings; with the"
					+ " programs that offer each, and what is known of international graduates and visas there.")
	PlanRoutes.Answer routes(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@Parameter(description = "where you are: a code of the answer's stages") @RequestParam(
					required = false) @Nullable String from,
			@Parameter(description = "the visa that you have, such as J-1") @RequestParam(
					required = false) @Nullable String visa,
			@Parameter(description = "within how many years, 1 to 40") @RequestParam(
					required = false) @Nullable Integer years,
			@Parameter(description = "how many routes at most, 1 to 20") @RequestParam(
					required = false) @Nullable Integer routes) {
		return this.routes.plan(new PlanRoutes.Question(this.workspaces.named(workspace), from, visa, years, routes));
	}

	@GetMapping("/role-models")
	@Operation(summary = "People like you who got in: of the same school or country, into which program, through whom",
			description = "Of small programs the share is drawn to that of all; of whom nothing says where they come"
					+ " from counts neither way.")
	FindRoleModels.Answer roleModels(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@Parameter(description = "where you trained, as institution:KEY or program:KEY") @RequestParam(
					required = false) @Nullable String school,
			@Parameter(description = "where you come from, a two-letter code") @RequestParam(
					required = false) @Nullable String country) {
		return this.roleModels.find(new FindRoleModels.Question(this.workspaces.named(workspace),
				(school == null || school.isBlank()) ? null : Kind.Ref.parse(school), country));
	}

	@GetMapping("/outcomes")
	@Operation(summary = "What came of your asks, and how good the chances were",
			description = "Each ask for an introduction with the chance that it was given on its day; from enough"
					+ " outcomes on, the Brier score and how often each range of chances came true.")
	ReviewOutcomes.Answer outcomes(
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return this.outcomes.review(this.workspaces.named(workspace));
	}

}
