/**
 * The network: whoever is around the applicant or anybody else, as a picture and as a table.
 */
import { isAbort, read } from "./api.js";
import { loadCytoscape } from "./cytoscape.js";
import { element, replace } from "./elements.js";
import { number, text } from "./messages.js";
import { askingForm, filtersOf, NO_FILTERS, questionOf } from "./network/asking.js";
import { networkCanvas } from "./network/canvas.js";
import { highlightPanel, litIn, litOf } from "./network/highlights.js";
import { keptFor } from "./network/kept.js";
import { networkLegend } from "./network/legend.js";
import { merged } from "./network/merging.js";
import { personPanel } from "./network/panel.js";
import { networkTable } from "./network/table.js";
import { takeAway } from "./network/takeaway.js";
import { cursorWords, sureness } from "./network/words.js";
import { failed, failedInLine, notice, say, waiting } from "./notices.js";
import { address, currentRoute, go, goInstead } from "./route.js";

/** What the address may hold beside the question. */
const NO_CHANGES = { ...NO_FILTERS, off: null, open: null, more: null };

/** How often to ask whether the weak spots are known by now, and how long to wait between. */
const MOST_ASKED = 15;
const ASKED_AGAIN_MS = 4000;

const KEYS = ["arrows", "enter", "home", "move", "pin", "hide", "expand", "undo", "zoom", "fit", "escape"];

