/**
 * What parts of the plan share: reading an answer and showing it, and logging what happened so that it can be taken
 * back.
 */
import { create, isAbort, read, remove } from "./api.js";
import { drawing, element, replace } from "./elements.js";
import { text } from "./messages.js";
import { failed, failedInLine, say, waiting } from "./notices.js";
import { addressOf } from "./route.js";
import { sourceText } from "./sources.js";

/** Whoever waits shorter need not be told that one waits. */
const QUIET_MS = 250;

/**
 * A place that is filled with the latest answer asked for.
 * @param {Element} place
 * @param {(answer: any) => unknown} show fills the place
 */
export function answers(place, show) {
	let flight = new AbortController();
	return {
		/** @param {string} path @param {Record<string, any>} query */
		async ask(path, query) {
			flight.abort();
			flight = new AbortController();
			const { signal } = flight;
			const first = !place.hasChildNodes();
			const late = window.setTimeout(() => first && replace(place, waiting()), QUIET_MS);
			place.setAttribute("aria-busy", "true");
			try {
				const answer = await read(path, query, signal);
				if (!signal.aborted) {
					show(answer);
				}
			}
			catch (problem) {
				if (!isAbort(problem)) {
					replace(place, failed(problem, () => this.ask(path, query)));
				}
			}
			finally {
				window.clearTimeout(late);
				if (!signal.aborted) {
					place.removeAttribute("aria-busy");
				}
			}
		},
		stop() {
			flight.abort();
		},
	};
}

/** A person or thing by name, as a link to its page where it has one. */
export function named(thing, kind = thing.kind ?? "person") {
	const href = addressOf({ kind, key: thing.key });
	return href ? element("a", { href }, thing.name) : thing.name;
}

/** A word with a shape, so that colour is never the only sign. */
export function stateMark(state, words) {
	const shape = {
		late: () => drawing("path", { d: "M8 1.5L15.2 14.5H.8Z" }),
		due: () => drawing("path", { d: "M8 1L15 8L8 15L1 8Z" }),
		met: () => drawing("path", { d: "M2 8.5L6.2 12.7L14 4", class: "stroke" }),
		half: () => drawing("path", { d: "M8 2A6 6 0 0 1 8 14Z" }),
	}[state] ?? (() => drawing("circle", { cx: 8, cy: 8, r: 5.4, class: "hollow" }));
	return element("span", { class: `plan-state ${state}` },
		drawing("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true", focusable: "false" }, state === "half" && drawing("circle", { cx: 8, cy: 8, r: 5.4, class: "hollow" }), shape()),
		words);
}

/** Where something is said, in small. */
export function sourcesOf(sources) {
	return sources.length > 0 && element("span", { class: "source" }, sources.map(sourceText).join("; "));
}

/**
 * Logs what happened, shows that it was kept, and offers to take it back.
 * @param {object} options
 * @param {string} options.workspace
 * @param {{person: number, kind: string, about?: number | null, on?: string | null, line?: string | null}} options.happened
 * @param {string} options.words what is said once it is kept
 * @param {Element} options.place where that is shown
 * @param {() => unknown} options.changed called after it was kept and after it was taken back
 */
export async function log({ workspace, happened, words, place, changed }) {
	try {
		const kept = await create("/interactions", happened, { workspace });
		const trouble = element("p", { class: "problem", role: "alert" });
		const undo = element("button", { type: "button", class: "small-action", onclick: async () => {
			undo.disabled = true;
			try {
				await remove(`/interactions/${kept.id}`, { workspace });
				replace(place);
				say(text("planlog.undone"));
				await changed();
			}
			catch (failure) {
				undo.disabled = false;
				trouble.textContent = failedInLine(failure);
			}
		} }, text("planlog.undo"), element("span", { class: "unseen" }, ` ${words}`));
		replace(place, element("div", { class: "finding-gone" }, element("p", {}, element("strong", {}, words), trouble), undo));
		say(words);
		await changed();
		undo.focus();
	}
	catch (failure) {
		replace(place, element("p", { class: "problem", role: "alert" }, failedInLine(failure)));
	}
}
