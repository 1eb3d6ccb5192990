package org.vouchgraph.web;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
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

/** The page in a real browser, at the widths of a desk and a phone. */
@Tag("browser")
class PageIT {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private final RunningApplication application = RunningApplication.get();

	private ChromeDriver browser;

	private WebDriverWait wait;

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

	private void size(int width, int height) {
		this.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
	}

	private void openDemo() {
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/who?workspace=demo");
		element("#banner");
	}

	private WebElement element(String css) {
		return this.wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
	}

	private void screenshot(String name) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Files.write(SCREENSHOTS.resolve(name + ".png"), this.browser.getScreenshotAs(OutputType.BYTES));
	}

	/** No error, no request that leaves, nothing wider than the screen. */
	private void assertClean() {
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

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void answersWhoCanIntroduceMeByKeyboardAlone(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		WebElement search = element(".main-search input[role=combobox]");
		assertThat(this.browser.getCurrentUrl()).doesNotContain("token");
		assertThat(element("#banner").getText()).contains("Fictional");
		search.sendKeys("terrace redw");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".hits"), "Redwood Terrace"));
		screenshot("search-" + width);
		search.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
		element(".answer .path");
		assertThat(this.browser.getCurrentUrl()).contains("target=program");
		List<WebElement> links = this.browser
			.findElements(By.cssSelector(".answer .path:first-of-type .chain .who-words"));
		assertThat(links).hasSizeGreaterThanOrEqualTo(2);
		assertThat(links.get(0).getText()).contains("Leyla Demir");
		assertThat(element(".answer .message").getText()).contains("ways in");
		this.wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".picture canvas, canvas")));
		Thread.sleep(800);
		screenshot("who-" + width);
		assertClean();

		String address = this.browser.getCurrentUrl();
		this.browser.navigate().refresh();
		element(".answer .path");
		assertThat(this.browser.getCurrentUrl()).isEqualTo(address);

		WebElement evidence = element(".answer .evidence summary");
		evidence.sendKeys(Keys.ENTER);
		assertThat(element(".answer .evidence .source").getText()).contains(".csv");

		element(".leave-out").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("without="));
		this.browser.navigate().back();
		this.wait.until(ExpectedConditions.urlToBe(address));
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void asksForIntroducersAndReasonsByKeyboardAlone(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		long program = this.application.get("/search?workspace=demo&kinds=program&q=redwood+terrace")
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
		this.browser.get(this.application.address() + "/#/who?workspace=demo&target=program:" + program);
		element(".answer .path");
		assertThat(this.browser.findElements(By.cssSelector(".answer .path .below")).get(0).getText())
			.startsWith("Below the first because");
		element(".introducers > summary").sendKeys(Keys.ENTER);
		assertThat(element(".introducers .ranked > li .chance").getText()).contains("%");

		WebElement why = element(".answer .why input");
		why.sendKeys("emre");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".why .hits"), "Emre"));
		why.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
		assertThat(element(".why-answer .message").getText()).hasSizeGreaterThan(40);
		assertThat(element(".why-answer .route").getText()).contains("Leyla Demir →");
		screenshot("why-" + width);
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void keepsItsFiltersInTheAddress(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		element(".main-search input[role=combobox]").sendKeys("terrace redw");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".hits"), "Redwood Terrace"));
		element(".main-search input[role=combobox]").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
		element(".answer .path");
		if (width < 600) {
			element(".filters > summary").sendKeys(Keys.ENTER);
		}
		assertThat(element(".filters select[id^=ties]").getText()).startsWith("Up to 4, more if needed");
		for (String filter : List.of("remote", "different")) {
			element(".filters input[id^=" + filter + "]").sendKeys(Keys.SPACE);
			this.wait.until(ExpectedConditions.urlContains(filter + "=true"));
		}
		element(".filters select[id^=least]").sendKeys("1 in 100");
		this.wait.until(ExpectedConditions.urlContains("least=0.01"));
		this.wait.until(ExpectedConditions.textToBe(By.cssSelector(".filters .set"), "(3 set)"));
		this.browser.navigate().refresh();
		element(".answer .path");
		assertThat(this.browser.findElement(By.cssSelector(".filters .set")).getText()).isEqualTo("(3 set)");
		List<String> introducers = this.browser
			.findElements(By.cssSelector(".answer:first-of-type .path .chain .link:nth-child(2) .who-words > a"))
			.stream()
			.map(WebElement::getText)
			.toList();
		assertThat(introducers).hasSizeGreaterThan(1).doesNotHaveDuplicates();
		screenshot("filters-" + width);
		assertClean();
	}

	private void openWeakSpots(String more) {
		openDemo();
		this.browser.get(this.application.address() + "/#/weak-spots?workspace=demo" + more);
		element(".finding");
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void readsLikeAdviceOnWeakSpots(int width, int height) throws Exception {
		size(width, height);
		openWeakSpots("");
		assertThat(element("nav a[aria-current]").getText()).isEqualTo("Weak spots");
		assertThat(element(".outlook").getText()).hasSizeGreaterThan(20);
		assertThat(element(".finding .severity").getText()).isEqualTo("Serious");
		assertThat(element(".finding .why-it-matters").getText()).hasSizeGreaterThan(20);
		assertThat(element(".finding .do-next").getText()).startsWith("Next step: ").hasSizeGreaterThan(30);
		assertThat(element(".stacked .small-action").getText()).startsWith("Ways in");
		element("#places-heading");
		element("#spread-heading");
		screenshot("weak-spots-" + width);
		assertClean();

		WebElement unfold = element(".finding .finding-more summary");
		unfold.sendKeys(Keys.ENTER);
		assertThat(element(".finding .finding-more details[open] li").getText()).isNotBlank();

		element(".section-button[data-section=debts]").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("section=debts"));
		this.wait.until((driver) -> driver.findElements(By.cssSelector(".finding .finding-section"))
			.stream()
			.map(WebElement::getText)
			.allMatch("Thanks and answers owed"::equals));
		assertThat(this.browser.switchTo().activeElement().getAttribute("aria-pressed")).isEqualTo("true");
		this.browser.navigate().refresh();
		element(".finding");
		assertThat(element(".section-button[aria-pressed=true]").getText()).startsWith("Thanks and answers owed");
		this.browser.navigate().back();
		this.wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("section=debts")));
		element(".finding .concerned a").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("#/person/"));
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void dismissesAWeakSpotWithAReasonAndTakesThatBack(int width, int height) throws Exception {
		size(width, height);
		openWeakSpots("");
		String title = element(".finding h3").getText();
		element(".finding .finding-foot .small-action").sendKeys(Keys.ENTER);
		assertThat(this.browser.switchTo().activeElement().getTagName()).isEqualTo("input");
		this.browser.switchTo().activeElement().sendKeys("She retires, I know");
		this.browser.navigate().refresh();
		WebElement reason = element(".finding .dismissing input");
		assertThat(reason.getAttribute("value")).as("what was half typed").isEqualTo("She retires, I know");
		screenshot("weak-spots-dismissing-" + width);
		reason.sendKeys(Keys.ENTER);
		assertThat(element(".finding-gone").getText()).contains(title);
		assertThat(element(".finding h3").getText()).isNotEqualTo(title);
		element(".dismissed > summary").sendKeys(Keys.ENTER);
		assertThat(element(".dismissed li").getText()).contains(title, "She retires, I know");
		screenshot("weak-spots-dismissed-" + width);
		element(".finding-gone button").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.textToBe(By.cssSelector(".finding h3"), title));
		assertThat(this.browser.switchTo().activeElement().getText()).isEqualTo(title);

		element(".finding .finding-foot .small-action").sendKeys(Keys.ENTER);
		this.browser.switchTo().activeElement().sendKeys("For now", Keys.ENTER);
		element(".finding-gone");
		this.browser.navigate().refresh();
		element(".dismissed > summary").sendKeys(Keys.ENTER);
		element(".dismissed li .small-action").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.textToBe(By.cssSelector(".finding h3"), title));
		assertThat(this.browser.findElements(By.cssSelector(".dismissed"))).isEmpty();
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void triesOutWhatIfByKeyboardAlone(int width, int height) throws Exception {
		size(width, height);
		openWeakSpots("&section=losses");
		element(".concerned-do button").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("if=without_"));
		assertThat(element(".whatif-result .message").getText()).contains("Nothing was saved");
		assertThat(element(".whatif .chip").getText()).startsWith("Without ");
		assertThat(this.browser.switchTo().activeElement().getText())
			.isEqualTo(element(".whatif-result .message").getText());
		screenshot("weak-spots-what-if-" + width);
		assertClean();

		element(".whatif .chip button").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("if=")));
		this.wait.until((driver) -> driver.findElements(By.cssSelector(".whatif-result > *")).isEmpty());
		element(".whatif-form select").sendKeys("two people got");
		WebElement other = element(".whatif-fields .completion:not([hidden]) input");
		other.sendKeys("selamawit");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(
				By.cssSelector(".whatif-fields .completion:not([hidden]) .hits"), "Selamawit"));
		other.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
		element(".whatif-fields button[type=submit]").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("if=tie_"));
		String sentence = element(".whatif-result .message").getText();
		String address = this.browser.getCurrentUrl();
		this.browser.navigate().refresh();
		this.wait.until(ExpectedConditions.textToBe(By.cssSelector(".whatif-result .message"), sentence));
		assertThat(this.browser.getCurrentUrl()).isEqualTo(address);
		this.wait
			.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".whatif .chip"), "Selamawit"));
		assertClean();
	}

	@Test
	void keepsWhenAndWhereOneAppliesAndTeachesWhoeverIsNew() throws Exception {
		size(390, 844);
		this.application.workspace("new-here", "New Applicant");
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/weak-spots?workspace=new-here");
		assertThat(element(".weak-head .notice").getText()).contains("contacts.csv", "target_weight");
		screenshot("weak-spots-new-390");
		element(".outlook button.link").sendKeys(Keys.ENTER);
		String year = String.valueOf(LocalDate.now().getYear() + 1);
		element(".aim select[id^=applies]").sendKeys(year);
		element(".aim select[id^=countries]").sendKeys("Canada");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".aim .chips"), "Canada"));
		element(".aim button[type=submit]").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".outlook > p"), year));
		this.browser.navigate().refresh();
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".outlook > p"), year));
		assertClean();
	}

	@Test
	void saysPlainlyWhenThereIsNoPath() throws Exception {
		size(1440, 900);
		openDemo();
		element(".main-search input[role=combobox]").sendKeys("shirin v gevorkashyan");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".hits"), "Gevorkashyan"));
		element(".main-search input[role=combobox]").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
		assertThat(element(".answer .message").getText()).startsWith("No path");
		assertThat(element(".answer .next-step").getText()).hasSizeGreaterThan(20);
		screenshot("no-path-1440");
		assertClean();
	}

	@Test
	void importsAFileShowsItsReportAndTakesItBack(@TempDir Path folder) throws Exception {
		size(1440, 900);
		this.application.workspace("paged", "Page Applicant");
		Path contacts = folder.resolve("contacts.csv");
		Files.writeString(contacts, "name,email,since\nPat Browser,pat@example.org,2025-01-01\n,nobody@example.org,\n",
				StandardCharsets.UTF_8);
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/import?workspace=paged");
		WebElement file = this.wait
			.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("input[type=file]")));
		file.sendKeys(contacts.toString());
		// The file is listed while it is still being read; its report comes at the end.
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("main"), "line 3"));
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".sources"), "Undo"));
		screenshot("import-1440");
		assertClean();
		this.browser.findElements(By.cssSelector(".sources button"))
			.stream()
			.filter((button) -> button.getText().startsWith("Undo"))
			.findFirst()
			.orElseThrow()
			.sendKeys(Keys.ENTER);
		element("dialog[open] button.danger").sendKeys(Keys.ENTER);
		this.wait.until((driver) -> driver.findElements(By.cssSelector(".sources li"))
			.stream()
			.noneMatch((line) -> line.getText().contains("contacts.csv")));
		assertClean();
	}

	@Test
	void importsAFolder(@TempDir Path folder) throws Exception {
		size(1440, 900);
		this.application.workspace("foldered", "Folder Applicant");
		Path given = Files.createDirectories(folder.resolve("given/.hidden")).getParent();
		Files.writeString(given.resolve("contacts.csv"), "name,email\nPat Folder,pat@example.org\n");
		Files.writeString(given.resolve("letter.txt"), "Dear colleague");
		Files.writeString(given.resolve(".hidden/more.csv"), "name,email\nNo One,no@example.org\n");
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/import?workspace=foldered");
		this.wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("input[webkitdirectory]")))
			.sendKeys(given.toString());
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("main"), "given/letter.txt"));
		this.wait.until(
				ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".sources"), "given/contacts.csv"));
		assertThat(element("main").getText()).doesNotContain("more.csv");
		screenshot("import-folder-1440");
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void showsAPersonAndAProgram(int width, int height) throws Exception {
		size(width, height);
		this.browser.get(this.application.instance().link());
		element(".main-search input[role=combobox]");
		long person = this.application.get("/search?workspace=demo&kinds=person&q=selamawit+mutasembwa")
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
		this.browser.get(this.application.address() + "/#/person/" + person + "?workspace=demo");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("main"), "Redwood Terrace"));
		assertThat(element(".opened .what").getText()).isNotBlank();
		screenshot("person-" + width);
		long program = this.application.get("/search?workspace=demo&kinds=program&q=redwood+terrace")
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
		this.browser.get(this.application.address() + "/#/program/" + program + "?workspace=demo");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("main"), "Selamawit"));
		screenshot("program-" + width);
		assertClean();
	}

}
