package org.vouchgraph.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.FactKind;
import org.vouchgraph.network.Handle;
import org.vouchgraph.network.Identifier;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.Narrative;
import org.vouchgraph.network.Network;
import org.vouchgraph.network.RandomJudgements;
import org.vouchgraph.network.RandomWorld;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Source;
import org.vouchgraph.network.Statement;
import org.vouchgraph.network.Visible;
import org.vouchgraph.network.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

class WorkspaceArchiveTests {

	private static final String MINE = RandomWorld.WORKSPACE;

	private static final ObjectMapper JSON = new ObjectMapper();

	@TempDir
	private Path folder;

	private int files;

	/**
	 * A world with sources, entries by hand, decisions, rulings, an agenda and an aim.
	 */
	private UseCaseFixture world(long seed) throws Exception {
		return world(seed, true);
	}

	/**
	 * @param shared whether other workspaces see some of the sources
	 */
	private UseCaseFixture world(long seed, boolean shared) throws Exception {
		Random random = new Random(seed);
		RandomWorld world = new RandomWorld(seed);
		InMemoryStore store = world.store(shared ? 4 : 0);
		for (int i = 0; i < (shared ? 0 : 4); i++) {
			store.read(MINE, false, "source " + i, world.source().toArray(Statement[]::new));
		}
		store.save(new Workspace(MINE, "Leyla Demir", true).withAim(new Aim(2027, List.of("GB", "US"))));
		// What belongs to something that is said after it.
		store.read(MINE, false, "nested",
				new Statement.Organization("child", "Child Committee", Statement.OrganizationKind.COMMITTEE, Set.of(),
						null, null, null, "line 1"),
				new Statement.Organization("parent", "Parent Society", Statement.OrganizationKind.SOCIETY, Set.of(),
						"Oslo", "NO", null, "line 2"),
				new Statement.Organization("child", "Child Committee", Statement.OrganizationKind.COMMITTEE, Set.of(),
						null, null, "parent", "line 3"));
		UseCaseFixture fixture = new UseCaseFixture(this.folder, List.of(), store);
		RandomJudgements judgements = new RandomJudgements(store, store, store, store.judgements(), random);
		for (int i = 0; i < 12; i++) {
			judgements.judge(MINE);
		}
		fixture.read("contacts.csv", "name,email,closeness\nZed Zebra,zed@example.org,close\n");
		for (int i = 0; i < 3; i++) {
			Handle who = new Handle(Set.of((i == 0) ? "applicant:" + MINE : "email:p" + i + "@example.org"), Set.of());
			store.agenda()
				.keep(MINE,
						new Agenda.Item("item" + seed + i, Agenda.Kind.values()[i], who, "Somebody", null, null,
								LocalDate.of(2027, 1, 1 + i), "line " + i, LocalDate.of(2026, 11, 1), Agenda.State.OPEN,
								null, "", ""));
		}
		store.drafts()
			.keep(MINE, new Drafts.Draft("d" + seed, "cold-mail", new Handle(Set.of("email:p3@example.org"), Set.of()),
					"Somebody", null, "", "A subject", "Two\nlines", LocalDate.of(2026, 11, 2), null));
		store.drafts().tell(MINE, new Narrative(Map.of(Narrative.Field.CV, "ready", Narrative.Field.VISA, "J-1")));
		// Last, as they are read last.
		store.write(store.byHand(MINE), List.of(
				new Statement.Person(Statement.APPLICANT, "Leyla Demir", null, null,
						Set.of(new Identifier(Identifier.Scheme.EMAIL, "p1@example.org")), null, null, null, "by hand"),
				new Statement.Person("h1", "Hana Hand", "Hana", "Hand", Set.of(), null, "TR", "a note", "by hand"),
				new Statement.Target("h1", 2.5, "because", "by hand"),
				new Statement.Role("h1", "sponsor", LocalDate.of(2026, 1, 2), "an act", "by hand")));
		// After an import, what looks alike is what really does.
		fixture.read("programs.csv", "program,kind,institution\nBay Program,fellowship,Bay Hospital\n");
		return fixture;
	}

