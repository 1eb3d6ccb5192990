/**
 * "Plan this ask": puts on the agenda whom to ask about whom, and by when.
 */
import { create, remove } from "./api.js";
import { inDays, today } from "./days.js";
import { drafted, forgetDrafts, hasDraft } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { date, text } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { address } from "./route.js";

const LONGEST_LINE = 1000;

/** An ask is planned for so many days ahead, unless the user says otherwise. */
const USUAL = 7;

/**
 * @param {object} options
 * @param {string} options.workspace its code
 * @param {{key: number, name: string}} options.person whom to ask
 * @param {{key: number, name: string} | null} options.about the target; null where the target itself is written to
 */
export function planAsk({ workspace, person, about }) {
	const draft = `ask.${workspace}.${person.key}.${about?.key ?? ""}.`;
	const place = element("div", { class: "plan-ask" });
	const open = element("button", { type: "button", class: "quiet", "aria-expanded": "false", onclick: () => ask(true) },
		text("planask.ask"), element("span", { class: "unseen" }, ` ${about ? text("planask.what", { person: person.name, about: about.name }) : person.name}`));

	function close(focus = true) {
		forgetDrafts(draft);
		replace(place, open);
		if (focus) {
			open.focus();
		}
	}

	function ask(focus) {
		const due = drafted(element("input", { type: "date", id: freshId("due"), min: today(), value: inDays(USUAL) }), `${draft}due`);
		const line = drafted(element("input", { type: "text", id: freshId("line"), maxlength: LONGEST_LINE, autocomplete: "off", placeholder: text("planask.line.hint") }), `${draft}line`);
		const problem = element("p", { class: "problem", role: "alert" });
		const send = element("button", { type: "submit" }, text("planask.do"));
		replace(place, element("form", {
			class: "ruling-form plan-ask-form", novalidate: true,
			onkeydown: (event) => {
				if (event.key === "Escape") {
					event.preventDefault();
					event.stopPropagation();
					close();
				}
			},
			onsubmit: async (event) => {
				event.preventDefault();
				send.disabled = true;
				problem.textContent = "";
				try {
					const item = await create("/agenda", { kind: "ask", person: person.key, about: about?.key ?? null, due: due.value || null, line: line.value.trim() }, { workspace });
					forgetDrafts(draft);
					planned(item);
				}
				catch (failure) {
					send.disabled = false;
					problem.textContent = failedInLine(failure);
				}
			},
		},
		element("p", {}, about ? text("planask.what", { person: person.name, about: about.name }) : text("planask.what.self", { person: person.name })),
		element("div", { class: "field" }, element("label", { for: due.id }, text("planask.due")), due),
		element("div", { class: "field wide" }, element("label", { for: line.id }, text("planask.line")), line),
		problem,
		element("p", { class: "steps" }, send, element("button", { type: "button", class: "quiet", onclick: () => close() }, text("planask.keep")))));
		if (focus) {
			due.focus();
		}
	}

	/** Says that it stands on the agenda, with the way back. */
	function planned(item) {
		const trouble = element("p", { class: "problem", role: "alert" });
		const undo = element("button", { type: "button", class: "quiet", onclick: async () => {
			undo.disabled = true;
			try {
				await remove(`/agenda/${encodeURIComponent(item.id)}`, { workspace });
				close();
				say(text("planask.undone"));
			}
			catch (failure) {
				undo.disabled = false;
				trouble.textContent = failedInLine(failure);
			}
		} }, text("weak.undo"), element("span", { class: "unseen" }, ` ${text("planask.ask")}`));
		replace(place, element("div", { class: "finding-gone" },
			element("p", {}, element("strong", {}, text("planask.done")), " ", item.due ? text("planask.done.by", { person: item.person.name, day: date(item.due) }) : item.person.name, " ",
				element("a", { href: address("home") }, text("planask.see")), trouble), undo));
		say(`${text("planask.done")} ${item.person.name}`);
		undo.focus();
	}

	hasDraft(draft) ? ask(false) : replace(place, open);
	return place;
}
