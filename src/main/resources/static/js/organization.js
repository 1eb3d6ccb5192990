/**
 * All that is known of one institution, society or committee, with sources.
 */
import { countryName } from "./countries.js";
import { element } from "./elements.js";
import { recordList } from "./facts.js";
import { text } from "./messages.js";
import { justRuledLine, linked, more, partList, peopleList, placeHead, placeRulings, placeView, sourced } from "./places.js";

export const organizationView = placeView("/organizations", content);

function content(organization, rule) {
	const { kind, people } = organization;
	return element("article", { class: "record" },
		placeHead(organization, kind),
		element("dl", { class: "facts" },
			sourced(text("place.town"), organization.town, ({ city, country }) => [city, country && countryName(country)].filter(Boolean).join(", ")),
			// A society is part of nothing; that it is not said is no gap.
			(organization.parent || kind === "committee") && sourced(text("place.part"), organization.parent, linked)),
		organization.identifiers.length > 0 && element("dl", { class: "identifiers" }, organization.identifiers.map(identifier)),
		rule.next,
		partList(text((kind === "society") ? "place.parts.society" : "place.parts"), organization.parts, false),
		partList(text("place.programs"), organization.programs, true),
		partList(text("place.meetings"), organization.meetings, true),
		element("section", {}, element("h2", {}, text("place.people")), justRuledLine(rule),
			people.count ? [element("p", { class: "what" }, text("place.people.what")), peopleList(people, rule)] : element("p", {}, text("place.people.none"))),
		placeRulings(rule),
		element("section", {}, element("h2", {}, text("person.records")),
			element("p", { class: "what" }, text("place.records.what")), recordList(organization.records.shown), more("place.more", organization.records)));
}

function identifier({ scheme, value }) {
	return [element("dt", {}, scheme.toUpperCase()), element("dd", {}, value)];
}
