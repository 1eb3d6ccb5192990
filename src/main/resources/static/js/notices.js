/**
 * What is shown in place of content: waiting, nothing there yet, something went wrong.
 */
import { element } from "./elements.js";
import { text } from "./messages.js";

/** Says something to screen readers without moving the focus. */
export function say(words) {
	const said = document.getElementById("said");
	if (said) {
		said.textContent = words;
	}
}

export function waiting(words = text("wait")) {
	return element("p", { class: "waiting", role: "status" }, words);
}

/**
 * Its title is the page's heading where there is no other.
 * @param {string} title
 * @param {(Node | string | null)[]} content paragraphs
 */
export function notice(title, ...content) {
	return element("section", { class: "notice" },
		element(document.querySelector("main h1") ? "h2" : "h1", {}, title),
		content.filter(Boolean).map((one) => (typeof one === "string") ? element("p", {}, one) : one));
}

/**
 * A failure in plain words, with what to do.
 * @param {any} failure
 * @param {(() => void) | null} [again] tries it once more
 */
export function failed(failure, again = null) {
	const kind = kindOf(failure);
	if (kind === "bug") {
		console.error(failure);
	}
	const shown = notice(text(`failure.${kind}.title`),
		["asked", "gone"].includes(kind) && failure.detail ? failure.detail : null,
		text(`failure.${kind}.do`),
		again && kind !== "session" ? element("p", {}, element("button", { type: "button", onclick: again }, text("again"))) : null);
	shown.setAttribute("role", "alert");
	shown.classList.add("failure");
	return shown;
}

/** One line for the same failure, where there is no room for more. */
export function failedInLine(failure) {
	const kind = kindOf(failure);
	return (failure.detail && kind !== "server") ? failure.detail : `${text(`failure.${kind}.title`)}. ${text(`failure.${kind}.do`)}`;
}

function kindOf(failure) {
	switch (failure?.status) {
		case undefined: return "bug";
		case 0: return "offline";
		case 401: return "session";
		case 403: return "stale";
		case 404: return "gone";
		case 413: return "large";
		case 503: return "starting";
		default: return (failure.status < 500) ? "asked" : "server";
	}
}
