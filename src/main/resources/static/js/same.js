/**
 * On the page of a person: which entries are this person, which are somebody else, and who is the same.
 */
import { create, remove } from "./api.js";
import { completion } from "./completion.js";
import { element, freshId, replace } from "./elements.js";
import { recordWords } from "./facts.js";
import { date, text } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { isByUser } from "./sources.js";

/**
 * @typedef {object} Around
 * @property {() => any} workspace
 * @property {any} person whose page it is
 * @property {(decision: any) => unknown} decided
 */

/** The records, and a way to tell some of them apart. */
export function recordsToSplit({ person, workspace, decided }) {
	const records = person.records.filter((record) => !record.source || !isByUser(record.source));
	if (records.length < 2) {
		return element("ul", { class: "records" }, records.map((record) => element("li", {}, recordWords(record))));
	}
	const problem = element("p", { class: "problem", role: "alert" });
	const boxes = records.map((record) => ({ record, box: element("input", { type: "checkbox", id: freshId("record"), onchange: count }) }));
	const send = element("button", { type: "submit", class: "quiet", disabled: true }, text("split.do"));
	const chosen = () => boxes.filter(({ box }) => box.checked).map(({ record }) => record.id);

	function count() {
		send.disabled = chosen().length === 0;
		problem.textContent = (chosen().length === boxes.length) ? text("split.all") : "";
	}

	return element("form", { class: "split", onsubmit: async (event) => {
		event.preventDefault();
		if (chosen().length === boxes.length) {
			count();
			return;
		}
		send.disabled = true;
		try {
			const decision = await create("/identity/splits", { key: person.key, records: chosen() }, { workspace: workspace()?.code });
			await decided(decision);
		}
		catch (failure) {
			send.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} },
	element("ul", { class: "records" }, boxes.map(({ record, box }) => element("li", { class: "check" }, box, element("label", { for: box.id }, recordWords(record))))),
	element("p", { class: "what" }, text("split.what")), problem,
	element("p", { class: "steps" }, send));
}

/** A field to name somebody who is this person. */
export function sameAs({ person, workspace, decided }) {
	const place = element("div", { class: "same-as-answer", "aria-live": "polite" });
	const field = completion({
		label: text("same.label"), hint: text("same.hint"), kinds: "person", draft: `same.${person.key}`, workspace: () => workspace() ?? {}, className: "small",
		clearsOnPick: true,
		onPick: (hit) => (hit.key === person.key) ? replace(place, element("p", { class: "problem" }, text("same.self"))) : ask(hit),
	});

	function ask(hit) {
		const problem = element("p", { class: "problem", role: "alert" });
		const join = element("button", { type: "button", onclick: async () => {
			join.disabled = true;
			try {
				const decision = await create("/identity/decisions", { one: person.key, other: hit.key, verdict: "same" }, { workspace: workspace()?.code });
				await decided(decision);
			}
			catch (failure) {
				join.disabled = false;
				problem.textContent = failedInLine(failure);
			}
		} }, text("same.do"));
		replace(place,
			element("p", {}, text("same.ask", { one: person.name, other: hit.name }), hit.detail && element("span", { class: "detail" }, hit.detail)),
			problem,
			element("p", { class: "steps" }, join, element("button", { type: "button", class: "quiet", onclick: () => {
				replace(place);
				field.input.focus();
			} }, text("same.keep"))));
		join.focus();
	}

	return element("form", { class: "same-as", onsubmit: (event) => event.preventDefault() }, field.root, place);
}

/** What has just been decided, with a way back. */
export function justDecided(decision, workspace, withdrawn) {
	return element("div", { class: "finding-gone" }, element("p", {}, words(decision)), undoButton(decision, workspace, withdrawn, "quiet"));
}

/** All that was decided about this person. */
export function decisionList(decisions, workspace, withdrawn) {
	return element("ul", { class: "rulings" }, decisions.map((decision) => element("li", {},
		element("div", {}, element("p", {}, words(decision)), element("p", { class: "detail" }, date(decision.on))),
		undoButton(decision, workspace, withdrawn, "small-action"))));
}

function words(decision) {
	return [element("strong", {}, text(`identity.said.${decision.verdict}`)), " ", text("identity.pair", decision)];
}

function undoButton(decision, workspace, withdrawn, className) {
	const problem = element("p", { class: "problem", role: "alert" });
	const undo = element("button", { type: "button", class: className, onclick: async () => {
		undo.disabled = true;
		try {
			await remove(`/identity/decisions/${encodeURIComponent(decision.id)}`, { workspace });
			say(text("identity.withdrawn", decision));
			await withdrawn();
		}
		catch (failure) {
			undo.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} }, text("weak.undo"), element("span", { class: "unseen" }, ` ${decision.one}, ${decision.other}`));
	return element("div", { class: "undo" }, undo, problem);
}
