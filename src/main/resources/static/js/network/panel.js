/**
 * What is known here of the person or group that is selected, and what can be done with them in the picture.
 */
import { writeChanges } from "../changes.js";
import { element, replace, unfolding } from "../elements.js";
import { number, text } from "../messages.js";
import { address, addressOf } from "../route.js";
import { shapeSign } from "./legend.js";
import { evidenceWords, kindWords, likely, percent, sureMark, yearWords } from "./words.js";

/** So many ties show before the rest is asked for. */
const FEW = 6;

/**
 * @typedef {object} Deeds what the buttons do
 * @property {(id: string) => void} select
 * @property {(id: string) => void} hide
 * @property {(id: string) => void} pin or lets go
 * @property {(id: string) => void} expand or takes back
 * @property {(id: string) => void} leaves hides whom only she ties in
 * @property {(id: string) => void} open a group
 * @property {() => void} close
 */

/** @param {Deeds} deeds */
export function personPanel(deeds) {
	const root = element("section", { class: "panel-part selected", "aria-live": "off", hidden: true });

	/**
	 * @param {any} answer
	 * @param {string | null} id
	 * @param {{pinned: boolean, expanded: boolean, leaves: string[], hidden: boolean}} state
	 */
	function show(answer, id, state) {
		const focused = /** @type {HTMLElement | null} */ (root.contains(document.activeElement) ? document.activeElement : null)?.dataset.deed;
		const node = answer.nodes.find((one) => one.id === id);
		root.hidden = !id;
		replace(root, id && [
			element("div", { class: "selected-head" },
				element("h2", { tabindex: "-1" }, node ? [shapeSign(node.kind), " ", node.name] : text("network.selected.gone")),
				element("button", { type: "button", class: "small-action", onclick: deeds.close }, text("close"))),
			node ? ((node.kind === "community") ? group(answer, node, deeds) : person(answer, node, state, deeds))
				: [element("p", {}, text("network.selected.gone.why")), /^\d+$/.test(id) && element("p", { class: "steps" }, link(address("network", { around: `person:${id}` }), text("network.centre")))],
		]);
		if (focused) {
			/** @type {HTMLElement | null} */ (root.querySelector(`[data-deed="${focused}"]`) ?? root.querySelector("h2"))?.focus();
		}
	}

	return {
		root,
		show,
		focus() {
			/** @type {HTMLElement | null} */ (root.querySelector("h2"))?.focus({ preventScroll: true });
			root.scrollIntoView({ block: "nearest" });
		},
	};
}

function person(answer, node, { pinned, expanded, leaves, hidden }, deeds) {
	const self = node.kind === "applicant";
	const community = answer.communities.find((one) => one.id === node.community);
	const deed = (name, words, what) => element("button", { type: "button", class: "small-action", "data-deed": name, onclick: what }, words);
	return [
		element("p", { class: "about" }, [node.kind !== "person" && kindWords(node), node.place, community && !node.place?.startsWith(community.name) && text("network.in", { group: community.name })].filter(Boolean).join(" · ")),
		!self && element("p", {}, node.chance ? [text("network.best"), " ", element("strong", {}, likely(node.chance)), node.inferred && `. ${text("network.inferred")}`] : text("network.noway")),
		node.gateway && element("p", { class: "what" }, answer.gateways.find((one) => String(one.key) === node.id)?.why ?? text("network.gateway")),
		element("p", { class: "steps" },
			!self && link(address("who", { target: `person:${node.key}` }), text("network.ask")),
			link(addressOf({ kind: "person", key: node.key }), text("network.page")),
			!self && link(address("network", { around: `person:${node.key}` }), text("network.centre")),
			!self && link(address("weak-spots", { if: writeChanges([["without", node.key]]) }), text("weak.lose"))),
		element("p", { class: "steps" },
			deed("expand", text(expanded ? "network.collapse" : "network.expand"), () => deeds.expand(node.id)),
			leaves.length > 0 && deed("leaves", text("network.leaves", { count: leaves.length }), () => deeds.leaves(node.id)),
			deed("pin", text(pinned ? "network.unpin" : "network.pin"), () => deeds.pin(node.id)),
			!self && deed("hide", text(hidden ? "network.unhide" : "network.hide"), () => deeds.hide(node.id))),
		ties(answer, node, deeds),
	];
}

function group(answer, node, deeds) {
	const community = answer.communities.find((one) => one.id === node.id);
	const page = community?.key && addressOf(community);
	return [
		element("p", { class: "about" }, text("network.people", { count: node.people, number: number(node.people) })),
		element("p", { class: "steps" },
			element("button", { type: "button", class: "small-action", "data-deed": "open", onclick: () => deeds.open(node.id) }, text("network.open")),
			page && link(page, text("network.group.page"))),
		ties(answer, node, deeds),
	];
}

function ties(answer, node, deeds) {
	const of = answer.edges.filter((edge) => edge.from === node.id || edge.to === node.id).sort((a, b) => b.chance - a.chance);
	const names = new Map(answer.nodes.map((one) => [one.id, one.name]));
	const lines = (some) => element("ul", { class: "panel-ties" }, some.map((edge) => {
		const other = (edge.from === node.id) ? edge.to : edge.from;
		return element("li", {},
			element("button", { type: "button", class: "as-link", onclick: () => deeds.select(other) }, names.get(other)),
			element("span", { class: "detail" }, [evidenceWords(edge), yearWords(edge), edge.ties > 1 && text("network.ties", { count: edge.ties, number: number(edge.ties) })].filter(Boolean).join(" · ")),
			element("span", { class: "hop-facts" }, sureMark(edge), percent(edge.chance)));
	}));
	return [
		element("h3", {}, text("network.ties.here", { count: of.length, number: number(of.length) })),
		lines(of.slice(0, FEW)),
		of.length > FEW && unfolding({ class: "more-ways" }, text("network.ties.more", { count: of.length - FEW }), () => lines(of.slice(FEW))),
	];
}

function link(where, words) {
	return element("a", { class: "small-action", href: where }, words);
}
