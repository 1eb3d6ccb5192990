/**
 * What the user noted of people she met and logged of others, each with a way to take it back.
 */
import { remove } from "./api.js";
import { element, replace } from "./elements.js";
import { date, text, textOr } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { address } from "./route.js";

/**
 * @param {any[]} notes
 * @param {object} around
 * @param {string} around.workspace its code
 * @param {boolean} around.named whether it is said on whom each is
 * @param {(note: any) => unknown} around.gone called once one is taken back
 */
export function noteList(notes, around) {
	return element("ul", { class: "notes" }, notes.map((note) => {
		const problem = element("p", { class: "problem", role: "alert" });
		const place = element("div", { class: "notes-do" });
		const open = element("button", { type: "button", class: "small-action", onclick: ask }, text("notes.undo"),
			element("span", { class: "unseen" }, ` ${note.person.name}, ${date(note.on)}`));
		replace(place, open);

		/** It cannot be brought back from here, so it asks first. */
		function ask() {
			const keep = element("button", { type: "button", class: "small-action", onclick: () => {
				problem.textContent = "";
				replace(place, open);
				open.focus();
			} }, text("notes.keep"));
			const undo = element("button", { type: "button", class: "small-action", onclick: async () => {
				undo.disabled = true;
				try {
					await remove(`/${note.logged ? "interactions" : "contacts"}/${note.id}`, { workspace: around.workspace });
					say(text("notes.gone", { name: note.person.name }));
					await around.gone(note);
				}
				catch (failure) {
					undo.disabled = false;
					problem.textContent = failedInLine(failure);
				}
			} }, text("notes.undo.do"));
			replace(place, keep, undo);
			keep.focus();
		}

		return element("li", {},
			element("div", {},
				around.named && element("a", { href: address(`person/${note.person.key}`) }, note.person.name),
				element("span", { class: around.named ? "detail" : "" }, [`${textOr(`interaction.${note.kind}`, note.kind)}, ${date(note.on)}`, note.line].filter(Boolean).join(": ")), problem),
			place);
	}));
}

/** Puts the list in its place, or nothing where there is none. */
export function showNotes(place, heading, notes, around) {
	replace(place, notes.length > 0 && [heading, noteList(notes, around)]);
}
