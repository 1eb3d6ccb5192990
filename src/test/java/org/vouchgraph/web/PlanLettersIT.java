package org.vouchgraph.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters, years and outcomes in a real browser. */
@Tag("browser")
class PlanLettersIT extends InBrowser {

	private void open(String part) {
		this.browser.get(this.application.address() + "/#/plan/" + part + "?workspace=demo");
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void showsLettersYearsAndOutcomes(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		open("letters");
		waitForText(".writers", "Owen M. Thistlewade");
		assertThat(element(".plan-place").getText()).contains("reach furthest", "Due to ask", "Redwood Terrace");
		WebElement seen = element(".writer .evidence summary");
		seen.sendKeys(Keys.ENTER);
		waitForText(".writer .evidence ul", "interactions.csv");
		screenshot("plan-letters-" + width);
		assertReadable();
		assertClean();

		open("years");
		waitForText(".aims", "One project that becomes a paper");
		waitForText("section[aria-labelledby=years-routes]", "Residency at home");
		waitForText("section[aria-labelledby=years-models]", "Kıvanç V. Kuşkonmaz-Er");
		assertThat(element(".aims").getText()).contains("Late", "Met", "By 1 September 2026");
		screenshot("plan-years-" + width);
		this.browser.findElements(By.cssSelector(".plan-fold > summary")).forEach((fold) -> fold.sendKeys(Keys.ENTER));
		waitForText("section[aria-labelledby=years-routes]", "4 of 6 trainees were international graduates");
		this.browser.executeScript("document.querySelector('#years-routes').scrollIntoView()");
		screenshot("plan-routes-" + width);
		this.browser.executeScript("document.querySelector('#years-models').scrollIntoView()");
		screenshot("plan-role-models-" + width);
		assertReadable();
		assertClean();

		open("outcomes");
		waitForText(".plan-place", "2 of 4 settled asks led to an introduction");
		screenshot("plan-outcomes-" + width);
		assertReadable();
		assertClean();
	}

	@Test
	void anAskAndItsOutcomeAreLoggedWithKeysAndTakenBack() throws Exception {
		size(1440, 900);
		openDemo();
		open("outcomes");
		waitForText(".plan-place .lead", "2 asks are open");
		pick("Whom you asked", "emre bal");
		pick("For an introduction to", "zoé lach");
		element(".plan-form button[type=submit]").sendKeys(Keys.ENTER);
		waitForText(".finding-gone", "Noted: you asked Emre Balıkhisar about Zoé Lachênaie.");
		waitForText(".plan-place .lead", "3 asks are open");
		this.wait.until((driver) -> driver.switchTo().activeElement().getText().startsWith("Take it back"));
		press(Keys.ENTER);
		waitForText(".plan-place .lead", "2 asks are open");

		long ask = log("emre+bal", "zoe+lach");
		try {
			this.browser.navigate().refresh();
			waitForText(".plan-place .lead", "3 asks are open");
			WebElement card = this.wait.until((driver) -> driver.findElements(By.cssSelector(".plan-card"))
				.stream()
				.filter((one) -> one.getText().contains("Zoé Lachênaie"))
				.findFirst()
				.orElse(null));
			card.findElement(By.cssSelector("button")).sendKeys(Keys.ENTER);
			waitForText(".plan-place .lead", "3 of 5 settled asks led to an introduction");
			screenshot("plan-outcomes-logged");
			element(".finding-gone button").sendKeys(Keys.ENTER);
			waitForText(".plan-place .lead", "3 asks are open");
		}
		finally {
			this.application.send("DELETE", "/api/v1/interactions/" + ask + "?workspace=demo", null, null);
		}
		this.browser.navigate().refresh();
		waitForText(".plan-place .lead", "2 of 4 settled asks led to an introduction. 2 asks are open.");
		assertClean();
	}

	/** Logs an ask from outside of the page. */
	private long log(String person, String about) throws Exception {
		String body = "{\"person\": " + key(person) + ", \"about\": " + key(about) + ", \"kind\": \"asked\"}";
		return JsonMapper.shared()
			.readTree(this.application
				.send("POST", "/api/v1/interactions?workspace=demo", "application/json",
						body.getBytes(StandardCharsets.UTF_8))
				.body())
			.get("id")
			.asLong();
	}

	private long key(String words) throws Exception {
		return this.application.get("/search?workspace=demo&kinds=person&q=" + words)
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
	}

	@Test
	void questionsLiveInTheAddress() {
		size(1440, 900);
		openDemo();
		open("years");
		waitForText("section[aria-labelledby=years-routes]", "Residency at home");
		WebElement from = this.browser.findElement(By.xpath("//label[.='Where you are']/following-sibling::select"));
		new Select(from).selectByVisibleText("General surgeon");
		this.wait.until(ExpectedConditions.urlContains("from=general-surgeon"));
		this.wait.until(ExpectedConditions.not(ExpectedConditions.textToBePresentInElementLocated(
				By.cssSelector("section[aria-labelledby=years-routes] .routes"), "Residency at home")));
		this.browser.navigate().refresh();
		waitForText("section[aria-labelledby=years-routes]", "Thoracic surgery fellowship");
		this.browser.navigate().back();
		waitForText("section[aria-labelledby=years-routes]", "Residency at home");
		assertClean();
	}

	private void pick(String label, String typed) {
		WebElement field = this.wait.until(
				(driver) -> driver.findElement(By.xpath("//label[.='" + label + "']/following-sibling::div//input")));
		field.sendKeys(typed);
		this.wait.until((driver) -> "true".equals(field.getAttribute("aria-expanded")));
		field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
	}

}
