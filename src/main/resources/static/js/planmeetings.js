/**
 * A part of the plan.
 */
/** @returns {import("./page.js").View} */
export function planMeetings() {
	return { update() {}, stop() {} };
}
