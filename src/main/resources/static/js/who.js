/**
 * The first view: who can introduce me to this person, or to the directors of this program?
 */
import { download, isAbort, read } from "./api.js";
import { completion } from "./completion.js";
import { element, replace } from "./elements.js";
import { conditionsOf, filterPanel, filtersOf } from "./filters.js";
import { bestIntroducers } from "./introducers.js";
import { text } from "./messages.js";
import { networkLink } from "./network/link.js";
import { failed, notice, say, waiting } from "./notices.js";
import { answerSection } from "./paths.js";
import { personSheet } from "./person.js";
import { networkPicture } from "./picture.js";
import { address, addressOf, currentRoute, go, goInstead } from "./route.js";
import { justSaid } from "./tie.js";

/**
 * @param {Element} main
 * @param {import("./page.js").Context} context
 */
export function whoView(main, context) {
	/** @type {() => {code?: string, fictional?: boolean}} */
	const workspace = () => context.workspace() ?? {};
	const search = completion({
		label: text("search.label"), hint: text("search.hint"), kinds: "person,program", furtherKinds: "institution,society,committee,meeting", draft: `target.${workspace().code}`, workspace, className: "main-search",
		onPick: (hit) => ["person", "program"].includes(hit.kind) ? changed({ target: `${hit.kind}:${hit.key}` }) : go(addressOf(hit)),
	});
	const filters = filterPanel({ workspace, change: changed });
	const results = element("div", { class: "results" });
	replace(main,
		element("div", { class: "ask" },
			element("h1", { tabindex: "-1" }, text("who.title")),
			element("form", { role: "search", onsubmit: (event) => event.preventDefault() }, search.root, filters.root),
			filters.chips),
		results);
	const sheet = personSheet(main, context, (ruled) => {
		// What was ruled on may have made or broken a way.
		shown = ruled ? "" : shown;
		goInstead(address("who", { ...asked(), person: null }));
	});

	let shown = "";
	let flight = new AbortController();
	/** @type {ReturnType<typeof networkPicture> | null} */
	let picture = null;

	/** The parameters of the question as they stand in the address. */
	function asked() {
		return Object.fromEntries(currentRoute().query);
	}

	function changed(changes) {
		go(address("who", { ...asked(), person: null, ...changes }));
	}

	function personAddress(key) {
		return address("who", { ...asked(), person: key });
	}

	function clearPicture() {
		picture?.stop();
		picture = null;
	}

	async function ask(query) {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		const wanted = filtersOf(query);
		filters.show(wanted);
		const target = query.get("target");
		if (!target) {
			clearPicture();
			document.title = text("who.title") + " · Vouchgraph";
			await welcome(results, context, signal);
			return;
		}
		results.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => !results.children.length || results.querySelector(".notice") ? replace(results, waiting(text("who.wait"))) : results.classList.add("stale"), 250);
		try {
			const answer = await read("/introductions", {
				target, paths: wanted.paths, perIntroducer: wanted.different ? 1 : null, ...conditionsOf(wanted), workspace: workspace().code,
			}, signal);
			if (!signal.aborted) {
				show(answer, wanted);
			}
		}
		catch (problem) {
			if (!isAbort(problem)) {
				shown = "";
				clearPicture();
				replace(results, failed(problem, () => update(currentRoute())));
			}
		}
		finally {
			window.clearTimeout(late);
			if (!signal.aborted) {
				results.removeAttribute("aria-busy");
				results.classList.remove("stale");
			}
		}
	}

	function show(answer, wanted) {
		filters.show(wanted, answer.filters);
		search.showName(answer.target.name);
		document.title = `${answer.target.name} · Vouchgraph`;
		clearPicture();
		picture = networkPicture({ personAddress, onPerson: (key) => go(personAddress(key)) });
		const around = {
			filters: wanted, workspace, personAddress, alone: answer.target.kind === "person", importAddress: address("import"),
			changed: (changes) => address("who", { ...asked(), person: null, ...changes }),
			highlight: (keys) => picture?.highlight(keys),
			ruled: (ruling, tie) => again(ruling, tie),
			leaveOut: (person) => {
				changed({ without: [...new Set([...wanted.without, person.key])].join(",") });
				say(text("filter.without.said", { name: person.name }));
			},
		};
		const focusWithin = results.contains(document.activeElement);
		const leads = download(answer.leads ?? "");
		const page = addressOf(answer.target);
		const open = openAnswer(answer.answers);
		replace(results,
			element("div", { class: "target-head" },
				element("div", {},
					element("h2", { tabindex: "-1" }, page ? element("a", { href: page }, answer.target.name) : answer.target.name),
					answer.target.detail && element("p", { class: "about" }, answer.target.detail)),
				element("div", { class: "steps" }, networkLink(answer.target), leads && answer.answers.length > 0 && element("a", { class: "button quiet", href: leads, download: "" }, text("answer.leads")))),
			element("div", { class: "columns" },
				element("div", { class: "answers" },
					answer.answers.length ? answer.answers.map((one) => [answerSection(one, one === open, around), one === open && bestIntroducers(`${answer.target.kind}:${answer.target.key}`, around)])
						: notice(text("answer.nobody.title"), text("answer.nobody"))),
				picture.root));
		if (focusWithin) {
			// What held the focus is gone; the heading keeps its place in the page.
			/** @type {HTMLElement | null} */ (results.querySelector("h2"))?.focus({ preventScroll: true });
		}
		picture.show(answer.picture);
		say(answer.answers.map((one) => `${one.person.name}: ${one.message}`).slice(0, 3).join(" "));
	}

	/** Asks once more after the user said how a tie is, and shows what was said where the tie stood. */
	async function again(ruling, tie) {
		const at = [...results.querySelectorAll(".path")].findIndex((card) => card.contains(document.activeElement));
		await ask(new URLSearchParams(shown.slice(shown.indexOf("?") + 1)));
		const there = tiePlace(tie, at);
		const line = justSaid(ruling, workspace().code ?? "", async () => {
			await ask(new URLSearchParams(shown.slice(shown.indexOf("?") + 1)));
			/** @type {HTMLElement | null} */ (tiePlace(tie, at)?.querySelector(".tie-ask") ?? results.querySelector("h2"))?.focus();
		});
		there ? there.append(line) : results.querySelector(".answers")?.prepend(line);
		/** @type {HTMLElement | null} */ (line.querySelector("button"))?.focus();
		say(`${text(`ruling.done.${ruling.finding}`)} ${ruling.fact}`);
	}

	/** Where a tie stands now: in the card that it was ruled on in, or the first that has it. */
	function tiePlace(tie, card) {
		const places = `[data-tie="${tie}"]`;
		return results.querySelectorAll(".path")[card]?.querySelector(places) ?? results.querySelector(places);
	}

	function update(route) {
		const { query } = route;
		const question = new URLSearchParams(query);
		question.delete("person");
		const written = `${workspace().code}?${question}`;
		if (written !== shown) {
			shown = written;
			ask(question);
		}
		sheet.show(query.get("person"));
	}

	return {
		update,
		stop() {
			flight.abort();
			clearPicture();
			sheet.stop();
		},
	};
}

/** The first person with a way in shows it at once; the others say their message and unfold. */
function openAnswer(answers) {
	return answers.find((one) => one.outcome === "found") ?? answers[0];
}

/** What stands there before anything is asked. */
async function welcome(results, context, signal) {
	const steps = element("ol", { class: "teach" }, [1, 2, 3].map((step) => element("li", {}, element("strong", {}, text(`who.step${step}.title`)), " ", text(`who.step${step}`))));
	replace(results, element("section", { class: "welcome" }, element("p", { class: "lead" }, text("who.lead")), steps));
	const workspace = context.workspace();
	if (!workspace || workspace.fictional) {
		return;
	}
	try {
		const { sources } = await read("/sources", { workspace: workspace.code }, signal);
		if (!sources.length && !signal.aborted) {
			replace(results, notice(text("who.empty.title"), text("who.empty"),
				element("p", {}, element("a", { class: "button", href: address("import") }, text("who.empty.do")))));
		}
	}
	catch (problem) {
		if (!isAbort(problem)) {
			replace(results, failed(problem, () => welcome(results, context, signal)));
		}
	}
}
