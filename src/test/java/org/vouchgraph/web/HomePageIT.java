package org.vouchgraph.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

import static org.assertj.core.api.Assertions.assertThat;

/** Home and quick capture in a real browser, at the widths of a desk and a phone. */
@Tag("browser")
class HomePageIT extends InBrowser {

	private void openHome(String workspace) {
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/home?workspace=" + workspace);
		this.wait.until(ExpectedConditions.urlContains("workspace=" + workspace));
		element(".today > *:not(.waiting)");
	}

	private WebElement field(String name) {
		return element(".capture-form input[id='" + idOf(name) + "']");
	}

	private String idOf(String label) {
		return this.browser.findElements(By.cssSelector(".capture-form label"))
			.stream()
			.filter((one) -> one.getText().equals(label))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no field " + label))
			.getAttribute("for");
	}

	private String value(String name) {
		return field(name).getAttribute("value");
	}

	/** At the width of a phone the form is folded. */
	private void unfold(int width) {
		if (width < 600 && this.browser.findElements(By.cssSelector(".capture[open]")).isEmpty()) {
			element(".capture > summary").click();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void saysTheFewThingsThatMatterToday(int width, int height) throws Exception {
		size(width, height);
		openHome("demo");
		assertThat(element("nav a[aria-current]").getText()).isEqualTo("Home");
		assertThat(element("main h1").getText()).isEqualTo("Today");
		assertThat(element("[aria-labelledby=home-due] h2").getText()).isEqualTo("Follow-ups and debts");
		List<WebElement> due = this.browser.findElements(By.cssSelector("[aria-labelledby=home-due] li"));
		assertThat(due).hasSizeBetween(1, 5);
		List<WebElement> weak = this.browser.findElements(By.cssSelector("[aria-labelledby=home-weak] li"));
		assertThat(weak).hasSize(3);
		assertThat(weak.get(0).getText()).contains("Serious");
		screenshot("home-" + width);
		assertClean();

		WebElement line = element("[aria-labelledby=home-due] li a");
		String title = line.getText();
		line.sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("finding="));
		this.wait.until((driver) -> driver.switchTo().activeElement().getText().equals(title));
		assertThat(this.browser.switchTo().activeElement().getTagName()).isEqualTo("h3");
		this.browser.navigate().back();
		element("[aria-labelledby=home-due] li a");
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void isWhatTheEmptyAddressShowsAndTeachesWhoeverIsNew(int width, int height) throws Exception {
		size(width, height);
		String code = "home-new-" + width;
		this.application.workspace(code, "New Applicant");
		this.browser.get(this.application.instance().link());
		this.wait.until(ExpectedConditions.urlContains("#/home"));
		openHome(code);
		assertThat(this.browser.findElements(By.cssSelector(".today .teach li"))).hasSize(3);
		assertThat(element(".today .notice").getText()).contains("Import.", "Choose targets.", "Ask.");
		screenshot("home-new-" + width);
		assertClean();
		element(".today .notice .button").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("workspace=demo"));
		element("[aria-labelledby=home-weak] li");
		assertThat(element("#banner").getText()).contains("Fictional");
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void notesSomebodyByKeyboardAloneAndTakesThatBack(int width, int height) throws Exception {
		size(width, height);
		String code = "home-noting-" + width;
		this.application.workspace(code, "Fay Applicant");
		openHome(code);
		this.browser.get(this.application.address() + "/#/who?workspace=" + code);
		element(".main-search");
		element("main h1").click();
		this.browser.switchTo().activeElement().sendKeys("c");
		this.wait.until(ExpectedConditions.urlContains("note=true"));
		this.wait.until((driver) -> driver.switchTo().activeElement().getAttribute("id").equals(idOf("Name")));
		this.browser.switchTo().activeElement().sendKeys("Bo Quickly", Keys.TAB);
		field("Affiliation").sendKeys("Harbor Hospital", Keys.TAB);
		field("Where you met").sendKeys("Poster hall", Keys.TAB);
		field("One line").sendKeys("Offered to read my draft");
		assertThat(value("Day")).isEqualTo(LocalDate.now().toString());
		screenshot("home-capture-" + width);
		if (width < 600) {
			assertThat(field("Name").getSize().getHeight()).as("large enough for a thumb").isGreaterThanOrEqualTo(48);
		}

		this.browser.navigate().refresh();
		element(".capture-form");
		assertThat(List.of(value("Name"), value("Affiliation"), value("Where you met"), value("One line")))
			.containsExactly("Bo Quickly", "Harbor Hospital", "Poster hall", "Offered to read my draft");
		field("One line").sendKeys(Keys.ENTER);
		assertThat(element(".capture .finding-gone").getText()).contains("Noted.", "Bo Quickly");
		assertThat(value("Name")).isEmpty();
		this.wait.until((driver) -> this.browser.switchTo().activeElement().getText().startsWith("Undo"));
		screenshot("home-captured-" + width);
		assertThat(people(code)).isEqualTo(1);
		element("[aria-labelledby=home-due]");
		assertClean();

		this.browser.switchTo().activeElement().sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".capture .finding-gone")));
		assertThat(people(code)).isZero();
		assertThat(value("Name")).as("ready to be mended").isEqualTo("Bo Quickly");
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void joinsWhoIsChosenAndLosesNothingThatIsRefused(int width, int height) throws Exception {
		size(width, height);
		String code = "home-known-" + width;
		this.application.workspace(code, "Fay Applicant");
		this.application.upload(code, Map.of("contacts.csv", """
				name,email,institution
				Ada Quickly,ada@example.org,Harbor Hospital
				""".getBytes(StandardCharsets.UTF_8)));
		openHome(code);
		unfold(width);
		field("Name").sendKeys("quick");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".capture .hits"), "Ada"));
		field("Name").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
		assertThat(element(".capture-known").getText()).startsWith("Known already: Ada Quickly, Harbor Hospital");
		assertThat(value("Name")).isEqualTo("Ada Quickly");
		this.browser.executeScript("arguments[0].value = '1850-01-01'", field("Day"));
		field("One line").sendKeys("News", Keys.ENTER);
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".capture-form .problem"),
				"1850-01-01"));
		assertThat(value("One line")).isEqualTo("News");
		assertThat(element(".capture-known").getText()).startsWith("Known already: Ada Quickly");
		screenshot("home-capture-refused-" + width);
		this.browser.executeScript("arguments[0].value = arguments[1]", field("Day"), LocalDate.now().toString());
		field("One line").sendKeys(Keys.ENTER);
		element(".capture .finding-gone");
		assertThat(people(code)).as("she is no second person").isEqualTo(1);
	}

	private int people(String workspace) throws Exception {
		return this.application.get("/search?kinds=person&q=quickly&workspace=" + workspace).get("hits").size();
	}

}
