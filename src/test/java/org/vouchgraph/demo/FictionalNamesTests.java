package org.vouchgraph.demo;

import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.vouchgraph.network.Names;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link FictionalNames}. */
class FictionalNamesTests {

	/** Family names of surgeons whom the field knows, in comparable form. */
	private static final Set<String> KNOWN = Set.of("adams", "alfieri", "altorki", "bacha", "backer", "barnard",
			"bavaria", "bolling", "bonser", "borger", "borst", "carpentier", "castaneda", "cerfolio", "chitwood",
			"cohn", "cooley", "cooper", "coselli", "cox", "damico", "damiano", "dartevelle", "david", "de leval",
			"debakey", "deeb", "del nido", "demirag", "desai", "dos anjos", "edwards", "falk", "favaloro", "fontan",
			"fraser", "gaudino", "gaynor", "gillinov", "girardi", "grillo", "guyton", "hanley", "haverich", "hetzer",
			"jacobs", "jatene", "jonas", "jones", "kaneko", "khonsari", "kirklin", "kouchoukos", "lamelas", "lillehei",
			"mack", "mathisen", "mayer", "mccarthy", "mee", "mesana", "meyers", "miller", "mitchell", "mohr", "moon",
			"mustard", "nashef", "norwood", "oz", "pasque", "patterson", "pearson", "puskas", "quaegebeur", "rankin",
			"reitz", "ross", "ruel", "rusch", "sade", "senning", "shumway", "sievers", "spray", "starr", "sugarbaker",
			"svensson", "swanson", "szeto", "taggart", "tweddell", "vouhe", "wood", "woo", "yacoub", "yasargil");

	@Test
	void noFamilyNameIsAKnownSurgeons() {
		assertThat(FictionalNames.ORIGINS.stream().flatMap((origin) -> origin.families().stream()))
			.noneMatch((family) -> KNOWN.contains(Names.normalise(family)));
	}

	@Test
	void knowsItsOwnNamesAndNoOthers() {
		for (int seed = 0; seed < 500; seed++) {
			String name = FictionalNames.any(new Random(seed)).full();
			assertThat(FictionalNames.contains(name)).as("seed %d: %s", seed, name).isTrue();
		}
		assertThat(FictionalNames.contains("Nora Situ")).isFalse();
		assertThat(FictionalNames.contains("Nora")).isFalse();
	}

	@Test
	void namesComeFromManyOrigins() {
		assertThat(FictionalNames.ORIGINS).hasSizeGreaterThan(12)
			.allMatch((origin) -> origin.givens().size() * origin.families().size() >= 12);
	}

	@Test
	void plainTextIsFitForAnAddress() {
		assertThat(FictionalNames.plain("Łucja Hautecœur-Vigne d'Đá")).isEqualTo("lucja.hautecoeur.vigne.dda");
	}

}
