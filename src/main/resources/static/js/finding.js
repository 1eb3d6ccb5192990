/**
 * One weak spot as a card: what, why it matters, what to do next, whom it concerns, who could help.
 */
import { put, remove } from "./api.js";
import { keepDraft, readDraft } from "./draft.js";
import { element, freshId, replace, unfolding } from "./elements.js";
import { text, textOr } from "./messages.js";
import { failedInLine, say } from "./notices.js";
import { address, addressOf } from "./route.js";
import { severityMark } from "./severity.js";
import { sourceText } from "./sources.js";

const LONGEST_REASON = 500;

/** Sections whose people are the applicant's own contacts: what matters there is to keep them. */
const OWN_CONTACTS = ["losses", "cold", "debts", "spread", "roles"];

/** Kinds of thing that can be taken away as a whole. */
const PLACES = ["institution", "society", "committee"];

/**
 * What a card needs from the page around it.
 * @typedef {object} Around
 * @property {string} workspace its code
 * @property {number} applicant her key
 * @property {(person: any) => void} loseHer tries out what if
 * @property {(place: any) => void} losePlace
 * @property {(finding: any) => void} dismissed
 * @property {(finding: any) => void} restored
 */

/** A person's name, as a link where she is in the network. */
export function personLink(person) {
	// Somebody who was only thought up has a number that no page can have.
	return Number.isSafeInteger(person.key) ? element("a", { href: address(`person/${person.key}`) }, person.name) : element("span", {}, person.name);
}

function waysTo(person) {
	return Number.isSafeInteger(person.key) && element("a", { class: "small-action", href: address("who", { target: `person:${person.key}` }) },
		text("weak.ways"), element("span", { class: "unseen" }, ` ${text("weak.ways.to", { name: person.name })}`));
}

/**
 * @param {any} finding
 * @param {Around} around
 * @returns {HTMLElement}
 */
export function findingCard(finding, around) {
	const heading = element("h3", { id: freshId("finding"), tabindex: "-1" }, finding.title);
	const foot = element("div", { class: "finding-foot" });
	const card = element("article", { class: `finding ${finding.severity}`, "aria-labelledby": heading.id, "data-id": finding.id },
		element("p", { class: "finding-marks" }, severityMark(finding.severity), element("span", { class: "finding-section" }, textOr(`weak.section.${finding.section}`, finding.section))),
		heading,
		element("p", { class: "why-it-matters" }, finding.why),
		element("p", { class: "do-next" }, element("strong", {}, text("answer.next")), " ", finding.next),
		people(finding, around),
		element("div", { class: "finding-end" }, element("div", { class: "finding-more" },
			finding.remedies.length > 0 && unfolding({}, text("weak.help", { count: finding.remedies.length }), () => remedies(finding)),
			finding.because.length > 0 && unfolding({}, text("weak.because", { count: finding.because.length }), () => because(finding))),
		foot));
	dismissal(finding, card, foot, around);
	return card;
}

function people(finding, around) {
	const own = OWN_CONTACTS.includes(finding.section);
	const places = finding.because.map((one) => one.thing).filter((thing) => thing && PLACES.includes(thing.kind)).slice(0, 1);
	const shown = finding.people.filter((person) => person.key !== around.applicant);
	if (!shown.length && !(own && places.length)) {
		return null;
	}
	const few = shown.slice(0, 4);
	return element("ul", { class: "concerned", "aria-label": text("weak.concerned") },
		own && finding.kind === "loss-of-place" && places.map((place) => element("li", {},
			element("span", { class: "concerned-who" }, place.name, element("span", { class: "detail" }, textOr(`kind.${place.kind}`, place.kind))),
			element("span", { class: "concerned-do" }, element("button", { type: "button", class: "small-action", onclick: () => around.losePlace(place) }, text("weak.lose.place"), element("span", { class: "unseen" }, ` ${place.name}`))))),
		few.map((person) => line(person, own, around)),
		shown.length > few.length && element("li", { class: "rest" }, unfolding({}, text("opens.more", { count: shown.length - few.length }),
			() => element("ul", { class: "concerned" }, shown.slice(few.length).map((person) => line(person, own, around))))));
}

function line(person, own, around) {
	return element("li", {},
		element("span", { class: "concerned-who" }, personLink(person), person.detail && element("span", { class: "detail" }, person.detail)),
		element("span", { class: "concerned-do" },
			!own && waysTo(person),
			own && Number.isSafeInteger(person.key) && element("button", { type: "button", class: "small-action", onclick: () => around.loseHer(person) }, text("weak.lose"), element("span", { class: "unseen" }, ` ${person.name}`))));
}

