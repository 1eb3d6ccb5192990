package org.vouchgraph.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.PrintNetwork;
import org.vouchgraph.usecase.ShowNetwork;
import org.vouchgraph.usecase.Surroundings;

/** The network as a picture. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Picture", description = "The network as a picture")
class SurroundingsController {

	private final ManageWorkspaces workspaces;

	private final ShowNetwork network;

	private final PrintNetwork print;

	SurroundingsController(ManageWorkspaces workspaces, ShowNetwork network, PrintNetwork print) {
		this.workspaces = workspaces;
		this.network = network;
		this.print = print;
	}

	@GetMapping("/network")
	@Operation(summary = "A part of the network: people where they stand on a drawing, ties, communities, and what "
			+ "stands out")
	Surroundings show(AskedSurroundings asked) {
		return this.network.show(asked.question(this.workspaces.named(asked.workspace())));
	}

	/** How it is put on paper. */
	record AskedPrint(@Parameter(description = "a4, a3 or letter, all lying; a4 if absent") @Nullable String paper,
			@Parameter(
					description = "all for everybody for whom there is room, or main; main if absent") @Nullable String names,
			@Parameter(
					description = "what stands out: paths, gateways, weak or none; none if absent") @Nullable String highlight) {

		PrintNetwork.Print print() {
			return PrintNetwork.Print.parse(this.paper, this.names, this.highlight);
		}

	}

	@GetMapping(value = "/network.svg", produces = "image/svg+xml")
	@Operation(summary = "A part of the network on one sheet of paper, as SVG")
	ResponseEntity<byte[]> svg(AskedSurroundings asked, AskedPrint print) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.print.writeSvg(asked.question(this.workspaces.named(asked.workspace())), print.print(), out);
		return file("network.svg", MediaType.parseMediaType("image/svg+xml;charset=UTF-8"), out);
	}

	@GetMapping(value = "/network.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	@Operation(summary = "A part of the network on one sheet of paper, as PDF")
	ResponseEntity<byte[]> pdf(AskedSurroundings asked, AskedPrint print) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.print.writePdf(asked.question(this.workspaces.named(asked.workspace())), print.print(), out);
		return file("network.pdf", MediaType.APPLICATION_PDF, out);
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, ByteArrayOutputStream content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content.toByteArray());
	}

}
