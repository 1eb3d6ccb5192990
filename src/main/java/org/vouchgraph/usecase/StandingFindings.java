package org.vouchgraph.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.coverage.TargetSystem;
import org.vouchgraph.coverage.TargetSystem.Knowledge;
import org.vouchgraph.coverage.TargetSystem.Program;
import org.vouchgraph.coverage.TargetSystem.ProgramRecord;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Records.Known;
import org.vouchgraph.network.Records.KnownFact;
import org.vouchgraph.network.Statement;
import org.vouchgraph.usecase.WeakSpots.Finding;
import org.vouchgraph.usecase.WeakSpots.Kind;
import org.vouchgraph.usecase.WeakSpots.Severity;
import org.vouchgraph.usecase.WhoAnswer.PersonLine;
import org.vouchgraph.usecase.WhoAnswer.Thing;

/** How the applicant stands where she wants to train, in words. */
final class StandingFindings {

	/** Contacts of whom it is looked up where they work: the strongest ties. */
	private static final int MOST_CONTACTS = 500;

	private static final int MOST_NAMED = 4;

	private final Situation situation;

	private final Records records;

	private final Map<Long, Thing> things = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	StandingFindings(Situation situation, Records records) {
		this.situation = situation;
		this.records = records;
		TargetSystem system = TargetSystem.of(situation.pack(), situation.date(), situation.outlook().countries(),
				situation.where().countries(situation.applicant()), contacts(), programs(), situation.knowsWork());
		List<String> away = new ArrayList<>();
		for (TargetSystem.Country country : system.countries()) {
			if (!country.home()) {
				away.add(country.code());
			}
			if (country.confirmed() == 0) {
				this.findings.add(noTie(country));
			}
		}
		if (!away.isEmpty()) {
			this.findings.add(noHome(away, away.size() == system.countries().size()));
		}
		records(system.programs(), "unknown", (one) -> one == Knowledge.UNKNOWN);
		records(system.programs(), "old", (one) -> one == Knowledge.OLD || one == Knowledge.UNDATED);
		workUnknown(system.programs());
	}

	List<Finding> findings() {
		return this.findings;
	}

	private List<TargetSystem.Known> contacts() {
		Network network = this.situation.network();
		int me = this.situation.me();
		Map<Long, Integer> arcs = new LinkedHashMap<>();
		for (int arc = network.firstArc(me); arc < network.endArc(me) && arcs.size() < MOST_CONTACTS; arc++) {
			if ((network.flags(arc) & Network.ONLINE_ONLY) == 0) {
				arcs.put(network.key(network.head(arc)), arc);
			}
		}
		this.situation.where().read(arcs.keySet());
		List<TargetSystem.Known> contacts = new ArrayList<>();
		arcs.forEach(
				(person, arc) -> contacts.add(new TargetSystem.Known(person, this.situation.where().countries(person),
						(network.flags(arc) & Network.CONFIRMED) != 0, network.chance(arc))));
		return contacts;
	}

	/** The programs of the targets. */
	private List<Program> programs() {
		Map<Long, Double> weights = new LinkedHashMap<>();
		this.situation.wanted().forEach((target, weight) -> {
			Thing program = this.situation.where().program(target);
			if (program != null) {
				this.things.putIfAbsent(program.key(), program);
				weights.merge(program.key(), weight, Double::sum);
			}
		});
		List<Long> ids = this.situation.view().records(weights.keySet());
		Map<Long, List<Statement.Program>> said = new HashMap<>();
		for (Known known : this.records.list(this.situation.view().visible(), ids)) {
			if (known.said() instanceof Statement.Program program) {
				said.computeIfAbsent(this.situation.view().same().key(known.id()), (key) -> new ArrayList<>())
					.add(program);
			}
		}
		Map<Long, Set<Long>> people = new HashMap<>();
		for (KnownFact fact : this.records.factsOn(this.situation.view().visible(), ids)) {
			if (fact.said() instanceof Statement.Position position
					&& this.situation.where().isNow(position.from(), position.to(), position.current())) {
				people.computeIfAbsent(this.situation.view().same().key(fact.other().id()), (key) -> new HashSet<>())
					.add(this.situation.view().same().key(fact.person()));
			}
		}
		List<Program> programs = new ArrayList<>();
		weights.forEach((key, weight) -> {
			List<Statement.Program> records = said.getOrDefault(key, List.of());
			Statement.Program img = newest(records, Statement.Program::imgRecord, Statement.Program::imgAsOf);
			Statement.Program visa = newest(records, Statement.Program::visa, Statement.Program::visaAsOf);
			String country = records.stream()
				.map(Statement.Program::country)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			programs.add(new Program(key, country, (img == null) ? null : img.imgRecord(),
					(img == null) ? null : img.imgAsOf(), (visa == null) ? null : visa.visa(),
					(visa == null) ? null : visa.visaAsOf(), people.getOrDefault(key, Set.of()), weight));
		});
		return programs;
	}

	private static Statement.@Nullable Program newest(List<Statement.Program> records,
			java.util.function.Function<Statement.Program, @Nullable String> words,
			java.util.function.Function<Statement.Program, java.time.@Nullable LocalDate> asOf) {
		return records.stream()
			.filter((record) -> words.apply(record) != null)
			.max(Comparator
				.comparing((record) -> Objects.requireNonNullElse(asOf.apply(record), java.time.LocalDate.MIN)))
			.orElse(null);
	}

