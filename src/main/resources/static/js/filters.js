/**
 * The filters of a question. They hold no state of their own: each change is a new address.
 */
import { completion } from "./completion.js";
import { element, freshId, replace } from "./elements.js";
import { text, textOr } from "./messages.js";

const DEFAULT_TIES = 4;

/**
 * What the address asks, checked; nonsense falls back to the defaults.
 * @param {URLSearchParams} query
 */
export function filtersOf(query) {
	const within = (name, least, most, otherwise) => {
		const value = Number(query.get(name) ?? otherwise);
		return (Number.isInteger(value) && value >= least && value <= most) ? value : otherwise;
	};
	return {
		ties: within("ties", 1, 6, DEFAULT_TIES),
		paths: within("paths", 1, 100, 5),
		confirmed: query.get("confirmed") === "true",
		warm: query.get("warm") === "true",
		without: (query.get("without") ?? "").split(",").filter((key) => /^\d+$/.test(key)).map(Number),
		through: query.get("through"),
	};
}

/** How many filters are set. */
function count(filters) {
	return Number(filters.ties !== DEFAULT_TIES) + Number(filters.confirmed) + Number(filters.warm) + Number(filters.without.length > 0) + Number(Boolean(filters.through));
}

/**
 * @param {object} options
 * @param {() => any} options.workspace
 * @param {(changes: Record<string, any>) => void} options.change
 */
export function filterPanel({ workspace, change }) {
	const ties = element("select", { id: freshId("ties"), onchange: () => change({ ties: (ties.value === String(DEFAULT_TIES)) ? null : ties.value }) },
		[1, 2, 3, 4, 5, 6].map((value) => element("option", { value }, text("filter.ties.option", { count: value }))));
	const confirmed = checkbox("confirmed", change);
	const warm = checkbox("warm", change);
	const through = completion({
		label: text("filter.through"), hint: text("filter.through.hint"), kinds: "person,institution,society", draft: "through", workspace, clearsOnPick: true, className: "small",
		onPick: (hit) => change({ through: `${hit.kind}:${hit.key}` }),
	});
	const set = element("span", { class: "set" });
	const chips = element("ul", { class: "chips", "aria-label": text("filter.chips") });
	const root = element("details", { class: "filters" },
		element("summary", {}, text("filter.title"), " ", set),
		element("div", { class: "filter-fields" },
			element("div", { class: "field" }, element("label", { for: ties.id }, text("filter.ties")), ties),
			through.root, confirmed.root, warm.root));
	root.open = window.matchMedia("(min-width: 60rem)").matches;

	return {
		root,
		chips,
		/**
		 * @param {any} filters as the address says
		 * @param {any} [named] as the server says, with names
		 */
		show(filters, named) {
			ties.value = String(filters.ties);
			confirmed.input.checked = filters.confirmed;
			warm.input.checked = filters.warm;
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

function checkbox(name, change) {
	const input = element("input", { type: "checkbox", id: freshId(name), "aria-describedby": `${name}-what`, onchange: () => change({ [name]: input.checked || null }) });
	return {
		input,
		root: element("div", { class: "field check" }, input,
			element("div", {}, element("label", { for: input.id }, text(`filter.${name}`)), element("p", { id: `${name}-what`, class: "what" }, text(`filter.${name}.what`)))),
	};
}

function chip(words, removal, remove) {
	return element("li", { class: "chip" }, element("span", {}, words), element("button", { type: "button", onclick: remove }, removal, element("span", { class: "unseen" }, ` (${words})`)));
}
