package org.vouchgraph.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of people and places in a real browser: what can be said and done there, and
 * taken back.
 */
@Tag("browser")
class RecordPageIT extends InBrowser {

	private void open(String code, String route) throws Exception {
		this.application.workspace(code, "Fay Applicant");
		this.application.upload(code, Map.of("contacts.csv", """
				name,institution,closeness,since
				Ana Pagely,Pagely Hospital,close,2026-01-01
				""".getBytes(StandardCharsets.UTF_8), "societies.csv", """
				society,committee,person,role,from,to
				Pagely Society,Pagely Committee,Ana Pagely,member,2024,
				Pagely Society,Pagely Committee,Dee Pagely,chair,2024,
				""".getBytes(StandardCharsets.UTF_8), "ties.csv", """
				person,target_weight
				Dee Pagely,3
				""".getBytes(StandardCharsets.UTF_8), "interactions.csv", """
				person,date,kind,summary
				Ana Pagely,2025-05-04,met,At the congress
				Ana Pagely,2026-10-02,wrote,About the draft
				""".getBytes(StandardCharsets.UTF_8)));
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/" + route + "?workspace=" + code);
	}

	private long key(String code, String kind, String name) throws Exception {
		return this.application
			.get("/search?limit=1&kinds=" + kind + "&workspace=" + code + "&q=" + name.replace(" ", "+"))
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
	}

	private void openOn(String code, String view, String kind, String name, String query) throws Exception {
		open(code, "home");
		element(".today > *:not(.waiting)");
		this.browser.get(this.application.address() + "/#/" + view.replace("KEY", "" + key(code, kind, name))
				+ "?workspace=" + code + query.replace("KEY", "" + key(code, kind, name)));
	}

	private WebElement focused() {
		return this.browser.switchTo().activeElement();
	}

	private void waitForFocus(String words) {
		// By script, because the element may be replaced between the finding and the
		// reading.
		this.wait.until((driver) -> this.browser.executeScript("return document.activeElement.textContent.trim()")
			.toString()
			.startsWith(words));
	}

