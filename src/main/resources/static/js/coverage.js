/**
 * What the weak spots are seen in: how each target is reached, who fills which place, what hangs on whom.
 */
import { drawing, element, unfolding } from "./elements.js";
import { personLink } from "./finding.js";
import { text, textOr } from "./messages.js";
import { address, addressOf } from "./route.js";
import { weakMark } from "./severity.js";

/** How many rows show before the rest is asked for. */
const FEW_TARGETS = 10;

const FEW_SHARES = 5;

/** Ways that share nobody are counted up to so many. */
const COUNTED = 10;

const NOTHING = "–";

/** @param {any[]} targets */
export function targetTable(targets) {
	return [
		rows(targets.slice(0, FEW_TARGETS)),
		targets.length > FEW_TARGETS && unfolding({ class: "more-ways" }, text("opens.more", { count: targets.length - FEW_TARGETS }), () => rows(targets.slice(FEW_TARGETS))),
	];
}

/** The roles are said outright, because blocks instead of rows on a narrow screen would take them away. */
function rows(targets) {
	const columns = ["person", "way", "apart", "without"];
	return element("table", { class: "stacked", role: "table" },
		element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, columns.map((name) => element("th", { role: "columnheader", scope: "col" }, text(`targets.${name}`))), element("th", { role: "columnheader", scope: "col" }, element("span", { class: "unseen" }, text("targets.do"))))),
		element("tbody", { role: "rowgroup" }, targets.map((target) => {
			const program = target.program;
			const page = program && addressOf(program);
			const cells = {
				person: [personLink(target.person), target.weak && weakMark(),
					element("span", { class: "detail" }, program ? (page ? element("a", { href: page }, program.name) : program.name) : target.person.detail)],
				way: target.ties === 0 ? element("strong", {}, text("targets.none"))
					: [element("strong", {}, target.words), ` ${target.percent}`, element("span", { class: "detail" },
						target.introducer ? [text("targets.ask"), " ", personLink(target.introducer), `, ${text("targets.ties", { count: target.ties })}`] : text("targets.own"))],
				apart: target.ties === 0 ? NOTHING : [text((target.apart < COUNTED) ? "targets.ways" : "targets.waysormore", { count: target.apart }), target.apart > 1 && element("span", { class: "detail" }, text("targets.any", { percent: target.atLeastOnePercent }))],
				without: target.onlyThrough.length ? target.onlyThrough.map((person, at) => [at > 0 && ", ", personLink(person)]) : NOTHING,
			};
			return element("tr", { role: "row" }, columns.map((name) => element("td", { role: "cell", class: (cells[name] === NOTHING) ? "none" : null, "data-label": text(`targets.${name}`) }, element("div", {}, cells[name]))),
				element("td", { role: "cell", class: "act" }, element("a", { class: "small-action", href: address("who", { target: `person:${target.person.key}` }) }, text("weak.ways"), element("span", { class: "unseen" }, ` ${text("weak.ways.to", { name: target.person.name })}`))));
		})));
}

/**
 * @param {any[]} needs
 * @param {Map<string, string>} titles of roles
 */
export function placeList(needs, titles) {
	return element("ul", { class: "needs" }, needs.map((need) => element("li", { class: need.due ? "" : "later" },
		element("div", { class: "need-head" }, element("h3", {}, need.title),
			need.due ? need.missing > 0 && weakMark() : element("span", { class: "tag" }, text("places.later"))),
		element("p", {}, need.sentence),
		element("p", { class: "what" }, need.reason),
		element("ul", { class: "places" },
			need.filled.map((one) => element("li", { class: "place" }, personLink(one.person), element("span", { class: "detail" }, titles.get(one.role) ?? one.role))),
			Array.from({ length: need.missing }, () => element("li", { class: "place empty" }, text("places.empty")))))));
}

/** @param {any} spread */
export function spreadLists(spread) {
	return [
		spread.sentence && element("p", {}, spread.sentence),
		element("div", { class: "measures" }, spread.measures.filter((measure) => measure.shares.length).map((measure) => element("section", {},
			element("h3", {}, textOr(`spread.${measure.over}`, measure.over)),
			element("p", { class: "what" }, measure.sentence),
			shares(measure.shares.slice(0, FEW_SHARES)),
			measure.shares.length > FEW_SHARES && unfolding({ class: "more-ways" }, text("opens.more", { count: measure.shares.length - FEW_SHARES }), () => shares(measure.shares.slice(FEW_SHARES)))))),
	];
}

function shares(list) {
	return element("ul", { class: "shares" }, list.map((one) => {
		const page = one.thing && addressOf(one.thing);
		const width = Math.max(.5, Math.min(100, one.share * 100));
		return element("li", {}, element("span", { class: "share-name" }, page ? element("a", { href: page }, one.name) : one.name), element("span", { class: "share-percent" }, one.percent),
			drawing("svg", { class: "bar", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
				drawing("rect", { width: 100, height: 4, class: "whole" }), drawing("rect", { width, height: 4 })));
	}));
}
