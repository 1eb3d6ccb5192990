/**
 * The address of what is shown: `#/who?target=program:412&ties=3`. All filters live here, so that back, forward,
 * reload and bookmarks work.
 */

/** @typedef {{path: string[], query: URLSearchParams}} Route */

/** @returns {Route} */
export function currentRoute() {
	const [path, query] = location.hash.replace(/^#\/?/, "").split("?", 2);
	return { path: path.split("/").filter(Boolean).map(decoded), query: new URLSearchParams(query ?? "") };
}

/**
 * @param {string} path such as "who" or "person/9"
 * @param {Record<string, string | number | boolean | null | undefined>} [query] empty values are left out
 * @returns {string} for an href; the workspace stays
 */
export function address(path, query = {}) {
	const kept = new URLSearchParams();
	const workspace = ("workspace" in query) ? query.workspace : currentRoute().query.get("workspace");
	for (const [name, value] of Object.entries({ ...query, workspace })) {
		if (value !== null && value !== undefined && value !== "" && value !== false) {
			kept.set(name, String(value));
		}
	}
	const written = kept.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
	return `#/${path}${written ? "?" + written : ""}`;
}

/** Goes there, as following a link would. */
export function go(where) {
	location.hash = where;
}

/** Goes there without a new entry in the history. */
export function goInstead(where) {
	history.replaceState(null, "", where);
	window.dispatchEvent(new HashChangeEvent("hashchange"));
}

const WITH_PAGE = ["person", "program", "institution", "society", "committee", "meeting"];

/** Where a person, program or other thing is shown, a session with its meeting; null where it has no page. */
export function addressOf(thing) {
	const kind = (thing.kind === "session") ? "meeting" : thing.kind;
	return WITH_PAGE.includes(kind) ? address(`${kind}/${thing.key}`) : null;
}

function decoded(part) {
	try {
		return decodeURIComponent(part);
	}
	catch {
		return part;
	}
}
