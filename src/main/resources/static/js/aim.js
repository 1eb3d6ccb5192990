/**
 * When and where the applicant wants to train: what the report was made for, and a small form to say so.
 */
import { put } from "./api.js";
import { countries, countryName } from "./countries.js";
import { forgetDrafts, hasDraft, keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { text } from "./messages.js";
import { failedInLine, say } from "./notices.js";

/** How many years ahead are on offer. */
const YEARS = 10;

/**
 * @param {any} report
 * @param {() => unknown} saved called once it is kept
 */
export function aimSection(report, saved) {
	const { applies, countries: said } = report.workspace.aim ?? { applies: null, countries: [] };
	const draft = `aim.${report.workspace.code}.`;
	/** @type {string[]} */
	let chosen = readDraft(`${draft}countries`)?.split(",").filter(Boolean) ?? [...said];
	const year = Number(String(report.date).slice(0, 4));
	const years = Array.from({ length: YEARS + 1 }, (_, at) => year + at);
	if (applies !== null && !years.includes(applies)) {
		years.unshift(applies);
	}

	const when = element("select", { id: freshId("applies") },
		element("option", { value: "" }, text("aim.undecided")), years.map((one) => element("option", { value: one }, one)));
	when.value = readDraft(`${draft}applies`) ?? ((applies === null) ? "" : String(applies));
	when.addEventListener("change", () => keepDraft(`${draft}applies`, when.value));
	const where = element("select", { id: freshId("countries"), onchange: () => {
		if (where.value && !chosen.includes(where.value)) {
			chosen.push(where.value);
			keepDraft(`${draft}countries`, chosen.join(","));
			say(text("aim.added", { name: countryName(where.value) }));
		}
		where.value = "";
		showChosen();
	} },
	element("option", { value: "" }, text("aim.choose")), countries().map(([code, name]) => element("option", { value: code }, name)));
	const chips = element("ul", { class: "chips", "aria-label": text("aim.where") });
	const problem = element("p", { class: "problem", role: "alert" });
	const save = element("button", { type: "submit" }, text("aim.save"));
	const form = element("form", {
		class: "aim", id: freshId("aim"), hidden: !hasDraft(draft),
		onsubmit: async (event) => {
			event.preventDefault();
			problem.textContent = "";
			save.disabled = true;
			try {
				await put(`/workspaces/${encodeURIComponent(report.workspace.code)}/aim`, { applies: when.value ? Number(when.value) : null, countries: chosen });
				forgetDrafts(draft);
				say(text("aim.saved"));
				await saved();
			}
			catch (failure) {
				problem.textContent = failedInLine(failure);
			}
			save.disabled = false;
		},
	},
	element("div", { class: "field" }, element("label", { for: when.id }, text("aim.when")), when),
	element("div", { class: "field" }, element("label", { for: where.id }, text("aim.where")), where, chips),
	problem,
	element("p", { class: "steps" }, save, element("button", { type: "button", class: "quiet", onclick: () => {
		forgetDrafts(draft);
		toggle(false);
	} }, text("aim.cancel"))));
	const opener = element("button", { type: "button", class: "link", "aria-expanded": String(!form.hidden), "aria-controls": form.id, onclick: () => toggle(form.hidden) },
		text((applies === null || !said.length) ? "aim.say" : "aim.change"));

	function showChosen() {
		replace(chips, chosen.map((code) => element("li", { class: "chip" }, element("span", {}, countryName(code)),
			element("button", { type: "button", onclick: () => {
				chosen = chosen.filter((other) => other !== code);
				keepDraft(`${draft}countries`, chosen.join(","));
				showChosen();
				where.focus();
			} }, text("aim.remove"), element("span", { class: "unseen" }, ` ${countryName(code)}`)))));
		chips.hidden = chosen.length === 0;
	}

	function toggle(open) {
		form.hidden = !open;
		opener.setAttribute("aria-expanded", String(open));
		(open ? when : opener).focus();
	}

	showChosen();
	return element("div", { class: "outlook" },
		element("p", {}, report.outlook.sentence, " ", opener), form);
}
