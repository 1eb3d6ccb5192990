package org.vouchgraph.exchange.fieldpack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.vouchgraph.network.FieldPack;

/** Reads the ways into the field by steps between. */
final class RouteFields {

	private static final int MOST_YEARS = 40;

	private static final int MOST_ROUTES = 20;

	private RouteFields() {
	}

	static FieldPack.RouteRules read(Value.Fields routes) {
		routes.only("routes", Set.of("stages", "start", "goal", "years", "most", "risk", "ties", "barred", "steps"));
		Map<String, String> stages = new LinkedHashMap<>();
		Value.Fields named = routes.fields("stages");
		named.values().keySet().forEach((code) -> stages.put(code, named.plain(code).words(code)));
		List<FieldPack.RouteStep> steps = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		for (Value item : routes.items("steps").values()) {
			if (!(item instanceof Value.Fields step)) {
				throw item.wrong("a step has names and values, such as \"code: research\".");
			}
			steps.add(step(step, stages));
			if (!codes.add(steps.get(steps.size() - 1).code())) {
				throw step.wrong("the step \"" + steps.get(steps.size() - 1).code() + "\" stands twice.");
			}
		}
		return new FieldPack.RouteRules(stages, stage(routes.plain("start"), stages),
				stage(routes.plain("goal"), stages), routes.plain("years").whole("years", 1, MOST_YEARS),
				routes.plain("most").whole("most", 1, MOST_ROUTES), routes.plain("risk").between("risk", 0, MOST_YEARS),
				routes.plain("ties").between("ties", 0, MOST_YEARS), barred(routes.items("barred")), steps);
	}

	private static FieldPack.RouteStep step(Value.Fields step, Map<String, String> stages) {
		step.only("a step",
				Set.of("code", "title", "from", "to", "years", "visas", "chance", "programs", "reason", "reference"));
		List<String> from = CoverageFields.words(step.items("from"), "from");
		for (String stage : from) {
			if (!stages.containsKey(stage)) {
				throw step.wrong(unknown(stage, stages));
			}
		}
		Set<String> programs = step.values().containsKey("programs")
				? Set.copyOf(CoverageFields.words(step.items("programs"), "programs")) : Set.of();
		return new FieldPack.RouteStep(FieldPackReader.code(step), step.plain("title").words("title"), Set.copyOf(from),
				stage(step.plain("to"), stages), step.plain("years").whole("years", 1, MOST_YEARS),
				Set.copyOf(CoverageFields.words(step.items("visas"), "visas")),
				step.plain("chance").between("chance", 0, 1), programs, step.plain("reason").words("reason"),
				step.plain("reference").words("reference"));
	}

	private static String stage(Value.Plain value, Map<String, String> stages) {
		if (!stages.containsKey(value.text())) {
			throw value.wrong(unknown(value.text(), stages));
		}
		return value.text();
	}

	private static String unknown(String stage, Map<String, String> stages) {
		return "the stage \"" + stage + "\" is none of " + String.join(", ", stages.keySet()) + ".";
	}

	private static Set<List<String>> barred(Value.Items pairs) {
		Set<List<String>> barred = new HashSet<>();
		for (Value item : pairs.values()) {
			if (!(item instanceof Value.Items pair) || pair.values().size() != 2) {
				throw item.wrong("barred lists pairs of visas, such as [J-1, H-1B].");
			}
			barred.add(CoverageFields.words(pair, "barred"));
		}
		return barred;
	}

}
