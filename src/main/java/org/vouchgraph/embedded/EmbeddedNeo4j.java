package org.vouchgraph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import inet.ipaddr.IPAddressString;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community in this JVM. Bolt listens on 127.0.0.1 only, behind a generated
 * password that is set before Bolt is ever opened; there is no moment at which the
 * default password works. Files lie below the data directory, which only its owner can
 * enter; logs go to {@code logs} in it and nothing is printed.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

	private static final String USER = "neo4j";

	private static final String HOST = "127.0.0.1";

	// build() returns after recovery; what is not available by then never will be.
	private static final long START_MILLIS = 5_000;

	private final DirectoryLock lock;

	private final DatabaseManagementService dbms;

	private final int port;

	private final String password;

	private EmbeddedNeo4j(DirectoryLock lock, DatabaseManagementService dbms, int port, String password) {
		this.lock = lock;
		this.dbms = dbms;
		this.port = port;
		this.password = password;
	}

	/**
	 * Starts on a free port. Blocks until the database answers; a first start takes some
	 * ten seconds.
	 * @param directory where the data lies; made if it is missing
	 * @throws DatabaseNotStarted if another process uses the directory (told in under a
	 * second), its files are damaged or cannot be written
	 */
	public static EmbeddedNeo4j start(Path directory) {
		return start(directory, 0);
	}

	/**
	 * Starts on a given port.
	 * @param directory where the data lies; made if it is missing
	 * @param port in [1..65535], or 0 for a free one
	 * @throws DatabaseNotStarted if another process uses the directory (told in under a
	 * second) or the port, or the files are damaged or cannot be written
	 */
	public static EmbeddedNeo4j start(Path directory, int port) {
		if (port < 0 || port > 65535) {
			throw new IllegalArgumentException("port " + port + " is not in [0..65535]");
		}
		Path home = directory.toAbsolutePath().normalize();
		makePrivate(home);
		DirectoryLock lock = DirectoryLock.take(home);
		DatabaseManagementService dbms = null;
		try {
			String password = ensurePassword(home);
			dbms = open(home, true, port);
			return new EmbeddedNeo4j(lock, dbms, boundPort(dbms), password);
		}
		catch (IOException ex) {
			release(dbms, lock);
			throw new DatabaseNotStarted("Cannot read or write the password file in " + home + ": " + ex.getMessage()
					+ ". Check that the directory belongs to you and that the disk is not full.", ex);
		}
		catch (RuntimeException ex) {
			release(dbms, lock);
			throw ex;
		}
	}

	/** Where a driver in this machine reaches it. */
	public String boltUri() {
		return "bolt://" + HOST + ":" + this.port;
	}

	public String user() {
		return USER;
	}

	public String password() {
		return this.password;
	}

	/** Stops the database, then gives the directory back. */
	@Override
	public void close() {
		release(this.dbms, this.lock);
	}

	private static String ensurePassword(Path home) throws IOException {
		Optional<String> known = Password.read(home);
		if (known.isPresent()) {
			return known.get();
		}
		String password = Password.generate();
		DatabaseManagementService dbms = open(home, false, 0);
		try {
			dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
				.executeTransactionally("ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", password));
		}
		finally {
			dbms.shutdown();
		}
		Password.write(home, password);
		return password;
	}

	private static DatabaseManagementService open(Path home, boolean bolt, int port) {
		DatabaseManagementService dbms;
		try {
			dbms = new DatabaseManagementServiceBuilder(home)
				.setConfig(GraphDatabaseSettings.check_point_policy, GraphDatabaseSettings.CheckpointPolicy.VOLUME)
				.setConfig(GraphDatabaseSettings.check_point_interval_volume, 64L << 20)
				.setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
				.setConfig(GraphDatabaseSettings.udc_enabled, false)
				.setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
				// No statement, however it came here, makes the database read addresses.
				.setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist,
						List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
				.setConfig(GraphDatabaseSettings.auth_enabled, true)
				.setConfig(GraphDatabaseSettings.allow_file_urls, false)
				.setConfig(GraphDatabaseSettings.pagecache_memory, 256L << 20)
				.setConfig(BoltConnector.enabled, bolt)
				.setConfig(BoltConnector.listen_address, new SocketAddress(HOST, port))
				.setConfig(BoltConnector.advertised_address, new SocketAddress(HOST, port))
				.setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
				.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(50))
				.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofMillis(50))
				.build();
		}
		catch (RuntimeException ex) {
			throw notStarted(home, port, ex);
		}
		// With damaged log files build() returns as if nothing were wrong.
		GraphDatabaseService database = dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		if (!isAvailable(database)) {
			dbms.shutdown();
			throw damaged(home, null);
		}
		return dbms;
	}

	private static boolean isAvailable(GraphDatabaseService database) {
		try {
			return database.isAvailable(START_MILLIS);
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private static DatabaseNotStarted notStarted(Path home, int port, RuntimeException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof java.net.BindException) {
				return new DatabaseNotStarted("Port " + port + " on " + HOST
						+ " is taken by another program. Stop it, or choose another port.", ex);
			}
		}
		return damaged(home, ex);
	}

	private static DatabaseNotStarted damaged(Path home, RuntimeException cause) {
		String message = "The database in " + home
				+ " cannot be opened; its files may be damaged, or the disk full. Nothing was deleted. Copy the directory"
				+ " away before you try anything, see " + home.resolve("logs").resolve("debug.log")
				+ " for the reason, and start with a restored backup or on another directory.";
		return (cause == null) ? new DatabaseNotStarted(message) : new DatabaseNotStarted(message, cause);
	}

	private static int boundPort(DatabaseManagementService dbms) {
		GraphDatabaseAPI system = (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		HostnamePort address = system.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT);
		return address.getPort();
	}

	private static void makePrivate(Path home) {
		try {
			Path parent = home.getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			if (!Files.isDirectory(home)) {
				Files.createDirectory(home, Password.ownerOnly("rwx------"));
			}
			PosixFileAttributeView view = Files.getFileAttributeView(home, PosixFileAttributeView.class);
			if (view != null) {
				view.setPermissions(PosixFilePermissions.fromString("rwx------"));
			}
		}
		catch (IOException ex) {
			throw new DatabaseNotStarted("Cannot make " + home + ": " + ex.getMessage()
					+ ". Choose a directory that belongs to you, on a disk that is not full.", ex);
		}
	}

	private static void release(DatabaseManagementService dbms, DirectoryLock lock) {
		try {
			if (dbms != null) {
				dbms.shutdown();
			}
		}
		finally {
			lock.close();
		}
	}

}
