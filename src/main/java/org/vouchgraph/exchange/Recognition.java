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
	 * What of a file can be read.
	 *
	 * @param matches never empty
	 * @param passedOver a word about what fits no format, where the user may have meant
	 * it to be read
	 */
	public record Found(List<Match> matches, List<Problem> passedOver) {

		public Found {
			matches = List.copyOf(matches);
			passedOver = List.copyOf(passedOver);
		}

	}

	/**
	 * What in the file can be read. Entries of an archive that fit no format are passed
	 * over, and so are sheets of a workbook.
	 * @throws UnknownFormat if nothing can; the problem lists what is readable
	 */
	public Found in(OpenedFile file) throws IOException {
		List<Match> matches = new ArrayList<>();
		List<Problem> passedOver = new ArrayList<>(file.passedOver());
		Sample last = new Sample(file.name(), "");
		for (Input input : file.inputs()) {
			Sample sample = Sample.of(input);
			Optional<Importer> importer = of(sample);
			if (importer.isPresent()) {
				matches.add(new Match(input, importer.get()));
			}
			else if (file.isWorkbook() && !sample.head().isBlank()) {
				passedOver.add(new Problem.Doubtful(input.name(), "line 1",
						"The sheet fits no format and was passed over.", PlainText.line(sample.head(), 80),
						"If it is meant to be read, give it the header of one of our templates."));
			}
			else if (file.isArchive() && sample.head().startsWith("PK")) {
				passedOver.add(new Problem.Doubtful(input.name(), "file",
						"An archive or workbook within an archive is not opened.", null,
						"If it is meant to be read, unpack it and import it by itself."));
			}
			last = sample;
		}
		if (matches.isEmpty()) {
			throw new UnknownFormat(nothingFits(file, last));
		}
		return new Found(matches, passedOver);
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
			message = "No sheet of this workbook fits a format.";
			remedy = "Give a sheet the header of one of our templates; hidden sheets are not read. " + remedy;
		}
		else if (file.isOffice()) {
			message = "This is a workbook with a password, or a file of an old Office program (.xls, .doc).";
			remedy = "Open it there, take the password off, and save it as .xlsx. " + remedy;
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
