/**
 * Mails of Plan: what one tells of oneself, whether one is ready to write, and the drafts that were kept.
 */
import { isAbort, put, read } from "./api.js";
import { element, freshId, replace } from "./elements.js";
import { date, text } from "./messages.js";
import { failed, failedInLine, say, waiting } from "./notices.js";
import { address } from "./route.js";

const FIELDS = ["who", "why", "seek", "email", "profile", "cv", "photo", "visa", "news"];

const LONG = ["who", "why", "seek", "news"];

const LONGEST = 600;

/** @param {Element} place @param {import("./page.js").Context} context @returns {import("./page.js").View} */
export function planMails(place, context) {
	const code = () => context.workspace()?.code;
	const flight = new AbortController();

	async function show() {
		replace(place, waiting());
		try {
			const [{ drafts }, story] = await Promise.all([read("/drafts", { workspace: code() }, flight.signal), read("/story", { workspace: code() }, flight.signal)]);
			replace(place, draftList(drafts), storyForm(story));
		}
		catch (failure) {
			if (!isAbort(failure)) {
				replace(place, failed(failure, show));
			}
		}
	}

	function draftList(drafts) {
		return element("section", { class: "mail-drafts" },
			element("div", { class: "mail-drafts-head" }, element("h3", {}, text("mails.drafts")), element("a", { class: "button", href: address("mail") }, text("mails.new"))),
			drafts.length ? element("ul", { class: "today-lines" }, drafts.map((draft) => element("li", {},
				element("div", {}, element("a", { href: address(`mail/${draft.id}`) }, draft.subject || text("mails.nosubject")),
					element("span", { class: "detail" }, text(draft.about ? "mails.line.about" : "mails.line", { title: draft.template.title, name: draft.to.name, about: draft.about?.name ?? "" }))),
				element("span", { class: "detail" }, text(draft.sent ? "mails.sent" : "mails.changed", { day: date(draft.sent ?? draft.changed) })))))
				: element("p", {}, text("mails.none")));
	}

	function storyForm(story) {
		const summary = element("p", { role: "status" }, story.summary);
		const problem = element("p", { class: "problem", role: "alert" });
		const reasons = new Map(story.readiness.map((one) => [one.field, one]));
		const key = (field) => `vouchgraph.draft.story.${code()}.${field}`;
		const inputs = new Map(FIELDS.map((field) => {
			const value = sessionStorage.getItem(key(field)) ?? story.texts[field];
			const input = LONG.includes(field) ? element("textarea", { id: freshId(field), rows: 2, maxlength: LONGEST }) : element("input", { type: "text", id: freshId(field), maxlength: LONGEST, autocomplete: "off" });
			input.value = value;
			input.addEventListener("input", () => sessionStorage.setItem(key(field), input.value));
			return [field, input];
		}));
		const save = element("button", { type: "submit" }, text("mails.story.save"));
		return element("section", { class: "mail-story" }, element("h3", {}, text("mails.story")), summary,
			element("form", { onsubmit: async (event) => {
				event.preventDefault();
				save.disabled = true;
				problem.textContent = "";
				try {
					const told = await put("/story", Object.fromEntries([...inputs].map(([field, input]) => [field, input.value])), { workspace: code() });
					FIELDS.forEach((field) => sessionStorage.removeItem(key(field)));
					summary.textContent = told.summary;
					say(`${text("mails.story.saved")} ${told.summary}`);
				}
				catch (failure) {
					problem.textContent = failedInLine(failure);
				}
				save.disabled = false;
			} },
			FIELDS.map((field) => {
				const input = inputs.get(field);
				const why = reasons.get(field);
				const hint = freshId("hint");
				input.setAttribute("aria-describedby", hint);
				return element("div", { class: "field" }, element("label", { for: input.id }, text(`mails.story.${field}`)), input,
					element("span", { class: "detail", id: hint }, why ? why.reason : text(`mails.story.${field}.hint`)));
			}), problem, element("p", {}, save)));
	}

	show();
	return {
		update() {},
		stop() {
			flight.abort();
		},
	};
}
