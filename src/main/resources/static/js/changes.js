/**
 * A list of changes to try out, as it stands in the address: `if=without_12*tie_1_14_close`.
 */

/**
 * `["without", person]`, `["place", "institution:12"]`, `["tie", a, b, closeness]`, `["notie", a, b]`,
 * `["role", person, role, act]`, `["norole", person, role]`, `["new", name, country, closeness, knows, roles]`.
 * @typedef {any[]} Change
 */

const BETWEEN_CHANGES = "*";

const BETWEEN_FIELDS = "_";

const BETWEEN_ITEMS = ".";

export const CLOSENESS = ["acquainted", "knows-well", "close"];

const PERSON = { read: (field) => /^\d{1,16}$/.test(field) ? Number(field) : undefined };

const PLACE = { read: (field) => /^(institution|society|committee):\d+$/.test(field) ? field : undefined };

const CODE = { read: (field) => /^[a-z0-9-]+$/.test(field) ? field : undefined };

const WORDS = { read: (field) => field };

const SOME_PEOPLE = { read: (field) => field ? field.split(BETWEEN_ITEMS).map(PERSON.read).filter((key) => key !== undefined) : [] };

const SOME_CODES = { read: (field) => field ? field.split(BETWEEN_ITEMS) : [] };

/** What each kind of change consists of. */
const FIELDS = {
	without: [PERSON], place: [PLACE], tie: [PERSON, PERSON, CODE], notie: [PERSON, PERSON], role: [PERSON, CODE, WORDS], norole: [PERSON, CODE],
	new: [WORDS, WORDS, WORDS, SOME_PEOPLE, SOME_CODES],
};

/**
 * Reads what the address says; what is no change is left out.
 * @param {string | null} written
 * @returns {Change[]}
 */
export function readChanges(written) {
	return (written ?? "").split(BETWEEN_CHANGES).map((one) => {
		const [kind, ...fields] = one.split(BETWEEN_FIELDS);
		const wanted = FIELDS[kind];
		const values = wanted?.map((field, at) => field.read(fields[at] ?? ""));
		return (!values || values.includes(undefined) || (kind === "new" && !values[0])) ? null : [kind, ...values];
	}).filter((change) => change !== null);
}

/**
 * @param {Change[]} changes
 * @returns {string | null} null where there is none
 */
export function writeChanges(changes) {
	return changes.map((change) => change.map((field) => Array.isArray(field) ? field.join(BETWEEN_ITEMS) : String(field ?? "").replace(/[*_]/g, " ")).join(BETWEEN_FIELDS))
		.join(BETWEEN_CHANGES) || null;
}

/**
 * The same as the API wants it.
 * @param {Change[]} changes
 */
export function asked(changes) {
	const of = (kind) => changes.filter((change) => change[0] === kind).map(([, ...fields]) => fields);
	return {
		without: of("without").map(([person]) => person),
		withoutPlaces: of("place").map(([place]) => place),
		people: of("new").map(([name, country, closeness, knows, roles]) => ({ name, country: country || null, closeness: closeness || null, knows, roles })),
		ties: of("tie").map(([a, b, closeness]) => ({ a, b, closeness })),
		noTies: of("notie").map(([a, b]) => ({ a, b })),
		roles: of("role").map(([person, role, act]) => ({ person, role, act: act || null })),
		noRoles: of("norole").map(([person, role]) => ({ person, role })),
	};
}

/** The keys of all people that the changes name. */
export function peopleOf(changes) {
	return [...new Set(changes.flatMap(([kind, a, b, , knows]) => (kind === "tie" || kind === "notie") ? [a, b] : (kind === "new") ? knows : (kind === "place") ? [] : [a]))];
}
