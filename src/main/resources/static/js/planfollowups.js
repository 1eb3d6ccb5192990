/**
 * The calendar of follow-ups: by week, each done, snoozed or logged in two clicks; help that waits for an answer; what
 * was asked against what was given.
 */
import { create, isAbort, patch, read, remove } from "./api.js";
import { completion } from "./completion.js";
import { inDays } from "./days.js";
import { drafted, forgetDrafts, keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace, unfolding } from "./elements.js";
import { doneLine, kindButtons, logHappened, takeBack, withName } from "./happened.js";
import { date, number, text, textOr } from "./messages.js";
import { failed, failedInLine, notice, say, waiting } from "./notices.js";
import { address, addressOf, go } from "./route.js";

const AHEAD = [14, 60, 180, 365];

const USUAL_AHEAD = 60;

const SNOOZE = [7, 14, 30];

/** The mail to write for what is due by a rule, or for an item of a kind. */
const MAILS = { "after-meeting": "follow-up", cadence: "update", thanks: "thank-you", outcome: "outcome", "follow-up": "follow-up", ask: "introduction", "outcome-note": "outcome" };

const KINDS = ["follow-up", "ask", "thanks", "reminder", "outcome-note"];

const LONGEST_LINE = 1000;

/** @param {Element} place @param {import("./page.js").Context} context @returns {import("./page.js").View} */
export function planFollowUps(place, context) {
	const workspace = context.workspace()?.code ?? "";
	const list = element("div", { class: "due-calendar" });
	const form = agendaForm(workspace, context, () => load());
	const ahead = element("select", { id: freshId("ahead"), onchange: () => go(address("plan/follow-ups", { ahead: (Number(ahead.value) === USUAL_AHEAD) ? null : ahead.value })) },
		AHEAD.map((days) => element("option", { value: days }, text(`due.ahead.${days}`))));
	const head = element("div", { class: "due-head" }, element("div", { class: "field" }, element("label", { for: ahead.id }, text("due.ahead")), ahead), form.root);
	replace(place, head, list);
	let flight = new AbortController();
	/** @type {any} */
	let calendar = null;
	let days = -1;

	async function load() {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		list.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => calendar || replace(list, waiting(text("due.wait"))), 250);
		try {
			const found = await read("/plan/follow-ups", { workspace, ahead: days }, signal);
			if (!signal.aborted) {
				calendar = found;
				show();
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				calendar = null;
				replace(list, failed(problem, load));
			}
		}
		finally {
			window.clearTimeout(late);
			if (!signal.aborted) {
				list.removeAttribute("aria-busy");
			}
		}
	}

	function show() {
		const groups = grouped(calendar.entries);
		replace(list,
			element("p", { class: "lead" }, calendar.summary),
			groups.length ? [groups.map(([title, entries]) => week(title, entries)), element("p", { class: "what due-keys" }, text("due.keys"))]
				: notice(text("due.none.title"), text("due.none")),
			calendar.later > 0 && element("p", { class: "what" }, text("due.later", { count: calendar.later })),
			calendar.loops.length > 0 && loops(),
			balance());
	}

	/** Keeps the place on the page while everything is read anew. */
	async function again(focusTitle = "") {
		const at = window.scrollY;
		await load();
		window.scrollTo(0, at);
		const headings = [...list.querySelectorAll(".due h4")];
		/** @type {HTMLElement | undefined} */ (headings.find((one) => one.textContent === focusTitle))?.focus({ preventScroll: true });
	}

	/** @returns {[string, any[]][]} */
	function grouped(entries) {
		/** @type {Map<string, any[]>} */
		const groups = new Map();
		for (const entry of entries) {
			const title = (entry.daysLate > 0) ? text("due.late") : entry.week ? text("due.week", { day: date(entry.week) }) : text("due.anytime");
			groups.set(title, [...(groups.get(title) ?? []), entry]);
		}
		return [...groups];
	}

	function week(title, entries) {
		const id = freshId("week");
		return element("section", { class: (entries[0].daysLate > 0) ? "due-week late" : "due-week", "aria-labelledby": id }, element("h3", { id }, title),
			element("ol", { class: "due-list" }, entries.map(dueLine)));
	}

	function dueLine(entry) {
		const page = entry.person.key ? addressOf({ kind: "person", key: entry.person.key }) : null;
		const heading = element("h4", { tabindex: "-1" }, withName(entry.title, entry.person.name, page));
		const acts = element("div", { class: "due-acts" });
		const item = element("li", { class: "due", "data-id": entry.id, onkeydown: onKey },
			element("div", { class: "due-what" }, heading,
				entry.by && element("p", { class: "due-day" }, (entry.daysLate > 0) ? text("due.by.late", { day: date(entry.by), count: entry.daysLate }) : text("due.by", { day: date(entry.by) })),
				element("p", { class: "detail" }, entry.why),
				entry.line && element("p", { class: "due-own" }, entry.line),
				entry.reasons.length > 0 && element("details", { class: "due-reasons", open: entry.daysLate > 0 && entry.reasons.length < 3 }, element("summary", {}, text("due.reasons")),
					element("ul", {}, entry.reasons.map((reason) => element("li", {}, withName(reason.words, reason.thing?.name ?? "", reason.thing && addressOf(reason.thing))))))),
			acts);
		const open = (name, act) => element("button", { type: "button", class: (name === "done") ? "small-action usual" : "small-action", "data-act": name, onclick: act },
			text(`due.${name}`), element("span", { class: "unseen" }, ` ${entry.title}`));

		function mailLink() {
			const template = MAILS[entry.rule] ?? MAILS[entry.kind];
			return template && entry.person.key > 0 && element("a", { class: "small-action", href: address("mail", { template, to: entry.person.key, about: (template === "introduction" || template === "outcome") ? entry.about?.key || null : null }) },
				text("due.write"), element("span", { class: "unseen" }, ` ${entry.title}`));
		}

		function buttons(focus = "") {
			replace(acts, mailLink(), open("done", done), entry.by && open("snooze", snooze), entry.item && open("drop", () => state("dropped", text("due.dropped", { title: entry.title }))));
			/** @type {HTMLElement | null} */ (acts.querySelector(`[data-act="${focus}"]`))?.focus();
		}

		/** Asks one more thing in the place of the buttons. */
		function ask(name, question, content) {
			const problem = element("p", { class: "problem", role: "alert" });
			replace(acts, element("div", { class: "due-ask", role: "group", "aria-label": `${question} ${entry.title}`, "data-asking": name },
				element("span", { class: "due-question" }, question), content(problem),
				element("button", { type: "button", class: "small-action", onclick: () => buttons(name) }, text("due.close"))), problem);
			/** @type {HTMLElement | null} */ (acts.querySelector("button, input"))?.focus();
		}

		function done() {
			ask("done", text("due.done.what"), (problem) => [
				kindButtons(entry.logs, (kind, button) => attempt(button, problem, async () => {
					const kept = await logHappened(workspace, { person: entry.person.key, kind, about: (entry.rule === "unanswered" || entry.kind === "ask") ? entry.about?.key || null : null, settles: entry.item });
					const notes = kept.notes.length ? ` ${text("due.notes", { count: kept.notes.length })}` : "";
					gone(text("due.logged", { kind: textOr(`interaction.${kind}`, kind), name: entry.person.name }) + notes, () => takeBack(workspace, kept.id));
				})),
				entry.item && element("button", { type: "button", class: "small-action", onclick: (event) => attempt(event.currentTarget, problem, () => state("done", text("due.ticked", { title: entry.title }))) }, text("due.done.tick"))]);
		}

		function snooze() {
			ask("snooze", text("due.snooze.what"), (problem) => {
				const day = element("input", { type: "date", id: freshId("until"), min: inDays(1), "aria-label": text("due.snooze.day") });
				const until = (button, to) => attempt(button, problem, async () => {
					const words = text("due.snoozed", { day: date(to), title: entry.title });
					if (entry.item) {
						const { item, comesUp } = { item: entry.item, comesUp: entry.by };
						await patch(`/agenda/${item}`, { snoozedTo: to }, { workspace });
						gone(words, () => patch(`/agenda/${item}`, { snoozedTo: (comesUp < inDays(0)) ? inDays(0) : comesUp }, { workspace }));
					}
					else {
						const made = await create("/agenda", { kind: entry.kind, person: entry.person.key, about: entry.about?.key ?? null, due: to }, { workspace });
						gone(words, () => remove(`/agenda/${made.id}`, { workspace }));
					}
				});
				return [SNOOZE.map((some) => element("button", { type: "button", class: "small-action", "data-days": some, onclick: (event) => until(event.currentTarget, inDays(some)) }, text(`due.snooze.${some}`))),
					element("span", { class: "due-until" }, day, element("button", { type: "button", class: "small-action", onclick: (event) => {
						if (day.value) {
							until(event.currentTarget, day.value);
						}
						else {
							problem.textContent = text("due.snooze.missing");
							day.focus();
						}
					} }, text("due.snooze.do")))];
			});
		}

		async function state(to, words) {
			await patch(`/agenda/${entry.item}`, { state: to }, { workspace });
			gone(words, () => patch(`/agenda/${entry.item}`, { state: "open" }, { workspace }));
		}

		function gone(words, undo) {
			item.classList.add("gone");
			doneLine(item, words, undo, async () => {
				await again(entry.title);
				say(text("due.undone", { title: entry.title }));
			});
		}

		function onKey(event) {
			if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) {
				return;
			}
			const act = { ArrowDown: () => step(item, 1), ArrowUp: () => step(item, -1), d: done, s: entry.by ? snooze : null, Escape: acts.querySelector("[data-asking]") ? () => buttons(acts.querySelector("[data-asking]")?.getAttribute("data-asking") ?? "") : null }[event.key];
			if (act && !item.classList.contains("gone")) {
				event.preventDefault();
				act();
			}
		}

		buttons();
		return item;
	}

	function step(item, by) {
		const all = [...list.querySelectorAll(".due")];
		const next = all[all.indexOf(item) + by];
		/** @type {HTMLElement | null} */ (next?.querySelector("h4, button"))?.focus();
	}

	function loops() {
		return element("section", { class: "due-loops", "aria-labelledby": "due-loops" }, element("h3", { id: "due-loops" }, text("due.loops")), element("p", { class: "what" }, text("due.loops.what")),
			element("ul", { class: "due-list" }, calendar.loops.map((loop) => {
				const problem = element("p", { class: "problem", role: "alert" });
				const acts = element("div", { class: "due-acts" });
				const item = element("li", { class: "due" }, element("div", { class: "due-what" },
					element("h4", { tabindex: "-1" }, element("a", { href: addressOf({ kind: "person", key: loop.person.key }) }, loop.person.name)),
					element("p", { class: "detail" }, loop.words), element("p", {}, loop.next)), acts);
				replace(acts, element("button", { type: "button", class: "small-action", onclick: () => replace(acts, element("div", { class: "due-ask", role: "group", "aria-label": text("due.done.what") },
					kindButtons(["updated", "outcome"], (kind, button) => attempt(button, problem, async () => {
						const kept = await logHappened(workspace, { person: loop.person.key, kind });
						item.classList.add("gone");
						doneLine(item, text("due.logged", { kind: textOr(`interaction.${kind}`, kind), name: loop.person.name }) + (kept.notes.length ? ` ${text("due.notes", { count: kept.notes.length })}` : ""),
							() => takeBack(workspace, kept.id), () => again());
					}))), problem) }, text("due.loops.done", { name: loop.person.name })));
				return item;
			})));
	}

	function balance() {
		return element("section", { class: "due-balance", "aria-labelledby": "due-balance" }, element("h3", { id: "due-balance" }, text("due.balance")),
			element("p", {}, calendar.sum.words),
			calendar.balance.length > 0 && unfolding({ class: "more-ways" }, text("due.balance.all", { count: calendar.balance.length }), () => {
				const columns = ["contacts", "asked", "helped", "given"];
				return element("table", { class: "stacked balance-table" },
					element("thead", {}, element("tr", {}, element("th", { scope: "col" }, text("due.balance.person")), columns.map((one) => element("th", { scope: "col", class: "number" }, text(`due.balance.${one}`))))),
					element("tbody", {}, calendar.balance.map((one) => element("tr", {},
						element("td", { "data-label": text("due.balance.person") }, element("span", {}, element("a", { href: addressOf({ kind: "person", key: one.person.key }) }, one.person.name), one.overdrawn && [" ", element("span", { class: "tag" }, text("due.balance.owes"))])),
						columns.map((column) => element("td", { class: "number", "data-label": text(`due.balance.${column}`) }, number(one[column])))))));
			}));
	}

	return {
		update(route) {
			const asked = Number(route.query.get("ahead") ?? USUAL_AHEAD);
			const wanted = AHEAD.includes(asked) ? asked : USUAL_AHEAD;
			ahead.value = String(wanted);
			if (wanted !== days) {
				days = wanted;
				load();
			}
		},
		stop() {
			flight.abort();
		},
	};
}

