package org.vouchgraph.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
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
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.Describe;
import org.vouchgraph.usecase.DescribePlaces;
import org.vouchgraph.usecase.ErasePerson;
import org.vouchgraph.usecase.Kind;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.Search;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Workspaces, search, people, programs, organizations and meetings. */
@RestController
@RequestMapping("/api/v1")
@Validated
@Tag(name = "Network", description = "Workspaces, search, people, programs, organizations and meetings")
class NetworkController {

	private final ManageWorkspaces workspaces;

	private final Search search;

	private final Describe describe;

	private final DescribePlaces places;

	private final ErasePerson erase;

	NetworkController(ManageWorkspaces workspaces, Search search, Describe describe, DescribePlaces places,
			ErasePerson erase) {
		this.workspaces = workspaces;
		this.search = search;
		this.describe = describe;
		this.places = places;
		this.erase = erase;
	}

	@GetMapping("/workspaces")
	@Operation(summary = "All workspaces")
	Map<String, List<Workspace>> workspaces() {
		return Map.of("workspaces", this.workspaces.list());
	}

	/** What joins the applicant to her own papers is optional. */
	record NewWorkspace(@NotBlank @Size(max = 40) String code, @NotBlank @Size(max = 200) String applicant,
			@Size(max = 200) @Nullable String orcid, @Size(max = 200) @Nullable String openalex,
			@Size(max = 200) @Nullable String email) {

		Map<Identifier.Scheme, String> identifiers() {
			return ManageWorkspaces.identifiers(this.orcid, this.openalex, this.email);
		}

	}

	@PostMapping("/workspaces")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Make a workspace, or rename its applicant")
	Workspace save(@RequestBody @Validated NewWorkspace workspace) {
		return this.workspaces.save(workspace.code(), workspace.applicant(), workspace.identifiers());
	}

	/**
	 * When and where the applicant wants to train; what is absent is undecided.
	 */
	record NewAim(
			@Schema(description = "the year in which she applies; null where she has not decided",
					example = "2027") @Nullable Integer applies,
			@Schema(description = "two-letter codes of the countries, in her order; empty where she has not decided",
					example = "[\"GB\", \"US\"]") @Size(max = 250) @Nullable List<@Size(max = 40) String> countries) {
	}

	@PutMapping("/workspaces/{code}/aim")
	@Operation(summary = "Say when and where the applicant wants to train")
	Workspace aim(@PathVariable String code, @RequestBody @Validated NewAim aim) {
		return this.workspaces.aim(code, aim.applies(), (aim.countries() == null) ? List.of() : aim.countries());
	}

	record Hits(List<Thing> hits) {
	}

	@GetMapping("/search")
	@Operation(summary = "Find people, programs, societies, institutions and meetings by name")
	Hits search(@RequestParam @Size(max = 200) String q, @RequestParam(defaultValue = "") List<String> kinds,
			@RequestParam(defaultValue = "10") int limit, @RequestParam(required = false) @Nullable String workspace) {
		Set<Kind> wanted = kinds.stream()
			.filter((kind) -> !kind.isBlank())
			.map(Kind::parse)
			.collect(Collectors.toSet());
		return new Hits(this.search.find(this.workspaces.choose(workspace), q, wanted, limit));
	}

	@GetMapping("/people/{key}")
	@Operation(summary = "All that is known of a person, each fact with its source")
	Describe.PersonPage person(@PathVariable long key, @RequestParam(required = false) @Nullable String workspace) {
		return this.describe.person(this.workspaces.choose(workspace), key);
	}

	record Erased(long records) {
	}

	@DeleteMapping("/people/{key}")
	@Operation(summary = "Erase all that is known of a person")
	Erased erase(@PathVariable long key, @RequestParam(required = false) @Nullable String workspace) {
		return new Erased(this.erase.erase(this.workspaces.choose(workspace), key));
	}

	@GetMapping("/programs/{key}")
	@Operation(summary = "All that is known of a program, each fact with its source")
	Describe.ProgramPage program(@PathVariable long key, @RequestParam(required = false) @Nullable String workspace) {
		return this.describe.program(this.workspaces.choose(workspace), key);
	}

	@GetMapping("/organizations/{key}")
	@Operation(summary = "All that is known of an institution, society or committee, each fact with its source")
	DescribePlaces.OrganizationPage organization(@PathVariable long key,
			@RequestParam(required = false) @Nullable String workspace) {
		return this.places.organization(this.workspaces.choose(workspace), key);
	}

	@GetMapping("/meetings/{key}")
	@Operation(
			summary = "All that is known of a meeting, by its number or that of a session, each fact with its source")
	DescribePlaces.MeetingPage meeting(@PathVariable long key,
			@RequestParam(required = false) @Nullable String workspace) {
		return this.places.meeting(this.workspaces.choose(workspace), key);
	}

}
