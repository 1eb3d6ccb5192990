/**
 * A text field that completes: the combobox pattern of the ARIA Authoring Practices (list, no inline completion).
 */
import { read, isAbort } from "./api.js";
import { keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace } from "./elements.js";
import { text, textOr } from "./messages.js";
import { failedInLine } from "./notices.js";

const QUIET_MS = 180;

const FEWEST_LETTERS = 2;

const FURTHER = 5;

/** @typedef {{kind: string, key: number, name: string, detail: string, fictional?: boolean}} Hit */

/**
 * @param {object} options
 * @param {string} options.label
 * @param {string} options.hint shown in the empty field
 * @param {string} options.kinds comma-separated kinds to look for
 * @param {string} [options.furtherKinds] kinds of which a few stand below the others
 * @param {string} options.draft name under which what is typed outlives a reload
 * @param {() => {code?: string, fictional?: boolean}} options.workspace
 * @param {(hit: Hit) => void} options.onPick
 * @param {boolean} [options.clearsOnPick] for a field that adds to a list
 * @param {boolean} [options.free] whether other words than a hit's may stand there: then Enter sends the form
 * @param {string} [options.none] said where nothing fits
 * @param {string} [options.className]
 */
export function completion({ label, hint, kinds, furtherKinds, draft, workspace, onPick, clearsOnPick = false, free = false, none = "", className = "" }) {
	const listId = freshId("hits");
	const input = element("input", {
		id: freshId("field"), type: "text", role: "combobox", autocomplete: "off", autocapitalize: free ? "words" : "none", spellcheck: "false",
		"aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listId, placeholder: hint,
	});
	const list = element("ul", { id: listId, role: "listbox", "aria-label": label, class: "hits", hidden: true });
	const state = element("p", { class: "hits-state", role: "status" });
	const root = element("div", { class: `completion ${className}` },
		element("label", { for: input.id }, label),
		element("div", { class: "completion-field" }, input, list, state));

	/** @type {Hit[]} */
	let hits = [];
	let active = -1;
	let timer = 0;
	let flight = new AbortController();

	input.value = readDraft(draft) ?? "";

	function shut() {
		flight.abort();
		window.clearTimeout(timer);
		hits = [];
		active = -1;
		list.hidden = true;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
		state.textContent = "";
		replace(list);
	}

	function activate(index) {
		active = index;
		[...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
		const option = list.children[index];
		if (option) {
			input.setAttribute("aria-activedescendant", option.id);
			option.scrollIntoView({ block: "nearest" });
		}
		else {
			input.removeAttribute("aria-activedescendant");
		}
	}

	function pick(hit) {
		input.value = clearsOnPick ? "" : hit.name;
		keepDraft(draft, free ? input.value : null);
		shut();
		onPick(hit);
	}

	function show(found) {
		hits = found;
		const fictional = workspace().fictional === true;
		replace(list, hits.map((hit, at) => element("li", {
			id: `${listId}-${at}`, role: "option", "aria-selected": "false",
			onmousedown: (event) => event.preventDefault(),
			onclick: () => pick(hit),
			onmousemove: () => (active !== at) && activate(at),
		},
		element("span", { class: "hit-name" }, hit.name),
		element("span", { class: "hit-kind" }, textOr(`kind.${hit.kind}`, hit.kind), (hit.fictional ?? fictional) && `, ${text("fictional")}`),
		element("span", { class: "hit-detail" }, hit.detail))));
		list.hidden = hits.length === 0;
		input.setAttribute("aria-expanded", String(hits.length > 0));
		state.textContent = hits.length ? text("search.count", { count: hits.length }) : (none || text("search.none", { typed: input.value.trim() }));
		state.classList.toggle("unseen", hits.length > 0);
		activate(-1);
	}

	async function look() {
		const typed = input.value.trim();
		if (typed.length < FEWEST_LETTERS) {
			shut();
			return;
		}
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		try {
			const find = (some, limit) => read("/search", { q: typed, kinds: some, limit, workspace: workspace().code }, signal);
			const answers = await Promise.all([find(kinds, 10), ...(furtherKinds ? [find(furtherKinds, FURTHER)] : [])]);
			if (!signal.aborted) {
				show(answers.flatMap((answer) => answer.hits));
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				shut();
				state.classList.remove("unseen");
				state.textContent = failedInLine(problem);
			}
		}
	}

	input.addEventListener("input", () => {
		keepDraft(draft, input.value);
		window.clearTimeout(timer);
		timer = window.setTimeout(look, QUIET_MS);
	});
	input.addEventListener("blur", shut);
	input.addEventListener("keydown", (event) => {
		switch (event.key) {
			case "ArrowDown":
				event.preventDefault();
				hits.length ? activate((active + 1) % hits.length) : look();
				break;
			case "ArrowUp":
				event.preventDefault();
				if (hits.length) {
					activate((active <= 0) ? hits.length - 1 : active - 1);
				}
				break;
			case "Enter":
				if (free && active < 0) {
					break;
				}
				event.preventDefault();
				if (hits.length) {
					pick(hits[Math.max(active, 0)]);
				}
				else {
					look();
				}
				break;
			case "Escape":
				if (hits.length) {
					event.preventDefault();
					shut();
				}
				else if (!free) {
					input.value = "";
					keepDraft(draft, null);
					state.textContent = "";
				}
				break;
		}
	});

	return {
		root,
		input,
		/** Shows a name that was chosen elsewhere, unless something is being typed. */
		showName(name) {
			if (document.activeElement !== input && readDraft(draft) === null) {
				input.value = name;
			}
		},
		/** Writes it as if it were typed, without looking for it. */
		write(words) {
			input.value = words;
			keepDraft(draft, words || null);
			shut();
		},
		/** Forgets what was typed. */
		clear() {
			input.value = "";
			keepDraft(draft, null);
			shut();
		},
	};
}
