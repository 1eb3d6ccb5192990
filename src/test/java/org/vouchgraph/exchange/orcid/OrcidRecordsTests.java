package org.vouchgraph.exchange.orcid;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.CollectingSink;
import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.Reading;
import org.vouchgraph.exchange.Sample;
import org.vouchgraph.exchange.TextInput;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.Identifier.Scheme;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Statement.OrganizationKind;

import static org.assertj.core.api.Assertions.assertThat;

class OrcidRecordsTests {

	static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

	private static final String ANN = "0000-0002-1825-0097";

	static final String JSON = """
			{"orcid-identifier":{"uri":"https://orcid.org/0000-0002-1825-0097","path":"0000-0002-1825-0097","host":"orcid.org"},
			"preferences":{"locale":"en"},"history":{"claimed":true,"completion-date":null},
			"person":{"name":{"given-names":{"value":"Ann"},"family-name":{"value":"Roe"},"credit-name":{"value":"Ann B. Roe"},
			"visibility":"public","path":"0000-0002-1825-0097"},
			"other-names":{"other-name":[{"content":"Ann Poe","visibility":"public"},{"content":"Secret","visibility":"private"}]},
			"addresses":{"address":[{"country":{"value":"PT"},"visibility":"public"}]},
			"emails":{"email":[{"email":"Ann@Example.org","visibility":"public"}]},"path":"/0000-0002-1825-0097/person"},
			"activities-summary":{"last-modified-date":null,
			"educations":{"affiliation-group":[{"summaries":[{"education-summary":{"put-code":1,"department-name":null,"role-title":"MD",
			"start-date":{"year":{"value":"1999"},"month":null,"day":null},"end-date":null,
			"organization":{"name":"University of Porto","address":{"city":"Porto","region":null,"country":"PT"},
			"disambiguated-organization":{"disambiguated-organization-identifier":"6706","disambiguation-source":"RINGGOLD"}},
			"visibility":"public","path":"/0000-0002-1825-0097/education/1"}}]}],"path":"/0000-0002-1825-0097/educations"},
			"employments":{"affiliation-group":[{"summaries":[{"employment-summary":{"put-code":2,"department-name":"Surgery","role-title":"Attending",
			"start-date":{"year":{"value":"2010"}},"end-date":null,
			"organization":{"name":"Mercy General","address":{"city":"Boston","region":"MA","country":"US"},
			"disambiguated-organization":{"disambiguated-organization-identifier":"https://ror.org/04z8k9a98","disambiguation-source":"ROR"}},
			"visibility":"public","path":"/0000-0002-1825-0097/employment/2"}}]}]},
			"memberships":{"affiliation-group":[{"summaries":[{"membership-summary":{"put-code":3,"role-title":"Fellow",
			"start-date":{"year":{"value":"2012"}},"end-date":{"year":{"value":"2015"}},
			"organization":{"name":"Heart Society","address":{"city":"London","country":"GB"},"disambiguated-organization":null},
			"visibility":"public","path":"/0000-0002-1825-0097/membership/3"}}]}]},
			"fundings":{"group":[{"funding-summary":[{"title":{"title":{"value":"Money"}}}]}]},
			"works":{"group":[{"external-ids":{"external-id":[]},"work-summary":[
			{"put-code":4,"title":{"title":{"value":"A <i>title</i>"}},"external-ids":{"external-id":[
			{"external-id-type":"doi","external-id-value":"10.1000/book","external-id-relationship":"part-of"},
			{"external-id-type":"doi","external-id-value":"10.1000/X1","external-id-relationship":"self"},
			{"external-id-type":"pmid","external-id-value":"77","external-id-relationship":"self"}]},
			"type":"journal-article","publication-date":{"year":{"value":"2019"}},"journal-title":{"value":"Heart"},
			"visibility":"public","path":"/0000-0002-1825-0097/work/4"},
			{"put-code":5,"title":{"title":{"value":"The same again"}},"path":"/0000-0002-1825-0097/work/5"}]}]}},
			"path":"/0000-0002-1825-0097"}
			""";

