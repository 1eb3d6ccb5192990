/**
 * What the pages of organizations and meetings share: sourced facts, and who is there.
 */
import { isAbort, read } from "./api.js";
import { element, replace } from "./elements.js";
import { number, text, textOr } from "./messages.js";
import { failed, waiting } from "./notices.js";
import { address, addressOf } from "./route.js";
import { sourceText, surenessMark } from "./sources.js";

/**
 * A view that reads one thing and shows it.
 * @param {string} path under the API, such as "/meetings"
 * @param {(thing: any) => Node} content
 * @returns {(main: Element, context: import("./page.js").Context) => import("./page.js").View}
 */
export function placeView(path, content) {
	return (main, context) => {
		let flight = new AbortController();
		async function update(route) {
			flight.abort();
			flight = new AbortController();
			const { signal } = flight;
			replace(main, waiting());
			try {
				const thing = await read(`${path}/${encodeURIComponent(route.path[1] ?? "")}`, { workspace: context.workspace()?.code }, signal);
				if (signal.aborted) {
					return;
				}
				document.title = `${thing.name} · Vouchgraph`;
				replace(main, content(thing));
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
		thing.otherNames.length > 0 && element("p", { class: "about" }, text("person.names", { names: thing.otherNames.join("; ") })));
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
export function peopleList(people) {
	return [element("ul", { class: "ties present" }, people.shown.map((person) => element("li", {},
		element("div", {}, element("a", { href: address(`person/${person.key}`) }, person.name),
			person.posts.shown.map((post) => element("div", { class: "post" }, element("span", { class: "detail" }, postWords(post)), element("span", { class: "source" }, sourceText(post.source)))),
			more("place.more", person.posts)),
		element("div", { class: "tie-facts" }, standing(person))))),
	more("place.people.more", people)];
}

function standing(person) {
	if (person.applicant) {
		return text("place.you");
	}
	return person.tie ? [surenessMark(person.tie), element("span", {}, person.tie.percent)]
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
