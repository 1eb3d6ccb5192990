/**
 * A part of the plan: which meetings of the coming year to go to, with what to do before, there and after.
 */
import { isAbort, read } from "./api.js";
import { countries, countryName } from "./countries.js";
import { element, freshId, replace, unfolding } from "./elements.js";
import { date, number, text } from "./messages.js";
import { failed, notice, say, waiting } from "./notices.js";
import { agendaButton, named } from "./plantask.js";
import { address, currentRoute, go } from "./route.js";

/** What of the address says to what the choice is held. */
const LIMITS = ["most", "money", "home", "enter", "countries", "visaDays", "virtualOnly", "from"];

/** @param {Element} place @param {import("./page.js").Context} context @returns {import("./page.js").View} */
export function planMeetings(place, context) {
	const workspace = context.workspace()?.code ?? "";
	const draft = `vouchgraph.draft.plan.meetings.${workspace}`;
	/** @type {Record<string, any>} */
	const fields = {
		most: typed("most", 2), money: typed("money", 8),
		home: element("select", { id: freshId("home") }, element("option", { value: "" }, text("plan.limit.home.any")), countries().map(([code, name]) => element("option", { value: code }, name))),
		enter: typed("enter", 60, text("plan.limit.countries.hint")), countries: typed("countries", 60, text("plan.limit.countries.hint")), visaDays: typed("visaDays", 4),
		from: element("input", { type: "date", id: freshId("from") }),
		virtualOnly: element("input", { type: "checkbox", id: freshId("virtual") }),
	};
	const form = element("form", { class: "plan-form limits", onsubmit: (event) => {
		event.preventDefault();
		sessionStorage.removeItem(draft);
		changed(values());
	}, oninput: () => sessionStorage.setItem(draft, JSON.stringify(values())) },
	["most", "money", "home", "enter"].map(field),
	unfolding({ class: "more-limits" }, text("plan.limit.more"), () => element("div", { class: "plan-form inner" }, ["countries", "visaDays", "from"].map(field),
		element("div", { class: "check" }, fields.virtualOnly, element("label", { for: fields.virtualOnly.id }, text("plan.limit.virtualOnly"))))),
	element("button", { type: "submit" }, text("plan.do")));
	const answer = element("div", { class: "plan-answer" });
	replace(place, form, answer);

	/** @type {any} */
	let plan = null;
	let asked = "";
	let flight = new AbortController();

	function typed(name, length, placeholder = null) {
		return element("input", { type: "text", id: freshId(name), autocomplete: "off", maxlength: length, placeholder, inputmode: ["enter", "countries"].includes(name) ? null : "numeric" });
	}

	function field(name) {
		return element("div", { class: "field" }, element("label", { for: fields[name].id }, text(`plan.limit.${name}`)), fields[name]);
	}

	/** As they stand in the form; empty ones as null. */
	function values() {
		return Object.fromEntries(LIMITS.map((name) => [name, (fields[name].type === "checkbox") ? fields[name].checked || null : fields[name].value.trim() || null]));
	}

	function fill(from) {
		for (const name of LIMITS) {
			if (fields[name].type === "checkbox") {
				fields[name].checked = from[name] === true || from[name] === "true";
			}
			else {
				fields[name].value = from[name] ?? "";
			}
		}
	}

	function changed(changes) {
		go(address("plan/meetings", { ...Object.fromEntries(currentRoute().query), ...changes }));
	}

	async function load(query) {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		answer.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => plan ? answer.classList.add("stale") : replace(answer, waiting(text("plan.wait"))), 250);
		try {
			const found = await read("/plan/meetings", { ...query, workspace }, signal);
			if (!signal.aborted) {
				const first = plan === null;
				plan = found;
				const kept = sessionStorage.getItem(draft);
				fill(kept ? JSON.parse(kept) : { home: plan.limits.home, ...query, most: query.most ?? String(plan.limits.most) });
				show();
				if (!first) {
					say(plan.sentence);
				}
			}
		}
		catch (failure) {
			if (!isAbort(failure)) {
				plan = null;
				replace(answer, failed(failure, () => load(query)));
			}
		}
		finally {
			window.clearTimeout(late);
			if (!signal.aborted) {
				answer.removeAttribute("aria-busy");
				answer.classList.remove("stale");
			}
		}
	}

	function show() {
		replace(answer,
			plan.chosen.length ? element("p", { class: "lead" }, plan.sentence) : notice(text("plan.meetings.none"), plan.sentence),
			element("div", { class: "goings" }, plan.chosen.map(going)),
			plan.guarantee && element("p", { class: "what" }, plan.guarantee),
			plan.others.length > 0 && element("section", { class: "plan-more", "aria-labelledby": "not-heading" }, element("h3", { id: "not-heading" }, text("plan.meetings.others")),
				element("ul", { class: "other-meetings" }, plan.others.map((other) => element("li", {}, element("div", {}, element("strong", {}, named(other.line.meeting)), element("span", { class: "detail" }, where(other.line)), element("p", {}, other.why)), cost(other.line))))),
			plan.past.length > 0 && element("section", { class: "plan-more", "aria-labelledby": "past-heading" }, element("h3", { id: "past-heading" }, text("plan.meetings.past")),
				element("p", { class: "what" }, text("plan.meetings.past.what")), element("ul", { class: "plan-people" }, plan.past.map((one) => element("li", {}, element("a", { href: address(`meeting/${one.meeting.key}`) }, one.meeting.name), one.sentence.slice(one.meeting.name.length))))));
	}

	function where(line) {
		return [line.days, line.virtual ? text("plan.meetings.virtual") : [line.place, line.country && countryName(line.country)].filter(Boolean).join(", ") || text("plan.meetings.nowhere")].join(" · ");
	}

	/** What it costs, which the user knows better. */
	function cost(line) {
		const input = element("input", { type: "text", inputmode: "numeric", id: freshId("cost"), class: "cost", maxlength: 8, autocomplete: "off", value: line.cost });
		const words = element("span", { class: "detail" }, text(line.costSaid ? "plan.meetings.cost.said" : "plan.meetings.cost.assumed"));
		return element("form", { class: "cost-form", novalidate: true, onsubmit: (event) => {
			event.preventDefault();
			const value = input.value.replace(/[\s,.]/g, "");
			if (!/^\d{1,8}$/.test(value)) {
				words.textContent = text("plan.meetings.cost.wrong");
				input.focus();
				return;
			}
			const others = (currentRoute().query.get("cost") ?? "").split(",").filter((one) => one && !one.startsWith(`${line.meeting.key}:`));
			changed({ cost: [...others, `${line.meeting.key}:${value}`].join(",") });
		} }, element("label", { for: input.id }, text("plan.meetings.cost", { currency: plan.limits.currency }), element("span", { class: "unseen" }, ` ${line.meeting.name}`)), input, words);
	}

	function going(one) {
		const heading = element("h3", { id: freshId("meeting") }, named(one.line.meeting));
		return element("article", { class: "plan-step going", "aria-labelledby": heading.id },
			element("header", {}, element("div", {}, heading, element("span", { class: "detail" }, where(one.line)), one.listed && element("span", { class: "tag" }, text("plan.meetings.listed"))), cost(one.line)),
			element("p", {}, one.why),
			element("h4", {}, text("plan.meetings.near")),
			element("ul", { class: "near-people" }, one.near.map((near) => element("li", {}, nearPerson(one, near)))),
			element("div", { class: "task-columns" },
				element("section", {}, element("h4", {}, text("plan.meetings.before")), tasks(one.before, one)),
				element("section", {}, element("h4", {}, text("plan.meetings.after")), tasks(one.after, one))));
	}

	function nearPerson(one, near) {
		return [element("div", { class: "near-head" }, element("strong", {}, named(near.person)), near.target && element("span", { class: "tag" }, text("plan.meetings.target")), element("span", { class: "near-chance" }, near.chanceWords)),
			near.person.detail && element("span", { class: "detail" }, near.person.detail),
			element("p", {}, near.how),
			near.paper && element("p", { class: "near-paper" }, element("span", { class: "detail" }, text("plan.meetings.paper")), `“${near.paper.title}”`, near.paper.year && ` (${near.paper.year})`),
			unfolding({}, text("plan.meetings.say", { seconds: near.say.seconds }), () => speech(one, near))];
	}

	/** The words, to be made one's own; how long they take is told while one types. */
	function speech(one, near) {
		const key = `vouchgraph.draft.say.${workspace}.${one.line.meeting.key}.${near.person.key}`;
		const pace = near.say.words / near.say.seconds;
		const area = element("textarea", { id: freshId("say"), rows: 5, maxlength: 1500 });
		area.value = sessionStorage.getItem(key) ?? near.say.text;
		const time = element("p", { class: "what", "aria-live": "polite" });
		const tell = () => {
			const words = area.value.trim() ? area.value.trim().split(/\s+/).length : 0;
			const seconds = Math.round(words / pace);
			const blanks = (area.value.match(/\[/g) ?? []).length;
			time.textContent = [text("plan.say.time", { words: number(words), seconds: number(seconds) }), text(seconds < 20 ? "plan.say.short" : seconds > 30 ? "plan.say.long" : "plan.say.right"), blanks ? text("plan.say.blanks", { count: blanks }) : ""].filter(Boolean).join(" ");
		};
		area.addEventListener("input", () => {
			sessionStorage.setItem(key, area.value);
			tell();
		});
		tell();
		return element("div", { class: "speech" }, element("label", { for: area.id }, text("plan.say.label", { name: near.person.name })), area, time,
			near.say.blanks > 0 && element("p", { class: "what" }, element("a", { href: address("plan/mails") }, text("plan.say.story"))));
	}

	function tasks(list, one) {
		const due = (task) => task.from ? text("plan.task.between", { from: date(task.from), by: date(task.by) }) : text("plan.task.by", { by: date(task.by) });
		return element("ul", { class: "tasks" }, list.map((task) => element("li", {}, element("span", { class: task.late ? "task-day late" : "task-day" }, due(task), task.late && ` ${text("plan.task.late")}`), element("span", {}, task.words),
			task.person && agendaButton({ kind: { ask: "ask", "follow-up": "follow-up" }[task.kind] ?? "reminder", person: task.person.key, about: task.about?.key ?? null, due: task.late ? null : task.by, line: `${one.line.meeting.name}: ${task.words}`.slice(0, 300) }, workspace, task.words))));
	}

	return {
		update(route) {
			const query = Object.fromEntries([...LIMITS, "cost"].map((name) => [name, route.query.get(name)]).filter(([, value]) => value));
			const wanted = JSON.stringify(query);
			if (wanted !== asked || plan === null) {
				asked = wanted;
				load(query);
			}
		},
		stop() {
			flight.abort();
		},
	};
}
