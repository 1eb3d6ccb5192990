package org.vouchgraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job with nothing but keys: from one place to the next by Tab, as somebody
 * without a mouse goes.
 */
@Tag("browser")
class KeyboardOnlyIT extends InBrowser {

	/** Nobody should have to go further to what they came for. */
	private static final int MOST_TABS = 60;

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void asksReadsTheEvidenceOpensAPersonAndComesBack(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		element(".main-search input[role=combobox]");
		tabTo((focus) -> focus.getAttribute("role") != null && focus.getAttribute("role").equals("combobox"));
		press("terrace redw");
		waitForText(".hits", "Redwood Terrace");
		press(Keys.ARROW_DOWN);
		press(Keys.ENTER);
		element(".answer .path");
		this.wait.until(ExpectedConditions.urlContains("target=program"));
		settle();
		String asked = this.browser.getCurrentUrl();

		tabTo((focus) -> focus.getTagName().equals("summary") && focus.getText().startsWith("What this rests on"));
		press(Keys.ENTER);
		assertThat(element(".answer .evidence[open] .source").getText()).contains(".csv");

		WebElement person = tabTo((focus) -> focus.getTagName().equals("a"));
		String name = person.getText();
		press(Keys.ENTER);
		waitForText("dialog[open]", name);
		press(Keys.ESCAPE);
		this.wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("dialog[open]")));
		assertThat(this.browser.switchTo().activeElement().getText()).as("back where one was").isEqualTo(name);

		press(Keys.ENTER);
		waitForText("dialog[open]", name);
		String other = tabTo((focus) -> String.valueOf(focus.getAttribute("href")).contains("#/person/")).getText();
		press(Keys.ENTER);
		waitForText("main h1", other);
		assertThat(this.browser.getCurrentUrl()).contains("#/person/");
		// As Alt and the left arrow do.
		this.browser.navigate().back();
		element(".answer .path");
		assertThat(this.browser.getCurrentUrl()).startsWith(asked);
		assertClean();
	}

	/** Presses Tab until the focus is there; on the way it can always be seen. */
	private WebElement tabTo(Predicate<WebElement> wanted) {
		List<String> passed = new ArrayList<>();
		for (int i = 0; i < MOST_TABS; i++) {
			WebElement focus = this.browser.switchTo().activeElement();
			if (wanted.test(focus)) {
				return focus;
			}
			passed.add(focus.getTagName() + " " + focus.getText());
			press(Keys.TAB);
			assertThat(this.browser.executeScript(
					"""
							const style = getComputedStyle(document.activeElement);
							return document.activeElement === document.body || document.activeElement.matches('h1, h2, main')
								|| (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
								|| document.activeElement.outerHTML.slice(0, 120);
							"""))
				.as("the focus can be seen")
				.isEqualTo(true);
		}
		throw new AssertionError("not reached by Tab: " + passed);
	}

}
