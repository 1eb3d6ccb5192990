/**
 * How much a weak spot matters: a word and a shape, so that colour is never the only sign.
 */
import { drawing, element } from "./elements.js";
import { text, textOr } from "./messages.js";

export function severityMark(severity) {
	return element("span", { class: `severity ${severity}` }, severitySign(severity), textOr(`severity.weak.${severity}`, severity));
}

function severitySign(severity) {
	const shape = {
		serious: () => drawing("path", { d: "M8 1.5L15.2 14.5H.8Z" }),
		important: () => drawing("path", { d: "M8 1L15 8L8 15L1 8Z" }),
	}[severity] ?? (() => drawing("circle", { cx: 8, cy: 8, r: 5.4, class: "hollow" }));
	return drawing("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true", focusable: "false" }, shape());
}

/** Where something falls short, in a table. */
export function weakMark() {
	return element("span", { class: "severity important" }, severitySign("important"), text("weak.mark"));
}
