package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.vouchgraph.identity.Grouping;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.SameRecords;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.tie.NetworkReader;
import org.vouchgraph.tie.TieModel;

/**
 * The network of a workspace as it is now. Kept in memory, and read anew when something
 * was written or the day has changed; a question that runs keeps the version it began
 * with.
 */
public final class CurrentNetwork {

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
			return read(known, changes, today);
		});
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
