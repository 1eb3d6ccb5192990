/**
 * The line around the people of one group.
 */

/** So many corners a circle has. */
const CORNERS = 10;

/** Whoever is so many times as far out as most is left outside, lest one stray makes the group cover others. */
const STRAY = 2.6;

/** @typedef {{x: number, y: number}} Point */

/**
 * @param {Point[]} people at least one
 * @param {number} margin around each
 * @returns {{path: Path2D, x: number, top: number, bottom: number}} the line, and where its name fits
 */
export function hullAround(people, margin) {
	const middle = { x: median(people.map(({ x }) => x)), y: median(people.map(({ y }) => y)) };
	const far = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
	const usual = Math.max(median(people.map(far)), margin);
	const corners = people.filter((one) => far(one) <= STRAY * usual).flatMap(({ x, y }) => Array.from({ length: CORNERS }, (_, at) => {
		const angle = 2 * Math.PI * at / CORNERS;
		return { x: x + margin * Math.cos(angle), y: y + margin * Math.sin(angle) };
	}));
	const hull = convexHull(corners);
	const path = new Path2D();
	hull.forEach(({ x, y }, at) => (at === 0) ? path.moveTo(x, y) : path.lineTo(x, y));
	path.closePath();
	const tops = hull.map(({ y }) => y);
	const sides = hull.map(({ x }) => x);
	return { path, x: (Math.min(...sides) + Math.max(...sides)) / 2, top: Math.min(...tops), bottom: Math.max(...tops) };
}

/** Andrew's monotone chain: O(n log n). @param {Point[]} points @returns {Point[]} */
function convexHull(points) {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const chain = (some) => {
		/** @type {Point[]} */
		const found = [];
		for (const one of some) {
			while (found.length > 1 && turn(found.at(-2), found.at(-1), one) <= 0) {
				found.pop();
			}
			found.push(one);
		}
		return found.slice(0, -1);
	};
	return [...chain(sorted), ...chain(sorted.reverse())];
}

function turn(a, b, c) {
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function median(values) {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
