package org.vouchgraph;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vouchgraph.network.Workspace;
import org.vouchgraph.usecase.FindWeakSpots;
import org.vouchgraph.usecase.ManageWorkspaces;
import org.vouchgraph.usecase.ShowNetwork;
import org.vouchgraph.usecase.SurroundingsQuestion;

/**
 * Once the server listens: makes in the background what Home and the picture of the
 * network show first. The first report of a process takes seconds, because the database
 * plans each statement when it is first asked and nothing is compiled yet; nobody should
 * wait for that with a page open.
 */
@Component
@ConditionalOnWebApplication
@Order(2)
class Preparation implements ApplicationRunner {

	private final ManageWorkspaces workspaces;

	private final FindWeakSpots weakSpots;

	private final ShowNetwork network;

	Preparation(ManageWorkspaces workspaces, FindWeakSpots weakSpots, ShowNetwork network) {
		this.workspaces = workspaces;
		this.weakSpots = weakSpots;
		this.network = network;
	}

	@Override
	public void run(ApplicationArguments args) {
		Thread thread = new Thread(this::prepare, "prepare reports");
		thread.setDaemon(true);
		thread.start();
	}

	private void prepare() {
		try {
			for (Workspace workspace : this.workspaces.list()) {
				this.weakSpots.find(workspace.code());
				this.network.show(SurroundingsQuestion.of(workspace.code(), "me", null));
			}
		}
		catch (RuntimeException ex) {
			// Closed meanwhile, or an applicant who is gone: whoever asks is told.
		}
	}

}