	private Finding noHome(List<String> countries, boolean nowhere) {
		List<String> names = countries.stream().map(Words::country).toList();
		return new Draft(Kind.NO_HOME, List.of(), "You have no home institution in " + Words.anyOf(names) + ".")
			.matters(nowhere ? Severity.IMPORTANT : Severity.WORTH_KNOWING, countries.size())
			.why("Who trained there has a department that speaks up. You start without one, so other people must do it.")
			.next("A rotation, an observership or a research year makes a home: ask the one person you know best in "
					+ names.get(0) + " who takes observers, and write it into programs.csv with \"me\" as the person.")
			.rests(countries)
			.done();
	}

	private Finding noTie(TargetSystem.Country country) {
		String name = Words.country(country.code());
		Draft draft = new Draft(Kind.NO_TIE_THERE, List.of(country.code()),
				"You know nobody in " + name + ", as far as is confirmed.")
			.matters(Severity.SERIOUS, 1)
			.why("Every way to a program in " + name + " then leads through people elsewhere.")
			.rests(country.code(), country.strongest() == null);
		TargetSystem.Known strongest = country.strongest();
		if (strongest == null) {
			return draft
				.next("Go where people from " + name + " are: a meeting, a joint paper, a course; and bring"
						+ " one name home.")
				.done();
		}
		PersonLine person = this.situation.line(strongest.person());
		return draft
			.next("The files suggest that you may know " + person.name() + " (" + Words.percent(strongest.chance())
					+ "). Write, and make it a tie.")
			.people(person)
			.done();
	}

	private void records(List<ProgramRecord> programs, String what, Predicate<Knowledge> wrong) {
		List<ProgramRecord> concerned = programs.stream()
			.filter((one) -> wrong.test(one.img()) || wrong.test(one.visa()))
			.toList();
		if (concerned.isEmpty()) {
			return;
		}
		boolean unknown = what.equals("unknown");
		Draft draft = new Draft(Kind.PROGRAM_RECORD, List.of(what),
				(unknown ? "Whether they take international graduates or sponsor visas is not known for "
						: "What is known of international graduates or visas is old for ") + concerned.size()
						+ " of your " + Words.count(programs.size(), "program", "programs") + ".")
			.matters(unknown ? Severity.IMPORTANT : Severity.WORTH_KNOWING,
					concerned.stream().mapToDouble((one) -> one.program().weight()).sum())
			.why("A program that has never taken one, or cannot sponsor a visa, costs you asks that others could use."
					+ (unknown ? ""
							: " Directors and rules change; after "
									+ Math.round(this.situation.pack().coverage().days().recordOld() / 30.44)
									+ " months it has to be asked again."))
			.next("Ask their residents or coordinators, beginning with "
					+ Words.listed(concerned.stream().map(this::name).toList(), MOST_NAMED)
					+ ", and write the answer with its date into programs.csv.");
		Set<String> facts = new LinkedHashSet<>();
		for (ProgramRecord one : concerned) {
			List<String> parts = new ArrayList<>();
			if (wrong.test(one.img())) {
				parts.add("graduates: " + words(one.img(), one.program().img(), one.program().imgAsOf()));
			}
			if (wrong.test(one.visa())) {
				parts.add("visas: " + words(one.visa(), one.program().visa(), one.program().visaAsOf()));
			}
			draft.because(name(one) + ": " + String.join("; ", parts), this.things.get(one.program().key()));
			facts.add(one.program().key() + " " + one.img() + " " + one.visa());
		}
		this.findings.add(draft.rests(facts.stream().sorted().toList()).done());
	}

	private static String words(Knowledge knowledge, @Nullable String said, java.time.@Nullable LocalDate asOf) {
		return (said == null) ? "not known"
				: said + ((asOf == null) ? " (no date)" : " (as of " + Words.date(asOf) + ")");
	}

	private String name(ProgramRecord one) {
		return this.things.get(one.program().key()).name();
	}

	private void workUnknown(List<ProgramRecord> programs) {
		List<ProgramRecord> concerned = programs.stream().filter((one) -> one.knowWork() == 0).toList();
		if (concerned.isEmpty()) {
			return;
		}
		Draft draft = new Draft(Kind.WORK_UNKNOWN, List.of(),
				"At " + concerned.size() + " of your " + Words.count(programs.size(), "program", "programs")
						+ " nobody knows your work.")
			.matters((2 * concerned.size() > programs.size()) ? Severity.IMPORTANT : Severity.WORTH_KNOWING,
					concerned.stream().mapToDouble((one) -> one.program().weight()).sum())
			.why("The room that decides must know your name. A person knows your work who wrote a paper with you,"
					+ " taught you, or wrote a letter for you.")
			.next("Pick the program that matters most, " + name(concerned.get(0))
					+ ", and look for a project, a course or a visit with somebody there.")
			.rests(concerned.stream().map((one) -> one.program().key()).sorted().toList());
		for (ProgramRecord one : programs) {
			draft.because(
					name(one) + ": "
							+ ((one.knowWork() == 0) ? "nobody" : Words.count(one.knowWork(), "person", "people"))
							+ " of " + one.program().people().size() + " known there",
					this.things.get(one.program().key()));
		}
		this.findings.add(draft.done());
	}

}
