package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Concentration;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.coverage.Shares;
import org.vouchgraph.network.FieldPack.Coverage;
import org.vouchgraph.network.NetworkGraph;
import org.vouchgraph.structure.StructuralHoles;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Measure;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WeakSpots.Share;
import org.vouchgraph.usecase.WeakSpots.Spread;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** What hangs on whom, and how much the applicant's own contacts overlap, in words. */
final class SpreadFindings {

	private static final int MOST_SHOWN = 8;

	private final Situation situation;

	private final Coverage asked;

	/** By whom each target is reached, that needs an introduction. */
	private final Map<Reach, Long> introducers = new java.util.LinkedHashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private final Spread spread;

	SpreadFindings(Situation situation, List<Reach> reaches) {
		this.situation = situation;
		this.asked = situation.pack().coverage();
		for (Reach reach : reaches) {
			if (!reach.paths().isEmpty() && reach.paths().get(0).ties() > 1) {
				this.introducers.put(reach, situation.network().key(reach.paths().get(0).people()[1]));
			}
		}
		Whereabouts where = situation.where();
		where.read(this.introducers.values());
		List<Measure> measures = new ArrayList<>();
		measures.add(measure("introducers", "person", (person) -> List.of(thing(situation.line(person)))));
		measures.add(measure("institutions", "institution", where::institutions));
		measures.add(measure("societies", "society", where::societies));
		measures.add(measure("countries", "country",
				(person) -> where.countries(person)
					.stream()
					.map((code) -> new Thing("country", code(code), Words.country(code), null))
					.toList()));
		this.spread = overlap(measures);
	}

	Spread spread() {
		return this.spread;
	}

	List<Finding> findings() {
		return this.findings;
	}

	private static Thing thing(PersonLine line) {
		return new Thing("person", line.key(), line.name(), line.detail());
	}

	/** A number for a country's two letters. */
	private static long code(String country) {
		return Long.parseLong(country.toLowerCase(Locale.ROOT), 36);
	}

	private Measure measure(String over, String one, Function<Long, ? extends Collection<Thing>> places) {
		Map<Long, Double> weights = new TreeMap<>();
		Map<Long, Thing> things = new TreeMap<>();
		double placed = 0;
		double all = 0;
		for (Map.Entry<Reach, Long> each : this.introducers.entrySet()) {
			double weight = each.getKey().target().weight();
			Collection<Thing> at = places.apply(each.getValue());
			all += weight;
			placed += at.isEmpty() ? 0 : weight;
			for (Thing thing : at) {
				things.putIfAbsent(thing.key(), thing);
				weights.merge(thing.key(), weight / at.size(), Double::sum);
			}
		}
		Shares<Long> shares = Concentration.of(weights);
		String sentence = sentence(shares, over, things, all, placed);
		if (!shares.shares().isEmpty() && shares.shares().get(0).share() > this.asked.largestShare()
				&& this.introducers.size() > 1) {
			this.findings.add(finding(over, one, shares, things.get(shares.shares().get(0).key()), sentence));
		}
		return new Measure(over, shares.herfindahl(), shares.effective(), sentence,
				shares.shares()
					.stream()
					.limit(MOST_SHOWN)
					.map((share) -> share(share, things.get(share.key())))
					.toList());
	}

	private static Share share(Shares.Share<Long> share, Thing thing) {
		return new Share(thing.name(), thing.kind().equals("country") ? null : thing, share.share(),
				Words.percent(share.share()));
	}

	private static String sentence(Shares<Long> shares, String over, Map<Long, Thing> things, double all,
			double placed) {
		if (shares.shares().isEmpty()) {
			return (all == 0) ? "You reach nobody through others yet."
					: "Nothing is known of the " + over + " of those who could introduce you.";
		}
		Shares.Share<Long> first = shares.shares().get(0);
		String known = (placed < all) ? " (Known for " + Words.percent(placed / all) + " of it.)" : "";
		if (shares.shares().size() == 1) {
			return "All of what you reach through others hangs on " + things.get(first.key()).name() + "." + known;
		}
		return Words.percent(first.share()) + " of what you reach through others hangs on "
				+ things.get(first.key()).name() + "; in all it is as if it hung on "
				+ String.format(Locale.ROOT, "%.1f", shares.effective()) + " equal " + over + "." + known;
	}

	private Finding finding(String over, String one, Shares<Long> shares, Thing first, String sentence) {
		double share = shares.shares().get(0).share();
		Draft draft = new Draft(Kind.CONCENTRATED, List.of(over),
				Words.percent(share) + " of what you reach hangs on one " + one + ": " + first.name() + ".")
			.matters(over.equals("introducers") ? Severity.IMPORTANT : Severity.WORTH_KNOWING, share)
			.why(sentence + " More than " + Words.percent(this.asked.largestShare())
					+ " on one is a risk: people move, retire, or grow tired of being asked.")
			.next(over.equals("introducers")
					? "For the targets that " + first.name() + " opens, ask one other person each first."
					: "Look for introducers outside " + first.name() + " for at least one target in two.")
			.rests(first.key(), Math.round(share * 20));
		for (Map.Entry<Reach, Long> each : this.introducers.entrySet()) {
			PersonLine introducer = this.situation.line(each.getValue());
			if (over.equals("introducers") && introducer.key() == first.key()) {
				draft.people(introducer);
				PersonLine target = this.situation.person(each.getKey().target().person());
				draft.because("The best way to " + target.name() + " begins there.", thing(target));
			}
		}
		if (!over.equals("introducers")) {
			draft.because("This is where those who could introduce you are.",
					first.kind().equals("country") ? null : first);
		}
		return draft.done();
	}

	private Spread overlap(List<Measure> measures) {
		int me = this.situation.me();
		int contacts = this.situation.network().degree(me);
		StructuralHoles<Integer, Integer> holes = new StructuralHoles<>(new NetworkGraph(this.situation.network()),
				this.situation.network()::chance);
		double constraint = (contacts == 0) ? 0 : holes.constraint(me);
		double effective = (contacts == 0) ? 0 : holes.effectiveSize(me);
		String sentence = (contacts == 0) ? "No tie of yours is known yet."
				: "Your " + Words.count(contacts, "tie reaches", "ties reach") + " as far as " + Math.round(effective)
						+ " that do not overlap would (Burt's effective size). " + "Your contacts leave you "
						+ ((constraint > this.asked.highestConstraint()) ? "little"
								: (constraint > this.asked.highestConstraint() / 2) ? "some" : "much")
						+ " room of your own (constraint " + String.format(Locale.ROOT, "%.2f", constraint)
						+ "; near 0 they come from many circles, near 1 they all know each other).";
		if (contacts > 0 && (constraint > this.asked.highestConstraint() || effective < contacts / 2.0)) {
			this.findings.add(new Draft(Kind.CLOSED_CIRCLE, List.of(), "Many of your contacts know each other.")
				.matters(constraint > this.asked.highestConstraint() ? Severity.IMPORTANT : Severity.WORTH_KNOWING,
						constraint)
				.why(sentence + " People of one circle know the same things and the same people.")
				.next("Meet somebody from a circle of which you know nobody: another society, another country, "
						+ "another kind of program.")
				.rests(Math.round(constraint * 10), Math.round(effective / 5))
				.done());
		}
		return new Spread(measures, constraint, effective, contacts, sentence);
	}

	@Nullable Long introducer(Reach reach) {
		return this.introducers.get(reach);
	}

}
