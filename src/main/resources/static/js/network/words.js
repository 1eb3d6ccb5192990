/**
 * How the network view words what the picture shows.
 */
import { element } from "../elements.js";
import { number, text, textOr } from "../messages.js";
import { addressOf } from "../route.js";
import { lineSign, surenessOf } from "../sources.js";

/** @returns {"confirmed" | "inferred" | "online"} */
export function sureness({ confirmed, online }) {
	return surenessOf({ confirmed, onlineOnly: online });
}

export function sureMark(edge) {
	return element("span", { class: `sureness ${sureness(edge)}` }, lineSign(sureness(edge)), text(`tie.${sureness(edge)}`));
}

/** A chance in figures, as the server writes it. */
export function percent(chance) {
	return (chance < 0.01) ? text("network.percent.under") : text("network.percent", { percent: Math.round(chance * 100) });
}

/** A chance as people say it, with the server's limits. */
export function likely(chance) {
	const name = (chance >= 0.85) ? "very" : (chance >= 0.6) ? "likely" : (chance >= 0.4) ? "even" : (chance >= 0.01) ? "in" : "under";
	return text("network.likely", { words: text(`network.likely.${name}`, { number: Math.round(1 / chance) }), percent: percent(chance) });
}

/** What somebody is here: "Target". */
export function kindWords(node) {
	return text(`network.one.${node.kind}`);
}

/** "Wrote together, Stated" */
export function evidenceWords(edge) {
	return edge.kinds.map((kind) => textOr(`evidence.${kind}`, kind)).join(", ");
}

/** "2016 to 2024" */
export function yearWords({ first, last }) {
	if (first && last) {
		return (first === last) ? String(first) : text("years.both", { from: first, to: last });
	}
	return first ? text("years.since", { from: first }) : last ? text("years.until", { to: last }) : "";
}

/** What a screen reader hears of somebody whom the cursor reaches. */
export function cursorWords(node) {
	if (node.kind === "community") {
		return text("network.cursor.community", { name: node.name, people: number(node.people) });
	}
	return [text("network.cursor", { name: node.name, kind: kindWords(node), count: node.degree }), node.place, node.kind !== "applicant" && (node.chance ? likely(node.chance) : text("network.noway"))]
		.filter(Boolean).join(". ");
}

/** Her name as a link to her page. */
export function pageLink({ key, name, kind }) {
	const page = (key === null || key === undefined) ? null : addressOf({ kind: kind ?? "person", key });
	return page ? element("a", { href: page }, name) : name;
}
