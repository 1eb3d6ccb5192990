/**
 * Erases somebody for good; that cannot be undone, so it asks first.
 */
import { remove } from "./api.js";
import { element, replace } from "./elements.js";
import { text } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { address, go } from "./route.js";

/**
 * @param {any} person
 * @param {string} workspace its code
 * @param {string} heading tag name
 */
export function eraseForm(person, workspace, heading) {
	const place = element("div", {});
	const open = element("button", { type: "button", class: "quiet", onclick: ask }, text("erase.ask", { name: person.name }));
	replace(place, open);

	function ask() {
		const problem = element("p", { class: "problem", role: "alert" });
		const keep = element("button", { type: "button", class: "quiet", onclick: () => {
			replace(place, open);
			open.focus();
		} }, text("erase.keep"));
		const erase = element("button", { type: "button", class: "danger", onclick: async () => {
			erase.disabled = true;
			problem.textContent = "";
			try {
				await remove(`/people/${person.key}`, { workspace });
				say(text("erase.done", { name: person.name }));
				go(address("home"));
			}
			catch (failure) {
				erase.disabled = false;
				problem.textContent = failedInLine(failure);
			}
		} }, text("erase.do", { name: person.name }));
		replace(place, element("p", {}, text("erase.what", { name: person.name, facts: person.facts.length, records: person.records.length })), problem,
			element("p", { class: "steps" }, keep, erase));
		keep.focus();
	}

	return element("section", { class: "erase" }, element(heading, {}, text("erase.title")), element("p", { class: "what" }, text("erase.intro")), place);
}
