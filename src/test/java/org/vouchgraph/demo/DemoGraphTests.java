package org.vouchgraph.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.vouchgraph.demo.DemoGraph.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link DemoGraph}. */
class DemoGraphTests {

	@TempDir
	private Path directory;

	private DemoGraph graph;

	/*
	 * me --contact-- Ana --paper-- Cem --paper-- Eda, and Fay by herself me --contact--
	 * Ben --paper-- Cem, Ben ..institution.. Dov; me ~~online~~ Gil
	 */
	@BeforeEach
	void write() throws IOException {
		sheet("contacts.csv", "name,email,linkedin,institution", "Ana,,,North", "Ben,,,South");
		sheet("programs.csv", "institution,person,person_email,person_openalex", "North,Ana,,A1", "South,Ben,,A2",
				"South,Dov,,A4", "East,Cem,,A3", "West,Eda,,A5", "Lost,Fay,fay@x.example.edu,",
				"Far,Gil,gil@x.example.edu,");
		sheet("societies.csv", "society,committee,person,person_email,person_openalex", "Club,,Fay,,", "Club,,Ana,,");
		sheet("meetings.csv", "meeting,session,person,person_openalex", "Day,,Fay,", "Day,,me,");
		sheet("ties.csv", "person,other,person_openalex,other_openalex,closeness", "Fay,,,,");
		sheet("interactions.csv", "person,person_email,kind", "Fay,fay@x.example.edu,asked");
		sheet("connections.csv", "Notes:", "", "First Name,URL,Email Address,Company", "Gil,u,gil@x.example.edu,Far");
		sheet("works.jsonl", work(1, 1, 3), work(2, 2, 3), work(3, 3, 5));
		this.graph = DemoGraph.read(this.directory);
	}

	@Test
	void joinsWhatTheFilesSayOfOnePerson() {
		assertThat(this.graph.people()).isEqualTo(7);
	}

	@Test
	void countsTies() {
		assertThat(this.graph.ties(Kind.FIRM, "Ana")).contains(1);
		assertThat(this.graph.ties(Kind.FIRM, "Cem")).contains(2);
		assertThat(this.graph.ties(Kind.FIRM, "Eda")).contains(3);
		assertThat(this.graph.ties(Kind.FIRM, "Dov")).isEmpty();
		assertThat(this.graph.ties(Kind.WARM, "Dov")).contains(2);
	}

	@Test
	void aSocietyAMeetingOrAnOpenAskIsNoTie() {
		assertThat(this.graph.ties(Kind.ANY, "Fay")).isEmpty();
	}

	@Test
	void aConnectionIsATieOnlyWhereOnlineTiesCount() {
		assertThat(this.graph.ties(Kind.WARM, "Gil")).isEmpty();
		assertThat(this.graph.ties(Kind.ANY, "Gil")).contains(1);
	}

	@Test
	void findsWhoIsOnEveryWay() {
		assertThat(this.graph.throughWhom(Kind.FIRM, "Eda", 4)).containsExactly("Cem");
		assertThat(this.graph.throughWhom(Kind.FIRM, "Cem", 4)).isEmpty();
		assertThat(this.graph.throughWhom(Kind.FIRM, "Eda", 2)).isEmpty();
		assertThat(this.graph.throughWhom(Kind.WARM, "Dov", 4)).containsExactly("Ben");
	}

	@Test
	void countsWaysApart() {
		assertThat(this.graph.waysApart(Kind.FIRM, "Cem")).isEqualTo(2);
		assertThat(this.graph.waysApart(Kind.FIRM, "Eda")).isEqualTo(1);
		assertThat(this.graph.waysApart(Kind.FIRM, "Fay")).isZero();
	}

	@Test
	void measuresTheLargestPart() {
		assertThat(this.graph.largestPartOfThePapers()).containsExactly(4, 4);
	}

	private static String work(int work, int one, int other) {
		return """
				{"id":"W%d","authorships":[{"author":{"id":"https://openalex.org/A%d"},"institutions":[]},\
				{"author":{"id":"https://openalex.org/A%d"},"institutions":[]}]}""".formatted(work, one, other);
	}

	private void sheet(String name, String... lines) throws IOException {
		Files.writeString(this.directory.resolve(name), String.join("\n", lines) + "\n");
	}

}
