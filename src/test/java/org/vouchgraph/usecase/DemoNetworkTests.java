package org.vouchgraph.usecase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.picture.Paper;
import org.vouchgraph.picture.SpotFiles;
import org.vouchgraph.usecase.PrintNetwork.Highlight;
import org.vouchgraph.usecase.PrintNetwork.Print;
import org.vouchgraph.usecase.Surroundings.Community;
import org.vouchgraph.usecase.Surroundings.Edge;
import org.vouchgraph.usecase.Surroundings.Node;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** The network of the demo as a picture. */
class DemoNetworkTests {

	private static final Path DEMO = Path.of("datasets/demo");

	@TempDir
	private static Path folder;

	private static UseCaseFixture fixture;

	private static FindWeakSpots weakSpots;

	private static ShowNetwork network;

	@BeforeAll
	static void read() throws IOException, InterruptedException {
		fixture = new UseCaseFixture(folder, List.of(new LinkedInConnections(Ceilings.USUAL)));
		fixture.store.save(new Workspace(UseCaseFixture.WORKSPACE, "Leyla Demir", true,
				new Aim(2027, List.of("US", "GB", "CA", "AU"))));
		for (String name : List.of("programs.csv", "societies.csv", "meetings.csv", "works.jsonl", "contacts.csv",
				"connections.csv", "ties.csv", "interactions.csv")) {
			fixture.read(name, Files.readString(DEMO.resolve(name)));
		}
		weakSpots = new FindWeakSpots(fixture.network, fixture.store, fixture.store, fixture.store, fixture.store,
				new BestFirstSearch(), fixture.pack, UseCaseFixture.PATIENCE);
		network = network();
	}

	private static ShowNetwork network() {
		return new ShowNetwork(fixture.network, fixture.store, fixture.store, fixture.pack, weakSpots,
				new SpotFiles(folder.resolve("cache")));
	}

	private static SurroundingsQuestion around(String what) {
		return SurroundingsQuestion.of(UseCaseFixture.WORKSPACE, what, null);
	}

	private static long key(String name) {
		return fixture.key(name, RecordKind.PERSON);
	}

	@Test
	void showsEverybodyOnceAndTiesAmongThem() {
		Surroundings all = network.show(around("all"));
		assertThat(all.people()).isEqualTo(fixture.network.of(UseCaseFixture.WORKSPACE).network().people());
		Set<String> ids = all.nodes().stream().map(Node::id).collect(Collectors.toSet());
		assertThat(all.nodes()).hasSize(all.people());
		assertThat(ids).hasSize(all.people());
		assertThat(all.edges()).allSatisfy((edge) -> assertThat(ids).contains(edge.from(), edge.to()));
		assertThat(all.nodes()).allSatisfy((node) -> {
			assertThat(node.x()).isBetween(-1.0, 1.0);
			assertThat(node.y()).isBetween(-1.0, 1.0);
			assertThat(node.name()).isNotBlank();
		});
		assertThat(all.nodes().stream().mapToInt(Node::people).sum()).isEqualTo(all.people());
		Set<String> communities = all.communities().stream().map(Community::id).collect(Collectors.toSet());
		assertThat(all.nodes()).extracting(Node::community).allMatch(communities::contains);
		assertThat(all.communities().stream().mapToInt(Community::people).sum()).isEqualTo(all.people());
		assertThat(all.communities()).extracting(Community::name).doesNotHaveDuplicates();
	}

	@Test
	void tellsWhoIsWho() {
		Surroundings mine = network.show(around("me"));
		assertThat(mine.around().name()).isEqualTo("Leyla Demir");
		assertThat(node(mine, "Leyla Demir").kind()).isEqualTo("applicant");
		assertThat(node(mine, "Leyla Demir").chance()).isEqualTo(1);
		assertThat(node(mine, "Hadeel Abu Zeitouna").kind()).isEqualTo("target");
		assertThat(node(mine, "Chiara D'Ambrosetta").kind()).isEqualTo("introducer");
		assertThat(node(mine, "Chiara D'Ambrosetta").gateway()).isTrue();
		assertThat(mine.gateways().get(0)).satisfies((gateway) -> {
			assertThat(gateway.name()).isEqualTo("Chiara D'Ambrosetta");
			assertThat(gateway.targets()).isEqualTo(4);
			assertThat(gateway.why())
				.startsWith("Without Chiara D'Ambrosetta you have no way, not even a weak one, to " + "4 targets and ");
		});
		assertThat(mine.summary()).startsWith("The surroundings of Leyla Demir: 534 people and 8714 ties among them, "
				+ "in 19 communities: Akçakıyı University Hospital (47), ");
	}

