/**
 * Makes elements. Text only ever becomes a text node, so names from imported files cannot become markup.
 */

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | number | null | undefined | false | Child[]} Child */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `on…` with a function is a listener; true is an empty attribute; false and null are left out
 * @param {...Child} children
 * @returns {any} the element
 */
export function element(tag, attributes = {}, ...children) {
	return filled(document.createElement(tag), attributes, children);
}

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function drawing(tag, attributes = {}, ...children) {
	return /** @type {SVGElement} */ (filled(document.createElementNS(SVG, tag), attributes, children));
}

/**
 * Puts children in place of whatever the parent held.
 * @param {Element} parent
 * @param {...Child} children
 */
export function replace(parent, ...children) {
	parent.replaceChildren(...nodes(children));
}

/**
 * A part whose content is made when it is first unfolded.
 * @param {Record<string, unknown>} attributes
 * @param {Child} summary
 * @param {() => Child} content
 */
export function unfolding(attributes, summary, content) {
	const details = element("details", attributes, element("summary", {}, summary));
	details.addEventListener("toggle", () => details.append(...nodes([content()])), { once: true });
	return details;
}

/**
 * @param {any[]} children
 * @returns {Node[]}
 */
function nodes(children) {
	return children.flat(Infinity)
		.filter((/** @type {any} */ child) => child !== null && child !== undefined && child !== false)
		.map((child) => (child instanceof Node) ? child : document.createTextNode(String(child)));
}

function filled(made, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) {
		if (value === null || value === undefined || value === false) {
			continue;
		}
		if (typeof value === "function") {
			made.addEventListener(name.slice(2), value);
		}
		else {
			made.setAttribute(name, (value === true) ? "" : String(value));
		}
	}
	made.append(...nodes(children));
	return made;
}

let last = 0;

/** An id no other element has. */
export function freshId(prefix) {
	last += 1;
	return `${prefix}-${last}`;
}
