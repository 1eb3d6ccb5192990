package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.coverage.Loss;
import org.vouchgraph.coverage.Reach;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** What would be lost without somebody, or without everybody of a place, in words. */
final class LossFindings {

	/** Who costs less than this part of what can be reached is left out. */
	private static final double LEAST_SHARE = 0.05;

	/** From this part on a loss is serious whatever it closes. */
	private static final double SERIOUS_SHARE = 0.25;

	private static final int MOST_NAMED = 5;

	private final Situation situation;

	private final List<Reach> reaches;

	/** The weight of all that can be reached. */
	private final double reachable;

	LossFindings(Situation situation, List<Reach> reaches) {
		this.situation = situation;
		this.reaches = reaches.stream().filter((reach) -> !reach.paths().isEmpty()).toList();
		this.reachable = this.reaches.stream().mapToDouble((reach) -> reach.target().weight()).sum();
	}

	/** What the loss of a person means, or null where it means little. */
	@Nullable Finding person(Loss loss) {
		long key = this.situation.network().key((int) loss.lost());
		PersonLine person = this.situation.line(key);
		Logged last = this.situation.last(key);
		String touch = (last == null) ? "Nothing is logged between you: make the first contact"
				: "Your last contact was on " + Words.date(last.on()) + ": stay in touch";
		return finding(loss, Kind.LOSS_OF_PERSON, key, person.name(), null, touch + " with " + person.name(), person);
	}

	/** What the loss of everybody at a place means, or null where it means little. */
	@Nullable Finding place(Loss loss, Thing place, List<PersonLine> people) {
		return finding(loss, Kind.LOSS_OF_PLACE, loss.lost(), "everybody at " + place.name(), place,
				"Stay in touch with more than one person there", people.toArray(PersonLine[]::new));
	}

	private @Nullable Finding finding(Loss loss, Kind kind, long key, String name, @Nullable Thing place, String touch,
			PersonLine... people) {
		List<Loss.Effect> closed = loss.effects().stream().filter((effect) -> effect.after() == 0).toList();
		List<Loss.Effect> halved = loss.effects().stream().filter((effect) -> effect.after() > 0).toList();
		double share = loss.weight() / this.reachable;
		if (loss.effects().isEmpty() || (closed.isEmpty() && share < LEAST_SHARE)) {
			return null;
		}
		Severity severity = (closed.size() > 1 || share >= SERIOUS_SHARE) ? Severity.SERIOUS
				: closed.isEmpty() ? Severity.WORTH_KNOWING : Severity.IMPORTANT;
		String title = closed.isEmpty()
				? "Without " + name + " your chance falls by more than half for "
						+ Words.count(halved.size(), "target", "targets") + "."
				: "You cannot afford to lose " + name + ": " + closed.size() + " of " + this.reaches.size()
						+ " targets " + ((closed.size() == 1) ? "goes" : "go") + " only "
						+ ((place == null) ? "through " + name : "through people there") + ".";
		List<String> why = new ArrayList<>();
		if (!closed.isEmpty()) {
			why.add("No way would be left to " + names(closed) + ".");
			long far = closed.stream().filter((effect) -> !effect.cutOff()).count();
			if (far > 0) {
				why.add("(To " + ((far == closed.size()) ? "them" : far + " of them")
						+ " there are longer chains, too long to carry a request.)");
			}
		}
		if (!halved.isEmpty()) {
			Loss.Effect worst = halved.get(0);
			why.add("The best way to " + names(halved) + " would be less than half as likely"
					+ ((halved.size() == 1) ? ": " : ", for the first ") + Words.percent(worst.after()) + " instead of "
					+ Words.percent(worst.before()) + ".");
		}
		Loss.Effect first = loss.effects().get(0);
		long target = this.situation.network().key(first.target().person());
		Thing program = this.situation.where().program(target);
		String next = touch + ", and open a second way to " + this.situation.name(target)
				+ ": ask for somebody else at " + ((program == null) ? "the same place" : program.name()) + ".";
		Draft draft = new Draft(kind, List.of(key), title).matters(severity, loss.weight())
			.why(String.join(" ", why))
			.next(next)
			.people(people)
			.rests(closed.stream().map(this::key).sorted().toList(), halved.stream().map(this::key).sorted().toList());
		if (place != null) {
			draft.because(place.name() + ((place.detail() == null) ? "" : " (" + place.detail() + ")"), place);
		}
		for (Loss.Effect effect : loss.effects()) {
			PersonLine person = this.situation.line(key(effect));
			draft
				.because(
						person.name() + ": " + Words.percent(effect.before()) + " now, "
								+ ((effect.after() == 0) ? "no way without"
										: Words.percent(effect.after()) + " without"),
						new Thing("person", person.key(), person.name(), person.detail()));
		}
		return draft.done();
	}

	private long key(Loss.Effect effect) {
		return this.situation.network().key(effect.target().person());
	}

	private String names(List<Loss.Effect> effects) {
		return Words.listed(
				effects.stream().map((effect) -> Objects.toString(this.situation.name(key(effect)))).toList(),
				MOST_NAMED);
	}

}
