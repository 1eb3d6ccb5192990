/**
 * Starts the page: texts, workspaces, and the view that the address names.
 */
import { read } from "./api.js";
import { takeDrops } from "./drops.js";
import { element, replace } from "./elements.js";
import { exportsView } from "./exports.js";
import { homeView } from "./home.js";
import { identityView } from "./identity.js";
import { importView } from "./import.js";
import { mailView } from "./mail.js";
import { meetingView } from "./meeting.js";
import { loadMessages, number, text } from "./messages.js";
import { networkView } from "./network.js";
import { failed, notice, waiting } from "./notices.js";
import { organizationView } from "./organization.js";
import { personView } from "./person.js";
import { planView } from "./plan.js";
import { programView } from "./program.js";
import { address, currentRoute, go, goInstead } from "./route.js";
import { whoView } from "./who.js";
import { weakSpotsView } from "./weakspots.js";
import { workspaceSwitcher } from "./workspaces.js";

/** @typedef {{code: string, applicant: string, fictional: boolean}} Workspace */

/**
 * What a view needs from the page.
 * @typedef {object} Context
 * @property {() => Workspace | null} workspace the one shown
 * @property {() => void} arrived moves the focus to the view's heading, once it is there
 * @property {(count: number) => void} questions how many questions about who is the same wait in this workspace
 * @property {(listener: (count: number) => void) => void} hearQuestions calls it with their number, once it is known and whenever it changes; one listener at a time
 * @property {() => Workspace | null} demo the fictional one, where it is another than the one shown
 */

/** @typedef {{update: (route: import("./route.js").Route) => unknown, stop: () => void}} View */

/** @type {Record<string, (main: Element, context: Context) => View>} */
const VIEWS = {
	home: homeView,
	who: whoView,
	"weak-spots": weakSpotsView,
	network: networkView,
	plan: planView,
	identity: identityView,
	import: importView,
	mail: mailView,
	person: personView,
	program: programView,
	institution: organizationView,
	society: organizationView,
	committee: organizationView,
	meeting: meetingView,
	exports: exportsView,
};

/** The views that the navigation names; the others are reached from them. */
const PLACES = ["home", "who", "weak-spots", "network", "plan", "identity", "import"];

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const nav = /** @type {HTMLElement} */ (document.getElementById("nav"));
const banner = /** @type {HTMLElement} */ (document.getElementById("banner"));

/** @type {Workspace[]} */
let workspaces = [];
/** @type {View | null} */
let view = null;
let shownView = "";
let first = true;
/** Of which workspace questions are counted, and how many wait. */
let counted = { code: "", count: 0, known: false };
/** @type {((count: number) => void) | null} */
let heard = null;

/** @type {Context} */
const context = {
	workspace() {
		const code = currentRoute().query.get("workspace");
		return (code === null) ? workspaces.find((one) => !one.fictional) ?? workspaces[0] ?? null
			: workspaces.find((one) => one.code === code) ?? null;
	},
	arrived() {
		if (!first) {
			const heading = /** @type {HTMLElement | null} */ (main.querySelector("h1"));
			heading?.setAttribute("tabindex", "-1");
			heading?.focus({ preventScroll: true });
			window.scrollTo(0, 0);
		}
		first = false;
	},
	questions(count) {
		counted = { code: context.workspace()?.code ?? "", count, known: true };
		showCount();
	},
	hearQuestions(listener) {
		heard = listener;
		showCount();
	},
	demo() {
		return workspaces.find((one) => one.fictional && one.code !== context.workspace()?.code) ?? null;
	},
};

function show() {
	const route = currentRoute();
	const name = route.path[0] ?? "";
	if (!(name in VIEWS)) {
		if (name === "") {
			goInstead(address("home", Object.fromEntries(route.query)));
			return;
		}
		frame(name);
		leave();
		document.title = `${text("page.unknown.title")} · Vouchgraph`;
		replace(main, notice(text("page.unknown.title"), text("page.unknown"), element("p", {}, element("a", { href: address("who") }, text("page.unknown.do")))));
		context.arrived();
		return;
	}
	frame(name);
	if (!context.workspace()) {
		leave();
		document.title = `${text(workspaces.length ? "workspace.unknown.title" : "workspace.first.title")} · Vouchgraph`;
		replace(main, workspaces.length ? unknownWorkspace(route) : switcher.firstForm());
		context.arrived();
		return;
	}
	// Another workspace is another world: nothing of the old one may stay on the screen.
	const wanted = `${name} ${context.workspace()?.code}`;
	if (wanted !== shownView) {
		leave();
		shownView = wanted;
		view = VIEWS[name](main, context);
		if (PLACES.includes(name)) {
			document.title = `${text(`nav.${name}`)} · Vouchgraph`;
			context.arrived();
		}
		// Last, because what the address asks for may take the focus.
		view.update(route);
	}
	else {
		view?.update(route);
	}
}

