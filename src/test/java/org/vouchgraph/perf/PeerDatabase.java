package org.vouchgraph.perf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The network in an embedded Neo4j, with nothing between it and the question: no Bolt, no
 * authentication, and a page cache that holds it whole. People have the indices of the
 * network, so that they lie as near to each other as there; a tie is one relationship and
 * has its cost.
 */
final class PeerDatabase implements AutoCloseable {

	private static final String DATABASE = GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

	private static final long PAGE_CACHE = 3L << 30;

	private final DatabaseManagementService dbms;

	private PeerDatabase(DatabaseManagementService dbms) {
		this.dbms = dbms;
	}

	private static Path home(int people) {
		return BenchmarkWorld.directory().resolve("neo4j-" + people).toAbsolutePath();
	}

	/** Makes the files anew, with Neo4j's own import. */
	static void make(int people) throws IOException {
		Path home = home(people);
		delete(home);
		Files.createDirectories(home);
		BenchmarkWorld world = BenchmarkWorld.read(people);
		Path persons = write(home.resolve("people.csv"), "id:ID", (csv) -> {
			for (int person = 0; person < people; person++) {
				csv.append(Integer.toString(person)).append('\n');
			}
		});
		Path ties = write(home.resolve("ties.csv"), ":START_ID,:END_ID,cost:double", (csv) -> {
			for (int person = 0; person < people; person++) {
				for (int arc = world.network().firstArc(person); arc < world.network().endArc(person); arc++) {
					int other = world.network().head(arc);
					if (person < other) {
						csv.append(Integer.toString(person)).append(',').append(Integer.toString(other)).append(',');
						csv.append(Double.toString(world.network().cost(arc))).append('\n');
					}
				}
			}
		});
		Path log = home.resolve("import.log");
		try (PrintStream out = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);
				FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			int exit = AdminTool.execute(new ExecutionContext(home, home.resolve("conf"), out, out, files), "database",
					"import", "full", DATABASE, "--id-type=integer", "--nodes=Person=" + persons,
					"--relationships=TIE=" + ties, "--max-off-heap-memory=4g",
					"--report-file=" + home.resolve("import.report"));
			if (exit != 0) {
				throw new IOException("Neo4j's import ended with " + exit + "; see " + log);
			}
		}
		Files.delete(persons);
		Files.delete(ties);
		try (PeerDatabase database = open(people); Transaction transaction = database.graph().beginTx()) {
			transaction.execute("CREATE INDEX FOR (p:Person) ON (p.id)").close();
			transaction.commit();
		}
		try (PeerDatabase database = open(people); Transaction transaction = database.graph().beginTx()) {
			transaction.schema().awaitIndexesOnline(10, TimeUnit.MINUTES);
		}
	}

	/** Opens the files, or makes them where there are none. */
	static PeerDatabase open(int people) throws IOException {
		if (!Files.exists(home(people))) {
			make(people);
		}
		return new PeerDatabase(new DatabaseManagementServiceBuilder(home(people))
			.setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
			.setConfig(GraphDatabaseSettings.auth_enabled, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
			.setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*"))
			.setConfig(BoltConnector.enabled, false)
			.build());
	}

	GraphDatabaseService graph() {
		return this.dbms.database(DATABASE);
	}

	/** The column "cost" of what a statement returns. */
	double[] costs(String statement, Map<String, Object> parameters) {
		List<Double> costs = new ArrayList<>();
		try (Transaction transaction = graph().beginTx(); Result result = transaction.execute(statement, parameters)) {
			while (result.hasNext()) {
				Map<String, Object> row = result.next();
				costs.add(((Number) row.get("cost")).doubleValue());
			}
		}
		return costs.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** Lets statements call the procedures of these classes. */
	void register(String... classes) throws ReflectiveOperationException, KernelException {
		GlobalProcedures procedures = ((GraphDatabaseAPI) graph()).getDependencyResolver()
			.resolveDependency(GlobalProcedures.class);
		for (String name : classes) {
			procedures.registerProcedure(Class.forName(name));
		}
	}

	@Override
	public void close() {
		this.dbms.shutdown();
	}

	private static Path write(Path file, String header, Rows rows) throws IOException {
		try (BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
			csv.append(header).append('\n');
			rows.write(csv);
		}
		return file;
	}

	private static void delete(Path directory) throws IOException {
		if (!Files.exists(directory)) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	private interface Rows {

		void write(BufferedWriter csv) throws IOException;

	}

}
