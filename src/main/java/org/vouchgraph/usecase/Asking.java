package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.introduction.Filters;
import org.vouchgraph.introduction.Question;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** What a user asks, in terms of one version of a network. */
final class Asking {

	static final String DIRECTOR = "director";

	static final String NOBODY_AT_PROGRAM = "Nobody is known at this program yet. "
			+ "Add its director in the sheet programs.csv and import it.";

	static final List<String> TARGET_ROLES = List.of(DIRECTOR, "associate-director", "faculty");

	/** To how many ties a search goes on where nobody set a limit and few are found. */
	private static final int WIDEN_TO = Question.MOST_TIES;

	private final View view;

	private final Records records;

	private final People people;

	/**
	 * Of one question.
	 * @param records that remember what was read, as several parts of an answer need it
	 */
	Asking(View view, Records records) {
		this.view = view;
		this.records = records;
		this.people = new People(records);
	}

	People people() {
		return this.people;
	}

	/** The key of who asks: the person named, or the applicant. */
	long asker(@Nullable Long from) {
		return (from == null) ? this.people.applicant(this.view) : person(from);
	}

	/**
	 * The key of a person.
	 * @throws UnknownThing if the workspace cannot see her
	 */
	long person(long number) {
		long key = this.view.same().key(number);
		if (this.view.network().indexOf(key) >= 0) {
			// Everybody in the network is somebody whom the workspace can see.
			return key;
		}
		return this.view.same().key(this.people.thing(this.view, new Kind.Ref(Kind.PERSON, number)).get(0).id());
	}

	/** The person, program or other thing in a line. */
	Thing thing(Kind.Ref ref) {
		List<Known> known = this.people.thing(this.view, ref);
		return new Thing(ref.kind().code(), this.view.same().key(known.get(0).id()), People.name(known),
				Search.detail(known, null));
	}

	/** The same, where the names of people were read already. */
	Thing thing(Kind.Ref ref, LongFunction<PersonLine> lines) {
		if (ref.kind() != Kind.PERSON) {
			return thing(ref);
		}
		PersonLine line = lines.apply(person(ref.key()));
		return new Thing(ref.kind().code(), line.key(), line.name(), line.detail());
	}

	/** The question of all targets; each is set with {@link Question#withTarget}. */
	Question question(long asker, Conditions conditions, int paths, int perIntroducer) {
		int applicant = this.view.network().indexOf(asker);
		Set<Integer> leftOut = new HashSet<>();
		conditions.without().forEach((person) -> leftOut.add(this.view.network().indexOf(person(person))));
		Set<Integer> through = (conditions.through() == null) ? null : members(conditions.through());
		Question question = Question.of(applicant, applicant)
			.withPaths(paths)
			.withPerIntroducer(perIntroducer)
			.withFilters(new Filters(conditions.confirmed(), conditions.warm(), conditions.remote(), conditions.least(),
					leftOut, through));
		return (conditions.ties() == null) ? question.withWidenTo(WIDEN_TO) : question.withMaxTies(conditions.ties());
	}

	/** The people to reach by their keys, with their role; directors first. */
	Map<Long, String> targets(Kind.Ref target) {
		Map<Long, String> targets = new LinkedHashMap<>();
		if (target.kind() == Kind.PERSON) {
			targets.put(person(target.key()), "");
			return targets;
		}
		List<Known> targetRecords = this.people.thing(this.view, target);
		Map<Long, String> roles = new HashMap<>();
		for (KnownFact fact : this.records.factsOn(this.view.visible(),
				targetRecords.stream().map(Known::id).toList())) {
			if (fact.said() instanceof Statement.Position position && TARGET_ROLES.contains(position.role())
					&& isNow(position)) {
				roles.merge(this.view.same().key(fact.person()), position.role(),
						(before, now) -> (TARGET_ROLES.indexOf(before) <= TARGET_ROLES.indexOf(now)) ? before : now);
			}
		}
		roles.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Long, String> entry) -> TARGET_ROLES.indexOf(entry.getValue()))
				.thenComparing(Map.Entry::getKey))
			.forEach((entry) -> targets.put(entry.getKey(), entry.getValue()));
		return targets;
	}

	/** Whom the applicant wants to reach, with the weight, the heaviest first. */
	Map<Long, Double> wanted(long applicant) {
		Map<Long, Double> weights = new HashMap<>();
		for (KnownFact fact : this.records.factsOf(this.view.visible(), this.view.records(List.of(applicant)))) {
			if (fact.said() instanceof Statement.Target target) {
				weights.merge(this.view.same().key(fact.person()), target.weight(), Math::max);
			}
		}
		Map<Long, Double> sorted = new LinkedHashMap<>();
		weights.entrySet()
			.stream()
			.sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
	}

	boolean isNow(Statement.Position position) {
		return People.end(position.from(), position.to(), position.current()) >= this.view.date().getYear();
	}

	/** The people of an institution, society or committee, or the one person. */
	private Set<Integer> members(Kind.Ref ref) {
		Set<Integer> members = new LinkedHashSet<>();
		if (ref.kind() == Kind.PERSON) {
			members.add(this.view.network().indexOf(person(ref.key())));
			return members;
		}
		List<Known> known = this.people.thing(this.view, ref);
		List<Long> ids = new ArrayList<>(known.stream().map(Known::id).toList());
		this.records.partsOf(this.view.visible(), ids)
			.stream()
			.filter((part) -> Kind.of(part.said()) == Kind.COMMITTEE)
			.forEach((part) -> ids.add(part.id()));
		for (KnownFact fact : this.records.factsOn(this.view.visible(), ids)) {
			members.add(this.view.network().indexOf(this.view.same().key(fact.person())));
		}
		members.remove(-1);
		return members;
	}

}
