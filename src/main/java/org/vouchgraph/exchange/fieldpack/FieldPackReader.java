package org.vouchgraph.exchange.fieldpack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.EvidenceKind;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Statement;

/**
 * Reads a {@link FieldPack} from YAML. Strict: what is unknown, missing, double or out of
 * range is refused, with the line on which it stands.
 */
public final class FieldPackReader {

	/** Groups that come without a number of people of their own. */
	private static final int NO_LARGEST_GROUP = Integer.MAX_VALUE;

	private static final int LARGEST_COUNT = 100_000;

	private static final int LONGEST_CADENCE = 3650;

	/** Outcomes that a prior can be worth. */
	private static final int STRONGEST = 1000;

	private static final Set<EvidenceKind> GROUPS = Set.of(EvidenceKind.SAME_INSTITUTION, EvidenceKind.SAME_COMMITTEE,
			EvidenceKind.SAME_SESSION);

	private static final Map<EvidenceKind, Set<String>> DETAILS = Map.of(EvidenceKind.STATED,
			Set.of("acquainted", "knows-well", "close"), EvidenceKind.INTERACTION,
			Set.copyOf(Statement.Interaction.KINDS));

	/**
	 * Reads a pack that comes with the program.
	 * @param code such as {@code cardiothoracic-img}
	 * @throws InvalidRequest if there is no such pack, or it is not right
	 * @throws IOException if it cannot be read
	 */
	public FieldPack readShipped(String code) throws IOException {
		if (!code.matches("[a-z0-9-]{1,60}")) {
			throw new InvalidRequest(
					"The field pack's code \"" + code + "\" must be 1 to 60 of the characters a-z, 0-9 and -.");
		}
		String name = "fieldpacks/" + code + ".yaml";
		try (InputStream content = FieldPackReader.class.getClassLoader().getResourceAsStream(name)) {
			if (content == null) {
				throw new FileNotFoundException(name);
			}
			return read(code + ".yaml", content);
		}
		catch (FileNotFoundException ex) {
			throw new InvalidRequest("There is no field pack \"" + code + "\". Look at its spelling.");
		}
	}

	/**
	 * Reads a pack.
	 * @param name the file's name, for messages
	 * @param content UTF-8
	 * @throws InvalidRequest if it is not right, naming the line
	 * @throws IOException if it cannot be read
	 */
	public FieldPack read(String name, InputStream content) throws IOException {
		Value value = YamlFile.read(name, content);
		if (!(value instanceof Value.Fields pack)) {
			throw value.wrong("a field pack begins with names and values, such as \"code: cardiothoracic-img\".");
		}
		pack.only("a field pack", Set.of("code", "title", "highest-chance", "highest-inferred", "largest-byline",
				"evidence", "learning", "roles", "coverage", "planning"));
		double highest = pack.plain("highest-chance").between("highest-chance", 0, 1);
		Value.Plain inferred = pack.plain("highest-inferred");
		if (inferred.between("highest-inferred", 0, 1) > highest) {
			throw inferred.wrong("highest-inferred " + inferred.text() + " is higher than highest-chance " + highest
					+ ". Lower the first or raise the second.");
		}
		List<FieldPack.Role> roles = roles(pack.items("roles"));
		return new FieldPack(code(pack), pack.plain("title").words("title"), evidence(pack.fields("evidence")), roles,
				highest, inferred.between("highest-inferred", 0, 1),
				pack.plain("largest-byline").whole("largest-byline", 2, LARGEST_COUNT),
				learning(pack.fields("learning")), CoverageFields.read(pack.fields("coverage"), roles),
				PlanningFields.read(pack.fields("planning"), roles));
	}

	private static Map<EvidenceKind, FieldPack.Prior> evidence(Value.Fields kinds) {
		Map<String, EvidenceKind> codes = Arrays.stream(EvidenceKind.values())
			.collect(Collectors.toMap(EvidenceKind::code, (kind) -> kind, (one, two) -> one, LinkedHashMap::new));
		kinds.only("evidence", codes.keySet());
		Map<EvidenceKind, FieldPack.Prior> priors = new EnumMap<>(EvidenceKind.class);
		codes.forEach((code, kind) -> priors.put(kind, prior(kind, kinds.fields(code))));
		return priors;
	}

