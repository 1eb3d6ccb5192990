/**
 * Lists of sourced facts and records.
 */
import { element } from "./elements.js";
import { text, textOr } from "./messages.js";
import { addressOf } from "./route.js";
import { isByUser, readWhen, sourceText } from "./sources.js";

/**
 * What a list of facts needs to let the user rule on them.
 * @typedef {object} Rule
 * @property {(fact: any) => import("./elements.js").Child} actions what can be done with a fact
 * @property {(fact: any) => boolean} [begun] whether something was typed about it and not sent
 * @property {{kind: string, at: number, line: Node} | null} just what has just been done, to be told where the fact stood
 */

/**
 * Facts under the headings of their kinds, in the order in which the server first names a kind. What several
 * sources say in the same words stands once.
 * @param {any[]} facts
 * @param {Rule} rule
 */
export function factList(facts, { actions, just, begun = () => false }) {
	if (!facts.length && !just) {
		return element("p", {}, text("facts.none"));
	}
	/** @type {Map<string, Map<string, any>>} */
	const kinds = new Map();
	for (const fact of facts) {
		const said = kinds.get(fact.kind) ?? new Map();
		kinds.set(fact.kind, said);
		const one = said.get(`${fact.id} ${fact.words}`) ?? { ...fact, sources: [] };
		one.sources.push(fact.source);
		said.set(`${fact.id} ${fact.words}`, one);
	}
	if (just && !kinds.has(just.kind)) {
		kinds.set(just.kind, new Map());
	}
	return element("dl", { class: "facts" }, [...kinds].map(([kind, said]) => {
		const lines = [...said.values()].map((fact, at, all) => factLine({ ...fact, at, likewise: all.filter((other) => other.id === fact.id && other !== fact).map((other) => other.words) }, actions, begun));
		if (just?.kind === kind) {
			lines.splice(just.at, 0, element("dd", {}, just.line));
		}
		return [element("dt", {}, textOr(`fact.${kind}`, kind)), lines];
	}));
}

function factLine(fact, actions, begun) {
	const own = fact.sources.find(isByUser);
	const files = fact.sources.filter((source) => !isByUser(source));
	const [first, ...more] = files.length ? files : fact.sources;
	const known = element("details", { class: "known", open: begun(fact) },
		element("summary", {}, element("span", { class: "unseen" }, text("known.how"), " "),
			element("span", { class: "source" }, readWhen(first), more.length > 0 && [" ", text("known.more", { count: more.length })])));
	known.addEventListener("toggle", () => known.append(
		...(more.length ? [element("ul", { class: "known-sources" }, [first, ...more].map((source) => element("li", {}, readWhen(source))))] : []),
		...(fact.likewise.length ? [element("p", { class: "what" }, text("known.likewise", { words: fact.likewise.join("; ") }))] : []),
		actions(fact)), { once: true });
	return element("dd", { class: "fact", "data-fact": fact.id },
		element("p", {}, factWords(fact), own && [" ", element("span", { class: "tag ruled" }, text(`ruled.${own.name.startsWith("corrected") ? "corrected" : "confirmed"}`))]),
		known);
}

/**
 * A fact's sentence, with the other thing's name as a link where it has a page.
 * @param {any} fact
 * @param {number | null} [applicant] her own name is not added where the sentence leaves it out
 */
export function factWords(fact, applicant = null) {
	const unsaid = fact.other?.kind === "person" && fact.other.key === applicant && !fact.words.includes(fact.other.name);
	const page = fact.other && !unsaid ? addressOf(fact.other) : null;
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
	return element("ul", { class: "records" }, records.map((record) => element("li", {}, recordWords(record))));
}

/** What a record calls itself, and where it stands. */
export function recordWords(record) {
	return [record.name, record.source && element("span", { class: "source" }, sourceText(record.source), record.source.on && `, ${text("source.on", { day: record.source.on })}`)];
}
