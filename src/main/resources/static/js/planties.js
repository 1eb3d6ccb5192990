/**
 * A part of the plan: which ties to make next, by what each brings for the hours it takes.
 */
import { isAbort, read } from "./api.js";
import { drawing, element, freshId, replace, unfolding } from "./elements.js";
import { text, textOr } from "./messages.js";
import { failed, notice, say, waiting } from "./notices.js";
import { agendaButton, named, tryOut } from "./plantask.js";
import { address, go } from "./route.js";

const MOST_HOURS = 20000;

/** @param {Element} place @param {import("./page.js").Context} context @returns {import("./page.js").View} */
export function planTies(place, context) {
	const workspace = context.workspace()?.code ?? "";
	const draft = `vouchgraph.draft.plan.hours.${workspace}`;
	const hours = element("input", { type: "text", inputmode: "numeric", id: freshId("hours"), autocomplete: "off", maxlength: 5, "aria-describedby": "hours-what" });
	const problem = element("p", { class: "problem", role: "alert" });
	hours.addEventListener("input", () => sessionStorage.setItem(draft, hours.value));
	const form = element("form", { class: "plan-form", onsubmit: (event) => {
		event.preventDefault();
		const typed = Number(hours.value.trim() || Number.NaN);
		if (!Number.isInteger(typed) || typed < 1 || typed > MOST_HOURS) {
			problem.textContent = text("plan.hours.wrong", { most: MOST_HOURS });
			hours.focus();
			return;
		}
		problem.textContent = "";
		sessionStorage.removeItem(draft);
		go(address("plan/ties", { hours: typed }));
	} },
	element("div", { class: "field" }, element("label", { for: hours.id }, text("plan.hours")), hours),
	element("button", { type: "submit" }, text("plan.do")),
	element("p", { class: "what", id: "hours-what" }, text("plan.hours.what")), problem);
	const answer = element("div", { class: "plan-answer" });
	replace(place, form, answer);

	/** @type {any} */
	let plan = null;
	let asked = "";
	let flight = new AbortController();

	async function load(wanted) {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		answer.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => plan ? answer.classList.add("stale") : replace(answer, waiting(text("plan.wait"))), 250);
		try {
			const found = await read("/plan/ties", { workspace, hours: wanted || null }, signal);
			if (!signal.aborted) {
				const first = plan === null;
				plan = found;
				hours.value = sessionStorage.getItem(draft) ?? String(plan.hours);
				show();
				if (!first) {
					say(plan.sentence);
				}
			}
		}
		catch (failure) {
			if (!isAbort(failure)) {
				replace(answer, failed(failure, () => load(wanted)));
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
		if (!plan.steps.length && !plan.others.length) {
			replace(answer, notice(text("plan.ties.none"), plan.sentence, element("p", {}, element("a", { class: "button", href: address("import") }, text("plan.import")))));
			return;
		}
		replace(answer,
			element("p", { class: "lead" }, plan.sentence), plan.steps.length > 0 && reachBar(plan),
			plan.stoppedEarly && element("p", { class: "aside" }, text("plan.early")),
			element("ol", { class: "plan-steps" }, plan.steps.map((step, at) => element("li", {}, card(step, at + 1)))),
			plan.guarantee && element("p", { class: "what" }, plan.guarantee),
			plan.others.length > 0 && element("section", { class: "plan-more", "aria-labelledby": "others-heading" },
				element("h3", { id: "others-heading" }, text("plan.ties.others")), element("p", { class: "what" }, text("plan.ties.others.what")),
				element("ul", { class: "plan-steps" }, plan.others.map((step) => element("li", {}, card(step, 0))))),
			unfolding({ class: "plan-assumed" }, text("plan.ties.assumed"), assumptions));
	}

	function card(step, number) {
		const heading = element("h4", { id: freshId("step") }, number > 0 && element("span", { class: "step-number", "aria-hidden": "true" }, number), step.title);
		const person = step.kind === "introduction" ? step.way.people[1] : step.way?.people[1] ?? null;
		return element("article", { class: "plan-step", "aria-labelledby": heading.id },
			element("header", {}, heading,
				element("p", { class: "step-figures" }, element("strong", {}, step.gainWords), " ", element("span", {}, text("plan.ties.gain")), element("br"), element("span", {}, text("plan.ties.hours", { count: step.hours })))),
			element("p", { class: "finding-marks" }, element("span", { class: "tag" }, textOr(`plan.kind.${step.kind}`, step.kindTitle)),
				!step.fits && element("span", { class: "tag" }, text("plan.ties.toolong")),
				step.closes >= 0.05 && element("span", { class: "detail" }, text("plan.ties.closes", { number: step.closes.toFixed(1) }))),
			element("p", {}, step.why),
			element("p", { class: "do-next" }, element("strong", {}, text("answer.next")), " ", step.next),
			element("table", { class: "plan-gains" }, element("caption", { class: "unseen" }, text("plan.ties.gains")),
				element("thead", {}, element("tr", {}, [text("plan.ties.target"), text("plan.ties.before"), text("plan.ties.after")].map((words) => element("th", { scope: "col" }, words)))),
				element("tbody", {}, step.targets.map((gain) => element("tr", {},
					element("th", { scope: "row" }, named(gain.person), gain.program && element("span", { class: "detail" }, gain.program.name)),
					element("td", {}, gain.beforeWords), element("td", { class: "after" }, gain.afterWords))))),
			step.people.length > 1 && unfolding({}, text("plan.ties.people", { count: step.people.length }), () => element("ul", { class: "plan-people" },
				step.people.map((one) => element("li", {}, named(one), one.detail && element("span", { class: "detail" }, one.detail))))),
			element("p", { class: "steps" },
				step.kind === "introduction" && element("a", { class: "small-action", href: address("who", { target: `person:${step.about.key}` }) }, text("plan.ties.ways"), element("span", { class: "unseen" }, ` ${step.about.name}`)),
				step.kind === "meeting" && element("a", { class: "small-action", href: address("plan/meetings") }, text("plan.ties.meetings")),
				!["introduction", "shared-project"].includes(step.kind) && element("span", {}, named(step.about)),
				person && agendaButton({ kind: step.kind === "introduction" ? "ask" : "reminder", person: person.key, about: step.kind === "introduction" ? step.about.key : null, line: step.title }, workspace, step.title),
				element("a", { class: "small-action", href: tryOut(plan.applicant.key, step.people) }, text("plan.ties.try"), element("span", { class: "unseen" }, ` ${step.title}`))));
	}

	function assumptions() {
		return element("div", { class: "scrolls" }, element("p", { class: "what" }, text("plan.ties.assumed.what")), element("dl", { class: "plan-assumptions" }, plan.assumptions.map((one) => [
			element("dt", {}, one.title, " ", element("span", { class: "detail" }, text("plan.ties.assumed.figures", { hours: one.hours, works: Math.round(100 * one.works), tie: Math.round(100 * one.tie), people: one.people }))),
			element("dd", {}, one.reason, element("span", { class: "source" }, one.reference))])));
	}

	return {
		update(route) {
			const wanted = route.query.get("hours") ?? "";
			if (plan === null || wanted !== asked) {
				asked = wanted;
				hours.value = sessionStorage.getItem(draft) ?? wanted;
				load(wanted);
			}
		},
		stop() {
			flight.abort();
		},
	};
}

/** What is reached now, and what would be. */
function reachBar(plan) {
	const wide = (share) => String(Math.max(0, Math.min(100, 100 * share)));
	return element("div", { class: "reach-bar" }, drawing("svg", { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
		drawing("rect", { class: "whole", width: "100", height: "6" }), drawing("rect", { class: "then", width: wide(plan.then), height: "6" }), drawing("rect", { width: wide(plan.now), height: "6" })));
}
