package org.vouchgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.vouchgraph.exchange.OutputFormat;
import org.vouchgraph.network.InvalidRequest;
import org.vouchgraph.usecase.Takeaway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the commands share that write something to take away. */
@Command
abstract class TakeawayCommand extends StoreCommand {

	/** What a terminal cannot show. */
	private static final Set<String> BINARY = Set.of("xlsx", "pdf", "zip");

	@Option(names = "--as", paramLabel = "FORMAT",
			description = "In which format; if absent, as the file's ending says.")
	@Nullable String as;

	@Option(names = "--to", paramLabel = "FILE",
			description = "Write there; to the terminal if absent or \"-\". A file of that name is replaced.")
	@Nullable Path to;

	TakeawayCommand(CommandLineTool.@Nullable UseCases useCases, Terminal terminal) {
		super(useCases, terminal);
	}

	/** The code of the format that was asked for, or of the usual one. */
	String format(List<OutputFormat> formats) {
		if (this.as != null) {
			return this.as.toLowerCase(Locale.ROOT);
		}
		String name = (toTerminal() || this.to.getFileName() == null) ? "" : this.to.getFileName().toString();
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return formats.stream()
			.map(OutputFormat::code)
			.filter((code) -> code.equals(ending))
			.findFirst()
			.orElse(formats.get(0).code());
	}

	private boolean toTerminal() {
		return this.to == null || this.to.toString().equals("-");
	}

	/** What the command ends with; where nothing was written, why. */
	int done(long written, String none) {
		if (written == 0) {
			this.terminal.err().println(none);
		}
		return (written == 0) ? ExitCode.NONE : ExitCode.OK;
	}

	/**
	 * Writes it where it was asked for. A file is there in whole or not at all.
	 * @return how many things were written
	 */
	long write(Takeaway takeaway) throws IOException {
		if (toTerminal()) {
			if (this.terminal.columns() > 0 && BINARY.contains(takeaway.format().code())) {
				throw new InvalidRequest("A terminal cannot show " + takeaway.format().title() + "; add --to "
						+ takeaway.fileName() + ".");
			}
			// Each write of a command that runs in the server is a frame of its own.
			OutputStream out = new BufferedOutputStream(this.terminal.out(), 1 << 16);
			long written = takeaway.write(out);
			out.flush();
			this.terminal.out().flush();
			return written;
		}
		Path file = this.terminal.resolve(this.to);
		Path folder = file.getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new InvalidRequest("There is no folder " + folder + " to write " + file.getFileName() + " into.");
		}
		Path part = Files.createTempFile(folder, ".vouchgraph", ".part");
		try {
			long written;
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
				written = takeaway.write(out);
			}
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			return written;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

}
