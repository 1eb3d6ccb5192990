/**
 * Quick capture: notes somebody one has just met, and takes that back.
 */
import { create, remove } from "./api.js";
import { completion } from "./completion.js";
import { inDays, today } from "./days.js";
import { keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { date, text } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { addressOf } from "./route.js";

const LONGEST_NAME = 300;

const LONGEST_LINE = 1000;

/** In so many days a follow-up is due; 0 puts none on the agenda. The field asks for three to seven. */
const FOLLOW_UPS = [3, 5, 7, 14, 30, 0];

const USUAL_FOLLOW_UP = 5;

/** From this width on there is room for the form beside the rest. */
const ROOMY = "(min-width: 60rem)";

/**
 * @param {object} options
 * @param {() => {code?: string, fictional?: boolean}} options.workspace
 * @param {() => unknown} options.changed called after a note was kept or taken back
 */
export function capturePanel({ workspace, changed }) {
	const code = workspace().code ?? "";
	const draft = (field) => `capture.${code}.${field}`;
	const field = (name, kinds, onPick = (hit) => {}) => {
		const made = completion({
			label: text(`capture.${name}`), hint: "", kinds, draft: draft(name), workspace, onPick, free: true, none: text(`capture.${name}.new`),
		});
		made.input.maxLength = LONGEST_NAME;
		return made;
	};

	const name = field("name", "person", (hit) => choose({ key: hit.key, name: hit.name, detail: hit.detail }));
	const affiliation = field("affiliation", "institution");
	const where = field("where", "meeting");
	const line = element("input", { type: "text", id: freshId("line"), maxlength: LONGEST_LINE, autocomplete: "off", placeholder: text("capture.line.hint"), value: readDraft(draft("line")) ?? "" });
	const on = element("input", { type: "date", id: freshId("on"), max: today(), value: readDraft(draft("on")) ?? today() });
	const followUp = element("select", { id: freshId("follow-up") }, FOLLOW_UPS.map((days) => element("option", { value: days }, days ? text("capture.followup.in", { count: days }) : text("capture.followup.none"))));
	followUp.value = readDraft(draft("followUp")) ?? String(USUAL_FOLLOW_UP);
	for (const [input, key] of [[line, "line"], [on, "on"], [followUp, "followUp"]]) {
		input.addEventListener("input", () => keep(key, input.value));
	}
	const known = element("p", { class: "capture-known", role: "status" });
	const problem = element("p", { class: "problem", role: "alert" });
	const save = element("button", { type: "submit" }, text("capture.save"));
	const done = element("div", {});
	const form = element("form", { class: "capture-form", novalidate: true, onsubmit: send },
		name.root, known, affiliation.root, where.root,
		element("div", { class: "field" }, element("label", { for: line.id }, text("capture.line")), line),
		element("div", { class: "field" }, element("label", { for: on.id }, text("capture.on")), on),
		element("div", { class: "field" }, element("label", { for: followUp.id }, text("capture.followup")), followUp),
		problem,
		element("p", { class: "steps" }, save, element("span", { class: "capture-key" }, text("capture.key"))));
	const root = element("details", { class: "capture", open: matchMedia(ROOMY).matches || isBegun() },
		element("summary", {}, element("h2", {}, text("capture.title"))), done, form);

	/** @type {{key: number, name: string, detail?: string} | null} who was chosen among those known */
	let chosen = read("person");
	name.input.addEventListener("input", () => choose(null));
	choose(chosen);

	function keep(key, value) {
		keepDraft(draft(key), value || null);
	}

	function read(key) {
		try {
			return JSON.parse(readDraft(draft(key)) ?? "null");
		}
		catch {
			return null;
		}
	}

	function isBegun() {
		return [name.input, affiliation.input, where.input, line].some((input) => input.value);
	}

	/** A name alone joins nobody: only who is chosen is somebody known. */
	function choose(person) {
		chosen = person;
		keep("person", person && JSON.stringify(person));
		replace(known, person && [text("capture.known", { name: [person.name, person.detail].filter(Boolean).join(", ") }), " ",
			element("button", { type: "button", class: "link", onclick: () => {
				choose(null);
				name.input.focus();
			} }, text("capture.known.not"))]);
		known.hidden = !person;
	}

	/** @returns {any} what is typed */
	function written() {
		return { name: name.input.value.trim(), person: chosen, affiliation: affiliation.input.value.trim(), where: where.input.value.trim(), line: line.value.trim(), on: on.value, days: followUp.value };
	}

	function write(note) {
		name.write(note.name ?? "");
		affiliation.write(note.affiliation ?? "");
		where.write(note.where ?? "");
		line.value = note.line ?? "";
		keep("line", line.value);
		on.value = note.on ?? today();
		keep("on", note.on);
		followUp.value = note.days ?? String(USUAL_FOLLOW_UP);
		keep("followUp", note.days);
		choose(note.person ?? null);
		problem.textContent = "";
	}

	async function send(event) {
		event.preventDefault();
		const note = written();
		if (!note.name) {
			problem.textContent = text("capture.name.missing");
			name.input.focus();
			return;
		}
		save.disabled = true;
		problem.textContent = "";
		try {
			const { days, ...said } = note;
			const captured = await create("/contacts", { ...said, person: note.person?.key ?? null, on: note.on || null, followUp: Number(days) ? inDays(Number(days)) : null }, { workspace: code });
			write({});
			kept(captured, note);
			changed();
		}
		catch (failure) {
			problem.textContent = failedInLine(failure);
		}
		save.disabled = false;
	}

	/** Says what was kept, with the way back. */
	function kept(captured, note) {
		const trouble = element("p", { class: "problem", role: "alert" });
		const undo = element("button", { type: "button", class: "quiet", onclick: async () => {
			undo.disabled = true;
			try {
				await remove(`/contacts/${captured.id}`, { workspace: code });
				replace(done);
				// What was typed since is not overwritten.
				if (!isBegun()) {
					write(note);
				}
				say(text("capture.undone", { name: captured.person.name }));
				name.input.focus();
				changed();
			}
			catch (failure) {
				undo.disabled = false;
				trouble.textContent = failedInLine(failure);
			}
		} }, text("capture.undo"), element("span", { class: "unseen" }, ` ${captured.person.name}`));
		replace(done, element("div", { class: "finding-gone" },
			element("p", {}, element("strong", {}, text("capture.saved")), " ", element("a", { href: addressOf({ kind: "person", key: captured.person.key }) }, captured.person.name),
				element("span", { class: "detail" }, captured.followUp ? text("capture.saved.followup", { day: date(captured.followUp) }) : text("capture.saved.what")), trouble), undo));
		say(text("capture.saved.said", { name: captured.person.name }));
		undo.focus();
	}

	return {
		root,
		/** Unfolds the form and goes to its first field. */
		open() {
			root.open = true;
			name.input.focus();
			root.scrollIntoView({ block: "nearest" });
		},
	};
}