	@Test
	void waysAreThoseOfTheReport() {
		WeakSpots report = weakSpots.find(UseCaseFixture.WORKSPACE);
		Surroundings all = network.show(around("all"));
		for (WeakSpots.TargetLine target : report.targets()) {
			List<Surroundings.Way> ways = all.paths()
				.stream()
				.filter((way) -> way.target() == target.person().key())
				.toList();
			if (target.chance() == 0) {
				assertThat(ways).as(target.person().name()).isEmpty();
			}
			else {
				assertThat(ways).singleElement().satisfies((way) -> {
					// The report looks along six ties at most.
					assertThat(way.chance()).as(way.name()).isGreaterThanOrEqualTo(target.chance() - 1e-3);
					assertThat(way.people().get(0)).isEqualTo(key("Leyla Demir"));
					assertThat(way.people().get(way.people().size() - 1)).isEqualTo(way.target());
				});
			}
		}
		assertThat(all.weakSpotsKnown()).isTrue();
		assertThat(all.weakSpots()).extracting(Surroundings.Weak::title)
			.contains("You have no way to Felix Fenwickham.", "There is no second way to Selamawit B. Mutasembwa.");
		assertThat(node(all, "Felix Fenwickham").weak()).isTrue();
		assertThat(node(all, "Felix Fenwickham").chance()).isNull();
	}

	@Test
	void filtersLeaveTiesAndPeopleOutAndMoveNobody() {
		Surroundings whole = network.show(around("me").withMostTies(20_000));
		Surroundings confirmed = network.show(around("me").withConfirmed(true));
		assertThat(confirmed.ties()).isLessThan(whole.ties());
		assertThat(confirmed.edges()).isNotEmpty().allMatch(Edge::confirmed);
		for (Node node : confirmed.nodes()) {
			Node before = node(whole, node.name());
			assertThat(List.of(node.x(), node.y(), node.community()))
				.isEqualTo(List.of(before.x(), before.y(), before.community()));
		}
		Surroundings likely = network.show(around("me").withLeast(0.3));
		assertThat(likely.edges()).isNotEmpty().allMatch((edge) -> edge.chance() >= 0.3);
		Surroundings papers = network
			.show(around("all").withKinds(List.of("co-authorship")).withSince(2023).withMostTies(20_000));
		Surroundings everybody = network.show(around("all").withMostTies(20_000));
		assertThat(papers.edges()).isNotEmpty()
			.allMatch((edge) -> edge.kinds().contains("co-authorship") && edge.last() != null && edge.last() >= 2023);
		long kept = everybody.edges()
			.stream()
			.filter((edge) -> edge.kinds().equals(List.of("co-authorship")) && edge.last() != null
					&& edge.last() >= 2023)
			.count();
		assertThat((long) papers.ties()).isGreaterThanOrEqualTo(kept);
		Surroundings nothing = network.show(around("me").withSince(2150));
		assertThat(nothing.nodes()).extracting(Node::name).containsExactly("Leyla Demir");
		assertThat(nothing.summary()).endsWith("The filters leave nobody else: take one away.");
	}

	private static Set<String> ids(Surroundings shown) {
		return shown.nodes().stream().map(Node::id).collect(Collectors.toSet());
	}

	@Test
	void drawsTheTiesThatMatterWhereThereAreTooMany() {
		Surroundings few = network.show(around("all").withMostTies(1000));
		assertThat(few.ties()).isGreaterThan(5000);
		assertThat(few.edges()).hasSize(1000);
		assertThat(few.cut()).startsWith("Of " + few.ties() + " ties 1000 are drawn: ");
		Set<Set<String>> drawn = few.edges()
			.stream()
			.map((edge) -> Set.of(edge.from(), edge.to()))
			.collect(Collectors.toSet());
		few.paths().forEach((way) -> {
			for (int i = 1; i < way.people().size(); i++) {
				assertThat(drawn)
					.contains(Set.of(Long.toString(way.people().get(i - 1)), Long.toString(way.people().get(i))));
			}
		});
		Set<String> tied = new HashSet<>();
		drawn.forEach(tied::addAll);
		Surroundings whole = network.show(around("all").withMostTies(20_000));
		whole.edges().forEach((edge) -> assertThat(tied).contains(edge.from(), edge.to()));
	}

