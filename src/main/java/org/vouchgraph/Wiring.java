package org.vouchgraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vouchgraph.cli.CommandLineTool;
import org.vouchgraph.exchange.vcard.ContactCards;
import org.vouchgraph.exchange.calendar.DayPlanFile;
import org.vouchgraph.exchange.graph.GraphMLFile;
import org.vouchgraph.exchange.graph.GexfFile;
import org.vouchgraph.exchange.graph.DotFile;
import org.vouchgraph.exchange.graph.CytoscapeFile;
import org.vouchgraph.exchange.graph.PairSheet;
import org.vouchgraph.usecase.ExportContacts;
import org.vouchgraph.usecase.ExportCalendar;
import org.vouchgraph.usecase.ExportNetwork;
import org.vouchgraph.usecase.ExportWorkspace;
import org.vouchgraph.usecase.ImportWorkspace;
import org.vouchgraph.usecase.ExportPerson;
import org.vouchgraph.exchange.print.DossierPage;
import org.vouchgraph.exchange.Ceilings;
import org.vouchgraph.exchange.Exporters;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.Recognition;
import org.vouchgraph.exchange.Template;
import org.vouchgraph.exchange.bibliography.BibTeXEntries;
import org.vouchgraph.exchange.bibliography.RisReferences;
import org.vouchgraph.exchange.crossref.CrossrefWorks;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.exchange.fieldpack.StationeryReader;
import org.vouchgraph.exchange.graph.PeopleGraph;
import org.vouchgraph.exchange.calendar.CalendarEvents;
import org.vouchgraph.exchange.google.GoogleContacts;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.exchange.mail.MailMessages;
import org.vouchgraph.exchange.markdown.LeadNotes;
import org.vouchgraph.exchange.nppes.NppesProviders;
import org.vouchgraph.exchange.meeting.MeetingProgram;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;
import org.vouchgraph.exchange.orcid.OrcidRecords;
import org.vouchgraph.exchange.pubmed.MedlineCitations;
import org.vouchgraph.exchange.pubmed.PubMedArticles;
import org.vouchgraph.exchange.print.LeadCards;
import org.vouchgraph.exchange.print.LeadCardsPdf;
import org.vouchgraph.exchange.ror.RorInstitutions;
import org.vouchgraph.exchange.tabular.LeadSheet;
import org.vouchgraph.exchange.tabular.Sheet;
import org.vouchgraph.exchange.tabular.SheetImporter;
import org.vouchgraph.exchange.vcard.VCards;
import org.vouchgraph.exchange.workbook.LeadWorkbook;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.identity.Matching;
import org.vouchgraph.identity.MatchingOptions;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.Explainer;
import org.vouchgraph.introduction.Introducers;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.introduction.RankedIntroducers;
import org.vouchgraph.network.Agenda;
import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Dismissals;
import org.vouchgraph.network.Drafts;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Judgements;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.SnapshotFiles;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.Stationery;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.tie.OutcomeReader;
import org.vouchgraph.picture.SpotFiles;
import org.vouchgraph.usecase.CaptureContact;
import org.vouchgraph.usecase.CurrentNetwork;
import org.vouchgraph.usecase.Describe;
import org.vouchgraph.usecase.DescribePlaces;
import org.vouchgraph.usecase.DraftMail;
import org.vouchgraph.usecase.ErasePerson;
import org.vouchgraph.usecase.ExplainIntroducer;
import org.vouchgraph.usecase.ExportLeads;
import org.vouchgraph.usecase.Exports;
import org.vouchgraph.usecase.FindLikenesses;
import org.vouchgraph.usecase.FindRoleModels;
import org.vouchgraph.usecase.FindWeakSpots;
import org.vouchgraph.usecase.ImportFiles;
import org.vouchgraph.usecase.Imports;
import org.vouchgraph.usecase.Jobs;
import org.vouchgraph.usecase.KeepAgenda;
import org.vouchgraph.usecase.ListOpenings;
import org.vouchgraph.usecase.LoadDemo;
import org.vouchgraph.usecase.LogInteraction;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.PlanMeetings;
import org.vouchgraph.usecase.PlanTies;
import org.vouchgraph.usecase.PlanLetters;
import org.vouchgraph.usecase.PlanRoutes;
import org.vouchgraph.usecase.PlanYears;
import org.vouchgraph.usecase.PreviewImport;
import org.vouchgraph.usecase.PrintNetwork;
import org.vouchgraph.usecase.PlanAsks;
import org.vouchgraph.usecase.PlanFollowUps;
import org.vouchgraph.usecase.RankIntroducers;
import org.vouchgraph.usecase.ReviewIdentity;
import org.vouchgraph.usecase.ReviewOutcomes;
import org.vouchgraph.usecase.RuleOnFacts;
import org.vouchgraph.usecase.Search;
import org.vouchgraph.usecase.ShowNetwork;
import org.vouchgraph.usecase.TellStory;
import org.vouchgraph.usecase.Templates;
import org.vouchgraph.usecase.Unrejected;
import org.vouchgraph.usecase.WhoCanIntroduce;
import org.vouchgraph.web.Commands;
import org.vouchgraph.web.LocalAccess;
import org.vouchgraph.web.Uploads;

