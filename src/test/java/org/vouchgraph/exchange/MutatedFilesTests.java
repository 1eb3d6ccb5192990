package org.vouchgraph.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchgraph.exchange.bibliography.BibTeXEntries;
import org.vouchgraph.exchange.bibliography.RisReferences;
import org.vouchgraph.exchange.calendar.CalendarEvents;
import org.vouchgraph.exchange.crossref.CrossrefWorks;
import org.vouchgraph.exchange.google.GoogleContacts;
import org.vouchgraph.exchange.graph.PeopleGraph;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.exchange.mail.MailMessages;
import org.vouchgraph.exchange.meeting.MeetingProgram;
import org.vouchgraph.exchange.nppes.NppesProviders;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;
import org.vouchgraph.exchange.orcid.OrcidRecords;
import org.vouchgraph.exchange.pubmed.MedlineCitations;
import org.vouchgraph.exchange.pubmed.PubMedArticles;
import org.vouchgraph.exchange.ror.RorInstitutions;
import org.vouchgraph.exchange.tabular.Column;
import org.vouchgraph.exchange.tabular.Sheet;
import org.vouchgraph.exchange.tabular.SheetImporter;
import org.vouchgraph.exchange.vcard.VCards;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads sound files with seeded damages: each is read or refused as
 * {@link HostileInputs#outcome} demands. {@code -Dfuzz.cases=100000} runs longer, and
 * {@code -Dfuzz.seed=…} begins at the seed of a failure.
 */
class MutatedFilesTests {

	private static final int CASES = Integer.getInteger("fuzz.cases", 150);

	private static final long SEED = Long.getLong("fuzz.seed", 6);

	@TempDir
	private Path folder;

	/** A sound file and what reads it. */
	private record Sound(String name, Importer importer, byte[] bytes) {

		static Sound file(Importer importer, String resource) {
			return new Sound(resource, importer, Reading.resource(resource).bytes());
		}

		static Sound text(Importer importer, String name, String text) {
			return new Sound(name, importer, text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Sound> sound() {
		Ceilings usual = Ceilings.USUAL;
		List<Sound> sound = new ArrayList<>();
		sound.add(Sound.file(new OpenAlexWorks(RealFilesTests.NOW, usual), "openalex/donners_2021_first_4.json"));
		sound.add(Sound.file(new OpenAlexWorks(RealFilesTests.NOW, usual), "openalex/jeyaraman_2020_first_3.jsonl"));
		sound.add(Sound.file(new PubMedArticles(RealFilesTests.NOW, usual), "pubmed/biopython_pubmed1.xml"));
		sound.add(Sound.file(new LinkedInConnections(usual), "linkedin/Connections_fictional_22.csv"));
		sound.add(Sound.file(PeopleGraph.all(usual).get(0), "graph/small.graphml"));
		sound.add(Sound.file(PeopleGraph.all(usual).get(1), "graph/small.gexf"));
		sound.add(Sound.file(new MeetingProgram(usual), "meeting/plain.json"));
		sound.add(Sound.file(new MeetingProgram(usual), "meeting/schedule.json"));
		sound.add(Sound.file(new MedlineCitations(RealFilesTests.NOW, usual), "pubmed/biopython_pubmed_result2.nbib"));
		sound.add(Sound.file(new RisReferences(RealFilesTests.NOW, usual), "bibliography/example_full.ris"));
		sound.add(Sound.file(new BibTeXEntries(RealFilesTests.NOW, usual), "bibliography/commonmeta-crossref.bib"));
		sound.add(Sound.file(new CrossrefWorks(RealFilesTests.NOW, usual), "crossref/commonmeta-crossref.json"));
		sound.add(Sound.file(new CrossrefWorks(RealFilesTests.NOW, usual), "crossref/commonmeta-csl-list.json"));
		sound.add(Sound.file(new OrcidRecords(RealFilesTests.NOW, usual), "orcid/bulk-works-3-works-3.0.json"));
		sound.add(Sound.file(new OrcidRecords(RealFilesTests.NOW, usual), "orcid/employments-3.0.xml"));
		sound.add(Sound.file(new RorInstitutions(usual), "ror/example_record_v2_1.json"));
		sound.add(Sound.file(new NppesProviders(usual), "nppes/npidata_pfile_sample.csv"));
		sound.add(Sound.file(new VCards(usual), "vcard/rfc6350-example.vcf"));
		sound.add(Sound.file(new VCards(usual), "vcard/outlook-2003.vcf"));
		sound.add(Sound.text(new GoogleContacts(usual), "google.csv", """
				First Name,Last Name,Notes,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value
				Ann,Roe,met in Lisbon,Mercy General,Surgeon,* myContacts,Work,ann@x.org ::: a@y.org
				Bo,Li,,,,,,
				"""));
		sound.add(Sound.file(new CalendarEvents(RealFilesTests.NOW, usual), "calendar/outlook-2010.ics"));
		sound.add(Sound.file(new CalendarEvents(RealFilesTests.NOW, usual), "calendar/rfc5545-example2.ics"));
		sound.add(Sound.file(new MailMessages(RealFilesTests.NOW), "mail/takeout.mbox"));
		sound.add(Sound.file(new MailMessages(RealFilesTests.NOW), "mail/answer.eml"));
		for (Sheet sheet : Sheet.values()) {
			sound.add(Sound.text(new SheetImporter(sheet, usual), sheet.fileName(), filled(sheet)));
		}
		return sound.stream();
	}

	private static String filled(Sheet sheet) {
		String header = sheet.columns().stream().map(Column::name).reduce((a, b) -> a + "," + b).orElseThrow();
		String row = "Ann Roe" + ",2026-01-01,met,\"Bo, Poe\"".repeat(sheet.columns().size() / 3) + "\n";
		return header + "\n" + row.repeat(3);
	}

	@ParameterizedTest
	@MethodSource("sound")
	void readsOrRefuses(Sound sound) {
		List<byte[]> all = sound().map(Sound::bytes).toList();
		for (long seed = SEED; seed < SEED + CASES; seed++) {
			byte[] damaged = new Mutations(new Random(seed), all).damage(sound.bytes());
			try {
				HostileInputs.outcome(sound.importer(), damaged);
			}
			catch (RuntimeException | Error ex) {
				throw failure(sound.name(), seed, damaged, ex);
			}
		}
	}

	@Test
	void readsOrRefusesWorkbooks() throws IOException {
		Recognition recognition = RealFilesTests.recognition();
		List<byte[]> all = sound().map(Sound::bytes).toList();
		for (long seed = SEED; seed < SEED + CASES; seed++) {
			Random random = new Random(seed);
			WorkbookFile workbook = new WorkbookFile().strings("<t>Ann Roe</t>", "<r><t>Bo</t></r>")
				.sheet("Contacts", WorkbookFile.row("name", "email", "since")
						+ "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
						+ "<c r=\"B2\" t=\"str\"><f>A1</f><v>a@x.org</v></c><c r=\"C2\" s=\"1\"><v>45000</v></c></row>")
				.sheet("Notes", "state=\"hidden\"", WorkbookFile.row("x"));
			List<String> parts = new ArrayList<>(workbook.parts().keySet());
			String part = parts.get(random.nextInt(parts.size()));
			workbook.parts().put(part, new Mutations(random, all).damage(workbook.parts().get(part)));
			byte[] damaged = (random.nextInt(4) == 0) ? new Mutations(random, all).damage(workbook.bytes())
					: workbook.bytes();
			try {
				HostileInputs.outcome(recognition, Files.write(this.folder.resolve("book"), damaged));
			}
			catch (RuntimeException | Error ex) {
				throw failure("a workbook", seed, damaged, ex);
			}
		}
	}

	private static AssertionError failure(String name, long seed, byte[] damaged, Throwable cause) {
		String begin = PlainText.line(new String(damaged, StandardCharsets.US_ASCII).replace('\uFFFD', '?'), 500);
		return new AssertionError(name + ", damaged with -Dfuzz.seed=" + seed + ": "
				+ PlainText.line(cause.toString(), 1000) + "\n" + begin, cause);
	}

	@Test
	void damagesAlikeForTheSameSeed() {
		byte[] sound = "name,email\nAnn Roe,a@x.org\n".getBytes(StandardCharsets.UTF_8);
		int changed = 0;
		for (int seed = 0; seed < 200; seed++) {
			byte[] damaged = new Mutations(new Random(seed), List.of(sound)).damage(sound);
			assertThat(new Mutations(new Random(seed), List.of(sound)).damage(sound)).isEqualTo(damaged);
			changed += java.util.Arrays.equals(damaged, sound) ? 0 : 1;
		}
		assertThat(changed).isGreaterThan(150);
	}

}
