/**
 * The picture as a file: SVG and PDF for print from the server, PNG from what is on the screen.
 */
import { fileAddress } from "../api.js";
import { element, replace } from "../elements.js";
import { choice } from "../filters.js";
import { text } from "../messages.js";
import { failedInLine, say } from "../notices.js";

/** What Gephi, NetworkX and spreadsheets read. */
const PROGRAMS = ["graphml", "gexf", "csv"];

/**
 * @param {object} options
 * @param {() => Record<string, any>} options.question as the server wants it, with the workspace
 * @param {() => Promise<Blob>} options.png
 */
export function takeAway({ question, png }) {
	const paper = choice("paper", ["a4", "a3", "letter"].map((one) => [one, text(`network.paper.${one}`)]), links, text("network.paper"));
	const names = choice("names", ["main", "all"].map((one) => [one, text(`network.names.${one}`)]), links, text("network.names"));
	const files = element("ul", {});
	const problem = element("p", { class: "problem", role: "alert" });
	const image = element("button", { type: "button", class: "as-link", onclick: async () => {
		image.disabled = true;
		problem.textContent = "";
		try {
			save(await png(), "network.png");
			say(text("network.take.done"));
		}
		catch (failure) {
			problem.textContent = failedInLine(failure);
		}
		image.disabled = false;
	} }, text("network.take.png"));
	const root = element("details", { class: "take-away" }, element("summary", { class: "button quiet" }, text("network.take")),
		element("div", { class: "take-away-body" }, paper.root, names.root, files, problem));
	root.addEventListener("toggle", links);
	root.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && root.open) {
			event.stopPropagation();
			root.open = false;
			/** @type {HTMLElement} */ (root.querySelector("summary")).focus();
		}
	});
	root.addEventListener("focusout", (event) => {
		if (event.relatedTarget instanceof Node && !root.contains(event.relatedTarget)) {
			root.open = false;
		}
	});

	function links() {
		const asked = { ...question(), paper: paper.root.querySelector("select").value, names: names.root.querySelector("select").value };
		replace(files, ["svg", "pdf"].map((kind) => element("li", {}, element("a", { href: fileAddress(`/network.${kind}`, asked), download: `network.${kind}` }, text(`network.take.${kind}`)))),
			element("li", {}, image),
			element("li", {}, text("network.take.programs"), ": ", PROGRAMS.map((format, at) => [at > 0 && ", ",
				element("a", { href: fileAddress("/exports/network", { ...question(), format }), download: "" }, text(`network.take.${format}`))])));
	}

	return { root };
}

function save(blob, name) {
	const link = element("a", { href: URL.createObjectURL(blob), download: name });
	link.click();
	// The browser has taken it by then.
	window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
