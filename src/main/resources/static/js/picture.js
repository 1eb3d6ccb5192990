/**
 * The network picture around an answer: Cytoscape.js at positions from the server, a legend, and the same in tables.
 */
import { DIRECTIONS, ends, loadCytoscape, nearest, onNightfall, pageColours, room } from "./cytoscape.js";
import { element, replace, unfolding } from "./elements.js";
import { number, text } from "./messages.js";
import { say } from "./notices.js";
import { lineSign, personSign, surenessOf } from "./sources.js";

/** Room for the names beside the outermost people, in pixels. */
const MARGIN = 58;

const MOST_TIES_IN_TABLE = 60;

/**
 * @param {object} options
 * @param {(key: number) => string} options.personAddress
 * @param {(key: number) => void} options.onPerson
 */
export function networkPicture({ personAddress, onPerson }) {
	const canvas = element("div", { class: "canvas", tabindex: "0", role: "application", "aria-label": text("picture.label"), "aria-describedby": "picture-summary" });
	const summary = element("p", { id: "picture-summary", class: "picture-summary" });
	const tables = element("div", { class: "tables" });
	const button = (name, sign, act) => element("button", { type: "button", "aria-label": text(`picture.${name}`), title: text(`picture.${name}`), onclick: act }, sign);
	const root = element("section", { class: "picture", "aria-labelledby": "picture-heading" },
		element("div", { class: "picture-head" },
			element("h2", { id: "picture-heading" }, text("picture.title")),
			element("div", { class: "zoom" }, button("in", "+", () => zoom(1.3)), button("out", "−", () => zoom(1 / 1.3)), button("fit", text("picture.whole"), () => cy?.fit(undefined, MARGIN)))),
		canvas, legend(), summary, tables);

	/** @type {any} */
	let cy = null;
	let stopped = false;
	/** @type {any} */
	let shown = null;
	/** @type {number[] | null} */
	let lit = null;
	let cursor = null;
	let swiped = false;

	const byDay = onNightfall(() => cy?.style(look()));

	function zoom(factor) {
		cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
	}

	function light() {
		if (!cy) {
			return;
		}
		cy.batch(() => {
			cy.elements().removeClass("lit dim");
			if (lit === null) {
				return;
			}
			const keys = lit;
			const on = cy.collection();
			keys.forEach((key, at) => {
				on.merge(cy.getElementById(String(key)));
				if (at > 0) {
					on.merge(cy.edges(`[ends = "${ends(keys[at - 1], key)}"]`));
				}
			});
			cy.elements().not(on).addClass("dim");
			on.addClass("lit");
		});
	}

	async function show(picture) {
		shown = picture;
		const onPath = picture.nodes.filter((node) => node.kind !== "neighbour").length;
		summary.textContent = text("picture.summary", { people: number(picture.nodes.length), path: number(onPath), ties: number(picture.edges.length) });
		replace(tables, unfolding({}, text("picture.tables"), () => [peopleTable(picture, personAddress), tiesTable(picture)]));
		root.hidden = picture.nodes.length === 0;
		if (root.hidden) {
			return;
		}
		let cytoscape;
		try {
			cytoscape = await loadCytoscape();
		}
		catch {
			replace(canvas, element("p", {}, text("picture.missing")));
			tables.querySelector("details").open = true;
			return;
		}
		if (stopped || shown !== picture) {
			return;
		}
		cy?.destroy();
		cursor = null;
		const width = Math.max(canvas.clientWidth / 2 - MARGIN, 100);
		const height = Math.max(canvas.clientHeight / 2 - MARGIN, 100);
		const fine = window.matchMedia("(pointer: fine)").matches;
		cy = cytoscape({
			container: canvas,
			elements: {
				nodes: picture.nodes.map((node) => ({
					data: { id: String(node.key), name: node.name, kind: node.kind },
					position: { x: width + MARGIN + node.x * width, y: height + MARGIN + node.y * height },
				})),
				edges: picture.edges.map((edge) => ({
					data: {
						id: `${edge.from}-${edge.to}`, source: String(edge.from), target: String(edge.to), ends: ends(edge.from, edge.to),
						sureness: surenessOf(edge), path: edge.onPath ? 1 : 0, chance: edge.chance,
					},
				})),
			},
			layout: { name: "preset", fit: false },
			style: look(),
			autoungrabify: true,
			boxSelectionEnabled: false,
			// The wheel and a finger on a phone belong to the page; the buttons and the mouse move the picture.
			userZoomingEnabled: false,
			userPanningEnabled: fine,
			minZoom: 0.2,
			maxZoom: 4,
		});
		cy.on("tap", "node", (event) => {
			if (!swiped) {
				onPerson(Number(event.target.id()));
			}
		});
		cy.on("mouseover", "node", (event) => {
			event.target.addClass("named");
			canvas.classList.add("over-person");
		});
		cy.on("mouseout", "node", (event) => {
			event.target.removeClass("named");
			canvas.classList.remove("over-person");
		});
		nameApart(cy);
		light();
	}

	canvas.addEventListener("keydown", (event) => {
		const direction = DIRECTIONS[event.key] ?? null;
		if (direction && shown) {
			event.preventDefault();
			const from = shown.nodes.find((node) => node.key === cursor);
			const to = from ? nearest(shown.nodes, from, direction) : shown.nodes.find((node) => node.kind === "applicant") ?? shown.nodes[0];
			if (to) {
				cursor = to.key;
				cy?.nodes().removeClass("cursor named");
				cy?.getElementById(String(cursor)).addClass("cursor named");
				say(text("picture.cursor", { name: to.name, kind: text(`picture.${to.kind}`), count: to.degree }));
			}
		}
		else if (event.key === "Enter" && cursor !== null) {
			event.preventDefault();
			onPerson(cursor);
		}
	});
	// Cytoscape would keep a moving finger for itself; here it scrolls the page, and is no tap.
	canvas.addEventListener("touchstart", () => {
		swiped = false;
	}, { passive: true });
	canvas.addEventListener("touchmove", (event) => {
		swiped = true;
		event.stopPropagation();
	}, { passive: true });
	canvas.addEventListener("blur", () => cy?.nodes().removeClass("cursor named"));

	return {
		root,
		show,
		/** Highlights a path; null shows all alike. */
		highlight(keys) {
			lit = keys;
			light();
		},
		stop() {
			stopped = true;
			byDay();
			cy?.destroy();
			cy = null;
		},
	};
}

