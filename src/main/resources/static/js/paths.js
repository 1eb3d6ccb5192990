/**
 * The answer of one target person: a message, the next step, and the ranked paths as cards.
 */
import { element, unfolding } from "./elements.js";
import { NO_FILTERS } from "./filters.js";
import { whyNot } from "./introducers.js";
import { text, textOr } from "./messages.js";
import { planAsk } from "./planask.js";
import { address } from "./route.js";
import { lineSign, personSign, sourceText, surenessMark, surenessOf } from "./sources.js";
import { tieId, tieRuling } from "./tie.js";

/** The most ties that can be asked for. */
const MOST_TIES = 6;

/**
 * What a card needs from the page around it.
 * @typedef {object} Around
 * @property {(key: number) => string} personAddress
 * @property {(person: any) => void} leaveOut
 * @property {(keys: number[] | null) => void} highlight null ends it
 * @property {(changes: Record<string, any>) => string} changed the address with other filters
 * @property {any} filters
 * @property {() => {code?: string, fictional?: boolean}} workspace
 * @property {string} importAddress
 * @property {(ruling: any, tie: string) => unknown} ruled called once the user said how a tie is
 * @property {boolean} alone whether the target is this one person, whose name stands above already
 */

/**
 * @param {any} answer
 * @param {boolean} open whether its paths show at once
 * @param {Around} around
 */
export function answerSection(answer, open, around) {
	const { person } = answer;
	if (around.alone) {
		return element("section", { class: `answer ${answer.outcome}` }, element("h3", { class: "unseen" }, text("answer.heading")), said(answer), ways(answer, around));
	}
	const heading = element("h3", {}, element("a", { href: around.personAddress(person.key) }, person.name));
	const about = element("p", { class: "about" }, [person.role && textOr(`role.${person.role}`, person.role), person.detail].filter(Boolean).join(" · "));
	const count = answer.paths.length || answer.shown.length;
	const body = (open || count === 0) ? ways(answer, around)
		: unfolding({ class: "more-ways" }, text("answer.open", { name: person.name, count }), () => ways(answer, around));
	return element("section", { class: `answer ${answer.outcome}` }, heading, about, said(answer), body);
}

function said(answer) {
	return element("div", { class: "said" },
		element("p", { class: "message" }, answer.message),
		answer.widened && element("p", { class: "widened" }, answer.widened),
		answer.together && element("p", { class: "together" }, answer.together.sentence),
		answer.hinges && element("p", { class: "together" }, answer.hinges.sentence),
		answer.nextStep && element("p", { class: "next-step" }, element("strong", {}, text("answer.next")), " ", answer.nextStep));
}

function ways(answer, around) {
	return [answer.paths.length ? found(answer, around) : offered(answer, around), answer.outcome !== "yourself" && whyNot(answer.person, around)];
}

function found(answer, around) {
	const filled = answer.paths.length >= around.filters.paths && around.filters.paths < 100;
	const priorOnly = answer.paths.every((path) => path.priorDriven);
	return element("div", {},
		priorOnly && element("p", { class: "aside" }, text("path.prior.all")),
		cards(answer.paths, around, priorOnly, answer.nextStep),
		filled && element("p", {}, element("a", { class: "button quiet", href: around.changed({ paths: Math.min(100, around.filters.paths * 2) }) }, text("answer.more"))));
}

function offered(answer, around) {
	const steps = [];
	if (answer.outcome === "too-far" && answer.shown[0].hops.length <= MOST_TIES) {
		const ties = answer.shown[0].hops.length;
		steps.push(element("a", { class: "button", href: around.changed({ ties }) }, text("answer.allow", { count: ties })));
	}
	if (answer.outcome === "filtered") {
		steps.push(element("a", { class: "button", href: around.changed({ ...NO_FILTERS, ties: around.filters.ties, different: around.filters.different || null }) }, text("answer.unfilter")));
	}
	if (["no-ties-of-yours", "no-ties-of-target", "out-of-reach"].includes(answer.outcome)) {
		steps.push(element("a", { class: "button quiet", href: around.importAddress }, text("answer.import")));
	}
	if (!steps.length && !answer.shown.length) {
		return null;
	}
	return element("div", {},
		steps.length > 0 && element("p", { class: "steps" }, steps),
		answer.shown.length > 0 && element("h4", {}, textOr(`answer.shown.${answer.outcome}`, text("answer.shown"))),
		answer.shown.length > 0 && cards(answer.shown, around, false));
}

