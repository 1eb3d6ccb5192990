package org.vouchgraph.exchange;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.vouchgraph.exchange.SocialGraph.Knows;
import org.vouchgraph.exchange.SocialGraph.Somebody;
import org.vouchgraph.exchange.calendar.DayPlanFile;
import org.vouchgraph.exchange.graph.CytoscapeFile;
import org.vouchgraph.exchange.graph.GexfFile;
import org.vouchgraph.exchange.graph.GraphMLFile;
import org.vouchgraph.exchange.markdown.LeadNotes;
import org.vouchgraph.exchange.print.LeadCards;
import org.vouchgraph.exchange.tabular.LeadSheet;
import org.vouchgraph.exchange.vcard.ContactCards;
import org.vouchgraph.exchange.workbook.LeadWorkbook;
import org.vouchgraph.network.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes 100,000 of everything in a Java that could not hold them. (Pairs as CSV hold the
 * names, JGraphT's exporter of DOT the people, and PDF is joined from parts on disk.)
 */
class ConstantMemoryExportTests {

	private static final int COUNT = 100_000;

	@Test
	void writesMoreThanFitsIntoMemory() throws Exception {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		File out = File.createTempFile("memory", ".txt");
		try {
			Process process = new ProcessBuilder(java.toString(), "-Xmx40m", "-XX:+UseSerialGC", "-cp", classes,
					ConstantMemoryExportTests.class.getName())
				.redirectErrorStream(true)
				.redirectOutput(out)
				.start();
			boolean ended = process.waitFor(600, TimeUnit.SECONDS);
			process.destroyForcibly();
			assertThat(out).content().isEqualTo("""
					csv: more than memory
					md: more than memory
					html: more than memory
					xlsx: written
					vcf: written
					ics: written
					graphml: more than memory
					gexf: more than memory
					cyjs: more than memory
					zip: written
					""");
			assertThat(ended).isTrue();
			assertThat(process.exitValue()).isZero();
		}
		finally {
			out.delete();
		}
	}

	/** Counts what is written. */
	private static final class Counted extends OutputStream {

		private long bytes;

		@Override
		public void write(int b) {
			this.bytes++;
		}

		@Override
		public void write(byte[] all, int from, int length) {
			this.bytes += length;
		}

	}

	/** Runs in the small Java. */
	public static void main(String[] args) throws IOException {
		String evidence = "2 papers together, the last: a title of some length. ".repeat(6);
		LeadList leads = SomeLeads.list(SomeLeads.many(COUNT,
				(i) -> new Lead(
						new Lead.Somebody("Target " + i, "Director, Program " + i,
								URI.create("https://orcid.org/0000-0000-0000-" + i)),
						"Program " + i, "director", new Lead.Somebody("Introducer " + i, null, null), 0.25, 0.5,
						List.of("Leyla Demir", "Introducer " + i, "Target " + i),
						List.of(new Lead.Step(0.5, true, evidence), new Lead.Step(0.5, false, evidence)), false,
						"Ask Introducer " + i + ".", LocalDate.of(2026, 1, 1), List.of())));
		write(new LeadSheet(), leads);
		write(new LeadNotes(), leads);
		write(new LeadCards(), leads);
		write(new LeadWorkbook(), leads);
		write(new ContactCards(),
				SomeLeads.many(COUNT,
						(i) -> new ContactCard("urn:uuid:" + i, "Ann Roe " + i, "Ann", "Roe " + i,
								List.of("ann" + i + "@example.org"), "Hospital " + i, "Surgeon", "Portugal", List.of(),
								List.of("Connector"), List.of())));
		write(new DayPlanFile(),
				new DayPlan("Plan", Instant.EPOCH, SomeLeads.many(COUNT, (i) -> new DayPlan.Entry("u" + i,
						LocalDate.EPOCH, LocalDate.EPOCH, "Be in touch with Ann Roe " + i, "Due.", null, 0, "Due"))));
		SocialGraph graph = new SocialGraph("Many.", LocalDate.EPOCH, false,
				SomeLeads.many(COUNT,
						(i) -> new Somebody("p" + i, "Ann Roe " + i, "person", "Surgeon, Hospital " + i, null, 6)),
				SomeLeads.many(2 * COUNT,
						(i) -> new Knows("p" + i % COUNT, "p" + (i * 7 + 1) % COUNT, 0.3, true, false)));
		write(new GraphMLFile(), graph);
		write(new GexfFile(), graph);
		write(new CytoscapeFile(), graph);
		Counted counted = new Counted();
		LineArchive.Output archive = new LineArchive.Output(counted, Instant.EPOCH);
		archive.begin("people.jsonl");
		for (int i = 0; i < 3 * COUNT; i++) {
			archive.line(new Statement.Person("p" + i, "Ann Roe " + i, "Ann", "Roe " + i, Set.of(), evidence, "PT",
					null, "line " + i));
		}
		archive.end();
		archive.finish();
		say("zip", counted);
	}

	private static <T> void write(Exporter<T> exporter, T content) throws IOException {
		Counted counted = new Counted();
		exporter.write(content, counted);
		say(exporter.format().code(), counted);
	}

	private static void say(String what, Counted counted) {
		System.out.println(
				what + ": " + ((counted.bytes > Runtime.getRuntime().maxMemory()) ? "more than memory" : "written"));
	}

}
