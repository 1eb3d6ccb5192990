/**
 * What shapes, lines and colours mean. Each entry is a switch: off takes that kind out of the picture and the tables.
 */
import { drawing, element, replace } from "../elements.js";
import { number, text } from "../messages.js";
import { lineSign } from "../sources.js";

const KINDS = ["applicant", "introducer", "target", "person", "community"];

const LINES = ["confirmed", "inferred", "online"];

/** So many groups show before the rest is asked for. */
const FEW = 8;

/**
 * @param {object} options
 * @param {(off: string[]) => void} options.change
 * @param {(open: string[]) => void} options.open which groups are opened
 */
export function networkLegend({ change, open }) {
	const shapes = element("ul", { class: "network-legend" });
	const list = element("div", {});
	const root = element("section", { class: "legend-part", "aria-label": text("network.legend") }, shapes, element("p", { class: "what" }, text("network.legend.what")));
	const groups = element("section", { class: "panel-part", "aria-labelledby": "network-groups" },
		element("h2", { id: "network-groups" }, text("network.groups")), element("p", { class: "what" }, text("network.groups.what")), list);
	let all = false;

	return {
		root,
		groups,
		/**
		 * @param {any} answer
		 * @param {Set<string>} off what is switched off: kinds, lines and groups
		 * @param {string[]} opened groups
		 */
		show(answer, off, opened) {
			const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.legend;
			const there = new Set(answer.nodes.map((node) => node.kind));
			const button = (name, sign, words, label = "") => element("button", {
				type: "button", class: "legend-switch", "aria-pressed": String(!off.has(name)), "data-legend": name, title: text(off.has(name) ? "network.legend.show" : "network.legend.hide"),
				onclick: () => change(off.has(name) ? [...off].filter((one) => one !== name) : [...off, name]),
			}, sign, element("span", {}, words), label && element("span", { class: "count" }, label));
			replace(shapes,
				KINDS.filter((kind) => there.has(kind)).map((kind) => element("li", {}, button(kind, shapeSign(kind), text(`network.kind.${kind}`)))),
				LINES.map((line) => element("li", {}, button(line, lineSign(line), text(`tie.${line}`)))));
			const sorted = [...answer.communities].sort((a, b) => b.people - a.people || a.name.localeCompare(b.name));
			const few = all ? sorted : sorted.slice(0, FEW);
			replace(list,
				element("ul", { class: "network-groups" }, few.map((one) => element("li", {},
					button(one.id, element("span", { class: `swatch group-${one.colour % 8}`, "aria-hidden": "true" }), one.name, number(one.people)),
					answer.nodes.some((node) => node.id === one.id) && element("button", { type: "button", class: "small-action", onclick: () => open([...opened, one.id]) }, text("network.open"), unseen(one)),
					opened.includes(one.id) && element("button", { type: "button", class: "small-action", onclick: () => open(opened.filter((id) => id !== one.id)) }, text("network.fold"), unseen(one))))),
				sorted.length > few.length && element("button", { type: "button", class: "small-action", onclick: () => {
					all = true;
					this.show(answer, off, opened);
				} }, text("network.groups.more", { count: sorted.length - few.length })));
			groups.hidden = sorted.length === 0;
			if (focused) {
				/** @type {HTMLElement | null} */ (document.querySelector(`[data-legend="${CSS.escape(focused)}"]`))?.focus();
			}
		},
	};
}

function unseen({ name }) {
	return element("span", { class: "unseen" }, ` ${name}`);
}

/** The shape of a person or group as the picture draws it. */
export function shapeSign(kind) {
	const shape = {
		applicant: () => drawing("rect", { x: 2.5, y: 2.5, width: 11, height: 11, rx: 2, class: "ring" }),
		introducer: () => drawing("circle", { cx: 8, cy: 8, r: 5.5, class: "ring" }),
		target: () => drawing("path", { d: "M8 1L15 8L8 15L1 8Z", class: "ring" }),
		community: () => drawing("path", { d: "M4.5 2H11.5L15 8L11.5 14H4.5L1 8Z", class: "ring" }),
	}[kind] ?? (() => drawing("circle", { cx: 8, cy: 8, r: 4 }));
	return drawing("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", focusable: "false", class: "shape-sign" }, shape());
}
