/**
 * The picture itself: Cytoscape.js shows people where the server put them, and lets them be moved. Below them lies a layer
 * of groups and ties, because thousands of ties as elements of Cytoscape take seconds; above them a layer of names, which
 * keep their size at every zoom and never cover each other.
 */
import { DIRECTIONS, ends, loadCytoscape, nearest, onNightfall, pageColours, room } from "../cytoscape.js";
import { element } from "../elements.js";
import { text } from "../messages.js";
import { hullAround } from "./hull.js";
import { sureness } from "./words.js";

/** Half the height of the picture for each square root of a person, in Cytoscape's pixels, and the least. */
const SPREAD = 27;
const LEAST_SPREAD = 190;

/** The server's units are so many times as wide as high. */
const ASPECT = 1.6;

/** So far the picture is pulled apart to fill the window. */
const MOST_PULLED = 2.4;

/** Few people are not blown up beyond this. */
const LARGEST_FIT = 1.4;

/** With more ties, each is drawn paler. */
const MANY_TIES = 700;

/** With more ties, a moving picture shows the likeliest only. */
const MOVING_TIES = 3000;

/** So many lines are drawn at once: longer paths are slow, shorter ones as well. */
const BATCH = 60;

/** How ties are drawn that are lit, dimmed, or those of whoever is selected. */
const TIE_STATES = ["dim", "plain", "near", "lit"];

/** Dashes of each kind of tie, in pixels. */
const DASHES = { confirmed: [], inferred: [6, 4], online: [1.5, 4] };

/** Chances are told apart in so many widths. */
const WIDTHS = 4;

const GROUPS = 8;

const MOST_NAMES = 80;
const LONGEST_NAME = 40;

/** With more people in the window, only those who stand out are named. */
const CROWD = 160;
const NAME_SIZE = 12;

/** Room around a group's people, in Cytoscape's pixels. */
const HULL_MARGIN = 20;

/** A PNG is so many times as fine as the picture, and no side is longer than this. */
const PNG_SCALE = 2;
const LONGEST_PNG = 7000;

/** How far an arrow key moves a person, in pixels of the screen. */
const MOVE = 14;

const QUIET_MS = 90;

const PLAIN_KEYS = { "+": "in", "=": "in", "-": "out", "−": "out", 0: "fit", p: "pin", h: "hide", e: "expand", u: "undo", "?": "help" };

/**
 * How the picture is looked at: how many pixels a unit is wide, the place in the middle, and how far it is pulled apart.
 * @typedef {{scale: number, x: number, y: number, pulled: {x: number, y: number}}} Look
 */

/**
 * @param {object} options
 * @param {(id: string | null) => void} options.onSelect
 * @param {(id: string) => void} options.onEnter Enter on a person or group, or a double click on a group
 * @param {(id: string) => void} options.onStep the cursor reached somebody
 * @param {(id: string, place: [number, number]) => void} options.onMoved
 * @param {(what: string, id: string | null) => void} options.onKey
 * @param {() => void} options.onEscape nothing is left to be put back
 * @param {(look: Look) => void} options.onLook
 */