	private static FieldPack.Prior prior(EvidenceKind kind, Value.Fields prior) {
		Set<String> names = new LinkedHashSet<>(List.of("chance", "half-life", "cap", "reason", "reference"));
		int largestGroup = NO_LARGEST_GROUP;
		if (GROUPS.contains(kind)) {
			names.add("largest-group");
			largestGroup = prior.plain("largest-group").whole("largest-group", 2, LARGEST_COUNT);
		}
		if (DETAILS.containsKey(kind)) {
			names.add("details");
		}
		prior.only(kind.code(), names);
		Value.Plain cap = prior.plain("cap");
		double most = cap.between("cap", 0, 1);
		double chance = withinCap(prior.plain("chance"), "chance", most);
		return new FieldPack.Prior(chance, prior.plain("half-life").between("half-life", 0, 1000), most, largestGroup,
				details(kind, prior, most), prior.plain("reason").words("reason"),
				prior.plain("reference").words("reference"));
	}

	private static Map<String, Double> details(EvidenceKind kind, Value.Fields prior, double most) {
		Set<String> known = DETAILS.get(kind);
		if (known == null) {
			return Map.of();
		}
		Value.Fields details = prior.fields("details").only("details of " + kind.code(), known);
		Map<String, Double> chances = new LinkedHashMap<>();
		known.forEach((detail) -> chances.put(detail, withinCap(details.plain(detail), detail, most)));
		return chances;
	}

	private static double withinCap(Value.Plain value, String name, double cap) {
		double chance = value.between(name, 0, 1);
		if (chance > cap) {
			throw value.wrong(
					name + " " + chance + " is higher than the cap " + cap + ". Lower the first or raise the second.");
		}
		return chance;
	}

	private static FieldPack.Learning learning(Value.Fields learning) {
		learning.only("learning", Set.of("kind-strength", "tie-strength", "least-outcomes", "reason", "reference"));
		return new FieldPack.Learning(learning.plain("kind-strength").between("kind-strength", 0, STRONGEST),
				learning.plain("tie-strength").between("tie-strength", 0, STRONGEST),
				learning.plain("least-outcomes").whole("least-outcomes", 1, LARGEST_COUNT),
				learning.plain("reason").words("reason"), learning.plain("reference").words("reference"));
	}

	private static List<FieldPack.Role> roles(Value.Items items) {
		Map<String, FieldPack.Role> roles = new LinkedHashMap<>();
		for (Value item : items.values()) {
			if (!(item instanceof Value.Fields role)) {
				throw item.wrong("a role has names and values, such as \"code: sponsor\".");
			}
			role.only("a role", Set.of("code", "title", "needs-act", "cadence-days", "quiet-days", "reason"));
			String code = code(role);
			if (roles.put(code, role(code, role)) != null) {
				throw role.wrong("the role \"" + code + "\" stands twice.");
			}
		}
		if (roles.isEmpty()) {
			throw items.wrong("\"roles\" is empty. Name at least one role.");
		}
		return new ArrayList<>(roles.values());
	}

	private static FieldPack.Role role(String code, Value.Fields role) {
		Value.Plain act = role.find("needs-act");
		Integer quiet = days(role, "quiet-days");
		Integer cadence = days(role, "cadence-days");
		if (quiet != null && cadence != null && quiet > cadence) {
			throw role.plain("quiet-days")
				.wrong("quiet-days " + quiet + " is longer than cadence-days " + cadence
						+ ": there would be no day to write. Lower the first or raise the second.");
		}
		return new FieldPack.Role(code, role.plain("title").words("title"), act != null && act.truth("needs-act"),
				cadence, quiet, role.plain("reason").words("reason"));
	}

	private static @Nullable Integer days(Value.Fields role, String name) {
		Value.Plain value = role.find(name);
		return (value == null) ? null : (Integer) value.whole(name, 1, LONGEST_CADENCE);
	}

	static String code(Value.Fields fields) {
		Value.Plain value = fields.plain("code");
		String code = value.words("code");
		if (!code.matches("[a-z0-9-]{1,60}")) {
			throw value.wrong("code \"" + code + "\" must be 1 to 60 of the characters a-z, 0-9 and -.");
		}
		return code;
	}

}
