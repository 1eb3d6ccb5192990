/**
 * All that is known of one person, with sources: as a page of its own and as a sheet beside an answer.
 */
import { isAbort, read } from "./api.js";
import { element, replace } from "./elements.js";
import { factList, recordList } from "./facts.js";
import { opened } from "./introducers.js";
import { text } from "./messages.js";
import { failed, waiting } from "./notices.js";
import { address } from "./route.js";
import { surenessMark } from "./sources.js";

/** Where an identifier leads; only for schemes whose values are checked, because they come from files. */
const PAGES = {
	orcid: (value) => /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value) ? `https://orcid.org/${value}` : null,
	openalex: (value) => /^A\d+$/.test(value) ? `https://openalex.org/${value}` : null,
};

/** @param {Element} main @param {import("./page.js").Context} context */
export function personView(main, context) {
	let flight = new AbortController();
	return {
		async update(route) {
			flight.abort();
			flight = new AbortController();
			await fill(main, route.path[1], "h1", context, flight.signal, (person) => {
				document.title = `${person.name} · Vouchgraph`;
			});
			context.arrived();
		},
		stop: () => flight.abort(),
	};
}

/**
 * The sheet: a modal dialog at the side; the address says whether it is open.
 * @param {Element} main
 * @param {import("./page.js").Context} context
 * @param {() => void} onClose
 */
export function personSheet(main, context, onClose) {
	const body = element("div", { class: "sheet-body" });
	const dialog = element("dialog", { class: "sheet", "aria-label": text("person.sheet") },
		element("div", { class: "sheet-head" }, element("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, text("close"))), body);
	main.append(dialog);
	let flight = new AbortController();
	let key = null;
	dialog.addEventListener("close", () => {
		if (key !== null) {
			key = null;
			onClose();
		}
	});
	dialog.addEventListener("click", (event) => (event.target === dialog) && dialog.close());
	return {
		async show(wanted) {
			if (wanted === key) {
				return;
			}
			flight.abort();
			flight = new AbortController();
			key = wanted;
			if (wanted === null) {
				dialog.close();
				return;
			}
			if (!dialog.open) {
				dialog.showModal();
			}
			await fill(body, wanted, "h2", context, flight.signal, () => body.append(
				element("p", {}, element("a", { href: address(`person/${wanted}`) }, text("person.page")))));
		},
		stop() {
			flight.abort();
			key = null;
			dialog.close();
		},
	};
}

async function fill(place, key, heading, context, signal, then) {
	replace(place, waiting());
	try {
		const person = await read(`/people/${encodeURIComponent(key ?? "")}`, { workspace: context.workspace()?.code }, signal);
		if (!signal.aborted) {
			replace(place, personContent(person, heading, context, signal));
			then(person);
		}
	}
	catch (problem) {
		if (!isAbort(problem)) {
			replace(place, failed(problem, () => fill(place, key, heading, context, signal, then)));
		}
	}
}

function personContent(person, heading, context, signal) {
	const under = (heading === "h1") ? "h2" : "h3";
	return element("article", { class: "record" },
		element("header", {},
			element(heading, { tabindex: "-1" }, person.name),
			element("p", { class: "about" }, person.detail, person.fictional && [" ", element("span", { class: "tag" }, text("fictional"))]),
			person.otherNames.length > 0 && element("p", { class: "about" }, text("person.names", { names: person.otherNames.join(", ") })),
			element("p", {}, element("a", { class: "button", href: address("who", { target: `person:${person.key}` }) }, text("person.ask", { name: person.name })))),
		person.identifiers.length > 0 && element("dl", { class: "identifiers" }, person.identifiers.map((one) => {
			// What is made up leads nowhere.
			const page = person.fictional ? null : PAGES[one.scheme]?.(one.value);
			return [element("dt", {}, one.scheme.toUpperCase()), element("dd", {}, page ? element("a", { href: page, rel: "noreferrer noopener", target: "_blank" }, one.value, element("span", { class: "unseen" }, ` (${text("newtab")})`)) : one.value)];
		})),
		opened(person, under, context, signal),
		element("section", {}, element(under, {}, text("person.ties")), ties(person)),
		element("section", {}, element(under, {}, text("person.facts")), factList(person.facts)),
		element("section", {}, element(under, {}, text("person.records")), element("p", { class: "what" }, text("person.records.what")), recordList(person.records)));
}

function ties(person) {
	if (!person.ties.length) {
		return element("p", {}, text("person.ties.none", { name: person.name }));
	}
	return element("ul", { class: "ties" }, person.ties.map((tie) => element("li", {},
		element("div", {}, element("a", { href: address(`person/${tie.person.key}`) }, tie.person.name), tie.person.detail && element("span", { class: "detail" }, tie.person.detail)),
		element("div", { class: "tie-facts" }, surenessMark(tie), element("span", {}, tie.percent)))));
}
