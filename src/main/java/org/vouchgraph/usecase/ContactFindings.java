package org.vouchgraph.usecase;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Debts;
import org.vouchgraph.coverage.KeepingInTouch;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.coverage.Loss;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** Whom the applicant owes a word, and who is going cold, in words. */
final class ContactFindings {

	private static final int DAYS_PER_MONTH = 30;

	private final Situation situation;

	private final FieldPack.Days days;

	/** What the loss of a person would cost, by her key. */
	private final Map<Long, Double> costs = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	ContactFindings(Situation situation, List<Loss> losses) {
		this.situation = situation;
		this.days = situation.pack().coverage().days();
		losses.forEach((loss) -> this.costs.put(situation.network().key((int) loss.lost()), loss.weight()));
		List<Contact> contacts = situation.contacts();
		situation.where().read(contacts.stream().map(Contact::person).toList());
		KeepingInTouch touch = KeepingInTouch.of(situation.pack(), situation.date(), this.costs.keySet(), contacts);
		touch.cold().forEach(this::cold);
		touch.followUps().forEach(this::followUp);
		touch.tooOften().forEach(this::tooOften);
		Debts debts = Debts.of(situation.pack(), situation.date(), contacts, departments(contacts));
		debts.unthanked().forEach(this::unthanked);
		debts.untold()
			.stream()
			.collect(Collectors.groupingBy((debt) -> debt.with() + " " + debt.outcome(), TreeMap::new,
					Collectors.toList()))
			.values()
			.forEach(this::untold);
		debts.overdrawn().forEach(this::overdrawn);
		debts.askedAgain().forEach(this::askedAgain);
		debts.askedAtOnce().forEach(this::askedAtOnce);
		debts.sameWords().forEach(this::sameWords);
	}

	List<Finding> findings() {
		return this.findings;
	}

	/** Who is together where: at a program, or else at an institution. */
	private Map<Long, Set<Long>> departments(List<Contact> contacts) {
		Map<Long, Set<Long>> departments = new TreeMap<>();
		for (Contact contact : contacts) {
			Whereabouts where = this.situation.where();
			Thing program = where.program(contact.person());
			List<Thing> places = (program != null) ? List.of(program) : where.institutions(contact.person());
			places.forEach((place) -> departments.computeIfAbsent(place.key(), (key) -> new TreeSet<>())
				.add(contact.person()));
		}
		return departments;
	}

	private double cost(long person) {
		return this.costs.getOrDefault(person, 0.0);
	}

	private void cold(KeepingInTouch.Cold cold) {
		PersonLine person = this.situation.line(cold.person());
		String as = (cold.role() == null) ? "" : ", your " + this.situation.role(cold.role());
		Logged last = this.situation.last(cold.person());
		double cost = cost(cold.person());
		Draft draft = new Draft(Kind.GOING_COLD, List.of(cold.person()), person.name() + as + ", is going cold: "
				+ ((cold.last() == null) ? "no contact is logged."
						: "no contact for " + span(ChronoUnit.DAYS.between(cold.last(), this.situation.date())) + "."))
			.matters(
					(cost > 0 && cold.role() != null) ? Severity.SERIOUS
							: (cold.role() != null) ? Severity.IMPORTANT : Severity.WORTH_KNOWING,
					cost + cold.daysLate() / 365.0)
			.why("A word was due by " + Words.date(cold.due()) + ", " + span(cold.daysLate()) + " ago. "
					+ ((cold.role() == null) ? "This person opens a way for you." : reason(cold.role()))
					+ ((cost > 0) ? " Without " + person.name() + " your ways to some targets close or get half as"
							+ " likely." : ""))
			.next("Write to " + person.name()
					+ " with one piece of news: a paper, a score, a meeting. Ask for nothing.")
			.people(person)
			.rests(cold.role(), cold.last(), cold.since());
		if (last != null) {
			draft.because("The last that is logged: " + this.situation.words(last), null, this.situation.origin(last));
		}
		this.findings.add(draft.done());
	}

	private String reason(String role) {
		return this.situation.pack()
			.roles()
			.stream()
			.filter((one) -> one.code().equals(role))
			.map(FieldPack.Role::reason)
			.findFirst()
			.orElse("");
	}

