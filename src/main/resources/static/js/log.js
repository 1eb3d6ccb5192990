/**
 * Logs what happened between the applicant and somebody, in two clicks, with a way to take it back.
 */
import { completion } from "./completion.js";
import { today } from "./days.js";
import { drafted, forgetDrafts, hasDraft, keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { logHappened, takeBack } from "./happened.js";
import { date, text } from "./messages.js";
import { failedInLine, say } from "./notices.js";

const LONGEST_LINE = 1000;

/** What happens most often has a button of its own. */
const OFTEN = ["met", "wrote", "called", "thanked", "asked"];

const KINDS = [...OFTEN, "introduced", "declined", "no-answer", "advised", "permission", "letter", "updated", "outcome"];

/** What may be about somebody else. */
const ABOUT = ["asked", "introduced", "declined", "no-answer", "advised", "permission", "letter", "outcome"];

/**
 * @param {object} options
 * @param {() => any} options.workspace
 * @param {{key: number, name: string}} options.person
 * @param {(focus: string) => unknown} options.changed called after something was logged or taken back, with what to go to
 */
export function logPanel({ workspace, person, changed }) {
	const code = workspace()?.code ?? "";
	const draft = `log.${code}.${person.key}.`;
	const place = element("div", { class: "log" });

	function buttons(focus = false) {
		const often = OFTEN.map((kind) => element("button", { type: "button", class: "small-action", onclick: () => ask(kind) },
			text(`interaction.${kind}`), element("span", { class: "unseen" }, ` ${person.name}`)));
		const more = element("button", { type: "button", class: "small-action", onclick: () => ask(KINDS[OFTEN.length]) }, text("log.more"));
		const asked = element("p", { class: "log-ask", id: freshId("log-ask") }, text("log.ask"));
		replace(place, asked, element("div", { class: "log-kinds", role: "group", "aria-labelledby": asked.id }, often, more));
		if (focus) {
			often[0].focus();
		}
	}

	function close() {
		forgetDrafts(draft);
		buttons(true);
	}

	/** @param {string} chosen @param {boolean} focus */
	function ask(chosen, focus = true) {
		const kind = drafted(element("select", { id: freshId("kind"), onchange: showAbout }, KINDS.map((one) => element("option", { value: one, selected: one === chosen }, text(`interaction.${one}`)))), `${draft}kind`);
		keepDraft(`${draft}kind`, kind.value);
		const on = drafted(element("input", { type: "date", id: freshId("on"), max: today(), value: today() }), `${draft}on`);
		const line = drafted(element("input", { type: "text", id: freshId("line"), maxlength: LONGEST_LINE, autocomplete: "off" }), `${draft}line`);
		/** @type {number | null} */
		let about = JSON.parse(readDraft(`${draft}picked`) ?? "null");
		const whom = completion({
			label: text("log.about"), hint: text("newtie.hint"), kinds: "person", draft: `${draft}about`, workspace: () => workspace() ?? {}, className: "small", free: true, none: text("newtie.none"),
			onPick: (hit) => pick(hit.key),
		});
		whom.input.addEventListener("input", () => pick(null));
		const problem = element("p", { class: "problem", role: "alert" });
		const send = element("button", { type: "submit" }, text("log.do"));

		function pick(key) {
			about = key;
			keepDraft(`${draft}picked`, key === null ? null : String(key));
		}

		function showAbout() {
			whom.root.hidden = !ABOUT.includes(kind.value);
		}

		showAbout();
		replace(place, element("form", {
			class: "log-form", novalidate: true,
			onkeydown: (event) => {
				if (event.key === "Escape" && !event.defaultPrevented) {
					event.preventDefault();
					event.stopPropagation();
					close();
				}
			},
			onsubmit: async (event) => {
				event.preventDefault();
				if (!whom.root.hidden && whom.input.value.trim() && about === null) {
					problem.textContent = text("newtie.missing");
					whom.input.focus();
					return;
				}
				send.disabled = true;
				problem.textContent = "";
				try {
					const kept = await logHappened(code, { person: person.key, kind: kind.value, on: on.value || null, about: whom.root.hidden ? null : about, line: line.value.trim() });
					forgetDrafts(draft);
					await done(kept);
				}
				catch (failure) {
					send.disabled = false;
					problem.textContent = failedInLine(failure);
				}
			},
		},
		element("div", { class: "field" }, element("label", { for: kind.id }, text("log.kind")), kind),
		element("div", { class: "field" }, element("label", { for: on.id }, text("log.on")), on),
		whom.root,
		element("div", { class: "field wide" }, element("label", { for: line.id }, text("log.line")), line),
		problem,
		element("p", { class: "steps" }, send, element("button", { type: "button", class: "quiet", onclick: close }, text("log.keep")))));
		if (focus) {
			line.focus();
		}
	}

	async function done(kept) {
		const trouble = element("p", { class: "problem", role: "alert" });
		const undo = element("button", { type: "button", class: "quiet", onclick: async () => {
			undo.disabled = true;
			try {
				await takeBack(code, kept.id);
				buttons();
				say(text("log.undone"));
				await changed(".log button");
			}
			catch (failure) {
				undo.disabled = false;
				trouble.textContent = failedInLine(failure);
			}
		} }, text("weak.undo"), element("span", { class: "unseen" }, ` ${text(`interaction.${kept.kind}`)}, ${person.name}`));
		buttons();
		place.prepend(element("div", { class: "finding-gone" },
			element("p", {}, element("strong", {}, text("log.done")), " ", [text(`interaction.${kept.kind}`), kept.about?.name, date(kept.on)].filter(Boolean).join(", "), trouble), undo));
		say(`${text("log.done")} ${text(`interaction.${kept.kind}`)}`);
		await changed(".log .finding-gone button");
	}

	hasDraft(draft) ? ask(readDraft(`${draft}kind`) ?? OFTEN[0], false) : buttons();
	return place;
}
