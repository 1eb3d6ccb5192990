package org.vouchgraph.perf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

import org.vouchgraph.embedded.EmbeddedNeo4j;

/**
 * Fills a store with a field of any size within minutes, by Neo4j's own offline import,
 * as one shared source of the workspace {@value #CODE} that looks as if it had been read
 * from a file: 1.3 papers and about ten ties a person, most within a neighbourhood of a
 * hundred people, a few of whom write very much; a third of the people with an
 * institution of some eight people, and {@value #LARGE} institutions of
 * {@value #IN_LARGE}. Names and numbers are made up from the seed. Constraints, indexes
 * and the workspace come when the store is opened.
 */
final class BulkStore {

	static final String CODE = "mine";

	/** How many large institutions there are; the first ones. */
	static final int LARGE = 20;

	/** How many people work at each of the large institutions. */
	static final int IN_LARGE = 200;

	private static final long SOURCE = 1;

	private static final String AT = "line";

	private final Path folder;

	private final int people;

	private final int papers;

	private final int institutions;

	private final Random random;

	private BulkStore(Path folder, int people, long seed) {
		this.folder = folder;
		this.people = people;
		this.papers = people * 13 / 10;
		this.institutions = institutions(people);
		this.random = new Random(seed);
	}

	static int institutions(int people) {
		return people / 25;
	}

	/**
	 * Fills a new store.
	 * @param home where no store is yet
	 * @param work a folder for the files that are imported, twice as large as the store
	 * @throws IOException if a file cannot be written
	 * @throws IllegalStateException if the import fails, with what it said
	 */
	static void fill(Path home, Path work, int people, long seed) throws IOException {
		EmbeddedNeo4j.start(home).close();
		BulkStore store = new BulkStore(Files.createDirectories(work), people, seed);
		store.records();
		store.facts();
		store.load(home);
	}

	private void records() throws IOException {
		try (Writer persons = file("people", ":ID(record),id:long,key,source:long,kind,ref,name,at,words");
				Writer papers = file("papers",
						":ID(record),id:long,key,source:long,kind,ref,name,at,year:long,authorCount:long");
				Writer places = file("places",
						":ID(record),id:long,key,source:long,kind,ref,name,at,words,organizationKind");
				Writer identifiers = file("identifiers", ":ID(identifier),key");
				Writer has = file("has", ":START_ID(record),:END_ID(identifier)");
				Writer wrote = file("wrote", ":START_ID(record),:END_ID(record),key,source:long,at,position:long")) {
			for (int i = 0; i < this.institutions; i++) {
				long id = place(i);
				record(places, id, "ORGANIZATION", "i" + i, "Institution " + i);
				places.write(",institution " + i + ",INSTITUTION\n");
				identify(identifiers, has, id, "name:institution " + i);
			}
			for (int i = 0; i < this.people; i++) {
				String name = "Given" + i % 3000 + " Family" + i % 20_011;
				record(persons, person(i), "PERSON", "p" + i, name);
				persons.write("," + name.toLowerCase(java.util.Locale.ROOT) + "\n");
				identify(identifiers, has, person(i), "openalex:A" + i);
			}
			for (int i = 0; i < this.papers; i++) {
				int[] authors = authors();
				record(papers, paper(i), "PUBLICATION", "w" + i, "Paper " + i);
				papers.write("," + (1990 + this.random.nextInt(37)) + "," + authors.length + "\n");
				identify(identifiers, has, paper(i), "pmid:" + (i + 1));
				for (int author : authors) {
					wrote.write(person(author) + "," + paper(i) + ",\"\"," + SOURCE + "," + AT + ",0\n");
				}
			}
		}
	}

