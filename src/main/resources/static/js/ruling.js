/**
 * Lets the user say of a fact that it is so, is otherwise, or is not so, and take that back.
 */
import { create, read, remove } from "./api.js";
import { drafted, forgetDrafts, hasDraft } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { date, text, textOr } from "./messages.js";
import { failedInLine, say } from "./notices.js";

const LONGEST_REASON = 500;

const LONGEST_TEXT = 300;

/** What a correction may change, by the kind of fact. */
const FIELDS = {
	affiliation: ["place", "title", "from", "to", "current"],
	membership: ["place", "role", "from", "to", "current"],
	position: ["place", "role", "from", "to", "current"],
	participation: ["role"],
	acquaintance: ["closeness", "on", "note"],
	role: ["role", "on", "note"],
	interaction: ["role", "on", "note"],
};

/** The words that a field may hold, where it may hold certain words only; those of a role come from the server. */
const CHOICES = {
	"position.role": ["director", "associate-director", "faculty", "trainee", "alumnus"],
	"participation.role": ["speaker", "chair", "organizer", "attendee"],
	"acquaintance.closeness": ["online", "acquainted", "knows-well", "close"],
	"interaction.role": ["met", "wrote", "called", "asked", "introduced", "declined", "no-answer", "advised", "permission", "letter", "thanked", "updated", "outcome"],
};

/**
 * @typedef {object} Around
 * @property {string} workspace its code
 * @property {number} person whose page it is
 * @property {(ruling: any, fact: any) => unknown} ruled
 * @property {(fact: any) => unknown} withdrawn the fact is null where only the ruling is known
 */

/**
 * The row of buttons under a fact, and the form that one of them opens.
 * @param {any} fact
 * @param {Around} around
 */
