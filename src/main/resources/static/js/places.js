/**
 * What the pages of organizations and meetings share: sourced facts, and who is there.
 */
import { isAbort, read } from "./api.js";
import { element, replace } from "./elements.js";
import { number, text, textOr } from "./messages.js";
import { networkLink } from "./network/link.js";
import { nextSteps } from "./nextsteps.js";
import { failed, say, waiting } from "./notices.js";
import { address, addressOf } from "./route.js";
import { factActions, isBegun, justRuled, rulingList } from "./ruling.js";
import { isByUser, readWhen, sourceText, surenessMark } from "./sources.js";

/**
 * What lets the user rule on facts where they stand.
 * @typedef {object} Rule
 * @property {(person: number) => import("./ruling.js").Around} around of the facts of a person
 * @property {Node | null} next what to do next about the place
 * @property {Node | null} just what has just been ruled, with the way back
 * @property {any[]} rulings all on the place
 * @typedef {{line?: Node}} Just
 */

/**
 * A view that reads one thing and shows it.
 * @param {string} path under the API, such as "/meetings"
 * @param {(thing: any, rule: Rule, context: import("./page.js").Context) => Node} content
 * @returns {(main: Element, context: import("./page.js").Context) => import("./page.js").View}
 */
export function placeView(path, content) {
	return (main, context) => {
		let flight = new AbortController();
		let asked = "";
		/** @type {ReturnType<typeof nextSteps> | null} */
		let next = null;

		/** @param {any} thing @param {Just} just */
		function shown(thing, just = {}) {
			replace(main, content(thing, ruled(thing, just), context));
		}

		/**
		 * Shows the place as it is now.
		 * @param {Just} just
		 * @param {string} focus selector of what to go to
		 */
		async function again(just, focus) {
			shown(await read(`${path}/${encodeURIComponent(asked)}`, { workspace: context.workspace()?.code }, flight.signal), just);
			next?.load();
			/** @type {HTMLElement | null} */ (main.querySelector(focus) ?? main.querySelector("h1"))?.focus();
		}

		/** @returns {Rule} */
		function ruled(thing, just) {
			/** @param {number} person @returns {import("./ruling.js").Around} */
			const around = (person) => ({
				workspace: context.workspace()?.code ?? "", person,
				ruled: async (done, fact) => {
					await again({ line: justRuled(done, fact, around(person)) }, ".just-ruled button");
					say(`${text(`ruling.done.${done.finding}`)} ${done.fact}`);
				},
				withdrawn: (fact) => again({}, fact ? `[data-fact="${CSS.escape(fact.id)}"] summary` : "h1"),
			});
			return { around, next: next?.root ?? null, just: just.line ?? null, rulings: thing.rulings };
		}

		async function update(route) {
			asked = route.path[1] ?? "";
			flight.abort();
			flight = new AbortController();
			const { signal } = flight;
			replace(main, waiting());
			try {
				const thing = await read(`${path}/${encodeURIComponent(asked)}`, { workspace: context.workspace()?.code }, signal);
				if (signal.aborted) {
					return;
				}
				document.title = `${thing.name} · Vouchgraph`;
				next = nextSteps({ kind: route.path[0], key: thing.key }, "h2", context.workspace()?.code ?? "", signal);
				shown(thing);
			}
			catch (problem) {
				if (isAbort(problem)) {
					return;
				}
				replace(main, failed(problem, () => update(route)));
			}
			context.arrived();
		}
		return { update, stop: () => flight.abort() };
	};
}

/** The name, what sort of thing it is, and how else it is written. */
export function placeHead(thing, kind) {
	return element("header", {},
		element("h1", { tabindex: "-1" }, thing.name),
		element("p", { class: "about" }, capital(text(`kind.${kind}`)), thing.fictional && [" ", element("span", { class: "tag" }, text("fictional"))]),
		thing.otherNames.length > 0 && element("p", { class: "about" }, text("person.names", { names: thing.otherNames.join("; ") })),
		element("p", {}, networkLink({ kind, key: thing.key })));
}

