/**
 * What all pictures of people and ties share: Cytoscape.js, names that do not cover each other, and steps by arrow key.
 */

const CYTOSCAPE = "/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs";

/** Cytoscape comes when there is something to draw, not with the page. */
export async function loadCytoscape() {
	return (await import(CYTOSCAPE)).default;
}

/** Where each arrow key leads. */
export const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The next node that way: near, and not far off the direction.
 * @template {{x: number, y: number}} N
 * @param {N[]} nodes
 * @param {N} from
 * @param {number[]} direction
 * @returns {N | null}
 */
export function nearest(nodes, from, [dx, dy]) {
	let best = null;
	let least = Infinity;
	for (const node of nodes) {
		const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
		const across = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
		if (node !== from && along > 1e-6 && along + 2 * across < least) {
			least = along + 2 * across;
			best = node;
		}
	}
	return best;
}

/** A pair whichever way round, as the key of its tie. */
export function ends(one, other) {
	return (String(one) < String(other)) ? `${one}-${other}` : `${other}-${one}`;
}

/** @typedef {{x1: number, y1: number, x2: number, y2: number}} Box */

/** The room that names share: whoever comes first gets a place. */
export function room() {
	/** @type {Box[]} */
	const taken = [];
	return {
		/**
		 * Takes the place if nothing is there yet.
		 * @param {Box} box
		 */
		take(box) {
			const free = taken.every((other) => box.x2 < other.x1 || box.x1 > other.x2 || box.y2 < other.y1 || box.y1 > other.y2);
			if (free) {
				taken.push(box);
			}
			return free;
		},
	};
}

/** The page's colours as they are now, dark or light: by the names of the style sheet. */
export function pageColours() {
	const page = getComputedStyle(document.documentElement);
	return {
		/** @param {string} name */
		colour: (name) => page.getPropertyValue(`--${name}`).trim(),
		font: page.fontFamily,
	};
}

/** Calls it when day turns into night or back. @returns {() => void} stops that */
export function onNightfall(listener) {
	const dark = window.matchMedia("(prefers-color-scheme: dark)");
	dark.addEventListener("change", listener);
	return () => dark.removeEventListener("change", listener);
}
