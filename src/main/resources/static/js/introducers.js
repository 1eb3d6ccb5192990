/**
 * Who introduces best, what somebody opens, and why not through somebody: questions beside the paths themselves.
 */
import { isAbort, read } from "./api.js";
import { completion } from "./completion.js";
import { element, replace, unfolding } from "./elements.js";
import { conditionsOf } from "./filters.js";
import { text, textOr } from "./messages.js";
import { failed, waiting } from "./notices.js";
import { address } from "./route.js";
import { lineSign } from "./sources.js";

/** How many openings show before the rest is asked for. */
const FEW = 5;

/** Asks, and fills the place with what the answer shows, or with what went wrong. */
async function fill(place, words, ask, show) {
	replace(place, waiting(words));
	place.setAttribute("aria-busy", "true");
	try {
		replace(place, show(await ask()));
	}
	catch (problem) {
		if (!isAbort(problem)) {
			replace(place, failed(problem, () => fill(place, words, ask, show)));
		}
	}
	place.removeAttribute("aria-busy");
}

/** The people of a path in a line, with the address of each. */
function route(way, personAddress) {
	return element("p", { class: "route" },
		element("span", { class: "route-people" }, way.people.map((person, at) => [at > 0 && " → ", element("a", { href: personAddress(person.key) }, person.name)])),
		element("span", { class: "route-facts" }, lineSign(way.confirmed ? "confirmed" : way.warm ? "inferred" : "online"),
			`${text(way.confirmed ? "route.confirmed" : "route.inferred")}${way.warm ? "" : `, ${text("route.cold")}`}`));
}

function chance(way) {
	return element("p", { class: "chance" }, element("strong", {}, way.words), " ", element("span", {}, way.percent));
}

/**
 * The best introducers to a target; asked when it is unfolded.
 * @param {string} target such as `program:40`
 * @param {import("./paths.js").Around} around
 */
export function bestIntroducers(target, around) {
	return unfolding({ class: "introducers" }, text("introducers.title"), () => {
		const place = element("div", {});
		fill(place, text("who.wait"), () => read("/introducers", { target, ...conditionsOf(around.filters), workspace: around.workspace().code }),
			(answer) => [
				element("p", { class: "what" }, answer.message),
				element("ol", { class: "ranked" }, answer.introducers.map((one) => element("li", {},
					element("div", { class: "ranked-head" },
						element("h4", {}, element("a", { href: around.personAddress(one.person.key) }, one.person.name)), chance(one)),
					element("p", { class: "about" }, [
						(one.ties === 1) ? text("introducers.near") : text("introducers.far", { name: one.best.people[1].name }),
						!around.alone && (one.target.role
							? text("introducers.to.role", { name: one.target.name, role: textOr(`introducers.role.${one.target.role}`, one.target.role) })
							: text("introducers.to", { name: one.target.name })),
					].filter(Boolean).join(" · ")),
					route(one.best, around.personAddress)))),
			]);
		return place;
	});
}

/**
 * A field to name somebody, and what would have to be true for the best path to begin with them.
 * @param {any} target a person
 * @param {import("./paths.js").Around} around
 */
export function whyNot(target, around) {
	const place = element("div", { class: "why-answer", "aria-live": "polite" });
	let flight = new AbortController();
	const field = completion({
		label: text("why.label"), hint: text("why.hint"), kinds: "person", draft: `why.${target.key}`, workspace: around.workspace, className: "small",
		onPick: (hit) => {
			flight.abort();
			flight = new AbortController();
			const { signal } = flight;
			fill(place, text("why.wait"), () => read("/explanations", {
				target: `person:${target.key}`, person: `person:${hit.key}`, ...conditionsOf(around.filters), workspace: around.workspace().code,
			}, signal), (answer) => explanation(answer, around));
		},
	});
	return element("form", { class: "why", onsubmit: (event) => event.preventDefault() }, field.root, place);
}

function explanation(answer, around) {
	return [
		element("p", { class: "message" }, answer.message),
		answer.nextStep && element("p", { class: "next-step" }, element("strong", {}, text("answer.next")), " ", answer.nextStep),
		element("dl", { class: "why-ways" },
			answer.best && [element("dt", {}, text("why.best")), element("dd", {}, route(answer.best, around.personAddress))],
			answer.through && [element("dt", {}, text("why.through", { name: answer.person.name })), element("dd", {}, route(answer.through, around.personAddress))]),
	];
}

/**
 * What a person opens for the applicant.
 * @param {any} person
 * @param {string} heading tag name
 * @param {import("./page.js").Context} context
 * @param {AbortSignal} signal
 */
export function opened(person, heading, context, signal) {
	const place = element("div", { class: "opened" });
	fill(place, text("opens.wait", { name: person.name }),
		() => read("/openings", { introducer: `person:${person.key}`, workspace: context.workspace()?.code }, signal),
		(answer) => [
			element("p", { class: "what" }, answer.message),
			openings(answer.openings.slice(0, FEW)),
			answer.openings.length > FEW && unfolding({ class: "more-ways" }, text("opens.more", { count: answer.openings.length - FEW }), () => openings(answer.openings.slice(FEW))),
		]);
	return element("section", {}, element(heading, {}, text("opens.title", { name: person.name })), place);
}

function openings(lines) {
	return lines.length > 0 && element("ul", { class: "ranked" }, lines.map((one) => element("li", {},
		element("div", { class: "ranked-head" },
			element("p", { class: "ranked-name" }, element("a", { href: address(`person/${one.target.key}`) }, one.target.name),
				one.wanted && element("span", { class: "tag" }, text("opens.wanted")), !one.without && one.through.people.length > 2 && element("span", { class: "tag" }, text("opens.only"))),
			chance(one.through)),
		one.target.detail && element("p", { class: "about" }, one.target.detail),
		element("p", {}, one.sentence),
		route(one.through, (key) => address(`person/${key}`)),
		element("p", {}, element("a", { href: address("who", { target: `person:${one.target.key}` }) }, text("opens.ask"), element("span", { class: "unseen" }, ` ${one.target.name}`))))));
}
