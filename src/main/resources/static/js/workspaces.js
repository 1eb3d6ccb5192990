/**
 * Chooses between workspaces, and starts one's own.
 */
import { create } from "./api.js";
import { drafted, forgetDrafts } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { text } from "./messages.js";
import { failedInLine, notice } from "./notices.js";
import { address, go } from "./route.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {() => import("./page.js").Workspace | null} options.current
 * @param {(made: import("./page.js").Workspace) => void} options.onMade
 */
export function workspaceSwitcher({ place, current, onMade }) {
	const list = element("ul", { class: "workspaces" });
	const dialog = element("dialog", { class: "ask-dialog", "aria-labelledby": "workspaces-heading" },
		element("div", { class: "sheet-head" }, element("h2", { id: "workspaces-heading" }, text("workspace.title")), element("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, text("close"))),
		list, element("h3", {}, text("workspace.own")), form(() => dialog.close()));
	document.body.append(dialog);
	dialog.addEventListener("click", (event) => (event.target === dialog) && dialog.close());

	function form(done) {
		const applicant = drafted(element("input", { id: freshId("applicant"), type: "text", required: true, maxlength: 200, autocomplete: "name" }), "workspace.applicant");
		const code = drafted(element("input", { id: freshId("code"), type: "text", required: true, pattern: "[a-z0-9\\-]{1,40}", maxlength: 40, autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-describedby": "code-what" }), "workspace.code");
		const orcid = drafted(element("input", { id: freshId("orcid"), type: "text", maxlength: 60, autocomplete: "off", spellcheck: "false", "aria-describedby": "orcid-what" }), "workspace.orcid");
		const problem = element("p", { class: "problem", role: "alert" });
		if (!code.value) {
			code.value = codeFor(applicant.value);
		}
		let edited = code.value !== codeFor(applicant.value);
		code.addEventListener("input", () => edited = true);
		applicant.addEventListener("input", () => {
			if (!edited) {
				code.value = codeFor(applicant.value);
			}
		});
		return element("form", {
			class: "own", onsubmit: async (event) => {
				event.preventDefault();
				problem.textContent = "";
				try {
					const made = await create("/workspaces", { code: code.value, applicant: applicant.value.trim(), orcid: orcid.value.trim() });
					onMade(made);
					forgetDrafts("workspace.");
					event.target.reset();
					edited = false;
					done();
					go(address("import", { workspace: made.code }));
				}
				catch (failure) {
					problem.textContent = failedInLine(failure);
				}
			},
		},
		element("div", { class: "field" }, element("label", { for: applicant.id }, text("workspace.applicant")), applicant),
		element("div", { class: "field" }, element("label", { for: code.id }, text("workspace.code")), code, element("p", { class: "what", id: "code-what" }, text("workspace.code.what"))),
		element("div", { class: "field" }, element("label", { for: orcid.id }, text("workspace.orcid")), orcid, element("p", { class: "what", id: "orcid-what" }, text("workspace.orcid.what"))),
		problem,
		element("button", { type: "submit" }, text("workspace.start")));
	}

	return {
		open: () => dialog.showModal(),
		/** Shown where there is no workspace at all. */
		firstForm: () => notice(text("workspace.first.title"), text("workspace.first"), form(() => {})),
		show(workspaces) {
			const shown = current();
			replace(place, shown && element("button", { type: "button", class: "quiet", "aria-haspopup": "dialog", onclick: () => dialog.showModal() },
				element("span", { class: "unseen" }, text("workspace.button")), " ", shown.applicant));
			replace(list, workspaces.map((one) => element("li", {}, element("a", {
				href: address("home", { workspace: one.code }), "aria-current": (one === shown) ? "true" : null, onclick: () => dialog.close(),
			}, one.applicant, " ", element("span", { class: "detail" }, one.code, one.fictional && ` · ${text("fictional")}`)))));
		},
	};
}

/** A code made from the name: "Jane Doe" → "jane-doe". */
function codeFor(name) {
	return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
}
