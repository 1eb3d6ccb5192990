/**
 * What the parts of the plan share: putting something on the agenda, and trying ties out.
 */
import { create, remove } from "./api.js";
import { writeChanges } from "./changes.js";
import { element, replace } from "./elements.js";
import { text } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { address, addressOf } from "./route.js";

/** @typedef {{kind: string, person: number, about?: number | null, due?: string | null, line: string}} Item */

/**
 * A button that puts an item on the agenda, and takes it off again.
 * @param {Item} item
 * @param {string} workspace its code
 * @param {string} what is done, for those who hear only the button
 */
export function agendaButton(item, workspace, what) {
	const place = element("span", { class: "to-agenda" });

	function offer(focus = false) {
		const put = element("button", { type: "button", class: "small-action", onclick: () => act(put, async () => {
			const made = await create("/agenda", item, { workspace });
			const undo = element("button", { type: "button", class: "link", onclick: () => act(undo, async () => {
				await remove(`/agenda/${encodeURIComponent(made.id)}`, { workspace });
				say(text("plan.agenda.undone"));
				offer(true);
			}) }, text("plan.agenda.undo"));
			replace(place, element("span", { class: "done-mark" }, text("plan.agenda.done")), " ", undo);
			say(text("plan.agenda.said", { what }));
			undo.focus();
		}) }, text("plan.agenda"), element("span", { class: "unseen" }, `: ${what}`));
		replace(place, put);
		if (focus) {
			put.focus();
		}
	}

	async function act(button, doing) {
		button.disabled = true;
		place.querySelector(".problem")?.remove();
		try {
			await doing();
		}
		catch (failure) {
			button.disabled = false;
			place.append(element("span", { class: "problem", role: "alert" }, ` ${failedInLine(failure)}`));
		}
	}

	offer();
	return place;
}

/** Where the report of weak spots shows what these ties would change. */
export function tryOut(applicant, people) {
	return address("weak-spots", { if: writeChanges(people.map((person) => ["tie", applicant, person.key, "acquainted"])) });
}

/** Anything's name, as a link where it has a page. */
export function named(thing) {
	const where = addressOf({ kind: "person", ...thing });
	return where ? element("a", { href: where }, thing.name) : thing.name;
}
