package org.vouchgraph.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.exchange.bibliography.BibTeXEntries;
import org.vouchgraph.exchange.bibliography.RisReferences;
import org.vouchgraph.exchange.crossref.CrossrefWorks;
import org.vouchgraph.exchange.calendar.CalendarEvents;
import org.vouchgraph.exchange.google.GoogleContacts;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.exchange.mail.MailMessages;
import org.vouchgraph.exchange.nppes.NppesProviders;
import org.vouchgraph.exchange.graph.PeopleGraph;
import org.vouchgraph.exchange.meeting.MeetingProgram;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;
import org.vouchgraph.exchange.orcid.OrcidRecords;
import org.vouchgraph.exchange.pubmed.MedlineCitations;
import org.vouchgraph.exchange.pubmed.PubMedArticles;
import org.vouchgraph.exchange.ror.RorInstitutions;
import org.vouchgraph.exchange.tabular.SheetImporter;
import org.vouchgraph.exchange.vcard.VCards;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as they come from their makers, recognised by content and counted. */
class RealFilesTests {

	static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	static Recognition recognition() {
		Ceilings ceilings = Ceilings.USUAL;
		List<Importer> importers = new ArrayList<>(List.of(new RorInstitutions(ceilings), new MeetingProgram(ceilings),
				new OpenAlexWorks(NOW, ceilings), new OrcidRecords(NOW, ceilings), new CrossrefWorks(NOW, ceilings),
				new PubMedArticles(NOW, ceilings), new MedlineCitations(NOW, ceilings),
				new RisReferences(NOW, ceilings), new BibTeXEntries(NOW, ceilings)));
		importers.addAll(PeopleGraph.all(ceilings));
		importers.addAll(List.of(new VCards(ceilings), new CalendarEvents(NOW, ceilings), new MailMessages(NOW),
				new LinkedInConnections(ceilings), new GoogleContacts(ceilings), new NppesProviders(ceilings)));
		importers.addAll(SheetImporter.all(Ceilings.USUAL));
		return new Recognition(importers);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					openalex/donners_2021_first_4.json   | openalex-works | 4 records, 24 people, 9 organizations, 4 publications, 48 facts, 0 problems
					openalex/jeyaraman_2020_first_3.jsonl | openalex-works | 3 records, 108 people, 23 organizations, 3 publications, 174 facts, 1 problems
					pubmed/biopython_pubmed1.xml         | pubmed-xml | 2 records, 2 people, 0 organizations, 2 publications, 2 facts, 0 problems
					pubmed/biopython_pubmed4.xml         | pubmed-xml | 1 records, 22 people, 0 organizations, 1 publications, 22 facts, 0 problems
					pubmed/biopython_pubmed5.xml         | pubmed-xml | 1 records, 12 people, 0 organizations, 1 publications, 12 facts, 0 problems
					pubmed/biopython_pubmed7.xml         | pubmed-xml | 1 records, 8 people, 0 organizations, 1 publications, 8 facts, 0 problems
					pubmed/pubmed-29768149.xml           | pubmed-xml | 1 records, 10 people, 0 organizations, 1 publications, 10 facts, 0 problems
					pubmed/biopython_pubmed_result1.nbib | pubmed-nbib | 1 records, 1 people, 0 organizations, 1 publications, 1 facts, 0 problems
					pubmed/biopython_pubmed_result2.nbib | pubmed-nbib | 4 records, 13 people, 0 organizations, 4 publications, 13 facts, 0 problems
					pubmed/biopython_pubmed_result3.nbib | pubmed-nbib | 1 records, 4 people, 0 organizations, 1 publications, 4 facts, 0 problems
					bibliography/commonmeta-crossref.bib | bibtex | 1 records, 5 people, 0 organizations, 1 publications, 5 facts, 0 problems
					bibliography/commonmeta-pure.bib     | bibtex | 1 records, 1 people, 0 organizations, 1 publications, 1 facts, 0 problems
					bibliography/mendeley.bib            | bibtex | 1 records, 0 people, 0 organizations, 1 publications, 0 facts, 0 problems
					bibliography/wiley.bib               | bibtex | 1 records, 1 people, 0 organizations, 1 publications, 1 facts, 0 problems
					bibliography/zotero.bib              | bibtex | 1 records, 0 people, 0 organizations, 1 publications, 0 facts, 0 problems
					bibliography/commonmeta-crossref.ris | ris | 1 records, 5 people, 0 organizations, 1 publications, 5 facts, 0 problems
					bibliography/commonmeta-pure.ris     | ris | 1 records, 1 people, 0 organizations, 1 publications, 1 facts, 0 problems
					bibliography/example_full.ris        | ris | 2 records, 4 people, 0 organizations, 2 publications, 4 facts, 0 problems
					bibliography/example_extraneous_data.ris | ris | 2 records, 4 people, 0 organizations, 2 publications, 4 facts, 0 problems
					crossref/commonmeta-crossref-list.json | crossref-json | 20 records, 12 people, 0 organizations, 20 publications, 12 facts, 0 problems
					crossref/commonmeta-crossref.json    | crossref-json | 1 records, 5 people, 0 organizations, 1 publications, 5 facts, 0 problems
					crossref/commonmeta-csl-list.json    | crossref-json | 17 records, 55 people, 0 organizations, 17 publications, 55 facts, 1 problems
					orcid/record-full-3.0.json           | orcid | 11 records, 1 people, 1 organizations, 1 publications, 10 facts, 1 problems
					orcid/record-3.0.xml                 | orcid | 8 records, 1 people, 0 organizations, 0 publications, 0 facts, 1 problems
					orcid/works-3.0.xml                  | orcid | 3 records, 1 people, 0 organizations, 3 publications, 3 facts, 0 problems
					orcid/employments-3.0.xml            | orcid | 2 records, 1 people, 1 organizations, 0 publications, 2 facts, 0 problems
					orcid/person-3.0.xml                 | orcid | 1 records, 0 people, 0 organizations, 0 publications, 0 facts, 1 problems
					orcid/bulk-works-3-works-3.0.json    | orcid | 3 records, 1 people, 0 organizations, 1 publications, 1 facts, 2 problems
					linkedin/Connections_fictional_22.csv | linkedin-connections | 22 records, 23 people, 3 organizations, 0 publications, 44 facts, 0 problems
					ror/example_record_v2_1.json         | ror | 1 records, 0 people, 1 organizations, 0 publications, 0 facts, 0 problems
					nppes/npidata_pfile_sample.csv       | nppes | 4 records, 2 people, 0 organizations, 0 publications, 0 facts, 0 problems
					mail/takeout.mbox                    | mail | 8 records, 3 people, 0 organizations, 0 publications, 3 facts, 0 problems
					mail/answer.eml                      | mail | 1 records, 2 people, 0 organizations, 0 publications, 1 facts, 0 problems
					graph/small.graphml                  | graphml | 5 records, 3 people, 1 organizations, 0 publications, 3 facts, 0 problems
					meeting/plain.json                   | meeting-program | 3 records, 4 people, 3 organizations, 0 publications, 6 facts, 0 problems
					meeting/schedule.json                | meeting-program | 3 records, 2 people, 1 organizations, 0 publications, 4 facts, 0 problems
					graph/small.gexf                     | gexf | 3 records, 2 people, 0 organizations, 0 publications, 1 facts, 0 problems
					vcard/John_Doe_ANDROID.vcf | vcard | 6 records, 7 people, 2 organizations, 0 publications, 8 facts, 2 problems
					vcard/John_Doe_BLACK_BERRY.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/John_Doe_EVOLUTION.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/John_Doe_GMAIL.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/John_Doe_IPHONE.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/John_Doe_LOTUS_NOTES.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/John_Doe_MAC_ADDRESS_BOOK.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/John_Doe_MS_OUTLOOK.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/fullcontact.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/gmail-list.vcf | vcard | 3 records, 4 people, 0 organizations, 0 publications, 3 facts, 0 problems
					vcard/gmail-single.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/gmail-single2.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/issue114.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/outlook-2003.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/outlook-2007.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/rfc2426-example.vcf | vcard | 2 records, 3 people, 2 organizations, 0 publications, 4 facts, 0 problems
					vcard/rfc6350-example.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					vcard/thunderbird-MoreFunctionsForAddressBook-extension.vcf | vcard | 1 records, 2 people, 1 organizations, 0 publications, 2 facts, 0 problems
					calendar/outlook-2010.ics | calendar | 1 records, 4 people, 0 organizations, 0 publications, 3 facts, 1 problems
					calendar/rfc5545-example1.ics | calendar | 1 records, 2 people, 0 organizations, 0 publications, 2 facts, 0 problems
					calendar/rfc5545-example2.ics | calendar | 1 records, 2 people, 0 organizations, 0 publications, 1 facts, 0 problems
					calendar/rfc5545-example5.ics | calendar | 0 records, 0 people, 0 organizations, 0 publications, 0 facts, 0 problems
					""")
	void readsAsCounted(String file, String format, String counts) throws Exception {
		Input input = Reading.resource(file);
		Importer importer = recognition().of(Sample.of(input)).orElseThrow();
		assertThat(importer.format()).isEqualTo(format);
		assertThat(Reading.read(importer, input).counts()).isEqualTo(counts);
	}

}