	static final String XML = """
			<?xml version="1.0" encoding="UTF-8"?>
			<record:record path="/0000-0002-1825-0097" xmlns:record="http://www.orcid.org/ns/record"
			 xmlns:person="http://www.orcid.org/ns/person" xmlns:pd="http://www.orcid.org/ns/personal-details"
			 xmlns:on="http://www.orcid.org/ns/other-name" xmlns:email="http://www.orcid.org/ns/email"
			 xmlns:address="http://www.orcid.org/ns/address" xmlns:activities="http://www.orcid.org/ns/activities"
			 xmlns:education="http://www.orcid.org/ns/education" xmlns:employment="http://www.orcid.org/ns/employment"
			 xmlns:membership="http://www.orcid.org/ns/membership" xmlns:work="http://www.orcid.org/ns/work"
			 xmlns:common="http://www.orcid.org/ns/common">
			<common:orcid-identifier><common:path>0000-0002-1825-0097</common:path></common:orcid-identifier>
			<person:person path="/0000-0002-1825-0097/person">
			<person:name visibility="public"><pd:given-names>Ann</pd:given-names><pd:family-name>Roe</pd:family-name>
			<pd:credit-name>Ann B. Roe</pd:credit-name></person:name>
			<on:other-names><on:other-name visibility="public"><on:content>Ann Poe</on:content></on:other-name>
			<on:other-name visibility="private"><on:content>Secret</on:content></on:other-name></on:other-names>
			<email:emails><email:email visibility="public"><email:email>Ann@Example.org</email:email></email:email></email:emails>
			<address:addresses><address:address visibility="public"><address:country>PT</address:country></address:address></address:addresses>
			</person:person>
			<activities:activities-summary>
			<activities:educations path="/0000-0002-1825-0097/educations"><activities:affiliation-group>
			<education:education-summary put-code="1" path="/0000-0002-1825-0097/education/1" visibility="public">
			<common:role-title>MD</common:role-title><common:start-date><common:year>1999</common:year></common:start-date>
			<common:organization><common:name>University of Porto</common:name><common:address><common:city>Porto</common:city>
			<common:country>PT</common:country></common:address><common:disambiguated-organization>
			<common:disambiguated-organization-identifier>6706</common:disambiguated-organization-identifier>
			<common:disambiguation-source>RINGGOLD</common:disambiguation-source></common:disambiguated-organization></common:organization>
			</education:education-summary></activities:affiliation-group></activities:educations>
			<activities:employments><activities:affiliation-group>
			<employment:employment-summary put-code="2" path="/0000-0002-1825-0097/employment/2" visibility="public">
			<common:department-name>Surgery</common:department-name><common:role-title>Attending</common:role-title>
			<common:start-date><common:year>2010</common:year></common:start-date>
			<common:organization><common:name>Mercy General</common:name><common:address><common:city>Boston</common:city>
			<common:country>US</common:country></common:address><common:disambiguated-organization>
			<common:disambiguated-organization-identifier>https://ror.org/04z8k9a98</common:disambiguated-organization-identifier>
			<common:disambiguation-source>ROR</common:disambiguation-source></common:disambiguated-organization></common:organization>
			</employment:employment-summary></activities:affiliation-group></activities:employments>
			<activities:fundings><activities:group/></activities:fundings>
			<activities:memberships><activities:affiliation-group>
			<membership:membership-summary put-code="3" path="/0000-0002-1825-0097/membership/3" visibility="public">
			<common:role-title>Fellow</common:role-title><common:start-date><common:year>2012</common:year></common:start-date>
			<common:end-date><common:year>2015</common:year></common:end-date>
			<common:organization><common:name>Heart Society</common:name><common:address><common:city>London</common:city>
			<common:country>GB</common:country></common:address></common:organization>
			</membership:membership-summary></activities:affiliation-group></activities:memberships>
			<activities:works><activities:group>
			<work:work-summary put-code="4" path="/0000-0002-1825-0097/work/4" visibility="public">
			<work:title><common:title>A title</common:title></work:title><common:external-ids>
			<common:external-id><common:external-id-type>doi</common:external-id-type><common:external-id-value>10.1000/book</common:external-id-value>
			<common:external-id-relationship>part-of</common:external-id-relationship></common:external-id>
			<common:external-id><common:external-id-type>doi</common:external-id-type><common:external-id-value>10.1000/X1</common:external-id-value>
			<common:external-id-relationship>self</common:external-id-relationship></common:external-id>
			<common:external-id><common:external-id-type>pmid</common:external-id-type><common:external-id-value>77</common:external-id-value>
			<common:external-id-relationship>self</common:external-id-relationship></common:external-id></common:external-ids>
			<common:publication-date><common:year>2019</common:year></common:publication-date>
			<work:journal-title>Heart</work:journal-title></work:work-summary>
			<work:work-summary put-code="5" path="/0000-0002-1825-0097/work/5"><work:title><common:title>Again</common:title></work:title>
			</work:work-summary></activities:group></activities:works>
			</activities:activities-summary></record:record>
			""";

	private final OrcidRecords importer = new OrcidRecords(NOW, Ceilings.USUAL);

