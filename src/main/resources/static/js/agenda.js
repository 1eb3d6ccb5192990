/**
 * Items of the agenda in a list: done, a week later, taken off, each to be undone.
 */
import { patch } from "./api.js";
import { inDays } from "./days.js";
import { element } from "./elements.js";
import { date, text, textOr } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { address } from "./route.js";

/** What comes up within so many days is shown as due. */
const SOON = 7;

const LATER = 7;

/** Of all items those that are open and due, or soon to be. */
export function dueItems(items) {
	return items.filter((item) => item.state === "open" && (item.daysLate === null || item.daysLate >= -SOON));
}

/**
 * @param {any[]} items
 * @param {object} around
 * @param {string} around.workspace its code
 * @param {boolean} around.named whether it is said with whom each is
 * @param {() => unknown} around.changed called after an item was ticked off, snoozed or taken up again
 */
export function agendaList(items, around) {
	return element("ul", { class: "agenda" }, items.map((item) => itemLine(item, around)));
}

function itemLine(item, around) {
	const problem = element("p", { class: "problem", role: "alert" });
	const act = (name, change) => element("button", { type: "button", class: "small-action", onclick: async (event) => {
		const button = event.currentTarget;
		button.disabled = true;
		problem.textContent = "";
		try {
			await patch(`/agenda/${encodeURIComponent(item.id)}`, change, { workspace: around.workspace });
			changed(name);
		}
		catch (failure) {
			button.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} }, text(`agenda.${name}`), element("span", { class: "unseen" }, ` ${item.person.name}`));

	/** The line's place says what became of it, with the way back. */
	function changed(name) {
		const before = { state: "open", ...(item.snoozedTo ? { snoozedTo: item.snoozedTo } : name === "later" ? { snoozedTo: inDays(0) } : {}) };
		const undo = act("undo", before);
		if (name === "undo") {
			const back = itemLine(item, around);
			line.replaceWith(back);
			/** @type {HTMLElement} */ (back.querySelector("button")).focus();
			say(text("agenda.said.undo", { name: item.person.name }));
		}
		else {
			line.replaceChildren(element("div", {}, element("p", {}, element("strong", {}, text(`agenda.said.${name}`)), " ", textOr(`agenda.kind.${item.kind}`, item.kind), `, ${item.person.name}`), problem), undo);
			undo.focus();
			say(`${text(`agenda.said.${name}`)} ${item.person.name}`);
		}
		around.changed();
	}

	const line = element("li", {},
		element("div", {},
			element("p", {}, element("span", { class: "tag" }, textOr(`agenda.kind.${item.kind}`, item.kind)), " ",
				around.named && (item.person.key ? element("a", { href: address(`person/${item.person.key}`) }, item.person.name) : item.person.name),
				item.about && [around.named ? " " : "", text("agenda.about"), " ", item.about.key ? element("a", { href: address(`person/${item.about.key}`) }, item.about.name) : item.about.name]),
			element("p", { class: "detail" }, [when(item), item.line].filter(Boolean).join(" · ")), problem),
		element("div", { class: "agenda-do" }, act("done", { state: "done" }), act("later", { snoozedTo: inDays(LATER) })));
	return line;
}

function when(item) {
	if (item.comesUp === null) {
		return text("agenda.someday");
	}
	return (item.daysLate > 0) ? text("agenda.late", { day: date(item.comesUp), count: item.daysLate })
		: (item.daysLate === 0) ? text("agenda.today") : text("agenda.due", { day: date(item.comesUp) });
}
