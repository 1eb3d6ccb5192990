/**
 * The import view: bring files in, watch, read the report, undo; templates, and where each file comes from.
 */
import { create, isAbort, read, remove, templateAddress } from "./api.js";
import { element, freshId, replace, unfolding } from "./elements.js";
import { jobPlace } from "./job.js";
import { number, text } from "./messages.js";
import { failed, failedInLine, say, waiting } from "./notices.js";
import { reportSection } from "./report.js";
import { address, go } from "./route.js";

/** @param {Element} main @param {import("./page.js").Context} context */
export function importView(main, context) {
	const { fictional = false, code = "" } = context.workspace() ?? {};
	const dropped = dropZone(upload);
	const job = jobPlace(finished);
	const sources = element("div", {}, waiting());
	const help = element("div", {});
	const dialog = element("dialog", { class: "ask-dialog", "aria-labelledby": "undo-heading" });
	replace(main,
		element("h1", { tabindex: "-1" }, text("import.title")),
		element("p", { class: "lead" }, text("import.lead")),
		fictional && element("p", { class: "aside" }, text("import.fictional")),
		dropped, job.root,
		element("section", { class: "part", "aria-labelledby": "sources-heading" }, element("h2", { id: "sources-heading" }, text("import.sources")), sources),
		help, dialog);

	const ended = new AbortController();
	const { signal } = ended;

	async function upload(files) {
		const form = new FormData();
		files.forEach(({ file, name }) => form.append("file", file, name));
		form.append("workspace", code);
		job.show(waiting(text("import.sending", { count: files.length })));
		try {
			const begun = await create("/imports", form);
			go(address("import", { job: begun.job }));
		}
		catch (problem) {
			job.show(failed(problem));
		}
	}

	function finished(now) {
		const reports = now.reports ?? [];
		const troubled = now.state === "failed" || reports.some((one) => one.problems?.some((problem) => problem.severity === "refused"));
		const title = (now.state === "done" && troubled) ? text("job.done.troubled") : text(`job.${now.state}.${now.kind}`);
		const questions = element("p", { class: "questions", hidden: true });
		say(`${title}. ${now.message ?? ""}`);
		listSources();
		countQuestions(questions);
		return element("section", { class: `notice${troubled ? " failure" : ""}`, tabindex: "-1" },
			element("h2", {}, title),
			now.message && element("p", {}, now.message),
			reports.map((one) => reportSection(one, true)),
			questions,
			element("p", { class: "steps" },
				now.kind === "import" && now.state === "done" && element("a", { class: "button", href: address("who") }, text("job.next")),
				element("a", { class: "button quiet", href: address("import") }, text("job.dismiss"))));
	}

	/** Names were compared at the end of the job: says what that leaves to answer. */
	async function countQuestions(place) {
		try {
			const { waiting: count } = await read("/identity", { limit: 1, workspace: code }, signal);
			context.questions(count);
			replace(place, text("import.questions", { count, number: number(count) }), " ", element("a", { href: address("identity") }, text("import.questions.do")));
			place.hidden = count === 0;
		}
		catch {
			// The navigation says it at the next start.
		}
	}

	async function listSources() {
		try {
			const { sources: all, people, ties } = await read("/sources", { workspace: code }, signal);
			replace(sources, all.length > 0 && element("p", { class: "what" }, text("import.totals", { people: number(people), ties: number(ties) })),
				all.length ? element("ul", { class: "sources" }, all.map((one) => element("li", {}, reportSection(one, false, () => confirmUndo(one)))))
				: element("p", { class: "what" }, text("import.sources.none")));
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(sources, failed(problem, listSources));
			}
		}
	}

	function confirmUndo(source) {
		const problem = element("p", { class: "problem", role: "alert" });
		const undo = element("button", { type: "button", class: "danger", onclick: async () => {
			undo.disabled = true;
			try {
				const begun = await remove(`/sources/${source.id}`, { workspace: code });
				dialog.close();
				begun?.job ? go(address("import", { job: begun.job })) : listSources();
			}
			catch (failure) {
				undo.disabled = false;
				problem.textContent = failedInLine(failure);
			}
		} }, text("undo.do"));
		replace(dialog,
			element("h2", { id: "undo-heading" }, text("undo.title", { name: source.name })),
			element("p", {}, text("undo.what")),
			problem,
			element("p", { class: "steps" }, element("button", { type: "button", class: "quiet", autofocus: true, onclick: () => dialog.close() }, text("undo.keep")), undo));
		dialog.showModal();
	}

	async function showHelp() {
		try {
			const [{ formats }, { templates }] = await Promise.all([read("/formats", {}, signal), read("/templates", {}, signal)]);
			// Our own sheets stand with their templates.
			replace(help, templateSection(templates), formatSection(formats.filter((format) => !templates.some((template) => format.format === `sheet-${template.name}`))));
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(help, failed(problem, showHelp));
			}
		}
	}

	listSources();
	showHelp();

	return {
		update(route) {
			const id = route.query.get("job");
			if (id) {
				job.watch(id);
			}
			else {
				job.clear();
			}
		},
		stop() {
			ended.abort();
			job.stop();
		},
	};
}

