package org.vouchgraph.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.vouchgraph.network.Aim;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.network.Workspaces;

/**
 * Loads the fictional demo workspace through the importers that users use. All that it
 * says belongs to that workspace, so that no real applicant ever meets made-up people.
 */
public final class LoadDemo {

	/** The demo workspace's code. */
	public static final String CODE = "demo";

	private final Workspaces workspaces;

	private final ImportFiles importFiles;

	private final String applicant;

	private final Aim aim;

	private final List<String> files;

	/**
	 * A demo of these files.
	 * @param applicant the fictional applicant's name
	 * @param aim when and where she wants to train
	 * @param files names of resources, such as {@code datasets/demo/contacts.csv}
	 */
	public LoadDemo(Workspaces workspaces, ImportFiles importFiles, String applicant, Aim aim, List<String> files) {
		this.workspaces = workspaces;
		this.importFiles = importFiles;
		this.applicant = applicant;
		this.aim = aim;
		this.files = List.copyOf(files);
	}

	/** Whether nobody has used this store yet. */
	public boolean isFirstStart() {
		return this.workspaces.list().isEmpty();
	}

	/**
	 * Loads it, and waits until it is there.
	 * @throws IllegalStateException if a file of the demo cannot be read
	 */
	public void load() throws IOException, InterruptedException {
		this.workspaces.save(new Workspace(CODE, this.applicant, true, this.aim));
		Path folder = Files.createTempDirectory("vouchgraph-demo");
		try {
			Map<Path, String> named = new LinkedHashMap<>();
			for (String file : this.files) {
				String name = file.substring(file.lastIndexOf('/') + 1);
				Path path = folder.resolve(name);
				try (InputStream in = LoadDemo.class.getClassLoader().getResourceAsStream(file)) {
					if (in == null) {
						throw new IllegalStateException("the demo's file " + file + " is missing");
					}
					Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
				}
				named.put(path, name);
			}
			Jobs.Job job = this.importFiles.start(new ImportFiles.Order(CODE, named, null, false, true));
			job.await(Long.MAX_VALUE);
			if (job.state() != Jobs.State.DONE
					|| job.reports().stream().anyMatch((report) -> !report.state().equals("complete"))) {
				throw new IllegalStateException("the demo could not be loaded: " + job.status());
			}
		}
		finally {
			Files.deleteIfExists(folder);
		}
	}

}
