/**
 * What to do next about one person or place: what the report on weak spots says of it, and what a person could help
 * with.
 */
import { isAbort, read } from "./api.js";
import { element, replace, unfolding } from "./elements.js";
import { text } from "./messages.js";
import { failedInLine } from "./notices.js";
import { address } from "./route.js";
import { severityMark } from "./severity.js";

const FEW = 4;

/**
 * @param {{kind?: string, key: number}} thing a person where it has no kind
 * @param {string} heading tag name
 * @param {string} workspace its code
 * @param {AbortSignal} signal
 */
export function nextSteps(thing, heading, workspace, signal) {
	const root = element("section", { class: "next-steps", hidden: true });

	/** Reads the report, as it is now; what stood there stays until then. */
	async function load() {
		try {
			show((await read("/weak-spots", { workspace }, signal)).findings);
		}
		catch (problem) {
			if (!isAbort(problem)) {
				root.hidden = false;
				replace(root, element(heading, {}, text("next.title")), element("p", { class: "problem" }, failedInLine(problem)));
			}
		}
	}

	function show(findings) {
		const about = findings.filter((finding) => thing.kind ? finding.because.some((one) => one.thing?.kind === thing.kind && one.thing.key === thing.key) : finding.people.some((one) => one.key === thing.key));
		const helps = thing.kind ? [] : findings.filter((finding) => !about.includes(finding) && finding.remedies.some((remedy) => remedy.person.key === thing.key));
		const lines = [...about.map((finding) => aboutLine(finding)), ...helps.map((finding) => helpLine(finding, thing))];
		root.hidden = lines.length === 0;
		replace(root, element(heading, {}, text("next.title")), element("ul", { class: "next-list" }, lines.slice(0, FEW)),
			lines.length > FEW && unfolding({ class: "more-ways" }, text("opens.more", { count: lines.length - FEW }), () => element("ul", { class: "next-list" }, lines.slice(FEW))));
	}

	load();
	return { root, load };
}

function link(finding, words) {
	return element("a", { href: address("weak-spots", { section: finding.section, finding: finding.id }) }, words);
}

function aboutLine(finding) {
	return element("li", {}, link(finding, finding.title), " ", severityMark(finding.severity), element("span", { class: "next-do" }, finding.next));
}

function helpLine(finding, person) {
	const { words } = finding.remedies.find((remedy) => remedy.person.key === person.key);
	return element("li", {}, text("next.helps"), " ", link(finding, finding.title), element("span", { class: "next-do" }, words));
}