/** The next step that the answer already says is not said again. */
function cards(paths, around, priorSaid, stepSaid = null) {
	return element("ol", { class: "paths" }, paths.map((path) => element("li", {}, card(path, around, priorSaid, stepSaid))));
}

function card(path, around, priorSaid, stepSaid) {
	const keys = path.people.map((person) => person.key);
	const between = path.people.slice(1, -1);
	return element("article", {
		class: "path", onmouseenter: () => around.highlight(keys), onmouseleave: () => around.highlight(null),
		onfocusin: () => around.highlight(keys), onfocusout: () => around.highlight(null),
	},
	element("header", {},
		element("h4", {}, between.length ? text("path.through", { names: between.map((person) => person.name).join(", ") }) : text("path.direct")),
		element("p", { class: "chance" }, element("strong", {}, path.words), " ", element("span", {}, path.percent))),
	element("ul", { class: "marks" },
		element("li", {}, path.confirmed ? [lineSign("confirmed"), text("path.confirmed")] : [lineSign("inferred"), text("path.inferred")]),
		!path.warm && element("li", {}, lineSign("online"), text("path.cold")),
		path.priorDriven && !priorSaid && element("li", { class: "prior" }, text("path.prior"))),
	path.below && element("p", { class: "below" }, path.below.sentence),
	chain(path, around),
	path.nextStep && path.nextStep !== stepSaid && element("p", { class: "next-step" }, element("strong", {}, text("answer.next")), " ", path.nextStep),
	element("div", { class: "path-do" },
		planAsk({ workspace: around.workspace().code ?? "", person: path.people[1], about: between.length ? path.people[path.people.length - 1] : null }),
		element("a", { href: address("mail", between.length ? { template: "introduction", to: keys[1], about: keys[keys.length - 1] } : { template: "follow-up", to: keys[1] }) },
			text("path.write"), element("span", { class: "unseen" }, ` ${path.people[1].name}`))));
}

function chain(path, around) {
	const names = new Map(path.people.map((person) => [person.key, person.name]));
	const last = path.people.length - 1;
	return element("ol", { class: "chain" }, path.people.map((person, at) => {
		const kind = (at === 0) ? "applicant" : (at === last) ? "target" : "introducer";
		const hop = path.hops[at];
		return element("li", { class: `link ${hop ? surenessOf(hop) : "end"}` },
			element("div", { class: "who" }, personSign(kind),
				element("div", { class: "who-words" },
					element("a", { href: around.personAddress(person.key) }, person.name), kind === "applicant" && ` (${text("you")})`,
					person.detail && element("span", { class: "detail" }, person.detail)),
				kind === "introducer" && element("button", { type: "button", class: "leave-out", onclick: () => around.leaveOut(person) },
					text("path.leave"), element("span", { class: "unseen" }, ` ${person.name}`))),
			hop && element("div", { class: "hop", "data-tie": tieId(hop.from, hop.to) },
				element("p", {}, hop.summary),
				hopFacts(hop),
				evidence(hop, names),
				tieRuling({
					workspace: around.workspace().code ?? "",
					one: { key: person.key, name: person.name, you: at === 0 },
					other: { key: path.people[at + 1].key, name: path.people[at + 1].name },
					ruled: (ruling) => around.ruled(ruling, tieId(hop.from, hop.to)),
				})));
	}));
}

/** How sure a tie is, its chance in figures and words, and what was learned of it. */
export function hopFacts(hop) {
	return [hop.learned && element("p", { class: "detail" }, hop.learned), element("p", { class: "hop-facts" }, surenessMark(hop), element("span", {}, `${hop.percent}, ${hop.words}`), !hop.remote && element("span", { class: "near" }, text("tie.near")))];
}

/**
 * What a tie rests on, unfolding.
 * @param {any} hop
 * @param {Map<number, string>} names of its two ends
 */
export function evidence(hop, names) {
	if (!hop.evidence.length) {
		return null;
	}
	return unfolding({ class: "evidence" },
		[text("evidence.count", { count: hop.evidence.length }),
			element("span", { class: "unseen" }, " " + text("evidence.between", { from: names.get(hop.from), to: names.get(hop.to) }))],
		() => element("ul", {}, hop.evidence.map((one) => element("li", {},
			element("span", {}, one.words),
			element("span", { class: "source" },
				textOr(`evidence.${one.kind}`, one.kind), " · ", one.confirmed ? text("tie.confirmed") : text("tie.inferred"),
				one.sources.length > 0 && [" · ", one.sources.map(sourceText).join("; ")])))));
}
