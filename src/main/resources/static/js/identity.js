/**
 * Who is who: one question after the other, what was joined without asking, and what the user decided.
 */
import { create, isAbort, read, remove } from "./api.js";
import { element, freshId, replace } from "./elements.js";
import { jobPlace } from "./job.js";
import { date, number, text, textOr } from "./messages.js";
import { failed, failedInLine, notice, say, waiting } from "./notices.js";
import { pairLine, questionCard } from "./question.js";
import { address, go } from "./route.js";

/** The answers and their keys, in the order of the buttons. */
const ANSWERS = [["same", "s"], ["different", "d"], ["unsure", "u"]];

const UNDO_KEY = "z";

/** How many questions are fetched at first; more come when these are looked through. */
const SOME = 30;

/** The server gives no more at once. */
const MOST = 200;

/** Decisions that are listed at first. */
const MOST_DECISIONS = 50;

const KEYS_OFF = "vouchgraph.identity.keys-off";

/** @param {Element} main @param {import("./page.js").Context} context */
export function identityView(main, context) {
	const workspace = context.workspace()?.code ?? "";
	const over = new AbortController();
	const { signal } = over;

	/** @type {any} what the server last said */
	let standing = null;
	/** Of the questions, which is shown. */
	let at = 0;
	let limit = SOME;
	/** What is being told to the server, one after the other. */
	let worked = Promise.resolve();
	let waitingWork = 0;
	/** What was answered since the page was opened, the last at the end. @type {{decision: any, question: any}[]} */
	const answered = [];

	const review = element("section", { class: "review", "aria-labelledby": "question-heading" });
	const joined = fold("joined", joinedList);
	const decided = fold("decided", decidedList);
	const job = jobPlace(compared);
	const compare = element("button", { type: "button", class: "quiet", onclick: startComparison }, text("identity.compare"));
	replace(main,
		element("h1", { tabindex: "-1" }, text("identity.title")),
		element("p", { class: "lead identity" }, text("identity.lead"), " ", element("strong", {}, text("identity.never"))),
		review, joined.root, decided.root,
		element("section", { class: "part", "aria-labelledby": "compare-heading" },
			element("h2", { id: "compare-heading" }, text("identity.compare.title")),
			element("p", { class: "what" }, text("identity.compare.what")),
			element("p", { class: "steps" }, compare), job.root));

	// These stay while the questions change, and so does the focus on them.
	const progress = element("p", { class: "review-progress" });
	const heading = element("h2", { id: "question-heading", tabindex: "-1" });
	const card = element("div", { class: "question-place" });
	const problem = element("p", { class: "problem", role: "alert" });
	const buttons = ANSWERS.map(([verdict, key]) => element("button", { type: "button", class: `answer-button ${verdict}`, "aria-keyshortcuts": key, onclick: () => answer(verdict) },
		text(`identity.${verdict}`), " ", element("kbd", { "aria-hidden": "true" }, key)));
	const turn = (name, sign, key, by) => element("button", { type: "button", class: "small-action", "aria-label": text(`identity.${name}`), title: text(`identity.${name}`), "aria-keyshortcuts": key, onclick: () => step(by) }, sign);
	const back = turn("previous", "←", "ArrowLeft", -1);
	const next = turn("next", "→", "ArrowRight", 1);
	const last = element("div", { class: "last-answer" });
	const bar = element("div", { class: "answer-bar" }, element("div", { class: "answer-buttons", role: "group", "aria-labelledby": "question-heading" }, buttons), last, problem);
	const keys = element("input", { type: "checkbox", id: freshId("keys"), checked: localStorage.getItem(KEYS_OFF) === null, onchange: () => {
		keys.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, "yes");
		review.classList.toggle("without-keys", !keys.checked);
	} });
	const foot = element("div", { class: "check keys" }, keys, element("label", { for: keys.id }, text("identity.keys")));
	review.classList.toggle("without-keys", !keys.checked);

	async function load() {
		const late = window.setTimeout(() => replace(review, waiting()), 250);
		try {
			learn(await ask());
			show();
			decided.update(standing.decisions.length);
			joined.update(standing.joinedCount);
		}
		catch (problem) {
			if (!isAbort(problem)) {
				replace(review, failed(problem, load));
			}
		}
		finally {
			window.clearTimeout(late);
		}
	}

	function ask() {
		return read("/identity", { limit, workspace }, signal);
	}

	/** Takes over what the server says now; of the given questions the first that is still open is shown. */
	function learn(now, wanted = []) {
		standing = now;
		context.questions(now.waiting);
		const open = now.questions.map(idOf);
		at = Math.max(0, open.indexOf(wanted.map(idOf).find((id) => open.includes(id))));
	}

	function show() {
		const question = standing.questions[at];
		showLast();
		if (!question) {
			replace(review, last, nothingWaits(answered.length));
			return;
		}
		showProgress();
		heading.textContent = textOr(`identity.ask.${question.kind}`, text("identity.ask.other"));
		replace(card, questionCard(question));
		back.hidden = next.hidden = standing.questions.length < 2;
		if (!bar.isConnected) {
			problem.before(last);
			replace(review, element("div", { class: "review-head" }, heading, element("div", { class: "review-steps" }, back, progress, next)), card, bar, foot);
		}
	}

	function showProgress() {
		progress.textContent = text("identity.progress", { at: number(answered.length + at + 1), total: number(answered.length + standing.waiting) });
	}

	function showLast() {
		const done = answered.at(-1);
		replace(last, done && [
			element("p", {}, element("strong", {}, text(`identity.said.${done.decision.verdict}`)), " ", text("identity.pair", done.decision)),
			element("button", { type: "button", class: "quiet", "aria-keyshortcuts": UNDO_KEY, onclick: undo }, text("weak.undo"), " ", element("kbd", { "aria-hidden": "true" }, UNDO_KEY)),
		]);
	}

	/** Says what was done and what is asked next, for whoever does not see it. */
	function tell(words) {
		const question = standing.questions[at];
		say([words, question ? `${progress.textContent}: ${heading.textContent} ${text("identity.pair", { one: question.one.name, other: question.other.name })}` : text("identity.none.title")].join(" "));
	}

	/** Does one thing after the other; after the last of them it is read how it stands. */
	function then(work) {
		waitingWork += 1;
		worked = worked.then(async () => {
			try {
				await work();
			}
			finally {
				waitingWork -= 1;
			}
			if (waitingWork === 0 && !signal.aborted) {
				await refresh();
			}
		}).catch((failure) => {
			if (!isAbort(failure)) {
				problem.textContent = failedInLine(failure);
			}
		});
		return worked;
	}

	/** Reads how it stands now; the question that is shown stays, if it is still open. */
	async function refresh() {
		const now = await ask();
		if (waitingWork > 0) {
			return;
		}
		const shown = standing.questions[at];
		const known = standing.decisions.map((one) => one.id).join(" ");
		learn(now, [...standing.questions.slice(at), ...standing.questions.slice(0, at)]);
		if (idOf(standing.questions[at]) !== idOf(shown)) {
			show();
			tell("");
		}
		showProgress();
		decided.update(standing.decisions.length, standing.decisions.map((one) => one.id).join(" ") !== known);
		joined.update(standing.joinedCount);
	}

	/** The next question shows at once; the answer is on its way meanwhile. */
	function answer(verdict) {
		const question = standing?.questions[at];
		if (!question) {
			return;
		}
		const done = { question, decision: { id: "", verdict, one: question.one.name, other: question.other.name } };
		answered.push(done);
		standing.questions.splice(at, 1);
		standing.waiting -= 1;
		at = (at < standing.questions.length) ? at : 0;
		const focused = buttons.includes(document.activeElement);
		problem.textContent = "";
		show();
		if (focused && !bar.isConnected) {
			/** @type {HTMLElement | null} */ (review.querySelector("h2"))?.focus();
		}
		tell(`${text(`identity.said.${verdict}`)} ${text("identity.pair", done.decision)}.`);
		then(async () => {
			try {
				done.decision = await decide(question, verdict);
			}
			catch (failure) {
				if (answered.includes(done)) {
					answered.splice(answered.indexOf(done), 1);
					putBack(question);
				}
				throw failure;
			}
		});
	}

	function undo() {
		const done = answered.pop();
		if (!done) {
			return;
		}
		const focused = last.contains(document.activeElement);
		putBack(done.question);
		problem.textContent = "";
		if (focused) {
			heading.focus({ preventScroll: true });
		}
		tell(text("identity.withdrawn", done.decision));
		then(() => done.decision.id && withdraw(done.decision));
	}

	/** Asks a question once more, now. */
	function putBack(question) {
		standing.questions.splice(at, 0, question);
		standing.waiting += 1;
		show();
	}

	async function step(by) {
		if (!standing || standing.questions.length < 2) {
			return;
		}
		if (by > 0 && at === standing.questions.length - 1 && standing.questions.length < standing.waiting && limit < MOST) {
			limit = Math.min(MOST, limit * 2);
			await then(() => null);
		}
		at = (at + by + standing.questions.length) % standing.questions.length;
		show();
		tell("");
	}

	function decide(question, verdict) {
		return create("/identity/decisions", { one: question.one.record, other: question.other.record, verdict }, { workspace });
	}

	function withdraw(decision) {
		return remove(`/identity/decisions/${encodeURIComponent(decision.id)}`, { workspace });
	}

	function joinedList() {
		const rest = standing.joinedCount - standing.joined.length;
		return [
			element("p", { class: "what" }, text("identity.joined.what")),
			element("ul", { class: "pairs" }, standing.joined.map(joinedLine)),
			rest > 0 && limit < MOST && element("button", { type: "button", class: "quiet", onclick: async () => {
				limit = MOST;
				await then(() => null);
				joined.update(standing.joinedCount, true);
			} }, text("identity.joined.more")),
			rest > 0 && limit >= MOST && element("p", { class: "what" }, text("identity.joined.rest", { count: rest, number: number(rest) })),
		];
	}

	function joinedLine(question) {
		const trouble = element("p", { class: "problem", role: "alert" });
		const line = element("li", {});
		const button = (verdict, words) => element("button", { type: "button", class: "small-action", onclick: () => then(async () => {
			try {
				gone(line, question, await decide(question, verdict), fill);
			}
			catch (failure) {
				trouble.textContent = failedInLine(failure);
			}
		}) }, words, element("span", { class: "unseen" }, ` ${question.one.name}, ${question.other.name}`));
		const fill = () => replace(line, pairLine(question),
			element("p", { class: "pair-do" }, button("different", textOr(`identity.two.${question.kind}`, text("identity.two.other"))), button("unsure", text("identity.doubt"))), trouble);
		fill();
		return line;
	}

	/** The line's place says what was decided, and takes it back. */
	function gone(line, question, decision, fill) {
		const trouble = element("p", { class: "problem", role: "alert" });
		const back = element("button", { type: "button", class: "quiet", onclick: () => then(async () => {
			try {
				await withdraw(decision);
				fill();
				line.querySelector("button")?.focus();
				say(text("identity.withdrawn", decision));
			}
			catch (failure) {
				trouble.textContent = failedInLine(failure);
			}
		}) }, text("weak.undo"), element("span", { class: "unseen" }, ` ${decision.one}, ${decision.other}`));
		replace(line, element("div", { class: "finding-gone" }, element("p", {}, element("strong", {}, text(`identity.said.${decision.verdict}`)), " ", text("identity.pair", decision), trouble), back));
		back.focus();
		say(`${text(`identity.said.${decision.verdict}`)} ${text("identity.pair", decision)}`);
	}

	function decidedList() {
		const rest = standing.decisions.slice(MOST_DECISIONS);
		const list = element("ul", { class: "pairs" }, decisionLines(standing.decisions.slice(0, MOST_DECISIONS)));
		const more = rest.length > 0 && element("button", { type: "button", class: "quiet", onclick: () => {
			list.append(...decisionLines(rest));
			/** @type {HTMLElement} */ (list.children[MOST_DECISIONS].querySelector("button")).focus();
			more.remove();
		} }, text("report.rest", { count: rest.length, number: number(rest.length) }));
		return [element("p", { class: "what" }, text("identity.decided.what")), list, more];
	}

	function decisionLines(decisions) {
		return decisions.map((decision) => {
			const trouble = element("p", { class: "problem", role: "alert" });
			const back = element("button", { type: "button", class: "small-action", onclick: () => then(async () => {
				back.disabled = true;
				try {
					await withdraw(decision);
					const mine = answered.findIndex((one) => one.decision.id === decision.id);
					if (mine >= 0) {
						answered.splice(mine, 1);
						showLast();
					}
					say(text("identity.withdrawn", decision));
				}
				catch (failure) {
					back.disabled = false;
					trouble.textContent = failedInLine(failure);
				}
			}) }, text("weak.undo"), element("span", { class: "unseen" }, ` ${decision.one}, ${decision.other}`));
			return element("li", { class: "decision" }, element("div", {},
				element("p", {}, element("strong", {}, text(`identity.said.${decision.verdict}`)), " ", text("identity.pair", decision)),
				element("p", { class: "detail" }, date(decision.on)), trouble), back);
		});
	}

	async function startComparison() {
		compare.disabled = true;
		try {
			const begun = await create("/identity/comparisons", {}, { workspace });
			go(address("identity", { job: begun.job }));
		}
		catch (failure) {
			compare.disabled = false;
			job.show(failed(failure));
		}
	}

	function compared(now) {
		compare.disabled = false;
		const title = text(`job.${now.state}.identity`);
		load().then(() => {
			joined.update(standing?.joinedCount ?? 0, true);
			decided.update(standing?.decisions.length ?? 0, true);
		});
		say(`${title}. ${now.message ?? ""}`);
		return element("section", { class: `notice${now.state === "failed" ? " failure" : ""}` },
			element("h3", {}, title), now.message && element("p", {}, now.message),
			element("p", { class: "steps" }, element("a", { class: "button quiet", href: address("identity") }, text("job.dismiss"))));
	}

	/** @param {KeyboardEvent} event */
	function onKey(event) {
		if (!keys.checked || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || isTyping(event.target)
			|| document.querySelector("dialog[open]")) {
			return;
		}
		const pressed = event.key.toLowerCase();
		const verdict = ANSWERS.find(([, key]) => key === pressed)?.[0];
		const act = verdict ? () => answer(verdict)
			: (pressed === UNDO_KEY) ? undo
			: (pressed === "arrowright") ? () => step(1)
			: (pressed === "arrowleft") ? () => step(-1) : null;
		if (act) {
			event.preventDefault();
			act();
		}
	}

	document.addEventListener("keydown", onKey);

	return {
		update(route) {
			const id = route.query.get("job");
			id ? job.watch(id) : job.clear();
			if (!standing) {
				load();
			}
		},
		stop() {
			over.abort();
			job.stop();
			document.removeEventListener("keydown", onKey);
		},
	};
}

