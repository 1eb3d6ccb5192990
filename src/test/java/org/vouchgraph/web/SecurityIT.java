package org.vouchgraph.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchgraph.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** Other websites and other people stay out. */
class SecurityIT {

	private final RunningApplication application = RunningApplication.get();

	private final HttpClient stranger = HttpClient.newHttpClient();

	private HttpResponse<String> asStranger(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.application.address() + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.stranger.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** The status of a raw request, so that any Host header can be sent, or none. */
	private int raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.application.port())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
			return Integer.parseInt(answer.substring(9, 12));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/workspaces", "/api/v1/search?q=a", "/api/v1/introductions?target=person:1",
			"/api/v1/people/1", "/api/v1/programs/1", "/api/v1/sources", "/api/v1/jobs/x", "/api/v1/templates",
			"/api/v1/templates/contacts.csv", "/api/v1/leads.csv", "/api/v1/formats", "/api/v1/openapi.json",
			"/api/v1/weak-spots", "/api/v1/roles", "/api/v1/nothing-here" })
	void answers401WithoutASession(String path) throws Exception {
		HttpResponse<String> response = asStranger(path);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(response.body()).contains("Open Vouchgraph with the link");
	}

	@Test
	void swapsTheTokenForACookieAndTakesItOutOfTheAddress() throws Exception {
		HttpResponse<String> response = asStranger("/?token=" + this.application.instance().token());
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(response.headers().firstValue("Location")).contains("/");
		String cookie = response.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((value) -> value.startsWith("VOUCHGRAPH="))
			.findFirst()
			.orElseThrow();
		assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
		String session = cookie.substring(0, cookie.indexOf(';'));
		assertThat(asStranger("/api/v1/workspaces", "Cookie", session).statusCode()).isEqualTo(200);
	}

	@Test
	void givesNoSessionForAWrongToken() throws Exception {
		HttpResponse<String> response = asStranger("/?token=00000000000000000000000000000000");
		assertThat(response.headers().allValues("Set-Cookie")).noneMatch((value) -> value.startsWith("VOUCHGRAPH="));
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80",
			"127.1", "0.0.0.0", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]", "192.168.1.1", "localhost.",
			"vouchgraph", "127.0.0.2", "10.0.0.1", "www.localhost", "a.127.0.0.1", "localhost@evil.example", "[::2]",
			"xn--localhost", "169.254.169.254" })
	void refusesForeignHostNames(String host) throws Exception {
		for (String path : new String[] { "/", "/api/v1/workspaces", "/index.html" }) {
			assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
					+ this.application.instance().token() + "\r\nConnection: close\r\n\r\n"))
				.as("%s with Host %s", path, host)
				.isIn(400, 403);
		}
	}

	@Test
	void refusesAMissingAndADoubledHost() throws Exception {
		assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).isEqualTo(400);
		assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "LOCALHOST", "[::1]" })
	void acceptsTheLoopbacksNames(String host) throws Exception {
		assertThat(raw("GET /api/v1/workspaces HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
				+ this.application.instance().token() + "\r\nConnection: close\r\n\r\n"))
			.isEqualTo(200);
	}

	@Test
	void refusesForeignOriginsWhateverTheCookies() throws Exception {
		String bearer = "Bearer " + this.application.instance().token();
		assertThat(
				asStranger("/api/v1/workspaces", "Authorization", bearer, "Origin", "http://evil.example").statusCode())
			.isEqualTo(403);
		assertThat(asStranger("/api/v1/workspaces", "Authorization", bearer, "Origin", "null").statusCode())
			.isEqualTo(403);
		assertThat(asStranger("/api/v1/workspaces", "Authorization", bearer, "Origin",
				"http://127.0.0.1:" + (this.application.port() + 1))
			.statusCode()).isEqualTo(403);
		assertThat(
				asStranger("/api/v1/workspaces", "Authorization", bearer, "Sec-Fetch-Site", "cross-site").statusCode())
			.isEqualTo(403);
		assertThat(asStranger("/api/v1/workspaces", "Authorization", bearer, "Origin", this.application.address())
			.statusCode()).isEqualTo(200);
	}

	@Test
	void refusesWritesWithoutACsrfToken() throws Exception {
		HttpResponse<String> link = asStranger("/?token=" + this.application.instance().token());
		String session = link.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((value) -> value.startsWith("VOUCHGRAPH="))
			.findFirst()
			.orElseThrow()
			.split(";")[0];
		HttpResponse<String> response = this.stranger
			.send(HttpRequest.newBuilder(URI.create(this.application.address() + "/api/v1/workspaces"))
				.header("Cookie", session)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"stolen\",\"applicant\":\"X\"}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(this.application.get("/workspaces").toString()).doesNotContain("stolen");
	}

	@Test
	void runsCommandsForTheHolderOfTheTokenOnlyAndNotForThePage() throws Exception {
		HttpResponse<String> page = this.application.send("POST", "/api/v1/commands", "application/json",
				"{\"args\":[\"workspaces\"],\"folder\":\"/\",\"columns\":0}".getBytes(StandardCharsets.UTF_8));
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(asStranger("/api/v1/workspaces", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
	}

	@Test
	void sendsAPolicyThatLoadsNothingFromElsewhere() throws Exception {
		HttpResponse<String> response = asStranger("/");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("default-src 'none'")
			.contains("script-src 'self'")
			.doesNotContain("unsafe")
			.doesNotContain("http:");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void listensOnTheLoopbackOnly() throws Exception {
		for (var network : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
			for (var address : java.util.Collections.list(network.getInetAddresses())) {
				if (!address.isLoopbackAddress()) {
					org.assertj.core.api.Assertions
						.assertThatThrownBy(() -> new Socket(address, this.application.port()).close())
						.as("the port on %s", address)
						.isInstanceOf(IOException.class);
				}
			}
		}
	}

	@Test
	void keepsSecretsForTheirOwner() throws Exception {
		for (String file : new String[] { "running.json", "neo4j-password" }) {
			assertThat(
					PosixFilePermissions.toString(Files.getPosixFilePermissions(this.application.data().resolve(file))))
				.as(file)
				.isEqualTo("rw-------");
		}
	}

	@Test
	void keepsTheTokenOutOfTheLog() throws Exception {
		java.nio.file.Path log = this.application.data().resolve("logs/vouchgraph.log");
		if (Files.exists(log)) {
			assertThat(Files.readString(log)).doesNotContain(this.application.instance().token());
		}
	}

}
