/**
 * A mail: drafted from what is known, changed by the user, checked while it is typed, and handed to her own mail
 * program. Nothing is sent from here.
 */
import { create, download, isAbort, read, remove } from "./api.js";
import { completion } from "./completion.js";
import { element, freshId, replace } from "./elements.js";
import { date, text } from "./messages.js";
import { failed, failedInLine, notice, say, waiting } from "./notices.js";
import { address, addressOf, go, goInstead } from "./route.js";

/** After the last key, before the text is checked. */
const QUIET_MS = 600;

const LONGEST_SUBJECT = 300;

const LONGEST_BODY = 20000;

/** @param {Element} main @param {import("./page.js").Context} context */
export function mailView(main, context) {
	const workspace = () => ({ workspace: context.workspace()?.code });
	let shown = "";
	/** @type {AbortController} */
	let flight = new AbortController();
	/** @type {{stop: () => void} | null} */
	let editor = null;

	async function show(route) {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		editor?.stop();
		editor = null;
		const id = route.path[1];
		const order = Object.fromEntries(["template", "to", "about", "paper"].map((name) => [name, route.query.get(name)]));
		document.title = `${text("mail.title")} · Vouchgraph`;
		replace(main, waiting());
		try {
			if (id) {
				const sheet = await read(`/drafts/${encodeURIComponent(id)}`, workspace(), signal);
				open(sheet);
				return;
			}
			const { templates } = await read("/drafts/templates", {}, signal);
			const template = templates.find((one) => one.code === order.template);
			if (!template || !order.to || (template.needsAbout && !order.about)) {
				choose(templates, template, order);
				return;
			}
			open(await read("/drafts/new", { ...order, ...workspace() }, signal));
		}
		catch (failure) {
			if (!isAbort(failure)) {
				replace(main, element("h1", { tabindex: "-1" }, text("mail.title")), failed(failure, () => show(route)));
			}
		}
	}

	/** What kind of mail, to whom, about whom. */
	function choose(templates, template, order) {
		const kinds = element("ul", { class: "mail-kinds" }, templates.map((one) => element("li", {},
			element("a", { href: address("mail", { ...order, template: one.code }), "aria-current": (one.code === template?.code) ? "true" : null }, one.title),
			element("span", { class: "detail" }, one.purpose))));
		const person = (name) => completion({
			label: text(`mail.${name}`), hint: text("mail.name"), kinds: "person", draft: `mail.${name}`, workspace: () => context.workspace() ?? {},
			onPick: (hit) => go(address("mail", { ...order, template: template.code, [name]: hit.key })),
		}).root;
		replace(main, element("h1", { tabindex: "-1" }, text("mail.title")), element("p", { class: "mail-lead" }, text("mail.lead")),
			template && [element("h2", {}, template.title), element("p", {}, template.purpose),
				!order.to && person("to"), order.to && template.needsAbout && !order.about && person("about")],
			element("h2", {}, text(template ? "mail.other" : "mail.kinds")), kinds);
		context.arrived();
	}

	function open(sheet) {
		editor = mailEditor(main, sheet, workspace);
		context.arrived();
	}

	return {
		update(route) {
			const wanted = route.path.join("/") + "?" + route.query;
			if (wanted !== shown) {
				shown = wanted;
				return show(route);
			}
			return null;
		},
		stop() {
			flight.abort();
			editor?.stop();
		},
	};
}

