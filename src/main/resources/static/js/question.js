/**
 * Two that may be one: the question as a card with both sides, and as a line.
 */
import { element, unfolding } from "./elements.js";
import { text, textOr } from "./messages.js";
import { addressOf } from "./route.js";

/** So many facts of each side show at once. */
const FEW = 4;

/** @param {any} question */
export function questionCard(question) {
	return element("article", { class: "question" },
		element("div", { class: "sides" }, side(question.one, question.kind), side(question.other, question.kind)),
		element("div", { class: "reasons" },
			element("p", { class: "question-chance" }, chance(question)),
			reasons("pro", question.pro), reasons("contra", question.contra)));
}

function side(one, kind) {
	return element("section", { class: "side" },
		element("h3", {}, name(one, kind)),
		one.detail && element("p", { class: "about" }, one.detail),
		one.otherNames.length > 0 && element("p", { class: "about" }, text("person.names", { names: one.otherNames.join("; ") })),
		facts(one.facts.slice(0, FEW)),
		one.facts.length > FEW && unfolding({ class: "side-more" }, text("identity.facts.more", { count: one.facts.length - FEW }), () => facts(one.facts.slice(FEW))),
		element("p", { class: "source" }, one.sources.length > 0 && text("identity.from", { sources: one.sources.join(", ") })));
}

function facts(sentences) {
	return sentences.length > 0 && element("ul", { class: "side-facts" }, sentences.map((fact) => element("li", {}, fact)));
}

function name(one, kind) {
	const page = addressOf({ kind, key: one.key });
	return page ? element("a", { href: page }, one.name) : one.name;
}

function reasons(name, sentences) {
	return sentences.length > 0 && element("div", { class: `reason-list ${name}` },
		element("h4", {}, text(`identity.${name}`)),
		element("ul", {}, sentences.map((sentence) => element("li", {}, element("span", { class: "reason-sign", "aria-hidden": "true" }, (name === "pro") ? "+" : "−"), element("span", {}, sentence)))));
}

/** "Likely one." In words alone: what it rests on orders pairs, and is no chance that anybody has counted. */
function chance({ words }) {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Both names, how likely it is that they are one, and why: for a list. */
export function pairLine(question) {
	const short = (one) => element("span", { class: "pair-side" }, name(one, question.kind), element("span", { class: "detail" }, [one.detail, one.sources.join(", ")].filter(Boolean).join(" · ")));
	return element("div", { class: "pair" },
		element("div", { class: "pair-names" }, short(question.one), short(question.other)),
		element("p", { class: "what" }, element("span", { class: "tag" }, textOr(`identity.kind.${question.kind}`, question.kind)), " ", chance(question)),
		element("ul", { class: "pair-reasons" }, [...question.pro.map((sentence) => ["+", sentence]), ...question.contra.map((sentence) => ["−", sentence])]
			.map(([sign, sentence]) => element("li", { class: (sign === "+") ? "pro" : "contra" }, element("span", { class: "reason-sign", "aria-hidden": "true" }, sign), element("span", {}, sentence)))));
}
