package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Group;
import org.vouchgraph.coverage.Held;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** A situation as it would be after a change, and the change in words. */
final class TriedOut {

	/** Nobody in a store has such a number, and a browser can still hold it. */
	private static final long FIRST_NEW = (1L << 53) - 1000;

	private static final int MOST_CHANGES = 200;

	private static final String KNOWS_WELL = "knows-well";

	private final Situation before;

	private final Network.Changes network;

	private final Map<Long, Double> wanted;

	private final Map<Long, List<Held>> roles;

	private final Set<Long> knowsWork;

	private final List<String> words = new ArrayList<>();

	/** Who is gone and who is new, so that no later change revives or misses them. */
	private final Set<Long> gone = new HashSet<>();

	private final Set<Long> added = new HashSet<>();

	/** The chances of ties that were said in this change. */
	private final Map<List<Long>, Double> said = new TreeMap<>(java.util.Comparator.comparing(Object::toString));

	private final Situation situation;

	/**
	 * The situation after the change.
	 * @throws UnknownThing if the workspace cannot see whom it names
	 * @throws InvalidRequest if it names a role, closeness or country that there is not
	 */
	TriedOut(Situation before, WhatIf change, Evidences evidences, Records records) {
		this.before = before;
		this.network = before.network().change();
		this.wanted = before.wantedToChange();
		this.roles = before.rolesToChange();
		this.knowsWork = new HashSet<>(before.knowsWork());
		int changes = change.without().size() + change.withoutPlaces().size() + change.people().size()
				+ change.ties().size() + change.noTies().size() + change.roles().size() + change.noRoles().size();
		if (changes > MOST_CHANGES) {
			throw new InvalidRequest("changes " + changes + " is not in [0.." + MOST_CHANGES + "]");
		}
		Asking asking = new Asking(before.view(), records);
		change.without().forEach((person) -> without(asking.person(person)));
		if (!change.withoutPlaces().isEmpty()) {
			withoutPlaces(change.withoutPlaces(), asking, evidences, records);
		}
		for (int i = 0; i < change.people().size(); i++) {
			person(FIRST_NEW + i, change.people().get(i), asking);
		}
		change.noTies().forEach((pair) -> noTie(asking.person(pair.a()), asking.person(pair.b())));
		change.ties().forEach((tie) -> tie(asking.person(tie.a()), asking.person(tie.b()), tie.closeness()));
		change.noRoles().forEach((role) -> noRole(asking.person(role.person()), role.role()));
		change.roles().forEach((role) -> role(asking.person(role.person()), role.role(), role.act()));
		this.situation = before.with(this.network.build(before.network().version()), this.wanted, this.roles,
				this.knowsWork);
	}

	Situation situation() {
		return this.situation;
	}

	/** The changes, in plain words. */
	List<String> words() {
		return this.words;
	}

	private void without(long person) {
		if (person == this.before.applicant()) {
			throw new InvalidRequest("the applicant cannot be taken away");
		}
		if (lose(person)) {
			this.words.add("Without " + this.before.name(person) + ".");
		}
	}

	private boolean lose(long person) {
		this.network.gone(person);
		this.wanted.remove(person);
		this.roles.remove(person);
		this.knowsWork.remove(person);
		return this.gone.add(person);
	}

	private void withoutPlaces(List<String> refs, Asking asking, Evidences evidences, Records records) {
		List<Thing> places = refs.stream().map(Kind.Ref::parse).map(asking::thing).toList();
		for (Thing place : places) {
			if (List.of("person", "meeting", "session", "publication").contains(place.kind())) {
				throw new InvalidRequest("only an institution, society, committee or program can be taken away, not "
						+ place.kind() + ":" + place.key());
			}
		}
		Map<Long, Thing> byKey = places.stream()
			.collect(Collectors.toMap(Thing::key, (place) -> place, (one, same) -> one, java.util.LinkedHashMap::new));
		for (Group group : new Places(this.before, evidences, records).groups(byKey.values())) {
			int lost = 0;
			for (int index : group.people().stream().sorted().toList()) {
				long person = this.before.network().key(index);
				if (person != this.before.applicant() && !this.before.isTarget(person) && lose(person)) {
					lost++;
				}
			}
			this.words.add("Without everybody at " + byKey.get(group.key()).name() + ": "
					+ Words.count(lost, "person", "people") + " (targets stay).");
		}
	}

