/**
 * Words that say where something comes from, and how sure it is.
 */
import { drawing, element } from "./elements.js";
import { date, text } from "./messages.js";

/** "interactions.csv, line 12" */
export function sourceText(source) {
	return source.at ? text("source.at", { name: source.name, at: source.at }) : source.name;
}

/** @param {any} tie with `confirmed` and `onlineOnly` */
export function surenessOf(tie) {
	return tie.onlineOnly ? "online" : tie.confirmed ? "confirmed" : "inferred";
}

/** A mark whose shape, line and words tell confirmed, inferred and online-only ties apart. */
export function surenessMark(tie) {
	const sureness = surenessOf(tie);
	return element("span", { class: `sureness ${sureness}` }, lineSign(sureness), text(`tie.${sureness}`));
}

/** The line as the picture draws it. */
export function lineSign(sureness) {
	const sign = drawing("svg", { viewBox: "0 0 22 10", width: 22, height: 10, "aria-hidden": "true", focusable: "false", class: `line-sign ${sureness}` },
		drawing("path", { d: "M0 5H22" }));
	if (sureness === "confirmed") {
		sign.append(drawing("circle", { cx: 11, cy: 5, r: 3.6 }));
	}
	else if (sureness === "online") {
		sign.append(drawing("path", { d: "M11 1.2L14.8 5L11 8.8L7.2 5Z", class: "hollow" }));
	}
	else {
		sign.append(drawing("circle", { cx: 11, cy: 5, r: 3.2, class: "hollow" }));
	}
	return sign;
}

/** The shape of a person as the picture draws it. */
export function personSign(kind) {
	const shape = {
		applicant: () => drawing("rect", { x: 2, y: 2, width: 12, height: 12, rx: 2 }),
		introducer: () => drawing("circle", { cx: 8, cy: 8, r: 6 }),
		target: () => drawing("path", { d: "M8 .8L15.2 8L8 15.2L.8 8Z" }),
		neighbour: () => drawing("circle", { cx: 8, cy: 8, r: 4 }),
	}[kind];
	return drawing("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", focusable: "false", class: `person-sign ${kind}` }, shape?.());
}

/** Whether no file says it but the user. */
export function isByUser(source) {
	return source.format === "correction";
}

/** "interactions.csv, line 12, read on 24 November 2026" */
export function readWhen(source) {
	const day = source.on ? date(source.on) : "";
	if (source.format === "capture") {
		return text("known.noted", { day });
	}
	return isByUser(source) ? text("known.you", { day }) : text("known.read", { source: sourceText(source), day });
}
