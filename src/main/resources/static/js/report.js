/**
 * What an import did: its counts, and each problem with where it is and how to mend it.
 */
import { element } from "./elements.js";
import { number, text, textOr } from "./messages.js";

/** Beyond this many, the rest unfolds on demand. */
const MOST_PROBLEMS = 20;

const SIGNS = { refused: "✕", skipped: "–", doubtful: "?" };

/**
 * @param {any} source
 * @param {boolean} open whether the problems show at once
 * @param {(() => void) | null} [undo]
 */
export function reportSection(source, open, undo = null) {
	const problems = source.problems ?? [];
	const busy = ["importing", "undoing"].includes(String(source.state).toLowerCase());
	return element("article", { class: "report" },
		element("div", { class: "template-head" },
			element("div", {}, element("h3", {}, source.name),
				element("p", { class: "detail" }, [source.title ?? source.format, day(source.at), text(source.shared ? "import.shared" : "import.private"),
					busy && textOr(`source.state.${String(source.state).toLowerCase()}`, source.state)].filter(Boolean).join(" · "))),
			undo && !busy && element("button", { type: "button", class: "quiet", onclick: undo }, text("undo.button"), element("span", { class: "unseen" }, ` ${source.name}`))),
		element("p", { class: "counts" }, ["read", "added", "merged", "skipped"].filter((name) => name === "read" || source[name] > 0).map((name) => element("span", {}, text(`report.${name}`, { count: source[name] ?? 0, number: number(source[name] ?? 0) })))),
		problems.length > 0 && element("details", { class: "problems", open: open },
			element("summary", {}, text("report.problems", { count: problems.length, number: number(problems.length) })),
			problemList(problems)));
}

/**
 * Each problem with where it is and how to mend it; beyond some on demand.
 * @param {any[]} problems
 */
export function problemList(problems) {
	return [list(problems.slice(0, MOST_PROBLEMS)), problems.length > MOST_PROBLEMS && rest(problems.slice(MOST_PROBLEMS))];
}

function list(problems) {
	return element("ul", {}, problems.map((problem) => element("li", { class: `problem-item ${problem.severity}` },
		element("p", { class: "problem-head" }, element("span", { class: "problem-sign", "aria-hidden": "true" }, SIGNS[problem.severity] ?? "!"),
			element("strong", {}, textOr(`severity.${problem.severity}`, problem.severity)), element("span", { class: "where" }, [problem.file, problem.at].filter(Boolean).join(", "))),
		element("p", {}, problem.message),
		problem.text && element("pre", {}, problem.text),
		problem.remedy && element("p", {}, element("strong", {}, text("report.remedy")), " ", problem.remedy))));
}

function rest(problems) {
	const more = element("button", { type: "button", class: "quiet", onclick: () => more.replaceWith(list(problems)) }, text("report.rest", { count: problems.length, number: number(problems.length) }));
	return more;
}

function day(at) {
	return at ? String(at).slice(0, 10) : null;
}