function leave() {
	view?.stop();
	view = null;
	heard = null;
	shownView = "";
	replace(main);
}

function frame(name) {
	replace(nav, PLACES.map((one) => element("a", { href: address(one), "aria-current": (one === name) ? "page" : null }, text(`nav.${one}`), one === "identity" && element("span", { class: "waiting-count", hidden: true }))));
	showCount();
	document.querySelector(".wordmark")?.setAttribute("href", address("home"));
	document.getElementById("takeaway")?.setAttribute("href", address("exports"));
	switcher.show(workspaces);
	replace(banner, context.workspace()?.fictional && element("aside", { class: "banner", "aria-label": text("banner.label") },
		element("strong", {}, text("banner.title")), " ", text("banner"), " ",
		element("button", { type: "button", class: "link", onclick: () => switcher.open() }, text("banner.do"))));
}

function showCount() {
	const place = /** @type {HTMLElement | null} */ (nav.querySelector(".waiting-count"));
	const code = context.workspace()?.code;
	if (!place || !code) {
		return;
	}
	if (counted.code !== code) {
		counted = { code, count: 0, known: false };
		read("/identity", { limit: 1, workspace: code }).then(({ waiting: count }) => {
			if (counted.code === code) {
				counted = { code, count, known: true };
				showCount();
			}
		}, () => null);
	}
	replace(place, number(counted.count), element("span", { class: "unseen" }, ` ${text("nav.identity.wait", { count: counted.count })}`));
	place.hidden = counted.count === 0;
	if (counted.known) {
		heard?.(counted.count);
	}
}

function unknownWorkspace(route) {
	return notice(text("workspace.unknown.title"), text("workspace.unknown", { code: route.query.get("workspace") }),
		element("ul", {}, workspaces.map((one) => element("li", {}, element("a", { href: address("home", { workspace: one.code }) }, `${one.applicant} (${one.code})`)))));
}

/** "c" notes somebody from wherever one is; not while one is typing. */
function onKey(event) {
	const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches("input:not([type=checkbox]), select, textarea"));
	if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || typing || document.querySelector("dialog[open]") || !context.workspace()) {
		return;
	}
	event.preventDefault();
	const home = address("home", { note: true });
	(location.hash === home) ? view?.update(currentRoute()) : go(home);
}

/** Files were dropped: the import view looks at them. */
function onGiven() {
	const importing = address("import");
	(location.hash === importing) ? view?.update(currentRoute()) : go(importing);
}

async function start() {
	replace(main, waiting());
	try {
		({ workspaces } = await asked);
	}
	catch (problem) {
		replace(main, failed(problem, () => {
			asked = read("/workspaces");
			start();
		}));
		return;
	}
	window.addEventListener("hashchange", show);
	document.addEventListener("keydown", onKey);
	takeDrops(() => context.workspace() !== null && !document.querySelector("dialog[open]"), onGiven);
	show();
}

// Asked for at once, so that neither waits for the other.
let asked = read("/workspaces");
asked.catch(() => null);
await loadMessages();
const switcher = workspaceSwitcher({
	place: /** @type {HTMLElement} */ (document.getElementById("workspace")),
	current: context.workspace,
	onMade: (made) => workspaces = [...workspaces.filter((one) => one.code !== made.code), made],
});
for (const one of document.querySelectorAll("[data-text]")) {
	one.textContent = text(/** @type {HTMLElement} */ (one).dataset.text ?? "");
}
document.querySelector(".skip")?.addEventListener("click", (event) => {
	// The address belongs to the route, so the link must not change it.
	event.preventDefault();
	main.focus();
	main.scrollIntoView();
});
await start();
