/** The import view. */
import { element, replace } from "./elements.js";
import { text } from "./messages.js";

export function importView(main) {
	replace(main, element("h1", {}, text("import.title")));
	return { update() {}, stop() {} };
}
