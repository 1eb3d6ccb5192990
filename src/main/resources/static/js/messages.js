/**
 * All texts of the page, from messages/en.json. A text is a string with {placeholders}, or an object of plural
 * forms chosen by {count}.
 */

/** @type {Record<string, string | Record<string, string>>} */
let texts = {};

let plurals = new Intl.PluralRules("en");

/** Reads the texts; to be called once, before anything is shown. */
export async function loadMessages(language = "en") {
	const answer = await fetch(`/messages/${language}.json`);
	texts = await answer.json();
	plurals = new Intl.PluralRules(language);
}

/**
 * @param {string} key
 * @param {Record<string, string | number | null>} [values]
 * @returns {string} the text; the key itself where there is none, so that a gap is seen
 */
export function text(key, values = {}) {
	const found = texts[key];
	if (found === undefined) {
		return key;
	}
	const form = (typeof found === "string") ? found : found[plurals.select(Number(values.count))] ?? found.other;
	return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values) ? String(values[name] ?? "") : whole);
}

/** The text of a key that may be missing (a code from the server that is newer than this page). */
export function textOr(key, otherwise) {
	return (key in texts) ? text(key) : otherwise;
}

const numbers = new Intl.NumberFormat("en");

/** @param {number} value */
export function number(value) {
	return numbers.format(value);
}

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "2026-11-24" → "24 November 2026" */
export function date(day) {
	return days.format(new Date(day));
}
