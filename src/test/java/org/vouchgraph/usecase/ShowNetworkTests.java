package org.vouchgraph.usecase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.SnapshotFiles;
import org.vouchgraph.network.UnknownThing;
import org.vouchgraph.picture.SpotFiles;
import org.vouchgraph.usecase.Surroundings.Edge;
import org.vouchgraph.usecase.Surroundings.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * The picture of a small world.
 *
 * <pre>
 *   Fay ─── Ada ─── Dee (wanted)       Eve ─── Flo
 *    │
 *    └──┄┄ Bo (online)
 * </pre>
 */
class ShowNetworkTests {

	private static final String CONTACTS = """
			name,email,institution,position,country,closeness,since
			Ada Example,ada@example.org,Harbor Hospital,surgeon,US,close,2026-01-01
			""";

	private static final String TIES = """
			person,other,closeness,since,target_weight
			Ada Example,Dee Director,close,2015-01-01,
			Dee Director,,,,3
			Eve Alone,Flo Alone,close,2026-01-01,
			""";

	private static final String CONNECTIONS = """
			First Name,Last Name,URL,Email Address,Company,Position,Connected On
			Bo,Sample,https://www.linkedin.com/in/bo-sample,,Green Hospital,Cardiac Surgeon,04 May 2020
			""";

	@TempDir
	private Path folder;

	private UseCaseFixture fixture;

	private ShowNetwork network;

	@BeforeEach
	void read() throws Exception {
		this.fixture = new UseCaseFixture(this.folder, List.of(new LinkedInConnections(Ceilings.USUAL)));
		this.network = new ShowNetwork(this.fixture.network, this.fixture.store, this.fixture.store, this.fixture.pack,
				new FindWeakSpots(this.fixture.network, this.fixture.store, this.fixture.store, this.fixture.store,
						this.fixture.store, new BestFirstSearch(), this.fixture.pack, UseCaseFixture.PATIENCE),
				new SpotFiles(this.folder.resolve("cache")));
		this.fixture.read("contacts.csv", CONTACTS);
		this.fixture.read("ties.csv", TIES);
		this.fixture.read("connections.csv", CONNECTIONS);
	}

	private static SurroundingsQuestion around(String what) {
		return SurroundingsQuestion.of(UseCaseFixture.WORKSPACE, what, null);
	}

	private static List<String> names(Surroundings shown) {
		return shown.nodes().stream().map(Node::name).sorted().toList();
	}

