/**
 * What the user did to the picture, which no file knows: whom they hid, whom they moved, how far they zoomed. Only
 * numbers are kept in the browser, never a name. Moved people stay for good, the rest until the window is closed.
 */

const MOST_UNDONE = 30;

/** @typedef {Record<string, [number, number]>} Places where people were put, in the units of the server */

/** @param {string} workspace */
export function keptFor(workspace) {
	const key = (what) => `vouchgraph.network.${what}.${workspace}`;
	/** @type {Set<string>} */
	let hidden = new Set(parsed(sessionStorage, key("hidden"), []));
	/** @type {Record<string, Places>} */
	let pins = parsed(localStorage, key("pins"), {});
	/** @type {{hidden: string[], pins: Record<string, Places>}[]} */
	let before = parsed(sessionStorage, key("undo"), []);

	function write() {
		sessionStorage.setItem(key("hidden"), JSON.stringify([...hidden]));
		sessionStorage.setItem(key("undo"), JSON.stringify(before));
		localStorage.setItem(key("pins"), JSON.stringify(pins));
	}

	/** Does it so that it can be undone. */
	function doing(change) {
		before = [...before, { hidden: [...hidden], pins: structuredClone(pins) }].slice(-MOST_UNDONE);
		change();
		write();
	}

	return {
		isHidden: (id) => hidden.has(id),
		hidden: () => [...hidden],
		/** @param {string[]} ids */
		hide: (ids) => doing(() => ids.forEach((id) => hidden.add(id))),
		/** @param {string[]} ids */
		show: (ids) => doing(() => ids.forEach((id) => hidden.delete(id))),
		/** @param {string} scope whose picture it is; each has places of its own */
		pins: (scope) => pins[scope] ?? {},
		/** @param {[number, number]} place */
		pin: (scope, id, place) => doing(() => pins[scope] = { ...pins[scope], [id]: place }),
		unpin: (scope, id) => doing(() => {
			const { [id]: _, ...others } = pins[scope] ?? {};
			pins[scope] = others;
			if (!Object.keys(others).length) {
				delete pins[scope];
			}
		}),
		canUndo: () => before.length > 0,
		undo() {
			const last = before.at(-1);
			if (last) {
				before = before.slice(0, -1);
				hidden = new Set(last.hidden);
				({ pins } = last);
				write();
			}
		},
		/** How far it is zoomed and moved. @returns {import("./canvas.js").Look | null} */
		window: (scope) => parsed(sessionStorage, key("window"), {})[scope] ?? null,
		keepWindow(scope, window) {
			sessionStorage.setItem(key("window"), JSON.stringify({ ...parsed(sessionStorage, key("window"), {}), [scope]: window }));
		},
	};
}

function parsed(storage, key, otherwise) {
	try {
		return JSON.parse(storage.getItem(key) ?? "null") ?? otherwise;
	}
	catch {
		return otherwise;
	}
}
