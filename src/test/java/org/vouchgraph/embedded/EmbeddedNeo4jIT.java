package org.vouchgraph.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedNeo4jIT {

	@TempDir
	Path temp;

	@Test
	void keepsDataAndPasswordAndRefusesEverybodyElse() throws IOException {
		Path home = this.temp.resolve("a b").resolve("données");
		String password;
		try (EmbeddedNeo4j database = EmbeddedNeo4j.start(home)) {
			password = database.password();
			assertThat(password).hasSizeGreaterThanOrEqualTo(22);
			try (Driver driver = driver(database, AuthTokens.basic("neo4j", password))) {
				driver.executableQuery("CREATE (:Kept {name: 'x'})").execute();
			}
			refuses(database, AuthTokens.none());
			refuses(database, AuthTokens.basic("neo4j", "neo4j"));
			refuses(database, AuthTokens.basic("neo4j", "wrong"));
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("neo4j-password"))))
				.isEqualTo("rw-------");
			long started = System.nanoTime();
			assertThatExceptionOfType(DatabaseNotStarted.class).isThrownBy(() -> EmbeddedNeo4j.start(home))
				.withMessageContaining(home.toString())
				.withMessageContaining("process " + ProcessHandle.current().pid());
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
		}
		try (EmbeddedNeo4j database = EmbeddedNeo4j.start(home)) {
			assertThat(database.password()).isEqualTo(password);
			try (Driver driver = driver(database, AuthTokens.basic("neo4j", password))) {
				assertThat(driver.executableQuery("MATCH (k:Kept) RETURN k.name AS name").execute().records())
					.singleElement()
					.satisfies((row) -> assertThat(row.get("name").asString()).isEqualTo("x"));
				for (String address : List.of("file:///etc/passwd", "http://127.0.0.1:1/", "https://127.0.0.1:1/",
						"ftp://127.0.0.1:1/")) {
					assertThatExceptionOfType(Neo4jException.class).as(address)
						.isThrownBy(() -> driver.executableQuery("LOAD CSV FROM $address AS row RETURN count(*)")
							.withParameters(Map.of("address", address))
							.execute());
				}
			}
		}
	}

	@Test
	void namesTheDirectoryOfADamagedStoreAndLosesNothing() throws IOException {
		Path home = this.temp.resolve("damaged");
		try (EmbeddedNeo4j database = EmbeddedNeo4j.start(home);
				Driver driver = driver(database, AuthTokens.basic("neo4j", database.password()))) {
			driver.executableQuery("UNWIND range(1, 2000) AS i CREATE (:Kept {i: i})").execute();
		}
		Path log;
		try (Stream<Path> files = Files.list(home.resolve("data/transactions/neo4j"))) {
			log = files.filter((file) -> file.getFileName().toString().startsWith("neostore.transaction"))
				.findFirst()
				.orElseThrow();
		}
		byte[] good = Files.readAllBytes(log);
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
			file.setLength(0);
		}
		assertThatExceptionOfType(DatabaseNotStarted.class).isThrownBy(() -> EmbeddedNeo4j.start(home))
			.withMessageContaining(home.toString())
			.withMessageContaining("Nothing was deleted");
		Files.write(log, good);
		try (EmbeddedNeo4j database = EmbeddedNeo4j.start(home);
				Driver driver = driver(database, AuthTokens.basic("neo4j", database.password()))) {
			assertThat(driver.executableQuery("MATCH (k:Kept) RETURN count(k) AS n")
				.execute()
				.records()
				.get(0)
				.get("n")
				.asInt()).isEqualTo(2000);
		}
	}

	@Test
	void saysThatThePortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatExceptionOfType(DatabaseNotStarted.class)
				.isThrownBy(() -> EmbeddedNeo4j.start(this.temp.resolve("port"), taken.getLocalPort()))
				.withMessageContaining("Port " + taken.getLocalPort());
		}
	}

	private static Driver driver(EmbeddedNeo4j database, AuthToken token) {
		return GraphDatabase.driver(database.boltUri(), token);
	}

	private static void refuses(EmbeddedNeo4j database, AuthToken token) {
		try (Driver driver = driver(database, token)) {
			assertThatExceptionOfType(Neo4jException.class).isThrownBy(driver::verifyConnectivity)
				.matches((ex) -> ex instanceof AuthenticationException || ex.code().contains("Security"));
		}
	}

}
