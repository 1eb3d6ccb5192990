/**
 * What an import would change, before anything is written: a card for each file.
 */
import { element, unfolding } from "./elements.js";
import { date, number, text, textOr } from "./messages.js";
import { problemList } from "./report.js";

/** Beyond this many, the rest unfolds on demand. */
const MOST_FILES = 20;

/**
 * @param {any[]} previews
 * @returns {import("./elements.js").Child}
 */
export function previewCards(previews) {
	const passedOver = previews.filter((one) => one.state === "passed over");
	const shown = previews.filter((one) => one.state !== "passed over");
	const rest = shown.slice(MOST_FILES);
	const cards = (some) => some.map((one, at) => card(one, shown.length === 1 || (at === 0 && some === first)));
	const first = shown.slice(0, MOST_FILES);
	const more = rest.length > 0 && element("button", { type: "button", class: "quiet", onclick: (event) => event.target.replaceWith(...cards(rest)) },
		text("preview.rest", { count: rest.length, number: number(rest.length) }));
	return [cards(first), more,
		passedOver.length > 0 && unfolding({ class: "preview-over" }, text("preview.passed-over", { count: passedOver.length, number: number(passedOver.length) }),
			() => element("ul", {}, passedOver.map((one) => element("li", {}, one.problems[0]?.file ?? one.name, one.problems[0] && element("span", { class: "detail" }, one.problems[0].message)))))];
}

/** Whether importing the files would change anything. */
export function isWorthImporting(previews) {
	return previews.some((one) => one.state === "readable");
}

function card(one, open) {
	const readable = one.state === "readable";
	return element("article", { class: `preview ${one.state}` },
		element("h3", {}, one.name),
		element("p", { class: "detail" }, [one.title, one.state !== "refused" && text(one.shared ? "import.shared" : "import.private"),
			readable && one.whole && text("report.read", { count: one.read, number: number(one.read) })].filter(Boolean).join(" · ")),
		one.state === "unchanged" && element("p", {}, text("preview.unchanged", { name: one.before.name, day: date(String(one.before.at).slice(0, 10)) })),
		one.state === "refused" && element("p", {}, element("strong", {}, text("preview.refused"))),
		readable && !one.whole && element("p", { class: "preview-part" }, text("preview.part", { count: one.read, number: number(one.read) })),
		readable && one.things.length === 0 && one.facts.length === 0 && element("p", {}, text("preview.nothing")),
		one.things.length > 0 && thingsTable(one),
		one.facts.length > 0 && element("p", { class: "what" }, text("preview.facts"), " ",
			one.facts.map((facts) => textOr(`preview.fact.${facts.kind}`, null) === null ? `${number(facts.count)} ${facts.kind}` : text(`preview.fact.${facts.kind}`, { count: facts.count, number: number(facts.count) })).join(", "), "."),
		(one.things.length > 0 || one.facts.length > 0) && samples(one, open),
		one.problems.length > 0 && element("details", { class: "problems", open: one.state === "refused" },
			element("summary", {}, text("report.problems", { count: one.problemCount, number: number(one.problemCount) })),
			problemList(one.problems)));
}

/** Of each kind how many, and how many of them are known. */
function thingsTable(one) {
	const figure = (name, value) => element("td", {}, value > 0 ? number(value) : element("span", { class: "none" }, "0"), element("span", { class: "preview-label", "aria-hidden": "true" }, ` ${text(`preview.${name}`)}`));
	return element("table", { class: "preview-things" },
		element("caption", { class: "unseen" }, text("preview.table", { name: one.name })),
		element("thead", {}, element("tr", {}, element("th", { scope: "col" }, text("preview.kind")), ["count", "new", "known"].map((name) => element("th", { scope: "col" }, text(`preview.${name}`))))),
		element("tbody", {}, one.things.map((things) => element("tr", {},
			element("th", { scope: "row" }, text(`preview.kind.${things.kind}`),
				things.unidentified > 0 && things.kind === "person" && element("span", { class: "detail" }, text("preview.unidentified", { count: things.unidentified, number: number(things.unidentified) }))),
			figure("count", things.count), figure("new", things.count - things.known), figure("known", things.known)))));
}

/** The first few of each kind, as they were understood. */
function samples(one, open) {
	const groups = [
		...one.things.map(({ kind, examples }) => [text(`preview.kind.${kind}`), examples.map((example) => [example.name, example.known && element("span", { class: "tag" }, text("preview.known-one")), example.detail && element("span", { class: "detail" }, example.detail)])]),
		...one.facts.map(({ kind, examples }) => [text(`fact.${kind}`), examples]),
	].filter(([, lines]) => lines.length > 0);
	return element("details", { class: "preview-samples", open },
		element("summary", {}, text("preview.samples")),
		element("div", { class: "preview-groups" }, groups.map(([title, lines]) => element("div", {}, element("h4", {}, title), element("ul", {}, lines.map((line) => element("li", {}, line)))))));
}