export function networkCanvas({ onSelect, onEnter, onStep, onMoved, onKey, onEscape, onLook }) {
	const under = element("canvas", { class: "layer", "aria-hidden": "true" });
	const stage = element("div", { class: "stage" });
	const over = element("canvas", { class: "layer", "aria-hidden": "true" });
	const root = element("div", { class: "network-canvas", tabindex: "0", role: "application", "aria-label": text("network.label"), "aria-describedby": "network-summary" }, under, stage, over);

	/** @type {any} */
	let cy = null;
	let stopped = false;
	let nodes = new Map();
	/** @type {any[]} */
	let edges = [];
	/** The ties that are shown, by how they are drawn; each with its ends. @type {Map<string, {state: string, sure: string, width: number, ties: any[]}>} */
	let strokes = new Map();
	let shownTies = 0;
	/** @type {(edge: any) => boolean} */
	let tiedNow = () => true;
	/** @type {Set<string>} */
	let litTies = new Set();
	let onMove = false;
	let communities = [];
	let colours = pageColours();
	/** Cytoscape's pixels for one unit of the server. */
	let unit = { x: 1, y: 1 };
	/** Who is lit, or null where all are. @type {Set<string> | null} */
	let lit = null;
	/** How far it is pulled apart to fill the window. */
	let pulled = { x: 1, y: 1 };
	let picked = "";
	let cursor = "";
	let pointed = "";
	let moving = false;
	let names = [];
	let hulls = [];
	let quiet = 0;
	/** Whether it was ever as wide as a screen: on a phone the table may come first. */
	let fitted = false;

	const sized = new ResizeObserver(() => {
		if (cy) {
			cy.resize();
			fitted || fit();
			settle();
		}
	});
	sized.observe(root);
	const byDay = onNightfall(() => {
		colours = pageColours();
		cy?.style(style(colours));
		settle();
	});
	const fine = window.matchMedia("(pointer: fine)");

	function make(cytoscape) {
		cy = cytoscape({
			container: stage,
			style: style(colours),
			layout: { name: "preset" },
			boxSelectionEnabled: false,
			autounselectify: true,
			minZoom: 0.05,
			maxZoom: 5,
			// The wheel belongs to the page until the picture has the focus.
			userZoomingEnabled: !fine.matches || document.activeElement === root,
		});
		cy.on("tap", (event) => {
			onSelect((event.target === cy) ? null : event.target.id());
		});
		cy.on("dbltap", "node[kind = 'community']", (event) => onEnter(event.target.id()));
		cy.on("mouseover", "node", (event) => point(event.target.id()));
		cy.on("mouseout", "node", () => point(""));
		cy.on("dragfreeon", "node", (event) => moved(event.target));
		cy.on("drag", "node", () => {
			hulls = groups();
		});
		cy.on("render", draw);
		cy.on("viewport resize", () => {
			onMove = true;
			window.clearTimeout(quiet);
			quiet = window.setTimeout(() => {
				onMove = false;
				settle();
			}, QUIET_MS);
		});
		cy.on("scrollzoom pinchzoom dragpan", () => onLook(lookNow()));
	}

	function point(id) {
		pointed = id;
		root.classList.toggle("over-person", id !== "");
		settle();
	}

	function moved(node) {
		const { x, y } = node.position();
		onMoved(node.id(), [x / unit.x, y / unit.y]);
	}

	function here(id) {
		return cy?.getElementById(id).filter(":visible");
	}

	function lookNow() {
		const { x1, x2, y1, y2 } = cy.extent();
		return { scale: cy.zoom() * unit.x, x: (x1 + x2) / 2 / unit.x, y: (y1 + y2) / 2 / unit.y, pulled };
	}

	/** @param {Look} look */
	function lookAt({ scale, x, y }) {
		fitted = true;
		const zoom = Math.min(Math.max(scale / unit.x, cy.minZoom()), cy.maxZoom());
		cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * unit.x * zoom, y: cy.height() / 2 - y * unit.y * zoom } });
	}

	function pull(all) {
		if (cy.width() === 0) {
			return { x: 1, y: 1 };
		}
		const range = (values) => Math.max(...values) - Math.min(...values) || 1;
		const ratio = cy.width() / Math.max(cy.height(), 1) / (ASPECT * range(all.map(({ x }) => x)) / range(all.map(({ y }) => y)));
		return (ratio > 1) ? { x: Math.min(ratio, MOST_PULLED), y: 1 } : { x: 1, y: Math.min(1 / Math.max(ratio, 0.01), MOST_PULLED) };
	}

	function fit() {
		const all = cy.nodes(":visible");
		if (all.nonempty() && cy.width() > 0) {
			fitted = true;
			cy.fit(all, Math.min(44, cy.width() / 10));
			if (cy.zoom() > LARGEST_FIT) {
				cy.zoom(LARGEST_FIT);
				cy.center(all);
			}
		}
	}

	/** @param {number} factor */
	function zoom(factor) {
		cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
		onLook(lookNow());
	}

	/** Brings somebody into the window, where she is not. */
	function reveal(id, centre = false) {
		const node = here(id);
		if (!node?.nonempty()) {
			return;
		}
		const { x, y } = node.renderedPosition();
		const edge = 40;
		if (centre || x < edge || y < edge || x > cy.width() - edge || y > cy.height() - edge) {
			const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
			const pan = { x: cy.pan().x + cy.width() / 2 - x, y: cy.pan().y + cy.height() / 2 - y };
			still ? cy.pan(pan) : cy.animate({ pan, duration: 160 });
		}
	}

	/** The people of each group that are shown, with the line around them. */
	function groups() {
		const members = new Map();
		cy.nodes(":visible").forEach((node) => {
			const { community, kind } = node.data();
			if (community && kind !== "community") {
				members.set(community, [...members.get(community) ?? [], node.position()]);
			}
		});
		return communities.filter((one) => members.get(one.id)?.length > 2)
			.map((one) => ({ one, ...hullAround(members.get(one.id), HULL_MARGIN), people: members.get(one.id).length }))
			.sort((a, b) => b.people - a.people);
	}

	/** Chooses the names that have room, now that nothing moves. */
	function settle() {
		if (!cy) {
			return;
		}
		names = named(cy.zoom(), cy.pan(), { width: cy.width(), height: cy.height() }, MOST_NAMES);
		draw();
	}

	function named(scale, pan, window, most) {
		const { take } = room();
		const pen = over.getContext("2d");
		const found = [];
		const place = (words, size, weight, spots, more) => {
			pen.font = `${weight} ${size}px ${colours.font}`;
			const wide = pen.measureText(words).width;
			for (const [x, y] of spots(wide)) {
				const box = { x1: x - 2, x2: x + wide + 2, y1: y - size, y2: y + 4 };
				if (box.x1 >= 0 && box.x2 <= window.width && box.y1 >= 0 && box.y2 <= window.height && take(box)) {
					found.push({ words, size, weight, x: (x - pan.x) / scale, y: (y - pan.y) / scale, ...more });
					return;
				}
			}
		};
		const people = cy.nodes(":visible").filter((node) => !node.hasClass("dim")).map((node) => {
			const data = node.data();
			const { x, y } = node.position();
			return { data, x: x * scale + pan.x, y: y * scale + pan.y, rank: rank(data), half: data.size * scale / 2 };
		}).filter((one) => one.x > -20 && one.y > -20 && one.x < window.width + 20 && one.y < window.height + 20)
			.sort((a, b) => a.rank - b.rank || b.data.degree - a.data.degree || a.data.key - b.data.key);
		const write = (one) => place(shortened(one.data.name), NAME_SIZE, (one.rank < 3 || one.data.kind === "community") ? 600 : 400, (wide) => [
			[one.x - wide / 2, one.y + one.half + NAME_SIZE + 1], [one.x - wide / 2, one.y - one.half - 5],
			[one.x + one.half + 5, one.y + 4], [one.x - one.half - 5 - wide, one.y + 4],
		], { id: one.data.id });
		// Names keep off those who matter, as they keep off each other.
		people.filter((one) => one.data.kind !== "person" || one.rank < 3).forEach((one) => take({ x1: one.x - one.half, x2: one.x + one.half, y1: one.y - one.half, y2: one.y + one.half }));
		const first = people.filter((one) => one.rank < 4).slice(0, most);
		first.forEach(write);
		for (const { one, x, top, bottom } of hulls) {
			place(shortened(one.name), NAME_SIZE, 600, (wide) => [top, bottom + NAME_SIZE / scale].map((y) => [x * scale + pan.x - wide / 2, y * scale + pan.y]), { colour: one.colour });
		}
		for (const one of people.filter((other) => other.rank >= 4)) {
			if (found.length >= most || (one.rank > 4 && people.length > CROWD && most < Infinity)) {
				break;
			}
			write(one);
		}
		return found;
	}

	/** Whose name matters most. */
	function rank({ id, kind, gateway }) {
		if (id === cursor || id === pointed || id === picked) {
			return 0;
		}
		if (kind === "applicant") {
			return 1;
		}
		if (lit?.has(id)) {
			return 2;
		}
		return (kind === "target" || kind === "community") ? 3 : (gateway || kind === "introducer") ? 4 : 5;
	}

	function draw() {
		if (!cy || stopped) {
			return;
		}
		paint(under, paintBelow);
		paint(over, paintNames);
	}

	function paint(layer, how) {
		const [width, height, fineness] = [cy.width(), cy.height(), window.devicePixelRatio];
		if (layer.width !== Math.round(width * fineness) || layer.height !== Math.round(height * fineness)) {
			layer.width = Math.round(width * fineness);
			layer.height = Math.round(height * fineness);
		}
		const pen = layer.getContext("2d");
		pen.setTransform(fineness, 0, 0, fineness, 0, 0);
		pen.clearRect(0, 0, width, height);
		how(pen, cy.zoom(), cy.pan(), names);
	}

	function paintBelow(pen, scale, pan) {
		paintGroups(pen, scale, pan);
		paintTies(pen, scale, pan, onMove);
	}

	/** Sorts the ties that are shown by how they are drawn. */
	function sortTies() {
		strokes = new Map();
		shownTies = 0;
		for (const edge of edges) {
			if (!tiedNow(edge)) {
				continue;
			}
			shownTies += 1;
			const near = edge.from === picked || edge.to === picked;
			const state = litTies.has(ends(edge.from, edge.to)) ? "lit" : near ? "near" : lit ? "dim" : "plain";
			const sure = sureness(edge);
			const width = Math.min(Math.floor(edge.chance * WIDTHS), WIDTHS - 1);
			const key = `${state} ${sure} ${width}`;
			if (!strokes.has(key)) {
				strokes.set(key, { state, sure, width, ties: [] });
			}
			strokes.get(key)?.ties.push(edge);
		}
	}

	function paintTies(pen, scale, pan, moving) {
		const spots = new Map(cy.nodes().map((node) => {
			const { x, y } = node.position();
			return [node.id(), [x * scale + pan.x, y * scale + pan.y]];
		}));
		const pale = Math.min(1, Math.sqrt(MANY_TIES / Math.max(shownTies, 1)));
		const thin = Math.min(1, Math.max(scale, 0.35));
		const crowded = moving && shownTies > MOVING_TIES;
		const all = [...strokes.values()].sort((a, b) => TIE_STATES.indexOf(a.state) - TIE_STATES.indexOf(b.state));
		for (const { state, sure, width, ties } of all) {
			if (crowded && width === 0 && state !== "lit") {
				continue;
			}
			pen.setLineDash(crowded ? [] : DASHES[sure]);
			pen.lineWidth = (1 + 1.2 * width + ((state === "lit") ? 1.5 : 0)) * thin;
			pen.strokeStyle = colours.colour((state === "lit" || state === "near") ? "accent" : "line-strong");
			pen.globalAlpha = { dim: 0.15 * pale, plain: 0.75 * pale, near: 0.9, lit: 1 }[state];
			for (let at = 0; at < ties.length; at += BATCH) {
				pen.beginPath();
				for (const { from, to } of ties.slice(at, at + BATCH)) {
					pen.moveTo(...spots.get(from));
					pen.lineTo(...spots.get(to));
				}
				pen.stroke();
			}
		}
		pen.setLineDash([]);
		pen.globalAlpha = 1;
	}

	function paintGroups(pen, scale, pan) {
		for (const { one, path } of hulls) {
			pen.save();
			pen.translate(pan.x, pan.y);
			pen.scale(scale, scale);
			pen.fillStyle = colours.colour(`group-${one.colour}`);
			pen.globalAlpha = lit ? 0.05 : 0.1;
			pen.fill(path);
			pen.globalAlpha = lit ? 0.15 : 0.35;
			pen.lineWidth = 1 / scale;
			pen.strokeStyle = pen.fillStyle;
			pen.stroke(path);
			pen.restore();
		}
	}

	function paintNames(pen, scale, pan, some, size = 1) {
		pen.lineJoin = "round";
		pen.lineWidth = 3 * size;
		pen.strokeStyle = colours.colour("surface");
		for (const one of some) {
			pen.font = `${one.weight} ${one.size * size}px ${colours.font}`;
			pen.fillStyle = colours.colour((one.colour === undefined) ? "ink" : "muted");
			const [x, y] = [one.x * scale + pan.x, one.y * scale + pan.y];
			pen.strokeText(one.words, x, y);
			pen.fillText(one.words, x, y);
		}
	}

	function step(direction) {
		const all = cy.nodes(":visible").map((node) => ({ id: node.id(), ...node.position() }));
		const from = all.find((one) => one.id === cursor) ?? all.find((one) => one.id === picked);
		const to = from ? nearest(all, from, direction) : all.find((one) => nodes.get(one.id).kind === "applicant") ?? all[0];
		if (to) {
			goTo(to.id);
		}
	}

	function goTo(id) {
		cursor = id;
		cy.nodes().removeClass("cursor");
		here(id).addClass("cursor");
		reveal(id);
		settle();
		onStep(id);
	}

	function shift([dx, dy]) {
		const node = here(cursor || picked);
		if (node?.nonempty()) {
			const { x, y } = node.position();
			node.position({ x: x + dx * MOVE / cy.zoom(), y: y + dy * MOVE / cy.zoom() });
			moving = true;
			hulls = groups();
			settle();
		}
	}

	/** A person moved by keys stays where she is once the key for that is let go. */
	function letGo() {
		if (moving) {
			moving = false;
			moved(here(cursor || picked));
		}
	}

	root.addEventListener("keydown", (event) => {
		if (!cy || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		const direction = DIRECTIONS[event.key];
		const plain = PLAIN_KEYS[event.key];
		if (direction) {
			event.shiftKey ? shift(direction) : step(direction);
		}
		else if (event.key === "Enter" && cursor) {
			onEnter(cursor);
		}
		else if (event.key === "Home") {
			const self = [...nodes.values()].find((one) => one.kind === "applicant" && here(one.id).nonempty());
			if (self) {
				goTo(self.id);
			}
		}
		else if (event.key === "Escape") {
			if (cursor) {
				forgetCursor();
			}
			else {
				onEscape();
			}
		}
		else if (plain === "in" || plain === "out") {
			zoom((plain === "in") ? 1.3 : 1 / 1.3);
		}
		else if (plain === "fit") {
			fit();
			onLook(lookNow());
		}
		else if (plain) {
			onKey(plain, cursor || picked || null);
		}
		else {
			return;
		}
		event.preventDefault();
	});
	root.addEventListener("keyup", (event) => (event.key === "Shift") && letGo());
	root.addEventListener("focus", () => cy?.userZoomingEnabled(true));
	root.addEventListener("blur", () => {
		letGo();
		forgetCursor();
		cy?.userZoomingEnabled(!fine.matches);
	});

	function forgetCursor() {
		cursor = "";
		cy?.nodes().removeClass("cursor");
		settle();
	}

	return {
		root,
		/**
		 * Shows an answer; what is shown already keeps its place on the screen.
		 * @param {any} answer
		 * @param {import("./kept.js").Places} pins
		 * @param {Look | null} look how it was left; null shows the whole
		 * @param {(node: any) => boolean} shown
		 * @param {(edge: any) => boolean} tied
		 */
		async show(answer, pins, look, shown, tied) {
			const cytoscape = await loadCytoscape();
			if (stopped) {
				return;
			}
			cy ?? make(cytoscape);
			cy.resize();
			// An opened group needs the room that it has where nobody is folded.
			const opened = answer.folded && answer.nodes.some((node) => node.kind !== "community");
			const spread = spreadOf(opened ? answer.people : answer.nodes.length);
			const larger = spread / spreadOf(answer.nodes.length);
			pulled = look?.pulled ?? pull(answer.nodes);
			unit = { x: spread * ASPECT * pulled.x, y: spread * pulled.y };
			nodes = new Map(answer.nodes.map((node) => [node.id, node]));
			({ edges } = answer);
			tiedNow = tied;
			lit = null;
			litTies = new Set();
			({ communities } = answer);
			const colour = new Map(communities.map((one) => [one.id, one.colour % GROUPS]));
			cy.batch(() => {
				cy.elements().remove();
				cy.add(answer.nodes.map((node) => {
					const [x, y] = pins[node.id] ?? [node.x, node.y];
					return {
						data: { ...node, size: (node.kind === "community") ? larger * sizeOf(node) : sizeOf(node), colour: colour.get(node.community) ?? -1 },
						position: { x: x * unit.x, y: y * unit.y },
						classes: [shown(node) || "gone", node.id in pins && "pinned"].filter((one) => typeof one === "string").join(" "),
					};
				}));
			});
			look ? lookAt(look) : fit();
			hulls = groups();
			sortTies();
			settle();
			return new Promise((done) => cy.one("render", () => done(true)));
		},
		/** Shows and hides people and ties of the same answer. */
		filter(shown, tied) {
			tiedNow = tied;
			cy?.batch(() => cy.nodes().forEach((node) => node.toggleClass("gone", !shown(nodes.get(node.id())))));
			if (cy) {
				hulls = groups();
				sortTies();
				settle();
			}
		},
		/**
		 * Lights people and ties; the rest dims. Null lights all alike.
		 * @param {{people: Set<string>, ties: Set<string>} | null} wanted ties by their ends
		 */
		light(wanted) {
			lit = wanted?.people ?? null;
			litTies = wanted?.ties ?? new Set();
			cy?.batch(() => cy.nodes().forEach((node) => node.toggleClass("dim", lit?.has(node.id()) === false)));
			sortTies();
			settle();
		},
		/** @param {string | null} id */
		pick(id) {
			picked = id ?? "";
			cy?.nodes().removeClass("picked");
			cy?.getElementById(picked).addClass("picked");
			sortTies();
			settle();
		},
		/** Puts people where the user wants them, or back to where the server does. */
		place(pins) {
			cy?.batch(() => cy.nodes().forEach((node) => {
				const of = nodes.get(node.id());
				const [x, y] = pins[node.id()] ?? [of.x, of.y];
				node.position({ x: x * unit.x, y: y * unit.y });
				node.toggleClass("pinned", node.id() in pins);
			}));
			if (cy) {
				hulls = groups();
				settle();
			}
		},
		/** Where somebody stands now, in the units of the server. @returns {[number, number] | null} */
		placeOf(id) {
			const node = cy?.getElementById(id);
			return node?.nonempty() ? [node.position().x / unit.x, node.position().y / unit.y] : null;
		},
		/** How it is looked at now. @returns {Look | null} */
		look: () => (cy && fitted) ? lookNow() : null,
		zoom,
		fit() {
			if (cy) {
				fit();
				onLook(lookNow());
			}
		},
		reveal,
		/** How many names can be read now. */
		names: () => names.map((one) => one.words),
		/** The whole picture with its names. @returns {Promise<Blob>} */
		async png() {
			const box = cy.elements(":visible").boundingBox();
			const margin = 70;
			const scale = Math.min(PNG_SCALE, LONGEST_PNG / (Math.max(box.w, box.h) + 2 * margin));
			const drawn = await createImageBitmap(await cy.png({ output: "blob-promise", full: true, scale }));
			const paper = document.createElement("canvas");
			paper.width = drawn.width + 2 * margin * scale;
			paper.height = drawn.height + 2 * margin * scale;
			const pen = /** @type {CanvasRenderingContext2D} */ (paper.getContext("2d"));
			pen.fillStyle = colours.colour("surface");
			pen.fillRect(0, 0, paper.width, paper.height);
			const pan = { x: (margin - box.x1) * scale, y: (margin - box.y1) * scale };
			paintBelow(pen, scale, pan);
			pen.drawImage(drawn, margin * scale, margin * scale);
			// Chosen as on a screen of this size, then written as fine as the rest.
			const all = named(1, { x: margin - box.x1, y: margin - box.y1 }, { width: box.w + 2 * margin, height: box.h + 2 * margin }, Infinity);
			paintNames(pen, scale, pan, all, scale);
			return new Promise((done, fail) => paper.toBlob((blob) => blob ? done(blob) : fail(new Error("no picture")), "image/png"));
		},
		stop() {
			stopped = true;
			window.clearTimeout(quiet);
			byDay();
			sized.disconnect();
			cy?.destroy();
			cy = null;
		},
	};
}

