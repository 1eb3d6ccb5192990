package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Decided;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Judgements.Judged;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Rejected;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Snapshots;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.tie.Learned;
import org.vouchgraph.tie.NetworkReader;
import org.vouchgraph.tie.OutcomeReader;
import org.vouchgraph.tie.TieModel;

/**
 * The network of a workspace as it is now. Kept in memory; when something was written, by
 * whatever process, it is brought up to date around what that touched, and read anew when
 * that is too much or cannot be told, or the day has changed. A question that runs keeps
 * the version it began with.
 */
public final class CurrentNetwork {

	/** More touched records than this are a larger import: as well read everything. */
	private static final int MOST_TOUCHED = 20_000;

	/** People of whom many are concerned by few records work at large gatherings. */
	private static final int MOST_PEOPLE = 20_000;

	/** After so many changes the network is kept again: notes of more may be gone. */
	private static final long KEPT_EVERY = 500;

	private static final String DATE = "date";

	private static final String RULES = "rules";

	private static final String MARK = "mark";

	private static final String JUDGED = "judged";

	private static final String LEARNED = "learned";

	private final Workspaces workspaces;

	private final Sources sources;

	private final Evidences evidences;

	private final Judgements judgements;

	private final Grouping grouping;

	private final FieldPack pack;

	private final Clock clock;

	private final Snapshots snapshots;

	/** Reads what outcomes have taught; null where nothing is to be learned. */
	private final @Nullable OutcomeReader outcomes;

	private final Map<String, View> views = new ConcurrentHashMap<>();

	/** The change number at which the network of each workspace was kept last. */
	private final Map<String, Long> kept = new ConcurrentHashMap<>();

