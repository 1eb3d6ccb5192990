package org.vouchgraph.exchange;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.exchange.bibliography.BibTeXEntries;
import org.vouchgraph.exchange.bibliography.RisReferences;
import org.vouchgraph.exchange.crossref.CrossrefWorks;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;
import org.vouchgraph.exchange.orcid.OrcidRecords;
import org.vouchgraph.exchange.pubmed.MedlineCitations;
import org.vouchgraph.exchange.pubmed.PubMedArticles;
import org.vouchgraph.exchange.tabular.SheetImporter;

import static org.assertj.core.api.Assertions.assertThat;

/** No two formats of bibliographies claim the same file, whatever their order. */
class RecognisedByOneTests {

	private static List<Importer> importers() {
		List<Importer> importers = new ArrayList<>(List.of(new CrossrefWorks(RealFilesTests.NOW, Ceilings.USUAL),
				new BibTeXEntries(RealFilesTests.NOW, Ceilings.USUAL),
				new RisReferences(RealFilesTests.NOW, Ceilings.USUAL),
				new OrcidRecords(RealFilesTests.NOW, Ceilings.USUAL),
				new MedlineCitations(RealFilesTests.NOW, Ceilings.USUAL),
				new PubMedArticles(RealFilesTests.NOW, Ceilings.USUAL),
				new OpenAlexWorks(RealFilesTests.NOW, Ceilings.USUAL), new LinkedInConnections(Ceilings.USUAL)));
		importers.addAll(SheetImporter.all(Ceilings.USUAL));
		return importers;
	}

	@ParameterizedTest
	@CsvSource({ "openalex/donners_2021_first_4.json, openalex-works",
			"openalex/jeyaraman_2020_first_3.jsonl, openalex-works", "pubmed/biopython_pubmed1.xml, pubmed-xml",
			"pubmed/biopython_pubmed_result1.nbib, pubmed-nbib", "pubmed/biopython_pubmed_result2.nbib, pubmed-nbib",
			"bibliography/commonmeta-crossref.bib, bibtex", "bibliography/mendeley.bib, bibtex",
			"bibliography/wiley.bib, bibtex", "bibliography/commonmeta-crossref.ris, ris",
			"bibliography/example_extraneous_data.ris, ris", "crossref/commonmeta-crossref-list.json, crossref-json",
			"crossref/commonmeta-crossref.json, crossref-json", "crossref/commonmeta-csl-list.json, crossref-json",
			"orcid/record-full-3.0.json, orcid", "orcid/record-3.0.xml, orcid", "orcid/works-3.0.xml, orcid",
			"orcid/bulk-works-3-works-3.0.json, orcid", "orcid/person-3.0.xml, orcid",
			"linkedin/Connections_fictional_22.csv, linkedin-connections" })
	void isRecognisedByItsOwnOnly(String file, String format) throws Exception {
		Sample sample = Sample.of(Reading.resource(file));
		assertThat(importers().stream().filter((importer) -> importer.recognises(sample))).extracting(Importer::format)
			.containsExactly(format);
	}

	@ParameterizedTest
	@ValueSource(strings = { "From 1545@xxx Fri Sep 16 22:26:51 +0000 2016\nSubject: papers\n\n",
			"Delivered-To: ann@example.org\nSubject: papers\n\n", "subject:papers\n\n" })
	void mailIsNoBibliographyWhateverItHolds(String mail) {
		String body = "@article{k,\n title = {T}\n}\nTY  - JOUR\nTI  - T\nER  - \nPMID- 1\nTI  - T\n";
		assertThat(importers().stream().filter((importer) -> importer.recognises(new Sample("x", mail + body))))
			.isEmpty();
		assertThat(importers().stream().filter((importer) -> importer.recognises(new Sample("x", body)))).isNotEmpty();
	}

}
