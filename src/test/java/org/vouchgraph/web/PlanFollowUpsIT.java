package org.vouchgraph.web;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar of follow-ups and the asks, in a real browser. */
@Tag("browser")
class PlanFollowUpsIT extends InBrowser {

	private void open(String part) {
		this.browser.get(this.application.address() + "/#/plan/" + part + "?workspace=demo");
	}

	private WebElement button(String css, String words) {
		return this.wait.until((browser) -> this.browser.findElements(By.cssSelector(css))
			.stream()
			.filter((one) -> one.isDisplayed() && one.getText().startsWith(words))
			.findFirst()
			.orElse(null));
	}

	private String focused() {
		return this.browser.switchTo().activeElement().getText();
	}

	@Test
	void isDoneInTwoClicksAndTakenBack() throws Exception {
		size(1440, 1000);
		openDemo();
		open("follow-ups");
		waitForText(".due-week.late h3", "Late");
		screenshot("plan-follow-ups-1440");
		assertThat(element(".lead").getText()).contains("late").contains("pieces of help wait");
		WebElement first = element(".due");
		String title = first.findElement(By.cssSelector("h4")).getText();
		button(".due [data-act=done]", "Done").click();
		button(".due [data-kind]", "Wrote").click();
		waitForText(".due.gone", "Logged today: Wrote");
		assertThat(focused()).startsWith("Undo");
		screenshot("plan-follow-ups-done-1440");
		this.browser.switchTo().activeElement().click();
		this.wait.until((browser) -> this.browser.findElements(By.cssSelector(".due.gone")).isEmpty());
		waitForText(".due h4", title);
		assertThat(focused()).isEqualTo(title);
		this.browser.findElement(By.cssSelector(".due-balance summary")).click();
		waitForText(".balance-table", "Gülce F. Dumanlıyurt");
		assertThat(graveIssues("")).isEmpty();
		assertClean();
		assertReadable();
	}

	@Test
	void isSnoozedByKeysAloneOnAPhoneToo() throws Exception {
		size(390, 844);
		openDemo();
		open("follow-ups");
		waitForText(".due-week.late h3", "Late");
		screenshot("plan-follow-ups-390");
		String title = element(".due h4").getText();
		this.browser.executeScript("document.querySelector('.due h4').focus()");
		press(Keys.ARROW_DOWN);
		assertThat(focused()).isNotEqualTo(title);
		press(Keys.ARROW_UP);
		assertThat(focused()).isEqualTo(title);
		press("d");
		waitForText("[data-asking=done]", "What happened?");
		press(Keys.ESCAPE);
		press("s");
		waitForText("[data-asking=snooze]", "Until when?");
		screenshot("plan-follow-ups-snooze-390");
		press(Keys.ENTER);
		waitForText(".due.gone", "Snoozed until");
		assertThat(focused()).startsWith("Undo");
		press(Keys.ENTER);
		this.wait.until((browser) -> this.browser.findElements(By.cssSelector(".due.gone")).isEmpty());
		waitForText(".due h4", title);
		assertClean();
	}

	@Test
	void putsSomethingOnTheAgendaAndKeepsWhatIsTyped() throws Exception {
		size(1440, 1000);
		openDemo();
		open("follow-ups");
		element(".due-add summary").click();
		element(".due-form input[role=combobox]").sendKeys("Matthijs von");
		button(".due-form .hits li", "Matthijs").click();
		WebElement line = this.browser.findElement(By.cssSelector(".due-form .field input[type=text]:not([role])"));
		line.sendKeys("Send the paper");
		this.browser.navigate().refresh();
		element(".due-add[open]");
		assertThat(this.browser.findElement(By.cssSelector(".due-form input[role=combobox]")).getDomProperty("value"))
			.isEqualTo("Matthijs von der Auwiese");
		screenshot("plan-agenda-form-1440");
		button(".due-form button", "Put it on the agenda").click();
		waitForText(".due-calendar", "Send the paper");
		WebElement item = this.browser.findElements(By.cssSelector(".due"))
			.stream()
			.filter((one) -> one.getText().contains("Send the paper"))
			.findFirst()
			.orElseThrow();
		item.findElement(By.cssSelector("[data-act=drop]")).click();
		waitForText(".due.gone", "Left: Follow up with Matthijs von der Auwiese.");
		assertClean();
		this.application.get("/agenda?workspace=demo").get("items").forEach((one) -> {
			try {
				this.application.send("DELETE", "/api/v1/agenda/" + one.get("id").asString() + "?workspace=demo", null,
						null);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@Test
	void plansAsksWithinLimitsAndPutsThemOnTheAgenda() throws Exception {
		size(1440, 1000);
		openDemo();
		open("asks");
		waitForText(".asks .lead", "of your 14 targets");
		screenshot("plan-asks-1440");
		assertThat(graveIssues("")).isEmpty();
		assertReadable();
		button(".ask-card .small-action", "Put on my agenda").click();
		waitForText(".ask-card .finding-gone", "On your agenda");
		assertThat(this.application.get("/agenda?workspace=demo").get("items").valueStream())
			.extracting((item) -> item.get("kind").asString())
			.containsExactly("ask");
		this.browser.switchTo().activeElement().click();
		this.wait.until((browser) -> this.browser.findElements(By.cssSelector(".ask-card .finding-gone")).isEmpty());
		assertThat(this.application.get("/agenda?workspace=demo").get("items")).isEmpty();
		button(".ask-card .small-action", "Do not ask Chiara").click();
		waitForText(".chips", "Chiara D'Ambrosetta");
		this.wait.until((browser) -> this.browser.findElements(By.cssSelector(".asks.stale")).isEmpty());
		new Select(this.browser.findElements(By.cssSelector(".ask-limits select")).get(0)).selectByVisibleText("1");
		this.wait.until((browser) -> this.browser.getCurrentUrl().contains("per=1"));
		size(390, 844);
		this.browser.navigate().refresh();
		waitForText(".chips", "Chiara D'Ambrosetta");
		waitForText(".asks .lead", "of your 14 targets");
		List<String> asked = this.browser.findElements(By.cssSelector(".ask-card h4"))
			.stream()
			.map(WebElement::getText)
			.toList();
		assertThat(asked).isNotEmpty().noneMatch((one) -> one.startsWith("Ask Chiara"));
		screenshot("plan-asks-390");
		assertClean();
	}

}
