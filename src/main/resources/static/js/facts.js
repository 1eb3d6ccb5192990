/**
 * Lists of sourced facts and records.
 */
import { element } from "./elements.js";
import { text, textOr } from "./messages.js";
import { addressOf } from "./route.js";
import { sourceText } from "./sources.js";

/** Facts under the headings of their kinds, in the order in which the server first names a kind. */
export function factList(facts) {
	if (!facts.length) {
		return element("p", {}, text("facts.none"));
	}
	const kinds = new Map();
	for (const fact of facts) {
		kinds.set(fact.kind, [...kinds.get(fact.kind) ?? [], fact]);
	}
	return element("dl", { class: "facts" }, [...kinds].map(([kind, ones]) => [
		element("dt", {}, textOr(`fact.${kind}`, kind)),
		ones.map((fact) => element("dd", {}, withLink(fact), fact.source && element("span", { class: "source" }, sourceText(fact.source)))),
	]));
}

/** Makes the other thing's name within the sentence a link, where it has a page. */
function withLink(fact) {
	const page = fact.other ? addressOf(fact.other) : null;
	const at = fact.other ? fact.words.indexOf(fact.other.name) : -1;
	if (!page) {
		return fact.words;
	}
	const link = element("a", { href: page }, fact.other.name);
	return (at < 0) ? [fact.words, " ", link] : [fact.words.slice(0, at), link, fact.words.slice(at + fact.other.name.length)];
}

/** The records that are held to be this one person or program. */
export function recordList(records) {
	if (!records.length) {
		return element("p", {}, text("records.none"));
	}
	return element("ul", { class: "records" }, records.map((record) => element("li", {}, record.name,
		record.source && element("span", { class: "source" }, sourceText(record.source), record.source.on && `, ${text("source.on", { day: record.source.on })}`))));
}
