/**
 * The years until applying: the aims and their days, the ways into the field, and people like the applicant who got in.
 */
import { completion } from "./completion.js";
import { countries, countryName } from "./countries.js";
import { drawing, element, freshId, replace, unfolding } from "./elements.js";
import { date, text } from "./messages.js";
import { answers, named, sourcesOf, stateMark } from "./planpart.js";
import { address, currentRoute, go } from "./route.js";

/** @param {Element} place @param {import("./page.js").Context} context */
export function planYears(place, context) {
	const code = context.workspace()?.code ?? "";
	const part = (name) => {
		const body = element("div", { class: "plan-years" });
		const section = element("section", { class: "plan-section", "aria-labelledby": `years-${name}` },
			element("h3", { id: `years-${name}`, tabindex: "-1" }, text(`years.${name}`)), element("p", { class: "what" }, text(`years.${name}.what`)), body);
		return { section, body };
	};
	const aims = part("aims");
	const routes = part("routes");
	const models = part("models");
	replace(place, aims.section, routes.section, models.section);

	const asked = () => Object.fromEntries(currentRoute().query);
	const changed = (changes) => go(address("plan/years", { ...asked(), ...changes }));
	const readAims = answers(aims.body, (answer) => replace(aims.body, aimList(answer, code)));
	const readRoutes = answers(routes.body, (answer) => replace(routes.body, routeList(answer, changed)));
	const readModels = answers(models.body, (answer) => replace(models.body, modelList(answer, changed, context)));
	let last = { routes: "", models: "", aims: false };

	return {
		update(route) {
			const of = (...names) => Object.fromEntries(names.map((name) => [name, route.query.get(name)]));
			const wanted = { routes: JSON.stringify(of("from", "visa", "within")), models: JSON.stringify(of("school", "country")), aims: true };
			if (!last.aims) {
				readAims.ask("/plan/years", { workspace: code });
			}
			if (wanted.routes !== last.routes) {
				readRoutes.ask("/plan/routes", { ...of("from", "visa"), years: route.query.get("within"), workspace: code });
			}
			if (wanted.models !== last.models) {
				readModels.ask("/plan/role-models", { ...of("school", "country"), workspace: code });
			}
			last = wanted;
		},
		stop() {
			[readAims, readRoutes, readModels].forEach((reading) => reading.stop());
		},
	};
}

function aimList(answer, code) {
	return [
		element("p", { class: "lead" }, answer.message),
		element("p", { class: "detail" }, answer.outlook.sentence, " ", element("a", { href: address("weak-spots", {}) }, text("years.aim.change"))),
		element("ol", { class: "aims" }, answer.goals.map((goal) => element("li", { class: `plan-card ${goal.state}` },
			element("p", { class: "aim-day" }, text("years.by", { day: date(goal.by) })),
			element("h4", {}, goal.title),
			element("p", {}, stateMark(goal.state, text(`years.state.${goal.state}`)), " ", goal.sentence),
			element("p", { class: "detail" }, goal.reason),
			goal.have.length > 0 && unfolding({ class: "evidence" }, [text("years.have", { count: goal.have.length }), element("span", { class: "unseen" }, ` ${goal.title}`)],
				() => element("ul", {}, goal.have.map((one) => element("li", {},
					one.thing ? element("span", {}, named(one.thing), one.words.startsWith(one.thing.name) ? one.words.slice(one.thing.name.length) : `: ${one.words}`) : one.words,
					one.on && element("span", { class: "detail" }, date(one.on))))))))),
		review(answer, code),
	];
}

/** The list for a year without a place; what is ticked outlives a reload. */
function review(answer, code) {
	const key = `vouchgraph.review.${code}`;
	const ticked = new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
	const list = () => element("ul", { class: "review" }, answer.review.map((one, at) => {
		const box = element("input", { type: "checkbox", id: freshId("review"), checked: ticked.has(at), onchange: () => {
			box.checked ? ticked.add(at) : ticked.delete(at);
			sessionStorage.setItem(key, JSON.stringify([...ticked]));
		} });
		return element("li", {}, box, element("label", { for: box.id }, one));
	}));
	return answer.reviewDue ? element("section", { class: "plan-card" }, element("h4", {}, text("years.review")), list())
		: unfolding({ class: "plan-fold" }, text("years.review"), list);
}

