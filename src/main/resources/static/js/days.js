/**
 * Days as forms write them.
 */

/** Today as the clock on the wall says it: `2026-11-24`. */
export function today() {
	return inDays(0);
}

/** The day so many days from today. */
export function inDays(count) {
	const day = new Date();
	day.setDate(day.getDate() + count);
	return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join("-");
}
