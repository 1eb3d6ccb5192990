/**
 * Home: the few things that matter today, each with a link to where it is dealt with, and a form to note somebody.
 */
import { agendaList, dueItems } from "./agenda.js";
import { isAbort, read } from "./api.js";
import { capturePanel } from "./capture.js";
import { element, replace } from "./elements.js";
import { number, text } from "./messages.js";
import { movedList, movedTargets } from "./moved.js";
import { noteList } from "./notes.js";
import { failed, notice, waiting } from "./notices.js";
import { address } from "./route.js";
import { severityMark } from "./severity.js";

/** Sections of the report that say what is due: who goes cold, and what is owed. */
const DUE = ["cold", "debts"];

/** How many things of one kind are the few that matter. */
const MOST_DUE = 5;

const MOST_WEAK = 3;

const MOST_NOTES = 5;

/** @param {Element} main @param {import("./page.js").Context} context */
export function homeView(main, context) {
	const code = context.workspace()?.code ?? "";
	const today = element("div", { class: "today" });
	const capture = capturePanel({ workspace: () => context.workspace() ?? {}, changed: load });
	replace(main, element("h1", { tabindex: "-1" }, text("home.title")), element("div", { class: "home-columns" }, capture.root, today));

	/** @type {any} */
	let report = null;
	/** @type {any[]} */
	let notes = [];
	/** @type {any[]} */
	let agenda = [];
	/** @type {{since: string, moved: any[]}} */
	let moved = { since: "", moved: [] };
	let questions = 0;
	let flight = new AbortController();

	async function load() {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		today.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => report || replace(today, waiting(text("home.wait"))), 250);
		try {
			const [found, noted, planned] = await Promise.all([read("/weak-spots", { workspace: code }, signal),
				read("/contacts", { workspace: code, limit: MOST_NOTES }, signal), read("/agenda", { workspace: code }, signal)]);
			if (!signal.aborted) {
				report = found;
				notes = noted.notes;
				agenda = dueItems(planned.items);
				moved = movedTargets(code, report);
				show();
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				report = null;
				replace(today, failed(problem, load));
			}
		}
		finally {
			window.clearTimeout(late);
			if (!signal.aborted) {
				today.removeAttribute("aria-busy");
			}
		}
	}

	function show() {
		if (report.spread.contacts === 0 && report.targets.length === 0 && !questions) {
			replace(today, beginning(context.demo()));
			return;
		}
		const due = report.findings.filter((one) => DUE.includes(one.section));
		const weak = report.findings.filter((one) => !DUE.includes(one.section)).slice(0, MOST_WEAK);
		if (!due.length && !weak.length && !questions && !notes.length && !agenda.length && !moved.moved.length) {
			replace(today, notice(text("home.quiet.title"), text("home.quiet")));
			return;
		}
		replace(today,
			element("p", { class: "lead" }, report.summary),
			agenda.length > 0 && part("agenda", agendaList(agenda, { workspace: code, named: true, changed: () => null })),
			part("due", due.length ? [lines(due.slice(0, MOST_DUE)), more(due.slice(MOST_DUE))] : element("p", { class: "what" }, text("home.due.none"))),
			moved.moved.length > 0 && part("moved", movedList(moved)),
			weak.length > 0 && part("weak", [lines(weak), element("p", {}, element("a", { href: address("weak-spots") }, text("home.weak.all")))]),
			questions > 0 && part("questions", element("ul", { class: "today-lines" }, element("li", {},
				element("a", { href: address("identity") }, text("home.questions.wait", { count: questions, number: number(questions) }))))),
			notes.length > 0 && part("notes", noteList(notes, { workspace: code, named: true, gone: async () => {
				await load();
				/** @type {HTMLElement | null} */ (today.querySelector("#home-notes") ?? today.querySelector("#home-due, h2"))?.focus();
			} })));
	}

	return {
		update(route) {
			if (!report) {
				load();
				context.hearQuestions((count) => {
					questions = count;
					if (report) {
						show();
					}
				});
			}
			if (route.query.get("note")) {
				capture.open();
			}
		},
		stop() {
			flight.abort();
		},
	};
}

function part(name, content) {
	return element("section", { class: "today-part", "aria-labelledby": `home-${name}` }, element("h2", { id: `home-${name}`, tabindex: "-1" }, text(`home.${name}`)), content);
}

function lines(findings) {
	return element("ul", { class: "today-lines" }, findings.map((one) => element("li", {},
		element("a", { href: address("weak-spots", { section: one.section, finding: one.id }) }, one.title), " ", severityMark(one.severity))));
}

/** Where the rest of what is due stands. */
function more(rest) {
	return rest.length > 0 && element("p", {}, element("a", { href: address("weak-spots", { section: rest[0].section }) }, text("home.due.more", { count: rest.length })));
}

/** What somebody new does first. */
function beginning(demo) {
	const places = { import: "import", targets: "import", ask: "who" };
	return notice(text("home.begin.title"),
		element("ol", { class: "teach" }, Object.entries(places).map(([step, place]) => element("li", {},
			element("strong", {}, text(`home.begin.${step}.title`)), " ", text(`home.begin.${step}`), " ",
			element("a", { href: address(place) }, text(`home.begin.${step}.do`))))),
		demo && element("p", {}, text("home.begin.demo"), " ", element("a", { class: "button quiet", href: address("home", { workspace: demo.code }) }, text("home.begin.demo.do"))));
}
