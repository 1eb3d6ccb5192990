/**
 * Who is to write the letters: what each has seen, where each is heard, and what became of each letter.
 */
import { element, replace, unfolding } from "./elements.js";
import { date, text } from "./messages.js";
import { answers, log, named, sourcesOf, stateMark } from "./planpart.js";

/** Where somebody is heard, until the rest is asked for. */
const FEW = 4;

const STRENGTHS = { strong: "met", fair: "half", weak: "ahead" };

/** @param {Element} place @param {import("./page.js").Context} context */
export function planLetters(place, context) {
	const code = context.workspace()?.code ?? "";
	const logged = element("div", {});
	const body = element("div", { class: "plan-years" });
	replace(place, logged, body);
	const reading = answers(body, show);
	const load = () => reading.ask("/plan/letters", { workspace: code });

	function show(plan) {
		replace(body,
			element("p", { class: "lead" }, plan.message),
			plan.chosen.length > 0 && element("section", { "aria-labelledby": "letters-chosen" },
				element("h3", { id: "letters-chosen" }, text("letters.chosen")), element("p", { class: "what" }, plan.reason),
				element("ul", { class: "writers" }, plan.chosen.map((one) => element("li", {}, card(one))))),
			plan.places.length > 0 && plan.chosen.length > 0 && element("section", { "aria-labelledby": "letters-places" },
				element("h3", { id: "letters-places" }, text("letters.places")), element("p", { class: "what" }, text("letters.places.what")),
				places(plan)),
			fold("letters.others", plan.others),
			fold("letters.notyet", plan.notYet));
	}

	function fold(key, writers) {
		return writers.length > 0 && unfolding({ class: "plan-fold" }, text(key, { count: writers.length }),
			() => [element("p", { class: "what" }, text(`${key}.what`)), element("ul", { class: "writers" }, writers.map((one) => element("li", {}, card(one))))]);
	}

	function card(writer) {
		return element("article", { class: "plan-card writer" },
			element("h4", {}, named(writer.person)),
			writer.person.detail && element("p", { class: "detail" }, writer.person.detail),
			element("ul", { class: "marks" },
				element("li", {}, stateMark(STRENGTHS[writer.strength], text(`letters.strength.${writer.strength}`))),
				element("li", {}, stateMark({ written: "met", requested: "half", due: "due" }[writer.state] ?? "ahead", state(writer))),
				writer.months > 0 && element("li", {}, text("letters.months", { count: writer.months })),
				writer.inTargetSystem && element("li", {}, text("letters.there"))),
			element("p", { class: "next-step" }, element("strong", {}, text("answer.next")), " ", writer.next),
			writer.heard.length > 0 && element("div", {}, element("h5", {}, text("letters.heard")),
				element("ul", { class: "plain-list" }, writer.heard.slice(0, FEW).map((one) => element("li", {}, named(one.place), element("span", { class: "detail" }, text("letters.heard.by", { name: one.by.name, words: one.words })))),
					writer.heard.length > FEW && element("li", { class: "detail" }, text("letters.heard.more", { count: writer.heard.length - FEW })))),
			writer.seen.length > 0 && unfolding({ class: "evidence" }, [text("letters.seen", { count: writer.seen.length }), element("span", { class: "unseen" }, ` ${writer.person.name}`)],
				() => element("ul", {}, writer.seen.map((one) => element("li", {}, element("span", {}, one.words), sourcesOf(one.sources))))),
			actions(writer));
	}

	function actions(writer) {
		const button = (kind, words, line) => element("button", { type: "button", class: "small-action", onclick: () => log({
			workspace: code, happened: { person: writer.person.key, kind, line }, words: text(`letters.logged.${kind}`, { name: writer.person.name }), place: logged, changed: load,
		}) }, words, element("span", { class: "unseen" }, ` ${writer.person.name}`));
		return element("p", { class: "steps" },
			writer.state !== "requested" && button("asked", text("letters.do.asked"), text("letters.line")),
			writer.state !== "written" && button("letter", text("letters.do.letter"), null));
	}

	function state(writer) {
		return text(`letters.state.${writer.state}${writer.on && writer.state !== "open" ? ".on" : ""}`, { day: writer.on ? date(writer.on) : "" });
	}

	function places(plan) {
		return element("div", { class: "plan-scroll", role: "region", "aria-labelledby": "letters-places", tabindex: "0" }, element("table", { class: "plan-table" },
			element("thead", {}, element("tr", {}, ["place", "weight", "chance", "by"].map((one) => element("th", { scope: "col" }, text(`letters.col.${one}`))))),
			element("tbody", {}, plan.places.map((one) => element("tr", {},
				element("th", { scope: "row" }, named(one.place)),
				element("td", { class: "figure" }, one.weight),
				element("td", {}, one.words),
				element("td", {}, one.writers.map((writer) => writer.name).join(", ")))))));
	}

	return { update: load, stop: () => reading.stop() };
}
