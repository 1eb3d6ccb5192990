/**
 * Speaks to /api/v1. Everything that can go wrong becomes a {@link Failure} with its status.
 */

const ROOT = "/api/v1";

/** Something the server refused or could not do; status 0 means that it did not answer. */
export class Failure extends Error {

	/**
	 * @param {number} status
	 * @param {string} title
	 * @param {string} detail in plain words, from the server; may be empty
	 */
	constructor(status, title, detail) {
		super(detail || title);
		this.status = status;
		this.title = title;
		this.detail = detail;
	}

}

/**
 * @param {string} path such as "/search"
 * @param {Record<string, string | number | boolean | null | undefined>} [query] empty values are left out
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export function read(path, query = {}, signal) {
	return asked("GET", ROOT + path + written(query), { signal });
}

/**
 * @param {string} path
 * @param {any} body
 * @param {Record<string, string | number | boolean | null | undefined>} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export function create(path, body, query = {}, signal = undefined) {
	const form = body instanceof FormData;
	return asked("POST", ROOT + path + written(query), {
		body: form ? body : JSON.stringify(body),
		headers: form ? {} : { "Content-Type": "application/json" },
		signal,
	});
}

/** @returns {Promise<any>} */
export function put(path, body, query = {}) {
	return asked("PUT", ROOT + path + written(query), { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
}

/** Changes what is given and leaves the rest. @returns {Promise<any>} */
export function patch(path, body, query = {}) {
	return asked("PATCH", ROOT + path + written(query), { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
}

/** @returns {Promise<any>} */
export function remove(path, query = {}) {
	return asked("DELETE", ROOT + path + written(query), {});
}

/**
 * Hears what the server tells as it happens.
 * @param {string} path
 * @param {(told: any) => void} heard
 * @param {() => void} broken the stream ended or never began; called once
 * @returns {() => void} stops listening
 */
export function listen(path, heard, broken) {
	const stream = new EventSource(ROOT + path);
	stream.onmessage = ({ data }) => heard(JSON.parse(data));
	stream.onerror = () => {
		stream.close();
		broken();
	};
	return () => stream.close();
}

/** An address under the API for a link, or null if it leads anywhere else. */
export function download(path) {
	const found = new URL(path, location.origin);
	return (found.origin === location.origin && found.pathname.startsWith(ROOT + "/")) ? found.pathname + found.search : null;
}

/** Where a file for that question is fetched. */
export function fileAddress(path, query) {
	return ROOT + path + written(query);
}

export function templateAddress(name) {
	return `${ROOT}/templates/${encodeURIComponent(name)}.csv`;
}

/**
 * @param {string} method
 * @param {string} address
 * @param {{body?: BodyInit, headers?: Record<string, string>, signal?: AbortSignal}} options
 */
async function asked(method, address, { body, headers = {}, signal }) {
	/** @type {Record<string, string>} */
	const sent = { Accept: "application/json, application/problem+json", ...headers };
	if (method !== "GET") {
		sent["X-XSRF-TOKEN"] = cookie("XSRF-TOKEN");
	}
	let answer;
	try {
		answer = await fetch(address, { method, body, headers: sent, signal, credentials: "same-origin" });
	}
	catch (problem) {
		if (problem instanceof DOMException && problem.name === "AbortError") {
			throw problem;
		}
		throw new Failure(0, "", "");
	}
	const content = await answer.text();
	const json = parsed(content);
	if (!answer.ok) {
		throw new Failure(answer.status, json?.title ?? "", json?.detail ?? "");
	}
	if (content && json === null) {
		throw new Failure(500, "", "");
	}
	return json;
}

function parsed(content) {
	try {
		return JSON.parse(content);
	}
	catch {
		return null;
	}
}

function written(query) {
	const kept = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false);
	return kept.length ? "?" + new URLSearchParams(kept.map(([name, value]) => [name, String(value)])) : "";
}

function cookie(name) {
	const found = document.cookie.split("; ").find((one) => one.startsWith(name + "="));
	return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}

/** Whether the problem is only that nobody waits for the answer any more. */
export function isAbort(problem) {
	return problem instanceof DOMException && problem.name === "AbortError";
}
