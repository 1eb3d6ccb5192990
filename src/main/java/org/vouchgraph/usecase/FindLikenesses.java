package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.vouchgraph.exchange.ImportStopped;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.identity.Matches;
import org.vouchgraph.identity.Matching;
import org.vouchgraph.identity.Progress;
import org.vouchgraph.identity.Proposal;
import org.vouchgraph.identity.Reason;
import org.vouchgraph.identity.Settled;
import org.vouchgraph.network.Decided;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Judgements.Judged;
import org.vouchgraph.network.Judgements.Likeness;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;

/**
 * Looks for people and institutions that may be one, and keeps what it finds: what is
 * clear is joined, the rest are questions for {@link ReviewIdentity}. What is found
 * depends on what is visible and decided alone, and all that was found before goes, so
 * that taking an import back takes back what only it made look alike.
 */
public final class FindLikenesses {

	/** In larger networks it takes minutes, and is left to be asked for. */
	private static final long UNASKED_UP_TO = 200_000;

	/** More than a record takes while it is compared. */
	private static final long BYTES_A_RECORD = 8192;

	private static final int AT_ONCE = 5000;

	private final Workspaces workspaces;

	private final Evidences evidences;

	private final Records records;

	private final Judgements judgements;

	private final Grouping grouping;

	private final Matching matching;

	private final Jobs jobs;

	public FindLikenesses(Workspaces workspaces, Evidences evidences, Records records, Judgements judgements,
			Grouping grouping, Matching matching, Jobs jobs) {
		this.workspaces = workspaces;
		this.evidences = evidences;
		this.records = records;
		this.judgements = judgements;
		this.grouping = grouping;
		this.matching = matching;
		this.jobs = jobs;
	}

	/**
	 * Begins to compare all that the workspace sees.
	 * @throws UnknownThing if there is no such workspace
	 */
	public Jobs.Job start(String workspace) {
		this.workspaces.visible(workspace);
		return this.jobs.start("identity", (job) -> {
			Found found = find(workspace, job);
			job.message(found.joined() + " were joined as the same without asking, and " + found.questions()
					+ " questions wait for you.");
		});
	}

	/** How much was found. */
	record Found(int joined, int questions) {
	}

	/**
	 * Compares after something was imported or taken back.
	 * @param workspace whose import it was
	 * @param shared whether all workspaces see it
	 */
	void afterChange(String workspace, boolean shared, Jobs.Job job) {
		try {
			for (Workspace each : this.workspaces.list()) {
				if ((shared || each.code().equals(workspace)) && isSmall(this.workspaces.visible(each.code()))) {
					find(each.code(), job);
				}
			}
		}
		catch (ImportStopped ex) {
			job.message("The files are read; comparing names was stopped, and can be begun again under Identity.");
		}
	}

	/** Whether comparing takes seconds, and no more memory than there is. */
	private boolean isSmall(Visible visible) {
		long[] people = new long[1];
		this.evidences.people(visible, (record) -> people[0]++);
		return people[0] <= Math.min(UNASKED_UP_TO, Runtime.getRuntime().maxMemory() / BYTES_A_RECORD);
	}

	private Found find(String workspace, Jobs.Job job) {
		Visible visible = this.workspaces.visible(workspace);
		Judged judged = this.judgements.on(visible);
		Decided decided = judged.decided();
		SameRecords same = this.grouping.group(visible, new Decided(decided.same(), decided.apart(), List.of()));
		Matches matches = this.matching.match(visible, same, settled(judged, same), (stage, done, of) -> {
			job.checkStopped();
			job.progress(words(stage), done, of, 0);
		});
		List<Proposal> proposals = new ArrayList<>(matches.clear());
		proposals.addAll(matches.ask());
		Map<Long, String> places = places(visible, same, proposals);
		this.judgements.found(visible, proposals.stream().map((proposal) -> likeness(proposal, places)).toList());
		return new Found(matches.clear().size(), matches.ask().size());
	}

	private static Settled settled(Judged judged, SameRecords same) {
		Map<Long, Map<Long, Settled.Answer>> answers = new HashMap<>();
		judged.unsure().forEach((apart) -> settle(answers, same, apart, Settled.Answer.UNSURE));
		judged.decided().apart().forEach((apart) -> settle(answers, same, apart, Settled.Answer.DIFFERENT));
		return answers.isEmpty() ? Settled.NOTHING
				: (one, two) -> answers.getOrDefault(one, Map.of()).getOrDefault(two, Settled.Answer.NONE);
	}

	private static void settle(Map<Long, Map<Long, Settled.Answer>> answers, SameRecords same, Decided.Apart apart,
			Settled.Answer answer) {
		for (long one : keys(same, apart.ones())) {
			for (long other : keys(same, apart.others())) {
				answers.computeIfAbsent(Math.min(one, other), (any) -> new HashMap<>())
					.put(Math.max(one, other), answer);
			}
		}
	}

	private static Set<Long> keys(SameRecords same, List<Long> records) {
		Set<Long> keys = new HashSet<>();
		records.forEach((record) -> keys.add(same.key(record)));
		return keys;
	}

