package org.vouchgraph.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.vouchgraph.exchange.Template;
import org.vouchgraph.usecase.ImportFiles;
import org.vouchgraph.usecase.ImportReport;
import org.vouchgraph.usecase.Imports;
import org.vouchgraph.usecase.Jobs;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.PreviewImport;
import org.vouchgraph.usecase.Templates;

/** Imports, their undoing, their progress, and the empty sheets. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Imports", description = "Read files, follow and stop it, take it back; empty sheets to fill in")
class ImportController {

	private final ManageWorkspaces workspaces;

	private final ImportFiles files;

	private final PreviewImport previews;

	private final Imports imports;

	private final Jobs jobs;

	private final JobEvents events;

	private final Templates templates;

	private final Uploads uploads;

	ImportController(ManageWorkspaces workspaces, ImportFiles files, PreviewImport previews, Imports imports, Jobs jobs,
			JobEvents events, Templates templates, Uploads uploads) {
		this.workspaces = workspaces;
		this.files = files;
		this.previews = previews;
		this.imports = imports;
		this.jobs = jobs;
		this.events = events;
		this.templates = templates;
		this.uploads = uploads;
	}

	@PostMapping(value = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Begin to read files; their format is recognised by content. "
			+ "Of files with a folder in their name, those that fit no format are passed over")
	Jobs.Status begin(@RequestPart("file") List<MultipartFile> file,
			@RequestParam(required = false) @Nullable String workspace,
			@RequestParam(required = false) @Nullable String format) throws IOException {
		return received(file, workspace, format, this.files::start);
	}

	@PostMapping(value = "/imports/previews", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Begin to look at files: what would change if they were imported",
			description = "The answer is in the job's \"previews\". Nothing is written. The files are kept for an hour, "
					+ "so that they can be imported without being sent again.")
	Jobs.Status preview(@RequestPart("file") List<MultipartFile> file,
			@RequestParam(required = false) @Nullable String workspace,
			@RequestParam(required = false) @Nullable String format) throws IOException {
		return received(file, workspace, format, this.previews::start);
	}

	@PostMapping("/imports/previews/{job}/import")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Begin to import the files of a preview")
	Jobs.Status accept(@PathVariable String job) {
		return this.previews.accept(job).status();
	}

	@DeleteMapping("/imports/previews/{job}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Leave it: delete the files of a preview")
	void leave(@PathVariable String job) {
		this.previews.leave(job);
	}

	/** Keeps what was sent, and begins to do something with it. */
	private Jobs.Status received(List<MultipartFile> sent, @Nullable String workspace, @Nullable String format,
			Function<ImportFiles.Order, Jobs.Job> begin) throws IOException {
		Map<Path, String> kept = new LinkedHashMap<>();
		Set<Path> fromFolders = new HashSet<>();
		try {
			for (MultipartFile upload : sent) {
				String name = upload.getOriginalFilename();
				Path path = this.uploads.newFile();
				kept.put(path, Uploads.label((name == null) ? "" : name));
				if (kept.get(path).contains("/")) {
					fromFolders.add(path);
				}
				upload.transferTo(path);
			}
			return begin
				.apply(new ImportFiles.Order(this.workspaces.chooseForImport(workspace), kept, fromFolders,
						(format == null || format.isBlank()) ? null : format, null, true))
				.status();
		}
		catch (IOException | RuntimeException ex) {
			for (Path path : kept.keySet()) {
				Files.deleteIfExists(path);
			}
			throw ex;
		}
	}

	@GetMapping("/jobs/{id}")
	@Operation(summary = "How an import or its undoing stands")
	Jobs.Status job(@PathVariable String id) {
		return this.jobs.get(id).status();
	}

	@GetMapping(value = "/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "How it stands, as server-sent events until it is over",
			description = "Each event's data is the job as JSON, without reports and previews while it is running.")
	SseEmitter events(@PathVariable String id) {
		return this.events.of(this.jobs.get(id));
	}

	@DeleteMapping("/jobs/{id}")
	@Operation(summary = "Stop it; nothing of the file at hand is kept")
	Jobs.Status stop(@PathVariable String id) {
		Jobs.Job job = this.jobs.get(id);
		job.stop();
		return job.status();
	}

	record ImportList(int people, int ties, List<ImportReport> sources) {
	}

	@GetMapping("/sources")
	@Operation(summary = "What was imported, newest first")
	ImportList sources(@RequestParam(required = false) @Nullable String workspace) {
		String chosen = this.workspaces.choose(workspace);
		Imports.Totals totals = this.imports.totals(chosen);
		return new ImportList(totals.people(), totals.ties(), this.imports.list(chosen));
	}

	@DeleteMapping("/sources/{id}")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Take back all that an import said")
	Jobs.Status undo(@PathVariable long id, @RequestParam(required = false) @Nullable String workspace) {
		return this.imports.undo(this.workspaces.choose(workspace), id).status();
	}

	record Formats(List<Imports.Format> formats) {
	}

	@GetMapping("/formats")
	@Operation(summary = "What can be read")
	Formats formats() {
		return new Formats(this.imports.formats());
	}

	record TemplateLine(String name, String title, List<Template.Column> columns) {
	}

	record TemplateList(List<TemplateLine> templates) {
	}

	@GetMapping("/templates")
	@Operation(summary = "Our own sheets and their columns")
	TemplateList templates() {
		return new TemplateList(this.templates.list()
			.stream()
			.map((template) -> new TemplateLine(template.name(), template.title(), template.columns()))
			.toList());
	}

	@GetMapping(value = "/templates/{name}.csv", produces = "text/csv")
	@Operation(summary = "An empty sheet to fill in")
	ResponseEntity<byte[]> template(@PathVariable String name) {
		Template template = this.templates.get(name);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(template.name() + ".csv").build().toString())
			.body(template.content().getBytes(StandardCharsets.UTF_8));
	}

}