/** Where two names would cover each other, one goes above its person, or waits until somebody points there. */
function nameApart(cy) {
	const { take } = room();
	const box = (node) => node.boundingBox({ includeNodes: false, includeEdges: false, includeLabels: true, includeOverlays: false });
	for (const kind of ["applicant", "target", "introducer"]) {
		cy.nodes(`[kind = '${kind}']`).forEach((node) => {
			if (!take(box(node))) {
				node.addClass("above");
				if (!take(box(node))) {
					node.removeClass("above").addClass("unnamed");
				}
			}
		});
	}
}

function legend() {
	return element("ul", { class: "legend", "aria-label": text("picture.legend") },
		["applicant", "introducer", "target", "neighbour"].map((kind) => element("li", {}, personSign(kind), text(`picture.${kind}`))),
		["confirmed", "inferred", "online"].map((sureness) => element("li", {}, lineSign(sureness), text(`tie.${sureness}`))));
}

function peopleTable(picture, personAddress) {
	const rank = { applicant: 0, introducer: 1, target: 2, neighbour: 3 };
	const people = [...picture.nodes].sort((a, b) => rank[a.kind] - rank[b.kind] || b.degree - a.degree);
	return table(text("picture.people"), [text("picture.name"), text("picture.kind"), text("picture.degree")],
		people.map((node) => [element("a", { href: personAddress(node.key) }, node.name), text(`picture.${node.kind}`), number(node.degree)]));
}

function tiesTable(picture) {
	const names = new Map(picture.nodes.map((node) => [node.key, node.name]));
	const ties = [...picture.edges].sort((a, b) => Number(b.onPath) - Number(a.onPath) || b.chance - a.chance);
	const most = ties.slice(0, MOST_TIES_IN_TABLE);
	return [
		table(text("picture.ties"), [text("picture.from"), text("picture.to"), text("picture.sure"), text("picture.chance")],
			most.map((edge) => [names.get(edge.from), names.get(edge.to), text(`tie.${surenessOf(edge)}`), `${Math.round(edge.chance * 100)} %`])),
		ties.length > most.length && element("p", {}, text("picture.cut", { count: most.length, all: number(ties.length) })),
	];
}

function table(caption, heads, rows) {
	return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
		element("table", {}, element("caption", {}, caption),
			element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
			element("tbody", {}, rows.map((row) => element("tr", {}, row.map((cell) => element("td", {}, cell)))))));
}

/** Colours come from the page's style sheet, so that both agree in light and dark. */
function look() {
	const { colour, font } = pageColours();
	const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
	return [
		{ selector: "node", style: {
			"width": 9, "height": 9, "background-color": colour("surface"), "border-width": 1.5, "border-color": colour("faint"), "label": "",
			"font-family": font, "font-size": 12, "color": colour("ink"), "text-valign": "bottom", "text-margin-y": 5,
			"text-outline-color": colour("surface"), "text-outline-width": 3, "text-wrap": "wrap", "text-max-width": 110, "min-zoomed-font-size": 6,
			"transition-property": "opacity", "transition-duration": still ? 0 : 120, "overlay-opacity": 0,
		} },
		{ selector: "node[kind != 'neighbour']", style: { "label": "data(name)", "border-width": 0, "z-index": 10 } },
		{ selector: "node[kind = 'applicant']", style: { "shape": "round-rectangle", "width": 24, "height": 24, "background-color": colour("applicant"), "font-weight": "bold" } },
		{ selector: "node[kind = 'introducer']", style: { "shape": "ellipse", "width": 20, "height": 20, "background-color": colour("introducer") } },
		{ selector: "node[kind = 'target']", style: { "shape": "diamond", "width": 28, "height": 28, "background-color": colour("target"), "font-weight": "bold" } },
		{ selector: ".above", style: { "text-valign": "top", "text-margin-y": -5 } },
		{ selector: ".unnamed", style: { "label": "" } },
		{ selector: "edge", style: { "width": 1, "line-color": colour("line-strong"), "curve-style": "straight", "opacity": 0.55, "transition-property": "opacity", "transition-duration": still ? 0 : 120, "overlay-opacity": 0 } },
		{ selector: "edge[sureness = 'inferred']", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
		{ selector: "edge[sureness = 'online']", style: { "line-style": "dotted" } },
		{ selector: "edge[path = 1]", style: { "width": 2.5, "line-color": colour("muted"), "opacity": 1, "z-index": 5 } },
		{ selector: ".dim", style: { "opacity": 0.18 } },
		{ selector: "edge.lit", style: { "line-color": colour("accent"), "width": 4, "opacity": 1 } },
		{ selector: "node.lit, .named", style: { "label": "data(name)", "opacity": 1, "z-index": 20 } },
		{ selector: ".cursor", style: { "border-width": 3, "border-color": colour("focus") } },
	];
}