	private void person(long key, WhatIf.NewPerson person, Asking asking) {
		String name = person.name().strip();
		if (name.isEmpty() || name.length() > 200) {
			throw new InvalidRequest("the name of somebody new must have 1 to 200 characters");
		}
		String country = (person.country() == null || person.country().isBlank()) ? null
				: person.country().strip().toUpperCase(Locale.ROOT);
		if (country != null && !country.matches("[A-Z]{2}")) {
			throw new InvalidRequest(
					"the country \"" + person.country() + "\" is not a two-letter code such as GB or US");
		}
		this.network.person(key);
		this.added.add(key);
		this.before.where().suppose(key, name, country);
		this.words.add(
				"With " + name + ((country == null) ? "" : " in " + Words.country(country)) + ", who is in the field.");
		if (person.closeness() != null && !person.closeness().isBlank()) {
			tie(this.before.applicant(), key, person.closeness());
		}
		for (long other : Objects.requireNonNullElse(person.knows(), List.<Long>of())) {
			tie(key, asking.person(other), KNOWS_WELL);
		}
		for (String role : Objects.requireNonNullElse(person.roles(), List.<String>of())) {
			role(key, role, null);
		}
	}

	private void tie(long a, long b, String closeness) {
		Double chance = this.before.pack().prior(EvidenceKind.STATED).details().get(closeness);
		if (chance == null) {
			throw new InvalidRequest("the closeness \"" + closeness + "\" is none of acquainted, knows-well, close");
		}
		if (a == b) {
			throw new InvalidRequest("a tie needs two people; both are " + name(a));
		}
		if (this.gone.contains(a) || this.gone.contains(b)) {
			throw new InvalidRequest("there can be no tie with " + name(this.gone.contains(a) ? a : b)
					+ ", who is taken away in the same change");
		}
		List<Long> pair = List.of(Math.min(a, b), Math.max(a, b));
		double now = this.said.getOrDefault(pair, known(a, b));
		double then = Math.min(this.before.pack().highestChance(), 1 - (1 - now) * (1 - chance));
		this.said.put(pair, then);
		this.network.tie(a, b, Math.max(now, then), (byte) (Network.CONFIRMED | Network.REMOTE));
		if (!closeness.equals("acquainted") && (a == this.before.applicant() || b == this.before.applicant())) {
			this.knowsWork.add((a == this.before.applicant()) ? b : a);
		}
		this.words.add(pairWords(a, b) + " " + verb(a, b, closeness) + ".");
	}

	private double known(long a, long b) {
		if (this.added.contains(a) || this.added.contains(b)) {
			return 0;
		}
		return this.before.chance(this.before.network().indexOf(a), this.before.network().indexOf(b));
	}

	private String verb(long a, long b, String closeness) {
		return switch (closeness) {
			case "close" -> "would be close";
			case KNOWS_WELL -> "would know each other well";
			default -> "would be acquainted";
		};
	}

	private void noTie(long a, long b) {
		this.network.noTie(a, b);
		this.said.put(List.of(Math.min(a, b), Math.max(a, b)), 0.0);
		this.words.add(pairWords(a, b) + " would not know each other.");
	}

	private void role(long person, String role, @Nullable String act) {
		FieldPack.Role known = known(role);
		this.roles.computeIfAbsent(person, (any) -> new ArrayList<>())
			.add(new Held(known.code(), this.before.date(), act != null && !act.isBlank()));
		this.words.add(name(person) + " would be your " + this.before.role(role)
				+ ((known.needsAct() && (act == null || act.isBlank())) ? " (without a recorded act)" : "") + ".");
	}

	private void noRole(long person, String role) {
		FieldPack.Role known = known(role);
		List<Held> held = this.roles.getOrDefault(person, new ArrayList<>());
		held.removeIf((one) -> one.role().equals(known.code()));
		if (held.isEmpty()) {
			this.roles.remove(person);
		}
		this.words.add(name(person) + " would no longer be your " + this.before.role(role) + ".");
	}

	private FieldPack.Role known(String role) {
		return this.before.pack()
			.roles()
			.stream()
			.filter((one) -> one.code().equals(role))
			.findFirst()
			.orElseThrow(() -> new InvalidRequest("the role \"" + role + "\" is none of "
					+ this.before.pack().roles().stream().map(FieldPack.Role::code).collect(Collectors.joining(", "))));
	}

	private String name(long person) {
		return (person == this.before.applicant()) ? "you" : this.before.name(person);
	}

	private String pairWords(long a, long b) {
		boolean mine = b == this.before.applicant();
		return Words.capital(name(mine ? b : a)) + " and " + name(mine ? a : b);
	}

}
