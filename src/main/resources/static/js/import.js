/**
 * The import view: bring files in, see what would change, import, watch, read the report, undo; templates, and where each file comes from.
 */
import { create, isAbort, read, remove, templateAddress } from "./api.js";
import { chosen, takeGiven } from "./drops.js";
import { element, replace, unfolding } from "./elements.js";
import { jobPlace } from "./job.js";
import { number, text } from "./messages.js";
import { failed, failedInLine, say, waiting } from "./notices.js";
import { isWorthImporting, previewCards } from "./preview.js";
import { reportSection } from "./report.js";
import { address, go, goInstead } from "./route.js";

/** Names of files that are shown while they are sent. */
const MOST_NAMES = 8;

/** @param {Element} main @param {import("./page.js").Context} context */
export function importView(main, context) {
	const { fictional = false, code = "" } = context.workspace() ?? {};
	const choosing = chooser(send);
	const job = jobPlace(outcome);
	const sources = element("div", {}, waiting());
	const help = element("div", {});
	const dialog = element("dialog", { class: "ask-dialog", "aria-labelledby": "undo-heading" });
	replace(main,
		element("h1", { tabindex: "-1" }, text("import.title")),
		element("p", { class: "lead" }, text("import.lead")),
		fictional && element("p", { class: "aside" }, text("import.fictional")),
		choosing, job.root,
		element("section", { class: "part", "aria-labelledby": "sources-heading" }, element("h2", { id: "sources-heading" }, text("import.sources")), sources),
		help, dialog);

	const ended = new AbortController();
	const { signal } = ended;

	/** Sends files to be looked at; nothing is imported yet. */
	async function send(files) {
		const form = new FormData();
		files.forEach(({ file, name }) => form.append("file", file, name));
		form.append("workspace", code);
		const sending = new AbortController();
		const gone = () => sending.abort();
		signal.addEventListener("abort", gone);
		job.show(element("section", { class: "notice" },
			element("h2", {}, text("import.sending", { count: files.length, number: number(files.length) })),
			element("ul", { class: "sending" }, files.slice(0, MOST_NAMES).map(({ file, name }) => element("li", {}, name, " ", element("span", { class: "detail" }, size(file.size)))),
				files.length > MOST_NAMES && element("li", {}, text("import.sending.more", { count: files.length - MOST_NAMES, number: number(files.length - MOST_NAMES) }))),
			element("p", { class: "steps" }, element("button", { type: "button", class: "quiet", onclick: gone }, text("job.stop")))));
		say(text("import.sending", { count: files.length, number: number(files.length) }));
		job.root.scrollIntoView({ block: "nearest" });
		try {
			const begun = await create("/imports/previews", form, {}, sending.signal);
			go(address("import", { job: begun.job }));
		}
		catch (problem) {
			if (!isAbort(problem)) {
				job.show(failed(problem));
			}
			else if (!signal.aborted) {
				job.clear();
				say(text("job.stopped.preview"));
			}
		}
		finally {
			signal.removeEventListener("abort", gone);
		}
	}

	function outcome(now) {
		return (now.kind === "preview" && now.state === "done") ? previewed(now) : finished(now);
	}

	/** What would change, and the question whether to. */
	function previewed(now) {
		const worth = isWorthImporting(now.previews);
		const title = text(worth ? "preview.title" : "preview.title.nothing");
		const problem = element("p", { class: "problem", role: "alert" });
		const answer = (ask) => async () => {
			[accept, leave].forEach((one) => one.disabled = true);
			try {
				await ask();
			}
			catch (failure) {
				[accept, leave].forEach((one) => one.disabled = false);
				problem.textContent = failedInLine(failure);
			}
		};
		const accept = element("button", { type: "button", class: "accept", onclick: answer(async () => {
			const begun = await create(`/imports/previews/${encodeURIComponent(now.job)}/import`, {});
			// Going back must not lead to a question that is answered.
			goInstead(address("import", { job: begun.job }));
		}) }, text("preview.accept"));
		const leave = element("button", { type: "button", class: "quiet leave", onclick: answer(async () => {
			await remove(`/imports/previews/${encodeURIComponent(now.job)}`).catch((failure) => {
				if (failure.status !== 404) {
					throw failure;
				}
			});
			goInstead(address("import"));
			say(text("preview.left"));
		}) }, text(worth ? "preview.leave" : "preview.close"));
		say(title);
		return element("section", { class: "notice wide-notice", "aria-labelledby": "preview-heading" },
			element("h2", { id: "preview-heading" }, title),
			worth && element("p", { class: "what" }, text("preview.what")),
			previewCards(now.previews), problem,
			element("p", { class: "steps preview-steps" }, worth && accept, leave));
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
			reports.map((one) => reportSection(one, true, (one.id && one.state === "complete") ? () => confirmUndo(one) : null)),
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
			replace(sources, all.length > 0 && element("p", { class: "what" }, text("import.totals", { count: ties, people: number(people), ties: number(ties) })),
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
			const files = takeGiven();
			if (files.length > 0) {
				send(files);
			}
			else if (id) {
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

/** @param {(files: import("./drops.js").Given[]) => void} onFiles */
function chooser(onFiles) {
	const button = (name, quiet, attributes) => {
		const input = element("input", { type: "file", multiple: true, hidden: true, ...attributes, onchange: () => {
			const files = chosen(input);
			files.length > 0 && onFiles(files);
		} });
		return [element("button", { type: "button", class: quiet ? "quiet" : null, "aria-describedby": "drop-what", onclick: () => input.click() }, text(name)), input];
	};
	return element("div", { class: "drop" },
		element("p", { class: "drop-title" }, text("import.choose")),
		element("p", { class: "steps" }, button("import.choose.files", false, {}), button("import.choose.folder", true, { webkitdirectory: true })),
		element("p", { class: "what", id: "drop-what" }, text("import.choose.what")));
}

/** "12 kB" */
function size(bytes) {
	const [unit, by] = (bytes < 1e6) ? ["kilobyte", 1e3] : (bytes < 1e9) ? ["megabyte", 1e6] : ["gigabyte", 1e9];
	return new Intl.NumberFormat("en", { style: "unit", unit, maximumSignificantDigits: 2 }).format(Math.max(1, bytes / by));
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