	private void followUp(KeepingInTouch.FollowUp due) {
		PersonLine person = this.situation.line(due.person());
		boolean late = due.daysLate() > 0;
		boolean target = this.situation.isTarget(due.person());
		this.findings.add(new Draft(Kind.FOLLOW_UP_DUE, List.of(due.person()),
				late ? "You met " + person.name() + " on " + Words.date(due.met().on()) + " and have not followed up."
						: "Follow up with " + person.name() + " by " + Words.date(due.by()) + ".")
			.matters(target ? Severity.SERIOUS : late ? Severity.IMPORTANT : Severity.WORTH_KNOWING,
					cost(due.person()) + this.situation.wanted().getOrDefault(due.person(), 0.0))
			.why("A word within " + this.days.followUpFrom() + " to " + this.days.followUpBy()
					+ " days makes a meeting a tie; after that it fades."
					+ (target ? " This is one of your targets." : ""))
			.next(late
					? "Write today; late is better than never. Recall what you talked about, and do what you promised."
					: "Write a short note that recalls what you talked about.")
			.people(person)
			.because(this.situation.words(due.met()), null, this.situation.origin(due.met()))
			.rests(due.met().on(), late)
			.done());
	}

	private void tooOften(KeepingInTouch.TooOften often) {
		PersonLine person = this.situation.line(often.person());
		this.findings
			.add(new Draft(Kind.TOO_OFTEN, List.of(often.person()),
					"Two messages to " + person.name() + " within "
							+ Words.count(ChronoUnit.DAYS.between(often.earlier().on(), often.later().on()), "day",
									"days")
							+ ".")
				.matters(Severity.WORTH_KNOWING, cost(often.person()))
				.why("Your " + this.situation.role(often.role()) + " should not hear from you more often than every "
						+ Words.count(often.quietDays(), "day", "days") + "; who is written to weekly stops reading.")
				.next("Wait for an answer, and gather what you want to say into one message.")
				.people(person)
				.because(this.situation.words(often.earlier()), null, this.situation.origin(often.earlier()))
				.because(this.situation.words(often.later()), null, this.situation.origin(often.later()))
				.rests(often.earlier().on(), often.later().on())
				.done());
	}

	private void unthanked(Debts.Unthanked debt) {
		PersonLine person = this.situation.line(debt.person());
		this.findings.add(new Draft(Kind.THANKS_OWED, List.of(debt.person(), debt.help().on()),
				"You owe " + person.name() + " thanks: " + help(debt.help()) + " on " + Words.date(debt.help().on())
						+ ", and silence since.")
			.matters(Severity.IMPORTANT, cost(debt.person()) + 1)
			.why("Silence after help is remembered longer than the help was. Whoever helped once is the likeliest to"
					+ " help again, if thanked.")
			.next("Thank " + person.name() + " today, and tell what came of it.")
			.people(person)
			.because(this.situation.words(debt.help()), null, this.situation.origin(debt.help()))
			.rests(debt.help().kind(), debt.help().on())
			.done());
	}

	private String help(Logged help) {
		return switch (help.kind()) {
			case "introduced" ->
				"an introduction" + ((help.about() == null) ? "" : " to " + this.situation.name(help.about()));
			case "letter" -> "a letter";
			default -> "advice";
		};
	}

	/** All who helped towards one outcome and have not heard of it. */
	private void untold(List<Debts.Untold> debts) {
		Logged outcome = debts.get(0).outcome();
		List<String> names = debts.stream().map((debt) -> this.situation.name(debt.person())).toList();
		boolean one = debts.size() == 1;
		Draft draft = new Draft(Kind.OUTCOME_UNTOLD, List.of(debts.get(0).with(), outcome.on()),
				one ? names.get(0) + " has not heard how it ended."
						: debts.size() + " people who helped have not heard how it ended.")
			.matters(Severity.IMPORTANT,
					debts.stream().mapToDouble((debt) -> cost(debt.person())).max().orElse(0) + debts.size())
			.why("There was an outcome on " + Words.date(outcome.on()) + ", and " + Words.listed(names)
					+ " had a part in it. Whoever helped should hear it from you first.")
			.next(one ? "Tell " + names.get(0) + " the outcome, and thank for the part they had."
					: "Tell each of them in a message of its own, and thank for the part they had: "
							+ Words.listed(names) + ".")
			.because(this.situation.words(outcome), null, this.situation.origin(outcome))
			.rests(outcome.on(), debts.stream().map((debt) -> debt.person() + " " + debt.part().on()).toList());
		for (Debts.Untold debt : debts) {
			draft.people(this.situation.line(debt.person()));
			draft.because(this.situation.name(debt.person()) + ": " + this.situation.words(debt.part()), null,
					this.situation.origin(debt.part()));
		}
		this.findings.add(draft.done());
	}

