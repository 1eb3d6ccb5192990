package org.vouchgraph.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.PlanMeetings;
import org.vouchgraph.usecase.PlanTies;

/** Which ties to make next, and which meetings to go to. */
@RestController
@RequestMapping("/api/v1/plan")
@Tag(name = "Plan", description = "What to do next")
class PlanController {

	private static final String WORKSPACE = "whose plan; your own if there is one";

	private final ManageWorkspaces workspaces;

	private final PlanTies ties;

	private final PlanMeetings meetings;

	PlanController(ManageWorkspaces workspaces, PlanTies ties, PlanMeetings meetings) {
		this.workspaces = workspaces;
		this.ties = ties;
		this.meetings = meetings;
	}

	@GetMapping("/ties")
	@Operation(summary = "What to do to come to know people, by what it brings for the hours it takes",
			description = "Introductions, meetings, rotations, research fellowships, shared projects and committees; "
					+ "the steps of the plan in order, and the best of each kind that are not in it.")
	PlanTies.Answer ties(@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace,
			@Parameter(description = "hours that there are, 1 to 20000; those of the field for a year if absent",
					example = "200") @RequestParam(required = false) @Nullable Integer hours,
			@Parameter(description = "steps at most, 1 to 50; 8 if absent") @RequestParam(
					required = false) @Nullable Integer most) {
		return this.ties.plan(this.workspaces.named(workspace), hours,
				Objects.requireNonNullElse(most, PlanTies.DEFAULT_MOST));
	}

	/** To what the choice of meetings is held. */
	record AskedLimits(@Parameter(description = WORKSPACE) @Nullable String workspace,
			@Parameter(description = "the first day; today if absent. Meetings of the twelve months from it count",
					example = "2026-11-24") @Nullable String from,
			@Parameter(description = "meetings at most, 0 to 20; those of the field for a year if absent",
					example = "2") @Nullable Integer most,
			@Parameter(description = "money that there is in all, in the field's currency; no limit if absent",
					example = "3000") @Nullable Long money,
			@Parameter(description = "two letters of the country in which you live",
					example = "TR") @Nullable String home,
			@Parameter(
					description = "countries to which you can travel; any if absent") @Nullable List<String> countries,
			@Parameter(description = "countries that you can enter without waiting for a visa",
					example = "US") @Nullable List<String> enter,
			@Parameter(description = "days that a visa takes, 0 to 3650") @Nullable Integer visaDays,
			@Parameter(description = "only meetings online") @Nullable Boolean virtualOnly,
			@Parameter(description = "what a meeting costs, KEY:AMOUNT",
					example = "1368:1900") @Nullable List<String> cost) {

		PlanMeetings.Limits limits() {
			return new PlanMeetings.Limits(day(this.from), this.most, this.money, this.home,
					Objects.requireNonNullElse(this.countries, List.of()),
					Objects.requireNonNullElse(this.enter, List.of()), this.visaDays,
					Boolean.TRUE.equals(this.virtualOnly),
					costs(Objects.requireNonNullElse(this.cost, List.<String>of())));
		}

		private static @Nullable LocalDate day(@Nullable String typed) {
			if (typed == null || typed.isBlank()) {
				return null;
			}
			try {
				return LocalDate.parse(typed.strip());
			}
			catch (DateTimeParseException ex) {
				throw new InvalidRequest("from \"" + typed + "\" is not a day such as 2026-11-24");
			}
		}

		private static Map<Long, Long> costs(List<String> typed) {
			Map<Long, Long> costs = new HashMap<>();
			for (String one : typed) {
				if (!one.strip().matches("\\d{1,15}:\\d{1,9}")) {
					throw new InvalidRequest("cost \"" + one + "\" is not KEY:AMOUNT, such as 1368:1900");
				}
				String[] parts = one.strip().split(":");
				costs.put(Long.valueOf(parts[0]), Long.valueOf(parts[1]));
			}
			return costs;
		}

	}

	@GetMapping("/meetings")
	@Operation(summary = "Which meetings of the coming year to go to, with what to do before and after",
			description = "A target counts only where somebody who can introduce takes part too, where you know them, "
					+ "or where a small session brings you near. Each meeting not chosen says why.")
	PlanMeetings.Answer meetings(AskedLimits asked) {
		return this.meetings.plan(this.workspaces.named(asked.workspace()), asked.limits());
	}

}
