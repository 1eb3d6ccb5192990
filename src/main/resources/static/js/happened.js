/**
 * Logs what happened with somebody in two clicks, and takes that back.
 */
import { create, remove } from "./api.js";
import { element, replace } from "./elements.js";
import { text, textOr } from "./messages.js";
import { failedInLine, say } from "./notices.js";

/**
 * Buttons, one for each kind of thing that may have happened, the usual first.
 * @param {string[]} kinds
 * @param {(kind: string, button: HTMLButtonElement) => unknown} log
 */
export function kindButtons(kinds, log) {
	return kinds.map((kind, at) => element("button", { type: "button", class: (at === 0) ? "small-action usual" : "small-action", "data-kind": kind, onclick: (event) => log(kind, event.currentTarget) },
		textOr(`interaction.${kind}`, kind)));
}

/**
 * Keeps it.
 * @param {string} workspace its code
 * @param {{person: number, kind: string, on?: string | null, about?: number | null, line?: string | null, settles?: string | null}} happened
 * @returns {Promise<any>} what was kept, with the id that takes it back
 */
export function logHappened(workspace, happened) {
	return create("/interactions", happened, { workspace });
}

/** @param {string} workspace its code @param {number} id */
export function takeBack(workspace, id) {
	return remove(`/interactions/${id}`, { workspace });
}

/**
 * A line in the place of what was done, with the way back, which has the focus.
 * @param {Element} place
 * @param {string} words
 * @param {() => Promise<unknown>} undo
 * @param {() => unknown} undone called after it was undone
 */
export function doneLine(place, words, undo, undone) {
	const problem = element("p", { class: "problem", role: "alert" });
	const back = element("button", { type: "button", class: "quiet", onclick: async () => {
		back.disabled = true;
		try {
			await undo();
			undone();
		}
		catch (failure) {
			back.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} }, text("due.undo"), element("span", { class: "unseen" }, ` ${words}`));
	replace(place, element("div", { class: "finding-gone" }, element("p", {}, words, problem), back));
	say(words);
	back.focus();
}

/** The words with the name in them made a link. */
export function withName(words, name, href) {
	const at = words.indexOf(name);
	return (at < 0 || !href) ? [words] : [words.slice(0, at), element("a", { href }, name), words.slice(at + name.length)];
}