function routeList(answer, changed) {
	const from = element("select", { id: freshId("from"), onchange: () => changed({ from: from.value }) },
		answer.stages.map((stage) => element("option", { value: stage.code, selected: stage.title === answer.stage }, stage.title)));
	const visa = element("select", { id: freshId("visa"), onchange: () => changed({ visa: visa.value || null }) },
		["", "J-1", "H-1B", "work visa"].map((one) => element("option", { value: one, selected: one === (currentRoute().query.get("visa") ?? "") }, one || text("years.visa.none"))));
	const longest = Math.max(1, ...answer.routes.map((route) => route.years));
	return [
		element("div", { class: "plan-form" },
			element("div", { class: "field" }, element("label", { for: from.id }, text("years.from")), from),
			element("div", { class: "field" }, element("label", { for: visa.id }, text("years.visa")), visa)),
		element("p", { class: "lead" }, answer.message),
		answer.notes.map((note) => element("p", { class: "aside" }, note)),
		element("ol", { class: "routes" }, answer.routes.map((route) => element("li", { class: "plan-card" },
			element("h4", {}, route.legs.map((leg) => leg.title).join(" → ")),
			element("p", { class: "detail" }, text("years.route", { from: route.from, to: route.to, years: route.years, percent: route.percent })),
			bar(route, longest),
			element("ol", { class: "legs" }, route.legs.map((leg) => element("li", {}, `${leg.from}–${leg.to} `, leg.title,
				leg.visas.some((one) => one !== "none") && element("span", { class: "detail" }, text("years.leg.visas", { visas: leg.visas.join(", ") })))))))),
		answer.steps.length > 0 && element("h4", {}, text("years.steps")),
		answer.steps.map((step) => unfolding({ class: "plan-fold" }, `${step.title}: ${step.words}`, () => stepOf(step))),
	];
}

/** How long each step takes; the words beside it say the same. */
function bar(route, longest) {
	const width = 100 / longest;
	const svg = drawing("svg", { class: "route-bar", viewBox: "0 0 100 5", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" });
	route.legs.forEach((leg, at) => svg.append(drawing("rect", { x: (leg.from - route.from) * width + .2, y: 0, width: (leg.to - leg.from) * width - .4, height: 5, class: `leg-${at % 3}` })));
	return svg;
}

function stepOf(step) {
	return [
		element("p", {}, step.reason, " ", element("span", { class: "source" }, step.reference)),
		element("ul", { class: "plain-list" },
			element("li", {}, element("strong", {}, text("years.adds")), " ", step.adds),
			element("li", {}, element("strong", {}, text("years.keeps")), " ", step.keeps),
			step.programs > 0 && element("li", {}, text("years.counts", { count: step.programs, takes: step.takeImg, none: step.takeNone, unknown: step.unknownImg, visas: step.unknownVisa }))),
		step.openings.length > 0 && element("ul", { class: "openings" }, step.openings.map((one) => element("li", {}, named(one.program),
			element("span", { class: "detail" }, text("years.img", { words: one.imgWords })), element("span", { class: "detail" }, text("years.visas", { words: one.visaWords })),
			one.known.length > 0 && element("span", { class: "detail" }, text("years.known", { names: one.known.map((person) => person.name).join(", ") }))))),
	];
}

function modelList(answer, changed, context) {
	const school = completion({
		label: text("years.school"), hint: text("years.school.hint"), kinds: "institution,program", draft: `years.school.${answer.workspace.code}`,
		workspace: () => context.workspace() ?? {}, onPick: (hit) => changed({ school: `${hit.kind}:${hit.key}` }),
	});
	school.showName(answer.school[0]?.name ?? "");
	const country = element("select", { id: freshId("country"), onchange: () => changed({ country: country.value || null }) },
		element("option", { value: "" }, text("years.country.unsaid")), countries().map(([code, name]) => element("option", { value: code, selected: code === answer.country }, name)));
	return [
		element("div", { class: "plan-form" }, school.root, element("div", { class: "field" }, element("label", { for: country.id }, text("years.country")), country)),
		element("p", { class: "lead" }, answer.message),
		answer.assumed && element("p", { class: "aside" }, answer.assumed),
		element("ul", { class: "routes" }, answer.programs.map((one) => element("li", { class: "plan-card" },
			element("h4", {}, named(one.program)), element("p", { class: "detail" }, one.sentence),
			element("ul", { class: "plain-list" }, one.people.map((model) => element("li", {}, named(model.person, "person"), " ",
				element("span", {}, text(model.from ? "years.model.since" : "years.model", { post: model.post, year: model.from, likeness: text(`years.like.${model.likeness}`) })),
				element("span", { class: "detail" }, text("years.before", { words: model.because })),
				element("span", { class: "detail" }, model.way ? text("years.way", { words: model.way }) : text("years.way.none"), " ",
					element("a", { href: address("who", { target: `person:${model.person.key}` }) }, text("years.ask"), element("span", { class: "unseen" }, ` ${model.person.name}`))),
				sourcesOf(model.sources))))))),
		answer.others.length > 0 && unfolding({ class: "plan-fold" }, text("years.others", { count: answer.others.length }),
			() => element("ul", { class: "plain-list" }, answer.others.map((one) => element("li", {}, named(one.program), element("span", { class: "detail" }, one.sentence))))),
		answer.country && element("p", { class: "unseen" }, countryName(answer.country)),
	];
}
