package org.vouchgraph;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vouchgraph.cli.CommandLineTool;
import org.vouchgraph.exchange.Importer;
import org.vouchgraph.exchange.LeadWriter;
import org.vouchgraph.exchange.Recognition;
import org.vouchgraph.exchange.fieldpack.FieldPackReader;
import org.vouchgraph.exchange.linkedin.LinkedInConnections;
import org.vouchgraph.exchange.openalex.OpenAlexWorks;
import org.vouchgraph.exchange.pubmed.PubmedArticles;
import org.vouchgraph.exchange.tabular.LeadSheet;
import org.vouchgraph.exchange.tabular.Sheets;
import org.vouchgraph.embedded.EmbeddedNeo4j;
import org.vouchgraph.identity.Grouping;
import org.vouchgraph.introduction.BestFirstSearch;
import org.vouchgraph.introduction.IntroductionSearch;
import org.vouchgraph.network.Evidences;
import org.vouchgraph.network.FieldPack;
import org.vouchgraph.network.Records;
import org.vouchgraph.network.Sources;
import org.vouchgraph.network.StoreUnavailable;
import org.vouchgraph.network.Workspaces;
import org.vouchgraph.store.Neo4jStore;
import org.vouchgraph.tie.NetworkBuilder;
import org.vouchgraph.tie.TieReader;
import org.vouchgraph.usecase.CurrentNetwork;
import org.vouchgraph.usecase.Describe;
import org.vouchgraph.usecase.ErasePerson;
import org.vouchgraph.usecase.ExportLeads;
import org.vouchgraph.usecase.ImportFiles;
import org.vouchgraph.usecase.Imports;
import org.vouchgraph.usecase.Jobs;
import org.vouchgraph.usecase.LoadDemo;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.Search;
import org.vouchgraph.usecase.Templates;
import org.vouchgraph.usecase.WhoCanIntroduce;
import org.vouchgraph.web.Commands;
import org.vouchgraph.web.LocalAccess;
import org.vouchgraph.web.Uploads;

/** Puts the packages together. */
@Configuration(proxyBeanMethods = false)
class Wiring {

	private static final String DEMO_APPLICANT = "Leyla Demir";

	private static final List<String> DEMO_FILES = List.of("datasets/demo/works.jsonl", "datasets/demo/programs.csv",
			"datasets/demo/societies.csv", "datasets/demo/meetings.csv", "datasets/demo/connections.csv",
			"datasets/demo/contacts.csv", "datasets/demo/ties.csv", "datasets/demo/interactions.csv");

	@Bean
	Clock clock() {
		return Clock.systemDefaultZone();
	}

	@Bean
	FieldPack fieldPack() {
		return FieldPackReader.shipped("cardiothoracic-img");
	}

	@Bean
	Jobs jobs() {
		return new Jobs();
	}

}