	private static Node node(Surroundings shown, String name) {
		return shown.nodes().stream().filter((node) -> node.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void reachesTwoTiesAroundTheApplicant() {
		Surroundings shown = this.network.show(around("me"));
		assertThat(names(shown)).containsExactly("Ada Example", "Bo Sample", "Dee Director", "Fay Applicant");
		assertThat(shown.ties()).isEqualTo(3);
		assertThat(names(this.network.show(SurroundingsQuestion.of(UseCaseFixture.WORKSPACE, "me", 1))))
			.containsExactly("Ada Example", "Bo Sample", "Fay Applicant");
		assertThat(names(this.network.show(around("all")))).contains("Eve Alone", "Flo Alone").hasSize(6);
	}

	@Test
	void tellsOfEachPersonAndTieWhatThePageDraws() {
		Surroundings shown = this.network.show(around("me"));
		Node ada = node(shown, "Ada Example");
		assertThat(ada.kind()).isEqualTo("introducer");
		assertThat(ada.place()).isEqualTo("Harbor Hospital, US");
		assertThat(ada.gateway()).isTrue();
		assertThat(ada.inferred()).isFalse();
		assertThat(ada.degree()).isEqualTo(2);
		Node bo = node(shown, "Bo Sample");
		// Nothing but an online connection makes no warm way.
		assertThat(bo.chance()).isNull();
		assertThat(bo.inferred()).isTrue();
		assertThat(node(shown, "Dee Director").kind()).isEqualTo("target");
		Edge online = shown.edges()
			.stream()
			.filter((edge) -> edge.from().equals(bo.id()) || edge.to().equals(bo.id()))
			.findFirst()
			.orElseThrow();
		assertThat(online.online()).isTrue();
		assertThat(online.confirmed()).isFalse();
		assertThat(online.kinds()).containsExactly("online");
		assertThat(online.first()).isEqualTo(2020);
		assertThat(online.bridge()).isTrue();
		assertThat(shown.paths()).singleElement().satisfies((way) -> {
			assertThat(way.name()).isEqualTo("Dee Director");
			assertThat(way.people()).hasSize(3);
			assertThat(way.chance()).isCloseTo(node(shown, "Dee Director").chance(), within(1e-9));
		});
		assertThat(shown.gateways()).singleElement()
			.satisfies((gateway) -> assertThat(gateway.why())
				.isEqualTo("Without Ada Example you have no way, not even a weak one, to 1 target."));
	}

	@Test
	void whatComesLaterMovesNobody() throws Exception {
		Surroundings before = this.network.show(around("me"));
		this.fixture.read("more.csv", """
				name,email,closeness,since
				Gil Later,gil@example.org,close,2026-01-01
				Hal Later,hal@example.org,knows well,2026-01-01
				""");
		Surroundings after = this.network.show(around("me"));
		assertThat(names(after)).contains("Gil Later", "Hal Later").hasSize(6);
		// All of them move together as the drawing grows; none against another.
		for (Node one : before.nodes()) {
			for (Node other : before.nodes()) {
				double scale = scale(before, after);
				assertThat(node(after, one.name()).x() - node(after, other.name()).x())
					.isCloseTo((one.x() - other.x()) * scale, within(2e-3));
				assertThat(node(after, one.name()).y() - node(after, other.name()).y())
					.isCloseTo((one.y() - other.y()) * scale, within(2e-3));
			}
		}
	}

	private static double scale(Surroundings before, Surroundings after) {
		Node ada = node(before, "Ada Example");
		Node bo = node(before, "Bo Sample");
		double was = Math.hypot(ada.x() - bo.x(), ada.y() - bo.y());
		return Math.hypot(node(after, "Ada Example").x() - node(after, "Bo Sample").x(),
				node(after, "Ada Example").y() - node(after, "Bo Sample").y()) / was;
	}

	@Test
	void whereTheyStoodIsForgottenWithWhoIsErased() throws Exception {
		this.network.show(around("me"));
		assertThat(this.folder.resolve("cache/mine.me-2.spots")).exists();
		new SnapshotFiles(this.folder.resolve("cache")).forget();
		assertThat(Files.list(this.folder.resolve("cache"))).isEmpty();
		this.fixture.erase.erase(UseCaseFixture.WORKSPACE, this.fixture.key("Bo Sample", RecordKind.PERSON));
		assertThat(names(this.network.show(around("me")))).doesNotContain("Bo Sample");
	}

	@Test
	void saysWhatToDoWhereNobodyIsKnown() throws Exception {
		UseCaseFixture empty = new UseCaseFixture(Files.createDirectories(this.folder.resolve("empty")));
		empty.read("ties.csv", "person,other,closeness,since,target_weight\nDee Director,,,,3\n");
		ShowNetwork alone = new ShowNetwork(empty.network, empty.store, empty.store, empty.pack,
				new FindWeakSpots(empty.network, empty.store, empty.store, empty.store, empty.store,
						new BestFirstSearch(), empty.pack, UseCaseFixture.PATIENCE),
				SpotFiles.NONE);
		Surroundings shown = alone.show(around("me"));
		assertThat(shown.people()).isEqualTo(1);
		assertThat(shown.summary())
			.endsWith("Nobody else is known here: import a file that names them, or note somebody you met.");
	}

	@Test
	void refusesWhoIsNotThere() {
		assertThatExceptionOfType(UnknownThing.class).isThrownBy(() -> this.network.show(around("person:999999")))
			.withMessageContaining("person number 999999");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			nobody:1,     around "nobody:1" is none of me
			session:1,    around "session:1" is none of me
			you,          around "you" is none of me
			""")
	void refusesWhatIsNoCentre(String around, String message) {
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> around(around)).withMessageContaining(message);
	}

	@Test
	void refusesWhatIsOutOfRange() {
		SurroundingsQuestion me = around("me");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> me.withLeast(Double.NaN))
			.withMessageContaining("is not in [0..1)");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> me.withSince(3))
			.withMessage("since 3 is not a year in [1900..2200]");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> me.withMost(0))
			.withMessage("most 0 is not in [1..5000]");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> me.withMostTies(20_001))
			.withMessage("mostTies 20001 is not in [1..20000]");
		assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> me.withKinds(List.of("rumour")))
			.withMessageContaining("\"rumour\" is none of co-authorship");
	}

}