/** Something to put on the agenda; what is typed outlives a reload. */
function agendaForm(workspace, context, changed) {
	const draft = `agenda.${workspace}.`;
	const chosen = { person: stored("person"), about: stored("about") };
	const who = (name) => {
		const made = completion({ label: text(`due.add.${name}`), hint: "", kinds: "person", draft: `${draft}${name}.name`, workspace: () => context.workspace() ?? {}, onPick: (hit) => choose(name, { key: hit.key, name: hit.name }), free: true });
		made.input.addEventListener("input", () => choose(name, null));
		return made;
	};
	const person = who("person");
	const about = who("about");
	const kind = drafted(element("select", { id: freshId("kind") }, KINDS.map((one) => element("option", { value: one }, text(`due.kind.${one}`)))), `${draft}kind`);
	const due = drafted(element("input", { type: "date", id: freshId("due") }), `${draft}due`);
	const line = drafted(element("input", { type: "text", id: freshId("line"), maxlength: LONGEST_LINE, autocomplete: "off" }), `${draft}line`);
	const problem = element("p", { class: "problem", role: "alert" });
	const send = element("button", { type: "submit" }, text("due.add.do"));
	const field = (name, input) => element("div", { class: "field" }, element("label", { for: input.id }, text(`due.add.${name}`)), input);
	const root = element("details", { class: "due-add", open: Boolean(person.input.value || line.value) }, element("summary", {}, text("due.add")),
		element("form", { class: "due-form", novalidate: true, onsubmit: async (event) => {
			event.preventDefault();
			if (!chosen.person) {
				problem.textContent = text("due.add.missing");
				person.input.focus();
				return;
			}
			await attempt(send, problem, async () => {
				const made = await create("/agenda", { kind: kind.value, person: chosen.person.key, about: chosen.about?.key ?? null, due: due.value || null, line: line.value.trim() || null }, { workspace });
				person.write("");
				about.write("");
				line.value = due.value = "";
				choose("person", null);
				choose("about", null);
				forgetDrafts(draft);
				root.open = false;
				say(text("due.add.done", { name: made.person.name }));
				changed();
			});
			send.disabled = false;
		} }, field("kind", kind), person.root, about.root, field("due", due), field("line", line), problem, element("p", { class: "steps" }, send)));

	function stored(name) {
		try {
			return JSON.parse(readDraft(`${draft}${name}`) ?? "null");
		}
		catch {
			return null;
		}
	}

	function choose(name, hit) {
		chosen[name] = hit;
		keepDraft(`${draft}${name}`, hit && JSON.stringify(hit));
	}

	return { root };
}

/** Does it with the button out of use, and says what went wrong. */
async function attempt(button, problem, act) {
	button.disabled = true;
	problem.textContent = "";
	try {
		await act();
	}
	catch (failure) {
		button.disabled = false;
		problem.textContent = failedInLine(failure);
	}
}
