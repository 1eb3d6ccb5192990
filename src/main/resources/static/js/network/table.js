/**
 * The same people and ties as a table: sorted, searched, a hundred rows at a time.
 */
import { element, freshId, replace } from "../elements.js";
import { number, text } from "../messages.js";
import { evidenceWords, kindWords, likely, percent, sureMark, sureness, yearWords } from "./words.js";

const ROWS = 100;

const KIND_ORDER = ["applicant", "target", "introducer", "community", "person"];

/** What each column sorts by; figures begin with the largest. */
const COLUMNS = {
	people: {
		name: { by: (row) => row.node.name },
		kind: { by: (row) => KIND_ORDER.indexOf(row.node.kind), number: true },
		place: { by: (row) => row.node.place ?? "" },
		group: { by: (row) => row.group },
		ties: { by: (row) => row.node.degree ?? 0, number: true, most: true },
		chance: { by: (row) => row.node.chance ?? -1, number: true, most: true },
	},
	ties: {
		from: { by: (row) => row.from },
		to: { by: (row) => row.to },
		kinds: { by: (row) => evidenceWords(row.edge) },
		years: { by: (row) => row.edge.last ?? row.edge.first ?? 0, number: true, most: true },
		sure: { by: (row) => ["confirmed", "inferred", "online"].indexOf(sureness(row.edge)), number: true },
		chance: { by: (row) => row.edge.chance, number: true, most: true },
	},
};

const ORDER = new Intl.Collator("en", { sensitivity: "base" });

/**
 * @param {object} options
 * @param {string} options.draft name under which what is typed outlives a reload
 * @param {(id: string) => void} options.onSelect
 */