function idOf(question) {
	return question ? `${question.one.record} ${question.other.record}` : "";
}

function isTyping(place) {
	return place instanceof HTMLElement && (place.isContentEditable || place instanceof HTMLSelectElement || place instanceof HTMLTextAreaElement
		|| (place instanceof HTMLInputElement && place.type !== "checkbox"));
}

/**
 * A part that unfolds; it is made when it is opened, and made anew when its number changed.
 * @param {string} name
 * @param {() => import("./elements.js").Child} content
 */
function fold(name, content) {
	const body = element("div", {});
	const title = element("summary", {});
	const root = element("details", { class: `fold ${name}`, hidden: true }, title, body);
	let made = false;
	const make = () => {
		made = true;
		const focused = body.contains(document.activeElement);
		replace(body, content());
		if (focused) {
			/** @type {HTMLElement | null} */ (body.querySelector("button") ?? title)?.focus();
		}
	};
	root.addEventListener("toggle", () => root.open && !made && make());
	return {
		root,
		/** @param {number} count @param {boolean} [anew] also where it is open already */
		update(count, anew = false) {
			replace(title, text(`identity.${name}.fold`, { count, number: number(count) }));
			root.hidden = count === 0 && !root.open;
			made = made && root.open && !anew;
			if (root.open && anew) {
				make();
			}
		},
	};
}

/** Why nothing is asked, and where questions come from. */
function nothingWaits(count) {
	return notice(text(count ? "identity.done.title" : "identity.none.title"),
		text(count ? "identity.done" : "identity.none"),
		element("ul", { class: "teach" }, ["ids", "clear", "ask"].map((name) => element("li", {}, element("strong", {}, text(`identity.teach.${name}.title`)), " ", text(`identity.teach.${name}`)))),
		element("p", {}, element("a", { class: "button quiet", href: address("import") }, text("identity.none.do"))));
}