	@Test
	void rulesOnATieWithinAPathByKeyboardAlonePlansTheAskAndTakesBothBack() throws Exception {
		size(1440, 900);
		openOn("rule-tie", "who", "person", "Dee Pagely", "&target=person:KEY");
		String before = element(".answer .path .chance").getText();
		WebElement tie = this.browser.findElements(By.cssSelector(".answer .path .hop .tie-ask")).get(1);
		assertThat(tie.getText()).startsWith("Is this so?");
		tie.sendKeys(Keys.ENTER);
		this.wait.until((driver) -> "acquainted".equals(focused().getAttribute("value")));
		focused().sendKeys(Keys.ARROW_DOWN);
		this.browser.navigate().refresh();
		WebElement well = element(".tie-ruling input[value=knows-well]");
		assertThat(well.isSelected()).as("what was chosen outlives a reload").isTrue();
		element(".tie-ruling form input[type=text]").sendKeys("She told me", Keys.ENTER);
		waitForFocus("Undo");
		assertThat(element(".hop .finding-gone").getText()).contains("Confirmed:",
				"Ana Pagely and Dee Pagely know each other well");
		assertThat(element(".answer .path .chance").getText()).isNotEqualTo(before);
		assertThat(element(".answer .marks").getText()).contains("Every tie confirmed");
		screenshot("tie-ruled-1440");
		assertClean();
		focused().sendKeys(Keys.ENTER);
		waitForFocus("Is this so?");
		waitForText(".answer .path .chance", before);

		element(".plan-ask button").sendKeys(Keys.ENTER);
		element(".plan-ask-form input[type=text]").sendKeys("After the congress", Keys.ENTER);
		waitForFocus("Undo");
		var item = this.application.get("/agenda?workspace=rule-tie").get("items").get(0);
		assertThat(item.get("kind").asString()).isEqualTo("ask");
		assertThat(item.get("person").get("name").asString()).isEqualTo("Ana Pagely");
		assertThat(item.get("about").get("name").asString()).isEqualTo("Dee Pagely");
		assertThat(item.get("line").asString()).isEqualTo("After the congress");
		screenshot("ask-planned-1440");
		focused().sendKeys(Keys.ENTER);
		waitForFocus("Plan this ask");
		assertThat(this.application.get("/agenda?workspace=rule-tie").get("items")).isEmpty();
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void tellsOfAPersonInTimeAndLogsInTwoClicks(int width, int height) throws Exception {
		size(width, height);
		String code = "record-" + width;
		openOn(code, "person/KEY", "person", "Ana Pagely", "");
		assertThat(element(".own-tie").getText()).contains("You and Ana Pagely", "Confirmed", "%");
		assertThat(this.browser.findElements(By.cssSelector(".timeline-year"))).extracting(WebElement::getText)
			.containsExactly("2026", "2025", "2024");
		assertThat(element(".moment.dealing").getText()).contains("Wrote: About the draft, 2 October 2026",
				"interactions.csv, line 3");
		element(".log-kinds button:nth-of-type(3)").click();
		element(".log-form .wide input").sendKeys("Rang her up");
		this.browser.navigate().refresh();
		assertThat(element(".log-form .wide input").getAttribute("value")).isEqualTo("Rang her up");
		element(".log-form button[type=submit]").click();
		waitForFocus("Undo");
		assertThat(element(".moment.dealing").getText()).contains("Called: Rang her up");
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".notes"), "Rang her up"));
		screenshot("person-logged-" + width);
		assertClean();
		assertReadable();
		focused().sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".log .finding-gone")));
		waitForText(".moment.dealing", "Wrote: About the draft");
		assertThat(this.browser.findElements(By.cssSelector(".notes"))).isEmpty();
		element(".erase button").sendKeys(Keys.ENTER);
		assertThat(element(".erase").getText()).contains("This cannot be undone");
		waitForFocus("Keep");
		focused().sendKeys(Keys.ENTER);
		waitForFocus("Erase Ana Pagely");
		assertClean();
	}

	@Test
	void saysThatTwoKnowEachOtherOfWhomNothingSaysSo() throws Exception {
		size(390, 844);
		openOn("new-tie", "person/KEY", "person", "Dee Pagely", "");
		assertThat(element(".own-tie").getText()).contains("You have no tie to Dee Pagely yet.");
		element(".add-tie > summary").sendKeys(Keys.ENTER);
		element(".new-tie .link").sendKeys(Keys.ENTER);
		element(".new-tie button[type=submit]").sendKeys(Keys.ENTER);
		waitForFocus("Undo");
		assertThat(element(".own-tie").getText()).contains("Said to know each other: acquainted", "Confirmed");
		screenshot("tie-added-390");
		focused().sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".own-tie"), "no tie"));
		assertClean();
	}

	@Test
	void rejectsWhatIsSaidOfAPlaceThereAndTakesThatBack() throws Exception {
		size(390, 844);
		openOn("rule-place", "society/KEY", "society", "Pagely Society", "");
		WebElement chair = element(".present li:nth-of-type(2)");
		assertThat(chair.getText()).contains("Dee Pagely", "Chair, Pagely Committee, since 2024");
		chair.findElement(By.cssSelector(".known summary")).sendKeys(Keys.ENTER);
		element(".present [data-finding=reject]").sendKeys(Keys.ENTER);
		element(".present .ruling-form input").sendKeys("She left", Keys.ENTER);
		waitForFocus("Undo");
		assertThat(this.browser.findElements(By.cssSelector(".present li"))).hasSize(1);
		assertThat(element(".just-ruled").getText()).contains("Rejected:", "Chair of Pagely Committee since 2024");
		assertThat(element(".rulings").getText()).contains("She left");
		screenshot("place-ruled-390");
		assertClean();
		focused().sendKeys(Keys.ENTER);
		this.wait.until((driver) -> this.browser.findElements(By.cssSelector(".present li")).size() == 2);
		assertThat(this.browser.findElements(By.cssSelector(".rulings"))).isEmpty();
	}

	@Test
	void ticksOffWhatIsDueAtHomeAndTellsWhichTargetsMoved() throws Exception {
		size(390, 844);
		open("home-due", "home");
		element("[aria-labelledby=home-due]");
		this.application.send("POST", "/api/v1/agenda?workspace=home-due", "application/json",
				("{\"kind\": \"thanks\", \"person\": " + key("home-due", "person", "Ana Pagely")
						+ ", \"line\": \"For the draft\"}")
					.getBytes(StandardCharsets.UTF_8));
		this.browser.executeScript("""
				const key = "vouchgraph.figures.home-due";
				const kept = JSON.parse(localStorage.getItem(key));
				kept.last.on = "2026-01-01";
				Object.values(kept.last.targets).forEach((figures) => figures[0] = 0);
				localStorage.setItem(key, JSON.stringify(kept));
				""");
		this.browser.navigate().refresh();
		assertThat(element("[aria-labelledby=home-moved]").getText()).contains("Since 1 January 2026.", "Dee Pagely",
				"within reach now, by Ana Pagely");
		assertThat(element(".agenda").getText()).contains("Thank", "Ana Pagely", "For the draft");
		screenshot("home-due-390");
		assertClean();
		element(".agenda-do button").sendKeys(Keys.ENTER);
		waitForFocus("Undo");
		assertThat(this.application.get("/agenda?workspace=home-due").get("items").get(0).get("state").asString())
			.isEqualTo("done");
		focused().sendKeys(Keys.ENTER);
		element(".agenda-do");
		assertThat(this.application.get("/agenda?workspace=home-due").get("items").get(0).get("state").asString())
			.isEqualTo("open");
	}

}