	@ParameterizedTest
	@ValueSource(strings = { "JSON", "XML" })
	void saysTheRecord(String form) {
		CollectingSink sink = Reading.read(this.importer, form.equals("JSON") ? JSON : XML);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.records()).isEqualTo(5);
		String at = "record " + ANN;
		assertThat(sink.statements()).containsExactly(
				new Statement.Person(ANN, "Ann Roe", "Ann", "Roe",
						Set.of(new Identifier(Scheme.ORCID, ANN), new Identifier(Scheme.EMAIL, "ann@example.org")),
						null, "PT", "Other names: Ann Poe.", at),
				new Statement.Organization("name:university of porto", "University of Porto",
						OrganizationKind.INSTITUTION, Set.of(new Identifier(Scheme.NAME, "university of porto")),
						"Porto", "PT", null, at + "/education/1"),
				new Statement.Affiliation(ANN, "name:university of porto", "MD", 1999, null, false,
						at + "/education/1"),
				new Statement.Organization("04z8k9a98", "Mercy General", OrganizationKind.INSTITUTION,
						Set.of(new Identifier(Scheme.ROR, "04z8k9a98"), new Identifier(Scheme.NAME, "mercy general")),
						"Boston", "US", null, at + "/employment/2"),
				new Statement.Affiliation(ANN, "04z8k9a98", "Attending, Surgery", 2010, null, true,
						at + "/employment/2"),
				new Statement.Organization("name:heart society", "Heart Society", OrganizationKind.SOCIETY,
						Set.of(new Identifier(Scheme.NAME, "heart society")), "London", "GB", null,
						at + "/membership/3"),
				new Statement.Membership(ANN, "name:heart society", "Fellow", 2012, 2015, false, at + "/membership/3"),
				new Statement.Publication("77", "A title", 2019, "Heart", 1,
						Set.of(new Identifier(Scheme.PMID, "77"), new Identifier(Scheme.DOI, "10.1000/x1")),
						"record PMID 77"),
				new Statement.Person(ANN, "Ann Roe", "Ann", "Roe", Set.of(new Identifier(Scheme.ORCID, ANN)), null,
						null, null, "record PMID 77"),
				new Statement.Authorship(ANN, "77", 0, null, "record PMID 77"));
		assertThat(Reading.read(this.importer, form.equals("JSON") ? JSON : XML).statements())
			.isEqualTo(sink.statements());
	}

	@ParameterizedTest
	@ValueSource(strings = { "employments", "educations", "memberships" })
	void readsASectionAlone(String section) {
		int begin = JSON.indexOf("{\"affiliation-group\"", JSON.indexOf("\"" + section + "\""));
		String json = JSON.substring(begin, JSON.indexOf("}}]}]", begin)) + "}}]}],\"path\":\"/" + ANN + "/" + section
				+ "\"}";
		int start = XML.indexOf("<activities:" + section);
		String xml = XML.substring(start, XML.indexOf("</activities:" + section)) + "</activities:" + section + ">";
		String declared = XML.substring(XML.indexOf(" xmlns:record"), XML.indexOf(">", XML.indexOf(" xmlns:record")));
		for (String part : List.of(json, xml.replaceFirst(">", declared.replace("\n", " ") + ">"))) {
			CollectingSink sink = Reading.read(this.importer, part);
			assertThat(sink.problems()).as(part).isEmpty();
			assertThat(sink.records()).as(part).isEqualTo(1);
			assertThat(sink.only(Statement.Person.class).name()).as("no name is given").isEqualTo(ANN);
			assertThat(sink.all(Statement.Fact.class)).as(part).hasSize(1);
			assertThat(this.importer.recognises(new Sample("x", part))).as(part).isTrue();
		}
	}

	@Test
	void readsOneAffiliationAlone() {
		int begin = JSON.indexOf("{\"put-code\":2");
		String one = JSON.substring(begin, JSON.indexOf("}}]}", begin) + 1);
		assertThat(Reading.read(this.importer, one).only(Statement.Affiliation.class).organization())
			.isEqualTo("04z8k9a98");
	}

	private static String work(String contributors) {
		return """
				{"bulk":[{"work":{"title":{"title":{"value":"A title"}},"external-ids":{"external-id":[
				{"external-id-type":"doi","external-id-value":"10.1000/x","external-id-relationship":"self"}]},
				"contributors":{"contributor":[%s]},"path":"/0000-0002-1825-0097/work/4",
				"source":{"source-orcid":{"path":"0000-0002-1825-0097"},"source-name":{"value":"Ann Roe"}}}}]}"""
			.formatted(contributors);
	}

	private static String contributor(String name, String orcid, String role) {
		return "{\"contributor-orcid\":" + (orcid.isEmpty() ? "null" : "{\"path\":\"" + orcid + "\"}")
				+ ",\"credit-name\":{\"value\":\"" + name + "\"},\"contributor-attributes\":{\"contributor-role\":\""
				+ role + "\"}}";
	}

	@Test
	void readsTheContributorsOfAWorkInFull() {
		CollectingSink sink = Reading.read(this.importer, work(contributor("Bo Poe", "", "author") + ","
				+ contributor("Roe, Ann", ANN, "author") + "," + contributor("Ed Itor", "", "editor")));
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::person)
			.containsExactly("10.1000/x#1", ANN);
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::position)
			.containsExactly(1, 2);
		assertThat(sink.only(Statement.Publication.class).authorCount()).isEqualTo(2);
	}

	@Test
	void findsTheOwnerByHerNameOrAddsHer() {
		CollectingSink sink = Reading.read(this.importer,
				work(contributor("Bo Poe", "", "author") + "," + contributor("ann roe", "", "author")));
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::person)
			.containsExactly("10.1000/x#1", ANN);
		sink = Reading.read(this.importer, work(contributor("Bo Poe", "", "author")));
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::person)
			.containsExactly("10.1000/x#1", ANN);
		assertThat(sink.all(Statement.Authorship.class)).extracting(Statement.Authorship::position)
			.containsExactly(0, 0);
	}

	@Test
	void takesTheOwnerFromTheFilesNameForWantOfBetter() {
		String employments = JSON
			.substring(JSON.indexOf("{\"affiliation-group\"", JSON.indexOf("employments")),
					JSON.indexOf(",\n\"memberships\""))
			.replaceAll("/" + ANN + "[^\"]*", "");
		CollectingSink sink = Reading.read(this.importer, TextInput.of("a/" + ANN + "_employments.json", employments));
		assertThat(sink.only(Statement.Affiliation.class).person()).isEqualTo(ANN);
		sink = Reading.read(this.importer, TextInput.of("employments.json", employments));
		assertThat(sink.statements()).isEmpty();
		assertThat(sink.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem).isInstanceOf(Problem.Skipped.class);
			assertThat(problem.message()).isEqualTo("It does not say whose record it is of.");
		});
	}

	@Test
	void readsSeveralRecordsAndTakesNobodysPartsForAnothers() {
		String second = JSON.replace(ANN, "0000-0002-7319-2192").replace("Roe", "Poe");
		CollectingSink sink = Reading.read(this.importer, JSON + second);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Affiliation.class)).extracting(Statement.Affiliation::person)
			.containsExactly(ANN, ANN, "0000-0002-7319-2192", "0000-0002-7319-2192");
		assertThat(sink.all(Statement.Person.class).stream().filter((one) -> one.ref().startsWith("0000-0002-73")))
			.allSatisfy((one) -> assertThat(one.family()).isEqualTo("Poe"));
	}

	@Test
	void namesMayBeAbsent() {
		String nameless = JSON.replaceFirst("(?s)\"person\":\\{\"name\":\\{.*?\\},\n\"visibility\".*?\\},\n",
				"\"person\":{\"name\":null,\n");
		assertThat(nameless).doesNotContain("credit-name");
		CollectingSink sink = Reading.read(this.importer, nameless);
		assertThat(sink.problems()).isEmpty();
		assertThat(sink.all(Statement.Person.class).get(0).name()).isEqualTo("Ann Poe");
	}

	@Test
	void passesOverWhatIsNotPublic() {
		CollectingSink sink = Reading.read(this.importer,
				JSON.replace("\"visibility\":\"public\",\"path\":\"/" + ANN + "/em",
						"\"visibility\":\"limited\",\"path\":\"/" + ANN + "/em"));
		assertThat(sink.all(Statement.Affiliation.class)).extracting(Statement.Affiliation::title)
			.containsExactly("MD");
		assertThat(sink.everything()).doesNotContain("Secret").doesNotContain("Mercy");
		assertThat(sink.problems()).hasSize(1);
	}

	@Test
	void recognisesItsOwnOnly() {
		assertThat(this.importer.recognises(new Sample("x", XML))).isTrue();
		assertThat(this.importer.recognises(new Sample("x", JSON))).isTrue();
		assertThat(this.importer.recognises(new Sample("x", "<PubmedArticleSet><PubmedArticle>"))).isFalse();
		assertThat(this.importer
			.recognises(new Sample("x", "[{\"DOI\":\"10.1/x\",\"title\":\"T\",\"author\":[{\"ORCID\":\"x\"}]}]")))
			.isFalse();
	}

}
