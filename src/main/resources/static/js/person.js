/**
 * All that is known of one person, with sources: as a page of its own and as a sheet beside an answer.
 */
import { fileAddress, isAbort, read } from "./api.js";
import { element, replace, unfolding } from "./elements.js";
import { factList } from "./facts.js";
import { agendaList } from "./agenda.js";
import { eraseForm } from "./erase.js";
import { opened } from "./introducers.js";
import { logPanel } from "./log.js";
import { text } from "./messages.js";
import { networkLink } from "./network/link.js";
import { nextSteps } from "./nextsteps.js";
import { showNotes } from "./notes.js";
import { failed, say, waiting } from "./notices.js";
import { evidence, hopFacts } from "./paths.js";
import { address } from "./route.js";
import { factActions, isBegun, justRuled, rulingList } from "./ruling.js";
import { decisionList, justDecided, recordsToSplit, sameAs } from "./same.js";
import { sourceText, surenessMark } from "./sources.js";
import { justSaid, newTie, tieId, tieRuling } from "./tie.js";
import { timeline } from "./timeline.js";

/** So many ties show before the rest is asked for. */
const FEW_TIES = 10;

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
	/** @type {ReturnType<typeof nextSteps> | null} */
	let next = null;
	/** @type {Element | null} */
	let log = null;
	const notes = element("section", {});

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
				// The sheet is a look in passing; the report behind this can take seconds in a large network.
				next = (heading === "h1") ? nextSteps(person, under, workspace() ?? "", signal) : null;
				log = (person.key === person.applicant) ? null : logPanel({ workspace: context.workspace, person, changed: async (focus) => {
					await again(person, {}, focus);
					await showNotesOn(person);
				} });
				replace(place, content(person));
				then(person);
				showNotesOn(person);
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(place, failed(problem, () => show(key)));
			}
		}
	}

	async function showNotesOn(person) {
		try {
			const { notes: all } = await read("/contacts", { person: person.key, workspace: workspace() }, flight.signal);
			showNotes(notes, element(under, {}, text("notes.title")), all, { workspace: workspace() ?? "", named: false, gone: () => gone(person) });
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(notes, element(under, {}, text("notes.title")), failed(problem, () => showNotesOn(person)));
			}
		}
	}

	/** After a note was taken back: somebody whom only the note knew is gone with it. */
	async function gone(person) {
		try {
			await again(person, {}, ".facts-heading");
			await showNotesOn(person);
		}
		catch (problem) {
			replace(place, failed(problem));
		}
	}

	/**
	 * Shows the person as it is now, everything else in its place.
	 * @param {any} before the person as it was shown
	 * @param {{fact?: any, decision?: Node, tie?: {id: string, line: Node}}} just
	 * @param {string} focus selector of what to go to
	 */
	async function again(before, just, focus) {
		changed = true;
		const person = await request(before.key);
		next?.load();
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
		const untied = (id) => again(person, {}, `[data-tie="${id}"] .tie-ask`);
		/** @type {Tying} */
		const tying = {
			workspace: workspace() ?? "",
			applicant: person.applicant && { key: person.applicant, name: context.workspace()?.applicant ?? "", you: true },
			just: just.tie ?? null,
			ruled: async (done, id) => {
				await again(person, { tie: { id, line: justSaid(done, workspace() ?? "", () => untied(id)) } }, ".tie-said button");
				say(`${text(`ruling.done.${done.finding}`)} ${done.fact}`);
			},
		};
		/** @type {import("./same.js").Around} */
		const identity = {
			person,
			workspace: context.workspace,
			decided: async (decision) => {
				await again(person, { decision: justDecided(decision, workspace(), undecided) }, ".decided button");
				say(`${text(`identity.said.${decision.verdict}`)} ${text("identity.pair", decision)}`);
			},
		};
		const moments = timeline(person.facts, person.applicant);
		return element("article", { class: "record" },
			element("header", {},
				element(heading, { tabindex: "-1" }, person.name),
				element("p", { class: "about" }, person.detail, person.fictional && [" ", element("span", { class: "tag" }, text("fictional"))]),
				person.otherNames.length > 0 && element("p", { class: "about" }, text("person.names", { names: person.otherNames.join(", ") })),
				element("p", { class: "person-do" }, element("a", { class: "button", href: address("who", { target: `person:${person.key}` }) }, text("person.ask", { name: person.name })), " ",
					networkLink({ kind: "person", key: person.key }), " ",
					element("a", { class: "button quiet", href: address("mail", { to: person.key }) }, text("person.write")), " ",
					element("a", { class: "button quiet", href: fileAddress(`/people/${person.key}/export`, { format: "html", workspace: workspace() }), download: "" }, text("person.export")))),
			person.identifiers.length > 0 && element("dl", { class: "identifiers" }, person.identifiers.map((one) => identifier(one, person.fictional))),
			ownTie(person, under, tying),
			log, next?.root, agenda(person), notes,
			opens,
			moments && element("section", {}, element(under, {}, text("timeline.title")), moments),
			element("section", {}, element(under, {}, text("person.ties")), ties(person, tying)),
			element("section", {},
				element(under, { class: "facts-heading", tabindex: "-1" }, text("person.facts")),
				person.facts.length > 0 && element("p", { class: "what" }, text("person.facts.what")),
				factList(person.facts, { actions: (fact) => factActions(fact, ruling), just: just.fact ?? null, begun: (fact) => isBegun(fact, ruling) })),
			person.rulings.length > 0 && element("section", {},
				element(under, {}, text("person.rulings")), element("p", { class: "what" }, text("person.rulings.what")), rulingList(person.rulings, ruling)),
			element("section", {},
				element(under, { class: "records-heading", tabindex: "-1" }, text("person.records")),
				element("p", { class: "what" }, text("person.records.what")),
				just.decision && element("div", { class: "decided" }, just.decision),
				recordsToSplit(identity), sameAs(identity),
				person.decisions.length > 0 && [element((under === "h2") ? "h3" : "h4", { class: "decided-heading" }, text("person.decisions")), decisionList(person.decisions, workspace(), undecided)]),
			person.key !== person.applicant && eraseForm(person, workspace() ?? "", under));
	}

	function agenda(person) {
		const open = person.agenda.filter((item) => item.state === "open");
		return open.length > 0 && element("section", {}, element(under, {}, text("agenda.title")),
			agendaList(open, { workspace: workspace() ?? "", named: false, changed: () => changed = true }));
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

/**
 * What rulings on ties need.
 * @typedef {object} Tying
 * @property {string} workspace its code
 * @property {import("./tie.js").End | null} applicant
 * @property {{id: string, line: Node} | null} just what has just been said, to be told where the tie stood
 * @property {(ruling: any, tie: string) => unknown} ruled
 */

/** How the applicant knows the person, what that rests on, and the papers that they wrote together. */
function ownTie(person, under, tying) {
	const { own } = person;
	if (!tying.applicant || tying.applicant.key === person.key) {
		return null;
	}
	const id = tieId(tying.applicant.key, person.key);
	const names = new Map([[person.key, person.name], [tying.applicant.key, text("you")]]);
	const papers = own?.evidence.filter((one) => one.kind === "co-authorship") ?? [];
	return element("section", { class: "own-tie", "data-tie": id }, element(under, {}, text("own.title", { name: person.name })),
		own ? [element("p", {}, own.summary), hopFacts(own), evidence(own, names)] : element("p", {}, text("own.none", { name: person.name })),
		said(tying, id),
		tieRuling({ workspace: tying.workspace, one: tying.applicant, other: person, ruled: (ruling) => tying.ruled(ruling, id) }),
		papers.length > 0 && [element((under === "h2") ? "h3" : "h4", {}, text("own.papers", { count: papers.length })),
			element("ul", { class: "papers" }, papers.map((paper) => element("li", {}, paper.words, element("span", { class: "source" }, paper.sources.map(sourceText).join("; ")))))]);
}

function said({ just }, id) {
	return just?.id === id && element("div", { class: "tie-said" }, just.line);
}

function ties(person, tying) {
	const shown = person.ties.filter((tie) => tie.person.key !== person.applicant);
	const hasPlace = tying.just && (shown.slice(0, FEW_TIES).some((tie) => tieId(person.key, tie.person.key) === tying.just?.id) || tying.just.id === tieId(person.applicant ?? -1, person.key));
	const tieList = (some) => element("ul", { class: "ties" }, some.map((tie) => {
		const id = tieId(person.key, tie.person.key);
		return element("li", { "data-tie": id },
			element("div", {}, element("a", { href: address(`person/${tie.person.key}`) }, tie.person.name), tie.person.detail && element("span", { class: "detail" }, tie.person.detail)),
			element("div", { class: "tie-facts" }, surenessMark(tie), element("span", {}, tie.percent)),
			tieRuling({ workspace: tying.workspace, one: person, other: tie.person, ruled: (ruling) => tying.ruled(ruling, id) }),
			said(tying, id));
	}));
	return [
		!hasPlace && tying.just && element("div", { class: "tie-said" }, tying.just.line),
		shown.length === 0 ? element("p", {}, text("person.ties.none", { name: person.name }))
			: [tieList(shown.slice(0, FEW_TIES)), shown.length > FEW_TIES && unfolding({ class: "more-ways" }, text("opens.more", { count: shown.length - FEW_TIES }), () => tieList(shown.slice(FEW_TIES)))],
		element("details", { class: "add-tie" }, element("summary", {}, text("newtie.title")), newTie({ workspace: () => ({ code: tying.workspace }), one: person, applicant: tying.applicant, ruled: tying.ruled })),
	];
}
