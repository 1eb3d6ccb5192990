package org.vouchgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An organization's name in comparable form: plain Latin words, articles and connecting
 * words left out, the words for kinds of institution in English and spelled out.
 *
 * @param words in the order in which they stand
 */
record OrganizationName(List<String> words) {

	private static final Set<String> LEFT_OUT = Set
		.copyOf(Arrays.asList(("the of and at in for to on a an de del della dei degli di da do"
				+ " dos das la le les los las el et y e i und der die das des du d fur zu zur im am van het en och og"
				+ " inc ltd llc gmbh plc co corp corporation limited company sa srl bv ag nhs trust")
			.split(" ")));

	private static final Map<String, String> KINDS = kinds("university univ universite universidad universidade"
			+ " universita universitat universitaet universiteit universitet universitetet universitesi uniwersytet"
			+ " univerzita univerzitet universitas egyetem daigaku yliopisto universitario universitaria universitaire"
			+ " universitar universitats|hospital hosp hopital ospedale hospitals krankenhaus spital klinikum ziekenhuis"
			+ " sjukhus sygehus sykehus szpital nemocnice hastanesi hastane sairaala bolnica kherkhaus byoin"
			+ "|institute inst institut instituto istituto instituut instytut|college coll colegio collegio collegium"
			+ "|center centre centro zentrum centrum ctr cent|medical med medico medica medicale medizinische medisch"
			+ " medizinisches medizinischen|medicine medicina medizin medecine|clinic clinica clinique klinik kliniek"
			+ " klinika clinics|school sch scuola escuela escola ecole schule skola|faculty fac facultad faculdade"
			+ " faculte facolta fakultat fakultaet|national natl nacional nationale nazionale nasional"
			+ "|department dept departamento dipartimento departement|saint st sankt san santa sao sainte"
			+ "|international intl internacional|science sci sciences ciencias wissenschaften scienze"
			+ "|technology tech technical technische technologie tecnologia|research recherche ricerca investigacion"
			+ " forschung|health salud saude sante|surgery surg surgical chirurgie cirugia chirurgia"
			+ "|laboratory lab labs laboratories laboratoire laboratorio|association assn assoc|society soc"
			+ "|childrens children child kinder|orthopaedic orthopedic orthopaedics orthopedics ortopedico ortopedica");

	private static final Set<String> KIND_WORDS = Set.copyOf(KINDS.values());

	private static final Set<String> INSTITUTIONS = Set.of("university", "hospital", "institute", "college", "center",
			"clinic", "school", "foundation", "academy", "infirmary", "polyclinic", "policlinico", "charite", "inserm",
			"laboratory");

	private static final Set<String> PARTS = Set.of("department", "division", "section", "unit", "service", "faculty",
			"laboratory", "group", "program", "programme", "chair", "office");

	private static final Pattern SEPARATORS = Pattern.compile("[,;|·•]| at | @ | – | - ");

	private static final int LONGEST_PRINTED = 4000;

	OrganizationName {
		words = List.copyOf(words);
	}

	private static Map<String, String> kinds(String table) {
		return Arrays.stream(table.split("\\|"))
			.map((row) -> row.split(" "))
			.flatMap((row) -> Arrays.stream(row).map((word) -> Map.entry(word, row[0])))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
	}

	static OrganizationName of(String name) {
		List<String> words = new ArrayList<>();
		for (String word : Transliteration.plain(name).split(" ")) {
			if (!word.isEmpty() && !LEFT_OUT.contains(word)) {
				words.add(KINDS.getOrDefault(word, word));
			}
		}
		return new OrganizationName(words);
	}

	/**
	 * The words in alphabetical order, so that University of Porto and Porto University
	 * are one; empty where they are too few or too general to name anything.
	 */
	String form() {
		Set<String> sorted = new TreeSet<>(this.words);
		boolean telling = sorted.stream().anyMatch((word) -> !KIND_WORDS.contains(word) && word.length() > 1);
		return (sorted.size() < 2 || !telling) ? "" : String.join(" ", sorted);
	}

	/** Whether a word of a form says what kind of institution it is. */
	static boolean isKind(String word) {
		return KIND_WORDS.contains(word);
	}

	/** Whether a form names a part that many institutions have: a department, a unit. */
	static boolean isPart(String form) {
		return Arrays.stream(form.split(" ")).anyMatch(PARTS::contains);
	}

	/** First letters in order, or empty for fewer than three words. */
	String acronym() {
		return (this.words.size() < 3) ? ""
				: this.words.stream().map((word) -> word.substring(0, 1)).collect(Collectors.joining());
	}

	/**
	 * The institutions that a printed affiliation names, as {@link #form()}s. A piece
	 * between commas counts as a whole or not at all.
	 */
	static Set<String> printed(String affiliation) {
		Set<String> forms = new TreeSet<>();
		String text = affiliation.substring(0, Math.min(affiliation.length(), LONGEST_PRINTED));
		for (String piece : SEPARATORS.split(text)) {
			OrganizationName name = of(piece);
			if (name.words().size() >= 2 && name.words().stream().anyMatch(INSTITUTIONS::contains)
					&& !PARTS.contains(name.words().get(0))) {
				String form = name.form();
				if (!form.isEmpty()) {
					forms.add(form);
				}
			}
		}
		return forms;
	}

}
