package org.vouchgraph.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The page in a real browser, at the widths of a desk and a phone. */
@Tag("browser")
class PageIT extends InBrowser {

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
	void showsWhatBreaksWhenSomebodyIsDraggedOut() throws Exception {
		size(1440, 900);
		openWeakSpots("&section=losses");
		WebElement person = element(".concerned-who a[href*='#/person/']");
		String name = person.getText();
		this.browser.executeScript(
				"const [link, panel] = arguments; const carried = new DataTransfer();"
						+ "carried.setData('text/uri-list', link.href);"
						+ "for (const kind of ['dragover', 'drop']) { panel.dispatchEvent("
						+ "new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried })); }",
				person, element(".whatif"));
		this.wait.until(ExpectedConditions.urlContains("if=without_"));
		waitForText(".whatif .chip", "Without " + name);
		assertThat(element(".whatif-result .message").getText()).contains("Nothing was saved");
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

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void showsAPersonAndAProgram(int width, int height) throws Exception {
		size(width, height);
		this.browser.get(this.application.instance().link());
		element("nav a[aria-current]");
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

	/** A workspace of its own, in which two files name the same three people alike. */
	private void openAlike(String code, String route) throws Exception {
		this.application.workspace(code, "Ida Applicant");
		this.application.upload(code, Map.of("contacts.csv", """
				name,institution,city,country,closeness,since
				Ana Beatriz Quillfeather,Harbor Lantern Hospital,Bay City,US,close,2024-05-01
				Tomasz Wierzbogrodzki,Harbor Lantern Hospital,Bay City,US,acquainted,2024-05-01
				Lee Park,Harbor Lantern Hospital,Bay City,US,acquainted,2024-05-01
				""".getBytes(StandardCharsets.UTF_8)));
		this.application.upload(code, Map.of("Connections.csv", """
				First Name,Last Name,URL,Email Address,Company,Position,Connected On
				Ana B.,Quillfeather,https://www.linkedin.com/in/ana-q-x1,,Harbor Lantern Hospital,Surgeon,01 Feb 2024
				Tomasz,Wierzbogrodzki,https://www.linkedin.com/in/tw-x1,,Harbor Lantern Hospital,Surgeon,01 Feb 2024
				L.,Park,https://www.linkedin.com/in/lp-x1,,Harbor Lantern Hospital,Surgeon,01 Feb 2024
				""".getBytes(StandardCharsets.UTF_8)));
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/" + route + "?workspace=" + code);
	}

	private JsonNode standing(String code) throws Exception {
		return this.application.get("/identity?workspace=" + code);
	}

	/** What is on its way to the server when the page shows it already. */
	private void waitForDecisions(String code, int count) {
		this.wait.until((driver) -> {
			try {
				return standing(code).get("decisions").size() == count;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void answersWhoIsWhoByKeysAndTakesItBack(int width, int height) throws Exception {
		size(width, height);
		String code = "who-is-who-" + width;
		openAlike(code, "identity");
		element(".question");
		assertThat(element("nav a[aria-current]").getText()).startsWith("Who is who");
		waitForText(".waiting-count", "3");
		assertThat(element(".review-progress").getText()).isEqualTo("1 of 3");
		assertThat(element("#question-heading").getText()).isEqualTo("Is this one person?");
		assertThat(element(".lead").getText()).contains("A name alone never joins anybody.");
		List<WebElement> sides = this.browser.findElements(By.cssSelector(".side"));
		assertThat(sides).extracting(WebElement::getText)
			.satisfiesExactly((one) -> assertThat(one).contains("Ana Beatriz Quillfeather", "From contacts.csv"),
					(other) -> assertThat(other).contains("Ana B. Quillfeather", "From Connections.csv"));
		assertThat(sides.get(0).getLocation().y == sides.get(1).getLocation().y).as("side by side")
			.isEqualTo(width > 600);
		assertThat(element(".reason-list.pro").getText()).contains("Both are at Harbor Lantern Hospital.");
		screenshot("identity-" + width);
		assertReadable();
		assertClean();

		press("s");
		waitForText(".last-answer", "The same: Ana Beatriz Quillfeather and Ana B. Quillfeather");
		waitForText("#said", "2 of 3");
		assertThat(element(".side h3").getText()).isEqualTo("Tomasz Wierzbogrodzki");
		press(Keys.ARROW_RIGHT);
		waitForText(".review-progress", "3 of 3");
		assertThat(element(".side h3").getText()).isEqualTo("Lee Park");
		press(Keys.ARROW_LEFT);
		waitForText(".review-progress", "2 of 3");
		press("d");
		waitForText(".last-answer", "Different: Tomasz");
		press("u");
		assertThat(element(".review .notice h2").getText()).isEqualTo("All answered");
		assertThat(element(".review .notice").getText()).contains("Identifiers decide.", "Joined without asking");
		waitForDecisions(code, 3);
		this.wait.until((driver) -> !driver.findElement(By.cssSelector(".waiting-count")).isDisplayed());
		screenshot("identity-answered-" + width);
		assertReadable();

		press("z");
		waitForText(".side h3", "Lee Park");
		waitForDecisions(code, 2);
		press("z");
		waitForText(".side h3", "Tomasz Wierzbogrodzki");
		waitForDecisions(code, 1);
		assertThat(standing(code).get("decisions").get(0).get("verdict").asString()).isEqualTo("same");

		this.browser.navigate().refresh();
		waitForText(".review-progress", "1 of 2");
		new Actions(this.browser).keyDown(Keys.ALT).sendKeys("d").keyUp(Keys.ALT).perform();
		element(".keys input").sendKeys(Keys.SPACE);
		press("d");
		assertThat(element(".review-progress").getText()).as("keys that were turned off").isEqualTo("1 of 2");
		element(".keys input").sendKeys(Keys.SPACE);
		element(".fold.decided > summary").sendKeys(Keys.ENTER);
		assertThat(element(".decision").getText()).contains("The same:", "Quillfeather");
		screenshot("identity-decided-" + width);
		element(".decision button").sendKeys(Keys.ENTER);
		waitForText(".review-progress", "3");
		waitForDecisions(code, 0);
		assertThat(standing(code).get("waiting").asInt()).isEqualTo(3);
		assertClean();
	}

	@Test
	void comparesNamesAgainAndSaysAfterAnImportHowManyQuestionsWait(@TempDir Path folder) throws Exception {
		size(390, 844);
		openAlike("comparing", "identity");
		element(".question");
		element("section[aria-labelledby=compare-heading] button").sendKeys(Keys.ENTER);
		waitForText(".job", "Names are compared");
		assertThat(element(".job").getText()).contains("3 questions wait for you");
		assertThat(element(".review-progress").getText()).isEqualTo("1 of 3");
		this.browser.get(this.application.address() + "/#/import?workspace=comparing");
		assertThat(element(".formats").getText()).contains("Stays yours alone", "Public record");
		Path contacts = folder.resolve("more.csv");
		Files.writeString(contacts, "name,email,since\nPat Browser,pat@example.org,2025-01-01\n");
		this.wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("input[type=file]")))
			.sendKeys(contacts.toString());
		element(".preview-steps .accept").sendKeys(Keys.ENTER);
		waitForText(".questions", "3 questions wait");
		screenshot("import-questions-390");
		assertReadable();
		element(".questions a").sendKeys(Keys.ENTER);
		element(".question");
		assertClean();
	}

	@Test
	void teachesWhereQuestionsComeFrom() throws Exception {
		size(390, 844);
		this.application.workspace("nobody-alike", "Ida Applicant");
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/identity?workspace=nobody-alike");
		assertThat(element(".review .notice").getText()).contains("Nothing waits for you", "ORCID",
				"after each import");
		assertThat(this.browser.findElement(By.cssSelector(".fold.joined")).isDisplayed()).isFalse();
		assertThat(this.browser.findElement(By.cssSelector(".waiting-count")).isDisplayed()).isFalse();
		screenshot("identity-empty-390");
		assertReadable();
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void rejectsAndCorrectsFactsAndTakesThatBack(int width, int height) throws Exception {
		size(width, height);
		String code = "facts-" + width;
		openAlike(code, "import");
		element("#nav");
		long lee = this.application.get("/search?kinds=person&q=lee+park&workspace=" + code)
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
		this.browser.get(this.application.address() + "/#/person/" + lee + "?workspace=" + code);
		element(".fact");
		WebElement place = fact("At Harbor Lantern Hospital");
		assertThat(place.getText()).contains("contacts.csv, line 4, read on ");
		ruleOn(place, "reject");
		assertThat(element(".ruling-form").getText()).contains("stays rejected whichever file says it again");
		this.browser.switchTo().activeElement().sendKeys("Moved on");
		screenshot("person-rejecting-" + width);
		assertReadable();
		this.browser.switchTo().activeElement().sendKeys(Keys.ENTER);
		waitForText(".facts .finding-gone", "Rejected: At Harbor Lantern Hospital");
		assertThat(this.browser.switchTo().activeElement().getText()).startsWith("Undo");
		assertThat(factWords()).noneMatch((words) -> words.startsWith("At Harbor Lantern Hospital"));
		assertThat(element(".rulings").getText()).contains("Rejected:", "Moved on");
		this.browser.navigate().refresh();
		element(".rulings");
		assertThat(factWords()).noneMatch((words) -> words.startsWith("At Harbor Lantern Hospital"));
		element(".rulings button").sendKeys(Keys.ENTER);
		this.wait.until((driver) -> driver.findElements(By.cssSelector(".rulings")).isEmpty());

		place = fact("At Harbor Lantern Hospital");
		ruleOn(place, "correct");
		assertThat(this.browser.findElements(By.cssSelector(".ruling-form [name]")))
			.extracting((field) -> field.getAttribute("name"))
			.containsExactly("place", "title", "from", "to", "current");
		assertClean();
		element(".ruling-form [name=title]").sendKeys("Chief of surgery");
		element(".ruling-form [name=from]").sendKeys("18x", Keys.ENTER);
		waitForText(".ruling-form .problem", "18x");
		assertThat(element(".ruling-form [name=title]").getAttribute("value")).as("what was typed")
			.isEqualTo("Chief of surgery");
		// The browser notes that the server refused it.
		this.browser.manage().logs().get(LogType.BROWSER);
		screenshot("person-correcting-" + width);
		element(".ruling-form [name=from]").sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, "2019",
				Keys.ENTER);
		waitForText(".facts .finding-gone", "Corrected:");
		assertThat(fact("Chief of surgery at Harbor Lantern Hospital since 2019").getText())
			.contains("corrected by you", "said by you on");
		screenshot("person-corrected-" + width);
		assertReadable();
		element(".facts .finding-gone button").sendKeys(Keys.ENTER);
		this.wait.until((driver) -> driver.findElements(By.cssSelector(".rulings")).isEmpty());
		assertThat(fact("At Harbor Lantern Hospital").getText()).doesNotContain("by you");
		assertClean();
	}

	@Test
	void asksAnewWhenATieWasRejectedInTheSheet() throws Exception {
		size(1440, 900);
		this.application.workspace("sheet", "Ida Applicant");
		this.application.upload("sheet", Map.of("contacts.csv",
				"name,email,closeness,since\nAda Example,ada@example.org,close,2024-05-01\n"
					.getBytes(StandardCharsets.UTF_8),
				"ties.csv",
				"person,person_email,other,other_email,closeness\nAda Example,ada@example.org,Cy Far,cy@example.org,knows well\n"
					.getBytes(StandardCharsets.UTF_8)));
		this.browser.get(this.application.instance().link());
		element("#nav");
		long cy = this.application.get("/search?kinds=person&q=cy+far&workspace=sheet")
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
		this.browser.get(this.application.address() + "/#/who?workspace=sheet&target=person:" + cy);
		element(".answer .path .chain .link:nth-child(2) .who-words > a").sendKeys(Keys.ENTER);
		element("dialog[open] .fact");
		ruleOn(fact("Said to know (knows well) Cy Far"), "reject");
		element("dialog .ruling-form button[type=submit]").sendKeys(Keys.ENTER);
		waitForText("dialog .finding-gone", "Rejected:");
		screenshot("sheet-rejected-1440");
		assertReadable();
		press(Keys.ESCAPE);
		waitForText(".answer .message", "No path");
		assertThat(this.browser.findElements(By.cssSelector(".answer .path .chain"))).isEmpty();
		assertClean();
	}

	@Test
	void saysThatTwoAreOneAndThatEntriesAreSomebodyElse() throws Exception {
		size(1440, 900);
		openAlike("joining", "import");
		element("#nav");
		JsonNode hits = this.application.get("/search?kinds=person&q=wierzbogrodzki&workspace=joining").get("hits");
		assertThat(hits.size()).isEqualTo(2);
		this.browser
			.get(this.application.address() + "/#/person/" + hits.get(0).get("key").asLong() + "?workspace=joining");
		WebElement field = element(".same-as input");
		field.sendKeys("wierzbo");
		this.wait.until((driver) -> driver.findElements(By.cssSelector(".same-as .hits li")).size() == 2);
		for (WebElement hit : this.browser.findElements(By.cssSelector(".same-as .hits li"))) {
			field.sendKeys(Keys.ARROW_DOWN);
			if (hit.getText().contains("Surgeon") == !hits.get(0).get("detail").toString().contains("Surgeon")) {
				break;
			}
		}
		field.sendKeys(Keys.ENTER);
		assertThat(this.browser.switchTo().activeElement().getText()).isEqualTo("Yes, the same");
		this.browser.switchTo().activeElement().sendKeys(Keys.ENTER);
		waitForText(".decided", "The same: Tomasz Wierzbogrodzki");
		List<WebElement> boxes = this.browser.findElements(By.cssSelector(".split input"));
		assertThat(boxes).hasSize(2);
		screenshot("person-joined-1440");
		assertReadable();
		boxes.get(1).sendKeys(Keys.SPACE);
		assertThat(this.application.get("/search?kinds=person&q=wierzbogrodzki&workspace=joining").get("hits").size())
			.isEqualTo(1);
		element(".split button[type=submit]").sendKeys(Keys.ENTER);
		waitForText(".decided", "Different: Tomasz Wierzbogrodzki");
		assertThat(this.browser.findElements(By.cssSelector(".split input"))).isEmpty();
		assertThat(this.application.get("/search?kinds=person&q=wierzbogrodzki&workspace=joining").get("hits").size())
			.isEqualTo(2);
		assertClean();
	}

	private WebElement fact(String words) {
		return this.wait.until((driver) -> driver.findElements(By.cssSelector(".fact"))
			.stream()
			.filter((one) -> one.getText().startsWith(words))
			.findFirst()
			.orElse(null));
	}

	private List<String> factWords() {
		return this.browser.findElements(By.cssSelector(".fact > p")).stream().map(WebElement::getText).toList();
	}

	/** Unfolds a fact and presses one of the buttons that are made then. */
	private void ruleOn(WebElement fact, String finding) {
		fact.findElement(By.cssSelector(".known > summary")).sendKeys(Keys.ENTER);
		By button = By.cssSelector("[data-finding=" + finding + "]");
		this.wait.until(ExpectedConditions.presenceOfNestedElementLocatedBy(fact, button));
		fact.findElement(button).sendKeys(Keys.ENTER);
	}

}