/** The text, and beside it what is weak in it. */
function mailEditor(main, sheet, workspace) {
	const order = { template: sheet.template.code, to: sheet.to.key, about: sheet.about?.key ?? null };
	let id = sheet.id;
	let paper = sheet.paper;
	let check = sheet.check;
	let timer = 0;
	let flight = new AbortController();

	// What is typed outlives a reload, until it is kept.
	const key = `vouchgraph.draft.mail.${workspace().workspace}.${id ?? Object.values(order).join(".")}`;
	const typed = stored(key);
	const subject = element("input", { type: "text", id: freshId("subject"), maxlength: LONGEST_SUBJECT, autocomplete: "off", value: typed?.subject ?? sheet.subject });
	const body = element("textarea", { id: freshId("body"), rows: 18, maxlength: LONGEST_BODY, spellcheck: "true" });
	body.value = typed?.body ?? sheet.body;
	const problem = element("p", { class: "problem", role: "alert" });
	const checks = element("div", { class: "mail-checks" });
	const actions = element("div", { class: "mail-actions" });
	const state = element("p", { class: "detail", role: "status" });

	for (const input of [subject, body]) {
		input.addEventListener("input", () => {
			sessionStorage.setItem(key, JSON.stringify({ subject: subject.value, body: body.value }));
			state.textContent = text("mail.unsaved");
			window.clearTimeout(timer);
			timer = window.setTimeout(look, QUIET_MS);
		});
	}

	const written = () => ({ ...order, id, paper, subject: subject.value, body: body.value });

	async function look() {
		flight.abort();
		flight = new AbortController();
		const { signal } = flight;
		try {
			const found = await create("/drafts/checks", written(), workspace(), signal);
			if (!signal.aborted) {
				check = found;
				problem.textContent = "";
				showChecks();
			}
		}
		catch (failure) {
			if (!isAbort(failure)) {
				problem.textContent = failedInLine(failure);
			}
		}
	}

	function showChecks() {
		replace(checks,
			element("h2", {}, text("mail.check")),
			check.blocked && element("p", { class: "mail-blocked" }, element("strong", {}, text("mail.blocked")), " ", check.blocked),
			check.flaws.length
				? element("ul", { class: "mail-flaws" }, check.flaws.map((flaw) => element("li", {}, element("strong", {}, flaw.what), " ", flaw.mend)))
				: !check.blocked && element("p", { class: "mail-fine" }, text("mail.fine")),
			check.missing.length > 0 && element("div", { class: "mail-missing" }, element("p", {}, text("mail.missing")),
				element("ul", {}, check.missing.map((one) => element("li", {}, one.title))),
				element("p", {}, element("a", { href: address("plan/mails") }, text("mail.story")))),
			element("p", { class: "detail" }, text("mail.words", { count: check.words })),
			sheet.customs.length > 0 && [element("h3", {}, text("mail.customs")), sheet.customs.map((custom) => element("p", {}, custom))],
			element("h3", {}, text("mail.questions", { name: sheet.to.name })), element("ul", { class: "mail-questions" }, sheet.questions.map((question) => element("li", {}, question))));
		showActions();
	}

	function showActions() {
		const free = !check.blocked;
		replace(actions,
			element("button", { type: "button", onclick: (event) => keep(event) }, text(id ? "mail.keep.again" : "mail.keep")),
			free && check.link && element("a", { class: "button quiet", href: check.link, onclick: () => keep(null) }, text("mail.open")),
			free && element("button", { type: "button", class: "quiet", onclick: save }, text("mail.file")),
			free && !sheet.sent && element("button", { type: "button", class: "quiet", onclick: sent }, text("mail.sent")),
			element("button", { type: "button", class: "link", onclick: copy }, text("mail.copy")),
			id && element("button", { type: "button", class: "link danger", onclick: discard }, text("mail.discard")));
	}

	/** Keeps the text; the address becomes that of the draft. */
	async function keep(event, quiet = false) {
		problem.textContent = "";
		try {
			const kept = await create("/drafts", written(), workspace());
			sessionStorage.removeItem(key);
			const first = id === null;
			id = kept.id;
			sheet = kept;
			check = kept.check;
			state.textContent = text("mail.kept");
			if (!quiet) {
				say(text("mail.kept"));
			}
			showChecks();
			if (first && event) {
				goInstead(address(`mail/${id}`));
			}
			return true;
		}
		catch (failure) {
			problem.textContent = failedInLine(failure);
			return false;
		}
	}

	async function save() {
		if (await keep(null, true)) {
			const where = download(`/api/v1/drafts/${id}/mail?${new URLSearchParams({ workspace: workspace().workspace ?? "" })}`);
			if (where) {
				const link = element("a", { href: where, download: "draft.eml" });
				document.body.append(link);
				link.click();
				link.remove();
			}
		}
	}

	async function sent() {
		if (!await keep(null, true)) {
			return;
		}
		try {
			const done = await create(`/drafts/${id}/sent`, {}, workspace());
			sheet = done.draft;
			showSent(done.interaction);
			showChecks();
			say(text("mail.sent.said"));
		}
		catch (failure) {
			problem.textContent = failedInLine(failure);
		}
	}

	/** Says that it was sent; what was logged can be taken back. */
	function showSent(interaction) {
		replace(state, text("mail.sent.on", { day: date(sheet.sent) }), " ",
			interaction && element("button", { type: "button", class: "link", onclick: async (event) => {
				event.target.disabled = true;
				try {
					await remove(`/interactions/${interaction}`, workspace());
					state.textContent = text("mail.sent.undone");
				}
				catch (failure) {
					problem.textContent = failedInLine(failure);
				}
			} }, text("mail.sent.undo")));
	}

	async function copy() {
		try {
			await navigator.clipboard.writeText(`${subject.value}\n\n${body.value}`);
			state.textContent = text("mail.copied");
		}
		catch {
			body.focus();
			body.select();
			state.textContent = text("mail.copy.self");
		}
	}

	async function discard() {
		try {
			await remove(`/drafts/${id}`, workspace());
			sessionStorage.removeItem(key);
			// The way back: what was typed is drafted anew.
			sessionStorage.setItem(`vouchgraph.draft.mail.${workspace().workspace}.${Object.values(order).join(".")}`, JSON.stringify({ subject: subject.value, body: body.value }));
			replace(main, element("h1", { tabindex: "-1" }, text("mail.title")),
				notice(text("mail.discarded"), element("p", {}, element("a", { href: address("mail", { ...order, paper }) }, text("mail.discarded.undo"))),
					element("p", {}, element("a", { href: address("plan/mails") }, text("mail.all")))));
			say(text("mail.discarded"));
		}
		catch (failure) {
			problem.textContent = failedInLine(failure);
		}
	}

	const papers = sheet.papers.length > 0 && !sheet.sent && element("div", { class: "field" });
	if (papers) {
		const select = element("select", { id: freshId("paper") }, element("option", { value: "" }, text("mail.paper.none")),
			sheet.papers.map((one) => element("option", { value: one.key, selected: one.key === paper }, one.title + (one.year ? ` (${one.year})` : ""))));
		const use = element("button", { type: "button", class: "quiet", onclick: async () => {
			sessionStorage.removeItem(key);
			const where = address("mail", { ...order, paper: select.value });
			(location.hash === where) ? window.dispatchEvent(new HashChangeEvent("hashchange")) : go(where);
		} }, text("mail.paper.use"));
		replace(papers, element("label", { for: select.id }, text("mail.paper", { name: (sheet.about ?? sheet.to).name })), element("div", { class: "mail-paper" }, select, use));
	}

	const who = (label, person) => element("p", { class: "mail-who" }, element("span", { class: "mail-label" }, label), " ",
		element("a", { href: addressOf({ kind: "person", key: person.key }) }, person.name), person.detail && element("span", { class: "detail" }, person.detail));
	replace(main, element("h1", { tabindex: "-1" }, sheet.template.title), element("p", { class: "mail-lead" }, sheet.template.purpose),
		element("div", { class: "mail-columns" },
			element("form", { class: "mail-form", onsubmit: (event) => {
				event.preventDefault();
				keep(event);
			} },
			who(text("mail.to"), sheet.to), !sheet.to.email && element("p", { class: "detail" }, text("mail.noaddress")),
			sheet.about && who(text("mail.about"), sheet.about), papers,
			element("div", { class: "field" }, element("label", { for: subject.id }, text("mail.subject")), subject),
			element("div", { class: "field" }, element("label", { for: body.id }, text("mail.body")), body),
			problem, actions, state,
			element("p", { class: "detail" }, text("mail.never"))),
			checks));
	showChecks();
	if (typed) {
		state.textContent = text("mail.restored");
		look();
	}
	else if (sheet.sent) {
		showSent(null);
	}
	return {
		stop() {
			flight.abort();
			window.clearTimeout(timer);
		},
	};
}

function stored(key) {
	try {
		return JSON.parse(sessionStorage.getItem(key) ?? "null");
	}
	catch {
		return null;
	}
}
