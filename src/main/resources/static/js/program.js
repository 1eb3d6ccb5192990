/**
 * All that is known of one training program, with sources.
 */
import { element } from "./elements.js";
import { recordList } from "./facts.js";
import { text, textOr } from "./messages.js";
import { networkLink } from "./network/link.js";
import { justRuledLine, placeRulings, placeView, ruledOn, standing } from "./places.js";
import { address, addressOf } from "./route.js";
import { sourceText } from "./sources.js";

export const programView = placeView("/programs", content);

function content(program, rule, context) {
	const institution = program.institution && element("a", { href: addressOf(program.institution) }, program.institution.name);
	const about = [program.kind && textOr(`program.${program.kind}`, program.kind), institution, program.city, program.country].filter(Boolean);
	return element("article", { class: "record" },
		element("header", {},
			element("h1", { tabindex: "-1" }, program.name),
			element("p", { class: "about" }, about.map((one, at) => [at > 0 && " · ", one]),
				context.workspace()?.fictional && [" ", element("span", { class: "tag" }, text("fictional"))]),
			element("p", {}, element("a", { class: "button", href: address("who", { target: `program:${program.key}` }) }, text("program.ask")), " ", networkLink({ kind: "program", key: program.key }))),
		rule.next,
		element("section", {}, element("h2", {}, text("program.record")),
			element("dl", { class: "facts" }, ["img", "visa"].map((name) => [element("dt", {}, text(`program.${name}`)), element("dd", {}, dated(program[name]))]))),
		element("section", {}, element("h2", {}, text("program.people")), justRuledLine(rule), people(program, rule)),
		placeRulings(rule),
		element("section", {}, element("h2", {}, text("person.records")), recordList(program.records)));
}

/** A dated fact, or plainly unknown. */
function dated(fact) {
	if (!fact) {
		return element("span", { class: "unknown" }, text("program.unknown"));
	}
	return [fact.words ?? fact, element("span", { class: "source" }, [fact.asOf && text("program.asof", { day: fact.asOf }), fact.source && sourceText(fact.source)].filter(Boolean).join(" · "))];
}

function people(program, rule) {
	if (!program.people.length) {
		return element("p", {}, text("program.people.none"));
	}
	return element("ul", { class: "ties present" }, program.people.map((person) => element("li", {},
		element("div", {}, element("a", { href: address(`person/${person.key}`) }, person.name),
			element("span", { class: "detail" }, [textOr(`role.${person.role}`, person.role), years(person)].filter(Boolean).join(", ")),
			ruledOn(person, person.key, rule)),
		element("div", { class: "tie-facts" }, standing(person)))));
}

function years({ from, to }) {
	return from && to ? text("years.both", { from, to }) : from ? text("years.since", { from }) : to ? text("years.until", { to }) : "";
}
