/**
 * All that is known of one meeting, with sources.
 */
import { countryName } from "./countries.js";
import { element } from "./elements.js";
import { recordList } from "./facts.js";
import { date, text } from "./messages.js";
import { justRuledLine, linked, more, peopleList, placeHead, placeRulings, placeView, sourced } from "./places.js";
import { sourceText } from "./sources.js";

export const meetingView = placeView("/meetings", content);

function content(meeting, rule) {
	const { people, sessions } = meeting;
	return element("article", { class: "record" },
		placeHead(meeting, "meeting"),
		element("dl", { class: "facts" },
			sourced(text("meeting.days"), meeting.days, days),
			sourced(text("meeting.venue"), meeting.venue, ({ virtual, place, country }) => [virtual && text("meeting.virtual"), place, country && countryName(country)].filter(Boolean).join(", ")),
			sourced(text("meeting.deadline"), meeting.deadline, date),
			sourced(text("meeting.organizer"), meeting.organizer, linked)),
		rule.next,
		element("section", {}, element("h2", {}, text("meeting.people")), justRuledLine(rule),
			people.count ? [element("p", { class: "what" }, text("meeting.people.what")), peopleList(people, rule)] : element("p", {}, text("meeting.people.none"))),
		element("section", {}, element("h2", {}, text("meeting.sessions")),
			sessions.count ? [sessions.shown.map((one) => session(one, rule)), more("place.more", sessions)] : element("p", {}, text("meeting.sessions.none"))),
		placeRulings(rule),
		element("section", {}, element("h2", {}, text("person.records")),
			element("p", { class: "what" }, text("place.records.what")), recordList(meeting.records.shown), more("place.more", meeting.records)));
}

function days({ start, end }) {
	return (start && end && start !== end) ? text("meeting.days.both", { start: date(start), end: date(end) }) : date(start ?? end);
}

function session(one, rule) {
	return element("section", { class: "session" },
		element("h3", {}, one.name),
		element("p", { class: "what" }, [one.on && date(one.on), sourceText(one.source)].filter(Boolean).join(" · ")),
		peopleList(one.people, rule));
}
