package org.vouchgraph.web;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The network page in a real browser: the picture, the table, and what can be done in
 * them.
 */
@Tag("browser")
class NetworkPageIT extends InBrowser {

	/** The picture as Cytoscape has it. */
	private static final String CY = "const cy = document.querySelector('.stage')._cyreg.cy; ";

	private void openNetwork(String query) {
		if (!this.browser.getCurrentUrl().startsWith(this.application.address())) {
			this.browser.get(this.application.instance().link());
			element("#nav");
		}
		this.browser.get(this.application.address() + "/#/network?workspace=demo" + query);
		drawn();
	}

	/**
	 * Waits for the picture, and for the table below it; the first of a start takes
	 * longest.
	 */
	private void drawn() {
		new WebDriverWait(this.browser, Duration.ofSeconds(90))
			.until((driver) -> Boolean.TRUE.equals(this.browser.executeScript(
					"return !document.querySelector('[aria-busy]') && document.querySelector('.stage')?._cyreg?.cy.nodes().nonempty()"
							+ " && document.querySelector('.table-foot p').textContent !== ''")));
	}

	private long number(String script) {
		return ((Number) this.browser.executeScript(CY + "return " + script)).longValue();
	}

	private long shown() {
		return number("cy.nodes(':visible').length");
	}

	private String address() {
		return this.browser.getCurrentUrl();
	}

	private WebElement focused() {
		return this.browser.switchTo().activeElement();
	}

	private void said(String words) {
		this.wait.until((driver) -> driver.findElement(By.id("said")).getDomProperty("textContent").contains(words));
	}

	private String storage(String area, String what) {
		return (String) this.browser
			.executeScript("return " + area + ".getItem('vouchgraph.network." + what + ".demo') ?? ''");
	}

	private void click(String css, String words) {
		this.wait
			.until((driver) -> driver.findElements(By.cssSelector(css))
				.stream()
				.filter((one) -> one.getText().startsWith(words))
				.findFirst()
				.orElse(null))
			.sendKeys(Keys.ENTER);
	}

