/**
 * What to do next, in parts: each has its own address, `#/plan/ties`, and a place in the navigation of this view.
 */
import { element, replace } from "./elements.js";
import { text } from "./messages.js";
import { say } from "./notices.js";
import { planLetters } from "./planletters.js";
import { planAsks } from "./planasks.js";
import { planFollowUps } from "./planfollowups.js";
import { planMails } from "./planmails.js";
import { planMeetings } from "./planmeetings.js";
import { planOutcomes } from "./planoutcomes.js";
import { planTies } from "./planties.js";
import { planYears } from "./planyears.js";
import { address, currentRoute, goInstead } from "./route.js";

/**
 * The parts by the name in their address, in the order to show. A part fills the place it is given, which has its
 * heading (`plan.NAME.title`) above it, and is told of changes of the address.
 * @type {Record<string, (place: Element, context: import("./page.js").Context) => import("./page.js").View>}
 */
const PARTS = {
	ties: planTies,
	meetings: planMeetings,
	asks: planAsks,
	"follow-ups": planFollowUps,
	mails: planMails,
	letters: planLetters,
	years: planYears,
	outcomes: planOutcomes,
};

/** @param {Element} main @param {import("./page.js").Context} context */
export function planView(main, context) {
	const parts = element("nav", { class: "plan-parts", "aria-label": text("plan.parts") });
	const heading = element("h2", { tabindex: "-1" });
	const what = element("p", { class: "plan-what" });
	const place = element("div", { class: "plan-place" });
	replace(main, element("h1", { tabindex: "-1" }, text("plan.title")), parts, element("div", { class: "plan-head" }, heading, what), place);

	/** @type {import("./page.js").View | null} */
	let part = null;
	let shown = "";

	function show(name) {
		part?.stop();
		replace(place);
		replace(parts, Object.keys(PARTS).map((one) => element("a", { href: address(`plan/${one}`), "aria-current": (one === name) ? "page" : null }, text(`plan.${one}`))));
		heading.textContent = text(`plan.${name}.title`);
		what.textContent = text(`plan.${name}.what`);
		document.title = `${text(`plan.${name}`)} · ${text("nav.plan")} · Vouchgraph`;
		if (shown) {
			// From one part to another: the heading says where one is.
			heading.focus({ preventScroll: true });
			say(text(`plan.${name}.title`));
		}
		shown = name;
		part = PARTS[name](place, context);
	}

	return {
		update(route) {
			const name = route.path[1] ?? "";
			if (!(name in PARTS)) {
				goInstead(address(`plan/${Object.keys(PARTS)[0]}`, Object.fromEntries(currentRoute().query)));
				return;
			}
			if (name !== shown) {
				show(name);
			}
			part?.update(route);
		},
		stop() {
			part?.stop();
		},
	};
}
