package org.vouchgraph.web;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.ExplainIntroducer;
import org.vouchgraph.usecase.ListOpenings;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.RankIntroducers;
import org.vouchgraph.usecase.WhoAnswer;
import org.vouchgraph.usecase.WhoAnswer.Filters;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Picture;
import org.vouchgraph.usecase.WhoAnswer.TargetAnswer;
import org.vouchgraph.usecase.WhoAnswer.Thing;
import org.vouchgraph.usecase.WhoCanIntroduce;
import org.vouchgraph.usecase.WhoQuestion;

/** Who can introduce me, and why. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Introductions", description = "Who can introduce me to a person or a program")
class IntroductionController {

	private final ManageWorkspaces workspaces;

	private final WhoCanIntroduce who;

	private final RankIntroducers introducers;

	private final ListOpenings openings;

	private final ExplainIntroducer explanations;

	IntroductionController(ManageWorkspaces workspaces, WhoCanIntroduce who, RankIntroducers introducers,
			ListOpenings openings, ExplainIntroducer explanations) {
		this.workspaces = workspaces;
		this.who = who;
		this.introducers = introducers;
		this.openings = openings;
		this.explanations = explanations;
	}

	/** The answer, with the address of the same question as a list of leads. */
	record Introductions(Workspace workspace, LocalDate date, PersonLine applicant, Thing target, Filters filters,
			@Nullable String message, List<TargetAnswer> answers, Picture picture, String leads) {
	}

	/** Whom to reach, and how many paths. */
	record Asked(
			@Parameter(description = "person:KEY or program:KEY", required = true,
					example = "program:412") @Nullable String target,
			@Parameter(description = "who asks; the applicant if absent") @Nullable Long from,
			@Parameter(description = "paths wanted for each person, 1 to 100; 5 if absent") @Nullable Integer paths,
			@Parameter(description = "at most so many paths that begin with the same introducer, 1 for each path by "
					+ "another; any number if absent") @Nullable Integer perIntroducer) {

		WhoQuestion question(String workspace, AskedConditions conditions) {
			WhoQuestion question = WhoQuestion.of(workspace, AskedConditions.target(this.target)).withFrom(this.from);
			return question.withPaths((this.paths == null) ? question.paths() : this.paths)
				.withPerIntroducer((this.perIntroducer == null) ? WhoQuestion.ANY_NUMBER : this.perIntroducer)
				.withConditions(conditions.conditions());
		}

	}

	@GetMapping("/introductions")
	@Operation(summary = "The likeliest introduction paths, with the evidence behind every tie")
	Introductions introductions(Asked asked, AskedConditions conditions, HttpServletRequest request) {
		WhoAnswer answer = this.who.ask(asked.question(this.workspaces.named(conditions.workspace()), conditions));
		return new Introductions(answer.workspace(), answer.date(), answer.applicant(), answer.target(),
				answer.filters(), answer.message(), answer.answers(), answer.picture(),
				"/api/v1/leads.csv?" + request.getQueryString());
	}

	@GetMapping("/introducers")
	@Operation(summary = "The best introducers to a person or the people of a program; paths is how many")
	RankIntroducers.Answer introducers(Asked asked, AskedConditions conditions) {
		WhoQuestion question = asked.question(this.workspaces.named(conditions.workspace()), conditions);
		return this.introducers
			.rank((asked.paths() == null) ? question.withPaths(RankIntroducers.DEFAULT_MOST) : question);
	}

	@GetMapping("/openings")
	@Operation(summary = "What one introducer opens: whom you want to reach, and the directors of all programs")
	ListOpenings.Answer openings(
			@Parameter(description = "person:KEY", required = true,
					example = "person:123") @RequestParam(required = false) @Nullable String introducer,
			AskedConditions conditions) {
		return this.openings.list(this.workspaces.named(conditions.workspace()),
				AskedConditions.person("introducer", introducer), conditions.conditions());
	}

	@GetMapping("/explanations")
	@Operation(summary = "Why not through this person, and what would have to be true for the best path to begin there")
	ExplainIntroducer.Answer explanations(Asked asked,
			@Parameter(description = "who might introduce, KEY or person:KEY",
					required = true) @RequestParam(required = false) @Nullable String person,
			AskedConditions conditions) {
		return this.explanations.explain(asked.question(this.workspaces.named(conditions.workspace()), conditions),
				AskedConditions.person("person", person));
	}

}