	private void night(String scheme) {
		this.browser.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void showsTheApplicantsNetworkAsPictureAndTable(int width, int height) throws Exception {
		size(width, height);
		openNetwork("&steps=1");
		JsonNode answer = this.application.get("/network?workspace=demo&steps=1");
		assertThat(shown()).isEqualTo(answer.get("people").asLong());
		assertThat(element("#network-summary").getText()).isEqualTo(answer.get("summary").asString());
		assertThat(element("nav a[aria-current]").getText()).isEqualTo("Network");
		assertThat(element(".network-legend").getText()).contains("Introducer", "Target", "Confirmed", "Inferred");
		assertThat(element(".network-groups").getText())
			.contains(answer.get("communities").get(0).get("name").asString());
		for (String scheme : List.of("dark", "light")) {
			night(scheme);
			screenshot("network-" + width + "-" + scheme);
		}
		assertReadable();
		assertThat(
				new AxeBuilder().exclude(".skip").analyze(this.browser).getViolations().stream().filter(this::matters))
			.as("axe-core")
			.isEmpty();
		if (width < 600) {
			assertThat(element(".network-canvas").getSize().getWidth()).isGreaterThan(300);
			assertThat(this.browser.findElement(By.cssSelector(".table-scroll")).isDisplayed()).isFalse();
			click(".network-tabs button", "Table");
			this.wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".network-canvas")));
			screenshot("network-table-" + width);
		}
		WebElement search = element(".network-table input");
		search.sendKeys("chiara d'ambro");
		waitForText(".table-foot p", "1 row");
		assertThat(element(".table-scroll tbody tr").getText()).contains("Chiara D'Ambrosetta", "Introducer");
		this.browser.navigate().refresh();
		drawn();
		assertThat(element(".network-table input").getAttribute("value")).isEqualTo("chiara d'ambro");
		assertReadable();
		assertClean();
	}

	private boolean matters(Rule rule) {
		return List.of("serious", "critical").contains(rule.getImpact());
	}

	@Test
	void servesWhoeverHasButAKeyboard() throws Exception {
		size(1440, 900);
		openNetwork("&steps=1");
		element("#network-picture").click();
		for (int i = 0; i < 12 && !focused().getAttribute("class").contains("network-canvas"); i++) {
			press(Keys.TAB);
		}
		assertThat(focused().getAttribute("role")).as("the picture is reached by Tab").isEqualTo("application");
		press(Keys.HOME);
		said("Leyla Demir, You");
		press(Keys.ARROW_RIGHT);
		this.wait.until((driver) -> !driver.findElement(By.id("said")).getDomProperty("textContent").contains("You,"));
		String person = this.browser.findElement(By.id("said")).getDomProperty("textContent").split(",")[0];
		long before = shown();
		press("p");
		said("stays here");
		assertThat(storage("localStorage", "pins")).contains("me/1");
		press(Keys.ENTER);
		this.wait.until((driver) -> focused().getTagName().equals("h2") && focused().getText().equals(person));
		assertThat(address()).contains("person=");
		assertThat(element(".selected").getText()).contains("Your best way", "Who can introduce me", "Unpin", " here");
		screenshot("network-person");
		click(".selected button", "Close");
		this.wait.until((driver) -> focused().getAttribute("class").contains("network-canvas"));

		press(Keys.HOME);
		press(Keys.ARROW_RIGHT);
		press("h");
		waitForText(".changed-line", "Hidden: " + person);
		assertThat(shown()).isEqualTo(before - 1);
		this.browser.navigate().refresh();
		drawn();
		assertThat(shown()).as("stays hidden").isEqualTo(before - 1);
		assertThat(storage("localStorage", "pins")).contains("me/1");
		element(".network-canvas").sendKeys("u");
		this.wait.until((driver) -> shown() == before);
		element(".network-canvas").sendKeys("u");
		this.wait.until((driver) -> storage("localStorage", "pins").equals("{}"));

		element(".network-canvas").sendKeys("?");
		assertThat(element("dialog[open]").getText()).contains("Keys and mouse", "hides the person");
		press(Keys.ESCAPE);
		element(".network-canvas").sendKeys(Keys.HOME, Keys.ARROW_LEFT, "e");
		this.wait.until((driver) -> shown() > before);
		assertThat(address()).contains("more=");
		this.browser.navigate().back();
		this.wait.until((driver) -> shown() == before);
		assertClean();
	}

	@Test
	void filtersInTheAddressAndShowsEverythingAgain() throws Exception {
		size(1440, 900);
		openNetwork("");
		long all = shown();
		element(".network-ask .filters > summary").sendKeys(Keys.ENTER);
		element(".network-filters input[id^=confirmed]").click();
		this.wait.until(ExpectedConditions.urlContains("confirmed=true"));
		long confirmed = this.application.get("/network?workspace=demo&confirmed=true").get("people").asLong();
		this.wait.until((driver) -> shown() == confirmed);
		assertThat(confirmed).isLessThan(all);
		element(".network-filters input[value=stated]").click();
		this.wait.until(ExpectedConditions.urlContains("kinds=interaction"));
		drawn();
		assertThat(this.browser.findElement(By.cssSelector(".network-filters input[value=stated]")).isSelected())
			.isFalse();
		click(".legend-switch", "Others");
		this.wait.until(ExpectedConditions.urlContains("off=person"));
		this.wait.until((driver) -> number("cy.nodes('[kind = \"person\"]:visible').length") == 0);
		assertThat(element(".table-scroll tbody").getText()).doesNotContain("Person");
		String filtered = address();
		this.browser.navigate().refresh();
		drawn();
		assertThat(number("cy.nodes('[kind = \"person\"]:visible').length")).isZero();
		screenshot("network-filtered");

		click(".everything", "Show everything");
		this.wait.until((driver) -> shown() == all);
		assertThat(address()).doesNotContain("confirmed", "kinds", "off");
		this.browser.navigate().back();
		this.wait.until(ExpectedConditions.urlToBe(filtered));
		this.wait.until((driver) -> number("cy.nodes('[kind = \"person\"]:visible').length") == 0);
		this.browser.navigate().forward();
		this.wait.until((driver) -> shown() == all);

		element(".network-whose input[role=combobox]").sendKeys("northlight society");
		waitForText(".network-whose .hits", "Northlight Society");
		press(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("around=society:"));
		this.wait.until((driver) -> driver.findElement(By.id("network-picture")).getText().contains("Northlight"));
		drawn();
		assertThat(shown()).isBetween(2L, all);
		assertClean();
	}

	@Test
	void opensAndFoldsCommunities() throws Exception {
		size(1440, 900);
		openNetwork("&around=all&most=50");
		JsonNode answer = this.application.get("/network?workspace=demo&around=all&most=50");
		assertThat(answer.get("folded").asBoolean()).isTrue();
		assertThat(shown()).isEqualTo(answer.get("nodes").size());
		screenshot("network-folded");
		element(".network-canvas").sendKeys(Keys.ARROW_RIGHT);
		said("folded group");
		String name = this.browser.findElement(By.id("said")).getDomProperty("textContent").split(",")[0];
		press(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("open="));
		this.wait.until((driver) -> number("cy.nodes('[kind != \"community\"]').length") > 2);
		assertThat(this.browser.findElements(By.cssSelector(".network-groups li"))
			.stream()
			.filter((one) -> one.getText().contains("Fold again"))
			.map(WebElement::getText)).singleElement().asString().contains(name);
		screenshot("network-opened");
		click(".network-groups button", "Fold again");
		this.wait.until((driver) -> number("cy.nodes('[kind != \"community\"]').length") == 0);
		assertThat(address()).doesNotContain("open=");
		assertClean();
	}

	@Test
	void lightsWaysAndGateways() throws Exception {
		size(1440, 900);
		openNetwork("");
		JsonNode way = this.application.get("/network?workspace=demo").get("paths").get(0);
		click(".network-side .section-button", "Ways to targets");
		this.wait.until(ExpectedConditions.urlContains("show=paths"));
		click(".lit-line", way.get("name").asString());
		this.wait.until(ExpectedConditions.urlContains("one=" + way.get("target").asLong()));
		this.wait.until((driver) -> number("cy.nodes(':visible').not('.dim').length") == way.get("people").size());
		screenshot("network-way");
		click(".network-side .section-button", "Gateways");
		this.wait.until(ExpectedConditions.urlContains("show=gateways"));
		assertThat(element(".lit-list").getText()).contains("Without ", "you have no way");
		click(".network-side .section-button", "Gateways");
		this.wait.until((driver) -> number("cy.nodes('.dim').length") == 0);
		assertClean();
	}

	@Test
	void keepsWhereSomebodyWasMovedAndWhoIsSelectedInTableAndPicture() throws Exception {
		size(1440, 900);
		openNetwork("&steps=1");
		this.browser.executeScript("document.querySelector('.network-canvas').scrollIntoView({ block: 'center' })");
		List<?> spot = (List<?>) this.browser.executeScript(
				CY + "const { x, y } = cy.getElementById(cy.nodes('[kind = \"target\"]')[0].id()).renderedPosition();"
						+ " return [x - cy.width() / 2, y - cy.height() / 2, cy.nodes('[kind = \"target\"]')[0].id()]");
		int x = ((Number) spot.get(0)).intValue();
		int y = ((Number) spot.get(1)).intValue();
		String id = (String) spot.get(2);
		WebElement canvas = element(".network-canvas");
		new Actions(this.browser).moveToElement(canvas, x, y)
			.clickAndHold()
			.moveByOffset(-30, 10)
			.moveByOffset(-30, 10)
			.release()
			.perform();
		said("stays here");
		assertThat(storage("localStorage", "pins")).contains("\"" + id + "\"");
		String moved = "cy.getElementById('" + id + "').renderedPosition('x') - cy.width() / 2";
		assertThat(number(moved)).isBetween(x - 64L, x - 56L);
		this.browser.navigate().refresh();
		drawn();
		assertThat(number(moved)).as("after a reload").isBetween(x - 70L, x - 50L);
		element(".zoom [data-tool=undo]").click();
		this.wait.until((driver) -> Math.abs(number(moved) - x) <= 10);

		click(".table-scroll .as-link", "Chiara D'Ambrosetta");
		waitForText(".selected h2", "Chiara D'Ambrosetta");
		assertThat(number("cy.nodes('.picked').length")).isOne();
		assertThat(element("tr[aria-current]").getText()).contains("Chiara D'Ambrosetta");
		click(".panel-ties .as-link", "Leyla Demir");
		waitForText("tr[aria-current]", "Leyla Demir");
		this.browser.navigate().back();
		this.wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".selected")));
		assertClean();
	}

	@Test
	void goesWithTheUserAsSvgPdfAndPng(@TempDir Path folder) throws Exception {
		size(1440, 900);
		openNetwork("&steps=1&show=paths");
		this.browser.executeCdpCommand("Browser.setDownloadBehavior",
				Map.of("behavior", "allow", "downloadPath", folder.toString()));
		element(".take-away > summary").sendKeys(Keys.ENTER);
		List<String> names = this.browser.findElements(By.cssSelector(".take-away a[download*=network]"))
			.stream()
			.map((link) -> {
				link.click();
				return link.getAttribute("download");
			})
			.toList();
		assertThat(names).containsExactly("network.svg", "network.pdf");
		click(".take-away button", "Picture as on the screen");
		File png = finished(folder, "network.png");
		File svg = finished(folder, "network.svg");
		File pdf = finished(folder, "network.pdf");
		assertThat(ImageIO.read(png).getWidth()).isGreaterThan(1000);
		Files.copy(png.toPath(), Path.of("target", "screenshots", "network-export.png"),
				StandardCopyOption.REPLACE_EXISTING);
		assertThat(
				DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg).getDocumentElement().getTagName())
			.isEqualTo("svg");
		assertThat(Files.readString(svg.toPath(), StandardCharsets.UTF_8)).contains("Leyla Demir");
		try (var document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isPositive();
		}
		assertClean();
	}

	private File finished(Path folder, String name) {
		File file = folder.resolve(name).toFile();
		this.wait.until((driver) -> file.length() > 0 && !folder.resolve(name + ".crdownload").toFile().exists());
		return file;
	}

}