function remedies(finding) {
	return element("ul", { class: "remedies" }, finding.remedies.map((remedy) => element("li", {},
		element("span", { class: "concerned-who" }, personLink(remedy.person), remedy.person.detail && element("span", { class: "detail" }, remedy.person.detail),
			element("span", { class: "remedy-words" }, remedy.words)),
		element("span", { class: "concerned-do" }, waysTo(remedy.person)))));
}

function because(finding) {
	return element("ul", { class: "because" }, finding.because.map((one) => element("li", {}, withLink(one),
		one.sources.length > 0 && element("span", { class: "source" }, one.sources.map(sourceText).join("; ")))));
}

/** Makes the name of the thing within the words a link, where it has a page. */
function withLink({ words, thing }) {
	const page = thing && Number.isSafeInteger(thing.key) ? addressOf(thing) : null;
	if (!page) {
		return words;
	}
	const at = words.indexOf(thing.name);
	const link = element("a", { href: page }, (at < 0) ? text("weak.open", { name: thing.name }) : thing.name);
	return (at < 0) ? [words, " ", link] : [words.slice(0, at), link, words.slice(at + thing.name.length)];
}

function dismissal(finding, card, foot, around) {
	const draft = `dismiss.${around.workspace}.${finding.id}`;
	const open = element("button", { type: "button", class: "small-action", "aria-expanded": "false", onclick: () => ask(true) }, text("weak.dismiss"), element("span", { class: "unseen" }, ` ${finding.title}`));
	replace(foot, open);

	function ask(focus) {
		const reason = element("input", { type: "text", id: freshId("reason"), required: true, maxlength: LONGEST_REASON, autocomplete: "off", value: readDraft(draft) ?? "" });
		const problem = element("p", { class: "problem", role: "alert" });
		const send = element("button", { type: "submit" }, text("weak.dismiss.do"));
		const close = () => {
			keepDraft(draft, null);
			replace(foot, open);
			open.focus();
		};
		reason.addEventListener("input", () => keepDraft(draft, reason.value));
		replace(foot, element("form", {
			class: "dismissing",
			onkeydown: (event) => {
				if (event.key === "Escape") {
					event.preventDefault();
					close();
				}
			},
			onsubmit: async (event) => {
				event.preventDefault();
				if (!reason.value.trim()) {
					problem.textContent = text("weak.dismiss.reason.missing");
					return;
				}
				send.disabled = true;
				problem.textContent = "";
				try {
					const done = await put(`/weak-spots/dismissals/${encodeURIComponent(finding.id)}`, { reason: reason.value.trim() }, { workspace: around.workspace });
					keepDraft(draft, null);
					gone(done, card, around);
				}
				catch (failure) {
					send.disabled = false;
					problem.textContent = failedInLine(failure);
				}
			},
		},
		element("label", { for: reason.id }, text("weak.dismiss.reason")), reason,
		element("p", { class: "what" }, text("weak.dismiss.what")), problem,
		element("p", { class: "steps" }, send, element("button", { type: "button", class: "quiet", onclick: close }, text("weak.dismiss.keep")))));
		if (focus) {
			reason.focus();
		}
	}

	if (readDraft(draft)) {
		ask(false);
	}
}

/** The card's place says that it went, and takes it back at once. */
function gone(finding, card, around) {
	const problem = element("p", { class: "problem", role: "alert" });
	const undo = element("button", { type: "button", class: "quiet", onclick: async () => {
		undo.disabled = true;
		try {
			await restore(finding, around.workspace);
			const back = findingCard({ ...finding, dismissed: null }, around);
			line.replaceWith(back);
			around.restored(finding);
			say(text("weak.restored", { title: finding.title }));
			/** @type {HTMLElement} */ (back.querySelector("h3")).focus();
		}
		catch (failure) {
			undo.disabled = false;
			problem.textContent = failedInLine(failure);
		}
	} }, text("weak.undo"), element("span", { class: "unseen" }, ` ${finding.title}`));
	const line = element("div", { class: "finding-gone" },
		element("p", {}, element("strong", {}, text("weak.dismissed")), " ", finding.title, problem), undo);
	card.replaceWith(line);
	around.dismissed(finding);
	say(text("weak.dismissed.said", { title: finding.title }));
	undo.focus();
}

/** Shows a weak spot again, wherever that is asked. */
export function restore(finding, workspace) {
	return remove(`/weak-spots/dismissals/${encodeURIComponent(finding.id)}`, { workspace });
}
