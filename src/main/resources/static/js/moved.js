/**
 * Which targets moved since the day before: the figures of the last report of each day are kept in this browser,
 * as numbers of people and chances alone, without a name.
 */
import { element } from "./elements.js";
import { date, text } from "./messages.js";
import { address } from "./route.js";

/** Chances sink a little every day as evidence ages; less than a tenth is no news. */
const NEWS = Math.log(1.1);

/**
 * @typedef {{on: string, targets: Record<string, [number, string, string]>}} Figures of one day: chance, words, percent
 */

/**
 * Compares a report with the last one of an earlier day, and keeps it as today's.
 * @param {string} workspace its code
 * @param {any} report
 * @returns {{since: string, moved: any[]}} `moved` with `target`, `direction` and the words for before
 */
export function movedTargets(workspace, report) {
	const key = `vouchgraph.figures.${workspace}`;
	/** @type {{before?: Figures, last?: Figures}} */
	const kept = parsed(localStorage.getItem(key));
	const today = { on: report.date, targets: Object.fromEntries(report.targets.map((target) => [target.person.key, [target.ties ? target.chance : 0, target.words, target.percent]])) };
	const before = (kept.last && kept.last.on < today.on) ? kept.last : kept.before;
	localStorage.setItem(key, JSON.stringify({ before, last: today }));
	if (!before) {
		return { since: "", moved: [] };
	}
	return { since: before.on, moved: report.targets.map((target) => moved(target, before.targets[target.person.key])).filter(Boolean) };
}

function moved(target, before) {
	if (!before) {
		return null;
	}
	const [chance, words, percent] = before;
	const now = target.ties ? target.chance : 0;
	if (now === 0 || chance === 0) {
		return (now === chance) ? null : { target, direction: now ? "reached" : "lost", words, percent };
	}
	const change = Math.log(now / chance);
	return (Math.abs(change) < NEWS || target.percent === percent) ? null : { target, direction: (change > 0) ? "up" : "down", words, percent };
}

/** The targets that moved, in plain words. */
export function movedList({ since, moved: all }) {
	return [element("p", { class: "what" }, text("home.moved.since", { day: date(since) })),
		element("ul", { class: "today-lines moved" }, all.map(({ target, direction, words, percent }) => element("li", {},
			element("a", { href: address("who", { target: `person:${target.person.key}` }) }, target.person.name),
			element("span", { class: `moved-${direction}` }, text(`home.moved.${direction}`, { now: target.words, nowPercent: target.percent, before: words, beforePercent: percent, by: target.introducer?.name ?? "" })))))];
}

function parsed(written) {
	try {
		return JSON.parse(written ?? "{}") ?? {};
	}
	catch {
		return {};
	}
}
