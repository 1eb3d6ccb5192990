/**
 * What is typed into a form and not yet sent survives a reload, in this tab alone. Keys begin with what the form is
 * about and end with the field; those of a workspace's forms hold its code.
 */

const PREFIX = "vouchgraph.draft.";

/**
 * @param {string} key
 * @returns {string | null} null where nothing was typed
 */
export function readDraft(key) {
	return sessionStorage.getItem(PREFIX + key);
}

/**
 * @param {string} key
 * @param {string | null | undefined} value nothing forgets it
 */
export function keepDraft(key, value) {
	(value === null || value === undefined) ? sessionStorage.removeItem(PREFIX + key) : sessionStorage.setItem(PREFIX + key, value);
}

/** Forgets all drafts whose keys begin so, as when the form was sent. */
export function forgetDrafts(beginning) {
	Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX + beginning)).forEach((key) => sessionStorage.removeItem(key));
}

/** Whether something was typed under keys that begin so. */
export function hasDraft(beginning) {
	return Object.keys(sessionStorage).some((key) => key.startsWith(PREFIX + beginning));
}

/**
 * A field that holds what was typed into it before.
 * @template {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} T
 * @param {T} field with the value that stands there where nothing was typed
 * @param {string} key
 * @returns {T}
 */
export function drafted(field, key) {
	const typed = readDraft(key);
	const isBox = field instanceof HTMLInputElement && field.type === "checkbox";
	if (typed !== null) {
		if (isBox) {
			field.checked = typed === "yes";
		}
		else if (!(field instanceof HTMLSelectElement) || [...field.options].some((one) => one.value === typed)) {
			field.value = typed;
		}
	}
	const keep = () => keepDraft(key, isBox ? (field.checked ? "yes" : "no") : field.value);
	field.addEventListener("input", keep);
	field.addEventListener("change", keep);
	return field;
}
