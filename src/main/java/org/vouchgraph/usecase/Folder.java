package org.vouchgraph.usecase;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.vouchgraph.exchange.Problem;
import org.vouchgraph.exchange.UnreadableFile;

/**
 * The files of a folder and of the folders in it, in the order of their names. Hidden
 * ones and symbolic links are left out, so that nothing outside of the folder is read and
 * no circle is walked.
 *
 * @param files the files, with the names to call them: {@code folder/inner/file.csv}
 * @param unread folders in it that could not be looked into
 */
record Folder(Map<Path, String> files, List<Problem> unread) {

	private static final int DEEPEST = 40;

	/**
	 * Lists a folder.
	 * @param name what to call it
	 * @param most how many files it may hold
	 * @throws UnreadableFile if it holds more
	 */
	static Folder list(Path folder, String name, int most) throws IOException {
		// By name and not as the file system has them, so that every run is like the
		// last.
		Map<String, Path> found = new TreeMap<>();
		List<Problem> unread = new ArrayList<>();
		Path top = folder.toRealPath();
		Files.walkFileTree(top, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST,
				new SimpleFileVisitor<>() {

					@Override
					public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
						return (path.equals(top) || !isHidden(path)) ? FileVisitResult.CONTINUE
								: FileVisitResult.SKIP_SUBTREE;
					}

					@Override
					public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
						if (attributes.isRegularFile() && !isHidden(path)) {
							found.put(label(path), path);
						}
						if (found.size() > most) {
							throw new UnreadableFile(new Problem.Refused(name, "file",
									"The folder holds more than " + most + " files, the limit.", null,
									"Choose the folder within it that matters, or single files."));
						}
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFileFailed(Path path, IOException ex) {
						unread.add(new Problem.Skipped(label(path), "file", "It cannot be looked into.",
								ex.getMessage(), "Check that you may read it."));
						return FileVisitResult.CONTINUE;
					}

					private String label(Path path) {
						StringBuilder label = new StringBuilder(name);
						top.relativize(path).forEach((part) -> label.append('/').append(part));
						return label.toString();
					}

				});
		Map<Path, String> files = new LinkedHashMap<>();
		found.forEach((label, path) -> files.put(path, label));
		return new Folder(files, unread);
	}

	private static boolean isHidden(Path path) {
		String name = String.valueOf(path.getFileName());
		return name.startsWith(".") || name.equals("__MACOSX");
	}

}
