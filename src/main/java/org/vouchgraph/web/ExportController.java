package org.vouchgraph.web;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Exports;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.Takeaway;

/** What can be taken away, streamed as it is read. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Exports", description = "Lists, contacts, calendars, networks and whole workspaces to take away")
class ExportController {

	private static final String NOTES = "whether private notes leave with it; they stay here if absent";

	private static final String WORKSPACE = "whose; your own if there is one";

	private final ManageWorkspaces workspaces;

	private final Exports exports;

	ExportController(ManageWorkspaces workspaces, Exports exports) {
		this.workspaces = workspaces;
		this.exports = exports;
	}

	@GetMapping("/exports/leads")
	@Operation(summary = "The best warm path to each person asked for; without a target, to all targets",
			description = "In the format csv, xlsx, md, html (to print, one card a lead) or pdf.")
	ResponseEntity<StreamingResponseBody> leads(IntroductionController.Asked asked, AskedConditions conditions,
			@Parameter(description = "csv, xlsx, md, html or pdf") @RequestParam(defaultValue = "csv") String format,
			@Parameter(description = NOTES) @RequestParam(defaultValue = "false") boolean notes) {
		String workspace = this.workspaces.named(conditions.workspace());
		return answer(this.exports.leads()
			.of(workspace, (asked.target() == null) ? null : asked.question(workspace, conditions), format, notes));
	}

	@GetMapping("/leads.csv")
	@Operation(summary = "The best warm path to each person asked for, as CSV; without a target, to all targets")
	ResponseEntity<StreamingResponseBody> leads(IntroductionController.Asked asked, AskedConditions conditions) {
		return leads(asked, conditions, "csv", false);
	}

	@GetMapping("/exports/contacts")
	@Operation(summary = "The applicant's contacts as vCard 4.0, but for those only inferred")
	ResponseEntity<StreamingResponseBody> contacts(
			@Parameter(description = "vcf") @RequestParam(defaultValue = "vcf") String format,
			@Parameter(description = NOTES) @RequestParam(defaultValue = "false") boolean notes,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return answer(this.exports.contacts().of(this.workspaces.named(workspace), format, notes));
	}

	@GetMapping("/exports/calendar")
	@Operation(summary = "What is due and the meetings to come, as iCalendar",
			description = "An entry has the same UID in each export, so that importing it again updates it.")
	ResponseEntity<StreamingResponseBody> calendar(
			@Parameter(description = "ics") @RequestParam(defaultValue = "ics") String format,
			@Parameter(description = NOTES) @RequestParam(defaultValue = "false") boolean notes,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return answer(this.exports.calendar().of(this.workspaces.named(workspace), format, notes));
	}

	@GetMapping("/exports/network")
	@Operation(summary = "People and who knows whom, for programs that draw and count networks",
			description = "A tie has its chance, which is its strength, and its cost, -ln of the chance, which is its "
					+ "length; weight is the chance. Never notes or addresses.")
	ResponseEntity<StreamingResponseBody> network(AskedSurroundings asked, @Parameter(
			description = "graphml, gexf, dot, cyjs or csv") @RequestParam(defaultValue = "graphml") String format) {
		return answer(this.exports.network().of(asked.question(this.workspaces.named(asked.workspace())), format));
	}

	@GetMapping("/exports/workspace")
	@Operation(summary = "All of a workspace as a ZIP of documented JSON Lines, which imports again to an equal one",
			description = "Whether private notes leave with it must be said: with notes=false it does not give back "
					+ "all there is.")
	ResponseEntity<StreamingResponseBody> workspace(
			@Parameter(description = "true or false",
					required = true) @RequestParam(required = false) @Nullable Boolean notes,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		if (notes == null) {
			throw new InvalidRequest("notes is missing; give notes=true to take your private notes along, as a backup "
					+ "needs, or notes=false to leave them out");
		}
		return answer(this.exports.workspace().of(this.workspaces.named(workspace), notes));
	}

	@GetMapping("/people/{key}/export")
	@Operation(summary = "All that is known of a person, to give to her: as a page to read, or as JSON")
	ResponseEntity<StreamingResponseBody> person(@PathVariable long key,
			@Parameter(description = "html or json") @RequestParam(defaultValue = "html") String format,
			@Parameter(description = NOTES) @RequestParam(defaultValue = "false") boolean notes,
			@Parameter(description = WORKSPACE) @RequestParam(required = false) @Nullable String workspace) {
		return answer(this.exports.person().of(this.workspaces.choose(workspace), key, format, notes));
	}

	/** A download, never shown in the page's own origin. */
	static ResponseEntity<StreamingResponseBody> answer(Takeaway takeaway) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(takeaway.format().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(takeaway.fileName()))
			.cacheControl(CacheControl.noStore())
			.body((body) -> {
				// Not closed: the server does, and where writing fails it must see that
				// the
				// answer is cut off.
				OutputStream out = new BufferedOutputStream(body, 1 << 16);
				takeaway.write(out);
				out.flush();
			});
	}

	/**
	 * RFC 6266, with the name in full as RFC 8187 writes it and a plain one beside it.
	 */
	static String disposition(String fileName) {
		StringBuilder plain = new StringBuilder();
		fileName.codePoints().forEach((c) -> plain.append((c < 0x80) ? (char) c : '_'));
		StringBuilder full = new StringBuilder();
		for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xFF);
			if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')) {
				full.append(c);
			}
			else {
				full.append(String.format("%%%02X", b & 0xFF));
			}
		}
		return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
	}

}
