package org.vouchgraph.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.TextInput;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The measurement on whole files of OpenAlex works, on demand: their paths, separated by
 * commas, are the system property {@code linkage.works}. Prints what it finds.
 */
@Tag("load")
class LinkageLoadTests {

	@Test
	@EnabledIfSystemProperty(named = "linkage.works", matches = ".+")
	void reachesItsGoals() throws IOException {
		for (String file : System.getProperty("linkage.works").split(",")) {
			for (Linkage.Names names : Linkage.Names.values()) {
				Linkage.Measured measured = new Linkage(read(Path.of(file)), names).measure(MatchingOptions.DEFAULTS);
				System.out.println(Path.of(file).getFileName() + ", names " + names + ": " + measured);
				assertThat(measured.precision()).isGreaterThanOrEqualTo(0.995);
				assertThat(measured.recallWithProposals()).isGreaterThanOrEqualTo(0.90);
			}
		}
	}

	/**
	 * Prints the figures of files, and with "wrong" before them what was merged wrongly.
	 */
	public static void main(String[] args) throws IOException {
		for (String file : args) {
			for (Linkage.Names names : Linkage.Names.values()) {
				Linkage linkage = new Linkage(read(Path.of(file)), names);
				Linkage.Measured measured = linkage.measure(MatchingOptions.DEFAULTS);
				System.out.println(names + ": " + measured + "; " + linkage.namesAlone());
				measured.wrong().stream().limit(40).forEach(System.out::println);
				measured.matches()
					.clear()
					.stream()
					.filter(linkage::isWrong)
					.forEach((proposal) -> System.out.println(linkage.describe(proposal)));
				if (System.getProperty("linkage.show") != null) {
					show(linkage, measured);
				}
			}
		}
	}

	private static void show(Linkage linkage, Linkage.Measured measured) {
		linkage.missed(measured.matches()).stream().limit(25).forEach(System.out::println);
		measured.matches()
			.ask()
			.stream()
			.skip(measured.matches().ask().size() / 2)
			.limit(25)
			.forEach((proposal) -> System.out.println(linkage.describe(proposal)));
	}

	/** Reads a gzipped file, or all files of an archive. */
	static CollectingSink read(Path file) throws IOException {
		CollectingSink sink = new CollectingSink();
		OpenAlexWorks works = new OpenAlexWorks(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
				Ceilings.USUAL);
		try (InputStream in = Files.newInputStream(file)) {
			if (file.toString().endsWith(".gz")) {
				byte[] bytes = new GZIPInputStream(in).readAllBytes();
				works.read(TextInput.of("works", new String(bytes, StandardCharsets.UTF_8)), sink);
				return sink;
			}
			ZipInputStream archive = new ZipInputStream(in);
			for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
				String text = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
				works.read(TextInput.of(entry.getName(), text), sink);
			}
		}
		return sink;
	}

}
