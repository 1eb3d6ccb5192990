package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.Exporter;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.exchange.SocialGraph;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * Writes the people of a network, or of a part of it, and who knows whom: names, places,
 * ORCIDs and chances, never notes or addresses.
 */
public final class ExportNetwork {

	/** People whose names are read in one go. */
	private static final int AT_ONCE = 500;

	private final ShowNetwork show;

	private final CurrentNetwork network;

	private final Records records;

	private final Exporters<SocialGraph> exporters;

	public ExportNetwork(ShowNetwork show, CurrentNetwork network, Records records, Exporters<SocialGraph> exporters) {
		this.show = show;
		this.network = network;
		this.records = records;
		this.exporters = exporters;
	}

	/** In what it can be written, the usual first. */
	public List<OutputFormat> formats() {
		return this.exporters.formats();
	}

	/** Of these people, and of the ties among them. */
	private final class Part {

		private final View view;

		private final Network part;

		private final @Nullable Long applicant;

		private final Set<Long> targets;

		private final long[] keys;

		private final People people = new People(ExportNetwork.this.records);

		Part(View view, Network part) {
			this.view = view;
			this.part = part;
			this.applicant = this.people.findApplicant(view);
			this.targets = (this.applicant == null) ? Set.of()
					: new Asking(view, ExportNetwork.this.records).wanted(this.applicant).keySet();
			long[] keys = new long[part.people()];
			int count = 0;
			for (int person = 0; person < part.size(); person++) {
				if (!part.isGone(person)) {
					keys[count++] = part.key(person);
				}
			}
			Arrays.sort(keys);
			this.keys = keys;
		}

		private List<Somebody> described(Collection<Long> some) {
			Map<Long, PersonLine> lines = this.people.described(this.view, some);
			Map<Long, List<Known>> known = this.people.records(this.view, some);
			List<Somebody> described = new ArrayList<>();
			for (long key : some) {
				PersonLine line = lines.get(key);
				String kind = (this.applicant != null && key == this.applicant) ? "applicant"
						: this.targets.contains(key) ? "target" : "person";
				described.add(new Somebody(id(key), (line == null) ? "(unnamed)" : line.name(), kind,
						(line == null) ? null : line.detail(), orcid(known.getOrDefault(key, List.of())),
						this.part.degree(this.part.indexOf(key))));
			}
			return described;
		}

		private static @Nullable String orcid(List<Known> records) {
			return records.stream()
				.flatMap((record) -> record.said().identifiers().stream())
				.filter((identifier) -> identifier.scheme() == Identifier.Scheme.ORCID)
				.map(Identifier::value)
				.sorted()
				.findFirst()
				.orElse(null);
		}

		private static String id(long key) {
			return "p" + key;
		}

		/** By key; names are read some at a time. */
		Iterator<Somebody> people() {
			return new Chunks<>(this.keys, AT_ONCE, this::described);
		}

		/** Each once, by the keys of their ends. */
		Iterator<Knows> ties() {
			return new Chunks<>(this.keys, 1, (keys) -> tiesOf(keys.get(0)));
		}

		/** To six places: the network keeps no more. */
		private double chance(int arc) {
			return Math.round(this.part.chance(arc) * 1e6) / 1e6;
		}

		private List<Knows> tiesOf(long key) {
			int person = this.part.indexOf(key);
			Map<Long, Knows> ties = new java.util.TreeMap<>();
			for (int arc = this.part.firstArc(person); arc < this.part.endArc(person); arc++) {
				long other = this.part.key(this.part.head(arc));
				if (key < other) {
					byte flags = this.part.flags(arc);
					ties.put(other, new Knows(id(key), id(other), chance(arc), (flags & Network.CONFIRMED) != 0,
							(flags & Network.ONLINE_ONLY) != 0));
				}
			}
			return List.copyOf(ties.values());
		}

	}

	/**
	 * The part of the network that the question asks for; communities are never folded.
	 * @throws org.vouchgraph.network.UnknownThing if there is no such workspace, or it
	 * cannot see whose surroundings they are
	 * @throws org.vouchgraph.network.InvalidRequest if there is no such format
	 */
	public Takeaway of(SurroundingsQuestion question, String format) {
		Exporter<SocialGraph> exporter = this.exporters.get(format);
		View view = this.network.of(question.workspace());
		if (question.all() && !question.asksForEvidence() && question.least() == 0 && !question.confirmed()) {
			// The whole may be large, and nothing need be worked out of it.
			return takeaway(exporter, view, view.network(), "Everybody", question);
		}
		ShowNetwork.Part part = this.show.part(question);
		return takeaway(exporter, view, part.network(), part.title(), question);
	}

	private Takeaway takeaway(Exporter<SocialGraph> exporter, View view, Network part, String title,
			SurroundingsQuestion question) {
		return new Takeaway("network-" + view.workspace().code() + "-" + question.scope() + "-" + view.date(),
				exporter.format(), (out) -> {
					Part asked = new Part(view, part);
					exporter.write(new SocialGraph(title + ", " + Words.date(view.date()), view.date(),
							view.workspace().fictional(), asked::people, asked::ties), out);
					return asked.keys.length;
				});
	}

}