	private final Executor background = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "keep networks");
		thread.setDaemon(true);
		return thread;
	});

	/** What was read before this change must not be kept: somebody was erased. */
	private long forgotten;

	/** Keeps nothing for the next start, and learns nothing. */
	public CurrentNetwork(Workspaces workspaces, Sources sources, Evidences evidences, Judgements judgements,
			Grouping grouping, FieldPack pack, Clock clock) {
		this(workspaces, sources, evidences, judgements, grouping, pack, clock, Snapshots.NONE);
	}

	/** Learns nothing. */
	public CurrentNetwork(Workspaces workspaces, Sources sources, Evidences evidences, Judgements judgements,
			Grouping grouping, FieldPack pack, Clock clock, Snapshots snapshots) {
		this(workspaces, sources, evidences, judgements, grouping, pack, clock, snapshots, null);
	}

	/**
	 * Learns from outcomes.
	 * @param outcomes reads them without what the user rejected
	 */
	public CurrentNetwork(Workspaces workspaces, Sources sources, Evidences evidences, Judgements judgements,
			Grouping grouping, FieldPack pack, Clock clock, Snapshots snapshots, @Nullable OutcomeReader outcomes) {
		this.workspaces = workspaces;
		this.sources = sources;
		this.evidences = evidences;
		this.judgements = judgements;
		this.grouping = grouping;
		this.pack = pack;
		this.clock = clock;
		this.snapshots = snapshots;
		this.outcomes = outcomes;
	}

	/**
	 * What the workspace may see, joined and weighed, today.
	 * @throws UnknownThing if there is no such workspace
	 */
	public View of(String workspace) {
		Workspace known = this.workspaces.find(workspace)
			.orElseThrow(() -> new UnknownThing("There is no workspace \"" + workspace + "\"."));
		long changes = this.sources.changes();
		LocalDate today = LocalDate.now(this.clock);
		View view = this.views.get(workspace);
		if (view != null && view.isCurrent(known, changes, today)) {
			return view;
		}
		return this.views.compute(workspace, (code, before) -> {
			View last = (before == null) ? kept(known) : before;
			if (last != null && last.isCurrent(known, changes, today)) {
				return last;
			}
			View updated = (last == null) ? null : update(last, known, changes, today);
			View now = (updated == null) ? read(known, changes, today) : updated;
			keep(now, updated == null);
			if (before == null) {
				getReady(now);
			}
			return now;
		});
	}

	/**
	 * Deletes what is kept for the next start, because somebody was erased.
	 * @throws java.io.UncheckedIOException if some of it is still there
	 */
	void forget() {
		synchronized (this.snapshots) {
			this.forgotten = this.sources.changes();
			this.kept.clear();
			this.snapshots.forget();
		}
	}

	/** What an earlier process kept of this very store, or null. */
	private @Nullable View kept(Workspace workspace) {
		Snapshots.Snapshot snapshot = this.snapshots.find(workspace.code()).orElse(null);
		if (snapshot == null) {
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(snapshot.about().getOrDefault(DATE, ""));
			TieModel model = new TieModel(this.pack, date, Learned.parse(snapshot.about().getOrDefault(LEARNED, "")));
			long version = snapshot.network().version();
			if (!model.rules().equals(snapshot.about().get(RULES))
					|| !this.sources.mark(version).equals(Optional.ofNullable(snapshot.about().get(MARK)))) {
				return null;
			}
			// What was decided meanwhile cannot be told from what was decided then.
			Judged judged = this.judgements.on(snapshot.visible());
			if (!fingerprint(judged).equals(snapshot.about().get(JUDGED))) {
				return null;
			}
			this.kept.put(workspace.code(), version);
			return new View(workspace, snapshot.visible().without(judged.rejected(snapshot.same())), snapshot.same(),
					judged, snapshot.network(), model, date);
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return null;
		}
	}

	/** Keeps the view for the next start, unless one that is nearly the same is kept. */
	private void keep(View view, boolean anew) {
		String workspace = view.workspace.code();
		Long before = this.kept.get(workspace);
		if (this.snapshots == Snapshots.NONE
				|| (!anew && before != null && view.network.version() - before < KEPT_EVERY)) {
			return;
		}
		this.kept.put(workspace, view.network.version());
		this.background.execute(() -> {
			String mark = this.sources.mark(view.network.version()).orElse(null);
			synchronized (this.snapshots) {
				if (mark != null && view.network.version() >= this.forgotten) {
					this.snapshots.save(new Snapshots.Snapshot(view.network, view.same, view.visible,
							Map.of(DATE, view.date.toString(), RULES, view.model.rules(), MARK, mark, JUDGED,
									fingerprint(view.judged), LEARNED, view.model.learned().spelled())));
				}
			}
		});
	}

	/** So that the first write is seen as soon as all others. */
	private void getReady(View view) {
		this.background.execute(() -> {
			try {
				this.evidences.getReady(view.visible);
			}
			catch (RuntimeException ex) {
				// Closed meanwhile, or out of reach: whoever asks next is told.
			}
		});
	}

	private @Nullable View update(View before, Workspace workspace, long changes, LocalDate today) {
		if (before.date.getYear() != today.getYear()) {
			return null;
		}
		Visible visible = this.workspaces.visible(workspace.code());
		Touched touched = this.sources.touched(before.visible, before.network.version(), visible, MOST_TOUCHED)
			.orElse(null);
		if (touched == null) {
			return null;
		}
		Judged judged = this.judgements.on(visible);
		Set<Long> records = new HashSet<>(touched.records());
		records.addAll(judged.decided().differing(before.judged.decided()));
		Evidences around = new OnceRead(this.evidences);
		Grouping.Regrouped regrouped = new Grouping(around)
			.regroup(visible, judged.decided(), before.same, records, MOST_TOUCHED)
			.orElse(null);
		if (regrouped == null) {
			return null;
		}
		records.addAll(regrouped.moved());
		Rejected rejected = judged.rejected(regrouped.same());
		Visible seen = visible.without(rejected);
		records.addAll(rejected.differing(before.visible.rejected()));
		TieModel model = before.model;
		Learned learned = learned(workspace, seen, regrouped.same(), today);
		if (!learned.equals(model.learned()) || !before.date.equals(today)) {
			model = new TieModel(this.pack, today, learned);
		}
		if (!learned.equals(before.model.learned())) {
			// What an outcome teaches may change any tie of the applicant, and no other.
			Stream.of(learned, before.model.learned())
				.filter((one) -> !one.isNothing())
				.flatMapToLong((one) -> Arrays.stream(regrouped.same().records(one.applicant())))
				.forEach(records::add);
		}
		Set<Long> said = new HashSet<>();
		if (!before.date.equals(today)) {
			// Within a year nothing but what has a day is older than it was.
			this.evidences.pairs(seen, (pair) -> {
				if (pair.day() != Evidences.UNKNOWN) {
					said.add(pair.a());
					said.add(pair.b());
				}
			});
		}
		NetworkReader.After after = new NetworkReader.After(around, seen, before.same, regrouped.same(), records,
				touched.ends(), said, MOST_PEOPLE);
		Network network = new NetworkReader(model).update(before.network, after, changes).orElse(null);
		if (network == null) {
			return null;
		}
		return new View(workspace, seen, regrouped.same(), judged, network.isWorn() ? network.compact() : network,
				model, today);
	}

	private View read(Workspace workspace, long changes, LocalDate today) {
		Visible visible = this.workspaces.visible(workspace.code());
		Judged judged = this.judgements.on(visible);
		SameRecords same = this.grouping.group(visible, judged.decided());
		Visible seen = visible.without(judged.rejected(same));
		TieModel model = new TieModel(this.pack, today, learned(workspace, seen, same, today));
		Network network = new NetworkReader(model).read(this.evidences, seen, same, changes).nearby();
		return new View(workspace, seen, same, judged, network, model, today);
	}

	private Learned learned(Workspace workspace, Visible seen, SameRecords same, LocalDate today) {
		return (this.outcomes == null) ? Learned.NOTHING
				: this.outcomes.read(seen, same, workspace.code(), today).learned();
	}

	/** Equal where the same is decided; records are never renumbered. */
	private static String fingerprint(Judged judged) {
		Decided decided = judged.decided();
		return Stream
			.of(decided.same().stream(), decided.apart().stream(), decided.clear().stream(), judged.against().stream())
			.map((some) -> some.map(CurrentNetwork::spelled).sorted().collect(Collectors.joining(";")))
			.collect(Collectors.joining("|"));
	}

	private static String spelled(Object judgement) {
		return (judgement instanceof Judgements.Against against)
				? against.fact() + against.detail() + new TreeSet<>(against.people()) + new TreeSet<>(against.others())
				: judgement.toString();
	}

	/**
	 * One version of a workspace's network.
	 *
	 * @param workspace whose it is
	 * @param visible what it was read from, without what was rejected
	 * @param same which records are the same person, paper or organization
	 * @param judged what the user decided
	 * @param network the people and ties
	 * @param model by which ties were weighed
	 * @param date the day at which ties were weighed
	 */
	public record View(Workspace workspace, Visible visible, SameRecords same, Judged judged, Network network,
			TieModel model, LocalDate date) {

		/** The ids of all records of these people or things. */
		List<Long> records(Collection<Long> keys) {
			return keys.stream().flatMap((key) -> Arrays.stream(this.same.records(key)).boxed()).toList();
		}

		boolean isCurrent(Workspace now, long changes, LocalDate today) {
			return this.workspace.equals(now) && this.network.version() == changes && this.date.equals(today);
		}

	}

}
