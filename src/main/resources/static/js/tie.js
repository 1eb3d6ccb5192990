/**
 * Lets the user say of two people how they know each other, or that they do not, in the place where their tie is
 * shown; and that two know each other of whom nothing says so yet.
 */
import { create, remove } from "./api.js";
import { completion } from "./completion.js";
import { drafted, forgetDrafts, hasDraft, keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { text } from "./messages.js";
import { failedInLine, say } from "./notices.js";

const LONGEST_REASON = 500;

/** What can be said, the weakest first. */
const SAYINGS = ["acquainted", "knows-well", "close", "not"];

/**
 * @typedef {{key: number, name: string, you?: boolean}} End one of the two
 * @typedef {(ruling: any) => unknown} Ruled called once it is kept
 */

/** By what the tie of two people is found in the page. */
export function tieId(one, other) {
	return [one, other].sort((a, b) => a - b).join("-");
}

/**
 * A button that unfolds the question whether it is so.
 * @param {object} options
 * @param {string} options.workspace its code
 * @param {End} options.one
 * @param {End} options.other
 * @param {Ruled} options.ruled
 */
export function tieRuling({ workspace, one, other, ruled }) {
	const draft = `tie.${workspace}.${tieId(one.key, other.key)}.`;
	const place = element("div", { class: "tie-ruling" });
	const open = element("button", { type: "button", class: "link tie-ask", "aria-expanded": "false", "aria-label": `${text("tieruling.ask")} ${names(one, other)}`, onclick: () => ask(true) },
		text("tieruling.ask"));

	function close() {
		forgetDrafts(draft);
		replace(place, open);
		open.focus();
	}

	function ask(focus) {
		const group = freshId("says");
		const said = readDraft(`${draft}says`);
		const boxes = SAYINGS.map((saying) => element("input", {
			type: "radio", name: group, id: freshId("saying"), value: saying, checked: saying === said, onchange: () => keepDraft(`${draft}says`, saying),
		}));
		const reason = drafted(element("input", { type: "text", id: freshId("reason"), maxlength: LONGEST_REASON, autocomplete: "off" }), `${draft}reason`);
		const problem = element("p", { class: "problem", role: "alert" });
		const send = element("button", { type: "submit" }, text("tieruling.do"));
		replace(place, element("form", {
			class: "ruling-form", novalidate: true,
			onkeydown: (event) => {
				if (event.key === "Escape") {
					event.preventDefault();
					event.stopPropagation();
					close();
				}
			},
			onsubmit: async (event) => {
				event.preventDefault();
				const chosen = boxes.find((box) => box.checked);
				if (!chosen) {
					problem.textContent = text("tieruling.missing");
					boxes[0].focus();
					return;
				}
				send.disabled = true;
				problem.textContent = "";
				try {
					const ruling = await create("/ties/rulings", { one: one.key, other: other.key, says: chosen.value, reason: reason.value.trim() || null }, { workspace });
					forgetDrafts(draft);
					await ruled(ruling);
				}
				catch (failure) {
					send.disabled = false;
					problem.textContent = failedInLine(failure);
				}
			},
		},
		element("fieldset", { class: "choices" }, element("legend", {}, text(one.you || other.you ? "tieruling.legend.you" : "tieruling.legend", { one: one.name, other: one.you ? other.name : other.you ? one.name : other.name })),
			boxes.map((box, at) => element("div", { class: "check" }, box, element("label", { for: box.id }, text(`tieruling.${one.you || other.you ? "you." : ""}${SAYINGS[at]}`))))),
		element("div", { class: "field" }, element("label", { for: reason.id }, text("tieruling.reason")), reason),
		element("p", { class: "what" }, text("tieruling.what")), problem,
		element("p", { class: "steps" }, send, element("button", { type: "button", class: "quiet", onclick: close }, text("ruling.keep")))));
		if (focus) {
			(boxes.find((box) => box.checked) ?? boxes[0]).focus();
		}
	}

	hasDraft(draft) ? ask(false) : replace(place, open);
	return place;
}

/**
 * A form that says of somebody whom else she knows.
 * @param {object} options
 * @param {() => any} options.workspace
 * @param {End} options.one
 * @param {End | null} options.applicant where she may be the other
 * @param {(ruling: any, tie: string) => unknown} options.ruled called with the {@link tieId} once it is kept
 */
export function newTie({ workspace, one, applicant, ruled }) {
	const code = workspace()?.code ?? "";
	const draft = `newtie.${code}.${one.key}.`;
	const problem = element("p", { class: "problem", role: "alert" });
	/** @type {any} */
	let other = JSON.parse(readDraft(`${draft}picked`) ?? "null");
	const field = completion({
		label: text("newtie.who", { name: one.name }), hint: text("newtie.hint"), kinds: "person", draft: `${draft}who`, workspace: () => workspace() ?? {}, className: "small", free: true,
		none: text("newtie.none"),
		onPick: (hit) => pick({ key: hit.key, name: hit.name }),
	});
	field.input.addEventListener("input", () => pick(null));
	const how = drafted(element("select", { id: freshId("how") }, SAYINGS.filter((saying) => saying !== "not").map((saying) => element("option", { value: saying }, text(`tieruling.${saying}`)))), `${draft}how`);
	const send = element("button", { type: "submit", class: "quiet" }, text("newtie.do"));

	function pick(hit) {
		other = hit;
		keepDraft(`${draft}picked`, hit && JSON.stringify(hit));
	}

	return element("form", { class: "new-tie", onsubmit: async (event) => {
		event.preventDefault();
		if (other === null || other.key === one.key) {
			problem.textContent = text(other === null ? "newtie.missing" : "newtie.self");
			field.input.focus();
			return;
		}
		send.disabled = true;
		problem.textContent = "";
		try {
			const ruling = await create("/ties/rulings", { one: one.key, other: other.key, says: how.value }, { workspace: code });
			forgetDrafts(draft);
			await ruled(ruling, tieId(one.key, other.key));
		}
		catch (failure) {
			send.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} },
	field.root, element("div", { class: "field" }, element("label", { for: how.id }, text("newtie.how")), how),
	element("p", { class: "steps" }, send,
		applicant && applicant.key !== one.key && element("button", { type: "button", class: "link", onclick: () => {
			field.write(applicant.name);
			pick(applicant);
			how.focus();
		} }, text("newtie.me"))),
	problem);
}

/**
 * What has just been said of a tie, with the way back.
 * @param {any} ruling
 * @param {string} workspace its code
 * @param {() => unknown} withdrawn
 */
export function justSaid(ruling, workspace, withdrawn) {
	const problem = element("p", { class: "problem", role: "alert" });
	const undo = element("button", { type: "button", class: "quiet", onclick: async () => {
		undo.disabled = true;
		try {
			await remove(`/rulings/${encodeURIComponent(ruling.id)}`, { workspace });
			say(text("ruling.withdrawn", { fact: ruling.fact }));
			await withdrawn();
		}
		catch (failure) {
			undo.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} }, text("weak.undo"), element("span", { class: "unseen" }, ` ${ruling.fact}`));
	return element("div", { class: "finding-gone" },
		element("p", {}, element("strong", {}, text(`ruling.done.${ruling.finding}`)), " ", ruling.fact, problem), undo);
}

function names(one, other) {
	return text("tieruling.names", { one: one.you ? text("you") : one.name, other: other.you ? text("you") : other.name });
}
