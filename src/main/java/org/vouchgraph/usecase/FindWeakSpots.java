package org.vouchgraph.usecase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.vouchgraph.network.Dismissals;
import org.vouchgraph.network.Dismissals.Dismissal;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.Patience;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WeakSpots.Dismissed;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Severity;

/**
 * Finds where an applicant's coverage would break, and what would change if. A report is
 * kept until something is written or the day is another: several pages ask for it.
 */
public final class FindWeakSpots {

	private static final int LONGEST_REASON = 500;

	/** A report asks as much as hundreds of questions. */
	private static final int QUESTIONS = 10;

	private final CurrentNetwork network;

	private final Records records;

	private final Evidences evidences;

	private final Sources sources;

	private final Dismissals dismissals;

	private final IntroductionSearch search;

	private final FieldPack pack;

	private final Duration patience;

	/** The last report of each workspace, as long as its network is the same. */
	private final Map<String, Made> made = new ConcurrentHashMap<>();

	/** One for each workspace, so that nobody makes a report that is being made. */
	private final Map<String, Object> making = new ConcurrentHashMap<>();

	private final Executor background = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "find weak spots");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * With a limit on time.
	 * @param patience how long one question may take; a report may take ten times that,
	 * and is then made of what was found
	 */
	public FindWeakSpots(CurrentNetwork network, Records records, Evidences evidences, Sources sources,
			Dismissals dismissals, IntroductionSearch search, FieldPack pack, Duration patience) {
		this.network = network;
		this.records = records;
		this.evidences = evidences;
		this.sources = sources;
		this.dismissals = dismissals;
		this.search = search;
		this.pack = pack;
		this.patience = patience.multipliedBy(QUESTIONS);
	}

	/**
	 * The report.
	 * @throws UnknownThing if there is no such workspace
	 */
	public WeakSpots find(String workspace) {
		return told(made(workspace));
	}

	/** The report if it was made already, and nothing was written since. */
	Optional<WeakSpots> findMade(String workspace) {
		Made last = this.made.get(workspace);
		return (last != null && last.situation.view() == this.network.of(workspace)) ? Optional.of(told(last))
				: Optional.empty();
	}

	/** Has the report made in the background, for whoever asks next. */
	public void prepare(String workspace) {
		this.background.execute(() -> {
			try {
				made(workspace);
			}
			catch (RuntimeException ex) {
				// Closed meanwhile, or out of reach: whoever asks is told.
			}
		});
	}

	private Made made(String workspace) {
		synchronized (this.making.computeIfAbsent(workspace, (code) -> new Object())) {
			View view = this.network.of(workspace);
			Made last = this.made.get(workspace);
			if (last != null && last.situation.view() == view) {
				return last;
			}
			Records remembered = new RememberedRecords(this.records);
			Situation situation = situation(view, remembered);
			Made now = new Made(situation, report(situation, remembered));
			if (!now.report.stoppedEarly()) {
				this.made.put(workspace, now);
			}
			return now;
		}
	}

	/** A report, and what it was made from. */
	private record Made(Situation situation, WeakSpotReport report) {
	}

	private WeakSpots told(Made made) {
		Situation situation = made.situation;
		WeakSpotReport report = made.report;
		String workspace = situation.view().workspace().code();
		Map<String, Dismissal> hidden = this.dismissals.dismissed(workspace)
			.stream()
			.collect(Collectors.toMap(Dismissal::finding, (one) -> one));
		List<Finding> shown = new ArrayList<>();
		List<Finding> dismissed = new ArrayList<>();
		for (Finding finding : report.findings()) {
			Dismissal dismissal = hidden.get(finding.id());
			if (dismissal != null && dismissal.facts().equals(finding.facts())) {
				dismissed.add(finding.withDismissed(new Dismissed(dismissal.reason(), dismissal.on())));
			}
			else {
				shown.add(finding);
			}
		}
		return new WeakSpots(situation.view().workspace(), situation.date(), situation.line(situation.applicant()),
				situation.outlook(), summary(shown, report, dismissed.size()), report.stoppedEarly(), shown, dismissed,
				report.targets(), report.roles(), report.spread());
	}

	/**
	 * What would change; nothing is saved.
	 * @throws UnknownThing if the workspace cannot see whom it names
	 * @throws InvalidRequest if it names a role or closeness that there is not
	 */
	public WhatIf.Answer tryOut(String workspace, WhatIf change) {
		Records remembered = new RememberedRecords(this.records);
		Made made = made(workspace);
		// What is tried out leaves people in it that there are not.
		Situation before = situation(made.situation.view(), remembered);
		TriedOut tried = new TriedOut(before, change, this.evidences, remembered);
		return Comparison.of(before, tried, made.report, report(tried.situation(), remembered));
	}

	/**
	 * Hides a finding until its facts change.
	 * @param id of a finding of the present report
	 * @param reason in the user's words, 1 to 500 characters
	 * @throws UnknownThing if the report has no such finding
	 */
	public Finding dismiss(String workspace, String id, String reason) {
		String words = reason.strip();
		if (words.isEmpty() || words.length() > LONGEST_REASON) {
			throw new InvalidRequest(
					"the reason must have 1 to " + LONGEST_REASON + " characters; it has " + words.length());
		}
		Made made = made(workspace);
		Situation situation = made.situation;
		Finding finding = made.report.findings()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new UnknownThing("The present report has no weak spot \"" + id + "\"."));
		this.dismissals.dismiss(workspace,
				new Dismissal(id, finding.facts(), words, situation.date(), situation.view().records(about(finding))));
		return finding.withDismissed(new Dismissed(words, situation.date()));
	}

	/** All people whom a finding names. */
	private static Set<Long> about(Finding finding) {
		Set<Long> about = new LinkedHashSet<>();
		finding.people().forEach((person) -> about.add(person.key()));
		finding.because()
			.stream()
			.map(WeakSpots.Because::thing)
			.filter((thing) -> thing != null && thing.kind().equals(Kind.PERSON.code()))
			.forEach((thing) -> about.add(Objects.requireNonNull(thing).key()));
		return about;
	}

	/**
	 * A dismissal from another store.
	 *
	 * @param facts the fingerprint of what the finding rested on there
	 * @param holds whether the finding was hidden there
	 */
	record Again(String finding, String facts, boolean holds, String reason, LocalDate on) {
	}

	/**
	 * Hides findings that were hidden in another store, where records have other numbers:
	 * what they rest on here takes the place of what they rested on there.
	 */
	void dismissAgain(String workspace, List<Again> dismissed) {
		Made made = made(workspace);
		Map<String, Finding> findings = made.report.findings()
			.stream()
			.collect(Collectors.toMap(Finding::id, (finding) -> finding, (one, other) -> one));
		for (Again each : dismissed) {
			Finding finding = findings.get(each.finding());
			boolean holds = finding != null && each.holds();
			this.dismissals.dismiss(workspace,
					new Dismissal(each.finding(), holds ? finding.facts() : each.facts(), each.reason(), each.on(),
							(finding == null) ? List.of() : made.situation.view().records(about(finding))));
		}
	}

	/**
	 * Shows a finding again.
	 * @throws UnknownThing if no such finding was dismissed
	 */
	public void restore(String workspace, String id) {
		if (!this.dismissals.restore(workspace, id)) {
			throw new UnknownThing("No weak spot \"" + id + "\" was dismissed.");
		}
	}

	private Situation situation(View view, Records remembered) {
		return Situation.now(view, this.pack, remembered, this.sources);
	}

	private WeakSpotReport report(Situation situation, Records remembered) {
		return WeakSpotReport.of(situation, this.search, this.evidences, remembered, Patience.of(this.patience));
	}

	private static String summary(List<Finding> shown, WeakSpotReport report, int dismissed) {
		Map<Severity, Long> counts = new LinkedHashMap<>();
		shown.forEach((finding) -> counts.merge(finding.severity(), 1L, Long::sum));
		long reached = report.targets().stream().filter((target) -> target.chance() > 0).count();
		String targets = report.targets().isEmpty()
				? "You have named nobody whom you want to reach yet: do so in the sheet ties.csv, column target_weight."
				: "You reach " + reached + " of your " + Words.count(report.targets().size(), "target", "targets")
						+ ".";
		String found = shown.isEmpty() ? " Nothing is weak that can be seen from what you have imported."
				: " " + Words.count(shown.size(), "weak spot", "weak spots") + ", "
						+ counts.getOrDefault(Severity.SERIOUS, 0L) + " of them serious.";
		return targets + found + ((dismissed == 0) ? "" : " " + Words.count(dismissed, "is", "are") + " dismissed.")
				+ (report.stoppedEarly() ? " The report was stopped early: there may be more." : "");
	}

}
