/**
 * The filters of a question. They hold no state of their own: each change is a new address.
 */
import { completion } from "./completion.js";
import { element, freshId, replace } from "./elements.js";
import { text, textOr } from "./messages.js";

/** The least chances on offer, as one in so many. */
export const LEAST = [100, 20, 10, 4, 2];

/**
 * What the address asks, checked; nonsense falls back to the defaults.
 * @param {URLSearchParams} query
 */
export function filtersOf(query) {
	const within = (name, least, most, otherwise) => {
		const value = Number(query.get(name) ?? NaN);
		return (Number.isInteger(value) && value >= least && value <= most) ? value : otherwise;
	};
	const least = Number(query.get("least") ?? 0);
	return {
		ties: within("ties", 1, 6, null),
		paths: within("paths", 1, 100, 5),
		least: (least > 0 && least < 1) ? least : null,
		confirmed: query.get("confirmed") === "true",
		warm: query.get("warm") === "true",
		remote: query.get("remote") === "true",
		different: query.get("different") === "true",
		without: (query.get("without") ?? "").split(",").filter((key) => /^\d+$/.test(key)).map(Number),
		through: query.get("through"),
	};
}

/** The changes that take all filters away. */
export const NO_FILTERS = { ties: null, least: null, confirmed: null, warm: null, remote: null, different: null, without: null, through: null };

/** What a path must satisfy, as the API wants it; the same for every question about paths. */
export function conditionsOf(filters) {
	return {
		ties: filters.ties, least: filters.least, confirmed: filters.confirmed, warm: filters.warm, remote: filters.remote,
		without: filters.without.join(","), through: filters.through,
	};
}

/** How many filters are set. */
function count(filters) {
	return [filters.ties, filters.least, filters.confirmed, filters.warm, filters.remote, filters.different, filters.without.length, filters.through].filter(Boolean).length;
}

/**
 * @param {object} options
 * @param {() => any} options.workspace
 * @param {(changes: Record<string, any>) => void} options.change
 */
export function filterPanel({ workspace, change }) {
	const ties = choice("ties", [["", text("filter.ties.usual")], ...[1, 2, 3, 4, 5, 6].map((value) => [value, text("filter.ties.option", { count: value })])], change);
	const least = choice("least", [["", text("filter.least.any")], ...LEAST.map((count) => [1 / count, text("filter.least.option", { count, percent: 100 / count })])], change);
	const checks = ["confirmed", "warm", "remote", "different"].map((name) => checkbox(name, change));
	const through = completion({
		label: text("filter.through"), hint: text("filter.through.hint"), kinds: "person,institution,society", draft: `through.${workspace().code}`, workspace, clearsOnPick: true, className: "small",
		onPick: (hit) => change({ through: `${hit.kind}:${hit.key}` }),
	});
	const set = element("span", { class: "set" });
	const chips = element("ul", { class: "chips", "aria-label": text("filter.chips") });
	const root = element("details", { class: "filters" },
		element("summary", {}, text("filter.title"), " ", set),
		element("div", { class: "filter-fields" },
			ties.root, least.root, through.root,
			element("div", { class: "checks" }, checks.map((check) => check.root))));
	root.open = window.matchMedia("(min-width: 60rem)").matches;

	return {
		root,
		chips,
		/**
		 * @param {any} filters as the address says
		 * @param {any} [named] as the server says, with names
		 */
		show(filters, named) {
			ties.show(filters.ties);
			least.show(filters.least);
			checks.forEach((check) => check.input.checked = filters[check.name]);
			const on = count(filters);
			set.textContent = on ? text("filter.set", { count: on }) : "";
			const names = new Map((named?.without ?? []).map((person) => [person.key, person.name]));
			replace(chips,
				filters.through && chip(text("filter.through.chip", {
					name: named?.through?.name ?? filters.through, kind: named?.through ? textOr(`kind.${named.through.kind}`, named.through.kind) : "",
				}), text("filter.through.remove"), () => change({ through: null })),
				filters.without.map((key) => chip(text("filter.without.chip", { name: names.get(key) ?? `#${key}` }), text("filter.without.remove"),
					() => change({ without: filters.without.filter((other) => other !== key).join(",") }))));
			chips.hidden = chips.children.length === 0;
		},
	};
}

/** A select; the empty value is the default and leaves the address alone. */
export function choice(name, options, change, label = text(`filter.${name}`)) {
	const select = element("select", { id: freshId(name), onchange: () => change({ [name]: select.value || null }) },
		options.map(([value, words]) => element("option", { value }, words)));
	return {
		root: element("div", { class: "field" }, element("label", { for: select.id }, label), select),
		/** Shows the value; one that is not on offer is offered from now on. */
		show(value) {
			const wanted = (value === null) ? "" : String(value);
			if (![...select.options].some((option) => option.value === wanted)) {
				select.append(element("option", { value: wanted }, (name === "least") ? `${value * 100} %` : wanted));
			}
			select.value = wanted;
		},
	};
}

export function checkbox(name, change) {
	const input = element("input", { type: "checkbox", id: freshId(name), "aria-describedby": `${name}-what`, onchange: () => change({ [name]: input.checked || null }) });
	return {
		name,
		input,
		root: element("div", { class: "field check" }, input,
			element("div", {}, element("label", { for: input.id }, text(`filter.${name}`)), element("p", { id: `${name}-what`, class: "what" }, text(`filter.${name}.what`)))),
	};
}

function chip(words, removal, remove) {
	return element("li", { class: "chip" }, element("span", {}, words), element("button", { type: "button", onclick: remove }, removal, element("span", { class: "unseen" }, ` (${words})`)));
}
