/**
 * Files that are dropped anywhere on the page, and files that a chooser gives.
 */
import { element } from "./elements.js";
import { text } from "./messages.js";

/** @typedef {{ file: File, name: string }} Given a file, and its name with the folders that it came in */

/** What was dropped on another view, until the import view takes it. @type {Given[]} */
let given = [];

/** @returns {Given[]} what was dropped since the last time */
export function takeGiven() {
	const taken = given;
	given = [];
	return taken;
}

/**
 * Takes files wherever they are dropped; without this the browser would leave the page and open them.
 * @param {() => boolean} welcome whether files can be taken just now
 * @param {() => void} onGiven there is something to take
 */
export function takeDrops(welcome, onGiven) {
	const veil = element("div", { class: "drop-veil", "aria-hidden": "true", hidden: true },
		element("div", {}, element("p", { class: "drop-title" }, text("drop.title")), element("p", {}, text("drop.what"))));
	document.body.append(veil);
	document.addEventListener("dragenter", (event) => {
		veil.hidden = !carriesFiles(event) || !welcome();
	});
	document.addEventListener("dragover", (event) => {
		if (carriesFiles(event)) {
			event.preventDefault();
			/** @type {DataTransfer} */ (event.dataTransfer).dropEffect = welcome() ? "copy" : "none";
		}
	});
	document.addEventListener("dragleave", (event) => {
		// Between two elements of the page the drag goes on.
		if (event.relatedTarget === null) {
			veil.hidden = true;
		}
	});
	document.addEventListener("drop", async (event) => {
		if (!carriesFiles(event)) {
			return;
		}
		event.preventDefault();
		veil.hidden = true;
		const files = welcome() ? await dropped(event.dataTransfer) : [];
		if (files.length > 0) {
			given = files;
			onGiven();
		}
	});
}

function carriesFiles(event) {
	return event.dataTransfer?.types.includes("Files") ?? false;
}

/** The files of a chooser. @param {HTMLInputElement} input @returns {Given[]} */
export function chosen(input) {
	const files = [...input.files ?? []].map((file) => ({ file, name: file.webkitRelativePath || file.name })).filter(isSeen);
	input.value = "";
	return files;
}

/** The files that were dropped, and those in the folders that were. */
async function dropped(transfer) {
	// Asked for before anything is awaited: after the event there are none.
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
	if (!entries.some((entry) => entry.isDirectory)) {
		return [...transfer.files].map((file) => ({ file, name: file.name }));
	}
	const found = [];
	for (const entry of entries) {
		await collect(entry, found);
	}
	return found;
}

async function collect(entry, found) {
	const name = entry.fullPath.replace(/^\//u, "");
	if (!isSeen({ name })) {
		return;
	}
	if (entry.isFile) {
		found.push({ file: await new Promise((done, failed) => entry.file(done, failed)), name });
		return;
	}
	const reader = entry.createReader();
	// A reader gives a hundred at a time, and none when it is done.
	for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) {
		for (const inner of some) {
			await collect(inner, found);
		}
	}
}

function entriesOf(reader) {
	return new Promise((done, failed) => reader.readEntries(done, failed));
}

/** Hidden files and folders are left alone. */
function isSeen({ name }) {
	return !name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}