	@Test
	void communitiesStandForTheirPeopleUntilTheyAreOpened() {
		Surroundings folded = network.show(around("all").withMost(100));
		assertThat(folded.folded()).isTrue();
		assertThat(folded.nodes()).hasSize(folded.communities().size()).allMatch((node) -> node.key() == null);
		assertThat(folded.nodes().stream().mapToInt(Node::people).sum()).isEqualTo(folded.people());
		int between = folded.edges().stream().mapToInt(Edge::ties).sum();
		assertThat(between).isBetween(1, folded.ties() - 1);
		Community first = folded.communities().get(0);
		Surroundings open = network.show(around("all").withMost(100).withOpen(List.of(first.id(), "c999999")));
		List<Node> people = open.nodes().stream().filter((node) -> node.key() != null).toList();
		assertThat(people).hasSize(Math.min(100, first.people()))
			.allMatch((node) -> node.community().equals(first.id()));
		assertThat(open.nodes()).hasSize(people.size() + folded.nodes().size() - 1);
		Node another = folded.nodes()
			.stream()
			.filter((node) -> !node.id().equals(first.id()))
			.findFirst()
			.orElseThrow();
		assertThat(open.nodes()).filteredOn((node) -> node.id().equals(another.id()))
			.singleElement()
			.satisfies((node) -> {
				assertThat(node.x()).isEqualTo(another.x());
				assertThat(node.y()).isEqualTo(another.y());
			});
		assertThat(folded.nodes().stream().filter((node) -> node.people() > 0 && node.gateway())).isNotEmpty();
	}

	@Test
	void showsThePeopleOfAPlaceAndTheirContacts() {
		long hospital = fixture.key("Harbor University Hospital", RecordKind.ORGANIZATION);
		Surroundings place = network.show(around("institution:" + hospital));
		assertThat(place.title()).isEqualTo("The people of Harbor University Hospital");
		assertThat(place.people()).isBetween(5, 60);
		Surroundings wider = network
			.show(SurroundingsQuestion.of(UseCaseFixture.WORKSPACE, "institution:" + hospital, 1));
		assertThat(ids(wider)).containsAll(ids(place)).hasSizeGreaterThan(place.people());
		Surroundings target = network
			.show(SurroundingsQuestion.of(UseCaseFixture.WORKSPACE, "person:" + key("Hadeel Abu Zeitouna"), 1));
		// How she is reached is among her surroundings.
		assertThat(target.nodes()).extracting(Node::name)
			.contains("Hadeel Abu Zeitouna", "Leyla Demir", "Chiara D'Ambrosetta");
	}

	@Test
	void anotherVisitShowsTheSame() {
		Surroundings first = network.show(around("me"));
		assertThat(network().show(around("me"))).isEqualTo(first);
		assertThat(network.show(around("me"))).isEqualTo(first);
	}

	@Test
	void printsEverybodyOnce() throws Exception {
		PrintNetwork print = new PrintNetwork(network, weakSpots);
		Surroundings shown = network.show(around("me"));
		ByteArrayOutputStream svg = new ByteArrayOutputStream();
		print.writeSvg(around("me"), new Print(Paper.A4, false, Highlight.PATHS), svg);
		Document document = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.toByteArray()));
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < document.getElementsByTagName("g").getLength(); i++) {
			ids.add(((Element) document.getElementsByTagName("g").item(i)).getAttribute("id"));
		}
		assertThat(ids).containsExactlyElementsOf(shown.nodes().stream().map((node) -> "n" + node.id()).toList());
		assertThat(svg.toString(StandardCharsets.UTF_8)).contains("Fictional demo data: these people do not exist.");
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		print.writePdf(around("me"), new Print(Paper.A3, true, Highlight.WEAK), pdf);
		try (PDDocument read = Loader.loadPDF(pdf.toByteArray())) {
			assertThat(new PDFTextStripper().getText(read)).contains("The surroundings of Leyla Demir",
					"Chiara D'Ambrosetta", "Hadeel Abu Zeitouna", "Akçakıyı University Hospital");
		}
		ByteArrayOutputStream folded = new ByteArrayOutputStream();
		print.writeSvg(around("all").withMost(50).withConfirmed(false).withLeast(0.01), Print.USUAL, folded);
		assertThat(folded.toString(StandardCharsets.UTF_8)).contains("a community, larger for more people",
				"Only ties of a chance of at least 1 %.");
	}

	private static Node node(Surroundings shown, String name) {
		return shown.nodes().stream().filter((node) -> node.name().equals(name)).findFirst().orElseThrow();
	}

}