	/** The names of the places that reasons name by number. */
	private Map<Long, String> places(Visible visible, SameRecords same, List<Proposal> proposals) {
		Set<Long> records = new HashSet<>();
		for (Proposal proposal : proposals) {
			for (Reason reason : proposal.reasons()) {
				if (isPlace(reason)) {
					for (long record : same.records(Long.parseLong(reason.arguments().get(0)))) {
						records.add(record);
					}
				}
			}
		}
		Map<Long, List<Known>> byKey = new HashMap<>();
		List<Long> ids = records.stream().sorted().toList();
		for (int i = 0; i < ids.size(); i += AT_ONCE) {
			for (Known known : this.records.list(visible, ids.subList(i, Math.min(i + AT_ONCE, ids.size())))) {
				byKey.computeIfAbsent(same.key(known.id()), (key) -> new ArrayList<>()).add(known);
			}
		}
		Map<Long, String> names = new HashMap<>();
		byKey.forEach((key, known) -> names.put(key, People.name(known)));
		return names;
	}

	private static boolean isPlace(Reason reason) {
		return (reason.code() == Reason.Code.SAME_ORGANIZATION || reason.code() == Reason.Code.SAME_PARENT)
				&& reason.arguments().get(0).matches("\\d{1,18}");
	}

	private static Likeness likeness(Proposal proposal, Map<Long, String> places) {
		List<String> pro = new ArrayList<>();
		List<String> contra = new ArrayList<>();
		proposal.reasons()
			.forEach(
					(reason) -> (reason
						.speaksFor() ? pro
								: contra)
						.add(words(isPlace(reason)
								? new Reason(reason.code(), reason.weight(), List
									.of(places.getOrDefault(Long.valueOf(reason.arguments().get(0)), "one place")))
								: reason)));
		return new Likeness(proposal.kind(), proposal.one(), proposal.two(),
				proposal.decision() == Proposal.Decision.CLEAR, proposal.probability(), pro, contra);
	}

	private static String words(Progress.Stage stage) {
		return switch (stage) {
			case READING -> "Reading names";
			case ORGANIZATIONS -> "Comparing institutions";
			case BLOCKING -> "Finding names that are alike";
			case COMPARING -> "Comparing people";
			case MERGING -> "Joining what is clear";
		};
	}

	/** A reason in a sentence. */
	static String words(Reason reason) {
		List<String> of = reason.arguments();
		return switch (reason.code()) {
			case SAME_NAME -> "Both are called " + of.get(0) + (reason.speaksFor() ? "." : ", as many are.");
			case SAME_NAME_BUT_MIDDLE -> two(of, "have the same names but for a middle one");
			case INITIALS_FIT -> two(of, "have the same family name, and the initials fit"
					+ (reason.speaksFor() ? "" : ", as those of many do"));
			case NAME_VARIANT -> two(of, "may be one name, written in two ways");
			case FAMILY_NAME_CHANGED -> two(of, "have the same given names; the family name may have changed");
			case OTHER_NAME -> two(of, "are different names");
			case SAME_ORGANIZATION -> "Both are at " + of.get(0) + ".";
			case SAME_ORGANIZATION_NAME -> "Both are at a place called " + of.get(0) + ".";
			case SAME_PARENT -> "Their places belong to " + of.get(0) + ".";
			case SAME_CITY -> "Both are in " + of.get(0) + ".";
			case SAME_COUNTRY -> "Both are in " + country(of.get(0)) + ".";
			case OTHER_ORGANIZATIONS -> "They are known at different places only.";
			case OTHER_COUNTRIES -> "They are known in different countries only: " + countries(of.get(0)) + "; "
					+ countries(of.get(1)) + ".";
			case SHARED_COAUTHORS -> "Both wrote with " + coauthors(of) + ".";
			case SAME_PAPER_IN_TWO_SOURCES -> "Two sources name them as an author of the same paper.";
			case YEARS_APART -> of.get(0) + " years lie between what is known of the one and of the other.";
			case OTHER_OPENALEX_ID -> "OpenAlex takes them for two, which it often does wrongly.";
			case OTHER_LINKEDIN -> "They have two pages on LinkedIn.";
			case SOMEBODY_ELSE_FITS -> of.get(0) + " fits as well.";
			case ACRONYM -> two(of, "may be a name and its short form");
		};
	}

	private static String two(List<String> names, String what) {
		return names.get(0) + " and " + names.get(1) + " " + what + ".";
	}

	private static String countries(String codes) {
		List<String> names = new ArrayList<>();
		for (String code : codes.split("[,;\\s]+")) {
			names.add(country(code));
		}
		return String.join(", ", names);
	}

	private static String country(String code) {
		String name = new Locale.Builder().setRegion(code.matches("[A-Z]{2}") ? code : "")
			.build()
			.getDisplayCountry(Locale.ENGLISH);
		return name.isEmpty() ? code : name;
	}

	private static String coauthors(List<String> arguments) {
		List<String> names = arguments.subList(1, arguments.size());
		int more = Integer.parseInt(arguments.get(0)) - names.size();
		return String.join(", ", names) + ((more > 0) ? " and " + more + " more" : "");
	}

}
