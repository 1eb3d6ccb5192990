/**
 * What the network view asks: around whom, how far, and which ties count. It holds no state of its own: each change is a
 * new address.
 */
import { completion } from "../completion.js";
import { element, freshId } from "../elements.js";
import { checkbox, choice, LEAST } from "../filters.js";
import { text } from "../messages.js";

/** The kinds of evidence, as the server calls them. */
const EVIDENCE = ["stated", "interaction", "co-authorship", "same-committee", "same-session", "same-institution", "online"];

/** Ties that have shown something in so many years. */
const YEARS = [2, 5, 10, 20];

const PLACES = ["program", "society", "committee", "institution", "meeting"];

/**
 * The question as the address says it; nonsense falls back to the defaults.
 * @param {URLSearchParams} query
 */
export function questionOf(query) {
	const around = query.get("around") ?? "me";
	const known = around === "all" || new RegExp(`^(person|${PLACES.join("|")}):\\d+$`).test(around);
	const least = Number(query.get("least") ?? 0);
	const since = Number(query.get("since") ?? 0);
	return {
		around: known ? around : "me",
		steps: ["1", "2"].includes(query.get("steps") ?? "") ? query.get("steps") : null,
		kinds: (query.get("kinds") ?? "").split(",").filter((kind) => EVIDENCE.includes(kind)).join(","),
		since: (Number.isInteger(since) && since > 1900 && since < 3000) ? since : null,
		least: (least > 0 && least < 1) ? least : null,
		confirmed: query.get("confirmed") === "true",
		open: (query.get("open") ?? "").split(",").filter(Boolean).join(","),
		most: /^\d{1,6}$/.test(query.get("most") ?? "") ? query.get("most") : null,
	};
}

/** Which ties count, without around whom. */
export function filtersOf({ kinds, since, least, confirmed }) {
	return { kinds, since, least, confirmed };
}

/** The changes that take all filters away. */
export const NO_FILTERS = { kinds: null, since: null, least: null, confirmed: null };

/**
 * @param {object} options
 * @param {() => {code?: string, fictional?: boolean}} options.workspace
 * @param {(changes: Record<string, any>) => void} options.change puts it into the address
 * @param {(around: string) => void} options.around asks about somebody or something else
 */
export function askingForm({ workspace, change, around }) {
	const search = completion({
		label: text("network.around"), hint: text("network.around.hint"), kinds: "person,program", furtherKinds: "institution,society,committee,meeting",
		draft: "network", workspace, onPick: (hit) => around(`${hit.kind}:${hit.key}`),
	});
	const shortcut = (name) => element("button", { type: "button", class: "section-button", "aria-pressed": "false", onclick: () => around(name) }, text(`network.around.${name}`));
	const me = shortcut("me");
	const all = shortcut("all");
	const steps = choice("steps", [["", text("network.steps.usual")], ["1", text("network.steps.1")], ["2", text("network.steps.2")]], change, text("network.steps"));
	const least = choice("least", [["", text("filter.least.any")], ...LEAST.map((count) => [1 / count, text("filter.least.option", { count, percent: 100 / count })])], change, text("network.least"));
	const year = new Date().getFullYear();
	const since = choice("since", [["", text("network.since.any")], ...YEARS.map((ago) => [year - ago, text("network.since.option", { year: year - ago })])], change, text("network.since"));
	const confirmed = checkbox("confirmed", change);
	const kinds = EVIDENCE.map((kind) => {
		const input = element("input", { type: "checkbox", id: freshId("kind"), value: kind, onchange: changedKinds });
		return { kind, input, root: element("div", { class: "check" }, input, element("label", { for: input.id }, text(`evidence.${kind}`))) };
	});
	const set = element("span", { class: "set" });
	const filters = element("details", { class: "filters" },
		element("summary", {}, text("filter.title"), " ", set),
		element("div", { class: "network-filters" },
			element("fieldset", {}, element("legend", {}, text("network.kinds")), element("div", { class: "network-kinds" }, kinds.map((kind) => kind.root))),
			since.root, least.root, confirmed.root));
	const root = element("form", { class: "network-ask", role: "search", onsubmit: (event) => event.preventDefault() },
		element("div", { class: "network-whose" }, search.root,
			element("div", { class: "network-shortcuts", role: "group", "aria-label": text("network.around.shortcuts") }, me, all), steps.root),
		filters);

	function changedKinds() {
		const on = kinds.filter((one) => one.input.checked);
		change({ kinds: (on.length === kinds.length) ? null : on.map((one) => one.kind).join(",") });
	}

	return {
		root,
		/**
		 * @param {ReturnType<typeof questionOf>} question
		 * @param {string} [name] of whom it is about, once known
		 */
		show(question, name) {
			me.setAttribute("aria-pressed", String(question.around === "me"));
			all.setAttribute("aria-pressed", String(question.around === "all"));
			if (["me", "all"].includes(question.around)) {
				search.showName("");
			}
			else if (name) {
				search.showName(name);
			}
			steps.show(question.steps);
			steps.root.hidden = question.around === "all";
			least.show(question.least);
			since.show(question.since);
			confirmed.input.checked = question.confirmed;
			const wanted = question.kinds ? question.kinds.split(",") : EVIDENCE;
			kinds.forEach((one) => one.input.checked = wanted.includes(one.kind));
			const on = Object.values(filtersOf(question)).filter(Boolean).length;
			set.textContent = on ? text("filter.set", { count: on }) : "";
		},
	};
}
