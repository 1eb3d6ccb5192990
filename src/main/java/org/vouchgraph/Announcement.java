package org.vouchgraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.annotation.PreDestroy;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.vouchgraph.cli.RunningInstance;
import org.vouchgraph.usecase.LoadDemo;
import org.vouchgraph.web.LocalAccess;

/** Once the server listens: loads the demo at the first start, and says where to go. */
@Component
@ConditionalOnWebApplication
@Order(1)
class Announcement implements ApplicationRunner {

	private final Settings settings;

	private final LoadDemo demo;

	private final LocalAccess access;

	private final Environment environment;

	Announcement(Settings settings, LoadDemo demo, LocalAccess access, Environment environment) {
		this.settings = settings;
		this.demo = demo;
		this.access = access;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments args) throws IOException, InterruptedException {
		if (this.settings.demo() && this.demo.isFirstStart()) {
			this.demo.load();
		}
		RunningInstance instance = new RunningInstance(ProcessHandle.current().pid(), address(), this.access.token());
		instance.announce(this.settings.data());
		System.out.println("Vouchgraph is ready. Open " + instance.link());
	}

	private String address() throws UnknownHostException {
		String bound = this.environment.getProperty("server.address", "127.0.0.1");
		String host = InetAddress.getByName(bound).isAnyLocalAddress() ? "127.0.0.1" : bound;
		return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
				+ this.environment.getRequiredProperty("local.server.port");
	}

	@PreDestroy
	void withdraw() throws IOException {
		RunningInstance.withdraw(this.settings.data());
	}

}