function spreadOf(people) {
	return Math.max(LEAST_SPREAD, SPREAD * Math.sqrt(people));
}

function sizeOf(node) {
	if (node.kind === "community") {
		return Math.min(26 + 2.4 * Math.sqrt(node.people), 90);
	}
	const least = { applicant: 24, target: 18, introducer: 13 }[node.kind] ?? 8;
	return Math.min(Math.max(least, 6 + 2.6 * Math.sqrt(node.degree)), 34);
}

function shortened(name) {
	return (name.length > LONGEST_NAME) ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** Colours come from the page's style sheet, so that both agree in light and dark. */
function style({ colour }) {
	return [
		{ selector: "node", style: {
			"width": "data(size)", "height": "data(size)", "background-color": colour("faint"), "border-width": 1, "border-color": colour("surface"), "overlay-opacity": 0,
		} },
		...Array.from({ length: GROUPS }, (_, at) => ({ selector: `node[colour = ${at}]`, style: { "background-color": colour(`group-${at}`) } })),
		{ selector: "node[kind = 'applicant']", style: { "shape": "round-rectangle", "border-width": 3, "border-color": colour("ink") } },
		{ selector: "node[kind = 'target']", style: { "shape": "diamond", "border-width": 2, "border-color": colour("ink") } },
		{ selector: "node[kind = 'introducer']", style: { "border-width": 2, "border-color": colour("ink") } },
		{ selector: "node[kind = 'community']", style: { "shape": "hexagon", "border-width": 2, "border-color": colour("ink"), "background-opacity": 0.85 } },
		{ selector: "node.dim", style: { "opacity": 0.2 } },
		{ selector: "node.pinned", style: { "border-style": "double", "border-width": 4, "border-color": colour("ink") } },
		{ selector: "node.picked", style: { "outline-width": 3, "outline-offset": 2, "outline-color": colour("focus"), "opacity": 1, "z-index": 30 } },
		{ selector: "node.cursor", style: { "outline-width": 3, "outline-offset": 6, "outline-color": colour("focus"), "opacity": 1, "z-index": 31 } },
		{ selector: ".gone", style: { "display": "none" } },
	];
}