export function networkTable({ draft, onSelect }) {
	const key = `vouchgraph.draft.${draft}`;
	const search = element("input", { type: "text", id: freshId("within"), autocomplete: "off", spellcheck: "false", placeholder: text("network.table.hint"), oninput: () => {
		sessionStorage.setItem(key, search.value);
		most = ROWS;
		rows();
	} });
	search.value = sessionStorage.getItem(key) ?? "";
	const tabs = element("div", { class: "network-shortcuts", role: "group", "aria-label": text("network.table.which") });
	const scroll = element("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": text("network.table") });
	const foot = element("p", { class: "what", role: "status" });
	const further = element("button", { type: "button", class: "quiet", onclick: () => {
		const next = most;
		most += ROWS;
		rows();
		/** @type {HTMLElement | null} */ (scroll.querySelectorAll("tbody tr")[next]?.querySelector("button"))?.focus();
	} }, text("network.table.more"));
	const root = element("section", { class: "network-table", "aria-labelledby": "network-table" },
		element("div", { class: "table-head" }, element("h2", { id: "network-table" }, text("network.table")), tabs,
			element("div", { class: "field" }, element("label", { for: search.id, class: "unseen" }, text("network.table.search")), search)),
		scroll, element("div", { class: "table-foot" }, foot, further));

	let which = "people";
	/** @type {Record<string, {column: string, down: boolean}>} */
	const sorted = { people: { column: "kind", down: false }, ties: { column: "chance", down: true } };
	let most = ROWS;
	let all = { people: [], ties: [] };
	let selected = "";

	function wanted() {
		const words = folded(search.value).split(/\s+/).filter(Boolean);
		const { column, down } = sorted[which];
		const { by, number: figures } = COLUMNS[which][column];
		const found = all[which].filter((row) => words.every((word) => row.words.includes(word))).map((row) => ({ row, value: by(row) }));
		found.sort((a, b) => (figures ? a.value - b.value : ORDER.compare(a.value, b.value)) * (down ? -1 : 1) || a.row.at - b.row.at);
		return found.map(({ row }) => row);
	}

	function rows() {
		const { column, down } = sorted[which];
		const found = wanted();
		const at = found.findIndex((row) => row.id === selected);
		most = Math.max(most, Math.ceil((at + 1) / ROWS) * ROWS);
		const shown = found.slice(0, most);
		const focused = /** @type {HTMLElement | null} */ (scroll.contains(document.activeElement) ? document.activeElement : null)?.dataset.focus;
		replace(tabs, Object.keys(COLUMNS).map((name) => element("button", { type: "button", class: "section-button", "aria-pressed": String(which === name), onclick: () => {
			which = name;
			most = ROWS;
			rows();
			/** @type {HTMLElement | null} */ (tabs.querySelector("[aria-pressed=true]"))?.focus();
		} }, text(`network.table.${name}`), " ", element("span", { class: "count" }, number(all[name].length)))));
		const columns = Object.keys(COLUMNS[which]);
		replace(scroll, element("table", { class: "stacked", role: "table" }, element("caption", { class: "unseen" }, text(`network.table.${which}`)),
			element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, columns.map((name) => element("th", { role: "columnheader", scope: "col", "aria-sort": (name === column) ? (down ? "descending" : "ascending") : "none" },
				element("button", { type: "button", class: "sort", "data-focus": `sort-${name}`, onclick: () => sortBy(name) }, text(columnKey(name)), element("span", { "aria-hidden": "true" }, (name === column) ? (down ? " ↓" : " ↑") : "")))))),
			element("tbody", { role: "rowgroup" }, shown.map((row) => element("tr", { role: "row", "aria-current": (row.id === selected) ? "true" : null }, columns.map((name) => {
				const content = cell(row, name);
				return element("td", { role: "cell", "data-label": text(columnKey(name)), class: content ? null : "none" }, element("div", {}, content || "–"));
			}))))));
		foot.textContent = found.length ? text("network.table.count", { count: found.length, shown: number(shown.length), number: number(found.length) }) : text(search.value.trim() ? "network.table.nothing" : "network.table.empty");
		further.hidden = shown.length === found.length;
		if (focused) {
			/** @type {HTMLElement | null} */ (scroll.querySelector(`[data-focus="${CSS.escape(focused)}"]`))?.focus({ preventScroll: true });
		}
	}

	function sortBy(name) {
		const before = sorted[which];
		sorted[which] = { column: name, down: (before.column === name) ? !before.down : COLUMNS[which][name].most === true };
		most = ROWS;
		rows();
	}

	function cell(row, name) {
		const button = (id, words) => element("button", { type: "button", class: "as-link", "data-focus": `${row.at}-${name}`, onclick: () => onSelect(id) }, words);
		const { node, edge } = row;
		switch (`${which}.${name}`) {
			case "people.name": return button(node.id, node.name);
			case "people.kind": return kindWords(node);
			case "people.place": return node.place;
			case "people.group": return row.group;
			case "people.ties": return number(node.degree ?? 0);
			case "people.chance": return (node.chance && node.kind !== "applicant") ? likely(node.chance) : "";
			case "ties.from": return button(edge.from, row.from);
			case "ties.to": return button(edge.to, row.to);
			case "ties.kinds": return evidenceWords(edge);
			case "ties.years": return yearWords(edge);
			case "ties.sure": return sureMark(edge);
			default: return percent(edge.chance);
		}
	}

	function columnKey(name) {
		return (which === "people" && name === "chance") ? "network.column.way" : `network.column.${name}`;
	}

	/** Brings the row of who is selected into the table's window, without moving the page. */
	function reveal() {
		const row = /** @type {HTMLElement | null} */ (scroll.querySelector("tr[aria-current]"));
		if (row && (row.offsetTop < scroll.scrollTop + 40 || row.offsetTop + row.offsetHeight > scroll.scrollTop + scroll.clientHeight)) {
			scroll.scrollTop = row.offsetTop - 60;
		}
	}

	return {
		root,
		/** @param {any[]} nodes shown @param {any[]} edges shown @param {any[]} communities @param {string | null} id of who is selected */
		show(nodes, edges, communities, id) {
			const groups = new Map(communities.map((one) => [one.id, one.name]));
			const names = new Map(nodes.map((node) => [node.id, node.name]));
			all = {
				people: nodes.map((node, at) => ({ at, id: node.id, node, group: groups.get(node.community) ?? "", words: folded(`${node.name} ${node.place ?? ""} ${groups.get(node.community) ?? ""}`) })),
				ties: edges.map((edge, at) => ({ at, edge, from: names.get(edge.from), to: names.get(edge.to), words: folded(`${names.get(edge.from)} ${names.get(edge.to)} ${evidenceWords(edge)}`) })),
			};
			selected = id ?? "";
			rows();
			reveal();
		},
		/** @param {string | null} id */
		pick(id) {
			if (selected !== (id ?? "")) {
				selected = id ?? "";
				rows();
				reveal();
			}
		},
	};
}

/** Without accents and capitals, as people search. */
function folded(words) {
	return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
