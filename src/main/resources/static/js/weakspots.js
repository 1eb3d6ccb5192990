/**
 * The second view: where the applicant's network is weak, why it matters, and what to do next.
 */
import { isAbort, read } from "./api.js";
import { aimSection } from "./aim.js";
import { placeList, spreadLists, targetTable } from "./coverage.js";
import { element, replace } from "./elements.js";
import { findingCard, restore } from "./finding.js";
import { date, text, textOr } from "./messages.js";
import { failed, failedInLine, notice, say, waiting } from "./notices.js";
import { address, currentRoute, go } from "./route.js";
import { severityMark } from "./severity.js";
import { whatIfPanel } from "./whatif.js";

/** In the order of the report. */
const SECTIONS = ["targets", "losses", "roles", "cold", "debts", "evidence", "spread", "standing"];

const SEVERITIES = ["serious", "important", "worth-knowing"];

/** How many cards show before the rest is asked for. */
const FEW = 8;

/** @param {Element} main @param {import("./page.js").Context} context */
export function weakSpotsView(main, context) {
	const code = context.workspace()?.code ?? "";
	const asked = () => Object.fromEntries(currentRoute().query);
	const changed = (changes) => go(address("weak-spots", { ...asked(), finding: null, ...changes }));

	const head = element("div", { class: "weak-head" });
	const body = element("div", { class: "weak-columns" });
	replace(main, element("h1", { tabindex: "-1" }, text("weak.title")), head, body);

	const panel = whatIfPanel({
		workspace: () => context.workspace() ?? {},
		change: (written) => changed({ if: written }),
		written: () => currentRoute().query.get("if"),
	});
	const summary = element("p", { class: "lead" });
	const filters = element("div", { class: "sections", role: "group", "aria-label": text("weak.filter") });
	const list = element("div", { class: "findings" });
	const dismissed = element("div", {});

	/** @type {import("./finding.js").Around} */
	const around = {
		workspace: code,
		applicant: -1,
		loseHer: (person) => panel.losePerson(person),
		losePlace: (place) => panel.losePlace(place),
		dismissed: (finding) => {
			report.findings = report.findings.filter((one) => one.id !== finding.id);
			report.dismissed = [finding, ...report.dismissed];
			counted();
			refresh();
		},
		restored: (finding) => {
			takeBack(finding);
			counted();
			refresh();
		},
	};

	/** @type {any} */
	let report = null;
	let section = "";
	let most = FEW;
	let flight = new AbortController();

	async function load() {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		const before = report;
		body.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => before ? body.classList.add("stale") : replace(head, waiting(text("weak.wait"))), 250);
		try {
			const [found, { roles }] = await Promise.all([read("/weak-spots", { workspace: code }, signal), read("/roles", {}, signal)]);
			if (signal.aborted) {
				return;
			}
			report = found;
			around.applicant = report.applicant.key;
			panel.learn(report, roles);
			show(new Map(roles.map((one) => [one.code, one.title])));
		}
		catch (problem) {
			if (!isAbort(problem)) {
				report = null;
				replace(head, failed(problem, load));
				replace(body);
			}
		}
		finally {
			window.clearTimeout(late);
			if (!signal.aborted) {
				body.removeAttribute("aria-busy");
				body.classList.remove("stale");
			}
		}
	}

	/** Reads the report once more for what its numbers say; the cards stay where they are. */
	async function refresh() {
		const { signal } = flight;
		try {
			const found = await read("/weak-spots", { workspace: code }, signal);
			if (!signal.aborted && report) {
				report = found;
				counted();
			}
		}
		catch {
			// The numbers are a moment old; the next look mends them.
		}
	}

	function show(titles) {
		summary.textContent = report.summary;
		replace(head, aimSection(report, async () => {
			await load();
			/** @type {HTMLElement | null} */ (head.querySelector(".outlook button"))?.focus();
		}), summary, report.stoppedEarly && element("p", { class: "aside" }, text("weak.early")), beginning(report));
		const empty = isEmpty(report);
		replace(body,
			element("div", { class: "weak-main" },
				!empty && element("section", { "aria-labelledby": "findings-heading" },
					element("div", { class: "weak-part-head" }, element("h2", { id: "findings-heading", tabindex: "-1" }, text("weak.findings")),
						element("button", { type: "button", class: "quiet to-whatif", onclick: () => panel.go() }, text("whatif.go"))),
					filters, list, dismissed),
				part("targets", report.targets.length > 0, () => targetTable(report.targets)),
				part("places", report.roles.length > 0, () => placeList(report.roles, titles)),
				part("spread", report.spread.measures.some((measure) => measure.shares.length > 0), () => spreadLists(report.spread))),
			!empty && panel.root);
		section = filterOf(currentRoute());
		most = FEW;
		const asked = report.findings.filter((one) => !section || one.section === section).findIndex((one) => one.id === currentRoute().query.get("finding"));
		most = Math.max(most, asked + 1);
		cards();
		counted();
		if (!empty) {
			panel.update();
		}
		if (asked >= 0) {
			/** @type {HTMLElement | null} */ (list.children[asked].querySelector("h3"))?.focus();
		}
	}

	/** The buttons and the fold of the dismissed, as the report stands now. */
	function counted() {
		summary.textContent = report.summary;
		const focused = /** @type {HTMLElement | null} */ (filters.contains(document.activeElement) ? document.activeElement : null)?.dataset.section;
		const button = (name, words, count) => element("button", {
			type: "button", class: "section-button", "aria-pressed": String(section === name), "data-section": name, onclick: () => changed({ section: name || null }),
		}, words, " ", element("span", { class: "count" }, count));
		replace(filters, button("", text("weak.all"), report.findings.length),
			SECTIONS.map((name) => [name, report.findings.filter((one) => one.section === name).length]).filter(([name, count]) => count > 0 || name === section)
				.map(([name, count]) => button(name, textOr(`weak.section.${name}`, name), count)));
		if (focused !== undefined) {
			/** @type {HTMLElement | null} */ (filters.querySelector(`[data-section="${focused}"]`))?.focus();
		}
		filters.hidden = report.findings.length === 0 && !section;
		foldOfDismissed();
	}

	function cards() {
		const wanted = report.findings.filter((one) => !section || one.section === section);
		const shown = wanted.slice(0, most);
		const more = wanted.length - shown.length;
		replace(list,
			shown.map((one) => findingCard(one, around)),
			more > 0 && element("button", { type: "button", class: "quiet", onclick: () => {
				const next = most;
				most = wanted.length;
				cards();
				/** @type {HTMLElement | null} */ (list.children[next]?.querySelector("h3"))?.focus();
			} }, text("weak.more", { count: more })),
			wanted.length === 0 && element("p", { class: "nothing" }, text(section ? "weak.none.here" : "weak.none")));
	}

	function foldOfDismissed() {
		const ids = report.dismissed.map((one) => one.id).join(" ");
		if (dismissed.dataset.ids === ids) {
			return;
		}
		dismissed.dataset.ids = ids;
		const open = dismissed.querySelector("details")?.open ?? false;
		replace(dismissed, report.dismissed.length > 0 && element("details", { class: "dismissed", open },
			element("summary", {}, text("weak.dismissed.fold", { count: report.dismissed.length })),
			element("p", { class: "what" }, text("weak.dismissed.what")),
			element("ul", {}, report.dismissed.map(dismissedLine))));
	}

	function dismissedLine(finding) {
		const problem = element("p", { class: "problem", role: "alert" });
		const again = element("button", { type: "button", class: "small-action", onclick: async () => {
			again.disabled = true;
			try {
				await restore(finding, code);
				takeBack(finding);
				if (section && section !== finding.section) {
					section = "";
					changed({ section: null });
				}
				most = Math.max(most, report.findings.findIndex((one) => one.id === finding.id) + 1);
				cards();
				counted();
				say(text("weak.restored", { title: finding.title }));
				/** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${CSS.escape(finding.id)}"] h3`))?.focus();
				refresh();
			}
			catch (failure) {
				again.disabled = false;
				problem.textContent = failedInLine(failure);
			}
		} }, text("weak.again"), element("span", { class: "unseen" }, ` ${finding.title}`));
		return element("li", {}, element("div", {}, element("p", {}, severityMark(finding.severity), " ", finding.title),
			element("p", { class: "detail" }, text("weak.dismissed.why", { reason: finding.dismissed.reason, day: date(finding.dismissed.on) })), problem), again);
	}

	/** Puts a finding back to where its weight says. */
	function takeBack(finding) {
		report.dismissed = report.dismissed.filter((one) => one.id !== finding.id);
		const rank = SEVERITIES.indexOf(finding.severity);
		const at = report.findings.findIndex((one) => SEVERITIES.indexOf(one.severity) > rank || (one.severity === finding.severity && one.weight < finding.weight));
		report.findings.splice((at < 0) ? report.findings.length : at, 0, { ...finding, dismissed: null });
	}

	return {
		update(route) {
			if (!report) {
				load();
				return;
			}
			const wanted = filterOf(route);
			if (wanted !== section) {
				section = wanted;
				most = FEW;
				cards();
				counted();
				say(text("weak.shown", { count: report.findings.filter((one) => !section || one.section === section).length }));
			}
			if (!isEmpty(report)) {
				panel.update();
			}
		},
		stop() {
			flight.abort();
			panel.stop();
		},
	};
}

function filterOf(route) {
	const wanted = route.query.get("section") ?? "";
	return SECTIONS.includes(wanted) ? wanted : "";
}

function part(name, filled, content) {
	return filled && element("section", { class: "weak-part", "aria-labelledby": `${name}-heading` },
		element("h2", { id: `${name}-heading` }, text(`weak.part.${name}`)), element("p", { class: "what" }, text(`weak.part.${name}.what`)), content());
}

/** Nothing to advise on, nothing to try out. */
function isEmpty(report) {
	return report.spread.contacts === 0 && report.targets.length === 0 && report.findings.length === 0 && report.dismissed.length === 0;
}

/** What somebody new does so that this page has something to say. */
function beginning(report) {
	const steps = [
		report.spread.contacts === 0 && "contacts", report.targets.length === 0 && "targets", report.roles.every((one) => !one.filled.length) && "roles",
	].filter(Boolean);
	if (!steps.includes("contacts") && !steps.includes("targets")) {
		return null;
	}
	return notice(text("weak.begin.title"), text("weak.begin"),
		element("ol", { class: "teach" }, steps.map((step) => element("li", {}, element("strong", {}, text(`weak.begin.${step}.title`)), " ", text(`weak.begin.${step}`)))),
		element("p", {}, element("a", { class: "button", href: address("import") }, text("weak.begin.do"))));
}
