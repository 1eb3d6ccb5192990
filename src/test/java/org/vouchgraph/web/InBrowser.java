package org.vouchgraph.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import javax.naming.OperationNotSupportedException;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.vouchgraph.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** A real browser on the running application, and what every page must hold in it. */
abstract class InBrowser {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final String AXE = axe();

	final RunningApplication application = RunningApplication.get();

	ChromeDriver browser;

	WebDriverWait wait;

	@BeforeEach
	void open() {
		ChromeOptions options = new ChromeOptions();
		options.setBinary("/usr/bin/chromium");
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		this.browser = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(new File("/usr/bin/chromedriver")).build(),
				options);
		this.wait = new WebDriverWait(this.browser, Duration.ofSeconds(30));
	}

	@AfterEach
	void close() {
		this.browser.quit();
	}

	void size(int width, int height) {
		this.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
	}

	void openDemo() {
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/who?workspace=demo");
		element("#banner");
	}

	WebElement element(String css) {
		return this.wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
	}

	void screenshot(String name) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Files.write(SCREENSHOTS.resolve(name + ".png"), this.browser.getScreenshotAs(OutputType.BYTES));
	}

	/** No error, no request that leaves, nothing wider than the screen. */
	void assertClean() {
		assertThat(this.browser.manage().logs().get(LogType.BROWSER).getAll()).as("console")
			.noneMatch((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue());
		JavascriptExecutor script = this.browser;
		Object foreign = script.executeScript("return performance.getEntriesByType('resource').map(e => e.name)"
				+ ".filter(name => !name.startsWith(location.origin + '/') && !name.startsWith('data:'))");
		assertThat((List<?>) foreign).as("requests that leave").isEmpty();
		Object overflow = script
			.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(((Number) overflow).intValue()).as("sideways overflow").isLessThanOrEqualTo(0);
	}

	/** Every text can be read, by day and by night. */
	void assertReadable() {
		for (String scheme : List.of("dark", "light")) {
			scheme(scheme);
			assertThat(graveIssues("color-contrast")).as("too little contrast, " + scheme).isEmpty();
		}
	}

	/**
	 * What axe-core finds on the page that is serious or critical.
	 * @param rule the one that is looked at; all if it is empty
	 */
	@SuppressWarnings("unchecked")
	List<String> graveIssues(String rule) {
		if (!Boolean.TRUE.equals(this.browser.executeScript("return typeof axe === 'object'"))) {
			this.browser.executeScript(AXE);
		}
		return (List<String>) this.browser.executeAsyncScript(
				"""
						const [rule, done] = arguments;
						const grave = ({ impact }) => impact === 'serious' || impact === 'critical';
						const words = ({ id, nodes }) => nodes.slice(0, 5)
							.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`);
						axe.run(document, { resultTypes: ['violations'], ...(rule && { runOnly: { type: 'rule', values: [rule] } }) })
							.then(({ violations }) => done(violations.filter(grave).flatMap(words)), (problem) => done([String(problem)]));
						""",
				rule);
	}

	private static String axe() {
		try {
			return new EmbeddedResourceAxeProvider().getScript();
		}
		catch (IOException | OperationNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Shows what the address names, without loading the page again, and waits until it
	 * stands.
	 */
	void goTo(String address) {
		this.browser.executeScript("location.hash = arguments[0]", "#" + address);
		settle();
	}

	/** Waits until nothing more is fetched and nothing more changes. */
	void settle() {
		Object unsettled = this.browser.executeAsyncScript(
				"""
						const done = arguments[0];
						const main = document.getElementById('main');
						const end = Date.now() + 25000;
						let before = '', calm = 0;
						const look = () => {
							const now = `${location.hash} ${main.innerHTML.length} ${performance.getEntriesByType('resource').length}`;
							const waits = !main.querySelector('h1') ? 'no heading' : main.querySelector('.waiting, .stale, [aria-busy=true]')?.textContent;
							calm = (now === before && !waits) ? calm + 1 : 0;
							before = now;
							(calm >= 4) ? done(null) : (Date.now() > end) ? done(`${now}: ${waits}`) : setTimeout(look, 75);
						};
						look();
						""");
		assertThat(unsettled).as("what the page still waits for").isNull();
	}

	void scheme(String scheme) {
		this.browser.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	void press(CharSequence key) {
		new Actions(this.browser).sendKeys(key).perform();
	}

	void waitForText(String css, String words) {
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), words));
	}

}
