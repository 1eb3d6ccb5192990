package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Touched;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.tie.NetworkReader;
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

	private final Workspaces workspaces;

	private final Sources sources;

	private final Evidences evidences;

	private final Grouping grouping;

	private final FieldPack pack;

	private final Clock clock;

	private final Map<String, View> views = new ConcurrentHashMap<>();

	public CurrentNetwork(Workspaces workspaces, Sources sources, Evidences evidences, Grouping grouping,
			FieldPack pack, Clock clock) {
		this.workspaces = workspaces;
		this.sources = sources;
		this.evidences = evidences;
		this.grouping = grouping;
		this.pack = pack;
		this.clock = clock;
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
			if (before != null && before.isCurrent(known, changes, today)) {
				return before;
			}
			View updated = (before == null) ? null : update(before, known, changes, today);
			return (updated == null) ? read(known, changes, today) : updated;
		});
	}

	private @Nullable View update(View before, Workspace workspace, long changes, LocalDate today) {
		if (!before.date.equals(today)) {
			return null;
		}
		Visible visible = this.workspaces.visible(workspace.code());
		Touched touched = this.sources.touched(before.visible, before.network.version(), visible, MOST_TOUCHED)
			.orElse(null);
		if (touched == null) {
			return null;
		}
		Grouping.Regrouped regrouped = this.grouping.regroup(visible, before.same, touched.records(), MOST_TOUCHED)
			.orElse(null);
		if (regrouped == null) {
			return null;
		}
		Set<Long> records = new HashSet<>(touched.records());
		records.addAll(regrouped.moved());
		NetworkReader.After after = new NetworkReader.After(this.evidences, visible, before.same, regrouped.same(),
				records, touched.ends(), MOST_PEOPLE);
		return new NetworkReader(before.model).update(before.network, after, changes)
			.map((network) -> new View(workspace, visible, regrouped.same(), network, before.model, today))
			.orElse(null);
	}

	private View read(Workspace workspace, long changes, LocalDate today) {
		Visible visible = this.workspaces.visible(workspace.code());
		SameRecords same = this.grouping.group(visible);
		TieModel model = new TieModel(this.pack, today);
		Network network = new NetworkReader(model).read(this.evidences, visible, same, changes);
		return new View(workspace, visible, same, network, model, today);
	}

	/**
	 * One version of a workspace's network.
	 *
	 * @param workspace whose it is
	 * @param visible what it was read from
	 * @param same which records are the same person, paper or organization
	 * @param network the people and ties
	 * @param model by which ties were weighed
	 * @param date the day at which ties were weighed
	 */
	public record View(Workspace workspace, Visible visible, SameRecords same, Network network, TieModel model,
			LocalDate date) {

		/** The ids of all records of these people or things. */
		List<Long> records(Collection<Long> keys) {
			return keys.stream().flatMap((key) -> Arrays.stream(this.same.records(key)).boxed()).toList();
		}

		boolean isCurrent(Workspace now, long changes, LocalDate today) {
			return this.workspace.equals(now) && this.network.version() == changes && this.date.equals(today);
		}

	}

}
