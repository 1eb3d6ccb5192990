/**
 * All that is known of one person, with sources: as a page of its own and as a sheet beside an answer.
 */
import { isAbort, read } from "./api.js";
import { element, replace } from "./elements.js";
import { factList } from "./facts.js";
import { opened } from "./introducers.js";
import { text } from "./messages.js";
import { failed, say, waiting } from "./notices.js";
import { address } from "./route.js";
import { factActions, justRuled, rulingList } from "./ruling.js";
import { decisionList, justDecided, recordsToSplit, sameAs } from "./same.js";
import { surenessMark } from "./sources.js";

/** Where an identifier leads; only for schemes whose values are checked, because they come from files. */
const PAGES = {
	orcid: (value) => /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value) ? `https://orcid.org/${value}` : null,
	openalex: (value) => /^A\d+$/.test(value) ? `https://openalex.org/${value}` : null,
};

/** @param {Element} main @param {import("./page.js").Context} context */
export function personView(main, context) {
	const page = personPage(main, "h1", context, (person) => {
		document.title = `${person.name} · Vouchgraph`;
	});
	return {
		async update(route) {
			await page.show(route.path[1]);
			context.arrived();
		},
		stop: () => page.stop(),
	};
}

/**
 * The sheet: a modal dialog at the side; the address says whether it is open.
 * @param {Element} main
 * @param {import("./page.js").Context} context
 * @param {(changed: boolean) => void} onClose whether something was ruled or decided meanwhile
 */
export function personSheet(main, context, onClose) {
	const body = element("div", { class: "sheet-body" });
	const dialog = element("dialog", { class: "sheet", "aria-label": text("person.sheet") },
		element("div", { class: "sheet-head" }, element("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, text("close"))), body);
	main.append(dialog);
	const page = personPage(body, "h2", context, () => body.append(
		element("p", {}, element("a", { href: address(`person/${key}`) }, text("person.page")))));
	let key = null;
	dialog.addEventListener("close", () => {
		if (key !== null) {
			key = null;
			onClose(page.changed());
		}
	});
	dialog.addEventListener("click", (event) => (event.target === dialog) && dialog.close());
	return {
		async show(wanted) {
			if (wanted === key) {
				return;
			}
			page.stop();
			key = wanted;
			if (wanted === null) {
				dialog.close();
				return;
			}
			if (!dialog.open) {
				dialog.showModal();
			}
			await page.show(wanted);
		},
		stop() {
			page.stop();
			key = null;
			dialog.close();
		},
	};
}

/**
 * One person in one place, read anew after each ruling and decision.
 * @param {Element} place
 * @param {string} heading tag name
 * @param {import("./page.js").Context} context
 * @param {(person: any) => void} then
 */
function personPage(place, heading, context, then) {
	const under = (heading === "h1") ? "h2" : "h3";
	const workspace = () => context.workspace()?.code;
	let flight = new AbortController();
	let changed = false;
	/** @type {Node | null} */
	let opens = null;

	const request = (key) => read(`/people/${encodeURIComponent(key ?? "")}`, { workspace: workspace() }, flight.signal);

	async function show(key) {
		flight.abort();
		flight = new AbortController();
		changed = false;
		const { signal } = flight;
		replace(place, waiting());
		try {
			const person = await request(key);
			if (!signal.aborted) {
				opens = opened(person, under, context, signal);
				replace(place, content(person));
				then(person);
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(place, failed(problem, () => show(key)));
			}
		}
	}

	/**
	 * Shows the person as it is now, everything else in its place.
	 * @param {any} before the person as it was shown
	 * @param {{fact?: any, decision?: Node}} just
	 * @param {string} focus selector of what to go to
	 */
	async function again(before, just, focus) {
		changed = true;
		const person = await request(before.key);
		replace(place, content(person, just));
		then(person);
		/** @type {HTMLElement | null} */ (place.querySelector(focus) ?? place.querySelector(heading))?.focus();
	}

	function content(person, just = {}) {
		/** @type {import("./ruling.js").Around} */
		const ruling = {
			workspace: workspace() ?? "",
			person: person.key,
			ruled: async (done, fact) => {
				await again(person, { fact: { kind: fact.kind, at: fact.at, line: justRuled(done, fact, ruling) } }, ".facts .finding-gone button");
				say(`${text(`ruling.done.${done.finding}`)} ${done.fact}`);
			},
			withdrawn: (fact) => again(person, {}, fact ? `[data-fact="${CSS.escape(fact.id)}"] summary` : ".facts-heading"),
		};
		const undecided = () => again(person, {}, ".records-heading");
		/** @type {import("./same.js").Around} */
		const identity = {
			person,
			workspace: context.workspace,
			decided: async (decision) => {
				await again(person, { decision: justDecided(decision, workspace(), undecided) }, ".decided button");
				say(`${text(`identity.said.${decision.verdict}`)} ${text("identity.pair", decision)}`);
			},
		};
		return element("article", { class: "record" },
			element("header", {},
				element(heading, { tabindex: "-1" }, person.name),
				element("p", { class: "about" }, person.detail, person.fictional && [" ", element("span", { class: "tag" }, text("fictional"))]),
				person.otherNames.length > 0 && element("p", { class: "about" }, text("person.names", { names: person.otherNames.join(", ") })),
				element("p", {}, element("a", { class: "button", href: address("who", { target: `person:${person.key}` }) }, text("person.ask", { name: person.name })))),
			person.identifiers.length > 0 && element("dl", { class: "identifiers" }, person.identifiers.map((one) => identifier(one, person.fictional))),
			opens,
			element("section", {}, element(under, {}, text("person.ties")), ties(person)),
			element("section", {},
				element(under, { class: "facts-heading", tabindex: "-1" }, text("person.facts")),
				person.facts.length > 0 && element("p", { class: "what" }, text("person.facts.what")),
				factList(person.facts, { actions: (fact) => factActions(fact, ruling), just: just.fact ?? null })),
			person.rulings.length > 0 && element("section", {},
				element(under, {}, text("person.rulings")), element("p", { class: "what" }, text("person.rulings.what")), rulingList(person.rulings, ruling)),
			element("section", {},
				element(under, { class: "records-heading", tabindex: "-1" }, text("person.records")),
				element("p", { class: "what" }, text("person.records.what")),
				just.decision && element("div", { class: "decided" }, just.decision),
				recordsToSplit(identity), sameAs(identity),
				person.decisions.length > 0 && [element((under === "h2") ? "h3" : "h4", { class: "decided-heading" }, text("person.decisions")), decisionList(person.decisions, workspace(), undecided)]));
	}

	return {
		show,
		changed: () => changed,
		stop: () => flight.abort(),
	};
}

function identifier({ scheme, value }, fictional) {
	// What is made up leads nowhere.
	const page = fictional ? null : PAGES[scheme]?.(value);
	return [element("dt", {}, scheme.toUpperCase()),
		element("dd", {}, page ? element("a", { href: page, rel: "noreferrer noopener", target: "_blank" }, value, element("span", { class: "unseen" }, ` (${text("newtab")})`)) : value)];
}

function ties(person) {
	if (!person.ties.length) {
		return element("p", {}, text("person.ties.none", { name: person.name }));
	}
	return element("ul", { class: "ties" }, person.ties.map((tie) => element("li", {},
		element("div", {}, element("a", { href: address(`person/${tie.person.key}`) }, tie.person.name), tie.person.detail && element("span", { class: "detail" }, tie.person.detail)),
		element("div", { class: "tie-facts" }, surenessMark(tie), element("span", {}, tie.percent)))));
}
