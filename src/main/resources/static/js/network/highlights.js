/**
 * What can be lit in the picture: ways to targets, gateways, weak spots. Beside it stands the list with why.
 */
import { ends } from "../cytoscape.js";
import { element, replace } from "../elements.js";
import { text } from "../messages.js";
import { address } from "../route.js";
import { severityMark } from "../severity.js";
import { likely } from "./words.js";

const SHOWN = ["paths", "gateways", "weak"];

/** So many lines show before the rest is asked for. */
const FEW = 8;

/** What the address wants lit. @param {URLSearchParams} query */
export function litOf(query) {
	const show = query.get("show") ?? "";
	return { show: SHOWN.includes(show) ? show : "", one: query.get("one") ?? "" };
}

/**
 * Whom and which ties that lights; null where nothing is to be lit.
 * @returns {{people: Set<string>, ties: Set<string>} | null}
 */
export function litIn(answer, { show, one }) {
	const people = new Set();
	const ties = new Set();
	if (show === "paths") {
		for (const path of answer.paths.filter((other) => !one || String(other.target) === one)) {
			path.people.forEach((key, at) => {
				people.add(String(key));
				if (at > 0) {
					ties.add(ends(String(path.people[at - 1]), String(key)));
				}
			});
		}
	}
	else if (show === "gateways") {
		answer.gateways.filter((other) => !one || String(other.key) === one).forEach(({ key }) => people.add(String(key)));
		around(answer, people, ties);
	}
	else if (show === "weak") {
		answer.weakSpots.filter((other) => !one || other.id === one).forEach((spot) => spot.people.forEach((key) => people.add(String(key))));
		answer.edges.filter((edge) => people.has(edge.from) && people.has(edge.to)).forEach((edge) => ties.add(ends(edge.from, edge.to)));
	}
	else {
		return null;
	}
	return { people, ties };
}

/** The ties of some people. */
function around(answer, people, ties) {
	answer.edges.filter((edge) => people.has(edge.from) || people.has(edge.to)).forEach((edge) => ties.add(ends(edge.from, edge.to)));
}

/** @param {{change: (changes: Record<string, any>) => void}} options */
export function highlightPanel({ change }) {
	const buttons = element("div", { class: "network-shortcuts", role: "group", "aria-labelledby": "network-lit" });
	const list = element("div", {});
	const root = element("section", { class: "panel-part", "aria-labelledby": "network-lit" }, element("h2", { id: "network-lit" }, text("network.lit")), buttons, list);
	let all = false;
	let shown = "";

	return {
		root,
		show(answer, lit) {
			all = all && shown === lit.show;
			shown = lit.show;
			const focused = /** @type {HTMLElement | null} */ (root.contains(document.activeElement) ? document.activeElement : null)?.dataset.lit;
			const count = { paths: answer.paths.length, gateways: answer.gateways.length, weak: answer.weakSpotsKnown ? answer.weakSpots.length : "…" };
			replace(buttons, SHOWN.map((name) => element("button", {
				type: "button", class: "section-button", "aria-pressed": String(lit.show === name), "data-lit": name, onclick: () => change({ show: (lit.show === name) ? null : name, one: null }),
			}, text(`network.lit.${name}`), " ", element("span", { class: "count" }, count[name]))));
			const lines = linesOf(answer, lit.show);
			const few = (all || lines.findIndex((one) => one.id === lit.one) >= FEW) ? lines : lines.slice(0, FEW);
			replace(list, lit.show && [
				element("p", { class: "what" }, text((lit.show === "weak" && !answer.weakSpotsKnown) ? "network.lit.weak.wait" : lines.length ? `network.lit.${lit.show}.what` : `network.lit.${lit.show}.none`)),
				element("ul", { class: "lit-list" }, few.map((one) => element("li", {},
					element("button", { type: "button", class: "lit-line", "aria-pressed": String(lit.one === one.id), "data-lit": one.id, onclick: () => change({ one: (lit.one === one.id) ? null : one.id }) },
						one.sign, element("span", { class: "lit-name" }, one.name), one.why && element("span", { class: "detail" }, one.why)),
					one.more))),
				few.length < lines.length && element("button", { type: "button", class: "small-action", onclick: () => {
					all = true;
					this.show(answer, lit);
				} }, text("network.lit.more", { count: lines.length - few.length })),
			]);
			if (focused) {
				/** @type {HTMLElement | null} */ (root.querySelector(`[data-lit="${CSS.escape(focused)}"]`))?.focus();
			}
		},
	};
}

function linesOf(answer, show) {
	const names = new Map(answer.nodes.map((node) => [String(node.key), node.name]));
	switch (show) {
		case "paths": return answer.paths.map((path) => {
			const between = path.people.slice(1, -1).map((key) => names.get(String(key))).filter(Boolean);
			return { id: String(path.target), name: path.name, why: [likely(path.chance), between.length ? text("network.lit.by", { names: between.join(" → ") }) : text("network.lit.direct")].join(", ") };
		});
		case "gateways": return answer.gateways.map((one) => ({ id: String(one.key), name: one.name ?? names.get(String(one.key)) ?? "", why: one.why }));
		case "weak": return answer.weakSpots.map((spot) => ({
			id: spot.id, name: spot.title, sign: severityMark(spot.severity),
			more: element("a", { class: "lit-more", href: address("weak-spots", { finding: spot.id }) }, text("network.lit.weak.do"), element("span", { class: "unseen" }, ` ${spot.title}`)),
		}));
		default: return [];
	}
}
