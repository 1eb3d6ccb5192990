/**
 * The ask campaign: who is asked for which target, and when; what is open already, and what is given up.
 */
import { create, isAbort, read, remove } from "./api.js";
import { element, freshId, replace, unfolding } from "./elements.js";
import { doneLine, logHappened, takeBack } from "./happened.js";
import { date, text } from "./messages.js";
import { failed, failedInLine, notice, say, waiting } from "./notices.js";
import { address, addressOf, go } from "./route.js";

/** What can be chosen, the usual second. */
const CHOICES = { per: [1, 2, 3, 5], all: [5, 10, 20, 50], quarters: [1, 2, 4, 8] };

/** @param {Element} place @param {import("./page.js").Context} context @returns {import("./page.js").View} */
export function planAsks(place, context) {
	const workspace = context.workspace()?.code ?? "";
	const answer = element("div", { class: "asks" });
	const chips = element("ul", { class: "chips", hidden: true });
	const selects = Object.fromEntries(Object.entries(CHOICES).map(([name, values]) => [name, element("select", { id: freshId(name), onchange: () => go(where({})) },
		values.map((value) => element("option", { value }, (name === "quarters") ? text("asks.quarters.some", { count: value, months: 3 * value }) : value)))]));
	replace(place, element("div", { class: "ask-limits" }, Object.entries(selects).map(([name, select]) => element("div", { class: "field" }, element("label", { for: select.id }, text(`asks.${name}`)), select))), chips, answer);
	let flight = new AbortController();
	/** @type {string[]} keys of those who are not asked */
	let without = [];
	/** @type {Map<string, string>} */
	const names = new Map();
	let shown = "";
	let begun = false;

	/** The address with something else in it. */
	function where(other) {
		const query = Object.fromEntries(Object.entries(selects).map(([name, select]) => [name, (Number(select.value) === CHOICES[name][1]) ? null : select.value]));
		return address("plan/asks", { ...query, without: without.join(",") || null, ...other });
	}

	async function load() {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		answer.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => begun ? answer.classList.add("stale") : replace(answer, waiting(text("asks.wait"))), 250);
		try {
			const plan = await read("/plan/asks", { workspace, perIntroducer: selects.per.value, aQuarter: selects.all.value, quarters: selects.quarters.value, without: without.join(",") }, signal);
			if (!signal.aborted) {
				begun = true;
				show(plan);
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(answer, failed(problem, load));
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

	function show(plan) {
		plan.asks.forEach((ask) => ask.introducer && names.set(String(ask.introducer.key), ask.introducer.name));
		showChips();
		/** @type {Map<number, any[]>} */
		const quarters = new Map();
		plan.asks.forEach((ask) => quarters.set(ask.quarter, [...(quarters.get(ask.quarter) ?? []), ask]));
		replace(answer,
			plan.asks.length ? element("p", { class: "lead" }, plan.summary) : notice(text("asks.none.title"), plan.summary),
			[...quarters].map(([quarter, asks]) => part((quarter === 1) ? text("asks.now") : text("asks.then", { day: date(asks[0].from) }), element("ol", { class: "paths" }, asks.map((ask) => element("li", {}, askCard(ask)))))),
			plan.waiting.length > 0 && part(text("asks.waiting"), element("ul", { class: "ask-lines" }, plan.waiting.map((one) => element("li", {}, element("strong", {}, personLink(one.target)), element("span", {}, one.sentence))))),
			plan.left.length > 0 && part(text("asks.left"), element("ul", { class: "ask-lines" }, plan.left.map((one) => element("li", {}, element("strong", {}, personLink(one.target)), element("span", {}, `${one.sentence} ${one.next}`))))),
			plan.asked.length > 0 && part(text("asks.asked"), element("ul", { class: "ask-lines" }, plan.asked.map((one) => element("li", {}, element("strong", {}, personLink(one.person)), element("span", {}, one.sentence))))),
			element("p", { class: "what" }, text("asks.rules", { again: plan.rules.askAgain, cool: plan.rules.coolDown, next: plan.rules.fallbackAfter })));
	}

	function part(title, content) {
		const id = freshId("part");
		return element("section", { class: "ask-part", "aria-labelledby": id }, element("h3", { id }, title), content);
	}

	function askCard(ask) {
		const title = ask.introducer ? text("asks.ask", { introducer: ask.introducer.name, target: ask.target.name }) : text("asks.self", { target: ask.target.name });
		const foot = element("div", {});
		const problem = element("p", { class: "problem", role: "alert" });
		const unseen = element("span", { class: "unseen" }, ` ${title}`);

		function buttons(focus = false) {
			const put = element("button", { type: "button", class: "small-action usual", onclick: async () => {
				put.disabled = true;
				problem.textContent = "";
				try {
					const made = await create("/agenda", { kind: "ask", person: (ask.introducer ?? ask.target).key, about: ask.introducer ? ask.target.key : null, due: ask.from }, { workspace });
					doneLine(foot, text("asks.agenda.done", { day: date(made.due) }), () => remove(`/agenda/${made.id}`, { workspace }), () => {
						buttons(true);
						say(text("asks.undone", { what: title }));
					});
					say(text("asks.agenda.said", { what: title }));
				}
				catch (failure) {
					put.disabled = false;
					problem.textContent = failedInLine(failure);
				}
			} }, text("asks.agenda"), unseen);
			replace(foot, element("div", { class: "due-acts" }, put,
				element("a", { class: "small-action", href: address("mail", ask.introducer ? { template: "introduction", to: ask.introducer.key, about: ask.target.key } : { to: ask.target.key }) }, text("due.write"), unseen.cloneNode(true)),
				element("a", { class: "small-action", href: address("who", { target: `person:${ask.target.key}` }) }, text("asks.way"), element("span", { class: "unseen" }, ` ${title}`)),
				ask.introducer && element("button", { type: "button", class: "small-action", onclick: () => {
					names.set(String(ask.introducer.key), ask.introducer.name);
					go(where({ without: [...without, ask.introducer.key].join(",") }));
				} }, text("asks.never", { name: ask.introducer.name }))), problem);
			if (focus) {
				put.focus();
			}
		}

		buttons();
		return element("article", { class: "path ask-card" },
			element("header", {}, element("h4", {}, withNames(title, [ask.introducer, ask.target])), element("p", { class: "chance" }, element("strong", {}, ask.route.words), element("span", {}, ask.route.percent))),
			element("p", { class: "due-day" }, text("asks.from", { day: date(ask.from) })),
			element("p", {}, ask.sentence),
			ask.route.people.length > 3 && element("p", { class: "detail" }, ask.route.people.map((person) => person.name).join(" → ")),
			ask.cautions.length > 0 && element("ul", { class: "cautions" }, ask.cautions.map((caution) => element("li", {}, caution))),
			ask.permission && permission(ask),
			ask.fallbacks.length > 0 && unfolding({ class: "due-reasons" }, text("asks.next", { count: ask.fallbacks.length }), () => element("ol", {}, ask.fallbacks.map((next) => element("li", {},
				next.introducer ? personLink(next.introducer) : text("asks.next.self"), `, ${text("asks.from", { day: date(next.from) })}, ${next.route.words} (${next.route.percent})`)))),
			foot);
	}

	/** Whether the name may be used, and a click to log that it may. */
	function permission(ask) {
		const line = element("p", { class: ask.permitted ? "permission given" : "permission" }, ask.permission);
		if (ask.permitted) {
			return line;
		}
		const place = element("div", { class: "permission-line" });
		const problem = element("p", { class: "problem", role: "alert" });
		const log = element("button", { type: "button", class: "small-action", onclick: async () => {
			log.disabled = true;
			try {
				const kept = await logHappened(workspace, { person: ask.introducer.key, kind: "permission" });
				doneLine(place, text("due.logged", { kind: text("interaction.permission"), name: ask.introducer.name }), () => takeBack(workspace, kept.id), load);
			}
			catch (failure) {
				log.disabled = false;
				problem.textContent = failedInLine(failure);
			}
		} }, text("asks.permission.log", { name: ask.introducer.name }));
		replace(place, line, log, problem);
		return place;
	}

	function showChips() {
		chips.hidden = without.length === 0;
		replace(chips, without.length > 0 && element("li", { class: "what" }, text("asks.without")), without.map((key) => element("li", { class: "chip" }, names.get(key) ?? `person ${key}`,
			element("button", { type: "button", onclick: () => go(where({ without: without.filter((one) => one !== key).join(",") || null })) }, "×", element("span", { class: "unseen" }, ` ${text("asks.without.again", { name: names.get(key) ?? key })}`)))));
	}

	/** Whoever is left out of an address that was kept has a name too. */
	async function nameThem() {
		await Promise.all(without.filter((key) => !names.has(key)).map(async (key) => {
			try {
				names.set(key, (await read(`/people/${key}`, { workspace }, flight.signal)).name);
			}
			catch {
				// The number stands there.
			}
		}));
		showChips();
	}

	return {
		update(route) {
			const now = route.query.toString();
			for (const [name, select] of Object.entries(selects)) {
				const asked = Number(route.query.get(name));
				select.value = String(CHOICES[name].includes(asked) ? asked : CHOICES[name][1]);
			}
			without = (route.query.get("without") ?? "").split(",").filter((key) => /^\d+$/.test(key));
			if (!begun || now !== shown) {
				shown = now;
				load().then(nameThem);
			}
		},
		stop() {
			flight.abort();
		},
	};
}

function personLink(person) {
	return element("a", { href: addressOf({ kind: "person", key: person.key }) }, person.name);
}

/** The words with the names in them made links. */
function withNames(words, people) {
	/** @type {any[]} */
	let parts = [words];
	people.filter(Boolean).forEach((person) => {
		parts = parts.flatMap((part) => {
			const at = (typeof part === "string") ? part.indexOf(person.name) : -1;
			return (at < 0) ? [part] : [part.slice(0, at), personLink(person), part.slice(at + person.name.length)];
		});
	});
	return parts;
}
