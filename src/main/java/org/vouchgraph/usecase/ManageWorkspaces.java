package org.vouchgraph.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;

/** Makes, lists and chooses workspaces. */
public final class ManageWorkspaces {

	/** The code of the workspace that is made when a first file is imported. */
	public static final String OWN = "mine";

	private final Workspaces workspaces;

	/** Nobody plans longer ahead. */
	private static final int MOST_YEARS = 20;

	private final Sources sources;

	private final Clock clock;

	public ManageWorkspaces(Workspaces workspaces, Sources sources, Clock clock) {
		this.workspaces = workspaces;
		this.sources = sources;
		this.clock = clock;
	}

	public List<Workspace> list() {
		return this.workspaces.list();
	}

	/**
	 * Makes a workspace of a real applicant, or renames its applicant.
	 * @param identifiers by scheme, as people write them, such as an ORCID: they join the
	 * applicant to her own papers; blank ones are none
	 * @throws InvalidRequest if the name is blank, an identifier is not one of its
	 * scheme, or the workspace is a fictional one
	 */
	public Workspace save(String code, String applicant, Map<Identifier.Scheme, String> identifiers) {
		if (applicant.isBlank() || applicant.length() > 200) {
			throw new InvalidRequest("the applicant's name must have 1 to 200 characters");
		}
		if (this.workspaces.find(code).filter(Workspace::fictional).isPresent()) {
			throw new InvalidRequest("the workspace \"" + code + "\" is fictional; choose another code");
		}
		Set<Identifier> known = new LinkedHashSet<>();
		identifiers.forEach((scheme, value) -> {
			if (!value.isBlank()) {
				known.add(Identifier.parse(scheme, value)
					.orElseThrow(() -> new InvalidRequest(
							"\"" + value + "\" is no " + scheme.name() + "; copy it again from its page")));
			}
		});
		Workspace workspace;
		try {
			workspace = new Workspace(code, applicant.strip(), false,
					this.workspaces.find(code).map(Workspace::aim).orElse(Aim.UNSAID));
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidRequest(String.valueOf(ex.getMessage()));
		}
		this.workspaces.save(workspace);
		if (!known.isEmpty()) {
			this.sources.write(this.sources.byHand(code), List.of(new Statement.Person(Statement.APPLICANT,
					workspace.applicant(), null, null, known, null, null, null, "entered by hand")));
		}
		return workspace;
	}

	/**
	 * Says when and where the applicant wants to train.
	 * @param applies the year in which she applies; null where she has not decided
	 * @param countries two-letter codes; empty where she has not decided
	 * @throws UnknownThing if there is no such workspace
	 * @throws InvalidRequest if one of them cannot be
	 */
	public Workspace aim(String code, @Nullable Integer applies, Collection<String> countries) {
		Workspace workspace = this.workspaces.find(code)
			.orElseThrow(() -> new UnknownThing("There is no workspace \"" + code + "\"."));
		List<String> codes = countries.stream()
			.map((country) -> country.strip().toUpperCase(Locale.ROOT))
			.filter((country) -> !country.isEmpty())
			.distinct()
			.toList();
		for (String country : codes) {
			if (!Arrays.asList(Locale.getISOCountries()).contains(country)) {
				throw new InvalidRequest("the country \"" + country
						+ "\" is not a two-letter code such as GB, US or CA; several are told apart by commas");
			}
		}
		int year = LocalDate.now(this.clock).getYear();
		if (applies != null && (applies < year - 1 || applies > year + MOST_YEARS)) {
			throw new InvalidRequest(
					"the year of applying " + applies + " is not in [" + (year - 1) + ".." + (year + MOST_YEARS) + "]");
		}
		Workspace aiming = workspace.withAim(new Aim(applies, codes));
		this.workspaces.save(aiming);
		return aiming;
	}

	/** What joins an applicant to her own papers; null is none. */
	public static Map<Identifier.Scheme, String> identifiers(@Nullable String orcid, @Nullable String openalex,
			@Nullable String email) {
		Map<Identifier.Scheme, String> identifiers = new EnumMap<>(Identifier.Scheme.class);
		identifiers.put(Identifier.Scheme.ORCID, Objects.requireNonNullElse(orcid, ""));
		identifiers.put(Identifier.Scheme.OPENALEX, Objects.requireNonNullElse(openalex, ""));
		identifiers.put(Identifier.Scheme.EMAIL, Objects.requireNonNullElse(email, ""));
		return identifiers;
	}

	/** The workspace asked for, or the first that is not fictional, or the demo. */
	public String choose(@Nullable String code) {
		if (code != null && !code.isBlank()) {
			return this.workspaces.find(code)
				.map(Workspace::code)
				.orElseThrow(() -> new UnknownThing("There is no workspace \"" + code + "\"."));
		}
		List<Workspace> all = list();
		return all.stream()
			.filter((workspace) -> !workspace.fictional())
			.findFirst()
			.or(() -> all.stream().findFirst())
			.map(Workspace::code)
			.orElseThrow(
					() -> new UnknownThing("There is no workspace yet. Make one with its applicant's name first."));
	}

	/**
	 * The workspace asked for, be there one or not, or as {@link #choose} says: for what
	 * looks it up anyway.
	 */
	public String named(@Nullable String code) {
		return (code != null && !code.isBlank()) ? code : choose(null);
	}

	/** The workspace asked for, or the first that is not fictional, made if need be. */
	public String chooseForImport(@Nullable String code) {
		if (code != null && !code.isBlank()) {
			return choose(code);
		}
		return list().stream()
			.filter((workspace) -> !workspace.fictional())
			.findFirst()
			.map(Workspace::code)
			.orElseGet(() -> save(OWN, "Me", Map.of()).code());
	}

}
