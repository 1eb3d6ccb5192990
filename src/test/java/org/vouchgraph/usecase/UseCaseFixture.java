package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Recognition;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.exchange.fieldpack.StationeryReader;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;
import org.vouchgraph.exchange.tabular.SheetImporter;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.identity.Matching;
import org.vouchgraph.identity.MatchingOptions;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Path;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.InMemoryStore;
import org.vouchgraph.network.RecordKind;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Snapshots;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.tie.OutcomeReader;

/** The use cases over a store in memory, on 24 November 2026, with one workspace. */
final class UseCaseFixture {

	static final String WORKSPACE = "mine";

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

	static final Duration PATIENCE = Duration.ofMinutes(1);

	final InMemoryStore store;

	final FieldPack pack;

	final CurrentNetwork network;

	final Jobs jobs = new Jobs();

	final Imports imports;

	final ImportFiles importFiles;

	final FindWeakSpots weakSpots;

	final ExportWorkspace exportWorkspace;

	final PreviewImport previews;

	private final BestFirstSearch search = new BestFirstSearch();

	final WhoCanIntroduce who;

	final RuleOnFacts rulings;

	final CaptureContact captures;

	final ReviewIdentity identity;

	final FindLikenesses likenesses;

	final KeepAgenda agenda;

	final DraftMail drafts;

	final LogInteraction interactions;

	final Describe describe;

	final ErasePerson erase;

	private final java.nio.file.Path folder;

	UseCaseFixture(java.nio.file.Path folder) throws IOException {
		this(folder, List.of());
	}

	UseCaseFixture(java.nio.file.Path folder, List<Importer> first) throws IOException {
		this(folder, first, new InMemoryStore(CLOCK));
		this.store.save(new Workspace(WORKSPACE, "Fay Applicant", false));
	}

	/** Over a store that is there already. */
	UseCaseFixture(java.nio.file.Path folder, List<Importer> first, InMemoryStore store) throws IOException {
		this.folder = folder;
		this.store = store;
		this.pack = new FieldPackReader().readShipped("cardiothoracic-img");
		this.network = new CurrentNetwork(this.store, this.store, Unrejected.evidences(this.store),
				this.store.judgements(), new Grouping(this.store), this.pack, CLOCK, Snapshots.NONE,
				new OutcomeReader(Unrejected.records(this.store), this.pack));
		List<Importer> importers = new ArrayList<>(first);
		importers.add(new OpenAlexWorks(CLOCK, Ceilings.USUAL));
		importers.addAll(SheetImporter.all(Ceilings.USUAL));
		this.likenesses = new FindLikenesses(this.store, this.store, this.store, this.store.judgements(),
				new Grouping(this.store), new Matching(this.store, this.store, MatchingOptions.DEFAULTS), this.jobs);
		this.imports = new Imports(this.network, this.store, importers, this.likenesses, this.jobs);
		Records records = Unrejected.records(this.store);
		this.weakSpots = new FindWeakSpots(this.network, records, Unrejected.evidences(this.store), this.store,
				this.store, this.search, this.pack, PATIENCE);
		this.exportWorkspace = new ExportWorkspace(this.network, this.store, this.store, this.store, records,
				this.store.judgements(), this.store, this.store.agenda(), this.store.drafts(), this.weakSpots, CLOCK);
		this.importFiles = new ImportFiles(this.store, new Recognition(importers), this.imports, this.likenesses,
				this.jobs, CLOCK,
				new ImportWorkspace(this.network, this.store, this.store, records, this.store.judgements(), this.store,
						this.store.agenda(), this.store.drafts(), this.weakSpots, CLOCK));
		this.previews = previews(PreviewImport.Limits.USUAL);
		this.who = new WhoCanIntroduce(this.network, records, this.store, this.search, PATIENCE);
		this.rulings = new RuleOnFacts(this.network, records, this.store, this.store.judgements(), CLOCK);
		this.captures = new CaptureContact(this.network, records, this.store, this.store.judgements(),
				this.store.agenda(), CLOCK);
		this.identity = new ReviewIdentity(this.network, records, this.store, this.store.judgements(),
				new Grouping(this.store), CLOCK);
		this.agenda = new KeepAgenda(this.network, records, this.store, this.store.agenda(), CLOCK);
		this.interactions = new LogInteraction(this.network, records, this.store, this.store.judgements(),
				this.store.agenda(), this.pack, CLOCK);
		this.drafts = new DraftMail(this.network, records, this.store, this.store.drafts(),
				new StationeryReader().readShipped("cardiothoracic-img"), this.interactions, CLOCK);
		this.describe = new Describe(this.network, records, this.store, this.rulings, this.identity, this.agenda,
				this.drafts);
		this.erase = new ErasePerson(this.network, records, this.store, this.store, this.store.judgements(),
				this.rulings, this.store.agenda(), this.store.drafts());
	}

	PreviewImport previews(PreviewImport.Limits limits) {
		return new PreviewImport(this.store, this.store, Unrejected.records(this.store), this.importFiles, this.jobs,
				CLOCK, limits);
	}

	/** Begins to import a file of this content. */
	Jobs.Job start(String name, String content) throws IOException {
		java.nio.file.Path file = Files.writeString(this.folder.resolve(name), content, StandardCharsets.UTF_8);
		Map<java.nio.file.Path, String> files = new LinkedHashMap<>();
		files.put(file, name);
		return this.importFiles.start(new ImportFiles.Order(WORKSPACE, files, null, null, false));
	}

	/** Imports a file of this content to its end. */
	ImportReport read(String name, String content) throws IOException, InterruptedException {
		Jobs.Job job = start(name, content);
		job.await(30_000);
		if (job.reports().size() != 1) {
			throw new AssertionError("no report: " + job.status());
		}
		return job.reports().get(0);
	}

	/** The key of what has this name. */
	long key(String name, RecordKind kind) {
		CurrentNetwork.View view = this.network.of(WORKSPACE);
		return this.store.listAll(view.visible(), kind, 10_000)
			.stream()
			.filter((known) -> known.said().name().equals(name))
			.mapToLong((known) -> view.same().key(known.id()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("nothing is called " + name));
	}

	WhoQuestion about(String person) {
		return WhoQuestion.of(WORKSPACE, new Kind.Ref(Kind.PERSON, key(person, RecordKind.PERSON)));
	}

	/** The index of the person with this name. */
	int index(String person) {
		return this.network.of(WORKSPACE).network().indexOf(key(person, RecordKind.PERSON));
	}

	/** A path through these people. */
	Path path(double chance, String... people) {
		return new Path(Arrays.stream(people).mapToInt(this::index).toArray(), chance);
	}

}