/**
 * @typedef {{ file: File, name: string }} Given a file, and its name with the folders that it came in
 * @param {(files: Given[]) => void} onFiles
 */
function dropZone(onFiles) {
	const give = (files) => files.length > 0 && onFiles(files);
	const chooser = (attributes) => {
		const input = element("input", { type: "file", multiple: true, id: freshId("files"), "aria-describedby": "drop-what", ...attributes, onchange: () => {
			const files = [...input.files].map((file) => ({ file, name: file.webkitRelativePath || file.name })).filter(isSeen);
			input.value = "";
			give(files);
		} });
		return input;
	};
	const files = chooser({});
	const folder = chooser({ webkitdirectory: true });
	const zone = element("div", {
		class: "drop",
		ondragover: (event) => {
			event.preventDefault();
			zone.classList.add("over");
		},
		ondragleave: () => zone.classList.remove("over"),
		ondrop: async (event) => {
			event.preventDefault();
			zone.classList.remove("over");
			give(await dropped(event.dataTransfer));
		},
	},
	element("label", { for: files.id }, text("import.choose")), files,
	element("label", { for: folder.id }, text("import.choose.folder")), folder,
	element("p", { class: "what", id: "drop-what" }, text("import.choose.what")));
	return zone;
}

/** The files that were dropped, and those in the folders that were. */
async function dropped(transfer) {
	// Asked for before anything is awaited: after the event there are none.
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
	if (!entries.some((entry) => entry.isDirectory)) {
		return [...transfer.files].map((file) => ({ file, name: file.name }));
	}
	const found = [];
	for (const entry of entries) {
		await collect(entry, found);
	}
	return found;
}

async function collect(entry, found) {
	const name = entry.fullPath.replace(/^\//u, "");
	if (!isSeen({ name })) {
		return;
	}
	if (entry.isFile) {
		found.push({ file: await new Promise((done, failed) => entry.file(done, failed)), name });
		return;
	}
	const reader = entry.createReader();
	// A reader gives a hundred at a time, and none when it is done.
	for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) {
		for (const inner of some) {
			await collect(inner, found);
		}
	}
}

function entriesOf(reader) {
	return new Promise((done, failed) => reader.readEntries(done, failed));
}

/** Hidden files and folders are left alone. */
function isSeen({ name }) {
	return !name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

function templateSection(templates) {
	return element("section", { class: "part", "aria-labelledby": "templates-heading" },
		element("h2", { id: "templates-heading" }, text("import.templates")),
		element("p", { class: "what" }, text("import.templates.what")),
		element("ul", { class: "sources" }, templates.map((template) => element("li", {},
			element("div", { class: "template-head" }, element("h3", {}, template.title),
				element("a", { class: "button quiet", href: templateAddress(template.name), download: `${template.name}.csv` }, text("import.template.get"), element("span", { class: "unseen" }, ` ${template.title}`))),
			element("details", {}, element("summary", {}, text("import.template.columns", { count: template.columns.length })),
				element("dl", { class: "columns-list" }, template.columns.map((column) => [
					element("dt", {}, element("code", {}, column.name), column.required && element("span", { class: "tag" }, text("import.template.required"))),
					element("dd", {}, column.what)])))))));
}

/** What stays the applicant's own apart from what is public anyway, each by name: where to get it unfolds. */
function formatSection(formats) {
	const group = (name, ones) => ones.length > 0 && element("div", {},
		element("h3", {}, text(`import.formats.${name}`)),
		[...ones].sort((one, other) => one.title.localeCompare(other.title, "en"))
			.map((format) => unfolding({}, format.title, () => element("p", {}, format.where))));
	return element("section", { class: "part wide", "aria-labelledby": "formats-heading" },
		element("h2", { id: "formats-heading" }, text("import.formats")),
		element("p", { class: "what" }, text("import.formats.what")),
		element("div", { class: "formats" }, group("private", formats.filter((format) => format.private)), group("shared", formats.filter((format) => !format.private))));
}