	private void overdrawn(Debts.Overdrawn debt) {
		PersonLine person = this.situation.line(debt.person());
		this.findings.add(new Draft(Kind.ASKED_MORE_THAN_GIVEN, List.of(debt.person()),
				"You have asked " + person.name() + " for more than you gave back.")
			.matters(Severity.WORTH_KNOWING, cost(debt.person()) + debt.asked() - debt.given())
			.why(Words.count(debt.asked(), "request", "requests") + " in two years, and "
					+ ((debt.given() == 0) ? "no thanks, news or outcome"
							: Words.count(debt.given(), "word of thanks or news", "words of thanks or news"))
					+ " in return. The relationship comes before the request.")
			.next("Before the next request give something: news, thanks, help with what they work on.")
			.people(person)
			.rests(debt.asked(), debt.given())
			.done());
	}

	private void askedAgain(Debts.AskedAgain debt) {
		PersonLine person = this.situation.line(debt.person());
		this.findings.add(
				new Draft(Kind.ASKED_AGAIN, List.of(debt.person(), debt.again().on()),
						"You asked " + person.name() + " again after "
								+ Words.count(ChronoUnit.DAYS.between(debt.first().on(), debt.again().on()), "day",
										"days")
								+ ", without an answer in between.")
					.matters(Severity.WORTH_KNOWING, cost(debt.person()))
					.why("Busy people need time; before " + this.days.askAgain()
							+ " days a second request reads as pressure.")
					.next("Leave it for now. If you hear nothing, ask once more in one line, and then somebody else.")
					.people(person)
					.because(this.situation.words(debt.first()), null, this.situation.origin(debt.first()))
					.because(this.situation.words(debt.again()), null, this.situation.origin(debt.again()))
					.rests(debt.first().on(), debt.again().on())
					.done());
	}

	private void askedAtOnce(Debts.AskedAtOnce debt) {
		PersonLine about = this.situation.line(debt.about());
		Draft draft = new Draft(Kind.ASKED_AT_ONCE, List.of(debt.about()),
				debt.asks().size() + " people are asked at the same time about " + about.name() + ".")
			.matters(Severity.IMPORTANT, this.situation.wanted().getOrDefault(debt.about(), 1.0))
			.why("If two of them mention you in one week, each feels that their word was worth little, and "
					+ about.name() + " sees a campaign.")
			.next("Keep one request open. Tell the others that it is settled, and thank them.")
			.people(about);
		Set<Object> asks = new HashSet<>();
		for (Debts.Sent ask : debt.asks()) {
			draft.people(this.situation.line(ask.person()));
			draft.because(this.situation.name(ask.person()) + ": " + this.situation.words(ask.message()), null,
					this.situation.origin(ask.message()));
			asks.add(ask.person() + " " + ask.message().on());
		}
		this.findings.add(draft.rests(new TreeSet<>(asks.stream().map(Object::toString).toList())).done());
	}

	private void sameWords(Debts.SameWords debt) {
		List<String> names = debt.messages().stream().map((message) -> this.situation.name(message.person())).toList();
		Draft draft = new Draft(Kind.SAME_WORDS, List.of(debt.department(), debt.messages().get(0).message().on()),
				"Much the same message went to " + Words.listed(names) + ", who work together.")
			.matters(Severity.IMPORTANT, debt.messages().size())
			.why("Colleagues forward such mails to each other. Then it is a mass mail, and nobody answers.")
			.next("Write to one of them alone, about one paper or case of theirs; leave the others in peace.");
		Set<String> facts = new TreeSet<>();
		for (Debts.Sent message : debt.messages()) {
			draft.people(this.situation.line(message.person()));
			draft.because(this.situation.name(message.person()) + ": " + this.situation.words(message.message()), null,
					this.situation.origin(message.message()));
			facts.add(message.person() + " " + message.message().on());
		}
		this.findings.add(draft.rests(facts).done());
	}

	/** "12 days", "5 months", "2 years". */
	private static String span(long days) {
		if (days < 2 * DAYS_PER_MONTH) {
			return Words.count(days, "day", "days");
		}
		return (days < 2 * 365) ? Words.count(Math.round(days / 30.44), "month", "months")
				: Words.count(Math.round(days / 365.25), "year", "years");
	}

}