/** Puts the packages together. */
@Configuration(proxyBeanMethods = false)
class Wiring {

	private static final String DEMO_APPLICANT = "Leyla Demir";

	private static final Aim DEMO_AIM = new Aim(2027, List.of("US", "GB", "CA", "AU"));

	private static final List<String> DEMO_FILES = List.of("datasets/demo/works.jsonl", "datasets/demo/programs.csv",
			"datasets/demo/societies.csv", "datasets/demo/meetings.csv", "datasets/demo/connections.csv",
			"datasets/demo/contacts.csv", "datasets/demo/ties.csv", "datasets/demo/interactions.csv");

	@Bean
	Clock clock() {
		return Clock.systemDefaultZone();
	}

	@Bean
	FieldPack fieldPack() {
		try {
			return new FieldPackReader().readShipped("cardiothoracic-img");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// The store

	@Bean
	Database database(Settings settings, Clock clock) {
		return Database.open(settings, clock);
	}

	@Bean
	Workspaces workspaces(Database database) {
		return database.store().workspaces();
	}

	@Bean
	Sources sources(Database database) {
		return database.store().sources();
	}

	@Bean
	Evidences evidences(Database database) {
		return Unrejected.evidences(database.store().evidences());
	}

	@Bean
	Records records(Database database) {
		return Unrejected.records(database.store().records());
	}

	@Bean
	Dismissals dismissals(Database database) {
		return database.store().dismissals();
	}

	@Bean
	Judgements judgements(Database database) {
		return database.store().judgements();
	}

	@Bean
	Drafts drafts(Database database) {
		return database.store().drafts();
	}

	@Bean
	Agenda agenda(Database database) {
		return database.store().agenda();
	}

	// The formats

	/** A list of beans of its own would be taken for all beans of its element's type. */
	record Formats(List<Importer> importers) {
	}

	@Bean
	Formats formats(Clock clock) {
		Ceilings ceilings = Ceilings.USUAL;
		// The first that recognises a file reads it: what is told by its very shape comes
		// first.
		List<Importer> importers = new ArrayList<>(
				List.of(new RorInstitutions(ceilings), new MeetingProgram(ceilings), new OpenAlexWorks(clock, ceilings),
						new OrcidRecords(clock, ceilings), new CrossrefWorks(clock, ceilings),
						new PubMedArticles(clock, ceilings), new MedlineCitations(clock, ceilings),
						new RisReferences(clock, ceilings), new BibTeXEntries(clock, ceilings)));
		importers.addAll(PeopleGraph.all(ceilings));
		importers.addAll(List.of(new VCards(ceilings), new CalendarEvents(clock, ceilings), new MailMessages(clock),
				new LinkedInConnections(ceilings), new GoogleContacts(ceilings), new NppesProviders(ceilings)));
		importers.addAll(SheetImporter.all(ceilings));
		return new Formats(importers);
	}

	// The use cases

	@Bean
	Jobs jobs() {
		return new Jobs();
	}

	@Bean
	OutcomeReader outcomeReader(Records records, FieldPack pack) {
		return new OutcomeReader(records, pack);
	}

	@Bean
	CurrentNetwork currentNetwork(Workspaces workspaces, Sources sources, Evidences evidences, Judgements judgements,
			FieldPack pack, Clock clock, Settings settings, OutcomeReader outcomes) {
		return new CurrentNetwork(workspaces, sources, evidences, judgements, new Grouping(evidences), pack, clock,
				new SnapshotFiles(settings.data().resolve("cache")), outcomes);
	}

	@Bean
	IntroductionSearch introductionSearch() {
		return new BestFirstSearch();
	}

	/** Introducers and explanations are two faces of one. */
	@Bean
	RankedIntroducers rankedIntroducers(IntroductionSearch search, FieldPack pack) {
		return new RankedIntroducers(search, pack.highestChance());
	}

	@Bean
	ManageWorkspaces manageWorkspaces(Workspaces workspaces, Sources sources, Clock clock) {
		return new ManageWorkspaces(workspaces, sources, clock);
	}

	@Bean
	Search search(CurrentNetwork network, Records records) {
		return new Search(network, records);
	}

	@Bean
	WhoCanIntroduce whoCanIntroduce(CurrentNetwork network, Records records, Sources sources, IntroductionSearch search,
			Settings settings) {
		return new WhoCanIntroduce(network, records, sources, search, settings.patience());
	}

	@Bean
	RankIntroducers rankIntroducers(CurrentNetwork network, Records records, Introducers introducers,
			Settings settings) {
		return new RankIntroducers(network, records, introducers, settings.patience());
	}

	@Bean
	ListOpenings listOpenings(CurrentNetwork network, Records records, Introducers introducers, Settings settings) {
		return new ListOpenings(network, records, introducers, settings.patience());
	}

	@Bean
	ExplainIntroducer explainIntroducer(CurrentNetwork network, Records records, Explainer explainer, FieldPack pack,
			Settings settings) {
		return new ExplainIntroducer(network, records, explainer, pack, settings.patience());
	}

	@Bean
	FindWeakSpots findWeakSpots(CurrentNetwork network, Records records, Evidences evidences, Sources sources,
			Dismissals dismissals, IntroductionSearch search, FieldPack pack, Settings settings) {
		return new FindWeakSpots(network, records, evidences, sources, dismissals, search, pack, settings.patience());
	}

	@Bean
	ShowNetwork showNetwork(CurrentNetwork network, Records records, Evidences evidences, FieldPack pack,
			FindWeakSpots weakSpots, Settings settings) {
		return new ShowNetwork(network, records, evidences, pack, weakSpots,
				new SpotFiles(settings.data().resolve("cache")));
	}

	@Bean
	PrintNetwork printNetwork(ShowNetwork network, FindWeakSpots weakSpots) {
		return new PrintNetwork(network, weakSpots);
	}

	@Bean
	PlanTies planTies(CurrentNetwork network, Records records, Evidences evidences, Sources sources,
			IntroductionSearch search, FieldPack pack, Settings settings) {
		return new PlanTies(network, records, evidences, sources, search, pack, settings.patience());
	}

	@Bean
	PlanMeetings planMeetings(CurrentNetwork network, Records records, Sources sources, Drafts drafts,
			IntroductionSearch search, FieldPack pack, Settings settings) {
		return new PlanMeetings(network, records, sources, drafts, search, pack, settings.patience());
	}

	@Bean
	RuleOnFacts ruleOnFacts(CurrentNetwork network, Records records, Sources sources, Judgements judgements,
			Clock clock) {
		return new RuleOnFacts(network, records, sources, judgements, clock);
	}

	@Bean
	CaptureContact captureContact(CurrentNetwork network, Records records, Sources sources, Judgements judgements,
			Agenda agenda, Clock clock) {
		return new CaptureContact(network, records, sources, judgements, agenda, clock);
	}

	@Bean
	ReviewIdentity reviewIdentity(CurrentNetwork network, Records records, Sources sources, Evidences evidences,
			Judgements judgements, Clock clock) {
		return new ReviewIdentity(network, records, sources, judgements, new Grouping(evidences), clock);
	}

	@Bean
	FindLikenesses findLikenesses(Workspaces workspaces, Records records, Judgements judgements, Evidences evidences,
			Database database, Jobs jobs) {
		Matching matching = new Matching(database.store().traits(), evidences, MatchingOptions.DEFAULTS);
		return new FindLikenesses(workspaces, evidences, records, judgements, new Grouping(evidences), matching, jobs);
	}

	@Bean
	KeepAgenda keepAgenda(CurrentNetwork network, Records records, Sources sources, Agenda agenda, Clock clock) {
		return new KeepAgenda(network, records, sources, agenda, clock);
	}

	@Bean
	LogInteraction logInteraction(CurrentNetwork network, Records records, Sources sources, Judgements judgements,
			Agenda agenda, FieldPack pack, Clock clock) {
		return new LogInteraction(network, records, sources, judgements, agenda, pack, clock);
	}

	@Bean
	Stationery stationery(FieldPack pack) {
		try {
			return new StationeryReader().readShipped(pack.code());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	PlanAsks planAsks(CurrentNetwork network, Records records, Sources sources, Agenda agenda,
			IntroductionSearch search, FieldPack pack, Settings settings) {
		return new PlanAsks(network, records, sources, agenda, search, pack, settings.patience());
	}

	@Bean
	TellStory tellStory(Drafts drafts, Stationery stationery) {
		return new TellStory(drafts, stationery);
	}

	@Bean
	PlanFollowUps planFollowUps(CurrentNetwork network, Records records, Sources sources, KeepAgenda agenda,
			IntroductionSearch search, FieldPack pack, Settings settings) {
		return new PlanFollowUps(network, records, sources, agenda, search, pack, settings.patience());
	}

	@Bean
	DraftMail draftMail(CurrentNetwork network, Records records, Sources sources, Drafts drafts, Stationery stationery,
			LogInteraction interactions, Clock clock) {
		return new DraftMail(network, records, sources, drafts, stationery, interactions, clock);
	}

	@Bean
	Describe describe(CurrentNetwork network, Records records, Sources sources, RuleOnFacts rulings,
			ReviewIdentity identity, KeepAgenda agenda, DraftMail drafts) {
		return new Describe(network, records, sources, rulings, identity, agenda, drafts);
	}

	@Bean
	DescribePlaces describePlaces(CurrentNetwork network, Records records, Sources sources, RuleOnFacts rulings) {
		return new DescribePlaces(network, records, sources, rulings);
	}

	@Bean
	ErasePerson erasePerson(CurrentNetwork network, Records records, Sources sources, Workspaces workspaces,
			Judgements judgements, RuleOnFacts rulings, Agenda agenda, Drafts drafts) {
		return new ErasePerson(network, records, sources, workspaces, judgements, rulings, agenda, drafts);
	}

	@Bean
	Imports imports(CurrentNetwork network, Sources sources, Formats formats, FindLikenesses likenesses, Jobs jobs) {
		return new Imports(network, sources, formats.importers(), likenesses, jobs);
	}

	@Bean
	ImportWorkspace importWorkspace(CurrentNetwork network, Workspaces workspaces, Sources sources, Records records,
			Judgements judgements, Dismissals dismissals, Agenda agenda, Drafts drafts, FindWeakSpots weakSpots,
			Clock clock) {
		return new ImportWorkspace(network, workspaces, sources, records, judgements, dismissals, agenda, drafts,
				weakSpots, clock);
	}

	@Bean
	ImportFiles importFiles(Sources sources, Formats formats, Imports imports, FindLikenesses likenesses, Jobs jobs,
			Clock clock, ImportWorkspace wholes) {
		return new ImportFiles(sources, new Recognition(formats.importers()), imports, likenesses, jobs, clock, wholes);
	}

	@Bean
	PreviewImport previewImport(Workspaces workspaces, Sources sources, Records records, ImportFiles importFiles,
			Jobs jobs, Clock clock) {
		return new PreviewImport(workspaces, sources, records, importFiles, jobs, clock, PreviewImport.Limits.USUAL);
	}

	@Bean
	Templates templates() {
		return new Templates(Arrays.stream(Sheet.values()).map(Wiring::template).toList());
	}

	@Bean
	Exports exports(WhoCanIntroduce who, ShowNetwork show, CurrentNetwork network, Records records, Agenda agenda,
			ExportWorkspace workspace, Describe describe, FieldPack pack, Clock clock) {
		ExportLeads leads = new ExportLeads(who, network, records, new Exporters<>(
				List.of(new LeadSheet(), new LeadWorkbook(), new LeadNotes(), new LeadCards(), new LeadCardsPdf())));
		ExportContacts contacts = new ExportContacts(network, records, pack,
				new Exporters<>(List.of(new ContactCards())));
		ExportCalendar calendar = new ExportCalendar(network, records, agenda, pack, clock,
				new Exporters<>(List.of(new DayPlanFile())));
		ExportNetwork graph = new ExportNetwork(show, network, records, new Exporters<>(
				List.of(new GraphMLFile(), new GexfFile(), new DotFile(), new CytoscapeFile(), new PairSheet())));
		return new Exports(leads, contacts, calendar, graph, workspace,
				new ExportPerson(describe, new DossierPage(), clock));
	}

	@Bean
	ExportWorkspace exportWorkspace(CurrentNetwork network, Workspaces workspaces, Sources sources, Database database,
			Records records, Judgements judgements, Dismissals dismissals, Agenda agenda, Drafts drafts,
			FindWeakSpots weakSpots, Clock clock) {
		return new ExportWorkspace(network, workspaces, sources, database.store().transcripts(), records, judgements,
				dismissals, agenda, drafts, weakSpots, clock);
	}

	@Bean
	LoadDemo loadDemo(Workspaces workspaces, ImportFiles importFiles) {
		return new LoadDemo(workspaces, importFiles, DEMO_APPLICANT, DEMO_AIM, DEMO_FILES);
	}

	private static Template template(Sheet sheet) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try {
			sheet.writeTemplate(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Template(sheet.code(), sheet.title(),
				sheet.columns()
					.stream()
					.map((column) -> new Template.Column(column.name(), column.required(), column.what()))
					.toList(),
				content.toString(StandardCharsets.UTF_8));
	}

	@Bean
	PlanLetters planLetters(CurrentNetwork network, Records records, Sources sources, FieldPack pack) {
		return new PlanLetters(network, records, sources, pack);
	}

	@Bean
	PlanYears planYears(CurrentNetwork network, Records records, Sources sources, FieldPack pack) {
		return new PlanYears(network, records, sources, pack);
	}

	@Bean
	PlanRoutes planRoutes(CurrentNetwork network, Records records, Sources sources, FieldPack pack) {
		return new PlanRoutes(network, records, sources, pack);
	}

	@Bean
	FindRoleModels findRoleModels(CurrentNetwork network, Records records, Sources sources, IntroductionSearch search,
			FieldPack pack, Settings settings) {
		return new FindRoleModels(network, records, sources, search, pack, settings.patience());
	}

	@Bean
	ReviewOutcomes reviewOutcomes(CurrentNetwork network, Records records, OutcomeReader outcomes, FieldPack pack) {
		return new ReviewOutcomes(network, records, outcomes, pack);
	}

	// The adapters

	@Bean
	CommandLineTool.LongPlans longPlans(PlanLetters letters, PlanYears years, PlanRoutes routes,
			FindRoleModels roleModels, ReviewOutcomes outcomes) {
		return new CommandLineTool.LongPlans(letters, years, routes, roleModels, outcomes);
	}

	@Bean
	CommandLineTool commandLineTool(ManageWorkspaces workspaces, Search search, WhoCanIntroduce who, Describe describe,
			DescribePlaces places, ErasePerson erase, ImportFiles importFiles, Imports imports, Templates templates,
			Exports exports, RankIntroducers introducers, ListOpenings openings, ExplainIntroducer explanations,
			FindWeakSpots weakSpots, ReviewIdentity identity, FindLikenesses likenesses, RuleOnFacts rulings,
			CaptureContact captures, KeepAgenda agenda, LogInteraction interactions, PreviewImport previews,
			DraftMail drafts, TellStory stories, PlanTies planTies, PlanMeetings planMeetings, PlanAsks planAsks,
			CommandLineTool.LongPlans longPlans, PlanFollowUps planFollowUps, ShowNetwork network, PrintNetwork print) {
		return new CommandLineTool(new CommandLineTool.UseCases(workspaces, search, who, describe, places, erase,
				importFiles, imports, templates, exports, introducers, openings, explanations, weakSpots, identity,
				likenesses, rulings, captures, agenda, interactions, previews, drafts, stories, planTies, planMeetings,
				planAsks, longPlans, planFollowUps, network, print));
	}

	@Bean
	Commands commands(CommandLineTool tool) {
		return tool::run;
	}

	@Bean
	LocalAccess localAccess(Settings settings) {
		byte[] token = new byte[16];
		new SecureRandom().nextBytes(token);
		return new LocalAccess(HexFormat.of().formatHex(token), settings.hosts());
	}

	@Bean
	Uploads uploads(Settings settings, Clock clock) throws IOException {
		Uploads uploads = new Uploads(settings.data().resolve("uploads"));
		uploads.removeOlderThan(clock.instant().minus(Duration.ofDays(1)));
		return uploads;
	}

}
