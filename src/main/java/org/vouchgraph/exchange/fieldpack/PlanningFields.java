package org.vouchgraph.exchange.fieldpack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.vouchgraph.network.FieldPack;

/** Reads what can be done, and what that takes. Each part of the section has a method. */
final class PlanningFields {

	/** What can make a tie: all must be there, so that no plan lacks figures. */
	private static final List<String> ACTIONS = List.of("introduction", "meeting", "rotation", "research-fellowship",
			"shared-project", "committee");

	private static final int LONGEST_DAYS = 3650;

	private static final int MOST_HOURS = 20_000;

	private static final int MOST_PEOPLE = 100;

	private static final int MOST_MONEY = 1_000_000;

	private static final int MOST_SECONDS = 600;

	private PlanningFields() {
	}

	static FieldPack.Planning read(Value.Fields planning, List<FieldPack.Role> roles) {
		planning.only("planning",
				Set.of("ties", "meetings", "asks", "follow-ups", "letters", "years", "routes", "like-me"));
		return new FieldPack.Planning(ties(planning.fields("ties")), meetings(planning.fields("meetings")),
				asks(planning.fields("asks")), followUps(planning.fields("follow-ups")),
				YearFields.letters(planning.fields("letters")), YearFields.years(planning.fields("years"), roles),
				RouteFields.read(planning.fields("routes")),
				planning.fields("like-me")
					.only("like-me", Set.of("strength"))
					.plain("strength")
					.between("strength", 0, 1000));
	}

	private static FieldPack.Asks asks(Value.Fields asks) {
		asks.only("asks", Set.of("per-introducer", "a-quarter", "least-chance", "least-share", "cool-down",
				"same-again", "fallback-after"));
		return new FieldPack.Asks(asks.plain("per-introducer").whole("per-introducer", 1, 20),
				asks.plain("a-quarter").whole("a-quarter", 1, 1000),
				asks.plain("least-chance").between("least-chance", 0, 1),
				asks.plain("least-share").between("least-share", 0, 1), days(asks, "cool-down"),
				days(asks, "same-again"), days(asks, "fallback-after"));
	}

	private static FieldPack.FollowUps followUps(Value.Fields followUps) {
		followUps.only("follow-ups", Set.of("quiet-days", "ahead", "note-by", "meeting-ahead"));
		return new FieldPack.FollowUps(days(followUps, "quiet-days"), days(followUps, "ahead"),
				days(followUps, "note-by"), days(followUps, "meeting-ahead"));
	}

	private static int days(Value.Fields fields, String name) {
		return fields.plain(name).whole(name, 1, LONGEST_DAYS);
	}

	private static FieldPack.TieMaking ties(Value.Fields ties) {
		ties.only("ties", Set.of("least-way", "closing", "hours", "actions"));
		return new FieldPack.TieMaking(ties.plain("least-way").between("least-way", 0, 1),
				ties.plain("closing").between("closing", 0, 1), ties.plain("hours").whole("hours", 1, MOST_HOURS),
				actions(ties.fields("actions")));
	}

	private static List<FieldPack.Action> actions(Value.Fields actions) {
		actions.only("actions", new LinkedHashSet<>(ACTIONS));
		List<FieldPack.Action> read = new ArrayList<>();
		for (String code : ACTIONS) {
			Value.Fields action = actions.fields(code)
				.only(code, Set.of("title", "hours", "works", "meets", "tie", "people", "reason", "reference"));
			read.add(new FieldPack.Action(code, action.plain("title").words("title"),
					action.plain("hours").whole("hours", 1, MOST_HOURS), orCertain(action, "works"),
					orCertain(action, "meets"), action.plain("tie").between("tie", 0, 1),
					action.plain("people").whole("people", 1, MOST_PEOPLE), action.plain("reason").words("reason"),
					action.plain("reference").words("reference")));
		}
		return read;
	}

	private static double orCertain(Value.Fields action, String name) {
		Value.Plain value = action.find(name);
		return (value == null) ? 1 : value.between(name, 0, 1);
	}

	private static FieldPack.MeetingRules meetings(Value.Fields meetings) {
		meetings.only("meetings", Set.of("most-a-year", "visa-days", "write-before", "session-people", "near",
				"currency", "costs", "words-a-minute", "speech-seconds"));
		Value.Plain currency = meetings.plain("currency");
		if (!currency.text().matches("[A-Z]{3}")) {
			throw currency.wrong("currency \"" + currency.text() + "\" must be three capital letters, such as USD.");
		}
		Value.Fields costs = meetings.fields("costs").only("costs", Set.of("virtual", "home", "abroad"));
		return new FieldPack.MeetingRules(meetings.plain("most-a-year").whole("most-a-year", 1, 20),
				meetings.plain("visa-days").whole("visa-days", 1, LONGEST_DAYS),
				meetings.plain("write-before").whole("write-before", 1, LONGEST_DAYS),
				meetings.plain("session-people").whole("session-people", 2, MOST_PEOPLE),
				meetings.plain("near").between("near", 0, 1), currency.text(), cost(costs, "virtual"),
				cost(costs, "home"), cost(costs, "abroad"),
				meetings.plain("words-a-minute").whole("words-a-minute", 60, 300), speech(meetings));
	}

	private static int cost(Value.Fields costs, String name) {
		return costs.plain(name).whole(name, 0, MOST_MONEY);
	}

	private static FieldPack.Span speech(Value.Fields meetings) {
		Value.Fields seconds = meetings.fields("speech-seconds").only("speech-seconds", Set.of("least", "most"));
		int least = seconds.plain("least").whole("least", 1, MOST_SECONDS);
		return new FieldPack.Span(least, seconds.plain("most").whole("most", least, MOST_SECONDS));
	}

}
