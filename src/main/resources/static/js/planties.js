/**
 * A part of the plan.
 */
/** @returns {import("./page.js").View} */
export function planTies() {
	return { update() {}, stop() {} };
}