export function factActions(fact, around) {
	const place = element("div", { class: "ruling" });
	const draft = `ruling.${around.workspace}.${around.person}.${fact.id}.`;
	const problem = element("p", { class: "problem", role: "alert" });
	const isConfirmed = fact.sources.some((source) => source.format === "correction");
	const action = (name, act) => element("button", { type: "button", class: "small-action", "data-finding": name, onclick: act },
		text(`ruling.${name}`), element("span", { class: "unseen" }, ` ${fact.words}`));

	async function send(button, body) {
		button.disabled = true;
		problem.textContent = "";
		try {
			const ruling = await create(`/people/${around.person}/facts/${encodeURIComponent(fact.id)}/rulings`, body, { workspace: around.workspace });
			forgetDrafts(draft);
			await around.ruled(ruling, fact);
		}
		catch (failure) {
			button.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	}

	function buttons(focus = "") {
		replace(place, element("div", { class: "ruling-do" },
			!isConfirmed && action("confirm", (event) => send(event.currentTarget, { finding: "confirmed" })),
			fact.said && FIELDS[fact.kind] && action("correct", () => ask("correct", correcting())),
			action("reject", () => ask("reject", rejecting()))), problem);
		/** @type {HTMLElement | null} */ (place.querySelector(`[data-finding="${focus}"]`))?.focus();
	}

	/** @param {string} name @param {{fields: any, body: () => any}} form @param {boolean} focus */
	function ask(name, { fields, body }, focus = true) {
		const close = () => {
			problem.textContent = "";
			forgetDrafts(draft);
			buttons(name);
		};
		const submit = element("button", { type: "submit" }, text(`ruling.${name}.do`));
		replace(place, element("form", {
			class: "ruling-form",
			novalidate: true,
			onkeydown: (event) => {
				if (event.key === "Escape") {
					event.preventDefault();
					event.stopPropagation();
					close();
				}
			},
			onsubmit: (event) => {
				event.preventDefault();
				const found = body();
				if (found) {
					send(submit, found);
				}
				else {
					problem.textContent = text("ruling.nothing");
				}
			},
		},
		fields, problem,
		element("p", { class: "steps" }, submit, element("button", { type: "button", class: "quiet", onclick: close }, text("ruling.keep")))));
		problem.textContent = "";
		if (focus) {
			/** @type {HTMLElement | null} */ (place.querySelector("input, select"))?.focus();
		}
	}

	function rejecting() {
		const reason = drafted(element("input", { type: "text", id: freshId("reason"), maxlength: LONGEST_REASON, autocomplete: "off" }), `${draft}reject.reason`);
		return {
			fields: [element("label", { for: reason.id }, text("ruling.reason")), reason, element("p", { class: "what" }, text("ruling.reject.what"))],
			body: () => ({ finding: "rejected", reason: reason.value.trim() || null }),
		};
	}

	function correcting() {
		const fields = FIELDS[fact.kind].map((name) => correctionField(fact, name, `${draft}correct.${name}`));
		return {
			fields: [element("div", { class: "ruling-fields" }, fields.map((field) => field.root)), element("p", { class: "what" }, text("ruling.correct.what"))],
			body() {
				const changed = Object.fromEntries(fields.map((field) => [field.name, field.changed()]).filter(([, value]) => value !== null));
				return Object.keys(changed).length ? { finding: "corrected", correction: changed } : null;
			},
		};
	}

	buttons();
	if (hasDraft(`${draft}correct.`)) {
		ask("correct", correcting(), false);
	}
	else if (hasDraft(`${draft}reject.`)) {
		ask("reject", rejecting(), false);
	}
	return place;
}

/** Whether something was typed about the fact, and not yet sent. */
export function isBegun(fact, { workspace, person }) {
	return hasDraft(`ruling.${workspace}.${person}.${fact.id}.`);
}

/** Whether a field takes a line of its own: all but years, days, and what stands beside a day. */
function isWide(fact, name) {
	return ["place", "title", "note"].includes(name) || (name === "role" && !FIELDS[fact.kind].includes("on"));
}

/** One thing to correct; `changed` tells what is otherwise, or null. */
function correctionField(fact, name, draft) {
	const before = fact.said[name];
	const id = freshId(`correct-${name}`);
	const label = textOr(`correct.${fact.kind}.${name}`, text(`correct.${name}`));
	if (name === "current") {
		const input = drafted(element("input", { type: "checkbox", id, name, checked: before === true }), draft);
		return {
			name,
			root: element("div", { class: "check" }, input, element("label", { for: id }, label)),
			changed: () => (input.checked === (before === true)) ? null : input.checked,
		};
	}
	const input = drafted(choiceOrText(fact, name, id, before ?? ""), draft);
	return {
		name,
		root: element("div", { class: isWide(fact, name) ? "field wide" : "field" }, element("label", { for: id }, label), input),
		changed() {
			const now = input.value.trim();
			// The server takes away what is "none"; what is left out stays.
			return (now === (before ?? "")) ? null : now || "none";
		},
	};
}

function choiceOrText(fact, name, id, before) {
	const choices = CHOICES[`${fact.kind}.${name}`];
	const option = (code, title) => element("option", { value: code, selected: code === before }, title);
	if (choices) {
		return element("select", { id, name }, (choices.includes(before) ? choices : [before, ...choices]).map((code) => option(code, textOr(`${fact.kind}.${code}`, code))));
	}
	if (fact.kind === "role" && name === "role") {
		const select = element("select", { id, name }, option(before, before));
		read("/roles").then(({ roles }) => replace(select, roles.map((one) => option(one.code, one.title)),
			!roles.some((one) => one.code === before) && option(before, before)), () => null);
		return select;
	}
	const year = ["from", "to"].includes(name);
	return element("input", {
		type: (name === "on") ? "date" : "text", id, name, value: before, autocomplete: "off",
		maxlength: year ? 4 : (name === "on") ? null : LONGEST_TEXT, inputmode: year ? "numeric" : null,
	});
}

/** What has just been ruled, where the fact stood, with a way back. */
export function justRuled(ruling, fact, around) {
	const line = element("div", { class: "finding-gone" });
	replace(line, element("p", {}, element("strong", {}, text(`ruling.done.${ruling.finding}`)), " ", ruling.fact,
		ruling.finding === "rejected" && element("span", { class: "detail" }, text("ruling.done.rejected.what"))), undoButton(ruling, fact, around, "quiet"));
	return line;
}

/** All that was ruled on this person's facts. */
export function rulingList(rulings, around) {
	return element("ul", { class: "rulings" }, rulings.map((ruling) => element("li", {},
		element("div", {}, element("p", {}, element("strong", {}, text(`ruling.done.${ruling.finding}`)), " ", ruling.fact),
			element("p", { class: "detail" }, ruling.reason ? text("ruling.why", { reason: ruling.reason, day: date(ruling.on) }) : date(ruling.on))),
		undoButton(ruling, null, around, "small-action"))));
}

function undoButton(ruling, fact, around, className) {
	const problem = element("p", { class: "problem", role: "alert" });
	const undo = element("button", { type: "button", class: className, onclick: async () => {
		undo.disabled = true;
		try {
			await remove(`/rulings/${encodeURIComponent(ruling.id)}`, { workspace: around.workspace });
			say(text("ruling.withdrawn", { fact: ruling.fact }));
			await around.withdrawn(fact);
		}
		catch (failure) {
			undo.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} }, text("weak.undo"), element("span", { class: "unseen" }, ` ${ruling.fact}`));
	return element("div", { class: "undo" }, undo, problem);
}
