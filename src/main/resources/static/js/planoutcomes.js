/**
 * What came of asks: logging an ask and its outcome, and how good the chances were.
 */
import { completion } from "./completion.js";
import { drawing, element, freshId, replace } from "./elements.js";
import { date, number, text } from "./messages.js";
import { answers, log, named, stateMark } from "./planpart.js";

const MARKS = { introduced: "met", declined: "late", silence: "half", open: "due" };

/** @param {Element} place @param {import("./page.js").Context} context */
export function planOutcomes(place, context) {
	const code = context.workspace()?.code ?? "";
	const logged = element("div", {});
	const body = element("div", { class: "plan-years" });
	replace(place, askForm(), logged, body);
	const reading = answers(body, show);
	const load = () => reading.ask("/plan/outcomes", { workspace: code });

	/** Whom was asked about whom: two picks and a click. */
	function askForm() {
		/** @type {Record<string, {key: number, name: string} | null>} */
		const chosen = { person: restored("person"), about: restored("about") };
		const problem = element("p", { class: "problem", role: "alert" });
		const field = (name) => {
			const made = completion({
				label: text(`outcomes.${name}`), hint: text(`outcomes.${name}.hint`), kinds: "person", draft: `outcomes.${code}.${name}`,
				workspace: () => context.workspace() ?? {}, onPick: (hit) => keep(name, { key: hit.key, name: hit.name }),
			});
			made.showName(chosen[name]?.name ?? "");
			made.input.addEventListener("input", () => keep(name, null));
			return made;
		};
		function stored(name) {
			return `vouchgraph.outcomes.${code}.${name}`;
		}
		function restored(name) {
			return JSON.parse(sessionStorage.getItem(stored(name)) ?? "null");
		}
		function keep(name, person) {
			chosen[name] = person;
			person ? sessionStorage.setItem(stored(name), JSON.stringify(person)) : sessionStorage.removeItem(stored(name));
		}
		const person = field("person");
		const about = field("about");
		const today = new Date().toISOString().slice(0, 10);
		const on = element("input", { type: "date", id: freshId("on"), max: today, value: today });
		return element("form", { class: "plan-form", novalidate: true, onsubmit: async (event) => {
			event.preventDefault();
			problem.textContent = "";
			if (!chosen.person || !chosen.about) {
				problem.textContent = text("outcomes.missing");
				(chosen.person ? about : person).input.focus();
				return;
			}
			await log({
				workspace: code, happened: { person: chosen.person.key, about: chosen.about.key, kind: "asked", on: on.value || null },
				words: text("outcomes.logged.asked", { name: chosen.person.name, about: chosen.about.name }), place: logged, changed: load,
			});
			keep("person", null);
			keep("about", null);
			person.clear();
			about.clear();
		} },
		person.root, about.root, element("div", { class: "field" }, element("label", { for: on.id }, text("outcomes.on")), on), problem,
		element("p", { class: "steps" }, element("button", { type: "submit" }, text("outcomes.log"))));
	}

	function show(answer) {
		const open = answer.asks.filter((ask) => ask.answer === "open");
		const settled = answer.asks.filter((ask) => ask.answer !== "open");
		replace(body,
			element("p", { class: "lead" }, answer.message),
			open.length > 0 && part("open", element("ul", { class: "writers" }, open.map((ask) => element("li", {}, openCard(ask))))),
			part("score", answer.score ? score(answer.score) : element("p", {}, text("outcomes.toofew", { count: answer.missing }))),
			answer.kinds.length > 0 && part("kinds", element("ul", { class: "plain-list" }, answer.kinds.map((kind) => element("li", {}, kind.sentence)))),
			settled.length > 0 && part("settled", element("ul", { class: "plain-list" }, settled.map((ask) => element("li", {},
				stateMark(MARKS[ask.answer], text(`outcomes.answer.${ask.answer}`)), " ", pair(ask), element("span", { class: "detail" }, date(ask.on), ". ", ask.sentence))))));
	}

	function part(name, content) {
		return element("section", { class: "plan-section", "aria-labelledby": `outcomes-${name}` },
			element("h3", { id: `outcomes-${name}` }, text(`outcomes.part.${name}`)), element("p", { class: "what" }, text(`outcomes.part.${name}.what`)), content);
	}

	function pair(ask) {
		return element("span", {}, named(ask.person, "person"), text("outcomes.of"), named(ask.about, "person"));
	}

	function openCard(ask) {
		const button = (kind) => element("button", { type: "button", class: "small-action", onclick: () => log({
			workspace: code, happened: { person: ask.person.key, about: ask.about.key, kind }, words: text(`outcomes.logged.${kind}`, { name: ask.person.name, about: ask.about.name }), place: logged, changed: load,
		}) }, text(`outcomes.do.${kind}`), element("span", { class: "unseen" }, ` ${ask.person.name}, ${ask.about.name}`));
		return element("article", { class: "plan-card" },
			element("h4", {}, pair(ask)),
			element("p", { class: "detail" }, date(ask.on), ". ", ask.sentence),
			element("p", { class: "steps" }, ["introduced", "declined", "no-answer"].map(button)));
	}

	return { update: load, stop: () => reading.stop() };
}

/** The chances against what happened: a small picture, and the same as a table. */
function score(found) {
	const at = (share) => 5 + 90 * share;
	const picture = drawing("svg", { class: "reliability", viewBox: "0 0 100 100", role: "img", "aria-label": text("outcomes.picture") },
		drawing("rect", { x: 5, y: 5, width: 90, height: 90, class: "frame" }),
		drawing("path", { d: "M5 95L95 5", class: "diagonal" }),
		...found.bins.map((bin) => drawing("circle", { cx: at(bin.expected), cy: 100 - at(bin.happened), r: 1.6 + Math.min(3, Math.sqrt(bin.outcomes)) })));
	return element("div", {},
		element("p", {}, found.sentence),
		element("div", { class: "score" }, picture,
			element("table", { class: "plan-table" },
				element("thead", {}, element("tr", {}, ["range", "count", "expected", "happened"].map((one) => element("th", { scope: "col" }, text(`outcomes.col.${one}`))))),
				element("tbody", {}, found.bins.map((bin) => element("tr", {},
					element("th", { scope: "row" }, `${Math.round(bin.from * 100)}–${Math.round(bin.to * 100)} %`),
					element("td", { class: "figure" }, number(bin.outcomes)), element("td", { class: "figure" }, `${Math.round(bin.expected * 100)} %`), element("td", { class: "figure" }, `${Math.round(bin.happened * 100)} %`)))))));
}
