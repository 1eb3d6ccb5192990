package org.vouchgraph.web;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/** Ties and meetings planned in a real browser. */
@Tag("browser")
class PlanPageIT extends InBrowser {

	private void openPlan(String part) {
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/plan/" + part);
		// The first question about a workspace reads its network.
		new WebDriverWait(this.browser, Duration.ofSeconds(120))
			.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".plan-answer > *:not(.waiting)")));
	}

	private void labelled(String label, String typed) {
		WebElement field = this.browser.findElements(By.cssSelector(".plan-form label"))
			.stream()
			.filter((one) -> one.getText().equals(label))
			.findFirst()
			.map((one) -> this.browser.findElement(By.id(one.getAttribute("for"))))
			.orElseThrow(() -> new AssertionError("no field " + label));
		field.sendKeys(Keys.chord(Keys.CONTROL, "a"), typed);
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void plansTiesForTheHoursThatThereAre(int width, int height) throws Exception {
		size(width, height);
		openPlan("ties?workspace=demo");
		assertThat(element("#nav a[aria-current]").getText()).isEqualTo("Plan");
		assertThat(element(".plan-parts a[aria-current]").getText()).isEqualTo("Ties to make");
		assertThat(element(".plan-answer .lead").getText()).startsWith("With ");
		List<WebElement> steps = this.browser.findElements(By.cssSelector("ol.plan-steps > li"));
		assertThat(steps).isNotEmpty();
		assertThat(steps.get(0).findElements(By.cssSelector(".plan-gains tbody tr"))).isNotEmpty();
		screenshot("plan-ties-" + width);
		scheme("dark");
		this.browser.executeScript("arguments[0].scrollIntoView()", steps.get(0));
		screenshot("plan-ties-dark-" + width);
		assertReadable();
		assertClean();

		WebElement put = steps.get(0).findElement(By.cssSelector(".to-agenda button"));
		put.sendKeys(Keys.ENTER);
		waitForText("ol.plan-steps > li .done-mark", "On your agenda.");
		this.browser.switchTo().activeElement().sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("ol.plan-steps .to-agenda"),
				"Put on my agenda"));

		String before = element(".plan-answer .lead").getText();
		labelled("Hours you have for it", "12");
		this.browser.navigate().refresh();
		element(".plan-answer .lead");
		assertThat(element(".plan-form input").getAttribute("value")).as("typed, not yet asked").isEqualTo("12");
		element(".plan-form button").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("hours=12"));
		this.wait.until((driver) -> !element(".plan-answer .lead").getText().equals(before));
		this.browser.navigate().back();
		waitForText(".plan-answer .lead", before.substring(0, 25));
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void plansMeetingsWithinLimits(int width, int height) throws Exception {
		size(width, height);
		openPlan("meetings?workspace=demo&from=2026-11-24");
		assertThat(element("h2").getText()).isEqualTo("Which meetings to go to");
		assertThat(element(".other-meetings").getText()).contains("A visa takes about 90 days");
		labelled("You can enter without waiting", "US");
		element(".plan-form button[type=submit]").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("enter=US"));
		waitForText(".goings", "Northlight Annual Meeting 2027");
		WebElement say = element(".going .near-people summary");
		say.sendKeys(Keys.ENTER);
		WebElement area = element(".speech textarea");
		assertThat(area.getAttribute("value")).startsWith("Dr. ");
		waitForText(".speech .what", "seconds.");
		screenshot("plan-meetings-" + width);
		assertReadable();
		area.sendKeys(Keys.chord(Keys.CONTROL, "a"), "Too short.");
		waitForText(".speech .what", "2 words, about 1 seconds. There is room for more");
		WebElement cost = element(".going input.cost");
		cost.sendKeys(Keys.chord(Keys.CONTROL, "a"), "1900", Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("cost="));
		waitForText(".going .cost-form", "as you said");
		assertThat(element(".plan-answer .lead").getText()).contains("USD 4,400");
		assertClean();
		this.browser.executeScript("arguments[0].scrollIntoView()", element(".other-meetings"));
		screenshot("plan-meetings-below-" + width);
	}

	@Test
	void teachesWhoeverHasNoTargetsAndGoesFromPartToPart() throws Exception {
		size(1440, 900);
		this.application.workspace("plan-new", "New Applicant");
		openPlan("?workspace=plan-new");
		this.wait.until(ExpectedConditions.urlContains("#/plan/ties"));
		assertThat(element(".plan-answer .notice").getText()).contains("You have named nobody whom you want to reach");
		this.browser.findElement(By.linkText("Meetings")).sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("#/plan/meetings"));
		waitForText(".plan-answer", "You have named nobody whom you want to reach");
		assertThat(this.browser.switchTo().activeElement().getText()).isEqualTo("Which meetings to go to");
		this.browser.navigate().back();
		waitForText("h2", "Which ties to make next");
		assertClean();
	}

}