	/** A store with nothing but the workspace. */
	private UseCaseFixture empty(String code) throws IOException {
		InMemoryStore store = new InMemoryStore(UseCaseFixture.CLOCK);
		store.save(new Workspace(code, "Leyla Demir", true));
		return new UseCaseFixture(this.folder, List.of(), store);
	}

	private static byte[] exported(UseCaseFixture fixture, String workspace, boolean notes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		fixture.exportWorkspace.of(workspace, notes).write(out);
		return out.toByteArray();
	}

	private ImportReport imported(UseCaseFixture fixture, String workspace, byte[] archive) throws Exception {
		Path file = Files.write(this.folder.resolve("w" + this.files++ + ".zip"), archive);
		Map<Path, String> named = new LinkedHashMap<>();
		named.put(file, "me.zip");
		Jobs.Job job = fixture.importFiles.start(new ImportFiles.Order(workspace, named, null, null, false));
		assertThat(job.await(30_000)).isTrue();
		assertThat(job.reports()).as(job.status().toString()).hasSize(1);
		return job.reports().get(0);
	}

	/** The texts of the archive by their names. */
	private Map<String, String> texts(byte[] archive) throws IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		Path file = Files.write(this.folder.resolve("t" + this.files++ + ".zip"), archive);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return texts;
	}

	private static byte[] zipped(Map<String, String> texts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> text : texts.entrySet()) {
				zip.putNextEntry(new ZipEntry(text.getKey()));
				zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	/** What each source says, by what the source is. */
	private static Map<String, Set<Statement>> said(InMemoryStore store, String workspace) {
		Map<Long, String> names = new TreeMap<>();
		store.list(workspace)
			.forEach((source) -> names.put(source.id(), source.format() + " " + source.sha256() + " " + source.name()
					+ " " + source.shared() + " " + source.at() + " " + source.read() + " " + source.added()));
		Map<String, Set<Statement>> said = new TreeMap<>();
		Visible visible = store.visible(workspace);
		for (RecordKind kind : RecordKind.values()) {
			store.records(visible, kind,
					(record, source) -> said.computeIfAbsent(names.get(source), (any) -> new java.util.HashSet<>())
						.add(WorkspaceFile.line(0, record).said()));
		}
		for (FactKind kind : FactKind.values()) {
			store.facts(visible, kind, (fact,
					source) -> said.computeIfAbsent(names.get(source), (any) -> new java.util.HashSet<>()).add(fact));
		}
		return said;
	}

	/** Every tie to the last bit, between people by what a source calls them. */
	private static Map<String, String> ties(UseCaseFixture fixture, String workspace) {
		CurrentNetwork.View view = fixture.network.of(workspace);
		Map<Long, String> names = new TreeMap<>();
		Map<Long, String> sources = new TreeMap<>();
		fixture.store.list(workspace).forEach((source) -> sources.put(source.id(), source.format() + source.sha256()));
		fixture.store.listAll(view.visible(), RecordKind.PERSON, 1_000_000)
			.stream()
			.sorted(java.util.Comparator.comparingLong(org.vouchgraph.network.Records.Known::id))
			.forEach((known) -> names.merge(view.same().key(known.id()),
					sources.get(known.source()) + "/" + known.said().ref(), (one, more) -> one + "+" + more));
		Network network = view.network();
		Map<String, String> ties = new TreeMap<>();
		for (int person = 0; person < network.size(); person++) {
			if (!network.isGone(person)) {
				ties.put(names.get(network.key(person)), "");
				for (int arc = network.firstArc(person); arc < network.endArc(person); arc++) {
					ties.put(names.get(network.key(person)) + " → " + names.get(network.key(network.head(arc))),
							Float.toHexString(network.cost(arc)) + " " + network.flags(arc));
				}
			}
		}
		return ties;
	}

	/** Only what differs, for there is much. */
	private static void same(String what, Map<String, ?> actual, Map<String, ?> expected) {
		Map<String, String> differing = new TreeMap<>();
		expected.forEach((name, value) -> {
			Object other = actual.get(name);
			if (value instanceof String one && other instanceof String two && one.contains("\n")) {
				List<String> ones = one.lines().toList();
				List<String> twos = two.lines().toList();
				for (int i = 0; i < Math.max(ones.size(), twos.size()); i++) {
					String a = (i < ones.size()) ? ones.get(i) : "nothing";
					String b = (i < twos.size()) ? twos.get(i) : "nothing";
					if (!a.equals(b)) {
						differing.put(name + ", line " + (i + 1), "expected " + a + " but was " + b);
					}
				}
			}
			else if (!value.equals(other)) {
				differing.put(name, "expected " + value + " but was " + other);
			}
		});
		actual.keySet()
			.stream()
			.filter((name) -> !expected.containsKey(name))
			.forEach((name) -> differing.put(name, "not expected"));
		assertThat(differing).as(what).isEmpty();
	}

	@Test
	void makesAnEqualWorkspaceOfAnyWorld() throws Exception {
		for (long seed = 0; seed < 15; seed++) {
			UseCaseFixture before = world(seed);
			byte[] archive = exported(before, MINE, true);
			UseCaseFixture after = empty(MINE);
			ImportReport report = imported(after, MINE, archive);
			assertThat(report.state()).as("seed " + seed + ": " + report).isEqualTo("complete");
			same("seed " + seed, said(after.store, MINE), said(before.store, MINE));
			same("seed " + seed, ties(after, MINE), ties(before, MINE));
			assertThat(after.store.find(MINE)).isEqualTo(before.store.find(MINE));
			assertThat(after.store.agenda().items(MINE)).isEqualTo(before.store.agenda().items(MINE));
			// Decisions, rulings and all else: what is exported again is the same, bit by
			// bit.
			same("seed " + seed, texts(exported(after, MINE, true)), texts(archive));
		}
	}

	@Test
	void readsIntoAnotherWorkspaceOfTheSameStore() throws Exception {
		for (long seed = 100; seed < 104; seed++) {
			UseCaseFixture fixture = world(seed, false);
			Map<String, Set<Statement>> before = said(fixture.store, MINE);
			Map<String, String> ties = ties(fixture, MINE);
			byte[] archive = exported(fixture, MINE, true);
			fixture.store.save(new Workspace("other", "Leyla Demir", true));
			imported(fixture, "other", archive);
			same("seed " + seed, said(fixture.store, "other"), before);
			same("seed " + seed, ties(fixture, "other"), ties);
			assertThat(fixture.store.judgements().decisions("other"))
				.hasSameSizeAs(fixture.store.judgements().decisions(MINE));
			same("seed " + seed, said(fixture.store, MINE), before);
			same("seed " + seed, ties(fixture, MINE), ties);
		}
	}

	@Test
	void readsNothingTwice() throws Exception {
		UseCaseFixture before = world(7);
		byte[] archive = exported(before, MINE, true);
		UseCaseFixture after = empty(MINE);
		imported(after, MINE, archive);
		Map<String, String> once = texts(exported(after, MINE, true));
		ImportReport again = imported(after, MINE, archive);
		assertThat(again.state()).isEqualTo("unchanged");
		assertThat(texts(exported(after, MINE, true))).isEqualTo(once);
	}

	@Test
	void keepsWhatWasDismissedAlthoughRecordsHaveOtherNumbers() throws Exception {
		UseCaseFixture before = new UseCaseFixture(this.folder);
		before.read("contacts.csv", """
				name,email,closeness,since,note
				Ada Example,ada@example.org,close,2026-01-01,
				""");
		before.read("ties.csv", """
				person,other,closeness,target_weight
				Ada Example,Dee Director,knows well,
				Dee Director,,,3
				""");
		WeakSpots.Finding finding = before.weakSpots.find(UseCaseFixture.WORKSPACE)
			.findings()
			.stream()
			.filter((each) -> each.id().matches(".*:\\d+"))
			.findFirst()
			.orElseThrow();
		before.weakSpots.dismiss(UseCaseFixture.WORKSPACE, finding.id(), "She retires");
		byte[] archive = exported(before, UseCaseFixture.WORKSPACE, true);

		UseCaseFixture after = empty("elsewhere");
		after.store.save(new Workspace("another", "Somebody Else", false));
		after.store.read("another", true, "shifts",
				new Statement.Person("x", "Xu", null, null, Set.of(), null, null, null, "1"));
		imported(after, "elsewhere", archive);
		WeakSpots report = after.weakSpots.find("elsewhere");
		assertThat(report.dismissed()).hasSize(1);
		assertThat(report.dismissed().get(0).title()).isEqualTo(finding.title());
		assertThat(report.dismissed().get(0).id()).isNotEqualTo(finding.id());
		assertThat(report.dismissed().get(0).dismissed().reason()).isEqualTo("She retires");
	}

	@Test
	void letsPrivateNotesLeaveOnlyWhenAskedFor() throws Exception {
		UseCaseFixture fixture = new UseCaseFixture(this.folder);
		fixture.read("contacts.csv", """
				name,email,closeness,since,note
				Ada Example,ada@example.org,close,2026-01-01,CANARY note
				""");
		fixture.read("ties.csv", """
				person,other,closeness,target_weight,role,act,note
				Ada Example,Dee Director,knows well,,,,CANARY tie
				Dee Director,,,3,,,CANARY target
				Ada Example,,,,sponsor,CANARY act,
				""");
		fixture.read("interactions.csv", """
				person,date,kind,summary
				Ada Example,2026-03-01,met,CANARY summary
				""");
		CurrentNetwork.View view = fixture.network.of(UseCaseFixture.WORKSPACE);
		assertThat(view.network().people()).isPositive();
		WeakSpots.Finding finding = fixture.weakSpots.find(UseCaseFixture.WORKSPACE).findings().get(0);
		fixture.weakSpots.dismiss(UseCaseFixture.WORKSPACE, finding.id(), "CANARY reason");
		assertThat(String.join("", texts(exported(fixture, UseCaseFixture.WORKSPACE, false)).values()))
			.doesNotContain("CANARY")
			.contains("Private notes were left out");
		String all = String.join("", texts(exported(fixture, UseCaseFixture.WORKSPACE, true)).values());
		assertThat(all).contains("CANARY note", "CANARY tie", "CANARY act", "CANARY summary", "CANARY reason");
	}

	@Test
	void tellsEveryFileOfItself() throws Exception {
		Map<String, String> texts = texts(exported(world(3), MINE, true));
		String readme = texts.get("README.md");
		for (String name : texts.keySet()) {
			assertThat(readme).as(name)
				.contains((name.equals("README.md")) ? "# A Vouchgraph workspace" : "`" + name + "`");
		}
		for (Map.Entry<String, String> text : texts.entrySet()) {
			if (text.getKey().endsWith(".jsonl")) {
				for (String line : text.getValue().lines().toList()) {
					JsonNode object = JSON.readTree(line);
					assertThat(object.isObject()).isTrue();
					if (text.getKey().contains("/")) {
						assertThat(object.get("source").asLong()).isPositive();
						assertThat(object.get("said").has("at")).isTrue();
					}
				}
			}
		}
	}

	/** What is wrong is told with file and line, and nothing of the archive is kept. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { //
			"workspace.json; \"version\" : 1; \"version\" : 2; this Vouchgraph reads [1..1]",
			"workspace.json; vouchgraph-workspace; something; Its format is \"something\"",
			"workspace.json; \"applicant\" : \"Leyla Demir\",;; no \"applicant\"",
			"sources.jsonl; \"source\":2,; \"source\":1,; two with the number 1",
			"sources.jsonl; \"format\":\"test\"; \"format\":\"../x\"; The format \"../x\"",
			"records/people.jsonl; \"source\":2,; \"source\":99,; no source number 99",
			"records/people.jsonl; \"ref\":\"p; \"reff\":\"p; no \"said.ref\"",
			"records/organizations.jsonl; \"INSTITUTION\"; \"CASTLE\"; This is no such record",
			"records/organizations.jsonl; \"partOf\":\"parent\"; \"partOf\":\"nobody\"; nobody",
			"records/publications.jsonl; \"authorCount\":; \"authorCount\":-; author count",
			"records/people.jsonl; email:; nothing:; This is no such record",
			"facts/acquaintances.jsonl; {\"source\"; [{\"source\"; This is no such record",
			"facts/interactions.jsonl; \"on\":\"20; \"on\":\"not 20; This is no such record",
			"facts/targets.jsonl; \"weight\":2.5; \"weight\":-1; target weight",
			"decisions.jsonl; \"verdict\":\"; \"verdict\":\"MAYBE; This is no such record",
			"agenda.jsonl; \"OPEN\"; \"AJAR\"; This is no such record" })
	void keepsNothingOfAnArchiveThatIsWrong(String file, String what, String by, String message) throws Exception {
		Map<String, String> texts = texts(exported(world(7), MINE, true));
		assertThat(texts.get(file)).contains(what);
		texts.put(file, texts.get(file).replace(what, (by == null) ? "" : by));
		UseCaseFixture after = empty(MINE);
		Map<String, String> before = texts(exported(after, MINE, true));
		ImportReport report = imported(after, MINE, zipped(texts));
		assertThat(report.state()).isEqualTo("refused");
		assertThat(report.problems().get(0).message()).contains(message);
		assertThat(texts(exported(after, MINE, true))).isEqualTo(before);
		assertThat(after.store.list(MINE)).extracting(Source::format).containsExactly(Source.BY_HAND);
	}

	@Test
	void isReadFromAFolderWithinAnArchiveToo() throws Exception {
		Map<String, String> texts = texts(exported(world(5), MINE, true));
		Map<String, String> moved = new LinkedHashMap<>();
		UnaryOperator<String> into = (name) -> "me/" + name;
		texts.forEach((name, text) -> moved.put(into.apply(name), text));
		UseCaseFixture after = empty(MINE);
		assertThat(imported(after, MINE, zipped(moved)).state()).isEqualTo("complete");
		assertThat(texts(exported(after, MINE, true))).isEqualTo(texts);
	}

	@Test
	void tellsInAPreviewWhatItIs() throws Exception {
		Path file = Files.write(this.folder.resolve("preview.zip"), exported(world(5), MINE, true));
		UseCaseFixture after = empty(MINE);
		Map<Path, String> named = new LinkedHashMap<>();
		named.put(file, "me.zip");
		Jobs.Job job = after.previews.start(new ImportFiles.Order(MINE, named, null, null, false));
		assertThat(job.await(30_000)).isTrue();
		FilePreview preview = job.status().previews().get(0);
		assertThat(preview.state()).isEqualTo("readable");
		assertThat(preview.title()).isEqualTo("Vouchgraph workspace");
		assertThat(preview.things()).extracting(FilePreview.Things::kind).contains("person");
		assertThat(preview.problems().get(0).message()).contains("whole workspace of Leyla Demir")
			.contains("fictional");
	}

	@Test
	void warnsOfFictionalPeopleInAWorkspaceThatIsNot() throws Exception {
		byte[] archive = exported(world(5), MINE, false);
		UseCaseFixture after = empty("real");
		after.store.save(new Workspace("real", "Rea Real", false));
		ImportReport report = imported(after, "real", archive);
		assertThat(report.problems()).extracting(ImportReport.ProblemLine::message)
			.anySatisfy((message) -> assertThat(message).contains("fictional"))
			.anySatisfy((message) -> assertThat(message).contains("left out"));
	}

}