/**
 * A fact under its heading with its source, or plainly unknown.
 * @param {string} heading
 * @param {any} fact with `value` and `source`, or null
 * @param {(value: any) => import("./elements.js").Child} words
 */
export function sourced(heading, fact, words) {
	return [element("dt", {}, heading), element("dd", {}, fact ? [words(fact.value), element("span", { class: "source" }, sourceText(fact.source))]
		: element("span", { class: "unknown" }, text("place.unknown")))];
}

/** The thing's name, as a link to its page. */
export function linked(thing) {
	return element("a", { href: addressOf(thing) }, thing.name);
}

/** Parts, programs or meetings; nothing where there are none. */
export function partList(heading, parts, detail) {
	return parts.count > 0 && element("section", {}, element("h2", {}, heading),
		element("ul", { class: "records" }, parts.shown.map(({ thing, source }) => element("li", {}, linked(thing),
			detail && thing.detail && element("span", { class: "detail" }, thing.detail), element("span", { class: "source" }, sourceText(source))))),
		more("place.more", parts));
}

/** Everybody with her posts, and whether the applicant knows her. */
export function peopleList(people, rule) {
	return [element("ul", { class: "ties present" }, people.shown.map((person) => element("li", {},
		element("div", {}, element("a", { href: address(`person/${person.key}`) }, person.name),
			person.posts.shown.map((post) => element("div", { class: "post" }, element("span", { class: "detail" }, postWords(post)), ruledOn(post, person.key, rule))),
			more("place.more", person.posts)),
		element("div", { class: "tie-facts" }, standing(person))))),
	more("place.people.more", people)];
}

/**
 * The source of a fact, which unfolds to what can be done with it.
 * @param {{fact: any, source: any}} said
 * @param {number} person whose fact it is
 * @param {Rule} rule
 */
export function ruledOn({ fact, source }, person, rule) {
	const around = rule.around(person);
	const known = { ...fact, sources: [source] };
	const details = element("details", { class: "known", "data-fact": fact.id, open: isBegun(known, around) },
		element("summary", {}, element("span", { class: "unseen" }, text("known.how"), " "), element("span", { class: "source" }, readWhen(source))));
	details.addEventListener("toggle", () => details.append(...(isByUser(source) ? [element("p", {}, element("span", { class: "tag ruled" }, text(`ruled.${source.name.startsWith("corrected") ? "corrected" : "confirmed"}`)))] : []), factActions(known, around)), { once: true });
	return details;
}

/** What has just been ruled, for the head of the people's section. */
export function justRuledLine(rule) {
	return rule.just && element("div", { class: "just-ruled" }, rule.just);
}

/** All rulings on the place; nothing where there are none. */
export function placeRulings(rule) {
	return rule.rulings.length > 0 && element("section", {}, element("h2", {}, text("person.rulings")), element("p", { class: "what" }, text("person.rulings.what")),
		rulingList(rule.rulings, rule.around(0)));
}

/** How the applicant knows somebody, or where to look for a way. */
export function standing(person) {
	if (person.applicant) {
		return text("place.you");
	}
	return person.tie ? [surenessMark(person.tie), element("span", {}, `${person.tie.percent}, ${person.tie.words}`)]
		: element("a", { href: address("who", { target: `person:${person.key}` }) }, text("place.ways"), element("span", { class: "unseen" }, ` ${person.name}`));
}

function postWords(post) {
	const role = post.role ? textOr(`role.${post.role}`, post.role) : text("place.present");
	const when = years(post);
	return [role, post.at && [", ", linked(post.at)], when && `, ${when}`];
}

/** How many are not shown; nothing where all are. */
export function more(key, list) {
	return list.more > 0 && element("p", { class: "what more" }, text(key, { count: number(list.more) }));
}

function years({ from, to, current }) {
	if (from && to) {
		return (from === to) ? String(from) : text("years.both", { from, to });
	}
	if (from) {
		return current ? text("years.since", { from }) : String(from);
	}
	return to ? text("years.until", { to }) : "";
}

function capital(words) {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
