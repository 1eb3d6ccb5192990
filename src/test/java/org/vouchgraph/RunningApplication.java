package org.vouchgraph;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.vouchgraph.cli.RunningInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application with its demo, started once for all tests of this JVM, as a user
 * starts it: a data directory of its own, a free port, the embedded database.
 */
public final class RunningApplication {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static RunningApplication started;

	private final ConfigurableApplicationContext context;

	private final Path data;

	private final RunningInstance instance;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private RunningApplication() throws IOException, InterruptedException {
		this.data = Files.createTempDirectory("vouchgraph-test");
		Files.createDirectories(this.data.resolve("uploads"));
		System.setProperty("vouchgraph.data", this.data.toString());
		this.context = new SpringApplication(Vouchgraph.class).run("--server.port=0");
		this.instance = RunningInstance.find(this.data).orElseThrow();
		this.browser.send(HttpRequest.newBuilder(URI.create(this.instance.link())).build(),
				HttpResponse.BodyHandlers.discarding());
	}

	/** The one application of this JVM. */
	public static synchronized RunningApplication get() {
		if (started == null) {
			try {
				started = new RunningApplication();
				Runtime.getRuntime().addShutdownHook(new Thread(started.context::close));
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return started;
	}

	public Path data() {
		return this.data;
	}

	public RunningInstance instance() {
		return this.instance;
	}

	public String address() {
		return this.instance.address();
	}

	public int port() {
		return URI.create(address()).getPort();
	}

	/** A request with the session's cookies, and with the CSRF token where it writes. */
	public HttpResponse<String> send(String method, String path, String contentType, byte[] body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
			.method(method, (body == null) ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofByteArray(body));
		if (contentType != null) {
			request.header("Content-Type", contentType);
		}
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.ifPresent((token) -> request.header("X-XSRF-TOKEN", token));
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** The JSON of a GET under the API; fails on any other status than 200. */
	public JsonNode get(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = send("GET", "/api/v1" + path, null, null);
		if (response.statusCode() != 200) {
			throw new AssertionError("GET " + path + " answers " + response.statusCode() + ": " + response.body());
		}
		return JSON.readTree(response.body());
	}

	public HttpResponse<String> getRaw(String path) throws IOException, InterruptedException {
		return send("GET", "/api/v1" + path, null, null);
	}

	/** Imports files into a workspace and waits for the job's end. */
	public JsonNode upload(String workspace, Map<String, byte[]> files) throws IOException, InterruptedException {
		return finished(begin("/imports", workspace, files));
	}

	/** Has files previewed for a workspace and waits for the job's end. */
	public JsonNode preview(String workspace, Map<String, byte[]> files) throws IOException, InterruptedException {
		return finished(begin("/imports/previews", workspace, files));
	}

	/** Sends files, and gives the job that was begun. */
	public JsonNode begin(String path, String workspace, Map<String, byte[]> files)
			throws IOException, InterruptedException {
		String boundary = "----vouchgraph-test-boundary";
		java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			body.writeBytes(
					("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getKey()
							+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
						.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(file.getValue());
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"workspace\"\r\n\r\n" + workspace
				+ "\r\n--" + boundary + "--\r\n")
			.getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> response = send("POST", "/api/v1" + path, "multipart/form-data; boundary=" + boundary,
				body.toByteArray());
		if (response.statusCode() != 202) {
			throw new AssertionError("the upload answers " + response.statusCode() + ": " + response.body());
		}
		return JSON.readTree(response.body());
	}

	/** Waits for a job's end. */
	public JsonNode finished(JsonNode job) throws IOException, InterruptedException {
		JsonNode status = job;
		while (status.get("state").asString().equals("running")) {
			Thread.sleep(50);
			status = get("/jobs/" + job.get("job").asString());
		}
		return status;
	}

	/** Makes a workspace. */
	public void workspace(String code, String applicant) throws IOException, InterruptedException {
		HttpResponse<String> response = send("POST", "/api/v1/workspaces", "application/json",
				JSON.writeValueAsBytes(Map.of("code", code, "applicant", applicant)));
		if (response.statusCode() != 201) {
			throw new AssertionError("making a workspace answers " + response.statusCode() + ": " + response.body());
		}
	}

}