	private void facts() throws IOException {
		try (Writer worked = file("worked",
				":START_ID(record),:END_ID(record),key,source:long,at,from:long,to:long,current:boolean");
				Writer counters = file("counters", ":ID(counter),name,value:long");
				Writer sources = file("sources",
						":ID(source),id:long,workspace,shared:boolean,name,sha256,format,at:datetime,state,"
								+ "touched:datetime,owner,read:long,added:long,merged:long,skipped:long")) {
			for (int i = 0; i < this.people; i++) {
				if (i % 3 == 0) {
					work(worked, i, this.random.nextInt(this.institutions));
				}
				else if (i % 3 == 1 && i / 3 < LARGE * IN_LARGE) {
					work(worked, i, i / 3 / IN_LARGE);
				}
			}
			counters.write("1,records," + paper(this.papers) + "\n2,sources," + SOURCE + "\n3,changes,0\n");
			String now = "2026-11-01T00:00:00Z";
			sources.write("1," + SOURCE + "," + CODE + ",true,field,x,test," + now + ",COMPLETE," + now
					+ ",nobody,0,0,0,0\n");
		}
	}

	private void work(Writer worked, int person, int institution) throws IOException {
		int from = 2000 + this.random.nextInt(15);
		worked.write(person(person) + "," + place(institution) + ",untitled," + SOURCE + "," + AT + "," + from + ","
				+ (2016 + this.random.nextInt(8)) + ",false\n");
	}

	private static void record(Writer to, long id, String kind, String ref, String name) throws IOException {
		to.write(id + "," + id + "," + SOURCE + "/" + kind + "/" + ref + "," + SOURCE + "," + kind + "," + ref + ","
				+ name + "," + AT);
	}

	private static void identify(Writer identifiers, Writer has, long record, String key) throws IOException {
		identifiers.write(record + "," + key + "\n");
		has.write(record + "," + record + "\n");
	}

	private long place(int number) {
		return 1L + number;
	}

	private long person(int number) {
		return 1L + this.institutions + number;
	}

	private long paper(int number) {
		return 1L + this.institutions + this.people + number;
	}

	/** 1 to 8 with near numbers, a few of whom write very much. */
	private int[] authors() {
		int around = this.random.nextInt(this.people) / 20 * 20;
		return this.random.doubles(1 + this.random.nextInt(8))
			.mapToInt((skewed) -> (around + (int) (Math.pow(skewed, 3) * 120)) % this.people)
			.distinct()
			.toArray();
	}

	private Path path(String name) {
		return this.folder.resolve(name + ".csv");
	}

	private Writer file(String name, String header) throws IOException {
		Writer writer = Files.newBufferedWriter(path(name));
		writer.write(header + "\n");
		return writer;
	}

	private void load(Path home) throws IOException {
		Path conf = Files.createDirectories(this.folder.resolve("conf"));
		Files.writeString(conf.resolve("neo4j.conf"), "");
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
				PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
			ImportCommand.Full command = new ImportCommand.Full(
					new ExecutionContext(home.toAbsolutePath(), conf.toAbsolutePath(), out, out, files));
			int exit = new CommandLine(command).execute("neo4j", "--overwrite-destination=true", "--id-type=INTEGER",
					"--report-file=" + path("report").toAbsolutePath(), nodes("Record:Person", "people"),
					nodes("Record:Publication", "papers"), nodes("Record:Organization", "places"),
					nodes("Identifier", "identifiers"), nodes("Counter", "counters"), nodes("Source", "sources"),
					relationships("HAS_ID", "has"), relationships("WROTE", "wrote"),
					relationships("WORKED_AT", "worked"));
			if (exit != 0) {
				throw new IllegalStateException(
						"the import ended with " + exit + ": " + said.toString(StandardCharsets.UTF_8));
			}
		}
		for (String name : Arrays.asList("people", "papers", "places", "identifiers", "counters", "sources", "has",
				"wrote", "worked")) {
			Files.delete(path(name));
		}
	}

	private String nodes(String labels, String name) {
		return "--nodes=" + labels + "=" + path(name).toAbsolutePath();
	}

	private String relationships(String type, String name) {
		return "--relationships=" + type + "=" + path(name).toAbsolutePath();
	}

}
