package org.vouchgraph.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.ShowNetwork;
import org.vouchgraph.usecase.Surroundings;

/** The network as a picture. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Picture", description = "The network as a picture")
class SurroundingsController {

	private final ManageWorkspaces workspaces;

	private final ShowNetwork network;

	SurroundingsController(ManageWorkspaces workspaces, ShowNetwork network) {
		this.workspaces = workspaces;
		this.network = network;
	}

	@GetMapping("/network")
	@Operation(summary = "A part of the network: people where they stand on a drawing, ties, communities, and what "
			+ "stands out")
	Surroundings show(AskedSurroundings asked) {
		return this.network.show(asked.question(this.workspaces.named(asked.workspace())));
	}

}
