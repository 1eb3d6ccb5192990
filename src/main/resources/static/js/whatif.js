/**
 * "What if …": changes to try out, kept in the address, and what would open, close and move. Nothing is saved.
 */
import { create, isAbort, read } from "./api.js";
import { asked, CLOSENESS, peopleOf, readChanges, writeChanges } from "./changes.js";
import { completion } from "./completion.js";
import { countries, countryName } from "./countries.js";
import { drafted, forgetDrafts, keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace, unfolding } from "./elements.js";
import { personLink } from "./finding.js";
import { text, textOr } from "./messages.js";
import { failed, say, waiting } from "./notices.js";
import { severityMark } from "./severity.js";

/** How many lines of each kind show before the rest is asked for. */
const FEW = 5;

const KINDS = ["without", "place", "tie", "notie", "role", "norole", "new"];

/**
 * @param {object} options
 * @param {() => {code?: string, fictional?: boolean}} options.workspace
 * @param {(written: string | null) => void} options.change puts the changes into the address
 * @param {() => string | null} options.written the changes in the address
 */
export function whatIfPanel({ workspace, change, written }) {
	/** @type {Map<number | string, string>} */
	const names = new Map();
	/** @type {Map<string, string>} */
	let roleTitles = new Map();
	/** @type {any[]} */
	let roles = [];
	let applicant = -1;
	let shown = "";
	let toFocus = false;
	let flight = new AbortController();

	const begun = `whatif.${workspace().code}.`;
	const draft = (label) => `${begun}${kind.value}.${label}`;

	const kind = drafted(element("select", { id: freshId("change"), onchange: () => showFields() }, KINDS.map((one) => element("option", { value: one }, text(`whatif.${one}`)))), `${begun}try`);
	const fields = element("div", { class: "whatif-fields" });
	const chips = element("ul", { class: "chips", "aria-label": text("whatif.chips") });
	const result = element("div", { class: "whatif-result" });
	const heading = element("h2", { id: "whatif-heading", tabindex: "-1" }, text("whatif.title"));
	const root = element("aside", { class: "whatif", "aria-labelledby": "whatif-heading" },
		heading, element("p", { class: "what" }, text("whatif.what")), chips,
		element("form", { class: "whatif-form", onsubmit: (event) => event.preventDefault() },
			element("div", { class: "field" }, element("label", { for: kind.id }, text("whatif.try")), kind), fields),
		result);

	const changes = () => readChanges(written());

	function add(one) {
		const all = changes();
		const same = JSON.stringify(one);
		forgetDrafts(draft(""));
		if (!all.some((other) => JSON.stringify(other) === same)) {
			change(writeChanges([...all, one]));
		}
	}

	function person(label, then, clearsOnPick = false) {
		const picked = draft(`${label}.picked`);
		const field = completion({
			label, hint: text("whatif.hint"), kinds: "person", draft: draft(label), workspace, className: "small", clearsOnPick,
			onPick: (hit) => {
				names.set(hit.key, hit.name);
				keepDraft(picked, clearsOnPick ? null : JSON.stringify({ key: hit.key, name: hit.name }));
				then(hit);
			},
		});
		const before = JSON.parse(readDraft(picked) ?? "null");
		if (before) {
			field.input.value = before.name;
			names.set(before.key, before.name);
			then(before);
		}
		field.input.addEventListener("input", () => keepDraft(picked, null));
		return field;
	}

	function choice(label, options) {
		const select = drafted(element("select", { id: freshId("choice") }, options.map(([value, words]) => element("option", { value }, words))), draft(label));
		return { select, root: element("div", { class: "field" }, element("label", { for: select.id }, label), select) };
	}

	function words(label, required = false) {
		const input = drafted(element("input", { type: "text", id: freshId("words"), maxlength: 200, autocomplete: "off", required }), draft(label));
		return { input, root: element("div", { class: "field" }, element("label", { for: input.id }, label), input) };
	}

	function button(act) {
		return element("p", { class: "steps" }, element("button", { type: "submit", onclick: act }, text("whatif.do")));
	}

	/** Says what is still missing instead of doing nothing. */
	const missing = element("p", { class: "problem", role: "alert" });

	/** One of two people: the applicant, or somebody named. */
	function either() {
		/** @type {number | null} */
		let picked = null;
		const named = person(text("whatif.first"), (hit) => picked = hit.key);
		const who = choice(text("whatif.between"), [["me", text("whatif.me")], ["other", text("whatif.other")]]);
		named.input.addEventListener("input", () => picked = null);
		named.root.hidden = who.select.value === "me";
		who.select.addEventListener("change", () => {
			named.root.hidden = who.select.value === "me";
			if (!named.root.hidden) {
				named.input.focus();
			}
		});
		return { roots: [who.root, named.root], key: () => (who.select.value === "me") ? applicant : picked };
	}

	function pair(kindOfChange, closeness) {
		const first = either();
		/** @type {number | null} */
		let second = null;
		const other = person(text("whatif.second"), (hit) => second = hit.key);
		other.input.addEventListener("input", () => second = null);
		replace(fields, first.roots, other.root, closeness?.root, missing, button(() => {
			const one = first.key();
			if (one === null || second === null || one === second) {
				missing.textContent = text("whatif.missing.two");
				return;
			}
			add(closeness ? [kindOfChange, one, second, closeness.select.value] : [kindOfChange, one, second]);
			other.clear();
			second = null;
			missing.textContent = "";
		}));
	}

	function roleFields(kindOfChange) {
		/** @type {number | null} */
		let picked = null;
		const who = person(text("whatif.who"), (hit) => picked = hit.key);
		who.input.addEventListener("input", () => picked = null);
		const role = choice(text("whatif.as"), roles.map((one) => [one.code, one.title]));
		const act = words(text("whatif.act"));
		const ask = () => act.root.hidden = kindOfChange !== "role" || !roles.find((one) => one.code === role.select.value)?.needsAct;
		role.select.addEventListener("change", ask);
		ask();
		replace(fields, who.root, role.root, act.root, missing, button(() => {
			if (picked === null) {
				missing.textContent = text("whatif.missing.one");
				return;
			}
			add((kindOfChange === "role") ? ["role", picked, role.select.value, act.root.hidden ? "" : act.input.value.trim()] : ["norole", picked, role.select.value]);
			who.clear();
			picked = null;
			missing.textContent = "";
		}));
	}

	function newPerson() {
		const name = words(text("whatif.new.name"));
		const country = choice(text("whatif.new.country"), [["", text("whatif.new.unsaid")], ...countries()]);
		const close = choice(text("whatif.new.close"), [["", text("whatif.new.stranger")], ...CLOSENESS.map((one) => [one, text(`closeness.${one}`)])]);
		const role = choice(text("whatif.as"), [["", text("whatif.new.none")], ...roles.map((one) => [one.code, one.title])]);
		const begunWith = draft("known");
		/** @type {number[]} */
		let known = JSON.parse(readDraft(begunWith) ?? "[]").map(([key, name]) => {
			names.set(key, name);
			return key;
		});
		const list = element("ul", { class: "chips", "aria-label": text("whatif.new.knows") });
		const knows = person(text("whatif.new.knows"), (hit) => {
			known = [...new Set([...known, hit.key])];
			showKnown();
		}, true);
		const showKnown = () => {
			keepDraft(begunWith, known.length ? JSON.stringify(known.map((key) => [key, names.get(key)])) : null);
			replace(list, known.map((key) => chip(names.get(key) ?? `#${key}`, text("whatif.remove"), () => {
				known = known.filter((other) => other !== key);
				showKnown();
				knows.input.focus();
			})));
			list.hidden = known.length === 0;
		};
		showKnown();
		replace(fields, name.root, country.root, close.root, knows.root, list, role.root, missing, button(() => {
			if (!name.input.value.trim()) {
				missing.textContent = text("whatif.missing.name");
				name.input.focus();
				return;
			}
			add(["new", name.input.value.trim(), country.select.value, close.select.value, known, role.select.value ? [role.select.value] : []]);
			name.input.value = "";
			known = [];
			showKnown();
			missing.textContent = "";
		}));
	}

	function showFields() {
		missing.textContent = "";
		switch (kind.value) {
			case "without":
				replace(fields, person(text("whatif.who"), (hit) => add(["without", hit.key]), true).root);
				break;
			case "place":
				replace(fields, completion({
					label: text("whatif.where"), hint: text("whatif.where.hint"), kinds: "institution,society,committee", draft: draft("place"), workspace, className: "small", clearsOnPick: true,
					onPick: (hit) => {
						names.set(`${hit.kind}:${hit.key}`, hit.name);
						add(["place", `${hit.kind}:${hit.key}`]);
					},
				}).root);
				break;
			case "tie":
				pair("tie", choice(text("whatif.how"), [...CLOSENESS].reverse().map((one) => [one, text(`closeness.${one}`)])));
				break;
			case "notie":
				pair("notie", null);
				break;
			case "role":
			case "norole":
				roleFields(kind.value);
				break;
			case "new":
				newPerson();
				break;
		}
	}

	function nameOf(key) {
		return (key === applicant) ? text("whatif.you") : names.get(key) ?? `#${key}`;
	}

	function roleOf(code) {
		return (roleTitles.get(code) ?? code).toLowerCase();
	}

	function said([what, a, b, c, d, e]) {
		switch (what) {
			case "without": return text("whatif.said.without", { name: nameOf(a) });
			case "place": return text("whatif.said.place", { name: names.get(a) ?? a });
			case "tie": return text("whatif.said.tie", { a: nameOf(a), b: nameOf(b), how: textOr(`closeness.${c}`, c).toLowerCase() });
			case "notie": return text("whatif.said.notie", { a: nameOf(a), b: nameOf(b) });
			case "role": return text("whatif.said.role", { name: nameOf(a), role: roleOf(b) }) + (c ? ` (${c})` : "");
			case "norole": return text("whatif.said.norole", { name: nameOf(a), role: roleOf(b) });
			default: return text("whatif.said.new", { name: a }) + [b && countryName(b), c && textOr(`closeness.${c}`, c).toLowerCase(),
				d.length && text("whatif.said.knows", { names: d.map(nameOf).join(", ") }), e.length && e.map(roleOf).join(", ")].filter(Boolean).map((one) => `, ${one}`).join("");
		}
	}

	function showChips() {
		const all = changes();
		replace(chips, all.map((one, at) => chip(capital(said(one)), text("whatif.remove"), () => {
			change(writeChanges(all.filter((_, other) => other !== at)));
			heading.focus();
		})),
		all.length > 1 && element("li", {}, element("button", { type: "button", class: "small-action", onclick: () => {
			change(null);
			heading.focus();
		} }, text("whatif.clear"))));
		chips.hidden = all.length === 0;
	}

	/** Names that only the address knows, as after a reload. */
	async function learnNames(signal) {
		const unknown = peopleOf(changes()).filter((key) => key !== applicant && !names.has(key));
		await Promise.all(unknown.map(async (key) => {
			try {
				names.set(key, (await read(`/people/${key}`, { workspace: workspace().code }, signal)).name);
			}
			catch {
				// The answer below says that nobody has this number; the chip shows it and can be removed.
			}
		}));
		if (unknown.length && !signal.aborted) {
			showChips();
		}
	}

	async function ask() {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		const all = changes();
		showChips();
		if (!all.length) {
			replace(result);
			result.removeAttribute("aria-busy");
			return;
		}
		learnNames(signal);
		result.setAttribute("aria-busy", "true");
		if (!result.children.length) {
			replace(result, waiting(text("whatif.wait")));
		}
		else {
			result.classList.add("stale");
		}
		try {
			const answer = await create("/weak-spots/what-if", asked(all), { workspace: workspace().code }, signal);
			if (!signal.aborted) {
				show(answer);
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(result, failed(problem, ask));
			}
		}
		if (!signal.aborted) {
			result.removeAttribute("aria-busy");
			result.classList.remove("stale");
		}
	}

	function show(answer) {
		const sentence = element("p", { class: "message", tabindex: "-1" }, answer.sentence);
		replace(result,
			element("h3", {}, text("whatif.result")), sentence,
			group("targets", answer.targets, (one) => element("li", { class: (one.gain < 0) ? "worse" : "better" },
				element("span", { class: "moves", "aria-hidden": "true" }, (one.gain < 0) ? "▼" : "▲"), element("span", { class: "unseen" }, text((one.gain < 0) ? "whatif.worse" : "whatif.better"), ": "),
				element("span", {}, personLink(one.person), element("span", { class: "detail" }, `${one.before ?? text("targets.none")} → ${one.after ?? text("targets.none")}`)))),
			group("opened", answer.opened, (one) => compact(one)),
			group("closed", answer.closed, (one) => compact(one)),
			group("changed", answer.changed, ({ before, after }) => element("li", {}, severityMark(after.severity),
				element("p", { class: "was" }, element("span", { class: "detail" }, text("whatif.now")), before.title), element("p", {}, element("span", { class: "detail" }, text("whatif.then")), after.title))));
		if (toFocus) {
			toFocus = false;
			sentence.focus();
		}
		say(answer.sentence);
	}

	showFields();

	takeDragged();
	return {
		root,
		/** @param {any} report @param {any[]} all roles of the field */
		learn(report, all) {
			applicant = report.applicant.key;
			roles = all;
			roleTitles = new Map(all.map((one) => [one.code, one.title]));
			for (const person of [...[...report.findings, ...report.dismissed].flatMap((one) => [...one.people, ...one.remedies.map((remedy) => remedy.person)]),
				...report.targets.map((one) => one.person), ...report.roles.flatMap((one) => one.filled.map((filled) => filled.person))]) {
				names.set(person.key, person.name);
			}
			for (const thing of [...report.findings.flatMap((one) => one.because.map((because) => because.thing)), ...report.spread.measures.flatMap((one) => one.shares.map((share) => share.thing))]) {
				if (thing) {
					names.set((thing.kind === "person") ? thing.key : `${thing.kind}:${thing.key}`, thing.name);
				}
			}
			// What is half filled in stays; only the roles were not known yet.
			if (kind.value.endsWith("role")) {
				showFields();
			}
			shown = "";
		},
		/** Tries out what the address says, once. */
		update() {
			const wanted = written() ?? "";
			if (wanted !== shown) {
				shown = wanted;
				ask();
			}
		},
		losePerson,
		losePlace,
		go() {
			root.scrollIntoView({ block: "start" });
			heading.focus({ preventScroll: true });
		},
		stop: () => flight.abort(),
	};

	/** A name that is dragged here is lost: every link to somebody or to a place carries what it leads to. */
	function takeDragged() {
		const leads = (event) => [...event.dataTransfer?.types ?? []].includes("text/uri-list");
		root.addEventListener("dragover", (event) => {
			if (leads(event)) {
				event.preventDefault();
				root.classList.add("over");
			}
		});
		root.addEventListener("dragleave", (event) => root.classList.toggle("over", root.contains(/** @type {Node | null} */ (event.relatedTarget))));
		root.addEventListener("drop", (event) => {
			root.classList.remove("over");
			const found = /#\/(person|institution|society|committee|program)\/(\d+)/.exec(event.dataTransfer?.getData("text/uri-list") ?? "");
			if (!found) {
				return;
			}
			event.preventDefault();
			const [, what, key] = found;
			const name = [...document.querySelectorAll(`main a[href^="#/${what}/${key}"]`)].find((one) => !/^\d/.test(/** @type {HTMLAnchorElement} */ (one).hash.slice(`#/${what}/${key}`.length)))?.textContent ?? key;
			(what === "person") ? losePerson({ key: Number(key), name }) : losePlace({ kind: what, key: Number(key), name });
		});
	}

	function losePerson(person) {
		names.set(person.key, person.name);
		lose(["without", person.key]);
	}

	function losePlace(place) {
		names.set(`${place.kind}:${place.key}`, place.name);
		lose(["place", `${place.kind}:${place.key}`]);
	}

	/** From a card: the question is a new one, and the eye must find the answer. */
	function lose(one) {
		toFocus = true;
		replace(result);
		const next = writeChanges([one]);
		if (next === written()) {
			shown = "";
			ask();
		}
		else {
			change(next);
		}
		root.scrollIntoView({ block: "nearest" });
		heading.focus({ preventScroll: true });
	}
}

function capital(words) {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function chip(words, removal, remove) {
	return element("li", { class: "chip" }, element("span", {}, words), element("button", { type: "button", onclick: remove }, removal, element("span", { class: "unseen" }, ` (${words})`)));
}

/** A heading with its count, the first few lines, and the rest to unfold. */
function group(name, list, line) {
	const lines = (some) => element("ul", { class: "whatif-list" }, some.map(line));
	return list.length > 0 && element("section", { class: `whatif-${name}` }, element("h4", {}, text(`whatif.${name}`, { count: list.length })), lines(list.slice(0, FEW)),
		list.length > FEW && unfolding({ class: "more-ways" }, text("opens.more", { count: list.length - FEW }), () => lines(list.slice(FEW))));
}

function compact(finding) {
	return element("li", {}, unfolding({}, [severityMark(finding.severity), " ", element("span", {}, finding.title)], () => [
		element("p", {}, finding.why), element("p", { class: "do-next" }, element("strong", {}, text("answer.next")), " ", finding.next)]));
}
