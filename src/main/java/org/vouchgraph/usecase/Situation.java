package org.vouchgraph.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.Contact;
import org.vouchgraph.coverage.Held;
import org.vouchgraph.coverage.Logged;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Called;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.Closeness;
import org.vouchgraph.usecase.CurrentNetwork.View;
import org.vouchgraph.usecase.WeakSpots.Outlook;
import org.vouchgraph.usecase.WhoAnswer.Origin;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;

/**
 * What a report of weak spots is made from: the network, and what the applicant's own
 * records say of her aim, her targets, and what people are to her.
 *
 * @param network as it is, or as it is tried out
 * @param wanted the weights of her targets by their keys, the heaviest first
 * @param roles what people are to her, by their keys
 * @param logs what happened between her and people, by their keys, in order of time
 * @param knowsWork whoever has seen her work
 * @param where who people are and where
 * @param sourceNames of the sources, by their numbers
 */
record Situation(View view, Network network, FieldPack pack, long applicant, Outlook outlook, Map<Long, Double> wanted,
		Map<Long, List<Held>> roles, Map<Long, List<Logged>> logs, Set<Long> knowsWork, Whereabouts where,
		Map<Long, String> sourceNames) {

	/** Who has not said when she applies had better have it all. */
	private static final int YEARS_ASSUMED = 1;

	private static final Set<String> SHOWS_WORK = Set.of("advised", "letter");

	/** As it is now in the workspace. */
	static Situation now(View view, FieldPack pack, Records remembered, Sources sources) {
		Map<Long, String> names = new HashMap<>();
		sources.list(view.workspace().code()).forEach((source) -> names.put(source.id(), source.title()));
		return read(view, pack, new Asking(view, remembered), remembered, names);
	}

	static Situation read(View view, FieldPack pack, Asking asking, Records records, Map<Long, String> sourceNames) {
		long applicant = asking.asker(null);
		List<KnownFact> facts = records.factsOf(view.visible(), view.records(List.of(applicant)));
		Map<Long, Double> wanted = asking.wanted(applicant);
		wanted.keySet().removeIf((target) -> target == applicant || view.network().indexOf(target) < 0);
		Map<Long, List<Held>> roles = new TreeMap<>();
		Set<Long> knowsWork = new HashSet<>();
		Set<Long> papers = new LinkedHashSet<>();
		List<KnownFact> logged = new ArrayList<>();
		for (KnownFact fact : facts) {
			long person = view.same().key(fact.person());
			if (fact.said() instanceof Statement.Role role) {
				roles.computeIfAbsent(person, (any) -> new ArrayList<>())
					.add(new Held(role.role(), role.since(), role.act() != null && !role.act().isBlank()));
			}
			else if (fact.said() instanceof Statement.Interaction interaction) {
				logged.add(fact);
				if (SHOWS_WORK.contains(interaction.interactionKind())) {
					knowsWork.add(person);
				}
			}
			else if (fact.said() instanceof Statement.Acquaintance known
					&& known.closeness().compareTo(Closeness.KNOWS_WELL) >= 0) {
				knowsWork.add(person);
				knowsWork.add(view.same().key(fact.other().id()));
			}
			else if (fact.said() instanceof Statement.Authorship
					&& fact.other().said() instanceof Statement.Publication paper
					&& paper.authorCount() <= pack.largestByline()) {
				papers.add(fact.other().id());
			}
		}
		if (!papers.isEmpty()) {
			records.factsOn(view.visible(), papers)
				.forEach((author) -> knowsWork.add(view.same().key(author.person())));
		}
		knowsWork.remove(applicant);
		Whereabouts where = new Whereabouts(view, records, pack.coverage().fieldWords());
		Set<Long> people = new LinkedHashSet<>(wanted.keySet());
		people.add(applicant);
		people.addAll(roles.keySet());
		where.read(people);
		return new Situation(view, view.network(), pack, applicant, outlook(view, wanted.keySet(), where), wanted,
				roles, logs(view, logged, records), knowsWork, where, sourceNames);
	}

	private static Map<Long, List<Logged>> logs(View view, List<KnownFact> logged, Records records) {
		Set<Called> named = new LinkedHashSet<>();
		for (KnownFact fact : logged) {
			String about = ((Statement.Interaction) fact.said()).about();
			if (about != null) {
				named.add(new Called(fact.source(), RecordKind.PERSON, about));
			}
		}
		Map<Called, Long> keys = new HashMap<>();
		for (Known known : records.called(view.visible(), named)) {
			keys.put(new Called(known.source(), RecordKind.PERSON, known.said().ref()), view.same().key(known.id()));
		}
		Map<Long, List<Logged>> logs = new TreeMap<>();
		for (KnownFact fact : logged) {
			Statement.Interaction said = (Statement.Interaction) fact.said();
			Long about = (said.about() == null) ? null
					: keys.get(new Called(fact.source(), RecordKind.PERSON, said.about()));
			logs.computeIfAbsent(view.same().key(fact.person()), (any) -> new ArrayList<>())
				.add(new Logged(said.interactionKind(), said.on(), said.summary(), about, said.at(), fact.source()));
		}
		logs.values()
			.forEach((log) -> log.sort(
					java.util.Comparator.comparing(Logged::on).thenComparing(Logged::kind).thenComparing(Logged::at)));
		return logs;
	}

	private static Outlook outlook(View view, Collection<Long> targets, Whereabouts where) {
		Aim aim = view.workspace().aim();
		boolean said = !aim.countries().isEmpty();
		List<String> countries = said ? aim.countries()
				: targets.stream().flatMap((target) -> where.countries(target).stream()).distinct().sorted().toList();
		int years = (aim.applies() == null) ? YEARS_ASSUMED : Math.max(0, aim.applies() - view.date().getYear());
		String when = (aim.applies() == null) ? "You have not said when you apply, so this takes it to be within a year"
				: switch (years) {
					case 0 -> "You apply this year";
					case 1 -> "You apply in " + aim.applies() + ", within a year or so";
					default -> "You apply in " + aim.applies() + ", " + years + " years from now";
				};
		String places = countries.isEmpty() ? ". Where you want to train is not known."
				: (said ? ", in " : "; where: the countries of your targets, ")
						+ Words.listed(countries.stream().map(Words::country).toList()) + ".";
		return new Outlook(aim.applies(), years, countries, said, when + places);
	}

	LocalDate date() {
		return this.view.date();
	}

	int me() {
		return this.network.indexOf(this.applicant);
	}

	PersonLine line(long person) {
		return this.where.line(person);
	}

	PersonLine person(int index) {
		return line(this.network.key(index));
	}

	String name(long person) {
		return line(person).name();
	}

	/** Everybody with a role or a log. */
	List<Contact> contacts() {
		Set<Long> people = new java.util.TreeSet<>(this.logs.keySet());
		people.addAll(this.roles.keySet());
		people.remove(this.applicant);
		return people.stream()
			.map((person) -> new Contact(person, this.roles.getOrDefault(person, List.of()),
					this.logs.getOrDefault(person, List.of())))
			.toList();
	}

	/** The title of a role, in lower case. */
	String role(String code) {
		return this.pack.roles()
			.stream()
			.filter((role) -> role.code().equals(code))
			.map((role) -> role.title().toLowerCase(java.util.Locale.ROOT))
			.findFirst()
			.orElse(Words.code(code));
	}

	Origin origin(Logged logged) {
		return new Origin(logged.source(), this.sourceNames.getOrDefault(logged.source(), "source " + logged.source()),
				logged.at());
	}

	/** "2026-09-21, introduced: By e-mail, in copy". */
	String words(Logged logged) {
		String about = (logged.about() == null) ? "" : " (about " + name(logged.about()) + ")";
		String summary = (logged.summary() == null || logged.summary().isBlank()) ? "" : ": " + logged.summary();
		return Words.date(logged.on()) + ", " + Words.code(logged.kind()) + summary + about;
	}

	@Nullable Logged last(long person) {
		List<Logged> log = this.logs.getOrDefault(person, List.of());
		return log.isEmpty() ? null : log.get(log.size() - 1);
	}

	/** The same with another network and other roles. */
	Situation with(Network other, Map<Long, Double> targets, Map<Long, List<Held>> held, Set<Long> seen) {
		return new Situation(this.view, other, this.pack, this.applicant, this.outlook, targets, held, this.logs, seen,
				this.where, this.sourceNames);
	}

	/** A copy whose lists may be changed. */
	Map<Long, List<Held>> rolesToChange() {
		Map<Long, List<Held>> copy = new TreeMap<>();
		this.roles.forEach((person, held) -> copy.put(person, new ArrayList<>(held)));
		return copy;
	}

	Map<Long, Double> wantedToChange() {
		return new LinkedHashMap<>(this.wanted);
	}

	boolean isTarget(long person) {
		return this.wanted.containsKey(person);
	}

	/** Whether the tie of two people has the flag. */
	boolean has(int from, int to, byte flag) {
		int arc = this.network.arc(from, to);
		return arc >= 0 && (this.network.flags(arc) & flag) != 0;
	}

	double chance(int from, int to) {
		int arc = this.network.arc(from, to);
		return (arc < 0) ? 0 : this.network.chance(arc);
	}

	Origin source(long source, String at) {
		return new Origin(source, Objects.requireNonNullElse(this.sourceNames.get(source), "source " + source), at);
	}

}
