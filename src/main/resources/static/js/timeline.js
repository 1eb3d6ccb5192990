/**
 * What is known of a person in the order of time, the latest first, by years.
 */
import { element, unfolding } from "./elements.js";
import { text, textOr } from "./messages.js";
import { factWords } from "./facts.js";
import { readWhen } from "./sources.js";

/** So many show before the rest is asked for. */
const FEW = 12;

/** What happens between the applicant and the person stands out. */
const DEALINGS = ["interaction", "acquaintance", "role"];

/**
 * @param {any[]} facts of the person's page
 * @param {number | null} applicant her key
 * @returns {Node | null} null where nothing has a date
 */
export function timeline(facts, applicant) {
	const moments = momentsOf(facts);
	if (!moments.length) {
		return null;
	}
	return element("div", { class: "timeline" }, years(moments.slice(0, FEW), applicant),
		moments.length > FEW && unfolding({ class: "more-ways" }, text("opens.more", { count: moments.length - FEW }), () => years(moments.slice(FEW), applicant)));
}

/** One for each fact that has a day or a year; what several sources say alike stands once. */
function momentsOf(facts) {
	/** @type {Map<string, any>} */
	const moments = new Map();
	for (const fact of facts) {
		const year = fact.on ? Number(fact.on.slice(0, 4)) : fact.from ?? fact.to;
		if (year && fact.kind !== "target") {
			const known = moments.get(`${fact.id} ${fact.words}`);
			moments.set(`${fact.id} ${fact.words}`, known ? { ...known, sources: [...known.sources, fact.source] } : { fact, year, sources: [fact.source] });
		}
	}
	return [...moments.values()].sort((a, b) => b.year - a.year || (b.fact.on ?? "").localeCompare(a.fact.on ?? "") || a.fact.words.localeCompare(b.fact.words));
}

function years(moments, applicant) {
	/** @type {Map<number, any[]>} */
	const byYear = new Map();
	moments.forEach((one) => byYear.set(one.year, [...(byYear.get(one.year) ?? []), one]));
	return element("ol", { class: "timeline-years" }, [...byYear].map(([year, some]) => element("li", {},
		element("p", { class: "timeline-year" }, year),
		element("ul", { class: "moments" }, some.map(({ fact, sources }) => element("li", { class: DEALINGS.includes(fact.kind) ? "moment dealing" : "moment" },
			element("span", { class: "moment-kind" }, textOr(`moment.${fact.kind}`, fact.kind)),
			element("span", { class: "moment-words" }, factWords(fact, applicant), element("span", { class: "source" }, sources.map(readWhen).join("; ")))))))));
}
