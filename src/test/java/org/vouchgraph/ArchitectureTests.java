package org.vouchgraph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may import whom: the table of ARCHITECTURE.md, as a whitelist. What is not listed
 * is refused.
 */
class ArchitectureTests {

	private static final String ROOT = "org.vouchgraph";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	private static final List<String> JDK = List.of("java..", "javax..", "org.jspecify.annotations..");

	private static final List<String> SPRING = List.of("org.springframework..", "jakarta..", "io.swagger..",
			"tools.jackson..");

	/** Package to what it may import beside itself and the JDK. */
	private static final Map<String, List<String>> ALLOWED = allowed();

	private static Map<String, List<String>> allowed() {
		Map<String, List<String>> allowed = new LinkedHashMap<>();
		allowed.put("network", List.of("org.jgrapht.."));
		allowed.put("tie", own("network"));
		allowed.put("introduction", and(own("network"), "org.jgrapht.."));
		allowed.put("structure", and(own("network"), "org.jgrapht.."));
		allowed.put("coverage", and(own("network", "introduction", "structure"), "org.jgrapht.."));
		allowed.put("drafting", and(own("network"), "com.samskivert.mustache..", "org.apache.james.mime4j.codec.."));
		allowed.put("planning", and(own("network", "introduction", "coverage", "structure"), "org.jgrapht.."));
		allowed.put("picture", and(own("network"), "org.apache.pdfbox..", "org.apache.fontbox..", "com.ibm.icu.."));
		allowed.put("identity", and(own("network"), "com.ibm.icu.."));
		allowed.put("exchange", and(own("network"), "com.fasterxml.jackson.."));
		allowed.put("exchange.openalex", and(own("network", "exchange"), "com.fasterxml.jackson.."));
		allowed.put("exchange.pubmed", own("network", "exchange"));
		allowed.put("exchange.bibliography", and(own("network", "exchange"), "org.jbibtex.."));
		allowed.put("exchange.crossref", and(own("network", "exchange"), "com.fasterxml.jackson.."));
		allowed.put("exchange.orcid", and(own("network", "exchange"), "com.fasterxml.jackson.."));
		allowed.put("exchange.linkedin", own("network", "exchange"));
		allowed.put("exchange.mail", and(own("network", "exchange"), "org.apache.james.mime4j.."));
		allowed.put("exchange.nppes", own("network", "exchange"));
		allowed.put("exchange.ror", and(own("network", "exchange"), "com.fasterxml.jackson.."));
		allowed.put("exchange.tabular", and(own("network", "exchange"), "org.apache.commons.csv.."));
		allowed.put("exchange.workbook", and(own("network", "exchange"), "org.dhatim.fastexcel.."));
		allowed.put("exchange.markdown", own("network", "exchange"));
		allowed.put("exchange.print",
				and(own("network", "exchange"), "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox.."));
		allowed.put("exchange.graph", and(own("network", "exchange"), "org.jgrapht..", "org.apache.commons.csv..",
				"com.fasterxml.jackson.core.."));
		allowed.put("exchange.meeting", and(own("network", "exchange"), "com.fasterxml.jackson.."));
		allowed.put("exchange.vcard", and(own("network", "exchange"), "ezvcard.."));
		allowed.put("exchange.google", own("network", "exchange"));
		allowed.put("exchange.calendar", and(own("network", "exchange"), "biweekly..", "com.ibm.icu.."));
		allowed.put("exchange.fieldpack", and(own("network", "exchange"), "com.fasterxml.jackson.."));
		allowed.put("store", and(own("network"), "org.neo4j.driver.."));
		// Neo4j's setting for blocked addresses is of this type.
		allowed.put("embedded", List.of("org.neo4j..", "inet.ipaddr.."));
		allowed.put("usecase", and(own("network", "tie", "introduction", "structure", "coverage", "planning", "picture",
				"drafting", "identity", "exchange"), "com.fasterxml.jackson.."));
		allowed.put("web", and(own("network", "exchange", "usecase"), SPRING));
		allowed.put("cli", and(own("network", "introduction", "exchange", "usecase"), "picocli..",
				"me.tongfei.progressbar..", "tools.jackson.."));
		return allowed;
	}

	private static List<String> own(String... packages) {
		return Arrays.stream(packages).map((name) -> ROOT + "." + name).toList();
	}

	private static List<String> and(List<String> some, String... more) {
		return Stream.concat(some.stream(), Arrays.stream(more)).toList();
	}

	private static List<String> and(List<String> some, List<String> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

	@TestFactory
	Stream<DynamicTest> importsOnlyWhatTheTableAllows() {
		return ALLOWED.entrySet()
			.stream()
			.map((entry) -> DynamicTest.dynamicTest(entry.getKey(),
					() -> classes().that()
						.resideInAPackage(ROOT + "." + entry.getKey())
						.should()
						.onlyDependOnClassesThat(
								residesInAny(Stream.of(JDK, List.of(ROOT + "." + entry.getKey()), entry.getValue())
									.flatMap(List::stream)
									.toList()))
						.check(CLASSES)));
	}

	private static DescribedPredicate<JavaClass> residesInAny(List<String> packages) {
		return describe("reside in any of " + packages,
				(type) -> type.getBaseComponentType().isPrimitive()
						|| JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new))
							.test(type.getBaseComponentType()));
	}

	@Test
	void everyPackageIsInTheTable() {
		List<String> packages = CLASSES.stream()
			.map(JavaClass::getPackageName)
			.distinct()
			.filter((name) -> !name.equals(ROOT))
			.map((name) -> name.substring(ROOT.length() + 1))
			.toList();
		assertThat(packages).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
	}

	@Test
	void hasNoCycles() {
		slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void formatsDoNotKnowEachOther() {
		slices().matching(ROOT + ".exchange.(*)").should().notDependOnEachOther().check(CLASSES);
	}

	@Test
	void onlyTheEmbeddedDatabaseTouchesNeo4jBeyondTheDriver() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".embedded")
			.should()
			.dependOnClassesThat(describe("are Neo4j beyond its driver",
					(type) -> type.getPackageName().startsWith("org.neo4j.")
							&& !type.getPackageName().startsWith("org.neo4j.driver")))
			.check(CLASSES);
	}

	@Test
	void everyPackageSaysWhatItIsFor() {
		assertThat(CLASSES.stream()
			.filter((type) -> !type.getPackageName().equals(ROOT))
			.map(JavaClass::getPackageName)
			.distinct()
			.filter((name) -> !CLASSES.contain(name + ".package-info"))).isEmpty();
	}

}