/** @param {Element} main @param {import("./page.js").Context} context */
export function networkView(main, context) {
	const code = context.workspace()?.code ?? "";
	const kept = keptFor(code);
	const asked = () => Object.fromEntries(currentRoute().query);
	const changed = (changes) => go(address("network", { ...asked(), ...changes }));
	const list = (name) => (currentRoute().query.get(name) ?? "").split(",").filter(Boolean);

	const form = askingForm({
		workspace: () => context.workspace() ?? {}, change: changed,
		// Whoever asks about somebody else keeps the filters, but not what was done to this picture.
		around: (around) => changed({ around: (around === "me") ? null : around, person: null, open: null, more: null, one: null, off: list("off").filter((one) => !/^c\d/.test(one)).join(",") }),
	});
	const canvas = networkCanvas({
		onSelect: (id) => select(id),
		onEnter: (id) => (nodeOf(id)?.kind === "community") ? deeds.open(id) : select(id, true),
		onStep: (id) => say(cursorWords(nodeOf(id))),
		onMoved: (id, place) => {
			kept.pin(scope, id, place);
			arrange();
			say(text("network.said.pinned", { name: nodeOf(id)?.name }));
		},
		onKey: (what, id) => act(what, id),
		onEscape: () => currentRoute().query.has("person") ? select(null) : heading.focus(),
		onLook: (look) => kept.keepWindow(scope, look),
	});
	const deeds = {
		select: (id) => select(id),
		hide: (id) => act("hide", id),
		pin: (id) => act("pin", id),
		expand: (id) => act("expand", id),
		leaves: (id) => {
			const ids = leavesOf(id);
			kept.hide(ids);
			refresh();
			say(text("network.said.hidden.many", { count: ids.length }));
		},
		open: (id) => {
			changed({ open: [...new Set([...list("open"), id])].join(","), person: null });
			say(text("network.said.opened", { name: nodeOf(id)?.name }));
		},
		close: () => {
			select(null);
			canvas.root.focus({ preventScroll: true });
		},
	};
	const panel = personPanel(deeds);
	const highlights = highlightPanel({ change: changed });
	const legend = networkLegend({ change: (off) => changed({ off: off.join(",") }), open: (open) => changed({ open: open.join(",") }) });
	const table = networkTable({ draft: `network.table.${code}`, onSelect: (id) => select(id) });
	const files = takeAway({
		question: () => ({ ...question, open: list("open").join(","), highlight: litOf(currentRoute().query).show || "none", workspace: code }),
		png: () => canvas.png(),
	});

	const heading = element("h1", { tabindex: "-1" }, text("network.title"));
	const summary = element("p", { id: "network-summary", class: "picture-summary" });
	const title = element("h2", { id: "network-picture" });
	const cut = element("p", { class: "aside", hidden: true });
	const changedLine = element("div", { class: "changed-line", hidden: true });
	const tabs = element("div", { class: "network-tabs", role: "group", "aria-label": text("network.tabs") });
	const tool = (name, sign, what) => element("button", { type: "button", "data-tool": name, "aria-label": text(`network.tool.${name}`), title: text(`network.tool.${name}`), onclick: what }, sign);
	const undo = tool("undo", text("network.undo"), () => act("undo", null));
	const help = helpDialog();
	const picture = element("section", { class: "picture", "aria-labelledby": "network-picture" },
		element("div", { class: "picture-head" },
			title,
			element("div", { class: "zoom" }, undo, tool("in", "+", () => canvas.zoom(1.3)), tool("out", "−", () => canvas.zoom(1 / 1.3)), tool("fit", text("picture.whole"), () => canvas.fit()),
				tool("help", "?", () => help.showModal()), files.root)),
		canvas.root, changedLine, summary, cut, legend.root);
	const body = element("div", { class: "network-body" },
		element("div", { class: "network-main" }, picture, element("aside", { class: "network-side", "aria-label": text("network.side") }, panel.root, highlights.root, legend.groups)),
		table.root);
	const place = element("div", {});
	replace(main, heading, form.root, tabs, place, help);

	// It loads while the server works; a failure is told where it is drawn.
	loadCytoscape().catch(() => null);

	/** @type {any} */
	let answer = null;
	/** What the server answered, before the contacts of expanded people were joined. @type {any} */
	let plain = null;
	/** @type {ReturnType<typeof questionOf>} */
	let question = questionOf(currentRoute().query);
	let shown = "";
	let plainAsked = "";
	let scope = "";
	let drawn = { scope: "", filter: "", lit: "" };
	let toFocus = false;
	let nodes = new Map();
	/** The contacts of people who were expanded. @type {Map<string, any>} */
	const around = new Map();
	/** Why some contacts could not be added. @type {any} */
	let missing = null;
	let flight = new AbortController();

	const nodeOf = (id) => nodes.get(id);

	async function load(more) {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		const wanted = JSON.stringify(question);
		body.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => place.contains(body) ? body.classList.add("stale") : replace(place, waiting(text("network.wait"))), 250);
		try {
			const filters = filtersOf(question);
			const [found, extras] = await Promise.all([
				(wanted === plainAsked) ? plain : read("/network", { ...question, workspace: code }, signal),
				Promise.all(more.filter((id) => /^\d+$/.test(id)).map((id) => contactsOf(id, filters, signal))),
			]);
			if (signal.aborted) {
				return;
			}
			performance.mark("network-answer");
			plain = found;
			plainAsked = wanted;
			missing = extras.find((one) => one.failure)?.failure ?? null;
			await show(merged(found, extras.filter((one) => one.answer)), signal);
		}
		catch (problem) {
			if (!isAbort(problem)) {
				shown = "";
				plainAsked = "";
				replace(place, failed(problem, () => update(currentRoute())));
			}
		}
		finally {
			window.clearTimeout(late);
			if (!signal.aborted) {
				body.removeAttribute("aria-busy");
				body.classList.remove("stale");
			}
		}
	}

	/** Asks for them once; that they cannot be had takes nothing from what is shown. */
	async function contactsOf(id, filters, signal) {
		const key = `${id} ${JSON.stringify(filters)}`;
		try {
			if (!around.has(key)) {
				around.set(key, await read("/network", { ...filters, around: `person:${id}`, steps: 1, workspace: code }, signal));
			}
			return { id, answer: around.get(key) };
		}
		catch (failure) {
			if (isAbort(failure)) {
				throw failure;
			}
			return { id, failure };
		}
	}

	async function show(found, signal) {
		answer = found;
		nodes = new Map(answer.nodes.map((node) => [node.id, node]));
		form.show(question, answer.around?.name);
		document.title = `${["me", "all"].includes(question.around) ? text("nav.network") : answer.around.name} · Vouchgraph`;
		title.textContent = answer.title;
		summary.textContent = answer.summary;
		cut.textContent = answer.cut ?? "";
		cut.hidden = !answer.cut;
		if (answer.nodes.length <= 1 && answer.edges.length === 0) {
			replace(place, nobody());
			say(answer.summary);
			return;
		}
		if (!place.contains(body)) {
			replace(place, body);
		}
		const next = scopeOf(question);
		const look = (drawn.scope === next) ? canvas.look() : kept.window(next);
		scope = next;
		drawn = { scope, filter: filterKey(), lit: "" };
		const { seen, tied } = filter();
		try {
			await canvas.show(answer, kept.pins(scope), look, seen, tied);
			performance.measure("network-shown", "network-answer");
		}
		catch (problem) {
			if (!signal.aborted) {
				console.error(problem);
				replace(canvas.root, element("p", { class: "missing" }, text("picture.missing")));
			}
		}
		if (!signal.aborted) {
			refresh();
			say(answer.summary);
			askForWeakSpots(signal, MOST_ASKED);
		}
	}

	/** The report takes longer than the picture; once it is there, its findings join what is shown. */
	function askForWeakSpots(signal, times) {
		if (answer.weakSpotsKnown || times === 0) {
			return;
		}
		window.setTimeout(async () => {
			try {
				const later = signal.aborted ? null : await read("/network", { ...question, workspace: code }, signal);
				if (!signal.aborted) {
					for (const one of [answer, plain]) {
						Object.assign(one, { weakSpots: later.weakSpots, weakSpotsKnown: later.weakSpotsKnown });
					}
					answer.weakSpotsKnown ? relight() : askForWeakSpots(signal, times - 1);
				}
			}
			catch {
				// What is shown stands without it.
			}
		}, ASKED_AGAIN_MS);
	}

	function relight() {
		drawn.lit = "";
		refresh();
	}

	function nobody() {
		const filtered = Object.values(filtersOf(question)).some(Boolean);
		return notice(text("network.empty.title"), answer.summary || text("network.empty"), element("p", {}, filtered
			? element("button", { type: "button", onclick: () => changed(NO_CHANGES) }, text("network.everything"))
			: element("a", { class: "button", href: address("import") }, text("network.empty.do"))));
	}

	/** Who and which ties the switches and the user leave in the picture. */
	function filter() {
		const off = new Set(list("off"));
		const seen = (node) => !kept.isHidden(node.id) && !off.has(node.kind) && !off.has(node.community);
		const tied = (edge) => !off.has(sureness(edge)) && seen(nodes.get(edge.from)) && seen(nodes.get(edge.to));
		return { seen, tied };
	}

	const filterKey = () => JSON.stringify([list("off"), kept.hidden()]);

	/** Shows what the address and the user say of the answer that is there. */
	function refresh() {
		if (!answer || !place.contains(body)) {
			return;
		}
		const { query } = currentRoute();
		const { seen, tied } = filter();
		const key = filterKey();
		const id = query.get("person");
		if (key !== drawn.filter) {
			canvas.filter(seen, tied);
		}
		const lit = litOf(query);
		const litKey = JSON.stringify(lit);
		if (litKey !== drawn.lit) {
			canvas.light(litIn(answer, lit));
		}
		canvas.pick(id);
		drawn = { scope, filter: key, lit: litKey };
		if (id && toFocus) {
			canvas.reveal(id);
		}
		panelOf(id);
		highlights.show(answer, lit);
		legend.show(answer, new Set(list("off")), list("open"));
		table.show(answer.nodes.filter(seen), answer.edges.filter(tied), answer.communities, id);
		undo.disabled = !kept.canUndo();
		lines();
		showTabs(query);
	}

	function panelOf(id) {
		panel.show(answer, id, {
			pinned: id !== null && id in kept.pins(scope), expanded: list("more").includes(id ?? ""), leaves: id ? leavesOf(id) : [], hidden: kept.isHidden(id ?? ""),
		});
		if (toFocus) {
			toFocus = false;
			panel.focus();
		}
	}

	/** What is not shown, and the ways back. */
	function lines() {
		const hidden = kept.hidden().filter((id) => nodes.has(id));
		const filters = Object.values(filtersOf(question)).some(Boolean) || list("off").length > 0 || list("more").length > 0 || list("open").length > 0;
		replace(changedLine,
			missing && element("span", { class: "problem", role: "alert" }, failedInLine(missing)),
			hidden.length > 0 && [element("span", {}, text("network.hidden", { count: hidden.length, number: number(hidden.length), names: hidden.slice(0, 3).map((id) => nodeOf(id).name).join(", ") })),
				element("button", { type: "button", class: "small-action", onclick: () => {
					kept.show(hidden);
					refresh();
					canvas.root.focus({ preventScroll: true });
					say(text("network.said.shown", { count: hidden.length }));
				} }, text("network.hidden.show"))],
			(filters || hidden.length > 0) && element("button", { type: "button", class: "small-action everything", onclick: () => {
				if (hidden.length) {
					kept.show(hidden);
				}
				changed(NO_CHANGES);
				refresh();
				canvas.root.focus({ preventScroll: true });
			} }, text("network.everything")));
		changedLine.hidden = changedLine.children.length === 0;
	}

	/** On a phone there is room for one of both. */
	function showTabs(query) {
		const tab = (query.get("tab") === "table") ? "table" : "picture";
		body.classList.toggle("with-table", tab === "table");
		const focused = tabs.contains(document.activeElement);
		replace(tabs, ["picture", "table"].map((name) => element("button", { type: "button", class: "section-button", "aria-pressed": String(name === tab), onclick: () => changed({ tab: (name === "table") ? "table" : null }) }, text(`network.tab.${name}`))));
		if (focused) {
			/** @type {HTMLElement | null} */ (tabs.querySelector("[aria-pressed=true]"))?.focus();
		}
	}

	/** Whom nobody else here ties in. */
	function leavesOf(id) {
		const { tied } = filter();
		const others = new Map();
		for (const edge of answer.edges.filter(tied)) {
			for (const [one, other] of [[edge.from, edge.to], [edge.to, edge.from]]) {
				others.set(one, [...others.get(one) ?? [], other]);
			}
		}
		return (others.get(id) ?? []).filter((one) => others.get(one).length === 1 && ["person", "introducer"].includes(nodeOf(one).kind));
	}

	/** @param {string | null} id */
	function select(id, focus = false) {
		const before = currentRoute().query.get("person");
		toFocus = focus && id !== null;
		if (id === before) {
			if (toFocus) {
				panelOf(id);
			}
			return;
		}
		const where = address("network", { ...asked(), person: id });
		// One step back closes the panel, however many people were looked at.
		(before === null) ? go(where) : goInstead(where);
		if (id && nodeOf(id)) {
			say(cursorWords(nodeOf(id)));
		}
	}

	/** @param {string} what @param {string | null} id */
	function act(what, id) {
		const node = nodeOf(id);
		if (what === "help") {
			help.showModal();
			return;
		}
		if (what === "undo") {
			if (kept.canUndo()) {
				kept.undo();
				arrange();
				refresh();
				say(text("network.said.undone"));
			}
			return;
		}
		if (!node) {
			return;
		}
		if (what === "pin") {
			const pinned = node.id in kept.pins(scope);
			pinned ? kept.unpin(scope, node.id) : kept.pin(scope, node.id, canvas.placeOf(node.id) ?? [node.x, node.y]);
			arrange();
			say(text(pinned ? "network.said.unpinned" : "network.said.pinned", { name: node.name }));
		}
		else if (what === "hide" && node.kind !== "applicant") {
			const hidden = kept.isHidden(node.id);
			hidden ? kept.show([node.id]) : kept.hide([node.id]);
			refresh();
			say(text(hidden ? "network.said.back" : "network.said.hidden", { name: node.name }));
		}
		else if (what === "expand" && node.kind !== "community") {
			const more = list("more");
			changed({ more: (more.includes(node.id) ? more.filter((one) => one !== node.id) : [...more, node.id]).join(",") });
		}
	}

	/** After somebody was moved, pinned, let go, or that was undone. */
	function arrange() {
		canvas.place(kept.pins(scope));
		panelOf(currentRoute().query.get("person"));
		undo.disabled = !kept.canUndo();
	}

	function update(route) {
		question = questionOf(route.query);
		form.show(question, (answer && JSON.stringify(question) === plainAsked) ? answer.around?.name : undefined);
		const more = list("more");
		const written = JSON.stringify([question, more]);
		if (written !== shown) {
			shown = written;
			load(more);
		}
		else {
			refresh();
		}
	}

	return {
		update,
		stop() {
			flight.abort();
			canvas.stop();
		},
	};
}

/** What has one picture: places that the user changed belong to it. */
function scopeOf({ around, steps }) {
	return `${around}/${steps ?? ""}`;
}

function helpDialog() {
	const dialog = element("dialog", { class: "ask-dialog", "aria-labelledby": "network-help" },
		element("div", { class: "sheet-head" }, element("h2", { id: "network-help" }, text("network.help")), element("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, text("close"))),
		element("p", {}, text("network.help.what")),
		element("dl", { class: "keys" }, KEYS.map((name) => [element("dt", {}, text(`network.key.${name}`)), element("dd", {}, text(`network.key.${name}.what`))])),
		element("p", { class: "what" }, text("network.help.mouse")));
	dialog.addEventListener("click", (event) => (event.target === dialog) && dialog.close());
	return dialog;
}
