/**
 * Take it away: what can leave as a file, in which format, and in plain words what is in it. Links only: the browser
 * saves what the server streams.
 */
import { fileAddress } from "./api.js";
import { element, freshId, replace } from "./elements.js";
import { choice } from "./filters.js";
import { text } from "./messages.js";
import { say } from "./notices.js";
import { address } from "./route.js";

/** What leaves, with its formats, the usual first. */
const THINGS = {
	leads: { formats: ["xlsx", "pdf", "html", "csv", "md"], notes: true },
	contacts: { formats: ["vcf"], notes: true },
	calendar: { formats: ["ics"], notes: true },
	network: { formats: ["gexf", "graphml", "cyjs", "dot", "csv"], notes: false, around: ["me", "all"] },
	workspace: { formats: ["zip"], notes: true },
};

/** @param {Element} main @param {import("./page.js").Context} context */
export function exportsView(main, context) {
	const { code = "" } = context.workspace() ?? {};
	document.title = `${text("exports.title")} · Vouchgraph`;
	replace(main,
		element("h1", { tabindex: "-1" }, text("exports.title")),
		element("p", { class: "lead" }, text("exports.lead")),
		element("div", { class: "takeaways" }, Object.entries(THINGS).map(([name, thing]) => takeaway(name, thing, code)),
			element("section", { class: "takeaway", "aria-labelledby": "takeaway-person" },
				element("h2", { id: "takeaway-person" }, text("exports.person")), element("p", {}, text("exports.person.what")),
				element("p", {}, element("a", { href: address("who") }, text("exports.person.do"))))));
	return {
		update() {
			context.arrived();
		},
		stop() {
			// Nothing is under way: the browser saves.
		},
	};
}

function takeaway(name, { formats, notes, around }, code) {
	const kept = remembered(name, code);
	const heading = freshId("takeaway");
	const format = formats.length > 1 && choice("format", formats.map((one) => [one, text(`exports.format.${one}`)]), changed, text("exports.format"));
	const centre = around && choice("around", around.map((one) => [one, text(`exports.around.${one}`)]), changed, text("exports.around"));
	const id = freshId("notes");
	const withNotes = notes && element("input", { type: "checkbox", id, onchange: () => {
		changed();
		say(text(withNotes.checked ? "exports.notes.leave" : "exports.notes.stay"));
	} });
	const save = element("a", { class: "button", download: "" });
	const warning = element("p", { class: "what" });

	if (format && formats.includes(kept.format)) {
		format.root.querySelector("select").value = kept.format;
	}
	if (centre && around.includes(kept.around)) {
		centre.root.querySelector("select").value = kept.around;
	}

	function changed() {
		const asked = { format: format ? format.root.querySelector("select").value : formats[0], around: centre ? centre.root.querySelector("select").value : null };
		remember(name, code, asked);
		const query = { ...asked, format: (name === "workspace") ? null : asked.format, notes: notes ? String(withNotes.checked) : null, workspace: code };
		save.href = fileAddress(`/exports/${name}`, query);
		replace(save, text(`exports.save.${asked.format}`));
		save.setAttribute("aria-label", `${text(`exports.${name}`)}: ${text(`exports.save.${asked.format}`)}`);
		warning.textContent = !notes ? "" : text(withNotes.checked ? "exports.notes.leave" : (name === "workspace") ? "exports.notes.backup" : "exports.notes.stay");
	}

	changed();
	return element("section", { class: "takeaway", "aria-labelledby": heading },
		element("h2", { id: heading }, text(`exports.${name}`)),
		element("p", {}, text(`exports.${name}.what`)),
		element("div", { class: "takeaway-choices" }, format && format.root, centre && centre.root,
			notes && element("div", { class: "check" }, withNotes, element("label", { for: id }, text("exports.notes")))),
		notes && warning,
		element("p", { class: "takeaway-save" }, save));
}

/** Which formats one takes is remembered; that notes leave is said anew each time. */
function remembered(name, code) {
	try {
		return JSON.parse(sessionStorage.getItem(`exports ${name} ${code}`) ?? "{}");
	}
	catch {
		return {};
	}
}

function remember(name, code, asked) {
	sessionStorage.setItem(`exports ${name} ${code}`, JSON.stringify(asked));
}
