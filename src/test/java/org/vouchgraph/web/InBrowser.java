package org.vouchgraph.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.vouchgraph.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser of its own for each test of the page. */
abstract class InBrowser {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

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

}
