package org.vouchgraph.web;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/** Writing mails in a real browser. */
@Tag("browser")
class MailPageIT extends InBrowser {

	private void open(String path) {
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/" + path);
	}

	private long person(String name) throws Exception {
		return this.application.get("/search?kinds=person&workspace=demo&q=" + name)
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
	}

	private WebElement button(String words) {
		return this.wait
			.until((driver) -> this.browser.findElements(By.cssSelector(".mail-actions button, .mail-actions a"))
				.stream()
				.filter((one) -> one.getText().equals(words))
				.findFirst()
				.orElse(null));
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void linksAPaperChecksWhileOneTypesAndForgetsNothing(int width, int height) throws Exception {
		size(width, height);
		open("mail?workspace=demo&template=cold-mail&to=" + person("Dongfang"));
		assertThat(element("main h1").getText()).isEqualTo("Write to somebody new");
		assertThat(element(".mail-blocked").getText()).contains("It cannot leave yet.", "needs a paper");
		assertThat(this.browser.findElements(By.cssSelector(".mail-actions a"))).isEmpty();
		screenshot("mail-blocked-" + width);
		assertReadable();
		assertClean();

		new Select(element(".mail-paper select")).selectByIndex(1);
		element(".mail-paper button").click();
		this.wait.until(ExpectedConditions.urlContains("paper="));
		button("Open in my mail program");
		WebElement body = element(".mail-form textarea");
		assertThat(body.getAttribute("value")).contains("I have read your paper");
		body.sendKeys("\nI have attached my CV.");
		waitForText(".mail-flaws", "It speaks of an attachment");
		this.browser.navigate().refresh();
		waitForText(".mail-flaws", "It speaks of an attachment");
		assertThat(element(".mail-form textarea").getAttribute("value")).endsWith("I have attached my CV.");
		assertThat(button("Open in my mail program").getAttribute("href")).startsWith("mailto:");
		screenshot("mail-" + width);

		button("Keep the draft").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlMatches("#/mail/[0-9a-f-]+"));
		button("Discard").sendKeys(Keys.ENTER);
		waitForText("main", "The draft is gone.");
		this.browser.findElement(By.linkText("Bring back what it said")).click();
		this.wait.until((driver) -> element(".mail-form textarea").getAttribute("value").endsWith("attached my CV."));
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void tellsOfOneselfAndListsDrafts(int width, int height) throws Exception {
		size(width, height);
		String code = "mailing-" + width;
		this.application.workspace(code, "Fay Applicant");
		open("plan/mails?workspace=" + code);
		waitForText(".mail-story", "8 things are missing");
		assertThat(element(".mail-drafts").getText()).contains("No draft is kept yet.");
		WebElement visa = this.browser.findElements(By.cssSelector(".mail-story .field"))
			.stream()
			.filter((field) -> field.getText().startsWith("Your visa status"))
			.findFirst()
			.orElseThrow()
			.findElement(By.cssSelector("input"));
		visa.sendKeys("I need a J-1 visa.");
		this.browser.navigate().refresh();
		waitForText(".mail-story", "8 things are missing");
		element(".mail-story form button").sendKeys(Keys.ENTER);
		waitForText(".mail-story", "7 things are missing");
		screenshot("mails-" + width);
		assertReadable();
		assertClean();
	}

	@Test
	void choosesWhatToWriteAndToWhom() throws Exception {
		size(1440, 900);
		open("mail?workspace=demo");
		assertThat(this.browser.findElements(By.cssSelector(".mail-kinds a"))).hasSize(8);
		screenshot("mail-kinds-1440");
		this.browser.findElement(By.linkText("Say thanks")).sendKeys(Keys.ENTER);
		WebElement to = element("input[role=combobox]");
		to.sendKeys("Balikhisar");
		element("[role=option]");
		to.sendKeys(Keys.ENTER);
		assertThat(element(".mail-form textarea").getAttribute("value")).startsWith("Dear Dr Balıkhisar,");
		assertClean();
	}

}
