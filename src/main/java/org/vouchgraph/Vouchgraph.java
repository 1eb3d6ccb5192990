package org.vouchgraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.vouchgraph.cli.CommandLineTool;
import org.vouchgraph.cli.RunningInstance;
import org.vouchgraph.network.StoreUnavailable;

/**
 * Starts the server, or runs one command: in the process that holds the store if there is
 * one, else in this.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Vouchgraph {

	private static final int STORE_UNAVAILABLE = 4;

	private static final int FAULT = 70;

	public static void main(String[] args) throws Exception {
		if (isServer(args)) {
			serve(args);
		}
		else {
			System.exit(command(List.of(args)));
		}
	}

	/** Nothing, {@code serve}, or settings in Spring's form ({@code --server.port=…}). */
	private static boolean isServer(String[] args) {
		return Arrays.stream(args)
			.allMatch((arg) -> arg.equals("serve") || arg.startsWith("--") && arg.contains(".") && arg.contains("="));
	}

	private static void serve(String[] args) throws IOException {
		Path data = DataDirectory.prepare();
		try {
			new SpringApplication(Vouchgraph.class).run(args);
		}
		catch (RuntimeException ex) {
			System.exit(tell(ex, data));
		}
	}

	private static int command(List<String> args) throws Exception {
		Integer helped = CommandLineTool.runWithoutStore(args, System.out, System.err);
		if (helped != null) {
			return helped;
		}
		Path data = DataDirectory.prepare();
		Path folder = Path.of("").toAbsolutePath();
		int columns = columns();
		Optional<RunningInstance> running = RunningInstance.find(data);
		if (running.isPresent()) {
			Optional<Integer> code = running.get().run(args, folder, columns, System.out, System.err);
			if (code.isPresent()) {
				return code.get();
			}
		}
		SpringApplication application = new SpringApplication(Vouchgraph.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run()) {
			return context.getBean(CommandLineTool.class).run(args, folder, columns, System.out, System.err);
		}
		catch (RuntimeException ex) {
			return tell(ex, data);
		}
	}

	/** The width of the terminal, or 0 where output goes elsewhere. */
	private static int columns() {
		if (System.console() == null) {
			return 0;
		}
		try {
			return Integer.parseInt(String.valueOf(System.getenv("COLUMNS")));
		}
		catch (NumberFormatException ex) {
			return 80;
		}
	}

	/**
	 * Says why it does not start: what a user can do something about, or where more is.
	 * @return the exit code
	 */
	private static int tell(Throwable ex, Path data) {
		for (@Nullable
		Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof StoreUnavailable) {
				System.err.println(cause.getMessage());
				RunningInstance.find(data)
					.ifPresent((instance) -> System.err
						.println("Vouchgraph runs already (process " + instance.pid() + "). Open " + instance.link()));
				return STORE_UNAVAILABLE;
			}
			if (cause instanceof PortInUseException port) {
				System.err.println("Port " + port.getPort() + " is in use. Set another with VOUCHGRAPH_PORT.");
				return STORE_UNAVAILABLE;
			}
		}
		System.err.println("Vouchgraph could not start: " + ex);
		System.err.println("More in " + data.resolve("logs/vouchgraph.log"));
		return FAULT;
	}

}
