package org.vouchgraph.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which importer reads a file, told by its content. */
public final class Recognition {

	private final List<Importer> importers;

	/** The first importer that recognises a file reads it. */
	public Recognition(List<Importer> importers) {
		this.importers = List.copyOf(importers);
	}

	/** An input and what reads it. */
	public record Match(Input input, Importer importer) {
	}

	/** The importer that reads what begins so. */
	public Optional<Importer> of(Sample sample) {
		return this.importers.stream().filter((importer) -> importer.recognises(sample)).findFirst();
	}

	/** The importer of a format. */
	public Optional<Importer> ofFormat(String format) {
		return this.importers.stream().filter((importer) -> importer.format().equals(format)).findFirst();
	}

	/**
	 * What in the file can be read, never empty. Entries of an archive that fit no format
	 * are passed over.
	 * @throws UnknownFormat if nothing can; the problem lists what is readable
	 */
	public List<Match> in(OpenedFile file) throws IOException {
		List<Match> matches = new ArrayList<>();
		Sample last = new Sample(file.name(), "");
		if (!file.isWorkbook()) {
			for (Input input : file.inputs()) {
				last = Sample.of(input);
				of(last).ifPresent((importer) -> matches.add(new Match(input, importer)));
			}
		}
		if (matches.isEmpty()) {
			throw new UnknownFormat(nothingFits(file, last));
		}
		return List.copyOf(matches);
	}

	/** What can be read, in a sentence. */
	public String readable() {
		return this.importers.stream().map(Importer::title).collect(Collectors.joining(", ", "Readable are: ", "."));
	}

	private Problem.Refused nothingFits(OpenedFile file, Sample sample) {
		String head = sample.head().strip();
		String message = "This is none of the formats that can be read.";
		String remedy = readable();
		if (file.isWorkbook()) {
			message = "This is a spreadsheet workbook (.xlsx).";
			remedy = "In the spreadsheet program choose Save as, \"CSV UTF-8\", and import that file. " + remedy;
		}
		else if (file.isArchive()) {
			message = "Nothing in this archive can be read.";
		}
		else if (head.isEmpty()) {
			message = "The file is empty.";
		}
		else if (head.startsWith("%PDF")) {
			message = "This is a PDF.";
		}
		else if (head.regionMatches(true, 0, "<!DOCTYPE html", 0, 14) || head.regionMatches(true, 0, "<html", 0, 5)) {
			message = "This is a web page.";
			remedy = "Use the site's export or download button instead of saving the page. " + remedy;
		}
		String text = head.substring(0, Math.min(80, head.length()));
		return new Problem.Refused(file.name(), "file", message, PlainText.line(text, 80), remedy);
	}

}
