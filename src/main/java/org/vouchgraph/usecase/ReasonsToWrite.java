package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.planning.FollowUps.Due;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/**
 * What there is to write about to people: a new paper of theirs or of the applicant's, a
 * meeting at which both will be, news since the last contact, advice to report on.
 */
public final class ReasonsToWrite {

	/** More papers or meetings than these are no reason but a list. */
	private static final int MOST_OF_A_KIND = 2;

	private final Situation situation;

	private final View view;

	private final Map<Long, TreeMap<String, Paper>> papers = new HashMap<>();

	private final Map<Long, Map<Long, Known>> meetings = new HashMap<>();

	private final Map<Long, Known> wholes = new HashMap<>();

	/**
	 * Reads what is known of these people, and of the applicant.
	 */
	ReasonsToWrite(Situation situation, Records records, Collection<Long> people) {
		this.situation = situation;
		this.view = situation.view();
		Set<Long> all = new HashSet<>(people);
		all.add(situation.applicant());
		List<KnownFact> facts = records.factsOf(this.view.visible(), this.view.records(all));
		Set<Long> parents = new HashSet<>();
		facts.stream()
			.filter((fact) -> fact.said() instanceof Statement.Participation
					&& fact.other().said() instanceof Statement.Session)
			.forEach((fact) -> parents.add(fact.other().parent()));
		records.list(this.view.visible(), parents).forEach((known) -> this.wholes.put(known.id(), known));
		for (KnownFact fact : facts) {
			long person = this.view.same().key(fact.person());
			if (fact.said() instanceof Statement.Authorship
					&& fact.other().said() instanceof Statement.Publication paper && paper.year() != null) {
				this.papers.computeIfAbsent(person, (any) -> new TreeMap<>())
					.putIfAbsent(paper.name(), new Paper(paper.name(), paper.year()));
			}
			else if (fact.said() instanceof Statement.Participation) {
				Known meeting = (fact.other().said() instanceof Statement.Session)
						? this.wholes.get(fact.other().parent()) : fact.other();
				if (meeting != null) {
					this.meetings.computeIfAbsent(person, (any) -> new TreeMap<>())
						.putIfAbsent(this.view.same().key(meeting.id()), meeting);
				}
			}
		}
	}

	/**
	 * Something to write about.
	 *
	 * @param kind {@code their-paper}, {@code your-paper}, {@code meeting}, {@code news}
	 * or {@code advice}
	 * @param thing the meeting, or null
	 */
	public record Reason(String kind, String words, @Nullable Thing thing) {
	}

	private record Paper(String title, int year) {
	}

	List<Reason> of(Due due) {
		return of(due.person());
	}

	/** The best reasons first. */
	List<Reason> of(long person) {
		List<Logged> log = this.situation.logs().getOrDefault(person, List.of());
		LocalDate last = log.stream()
			.filter((entry) -> entry.isContact() && !entry.on().isAfter(this.situation.date()))
			.map(Logged::on)
			.max(Comparator.naturalOrder())
			.orElse(null);
		List<Reason> reasons = new ArrayList<>();
		advice(log, reasons);
		news(person, last, reasons);
		meetings(person, reasons);
		papers(person, last, "their-paper", "Their paper", reasons);
		papers(this.situation.applicant(), last, "your-paper", "Your paper", reasons);
		return reasons;
	}

	private void advice(List<Logged> log, List<Reason> reasons) {
		log.stream()
			.filter((entry) -> entry.is("advised") && !entry.on().isAfter(this.situation.date()))
			.reduce((first, second) -> second)
			.filter((advice) -> log.stream()
				.noneMatch(
						(entry) -> (entry.is("updated") || entry.is("outcome")) && !entry.on().isBefore(advice.on())))
			.ifPresent((advice) -> reasons.add(new Reason("advice", "What came of their advice of "
					+ Words.date(advice.on()) + ((advice.summary() == null) ? "" : ": " + advice.summary()), null)));
	}

	/** Outcomes with others that happened since. */
	private void news(long person, @Nullable LocalDate last, List<Reason> reasons) {
		this.situation.logs()
			.entrySet()
			.stream()
			.filter((log) -> log.getKey() != person)
			.flatMap((log) -> log.getValue().stream())
			.filter((entry) -> entry.is("outcome") && !entry.on().isAfter(this.situation.date())
					&& entry.on().isAfter(this.situation.date().minusYears(1))
					&& (last == null || entry.on().isAfter(last)))
			.max(Logged.BY_DAY)
			.ifPresent((news) -> reasons.add(new Reason("news",
					"Your news of " + Words.date(news.on()) + ((news.summary() == null) ? "" : ": " + news.summary()),
					null)));
	}

	private void meetings(long person, List<Reason> reasons) {
		Map<Long, Known> own = this.meetings.getOrDefault(this.situation.applicant(), Map.of());
		LocalDate until = this.situation.date().plusDays(this.situation.pack().planning().followUps().meetingAhead());
		this.meetings.getOrDefault(person, Map.of())
			.entrySet()
			.stream()
			.filter((at) -> at.getValue().said() instanceof Statement.Meeting meeting && meeting.start() != null
					&& meeting.start().isAfter(this.situation.date()) && !meeting.start().isAfter(until))
			.sorted(Comparator.comparing((at) -> ((Statement.Meeting) at.getValue().said()).start()))
			.limit(MOST_OF_A_KIND)
			.forEach((at) -> {
				Statement.Meeting meeting = (Statement.Meeting) at.getValue().said();
				boolean both = own.containsKey(at.getKey());
				reasons.add(new Reason("meeting",
						(both ? "You will both be at " : "They will be at ") + meeting.name() + " on "
								+ Words.date(meeting.start()) + (both ? "" : "; will you?"),
						new Thing("meeting", at.getKey(), meeting.name(), null)));
			});
	}

	/** Only the year of a paper is known. */
	private void papers(long author, @Nullable LocalDate last, String kind, String whose, List<Reason> reasons) {
		int newest = this.situation.date().getYear();
		this.papers.getOrDefault(author, new TreeMap<>())
			.values()
			.stream()
			.filter((paper) -> paper.year() >= newest - 1 && paper.year() <= newest
					&& (last == null || paper.year() >= last.getYear()))
			.sorted(Comparator.comparingInt(Paper::year).reversed().thenComparing(Paper::title))
			.limit(kind.equals("your-paper") ? 1 : MOST_OF_A_KIND)
			.forEach((paper) -> reasons
				.add(new Reason(kind, whose + " “" + paper.title() + "” (" + paper.year() + ")", null)));
	}

}
