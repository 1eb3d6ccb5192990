package org.vouchgraph.web;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Port: runs a command of the command line inside this process. */
@FunctionalInterface
public interface Commands {

	/**
	 * Runs it.
	 * @param args as typed
	 * @param folder against which relative paths are resolved
	 * @param columns the width of the terminal, or 0 where there is none
	 * @return the exit code
	 */
	int run(List<String> args, Path folder, int columns, PrintStream out, PrintStream err);

}
